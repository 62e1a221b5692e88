/* What OPENSSL_cleanup and the end of a thread call, part by part. */
#ifndef ASSAY_BASE_CLEANUP_H
#define ASSAY_BASE_CLEANUP_H

#include <openssl/types.h>

void asn1_methods_cleanup(void);
void cipher_names_cleanup(void);
void conf_cleanup(void);
void engines_cleanup(void);
void ffc_cleanup(void);
void methods_cleanup(void);
void obj_cleanup(void);
void obj_names_cleanup(void);
void ex_data_cleanup(void);
void provider_cleanup(void);
void rand_cleanup(void);
void store_loaders_cleanup(void);

/* What providers want done when a thread ends, for one library context or all (NULL). */
void provider_thread_stop(OSSL_LIB_CTX *ctx);

/* What a thread holds of the random generators: all of it, or that of one library context. */
void rand_thread_free(void);
void rand_thread_free_ctx(OSSL_LIB_CTX *ctx);

/* What a library context holds of them. */
void rand_lib_ctx_end(OSSL_LIB_CTX *ctx);

#endif
