/* EC_KEY as EVP_PKEY has it: made, compared, checked, told in parameters. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/params.h"
#include "crypto/base/raise.h"
#include "crypto/ec/group_params.h"
#include "crypto/ec/key_check.h"
#include "crypto/ec/pkey.h"
#include "crypto/ec/sm2.h"
#include "crypto/evp/name.h"

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    (void)row;
    return EC_KEY_new_ex(libctx, NULL);
}

static void destroy(void *key)
{
    EC_KEY_free(key);
}

static bool up_ref(void *key)
{
    return EC_KEY_up_ref(key);
}

static void *dup(const void *vkey, int selection)
{
    const EC_KEY *key = vkey;
    if ((selection & OSSL_KEYMGMT_SELECT_ALL) == OSSL_KEYMGMT_SELECT_ALL)
        return EC_KEY_dup(key);
    EC_KEY *copy = EC_KEY_new_ex(key->libctx, NULL);
    if (copy == NULL)
        return NULL;
    if (selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS && key->has_group &&
        !EC_KEY_set_group(copy, &key->group)) {
        EC_KEY_free(copy);
        return NULL;
    }
    copy->form = key->form;
    if (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY && key->has_public)
        EC_KEY_set_public_key(copy, &key->public_key);
    if (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY && key->has_private && copy->has_group)
        ec_key_take_private(copy, key->d);
    return copy;
}

static bool has(const void *vkey, int selection)
{
    const EC_KEY *key = vkey;
    return (!(selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) || key->has_public) &&
           (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || key->has_private) &&
           (!(selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) || key->has_group);
}

/* Of two keys the public parts are compared, or else the private ones. */
static bool match(const void *va, const void *vb, int selection)
{
    const EC_KEY *a = va, *b = vb;
    if (!a->has_group || !b->has_group)
        return false;
    if (selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS &&
        EC_GROUP_cmp(&a->group, &b->group, NULL) != 0)
        return false;
    if (!(selection & OSSL_KEYMGMT_SELECT_KEYPAIR))
        return true;
    if (a->has_public && b->has_public && selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY)
        return EC_POINT_cmp(&a->group, &a->public_key, &b->public_key, NULL) == 0;
    return a->has_private && b->has_private && selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY &&
           CRYPTO_memcmp(a->d, b->d, sizeof(a->d)) == 0;
}

static bool check_group(const EC_KEY *key)
{
    if (!key->has_group)
        return FAIL(ERR_LIB_PROV, PROV_R_NO_PARAMETERS_SET);
    if (!(key->flags & EC_FLAG_CHECK_NAMED_GROUP))
        return EC_GROUP_check(&key->group, NULL);
    bool nist = (key->flags & EC_FLAG_CHECK_NAMED_GROUP_NIST) == EC_FLAG_CHECK_NAMED_GROUP_NIST;
    return EC_GROUP_check_named_curve(&key->group, nist, NULL) > 0;
}

static bool validate(const void *vkey, int selection, int check_type)
{
    const EC_KEY *key = vkey;
    bool quick = check_type == OSSL_KEYMGMT_VALIDATE_QUICK_CHECK;
    return (!(selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) || check_group(key)) &&
           (!(selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) || ec_key_check_public(key, quick)) &&
           (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || ec_key_check_private(key)) &&
           ((selection & OSSL_KEYMGMT_SELECT_KEYPAIR) != OSSL_KEYMGMT_SELECT_KEYPAIR ||
            ec_key_check_pair(key));
}

static bool sm2_validate(const void *key, int selection, int check_type)
{
    return (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || sm2_check_private(key)) &&
           validate(key, selection, check_type);
}

static int bits(const void *vkey)
{
    const EC_KEY *key = vkey;
    return key->has_group ? EC_GROUP_order_bits(&key->group) : 0;
}

/* SP 800-57 part 1, table 2. */
static int security_bits(const void *vkey)
{
    static const int strengths[][2] = {{512, 256}, {384, 192}, {256, 128}, {224, 112}, {160, 80}};
    int n = bits(vkey);
    for (size_t i = 0; i < sizeof(strengths) / sizeof(strengths[0]); i++)
        if (n >= strengths[i][0])
            return strengths[i][1];
    return n / 2;
}

static int size(const void *key)
{
    return ECDSA_size(key);
}

/* ---- Parameters ---- */

static const struct {
    const char *name;
    int flags;
} checks[] = {
    {OSSL_PKEY_EC_GROUP_CHECK_DEFAULT, 0},
    {OSSL_PKEY_EC_GROUP_CHECK_NAMED, EC_FLAG_CHECK_NAMED_GROUP},
    {OSSL_PKEY_EC_GROUP_CHECK_NAMED_NIST,
     EC_FLAG_CHECK_NAMED_GROUP | EC_FLAG_CHECK_NAMED_GROUP_NIST},
};

#define N_CHECKS (sizeof(checks) / sizeof(checks[0]))

static const char *check_name(const EC_KEY *key)
{
    for (size_t i = N_CHECKS; i-- > 0;)
        if ((key->flags & EC_FLAG_CHECK_NAMED_GROUP_MASK) == checks[i].flags)
            return checks[i].name;
    return OSSL_PKEY_EC_GROUP_CHECK_DEFAULT;
}

static bool set_check(EC_KEY *key, const OSSL_PARAM *p)
{
    const char *name;
    if (!OSSL_PARAM_get_utf8_string_ptr(p, &name))
        return false;
    for (size_t i = 0; i < N_CHECKS; i++)
        if (name_equal(checks[i].name, name)) {
            key->flags = (key->flags & ~EC_FLAG_CHECK_NAMED_GROUP_MASK) | checks[i].flags;
            return true;
        }
    return false;
}

static bool set_flag(const OSSL_PARAM params[], const char *name, bool when_zero, unsigned *flags,
                     unsigned flag)
{
    int value;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, name);
    if (p == NULL)
        return true;
    if (!OSSL_PARAM_get_int(p, &value) || value < 0 || value > 1)
        return false;
    *flags = (value == 0) == when_zero ? *flags | flag : *flags & ~flag;
    return true;
}

/* What isn't the curve or the keys. */
static bool set_other(EC_KEY *key, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p =
        OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT);
    const char *form = NULL;
    if (p != NULL &&
        (!OSSL_PARAM_get_utf8_string_ptr(p, &form) || !ec_form_by_name(form, &key->form)))
        return false;
    p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_GROUP_CHECK_TYPE);
    if (p != NULL && !set_check(key, p))
        return false;
    unsigned flags = (unsigned)key->flags;
    bool ok =
        set_flag(params, OSSL_PKEY_PARAM_USE_COFACTOR_FLAG, false, &flags, EC_FLAG_COFACTOR_ECDH) &&
        set_flag(params, OSSL_PKEY_PARAM_EC_INCLUDE_PUBLIC, true, &key->enc_flags,
                 EC_PKEY_NO_PUBKEY);
    key->flags = (int)flags;
    return ok;
}

static bool set_public(EC_KEY *key, const OSSL_PARAM *p)
{
    point_conversion_form_t form = key->form;
    if (p == NULL)
        return true;
    if (p->data_type != OSSL_PARAM_OCTET_STRING ||
        !EC_KEY_oct2key(key, p->data, p->data_size, NULL))
        return false;
    key->form = form;
    return true;
}

static bool set_private(EC_KEY *key, const OSSL_PARAM *p)
{
    if (p == NULL)
        return true;
    BIGNUM *d = BN_secure_new();
    bool ok = d != NULL && OSSL_PARAM_get_BN(p, &d) && EC_KEY_set_private_key(key, d);
    BN_clear_free(d);
    return ok;
}

static bool set_keys(EC_KEY *key, int selection, const OSSL_PARAM params[])
{
    const OSSL_PARAM *private = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PRIV_KEY);
    if (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY))
    private = NULL;
    return set_public(key, OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PUB_KEY)) &&
           set_private(key, private);
}

/* There is no key without a curve. */
static bool import_any(void *vkey, int selection, const OSSL_PARAM params[])
{
    EC_KEY *key = vkey;
    struct ec_group_st group;
    if (!(selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) ||
        !ec_group_from_params(&group, params))
        return false;
    if (key->has_group)
        ec_group_end(&key->group);
    key->group = group;
    key->has_group = true;
    return (!(selection & OSSL_KEYMGMT_SELECT_KEYPAIR) || set_keys(key, selection, params)) &&
           set_other(key, params);
}

/* Keys on the curve of SM2 are SM2's. */
static bool import(void *key, int selection, const OSSL_PARAM params[])
{
    return import_any(key, selection, params) &&
           (!sm2_is_curve(key) || FAIL(ERR_LIB_EC, EC_R_INVALID_CURVE));
}

static bool sm2_import(void *key, int selection, const OSSL_PARAM params[])
{
    return import_any(key, selection, params) && sm2_check_curve(key);
}

static bool push_public(const EC_KEY *key, OSSL_PARAM_BLD *to)
{
    uint8_t octets[1 + 2 * EC_BYTES_MAX];
    size_t len =
        EC_POINT_point2oct(&key->group, &key->public_key, key->form, octets, sizeof(octets), NULL);
    return len > 0 && param_push_octets(to, OSSL_PKEY_PARAM_PUB_KEY, octets, len);
}

static bool export(const void *vkey, int selection, OSSL_PARAM_BLD *to)
{
    const EC_KEY *key = vkey;
    if (!key->has_group || !ec_group_export(&key->group, to))
        return false;
    if (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY && key->has_public && !push_public(key, to))
        return false;
    if (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY && key->has_private &&
        !OSSL_PARAM_BLD_push_BN_pad(to, OSSL_PKEY_PARAM_PRIV_KEY, &key->private_key,
                                    ec_key_private_len(key)))
        return false;
    bool included = (key->enc_flags & EC_PKEY_NO_PUBKEY) == 0;
    return OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_EC_GROUP_CHECK_TYPE, check_name(key),
                                           0) &&
           OSSL_PARAM_BLD_push_int(to, OSSL_PKEY_PARAM_USE_COFACTOR_FLAG,
                                   (key->flags & EC_FLAG_COFACTOR_ECDH) != 0) &&
           (included || OSSL_PARAM_BLD_push_int(to, OSSL_PKEY_PARAM_EC_INCLUDE_PUBLIC, 0));
}

#define TEXT(key)   OSSL_PARAM_utf8_string(key, NULL, 0)
#define OCTETS(key) OSSL_PARAM_octet_string(key, NULL, 0)
#define GROUP                                                                                  \
    TEXT(OSSL_PKEY_PARAM_GROUP_NAME), TEXT(OSSL_PKEY_PARAM_EC_ENCODING),                       \
        TEXT(OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT), TEXT(OSSL_PKEY_PARAM_EC_FIELD_TYPE), \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_P, NULL, 0),                                          \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_A, NULL, 0),                                          \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_B, NULL, 0), OCTETS(OSSL_PKEY_PARAM_EC_GENERATOR),    \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_ORDER, NULL, 0),                                      \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_COFACTOR, NULL, 0), OCTETS(OSSL_PKEY_PARAM_EC_SEED),  \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, NULL)
#define OTHER                                                \
    OSSL_PARAM_int(OSSL_PKEY_PARAM_USE_COFACTOR_FLAG, NULL), \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_EC_INCLUDE_PUBLIC, NULL)

static const OSSL_PARAM *types(int selection)
{
    static const OSSL_PARAM keypair[] = {OSSL_PARAM_BN(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0),
                                         OCTETS(OSSL_PKEY_PARAM_PUB_KEY), GROUP, OTHER,
                                         OSSL_PARAM_END};
    static const OSSL_PARAM public[] = {OCTETS(OSSL_PKEY_PARAM_PUB_KEY), GROUP, OTHER,
                                        OSSL_PARAM_END};
    static const OSSL_PARAM group[] = {GROUP, OTHER, OSSL_PARAM_END};
    return selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY         ? keypair
           : selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY        ? public
           : selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS ? group
                                                               : NULL;
}

static bool give_point(const EC_KEY *key, OSSL_PARAM params[], const char *name,
                       point_conversion_form_t form)
{
    uint8_t octets[1 + 2 * EC_BYTES_MAX];
    OSSL_PARAM *p = key->has_public ? OSSL_PARAM_locate(params, name) : NULL;
    if (p == NULL)
        return true;
    size_t len =
        EC_POINT_point2oct(&key->group, &key->public_key, form, octets, sizeof(octets), NULL);
    return len > 0 && OSSL_PARAM_set_octet_string(p, octets, len);
}

static bool give_coordinate(const EC_KEY *key, OSSL_PARAM params[], const char *name,
                            const uint64_t *words)
{
    OSSL_PARAM *p =
        key->has_public && !key->public_key.infinite ? OSSL_PARAM_locate(params, name) : NULL;
    BIGNUM *n = p != NULL ? BN_new() : NULL;
    bool ok = p == NULL || (n != NULL && bn_set_words(n, words, ec_curve_of(&key->group)->n) &&
                            OSSL_PARAM_set_BN(p, n));
    BN_free(n);
    return ok;
}

static bool get(const void *vkey, OSSL_PARAM params[])
{
    const EC_KEY *key = vkey;
    if (!key->has_group)
        return true;
    OSSL_PARAM *p = key->has_private ? OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_PRIV_KEY) : NULL;
    if (p != NULL && !OSSL_PARAM_set_BN(p, &key->private_key))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_EC_GROUP_CHECK_TYPE);
    if (p != NULL && !OSSL_PARAM_set_utf8_string(p, check_name(key)))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_USE_COFACTOR_FLAG);
    if (p != NULL && !OSSL_PARAM_set_int(p, (key->flags & EC_FLAG_COFACTOR_ECDH) != 0))
        return false;
    return ec_group_get_params(&key->group, params) &&
           give_point(key, params, OSSL_PKEY_PARAM_PUB_KEY, key->form) &&
           give_point(key, params, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY,
                      POINT_CONVERSION_UNCOMPRESSED) &&
           give_coordinate(key, params, OSSL_PKEY_PARAM_EC_PUB_X, key->public_key.x) &&
           give_coordinate(key, params, OSSL_PKEY_PARAM_EC_PUB_Y, key->public_key.y);
}

static bool set(void *vkey, const OSSL_PARAM params[])
{
    EC_KEY *key = vkey;
    return set_public(key, OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY)) &&
           (!key->has_group || ec_group_set_params(&key->group, params)) && set_other(key, params);
}

#define BINARY_FIELD                                                                       \
    OSSL_PARAM_int(OSSL_PKEY_PARAM_EC_CHAR2_M, NULL), TEXT(OSSL_PKEY_PARAM_EC_CHAR2_TYPE), \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_EC_CHAR2_TP_BASIS, NULL),                           \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_EC_CHAR2_PP_K1, NULL),                              \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_EC_CHAR2_PP_K2, NULL),                              \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_EC_CHAR2_PP_K3, NULL)

static const OSSL_PARAM gettable[] = {OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, NULL),
                                      OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, NULL),
                                      OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, NULL),
                                      TEXT(OSSL_PKEY_PARAM_DEFAULT_DIGEST),
                                      OCTETS(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY),
                                      GROUP,
                                      BINARY_FIELD,
                                      OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_PUB_X, NULL, 0),
                                      OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_PUB_Y, NULL, 0),
                                      OSSL_PARAM_BN(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0),
                                      OCTETS(OSSL_PKEY_PARAM_PUB_KEY),
                                      TEXT(OSSL_PKEY_PARAM_EC_GROUP_CHECK_TYPE),
                                      OSSL_PARAM_int(OSSL_PKEY_PARAM_USE_COFACTOR_FLAG, NULL),
                                      OSSL_PARAM_END};

static const OSSL_PARAM settable[] = {OCTETS(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY),
                                      TEXT(OSSL_PKEY_PARAM_EC_ENCODING),
                                      TEXT(OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT),
                                      OCTETS(OSSL_PKEY_PARAM_EC_SEED),
                                      TEXT(OSSL_PKEY_PARAM_EC_GROUP_CHECK_TYPE),
                                      OTHER,
                                      OSSL_PARAM_END};

static const OSSL_PARAM sm2_gettable[] = {OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, NULL),
                                          OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, NULL),
                                          OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, NULL),
                                          TEXT(OSSL_PKEY_PARAM_DEFAULT_DIGEST),
                                          OCTETS(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY),
                                          GROUP,
                                          OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_PUB_X, NULL, 0),
                                          OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_PUB_Y, NULL, 0),
                                          OSSL_PARAM_BN(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0),
                                          OCTETS(OSSL_PKEY_PARAM_PUB_KEY),
                                          OSSL_PARAM_END};

static const OSSL_PARAM sm2_settable[] = {OCTETS(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY),
                                          OSSL_PARAM_END};

#define COMMON                                                                                    \
    .create = create, .destroy = destroy, .up_ref = up_ref, .dup = dup, .has = has,               \
    .match = match, .bits = bits, .security_bits = security_bits, .size = size, .export = export, \
    .import_types = types, .export_types = types, .get = get, .set = set

const struct pkey_keys ec_pkey_keys = {
    COMMON, .validate = validate, .import = import, .gettable = gettable, .settable = settable,
};

const struct pkey_keys sm2_pkey_keys = {
    COMMON,
    .validate = sm2_validate,
    .import = sm2_import,
    .gettable = sm2_gettable,
    .settable = sm2_settable,
};
