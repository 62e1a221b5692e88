/* ECPKParameters in DER: by name, or in full (SEC 1, C.2). Not here: implicitlyCA. */
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/ec/ec_der.h"
#include "crypto/ec/field_der.h"
#include "crypto/pkey/d2i.h"

/* ---- Writing ---- */

static void put_field_element(struct builder *b, const BIGNUM *a, size_t len)
{
    size_t mark = der_open(b, DER_OCTET_STRING);
    uint8_t *at = build_room(b, len);
    if (at != NULL && BN_bn2binpad(a, at, (int)len) < 0)
        b->failed = true;
    der_close(b, mark);
}

static void put_base(struct builder *b, const EC_GROUP *g)
{
    const EC_POINT *p = &g->domain->generator;
    size_t mark = der_open(b, DER_OCTET_STRING), len = ec_point_octets_len(g, p, g->form);
    uint8_t *at = build_room(b, len);
    if (at != NULL)
        ec_point_write(g, p, g->form, at);
    der_close(b, mark);
}

static void put_explicit(struct builder *b, const EC_GROUP *g)
{
    const struct ec_domain *d = g->domain;
    size_t len = curve_field_len(&d->curve), all = der_open(b, DER_SEQUENCE);
    der_put_u64(b, 1);
    ec_field_write(b, g);
    size_t mark = der_open(b, DER_SEQUENCE);
    put_field_element(b, &d->a, len);
    put_field_element(b, &d->b, len);
    if (g->seed_len > 0)
        der_put_bits(b, slice_of(g->seed, g->seed_len));
    der_close(b, mark);
    put_base(b, g);
    der_put_bignum(b, &d->order);
    if (!BN_is_zero(&d->cofactor))
        der_put_bignum(b, &d->cofactor);
    der_close(b, all);
}

bool ec_group_write_explicit(const EC_GROUP *g, struct builder *b)
{
    if (!g->domain->has_generator)
        return FAIL(ERR_LIB_EC, EC_R_UNDEFINED_GENERATOR);
    put_explicit(b, g);
    return !b->failed;
}

bool ec_group_write(const EC_GROUP *g, struct builder *b)
{
    if (g->asn1_flag & OPENSSL_EC_NAMED_CURVE) {
        if (g->nid == NID_undef)
            return FAIL(ERR_LIB_EC, EC_R_MISSING_OID);
        der_put_nid(b, g->nid);
        return !b->failed;
    }
    return ec_group_write_explicit(g, b);
}

/* ---- Reading ---- */

/* ECParameters in slices over the bytes. */
struct parts {
    struct slice field, a, b, seed, base, order, cofactor;
    bool has_seed, has_cofactor;
};

static bool split_curve(struct parts *x, struct slice curve)
{
    if (!der_get_octets(&curve, &x->a) || !der_get_octets(&curve, &x->b))
        return false;
    x->has_seed = curve.len > 0;
    return (!x->has_seed || der_get_bits(&curve, &x->seed)) && curve.len == 0;
}

static bool split(struct parts *x, struct slice s)
{
    struct slice curve;
    uint64_t version;
    if (!der_get_u64(&s, &version) || version < 1 || version > 3 ||
        !der_get(&s, DER_SEQUENCE, &x->field) || !der_get(&s, DER_SEQUENCE, &curve) ||
        !split_curve(x, curve) || !der_get_octets(&s, &x->base) || !der_get_unsigned(&s, &x->order))
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    x->has_cofactor = s.len > 0;
    return ((!x->has_cofactor || der_get_unsigned(&s, &x->cofactor)) && s.len == 0) ||
           FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
}

static BIGNUM *number(struct slice s)
{
    return BN_bin2bn(s.ptr, (int)s.len, NULL);
}

/* The curve of the parts, as a group without a generator. No number may be longer than a field of
 * curve.h has room for. */
static bool read_curve(EC_GROUP *g, const struct parts *x)
{
    const size_t most = EC_BYTES_MAX + 8;
    if (x->a.len > most || x->b.len > most || x->order.len > most || x->cofactor.len > most ||
        x->base.len > 2 * most)
        return FAIL(ERR_LIB_EC, EC_R_FIELD_TOO_LARGE);
    const EC_METHOD *method;
    BIGNUM *p = ec_field_read(x->field, &method), *a = number(x->a), *b = number(x->b);
    const struct ec_domain *d =
        p != NULL && a != NULL && b != NULL ? ec_domain_of_curve(method, p, a, b) : NULL;
    BN_free(p);
    BN_free(a);
    BN_free(b);
    if (d == NULL)
        return false;
    ec_group_init(g, d);
    return true;
}

/* A cofactor that isn't a named curve's would only serve to mislead. */
static bool good_cofactor(const EC_GROUP *g, const BIGNUM *cofactor)
{
    return BN_is_zero(cofactor) || BN_cmp(cofactor, &g->domain->cofactor) == 0 ||
           FAIL(ERR_LIB_EC, EC_R_UNKNOWN_COFACTOR);
}

static bool read_generator(EC_GROUP *g, const struct parts *x)
{
    EC_POINT point;
    BIGNUM *order = number(x->order), *cofactor = number(x->cofactor);
    ec_point_set_infinite(g, &point);
    bool ok = order != NULL && cofactor != NULL &&
              EC_POINT_oct2point(g, &point, x->base.ptr, x->base.len, NULL) &&
              EC_GROUP_set_generator(g, &point, order, NULL) &&
              (g->domain->named != NULL ? good_cofactor(g, cofactor)
                                        : EC_GROUP_set_generator(g, &point, order, cofactor));
    BN_free(order);
    BN_free(cofactor);
    return ok;
}

/* The seed says nothing that is needed; a named curve's is its own, if there is one here. */
static bool read_seed(EC_GROUP *g, const struct parts *x)
{
    const struct ec_curve *named = g->domain->named;
    if (!x->has_seed)
        return true;
    if (x->seed.len == 0)
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    if (named == NULL)
        return EC_GROUP_set_seed(g, x->seed.ptr, x->seed.len) != 0;
    return named->seed_len == 0 || EC_GROUP_set_seed(g, named->seed, named->seed_len) != 0;
}

static bool read_explicit(EC_GROUP *g, struct slice contents)
{
    struct parts x = {.field = {NULL, 0}};
    if (!split(&x, contents) || !read_curve(g, &x))
        return false;
    if (!read_generator(g, &x) || !read_seed(g, &x)) {
        ec_group_end(g);
        return false;
    }
    const struct ec_curve *named = g->domain->named;
    g->nid = named != NULL ? named->nid : NID_undef;
    if (named == NULL)
        g->form = (point_conversion_form_t)(x.base.ptr[0] & ~1);
    g->from_explicit = true;
    return true;
}

static bool read_named(EC_GROUP *g, struct slice *s)
{
    int nid;
    if (!der_get_nid(s, &nid))
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    return ec_group_init_named(g, nid);
}

bool ec_group_read(EC_GROUP *g, struct slice *s)
{
    struct slice contents;
    if (der_next_is(*s, DER_OID))
        return read_named(g, s);
    if (!der_get(s, DER_SEQUENCE, &contents))
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    return read_explicit(g, contents);
}

/* ---- The public functions ---- */

EC_GROUP *d2i_ECPKParameters(EC_GROUP **group, const unsigned char **in, long len)
{
    struct slice s = slice_of(*in, len < 0 ? 0 : (size_t)len);
    EC_GROUP *g = OPENSSL_malloc(sizeof(*g));
    if (g == NULL || !ec_group_read(g, &s)) {
        OPENSSL_free(g);
        return NULL;
    }
    if (group != NULL) {
        EC_GROUP_free(*group);
        *group = g;
    }
    *in = s.ptr;
    return g;
}

int i2d_ECPKParameters(const EC_GROUP *group, unsigned char **out)
{
    struct builder b;
    build_init(&b);
    bool ok = ec_group_write(group, &b) || FAIL(ERR_LIB_EC, EC_R_GROUP2PKPARAMETERS_FAILURE);
    int len = i2d_built(&b, ok, out);
    return len < 0 ? 0 : len;
}
