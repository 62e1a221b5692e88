/* ECDSA (FIPS 186-5, section 6) and ECDH (SP 800-56A, 5.7.1.2) over curve.h: numbers in words, no
 * objects and no errors raised. */
#ifndef ASSAY_EC_ECDSA_CORE_H
#define ASSAY_EC_ECDSA_CORE_H

#include "crypto/bytes/builder.h"
#include "crypto/ec/curve.h"
#include "crypto/mac/hmac.h"

struct ecdsa_sig {
    ec_number r, s;
};

/* A source of per-message secret numbers, in [1, order - 1]: RFC 6979, section 3.2, with the random
 * bytes of section 3.6 unless there are none (extra_len = 0: deterministic). With them, neither a
 * bad random generator nor a fault in one computation alone gives the key away. */
struct ecdsa_nonces {
    const struct curve *curve;
    struct hmac hmac;
    uint8_t v[64];
};

/* md isn't an XOF; x is the private key, digest that of the message, of any length. */
void ecdsa_nonces_init(struct ecdsa_nonces *g, const struct curve *c, const struct evp_md_st *md,
                       const uint64_t *x, const uint8_t *digest, size_t len, const uint8_t *extra,
                       size_t extra_len);
void ecdsa_nonces_next(struct ecdsa_nonces *g, uint64_t *k);
void ecdsa_nonces_wipe(struct ecdsa_nonces *g);

/* The digest's leftmost bits, as many as the order has, as a number, maybe not below the order
 * (FIPS 186-5, 6.4.1, steps 1 and 2). */
void ecdsa_digest_number(const struct curve *c, uint64_t *z, const uint8_t *digest, size_t len);

/* The signature by the private key x with the secret number k, both in [1, order - 1]. False if r
 * or s is 0: take another k. Constant time. */
bool ecdsa_sign_with(const struct curve *c, struct ecdsa_sig *sig, const uint64_t *x,
                     const uint64_t *k, const uint8_t *digest, size_t len);

/* The same with numbers of ecdsa_nonces. */
void ecdsa_sign(const struct curve *c, struct ecdsa_sig *sig, const struct evp_md_st *md,
                const uint64_t *x, const uint8_t *digest, size_t len, const uint8_t *extra,
                size_t extra_len);

/* q is on the curve. Variable time: all is public. */
bool ecdsa_verify(const struct curve *c, const struct ecdsa_sig *sig, const uint64_t *q,
                  const uint8_t *digest, size_t len);

/* ECDSA-Sig-Value (RFC 3279, 2.2.3) in DER: strict, and nothing may follow. */
bool ecdsa_sig_read(const struct curve *c, struct ecdsa_sig *sig, struct slice der);
void ecdsa_sig_write(const struct curve *c, const struct ecdsa_sig *sig, struct builder *b);

/* A point from its octets (SEC 1, 2.3.4), uncompressed, compressed or hybrid, on the curve; the
 * point at infinity is refused. Variable time. */
bool ec_point_read(const struct curve *c, uint64_t *q, struct slice octets);

/* z, of as many bytes as a coordinate has: x of [d]q. False if that is the point at infinity.
 * Constant time.
 */
bool ecdh_shared(const struct curve *c, uint8_t *z, const uint64_t *d, const uint64_t *q);

#endif
