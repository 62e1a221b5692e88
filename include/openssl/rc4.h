/* RC4 by itself. New programs use EVP_EncryptInit(3) with another cipher. */
#ifndef OPENSSL_RC4_H
#define OPENSSL_RC4_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_RC4_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_RC4
#include <stddef.h>

ASSAY_API_BEGIN

#ifndef OPENSSL_NO_DEPRECATED_3_0

/* A state: its contents are the library's own. */
typedef struct rc4_key_st {
    RC4_INT x, y;
    RC4_INT data[256];
} RC4_KEY;

/* The implementation, as text. */
OSSL_DEPRECATEDIN_3_0 const char *RC4_options(void);

/* The state of a key of 1 .. 256 bytes. */
OSSL_DEPRECATEDIN_3_0 void RC4_set_key(RC4_KEY *key, int len, const unsigned char *data);

/* Adds the next `len` bytes of the stream; outdata is indata or doesn't overlap it. */
OSSL_DEPRECATEDIN_3_0 void RC4(RC4_KEY *key, size_t len, const unsigned char *indata,
                               unsigned char *outdata);

#endif

ASSAY_API_END

#endif

#endif
