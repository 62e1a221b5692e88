/* Written next to RFC 8032 (January 2017), sections 5.2.5 to 5.2.7, whose steps and names these
 * are. */
#include "crypto/ec/ed448.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/digest/sha3.h"
#include "crypto/impl/curve448.h"
#include "ref/keccak.h"

#define SHAKE256_RATE 136

void ed448_prehash(uint8_t out[64], const uint8_t *message, size_t len)
{
    struct sponge h;
    sponge_init(&h, SHAKE256_RATE, KECCAK_PAD_SHAKE);
    sponge_absorb(&h, message, len);
    sponge_squeeze(&h, out, ED448_PREHASH_LEN);
    OPENSSL_cleanse(&h, sizeof(h));
}

/* 5.2.5, steps 1 to 3: h = SHAKE256(private key, 114); s is the first half, pruned, its last byte
 * zero; prefix the second. */
static void expand(uint8_t h[114], const uint8_t private_key[57])
{
    struct sponge shake;
    sponge_init(&shake, SHAKE256_RATE, KECCAK_PAD_SHAKE);
    sponge_absorb(&shake, private_key, 57);
    sponge_squeeze(&shake, h, 114);
    OPENSSL_cleanse(&shake, sizeof(shake));
    h[0] &= 252;
    h[55] |= 128;
    h[56] = 0;
}

/* SHAKE256(dom4(F, C) || a || b || M, 114) modulo L; dom4 as in section 2. */
static void hash(uint8_t out[56], const struct ed448_dom *dom, const uint8_t a[57],
                 const uint8_t *b, const uint8_t *message, size_t len)
{
    static const struct ed448_dom plain = {0};
    struct sponge h;
    uint8_t digest[114];
    if (dom == NULL)
        dom = &plain;
    sponge_init(&h, SHAKE256_RATE, KECCAK_PAD_SHAKE);
    sponge_absorb(&h, (const uint8_t *)"SigEd448", 8);
    sponge_absorb(&h, &dom->prehash, 1);
    sponge_absorb(&h, &dom->context_len, 1);
    sponge_absorb(&h, dom->context, dom->context_len);
    sponge_absorb(&h, a, 57);
    if (b != NULL)
        sponge_absorb(&h, b, 57);
    sponge_absorb(&h, message, len);
    sponge_squeeze(&h, digest, sizeof(digest));
    IMPL(curve448)->reduce(out, digest);
    OPENSSL_cleanse(&h, sizeof(h));
    OPENSSL_cleanse(digest, sizeof(digest));
}

void ed448_public(uint8_t public_key[57], const uint8_t private_key[57])
{
    uint8_t h[114];
    expand(h, private_key);
    IMPL(curve448)->ed448_base(public_key, h); /* step 4 */
    OPENSSL_cleanse(h, sizeof(h));
}

void ed448_sign(uint8_t signature[114], const uint8_t *message, size_t len,
                const uint8_t public_key[57], const uint8_t private_key[57],
                const struct ed448_dom *dom)
{
    uint8_t h[114], r[56], R[57], k[56];
    const uint8_t *s = h, *prefix = h + 57;
    expand(h, private_key);                          /* step 1 */
    hash(r, dom, prefix, NULL, message, len);        /* step 2 */
    IMPL(curve448)->ed448_base(R, r);                /* step 3 */
    hash(k, dom, R, public_key, message, len);       /* step 4 */
    IMPL(curve448)->muladd(signature + 57, k, s, r); /* step 5 */
    signature[113] = 0;
    memcpy(signature, R, 57); /* step 6 */
    OPENSSL_cleanse(h, sizeof(h));
    OPENSSL_cleanse(r, sizeof(r));
}

/* L in little-endian. */
static const uint8_t order[57] = {
    0xf3, 0x44, 0x58, 0xab, 0x92, 0xc2, 0x78, 0x23, 0x55, 0x8f, 0xc5, 0x8d, 0x72, 0xc2, 0x6c,
    0x21, 0x90, 0x36, 0xd6, 0xae, 0x49, 0xdb, 0x4e, 0xc4, 0xe9, 0x23, 0xca, 0x7c, 0xff, 0xff,
    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x3f, 0};

static int below_order(const uint8_t S[57])
{
    int i = 56;
    while (i > 0 && S[i] == order[i])
        i--;
    return S[i] < order[i];
}

int ed448_verify(const uint8_t signature[114], const uint8_t *message, size_t len,
                 const uint8_t public_key[57], const struct ed448_dom *dom)
{
    const uint8_t *R = signature, *S = signature + 57;
    uint8_t k[56];
    if (!below_order(S)) /* step 1 */
        return 0;
    hash(k, dom, R, public_key, message, len);               /* step 2 */
    return IMPL(curve448)->ed448_check(R, S, k, public_key); /* step 3, and 1's decoding */
}
