/* ECDSA by FIPS 186-5, sections 6.4.1 and 6.4.2, its signatures in DER, points from octets, and the
 * primitive of ECDH. */
#include "crypto/ec/ecdsa_core.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/der/der.h"
#include "ref/ct.h"

void ecdsa_digest_number(const struct prime_curve *c, uint64_t *z, const uint8_t *digest,
                         size_t len)
{
    size_t octets = (c->order.bits + 7) / 8;
    unsigned excess = (unsigned)(8 * octets) - c->order.bits;
    prime_from_bytes(z, c->n, digest, len < octets ? len : octets);
    if (len < octets || excess == 0)
        return;
    for (size_t i = 0; i < c->n; i++)
        z[i] = z[i] >> excess | (i + 1 < c->n ? z[i + 1] << (64 - excess) : 0);
}

bool ecdsa_sign_with(const struct prime_curve *c, struct ecdsa_sig *sig, const uint64_t *x,
                     const uint64_t *k, const uint8_t *digest, size_t len)
{
    uint64_t point[2 * PRIME_WORDS_MAX];
    prime_number z, t;
    prime_base(c, point, k);
    prime_scalar_reduce(c, sig->r, point);
    /* s = k^-1 (z + r x) = (k^-1 z) + (k^-1 r) x */
    ecdsa_digest_number(c, z, digest, len);
    prime_scalar_inverse(c, t, k);
    prime_scalar_mul(c, z, z, t);
    prime_scalar_mul(c, t, t, sig->r);
    prime_scalar_mul(c, t, t, x);
    prime_scalar_add(c, sig->s, z, t);
    uint64_t valid = prime_scalar_valid(c, sig->r) & prime_scalar_valid(c, sig->s);
    OPENSSL_cleanse(point, sizeof(point));
    OPENSSL_cleanse(z, sizeof(z));
    OPENSSL_cleanse(t, sizeof(t));
    ct_public(&valid, sizeof(valid));
    return valid != 0;
}

void ecdsa_sign(const struct prime_curve *c, struct ecdsa_sig *sig, const struct evp_md_st *md,
                const uint64_t *x, const uint8_t *digest, size_t len, const uint8_t *extra,
                size_t extra_len)
{
    struct ecdsa_nonces nonces;
    prime_number k;
    ecdsa_nonces_init(&nonces, c, md, x, digest, len, extra, extra_len);
    do
        ecdsa_nonces_next(&nonces, k);
    while (!ecdsa_sign_with(c, sig, x, k, digest, len));
    ecdsa_nonces_wipe(&nonces);
    OPENSSL_cleanse(k, sizeof(k));
}

bool ecdsa_verify(const struct prime_curve *c, const struct ecdsa_sig *sig, const uint64_t *q,
                  const uint8_t *digest, size_t len)
{
    uint64_t point[2 * PRIME_WORDS_MAX];
    prime_number z, w, u, v;
    if (!prime_scalar_valid(c, sig->r) || !prime_scalar_valid(c, sig->s))
        return false;
    ecdsa_digest_number(c, z, digest, len);
    prime_scalar_inverse(c, w, sig->s);
    prime_scalar_mul(c, u, z, w);
    prime_scalar_mul(c, v, sig->r, w);
    if (prime_mul_double(c, point, u, v, q))
        return false;
    prime_scalar_reduce(c, point, point);
    return memcmp(point, sig->r, c->n * sizeof(*point)) == 0;
}

bool ecdsa_sig_read(const struct prime_curve *c, struct ecdsa_sig *sig, struct slice der)
{
    struct slice both, r, s;
    return der_get(&der, DER_SEQUENCE, &both) && der.len == 0 && der_get_unsigned(&both, &r) &&
           der_get_unsigned(&both, &s) && both.len == 0 &&
           prime_from_bytes(sig->r, c->n, r.ptr, r.len) &&
           prime_from_bytes(sig->s, c->n, s.ptr, s.len);
}

void ecdsa_sig_write(const struct prime_curve *c, const struct ecdsa_sig *sig, struct builder *b)
{
    uint8_t bytes[PRIME_BYTES_MAX];
    size_t octets = (c->order.bits + 7) / 8, mark = der_open(b, DER_SEQUENCE);
    prime_to_bytes(bytes, octets, sig->r, c->n);
    der_put_unsigned(b, slice_of(bytes, octets));
    prime_to_bytes(bytes, octets, sig->s, c->n);
    der_put_unsigned(b, slice_of(bytes, octets));
    der_close(b, mark);
}

bool ec_point_read(const struct prime_curve *c, uint64_t *q, struct slice octets)
{
    size_t len = (c->p.bits + 7) / 8;
    uint8_t form;
    if (!read_u8(&octets, &form) || octets.len < len || !prime_from_bytes(q, c->n, octets.ptr, len))
        return false;
    uint64_t *y = q + c->n;
    if (form == 2 || form == 3)
        return octets.len == len && prime_decompress(c, y, q, form & 1) != 0;
    if ((form != 4 && form != 6 && form != 7) || octets.len != 2 * len ||
        !prime_from_bytes(y, c->n, octets.ptr + len, len))
        return false;
    return (form == 4 || (y[0] & 1) == (form & 1)) && prime_on_curve(c, q) != 0;
}

bool ecdh_shared(const struct prime_curve *c, uint8_t *z, const uint64_t *d, const uint64_t *q)
{
    uint64_t point[2 * PRIME_WORDS_MAX];
    uint64_t infinite = prime_mul(c, point, d, q);
    prime_to_bytes(z, (c->p.bits + 7) / 8, point, c->n);
    OPENSSL_cleanse(point, sizeof(point));
    ct_public(&infinite, sizeof(infinite));
    return infinite == 0;
}
