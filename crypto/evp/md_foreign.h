/* Digests of foreign providers: objects with methods, like a program's own, behind which the
 * provider's functions stand. */
#ifndef ASSAY_EVP_MD_FOREIGN_H
#define ASSAY_EVP_MD_FOREIGN_H

#include "crypto/evp/md.h"
#include "crypto/provider/foreign.h"

struct md_foreign {
    struct evp_md_st md;
    struct md_methods methods;
    struct foreign_method method;
    OSSL_FUNC_digest_newctx_fn *newctx;
    OSSL_FUNC_digest_freectx_fn *freectx;
    OSSL_FUNC_digest_dupctx_fn *dupctx;
    OSSL_FUNC_digest_init_fn *init;
    OSSL_FUNC_digest_update_fn *update;
    OSSL_FUNC_digest_final_fn *final;
    OSSL_FUNC_digest_digest_fn *digest;
    OSSL_FUNC_digest_get_params_fn *get_params;
    OSSL_FUNC_digest_gettable_params_fn *gettable_params;
    OSSL_FUNC_digest_set_ctx_params_fn *set_ctx_params;
    OSSL_FUNC_digest_get_ctx_params_fn *get_ctx_params;
    OSSL_FUNC_digest_settable_ctx_params_fn *settable_ctx_params;
    OSSL_FUNC_digest_gettable_ctx_params_fn *gettable_ctx_params;
};

/* NULL if it isn't one. */
static inline struct md_foreign *md_foreign(const EVP_MD *md)
{
    return md != NULL && md->methods != NULL ? md->methods->foreign : NULL;
}

/* Held once; NULL with the reason raised. */
EVP_MD *md_foreign_new(const struct foreign_algorithm *a);
void md_foreign_hold(struct md_foreign *f);
void md_foreign_drop(struct md_foreign *f);

/* EVP_DigestInit_ex2 and so on, for a digest, or the context's, that is one. */
int md_foreign_begin(EVP_MD_CTX *ctx, const EVP_MD *md, const OSSL_PARAM params[]);
int md_foreign_final(EVP_MD_CTX *ctx, unsigned char *out, size_t room);
unsigned md_foreign_so_far(const EVP_MD_CTX *ctx, uint8_t md[EVP_MAX_MD_SIZE]);
int md_foreign_copied(EVP_MD_CTX *to, const EVP_MD_CTX *from);
int md_foreign_set(EVP_MD_CTX *ctx, const OSSL_PARAM params[]);
int md_foreign_get(EVP_MD_CTX *ctx, OSSL_PARAM params[]);
const OSSL_PARAM *md_foreign_settable(const struct md_foreign *f, void *ctx);
const OSSL_PARAM *md_foreign_gettable(const struct md_foreign *f, void *ctx);

#endif
