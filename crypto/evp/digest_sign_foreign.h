/* EVP_DigestSign(3) and EVP_DigestVerify(3) where a foreign provider's signature takes the message;
 * the EVP_PKEY_CTX's operation is one. */
#ifndef ASSAY_EVP_DIGEST_SIGN_FOREIGN_H
#define ASSAY_EVP_DIGEST_SIGN_FOREIGN_H

#include "crypto/evp/md.h"

/* The digest that such a signature is begun with: what is given, or the key's own, in `room` bytes;
 * NULL: none. */
const char *foreign_digest_of(const EVP_MD *md, const char *mdname, EVP_PKEY *pkey, char *name,
                              size_t room);

/* The context has begun: what it tells of its digest. */
void foreign_digest_begun(EVP_MD_CTX *ctx, const char *mdname);

int foreign_digest_update(EVP_MD_CTX *ctx, const void *data, size_t len);
int foreign_digest_sign(EVP_MD_CTX *ctx, unsigned char *sig, size_t *siglen);
int foreign_digest_verify(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen);

/* At once. */
int foreign_message_sign(EVP_MD_CTX *ctx, unsigned char *sig, size_t *siglen,
                         const unsigned char *tbs, size_t len);
int foreign_message_verify(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen,
                           const unsigned char *tbs, size_t len);

#endif
