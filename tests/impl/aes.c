#include "crypto/impl/aes.h"

#include "tests/impl/aes.h"
#include "tests/impl/prim.h"

/* Each kernel once, over enough blocks for the widest loop and its tails. */
static void ct(const void *row)
{
    const struct aes_impl *r = row;
    enum { BLOCKS = 151, LEN = 16 * BLOCKS + 7 };
    static uint8_t text[LEN];
    static struct aes_gcm_key gcm;
    struct aes_key enc, dec;
    uint8_t user_key[32], state[16], mac[16], tag[16];
    struct gen g = {1};
    gen_fill(&g, 4, text, sizeof(text));
    gen_fill(&g, 4, user_key, sizeof(user_key));
    gen_fill(&g, 4, state, sizeof(state));
    gen_fill(&g, 4, mac, sizeof(mac));
    secret(text, sizeof(text));
    secret(user_key, sizeof(user_key));
    secret(state, sizeof(state));
    secret(mac, sizeof(mac));
    for (unsigned bits = 128; bits <= 256; bits += 64) {
        r->expand_encrypt(&enc, user_key, bits);
        r->expand_decrypt(&dec, user_key, bits);
        r->ecb_encrypt(&enc, text, text, BLOCKS);
        r->ecb_decrypt(&dec, text, text, BLOCKS);
        r->cbc_encrypt(&enc, state, text, text, BLOCKS);
        r->cbc_decrypt(&dec, state, text, text, BLOCKS);
        r->cbc_mac(&enc, mac, text, BLOCKS);
        not_secret(state, sizeof(state)); /* counters are public, ref/aes.h says */
        r->ctr(&enc, state, text, text, BLOCKS);
        r->ccm_encrypt(&enc, state, mac, text, text, BLOCKS);
        r->ccm_decrypt(&enc, state, mac, text, text, BLOCKS);
        secret(state, sizeof(state));
        r->xts_encrypt(&enc, state, text, text, BLOCKS);
        r->xts_decrypt(&dec, state, text, text, BLOCKS);
        r->gcm_init(&gcm, mac);
        r->gcm_hash(&gcm, mac, text, LEN);
        not_secret(state, sizeof(state));
        r->gcm_encrypt(&enc, &gcm, state, mac, text, text, LEN);
        r->gcm_decrypt(&enc, &gcm, state, mac, text, text, LEN);
        r->gcm_tag(&enc, &gcm, state, mac, 20, LEN, tag);
    }
}

const struct prim prim_aes = {.name = "aes", .known = aes_known, .cross = aes_cross, .ct = ct};
