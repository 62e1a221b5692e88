/* The Digital Signature Algorithm (FIPS 186-4): DSA_sign(3), DSA_generate_key(3). Functions that
 * return int give 1, or 0 with an error raised, unless it is said otherwise. */
#ifndef OPENSSL_DSA_H
#define OPENSSL_DSA_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_DSA_H
#endif

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/e_os2.h>
#include <openssl/opensslconf.h>
#include <openssl/types.h>
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#include <openssl/dh.h>
#endif
#include <openssl/dsaerr.h>
#include <stdlib.h>

ASSAY_API_BEGIN

#ifndef OPENSSL_DSA_MAX_MODULUS_BITS
#define OPENSSL_DSA_MAX_MODULUS_BITS 10000
#endif
#define OPENSSL_DSA_FIPS_MIN_MODULUS_BITS 1024

/* Signatures: two numbers, whose own the object's become, and their DER. */
typedef struct DSA_SIG_st DSA_SIG;
DSA_SIG *DSA_SIG_new(void);
void DSA_SIG_free(DSA_SIG *a);
DSA_SIG *d2i_DSA_SIG(DSA_SIG **a, const unsigned char **in, long len);
int i2d_DSA_SIG(const DSA_SIG *a, unsigned char **out);
void DSA_SIG_get0(const DSA_SIG *sig, const BIGNUM **pr, const BIGNUM **ps);
int DSA_SIG_set0(DSA_SIG *sig, BIGNUM *r, BIGNUM *s);

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define DSA_FLAG_NO_EXP_CONSTTIME 0x00
#endif

#ifndef OPENSSL_NO_DEPRECATED_3_0
#define DSA_FLAG_CACHE_MONT_P   0x01
#define DSA_FLAG_FIPS_METHOD    0x0400
#define DSA_FLAG_NON_FIPS_ALLOW 0x0400
#define DSA_FLAG_FIPS_CHECKED   0x0800

#define DSS_prime_checks                  64
#define DSA_is_prime(n, callback, cb_arg) BN_is_prime(n, DSS_prime_checks, callback, NULL, cb_arg)

/* Methods: the library's, the default one of new keys, a key's. DSA_new_method takes NULL alone. */
OSSL_DEPRECATEDIN_3_0 const DSA_METHOD *DSA_OpenSSL(void);
OSSL_DEPRECATEDIN_3_0 void DSA_set_default_method(const DSA_METHOD *);
OSSL_DEPRECATEDIN_3_0 const DSA_METHOD *DSA_get_default_method(void);
OSSL_DEPRECATEDIN_3_0 int DSA_set_method(DSA *dsa, const DSA_METHOD *);
OSSL_DEPRECATEDIN_3_0 const DSA_METHOD *DSA_get_method(DSA *d);
OSSL_DEPRECATEDIN_3_0 DSA *DSA_new_method(ENGINE *engine);

/* Methods of the program's own, and their parts; NULL for a function is the library's. */
OSSL_DEPRECATEDIN_3_0 DSA_METHOD *DSA_meth_new(const char *name, int flags);
OSSL_DEPRECATEDIN_3_0 void DSA_meth_free(DSA_METHOD *dsam);
OSSL_DEPRECATEDIN_3_0 DSA_METHOD *DSA_meth_dup(const DSA_METHOD *dsam);
OSSL_DEPRECATEDIN_3_0 const char *DSA_meth_get0_name(const DSA_METHOD *dsam);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set1_name(DSA_METHOD *dsam, const char *name);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_get_flags(const DSA_METHOD *dsam);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_flags(DSA_METHOD *dsam, int flags);
OSSL_DEPRECATEDIN_3_0 void *DSA_meth_get0_app_data(const DSA_METHOD *dsam);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set0_app_data(DSA_METHOD *dsam, void *app_data);
OSSL_DEPRECATEDIN_3_0 DSA_SIG *(*DSA_meth_get_sign(const DSA_METHOD *dsam))(const unsigned char *,
                                                                            int, DSA *);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_sign(DSA_METHOD *dsam,
                                            DSA_SIG *(*sign)(const unsigned char *, int, DSA *));
OSSL_DEPRECATEDIN_3_0 int (*DSA_meth_get_sign_setup(const DSA_METHOD *dsam))(DSA *, BN_CTX *,
                                                                             BIGNUM **, BIGNUM **);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_sign_setup(DSA_METHOD *dsam,
                                                  int (*sign_setup)(DSA *, BN_CTX *, BIGNUM **,
                                                                    BIGNUM **));
OSSL_DEPRECATEDIN_3_0 int (*DSA_meth_get_verify(const DSA_METHOD *dsam))(const unsigned char *, int,
                                                                         DSA_SIG *, DSA *);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_verify(DSA_METHOD *dsam,
                                              int (*verify)(const unsigned char *, int, DSA_SIG *,
                                                            DSA *));
OSSL_DEPRECATEDIN_3_0 int (*DSA_meth_get_mod_exp(const DSA_METHOD *dsam))(
    DSA *, BIGNUM *, const BIGNUM *, const BIGNUM *, const BIGNUM *, const BIGNUM *, const BIGNUM *,
    BN_CTX *, BN_MONT_CTX *);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_mod_exp(DSA_METHOD *dsam,
                                               int (*mod_exp)(DSA *, BIGNUM *, const BIGNUM *,
                                                              const BIGNUM *, const BIGNUM *,
                                                              const BIGNUM *, const BIGNUM *,
                                                              BN_CTX *, BN_MONT_CTX *));
OSSL_DEPRECATEDIN_3_0 int (*DSA_meth_get_bn_mod_exp(const DSA_METHOD *dsam))(
    DSA *, BIGNUM *, const BIGNUM *, const BIGNUM *, const BIGNUM *, BN_CTX *, BN_MONT_CTX *);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_bn_mod_exp(DSA_METHOD *dsam,
                                                  int (*bn_mod_exp)(DSA *, BIGNUM *, const BIGNUM *,
                                                                    const BIGNUM *, const BIGNUM *,
                                                                    BN_CTX *, BN_MONT_CTX *));
OSSL_DEPRECATEDIN_3_0 int (*DSA_meth_get_init(const DSA_METHOD *dsam))(DSA *);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_init(DSA_METHOD *dsam, int (*init)(DSA *));
OSSL_DEPRECATEDIN_3_0 int (*DSA_meth_get_finish(const DSA_METHOD *dsam))(DSA *);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_finish(DSA_METHOD *dsam, int (*finish)(DSA *));
OSSL_DEPRECATEDIN_3_0 int (*DSA_meth_get_paramgen(const DSA_METHOD *dsam))(
    DSA *, int, const unsigned char *, int, int *, unsigned long *, BN_GENCB *);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_paramgen(DSA_METHOD *dsam,
                                                int (*paramgen)(DSA *, int, const unsigned char *,
                                                                int, int *, unsigned long *,
                                                                BN_GENCB *));
OSSL_DEPRECATEDIN_3_0 int (*DSA_meth_get_keygen(const DSA_METHOD *dsam))(DSA *);
OSSL_DEPRECATEDIN_3_0 int DSA_meth_set_keygen(DSA_METHOD *dsam, int (*keygen)(DSA *));

/* A key: made empty, freed, shared. */
OSSL_DEPRECATEDIN_3_0 DSA *DSA_new(void);
OSSL_DEPRECATEDIN_3_0 void DSA_free(DSA *r);
OSSL_DEPRECATEDIN_3_0 int DSA_up_ref(DSA *r);

/* The longest signature in bytes; the length of p in bits; the strength. */
OSSL_DEPRECATEDIN_3_0 int DSA_size(const DSA *);
OSSL_DEPRECATEDIN_3_0 int DSA_bits(const DSA *d);
OSSL_DEPRECATEDIN_3_0 int DSA_security_bits(const DSA *d);

/* Data of the program's. */
#define DSA_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_DSA, l, p, newf, dupf, freef)
OSSL_DEPRECATEDIN_3_0 int DSA_set_ex_data(DSA *d, int idx, void *arg);
OSSL_DEPRECATEDIN_3_0 void *DSA_get_ex_data(const DSA *d, int idx);

/* The numbers. Those set become the key's own, those got remain so; NULL leaves one as it is, where
 * there is one. */
OSSL_DEPRECATEDIN_3_0 void DSA_get0_pqg(const DSA *d, const BIGNUM **p, const BIGNUM **q,
                                        const BIGNUM **g);
OSSL_DEPRECATEDIN_3_0 int DSA_set0_pqg(DSA *d, BIGNUM *p, BIGNUM *q, BIGNUM *g);
OSSL_DEPRECATEDIN_3_0 void DSA_get0_key(const DSA *d, const BIGNUM **pub_key,
                                        const BIGNUM **priv_key);
OSSL_DEPRECATEDIN_3_0 int DSA_set0_key(DSA *d, BIGNUM *pub_key, BIGNUM *priv_key);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *DSA_get0_p(const DSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *DSA_get0_q(const DSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *DSA_get0_g(const DSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *DSA_get0_pub_key(const DSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *DSA_get0_priv_key(const DSA *d);
OSSL_DEPRECATEDIN_3_0 void DSA_clear_flags(DSA *d, int flags);
OSSL_DEPRECATEDIN_3_0 int DSA_test_flags(const DSA *d, int flags);
OSSL_DEPRECATEDIN_3_0 void DSA_set_flags(DSA *d, int flags);
/* NULL: no engine has keys here. */
OSSL_DEPRECATEDIN_3_0 ENGINE *DSA_get0_engine(DSA *d);

/* New parameters with p of `bits` bits, from the seed if it isn't NULL: FIPS 186-2 below 2048 bits,
 * else FIPS 186-4. counter_ret and h_ret may be NULL. */
OSSL_DEPRECATEDIN_3_0 int DSA_generate_parameters_ex(DSA *dsa, int bits, const unsigned char *seed,
                                                     int seed_len, int *counter_ret,
                                                     unsigned long *h_ret, BN_GENCB *cb);
#ifndef OPENSSL_NO_DEPRECATED_0_9_8
OSSL_DEPRECATEDIN_0_9_8 DSA *DSA_generate_parameters(int bits, unsigned char *seed, int seed_len,
                                                     int *counter_ret, unsigned long *h_ret,
                                                     void (*callback)(int, int, void *),
                                                     void *cb_arg);
#endif

/* A new private key and its public key. */
OSSL_DEPRECATEDIN_3_0 int DSA_generate_key(DSA *a);

/* Signatures of digests. The type is ignored. DSA_verify and DSA_do_verify give 1 for a right one,
 * 0 for a wrong one, -1 on failure. */
OSSL_DEPRECATEDIN_3_0 DSA_SIG *DSA_do_sign(const unsigned char *dgst, int dlen, DSA *dsa);
OSSL_DEPRECATEDIN_3_0 int DSA_do_verify(const unsigned char *dgst, int dgst_len, DSA_SIG *sig,
                                        DSA *dsa);
/* 1 / k and r = g^k for a random k, in the place of *kinvp and *rp, which may be NULL. */
OSSL_DEPRECATEDIN_3_0 int DSA_sign_setup(DSA *dsa, BN_CTX *ctx_in, BIGNUM **kinvp, BIGNUM **rp);
OSSL_DEPRECATEDIN_3_0 int DSA_sign(int type, const unsigned char *dgst, int dlen,
                                   unsigned char *sig, unsigned int *siglen, DSA *dsa);
OSSL_DEPRECATEDIN_3_0 int DSA_verify(int type, const unsigned char *dgst, int dgst_len,
                                     const unsigned char *sigbuf, int siglen, DSA *dsa);

/* DER: Dss-Parms (RFC 3279, 2.3.2); y alone, or with the parameters before it; the traditional
 * private key. */
OSSL_DEPRECATEDIN_3_0 DSA *d2i_DSAparams(DSA **a, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_DSAparams(const DSA *a, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 DSA *d2i_DSAPublicKey(DSA **a, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_DSAPublicKey(const DSA *a, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 DSA *d2i_DSAPrivateKey(DSA **a, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_DSAPrivateKey(const DSA *a, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 DSA *DSAparams_dup(const DSA *a);

/* Text. */
OSSL_DEPRECATEDIN_3_0 int DSAparams_print(BIO *bp, const DSA *x);
OSSL_DEPRECATEDIN_3_0 int DSA_print(BIO *bp, const DSA *x, int off);
#ifndef OPENSSL_NO_STDIO
OSSL_DEPRECATEDIN_3_0 int DSAparams_print_fp(FILE *fp, const DSA *x);
OSSL_DEPRECATEDIN_3_0 int DSA_print_fp(FILE *bp, const DSA *x, int off);
#endif

/* The same numbers as a DH key, with q. */
OSSL_DEPRECATEDIN_3_0 DH *DSA_dup_DH(const DSA *r);
#endif

/* ---- EVP_PKEY_CTX: the controls of DSA, EVP_PKEY_CTX_set_dsa_paramgen_bits(3) ---- */

#define EVP_PKEY_CTRL_DSA_PARAMGEN_BITS   (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_DSA_PARAMGEN_Q_BITS (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_DSA_PARAMGEN_MD     (EVP_PKEY_ALG_CTRL + 3)

/* For new parameters: 1, or 0, -1 or -2 as EVP_PKEY_CTX_ctrl gives. */
int EVP_PKEY_CTX_set_dsa_paramgen_bits(EVP_PKEY_CTX *ctx, int nbits);
int EVP_PKEY_CTX_set_dsa_paramgen_q_bits(EVP_PKEY_CTX *ctx, int qbits);
int EVP_PKEY_CTX_set_dsa_paramgen_md_props(EVP_PKEY_CTX *ctx, const char *md_name,
                                           const char *md_properties);
int EVP_PKEY_CTX_set_dsa_paramgen_gindex(EVP_PKEY_CTX *ctx, int gindex);
int EVP_PKEY_CTX_set_dsa_paramgen_type(EVP_PKEY_CTX *ctx, const char *name);
int EVP_PKEY_CTX_set_dsa_paramgen_seed(EVP_PKEY_CTX *ctx, const unsigned char *seed,
                                       size_t seedlen);
int EVP_PKEY_CTX_set_dsa_paramgen_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

ASSAY_API_END

#endif
