/* Digests as EVP has them: contexts, and methods of the program's own. */
#ifndef ASSAY_EVP_MD_H
#define ASSAY_EVP_MD_H

#include <openssl/evp.h>
#include <stdbool.h>

#include "crypto/digest/digest.h"

/* EVP_MD_meth_new(3). A method that is null does nothing. */
struct md_methods {
    struct md_foreign *foreign; /* of a foreign provider: md_foreign.h; else NULL */
    int app_datasize;
    int (*init)(EVP_MD_CTX *ctx);
    int (*update)(EVP_MD_CTX *ctx, const void *data, size_t count);
    int (*final)(EVP_MD_CTX *ctx, unsigned char *md);
    int (*copy)(EVP_MD_CTX *to, const EVP_MD_CTX *from);
    int (*cleanup)(EVP_MD_CTX *ctx);
    int (*ctrl)(EVP_MD_CTX *ctx, int cmd, int p1, void *p2);
};

/* The state is in place: nothing is allocated after EVP_MD_CTX_new, but for methods' data. */
struct evp_md_ctx_st {
    const EVP_MD *md;            /* as the program named it; NULL before the first init */
    const struct evp_md_st *row; /* what runs; NULL while `methods` run instead */
    const struct md_methods *methods;
    ENGINE *engine;          /* whose digest runs, begun; or NULL */
    const EVP_MD *engine_md; /* which that is */
    int (*update_fn)(EVP_MD_CTX *ctx, const void *data, size_t count); /* the program's, or NULL */
    void *md_data;          /* of methods: app_datasize bytes */
    EVP_PKEY_CTX *pkey_ctx; /* of EVP_DigestSignInit, or the program's own */
    bool foreign_pkey_ctx;  /* it is the program's own */
    size_t out_len;         /* what EVP_DigestFinal_ex gives: size, or xoflen */
    int flags;
    int finished; /* the state is spent */
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
};

/* Every name of a digest. Fetched objects and those of EVP_sha256() are told apart: the latter have
 * no provider, and know the older names too. */
struct md_name {
    const char *name;
    const EVP_MD *fetched, *legacy; /* what the name means to EVP_MD_fetch, EVP_get_digestbyname */
    const char *alias_of;           /* as EVP_MD_do_all lists it: "" for a name of its own, NULL if
                                     * it isn't listed */
};

extern const struct md_name md_names[];
extern const size_t md_names_count;

const struct md_name *md_name_find(const char *name);

/* The rows that EVP_MD_fetch can give; the last is NULL. */
extern const struct evp_md_st *const md_rows[];

/* The row of this name that answers the property query, or NULL with the error of EVP_MD_fetch. */
const struct evp_md_st *md_fetch(const char *name, const char *properties);

/* Can anything be fetched in that context (NULL: the default one) that answers the query? */
bool fetch_allowed(OSSL_LIB_CTX *ctx, const char *properties);

/* The same of rows that belong to `providers`, PROVIDER_* bits; 0: to the default one. */
bool fetch_allowed_of(OSSL_LIB_CTX *ctx, unsigned providers, const char *properties);

/* Ends what is in the context, whose fields stay as they are. md_ctx.c */
void md_ctx_wipe(EVP_MD_CTX *ctx);

/* Hashes what the key of a signature under way wants before the message, unless that was done.
 * digest_sign.c */
bool digest_sign_prefix(EVP_MD_CTX *ctx);

/* Is a row of one of `own` (PROVIDER_* bits; 0: there is none) all that a fetch can give? */
bool fetch_own(OSSL_LIB_CTX *ctx, unsigned own, const char *properties);

/* Raises what a fetch that finds nothing raises. */
void fetch_unsupported(OSSL_LIB_CTX *ctx, const char *name, const char *properties);

/* The digest so far; the message may go on. Its length, or 0 if there is none. digest_sign.c */
unsigned md_so_far(const EVP_MD_CTX *ctx, uint8_t md[EVP_MAX_MD_SIZE]);

/* One shot over a row: out_len bytes of `out`, the state wiped. */
void md_digest(const struct evp_md_st *row, const void *data, size_t len, uint8_t *out,
               size_t out_len);

#endif
