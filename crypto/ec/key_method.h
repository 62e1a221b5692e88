/* What EC_KEY_METHOD_new(3) lets a program put in place of the library's own. */
#ifndef ASSAY_EC_KEY_METHOD_H
#define ASSAY_EC_KEY_METHOD_H

#include "crypto/ec/ecdsa_core.h"
#include "crypto/ec/group.h"

struct ec_key_method_st {
    bool own; /* of EC_KEY_METHOD_new */
    int (*init)(EC_KEY *key);
    void (*finish)(EC_KEY *key);
    int (*copy)(EC_KEY *dest, const EC_KEY *src);
    int (*set_group)(EC_KEY *key, const EC_GROUP *grp);
    int (*set_private)(EC_KEY *key, const BIGNUM *priv_key);
    int (*set_public)(EC_KEY *key, const EC_POINT *pub_key);
    int (*keygen)(EC_KEY *key);
    int (*compute_key)(unsigned char **psec, size_t *pseclen, const EC_POINT *pub_key,
                       const EC_KEY *ecdh);
    int (*sign)(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *eckey);
    int (*sign_setup)(EC_KEY *eckey, BN_CTX *ctx_in, BIGNUM **kinvp, BIGNUM **rp);
    ECDSA_SIG *(*sign_sig)(const unsigned char *dgst, int dgst_len, const BIGNUM *in_kinv,
                           const BIGNUM *in_r, EC_KEY *eckey);
    int (*verify)(int type, const unsigned char *dgst, int dgst_len, const unsigned char *sigbuf,
                  int sig_len, EC_KEY *eckey);
    int (*verify_sig)(const unsigned char *dgst, int dgst_len, const ECDSA_SIG *sig, EC_KEY *eckey);
};

/* The library's own, in the files of their subjects. */
int ec_key_generate(EC_KEY *key);
int ecdh_compute(unsigned char **secret, size_t *len, const EC_POINT *peer, const EC_KEY *key);
int ecdsa_sign_der(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                   unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *eckey);
int ecdsa_sign_setup(EC_KEY *eckey, BN_CTX *ctx, BIGNUM **kinv, BIGNUM **rp);
ECDSA_SIG *ecdsa_sign_sig(const unsigned char *dgst, int dgst_len, const BIGNUM *kinv,
                          const BIGNUM *r, EC_KEY *eckey);
int ecdsa_verify_der(int type, const unsigned char *dgst, int dgst_len, const unsigned char *sig,
                     int sig_len, EC_KEY *eckey);
int ecdsa_verify_sig(const unsigned char *dgst, int dgst_len, const ECDSA_SIG *sig, EC_KEY *eckey);

/* A signature of a digest; `deterministic`: of RFC 6979 with md, else md is NULL and random bytes
 * are stirred in. Raises what is wrong. */
bool ecdsa_key_sign(const EC_KEY *key, struct ecdsa_sig *sig, const uint8_t *digest, size_t len,
                    const struct evp_md_st *md);

/* 1 right, 0 wrong, -1 an error. */
int ecdsa_key_verify(const EC_KEY *key, const uint8_t *digest, size_t len, struct slice sig);

/* Bytes of a signature at most. */
size_t ecdsa_key_size(const EC_KEY *key);

/* x of [d]peer, or with `cofactor` of [h d]peer, in as many bytes as p has. */
bool ecdh_key_secret(const EC_KEY *key, const EC_POINT *peer, bool cofactor, uint8_t *z);

/* ANSI X9.63's KDF (SEC 1, 3.6.1), by the name of a digest. */
bool ecdh_x963(uint8_t *out, size_t len, struct slice z, struct slice info, const char *md);

#endif
