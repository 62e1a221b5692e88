/* The TLS 1.3 key schedule (RFC 8446, 7.1) and what hangs on it. Secrets are of the hash's length;
 * all is over public functions of libcrypto.
 */
#ifndef ASSAY_SSL_KEYS_SCHEDULE_H
#define ASSAY_SSL_KEYS_SCHEDULE_H

#include <openssl/ssl.h>

#include "crypto/bytes/reader.h"

enum { SECRET_MAX = EVP_MAX_MD_SIZE };

struct secret {
    uint8_t bytes[48]; /* SHA-384 is the longest hash of a TLS 1.3 suite */
    uint8_t len;
};

/* HKDF-Extract(salt, ikm); an empty salt or ikm is Hash.length zeros. */
bool tls13_extract(const EVP_MD *md, struct slice salt, struct slice ikm, struct secret *out);
/* HKDF-Expand-Label(secret, label, context, len): label without its "tls13 ". */
bool tls13_expand(const EVP_MD *md, const struct secret *secret, const char *label,
                  struct slice context, uint8_t *out, size_t len);
/* Derive-Secret with the transcript's hash as the context. */
bool tls13_derive(const EVP_MD *md, const struct secret *secret, const char *label,
                  struct slice transcript_hash, struct secret *out);
/* From one secret of the ladder to the next: Extract(Derive-Secret(secret, "derived", ""), ikm). */
bool tls13_next_secret(const EVP_MD *md, const struct secret *secret, struct slice ikm,
                       struct secret *out);
/* verify_data of Finished and of a PSK binder (4.4.4): HMAC(finished_key(base), transcript hash).
 */
bool tls13_finished(const EVP_MD *md, const struct secret *base, struct slice transcript_hash,
                    uint8_t *out);
/* application_traffic_secret_N+1 (7.2), in place. */
bool tls13_update(const EVP_MD *md, struct secret *traffic);
/* resumption PSK of a ticket (4.6.1), exporters (7.5). */
bool tls13_resumption_psk(const EVP_MD *md, const struct secret *resumption, struct slice nonce,
                          struct secret *out);
bool tls13_export(const EVP_MD *md, const struct secret *exporter, const char *label,
                  size_t label_len, struct slice context, uint8_t *out, size_t len);

/* TLS 1.2's PRF, and 1.0/1.1's with the MD5-SHA1 digest (RFC 5246, 5; RFC 2246, 5). Seeds are
 * concatenated. */
bool tls12_prf(const EVP_MD *md, struct slice secret, const char *label, struct slice seed1,
               struct slice seed2, struct slice seed3, uint8_t *out, size_t len);

/* One line of the key log, if a callback is set: "LABEL client_random secret". */
void keylog(SSL *s, const char *label, const uint8_t *secret, size_t len);

#endif
