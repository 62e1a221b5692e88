/* Ciphers without a tag, and key wrap: each case in both directions, whatever its section says. */
#include <stdlib.h>
#include <string.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"

struct job {
    EVP_CIPHER *cipher;
    struct bytes key, iv, pt, ct;
    bool fails; /* the ciphertext isn't genuine: only decrypting is asked for */
};

static struct job job_new(const struct cavp_case *c, size_t key_halves)
{
    struct job j = {.key = cavp_bytes(c, "key"),
                    .iv = cavp_bytes(c, "iv"),
                    .pt = cavp_bytes(c, "pt"),
                    .ct = cavp_bytes(c, "ct"),
                    .fails = cavp_text(c, "fail") != NULL};
    const char *name = kat_name(c->algorithm, j.key.len / key_halves);
    j.cipher = EVP_CIPHER_fetch(NULL, name, NULL);
    check(j.cipher != NULL, "no %s", name);
    return j;
}

static void job_free(struct job *j)
{
    EVP_CIPHER_free(j->cipher);
    free(j->key.p), free(j->iv.p), free(j->pt.p), free(j->ct.p);
}

/* In pieces: a byte, then the rest. */
static long run(const struct job *j, struct bytes in, uint8_t *out, int encrypt, bool in_bits)
{
    EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
    int a = 0, b = 0, end = 0, first = in.len > 1 && !in_bits;
    bool ok = EVP_CIPHER_get_key_length(j->cipher) == (int)j->key.len &&
              EVP_CipherInit_ex(x, j->cipher, NULL, j->key.p, j->iv.len > 0 ? j->iv.p : NULL,
                                encrypt) > 0;
    EVP_CIPHER_CTX_set_padding(x, 0);
    if (in_bits)
        EVP_CIPHER_CTX_set_flags(x, EVP_CIPH_FLAG_LENGTH_BITS);
    ok = ok && (first == 0 || EVP_CipherUpdate(x, out, &a, in.p, first) > 0) &&
         EVP_CipherUpdate(x, out + a, &b, in.p + first, (int)in.len - first) > 0 &&
         EVP_CipherFinal_ex(x, out + a + b, &end) > 0;
    EVP_CIPHER_CTX_free(x);
    return ok ? a + b + end : -1;
}

static void both_ways(const struct cavp_case *c, const struct job *j)
{
    uint8_t *out = malloc(j->ct.len + j->pt.len + KAT_ROOM);
    if (j->cipher != NULL && check(out != NULL, "memory")) {
        long n = run(j, j->pt, out, 1, false);
        cavp_same(c, "encrypt", n >= 0, out, (size_t)n, j->ct);
        n = run(j, j->ct, out, 0, false);
        cavp_same(c, "decrypt", n >= 0, out, (size_t)n, j->pt);
    }
    free(out);
}

void cavp_block(const struct cavp_case *c)
{
    struct job j = job_new(c, 1);
    both_ways(c, &j);
    job_free(&j);
}

void cavp_stream(const struct cavp_case *c)
{
    cavp_block(c);
}

/* The block counter is the first word of EVP's IV. */
void cavp_chacha20(const struct cavp_case *c)
{
    struct job j = job_new(c, 1);
    size_t counter = cavp_int(c, "initial_block_counter");
    uint8_t *iv = malloc(16);
    if (check(iv != NULL && j.iv.len == 12, "nonce")) {
        for (unsigned i = 0; i < 4; i++)
            iv[i] = (uint8_t)(counter >> 8 * i);
        memcpy(iv + 4, j.iv.p, 12);
        free(j.iv.p);
        j.iv = (struct bytes){iv, 16};
        both_ways(c, &j);
    }
    job_free(&j);
}

/* A message of bits, each a digit in the file; EVP packs them from the top and counts them. */
static struct bytes bits(const char *digits, size_t *count)
{
    *count = strlen(digits);
    struct bytes b = {calloc(1, *count / 8 + 1), *count / 8 + (*count % 8 != 0)};
    for (size_t i = 0; i < *count; i++)
        b.p[i / 8] |= (uint8_t)((digits[i] - '0') << (7 - i % 8));
    return b;
}

static void bits_one_way(const struct cavp_case *c, const struct job *j, const char *from,
                         const char *to, int encrypt)
{
    size_t n;
    struct bytes in = bits(cavp_text(c, from), &n), want = bits(cavp_text(c, to), &n);
    uint8_t *out = calloc(1, in.len + KAT_ROOM);
    struct bytes counted = {in.p, n};
    bool ok = j->cipher != NULL && out != NULL && run(j, counted, out, encrypt, true) == (long)n;
    if (ok && n % 8 != 0)
        out[n / 8] &= (uint8_t)(0xff00 >> n % 8);
    cavp_same(c, to, ok, out, want.len, want);
    free(in.p), free(want.p), free(out);
}

void cavp_bits(const struct cavp_case *c)
{
    struct job j = job_new(c, 1);
    bits_one_way(c, &j, "pt", "ct", 1);
    bits_one_way(c, &j, "ct", "pt", 0);
    job_free(&j);
}

/* XTS takes a data unit in one update; its number is the tweak, least byte first. */
void cavp_xts(const struct cavp_case *c)
{
    struct job j = job_new(c, 2);
    if (cavp_text(c, "DataUnitSeqNumber") != NULL) {
        size_t number = cavp_int(c, "DataUnitSeqNumber");
        free(j.iv.p);
        j.iv = (struct bytes){calloc(1, 16), 16};
        for (unsigned i = 0; i < sizeof(number); i++)
            j.iv.p[i] = (uint8_t)(number >> 8 * i);
    }
    uint8_t *out = malloc(j.pt.len + KAT_ROOM);
    if (j.cipher != NULL && check(out != NULL && j.iv.len == 16, "tweak")) {
        long n = kat_plain(j.cipher, j.key, j.iv.p, j.pt, out, 1);
        cavp_same(c, "encrypt", n >= 0, out, (size_t)n, j.ct);
        n = kat_plain(j.cipher, j.key, j.iv.p, j.ct, out, 0);
        cavp_same(c, "decrypt", n >= 0, out, (size_t)n, j.pt);
    }
    free(out);
    job_free(&j);
}

void cavp_wrap(const struct cavp_case *c)
{
    struct job j = job_new(c, 1);
    uint8_t *out = malloc(j.pt.len + j.ct.len + KAT_ROOM);
    if (j.cipher != NULL && check(out != NULL, "memory")) {
        long n = kat_plain(j.cipher, j.key, NULL, j.ct, out, 0);
        if (j.fails) {
            check(n < 0, "case %s unwraps, and shouldn't", cavp_text(c, "count"));
        } else {
            cavp_same(c, "unwrap", n >= 0, out, (size_t)n, j.pt);
            n = kat_plain(j.cipher, j.key, NULL, j.pt, out, 1);
            cavp_same(c, "wrap", n >= 0, out, (size_t)n, j.ct);
        }
    }
    free(out);
    job_free(&j);
}
