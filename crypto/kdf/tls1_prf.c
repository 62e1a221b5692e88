/* The PRF of TLS: RFC 5246 section 5 (TLS 1.2), RFC 2246 section 5 (TLS 1.0 and 1.1, which stands
 * behind the digest MD5-SHA1); EVP_KDF-TLS1_PRF(7). The label is the beginning of the seed. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/kdf/kdf.h"
#include "crypto/mac/hmac.h"

#define SEED_MAX 1024

/* P_hash(secret, seed) = HMAC_hash(secret, A(1) + seed) + HMAC_hash(secret, A(2) + seed) + ...,
 * A(0) = seed, A(i) = HMAC_hash(secret, A(i-1)). */
void tls1_p_hash(const struct evp_md_st *md, const uint8_t *secret, size_t secret_len,
                 const uint8_t *seed, size_t seed_len, uint8_t *out, size_t out_len)
{
    struct hmac h;
    uint8_t a[EVP_MAX_MD_SIZE], block[EVP_MAX_MD_SIZE];
    hmac_key(&h, md, secret, secret_len);
    hmac_update(&h, seed, seed_len);
    hmac_final(&h, a);
    for (size_t n; out_len > 0; out += n, out_len -= n) {
        hmac_update(&h, a, md->size);
        hmac_update(&h, seed, seed_len);
        hmac_final(&h, block);
        n = out_len < md->size ? out_len : md->size;
        for (size_t i = 0; i < n; i++)
            out[i] ^= block[i];
        hmac_update(&h, a, md->size);
        hmac_final(&h, a);
    }
    hmac_wipe(&h);
    OPENSSL_cleanse(a, sizeof(a));
    OPENSSL_cleanse(block, sizeof(block));
}

static bool check_inputs(const struct kdf_inputs *in)
{
    return in->seed.len <= SEED_MAX;
}

static bool derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (!kdf_need(in->md, PROV_R_MISSING_MESSAGE_DIGEST) ||
        !kdf_need(in->key.p, PROV_R_MISSING_SECRET) || !kdf_need(in->seed.p, PROV_R_MISSING_SEED))
        return false;
    if (len == 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
        return false;
    }
    memset(out, 0, len);
    if (in->md->nid != NID_md5_sha1) {
        tls1_p_hash(in->md, in->key.p, in->key.len, in->seed.p, in->seed.len, out, len);
        return true;
    }
    /* RFC 2246: MD5 takes the first half of the secret, SHA-1 the second; they share the middle
     * byte if the length is odd. */
    size_t half = in->key.len - in->key.len / 2;
    tls1_p_hash(&digest_md5, in->key.p, half, in->seed.p, in->seed.len, out, len);
    tls1_p_hash(&digest_sha1, in->key.p + in->key.len - half, half, in->seed.p, in->seed.len, out,
                len);
    return true;
}

const OSSL_PARAM kdf_tls1_prf_settable[] = {
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SECRET, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SEED, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_tls1_prf = {
    .name = "TLS1-PRF",
    .joins = true,
    .settable = kdf_tls1_prf_settable,
    .gettable = gettable,
    .check = check_inputs,
    .derive = derive,
};
