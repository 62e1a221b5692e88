/* The key derivation of PKCS #12, RFC 7292 appendix B.2; EVP_KDF-PKCS12KDF(7). Names and step
 * numbers are the appendix's, lengths in bytes: u of the digest, v of its block. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/kdf/kdf.h"

/* Steps 2 and 3: copies of `from`, the last one cut, up to a multiple of v; nothing from nothing.
 */
static uint8_t *fill(uint8_t *to, const struct kdf_bytes *from, size_t v)
{
    size_t len = (from->len + v - 1) / v * v;
    for (size_t i = 0; i < len; i++)
        to[i] = from->p[i % from->len];
    return to + len;
}

/* Step 6 C: I_j = (I_j + B + 1) mod 2^v, a big-endian number. */
static void add_one_more(uint8_t *i_j, const uint8_t *b, size_t v)
{
    unsigned carry = 1;
    for (size_t k = v; k-- > 0;) {
        carry += (unsigned)i_j[k] + b[k];
        i_j[k] = (uint8_t)carry;
        carry >>= 8;
    }
}

/* Step 6 A: the r-th hash of D || I. */
static void hash_r_times(const struct evp_md_st *md, const uint8_t *d, const uint8_t *i,
                         size_t i_len, uint64_t r, uint8_t *a)
{
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    md->init(state);
    md->update(state, d, md->block_size);
    md->update(state, i, i_len);
    md->final(state, a, md->size);
    while (r-- > 1) {
        md->init(state);
        md->update(state, a, md->size);
        md->final(state, a, md->size);
    }
    OPENSSL_cleanse(state, md->state_size);
}

static bool pkcs12(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    enum { BLOCK_MAX = 200 };
    const struct evp_md_st *md = in->md;
    size_t u = md->size, v = md->block_size;
    uint8_t d[BLOCK_MAX], b[BLOCK_MAX], a[EVP_MAX_MD_SIZE];
    if (in->salt.len > SIZE_MAX / 4 || in->key.len > SIZE_MAX / 4)
        return false;
    size_t i_len = (in->salt.len + v - 1) / v * v + (in->key.len + v - 1) / v * v;
    uint8_t *i = OPENSSL_malloc(i_len + 1); /* and one, as neither salt nor password may be there */
    if (i == NULL)
        return false;
    memset(d, in->id, v);                           /* step 1 */
    fill(fill(i, &in->salt, v), &in->key, v);       /* steps 2 to 4 */
    while (len > 0) {                               /* steps 5 to 8 */
        hash_r_times(md, d, i, i_len, in->iter, a); /* 6 A */
        size_t n = len < u ? len : u;
        memcpy(out, a, n);
        out += n;
        len -= n;
        for (size_t k = 0; k < v; k++) /* 6 B */
            b[k] = a[k % u];
        for (size_t j = 0; j < i_len; j += v) /* 6 C */
            add_one_more(i + j, b, v);
    }
    OPENSSL_clear_free(i, i_len + 1);
    OPENSSL_cleanse(a, sizeof(a));
    OPENSSL_cleanse(b, sizeof(b));
    return true;
}

static bool derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (!kdf_need(in->key.p, PROV_R_MISSING_PASS) || !kdf_need(in->salt.p, PROV_R_MISSING_SALT) ||
        !kdf_need(in->md, PROV_R_INVALID_DIGEST_SIZE))
        return false;
    if (in->md->size == 0 || in->md->block_size == 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_DIGEST_SIZE);
        return false;
    }
    return pkcs12(in, out, len);
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_PASSWORD, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SALT, NULL, 0),
    OSSL_PARAM_uint64(OSSL_KDF_PARAM_ITER, NULL),
    OSSL_PARAM_int(OSSL_KDF_PARAM_PKCS12_ID, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_pkcs12 = {
    .name = "PKCS12KDF",
    .settable = settable,
    .gettable = gettable,
    .derive = derive,
};
