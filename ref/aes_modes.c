/* The modes of AES: CBC and CTR next to SP 800-38A (2001), the CBC-MAC and counter halves of CCM
 * next to SP 800-38C (2004), XTS next to IEEE 1619-2007 as SP 800-38E (2010) takes it over. ECB is
 * in ref/aes.c, GCM in ref/gcm.c; partial blocks, CFB, OFB and stealing are built in
 * crypto/cipher/. Constant time: branches on lengths alone. */
#include "ref/aes.h"
#include "ref/block.h"

/* SP 800-38A, 6.2: C(j) = CIPH(P(j) ^ C(j-1)), where C(0) = IV. */
void aes_cbc_encrypt_ref(const struct aes_key *key, uint8_t iv[16], uint8_t *out, const uint8_t *in,
                         size_t n_blocks)
{
    for (; n_blocks > 0; n_blocks--, in += 16, out += 16) {
        block_xor(iv, iv, in);
        aes_ecb_encrypt_ref(key, iv, iv, 1);
        memcpy(out, iv, 16);
    }
}

/* 6.2: P(j) = CIPH^-1(C(j)) ^ C(j-1). */
void aes_cbc_decrypt_ref(const struct aes_key *key, uint8_t iv[16], uint8_t *out, const uint8_t *in,
                         size_t n_blocks)
{
    for (; n_blocks > 0; n_blocks--, in += 16, out += 16) {
        uint8_t c[16]; /* `out` may be `in` */
        memcpy(c, in, 16);
        aes_ecb_decrypt_ref(key, out, c, 1);
        block_xor(out, out, iv);
        memcpy(iv, c, 16);
    }
}

/* SP 800-38C, 6.1, steps 2 and 3: Y(i) = CIPH(B(i) ^ Y(i-1)). */
void aes_cbc_mac_ref(const struct aes_key *key, uint8_t mac[16], const uint8_t *in, size_t n_blocks)
{
    for (; n_blocks > 0; n_blocks--, in += 16) {
        block_xor(mac, mac, in);
        aes_ecb_encrypt_ref(key, mac, mac, 1);
    }
}

/* SP 800-38A, 6.5, with the standard incrementing function of appendix B.1 over all 128 bits. */
void aes_ctr_ref(const struct aes_key *key, uint8_t ctr[16], uint8_t *out, const uint8_t *in,
                 size_t n_blocks)
{
    for (; n_blocks > 0; n_blocks--, in += 16, out += 16) {
        uint8_t o[16];
        aes_ecb_encrypt_ref(key, o, ctr, 1);
        block_xor(out, in, o);
        ctr128_add(ctr, 1);
    }
}

/* SP 800-38C: the formatted text is authenticated, then encrypted; on the way back, the other way.
 */
void aes_ccm_encrypt_ref(const struct aes_key *key, uint8_t ctr[16], uint8_t mac[16], uint8_t *out,
                         const uint8_t *in, size_t n_blocks)
{
    aes_cbc_mac_ref(key, mac, in, n_blocks);
    aes_ctr_ref(key, ctr, out, in, n_blocks);
}

void aes_ccm_decrypt_ref(const struct aes_key *key, uint8_t ctr[16], uint8_t mac[16], uint8_t *out,
                         const uint8_t *in, size_t n_blocks)
{
    aes_ctr_ref(key, ctr, out, in, n_blocks);
    aes_cbc_mac_ref(key, mac, out, n_blocks);
}

/* IEEE 1619, 5.3.1: PP = P ^ T, CC = AES-enc(Key1, PP), C = CC ^ T, T being the tweak. */
void aes_xts_encrypt_ref(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                         const uint8_t *in, size_t n_blocks)
{
    for (; n_blocks > 0; n_blocks--, in += 16, out += 16) {
        block_xor(out, in, tweak);
        aes_ecb_encrypt_ref(key, out, out, 1);
        block_xor(out, out, tweak);
        xts_double(tweak);
    }
}

/* 5.4.1. */
void aes_xts_decrypt_ref(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                         const uint8_t *in, size_t n_blocks)
{
    for (; n_blocks > 0; n_blocks--, in += 16, out += 16) {
        block_xor(out, in, tweak);
        aes_ecb_decrypt_ref(key, out, out, 1);
        block_xor(out, out, tweak);
        xts_double(tweak);
    }
}
