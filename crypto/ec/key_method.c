/* EC_KEY_METHOD_new(3). */
#include "crypto/ec/key_method.h"

#include <openssl/crypto.h>
#include <openssl/engine.h>

#include "crypto/base/raise.h"

static const EC_KEY_METHOD built_in = {
    .keygen = ec_key_generate,
    .compute_key = ecdh_compute,
    .sign = ecdsa_sign_der,
    .sign_setup = ecdsa_sign_setup,
    .sign_sig = ecdsa_sign_sig,
    .verify = ecdsa_verify_der,
    .verify_sig = ecdsa_verify_sig,
};

static const EC_KEY_METHOD *_Atomic chosen = &built_in;

const EC_KEY_METHOD *EC_KEY_OpenSSL(void)
{
    return &built_in;
}

const EC_KEY_METHOD *EC_KEY_get_default_method(void)
{
    return chosen;
}

void EC_KEY_set_default_method(const EC_KEY_METHOD *meth)
{
    chosen = meth != NULL ? meth : &built_in;
}

const EC_KEY_METHOD *EC_KEY_get_method(const EC_KEY *key)
{
    return key->method;
}

int EC_KEY_set_method(EC_KEY *key, const EC_KEY_METHOD *meth)
{
    if (key->method->finish != NULL)
        key->method->finish(key);
    ENGINE_finish(key->engine);
    key->engine = NULL;
    key->method = meth;
    return meth->init == NULL || meth->init(key);
}

EC_KEY_METHOD *EC_KEY_METHOD_new(const EC_KEY_METHOD *meth)
{
    EC_KEY_METHOD *m = OPENSSL_zalloc(sizeof(*m));
    if (m == NULL)
        return NULL;
    if (meth != NULL)
        *m = *meth;
    m->own = true;
    return m;
}

void EC_KEY_METHOD_free(EC_KEY_METHOD *meth)
{
    if (meth != NULL && meth->own)
        OPENSSL_free(meth);
}

void EC_KEY_METHOD_set_init(EC_KEY_METHOD *meth, int (*init)(EC_KEY *key),
                            void (*finish)(EC_KEY *key),
                            int (*copy)(EC_KEY *dest, const EC_KEY *src),
                            int (*set_group)(EC_KEY *key, const EC_GROUP *grp),
                            int (*set_private)(EC_KEY *key, const BIGNUM *priv_key),
                            int (*set_public)(EC_KEY *key, const EC_POINT *pub_key))
{
    meth->init = init;
    meth->finish = finish;
    meth->copy = copy;
    meth->set_group = set_group;
    meth->set_private = set_private;
    meth->set_public = set_public;
}

void EC_KEY_METHOD_set_keygen(EC_KEY_METHOD *meth, int (*keygen)(EC_KEY *key))
{
    meth->keygen = keygen;
}

void EC_KEY_METHOD_set_compute_key(EC_KEY_METHOD *meth,
                                   int (*ckey)(unsigned char **psec, size_t *pseclen,
                                               const EC_POINT *pub_key, const EC_KEY *ecdh))
{
    meth->compute_key = ckey;
}

void EC_KEY_METHOD_set_sign(
    EC_KEY_METHOD *meth,
    int (*sign)(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *eckey),
    int (*sign_setup)(EC_KEY *eckey, BN_CTX *ctx_in, BIGNUM **kinvp, BIGNUM **rp),
    ECDSA_SIG *(*sign_sig)(const unsigned char *dgst, int dgst_len, const BIGNUM *in_kinv,
                           const BIGNUM *in_r, EC_KEY *eckey))
{
    meth->sign = sign;
    meth->sign_setup = sign_setup;
    meth->sign_sig = sign_sig;
}

void EC_KEY_METHOD_set_verify(EC_KEY_METHOD *meth,
                              int (*verify)(int type, const unsigned char *dgst, int dgst_len,
                                            const unsigned char *sigbuf, int sig_len,
                                            EC_KEY *eckey),
                              int (*verify_sig)(const unsigned char *dgst, int dgst_len,
                                                const ECDSA_SIG *sig, EC_KEY *eckey))
{
    meth->verify = verify;
    meth->verify_sig = verify_sig;
}

/* What the program asks for. */
#define GIVE(to, what)    \
    do {                  \
        if ((to) != NULL) \
            *(to) = what; \
    } while (0)

void EC_KEY_METHOD_get_init(const EC_KEY_METHOD *meth, int (**pinit)(EC_KEY *key),
                            void (**pfinish)(EC_KEY *key),
                            int (**pcopy)(EC_KEY *dest, const EC_KEY *src),
                            int (**pset_group)(EC_KEY *key, const EC_GROUP *grp),
                            int (**pset_private)(EC_KEY *key, const BIGNUM *priv_key),
                            int (**pset_public)(EC_KEY *key, const EC_POINT *pub_key))
{
    GIVE(pinit, meth->init);
    GIVE(pfinish, meth->finish);
    GIVE(pcopy, meth->copy);
    GIVE(pset_group, meth->set_group);
    GIVE(pset_private, meth->set_private);
    GIVE(pset_public, meth->set_public);
}

void EC_KEY_METHOD_get_keygen(const EC_KEY_METHOD *meth, int (**pkeygen)(EC_KEY *key))
{
    GIVE(pkeygen, meth->keygen);
}

void EC_KEY_METHOD_get_compute_key(const EC_KEY_METHOD *meth,
                                   int (**pck)(unsigned char **psec, size_t *pseclen,
                                               const EC_POINT *pub_key, const EC_KEY *ecdh))
{
    GIVE(pck, meth->compute_key);
}

void EC_KEY_METHOD_get_sign(
    const EC_KEY_METHOD *meth,
    int (**psign)(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                  unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *eckey),
    int (**psign_setup)(EC_KEY *eckey, BN_CTX *ctx_in, BIGNUM **kinvp, BIGNUM **rp),
    ECDSA_SIG *(**psign_sig)(const unsigned char *dgst, int dgst_len, const BIGNUM *in_kinv,
                             const BIGNUM *in_r, EC_KEY *eckey))
{
    GIVE(psign, meth->sign);
    GIVE(psign_setup, meth->sign_setup);
    GIVE(psign_sig, meth->sign_sig);
}

void EC_KEY_METHOD_get_verify(const EC_KEY_METHOD *meth,
                              int (**pverify)(int type, const unsigned char *dgst, int dgst_len,
                                              const unsigned char *sigbuf, int sig_len,
                                              EC_KEY *eckey),
                              int (**pverify_sig)(const unsigned char *dgst, int dgst_len,
                                                  const ECDSA_SIG *sig, EC_KEY *eckey))
{
    GIVE(pverify, meth->verify);
    GIVE(pverify_sig, meth->verify_sig);
}
