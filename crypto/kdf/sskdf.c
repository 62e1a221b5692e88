/* The one-step KDFs: SP 800-56C revision 2 section 4 (EVP_KDF-SS(7)) and ANSI X9.63 section 5.6.3,
 * in SEC 1 section 3.6.1 (EVP_KDF-X963(7)). Both hash a counter with the secret and the info. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/kdf/kdf.h"
#include "crypto/mac/hmac.h"
#include "crypto/mac/kmac.h"
#include "crypto/mac/mac.h"
#include "ref/bytes.h"

void kdf_counter_hash(const struct evp_md_st *md, const struct slice *parts, size_t n, size_t at,
                      uint8_t *out, size_t len)
{
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    uint8_t counter[4], block[EVP_MAX_MD_SIZE];
    for (uint32_t i = 1; len > 0; i++) {
        store32_be(counter, i);
        md->init(state);
        for (size_t k = 0; k < n; k++) {
            if (k == at)
                md->update(state, counter, sizeof(counter));
            md->update(state, parts[k].ptr, parts[k].len);
        }
        md->final(state, block, md->size);
        size_t take = len < md->size ? len : md->size;
        memcpy(out, block, take);
        out += take;
        len -= take;
    }
    OPENSSL_cleanse(state, md->state_size);
    OPENSSL_cleanse(block, sizeof(block));
}

/* H(counter || Z || info), or H(Z || counter || info) for X9.63. */
static void with_digest(const struct kdf_inputs *in, bool counter_first, uint8_t *out, size_t len)
{
    struct slice parts[] = {slice_of(in->key.p, in->key.len), slice_of(in->info.p, in->info.len)};
    kdf_counter_hash(in->md, parts, 2, counter_first ? 0 : 1, out, len);
}

/* 4.1, option 2: HMAC with the salt as its key, by default one block of zeros. */
static void with_hmac(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    struct hmac h;
    uint8_t counter[4], block[EVP_MAX_MD_SIZE];
    hmac_key(&h, in->md, in->salt.p, in->salt.len);
    for (uint32_t i = 1; len > 0; i++) {
        store32_be(counter, i);
        hmac_update(&h, counter, sizeof(counter));
        hmac_update(&h, in->key.p, in->key.len);
        hmac_update(&h, in->info.p, in->info.len);
        hmac_final(&h, block);
        size_t n = len < in->md->size ? len : in->md->size;
        memcpy(out, block, n);
        out += n;
        len -= n;
    }
    hmac_wipe(&h);
    OPENSSL_cleanse(block, sizeof(block));
}

/* 4.1, option 3: KMAC with "KDF" as its customization, and the salt as its key, by default as many
 * zeros as make one block with their encodings. Its size is the result's, or, if that is more than
 * the strength gives or is asked for, 20, 28, 32, 48 or 64 bytes. */
static bool with_kmac(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    static const uint8_t zeros[164];
    static const size_t sizes[] = {20, 28, 32, 48, 64};
    bool small = in->mac == &mac_kmac128;
    size_t rate = small ? 168 : 136, size = in->mac_size != 0 ? (size_t)in->mac_size : len, i = 0;
    while (size != len && i < sizeof(sizes) / sizeof(sizes[0]) && size != sizes[i])
        i++;
    if (size == 0 || i == sizeof(sizes) / sizeof(sizes[0]))
        return false;
    uint8_t *block = OPENSSL_malloc(size), counter[4];
    if (block == NULL)
        return false;
    for (uint32_t k = 1; len > 0; k++) {
        struct sponge s;
        kmac_start(&s, rate, in->salt.p != NULL ? in->salt.p : zeros,
                   in->salt.p != NULL ? in->salt.len : rate - 4, (const uint8_t *)"KDF", 3);
        store32_be(counter, k);
        sponge_absorb(&s, counter, sizeof(counter));
        sponge_absorb(&s, in->key.p, in->key.len);
        sponge_absorb(&s, in->info.p, in->info.len);
        kmac_final(&s, block, size, false);
        OPENSSL_cleanse(&s, sizeof(s));
        size_t n = len < size ? len : size;
        memcpy(out, block, n);
        out += n;
        len -= n;
    }
    OPENSSL_clear_free(block, size);
    return true;
}

static bool is_kmac(const struct kdf_inputs *in)
{
    return in->mac == &mac_kmac128 || in->mac == &mac_kmac256;
}

static bool ready(const struct kdf_inputs *in, size_t len)
{
    if (!kdf_need(in->key.p, PROV_R_MISSING_SECRET))
        return false;
    if (is_kmac(in))
        return len > 0;
    return kdf_need(in->md, PROV_R_MISSING_MESSAGE_DIGEST) && len > 0 && in->md->size > 0;
}

static bool ss_derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (in->mac != NULL && in->mac != &mac_hmac && !is_kmac(in)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_UNSUPPORTED_MAC_TYPE);
        return false;
    }
    if (!ready(in, len))
        return false;
    if (is_kmac(in))
        return with_kmac(in, out, len);
    if (in->mac == NULL)
        with_digest(in, true, out, len);
    else if (in->md->flags & EVP_MD_FLAG_XOF)
        return false;
    else
        with_hmac(in, out, len);
    return true;
}

static size_t ss_size(const struct kdf_inputs *in)
{
    return is_kmac(in) ? SIZE_MAX : kdf_md_size(in);
}

static bool x963_derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (in->mac != NULL) {
        ERR_raise(ERR_LIB_PROV, PROV_R_NOT_SUPPORTED);
        return false;
    }
    if (!ready(in, len))
        return false;
    with_digest(in, false, out, len);
    return true;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SECRET, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_INFO, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_MAC, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SALT, NULL, 0),
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_MAC_SIZE, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_sskdf = {
    .name = "SSKDF",
    .settable = settable,
    .gettable = gettable,
    .xof_digest = true,
    .size = ss_size,
    .derive = ss_derive,
};

const struct evp_kdf_st kdf_x963 = {
    .name = "X963KDF",
    .aliases = "X942KDF-CONCAT\0",
    .settable = settable,
    .gettable = gettable,
    .xof_digest = true,
    .size = kdf_md_size,
    .derive = x963_derive,
};
