/* RSA (RFC 8017): keys, RSA_new(3); operations, RSA_public_encrypt(3), RSA_sign(3); encodings,
 * RSA_padding_add_PKCS1_type_1(3). Functions that return int give 1, or 0 with an error raised,
 * unless it is said otherwise. New programs use EVP_PKEY-RSA(7). */
#ifndef OPENSSL_RSA_H
#define OPENSSL_RSA_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_RSA_H
#endif

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/rsaerr.h>
#include <openssl/types.h>
#include <stddef.h>
#ifndef OPENSSL_NO_STDIO
#include <stdio.h>
#endif

ASSAY_API_BEGIN

/* Public exponents: 3, and the fourth of Fermat's numbers. */
#define RSA_3  0x3L
#define RSA_F4 0x10001L

/* The longest modulus; above SMALL bits, the longest public exponent. */
#ifndef OPENSSL_RSA_MAX_MODULUS_BITS
#define OPENSSL_RSA_MAX_MODULUS_BITS 16384
#endif
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define OPENSSL_RSA_FIPS_MIN_MODULUS_BITS 2048
#ifndef OPENSSL_RSA_SMALL_MODULUS_BITS
#define OPENSSL_RSA_SMALL_MODULUS_BITS 3072
#endif
#ifndef OPENSSL_RSA_MAX_PUBEXP_BITS
#define OPENSSL_RSA_MAX_PUBEXP_BITS 64
#endif

/* The version of RSAPrivateKey: two primes, or more. */
#define RSA_ASN1_VERSION_DEFAULT 0
#define RSA_ASN1_VERSION_MULTI   1
#define RSA_DEFAULT_PRIME_NUM    2

/* Flags of methods and keys. */
#define RSA_METHOD_FLAG_NO_CHECK 0x0001
#define RSA_FLAG_CACHE_PUBLIC    0x0002
#define RSA_FLAG_CACHE_PRIVATE   0x0004
#define RSA_FLAG_BLINDING        0x0008
#define RSA_FLAG_THREAD_SAFE     0x0010
#define RSA_FLAG_EXT_PKEY        0x0020
#define RSA_FLAG_NO_BLINDING     0x0080
#endif
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define RSA_FLAG_NO_CONSTTIME 0x0000
#endif
#ifndef OPENSSL_NO_DEPRECATED_0_9_8
#define RSA_FLAG_NO_EXP_CONSTTIME RSA_FLAG_NO_CONSTTIME
#endif
#define RSA_FLAG_FIPS_METHOD    0x0400
#define RSA_FLAG_NON_FIPS_ALLOW 0x0400
#define RSA_FLAG_CHECKED        0x0800

/* The kind of key. */
#define RSA_FLAG_TYPE_MASK      0xF000
#define RSA_FLAG_TYPE_RSA       0x0000
#define RSA_FLAG_TYPE_RSASSAPSS 0x1000
#define RSA_FLAG_TYPE_RSAESOAEP 0x2000

/* Encodings; the last two in EVP_PKEY alone. */
#define RSA_PKCS1_PADDING          1
#define RSA_NO_PADDING             3
#define RSA_PKCS1_OAEP_PADDING     4
#define RSA_X931_PADDING           5
#define RSA_PKCS1_PSS_PADDING      6
#define RSA_PKCS1_WITH_TLS_PADDING 7
#define RSA_PKCS1_PADDING_SIZE     11

/* Instead of a length of PSS's salt: as long as the hash; any when verifying, the longest when
 * signing; the longest. */
#define RSA_PSS_SALTLEN_DIGEST   (-1)
#define RSA_PSS_SALTLEN_AUTO     (-2)
#define RSA_PSS_SALTLEN_MAX      (-3)
#define RSA_PSS_SALTLEN_MAX_SIGN (-2)

/* RSASSA-PSS-params and RSAES-OAEP-params (RFC 8017, A.2.3 and A.2.1); a field that is NULL stands
 * for its default. maskHash isn't encoded; it is freed with the others. */
struct rsa_pss_params_st {
    X509_ALGOR *hashAlgorithm;
    X509_ALGOR *maskGenAlgorithm;
    ASN1_INTEGER *saltLength;
    ASN1_INTEGER *trailerField;
    X509_ALGOR *maskHash;
};
DECLARE_ASN1_FUNCTIONS(RSA_PSS_PARAMS)
DECLARE_ASN1_DUP_FUNCTION(RSA_PSS_PARAMS)

struct rsa_oaep_params_st {
    X509_ALGOR *hashFunc;
    X509_ALGOR *maskGenFunc;
    X509_ALGOR *pSourceFunc;
    X509_ALGOR *maskHash;
};
typedef struct rsa_oaep_params_st RSA_OAEP_PARAMS;
DECLARE_ASN1_FUNCTIONS(RSA_OAEP_PARAMS)

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* A new key, or NULL; progress is told to the callback. */
#ifndef OPENSSL_NO_DEPRECATED_0_9_8
OSSL_DEPRECATEDIN_0_9_8 RSA *RSA_generate_key(int bits, unsigned long e,
                                              void (*callback)(int, int, void *), void *cb_arg);
#endif

/* Keys, with a reference each: new, of an engine (there is none), one reference less and more. */
OSSL_DEPRECATEDIN_3_0 RSA *RSA_new(void);
OSSL_DEPRECATEDIN_3_0 RSA *RSA_new_method(ENGINE *engine);
OSSL_DEPRECATEDIN_3_0 void RSA_free(RSA *r);
OSSL_DEPRECATEDIN_3_0 int RSA_up_ref(RSA *r);
/* New keys with copies of the public numbers, or of all. */
OSSL_DEPRECATEDIN_3_0 RSA *RSAPublicKey_dup(const RSA *a);
OSSL_DEPRECATEDIN_3_0 RSA *RSAPrivateKey_dup(const RSA *a);

/* RSAPublicKey and RSAPrivateKey (RFC 8017, A.1), as d2i_X509(3) has its arguments; openssl/x509.h
 * has more. A key that can't be decoded costs the caller its *a: it is freed, and becomes NULL. */
DECLARE_ASN1_ITEM(RSAPublicKey)
DECLARE_ASN1_ITEM(RSAPrivateKey)
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSAPublicKey(RSA **a, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_RSAPublicKey(const RSA *a, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 RSA *d2i_RSAPrivateKey(RSA **a, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_RSAPrivateKey(const RSA *a, unsigned char **out);

/* Length in bits, in bytes; strength in bits (SP 800-56B). */
OSSL_DEPRECATEDIN_3_0 int RSA_bits(const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_size(const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_security_bits(const RSA *rsa);

/* Numbers become the key's own. What was there stays where NULL is given; what wasn't must come.
 * 0 without an error: nothing is taken. */
OSSL_DEPRECATEDIN_3_0 int RSA_set0_key(RSA *r, BIGNUM *n, BIGNUM *e, BIGNUM *d);
OSSL_DEPRECATEDIN_3_0 int RSA_set0_factors(RSA *r, BIGNUM *p, BIGNUM *q);
OSSL_DEPRECATEDIN_3_0 int RSA_set0_crt_params(RSA *r, BIGNUM *dmp1, BIGNUM *dmq1, BIGNUM *iqmp);
/* Further primes, at most three, with exponents and coefficients. */
OSSL_DEPRECATEDIN_3_0 int RSA_set0_multi_prime_params(RSA *r, BIGNUM *primes[], BIGNUM *exps[],
                                                      BIGNUM *coeffs[], int pnum);

/* The key's numbers, which stay its own; NULL for what isn't there or isn't wanted. */
OSSL_DEPRECATEDIN_3_0 void RSA_get0_key(const RSA *r, const BIGNUM **n, const BIGNUM **e,
                                        const BIGNUM **d);
OSSL_DEPRECATEDIN_3_0 void RSA_get0_factors(const RSA *r, const BIGNUM **p, const BIGNUM **q);
OSSL_DEPRECATEDIN_3_0 void RSA_get0_crt_params(const RSA *r, const BIGNUM **dmp1,
                                               const BIGNUM **dmq1, const BIGNUM **iqmp);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *RSA_get0_n(const RSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *RSA_get0_e(const RSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *RSA_get0_d(const RSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *RSA_get0_p(const RSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *RSA_get0_q(const RSA *d);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *RSA_get0_dmp1(const RSA *r);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *RSA_get0_dmq1(const RSA *r);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *RSA_get0_iqmp(const RSA *r);
/* What a key of RSASSA-PSS is bound to, or NULL. */
OSSL_DEPRECATEDIN_3_0 const RSA_PSS_PARAMS *RSA_get0_pss_params(const RSA *r);
/* Of further primes: how many; the getters give 0 if there are none. */
OSSL_DEPRECATEDIN_3_0 int RSA_get_multi_prime_extra_count(const RSA *r);
OSSL_DEPRECATEDIN_3_0 int RSA_get0_multi_prime_factors(const RSA *r, const BIGNUM *primes[]);
OSSL_DEPRECATEDIN_3_0 int RSA_get0_multi_prime_crt_params(const RSA *r, const BIGNUM *exps[],
                                                          const BIGNUM *coeffs[]);
OSSL_DEPRECATEDIN_3_0 int RSA_get_version(RSA *r);

/* Flags of the key; RSA_flags gives those of its method. */
OSSL_DEPRECATEDIN_3_0 void RSA_clear_flags(RSA *r, int flags);
OSSL_DEPRECATEDIN_3_0 int RSA_test_flags(const RSA *r, int flags);
OSSL_DEPRECATEDIN_3_0 void RSA_set_flags(RSA *r, int flags);
OSSL_DEPRECATEDIN_3_0 int RSA_flags(const RSA *r);
OSSL_DEPRECATEDIN_3_0 ENGINE *RSA_get0_engine(const RSA *r);

/* Data of the program's own. */
#define RSA_set_app_data(s, arg) RSA_set_ex_data(s, 0, arg)
#define RSA_get_app_data(s)      RSA_get_ex_data(s, 0)
OSSL_DEPRECATEDIN_3_0 int RSA_set_ex_data(RSA *r, int idx, void *arg);
OSSL_DEPRECATEDIN_3_0 void *RSA_get_ex_data(const RSA *r, int idx);

/* New numbers for the key: of two primes, of more. e stays the caller's. */
OSSL_DEPRECATEDIN_3_0 int RSA_generate_key_ex(RSA *rsa, int bits, BIGNUM *e, BN_GENCB *cb);
OSSL_DEPRECATEDIN_3_0 int RSA_generate_multi_prime_key(RSA *rsa, int bits, int primes, BIGNUM *e,
                                                       BN_GENCB *cb);
/* New numbers by ANSI X9.31, of 1024 bits or more, in steps of 256; and the same from given ones:
 * where the searches for the factors of p - 1 and p + 1 and for p begin, and so for q. The factors
 * are written where p1, p2, q1 and q2 aren't NULL. A prime that the key has is kept, and so is its
 * e. 1 if the key is whole, 2 if a prime is still missing. */
OSSL_DEPRECATEDIN_3_0 int RSA_X931_generate_key_ex(RSA *rsa, int bits, const BIGNUM *e,
                                                   BN_GENCB *cb);
OSSL_DEPRECATEDIN_3_0 int RSA_X931_derive_ex(RSA *rsa, BIGNUM *p1, BIGNUM *p2, BIGNUM *q1,
                                             BIGNUM *q2, const BIGNUM *Xp1, const BIGNUM *Xp2,
                                             const BIGNUM *Xp, const BIGNUM *Xq1, const BIGNUM *Xq2,
                                             const BIGNUM *Xq, const BIGNUM *e, BN_GENCB *cb);

/* Is the private key one? 1, 0 with every reason why not, -1 on failure. */
OSSL_DEPRECATEDIN_3_0 int RSA_check_key(const RSA *);
OSSL_DEPRECATEDIN_3_0 int RSA_check_key_ex(const RSA *, BN_GENCB *cb);

/* The key's text; it is indented by `offset`. */
OSSL_DEPRECATEDIN_3_0 int RSA_print(BIO *bp, const RSA *r, int offset);
#ifndef OPENSSL_NO_STDIO
OSSL_DEPRECATEDIN_3_0 int RSA_print_fp(FILE *fp, const RSA *r, int offset);
#endif

/* Encoded and encrypted, decrypted and decoded: `to` has room for RSA_size bytes; the length of
 * what came, or -1. Decryption of PKCS #1 v1.5 doesn't tell whether the encoding was right: it
 * gives random bytes where it wasn't. */
OSSL_DEPRECATEDIN_3_0 int RSA_public_encrypt(int flen, const unsigned char *from, unsigned char *to,
                                             RSA *rsa, int padding);
OSSL_DEPRECATEDIN_3_0 int RSA_private_encrypt(int flen, const unsigned char *from,
                                              unsigned char *to, RSA *rsa, int padding);
OSSL_DEPRECATEDIN_3_0 int RSA_public_decrypt(int flen, const unsigned char *from, unsigned char *to,
                                             RSA *rsa, int padding);
OSSL_DEPRECATEDIN_3_0 int RSA_private_decrypt(int flen, const unsigned char *from,
                                              unsigned char *to, RSA *rsa, int padding);

/* PKCS #1 v1.5 signatures of a hash; of an OCTET STRING, whose type is ignored. sigret has room for
 * RSA_size bytes. */
OSSL_DEPRECATEDIN_3_0 int RSA_sign(int type, const unsigned char *m, unsigned int m_length,
                                   unsigned char *sigret, unsigned int *siglen, RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_verify(int type, const unsigned char *m, unsigned int m_length,
                                     const unsigned char *sigbuf, unsigned int siglen, RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_sign_ASN1_OCTET_STRING(int type, const unsigned char *m,
                                                     unsigned int m_length, unsigned char *sigret,
                                                     unsigned int *siglen, RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_verify_ASN1_OCTET_STRING(int type, const unsigned char *m,
                                                       unsigned int m_length, unsigned char *sigbuf,
                                                       unsigned int siglen, RSA *rsa);

/* A fresh random factor hides the base of each private power; or none does. */
OSSL_DEPRECATEDIN_3_0 int RSA_blinding_on(RSA *rsa, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 void RSA_blinding_off(RSA *rsa);
/* Such a factor of the key's, for a program that blinds itself. The key doesn't use it. */
OSSL_DEPRECATEDIN_3_0 BN_BLINDING *RSA_setup_blinding(RSA *rsa, BN_CTX *ctx);

/* EMSA-PSS of a hash, for the key's modulus; EM has RSA_size bytes. mgf1Hash NULL is Hash. sLen may
 * be RSA_PSS_SALTLEN_*. */
OSSL_DEPRECATEDIN_3_0 int RSA_verify_PKCS1_PSS(RSA *rsa, const unsigned char *mHash,
                                               const EVP_MD *Hash, const unsigned char *EM,
                                               int sLen);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_add_PKCS1_PSS(RSA *rsa, unsigned char *EM,
                                                    const unsigned char *mHash, const EVP_MD *Hash,
                                                    int sLen);
OSSL_DEPRECATEDIN_3_0 int RSA_verify_PKCS1_PSS_mgf1(RSA *rsa, const unsigned char *mHash,
                                                    const EVP_MD *Hash, const EVP_MD *mgf1Hash,
                                                    const unsigned char *EM, int sLen);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_add_PKCS1_PSS_mgf1(RSA *rsa, unsigned char *EM,
                                                         const unsigned char *mHash,
                                                         const EVP_MD *Hash, const EVP_MD *mgf1Hash,
                                                         int sLen);

/* Methods: the library's own, the one that new keys get, a key's (whose numbers stay). */
OSSL_DEPRECATEDIN_3_0 const RSA_METHOD *RSA_PKCS1_OpenSSL(void);
OSSL_DEPRECATEDIN_3_0 const RSA_METHOD *RSA_null_method(void); /* NULL */
OSSL_DEPRECATEDIN_3_0 void RSA_set_default_method(const RSA_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 const RSA_METHOD *RSA_get_default_method(void);
OSSL_DEPRECATEDIN_3_0 const RSA_METHOD *RSA_get_method(const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_set_method(RSA *rsa, const RSA_METHOD *meth);

/* A program's own: made, named, flagged, with a pointer; a getter and a setter for each function.
 */
OSSL_DEPRECATEDIN_3_0 RSA_METHOD *RSA_meth_new(const char *name, int flags);
OSSL_DEPRECATEDIN_3_0 void RSA_meth_free(RSA_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 RSA_METHOD *RSA_meth_dup(const RSA_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 const char *RSA_meth_get0_name(const RSA_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set1_name(RSA_METHOD *meth, const char *name);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_get_flags(const RSA_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_flags(RSA_METHOD *meth, int flags);
OSSL_DEPRECATEDIN_3_0 void *RSA_meth_get0_app_data(const RSA_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set0_app_data(RSA_METHOD *meth, void *app_data);
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_pub_enc(const RSA_METHOD *meth))(int flen,
                                                                          const unsigned char *from,
                                                                          unsigned char *to,
                                                                          RSA *rsa, int padding);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_pub_enc(RSA_METHOD *rsa,
                                               int (*pub_enc)(int flen, const unsigned char *from,
                                                              unsigned char *to, RSA *rsa,
                                                              int padding));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_pub_dec(const RSA_METHOD *meth))(int flen,
                                                                          const unsigned char *from,
                                                                          unsigned char *to,
                                                                          RSA *rsa, int padding);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_pub_dec(RSA_METHOD *rsa,
                                               int (*pub_dec)(int flen, const unsigned char *from,
                                                              unsigned char *to, RSA *rsa,
                                                              int padding));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_priv_enc(const RSA_METHOD *meth))(
    int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_priv_enc(RSA_METHOD *rsa,
                                                int (*priv_enc)(int flen, const unsigned char *from,
                                                                unsigned char *to, RSA *rsa,
                                                                int padding));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_priv_dec(const RSA_METHOD *meth))(
    int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_priv_dec(RSA_METHOD *rsa,
                                                int (*priv_dec)(int flen, const unsigned char *from,
                                                                unsigned char *to, RSA *rsa,
                                                                int padding));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_mod_exp(const RSA_METHOD *meth))(BIGNUM *r0,
                                                                          const BIGNUM *i, RSA *rsa,
                                                                          BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_mod_exp(RSA_METHOD *rsa,
                                               int (*mod_exp)(BIGNUM *r0, const BIGNUM *i, RSA *rsa,
                                                              BN_CTX *ctx));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_bn_mod_exp(const RSA_METHOD *meth))(
    BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *m_ctx);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_bn_mod_exp(
    RSA_METHOD *rsa, int (*bn_mod_exp)(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m,
                                       BN_CTX *ctx, BN_MONT_CTX *m_ctx));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_init(const RSA_METHOD *meth))(RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_init(RSA_METHOD *rsa, int (*init)(RSA *rsa));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_finish(const RSA_METHOD *meth))(RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_finish(RSA_METHOD *rsa, int (*finish)(RSA *rsa));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_sign(const RSA_METHOD *meth))(
    int type, const unsigned char *m, unsigned int m_length, unsigned char *sigret,
    unsigned int *siglen, const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_sign(
    RSA_METHOD *rsa, int (*sign)(int type, const unsigned char *m, unsigned int m_length,
                                 unsigned char *sigret, unsigned int *siglen, const RSA *rsa));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_verify(const RSA_METHOD *meth))(
    int dtype, const unsigned char *m, unsigned int m_length, const unsigned char *sigbuf,
    unsigned int siglen, const RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_verify(RSA_METHOD *rsa,
                                              int (*verify)(int dtype, const unsigned char *m,
                                                            unsigned int m_length,
                                                            const unsigned char *sigbuf,
                                                            unsigned int siglen, const RSA *rsa));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_keygen(const RSA_METHOD *meth))(RSA *rsa, int bits,
                                                                         BIGNUM *e, BN_GENCB *cb);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_keygen(RSA_METHOD *rsa,
                                              int (*keygen)(RSA *rsa, int bits, BIGNUM *e,
                                                            BN_GENCB *cb));
OSSL_DEPRECATEDIN_3_0 int (*RSA_meth_get_multi_prime_keygen(const RSA_METHOD *meth))(
    RSA *rsa, int bits, int primes, BIGNUM *e, BN_GENCB *cb);
OSSL_DEPRECATEDIN_3_0 int RSA_meth_set_multi_prime_keygen(
    RSA_METHOD *rsa,
    int (*multi_prime_keygen)(RSA *rsa, int bits, int primes, BIGNUM *e, BN_GENCB *cb));

#define RSA_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_RSA, l, p, newf, dupf, freef)

/* Encode fl bytes of f in the tlen of `to`: for signing, for encryption (random), as they are (fl
 * must be tlen). 1 or 0. */
OSSL_DEPRECATEDIN_3_0 int RSA_padding_add_PKCS1_type_1(unsigned char *to, int tlen,
                                                       const unsigned char *f, int fl);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_add_PKCS1_type_2(unsigned char *to, int tlen,
                                                       const unsigned char *f, int fl);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_add_none(unsigned char *to, int tlen, const unsigned char *f,
                                               int fl);

/* Decode the fl bytes of f, for a modulus of rsa_len bytes, into `to`, which holds tlen; the length
 * of the message, or -1. That of type 2 takes constant time but for its result, which a caller must
 * not show. */
OSSL_DEPRECATEDIN_3_0 int RSA_padding_check_PKCS1_type_1(unsigned char *to, int tlen,
                                                         const unsigned char *f, int fl,
                                                         int rsa_len);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_check_PKCS1_type_2(unsigned char *to, int tlen,
                                                         const unsigned char *f, int fl,
                                                         int rsa_len);

/* Fills all tlen bytes of `to`, with zeros at the left; gives tlen, or -1. */
OSSL_DEPRECATEDIN_3_0 int RSA_padding_check_none(unsigned char *to, int tlen,
                                                 const unsigned char *f, int fl, int rsa_len);

/* len bytes of MGF1's mask. 0, or -1 on failure. */
OSSL_DEPRECATEDIN_3_0 int PKCS1_MGF1(unsigned char *mask, long len, const unsigned char *seed,
                                     long seedlen, const EVP_MD *dgst);

/* OAEP as the above, with the label p of pl bytes. md NULL is SHA-1, mgf1md NULL is md. Decoding
 * takes constant time but for its result. */
OSSL_DEPRECATEDIN_3_0 int RSA_padding_add_PKCS1_OAEP(unsigned char *to, int tlen,
                                                     const unsigned char *f, int fl,
                                                     const unsigned char *p, int pl);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_check_PKCS1_OAEP(unsigned char *to, int tlen,
                                                       const unsigned char *f, int fl, int rsa_len,
                                                       const unsigned char *p, int pl);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_add_PKCS1_OAEP_mgf1(unsigned char *to, int tlen,
                                                          const unsigned char *f, int fl,
                                                          const unsigned char *p, int pl,
                                                          const EVP_MD *md, const EVP_MD *mgf1md);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_check_PKCS1_OAEP_mgf1(unsigned char *to, int tlen,
                                                            const unsigned char *f, int fl,
                                                            int rsa_len, const unsigned char *p,
                                                            int pl, const EVP_MD *md,
                                                            const EVP_MD *mgf1md);

/* X9.31 for signatures: f is the hash and the byte that RSA_X931_hash_id names its digest by (-1
 * if it has none). add gives 1 or -1. */
OSSL_DEPRECATEDIN_3_0 int RSA_padding_add_X931(unsigned char *to, int tlen, const unsigned char *f,
                                               int fl);
OSSL_DEPRECATEDIN_3_0 int RSA_padding_check_X931(unsigned char *to, int tlen,
                                                 const unsigned char *f, int fl, int rsa_len);
OSSL_DEPRECATEDIN_3_0 int RSA_X931_hash_id(int nid);
#endif

/* ---- EVP_PKEY_CTX: the controls of RSA, EVP_PKEY_CTX_set_rsa_padding(3) ---- */

#define EVP_PKEY_CTRL_RSA_PADDING         (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_RSA_PSS_SALTLEN     (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_RSA_KEYGEN_BITS     (EVP_PKEY_ALG_CTRL + 3)
#define EVP_PKEY_CTRL_RSA_KEYGEN_PUBEXP   (EVP_PKEY_ALG_CTRL + 4)
#define EVP_PKEY_CTRL_RSA_MGF1_MD         (EVP_PKEY_ALG_CTRL + 5)
#define EVP_PKEY_CTRL_GET_RSA_PADDING     (EVP_PKEY_ALG_CTRL + 6)
#define EVP_PKEY_CTRL_GET_RSA_PSS_SALTLEN (EVP_PKEY_ALG_CTRL + 7)
#define EVP_PKEY_CTRL_GET_RSA_MGF1_MD     (EVP_PKEY_ALG_CTRL + 8)
#define EVP_PKEY_CTRL_RSA_OAEP_MD         (EVP_PKEY_ALG_CTRL + 9)
#define EVP_PKEY_CTRL_RSA_OAEP_LABEL      (EVP_PKEY_ALG_CTRL + 10)
#define EVP_PKEY_CTRL_GET_RSA_OAEP_MD     (EVP_PKEY_ALG_CTRL + 11)
#define EVP_PKEY_CTRL_GET_RSA_OAEP_LABEL  (EVP_PKEY_ALG_CTRL + 12)
#define EVP_PKEY_CTRL_RSA_KEYGEN_PRIMES   (EVP_PKEY_ALG_CTRL + 13)

/* For signing, verifying, encrypting, decrypting: 1, or 0, -1 or -2 as EVP_PKEY_CTX_ctrl gives. The
 * padding, PSS's salt, the digests of OAEP and of MGF1, OAEP's label, which becomes the library's;
 * get0's stays the library's, and its length is the result. */
int EVP_PKEY_CTX_set_rsa_padding(EVP_PKEY_CTX *ctx, int pad_mode);
int EVP_PKEY_CTX_get_rsa_padding(EVP_PKEY_CTX *ctx, int *pad_mode);
int EVP_PKEY_CTX_set_rsa_pss_saltlen(EVP_PKEY_CTX *ctx, int saltlen);
int EVP_PKEY_CTX_get_rsa_pss_saltlen(EVP_PKEY_CTX *ctx, int *saltlen);
int EVP_PKEY_CTX_set_rsa_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);
int EVP_PKEY_CTX_set_rsa_mgf1_md_name(EVP_PKEY_CTX *ctx, const char *mdname, const char *mdprops);
int EVP_PKEY_CTX_get_rsa_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD **md);
int EVP_PKEY_CTX_get_rsa_mgf1_md_name(EVP_PKEY_CTX *ctx, char *name, size_t namelen);
int EVP_PKEY_CTX_set_rsa_oaep_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);
int EVP_PKEY_CTX_set_rsa_oaep_md_name(EVP_PKEY_CTX *ctx, const char *mdname, const char *mdprops);
int EVP_PKEY_CTX_get_rsa_oaep_md(EVP_PKEY_CTX *ctx, const EVP_MD **md);
int EVP_PKEY_CTX_get_rsa_oaep_md_name(EVP_PKEY_CTX *ctx, char *name, size_t namelen);
int EVP_PKEY_CTX_set0_rsa_oaep_label(EVP_PKEY_CTX *ctx, void *label, int llen);
int EVP_PKEY_CTX_get0_rsa_oaep_label(EVP_PKEY_CTX *ctx, unsigned char **label);

/* For new keys: the size, the number of primes, the public exponent; and of RSA-PSS what they are
 * bound to: the digests and the shortest salt. */
int EVP_PKEY_CTX_set_rsa_keygen_bits(EVP_PKEY_CTX *ctx, int bits);
int EVP_PKEY_CTX_set_rsa_keygen_primes(EVP_PKEY_CTX *ctx, int primes);
int EVP_PKEY_CTX_set1_rsa_keygen_pubexp(EVP_PKEY_CTX *ctx, BIGNUM *pubexp);
#ifndef OPENSSL_NO_DEPRECATED_3_0
/* As set1, but the number becomes the library's. */
OSSL_DEPRECATEDIN_3_0 int EVP_PKEY_CTX_set_rsa_keygen_pubexp(EVP_PKEY_CTX *ctx, BIGNUM *pubexp);
#endif
int EVP_PKEY_CTX_set_rsa_pss_keygen_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);
int EVP_PKEY_CTX_set_rsa_pss_keygen_md_name(EVP_PKEY_CTX *ctx, const char *mdname,
                                            const char *mdprops);
int EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);
int EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md_name(EVP_PKEY_CTX *ctx, const char *mdname);
int EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(EVP_PKEY_CTX *ctx, int saltlen);

/* EVP_PKEY_CTX_ctrl for RSA and RSA-PSS; -1 for other keys. */
int RSA_pkey_ctx_ctrl(EVP_PKEY_CTX *ctx, int optype, int cmd, int p1, void *p2);

/* ---- End of EVP_PKEY_CTX ---- */

/* A new key of so many bits: EVP_PKEY_keygen(3). */
#define EVP_RSA_gen(bits) EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)(0 + (bits)))

ASSAY_API_END

#endif
