/* ECDSA with EC_KEYs: ECDSA_do_sign(3). */
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/digest/digest.h"
#include "crypto/ec/ecdsa_sig.h"
#include "crypto/ec/key_check.h"
#include "crypto/ec/key_method.h"
#include "ref/ct.h"

/* Of explicit parameters that lie, no k may do. */
#define TRIES 64

/* Oakley's groups have even ones, without inverses. */
static bool order_is_odd(const EC_KEY *key)
{
    return curve_has_scalars(ec_curve_of(&key->group)) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_GROUP_ORDER);
}

static bool can_sign(const EC_KEY *key)
{
    if (!key->has_group || !key->group.domain->has_generator)
        return FAIL(ERR_LIB_EC, EC_R_MISSING_PARAMETERS);
    if (!key->has_private)
        return FAIL(ERR_LIB_EC, EC_R_MISSING_PRIVATE_KEY);
    return order_is_odd(key) && ec_key_check_private(key);
}

bool ecdsa_key_sign(const EC_KEY *key, struct ecdsa_sig *sig, const uint8_t *digest, size_t len,
                    const struct evp_md_st *md)
{
    uint8_t extra[32];
    if (!can_sign(key))
        return false;
    const struct curve *c = ec_curve_of(&key->group);
    size_t extra_len = md == NULL ? sizeof(extra) : 0;
    if (extra_len > 0 && RAND_priv_bytes_ex(key->libctx, extra, extra_len, 0) <= 0)
        return false;
    if (md == NULL)
        md = c->order.bits <= 256 ? &digest_sha256 : &digest_sha512;
    struct ecdsa_nonces nonces;
    ec_number k;
    ecdsa_nonces_init(&nonces, c, md, key->d, digest, len, extra, extra_len);
    bool ok = false;
    for (unsigned tries = 0; !ok && tries < TRIES; tries++) {
        ecdsa_nonces_next(&nonces, k);
        ok = ecdsa_sign_with(c, sig, key->d, k, digest, len);
    }
    ecdsa_nonces_wipe(&nonces);
    OPENSSL_cleanse(k, sizeof(k));
    OPENSSL_cleanse(extra, sizeof(extra));
    ct_public(sig, sizeof(*sig));
    return ok || FAIL(ERR_LIB_EC, EC_R_RANDOM_NUMBER_GENERATION_FAILED);
}

/* ---- What is prepared before the digest is known ---- */

static bool setup_once(const struct curve *c, const EC_KEY *key, uint64_t *kinv, uint64_t *r)
{
    ec_number k;
    uint64_t point[2 * EC_WORDS_MAX];
    if (!ec_random_scalar(key->libctx, c, k))
        return false;
    curve_base(c, point, k);
    curve_scalar_reduce(c, r, point);
    curve_scalar_inverse(c, kinv, k);
    OPENSSL_cleanse(k, sizeof(k));
    return true;
}

int ecdsa_sign_setup(EC_KEY *eckey, BN_CTX *ctx, BIGNUM **kinv, BIGNUM **rp)
{
    (void)ctx;
    ec_number inverse, r;
    uint64_t valid = 0;
    if (!can_sign(eckey))
        return 0;
    const struct curve *c = ec_curve_of(&eckey->group);
    for (unsigned tries = 0; valid == 0 && tries < TRIES; tries++) {
        if (!setup_once(c, eckey, inverse, r))
            return 0;
        ct_public(r, sizeof(r));
        valid = curve_scalar_valid(c, r);
    }
    if (valid == 0)
        return FAIL(ERR_LIB_EC, EC_R_RANDOM_NUMBER_GENERATION_FAILED);
    BIGNUM *x = BN_secure_new(), *y = BN_new();
    bool ok = x != NULL && y != NULL && bn_set_words(x, inverse, c->n) && bn_set_words(y, r, c->n);
    OPENSSL_cleanse(inverse, sizeof(inverse));
    if (!ok) {
        BN_clear_free(x);
        BN_free(y);
        return 0;
    }
    bn_trim(y);
    BN_set_flags(x, BN_FLG_CONSTTIME);
    BN_clear_free(*kinv);
    BN_clear_free(*rp);
    *kinv = x;
    *rp = y;
    return 1;
}

/* s = k^-1 (z + r d) */
static bool sign_prepared(const EC_KEY *key, struct ecdsa_sig *sig, const uint8_t *digest,
                          size_t len, const BIGNUM *kinv, const BIGNUM *r)
{
    ec_number z, inverse, t;
    if (!can_sign(key))
        return false;
    const struct curve *c = ec_curve_of(&key->group);
    if (!bn_get_words(inverse, c->n, kinv) || !bn_get_words(sig->r, c->n, r))
        return FAIL(ERR_LIB_EC, EC_R_NEED_NEW_SETUP_VALUES);
    ecdsa_digest_number(c, z, digest, len);
    curve_scalar_mul(c, z, z, inverse);
    curve_scalar_mul(c, t, inverse, sig->r);
    curve_scalar_mul(c, t, t, key->d);
    curve_scalar_add(c, sig->s, z, t);
    OPENSSL_cleanse(z, sizeof(z));
    OPENSSL_cleanse(inverse, sizeof(inverse));
    OPENSSL_cleanse(t, sizeof(t));
    ct_public(sig, sizeof(*sig));
    return (curve_scalar_valid(c, sig->r) & curve_scalar_valid(c, sig->s)) != 0 ||
           FAIL(ERR_LIB_EC, EC_R_NEED_NEW_SETUP_VALUES);
}

static bool sign(const EC_KEY *key, struct ecdsa_sig *sig, const uint8_t *digest, int len,
                 const BIGNUM *kinv, const BIGNUM *r)
{
    if (len < 0)
        return FAIL(ERR_LIB_EC, EC_R_INVALID_LENGTH);
    return kinv != NULL && r != NULL ? sign_prepared(key, sig, digest, (size_t)len, kinv, r)
                                     : ecdsa_key_sign(key, sig, digest, (size_t)len, NULL);
}

/* ---- The built-in method ---- */

ECDSA_SIG *ecdsa_sign_sig(const unsigned char *dgst, int dgst_len, const BIGNUM *kinv,
                          const BIGNUM *r, EC_KEY *eckey)
{
    struct ecdsa_sig sig;
    if (!sign(eckey, &sig, dgst, dgst_len, kinv, r))
        return NULL;
    return ecdsa_sig_of_words(&sig, ec_curve_of(&eckey->group)->n);
}

size_t ecdsa_key_size(const EC_KEY *key)
{
    if (!key->has_group || !key->group.domain->has_generator)
        return 0;
    size_t contents = 2 * (2 + ec_curve_of(&key->group)->order.bits / 8 + 1);
    return contents + (contents < 128 ? 2 : 3);
}

int ecdsa_sign_der(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                   unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *eckey)
{
    (void)type;
    struct ecdsa_sig value;
    struct builder b;
    *siglen = 0;
    if (sig == NULL) {
        *siglen = (unsigned)ecdsa_key_size(eckey);
        return *siglen > 0;
    }
    if (!sign(eckey, &value, dgst, dlen, kinv, r))
        return 0;
    build_init_fixed(&b, sig, ecdsa_key_size(eckey));
    ecdsa_sig_write(ec_curve_of(&eckey->group), &value, &b);
    *siglen = (unsigned)b.len;
    return !b.failed;
}

/* Both are there, and the key can verify. */
static bool load_public(const EC_KEY *key, uint64_t *q)
{
    if (!key->has_group || !key->has_public || !key->group.domain->has_generator)
        return FAIL(ERR_LIB_EC, EC_R_MISSING_PARAMETERS);
    return order_is_odd(key) && ec_point_load(&key->group, q, &key->public_key);
}

static bool verify_words(const EC_KEY *key, const uint64_t *q, const struct ecdsa_sig *sig,
                         const uint8_t *digest, size_t len)
{
    const struct curve *c = ec_curve_of(&key->group);
    if (!(curve_scalar_valid(c, sig->r) & curve_scalar_valid(c, sig->s)))
        return FAIL(ERR_LIB_EC, EC_R_BAD_SIGNATURE);
    return ecdsa_verify(c, sig, q, digest, len);
}

int ecdsa_key_verify(const EC_KEY *key, const uint8_t *digest, size_t len, struct slice der)
{
    uint64_t q[2 * EC_WORDS_MAX];
    struct slice both, r, s;
    struct ecdsa_sig sig;
    if (!load_public(key, q))
        return -1;
    if (!der_get(&der, DER_SEQUENCE, &both) || der.len != 0 || !der_get_unsigned(&both, &r) ||
        !der_get_unsigned(&both, &s) || both.len != 0)
        return -1;
    size_t n = ec_curve_of(&key->group)->n;
    if (!ec_number_from_bytes(sig.r, n, r.ptr, r.len) ||
        !ec_number_from_bytes(sig.s, n, s.ptr, s.len))
        return FAIL(ERR_LIB_EC, EC_R_BAD_SIGNATURE);
    return verify_words(key, q, &sig, digest, len);
}

int ecdsa_verify_der(int type, const unsigned char *dgst, int dgst_len, const unsigned char *sig,
                     int sig_len, EC_KEY *eckey)
{
    (void)type;
    if (dgst_len < 0 || sig_len < 0)
        return -1;
    return ecdsa_key_verify(eckey, dgst, (size_t)dgst_len, slice_of(sig, (size_t)sig_len));
}

int ecdsa_verify_sig(const unsigned char *dgst, int dgst_len, const ECDSA_SIG *sig, EC_KEY *eckey)
{
    uint64_t q[2 * EC_WORDS_MAX];
    struct ecdsa_sig value;
    if (dgst_len < 0 || sig == NULL || sig->r == NULL || sig->s == NULL || !load_public(eckey, q))
        return -1;
    size_t n = ec_curve_of(&eckey->group)->n;
    if (BN_is_negative(sig->r) || BN_is_negative(sig->s) || !bn_get_words(value.r, n, sig->r) ||
        !bn_get_words(value.s, n, sig->s))
        return FAIL(ERR_LIB_EC, EC_R_BAD_SIGNATURE);
    return verify_words(eckey, q, &value, dgst, (size_t)dgst_len);
}

/* ---- By the key's method ---- */

static bool supported(bool is)
{
    return is || FAIL(ERR_LIB_EC, EC_R_OPERATION_NOT_SUPPORTED);
}

ECDSA_SIG *ECDSA_do_sign_ex(const unsigned char *dgst, int dgst_len, const BIGNUM *kinv,
                            const BIGNUM *rp, EC_KEY *eckey)
{
    return supported(eckey->method->sign_sig != NULL)
               ? eckey->method->sign_sig(dgst, dgst_len, kinv, rp, eckey)
               : NULL;
}

ECDSA_SIG *ECDSA_do_sign(const unsigned char *dgst, int dgst_len, EC_KEY *eckey)
{
    return ECDSA_do_sign_ex(dgst, dgst_len, NULL, NULL, eckey);
}

int ECDSA_sign_ex(int type, const unsigned char *dgst, int dgstlen, unsigned char *sig,
                  unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *rp, EC_KEY *eckey)
{
    return supported(eckey->method->sign != NULL) &&
           eckey->method->sign(type, dgst, dgstlen, sig, siglen, kinv, rp, eckey);
}

int ECDSA_sign(int type, const unsigned char *dgst, int dgstlen, unsigned char *sig,
               unsigned int *siglen, EC_KEY *eckey)
{
    return ECDSA_sign_ex(type, dgst, dgstlen, sig, siglen, NULL, NULL, eckey);
}

int ECDSA_sign_setup(EC_KEY *eckey, BN_CTX *ctx, BIGNUM **kinv, BIGNUM **rp)
{
    return supported(eckey->method->sign_setup != NULL) &&
           eckey->method->sign_setup(eckey, ctx, kinv, rp);
}

int ECDSA_do_verify(const unsigned char *dgst, int dgst_len, const ECDSA_SIG *sig, EC_KEY *eckey)
{
    return supported(eckey->method->verify_sig != NULL)
               ? eckey->method->verify_sig(dgst, dgst_len, sig, eckey)
               : -1;
}

int ECDSA_verify(int type, const unsigned char *dgst, int dgstlen, const unsigned char *sig,
                 int siglen, EC_KEY *eckey)
{
    return supported(eckey->method->verify != NULL)
               ? eckey->method->verify(type, dgst, dgstlen, sig, siglen, eckey)
               : -1;
}

int ECDSA_size(const EC_KEY *eckey)
{
    return eckey != NULL ? (int)ecdsa_key_size(eckey) : 0;
}
