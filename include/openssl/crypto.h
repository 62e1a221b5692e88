/* Memory and the library itself: OPENSSL_malloc(3), CRYPTO_memcmp(3). */
#ifndef OPENSSL_CRYPTO_H
#define OPENSSL_CRYPTO_H

#include <openssl/e_os2.h>
#include <openssl/types.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* Wipes len bytes at ptr in a way that no compiler leaves out. */
void OPENSSL_cleanse(void *ptr, size_t len);

/* Zero if the len bytes at a and b are equal, in time that depends on len alone. */
int CRYPTO_memcmp(const void *in_a, const void *in_b, size_t len);

ASSAY_API_END

#endif
