/* HKDF, RFC 5869, and its use in TLS 1.3, RFC 8446 section 7.1; EVP_KDF-HKDF(7), TLS13_KDF(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/kdf/kdf.h"
#include "crypto/mac/hmac.h"

/* 2.2: PRK = HMAC-Hash(salt, IKM). No salt is HashLen zeros, which as a key of HMAC are none. */
void hkdf_extract(const struct evp_md_st *md, const uint8_t *salt, size_t salt_len,
                  const uint8_t *ikm, size_t ikm_len, uint8_t *prk)
{
    struct hmac h;
    hmac_key(&h, md, salt, salt_len);
    hmac_update(&h, ikm, ikm_len);
    hmac_final(&h, prk);
    hmac_wipe(&h);
}

/* 2.3: T(i) = HMAC-Hash(PRK, T(i-1) | info | i). */
bool hkdf_expand(const struct evp_md_st *md, const uint8_t *prk, size_t prk_len,
                 const uint8_t *info, size_t info_len, uint8_t *out, size_t out_len)
{
    struct hmac h;
    uint8_t t[EVP_MAX_MD_SIZE], i = 1;
    if (md->size == 0 || out_len > (size_t)255 * md->size)
        return false;
    hmac_key(&h, md, prk, prk_len);
    for (size_t n; out_len > 0; out += n, out_len -= n, i++) {
        if (i > 1)
            hmac_update(&h, t, md->size);
        hmac_update(&h, info, info_len);
        hmac_update(&h, &i, 1);
        hmac_final(&h, t);
        n = out_len < md->size ? out_len : md->size;
        memcpy(out, t, n);
    }
    hmac_wipe(&h);
    OPENSSL_cleanse(t, sizeof(t));
    return true;
}

/* struct { uint16 length; opaque label<7..255>; opaque context<0..255>; } HkdfLabel; */
bool tls13_expand_label(const struct evp_md_st *md, const uint8_t *secret, size_t secret_len,
                        const uint8_t *prefix, size_t prefix_len, const uint8_t *label,
                        size_t label_len, const uint8_t *context, size_t context_len, uint8_t *out,
                        size_t out_len)
{
    uint8_t info[2 + 1 + 255 + 1 + 255], *p = info;
    if (out_len > UINT16_MAX || prefix_len > 255 || label_len > 255 - prefix_len ||
        context_len > 255)
        return false;
    *p++ = (uint8_t)(out_len >> 8);
    *p++ = (uint8_t)out_len;
    *p++ = (uint8_t)(prefix_len + label_len);
    if (prefix_len > 0)
        memcpy(p, prefix, prefix_len);
    p += prefix_len;
    if (label_len > 0)
        memcpy(p, label, label_len);
    p += label_len;
    *p++ = (uint8_t)context_len;
    if (context_len > 0)
        memcpy(p, context, context_len);
    p += context_len;
    return hkdf_expand(md, secret, secret_len, info, (size_t)(p - info), out, out_len);
}

/* ---- EVP_KDF-HKDF(7) ---- */

static bool hkdf_ready(const struct kdf_inputs *in, size_t len)
{
    if (!kdf_need(in->md, PROV_R_MISSING_MESSAGE_DIGEST) ||
        !kdf_need(in->key.p, PROV_R_MISSING_KEY))
        return false;
    if (len == 0)
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
    else if (in->mode == EVP_KDF_HKDF_MODE_EXTRACT_ONLY && len != in->md->size)
        ERR_raise(ERR_LIB_PROV, PROV_R_WRONG_OUTPUT_BUFFER_SIZE);
    else
        return true;
    return false;
}

static bool hkdf_derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    uint8_t prk[EVP_MAX_MD_SIZE];
    if (!hkdf_ready(in, len))
        return false;
    if (in->mode == EVP_KDF_HKDF_MODE_EXPAND_ONLY)
        return hkdf_expand(in->md, in->key.p, in->key.len, in->info.p, in->info.len, out, len);
    hkdf_extract(in->md, in->salt.p, in->salt.len, in->key.p, in->key.len, prk);
    bool ok = true;
    if (in->mode == EVP_KDF_HKDF_MODE_EXTRACT_ONLY)
        memcpy(out, prk, len);
    else
        ok = hkdf_expand(in->md, prk, in->md->size, in->info.p, in->info.len, out, len);
    OPENSSL_cleanse(prk, sizeof(prk));
    return ok;
}

static size_t hkdf_size(const struct kdf_inputs *in)
{
    return in->mode == EVP_KDF_HKDF_MODE_EXTRACT_ONLY ? kdf_md_size(in) : SIZE_MAX;
}

static const struct kdf_mode hkdf_modes[] = {
    {"EXTRACT_AND_EXPAND", EVP_KDF_HKDF_MODE_EXTRACT_AND_EXPAND},
    {"EXTRACT_ONLY", EVP_KDF_HKDF_MODE_EXTRACT_ONLY},
    {"EXPAND_ONLY", EVP_KDF_HKDF_MODE_EXPAND_ONLY},
    {NULL, 0},
};

const OSSL_PARAM kdf_hkdf_settable[] = {
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_MODE, NULL, 0),
    OSSL_PARAM_int(OSSL_KDF_PARAM_MODE, NULL),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SALT, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_INFO, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM hkdf_gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_INFO, NULL, 0),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_hkdf = {
    .name = "HKDF",
    .joins = true,
    .settable = kdf_hkdf_settable,
    .gettable = hkdf_gettable,
    .modes = hkdf_modes,
    .size = hkdf_size,
    .derive = hkdf_derive,
};

/* ---- EVP_KDF-TLS13_KDF(7) ---- */

/* One stage of the key schedule: the salt is the secret of the stage before, from which the label
 * (RFC 8446: "derived") and the hash of nothing make the salt of HKDF-Extract; with no key, the key
 * is zeros. */
static bool tls13_extract(const struct kdf_inputs *in, uint8_t *out)
{
    static const uint8_t zeros[EVP_MAX_MD_SIZE];
    uint8_t salt[EVP_MAX_MD_SIZE], empty_hash[EVP_MAX_MD_SIZE];
    size_t size = in->md->size, salt_len = 0;
    if (in->salt.p != NULL) {
        md_digest(in->md, "", 0, empty_hash, size);
        if (!tls13_expand_label(in->md, in->salt.p, in->salt.len, in->prefix.p, in->prefix.len,
                                in->label.p, in->label.len, empty_hash, size, salt, size))
            return false;
        salt_len = size;
    }
    if (in->key.p != NULL)
        hkdf_extract(in->md, salt, salt_len, in->key.p, in->key.len, out);
    else
        hkdf_extract(in->md, salt, salt_len, zeros, size, out);
    OPENSSL_cleanse(salt, sizeof(salt));
    return true;
}

static bool tls13_derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (!kdf_need(in->md, PROV_R_MISSING_MESSAGE_DIGEST))
        return false;
    if (in->mode == EVP_KDF_HKDF_MODE_EXTRACT_ONLY) {
        if (len != in->md->size) {
            ERR_raise(ERR_LIB_PROV, PROV_R_WRONG_OUTPUT_BUFFER_SIZE);
            return false;
        }
        return tls13_extract(in, out);
    }
    if (in->mode != EVP_KDF_HKDF_MODE_EXPAND_ONLY) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_MODE);
        return false;
    }
    return kdf_need(in->key.p, PROV_R_MISSING_KEY) &&
           tls13_expand_label(in->md, in->key.p, in->key.len, in->prefix.p, in->prefix.len,
                              in->label.p, in->label.len, in->data.p, in->data.len, out, len);
}

static const struct kdf_mode tls13_modes[] = {
    {"EXTRACT_ONLY", EVP_KDF_HKDF_MODE_EXTRACT_ONLY},
    {"EXPAND_ONLY", EVP_KDF_HKDF_MODE_EXPAND_ONLY},
    {NULL, 0},
};

static const OSSL_PARAM tls13_settable[] = {
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_MODE, NULL, 0),
    OSSL_PARAM_int(OSSL_KDF_PARAM_MODE, NULL),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SALT, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_PREFIX, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_LABEL, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_DATA, NULL, 0),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_tls13 = {
    .name = "TLS13-KDF",
    .settable = tls13_settable,
    .gettable = hkdf_gettable,
    .modes = tls13_modes,
    .size = hkdf_size,
    .derive = tls13_derive,
};
