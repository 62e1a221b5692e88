/* What pre_shared_key, early_data and padding know of a client's offer. */
#ifndef ASSAY_SSL_EXT_OFFERS_H
#define ASSAY_SSL_EXT_OFFERS_H

#include "ssl/ext/psk.h"

enum { PSK_OFFERS = 2 };

/* One identity of a client's hello, in its order. */
struct psk_offer {
    const SSL_SESSION *session;
    struct slice identity;
    uint32_t obfuscated_age;
    const EVP_MD *md; /* of its binder */
    bool is_external;
};
/* What is offered; n is 0 if nothing is. false: FATAL was called. The program is asked for its
 * external PSK once in a handshake. */
bool psk_offers(SSL *s, struct psk_offer offers[PSK_OFFERS], size_t *n);
size_t psk_body_len(const struct psk_offer *offers, size_t n); /* of the extension */

/* A TLS 1.3 session for a PSK of the program's callbacks of TLS 1.2 (suite
 * TLS_AES_128_GCM_SHA256, RFC 8446, 4.2.11). NULL: failed, raised. */
SSL_SESSION *psk_session_of(SSL *s, const uint8_t *key, size_t key_len);

/* The binder of a hello cut off before its binders (4.2.11.2). */
bool psk_binder(SSL *s, const EVP_MD *md, const SSL_SESSION *psk, bool is_external,
                struct slice truncated, uint8_t out[EVP_MAX_MD_SIZE]);

#endif
