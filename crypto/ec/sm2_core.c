/* SM2's signatures (GB/T 32918.2), and the shared point and the DER of its ciphertexts (GB/T
 * 32918.4, GB/T 35276). */
#include "crypto/ec/sm2_core.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/ec/prime_field.h"
#include "ref/ct.h"

uint64_t sm2_private_valid(const struct curve *c, const uint64_t *d)
{
    ec_number last; /* n - 1: n is odd */
    memcpy(last, c->order.m, c->n * sizeof(*last));
    last[0] -= 1;
    return curve_scalar_valid(c, d) & ~pf_same(&c->order, d, last);
}

/* e modulo n, which has as many bits as e. */
static void read_hash(const struct curve *c, uint64_t *r, const uint8_t *e)
{
    ec_number_from_bytes(r, c->n, e, SM2_BYTES);
    curve_scalar_reduce(c, r, r);
}

bool sm2_sign_with(const struct curve *c, struct ecdsa_sig *sig, const uint64_t *d,
                   const uint64_t *k, const uint8_t *e)
{
    uint64_t point[2 * EC_WORDS_MAX];
    ec_number t, u;
    curve_base(c, point, k);
    curve_scalar_reduce(c, sig->r, point);
    read_hash(c, t, e);
    curve_scalar_add(c, sig->r, sig->r, t);
    curve_scalar_add(c, u, k, sig->r);
    uint64_t valid = curve_scalar_valid(c, sig->r) & curve_scalar_valid(c, u);
    /* s = (1 + d)^-1 (k - r d) */
    curve_scalar_mul(c, u, sig->r, d);
    pf_sub(&c->order, u, k, u);
    memset(t, 0, sizeof(t));
    t[0] = 1;
    curve_scalar_add(c, t, t, d);
    curve_scalar_inverse(c, t, t);
    curve_scalar_mul(c, sig->s, u, t);
    valid &= curve_scalar_valid(c, sig->s);
    OPENSSL_cleanse(point, sizeof(point));
    OPENSSL_cleanse(t, sizeof(t));
    OPENSSL_cleanse(u, sizeof(u));
    ct_public(&valid, sizeof(valid));
    return valid != 0;
}

bool sm2_verify(const struct curve *c, const struct ecdsa_sig *sig, const uint64_t *q,
                const uint8_t *e)
{
    uint64_t point[2 * EC_WORDS_MAX];
    ec_number t;
    if (!curve_scalar_valid(c, sig->r) || !curve_scalar_valid(c, sig->s))
        return false;
    curve_scalar_add(c, t, sig->r, sig->s);
    if (!curve_scalar_valid(c, t) || curve_mul_double(c, point, sig->s, t, q))
        return false;
    curve_scalar_reduce(c, point, point);
    read_hash(c, t, e);
    curve_scalar_add(c, t, t, point);
    return memcmp(t, sig->r, c->n * sizeof(*t)) == 0;
}

bool sm2_shared(const struct curve *c, uint8_t xy[2 * SM2_BYTES], const uint64_t *k,
                const uint64_t *q)
{
    uint64_t point[2 * EC_WORDS_MAX];
    uint64_t infinite = curve_mul(c, point, k, q);
    ec_number_to_bytes(xy, SM2_BYTES, point, c->n);
    ec_number_to_bytes(xy + SM2_BYTES, SM2_BYTES, point + c->n, c->n);
    OPENSSL_cleanse(point, sizeof(point));
    ct_public(&infinite, sizeof(infinite));
    return infinite == 0;
}

/* ---- Ciphertexts ---- */

bool sm2_ciphertext_read(const struct curve *c, struct sm2_ciphertext *t, struct slice *der)
{
    struct slice rest = *der, whole, x, y;
    if (!der_get(&rest, DER_SEQUENCE, &whole) || !der_get_unsigned(&whole, &x) ||
        !der_get_unsigned(&whole, &y) || !der_get_octets(&whole, &t->hash) ||
        !der_get_octets(&whole, &t->text) || whole.len != 0 ||
        !ec_number_from_bytes(t->point, c->n, x.ptr, x.len) ||
        !ec_number_from_bytes(t->point + c->n, c->n, y.ptr, y.len))
        return false;
    *der = rest;
    return true;
}

void sm2_ciphertext_write(const struct curve *c, const struct sm2_ciphertext *t, struct builder *b)
{
    uint8_t bytes[SM2_BYTES];
    size_t mark = der_open(b, DER_SEQUENCE);
    for (size_t i = 0; i < 2; i++) {
        ec_number_to_bytes(bytes, sizeof(bytes), t->point + i * c->n, c->n);
        der_put_unsigned(b, slice_of(bytes, sizeof(bytes)));
    }
    der_put_octets(b, t->hash);
    der_put_octets(b, t->text);
    der_close(b, mark);
}

/* An element with `len` bytes of contents. */
static size_t element(size_t len)
{
    size_t header = 2;
    for (size_t n = len; len >= 128 && n != 0; n >>= 8)
        header++;
    return header + len;
}

size_t sm2_ciphertext_size(size_t hash_len, size_t len)
{
    return element(2 * element(1 + SM2_BYTES) + element(hash_len) + element(len));
}
