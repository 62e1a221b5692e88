/* DSA inside. */
#ifndef ASSAY_DSA_DSA_H
#define ASSAY_DSA_DSA_H

#include <openssl/dsa.h>

#include "crypto/digest/digest.h"
#include "crypto/ffc/key.h"

typedef DSA_SIG *dsa_sign_fn(const unsigned char *dgst, int dlen, DSA *dsa);
typedef int dsa_sign_setup_fn(DSA *dsa, BN_CTX *ctx, BIGNUM **kinvp, BIGNUM **rp);
typedef int dsa_verify_fn(const unsigned char *dgst, int dgst_len, DSA_SIG *sig, DSA *dsa);
typedef int dsa_mod_exp_fn(DSA *dsa, BIGNUM *r, const BIGNUM *a1, const BIGNUM *p1,
                           const BIGNUM *a2, const BIGNUM *p2, const BIGNUM *m, BN_CTX *ctx,
                           BN_MONT_CTX *m_ctx);
typedef int dsa_bn_mod_exp_fn(DSA *dsa, BIGNUM *r, const BIGNUM *a, const BIGNUM *p,
                              const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *m_ctx);
typedef int dsa_init_fn(DSA *dsa);
typedef int dsa_finish_fn(DSA *dsa);
typedef int dsa_paramgen_fn(DSA *dsa, int bits, const unsigned char *seed, int seed_len,
                            int *counter_ret, unsigned long *h_ret, BN_GENCB *cb);
typedef int dsa_keygen_fn(DSA *dsa);

/* DSA_meth_new(3). What is NULL is the library's own. */
struct dsa_method {
    char *name;
    int flags;
    void *app_data;
    dsa_sign_fn *sign;
    dsa_sign_setup_fn *sign_setup;
    dsa_verify_fn *verify;
    dsa_mod_exp_fn *mod_exp;
    dsa_bn_mod_exp_fn *bn_mod_exp;
    dsa_init_fn *init;
    dsa_finish_fn *finish;
    dsa_paramgen_fn *paramgen;
    dsa_keygen_fn *keygen;
};

struct dsa_st {
    struct ffc_key key; /* first, so that what takes any such key takes this one */
    const DSA_METHOD *method;
    ENGINE *engine; /* whose method it is, in use; or NULL */
};

/* The library's own: what DSA_OpenSSL() has. */
dsa_sign_fn dsa_do_sign;
dsa_sign_setup_fn dsa_sign_setup;
dsa_verify_fn dsa_do_verify;
dsa_paramgen_fn dsa_paramgen;
dsa_keygen_fn dsa_keygen;

struct DSA_SIG_st {
    BIGNUM *r, *s;
};

/* A signature as numbers; q is of 160, 224 or 256 bits (FIPS 186-4, 4.2). */
#define DSA_Q_WORDS 4
struct dsa_numbers {
    uint64_t r[DSA_Q_WORDS], s[DSA_Q_WORDS];
};

/* Dss-Sig-Value of three bytes of header each, and a zero byte before each number. */
#define DSA_SIG_MAX (2 * 8 * DSA_Q_WORDS + 9)

/* Signs a digest. The secret number is that of RFC 6979, section 3.2, made with `md`, which is no
 * XOF, and with the extra bytes of section 3.6, random ones unless the signature is to be
 * deterministic (extra_len 0). Constant time. false is raised. */
bool dsa_sign(const DSA *dsa, struct dsa_numbers *sig, const struct evp_md_st *md,
              const uint8_t *digest, size_t len, const uint8_t *extra, size_t extra_len);

/* The same with random extra bytes. */
bool dsa_sign_hedged(const DSA *dsa, struct dsa_numbers *sig, const struct evp_md_st *md,
                     const uint8_t *digest, size_t len);

/* 1 right, 0 wrong, -1 failure. Variable time: all is public. */
int dsa_verify(const DSA *dsa, const struct dsa_numbers *sig, const uint8_t *digest, size_t len);

/* Dss-Sig-Value (RFC 3279, 2.2.2) in DER: strict, and nothing may follow. */
bool dsa_sig_read(struct dsa_numbers *sig, struct slice der);
void dsa_sig_write(const struct dsa_numbers *sig, struct builder *b);

/* Signs and verifies by the key's method, signatures in DER. 1; of verification 0 wrong; -1. */
bool dsa_sign_der(DSA *dsa, const struct evp_md_st *md, const uint8_t *digest, size_t len,
                  struct builder *b);
int dsa_verify_der(DSA *dsa, struct slice sig, const uint8_t *digest, size_t len);

/* Parts of keys in DER, into new keys: Dss-Parms, the traditional private key. */
bool dsa_read_params(DSA *dsa, struct slice der);
bool dsa_write_params(const DSA *dsa, struct builder *b);
bool dsa_read_private(DSA *dsa, struct slice der);
bool dsa_write_private(const DSA *dsa, struct builder *b);

/* The public key of a new key that came without: false for a private key or parameters that can't
 * be, too. */
bool dsa_find_public(DSA *dsa);

#endif
