/* RSA (RFC 8017). So far: the encodings, RSA_padding_add_PKCS1_type_1(3). */
#ifndef OPENSSL_RSA_H
#define OPENSSL_RSA_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_RSA_H
#endif

#include <openssl/rsaerr.h>
#include <openssl/types.h>

ASSAY_API_BEGIN

#define RSA_PKCS1_PADDING_SIZE 11

/* Instead of a length of PSS's salt: as long as the hash; any when verifying, the longest when
 * signing; the longest. */
#define RSA_PSS_SALTLEN_DIGEST   (-1)
#define RSA_PSS_SALTLEN_AUTO     (-2)
#define RSA_PSS_SALTLEN_MAX      (-3)
#define RSA_PSS_SALTLEN_MAX_SIGN (-2)

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

ASSAY_API_END

#endif
