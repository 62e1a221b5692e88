/* SSL: one connection. What it keeps for its life is here; what only a handshake needs is in
 * struct hs (ssl/hs/hs.h), which is freed when the handshake is done.
 */
#ifndef ASSAY_SSL_CONN_H
#define ASSAY_SSL_CONN_H

#include "crypto/base/raise.h"
#include "ssl/ctx.h"
#include "ssl/keys/schedule.h"
#include "ssl/record/record.h"

struct dtls;
struct hs;
struct pha;

enum early_data_state { /* SSL_read_early_data(3), SSL_write_early_data(3) */
                        EARLY_NONE,
                        EARLY_CONNECT, /* client: the program writes some; ClientHello goes first */
                        EARLY_WRITING,
                        EARLY_WRITE_DONE,
                        EARLY_ACCEPT, /* server: the program reads some */
                        EARLY_READING,
                        EARLY_READ_DONE,
};

enum { VERIFY_DATA_MAX = 48 }; /* of TLS 1.3, with SHA-384 (RFC 8446, 4.4.4) */

enum hello_request { HELLO_REQUEST_NONE, HELLO_REQUEST_DUE, HELLO_REQUEST_SENT };
/* Application data amid a renegotiation: whether SSL_read would take them, and has them. */
enum data_amid { DATA_REFUSED, DATA_WELCOME, DATA_THERE };

struct ssl_st {
    atomic_int references;
    int client_version;   /* of the ClientHello: legacy_version or the highest supported */
    SSL_CTX *ctx;         /* SSL_set_SSL_CTX changes it */
    SSL_CTX *session_ctx; /* that of SSL_new: its cache and tickets */
    const SSL_METHOD *method;
    struct settings set;

    BIO *rbio, *wbio;
    struct record_in in;
    struct record_out out;
    struct dtls *dtls;                        /* NULL: it is TLS; ssl/dtls.h */
    STACK_OF(SRTP_PROTECTION_PROFILE) * srtp; /* own; NULL: the context's */

    bool is_server;
    bool role_set; /* by SSL_set_connect_state and its like */
    /* Negotiated; before that the highest that may be. Of DTLS what it is in terms of TLS. */
    int version;
    const struct hs_state_name *shown; /* what SSL_get_state tells; ssl/hs/states.h */
    struct hs *hs;                     /* NULL: no handshake is under way */
    bool established;                  /* a first handshake has ended */
    bool failed;               /* a fatal alert was sent or received: nothing works any more */
    uint8_t warnings;          /* alerts of level warning in a row */
    bool scts_collected;       /* into sct_list */
    uint8_t rwstate;           /* SSL_NOTHING, SSL_READING, ... for SSL_get_error */
    uint8_t shutdown;          /* SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN */
    bool close_notify_waiting; /* queued and not yet written */
    bool lists_untold;         /* a TLS 1.2 server's first handshake resumed: see server12.c */

    /* What was negotiated. */
    uint16_t group;
    bool hit; /* resumed */
    bool servername_acknowledged;
    uint8_t point_formats[3], point_formats_len; /* the peer's ec_point_formats */
    const SSL_CIPHER *cipher;
    EVP_PKEY *peer_tmp; /* the other end's ephemeral key; a server's of TLS 1.2 is not kept */
    uint8_t *own_tmp;   /* TLS 1.3: what this end sent, of the same group; see hs_finish */
    size_t own_tmp_len;
    const struct sigalg *own_sigalg, *peer_sigalg;
    SSL_SESSION *session; /* own reference: this connection's, or the one to resume */
    uint8_t client_random[SSL3_RANDOM_SIZE], server_random[SSL3_RANDOM_SIZE];
    uint8_t *alpn_selected;
    size_t alpn_selected_len;
    uint8_t *npn_selected;
    size_t npn_selected_len;
    char *hostname;                                /* SNI: asked for at a client, got at a server */
    struct shared_u16 *peer_sigalgs, *peer_groups; /* as the peer sent them */
    struct shared_bytes *peer_suites;              /* of a ClientHello, as it has them */
    STACK_OF(SSL_CIPHER) * peer_ciphers;           /* the same, when a program asked for them */
    const struct cred *own_cred;                   /* that was used, in set.creds */
    uint8_t peer_max_fragment_mode;                /* max_fragment_length agreed on */
    uint16_t record_limit_in, record_limit_out;    /* plaintext, RFC 8449; 0: none was agreed on */
    bool extended_master_secret, encrypt_then_mac, secure_renegotiation;
    bool ticket_expected;      /* a server is to send one */
    bool certificate_asked;    /* a server has sent a CertificateRequest, at whatever time */
    uint8_t early_data_status; /* SSL_EARLY_DATA_* */
    uint8_t own_finished[VERIFY_DATA_MAX], peer_finished[VERIFY_DATA_MAX];
    uint8_t own_finished_len, peer_finished_len;
    long verify_result;
    STACK_OF(X509) * verified_chain;
    SSL_DANE *dane;         /* ssl/dane/; NULL: the program has said nothing of it */
    uint8_t *ocsp_response; /* got, or to be sent */
    size_t ocsp_response_len;
    uint8_t *scts;
    size_t scts_len;
    STACK_OF(SCT) * sct_list;            /* collected from wherever they were: ssl/ct/collect.c */
    STACK_OF(X509_NAME) * peer_ca_names; /* of a CertificateRequest or a ClientHello */
    uint8_t *certificate_types;          /* of a TLS 1.2 CertificateRequest */
    size_t certificate_types_len;

    /* TLS 1.3 after the handshake. */
    struct secret read_traffic, write_traffic, exporter, early_exporter, resumption;
    bool key_update_pending, key_update_request; /* to be sent before the next data */
    bool tickets_due;                            /* tickets_wanted's are to be flushed too */
    uint32_t tickets_wanted; /* SSL_new_session_ticket: so many are to be sent yet */
    uint32_t tickets_sent;
    uint32_t early_data_count;
    enum early_data_state early_state;
    uint64_t ticket_nonce;
    struct pha *pha; /* NULL: no client offered to be asked later; ssl/hs/pha.h */

    /* Callbacks and data of this connection alone. */
    void (*tlsext_debug)(SSL *ssl, int client, int type, const unsigned char *data, int len,
                         void *arg);
    void *tlsext_debug_arg;
    tls_session_ticket_ext_cb_fn ticket_ext_cb;
    void *ticket_ext_arg;
    struct shared_bytes *ticket_ext; /* what SSL_set_session_ticket_ext gave; NULL: nothing */
    tls_session_secret_cb_fn session_secret_cb;
    void *session_secret_arg;
    SSL_allow_early_data_cb_fn allow_early_data;
    void *allow_early_data_arg;
    bool no_ticket_ext; /* SSL_set_session_ticket_ext said that there be none */
    bool renegotiating;
    bool in_callback;      /* SSL_in_init for the program's callbacks */
    bool stateless;        /* SSL_stateless runs: the handshake stops where it may */
    bool new_session;      /* the next handshake is a full one (SSL_renegotiate) */
    uint8_t hello_request; /* enum hello_request */
    uint8_t data_amid;     /* enum data_amid */
    uint32_t renegotiations, renegotiations_total; /* that this end wanted and that began */

    /* SSL_MODE_ASYNC: ssl/api/async.c */
    ASYNC_JOB *job; /* that paused; NULL: none */
    ASYNC_WAIT_CTX *wait_ctx;
    size_t async_done;

    CRYPTO_EX_DATA ex_data;
};

/* Raises `reason`, sends the alert, ends the connection: gives 0, for `return FATAL(...)`. The
 * first call of a connection counts; later ones add errors but send nothing. */
#define FATAL(s, alert, reason) (ERR_raise(ERR_LIB_SSL, (reason)), conn_fatal((s), (alert)))
/* The same without an error of its own, where one was raised; alert -1 sends none. */
int conn_fatal(SSL *s, int alert);
bool conn_warn(SSL *s, int alert); /* a warning alert; close_notify, no_renegotiation */

/* Deals with the record at hand when it is an alert or (TLS 1.3) a change_cipher_spec that may be
 * passed over: IO_OK: it is gone, look again. */
enum io_result conn_alert(SSL *s);
/* Runs the handshake until it ends or pauses: 1 done, else 0 or -1 as SSL_do_handshake. */
int conn_handshake(SSL *s);
/* A handshake record came after the handshake (ticket, KeyUpdate, HelloRequest ...). */
enum io_result conn_post_handshake(SSL *s);
/* Sends what waits (KeyUpdate, tickets) before application data may follow. */
enum io_result conn_before_write(SSL *s);

void conn_info(const SSL *s, int where, int ret); /* the info callback, if there is one */
void conn_msg(SSL *s, bool is_sent, int version, int content_type, struct slice bytes);

static inline bool conn_is_dtls(const SSL *s)
{
    return s->dtls != NULL;
}

/* What stands for a version in messages, sessions and programs: DTLS's numbers count downwards. */
static inline int conn_wire(const SSL *s, int version)
{
    if (!conn_is_dtls(s))
        return version;
    return version >= TLS1_2_VERSION ? DTLS1_2_VERSION : DTLS1_VERSION;
}

/* What a number of a peer, a session or a program is in terms of TLS. DTLS: 0 if it is none of its
 * own; a version still to come is taken for the newest. */
static inline int conn_unwire(const SSL *s, int wire)
{
    if (!conn_is_dtls(s))
        return wire;
    if (wire >> 8 != DTLS1_VERSION_MAJOR)
        return 0;
    return wire <= DTLS1_2_VERSION ? TLS1_2_VERSION : TLS1_1_VERSION;
}

static inline bool conn_is_tls13(const SSL *s)
{
    return s->version == TLS1_3_VERSION;
}

#endif
