/* KBKDF, SP 800-108 sections 5.1 (counter mode) and 5.2 (feedback mode), with HMAC or CMAC and a
 * counter of 32 bits; EVP_KDF-KB(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/kdf/kdf.h"
#include "crypto/mac/cmac.h"
#include "crypto/mac/hmac.h"
#include "crypto/mac/mac.h"
#include "ref/bytes.h"

enum { COUNTER, FEEDBACK };

/* The PRF under one key: what the two MACs have in common. */
struct prf {
    size_t size;
    bool is_cmac;
    union {
        struct hmac hmac;
        struct cmac cmac;
    } u;
};

static void prf_update(struct prf *f, const uint8_t *in, size_t len)
{
    if (f->is_cmac)
        cmac_update(&f->u.cmac, in, len);
    else
        hmac_update(&f->u.hmac, in, len);
}

static void prf_final(struct prf *f, uint8_t *out)
{
    if (f->is_cmac) {
        cmac_final(&f->u.cmac, out);
        cmac_start(&f->u.cmac);
    } else {
        hmac_final(&f->u.hmac, out);
    }
}

static bool prf_key(struct prf *f, const struct kdf_inputs *in)
{
    if (in->key.p == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_MESSAGE_DIGEST_IS_NULL);
        return false;
    }
    f->is_cmac = in->mac == &mac_cmac;
    if (!f->is_cmac) {
        if (in->md == NULL || in->md->size == 0)
            return false;
        f->size = in->md->size;
        hmac_key(&f->u.hmac, in->md, in->key.p, in->key.len);
        return true;
    }
    if (in->cipher_bits == 0 || in->key.len != in->cipher_bits / 8) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH);
        return false;
    }
    f->size = 16;
    cmac_key(&f->u.cmac, in->key.p, in->cipher_bits);
    return true;
}

/* K(i) = PRF(K_I, [K(i-1)] || i || Label || 0x00 || Context || L), K(0) = IV in feedback mode. */
static void expand(struct prf *f, const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    static const uint8_t zero[1];
    uint8_t k[EVP_MAX_MD_SIZE], number[4], bits[4];
    size_t k_len = in->seed.len;
    if (k_len > 0)
        memcpy(k, in->seed.p, k_len);
    store32_be(bits, (uint32_t)(8 * len));
    for (uint32_t i = 1; len > 0; i++) {
        if (in->mode == FEEDBACK)
            prf_update(f, k, k_len);
        store32_be(number, i);
        prf_update(f, number, sizeof(number));
        prf_update(f, in->salt.p, in->salt.len);
        if (in->use_separator)
            prf_update(f, zero, sizeof(zero));
        prf_update(f, in->info.p, in->info.len);
        if (in->use_l)
            prf_update(f, bits, sizeof(bits));
        prf_final(f, k);
        k_len = f->size;
        size_t n = len < k_len ? len : k_len;
        memcpy(out, k, n);
        out += n;
        len -= n;
    }
    OPENSSL_cleanse(k, sizeof(k));
}

static bool derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    struct prf f;
    if (!kdf_need(in->mac, PROV_R_MISSING_MAC) || !prf_key(&f, in))
        return false;
    bool ok = false;
    if (len == 0)
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
    else if (in->seed.len != 0 && in->seed.len != f.size)
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_SEED_LENGTH);
    else if (len / f.size < UINT32_MAX) {
        expand(&f, in, out, len);
        ok = true;
    }
    OPENSSL_cleanse(&f, sizeof(f));
    return ok;
}

static void defaults(struct kdf_inputs *in)
{
    in->use_l = in->use_separator = 1;
}

static bool check_inputs(const struct kdf_inputs *in)
{
    if (in->mac == NULL || in->mac == &mac_hmac || in->mac == &mac_cmac)
        return true;
    ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_MAC);
    return false;
}

static const struct kdf_mode modes[] = {{"counter", COUNTER}, {"feedback", FEEDBACK}, {NULL, 0}};

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_INFO, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SALT, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SEED, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_CIPHER, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_MAC, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_MODE, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_int(OSSL_KDF_PARAM_KBKDF_USE_L, NULL),
    OSSL_PARAM_int(OSSL_KDF_PARAM_KBKDF_USE_SEPARATOR, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_kbkdf = {
    .name = "KBKDF",
    .settable = settable,
    .gettable = gettable,
    .modes = modes,
    .defaults = defaults,
    .check = check_inputs,
    .derive = derive,
};
