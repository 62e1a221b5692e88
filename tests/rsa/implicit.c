/* Decryption of PKCS #1 v1.5 that doesn't tell: what OpenSSL 3.5 gives for ciphertexts that are no
 * encodings, bytes of zeros with 3 i at the fourth place and i at the last. */
#include <openssl/err.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tests/check.h"
#include "tests/rsa/keys.h"
#include "tests/suite.h"

/* clang-format off: a record a line */
static const struct {
    const char *const *key;
    unsigned char i;
    const char *message;
} known[] = {
    {&rsa_1024, 1,
     "20e9246463351834d358484da70e4c4e8330a6373f13fa3d6790b9cea3d949ea0dcec7fdcf321fdc"
     "c045f80d94dc6ae6858d38"},
    {&rsa_1024, 2, "98b8"},
    {&rsa_1024, 3, "e2ee1676b1e166a8824f3443b3e609d58ecfa23eca9684b5218cee40e55a"},
    {&rsa_1024, 4,
     "51fbc627f3ecc80a30d837ac515b5ee18d8df72bf8adfa3171f9ea26a6c4f8918eff50b3fac5e4f9"
     "0ee5de44fea8bfda63eb0a2f2f864d58e39c36d25167e799f82e52396f4d9fad9b952dd9be5849a2"
     "2afbdcb617dfb5808a81ca9bb3b2d4194d8f65efe80c5ec7"},
    {&rsa_1024, 5,
     "5d9c994ffdef13fbf325d86a8fb571cfbdd554f4a42fa0eabc2bcfcb5cd325f558a8228df8e0a026"
     "ec8f35d36b63dc39a3d97146b4da60aafdb7b74f3a32db"},
    {&rsa_1024, 6, "5be5af1e5da05f399f2cf7fc61891e59ab"},
    {&rsa_2048, 1,
     "cc0f94e6ca377008833295b1f2591ecb8c1c9802bd55d15fe206d5d3cabd649fa7db2696b94c6dc3"
     "c4ec9aa861f8faa911813e6af090fed30eca0bc6131d007f7bbfb8c8e6909d375f317f0b7817caee"
     "a27d6fbf05f6"},
    {&rsa_2048, 2,
     "996fb4fec6e021b7fa7429b5081d1909d81f128ba9e1d6b5980cf8ea93f2be7cd904d94758d995bb"
     "3b2d041c97afae52ddfda41a92fc2d22dd65e39d6a44cc40982479140ab0333584efcc89159376db"
     "6f58bb132c3839da6b150c3a"},
    {&rsa_2048, 3,
     "5c60afb0de61d1d76b60008c966102432be7fe907bb38ee46b32730c0485aea17f071f96d1c1c151"
     "284a1ec6f40a3fc897031318180563dab0f95a782eb1fd4434d0b86cc51022c284c9523b039ffc58"
     "07e1b1b67dc08d87ddde44ba0aa4ba750c3774190d919a7103fd9ad88e96a8015cc3864c12ca4aae"
     "264259205be9cd03378edf1c65cb308d47f0820a54d1500b3735a52299a3141ee6953be54b9bf953"
     "94a1a1a86a9cb25d88991e39e94df01ea40fdfde9ccba5d90ba84b1e5cba2f79af6920bcfb07810e"
     "cd34f8821431145a3894dd0e2d28abd576df7613d9825c8d785a62e02cd6859f0476d9"},
};
/* clang-format on */

void test_rsa_implicit(void)
{
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        RSA *rsa = test_rsa(*known[i].key);
        int k = RSA_size(rsa);
        uint8_t c[256] = {0}, out[256], want[256];
        c[3] = (uint8_t)(3 * known[i].i);
        c[k - 1] = known[i].i;
        size_t len = test_hex(want, sizeof(want), known[i].message);
        int got = RSA_private_decrypt(k, c, out, rsa, RSA_PKCS1_PADDING);
        check(got == (int)len, "message %zu: %d bytes", i, got);
        check_bytes("message", out, want, len);
        /* Zeros in front of a ciphertext may be left out. */
        check(RSA_private_decrypt(k - 3, c + 3, out, rsa, RSA_PKCS1_PADDING) == (int)len,
              "shorter");
        check_bytes("message", out, want, len);
        RSA_free(rsa);
    }
    /* What is an encoding comes through, of any length. */
    RSA *rsa = test_rsa(rsa_1024);
    uint8_t m[117], c[128], out[128];
    memset(m, 0xa5, sizeof(m));
    for (int len = 0; len <= 117; len += 13) {
        check(RSA_public_encrypt(len, m, c, rsa, RSA_PKCS1_PADDING) == 128, "encrypt %d", len);
        check(RSA_private_decrypt(128, c, out, rsa, RSA_PKCS1_PADDING) == len, "decrypt %d", len);
        check_bytes("message", out, m, (size_t)len);
    }
    check(RSA_public_encrypt(118, m, c, rsa, RSA_PKCS1_PADDING) == -1, "too long");
    RSA_free(rsa);
    ERR_clear_error();
}
