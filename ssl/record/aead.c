/* The AEADs of TLS behind one pair of functions, over EVP: a context that keeps its key, and a
 * nonce for each record. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/suites.h"
#include "ssl/record/kinds.h"

struct algorithm {
    uint32_t enc; /* ENC_* */
    const EVP_CIPHER *(*cipher)(void);
    uint8_t key_len, tag_len;
    uint8_t explicit_len; /* of the nonce in TLS 1.2 (RFC 5288, 3; RFC 6655, 3; RFC 7905, 2) */
    bool is_ccm;
    uint64_t limit; /* RFC 8446, 5.5, for full-sized records: 2^24.5; RFC 9147, 4.5.3 for CCM */
};

#define GCM_LIMIT UINT64_C(23726566)
#define CCM_LIMIT (UINT64_C(1) << 23)

static const struct algorithm algorithms[] = {
    {ENC_AES128GCM, EVP_aes_128_gcm, 16, 16, 8, false, GCM_LIMIT},
    {ENC_AES256GCM, EVP_aes_256_gcm, 32, 16, 8, false, GCM_LIMIT},
    {ENC_CHACHA20, EVP_chacha20_poly1305, 32, 16, 0, false, UINT64_MAX},
    {ENC_AES128CCM, EVP_aes_128_ccm, 16, 16, 8, true, CCM_LIMIT},
    {ENC_AES256CCM, EVP_aes_256_ccm, 32, 16, 8, true, CCM_LIMIT},
    {ENC_AES128CCM8, EVP_aes_128_ccm, 16, 8, 8, true, CCM_LIMIT},
    {ENC_AES256CCM8, EVP_aes_256_ccm, 32, 8, 8, true, CCM_LIMIT},
    {ENC_ARIA128GCM, EVP_aria_128_gcm, 16, 16, 8, false, GCM_LIMIT},
    {ENC_ARIA256GCM, EVP_aria_256_gcm, 32, 16, 8, false, GCM_LIMIT},
};

static const struct algorithm *find(const SSL_CIPHER *suite)
{
    for (size_t i = 0; i < sizeof algorithms / sizeof *algorithms; i++)
        if (algorithms[i].enc == suite->enc)
            return &algorithms[i];
    return NULL;
}

bool aead_is(const SSL_CIPHER *suite)
{
    return find(suite) != NULL;
}

size_t aead_key_len(const SSL_CIPHER *suite)
{
    const struct algorithm *alg = find(suite);
    return alg != NULL ? alg->key_len : 0;
}

size_t aead_fixed_iv_len(const SSL_CIPHER *suite)
{
    const struct algorithm *alg = find(suite);
    return alg != NULL ? (size_t)(AEAD_NONCE_LEN - alg->explicit_len) : 0;
}

struct aead *aead_new(const SSL_CIPHER *suite, const uint8_t *key, bool sealing)
{
    const struct algorithm *alg = find(suite);
    if (alg == NULL)
        return ERR_raise(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR), NULL;
    struct aead *a = OPENSSL_zalloc(sizeof *a);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    if (a == NULL || ctx == NULL) {
        OPENSSL_free(a);
        EVP_CIPHER_CTX_free(ctx);
        return ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE), NULL;
    }
    a->p.cipher = ctx;
    a->p.limit = alg->limit;
    a->tag_len = alg->tag_len;
    a->explicit_len = alg->explicit_len;
    a->is_ccm = alg->is_ccm;
    bool ok = EVP_CipherInit_ex(ctx, alg->cipher(), NULL, NULL, NULL, sealing) == 1 &&
              EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_IVLEN, AEAD_NONCE_LEN, NULL) > 0 &&
              (!a->is_ccm || EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, a->tag_len, NULL) > 0);
    if (!ok || EVP_CipherInit_ex(ctx, NULL, NULL, key, NULL, -1) != 1) {
        aead_free(&a->p);
        return NULL;
    }
    return a;
}

void aead_free(struct protect *p)
{
    EVP_CIPHER_CTX_free(p->cipher);
    OPENSSL_clear_free(p, sizeof(struct aead));
}

/* The nonce, the lengths where the mode asks for them first (CCM), the associated data. */
static bool begin(struct aead *a, const uint8_t *nonce, struct slice aad, size_t len)
{
    EVP_CIPHER_CTX *ctx = a->p.cipher;
    int n;
    return EVP_CipherInit_ex(ctx, NULL, NULL, NULL, nonce, -1) == 1 &&
           (!a->is_ccm || EVP_CipherUpdate(ctx, NULL, &n, NULL, (int)len) == 1) &&
           EVP_CipherUpdate(ctx, NULL, &n, aad.ptr, (int)aad.len) == 1;
}

bool aead_seal(struct aead *a, const uint8_t *nonce, struct slice aad, const uint8_t *plain,
               size_t len, uint8_t *out, size_t total)
{
    enum { SHORT = 2048 }; /* a copy costs less than to begin a second part */
    EVP_CIPHER_CTX *ctx = a->p.cipher;
    int n;
    if (!begin(a, nonce, aad, total))
        return false;
    if (plain != out && (a->is_ccm || len <= SHORT)) {
        if (len > 0)
            memcpy(out, plain, len);
        plain = out;
    }
    bool ok = true;
    if (plain == out)
        ok = EVP_CipherUpdate(ctx, out, &n, out, (int)total) == 1;
    else
        ok = EVP_CipherUpdate(ctx, out, &n, plain, (int)len) == 1 &&
             EVP_CipherUpdate(ctx, out + len, &n, out + len, (int)(total - len)) == 1;
    return ok && EVP_CipherFinal_ex(ctx, out + total, &n) == 1 &&
           EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, a->tag_len, out + total) > 0;
}

bool aead_open(struct aead *a, const uint8_t *nonce, struct slice aad, uint8_t *data, size_t len)
{
    EVP_CIPHER_CTX *ctx = a->p.cipher;
    int n;
    /* CCM's tag is asked about when the text is there, others' at the end. */
    return EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, a->tag_len, data + len) > 0 &&
           begin(a, nonce, aad, len) && EVP_CipherUpdate(ctx, data, &n, data, (int)len) == 1 &&
           (a->is_ccm || EVP_CipherFinal_ex(ctx, data + len, &n) == 1);
}

void aead_sequence_nonce(const struct aead *a, uint8_t *nonce)
{
    memcpy(nonce, a->iv, AEAD_NONCE_LEN);
    for (unsigned int i = 0; i < 8; i++)
        nonce[AEAD_NONCE_LEN - 1 - i] ^= (uint8_t)(a->p.sequence >> (8 * i));
}
