/* ECDH (SP 800-56A, 5.7.1.2): ECDH_compute_key(3), ECDH_KDF_X9_62(3). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/key_check.h"
#include "crypto/ec/key_method.h"

/* [h]q, where the cofactor h has the curve's words. */
static bool clear_cofactor(const struct ec_domain *d, uint64_t *q)
{
    ec_number h;
    if (BN_is_zero(&d->cofactor) || !bn_get_words(h, d->curve.n, &d->cofactor))
        return FAIL(ERR_LIB_EC, EC_R_UNKNOWN_COFACTOR);
    return !curve_mul(&d->curve, q, h, q) || FAIL(ERR_LIB_EC, EC_R_POINT_AT_INFINITY);
}

bool ecdh_key_secret(const EC_KEY *key, const EC_POINT *peer, bool cofactor, uint8_t *z)
{
    uint64_t q[2 * EC_WORDS_MAX];
    if (!key->has_private)
        return FAIL(ERR_LIB_EC, EC_R_MISSING_PRIVATE_KEY);
    const struct ec_domain *d = key->group.domain;
    if (!ec_key_check_private(key) || !ec_point_load(&key->group, q, peer) ||
        (cofactor && !BN_is_one(&d->cofactor) && !clear_cofactor(d, q)))
        return false;
    return ecdh_shared(&d->curve, z, key->d, q) || FAIL(ERR_LIB_EC, EC_R_POINT_AT_INFINITY);
}

int ecdh_compute(unsigned char **secret, size_t *len, const EC_POINT *peer, const EC_KEY *key)
{
    if (!key->has_group)
        return FAIL(ERR_LIB_EC, EC_R_MISSING_PARAMETERS);
    size_t n = curve_field_len(ec_curve_of(&key->group));
    unsigned char *z = OPENSSL_malloc(n);
    if (z == NULL)
        return 0;
    if (!ecdh_key_secret(key, peer, (key->flags & EC_FLAG_COFACTOR_ECDH) != 0, z)) {
        OPENSSL_free(z);
        return 0;
    }
    *secret = z;
    *len = n;
    return 1;
}

int ECDH_compute_key(void *out, size_t outlen, const EC_POINT *pub_key, const EC_KEY *ecdh,
                     void *(*KDF)(const void *in, size_t inlen, void *out, size_t *outlen))
{
    unsigned char *secret = NULL;
    size_t len = 0;
    if (ecdh->method->compute_key == NULL)
        return FAIL(ERR_LIB_EC, EC_R_OPERATION_NOT_SUPPORTED);
    if (outlen > INT_MAX)
        return FAIL(ERR_LIB_EC, EC_R_INVALID_OUTPUT_LENGTH);
    if (!ecdh->method->compute_key(&secret, &len, pub_key, ecdh))
        return 0;
    if (KDF != NULL) {
        KDF(secret, len, out, &outlen);
    } else {
        if (outlen > len)
            outlen = len;
        memcpy(out, secret, outlen);
    }
    OPENSSL_clear_free(secret, len);
    return (int)outlen;
}

bool ecdh_x963(uint8_t *out, size_t len, struct slice z, struct slice info, const char *md)
{
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, (char *)(uintptr_t)md, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, (void *)(uintptr_t)z.ptr, z.len),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, (void *)(uintptr_t)info.ptr,
                                          info.len),
        OSSL_PARAM_END};
    if (info.ptr == NULL)
        params[2] = OSSL_PARAM_construct_end();
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, OSSL_KDF_NAME_X963KDF, NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    bool ok = ctx != NULL && EVP_KDF_derive(ctx, out, len, params) > 0;
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
    return ok;
}

int ECDH_KDF_X9_62(unsigned char *out, size_t outlen, const unsigned char *Z, size_t Zlen,
                   const unsigned char *sinfo, size_t sinfolen, const EVP_MD *md)
{
    return md != NULL && ecdh_x963(out, outlen, slice_of(Z, Zlen), slice_of(sinfo, sinfolen),
                                   EVP_MD_get0_name(md));
}
