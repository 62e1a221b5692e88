/* The two functions that everything secret ends in. */
#include <openssl/crypto.h>

#include <string.h>

/* The empty asm says that it reads the memory, so that the memset is needed. */
void OPENSSL_cleanse(void *ptr, size_t len)
{
    if (len == 0)
        return;
    memset(ptr, 0, len);
    __asm__ volatile("" : : "r"(ptr) : "memory");
}

int CRYPTO_memcmp(const void *in_a, const void *in_b, size_t len)
{
    const volatile unsigned char *a = in_a, *b = in_b;
    unsigned char diff = 0;
    for (size_t i = 0; i < len; i++)
        diff |= (unsigned char)(a[i] ^ b[i]);
    return diff;
}
