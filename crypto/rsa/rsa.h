/* RSA inside: the object, and the two powers that all of RFC 8017 stands on. */
#ifndef ASSAY_RSA_RSA_H
#define ASSAY_RSA_RSA_H

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "crypto/bn/bignum.h"
#include "crypto/bytes/reader.h"

struct builder; /* crypto/bytes/builder.h */

#define RSA_BITS_MIN    512 /* of new keys */
#define RSA_BYTES_MAX   (OPENSSL_RSA_MAX_MODULUS_BITS / 8)
#define RSA_PRIMES_MAX  5
#define RSA_EXTRA_MAX   (RSA_PRIMES_MAX - 2)
#define RSA_TRAILER_BC  1 /* TrailerField of RFC 8017, A.2.3: trailerFieldBC */
#define RSA_SALT_LENGTH 20

/* RSASSA-PSS-params (RFC 8017, A.2.3): what a key of id-RSASSA-PSS restricts itself to. */
struct rsa_pss {
    const EVP_MD *md, *mgf1_md; /* NULL: no restriction, and so for the rest */
    int salt_len, trailer;
};

/* A prime r_i beyond p and q, d_i and t_i (RFC 8017, 3.2). */
struct rsa_extra {
    BIGNUM *r, *d, *t;
};

/* What a private operation needs, computed once: moduli in Montgomery form, and Garner's
 * coefficients. The first is q, or n with d where the primes aren't known. */
struct rsa_private {
    size_t count;
    struct rsa_step {
        BN_MONT_CTX m;
        BIGNUM exponent;
        BIGNUM coefficient, before; /* before^-1 mod m; the product of those before */
    } step[RSA_PRIMES_MAX];
};

struct rsa_st {
    const RSA_METHOD *meth;
    ENGINE *engine; /* whose method it is, in use; or NULL */
    OSSL_LIB_CTX *libctx;
    BIGNUM *n, *e, *d, *p, *q, *dmp1, *dmq1, *iqmp;
    struct rsa_extra extra[RSA_EXTRA_MAX];
    int extra_count, flags;
    struct rsa_pss pss;
    BN_MONT_CTX *_Atomic mont_n;             /* made by the first operation that needs them, */
    struct rsa_private *_Atomic precomputed; /* dropped when the key changes */
    RSA_PSS_PARAMS *_Atomic pss_object;      /* the same: RSA_get0_pss_params' */
    atomic_int references;
    CRYPTO_EX_DATA ex_data;
};

struct rsa_meth_st {
    char *name;
    int flags;
    char *app_data;
    int (*pub_enc)(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);
    int (*pub_dec)(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);
    int (*priv_enc)(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);
    int (*priv_dec)(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);
    int (*mod_exp)(BIGNUM *r0, const BIGNUM *i, RSA *rsa, BN_CTX *ctx);
    int (*bn_mod_exp)(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx,
                      BN_MONT_CTX *m_ctx);
    int (*init)(RSA *rsa);
    int (*finish)(RSA *rsa);
    int (*sign)(int type, const unsigned char *m, unsigned int m_length, unsigned char *sigret,
                unsigned int *siglen, const RSA *rsa);
    int (*verify)(int dtype, const unsigned char *m, unsigned int m_length,
                  const unsigned char *sigbuf, unsigned int siglen, const RSA *rsa);
    int (*keygen)(RSA *rsa, int bits, BIGNUM *e, BN_GENCB *cb);
    int (*multi_prime_keygen)(RSA *rsa, int bits, int primes, BIGNUM *e, BN_GENCB *cb);
};

extern const RSA_METHOD rsa_method; /* the library's own */

RSA *rsa_new(OSSL_LIB_CTX *libctx, int type_flag);

/* Drops what was computed from the key before. */
void rsa_changed(RSA *rsa);

/* A copy of the public key, or of all of it; NULL: no memory (raised). */
RSA *rsa_copy(const RSA *rsa, bool with_private);

/* Room for the numbers that a decoder or an import fills: NULL ones are made. *number may be NULL
 * as a field; the result is it, or NULL without memory. */
BIGNUM *rsa_number(BIGNUM **number, bool secret);

/* Takes the primes beyond the second away. */
void rsa_free_extra(RSA *rsa);

/* How many primes a modulus of so many bits may have. */
int rsa_primes_allowed(int bits);

/* From p, q and e of a key all the rest: n, d and the numbers of the CRT. Raises why not. */
bool rsa_complete(RSA *rsa, BN_CTX *ctx);

/* ---- power.c ---- */

/* RSAEP and RSAVP1 (RFC 8017, 5.1.1), RSADP and RSASP1 (5.1.2): `out`, as long as the modulus,
 * becomes the power of the number in the len bytes of `in`. Raises why not. `secret`: the number is
 * one (a message that is encrypted; a signature isn't). */
bool rsa_public_power(const RSA *rsa, uint8_t *out, const uint8_t *in, size_t len, bool secret);
bool rsa_private_power(const RSA *rsa, uint8_t *out, const uint8_t *in, size_t len);

void rsa_private_free(struct rsa_private *k);

/* ---- print.c ---- */

/* "kind" goes before "Private-Key" or "Public-Key". */
bool rsa_print(BIO *out, const RSA *rsa, bool private, const char *kind, int indent);

/* ---- implicit.c ---- */

/* PKCS #1 v1.5 decryption that never tells whether the padding was right: what isn't an encoding
 * gives a message that only the key and the ciphertext determine. em, of n bytes, is destroyed; at
 * most `room` bytes come to `to`; the length, or -1 without memory or where the message is too
 * long. c is the ciphertext, of n bytes. */
int rsa_implicit_decode(const RSA *rsa, uint8_t *to, size_t room, uint8_t *em, const uint8_t *c,
                        size_t n);

/* ---- coding.c ---- */

bool rsa_public_decode(RSA *rsa, struct slice der); /* RSAPublicKey, RSAPrivateKey: whole */
bool rsa_private_decode(RSA *rsa, struct slice der);
bool rsa_public_encode(const RSA *rsa, struct builder *b);
bool rsa_private_encode(const RSA *rsa, struct builder *b);

#endif
