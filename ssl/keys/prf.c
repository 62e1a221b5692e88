/* The PRF of TLS 1.2 (RFC 5246, 5) and of TLS 1.0 and 1.1 (RFC 2246, 5). */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/keys/schedule.h"

enum { SEEDS = 4 }; /* the label is the first */

/* HMAC(secret, a | seeds), where n_seeds may be 0. */
static bool mac(HMAC_CTX *ctx, const uint8_t *a, size_t a_len, const struct slice *seeds,
                size_t n_seeds, uint8_t *out)
{
    bool ok = HMAC_Init_ex(ctx, NULL, 0, NULL, NULL) == 1 && HMAC_Update(ctx, a, a_len) == 1;
    for (size_t i = 0; ok && i < n_seeds; i++)
        ok = seeds[i].len == 0 || HMAC_Update(ctx, seeds[i].ptr, seeds[i].len) == 1;
    return ok && HMAC_Final(ctx, out, NULL) == 1;
}

/* out ^= P_hash(secret, seeds): A(1) = HMAC(seeds), A(i+1) = HMAC(A(i)), and the output is
 * HMAC(A(1) | seeds) | HMAC(A(2) | seeds) | ... */
static bool p_hash(const EVP_MD *md, struct slice secret, const struct slice *seeds, uint8_t *out,
                   size_t len)
{
    static const uint8_t none[1];
    size_t n = (size_t)EVP_MD_get_size(md);
    uint8_t a[EVP_MAX_MD_SIZE], t[EVP_MAX_MD_SIZE];
    HMAC_CTX *ctx = HMAC_CTX_new();
    if (ctx == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    bool ok = HMAC_Init_ex(ctx, secret.len > 0 ? secret.ptr : none, (int)secret.len, md, NULL) == 1;
    ok = ok && mac(ctx, none, 0, seeds, SEEDS, a);
    while (ok && len > 0) {
        ok = mac(ctx, a, n, seeds, SEEDS, t);
        size_t part = len < n ? len : n;
        for (size_t i = 0; ok && i < part; i++)
            out[i] ^= t[i];
        out += part;
        len -= part;
        if (ok && len > 0)
            ok = mac(ctx, a, n, NULL, 0, a);
    }
    HMAC_CTX_free(ctx);
    OPENSSL_cleanse(a, n);
    OPENSSL_cleanse(t, n);
    return ok;
}

bool tls12_prf(const EVP_MD *md, struct slice secret, const char *label, struct slice seed1,
               struct slice seed2, struct slice seed3, uint8_t *out, size_t len)
{
    const struct slice seeds[SEEDS] = {slice_of(label, strlen(label)), seed1, seed2, seed3};
    memset(out, 0, len);
    if (EVP_MD_get_type(md) != NID_md5_sha1)
        return p_hash(md, secret, seeds, out, len);
    /* The secret's halves, which share its middle byte when there is one (RFC 2246, 5). */
    size_t half = (secret.len + 1) / 2;
    struct slice first = slice_of(secret.ptr, half);
    struct slice second = half > 0 ? slice_of(secret.ptr + secret.len - half, half) : first;
    return p_hash(EVP_md5(), first, seeds, out, len) && p_hash(EVP_sha1(), second, seeds, out, len);
}
