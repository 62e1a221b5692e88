/* Random generators of foreign providers. */
#ifndef ASSAY_RAND_RAND_FOREIGN_H
#define ASSAY_RAND_RAND_FOREIGN_H

#include "crypto/provider/foreign.h"
#include "crypto/rand/rand.h"

struct rand_foreign {
    struct evp_rand_st rand;
    struct foreign_method method;
    const OSSL_DISPATCH *functions;
    OSSL_FUNC_rand_newctx_fn *newctx;
    OSSL_FUNC_rand_freectx_fn *freectx;
    OSSL_FUNC_rand_instantiate_fn *instantiate;
    OSSL_FUNC_rand_uninstantiate_fn *uninstantiate;
    OSSL_FUNC_rand_generate_fn *generate;
    OSSL_FUNC_rand_reseed_fn *reseed;
    OSSL_FUNC_rand_nonce_fn *nonce;
    OSSL_FUNC_rand_enable_locking_fn *enable_locking;
    OSSL_FUNC_rand_lock_fn *lock;
    OSSL_FUNC_rand_unlock_fn *unlock;
    OSSL_FUNC_rand_verify_zeroization_fn *verify_zeroization;
    OSSL_FUNC_rand_get_params_fn *get_params;
    OSSL_FUNC_rand_gettable_params_fn *gettable_params;
    OSSL_FUNC_rand_set_ctx_params_fn *set_ctx_params;
    OSSL_FUNC_rand_get_ctx_params_fn *get_ctx_params;
    OSSL_FUNC_rand_settable_ctx_params_fn *settable_ctx_params;
    OSSL_FUNC_rand_gettable_ctx_params_fn *gettable_ctx_params;
};

/* Held once; NULL with the reason raised. */
EVP_RAND *rand_foreign_new(const struct foreign_algorithm *a);
void rand_foreign_hold(struct rand_foreign *f);
void rand_foreign_drop(struct rand_foreign *f);

/* The provider's context for a new one, whose parent, if any, is in place. */
bool rand_foreign_begin(EVP_RAND_CTX *c);
void rand_foreign_end(EVP_RAND_CTX *c);

/* Of a context that is one, with the provider's lock: its functions' results, 1 or 0. */
int rand_foreign_get(EVP_RAND_CTX *c, OSSL_PARAM params[]);
int rand_foreign_set(EVP_RAND_CTX *c, const OSSL_PARAM params[]);
int rand_foreign_instantiate(EVP_RAND_CTX *c, unsigned strength, int prediction_resistance,
                             const unsigned char *pers, size_t pers_len, const OSSL_PARAM params[]);
int rand_foreign_uninstantiate(EVP_RAND_CTX *c);
int rand_foreign_generate(EVP_RAND_CTX *c, unsigned char *out, size_t len, unsigned strength,
                          int prediction_resistance, const unsigned char *addin, size_t addin_len);
int rand_foreign_reseed(EVP_RAND_CTX *c, int prediction_resistance, const unsigned char *ent,
                        size_t ent_len, const unsigned char *addin, size_t addin_len);
int rand_foreign_nonce(EVP_RAND_CTX *c, unsigned char *out, size_t len);
int rand_foreign_enable_locking(EVP_RAND_CTX *c);
int rand_foreign_verify_zeroization(EVP_RAND_CTX *c);

unsigned rand_foreign_strength(EVP_RAND_CTX *c);
int rand_foreign_state(EVP_RAND_CTX *c);

/* The functions of the library's own generators, for a provider's whose parent is one of them. */
extern const OSSL_DISPATCH rand_parent_functions[];

#endif
