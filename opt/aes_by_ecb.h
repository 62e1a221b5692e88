/* The modes of a row by means of its ECB kernels, which are fast for many blocks at a time: for
 * rows whose CPUs have nothing better to do them by. A row's file includes this once, after
 *
 *     #define ROW(kernel) kernel##_suffix
 *
 * GHASH is that of opt/ghash_ctmul.h. Buffers of key stream are wiped. */
#include "opt/ghash_ctmul.h"
#include "ref/block.h"

#define CHUNK     32 /* blocks at a time */
#define CHUNK_LEN (16 * CHUNK)

/* A memset that the compiler must keep. */
static inline void wipe(uint8_t *p, size_t len)
{
    memset(p, 0, len);
    __asm__ volatile("" : : "r"(p) : "memory");
}

static inline size_t lesser(size_t a, size_t b)
{
    return a < b ? a : b;
}

static inline void xor_blocks(uint8_t *out, const uint8_t *a, const uint8_t *b, size_t n_blocks)
{
    for (size_t i = 0; i < 16 * n_blocks; i += 16)
        block_xor(out + i, a + i, b + i);
}

void ROW(aes_cbc_encrypt)(const struct aes_key *key, uint8_t iv[16], uint8_t *out,
                          const uint8_t *in, size_t n_blocks)
{
    for (; n_blocks > 0; n_blocks--, in += 16, out += 16) {
        block_xor(iv, iv, in);
        ROW(aes_ecb_encrypt)(key, iv, iv, 1);
        memcpy(out, iv, 16);
    }
}

void ROW(aes_cbc_decrypt)(const struct aes_key *key, uint8_t iv[16], uint8_t *out,
                          const uint8_t *in, size_t n_blocks)
{
    uint8_t buf[CHUNK_LEN], last[16];
    size_t n;
    for (; n_blocks > 0; n_blocks -= n, in += 16 * n, out += 16 * n) {
        n = lesser(n_blocks, CHUNK);
        memcpy(last, in + 16 * (n - 1), 16);
        ROW(aes_ecb_decrypt)(key, buf, in, n);
        block_xor(buf, buf, iv);
        xor_blocks(buf + 16, buf + 16, in, n - 1);
        memcpy(out, buf, 16 * n);
        memcpy(iv, last, 16);
    }
    wipe(buf, sizeof(buf));
}

void ROW(aes_cbc_mac)(const struct aes_key *key, uint8_t mac[16], const uint8_t *in,
                      size_t n_blocks)
{
    for (; n_blocks > 0; n_blocks--, in += 16) {
        block_xor(mac, mac, in);
        ROW(aes_ecb_encrypt)(key, mac, mac, 1);
    }
}

void ROW(aes_ctr)(const struct aes_key *key, uint8_t ctr[16], uint8_t *out, const uint8_t *in,
                  size_t n_blocks)
{
    uint8_t buf[CHUNK_LEN];
    size_t n;
    for (; n_blocks > 0; n_blocks -= n, in += 16 * n, out += 16 * n) {
        n = lesser(n_blocks, CHUNK);
        for (size_t i = 0; i < n; i++) {
            memcpy(buf + 16 * i, ctr, 16);
            ctr128_add(ctr, 1);
        }
        ROW(aes_ecb_encrypt)(key, buf, buf, n);
        xor_blocks(out, in, buf, n);
    }
    wipe(buf, sizeof(buf));
}

void ROW(aes_ccm_encrypt)(const struct aes_key *key, uint8_t ctr[16], uint8_t mac[16], uint8_t *out,
                          const uint8_t *in, size_t n_blocks)
{
    ROW(aes_cbc_mac)(key, mac, in, n_blocks);
    ROW(aes_ctr)(key, ctr, out, in, n_blocks);
}

void ROW(aes_ccm_decrypt)(const struct aes_key *key, uint8_t ctr[16], uint8_t mac[16], uint8_t *out,
                          const uint8_t *in, size_t n_blocks)
{
    ROW(aes_ctr)(key, ctr, out, in, n_blocks);
    ROW(aes_cbc_mac)(key, mac, out, n_blocks);
}

static void xts(const struct aes_key *key, uint8_t tweak[16], uint8_t *out, const uint8_t *in,
                size_t n_blocks, aes_ecb_fn *crypt)
{
    uint8_t tweaks[CHUNK_LEN], buf[CHUNK_LEN];
    size_t n;
    for (; n_blocks > 0; n_blocks -= n, in += 16 * n, out += 16 * n) {
        n = lesser(n_blocks, CHUNK);
        for (size_t i = 0; i < n; i++) {
            memcpy(tweaks + 16 * i, tweak, 16);
            xts_double(tweak);
        }
        xor_blocks(buf, in, tweaks, n);
        crypt(key, buf, buf, n);
        xor_blocks(out, buf, tweaks, n);
    }
    wipe(tweaks, sizeof(tweaks));
    wipe(buf, sizeof(buf));
}

void ROW(aes_xts_encrypt)(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                          const uint8_t *in, size_t n_blocks)
{
    xts(key, tweak, out, in, n_blocks, ROW(aes_ecb_encrypt));
}

void ROW(aes_xts_decrypt)(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                          const uint8_t *in, size_t n_blocks)
{
    xts(key, tweak, out, in, n_blocks, ROW(aes_ecb_decrypt));
}

void ROW(aes_gcm_init)(struct aes_gcm_key *gcm, const uint8_t h[16])
{
    ghash_ctmul_init(gcm, h);
}

void ROW(aes_gcm_hash)(const struct aes_gcm_key *gcm, uint8_t y[16], const uint8_t *in, size_t len)
{
    ghash_ctmul(gcm, y, in, len);
}

/* SP 800-38D, 6.5. */
static void gctr(const struct aes_key *key, uint8_t ctr[16], uint8_t *out, const uint8_t *in,
                 size_t len)
{
    uint8_t buf[CHUNK_LEN];
    size_t n, take;
    for (; len > 0; len -= take, in += take, out += take) {
        n = lesser((len + 15) / 16, CHUNK);
        take = lesser(len, 16 * n);
        for (size_t i = 0; i < n; i++) {
            memcpy(buf + 16 * i, ctr, 16);
            ctr32_add(ctr, 1);
        }
        ROW(aes_ecb_encrypt)(key, buf, buf, n);
        for (size_t i = 0; i < take; i++)
            out[i] = in[i] ^ buf[i];
    }
    wipe(buf, sizeof(buf));
}

void ROW(aes_gcm_encrypt)(const struct aes_key *key, const struct aes_gcm_key *gcm, uint8_t ctr[16],
                          uint8_t y[16], uint8_t *out, const uint8_t *in, size_t len)
{
    gctr(key, ctr, out, in, len);
    ghash_ctmul(gcm, y, out, len);
}

void ROW(aes_gcm_decrypt)(const struct aes_key *key, const struct aes_gcm_key *gcm, uint8_t ctr[16],
                          uint8_t y[16], uint8_t *out, const uint8_t *in, size_t len)
{
    ghash_ctmul(gcm, y, in, len);
    gctr(key, ctr, out, in, len);
}

void ROW(aes_gcm_tag)(const struct aes_key *key, const struct aes_gcm_key *gcm,
                      const uint8_t j0[16], const uint8_t y[16], uint64_t aad_len,
                      uint64_t text_len, uint8_t tag[16])
{
    uint8_t s[16], lengths[16], mask[16];
    memcpy(s, y, 16);
    store64_be(lengths, aad_len * 8);
    store64_be(lengths + 8, text_len * 8);
    ghash_ctmul(gcm, s, lengths, 16);
    ROW(aes_ecb_encrypt)(key, mask, j0, 1);
    block_xor(tag, s, mask);
    wipe(mask, sizeof(mask));
}
