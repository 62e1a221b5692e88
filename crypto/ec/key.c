/* EC_KEY: EC_KEY_new(3). All of it, group and keys, lies in one piece of memory. */
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/key_method.h"
#include "crypto/engine/engine.h"
#include "ref/ct.h"

/* ---- Parts ---- */

static void view_private(EC_KEY *key)
{
    int n = (int)ec_curve_of(&key->group)->n;
    key->private_key = (BIGNUM){key->d, n, n, 0, BN_FLG_STATIC_DATA | BN_FLG_CONSTTIME};
}

void ec_key_take_private(EC_KEY *key, const uint64_t *d)
{
    size_t n = ec_curve_of(&key->group)->n;
    memset(key->d, 0, sizeof(key->d));
    memcpy(key->d, d, n * sizeof(*d));
    key->has_private = true;
    view_private(key);
}

void ec_key_drop_private(EC_KEY *key)
{
    OPENSSL_cleanse(key->d, sizeof(key->d));
    key->has_private = false;
}

bool ec_key_make_public(EC_KEY *key)
{
    const struct curve *c = ec_curve_of(&key->group);
    uint64_t xy[2 * EC_WORDS_MAX];
    uint64_t infinite = curve_base(c, xy, key->d);
    ct_public(&infinite, sizeof(infinite));
    ct_public(xy, sizeof(xy));
    if (infinite)
        return FAIL(ERR_LIB_EC, EC_R_INVALID_PRIVATE_KEY);
    ec_point_set(&key->group, &key->public_key, xy, 0);
    key->has_public = true;
    return true;
}

/* ---- New ones ---- */

static EC_KEY *new_key(OSSL_LIB_CTX *libctx, ENGINE *engine)
{
    EC_KEY *key = OPENSSL_zalloc(sizeof(*key));
    const void *method = EC_KEY_get_default_method();
    if (key == NULL)
        return NULL;
    if (!engine_for_key(ENGINE_KIND_EC, engine, &key->engine, &method)) {
        ERR_raise(ERR_LIB_EC, ERR_R_ENGINE_LIB);
        OPENSSL_free(key);
        return NULL;
    }
    atomic_init(&key->references, 1);
    key->method = method;
    key->form = POINT_CONVERSION_UNCOMPRESSED;
    key->version = 1;
    key->libctx = libctx;
    if (!CRYPTO_new_ex_data(CRYPTO_EX_INDEX_EC_KEY, key, &key->ex_data)) {
        ENGINE_finish(key->engine);
        OPENSSL_free(key);
        return NULL;
    }
    return key;
}

static EC_KEY *new_begun(OSSL_LIB_CTX *ctx, ENGINE *engine)
{
    EC_KEY *key = new_key(ctx, engine);
    if (key != NULL && key->method->init != NULL && key->method->init(key) == 0) {
        ERR_raise(ERR_LIB_EC, ERR_R_INIT_FAIL);
        EC_KEY_free(key);
        return NULL;
    }
    return key;
}

EC_KEY *EC_KEY_new_ex(OSSL_LIB_CTX *ctx, const char *propq)
{
    (void)propq;
    return new_begun(ctx, NULL);
}

EC_KEY *EC_KEY_new_method(ENGINE *engine)
{
    return new_begun(NULL, engine);
}

EC_KEY *EC_KEY_new(void)
{
    return EC_KEY_new_ex(NULL, NULL);
}

EC_KEY *EC_KEY_new_by_curve_name_ex(OSSL_LIB_CTX *ctx, const char *propq, int nid)
{
    EC_KEY *key = EC_KEY_new_ex(ctx, propq);
    if (key == NULL)
        return NULL;
    key->has_group = ec_group_init_named(&key->group, nid);
    if (!key->has_group ||
        (key->method->set_group != NULL && key->method->set_group(key, &key->group) == 0)) {
        EC_KEY_free(key);
        return NULL;
    }
    return key;
}

EC_KEY *EC_KEY_new_by_curve_name(int nid)
{
    return EC_KEY_new_by_curve_name_ex(NULL, NULL, nid);
}

void EC_KEY_free(EC_KEY *key)
{
    if (key == NULL || atomic_fetch_sub(&key->references, 1) > 1)
        return;
    if (key->method->finish != NULL)
        key->method->finish(key);
    ENGINE_finish(key->engine);
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_EC_KEY, key, &key->ex_data);
    if (key->has_group)
        ec_group_end(&key->group);
    OPENSSL_clear_free(key, sizeof(*key));
}

int EC_KEY_up_ref(EC_KEY *key)
{
    atomic_fetch_add(&key->references, 1);
    return 1;
}

static void copy_plain(EC_KEY *dst, const EC_KEY *src)
{
    dst->has_public = src->has_public;
    dst->public_key = src->public_key;
    if (src->has_private && src->has_group)
        ec_key_take_private(dst, src->d);
    else
        ec_key_drop_private(dst);
    dst->enc_flags = src->enc_flags;
    dst->form = src->form;
    dst->version = src->version;
    dst->flags = src->flags;
    dst->libctx = src->libctx;
}

EC_KEY *EC_KEY_copy(EC_KEY *dst, const EC_KEY *src)
{
    if (dst == NULL || src == NULL) {
        ERR_raise(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    if (dst == src)
        return dst;
    struct ec_group_st group;
    if (src->has_group && !ec_group_init_copy(&group, &src->group))
        return NULL;
    if (src->engine != NULL && !ENGINE_init(src->engine)) {
        if (src->has_group)
            ec_group_end(&group);
        return NULL;
    }
    if (dst->method != src->method && dst->method->finish != NULL)
        dst->method->finish(dst);
    if (dst->has_group)
        ec_group_end(&dst->group);
    dst->has_group = src->has_group;
    if (src->has_group)
        dst->group = group;
    copy_plain(dst, src);
    ENGINE_finish(dst->engine);
    dst->engine = src->engine;
    dst->method = src->method;
    if (!CRYPTO_dup_ex_data(CRYPTO_EX_INDEX_EC_KEY, &dst->ex_data, &src->ex_data) ||
        (dst->method->copy != NULL && dst->method->copy(dst, src) == 0))
        return NULL;
    return dst;
}

EC_KEY *EC_KEY_dup(const EC_KEY *src)
{
    if (src == NULL) {
        ERR_raise(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    EC_KEY *key = new_begun(src->libctx, src->engine);
    if (key != NULL && EC_KEY_copy(key, src) == NULL) {
        EC_KEY_free(key);
        return NULL;
    }
    return key;
}

/* ---- Its parts, set and told ---- */

int EC_KEY_set_group(EC_KEY *key, const EC_GROUP *group)
{
    struct ec_group_st copy;
    if (key->method->set_group != NULL && key->method->set_group(key, group) == 0)
        return 0;
    if (group == NULL || !ec_group_init_copy(&copy, group))
        return 0;
    if (key->has_group)
        ec_group_end(&key->group);
    key->group = copy;
    key->has_group = true;
    if (!key->has_private)
        return 1;
    uint64_t valid = curve_scalar_valid(ec_curve_of(&copy), key->d), above = 0;
    for (size_t i = ec_curve_of(&copy)->n; i < EC_WORDS_MAX; i++)
        above |= key->d[i];
    valid &= ct_is_zero(above);
    ct_public(&valid, sizeof(valid));
    if (valid)
        view_private(key);
    else
        ec_key_drop_private(key); /* it was another curve's */
    return 1;
}

const EC_GROUP *EC_KEY_get0_group(const EC_KEY *key)
{
    return key->has_group ? &key->group : NULL;
}

const BIGNUM *EC_KEY_get0_private_key(const EC_KEY *key)
{
    return key->has_private ? &key->private_key : NULL;
}

const EC_POINT *EC_KEY_get0_public_key(const EC_KEY *key)
{
    return key->has_public ? &key->public_key : NULL;
}

int EC_KEY_set_private_key(EC_KEY *key, const BIGNUM *prv)
{
    ec_number d;
    if (!key->has_group || !key->group.domain->has_generator)
        return 0;
    if (key->method->set_private != NULL && key->method->set_private(key, prv) == 0)
        return 0;
    if (prv == NULL) {
        ec_key_drop_private(key);
        return 0;
    }
    if (BN_is_negative(prv) || !bn_get_words(d, ec_curve_of(&key->group)->n, prv))
        return FAIL(ERR_LIB_EC, EC_R_INVALID_PRIVATE_KEY);
    ec_key_take_private(key, d);
    OPENSSL_cleanse(d, sizeof(d));
    return 1;
}

int EC_KEY_set_public_key(EC_KEY *key, const EC_POINT *pub)
{
    if (key->method->set_public != NULL && key->method->set_public(key, pub) == 0)
        return 0;
    key->has_public = pub != NULL && key->has_group && ec_point_belongs(&key->group, pub);
    if (key->has_public)
        key->public_key = *pub;
    return key->has_public;
}

int EC_KEY_set_public_key_affine_coordinates(EC_KEY *key, BIGNUM *x, BIGNUM *y)
{
    if (key == NULL || !key->has_group || x == NULL || y == NULL)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    EC_POINT point;
    ec_point_set_infinite(&key->group, &point);
    if (!EC_POINT_set_affine_coordinates(&key->group, &point, x, y, NULL))
        return 0;
    const BIGNUM *p = &key->group.domain->p; /* a point takes them modulo p, a key doesn't */
    if (BN_is_negative(x) || BN_is_negative(y) || BN_cmp(x, p) >= 0 || BN_cmp(y, p) >= 0)
        return FAIL(ERR_LIB_EC, EC_R_COORDINATES_OUT_OF_RANGE);
    return EC_KEY_set_public_key(key, &point) && EC_KEY_check_key(key);
}

unsigned EC_KEY_get_enc_flags(const EC_KEY *key)
{
    return key->enc_flags;
}

void EC_KEY_set_enc_flags(EC_KEY *eckey, unsigned int flags)
{
    eckey->enc_flags = flags;
}

point_conversion_form_t EC_KEY_get_conv_form(const EC_KEY *key)
{
    return key->form;
}

void EC_KEY_set_conv_form(EC_KEY *eckey, point_conversion_form_t cform)
{
    eckey->form = cform;
    if (eckey->has_group)
        EC_GROUP_set_point_conversion_form(&eckey->group, cform);
}

void EC_KEY_set_asn1_flag(EC_KEY *eckey, int asn1_flag)
{
    if (eckey->has_group)
        EC_GROUP_set_asn1_flag(&eckey->group, asn1_flag);
}

int EC_KEY_get_flags(const EC_KEY *key)
{
    return key->flags;
}

void EC_KEY_set_flags(EC_KEY *key, int flags)
{
    key->flags |= flags;
}

void EC_KEY_clear_flags(EC_KEY *key, int flags)
{
    key->flags &= ~flags;
}

int EC_KEY_decoded_from_explicit_params(const EC_KEY *key)
{
    return key != NULL && key->has_group ? key->group.from_explicit : -1;
}

int EC_KEY_precompute_mult(EC_KEY *key, BN_CTX *ctx)
{
    return key->has_group && EC_GROUP_precompute_mult(&key->group, ctx);
}

int EC_KEY_can_sign(const EC_KEY *eckey)
{
    return eckey->has_group;
}

ENGINE *EC_KEY_get0_engine(const EC_KEY *eckey)
{
    return eckey->engine;
}

int EC_KEY_set_ex_data(EC_KEY *key, int idx, void *arg)
{
    return CRYPTO_set_ex_data(&key->ex_data, idx, arg);
}

void *EC_KEY_get_ex_data(const EC_KEY *key, int idx)
{
    return CRYPTO_get_ex_data(&key->ex_data, idx);
}
