/* What a program sets, on an SSL_CTX for the connections to come or on one SSL.
 *
 * SSL_new copies the context's settings: numbers by value, larger things by a reference that is
 * counted. What is shared so is never changed in place: whoever changes it makes it its own first
 * (settings_own_*), so that neither a lock nor a deep copy is needed to make a connection.
 */
#ifndef ASSAY_SSL_SETTINGS_H
#define ASSAY_SSL_SETTINGS_H

#include <stdatomic.h>
#include <stdbool.h>

#include <openssl/ssl.h>

/* Bytes or 16-bit numbers that are shared: never changed once made. */
struct shared_bytes {
    atomic_int references;
    size_t len;
    uint8_t bytes[];
};
struct shared_u16 {
    atomic_int references;
    size_t n;
    uint16_t v[];
};
struct shared_bytes *shared_bytes_new(const void *bytes, size_t len); /* NULL: no memory, raised */
struct shared_bytes *shared_bytes_ref(struct shared_bytes *b);        /* b may be NULL */
void shared_bytes_free(struct shared_bytes *b);
struct shared_u16 *shared_u16_new(const uint16_t *v, size_t n);
struct shared_u16 *shared_u16_ref(struct shared_u16 *l);
void shared_u16_free(struct shared_u16 *l);

struct cipher_list; /* ssl/cipher/list.h */
struct creds;       /* ssl/cred/cred.h */
struct srp;         /* ssl/ext/srp.h */

struct settings {
    uint64_t options;             /* SSL_OP_* */
    uint32_t mode;                /* SSL_MODE_* */
    int min_version, max_version; /* as set; 0: the method's own bound */

    /* Records. */
    uint16_t max_send_fragment, split_send_fragment; /* bytes of plaintext in a record */
    uint8_t max_fragment_mode;                       /* TLSEXT_max_fragment_length_* to ask for */
    bool read_ahead;
    bool quiet_shutdown;
    size_t read_buffer_len; /* SSL_set_default_read_buffer_len */
    size_t block_padding;   /* TLS 1.3 records are padded to a multiple of this; 0: not */
    size_t (*record_padding)(SSL *ssl, int type, size_t len, void *arg);
    void *record_padding_arg;

    /* What may be negotiated. */
    struct cipher_list *ciphers;       /* by rules: TLS 1.2 and below, in order of preference */
    struct cipher_list *ciphersuites;  /* by standard names: TLS 1.3 above all */
    struct cipher_list *all_ciphers;   /* both, the latter first: what is negotiated and shown */
    struct shared_u16 *groups;         /* NULL: the default */
    struct shared_u16 *sigalgs;        /* NULL: the default */
    struct shared_u16 *client_sigalgs; /* what a server asks of clients; NULL: sigalgs */
    struct shared_bytes *alpn;         /* the client's list in its wire form */
    int security_level;
    int verify_mode; /* SSL_VERIFY_* */
    int (*security_callback)(const SSL *s, const SSL_CTX *ctx, int op, int bits, int nid,
                             void *other, void *ex);
    void *security_ex;

    /* Certificates. */
    struct creds *creds;
    X509_VERIFY_PARAM *param; /* own, inherited by value */
    size_t max_cert_list;     /* bytes of a peer's Certificate message */
    SSL_verify_cb verify_callback;
    STACK_OF(X509_NAME) * ca_names, *client_ca_names; /* own; NULL: none set */
    int (*cert_callback)(SSL *ssl, void *arg);
    void *cert_callback_arg;
    int status_type; /* TLSEXT_STATUSTYPE_ocsp, or -1 */
    bool post_handshake_auth;
    uint8_t sid_ctx_len, sid_ctx[SSL_MAX_SID_CTX_LENGTH];
    ssl_ct_validation_cb ct_callback; /* NULL: no timestamps are asked for (ssl/ct/) */
    void *ct_arg;

    /* Sessions. */
    size_t num_tickets;
    uint32_t max_early_data, recv_max_early_data;
    GEN_SESSION_CB generate_session_id;
    int (*not_resumable)(SSL *ssl, int is_forward_secure);
    SSL_psk_client_cb_func psk_client;
    SSL_psk_server_cb_func psk_server;
    SSL_psk_use_session_cb_func psk_use_session;
    SSL_psk_find_session_cb_func psk_find_session;
    char *psk_identity_hint; /* own */
    struct srp *srp;         /* own; NULL: none was set. ssl/ext/srp.h */

    /* What is told. */
    void (*info_callback)(const SSL *ssl, int where, int ret);
    void (*msg_callback)(int write_p, int version, int content_type, const void *buf, size_t len,
                         SSL *ssl, void *arg);
    void *msg_callback_arg;

    SSL_async_callback_fn async_callback; /* a paused job may go on */
    void *async_arg;

    pem_password_cb *password_callback;
    void *password_arg;
};

bool settings_init(struct settings *s);                               /* the defaults */
bool settings_copy(struct settings *to, const struct settings *from); /* `to` holds nothing */
void settings_free(struct settings *s);
/* Takes over one or both lists; NULL: as it is. false: no memory, raised. */
bool settings_set_ciphers(struct settings *s, struct cipher_list *ciphers,
                          struct cipher_list *ciphersuites);

#endif
