/* RSA (RFC 8017). So far: the encodings, RSA_padding_add_PKCS1_type_1(3). */
#ifndef OPENSSL_RSA_H
#define OPENSSL_RSA_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_RSA_H
#endif

#include <openssl/rsaerr.h>
#include <openssl/types.h>
#include <stddef.h>

ASSAY_API_BEGIN

#define RSA_PKCS1_PADDING_SIZE 11

/* Instead of a length of PSS's salt: as long as the hash; any when verifying, the longest when
 * signing; the longest. */
#define RSA_PSS_SALTLEN_DIGEST   -1
#define RSA_PSS_SALTLEN_AUTO     -2
#define RSA_PSS_SALTLEN_MAX      -3
#define RSA_PSS_SALTLEN_MAX_SIGN -2

#ifndef OPENSSL_NO_DEPRECATED_3_0
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

/* ---- End of EVP_PKEY_CTX ---- */

ASSAY_API_END

#endif
