/* A library context of a provider, which reaches the library that loaded the provider by the
 * functions that it was given: OSSL_LIB_CTX_new_from_dispatch(3). */
#ifndef ASSAY_PROVIDER_CORE_LINK_H
#define ASSAY_PROVIDER_CORE_LINK_H

#include <openssl/core_dispatch.h>

/* Its functions for BIOs; those that it doesn't have are NULL. */
struct core_link {
    OSSL_FUNC_BIO_read_ex_fn *bio_read_ex;
    OSSL_FUNC_BIO_write_ex_fn *bio_write_ex;
    OSSL_FUNC_BIO_gets_fn *bio_gets;
    OSSL_FUNC_BIO_puts_fn *bio_puts;
    OSSL_FUNC_BIO_ctrl_fn *bio_ctrl;
    OSSL_FUNC_BIO_up_ref_fn *bio_up_ref;
    OSSL_FUNC_BIO_free_fn *bio_free;
};

/* The context's (NULL: the default one), or NULL. */
const struct core_link *core_link_of(OSSL_LIB_CTX *ctx);
void core_link_end(OSSL_LIB_CTX *ctx);

#endif
