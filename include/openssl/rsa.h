/* RSA (RFC 8017). So far: the encodings of PKCS #1 v1.5, RSA_padding_add_PKCS1_type_1(3). */
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
#endif

ASSAY_API_END

#endif
