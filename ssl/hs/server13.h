/* What the parts of a server's TLS 1.3 share. */
#ifndef ASSAY_SSL_HS_SERVER13_H
#define ASSAY_SSL_HS_SERVER13_H

#include "ssl/hs/hs.h"

/* Keeps a ClientHello and reads it: s->hs->hello. */
bool server_read_hello(SSL *s, struct hs_message *m);
/* choose13.c: suite, PSK, group and share, certificate; a pause for the program's callback. */
enum hs_result choose13(SSL *s, struct hs_message *m);
/* A ServerHello or HelloRetryRequest; its length isn't set. false: FATAL was called. */
bool server13_build_hello(SSL *s, const uint8_t *random, unsigned context, struct builder *b);
/* Whether the answer is a HelloRetryRequest. */
bool server13_wants_retry(const SSL *s);
/* cookie13.c: h->cookie, of the transcript of the hello at hand; what the client brings back: the
 * transcript and h->hello_retried. Both for SSL_stateless alone. */
bool cookie13_make(SSL *s);
bool cookie13_take(SSL *s);
/* post13.c */
bool post13_wants_tickets(const SSL *s); /* one more */
bool post13_send_ticket(SSL *s);
bool post13_send_wanted_tickets(SSL *s); /* those of SSL_new_session_ticket */

#endif
