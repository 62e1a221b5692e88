/* Connections without secrets, for a fuzzer: linked with -Wl,--wrap (fuzz.mk), these stand in the
 * place of what keeps a fuzzer out. Records are in the clear whatever was negotiated; a MAC
 * that is compared is right, whether Finished, binder, cookie or ticket; and so is a signature. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "ssl/record/protect.h"

struct protect *__wrap_protect_tls13(const SSL_CIPHER *suite, const uint8_t *secret, size_t len,
                                     bool sealing);
struct protect *__wrap_protect_tls12(const SSL_CIPHER *suite, int version, bool encrypt_then_mac,
                                     struct slice mac_key, struct slice key, struct slice iv,
                                     bool sealing);
int __wrap_CRYPTO_memcmp(const void *a, const void *b, size_t n);
int __wrap_pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                               struct slice message);
int __wrap_EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *signature, size_t len,
                            const unsigned char *content, size_t content_len);

struct protect *__wrap_protect_tls13(const SSL_CIPHER *suite, const uint8_t *secret, size_t len,
                                     bool sealing)
{
    (void)suite, (void)secret, (void)len, (void)sealing;
    return protect_null();
}

struct protect *__wrap_protect_tls12(const SSL_CIPHER *suite, int version, bool encrypt_then_mac,
                                     struct slice mac_key, struct slice key, struct slice iv,
                                     bool sealing)
{
    (void)suite, (void)version, (void)encrypt_then_mac, (void)mac_key, (void)key, (void)iv;
    (void)sealing;
    return protect_null();
}

int __wrap_CRYPTO_memcmp(const void *a, const void *b, size_t n)
{
    (void)a, (void)b, (void)n;
    return 0;
}

int __wrap_pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                               struct slice message)
{
    (void)key, (void)md, (void)signature, (void)message;
    return 1;
}

int __wrap_EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *signature, size_t len,
                            const unsigned char *content, size_t content_len)
{
    (void)ctx, (void)signature, (void)len, (void)content, (void)content_len;
    return 1;
}
