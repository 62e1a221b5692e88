/* The handshake: tables of transitions, the driver that runs them, and what only a handshake
 * needs.
 *
 * A row reads: in this state, when this message comes (or, for DO rows, at once), if the guard
 * holds, call the handler; when it succeeds, go to the next state. Rows of a state stand together,
 * the first that fits is taken. A message that no row of the state wants is unexpected_message. The
 * tables are client.c, client12.c, client13.c, server.c, server12.c, server13.c (RFC 8446,
 * Appendix A; RFC 5246, 7.3).
 */
#ifndef ASSAY_SSL_HS_HS_H
#define ASSAY_SSL_HS_HS_H

#include "ssl/conn.h"
#include "ssl/ext/ext.h"
#include "ssl/hs/states.h"
#include "ssl/keys/transcript.h"
#include "ssl/msg/msg.h"

enum hs_result {
    HS_SIGNED = -1, /* none: the enum has the sign of what FATAL gives */
    HS_FATAL = 0,   /* FATAL was called */
    HS_OK = 1,
    HS_WANT_READ, /* the transport; rwstate is set */
    HS_WANT_WRITE,
    HS_IO_ERROR,         /* end of file or a failed BIO */
    HS_WANT_X509_LOOKUP, /* the program's certificate callback isn't ready; and so on */
    HS_WANT_CLIENT_HELLO_CB,
    HS_WANT_RETRY_VERIFY,
    HS_WANT_ASYNC,
    HS_EARLY_DATA, /* the program may send, or read, early data now */
};

enum {              /* struct hs_row.message beyond SSL3_MT_* */
       HS_DO = -1,  /* nothing is awaited */
       HS_CCS = -2, /* a change_cipher_spec record (TLS 1.2 and below) */
};

enum hs_hashing {
    HASH_NOT,   /* the message isn't part of the transcript (HelloRequest, post-handshake), or the
                   handler adds it itself with hs_hash_message */
    HASH_FIRST, /* it is in the transcript when the handler runs */
    HASH_LAST,  /* it goes in after the handler succeeded: Finished, CertificateVerify */
};

struct hs_message {
    int type;                 /* SSL3_MT_*, HS_CCS */
    struct slice body, whole; /* whole: with its header */
};

struct hs_row {
    enum hs_state state;
    int message;
    bool (*guard)(const SSL *s);                             /* NULL: always */
    enum hs_result (*handler)(SSL *s, struct hs_message *m); /* called again after a pause */
    enum hs_state next;
    enum hs_hashing hashing;
    const char *name; /* of the edge, for the graph and for tests */
};
struct hs_table {
    const struct hs_row *rows;
    size_t n;
};
extern const struct hs_table hs_client, hs_client12, hs_client13, hs_server, hs_server12,
    hs_server13;
const struct hs_table *const *hs_tables(bool is_server); /* NULL-terminated */

struct hs {
    enum hs_state state;
    struct builder in; /* handshake bytes received and not yet consumed */
    size_t in_used;
    struct hs_message message;
    bool have_message, hashed;
    bool is_post;      /* after the handshake: the connection is open all the while */
    bool session_lost; /* the program took the one away that this needs */
    struct transcript transcript;
    const EVP_MD *md;                  /* the transcript's and key schedule's */
    uint64_t ext_sent, ext_seen;       /* rows of ext_rows: by us in a request, by the peer */
    uint64_t custom_sent, custom_seen; /* the same of the program's own */

    /* ClientHello: at a server the peer's, over bytes of its own; at a client what was sent. */
    uint8_t *hello_bytes;
    size_t hello_len;
    struct msg_client_hello hello;
    struct slice hello_whole; /* the message with its header, for binders */
    int client_hello_state;   /* of the callback: 0 not asked, 1 asked, 2 done */
    int *hello_ext_types;     /* for SSL_client_hello_get1_extensions_present */
    bool hello_retried;       /* a HelloRetryRequest was sent or received */
    bool hello_verified;      /* DTLS: a HelloVerifyRequest was received, the cookie is its */
    uint16_t retry_group;
    uint8_t *cookie;
    size_t cookie_len;
    uint8_t legacy_session_id[32], legacy_session_id_len;
    bool ccs_sent, ccs_allowed; /* middlebox compatibility, RFC 8446, D.4 */

    /* What the peer's extensions said, slices of its message. */
    struct slice peer_versions, peer_key_shares, peer_psk, peer_cookie, peer_alpn, peer_ticket;
    bool peer_psk_dhe, peer_psk_alone; /* psk_key_exchange_modes */
    struct slice peer_session_id;
    uint16_t *peer_sigalgs_cert;
    size_t peer_sigalgs_cert_n;
    bool peer_status_request, peer_sct, peer_npn, peer_early_data, peer_pha, peer_ems, peer_etm;
    bool ticket_offered; /* session_ticket was in the hello, even empty */
    bool seen_renegotiation_info, fallback_scsv;

    /* TLS 1.3 key exchange. */
    struct key_share shares[2]; /* a client's offers */
    size_t shares_n;
    uint16_t server_share_group;
    struct slice server_share; /* at a client; at a server in `own_share` */
    uint8_t *own_share;
    size_t own_share_len;
    struct builder shared_secret; /* secret */
    struct secret early, handshake, master, client_hs, server_hs, client_app, server_app;
    struct secret client_early;
    bool has_early_secret;
    SSL_SESSION *psk; /* chosen (server), offered (client); may be external */
    SSL_SESSION *psk_external;
    uint8_t *psk_external_id; /* a client's: its identity */
    size_t psk_external_id_len;
    bool psk_external_asked; /* the program's callback was called in this handshake, at: */
    int64_t psk_now;
    bool psk_is_external, psk_used;
    bool psk_is_fresh; /* the client's view of its ticket's age is near ours: early data may be */
    size_t psk_index, binders_at; /* where the binders begin in hello_whole */
    bool early_data_offered, early_data_accepted;

    /* Authentication. */
    bool certificate_requested; /* by us or of us */
    uint8_t *request_context;
    size_t request_context_len;
    EVP_PKEY *peer_key;
    STACK_OF(X509) * peer_chain; /* a server's, until it is verified; a client's session has it */
    bool has_peer_chain;         /* it was taken apart, and its verification pauses */
    const struct cred *cred;
    const struct sigalg *sigalg;

    /* TLS 1.2 and below. */
    EVP_PKEY *kx_own, *kx_peer; /* ephemeral keys */
    uint16_t kx_group;
    uint8_t *premaster;
    size_t premaster_len;
    uint8_t *psk12; /* a TLS 1.2 PSK, wiped */
    size_t psk12_len;
    uint8_t *key_block;
    size_t key_block_len;
    struct protect *next_read, *next_write; /* in force from the change_cipher_spec on */
    bool ticket_promised;                   /* the ServerHello said that a NewSessionTicket comes */
    uint8_t
        turns; /* so often the info callback is told of a state again before a message is read */
    bool status_promised;  /* that a CertificateStatus may come */
    bool resuming;         /* a client: by the ServerHello; a server: has looked whether it may */
    bool ticket_sent;      /* a client's ClientHello had a ticket that wasn't empty */
    bool has_given_secret; /* the session's master secret is the program's (secret_cb.c) */
};

/* -- the driver (driver.c) -- */
enum hs_result hs_run(SSL *s); /* until done or paused */
struct hs *hs_new(SSL *s);     /* begins one: s->hs; NULL: no memory, raised */
void hs_free(SSL *s);
/* The next whole message, reassembled from records: HS_OK: s->hs->message. */
enum hs_result hs_receive(SSL *s);
enum hs_result dtls_receive(SSL *s);                /* the same of DTLS (receive_dtls.c) */
size_t hs_longest_body(const SSL *s, uint8_t type); /* that a message may have */
static inline size_t hs_header_len(const SSL *s)
{
    return conn_is_dtls(s) ? (size_t)DTLS1_HM_HEADER_LENGTH : (size_t)HANDSHAKE_HEADER_LEN;
}
/* Whether TLS 1.3 was chosen: a client that offers it has its number, too, until it is answered. */
static inline bool hs_chose_tls13(const SSL *s)
{
    return conn_is_tls13(s) && (s->is_server || s->hs == NULL || s->hs->hello_retried ||
                                s->hs->state != C_WAIT_SERVER_HELLO);
}
void hs_tell(SSL *s, const struct hs_state_name *state); /* the info callback */
enum hs_result hs_io(enum io_result r);
/* Whether the state has a row for such a message: else it is refused by its header. */
bool hs_wants(const SSL *s, int type);
/* A record of application data amidst a handshake: early data, or wrong. */
enum hs_result hs_early_record(SSL *s);
/* Whether a record of another kind may come now; else FATAL was called. */
bool hs_may_break_off(SSL *s);
/* Adds the message at hand to the transcript, where the row says HASH_NOT. */
bool hs_hash_message(SSL *s);

/* A message to send: begin gives a builder for the body; end puts it into the transcript and the
 * record layer (nothing is written before a flush). NULL or false: FATAL was called. */
struct builder *hs_begin(SSL *s, struct builder *b, uint8_t type);
bool hs_end(SSL *s, struct builder *b, uint8_t type, bool hashed);
enum hs_result hs_flush(SSL *s); /* a DO handler's: sends the flight */

/* -- shared by both sides and versions -- */
/* Common handlers of Certificate messages (cert.c). */
enum hs_result hs_ask_certificate(SSL *s, struct hs_message *m); /* a client's, sets h->cred */
enum hs_result hs13_send_certificate(SSL *s, struct hs_message *m);
enum hs_result hs12_send_certificate(SSL *s, struct hs_message *m);
/* They verify the chain, set the session's peer and peer_key, and pause for a retry. */
enum hs_result hs13_take_certificate(SSL *s, struct hs_message *m);
enum hs_result hs12_take_certificate(SSL *s, struct hs_message *m);
enum hs_result hs13_send_certificate_verify(SSL *s, struct hs_message *m);
enum hs_result hs13_take_certificate_verify(SSL *s, struct hs_message *m);
/* After a handshake of TLS 1.3 (post13.c). */
enum hs_result post13_take_ticket(SSL *s, struct hs_message *m);
enum hs_result post13_take_key_update(SSL *s, struct hs_message *m);
bool post13_send_key_update(SSL *s, bool request);
/* Asks the program's cert callback (and the old client_cert callback at a client). */
enum hs_result hs_ask_cert_callback(SSL *s);
/* The content that a TLS 1.3 CertificateVerify signs (RFC 8446, 4.4.3). */
bool hs_verify_content13(SSL *s, bool by_server, struct builder *out);

/* -- TLS 1.3 keys (keys13.c): each sets what it names from the transcript as it stands -- */
bool hs13_early_secrets(SSL *s);
bool hs13_early_traffic(SSL *s);       /* after ClientHello, where there is early data */
bool hs13_handshake_secrets(SSL *s);   /* after ServerHello */
bool hs13_application_secrets(SSL *s); /* after the server's Finished */
bool hs13_resumption_secret(SSL *s);   /* after the client's Finished */
bool hs13_use_secret(SSL *s, const struct secret *secret, bool for_writing);
bool hs13_send_finished(SSL *s);
bool hs13_take_finished(SSL *s, struct slice body);
/* verify_data from `base` and the transcript as it stands. */
bool hs13_finished(SSL *s, const struct secret *base, uint8_t *out, size_t *len);

/* -- versions (version.c) -- */
bool version_is_allowed(const SSL *s, int version);
bool version_range(const SSL *s, int *min, int *max);
bool version_range_set(const SSL *s, int *min, int *max); /* without the level's say */
int version_choose(const SSL *s, const struct msg_client_hello *hello);

/* -- what the tables of both versions share -- */
bool hs_random(SSL *s, uint8_t out[SSL3_RANDOM_SIZE], bool with_time);
enum hs_result client_send_hello(SSL *s); /* again, after a HelloRetryRequest */
bool client13_agree(SSL *s);              /* a ServerHello of TLS 1.3 was taken: its keys */
enum hs_result client13_retry(SSL *s, struct hs_message *m);
/* A ServerHello of TLS 1.2 and below: its extensions, whether it resumes; the session. */
bool client12_take_hello(SSL *s, const struct msg_server_hello *hello);
/* The end of a handshake: the session, counts, what the program is told; the next state ends. */
enum hs_result hs_finish(SSL *s, struct hs_message *m);

/* -- TLS 1.2 (hs12.c, kx12.c) -- */
/* Entered after the hellos: client.c has chosen version and suite and parsed the ServerHello's
 * extensions; server.c has parsed the ClientHello and its extensions and knows the version. */
bool hs12_negotiate_server(SSL *s); /* resumption or suite and certificate, before ServerHello */

#endif
