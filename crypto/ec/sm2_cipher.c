/* SM2's encryption (GB/T 32918.4): EVP_PKEY_encrypt(3) and EVP_PKEY_decrypt(3). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/key_check.h"
#include "crypto/ec/key_method.h"
#include "crypto/ec/sm2.h"
#include "crypto/ec/sm2_core.h"
#include "crypto/ec/sm2_err.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/operate.h"
#include "ref/ct.h"

struct operation {
    const EC_KEY *key;
    const struct evp_md_st *md; /* NULL: SM3, and no answer which */
};

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    struct operation *op = vop;
    op->key = key;
    return op->key->has_group ? sm2_check_curve(op->key)
                              : FAIL(ERR_LIB_PROV, PROV_R_NO_PARAMETERS_SET);
}

static const struct evp_md_st *md_of(const struct operation *op)
{
    return op->md != NULL ? op->md : &digest_sm3;
}

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct operation *op = vop;
    const struct evp_md_st *md;
    bool named;
    if (!pkey_named_md(params, &named, &md))
        return false;
    if (!named)
        return true;
    if (md == NULL)
        return false;
    if (md->flags & EVP_MD_FLAG_XOF)
        return FAIL(ERR_LIB_PROV, PROV_R_XOF_DIGESTS_NOT_ALLOWED);
    op->md = md;
    return true;
}

static bool get(void *vop, OSSL_PARAM params[])
{
    const struct operation *op = vop;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_ASYM_CIPHER_PARAM_DIGEST);
    return p == NULL || OSSL_PARAM_set_utf8_string(p, op->md != NULL ? op->md->name : "");
}

/* ---- What both directions do ---- */

/* C3 = Hash(x2 || text || y2) */
static void hash(const struct evp_md_st *md, const uint8_t xy[2 * SM2_BYTES], const uint8_t *text,
                 size_t len, uint8_t *out)
{
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    md->init(state);
    md->update(state, xy, SM2_BYTES);
    md->update(state, text, len);
    md->update(state, xy + SM2_BYTES, SM2_BYTES);
    md->final(state, out, md->size);
    OPENSSL_cleanse(state, sizeof(state));
}

/* out = in ^ KDF(x2 || y2), where all of what the KDF gives being zero isn't good. */
static bool mask(const struct evp_md_st *md, const uint8_t xy[2 * SM2_BYTES], struct slice in,
                 uint8_t *out, bool *good)
{
    uint8_t any = 0, *t = OPENSSL_malloc(in.len);
    bool ok =
        t != NULL && ecdh_x963(t, in.len, slice_of(xy, 2 * SM2_BYTES), slice_of(NULL, 0), md->name);
    for (size_t i = 0; ok && i < in.len; i++) {
        any |= t[i];
        out[i] = in.ptr[i] ^ t[i];
    }
    OPENSSL_clear_free(t, in.len);
    uint64_t zero = ct_is_zero(any);
    ct_public(&zero, sizeof(zero));
    *good = zero == 0;
    return ok;
}

/* ---- Encryption ---- */

/* The point, the masked text and the hash, by a secret number of its own. */
static bool encrypt_once(const EC_KEY *key, const struct evp_md_st *md, const uint64_t *q,
                         struct slice text, struct sm2_ciphertext *t, uint8_t *out, uint8_t *c3,
                         bool *good)
{
    const struct curve *c = ec_curve_of(&key->group);
    uint8_t xy[2 * SM2_BYTES];
    ec_number k;
    if (!ec_random_scalar(key->libctx, c, k))
        return false;
    curve_base(c, t->point, k);
    ct_public(t->point, sizeof(t->point));
    bool ok = (sm2_shared(c, xy, k, q) || FAIL(ERR_LIB_EC, EC_R_POINT_AT_INFINITY)) &&
              mask(md, xy, text, out, good);
    if (ok)
        hash(md, xy, text.ptr, text.len, c3);
    OPENSSL_cleanse(k, sizeof(k));
    OPENSSL_cleanse(xy, sizeof(xy));
    return ok;
}

bool sm2_encrypt(const EC_KEY *key, const struct evp_md_st *md, struct slice text, uint8_t *out,
                 size_t *out_len)
{
    uint64_t q[2 * EC_WORDS_MAX];
    uint8_t c3[EVP_MAX_MD_SIZE], *c2;
    struct sm2_ciphertext t;
    struct builder b;
    bool good = false;
    if (text.len == 0)
        return FAIL(ERR_LIB_SM2, ERR_R_PASSED_INVALID_ARGUMENT);
    if (!key->has_public)
        return FAIL(ERR_LIB_SM2, ERR_R_PASSED_NULL_PARAMETER);
    if (!ec_point_load(&key->group, q, &key->public_key))
        return false;
    c2 = OPENSSL_malloc(text.len);
    bool ok = c2 != NULL;
    while (ok && !good)
        ok = encrypt_once(key, md, q, text, &t, c2, c3, &good);
    if (ok) {
        t.hash = slice_of(c3, md->size);
        t.text = slice_of(c2, text.len);
        build_init_fixed(&b, out, *out_len);
        sm2_ciphertext_write(ec_curve_of(&key->group), &t, &b);
        ok = !b.failed || FAIL(ERR_LIB_SM2, SM2_R_BUFFER_TOO_SMALL);
        if (ok)
            *out_len = b.len;
    }
    OPENSSL_clear_free(c2, text.len);
    return ok;
}

static bool encrypt(void *vop, uint8_t *out, size_t *out_len, const uint8_t *in, size_t in_len)
{
    const struct operation *op = vop;
    const struct evp_md_st *md = md_of(op);
    if (in_len > INT_MAX)
        return FAIL(ERR_LIB_SM2, ERR_R_PASSED_INVALID_ARGUMENT);
    if (out != NULL)
        return sm2_encrypt(op->key, md, slice_of(in, in_len), out, out_len);
    *out_len = sm2_ciphertext_size(md->size, in_len);
    return true;
}

/* ---- Decryption ---- */

static bool on_curve(const struct curve *c, const struct sm2_ciphertext *t)
{
    return curve_on_curve(c, t->point) != 0 || FAIL(ERR_LIB_EC, EC_R_POINT_IS_NOT_ON_CURVE);
}

bool sm2_decrypt(const EC_KEY *key, const struct evp_md_st *md, struct slice ciphertext,
                 uint8_t *out, size_t *out_len)
{
    const struct curve *c = ec_curve_of(&key->group);
    uint8_t xy[2 * SM2_BYTES], c3[EVP_MAX_MD_SIZE];
    struct sm2_ciphertext t;
    bool good = false;
    if (!sm2_ciphertext_read(c, &t, &ciphertext))
        return FAIL(ERR_LIB_SM2, SM2_R_ASN1_ERROR);
    if (t.hash.len != md->size || t.text.len == 0)
        return FAIL(ERR_LIB_SM2, SM2_R_INVALID_ENCODING);
    if (*out_len < t.text.len)
        return FAIL(ERR_LIB_SM2, SM2_R_BUFFER_TOO_SMALL);
    if (!on_curve(c, &t) || !sm2_check_private(key))
        return false;
    bool ok = (sm2_shared(c, xy, key->d, t.point) || FAIL(ERR_LIB_EC, EC_R_POINT_AT_INFINITY)) &&
              mask(md, xy, t.text, out, &good);
    if (ok) {
        hash(md, xy, out, t.text.len, c3);
        int differs = CRYPTO_memcmp(c3, t.hash.ptr, md->size);
        ct_public(&differs, sizeof(differs));
        ok = (good && differs == 0) || FAIL(ERR_LIB_SM2, SM2_R_INVALID_DIGEST);
    }
    if (!ok)
        OPENSSL_cleanse(out, t.text.len);
    else
        *out_len = t.text.len;
    OPENSSL_cleanse(xy, sizeof(xy));
    return ok;
}

static bool decrypt(void *vop, uint8_t *out, size_t *out_len, const uint8_t *in, size_t in_len)
{
    const struct operation *op = vop;
    struct slice der = slice_of(in, in_len);
    struct sm2_ciphertext t;
    if (out != NULL)
        return sm2_decrypt(op->key, md_of(op), der, out, out_len);
    if (!sm2_ciphertext_read(ec_curve_of(&op->key->group), &t, &der))
        return FAIL(ERR_LIB_SM2, SM2_R_INVALID_ENCODING);
    *out_len = t.text.len;
    return true;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_ENGINE, NULL, 0), OSSL_PARAM_END};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_DIGEST, NULL, 0), OSSL_PARAM_END};

const struct pkey_cipher sm2_cipher = {
    .name = "SM2",
    .aliases = "1.2.156.10197.1.301\0",
    .ctx_size = sizeof(struct operation),
    .init = init,
    .set = set,
    .get = get,
    .settable = settable,
    .gettable = gettable,
    .encrypt = encrypt,
    .decrypt = decrypt,
};
