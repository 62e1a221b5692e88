#include "crypto/impl/rc4.h"

#include <openssl/evp.h>
#include <openssl/rc4.h>
#include <string.h>

#include "crypto/cipher/rows.h"
#include "crypto/evp/name.h"
#include "tests/impl/prim.h"

static void known(const struct vector *v, const char *file)
{
    static const uint8_t zeros[8192];
    static uint8_t out[8192];
    size_t key_len, len;
    const uint8_t *key = vector_bytes(v, "key", &key_len), *pt = vector_bytes(v, "plaintext", &len);
    const uint8_t *want = vector_bytes(v, "ciphertext", &len);
    size_t offset = (size_t)vector_int(v, "offset", 0);
    const struct cipher_name *rc4 = cipher_name_find("RC4");
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    int n = 0;
    (void)file;
    check(EVP_EncryptInit_ex(c, rc4->row, NULL, NULL, NULL) == 1, "init");
    check(EVP_CIPHER_CTX_set_key_length(c, (int)key_len) == 1, "key length");
    check(EVP_EncryptInit_ex(c, NULL, NULL, key, NULL) == 1, "key");
    check(EVP_EncryptUpdate(c, out, &n, zeros, (int)offset) == 1, "what is before");
    check(EVP_EncryptUpdate(c, out, &n, pt, (int)len) == 1 && n == (int)len, "update");
    check_bytes("ciphertext", out, want, len);
    EVP_CIPHER_CTX_free(c);
    RC4_KEY k;
    RC4_set_key(&k, (int)key_len, key);
    RC4(&k, offset, zeros, out);
    RC4(&k, len, pt, out);
    check_bytes("RC4", out, want, len);
}

/* The row's stream and the state that it leaves, for all lengths of key, in pieces and in place. */
static void cross(const void *row, const void *ref)
{
    static uint8_t in[2000], out[2000], want[2000];
    const struct rc4_impl *r = row, *reference = ref;
    struct gen g = {3};
    unsigned pattern = 0;
    for (size_t key_len = 1; key_len <= 256; key_len += key_len < 40 ? 1 : 27) {
        uint8_t user[256];
        struct rc4_key a, b;
        gen_fill(&g, pattern++, user, key_len);
        gen_fill(&g, pattern, in, sizeof(in));
        r->expand(&a, user, key_len);
        reference->expand(&b, user, key_len);
        check(a.x == b.x && a.y == b.y, "the indices");
        check_bytes("S", a.S, b.S, sizeof(a.S));
        for (size_t at = 0, n; at < sizeof(in); at += n) {
            n = gen_below(&g, pattern % 2 ? 300 : 20);
            n = n < sizeof(in) - at ? n : sizeof(in) - at;
            memcpy(out + at, in + at, n);
            r->crypt(&a, out + at, pattern % 3 ? in + at : out + at, n);
            reference->crypt(&b, want + at, in + at, n);
        }
        check_bytes("the stream", out, want, sizeof(out));
        check(a.x == b.x && a.y == b.y, "the indices after it");
        check_bytes("S after it", a.S, b.S, sizeof(a.S));
    }
}

const struct prim prim_rc4 = {.name = "rc4", .known = known, .cross = cross};
