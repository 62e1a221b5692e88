/* New keys and checked ones (SP 800-56A, 5.6.1.2.2 and 5.6.2.3), and keys as octets:
 * EC_KEY_generate_key(3), EC_KEY_check_key(3), EC_KEY_oct2key(3). */
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/key_check.h"
#include "crypto/ec/key_method.h"
#include "ref/ct.h"

/* A number in [1, order - 1], by rejection. Less than half of the candidates are refused, so that
 * 256 in a row say that the generator is broken. */
bool ec_random_scalar(OSSL_LIB_CTX *libctx, const struct curve *c, uint64_t *d)
{
    uint8_t bytes[EC_BYTES_MAX];
    size_t len = (c->order.bits + 7) / 8;
    uint64_t valid = 0;
    for (unsigned tries = 0; valid == 0 && tries < 256; tries++) {
        if (RAND_priv_bytes_ex(libctx, bytes, len, 0) <= 0)
            break;
        bytes[0] &= (uint8_t)(0xff >> (8 * len - c->order.bits));
        ec_number_from_bytes(d, c->n, bytes, len);
        valid = curve_scalar_valid(c, d);
        ct_public(&valid, sizeof(valid)); /* tells nothing of the one that is taken */
    }
    OPENSSL_cleanse(bytes, sizeof(bytes));
    return valid != 0 || FAIL(ERR_LIB_EC, EC_R_RANDOM_NUMBER_GENERATION_FAILED);
}

int ec_key_generate(EC_KEY *key)
{
    ec_number d;
    if (!key->group.domain->has_generator)
        return FAIL(ERR_LIB_EC, EC_R_UNDEFINED_GENERATOR);
    bool ok = ec_random_scalar(key->libctx, ec_curve_of(&key->group), d);
    if (ok) {
        ec_key_take_private(key, d);
        ok = ec_key_make_public(key);
    }
    OPENSSL_cleanse(d, sizeof(d));
    return ok;
}

int EC_KEY_generate_key(EC_KEY *key)
{
    if (key == NULL || !key->has_group)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    if (key->method->keygen == NULL)
        return FAIL(ERR_LIB_EC, EC_R_OPERATION_NOT_SUPPORTED);
    return key->method->keygen(key);
}

/* ---- Checks ---- */

bool ec_key_check_public(const EC_KEY *key, bool quick)
{
    uint64_t xy[2 * EC_WORDS_MAX];
    if (!key->has_group || !key->has_public)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    const struct ec_domain *d = key->group.domain;
    if (!ec_point_load(&key->group, xy, &key->public_key))
        return false;
    /* Where the cofactor is 1, every point but that at infinity has the order n. */
    if (quick || (d->named != NULL && d->named->cofactor == 1))
        return true;
    if (!d->has_generator)
        return FAIL(ERR_LIB_EC, EC_R_INVALID_GROUP_ORDER);
    return curve_mul(&d->curve, xy, d->curve.order.m, xy) || FAIL(ERR_LIB_EC, EC_R_WRONG_ORDER);
}

bool ec_key_check_private(const EC_KEY *key)
{
    if (!key->has_group || !key->has_private)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    uint64_t valid = curve_scalar_valid(ec_curve_of(&key->group), key->d);
    ct_public(&valid, sizeof(valid));
    return valid != 0 || FAIL(ERR_LIB_EC, EC_R_INVALID_PRIVATE_KEY);
}

bool ec_key_check_pair(const EC_KEY *key)
{
    uint64_t xy[2 * EC_WORDS_MAX], public[2 * EC_WORDS_MAX];
    if (!key->has_group || !key->has_private || !key->has_public)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    const struct curve *c = ec_curve_of(&key->group);
    uint64_t infinite = curve_base(c, xy, key->d);
    ct_public(&infinite, sizeof(infinite));
    ct_public(xy, sizeof(xy));
    ec_point_get(c, public, &key->public_key);
    return (infinite == 0 && !key->public_key.infinite &&
            memcmp(xy, public, 2 * c->n * sizeof(*xy)) == 0) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_PRIVATE_KEY);
}

int EC_KEY_check_key(const EC_KEY *eckey)
{
    if (eckey == NULL)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    return ec_key_check_public(eckey, false) &&
           (!eckey->has_private || (ec_key_check_private(eckey) && ec_key_check_pair(eckey)));
}

/* ---- Octets ---- */

size_t EC_KEY_key2buf(const EC_KEY *key, point_conversion_form_t form, unsigned char **pbuf,
                      BN_CTX *ctx)
{
    if (key == NULL || !key->has_public || !key->has_group)
        return 0;
    return EC_POINT_point2buf(&key->group, &key->public_key, form, pbuf, ctx);
}

/* How it came is how it goes. */
int EC_KEY_oct2key(EC_KEY *key, const unsigned char *buf, size_t len, BN_CTX *ctx)
{
    if (key == NULL || !key->has_group)
        return 0;
    EC_POINT point;
    ec_point_set_infinite(&key->group, &point);
    if (!EC_POINT_oct2point(&key->group, &point, buf, len, ctx))
        return 0;
    key->public_key = point;
    key->has_public = true;
    if (buf[0] != 0)
        key->form = (point_conversion_form_t)(buf[0] & ~0x01);
    return 1;
}

int EC_KEY_oct2priv(EC_KEY *key, const unsigned char *buf, size_t len)
{
    ec_number d;
    if (!key->has_group || !key->group.domain->has_generator)
        return 0;
    if (!ec_number_from_bytes(d, ec_curve_of(&key->group)->n, buf, len))
        return FAIL(ERR_LIB_EC, EC_R_INVALID_PRIVATE_KEY);
    ec_key_take_private(key, d);
    OPENSSL_cleanse(d, sizeof(d));
    return 1;
}

size_t EC_KEY_priv2oct(const EC_KEY *key, unsigned char *buf, size_t len)
{
    if (!key->has_group || !key->has_private)
        return 0;
    size_t need = ec_key_private_len(key);
    if (buf == NULL)
        return need;
    if (len < need)
        return (size_t)FAIL(ERR_LIB_EC, EC_R_BUFFER_TOO_SMALL);
    ec_number_to_bytes(buf, need, key->d, ec_curve_of(&key->group)->n);
    return need;
}

size_t EC_KEY_priv2buf(const EC_KEY *eckey, unsigned char **pbuf)
{
    size_t len = EC_KEY_priv2oct(eckey, NULL, 0);
    unsigned char *buf = len > 0 ? OPENSSL_malloc(len) : NULL;
    if (buf == NULL)
        return 0;
    *pbuf = buf;
    return EC_KEY_priv2oct(eckey, buf, len);
}
