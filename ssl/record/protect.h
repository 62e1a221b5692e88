/* Record protection: one direction of one epoch.
 *
 * A kind is a file: null.c, tls13.c (RFC 8446, 5.2), aead12.c (RFC 5246, 6.2.3.3; RFC 5288, 6655,
 * 7905), cbc.c (RFC 5246, 6.2.3.2, MAC-then-encrypt in constant time, and RFC 7366), stream.c (RFC
 * 5246, 6.2.3.1, without a cipher).
 */
#ifndef ASSAY_SSL_RECORD_PROTECT_H
#define ASSAY_SSL_RECORD_PROTECT_H

#include <openssl/ssl.h>

#include "crypto/bytes/reader.h"

enum {
    RECORD_HEADER_LEN = 5,
    RECORD_MAX_PLAIN = SSL3_RT_MAX_PLAIN_LENGTH,              /* 16384 */
    RECORD_MAX_CIPHERTEXT = RECORD_MAX_PLAIN + 16 + 48 + 256, /* CBC's: IV, MAC, padding */
    RECORD_MAX_OVERHEAD_OUT = 5 + 16 + 64 + 255, /* header, explicit IV, MAC or tag, padding */
};

enum open_result {
    OPEN_OK,
    OPEN_BAD,       /* bad_record_mac: forged, or of another key; nothing else is told */
    OPEN_TOO_SHORT, /* decode_error: there is no room for a MAC that stands behind the ciphertext */
    OPEN_TOO_LONG,  /* record_overflow, told only of what was authentic */
    OPEN_NO_TYPE,   /* TLS 1.3: padding alone, unexpected_message */
    OPEN_LIMIT,     /* the key has been used as often as it may be */
    OPEN_MEMORY,
};

struct protect; /* one direction; what it holds is wiped when it is freed */

struct protect *protect_null(void); /* what comes before any key; never NULL, never freed really */
/* TLS 1.3, from a traffic secret of the suite's hash (RFC 8446, 7.3). NULL: failed, raised. */
struct protect *protect_tls13(const SSL_CIPHER *suite, const uint8_t *secret, size_t secret_len,
                              bool sealing);
/* TLS 1.2 and below, from parts of the key block (RFC 5246, 6.3). */
struct protect *protect_tls12(const SSL_CIPHER *suite, int version, bool encrypt_then_mac,
                              struct slice mac_key, struct slice key, struct slice iv,
                              bool sealing);
void protect_free(struct protect *p); /* p may be NULL */

/* How many bytes stand before the plaintext in a sealed record, its header included: what is
 * sealed in place is put there. */
size_t protect_prefix(const struct protect *p);
/* The most that sealing adds, header included. */
size_t protect_overhead(const struct protect *p);
/* record[prefix .. prefix + len) holds the plaintext, of at most RECORD_MAX_PLAIN bytes; the whole
 * record is made in place, `padding` zeros added (TLS 1.3). `room` is of record. Gives its length,
 * 0 on failure (raised). `version` is the header's where the kind leaves a choice. */
size_t protect_seal(struct protect *p, uint8_t type, int version, uint8_t *record, size_t room,
                    size_t len, size_t padding);
/* The same of bytes that stand elsewhere, and are only read. */
size_t protect_seal_from(struct protect *p, uint8_t type, int version, uint8_t *record, size_t room,
                         const void *plain, size_t len, size_t padding);
/* Opens the record in place: `record` has its header and `len` bytes behind it. *type is the inner
 * one of TLS 1.3. max_plain is what may come out at the most (RFC 8449, RFC 6066). */
enum open_result protect_open(struct protect *p, uint8_t *record, size_t len, size_t max_plain,
                              uint8_t *type, struct slice *plain);
bool protect_is_tls13(const struct protect *p);
bool protect_is_null(const struct protect *p);
/* TLS 1.0's CBC, whose IV is the end of the record before: an empty record goes before data. */
bool protect_chains(const struct protect *p);
/* The key nears the number of records it is good for (RFC 8446, 5.5): time for a KeyUpdate. */
bool protect_update_due(const struct protect *p);
uint64_t protect_sequence(const struct protect *p); /* records done with this key */
/* DTLS: the next record's number is epoch and sequence number (RFC 6347, 4.1.2.1). */
void protect_set_sequence(struct protect *p, uint64_t sequence);

#endif
