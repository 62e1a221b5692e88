/* MACs of foreign providers: objects and contexts whose row says so, by the provider's functions.
 */
#ifndef ASSAY_EVP_MAC_FOREIGN_H
#define ASSAY_EVP_MAC_FOREIGN_H

#include <openssl/evp.h>

#include "crypto/mac/mac.h"
#include "crypto/provider/foreign.h"

struct mac_foreign {
    struct evp_mac_st mac;
    struct foreign_method method;
    OSSL_FUNC_mac_newctx_fn *newctx;
    OSSL_FUNC_mac_freectx_fn *freectx;
    OSSL_FUNC_mac_dupctx_fn *dupctx;
    OSSL_FUNC_mac_init_fn *init;
    OSSL_FUNC_mac_update_fn *update;
    OSSL_FUNC_mac_final_fn *final;
    OSSL_FUNC_mac_get_params_fn *get_params;
    OSSL_FUNC_mac_gettable_params_fn *gettable_params;
    OSSL_FUNC_mac_set_ctx_params_fn *set_ctx_params;
    OSSL_FUNC_mac_get_ctx_params_fn *get_ctx_params;
    OSSL_FUNC_mac_settable_ctx_params_fn *settable_ctx_params;
    OSSL_FUNC_mac_gettable_ctx_params_fn *gettable_ctx_params;
};

/* Held once; NULL with the reason raised. */
EVP_MAC *mac_foreign_new(const struct foreign_algorithm *a);
void mac_foreign_hold(struct mac_foreign *f);
void mac_foreign_drop(struct mac_foreign *f);

/* A number that its context, or it, tells under a name; 0 if it doesn't. */
size_t mac_foreign_size(const struct mac_foreign *f, void *ctx, const char *key);

/* As EVP_MAC_final. */
int mac_foreign_final(const struct mac_foreign *f, void *ctx, unsigned char *out, size_t *out_len,
                      size_t room);

const OSSL_PARAM *mac_foreign_settable(const struct mac_foreign *f, void *ctx);
const OSSL_PARAM *mac_foreign_gettable(const struct mac_foreign *f, void *ctx);
const OSSL_PARAM *mac_foreign_gettable_object(const struct mac_foreign *f);

#endif
