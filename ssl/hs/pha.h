/* Post-handshake authentication (RFC 8446, 4.6.2): a server asks for the client's certificate when
 * the connection has long been open. What that needs of the handshake is kept where the client has
 * offered it.
 *
 * A server's request goes out at once and is forgotten but for the transcript and what it said; the
 * answer comes amidst data, whenever the client reads.
 */
#ifndef ASSAY_SSL_HS_PHA_H
#define ASSAY_SSL_HS_PHA_H

#include "ssl/hs/hs.h"

struct pha {
    struct transcript main;         /* of the handshake, the client's Finished included */
    struct transcript request;      /* the same with the CertificateRequest that is unanswered */
    bool is_asked;                  /* there is one */
    uint8_t context[32];            /* its certificate_request_context */
    uint64_t ext_sent, custom_sent; /* its extensions */
};

/* At the end of a handshake in which it was offered. */
bool pha_keep(SSL *s);
void pha_free(SSL *s);

/* -- client -- */
bool pha_was_offered(const SSL *s);
enum hs_result pha_take_request(SSL *s, struct hs_message *m);

/* -- server -- */
enum hs_result pha_send_request(SSL *s, struct hs_message *m);
bool pha_is_asked(const SSL *s);
enum hs_result pha_take_certificate(SSL *s, struct hs_message *m);
enum hs_result pha_take_finished(SSL *s, struct hs_message *m);

/* Both ends' last state: the connection is open again. */
enum hs_result post13_done(SSL *s, struct hs_message *m);

#endif
