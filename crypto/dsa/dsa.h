/* DSA inside. */
#ifndef ASSAY_DSA_DSA_H
#define ASSAY_DSA_DSA_H

#include <openssl/dsa.h>

#include "crypto/digest/digest.h"
#include "crypto/ffc/key.h"

struct dsa_st {
    struct ffc_key key; /* first, so that what takes any such key takes this one */
};

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

/* Parts of keys in DER, into new keys: Dss-Parms, the traditional private key. */
bool dsa_read_params(DSA *dsa, struct slice der);
bool dsa_write_params(const DSA *dsa, struct builder *b);
bool dsa_read_private(DSA *dsa, struct slice der);
bool dsa_write_private(const DSA *dsa, struct builder *b);

#endif
