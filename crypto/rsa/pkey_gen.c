/* EVP_PKEY_keygen(3) of RSA and RSA-PSS. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/ctx.h"
#include "crypto/rsa/pkey.h"

#define DEFAULT_BITS 2048

struct generation {
    size_t bits, primes;
    BIGNUM *e; /* NULL: 65537 */
    struct rsa_pss pss;
};

static bool init(void *vop, const struct pkey_row *row, int selection, const void *template_key)
{
    (void)row;
    (void)selection;
    (void)template_key;
    struct generation *op = vop;
    op->bits = DEFAULT_BITS;
    op->primes = RSA_DEFAULT_PRIME_NUM;
    return true;
}

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct generation *op = vop;
    const OSSL_PARAM *bits = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_BITS);
    const OSSL_PARAM *primes = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_PRIMES);
    const OSSL_PARAM *e = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_E);
    if (bits != NULL && !OSSL_PARAM_get_size_t(bits, &op->bits))
        return false;
    if (bits != NULL && op->bits < RSA_BITS_MIN)
        return FAIL(ERR_LIB_PROV, PROV_R_KEY_SIZE_TOO_SMALL);
    return (primes == NULL || OSSL_PARAM_get_size_t(primes, &op->primes)) &&
           (e == NULL || OSSL_PARAM_get_BN(e, &op->e));
}

static bool pss_set(void *vop, const OSSL_PARAM params[])
{
    struct generation *op = vop;
    return set(op, params) && rsa_pss_set(&op->pss, params);
}

/* The program's callback reads the two numbers with EVP_PKEY_CTX_get_keygen_info(3). */
struct progress {
    EVP_PKEY_CTX *ctx;
    int info[2];
};

static int report(int p, int n, BN_GENCB *cb)
{
    struct progress *progress = BN_GENCB_get_arg(cb);
    progress->info[0] = p;
    progress->info[1] = n;
    return progress->ctx->callback(progress->ctx);
}

static bool generate_with(struct generation *op, RSA *key, BN_GENCB *cb)
{
    BIGNUM f4 = {0};
    if (op->bits > OPENSSL_RSA_MAX_MODULUS_BITS)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    if (op->primes > RSA_PRIMES_MAX)
        return FAIL(ERR_LIB_RSA, RSA_R_KEY_PRIME_NUM_INVALID);
    bool ok = (op->e != NULL || BN_set_word(&f4, RSA_F4)) &&
              RSA_generate_multi_prime_key(key, (int)op->bits, (int)op->primes,
                                           op->e != NULL ? op->e : &f4, cb) == 1;
    BN_clear_free(&f4);
    key->pss = op->pss;
    return ok;
}

static bool generate(void *vop, void *key, EVP_PKEY_CTX *ctx)
{
    if (ctx->callback == NULL)
        return generate_with(vop, key, NULL);
    struct progress progress = {.ctx = ctx};
    BN_GENCB *cb = BN_GENCB_new();
    if (cb == NULL)
        return false;
    BN_GENCB_set(cb, report, &progress);
    EVP_PKEY_CTX_set0_keygen_info(ctx, progress.info, 2);
    bool ok = generate_with(vop, key, cb);
    EVP_PKEY_CTX_set0_keygen_info(ctx, NULL, 0);
    BN_GENCB_free(cb);
    return ok;
}

static void wipe(void *vop)
{
    struct generation *op = vop;
    BN_free(op->e);
}

#define COMMON                                               \
    OSSL_PARAM_size_t(OSSL_PKEY_PARAM_RSA_BITS, NULL),       \
        OSSL_PARAM_size_t(OSSL_PKEY_PARAM_RSA_PRIMES, NULL), \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_RSA_E, NULL, 0)

static const OSSL_PARAM settable[] = {COMMON, OSSL_PARAM_END};
static const OSSL_PARAM pss_settable[] = {
    COMMON,
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_RSA_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_RSA_DIGEST_PROPS, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_RSA_MASKGENFUNC, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_RSA_MGF1_DIGEST, NULL, 0),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_RSA_PSS_SALTLEN, NULL),
    OSSL_PARAM_END,
};

const struct pkey_generation rsa_generation = {
    sizeof(struct generation), init, set, settable, generate, wipe,
};
const struct pkey_generation rsa_pss_generation = {
    sizeof(struct generation), init, pss_set, pss_settable, generate, wipe,
};
