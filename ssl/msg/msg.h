/* Handshake messages: a struct, a parser and a builder for each, side by side in ssl/msg/<name>.c.
 *
 * A parser is a pure function of the message's body: it checks every length, consumes all or fails,
 * raises nothing (the handler knows the alert: decode_error) and keeps slices of the body. A
 * builder appends the body without the four bytes of the header. `extensions` is the block with its
 * 16-bit length already taken off; absent and empty differ only where has_extensions says so.
 */
#ifndef ASSAY_SSL_MSG_MSG_H
#define ASSAY_SSL_MSG_MSG_H

#include <openssl/ssl.h>

#include "crypto/bytes/builder.h"

enum {
    HANDSHAKE_HEADER_LEN = 4,
    RANDOM_LEN = 32,
};

struct msg_client_hello { /* RFC 8446, 4.1.2; RFC 5246, 7.4.1.2 */
    uint16_t version;
    struct slice random, session_id, cookie, ciphers, compression, extensions;
    bool is_dtls; /* what has a cookie (RFC 6347, 4.2.1), whatever version it says */
    bool has_extensions;
    bool is_v2; /* came in an SSL 2.0 compatible hello (RFC 5246, E.2) */
};
/* An empty list of ciphers parses (the handler knows its alert), an odd one doesn't. */
bool msg_client_hello_parse(struct slice body, bool is_dtls, struct msg_client_hello *out);
/* What follows the two bytes of the record's length. `random` is the challenge as it came, 16 to 32
 * bytes (to be padded in front with zeros); ciphers has three bytes for each. */
bool msg_client_hello_parse_v2(struct slice record, struct msg_client_hello *out);

struct msg_server_hello { /* RFC 8446, 4.1.3, HelloRetryRequest too */
    uint16_t version, cipher;
    uint8_t compression;
    struct slice random, session_id, extensions;
    bool has_extensions, is_retry;
};
extern const uint8_t msg_retry_random[RANDOM_LEN]; /* what makes it a HelloRetryRequest */
bool msg_server_hello_parse(struct slice body, struct msg_server_hello *out);

struct msg_certificate13 { /* RFC 8446, 4.4.2 */
    struct slice context, list;
};
bool msg_certificate13_parse(struct slice body, struct msg_certificate13 *out);
/* The next entry of a list that parsed: false at its end. */
bool msg_certificate13_next(struct slice *list, struct slice *der, struct slice *extensions);

bool msg_certificate12_parse(struct slice body, struct slice *list); /* RFC 5246, 7.4.2 */
bool msg_certificate12_next(struct slice *list, struct slice *der);

struct msg_certificate_request13 { /* RFC 8446, 4.3.2 */
    struct slice context, extensions;
};
bool msg_certificate_request13_parse(struct slice body, struct msg_certificate_request13 *out);

struct msg_certificate_request12 { /* RFC 5246, 7.4.4; without sigalgs below 1.2 */
    struct slice types, sigalgs, authorities;
};
bool msg_certificate_request12_parse(struct slice body, bool has_sigalgs,
                                     struct msg_certificate_request12 *out);
/* The names of a list of authorities, its outer length taken off (the builder puts none before
 * them); false: malformed or no memory. */
bool msg_authorities_parse(struct slice list, STACK_OF(X509_NAME) * *out);
bool msg_authorities_build(const STACK_OF(X509_NAME) * names, struct builder *out);

struct msg_certificate_verify { /* algorithm is 0 where the version has none */
    uint16_t algorithm;
    struct slice signature;
};
bool msg_certificate_verify_parse(struct slice body, bool has_algorithm,
                                  struct msg_certificate_verify *out);

struct msg_ticket13 { /* RFC 8446, 4.6.1 */
    uint32_t lifetime, age_add;
    struct slice nonce, ticket, extensions;
};
bool msg_ticket13_parse(struct slice body, struct msg_ticket13 *out);
struct msg_ticket12 { /* RFC 5077, 3.3 */
    uint32_t lifetime;
    struct slice ticket;
};
bool msg_ticket12_parse(struct slice body, struct msg_ticket12 *out);

bool msg_key_update_parse(struct slice body, bool *update_requested);
bool msg_certificate_status_parse(struct slice body, struct slice *ocsp); /* RFC 6066, 8 */

/* ServerKeyExchange and ClientKeyExchange, by the suite's key exchange (RFC 5246, 7.4.3, 7.4.7;
 * RFC 8422, 5.4, 5.7; RFC 4279, 2-4; RFC 5489). What a kind hasn't stays empty. */
struct msg_server_key_exchange {
    struct slice psk_hint;         /* *_PSK */
    struct slice dh_p, dh_g, dh_y; /* DHE */
    uint16_t curve;                /* ECDHE, a named curve */
    struct slice point;
    struct slice srp_n, srp_g, srp_s, srp_b; /* SRP (RFC 5054, 2.5.3) */
    struct slice params;                     /* all of the above as it stood: what is signed */
    uint16_t algorithm;                      /* TLS 1.2 */
    struct slice signature;                  /* empty: the kind is not signed */
};
bool msg_server_key_exchange_parse(struct slice body, const SSL_CIPHER *suite, int version,
                                   struct msg_server_key_exchange *out);
struct msg_client_key_exchange {
    struct slice psk_identity;
    struct slice encrypted; /* RSA */
    struct slice dh_y, point, srp_a;
};
bool msg_client_key_exchange_parse(struct slice body, const SSL_CIPHER *suite, int version,
                                   struct msg_client_key_exchange *out);

/* An extension block: checks that it is well formed and names no type twice. */
bool msg_extensions_check(struct slice block);
/* The next extension; false at the end. */
bool msg_extensions_next(struct slice *block, uint16_t *type, struct slice *body);
/* That of a type; false: isn't there. */
bool msg_extensions_find(struct slice block, uint16_t type, struct slice *body);

/* Builders; each appends a body. */
void msg_client_hello_build(struct builder *b, const struct msg_client_hello *m);
/* What a hello's extensions come to is ssl/ext's business: `extensions` is the block. */
void msg_server_hello_build(struct builder *b, const struct msg_server_hello *m);
void msg_certificate_verify_build(struct builder *b, bool has_algorithm,
                                  const struct msg_certificate_verify *m);
void msg_ticket13_build(struct builder *b, const struct msg_ticket13 *m);
void msg_ticket12_build(struct builder *b, const struct msg_ticket12 *m);
void msg_certificate_request12_build(struct builder *b, bool has_sigalgs,
                                     const struct msg_certificate_request12 *m);
void msg_certificate_status_build(struct builder *b, struct slice ocsp);

#endif
