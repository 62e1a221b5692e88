/* SSL_CTX. */
#ifndef ASSAY_SSL_CTX_H
#define ASSAY_SSL_CTX_H

#include "crypto/x509/dane_layout.h"
#include "ssl/cred/cred.h"
#include "ssl/session/session.h"

struct ssl_method_st {            /* SSL_METHOD: which versions, which sides */
    int min_version, max_version; /* TLS1_VERSION .. TLS1_3_VERSION; of DTLS as in conn.h */
    bool is_client, is_server;    /* of TLS_client_method: is_server is false */
    bool is_any; /* TLS_*_method: version-flexible (SSL_CTX_set_min_proto_version has a say) */
    int version; /* what SSL_client_version gives before a handshake */
    bool is_dtls;
};

struct ticket_keys {
    uint8_t name[16], aes[32], hmac[32];
    bool made; /* on first use, or set by the program */
};

struct ssl_ctx_st {
    atomic_int references;
    const SSL_METHOD *method;
    struct settings set;

    X509_STORE *store; /* trusted certificates */
    OSSL_LIB_CTX *libctx;
    char *propq;

    /* The session cache (ssl/session/cache.c), all under `lock` but the counters. */
    CRYPTO_RWLOCK *lock;
    LHASH_OF(SSL_SESSION) * sessions;
    SSL_SESSION *oldest, *newest;
    size_t cache_size;
    uint32_t cache_mode; /* SSL_SESS_CACHE_* */
    long session_timeout;
    struct { /* SSL_CTX_sess_* */
        atomic_int connect, connect_good, connect_renegotiate, accept, accept_good,
            accept_renegotiate, hit, cb_hit, miss, timeout, cache_full;
    } stats;
    int (*new_session)(SSL *ssl, SSL_SESSION *session);
    void (*remove_session)(SSL_CTX *ctx, SSL_SESSION *session);
    SSL_SESSION *(*get_session)(SSL *ssl, const unsigned char *id, int len, int *copy);
    struct ticket_keys ticket_keys;
    int (*ticket_key_cb)(SSL *ssl, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher,
                         HMAC_CTX *mac, int enc);
    int (*ticket_key_evp_cb)(SSL *ssl, unsigned char *name, unsigned char *iv,
                             EVP_CIPHER_CTX *cipher, EVP_MAC_CTX *mac, int enc);
    SSL_CTX_generate_session_ticket_fn ticket_generate;
    SSL_CTX_decrypt_session_ticket_fn ticket_decrypt;
    void *ticket_arg;

    /* Callbacks that only a context has. */
    int (*servername)(SSL *ssl, int *alert, void *arg);
    void *servername_arg;
    int (*status)(SSL *ssl, void *arg);
    void *status_arg;
    SSL_CTX_alpn_select_cb_func alpn_select;
    void *alpn_select_arg;
    SSL_CTX_npn_advertised_cb_func npn_advertised;
    void *npn_advertised_arg;
    SSL_CTX_npn_select_cb_func npn_select;
    void *npn_select_arg;
    SSL_client_hello_cb_fn client_hello;
    void *client_hello_arg;
    int (*client_cert)(SSL *ssl, X509 **x509, EVP_PKEY **pkey);
    int (*verify)(X509_STORE_CTX *store, void *arg); /* replaces X509_verify_cert */
    void *verify_arg;
    SSL_CTX_keylog_cb_func keylog;
    int (*cookie_generate)(SSL *ssl, unsigned char *cookie, unsigned int *len);
    int (*cookie_verify)(SSL *ssl, const unsigned char *cookie, unsigned int len);
    int (*stateless_cookie_generate)(SSL *ssl, unsigned char *cookie, size_t *len);
    int (*stateless_cookie_verify)(SSL *ssl, const unsigned char *cookie, size_t len);
    uint8_t cookie_key[32]; /* of stateless cookies, made on first use, under `lock` */
    bool cookie_key_made;
    SSL_allow_early_data_cb_fn allow_early_data;
    void *allow_early_data_arg;

    STACK_OF(SRTP_PROTECTION_PROFILE) * srtp; /* own; NULL: none */
    CTLOG_STORE *ct_logs;                     /* that a client knows */
    ENGINE *client_cert_engine;               /* own, ready for use; NULL: none */
    struct dane_digests dane;                 /* ssl/dane/; md NULL: not enabled */

    CRYPTO_EX_DATA ex_data;
};

#endif
