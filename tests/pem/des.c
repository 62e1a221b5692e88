/* Keys that the system's openssl encrypted with triple DES: by the header of RFC 1421 and by PBES2.
 */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static const char plain[] = "-----BEGIN EC PRIVATE KEY-----\n"
                            "MHcCAQEEIE6ctlkfzojkCNpEWMYsfuy6Nt+Mwclds3SiMb4SE5byoAoGCCqGSM49\n"
                            "AwEHoUQDQgAEc4y/hs8ETnLON7nvNsBYKZfPIB7U6jXaD+eMdpxnuW+YiVzuagnl\n"
                            "nuYLGjJCWQSLgdZDLKU1+daGk8BxPE12/Q==\n"
                            "-----END EC PRIVATE KEY-----\n";

/* openssl ec -des3, openssl ec -des-ede-cbc, openssl pkcs8 -topk8 -v2 des3; the password is abcd.
 */
static const char *const encrypted[] = {
    "-----BEGIN EC PRIVATE KEY-----\n"
    "Proc-Type: 4,ENCRYPTED\n"
    "DEK-Info: DES-EDE3-CBC,314B6B36DD93F3ED\n"
    "\n"
    "ChvNlRWIRPRXUaQCY33qon7Hbafan20qAvuaFS42I0qGxW6ix0htC4t4NjPaCMk8\n"
    "cH/5Ip75VavqF9glfACXW48fmX9nv1yIyH5O3ReQVRTez94QepwDEuwo/RnQZ8bi\n"
    "efz6pV5MDrcmIkRdR0FzWkeig5LSYTNBc+MJw1LKCZI=\n"
    "-----END EC PRIVATE KEY-----\n",
    "-----BEGIN EC PRIVATE KEY-----\n"
    "Proc-Type: 4,ENCRYPTED\n"
    "DEK-Info: DES-EDE-CBC,EEF9E0F96C2227DA\n"
    "\n"
    "dknZMhW4wosvg5BRpsOjg0MChzpXMO2UDevFcdmqlIVlRJuocTtkuX6BTwikRHVe\n"
    "CbOY5VpPjH1TJsjkZxuKAX/xL/BAquw9ToxBklDjlqH01vPgK0bYxNOVV01ITtPn\n"
    "G8l4Z0ChDCcwcIlvumwTpm2gWumEE5dHal9jGxi6hK8=\n"
    "-----END EC PRIVATE KEY-----\n",
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
    "MIHjME4GCSqGSIb3DQEFDTBBMCkGCSqGSIb3DQEFDDAcBAjoCjGP/6e2mAICCAAw\n"
    "DAYIKoZIhvcNAgkFADAUBggqhkiG9w0DBwQIDgHzRm81fzEEgZCtZJhPvn+3s7pf\n"
    "TV8VJznNQCAv/aK+OnDOre7YxLgIdV+DpiPiKw7Eb67mCXtAMMcDKnFXhTTt0z+V\n"
    "OKSVWPr+lkrXCemLJNlAweOjszslPNT+QghqUcjQ1r98fs6bllPMp0VfdT9nv80/\n"
    "08OlLq6qR/pmKb+dT3urdBtilTJfKHIPOlPLMPVohRjbBoL0fdU=\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n",
};

static EVP_PKEY *read_key(const char *text, const char *pass)
{
    BIO *in = BIO_new_mem_buf(text, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, (void *)(uintptr_t)pass);
    BIO_free(in);
    return key;
}

void test_pem_des(void)
{
    check_context("keys encrypted with triple DES");
    EVP_PKEY *want = read_key(plain, NULL);
    check(want != NULL, "the plain key");
    for (size_t i = 0; i < sizeof(encrypted) / sizeof(encrypted[0]); i++) {
        EVP_PKEY *key = read_key(encrypted[i], "abcd");
        check(key != NULL && EVP_PKEY_eq(key, want) == 1, "key %zu", i);
        EVP_PKEY_free(key);
        check(read_key(encrypted[i], "abce") == NULL, "key %zu with another password", i);
    }
    /* And written here. */
    BIO *out = BIO_new(BIO_s_mem());
    check(PEM_write_bio_PrivateKey_traditional(out, want, EVP_des_ede3_cbc(),
                                               (unsigned char *)(uintptr_t) "abcd", 4, NULL,
                                               NULL) == 1,
          "write");
    EVP_PKEY *back = PEM_read_bio_PrivateKey(out, NULL, NULL, (void *)(uintptr_t) "abcd");
    check(back != NULL && EVP_PKEY_eq(back, want) == 1, "there and back");
    EVP_PKEY_free(back);
    BIO_free(out);
    EVP_PKEY_free(want);
    ERR_clear_error();
}
