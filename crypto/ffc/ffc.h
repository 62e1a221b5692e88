/* Finite field cryptography (FIPS 186-4, SP 800-56A): what DSA and DH share. Domain parameters p, q
 * and g, keys y = g^x mod p, their generation and validation, and the powers. */
#ifndef ASSAY_FFC_FFC_H
#define ASSAY_FFC_FFC_H

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "crypto/bn/bignum.h"
#include "crypto/bytes/reader.h"

#define FFC_BITS_MIN 512
#define FFC_BITS_MAX 10000 /* longer moduli are refused at once */

/* ---- Named groups ---- */

struct ffc_group {
    const char *name;
    int nid;        /* as DH_get_nid has it */
    int key_bits;   /* of new private keys; 0: twice the strength */
    BIGNUM p, q, g; /* for reading; q is empty where p is a safe prime: (p - 1) / 2 */
};

#define FFC_GROUPS 14
extern const struct ffc_group ffc_groups[FFC_GROUPS];

const struct ffc_group *ffc_group_by_nid(int nid);
const struct ffc_group *ffc_group_by_name(const char *name);

/* Is p a safe prime by its name? */
static inline bool ffc_group_is_safe(const struct ffc_group *g)
{
    return g->q.top == 0;
}

/* ---- Domain parameters ---- */

#define FFC_SEED_MAX 1024

enum ffc_validate {
    FFC_VALIDATE_PQ = 1,
    FFC_VALIDATE_G = 2,
    FFC_VALIDATE_LEGACY = 4, /* by FIPS 186-2 */
};

struct ffc {
    BIGNUM *p, *q, *g, *j; /* NULL: unknown; p, g of a group are the group's own */
    const struct ffc_group *group;
    uint8_t *seed; /* how p and q were made, or NULL */
    size_t seed_len;
    int pcounter;               /* -1: unknown */
    int gindex;                 /* of the verifiable g; -1: none */
    int h;                      /* of the unverifiable g; 0: unknown */
    int validate;               /* enum ffc_validate */
    const struct evp_md_st *md; /* NULL: by q's length */
    /* Made when first wanted; a group has its own. */
    _Atomic(BN_MONT_CTX *) mont_p, mont_q;
};

void ffc_init(struct ffc *f);
void ffc_clear(struct ffc *f);
bool ffc_copy(struct ffc *to, const struct ffc *from); /* into fresh ones; raises */

/* Numbers that aren't NULL become the parameters' own, and the old ones go. */
void ffc_set0(struct ffc *f, BIGNUM *p, BIGNUM *q, BIGNUM *g);

/* p, q and g of the group; without memory, false, raised. */
bool ffc_set_group(struct ffc *f, const struct ffc_group *g);

/* Finds out whether p and g, and q unless it is NULL, are those of a group; if so, q is. `any`: a
 * group of RFC 5114 too. false: no memory. */
bool ffc_name_group(struct ffc *f, bool any);

/* The same p and g, and q if both have it and it is asked for. */
bool ffc_equal(const struct ffc *a, const struct ffc *b, bool with_q);

bool ffc_set_seed(struct ffc *f, const uint8_t *seed, size_t len);

/* ---- Powers: power.c ---- */

/* Montgomery forms of p and q, made once; NULL: no memory, or an even modulus (raised). */
const BN_MONT_CTX *ffc_mont_p(const struct ffc *f);
const BN_MONT_CTX *ffc_mont_q(const struct ffc *f);

/* r = a^x mod p, of p's width, in constant time but for x_bits: x is below 2^x_bits. */
bool ffc_power(const struct ffc *f, BIGNUM *r, const BIGNUM *a, const BIGNUM *x, size_t x_bits);

/* The length that powers by this private key show: the group's, q's or p's, or x's own width. */
size_t ffc_exponent_bits(const struct ffc *f, const BIGNUM *x);

/* r = a^x b^y mod p; all of it is public. */
bool ffc_power2_public(const struct ffc *f, BIGNUM *r, const BIGNUM *a, const BIGNUM *x,
                       const BIGNUM *b, const BIGNUM *y);

/* The two ways to that: r is of m's width. */
bool ffc_two_powers(const BN_MONT_CTX *m, BIGNUM *r, const BIGNUM *a, const BIGNUM *x,
                    const BIGNUM *b, const BIGNUM *y);
bool ffc_joint_power(const BN_MONT_CTX *m, BIGNUM *r, const BIGNUM *a, const BIGNUM *x,
                     const BIGNUM *b, const BIGNUM *y);

/* Is y^q = 1 mod p? 1, 0, or -1 on failure. Public. */
int ffc_in_subgroup(const struct ffc *f, const BIGNUM *y);

/* ---- Keys: key.c ---- */

/* x random in [1, min(2^bits, q) - 1] (SP 800-56A, 5.6.1.1.4). */
bool ffc_private_key(const struct ffc *f, BIGNUM *x, int bits, OSSL_LIB_CTX *libctx);

/* y = g^x mod p. */
bool ffc_public_key(const struct ffc *f, BIGNUM *y, const BIGNUM *x);

/* What is wrong with a public key (SP 800-56A, 5.6.2.3): DH_CHECK_PUBKEY_* of dh.h, 0 if nothing;
 * -1 on failure. Partial: its range alone. */
int ffc_check_public(const struct ffc *f, const BIGNUM *y, bool partial);

/* x in [1, upper - 1]; constant time but for the result. */
bool ffc_private_in_range(const BIGNUM *x, const BIGNUM *upper);

/* ---- Generation and validation of parameters: generate.c, validate.c ---- */

struct ffc_wanted {
    int p_bits, q_bits; /* q_bits 0: by p_bits */
    bool legacy;        /* FIPS 186-2 instead of 186-4 */
    bool for_dh;        /* which lengths are approved */
    const struct evp_md_st *md;
    const uint8_t *seed; /* NULL: random */
    size_t seed_len;
    int gindex; /* -1: unverifiable g */
    OSSL_LIB_CTX *libctx;
};

/* FIPS 186-4, A.1.1.2 and A.2.1 or A.2.3: fills fresh parameters. Failures are raised by the names
 * of `lib`: ERR_LIB_DSA or ERR_LIB_DH. */
bool ffc_generate(struct ffc *f, const struct ffc_wanted *w, BN_GENCB *cb, int lib);

/* A.1.1.3, A.2.2, A.2.4: do p, q (and g) come from their seed? Or, without a seed, are p and q
 * prime and is g of order q? 1, 0; -1 on failure. Quick: without looking for primes. */
int ffc_validate(const struct ffc *f, bool for_dh, bool quick);

/* ---- Parameters by name: params.c ---- */

bool ffc_import(struct ffc *f, const OSSL_PARAM params[]);
bool ffc_export(const struct ffc *f, OSSL_PARAM_BLD *to);
bool ffc_get(const struct ffc *f, OSSL_PARAM params[]);

/* What generation is asked for by name: fields of *w, whose seed is a copy in *seed. */
bool ffc_take_wanted(struct ffc_wanted *w, uint8_t **seed, const OSSL_PARAM params[]);

/* ---- Text: print.c ---- */

/* "P:", "Q:", "G:" and so on, or the group's name. */
bool ffc_print(BIO *out, const struct ffc *f, int indent);

#endif
