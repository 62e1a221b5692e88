/* Security levels: how strong keys and digests have to be; SSL_CTX_set_security_level(3) has the
 * levels' bits, from SP 800-57. */
#include <openssl/err.h>

#include "crypto/x509/siginfo.h"
#include "crypto/x509/vfy.h"

static const int level_bits[] = {0, 80, 112, 128, 192, 256};
enum { LEVELS = sizeof(level_bits) / sizeof(level_bits[0]) };

static int bits_of_level(const X509_STORE_CTX *ctx)
{
    int level = ctx->param->auth_level;
    return level_bits[level < 0 ? 0 : level >= LEVELS ? LEVELS - 1 : level];
}

bool verify_key_level(const X509_STORE_CTX *ctx, const X509 *x)
{
    int bits = bits_of_level(ctx);
    if (bits == 0)
        return true;
    EVP_PKEY *key = x509_key(x);
    return key != NULL && EVP_PKEY_get_security_bits(key) >= bits;
}

static bool signature_level(const X509_STORE_CTX *ctx, const X509 *x)
{
    struct x509_sig_info_st info;
    x509_siginfo(&info, x);
    return info.security_bits >= bits_of_level(ctx);
}

int verify_auth_level(X509_STORE_CTX *ctx)
{
    if (bits_of_level(ctx) == 0)
        return 1;
    int n = chain_len(ctx);
    for (int i = 0; i < n; i++) {
        X509 *x = chain_at(ctx, i);
        /* The leaf's key was looked at before; the anchor's signature proves nothing. */
        if (i > 0 && !verify_key_level(ctx, x) &&
            !verify_fails(ctx, x, i, X509_V_ERR_CA_KEY_TOO_SMALL))
            return 0;
        if (i < n - 1 && !signature_level(ctx, x) &&
            !verify_fails(ctx, x, i, X509_V_ERR_CA_MD_TOO_WEAK))
            return 0;
    }
    return 1;
}
