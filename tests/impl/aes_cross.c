/* Every kernel of an AES row against the reference's. */
#include <stdio.h>
#include <string.h>

#include "crypto/impl/aes.h"
#include "ref/bytes.h"
#include "tests/impl/aes.h"
#include "tests/impl/prim.h"

#define BLOCKS_MAX 300
#define MARGIN     64 /* room for alignment, and bytes that must stay as they are */
#define BUF_LEN    (BLOCKS_MAX * 16 + 16 + 2 * MARGIN)

/* All small numbers of blocks, then the edges of wide unrolled loops and their tails. */
static size_t blocks_at(size_t i)
{
    static const uint16_t more[] = {47,  48,  49,  63,  64,  65,  66,  71,  79,  80,
                                    81,  95,  96,  97,  111, 127, 128, 129, 133, 143,
                                    144, 145, 159, 191, 192, 193, 255, 256, 257, 299};
    if (i <= 40)
        return i;
    return i - 41 < sizeof(more) / sizeof(more[0]) ? more[i - 41] : SIZE_MAX;
}

/* One comparison: the same inputs for both rows, `state` being the IV, counter or tweak, `mac` the
 * CBC-MAC or GHASH state. */
struct pair {
    const struct aes_impl *row, *ref;
    struct gen g;
    unsigned pattern;
    struct aes_key enc, dec, ref_enc, ref_dec;
    struct aes_gcm_key gcm, ref_gcm;
    uint8_t state[16], mac[16], ref_state[16], ref_mac[16];
    uint8_t in[BUF_LEN], out[BUF_LEN], ref_out[BUF_LEN];
    size_t at_in, at_out;
};

/* Counters that are about to wrap within their last 32, 64 and 128 bits, among any others. */
static void make_state(struct pair *p)
{
    static const uint8_t wrapping[] = {0, 0, 4, 8, 12, 16};
    size_t n = wrapping[gen_below(&p->g, sizeof(wrapping))];
    gen_fill(&p->g, p->pattern++, p->state, 16);
    if (n > 0) {
        memset(p->state + 16 - n, 0xff, n);
        p->state[15] = (uint8_t)(0xff - gen_below(&p->g, 70));
    }
    gen_fill(&p->g, p->pattern++, p->mac, 16);
    memcpy(p->ref_state, p->state, 16);
    memcpy(p->ref_mac, p->mac, 16);
}

/* New buffers; in place half of the time. Gives the row's input. */
static const uint8_t *make_text(struct pair *p, size_t len)
{
    int in_place = (int)(gen_u64(&p->g) & 1);
    p->at_in = gen_below(&p->g, MARGIN);
    p->at_out = in_place ? p->at_in : gen_below(&p->g, MARGIN);
    gen_fill(&p->g, p->pattern++, p->in + p->at_in, len);
    memset(p->out, 0xa5, sizeof(p->out));
    memset(p->ref_out, 0xa5, sizeof(p->ref_out));
    if (!in_place)
        return p->in + p->at_in;
    memcpy(p->out + p->at_out, p->in + p->at_in, len);
    return p->out + p->at_out;
}

static void compare(struct pair *p, const char *kernel, unsigned bits, size_t len)
{
    char what[80];
    snprintf(what, sizeof(what), "%s, %u bits, %zu bytes, in at %zu, out at %zu", kernel, bits, len,
             p->at_in % 64, p->at_out % 64);
    check_bytes(what, p->out, p->ref_out, BUF_LEN);
    check_bytes(what, p->state, p->ref_state, 16);
    check_bytes(what, p->mac, p->ref_mac, 16);
}

/* The kernels that have one chaining block: CBC, CTR, XTS. */
static void cross_chained(struct pair *p, const char *name, unsigned bits, size_t n,
                          aes_cbc_fn *kernel, aes_cbc_fn *reference, int decrypts)
{
    make_state(p);
    const uint8_t *in = make_text(p, 16 * n);
    kernel(decrypts ? &p->dec : &p->enc, p->state, p->out + p->at_out, in, n);
    reference(decrypts ? &p->ref_dec : &p->ref_enc, p->ref_state, p->ref_out + p->at_out,
              p->in + p->at_in, n);
    compare(p, name, bits, 16 * n);
}

static void cross_ecb(struct pair *p, const char *name, unsigned bits, size_t n, aes_ecb_fn *kernel,
                      aes_ecb_fn *reference, int decrypts)
{
    make_state(p);
    const uint8_t *in = make_text(p, 16 * n);
    kernel(decrypts ? &p->dec : &p->enc, p->out + p->at_out, in, n);
    reference(decrypts ? &p->ref_dec : &p->ref_enc, p->ref_out + p->at_out, p->in + p->at_in, n);
    compare(p, name, bits, 16 * n);
}

static void cross_ccm(struct pair *p, const char *name, unsigned bits, size_t n, aes_ccm_fn *kernel,
                      aes_ccm_fn *reference)
{
    make_state(p);
    const uint8_t *in = make_text(p, 16 * n);
    kernel(&p->enc, p->state, p->mac, p->out + p->at_out, in, n);
    reference(&p->ref_enc, p->ref_state, p->ref_mac, p->ref_out + p->at_out, p->in + p->at_in, n);
    compare(p, name, bits, 16 * n);
}

static void cross_mac(struct pair *p, unsigned bits, size_t n)
{
    make_state(p);
    make_text(p, 16 * n);
    memcpy(p->ref_out, p->out, BUF_LEN);
    p->row->cbc_mac(&p->enc, p->mac, p->in + p->at_in, n);
    p->ref->cbc_mac(&p->ref_enc, p->ref_mac, p->in + p->at_in, n);
    compare(p, "cbc_mac", bits, 16 * n);
}

static void cross_gcm(struct pair *p, const char *name, unsigned bits, size_t len,
                      aes_gcm_crypt_fn *kernel, aes_gcm_crypt_fn *reference)
{
    make_state(p);
    const uint8_t *in = make_text(p, len);
    kernel(&p->enc, &p->gcm, p->state, p->mac, p->out + p->at_out, in, len);
    reference(&p->ref_enc, &p->ref_gcm, p->ref_state, p->ref_mac, p->ref_out + p->at_out,
              p->in + p->at_in, len);
    compare(p, name, bits, len);
}

static void cross_ghash(struct pair *p, unsigned bits, size_t len)
{
    make_state(p);
    make_text(p, len);
    memcpy(p->ref_out, p->out, BUF_LEN);
    p->row->gcm_hash(&p->gcm, p->mac, p->in + p->at_in, len);
    p->ref->gcm_hash(&p->ref_gcm, p->ref_mac, p->in + p->at_in, len);
    compare(p, "gcm_hash", bits, len);
}

static void cross_tag(struct pair *p, unsigned bits)
{
    make_state(p);
    uint8_t got[16], want[16];
    uint64_t aad_len = gen_u64(&p->g) >> (3 + gen_below(&p->g, 61));
    uint64_t text_len = gen_u64(&p->g) >> (28 + gen_below(&p->g, 36));
    p->row->gcm_tag(&p->enc, &p->gcm, p->state, p->mac, aad_len, text_len, got);
    p->ref->gcm_tag(&p->ref_enc, &p->ref_gcm, p->ref_state, p->ref_mac, aad_len, text_len, want);
    char what[40];
    snprintf(what, sizeof(what), "gcm_tag, %u bits", bits);
    check_bytes(what, got, want, 16);
}

static void cross_blocks(struct pair *p, unsigned bits, size_t n)
{
    const struct aes_impl *r = p->row, *f = p->ref;
    cross_ecb(p, "ecb_encrypt", bits, n, r->ecb_encrypt, f->ecb_encrypt, 0);
    cross_ecb(p, "ecb_decrypt", bits, n, r->ecb_decrypt, f->ecb_decrypt, 1);
    cross_chained(p, "cbc_encrypt", bits, n, r->cbc_encrypt, f->cbc_encrypt, 0);
    cross_chained(p, "cbc_decrypt", bits, n, r->cbc_decrypt, f->cbc_decrypt, 1);
    cross_chained(p, "ctr", bits, n, r->ctr, f->ctr, 0);
    cross_chained(p, "xts_encrypt", bits, n, r->xts_encrypt, f->xts_encrypt, 0);
    cross_chained(p, "xts_decrypt", bits, n, r->xts_decrypt, f->xts_decrypt, 1);
    cross_ccm(p, "ccm_encrypt", bits, n, r->ccm_encrypt, f->ccm_encrypt);
    cross_ccm(p, "ccm_decrypt", bits, n, r->ccm_decrypt, f->ccm_decrypt);
    cross_mac(p, bits, n);
}

/* Around n blocks: the whole ones, one byte more or less, and anything between. */
static void cross_bytes(struct pair *p, unsigned bits, size_t n)
{
    const struct aes_impl *r = p->row, *f = p->ref;
    const size_t lens[] = {16 * n, 16 * n + 1, 16 * n + 15, 16 * n + gen_below(&p->g, 16)};
    for (size_t i = 0; i < sizeof(lens) / sizeof(lens[0]); i++) {
        cross_gcm(p, "gcm_encrypt", bits, lens[i], r->gcm_encrypt, f->gcm_encrypt);
        cross_gcm(p, "gcm_decrypt", bits, lens[i], r->gcm_decrypt, f->gcm_decrypt);
        cross_ghash(p, bits, lens[i]);
        cross_tag(p, bits);
    }
}

static void make_keys(struct pair *p, unsigned bits)
{
    uint8_t user_key[32], h[16];
    gen_fill(&p->g, p->pattern++, user_key, sizeof(user_key));
    gen_fill(&p->g, p->pattern++, h, sizeof(h));
    p->row->expand_encrypt(&p->enc, user_key, bits);
    p->row->expand_decrypt(&p->dec, user_key, bits);
    p->row->gcm_init(&p->gcm, h);
    p->ref->expand_encrypt(&p->ref_enc, user_key, bits);
    p->ref->expand_decrypt(&p->ref_dec, user_key, bits);
    p->ref->gcm_init(&p->ref_gcm, h);
    check(p->enc.rounds == p->ref_enc.rounds && p->dec.rounds == p->ref_dec.rounds,
          "%u bits: %d and %d rounds", bits, p->enc.rounds, p->dec.rounds);
}

void aes_cross(const void *row, const void *ref)
{
    static struct pair p;
    p.row = row;
    p.ref = ref;
    p.g.state = 197;
    for (unsigned bits = 128; bits <= 256; bits += 64)
        for (size_t i = bits / 64 % gen_step(3); blocks_at(i) != SIZE_MAX; i += gen_step(3)) {
            make_keys(&p, bits);
            cross_blocks(&p, bits, blocks_at(i));
            cross_bytes(&p, bits, blocks_at(i));
        }
}
