/* EC_GROUP, EC_POINT and EC_KEY inside, over curve.h. */
#ifndef ASSAY_EC_GROUP_H
#define ASSAY_EC_GROUP_H

#include <openssl/ec.h>
#include <stdatomic.h>

#include "crypto/bn/bignum.h"
#include "crypto/ec/curve.h"
#include "crypto/ec/curves.h"

/* A point in affine coordinates, plain, zeros above them; zeros too if it is at infinity. */
struct ec_point_st {
    const EC_METHOD *method;
    int nid; /* of the group that it was made for; 0 if that has no name */
    bool infinite;
    ec_number x, y;
};

/* All that a curve and its generator are: read-only once made, shared by the groups that have it.
 * Those of named curves are made when first asked for, and stay. */
struct ec_domain {
    atomic_int references; /* not counted of a named curve */
    const struct ec_curve *named;
    struct curve curve; /* n is 0: no curve as yet, only the method */
    bool has_generator; /* and order; if not, the order is p in its place */
    BIGNUM p, a, b, order,
        cofactor; /* p: a prime, or a polynomial; over the words of the table, or of `own` */
    struct bn_mont_ctx_st mont;     /* of the order */
    struct ec_point_st generator;   /* its nid is the curve's */
    uint64_t cofactor_word;         /* of a named curve */
    uint64_t own[7 * EC_WORDS_MAX]; /* p, a, b, x, y, order as in struct ec_curve; cofactor */
};

/* NULL: there is no such curve. */
const struct ec_domain *ec_domain_named(int nid);

/* Without a curve. */
const struct ec_domain *ec_domain_empty(const EC_METHOD *method);

/* The curve of a and b over p alone; with a generator, its order and the cofactor (NULL or 0: as
 * Hasse's theorem has it, if it says so). A curve that has a name gives the named domain.
 * NULL: raised why. What is returned is one reference. */
const struct ec_domain *ec_domain_of_curve(const EC_METHOD *method, const BIGNUM *p,
                                           const BIGNUM *a, const BIGNUM *b);
const struct ec_domain *ec_domain_with_generator(const struct ec_domain *curve,
                                                 const struct ec_point_st *generator,
                                                 const BIGNUM *order, const BIGNUM *cofactor);

const struct ec_domain *ec_domain_hold(const struct ec_domain *d);
void ec_domain_release(const struct ec_domain *d);

struct ec_group_st {
    const struct ec_domain *domain; /* never NULL */
    int nid;                        /* the name that is told and written */
    int asn1_flag;
    point_conversion_form_t form;
    bool from_explicit; /* read from parameters in full */
    bool own_seed;      /* the seed is the group's to free */
    uint8_t *seed;
    size_t seed_len;
};

/* A group in place: of a domain (takes the reference over), of another group; the end of one. */
void ec_group_init(EC_GROUP *g, const struct ec_domain *domain);
bool ec_group_init_named(EC_GROUP *g, int nid);
bool ec_group_init_copy(EC_GROUP *g, const EC_GROUP *from);
void ec_group_end(EC_GROUP *g);

static inline const struct curve *ec_curve_of(const EC_GROUP *g)
{
    return &g->domain->curve;
}

static inline const EC_METHOD *ec_method_of(const EC_GROUP *g)
{
    return g->domain->curve.method;
}

/* The two coordinates as curve.h takes them, of a finite point; and back. */
void ec_point_get(const struct curve *c, uint64_t *xy, const EC_POINT *p);
void ec_point_set(const EC_GROUP *g, EC_POINT *p, const uint64_t *xy, uint64_t infinite);

/* The same of a point that belongs to the group and is on its curve, and isn't infinite: raises
 * what is wrong. */
bool ec_point_load(const EC_GROUP *g, uint64_t *xy, const EC_POINT *p);

/* Is it a point of that group, by the methods and names of both? Raises if not. */
bool ec_point_belongs(const EC_GROUP *g, const EC_POINT *p);

void ec_point_set_infinite(const EC_GROUP *g, EC_POINT *p);

/* SEC 1, 2.3.3: how many bytes a point takes, 0 if the form is none; the bytes. */
size_t ec_point_octets_len(const EC_GROUP *g, const EC_POINT *p, point_conversion_form_t form);
void ec_point_write(const EC_GROUP *g, const EC_POINT *p, point_conversion_form_t form,
                    uint8_t *out);

struct ec_key_st {
    atomic_int references;
    const EC_KEY_METHOD *method;
    ENGINE *engine; /* whose method it is, in use; or NULL */
    bool has_group, has_public, has_private;
    struct ec_group_st group;
    struct ec_point_st public_key;
    ec_number d;        /* the private key, as wide as the order's words */
    BIGNUM private_key; /* over d */
    unsigned enc_flags;
    point_conversion_form_t form;
    int flags, version;
    OSSL_LIB_CTX *libctx;
    CRYPTO_EX_DATA ex_data;
};

/* The private key, of the curve's words. */
void ec_key_take_private(EC_KEY *key, const uint64_t *d);
void ec_key_drop_private(EC_KEY *key);

/* The public key from the private one, which is valid. */
bool ec_key_make_public(EC_KEY *key);

/* Bytes of a private key: as many as the order has. */
static inline size_t ec_key_private_len(const EC_KEY *key)
{
    return (ec_curve_of(&key->group)->order.bits + 7) / 8;
}

#endif
