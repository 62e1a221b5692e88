/* What the files that verify share: stores, contexts, parameters as they are inside.
 *
 * Reading a store takes no lock. Its objects are only added, never taken away; a look-up walks a
 * table that is published by an atomic store, and the table that a growing store leaves behind
 * lives until the store is freed. */
#ifndef ASSAY_X509_VFY_H
#define ASSAY_X509_VFY_H

#include <openssl/x509_vfy.h>

#include "crypto/x509/cert.h"
#include "crypto/x509v3/cache.h"

/* ---- Parameters: param.c ---- */

struct X509_VERIFY_PARAM_st {
    char *name;
    time_t check_time;
    uint32_t inherit; /* X509_VP_FLAG_* */
    unsigned long flags;
    int purpose, trust;
    int depth, auth_level;            /* -1: not set */
    STACK_OF(ASN1_OBJECT) * policies; /* NULL: any */
    STACK_OF(OPENSSL_STRING) * hosts;
    unsigned hostflags;
    char *peername; /* the name that matched */
    char *email, *ip_text;
    unsigned char *ip;
    size_t ip_len;
    bool constant; /* one of the library's own tables: never freed */
};

/* ---- Objects: object.c ---- */

struct x509_object_st {
    X509_LOOKUP_TYPE type;
    union {
        X509 *x509;
        X509_CRL *crl;
    } data;
    uint64_t hash; /* of its name, with its type: what the store's table goes by */
};

uint64_t x509_object_key(X509_LOOKUP_TYPE type, uint64_t name_hash);

/* The subject of a certificate, the issuer of a CRL. */
struct slice x509_object_name(const X509_OBJECT *o);

/* Whether they hold the same certificate, or the same CRL. */
bool x509_object_same(const X509_OBJECT *a, const X509_OBJECT *b);

/* ---- Stores: store.c ---- */

/* Open addressing, at most half full: an object is where its hash says or in the first free place
 * behind it, so that of those with one name the one that came first is found first. */
struct store_table {
    size_t mask; /* places - 1 */
    struct store_table *older;
    _Atomic(X509_OBJECT *) place[];
};

struct store_calls {
    X509_STORE_CTX_verify_fn verify;
    X509_STORE_CTX_verify_cb verify_cb;
    X509_STORE_CTX_get_issuer_fn get_issuer;
    X509_STORE_CTX_check_issued_fn check_issued;
    X509_STORE_CTX_check_revocation_fn check_revocation;
    X509_STORE_CTX_get_crl_fn get_crl;
    X509_STORE_CTX_check_crl_fn check_crl;
    X509_STORE_CTX_cert_crl_fn cert_crl;
    X509_STORE_CTX_check_policy_fn check_policy;
    X509_STORE_CTX_lookup_certs_fn lookup_certs;
    X509_STORE_CTX_lookup_crls_fn lookup_crls;
    X509_STORE_CTX_cleanup_fn cleanup;
};

struct x509_store_st {
    _Atomic(struct store_table *) table;
    STACK_OF(X509_OBJECT) * objects; /* in the order in which they came */
    STACK_OF(X509_LOOKUP) * lookups;
    X509_VERIFY_PARAM *param;
    struct store_calls calls;
    CRYPTO_RWLOCK *lock; /* for those who add */
    atomic_bool exposed; /* the stack was given out: a program may change it */
    uint64_t tabled;     /* what the table was made of, once it was; under the lock */
    atomic_int references;
    CRYPTO_EX_DATA ex_data;
};

/* A walk over the objects of a name. */
struct store_walk {
    const struct store_table *table;
    uint64_t hash;
    size_t at;
    struct slice name;
    X509_LOOKUP_TYPE type;
};
struct store_walk store_find(const X509_STORE *store, X509_LOOKUP_TYPE type, struct slice name);
struct store_walk store_find_issuer(const X509_STORE *store, const X509 *x);
X509_OBJECT *store_next(struct store_walk *walk);

/* Asks the look-ups for objects of a name: 1 and a reference in *out, 0, or below 0: an error. */
int store_look_up(const X509_STORE_CTX *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name,
                  X509_OBJECT *out);

/* What X509_STORE_CTX_get1_crls gives, NULL if there is none; false if no memory was left. */
bool store_crls(const X509_STORE_CTX *ctx, const X509_NAME *name, STACK_OF(X509_CRL) * *crls);

/* Whether there is a look-up that may find more than the store has. */
bool store_has_look_ups(const X509_STORE *store);

/* ---- Look-ups: lookup.c ---- */

struct x509_lookup_method_st {
    char *name;
    bool constant;
    int (*new_item)(X509_LOOKUP *);
    void (*free)(X509_LOOKUP *);
    int (*init)(X509_LOOKUP *);
    int (*shutdown)(X509_LOOKUP *);
    X509_LOOKUP_ctrl_fn ctrl;
    X509_LOOKUP_ctrl_ex_fn ctrl_ex;
    X509_LOOKUP_get_by_subject_fn get_by_subject;
    X509_LOOKUP_get_by_issuer_serial_fn get_by_issuer_serial;
    X509_LOOKUP_get_by_fingerprint_fn get_by_fingerprint;
    X509_LOOKUP_get_by_alias_fn get_by_alias;
};

struct x509_lookup_st {
    const X509_LOOKUP_METHOD *method;
    void *data;
    X509_STORE *store;
    bool skip; /* shut down */
};

/* ---- Contexts: store_ctx.c ---- */

/* What scoring CRLs found: crl_find.c. */
struct crl_pick {
    X509 *issuer; /* of the CRL; the chain's or the untrusted's */
    unsigned score, reasons;
};

struct x509_store_ctx_st {
    X509_STORE *store;
    X509 *cert;
    STACK_OF(X509) * untrusted;
    STACK_OF(X509_CRL) * crls;
    STACK_OF(X509) * trusted; /* in the place of the store's */
    X509_VERIFY_PARAM *param;
    struct store_calls calls;

    STACK_OF(X509) * chain;
    int num_untrusted; /* the first so many of the chain didn't come from the store */
    X509_POLICY_TREE *tree;
    int explicit_policy;

    int error, error_depth;
    X509 *current_cert, *current_issuer;
    X509_CRL *current_crl;
    unsigned crl_score, crl_reasons;
    X509_STORE_CTX *parent; /* whose CRL's issuer this one verifies */

    time_t now;      /* read once in a verification; 0: not yet */
    unsigned checks; /* signatures that were tried while the path was built */
    SSL_DANE *dane;  /* or NULL: dane.h */
    bool anchored;   /* the chain's end is one by a TLSA record, whatever it is otherwise */
    OSSL_LIB_CTX *libctx;
    char *propq;
    CRYPTO_EX_DATA ex_data;
};

/* The functions that a context has unless its store has others. */
extern const struct store_calls store_ctx_calls;

/* Issuers for x: out of `trusted`, and the store's. */
int store_ctx_trusted_issuer(X509 **issuer, X509_STORE_CTX *ctx, X509 *x);
STACK_OF(X509) * store_ctx_trusted_certs(X509_STORE_CTX *ctx, const X509_NAME *name);

/* The best of a stack, which stays the stack's, or NULL; no_repeat: none that the chain has. */
X509 *store_best_issuer(X509_STORE_CTX *ctx, STACK_OF(X509) * certs, X509 *x, bool no_repeat);

/* ---- Reporting: verify_report.c. Each tells the callback and gives what it says. ---- */

/* Of a certificate at a depth; x NULL: the chain's; depth below 0: where the context is. */
bool verify_fails(X509_STORE_CTX *ctx, X509 *x, int depth, int error);
/* Of the current CRL. */
bool verify_crl_fails(X509_STORE_CTX *ctx, int error);
/* Out of memory, or the like: nothing that a callback could mend. Gives -1. */
int verify_broken(X509_STORE_CTX *ctx, int error);

/* ---- Steps of a verification: 1, 0, or below 0 ---- */

int verify_build_chain(X509_STORE_CTX *ctx);      /* chain.c */
int verify_extensions(X509_STORE_CTX *ctx);       /* verify_exts.c */
int verify_auth_level(X509_STORE_CTX *ctx);       /* verify_level.c */
int verify_identity(X509_STORE_CTX *ctx);         /* verify_id.c */
int verify_revocation(X509_STORE_CTX *ctx);       /* crl_check.c */
int verify_signatures(X509_STORE_CTX *ctx);       /* verify_sigs.c */
int verify_name_constraints(X509_STORE_CTX *ctx); /* verify_names.c */
int verify_resources(X509_STORE_CTX *ctx);        /* verify_resources.c */
int verify_policies(X509_STORE_CTX *ctx);         /* verify_policy.c */

/* The chain out of the untrusted certificates alone, as far as it goes: false out of memory. */
int verify_gather(X509_STORE_CTX *ctx);

/* Whether the leaf's key is strong enough for the level. */
bool verify_key_level(const X509_STORE_CTX *ctx, const X509 *x);

/* Whether x may have been issued by this certificate, apart from the signature. */
int verify_check_issued(X509_STORE_CTX *ctx, X509 *x, X509 *issuer);

/* The purpose X for x as an issuer (ca) or not, with the anchor's trust settings: false is
 * reported.
 */
bool verify_purpose(X509_STORE_CTX *ctx, X509 *x, int purpose, int depth, bool ca);

/* Validity of certificates; depth below 0: report nothing. */
bool verify_cert_time(X509_STORE_CTX *ctx, X509 *x, int depth);

/* The time to go by; false: times aren't checked. */
bool verify_time(X509_STORE_CTX *ctx, time_t *t);

/* Seconds from 1970 of a UTCTime or GeneralizedTime as RFC 5280, 4.1.2.5 has them. */
bool verify_get_time(struct slice text, int type, int64_t *seconds);

/* CRLs: crl_check.c, crl_find.c. */
int verify_check_crl(X509_STORE_CTX *ctx, X509_CRL *crl);
int verify_cert_crl(X509_STORE_CTX *ctx, X509_CRL *crl, X509 *x);
bool verify_crl_time(X509_STORE_CTX *ctx, X509_CRL *crl, bool report);
/* The best CRL for x, and a delta to it or NULL, with references: 1, 0 there is none, below 0 no
 * memory, which is raised. */
int verify_get_crls(X509_STORE_CTX *ctx, X509_CRL **crl, X509_CRL **delta, X509 *x);

/* Subject names and alternative names of x within a CA's name constraints: X509_V_OK or the error;
 * constraints.c. The second is about the subject's common names as DNS names. */
int x509_constraints_check(const X509 *x, const struct x509_ext_cache *ca);
int x509_constraints_check_cn(const X509 *x, const struct x509_ext_cache *ca);

static inline int chain_len(const X509_STORE_CTX *ctx)
{
    return sk_X509_num(ctx->chain);
}

static inline X509 *chain_at(const X509_STORE_CTX *ctx, int depth)
{
    return sk_X509_value(ctx->chain, depth);
}

static inline unsigned long verify_flags(const X509_STORE_CTX *ctx)
{
    return ctx->param->flags;
}

#endif
