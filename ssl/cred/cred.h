/* Credentials: the program's certificates, keys and chains, shared by reference (settings.h), and
 * what is decided with them: signature algorithms, groups, security levels, verification.
 */
#ifndef ASSAY_SSL_CRED_CRED_H
#define ASSAY_SSL_CRED_CRED_H

#include <stdatomic.h>

#include "crypto/bytes/builder.h"
#include "ssl/settings.h"

/* One slot for each kind of key, as OpenSSL has them. */
enum cred_slot { CRED_RSA, CRED_RSA_PSS, CRED_DSA, CRED_ECC, CRED_ED25519, CRED_ED448, CRED_SLOTS };

struct cred {
    X509 *leaf;
    EVP_PKEY *key;
    STACK_OF(X509) * chain; /* without the leaf; NULL: none */
    uint8_t *serverinfo;
    size_t serverinfo_len;
};

struct custom_ext; /* ssl/ext/custom.h */

struct creds {
    atomic_int references;
    struct cred slot[CRED_SLOTS];
    enum cred_slot current; /* what SSL_CTX_use_* spoke of last */
    X509_STORE *chain_store, *verify_store;
    STACK_OF(X509) * extra_chain; /* SSL_CTX_add_extra_chain_cert: for a slot that has no chain */
    uint32_t flags;               /* SSL_CERT_FLAG_* */
    EVP_PKEY *dh_tmp;
    DH *(*dh_tmp_callback)(SSL *ssl, int is_export, int keylength);
    int dh_tmp_auto;
    struct shared_bytes *client_types; /* of a TLS 1.2 CertificateRequest; NULL: by sigalgs */
    struct custom_ext *custom;         /* own */
    size_t custom_n;
};

struct creds *creds_new(void);
struct creds *creds_ref(struct creds *c);
void creds_free(struct creds *c);
/* *c, or a copy of it that nobody shares: to be asked for before any change. NULL: no memory. */
struct creds *creds_own(struct creds **c);

/* -- signature algorithms (RFC 8446, 4.2.3) -- */
struct sigalg {
    uint16_t code;
    const char *name;    /* IANA's */
    const char *openssl; /* as SSL_CTX_set1_sigalgs_list takes it, "RSA+SHA256"; or NULL */
    int hash_nid, key_nid, sig_nid; /* key_nid: EVP_PKEY_RSA, EVP_PKEY_RSA_PSS, EVP_PKEY_EC, ... */
    enum cred_slot slot;
    int curve_nid;      /* what TLS 1.3 binds to an ECDSA code; NID_undef: none */
    bool is_pss, tls13; /* tls13: allowed in a TLS 1.3 CertificateVerify */
};
const struct sigalg *sigalg_by_code(uint16_t code); /* NULL: not known */
/* What this end offers or accepts, in its order, filtered by version and security level: out has
 * room for SIGALGS_MAX; gives how many. for_client_cert: what a server asks of clients. */
enum { SIGALGS_MAX = 64 };
size_t sigalgs_ours(const SSL *s, bool for_client_cert, uint16_t out[SIGALGS_MAX]);
/* What both know; gives how many. */
size_t sigalgs_shared(const SSL *s, uint16_t out[SIGALGS_MAX]);
void sigalgs_forget_peer(SSL *s); /* what it would take: a session is resumed */
/* Whether the peer may sign so: offered by us, of the key's kind, (1.3) of the key's curve, allowed
 * by the level. Raises; the caller sends illegal_parameter. */
const struct sigalg *sigalg_accept(SSL *s, uint16_t code, EVP_PKEY *peer_key);
/* TLS 1.1 and below, where none is sent: by the key's kind. */
const struct sigalg *sigalg_legacy(const SSL *s, EVP_PKEY *key);
/* What the peer signs with by either; NULL: FATAL was called. `code` counts from TLS 1.2 on. */
const struct sigalg *sigalg_of_peer(SSL *s, uint16_t code, EVP_PKEY *key);
/* Whether the algorithm is for such a key: its kind, its length, in TLS 1.3 its curve. */
bool sigalg_suits(const SSL *s, const struct sigalg *alg, EVP_PKEY *key);
/* Chooses this end's certificate and signature algorithm for what the peer said (s->hs->peer_*),
 * at a server (a TLS 1.2 suite's authentication fits, `suite` is NULL for 1.3) or client. NULL:
 * none fits; nothing is raised. */
const struct cred *cred_choose(SSL *s, const SSL_CIPHER *suite, const struct sigalg **alg);
/* Whether the suite of TLS 1.2 and below is one that such a key authenticates. */
bool cred_suits(const SSL_CIPHER *suite, EVP_PKEY *key);
/* signs or checks `content` whole. out: the signature. */
bool sigalg_sign(SSL *s, const struct sigalg *alg, EVP_PKEY *key, struct slice content,
                 struct builder *out);
bool sigalg_verify(SSL *s, const struct sigalg *alg, EVP_PKEY *key, struct slice content,
                   struct slice signature);

/* -- groups (RFC 8446, 4.2.7) -- */
struct group {
    uint16_t code;
    int nid;               /* as SSL_CTX_set1_groups takes it */
    const char *name;      /* for lists and EVP_PKEY_Q_keygen's group parameter */
    const char *alias;     /* P-256 for prime256v1; or NULL */
    const char *algorithm; /* "X25519", "EC", "DH", "X25519MLKEM768", ... */
    int security_bits;
    bool tls12, tls13;
    uint16_t client_share_len, server_share_len; /* bytes in key_share, TLS 1.3 */
};
const struct group *group_by_code(uint16_t code);
const struct group *group_by_name(const char *name, size_t len); /* NULL: not known */
const struct group *group_by_nid(int nid);
enum { GROUPS_MAX = 64 };
/* Ours in order of preference, filtered by version and level. */
size_t groups_ours(const SSL *s, int version, uint16_t out[GROUPS_MAX]);
/* The first group that both have, by the server's or the client's order (SSL_OP_CIPHER_SERVER_
 * PREFERENCE); 0: none. */
uint16_t groups_shared(const SSL *s, int version, size_t nth);

/* Key exchange in a group. At a client a share is made, sent, and finished with the server's; at a
 * server both come at once (a KEM needs that). */
struct key_share {
    const struct group *group;
    EVP_PKEY *key[2]; /* the second is a hybrid's KEM part */
    EVP_PKEY *peer;   /* the other end's, once they have met */
};
EVP_PKEY *group_keygen(const struct group *group); /* NULL: failed */
bool share_make(const struct group *group, struct key_share *out, struct builder *public_part);
bool share_put(const struct key_share *share, struct builder *public_part); /* once more */
/* Raises; *alert says what to send. out: the shared secret, secret builder. */
bool share_finish(struct key_share *mine, struct slice peers, struct builder *secret, int *alert);
/* peer: gets the other end's key, for the program to look at (SSL_get_peer_tmp_key(3)). */
bool share_answer(const struct group *group, struct slice peers, struct builder *public_part,
                  struct builder *secret, EVP_PKEY **peer, int *alert);
/* A public key of the group, a hybrid's curve, from what stands in a share; NULL if it is none. */
EVP_PKEY *share_public(const struct group *g, struct slice share);
void share_free(struct key_share *share);

/* -- security levels (SSL_CTX_set_security_level(3)) -- */
bool security_allows(const SSL *s, int op, int bits, int nid, void *other);
bool security_allows_ctx(const SSL_CTX *ctx, int op, int bits, int nid, void *other);
int security_default(const SSL *s, const SSL_CTX *ctx, int op, int bits, int nid, void *other,
                     void *ex); /* what SSL_get_security_callback gives where none is set */
int security_of_certificate(const SSL *s, const SSL_CTX *ctx, X509 *x, int peer, bool is_leaf);
/* Each certificate of a chain for a TLS handshake: gives 1, or an SSL_R_* reason. */
int security_of_chain(const SSL *s, STACK_OF(X509) * chain, X509 *leaf, bool is_own);

/* -- chains -- */
/* The certificates to send with `c`: its chain, the extra chain, or built from the store
 * (SSL_MODE_NO_AUTO_CHAIN off). out: leaf first, references of the stack's own. */
bool cred_chain(SSL *s, const struct cred *c, STACK_OF(X509) * *out);
/* Verifies the peer's chain as the settings say (verify callback, cert_verify_callback, DANE,
 * hosts). 1: go on (s->verify_result tells), 0: refused; -1: retry (SSL_set_retry_verify). */
int verify_peer_chain(SSL *s, STACK_OF(X509) * chain);
int verify_alert(long verify_result); /* the alert for an X509_V_ERR_* */

#endif
