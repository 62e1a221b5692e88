/* Most functions of the API come twice, for an SSL_CTX and for an SSL: what both do is written once
 * and works on an owner of settings.
 */
#ifndef ASSAY_SSL_API_OWNER_H
#define ASSAY_SSL_API_OWNER_H

#include "crypto/base/raise.h"
#include "ssl/conn.h"

struct owner {
    SSL *s;       /* NULL: the settings are the context's */
    SSL_CTX *ctx; /* never NULL */
    struct settings *set;
};

static inline struct owner of_ctx(SSL_CTX *ctx)
{
    return (struct owner){NULL, ctx, &ctx->set};
}

static inline struct owner of_ssl(SSL *s)
{
    return (struct owner){s, s->ctx, &s->set};
}

/* -- what ssl/api's files do for each other's tables; each is 1, or 0 with an error -- */
/* ssl/api/use.c: the credentials, to be changed; NULL: no memory, raised. */
struct creds *owner_creds(const struct owner *o);
/* The slot for a key of this kind, or CRED_SLOTS. */
enum cred_slot cred_slot_of(EVP_PKEY *key);
/* ssl/api/chain.c; `own`: what is given becomes ours, on success. */
int chain_set(const struct owner *o, STACK_OF(X509) * chain, bool own);
int chain_add(const struct owner *o, X509 *x, bool own);
int chain_add_extra(const struct owner *o, X509 *x);
int chain_clear_extra(const struct owner *o);
int chain_set_store(const struct owner *o, X509_STORE *store, bool for_chain, bool own);
int chain_build(const struct owner *o, unsigned flags); /* SSL_BUILD_CHAIN_FLAG_*; 2: with errors */
int chain_select(const struct owner *o, X509 *x);
int chain_set_current(const struct owner *o, long op); /* SSL_CERT_SET_* */
/* ssl/api/lists.c */
int groups_set(struct settings *set, const int *nids, size_t n);
int groups_set_list(struct settings *set, const char *list);
int sigalgs_set(struct settings *set, bool of_clients, const int *pairs, size_t n);
int sigalgs_set_list(struct settings *set, bool of_clients, const char *list);
/* ssl/api/numbers.c: whether a bound is a version, and keeps it; 0 without an error. */
int version_set_min(const struct owner *o, long version);
int version_set_max(const struct owner *o, long version);

/* -- the commands of SSL_ctrl and SSL_CTX_ctrl -- */
enum command_scope { OF_CTX = 1, OF_SSL = 2, OF_BOTH = 3 };
struct command {
    int number; /* SSL_CTRL_* */
    enum command_scope scope;
    long (*run)(const struct owner *o, long larg, void *parg);
};
struct command_table {
    const struct command *rows;
    size_t n;
};
/* numbers: flags, sizes, counts; creds: certificates, chains, lists; told: what a handshake
 * negotiated; extras: callbacks' arguments and what extensions need; dtls: time and size */
extern const struct command_table commands_numbers, commands_creds, commands_told, commands_extras,
    commands_dtls;

#endif
