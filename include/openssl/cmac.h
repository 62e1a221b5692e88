/* CMAC (SP 800-38B) with AES, the older interface. New programs use EVP_MAC. */
#ifndef OPENSSL_CMAC_H
#define OPENSSL_CMAC_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_CMAC_H
#endif

#include <openssl/evp.h>

ASSAY_API_BEGIN

#ifndef OPENSSL_NO_DEPRECATED_3_0
typedef struct CMAC_CTX_st CMAC_CTX;

/* A context, to be freed; cleanup wipes it; copy takes over key and message, 0 if there is no key.
 */
OSSL_DEPRECATEDIN_3_0 CMAC_CTX *CMAC_CTX_new(void);
OSSL_DEPRECATEDIN_3_0 void CMAC_CTX_cleanup(CMAC_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 void CMAC_CTX_free(CMAC_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int CMAC_CTX_copy(CMAC_CTX *out, const CMAC_CTX *in);

/* Sets the cipher, AES in CBC mode, and a key of its length, each if it isn't NULL, and starts a
 * message; with neither, starts one under the key before. 1 or 0. */
OSSL_DEPRECATEDIN_3_0 int CMAC_Init(CMAC_CTX *ctx, const void *key, size_t keylen,
                                    const EVP_CIPHER *cipher, ENGINE *impl);
OSSL_DEPRECATEDIN_3_0 int CMAC_Update(CMAC_CTX *ctx, const void *data, size_t dlen);

/* The MAC of 16 bytes, or, if out is NULL, its length alone; resume lets the message go on. */
OSSL_DEPRECATEDIN_3_0 int CMAC_Final(CMAC_CTX *ctx, unsigned char *out, size_t *poutlen);
OSSL_DEPRECATEDIN_3_0 int CMAC_resume(CMAC_CTX *ctx);
#endif

ASSAY_API_END

#endif
