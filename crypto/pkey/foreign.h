/* Keys of foreign providers (crypto/provider/foreign.h) and what is done with them:
 * provider-keymgmt(7), provider-signature(7), provider-keyexch(7), provider-asym_cipher(7),
 * provider-kem(7).
 *
 * An EVP_KEYMGMT of such a provider's is an object of its own for each fetch, counted, which holds
 * the provider. It begins with a row whose functions call the provider's, so that EVP_PKEY and
 * EVP_PKEY_CTX take it for one of the library's; they hold the row that they point at. Where a
 * foreign key has to go another way, the row's `foreign` says so. The key itself is a box: its row,
 * held, and the provider's key data.
 *
 * EVP_SIGNATURE, EVP_KEYEXCH, EVP_ASYM_CIPHER and EVP_KEM of such a provider's begin with the
 * operations of a row in the same way. In an EVP_PKEY_CTX the operation's state is the provider's
 * context, and the key as that provider has it.
 *
 * An operation is that which its name and the context's query find best, of whatever provider. If
 * the key isn't of that one, it is exported there (EVP_PKEY_todata(3)); a key that doesn't let
 * itself be exported is used by its own provider's operation. */
#ifndef ASSAY_PKEY_FOREIGN_H
#define ASSAY_PKEY_FOREIGN_H

#include "crypto/pkey/ctx.h"
#include "crypto/provider/foreign.h"

/* ---- Rows: foreign_row.c; keys: foreign_key.c ---- */

struct keymgmt_foreign {
    struct pkey_row row;
    struct pkey_keys keys; /* what the row points at */
    struct pkey_generation generation;
    struct foreign_method method;
    const OSSL_DISPATCH *functions; /* where those below are from */
    OSSL_FUNC_keymgmt_new_fn *create;
    OSSL_FUNC_keymgmt_free_fn *destroy;
    OSSL_FUNC_keymgmt_gen_init_fn *gen_init;
    OSSL_FUNC_keymgmt_gen_set_template_fn *gen_set_template;
    OSSL_FUNC_keymgmt_gen_set_params_fn *gen_set_params;
    OSSL_FUNC_keymgmt_gen_settable_params_fn *gen_settable_params;
    OSSL_FUNC_keymgmt_gen_fn *gen;
    OSSL_FUNC_keymgmt_gen_cleanup_fn *gen_cleanup;
    OSSL_FUNC_keymgmt_load_fn *load;
    OSSL_FUNC_keymgmt_get_params_fn *get_params;
    OSSL_FUNC_keymgmt_gettable_params_fn *gettable_params;
    OSSL_FUNC_keymgmt_set_params_fn *set_params;
    OSSL_FUNC_keymgmt_settable_params_fn *settable_params;
    OSSL_FUNC_keymgmt_query_operation_name_fn *query_operation_name;
    OSSL_FUNC_keymgmt_has_fn *has;
    OSSL_FUNC_keymgmt_validate_fn *validate;
    OSSL_FUNC_keymgmt_match_fn *match;
    OSSL_FUNC_keymgmt_import_fn *import;
    OSSL_FUNC_keymgmt_import_types_fn *import_types;
    OSSL_FUNC_keymgmt_export_fn *export;
    OSSL_FUNC_keymgmt_export_types_fn *export_types;
    OSSL_FUNC_keymgmt_dup_fn *dup;
};

/* As the object that a fetch gives. */
static inline const struct pkey_row *row_of_keymgmt(const EVP_KEYMGMT *keymgmt)
{
    return (const struct pkey_row *)keymgmt;
}

struct foreign_key {
    atomic_int references;
    struct keymgmt_foreign *f; /* held */
    void *data;                /* NULL: nothing was made or imported yet */
};

/* The row of that name that the query finds in the context, of the library's own or of a provider,
 * held; NULL with the reason raised. */
const struct pkey_row *pkey_row_fetch(OSSL_LIB_CTX *libctx, const char *name,
                                      const char *properties);

/* One of an algorithm of OSSL_OP_KEYMGMT, held once; NULL with the reason raised. */
struct keymgmt_foreign *keymgmt_foreign_new(const struct foreign_algorithm *a);

/* A row of the library's own isn't counted; NULL may be dropped. */
const struct pkey_row *pkey_row_hold(const struct pkey_row *row);
void pkey_row_drop(const struct pkey_row *row);

/* Whether keys of one row are keys of the other. */
bool pkey_row_same(const struct pkey_row *a, const struct pkey_row *b);

/* The functions of the rows; a box with that data, which is destroyed if it can't be made. */
void foreign_keys_fill(struct keymgmt_foreign *f);
void *foreign_key_box(struct keymgmt_foreign *f, void *data);

/* A new key of the data that a reference of the provider's leads to (OSSL_OBJECT_PARAM_REFERENCE);
 * NULL with the reason raised. */
EVP_PKEY *foreign_key_load(struct keymgmt_foreign *f, const void *reference, size_t len);

/* The key's selected parts as parameters, for cb. */
bool foreign_key_export(const void *key, int selection, OSSL_CALLBACK *cb, void *arg);

/* The key as one of that row, a new object, by export and import of what is selected; NULL if it
 * doesn't let itself, with the reason raised. */
EVP_PKEY *pkey_as(const EVP_PKEY *key, const struct pkey_row *row, OSSL_LIB_CTX *libctx,
                  int selection);

/* The same as one of that provider's rows (NULL: of the library's own) of the key's name. */
EVP_PKEY *pkey_as_of(const EVP_PKEY *key, struct foreign *provider, OSSL_LIB_CTX *libctx,
                     int selection);

/* EVP_PKEY_eq's result for keys of different rows, of which one is foreign at least. */
int foreign_compare(const EVP_PKEY *a, const EVP_PKEY *b, int selection);

bool foreign_can_sign(const struct keymgmt_foreign *f);
const OSSL_PARAM *foreign_import_types(const struct keymgmt_foreign *f, int selection);

/* What a generation takes, in this context. */
const OSSL_PARAM *foreign_generation_settable(const EVP_PKEY_CTX *ctx);

/* How such keys are written: crypto/encode/encoder_foreign.c. */
extern const struct pkey_coding foreign_coding;

/* ---- Operations: foreign_operation.c ---- */

struct operation_foreign {
    union { /* the row's functions */
        struct pkey_operation shared;
        struct pkey_signature signature;
        struct pkey_exchange exchange;
        struct pkey_cipher cipher;
        struct pkey_kem kem;
    };
    struct foreign_method method;
    int kind; /* OSSL_OP_SIGNATURE, KEYEXCH, ASYM_CIPHER, KEM */
    const OSSL_DISPATCH *functions;
    void (*newctx)(void);                    /* whose type depends on the kind */
    OSSL_FUNC_signature_freectx_fn *freectx; /* these are of the same type in all kinds */
    OSSL_FUNC_signature_dupctx_fn *dupctx;
    OSSL_FUNC_signature_get_ctx_params_fn *get_params;
    OSSL_FUNC_signature_set_ctx_params_fn *set_params;
    OSSL_FUNC_signature_gettable_ctx_params_fn *gettable_params;
    OSSL_FUNC_signature_settable_ctx_params_fn *settable_params;
};

/* An operation's state. */
struct foreign_state {
    struct operation_foreign *f; /* held */
    void *ctx;                   /* the provider's */
    EVP_PKEY *key, *peer;        /* of a row of the same provider's, held; or NULL */
};

/* Of an algorithm of that kind, held once; NULL with the reason raised. */
struct operation_foreign *operation_foreign_new(int kind, const struct foreign_algorithm *a);
void operation_foreign_hold(struct operation_foreign *f);
void operation_foreign_drop(struct operation_foreign *f);

/* The kind of an EVP_PKEY_OP_*. */
int foreign_kind_of(int operation);

/* The operation's function of that number, or NULL. */
void (*foreign_operation_function(const struct operation_foreign *f, int number))(void);

/* Whether the operation under way is a foreign one. */
static inline bool foreign_runs(const EVP_PKEY_CTX *ctx)
{
    return ctx->shared != NULL && ctx->shared->foreign != NULL;
}

static inline struct foreign_state *foreign_state(const EVP_PKEY_CTX *ctx)
{
    return ctx->state;
}

const OSSL_PARAM *foreign_settable(const struct operation_foreign *f, void *ctx);
const OSSL_PARAM *foreign_gettable(const struct operation_foreign *f, void *ctx);

/* ---- Beginning one: foreign_begin.c ---- */

/* Whether what the context is to do may be another provider's. */
bool foreign_may_serve(const EVP_PKEY_CTX *ctx);

/* What runs an operation: one of the library's own on `key` (NULL: the context's), one of a
 * provider's on `key`, or nothing, and why is raised. Both are held by the caller. */
struct foreign_choice {
    enum fetched by;
    struct operation_foreign *f;
    EVP_PKEY *key;
};
struct foreign_choice foreign_choose(EVP_PKEY_CTX *ctx, int operation);

/* Begins the choice's operation, with the digest of EVP_DigestSign's: as pkey_operation_init. The
 * choice isn't the caller's any more. */
int foreign_begin_operation(EVP_PKEY_CTX *ctx, int operation, struct foreign_choice choice,
                            const char *mdname, const OSSL_PARAM params[]);

/* EVP_PKEY_derive_set_peer_ex. */
int foreign_set_peer(EVP_PKEY_CTX *ctx, EVP_PKEY *peer, int validate_peer);

#endif
