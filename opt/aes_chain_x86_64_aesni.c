/* The serial modes of AES on AES-NI: CBC encryption, CBC-MAC, and CCM's pair of CBC-MAC and CTR.
 *
 * Every block waits for the one before, so the latency of the rounds is the bound: 3 cycles each,
 * 30 a block of AES-128. The XORs between blocks are kept off that path: the last round XORs a key
 * in any case, which is made to be the last key, the next block and the first key in one. CCM's
 * counter blocks run in the shadow of the chain. Constant time. */
#include "opt/aes_x86_64_vec128.h"

#include "opt/aes_x86_64_modes.h"

/* The chain at the point where a block and the first key are in. */
VEC vec chain_start(const struct aes_key *key, const uint8_t *state, const uint8_t *in)
{
    return vec_xor3(vec_load(state), vec_load(in), round_key(key, 0));
}

/* The next block of n with the first key, or nothing after the last. */
VEC vec chain_next(const struct aes_key *key, const uint8_t *in, size_t n)
{
    return n > 1 ? vec_xor(vec_load(in + 16), round_key(key, 0)) : vec_zero();
}

void aes_cbc_encrypt_aesni(const struct aes_key *key, uint8_t iv[16], uint8_t *out,
                           const uint8_t *in, size_t n_blocks)
{
    if (n_blocks == 0)
        return;
    const vec last_key = round_key(key, key->rounds);
    vec s = chain_start(key, iv, in), cipher = vec_zero();
    for (size_t n = n_blocks; n > 0; n--, in += 16, out += 16) {
        const vec next = chain_next(key, in, n);
        rounds(key, &s, 1, ENCRYPT);
        s = vec_enc_last(s, vec_xor(last_key, next));
        cipher = vec_xor(s, next);
        vec_store(out, cipher);
    }
    vec_store(iv, cipher);
}

void aes_cbc_mac_aesni(const struct aes_key *key, uint8_t mac[16], const uint8_t *in,
                       size_t n_blocks)
{
    if (n_blocks == 0)
        return;
    const vec last_key = round_key(key, key->rounds);
    vec s = chain_start(key, mac, in);
    for (size_t n = n_blocks; n > 0; n--, in += 16) {
        const vec next = chain_next(key, in, n);
        rounds(key, &s, 1, ENCRYPT);
        s = vec_enc_last(s, vec_xor(last_key, next));
    }
    vec_store(mac, s);
}

void aes_ccm_encrypt_aesni(const struct aes_key *key, uint8_t ctr[16], uint8_t mac[16],
                           uint8_t *out, const uint8_t *in, size_t n_blocks)
{
    if (n_blocks == 0)
        return;
    const vec first_key = round_key(key, 0), last_key = round_key(key, key->rounds);
    vec counter = vec_reverse(vec_load(ctr));
    vec s[2] = {chain_start(key, mac, in)};
    for (size_t n = n_blocks; n > 0; n--, in += 16, out += 16) {
        const vec next = chain_next(key, in, n);
        s[1] = vec_xor(vec_reverse(counter), first_key);
        counter = add128(counter, vec_low64(1));
        rounds(key, s, 2, ENCRYPT);
        s[0] = vec_enc_last(s[0], vec_xor(last_key, next));
        vec_store(out, vec_enc_last(s[1], vec_xor(last_key, vec_load(in))));
    }
    vec_store(mac, s[0]);
    vec_store(ctr, vec_reverse(counter));
}

/* As above, but the chain wants plaintext: the counter blocks run one ahead. */
void aes_ccm_decrypt_aesni(const struct aes_key *key, uint8_t ctr[16], uint8_t mac[16],
                           uint8_t *out, const uint8_t *in, size_t n_blocks)
{
    if (n_blocks == 0)
        return;
    const vec first_key = round_key(key, 0), last_key = round_key(key, key->rounds);
    vec counter = vec_reverse(vec_load(ctr));
    vec s[2] = {vec_xor(vec_load(mac), first_key), vec_xor(vec_load(ctr), first_key)};
    rounds(key, s + 1, 1, ENCRYPT);
    vec plain = vec_enc_last(s[1], vec_xor(last_key, vec_load(in)));
    s[0] = vec_xor(s[0], plain);
    for (size_t n = n_blocks; n > 0; n--, in += 16, out += 16) {
        vec next = vec_zero();
        counter = add128(counter, vec_low64(1));
        s[1] = vec_xor(vec_reverse(counter), first_key);
        rounds(key, s, 2, ENCRYPT);
        if (n > 1)
            next = vec_enc_last(s[1], vec_xor(last_key, vec_load(in + 16)));
        s[0] = vec_enc_last(s[0], n > 1 ? vec_xor3(last_key, next, first_key) : last_key);
        vec_store(out, plain);
        plain = next;
    }
    vec_store(mac, s[0]);
    vec_store(ctr, vec_reverse(counter));
}
