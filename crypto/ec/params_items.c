/* ECParameters and ECPKParameters (X9.62; RFC 3279, 2.3.5) as objects: EC_GROUP_new(3). A group is
 * made of their DER and they of a group's, so that there is one reader of curves, and one writer.
 */
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/objects.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/ec/ec_der.h"

typedef struct pentanomial {
    int32_t k1, k2, k3;
} X9_62_PENTANOMIAL;

typedef struct characteristic_two {
    int32_t m;
    ASN1_OBJECT *type;
    union {
        char *ptr;
        ASN1_NULL *onBasis;
        ASN1_INTEGER *tpBasis;
        X9_62_PENTANOMIAL *ppBasis;
        ASN1_TYPE *other;
    } p;
} X9_62_CHARACTERISTIC_TWO;

typedef struct field_id {
    ASN1_OBJECT *fieldType;
    union {
        char *ptr;
        ASN1_INTEGER *prime;
        X9_62_CHARACTERISTIC_TWO *char_two;
        ASN1_TYPE *other;
    } p;
} X9_62_FIELDID;

typedef struct curve_parameters {
    ASN1_OCTET_STRING *a, *b;
    ASN1_BIT_STRING *seed;
} X9_62_CURVE;

struct ec_parameters_st {
    int32_t version;
    X9_62_FIELDID *fieldID;
    X9_62_CURVE *curve;
    ASN1_OCTET_STRING *base;
    ASN1_INTEGER *order, *cofactor;
};

struct ecpk_parameters_st {
    int type;
    union {
        ASN1_OBJECT *named_curve;
        ECPARAMETERS *parameters;
        ASN1_NULL *implicitlyCA;
    } value;
};

/* clang-format off */
ASN1_SEQUENCE(X9_62_PENTANOMIAL) = {
    ASN1_EMBED(X9_62_PENTANOMIAL, k1, INT32),
    ASN1_EMBED(X9_62_PENTANOMIAL, k2, INT32),
    ASN1_EMBED(X9_62_PENTANOMIAL, k3, INT32),
} static_ASN1_SEQUENCE_END(X9_62_PENTANOMIAL)

ASN1_ADB_TEMPLATE(char_two_def) = ASN1_SIMPLE(X9_62_CHARACTERISTIC_TWO, p.other, ASN1_ANY);
ASN1_ADB(X9_62_CHARACTERISTIC_TWO) = {
    ADB_ENTRY(NID_X9_62_onBasis, ASN1_SIMPLE(X9_62_CHARACTERISTIC_TWO, p.onBasis, ASN1_NULL)),
    ADB_ENTRY(NID_X9_62_tpBasis, ASN1_SIMPLE(X9_62_CHARACTERISTIC_TWO, p.tpBasis, ASN1_INTEGER)),
    ADB_ENTRY(NID_X9_62_ppBasis,
              ASN1_SIMPLE(X9_62_CHARACTERISTIC_TWO, p.ppBasis, X9_62_PENTANOMIAL)),
} ASN1_ADB_END(X9_62_CHARACTERISTIC_TWO, 0, type, 0, &char_two_def_tt, NULL);

ASN1_SEQUENCE(X9_62_CHARACTERISTIC_TWO) = {
    ASN1_EMBED(X9_62_CHARACTERISTIC_TWO, m, INT32),
    ASN1_SIMPLE(X9_62_CHARACTERISTIC_TWO, type, ASN1_OBJECT),
    ASN1_ADB_OBJECT(X9_62_CHARACTERISTIC_TWO),
} static_ASN1_SEQUENCE_END(X9_62_CHARACTERISTIC_TWO)

ASN1_ADB_TEMPLATE(field_def) = ASN1_SIMPLE(X9_62_FIELDID, p.other, ASN1_ANY);
ASN1_ADB(X9_62_FIELDID) = {
    ADB_ENTRY(NID_X9_62_prime_field, ASN1_SIMPLE(X9_62_FIELDID, p.prime, ASN1_INTEGER)),
    ADB_ENTRY(NID_X9_62_characteristic_two_field,
              ASN1_SIMPLE(X9_62_FIELDID, p.char_two, X9_62_CHARACTERISTIC_TWO)),
} ASN1_ADB_END(X9_62_FIELDID, 0, fieldType, 0, &field_def_tt, NULL);

ASN1_SEQUENCE(X9_62_FIELDID) = {
    ASN1_SIMPLE(X9_62_FIELDID, fieldType, ASN1_OBJECT),
    ASN1_ADB_OBJECT(X9_62_FIELDID),
} static_ASN1_SEQUENCE_END(X9_62_FIELDID)

ASN1_SEQUENCE(X9_62_CURVE) = {
    ASN1_SIMPLE(X9_62_CURVE, a, ASN1_OCTET_STRING),
    ASN1_SIMPLE(X9_62_CURVE, b, ASN1_OCTET_STRING),
    ASN1_OPT(X9_62_CURVE, seed, ASN1_BIT_STRING),
} static_ASN1_SEQUENCE_END(X9_62_CURVE)

ASN1_SEQUENCE(ECPARAMETERS) = {
    ASN1_EMBED(ECPARAMETERS, version, INT32),
    ASN1_SIMPLE(ECPARAMETERS, fieldID, X9_62_FIELDID),
    ASN1_SIMPLE(ECPARAMETERS, curve, X9_62_CURVE),
    ASN1_SIMPLE(ECPARAMETERS, base, ASN1_OCTET_STRING),
    ASN1_SIMPLE(ECPARAMETERS, order, ASN1_INTEGER),
    ASN1_OPT(ECPARAMETERS, cofactor, ASN1_INTEGER),
} ASN1_SEQUENCE_END(ECPARAMETERS)
IMPLEMENT_ASN1_ALLOC_FUNCTIONS(ECPARAMETERS)

ASN1_CHOICE(ECPKPARAMETERS) = {
    ASN1_SIMPLE(ECPKPARAMETERS, value.named_curve, ASN1_OBJECT),
    ASN1_SIMPLE(ECPKPARAMETERS, value.parameters, ECPARAMETERS),
    ASN1_SIMPLE(ECPKPARAMETERS, value.implicitlyCA, ASN1_NULL),
} ASN1_CHOICE_END(ECPKPARAMETERS)
IMPLEMENT_ASN1_ALLOC_FUNCTIONS(ECPKPARAMETERS)
                            /* clang-format on */

                            /* ---- From parameters to groups ---- */

                            static EC_GROUP
                            * group_of(const void *parameters, const ASN1_ITEM *it)
{
    struct builder b;
    build_init(&b);
    EC_GROUP *g = OPENSSL_malloc(sizeof(*g));
    bool ok = g != NULL && asn1_put_item(&b, parameters, it);
    if (ok) {
        struct slice s = slice_of(b.ptr, b.len);
        ok = ec_group_read(g, &s);
    } else {
        ERR_raise(ERR_LIB_EC, g != NULL ? EC_R_ASN1_ERROR : ERR_R_MALLOC_FAILURE);
    }
    build_free(&b);
    if (ok)
        return g;
    OPENSSL_free(g);
    return NULL;
}

EC_GROUP *EC_GROUP_new_from_ecparameters(const ECPARAMETERS *params)
{
    if (params == NULL) {
        ERR_raise(ERR_LIB_EC, EC_R_MISSING_PARAMETERS);
        return NULL;
    }
    return group_of(params, ASN1_ITEM_rptr(ECPARAMETERS));
}

EC_GROUP *EC_GROUP_new_from_ecpkparameters(const ECPKPARAMETERS *params)
{
    if (params == NULL) {
        ERR_raise(ERR_LIB_EC, EC_R_MISSING_PARAMETERS);
        return NULL;
    }
    return group_of(params, ASN1_ITEM_rptr(ECPKPARAMETERS));
}

/* ---- And back ---- */

static void *parameters_of(const EC_GROUP *g, bool in_full, const ASN1_ITEM *it)
{
    struct builder b;
    build_init(&b);
    void *value = NULL;
    if (in_full ? ec_group_write_explicit(g, &b) : ec_group_write(g, &b)) {
        struct slice s = slice_of(b.ptr, b.len);
        value = asn1_get_item(&s, it);
    }
    build_free(&b);
    return value;
}

ECPARAMETERS *EC_GROUP_get_ecparameters(const EC_GROUP *group, ECPARAMETERS *params)
{
    ECPARAMETERS *made = parameters_of(group, true, ASN1_ITEM_rptr(ECPARAMETERS));
    if (made == NULL || params == NULL)
        return made;
    ECPARAMETERS old = *params;
    *params = *made;
    *made = old;
    ECPARAMETERS_free(made);
    return params;
}

ECPKPARAMETERS *EC_GROUP_get_ecpkparameters(const EC_GROUP *group, ECPKPARAMETERS *params)
{
    ECPKPARAMETERS *made = parameters_of(group, false, ASN1_ITEM_rptr(ECPKPARAMETERS));
    if (made == NULL || params == NULL)
        return made;
    ECPKPARAMETERS old = *params;
    *params = *made;
    *made = old;
    ECPKPARAMETERS_free(made);
    return params;
}
