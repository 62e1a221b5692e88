/* Fields in DER (SEC 1, C.1; X9.62): a prime, or a binary field with a trinomial or pentanomial
 * basis. Normal bases (gnBasis; onBasis in the text of 3.0) are for other implementations. */
#include "crypto/ec/field_der.h"

#include <openssl/obj_mac.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"

/* ---- Writing ---- */

static void put_polynomial(struct builder *b, const int *e)
{
    bool trinomial = e[3] < 0;
    size_t all = der_open(b, DER_SEQUENCE);
    der_put_u64(b, (uint64_t)e[0]);
    der_put_nid(b, trinomial ? NID_X9_62_tpBasis : NID_X9_62_ppBasis);
    if (trinomial) {
        der_put_u64(b, (uint64_t)e[1]);
    } else {
        size_t mark = der_open(b, DER_SEQUENCE);
        for (size_t i = 3; i > 0; i--)
            der_put_u64(b, (uint64_t)e[i]);
        der_close(b, mark);
    }
    der_close(b, all);
}

void ec_field_write(struct builder *b, const EC_GROUP *g)
{
    const EC_METHOD *method = ec_method_of(g);
    size_t mark = der_open(b, DER_SEQUENCE);
    der_put_nid(b, method->field_type);
    if (method == &ec_binary_method)
        put_polynomial(b, g->domain->curve.binary.exponents);
    else
        der_put_bignum(b, &g->domain->p);
    der_close(b, mark);
}

/* ---- Reading ---- */

static BIGNUM *read_prime(struct slice s)
{
    struct slice p;
    if (!der_get_unsigned(&s, &p) || s.len != 0)
        ERR_raise(ERR_LIB_EC, EC_R_ASN1_ERROR);
    else if (p.len > EC_BYTES_MAX)
        ERR_raise(ERR_LIB_EC, EC_R_FIELD_TOO_LARGE);
    else
        return BN_bin2bn(p.ptr, (int)p.len, NULL);
    return NULL;
}

/* The exponents between the degree m and 0, in e[1] and on, which go down; -1 at the end. */
static bool read_trinomial(struct slice *s, uint64_t m, int *e)
{
    uint64_t k;
    if (!der_get_u64(s, &k))
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    e[1] = (int)(k % INT_MAX);
    e[2] = 0;
    e[3] = -1;
    return (0 < k && k < m) || FAIL(ERR_LIB_EC, EC_R_INVALID_TRINOMIAL_BASIS);
}

static bool read_pentanomial(struct slice *s, uint64_t m, int *e)
{
    uint64_t k[3];
    struct slice all;
    if (!der_get(s, DER_SEQUENCE, &all) || !der_get_u64(&all, &k[0]) || !der_get_u64(&all, &k[1]) ||
        !der_get_u64(&all, &k[2]) || all.len != 0)
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    for (size_t i = 0; i < 3; i++)
        e[3 - i] = (int)(k[i] % INT_MAX);
    e[4] = 0;
    e[5] = -1;
    return (0 < k[0] && k[0] < k[1] && k[1] < k[2] && k[2] < m) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_PENTANOMIAL_BASIS);
}

static bool read_basis(struct slice *s, int basis, uint64_t m, int *e)
{
    switch (basis) {
    case NID_X9_62_tpBasis:
        return read_trinomial(s, m, e);
    case NID_X9_62_ppBasis:
        return read_pentanomial(s, m, e);
    case NID_X9_62_onBasis:
        return FAIL(ERR_LIB_EC, EC_R_NOT_IMPLEMENTED);
    default:
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    }
}

static BIGNUM *read_polynomial(struct slice s)
{
    struct slice all;
    uint64_t m;
    int basis, e[6];
    if (!der_get(&s, DER_SEQUENCE, &all) || s.len != 0 || !der_get_u64(&all, &m) ||
        !der_get_nid(&all, &basis)) {
        ERR_raise(ERR_LIB_EC, EC_R_ASN1_ERROR);
        return NULL;
    }
    if (m > EC_FIELD_BITS_MAX) {
        ERR_raise(ERR_LIB_EC, EC_R_FIELD_TOO_LARGE);
        return NULL;
    }
    e[0] = (int)m;
    if (!read_basis(&all, basis, m, e))
        return NULL;
    BIGNUM *p = all.len == 0 ? BN_new() : NULL;
    if (all.len != 0)
        ERR_raise(ERR_LIB_EC, EC_R_ASN1_ERROR);
    if (p != NULL && !BN_GF2m_arr2poly(e, p)) {
        BN_free(p);
        return NULL;
    }
    return p;
}

BIGNUM *ec_field_read(struct slice field, const EC_METHOD **method)
{
    int type;
    if (!der_get_nid(&field, &type)) {
        ERR_raise(ERR_LIB_EC, EC_R_ASN1_ERROR);
        return NULL;
    }
    switch (type) {
    case NID_X9_62_prime_field:
        *method = &ec_prime_method;
        return read_prime(field);
    case NID_X9_62_characteristic_two_field:
        *method = &ec_binary_method;
        return read_polynomial(field);
    default:
        ERR_raise(ERR_LIB_EC, EC_R_INVALID_FIELD);
        return NULL;
    }
}
