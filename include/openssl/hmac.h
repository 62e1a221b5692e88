/* HMAC (RFC 2104), the older interface: HMAC(3). New programs use EVP_MAC. */
#ifndef OPENSSL_HMAC_H
#define OPENSSL_HMAC_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_HMAC_H
#endif

#include <openssl/evp.h>
#include <openssl/opensslconf.h>

ASSAY_API_BEGIN

/* HMAC of data_len bytes at `data` into `md` (EVP_MD_get_size bytes), or into a static buffer if md
 * is NULL (not thread-safe); *md_len, if it isn't NULL, is the length. Returns where the MAC is, or
 * NULL on error. Nothing is allocated. */
unsigned char *HMAC(const EVP_MD *evp_md, const void *key, int key_len, const unsigned char *data,
                    size_t data_len, unsigned char *md, unsigned int *md_len);

#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HMAC_MAX_MD_CBLOCK 200

/* A context, to be freed; reset wipes it; copy takes over key and message. */
OSSL_DEPRECATEDIN_3_0 HMAC_CTX *HMAC_CTX_new(void);
OSSL_DEPRECATEDIN_3_0 int HMAC_CTX_reset(HMAC_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 void HMAC_CTX_free(HMAC_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 __owur int HMAC_CTX_copy(HMAC_CTX *dctx, HMAC_CTX *sctx);

/* Sets digest and key, or keeps either where it is NULL (another digest needs a key), and starts a
 * message; 1 or 0. */
OSSL_DEPRECATEDIN_3_0 int HMAC_Init_ex(HMAC_CTX *ctx, const void *key, int len, const EVP_MD *md,
                                       ENGINE *impl);
OSSL_DEPRECATEDIN_3_0 int HMAC_Update(HMAC_CTX *ctx, const unsigned char *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int HMAC_Final(HMAC_CTX *ctx, unsigned char *md, unsigned int *len);

/* Bytes of the MAC, 0 before init; flags for the digest; the digest. */
OSSL_DEPRECATEDIN_3_0 size_t HMAC_size(const HMAC_CTX *e);
OSSL_DEPRECATEDIN_3_0 void HMAC_CTX_set_flags(HMAC_CTX *ctx, unsigned long flags);
OSSL_DEPRECATEDIN_3_0 const EVP_MD *HMAC_CTX_get_md(const HMAC_CTX *ctx);
#endif

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
/* HMAC_Init_ex after a reset, if both key and digest are given. */
OSSL_DEPRECATEDIN_1_1_0 __owur int HMAC_Init(HMAC_CTX *ctx, const void *key, int len,
                                             const EVP_MD *md);
#endif

ASSAY_API_END

#endif
