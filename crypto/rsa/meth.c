/* RSA_METHOD: what computes with a key, so that a program can put a token in its place.
 * RSA_meth_new(3), RSA_set_method(3). */
#include <openssl/crypto.h>
#include <openssl/engine.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/rsa.h"

static const RSA_METHOD *_Atomic default_method = &rsa_method;

const RSA_METHOD *RSA_PKCS1_OpenSSL(void)
{
    return &rsa_method;
}

/* There is none, as in OpenSSL 3. */
const RSA_METHOD *RSA_null_method(void)
{
    return NULL;
}

void RSA_set_default_method(const RSA_METHOD *meth)
{
    default_method = meth;
}

const RSA_METHOD *RSA_get_default_method(void)
{
    return default_method;
}

const RSA_METHOD *RSA_get_method(const RSA *rsa)
{
    return rsa->meth;
}

int RSA_set_method(RSA *rsa, const RSA_METHOD *meth)
{
    if (rsa->meth->finish != NULL)
        rsa->meth->finish(rsa);
    ENGINE_finish(rsa->engine);
    rsa->engine = NULL;
    rsa->meth = meth;
    if (meth->init != NULL)
        meth->init(rsa);
    return 1;
}

/* ---- Methods of a program's own ---- */

static RSA_METHOD *method_new(const RSA_METHOD *as, const char *name)
{
    RSA_METHOD *meth = OPENSSL_malloc(sizeof(*meth));
    if (meth == NULL) {
        ERR_raise(ERR_LIB_RSA, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    *meth = *as;
    meth->name = OPENSSL_strdup(name);
    if (meth->name != NULL)
        return meth;
    OPENSSL_free(meth);
    ERR_raise(ERR_LIB_RSA, ERR_R_MALLOC_FAILURE);
    return NULL;
}

RSA_METHOD *RSA_meth_new(const char *name, int flags)
{
    const RSA_METHOD empty = {.flags = flags};
    return method_new(&empty, name);
}

RSA_METHOD *RSA_meth_dup(const RSA_METHOD *meth)
{
    return method_new(meth, meth->name);
}

void RSA_meth_free(RSA_METHOD *meth)
{
    if (meth == NULL)
        return;
    OPENSSL_free(meth->name);
    OPENSSL_free(meth);
}

const char *RSA_meth_get0_name(const RSA_METHOD *meth)
{
    return meth->name;
}

int RSA_meth_set1_name(RSA_METHOD *meth, const char *name)
{
    char *copy = OPENSSL_strdup(name);
    if (copy == NULL)
        return FAIL(ERR_LIB_RSA, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(meth->name);
    meth->name = copy;
    return 1;
}

int RSA_meth_get_flags(const RSA_METHOD *meth)
{
    return meth->flags;
}

int RSA_meth_set_flags(RSA_METHOD *meth, int flags)
{
    meth->flags = flags;
    return 1;
}

void *RSA_meth_get0_app_data(const RSA_METHOD *meth)
{
    return meth->app_data;
}

int RSA_meth_set0_app_data(RSA_METHOD *meth, void *app_data)
{
    meth->app_data = app_data;
    return 1;
}

/* ---- A getter and a setter for each function ---- */

typedef int crypt_fn(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);
typedef int mod_exp_fn(BIGNUM *r0, const BIGNUM *i, RSA *rsa, BN_CTX *ctx);
typedef int bn_mod_exp_fn(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx,
                          BN_MONT_CTX *m_ctx);
typedef int life_fn(RSA *rsa);
typedef int sign_fn(int type, const unsigned char *m, unsigned int m_length, unsigned char *sigret,
                    unsigned int *siglen, const RSA *rsa);
typedef int verify_fn(int dtype, const unsigned char *m, unsigned int m_length,
                      const unsigned char *sigbuf, unsigned int siglen, const RSA *rsa);
typedef int keygen_fn(RSA *rsa, int bits, BIGNUM *e, BN_GENCB *cb);
typedef int multi_keygen_fn(RSA *rsa, int bits, int primes, BIGNUM *e, BN_GENCB *cb);

#define FUNCTION(type, name)                              \
    type *RSA_meth_get_##name(const RSA_METHOD *meth)     \
    {                                                     \
        return meth->name;                                \
    }                                                     \
    int RSA_meth_set_##name(RSA_METHOD *meth, type *name) \
    {                                                     \
        meth->name = name;                                \
        return 1;                                         \
    }
FUNCTION(crypt_fn, pub_enc)
FUNCTION(crypt_fn, pub_dec)
FUNCTION(crypt_fn, priv_enc)
FUNCTION(crypt_fn, priv_dec)
FUNCTION(mod_exp_fn, mod_exp)
FUNCTION(bn_mod_exp_fn, bn_mod_exp)
FUNCTION(life_fn, init)
FUNCTION(life_fn, finish)
FUNCTION(sign_fn, sign)
FUNCTION(verify_fn, verify)
FUNCTION(keygen_fn, keygen)
FUNCTION(multi_keygen_fn, multi_prime_keygen)
