/* The states of both ends, in the order of their flights. What SSL_get_state and
 * SSL_state_string say of each is in states.c. A state begins with the side and the version whose
 * table has it: C, S: both versions; C12, S12; C13, S13. A state waits for a message (its rows name
 * messages) or acts (its rows are HS_DO).
 */
#ifndef ASSAY_SSL_HS_STATES_H
#define ASSAY_SSL_HS_STATES_H

#include <openssl/ssl.h>

enum hs_state {
    HS_BEFORE, /* nothing yet */
    HS_ENDED,  /* struct hs goes away */

    /* client.c */
    C_SEND_CLIENT_HELLO,
    C_BEGIN_EARLY_DATA, /* acts: early data keys, or just flushes */
    C_EARLY_DATA,       /* SSL_write_early_data may write now */
    C_WAIT_SERVER_HELLO,
    C_HELLO_VERIFY,      /* no state: what C_WAIT_SERVER_HELLO shows after one */
    C_SERVER_HELLO_DONE, /* acts: by what it said, C_RETRY, C12_*, C13_* */
    C_SEND_RETRY_HELLO,

    C12_WAIT_SERVER, /* acts: resumed or full */
    C12_WAIT_CERTIFICATE,
    C12_WAIT_CERTIFICATE_STATUS,
    C12_WAIT_SERVER_KEY_EXCHANGE,
    C12_WAIT_CERTIFICATE_REQUEST,
    C12_WAIT_SERVER_HELLO_DONE,
    C12_ASK_CERT,
    C12_SEND_CERTIFICATE,
    C12_SEND_CLIENT_KEY_EXCHANGE,
    C12_SEND_CERTIFICATE_VERIFY,
    C12_SEND_CCS,
    C12_SEND_NEXT_PROTO,
    C12_SEND_FINISHED,
    C12_FLUSH,
    C12_WAIT_TICKET,
    C12_WAIT_CCS,
    C12_WAIT_FINISHED,
    C12_DONE,
    C12_POST, /* open: waits for a HelloRequest */

    C13_WAIT_ENCRYPTED_EXTENSIONS,
    C13_WAIT_CERT_OR_REQUEST,
    C13_WAIT_CERTIFICATE,
    C13_WAIT_CERTIFICATE_VERIFY,
    C13_WAIT_FINISHED,
    C13_SEND_END_OF_EARLY_DATA,
    C13_SEND_CCS,
    C13_BEGIN_FLIGHT, /* acts: keys */
    C13_ASK_CERT,
    C13_SEND_CERTIFICATE,
    C13_SEND_CERTIFICATE_VERIFY,
    C13_SEND_FINISHED,
    C13_FLUSH,
    C13_DONE,
    C13_POST,            /* after the handshake: waits */
    C13_POST_KEY_UPDATE, /* no state: what C13_POST shows after one */
    C13_PHA_ASK_CERT,
    C13_PHA_SEND_CERTIFICATE,
    C13_PHA_SEND_CERTIFICATE_VERIFY,
    C13_PHA_SEND_FINISHED,
    C13_PHA_FLUSH,
    C13_POST_DONE,

    /* server.c */
    S_WAIT_CLIENT_HELLO,
    S_HELLO_CALLBACK,
    S_SEND_HELLO_VERIFY, /* DTLS */
    S_FLUSH_HELLO_VERIFY,
    S_NEGOTIATE,  /* acts: version, extensions */
    S_NEGOTIATED, /* S12_* or S13_* */

    S12_NEGOTIATE, /* resumption, suite, certificate */
    S12_SEND_SERVER_HELLO,
    S12_SEND_RESUMED, /* acts: a ticket or not */
    S12_SEND_CERTIFICATE,
    S12_SEND_CERTIFICATE_STATUS,
    S12_SEND_SERVER_KEY_EXCHANGE,
    S12_SEND_CERTIFICATE_REQUEST,
    S12_SEND_SERVER_HELLO_DONE,
    S12_FLUSH_HELLO,
    S12_WAIT_CERTIFICATE,
    S12_WAIT_CLIENT_KEY_EXCHANGE,
    S12_WAIT_CERTIFICATE_VERIFY,
    S12_WAIT_CCS,
    S12_WAIT_NEXT_PROTO,
    S12_WAIT_FINISHED,
    S12_SEND_TICKET,
    S12_SEND_CCS,
    S12_SEND_FINISHED,
    S12_FLUSH,
    S12_DONE,
    S12_RENEGOTIATE, /* acts: goes on, or was refused */
    S12_POST,        /* open: waits for a ClientHello that renegotiates */

    S13_NEGOTIATE, /* PSK, suite, group, certificate; HelloRetryRequest or ServerHello */
    S13_CHOSEN,    /* acts: HelloRetryRequest or ServerHello */
    S13_FLUSH_RETRY,
    S13_WAIT_SECOND_HELLO,
    S13_SEND_SERVER_HELLO,
    S13_SEND_CCS,
    S13_BEGIN_KEYS, /* acts */
    S13_SEND_ENCRYPTED_EXTENSIONS,
    S13_SEND_CERTIFICATE_REQUEST,
    S13_SEND_CERTIFICATE,
    S13_SEND_CERTIFICATE_VERIFY,
    S13_SEND_FINISHED,
    S13_FLUSH,
    S13_EARLY_DATA, /* SSL_read_early_data may read now */
    S13_WAIT_END_OF_EARLY_DATA,
    S13_WAIT_CLIENT, /* acts: its certificate or its Finished */
    S13_WAIT_CERTIFICATE,
    S13_WAIT_CERTIFICATE_VERIFY,
    S13_WAIT_FINISHED,
    S13_SEND_TICKETS,
    S13_FLUSH_TICKETS,
    S13_DONE,
    S13_POST,
    S13_PHA_SEND_CERTIFICATE_REQUEST,
    S13_PHA_FLUSH,
    S13_PHA_WAIT_CERTIFICATE_VERIFY, /* S13_POST waits for the Certificate */
    S13_PHA_WAIT_FINISHED,
    S13_PHA_SEND_TICKETS,
    S13_PHA_FLUSH_TICKETS,
    S13_POST_DONE,

    HS_STATES
};

struct hs_state_name {
    OSSL_HANDSHAKE_STATE public_state; /* SSL_get_state */
    const char *word, *text;           /* SSL_state_string, SSL_state_string_long */
    const char *name;                  /* ours, for the graph */
};
extern const struct hs_state_name hs_state_names[HS_STATES];

/* What is told when a state has dealt with a message: its own names, or those of the state that the
 * message would have had if the optional ones before it had come. */
const struct hs_state_name *hs_state_shown(enum hs_state state, int message);

#endif
