/* Written next to RFC 8032 (January 2017), sections 5.1.5 to 5.1.7, whose steps and names these
 * are. */
#include "crypto/ec/ed25519.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <string.h>

#include "crypto/impl/curve25519.h"

/* 5.1.5, steps 1 to 3: h = SHA-512(private key); s is the first half, pruned; prefix the second. */
static void expand(uint8_t h[64], const uint8_t private_key[32])
{
    SHA512_CTX c;
    SHA512_Init(&c);
    SHA512_Update(&c, private_key, 32);
    SHA512_Final(h, &c);
    OPENSSL_cleanse(&c, sizeof(c));
    h[0] &= 248;
    h[31] &= 127;
    h[31] |= 64;
}

/* SHA-512(dom2(F, C) || a || b || M) modulo L; dom2 (section 2) is empty for plain Ed25519. */
static void hash(uint8_t out[32], const struct ed25519_dom *dom, const uint8_t *a, const uint8_t *b,
                 const uint8_t *message, size_t len)
{
    SHA512_CTX c;
    uint8_t digest[64];
    SHA512_Init(&c);
    if (dom != NULL) {
        SHA512_Update(&c, "SigEd25519 no Ed25519 collisions", 32);
        SHA512_Update(&c, &dom->prehash, 1);
        SHA512_Update(&c, &dom->context_len, 1);
        SHA512_Update(&c, dom->context, dom->context_len);
    }
    SHA512_Update(&c, a, 32);
    if (b != NULL)
        SHA512_Update(&c, b, 32);
    SHA512_Update(&c, message, len);
    SHA512_Final(digest, &c);
    IMPL(curve25519)->reduce(out, digest);
    OPENSSL_cleanse(&c, sizeof(c));
    OPENSSL_cleanse(digest, sizeof(digest));
}

void ed25519_public(uint8_t public_key[32], const uint8_t private_key[32])
{
    uint8_t h[64];
    expand(h, private_key);
    IMPL(curve25519)->ed25519_base(public_key, h); /* step 4 */
    OPENSSL_cleanse(h, sizeof(h));
}

void ed25519_sign(uint8_t signature[64], const uint8_t *message, size_t len,
                  const uint8_t public_key[32], const uint8_t private_key[32],
                  const struct ed25519_dom *dom)
{
    uint8_t h[64], r[32], R[32], k[32];
    const uint8_t *s = h, *prefix = h + 32;
    expand(h, private_key);                            /* step 1 */
    hash(r, dom, prefix, NULL, message, len);          /* step 2 */
    IMPL(curve25519)->ed25519_base(R, r);              /* step 3 */
    hash(k, dom, R, public_key, message, len);         /* step 4 */
    IMPL(curve25519)->muladd(signature + 32, k, s, r); /* step 5 */
    memcpy(signature, R, 32);                          /* step 6 */
    OPENSSL_cleanse(h, sizeof(h));
    OPENSSL_cleanse(r, sizeof(r));
}

/* L in little-endian. */
static const uint8_t order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                                  0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                                  0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

static int below_order(const uint8_t S[32])
{
    int i = 31;
    while (i > 0 && S[i] == order[i])
        i--;
    return S[i] < order[i];
}

int ed25519_verify(const uint8_t signature[64], const uint8_t *message, size_t len,
                   const uint8_t public_key[32], const struct ed25519_dom *dom)
{
    const uint8_t *R = signature, *S = signature + 32;
    uint8_t k[32], check[32];
    if (!below_order(S)) /* step 1 */
        return 0;
    hash(k, dom, R, public_key, message, len); /* step 2 */
    /* Step 3: R = [S]B - [k]A', compared as encodings, so that R needs no decoding. */
    return IMPL(curve25519)->ed25519_double(check, S, k, public_key) && memcmp(check, R, 32) == 0;
}
