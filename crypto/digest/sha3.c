/* SHA-3 and SHAKE (FIPS 202) and the sponge of KMAC over the Keccak rows. Bytes that are short of a
 * block are xored into the state where they belong, so that there is nothing to buffer. */
#include "crypto/digest/sha3.h"

#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/digest/digest.h"
#include "crypto/impl/keccak.h"
#include "ref/bytes.h"

void sponge_init(struct sponge *s, size_t rate, uint8_t pad)
{
    memset(s, 0, sizeof(*s));
    s->rate = (uint16_t)rate;
    s->pad = pad;
}

static void xor_byte(struct sponge *s, size_t pos, uint8_t byte)
{
    s->state[pos / 8] ^= (uint64_t)byte << 8 * (pos % 8);
}

/* Xors bytes that end within the present block. */
static void xor_bytes(struct sponge *s, const uint8_t *in, size_t len)
{
    size_t pos = s->pos, end = pos + len;
    for (; pos < end && pos % 8 != 0; pos++)
        xor_byte(s, pos, *in++);
    for (; end - pos >= 8; pos += 8, in += 8)
        s->state[pos / 8] ^= load64_le(in);
    for (; pos < end; pos++)
        xor_byte(s, pos, *in++);
    s->pos = (uint16_t)end;
}

/* The present block is whole. */
static void end_block(struct sponge *s)
{
    IMPL(keccak)->permute(s->state);
    s->pos = 0;
}

void sponge_absorb(struct sponge *s, const uint8_t *in, size_t len)
{
    size_t rate = s->rate;
    if (len == 0)
        return;
    if (s->pos > 0) {
        size_t take = rate - s->pos < len ? rate - s->pos : len;
        xor_bytes(s, in, take);
        if (s->pos < rate)
            return;
        end_block(s);
        in += take;
        len -= take;
    }
    size_t n = len / rate;
    if (n > 0)
        IMPL(keccak)->absorb(s->state, in, n, rate);
    xor_bytes(s, in + n * rate, len - n * rate);
}

void sponge_fill_block(struct sponge *s)
{
    if (s->pos > 0)
        end_block(s);
}

/* Section 5.1: the suffix, a one, zeros, and a one at the block's end. Then no byte of the block is
 * left, so that squeezing begins with the permutation. */
static void pad(struct sponge *s)
{
    xor_byte(s, s->pos, s->pad);
    xor_byte(s, s->rate - 1u, 0x80);
    s->pos = s->rate;
    s->pad = 0;
}

/* Takes what is left of the present block, at most. */
static size_t take_bytes(struct sponge *s, uint8_t *out, size_t len)
{
    size_t left = (size_t)s->rate - s->pos, n = left < len ? left : len;
    for (size_t i = 0, pos = s->pos; i < n; i++, pos++)
        out[i] = (uint8_t)(s->state[pos / 8] >> 8 * (pos % 8));
    s->pos = (uint16_t)(s->pos + n);
    return n;
}

void sponge_squeeze(struct sponge *s, uint8_t *out, size_t len)
{
    if (s->pad != 0)
        pad(s);
    size_t taken = take_bytes(s, out, len);
    out += taken;
    len -= taken;
    size_t n = len / s->rate;
    if (n > 0) {
        IMPL(keccak)->squeeze(s->state, out, n, s->rate);
        out += n * s->rate;
        len -= n * s->rate;
    }
    if (len > 0) {
        end_block(s);
        take_bytes(s, out, len);
    }
}

static void update(void *state, const uint8_t *in, size_t len)
{
    sponge_absorb(state, in, len);
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    sponge_squeeze(state, out, out_len);
}

/* Sections 6.1 and 6.2: the strength in bits gives the rate. */
#define RATE(strength) (200 - (strength) / 4)

static void sha3_224_init(void *state)
{
    sponge_init(state, RATE(224), KECCAK_PAD_SHA3);
}

static void sha3_256_init(void *state)
{
    sponge_init(state, RATE(256), KECCAK_PAD_SHA3);
}

static void sha3_384_init(void *state)
{
    sponge_init(state, RATE(384), KECCAK_PAD_SHA3);
}

static void sha3_512_init(void *state)
{
    sponge_init(state, RATE(512), KECCAK_PAD_SHA3);
}

static void shake128_init(void *state)
{
    sponge_init(state, RATE(128), KECCAK_PAD_SHAKE);
}

static void shake256_init(void *state)
{
    sponge_init(state, RATE(256), KECCAK_PAD_SHAKE);
}

static void kmac128_init(void *state)
{
    sponge_init(state, RATE(128), KECCAK_PAD_CSHAKE);
}

static void kmac256_init(void *state)
{
    sponge_init(state, RATE(256), KECCAK_PAD_CSHAKE);
}

const struct evp_md_st digest_sha3_224 = {
    .name = "SHA3-224",
    .aliases = "2.16.840.1.101.3.4.2.7\0",
    .nid = NID_sha3_224,
    .pkey_nid = NID_RSA_SHA3_224,
    .size = 28,
    .block_size = RATE(224),
    .state_size = sizeof(struct sponge),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha3_224_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_sha3_256 = {
    .name = "SHA3-256",
    .aliases = "2.16.840.1.101.3.4.2.8\0",
    .nid = NID_sha3_256,
    .pkey_nid = NID_RSA_SHA3_256,
    .size = 32,
    .block_size = RATE(256),
    .state_size = sizeof(struct sponge),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha3_256_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_sha3_384 = {
    .name = "SHA3-384",
    .aliases = "2.16.840.1.101.3.4.2.9\0",
    .nid = NID_sha3_384,
    .pkey_nid = NID_RSA_SHA3_384,
    .size = 48,
    .block_size = RATE(384),
    .state_size = sizeof(struct sponge),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha3_384_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_sha3_512 = {
    .name = "SHA3-512",
    .aliases = "2.16.840.1.101.3.4.2.10\0",
    .nid = NID_sha3_512,
    .pkey_nid = NID_RSA_SHA3_512,
    .size = 64,
    .block_size = RATE(512),
    .state_size = sizeof(struct sponge),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha3_512_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_shake128 = {
    .name = "SHAKE-128",
    .aliases = "SHAKE128\0"
               "2.16.840.1.101.3.4.2.11\0",
    .nid = NID_shake128,
    .pkey_nid = NID_undef,
    .size = 16,
    .block_size = RATE(128),
    .state_size = sizeof(struct sponge),
    .flags = EVP_MD_FLAG_XOF | EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = shake128_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_shake256 = {
    .name = "SHAKE-256",
    .aliases = "SHAKE256\0"
               "2.16.840.1.101.3.4.2.12\0",
    .nid = NID_shake256,
    .pkey_nid = NID_undef,
    .size = 32,
    .block_size = RATE(256),
    .state_size = sizeof(struct sponge),
    .flags = EVP_MD_FLAG_XOF | EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = shake256_init,
    .update = update,
    .final = final,
};

/* What KMAC (SP 800-185) is made of, under the names by which EVP fetches it: cSHAKE's padding, and
 * the result's default length twice the strength. */
const struct evp_md_st digest_keccak_kmac128 = {
    .name = "KECCAK-KMAC-128",
    .aliases = "KECCAK-KMAC128\0",
    .nid = NID_undef,
    .pkey_nid = NID_undef,
    .size = 32,
    .block_size = RATE(128),
    .state_size = sizeof(struct sponge),
    .flags = EVP_MD_FLAG_XOF,
    .init = kmac128_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_keccak_kmac256 = {
    .name = "KECCAK-KMAC-256",
    .aliases = "KECCAK-KMAC256\0",
    .nid = NID_undef,
    .pkey_nid = NID_undef,
    .size = 64,
    .block_size = RATE(256),
    .state_size = sizeof(struct sponge),
    .flags = EVP_MD_FLAG_XOF,
    .init = kmac256_init,
    .update = update,
    .final = final,
};
