/* ECDSA by FIPS 186-5, sections 6.4.1 and 6.4.2, its signatures in DER, points from octets, and the
 * primitive of ECDH. */
#include "crypto/ec/ecdsa_core.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/der/der.h"
#include "ref/ct.h"

void ecdsa_digest_number(const struct curve *c, uint64_t *z, const uint8_t *digest, size_t len)
{
    size_t octets = (c->order.bits + 7) / 8;
    unsigned excess = (unsigned)(8 * octets) - c->order.bits;
    ec_number_from_bytes(z, c->n, digest, len < octets ? len : octets);
    if (len < octets || excess == 0)
        return;
    for (size_t i = 0; i < c->n; i++)
        z[i] = z[i] >> excess | (i + 1 < c->n ? z[i + 1] << (64 - excess) : 0);
}

bool ecdsa_sign_with(const struct curve *c, struct ecdsa_sig *sig, const uint64_t *x,
                     const uint64_t *k, const uint8_t *digest, size_t len)
{
    uint64_t point[2 * EC_WORDS_MAX];
    ec_number z, t;
    curve_base(c, point, k);
    curve_scalar_reduce(c, sig->r, point);
    /* s = k^-1 (z + r x) = (k^-1 z) + (k^-1 r) x */
    ecdsa_digest_number(c, z, digest, len);
    curve_scalar_inverse(c, t, k);
    curve_scalar_mul(c, z, z, t);
    curve_scalar_mul(c, t, t, sig->r);
    curve_scalar_mul(c, t, t, x);
    curve_scalar_add(c, sig->s, z, t);
    uint64_t valid = curve_scalar_valid(c, sig->r) & curve_scalar_valid(c, sig->s);
    OPENSSL_cleanse(point, sizeof(point));
    OPENSSL_cleanse(z, sizeof(z));
    OPENSSL_cleanse(t, sizeof(t));
    ct_public(&valid, sizeof(valid));
    return valid != 0;
}

void ecdsa_sign(const struct curve *c, struct ecdsa_sig *sig, const struct evp_md_st *md,
                const uint64_t *x, const uint8_t *digest, size_t len, const uint8_t *extra,
                size_t extra_len)
{
    struct ecdsa_nonces nonces;
    ec_number k;
    ecdsa_nonces_init(&nonces, c, md, x, digest, len, extra, extra_len);
    do
        ecdsa_nonces_next(&nonces, k);
    while (!ecdsa_sign_with(c, sig, x, k, digest, len));
    ecdsa_nonces_wipe(&nonces);
    OPENSSL_cleanse(k, sizeof(k));
}

bool ecdsa_verify(const struct curve *c, const struct ecdsa_sig *sig, const uint64_t *q,
                  const uint8_t *digest, size_t len)
{
    uint64_t point[2 * EC_WORDS_MAX];
    ec_number z, w, u, v;
    if (!curve_scalar_valid(c, sig->r) || !curve_scalar_valid(c, sig->s))
        return false;
    ecdsa_digest_number(c, z, digest, len);
    curve_scalar_inverse(c, w, sig->s);
    curve_scalar_mul(c, u, z, w);
    curve_scalar_mul(c, v, sig->r, w);
    if (curve_mul_double(c, point, u, v, q))
        return false;
    curve_scalar_reduce(c, point, point);
    return memcmp(point, sig->r, c->n * sizeof(*point)) == 0;
}

bool ecdsa_sig_read(const struct curve *c, struct ecdsa_sig *sig, struct slice der)
{
    struct slice both, r, s;
    return der_get(&der, DER_SEQUENCE, &both) && der.len == 0 && der_get_unsigned(&both, &r) &&
           der_get_unsigned(&both, &s) && both.len == 0 &&
           ec_number_from_bytes(sig->r, c->n, r.ptr, r.len) &&
           ec_number_from_bytes(sig->s, c->n, s.ptr, s.len);
}

void ecdsa_sig_write(const struct curve *c, const struct ecdsa_sig *sig, struct builder *b)
{
    uint8_t bytes[EC_BYTES_MAX];
    size_t octets = (c->order.bits + 7) / 8, mark = der_open(b, DER_SEQUENCE);
    ec_number_to_bytes(bytes, octets, sig->r, c->n);
    der_put_unsigned(b, slice_of(bytes, octets));
    ec_number_to_bytes(bytes, octets, sig->s, c->n);
    der_put_unsigned(b, slice_of(bytes, octets));
    der_close(b, mark);
}

bool ec_point_read(const struct curve *c, uint64_t *q, struct slice octets)
{
    size_t len = curve_field_len(c);
    uint8_t form;
    if (!read_u8(&octets, &form) || octets.len < len ||
        !ec_number_from_bytes(q, c->n, octets.ptr, len))
        return false;
    uint64_t *y = q + c->n;
    if (form == 2 || form == 3)
        return octets.len == len && curve_decompress(c, y, q, form & 1) != 0;
    if ((form != 4 && form != 6 && form != 7) || octets.len != 2 * len ||
        !ec_number_from_bytes(y, c->n, octets.ptr + len, len))
        return false;
    return curve_on_curve(c, q) != 0 && (form == 4 || curve_y_bit(c, q) == (form & 1));
}

bool ecdh_shared(const struct curve *c, uint8_t *z, const uint64_t *d, const uint64_t *q)
{
    uint64_t point[2 * EC_WORDS_MAX];
    uint64_t infinite = curve_mul(c, point, d, q);
    ec_number_to_bytes(z, curve_field_len(c), point, c->n);
    OPENSSL_cleanse(point, sizeof(point));
    ct_public(&infinite, sizeof(infinite));
    return infinite == 0;
}
