/* Stores of foreign providers, provider-storemgmt(7): loaders like those that a program registers,
 * whose functions call the provider's. They are counted, and hold the provider; a store at work
 * holds its loader. */
#ifndef ASSAY_STORE_FOREIGN_H
#define ASSAY_STORE_FOREIGN_H

#include "crypto/provider/foreign.h"
#include "crypto/store/store.h"

struct store_foreign {
    struct ossl_store_loader_st loader;
    struct foreign_method method;
    OSSL_FUNC_store_open_fn *open;
    OSSL_FUNC_store_attach_fn *attach;
    OSSL_FUNC_store_set_ctx_params_fn *set_ctx_params;
    OSSL_FUNC_store_load_fn *load;
    OSSL_FUNC_store_eof_fn *eof;
    OSSL_FUNC_store_close_fn *close;
};

/* Held once; NULL with the reason raised. */
OSSL_STORE_LOADER *store_foreign_new(const struct foreign_algorithm *a);

/* Nobody holds it any more. */
void store_foreign_end(struct store_foreign *f);

#endif
