/* Cookies of DTLS (RFC 6347, 4.2.1). */
#ifndef ASSAY_SSL_HS_HELLO_VERIFY_H
#define ASSAY_SSL_HS_HELLO_VERIFY_H

#include "ssl/hs/hs.h"

/* -- server -- */
bool verify_wants_cookie(const SSL *s); /* the ClientHello has none, and the program asks for it */
bool verify_make_cookie(SSL *s, uint8_t cookie[DTLS1_COOKIE_LENGTH],
                        unsigned int *len);                                    /* raises */
void verify_build(struct builder *b, const uint8_t *cookie, unsigned int len); /* the body */
enum hs_result verify_send(SSL *s, struct hs_message *m);
enum hs_result verify_flush(SSL *s, struct hs_message *m);
bool verify_check_cookie(SSL *s); /* of the ClientHello, where there must be one */

/* -- client -- */
bool verify_may_come(const SSL *s);
enum hs_result verify_take(SSL *s, struct hs_message *m);

#endif
