/* The low-level functions of the older ciphers and digests against the system's libcrypto, if there
 * is one: the same calls on the same random inputs leave the same bytes. */
#include <dlfcn.h>
#include <openssl/blowfish.h>
#include <openssl/camellia.h>
#include <openssl/cast.h>
#include <openssl/des.h>
#include <openssl/md4.h>
#include <openssl/rc2.h>
#include <openssl/rc4.h>
#include <openssl/ripemd.h>
#include <openssl/seed.h>
#include <openssl/whrlpool.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

/* clang-format off */
#define FUNCTIONS(F)                                                                             \
    F(DES_set_key_checked) F(DES_set_key_unchecked) F(DES_set_odd_parity) F(DES_is_weak_key)     \
    F(DES_check_key_parity) F(DES_ecb_encrypt) F(DES_ecb3_encrypt) F(DES_encrypt1)               \
    F(DES_encrypt2) F(DES_encrypt3) F(DES_decrypt3) F(DES_cbc_encrypt) F(DES_ncbc_encrypt)       \
    F(DES_xcbc_encrypt) F(DES_ede3_cbc_encrypt) F(DES_pcbc_encrypt) F(DES_cfb_encrypt)           \
    F(DES_ede3_cfb_encrypt) F(DES_ofb_encrypt) F(DES_cfb64_encrypt) F(DES_ofb64_encrypt)         \
    F(DES_ede3_cfb64_encrypt) F(DES_ede3_ofb64_encrypt) F(DES_cbc_cksum) F(DES_quad_cksum)       \
    F(DES_string_to_key) F(DES_string_to_2keys) F(DES_fcrypt)                                    \
    F(RC2_set_key) F(RC2_ecb_encrypt) F(RC2_encrypt) F(RC2_decrypt) F(RC2_cbc_encrypt)           \
    F(RC2_cfb64_encrypt) F(RC2_ofb64_encrypt) F(RC4_set_key) F(RC4)                              \
    F(BF_set_key) F(BF_encrypt) F(BF_decrypt) F(BF_ecb_encrypt) F(BF_cbc_encrypt)                \
    F(BF_cfb64_encrypt) F(BF_ofb64_encrypt)                                                      \
    F(CAST_set_key) F(CAST_encrypt) F(CAST_decrypt) F(CAST_ecb_encrypt) F(CAST_cbc_encrypt)      \
    F(CAST_cfb64_encrypt) F(CAST_ofb64_encrypt)                                                  \
    F(SEED_set_key) F(SEED_encrypt) F(SEED_decrypt) F(SEED_ecb_encrypt) F(SEED_cbc_encrypt)      \
    F(SEED_cfb128_encrypt) F(SEED_ofb128_encrypt)                                                \
    F(Camellia_set_key) F(Camellia_encrypt) F(Camellia_decrypt) F(Camellia_ecb_encrypt)          \
    F(Camellia_cbc_encrypt) F(Camellia_cfb128_encrypt) F(Camellia_cfb8_encrypt)                  \
    F(Camellia_cfb1_encrypt) F(Camellia_ofb128_encrypt) F(Camellia_ctr128_encrypt)               \
    F(MD4) F(RIPEMD160) F(WHIRLPOOL) F(WHIRLPOOL_Init) F(WHIRLPOOL_BitUpdate) F(WHIRLPOOL_Final)
/* clang-format on */

#define MEMBER(f) __typeof__(f) *f;
struct api {
    FUNCTIONS(MEMBER)
};

#define MINE(f) f,
static const struct api ours = {FUNCTIONS(MINE)};

static bool load(struct api *theirs)
{
    void *lib = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
    if (lib == NULL)
        return false;
#define THEIRS(f) theirs->f = (__typeof__(f) *)dlsym(lib, #f);
    FUNCTIONS(THEIRS)
    return theirs->WHIRLPOOL != NULL;
}

/* What both have: inputs, then what the calls left. */
struct work {
    uint8_t in[200], key[32], iv[16], iv2[8], out[8][264];
    DES_cblock k[3];
    int len, num, enc, results[8];
    DES_LONG words[2];
    unsigned long longs[2];
    char text[80];
};

static struct work fresh(struct gen *g)
{
    struct work w;
    memset(&w, 0, sizeof(w));
    gen_fill(g, (unsigned)gen_u64(g), w.in, sizeof(w.in));
    gen_fill(g, 4, w.key, sizeof(w.key));
    gen_fill(g, 4, w.iv, sizeof(w.iv));
    gen_fill(g, 4, w.iv2, sizeof(w.iv2));
    gen_fill(g, (unsigned)gen_u64(g), w.k[0], sizeof(w.k));
    w.len = 1 + (int)gen_below(g, 100);
    w.enc = (int)gen_below(g, 2);
    w.words[0] = (DES_LONG)gen_u64(g);
    w.words[1] = (DES_LONG)gen_u64(g);
    w.longs[0] = w.words[0];
    w.longs[1] = w.words[1];
    for (size_t i = 0, n = gen_below(g, sizeof(w.text)); i < n; i++)
        w.text[i] = (char)(1 + gen_below(g, 255));
    return w;
}

typedef void operation(const struct api *a, struct work *w);

static void des_keys(const struct api *a, struct work *w)
{
    DES_key_schedule ks;
    w->results[0] = a->DES_check_key_parity(&w->k[0]);
    if (w->len % 2 == 0)
        a->DES_set_odd_parity(&w->k[0]);
    w->results[1] = a->DES_set_key_checked(&w->k[0], &ks);
    w->results[2] = a->DES_is_weak_key(&w->k[0]);
    a->DES_string_to_key(w->text, &w->k[1]);
    a->DES_string_to_2keys(w->text, &w->k[0], &w->k[2]);
    char salt[3] = {"./09AZaz"[w->len % 8], "zyMN12./"[w->len / 8 % 8]};
    a->DES_fcrypt(w->text, salt, (char *)w->out[0]);
}

static void des_blocks(const struct api *a, struct work *w)
{
    DES_key_schedule s[3];
    for (int i = 0; i < 3; i++)
        a->DES_set_key_unchecked(&w->k[i], &s[i]);
    a->DES_ecb_encrypt(&w->k[1], (DES_cblock *)w->out[0], &s[0], w->enc);
    a->DES_ecb3_encrypt(&w->k[1], (DES_cblock *)w->out[1], &s[0], &s[1], &s[2], w->enc);
    a->DES_encrypt1(w->words, &s[0], w->enc);
    a->DES_encrypt2(w->words, &s[1], w->enc);
    (w->enc ? a->DES_encrypt3 : a->DES_decrypt3)(w->words, &s[0], &s[1], &s[2]);
    w->results[0] = (int)a->DES_cbc_cksum(w->in, (DES_cblock *)w->out[2], w->len, &s[0], &w->k[1]);
    w->results[1] =
        (int)a->DES_quad_cksum(w->in, (DES_cblock *)w->out[3], w->len, w->num % 6, &w->k[2]);
}

static void des_modes(const struct api *a, struct work *w)
{
    DES_key_schedule s[3];
    DES_cblock *iv = (DES_cblock *)w->iv;
    for (int i = 0; i < 3; i++)
        a->DES_set_key_unchecked(&w->k[i], &s[i]);
    a->DES_cbc_encrypt(w->in, w->out[0], w->len, &s[0], iv, w->enc);
    a->DES_ncbc_encrypt(w->in, w->out[1], w->len, &s[0], iv, w->enc);
    a->DES_xcbc_encrypt(w->in, w->out[2], w->len, &s[0], iv, &w->k[1], &w->k[2], w->enc);
    a->DES_pcbc_encrypt(w->in, w->out[3], w->len, &s[0], iv, w->enc);
    a->DES_ede3_cbc_encrypt(w->in, w->out[4], w->len, &s[0], &s[1], &s[2], iv, w->enc);
}

/* Segments of 1 to 64 bits, one call's output the next one's input. */
static void des_segments(const struct api *a, struct work *w)
{
    DES_key_schedule s[3];
    DES_cblock *iv = (DES_cblock *)w->iv;
    uint8_t *text = w->out[0];
    for (int i = 0; i < 3; i++)
        a->DES_set_key_unchecked(&w->k[i], &s[i]);
    memcpy(text, w->in, sizeof(w->in));
    for (int bits = 1; bits <= 64; bits++) {
        a->DES_cfb_encrypt(text, text, bits, w->len, &s[0], iv, w->enc);
        a->DES_ede3_cfb_encrypt(text, text, bits, w->len, &s[0], &s[1], &s[2], iv, w->enc);
        a->DES_ofb_encrypt(w->in, w->out[1], bits, w->len % 25, &s[0], iv);
        for (size_t i = 0; i < sizeof(w->in); i++)
            text[i] ^= w->out[1][i];
    }
}

static void des_streams(const struct api *a, struct work *w)
{
    DES_key_schedule s[3];
    DES_cblock *iv = (DES_cblock *)w->iv;
    for (int i = 0; i < 3; i++)
        a->DES_set_key_unchecked(&w->k[i], &s[i]);
    for (int i = 0; i < 2; i++) { /* the second goes on in a block begun */
        a->DES_cfb64_encrypt(w->in, w->out[0 + i], w->len, &s[0], iv, &w->num, w->enc);
        a->DES_ede3_cfb64_encrypt(w->in, w->out[2 + i], w->len, &s[0], &s[1], &s[2], iv, &w->num,
                                  w->enc);
        a->DES_ofb64_encrypt(w->in, w->out[4 + i], w->len, &s[0], iv, &w->num);
        a->DES_ede3_ofb64_encrypt(w->in, w->out[6 + i], w->len, &s[0], &s[1], &s[2], iv, &w->num);
    }
}

static void rc2(const struct api *a, struct work *w)
{
    RC2_KEY k;
    a->RC2_set_key(&k, 1 + w->len % 32, w->key, w->len * 11 % 1100);
    a->RC2_ecb_encrypt(w->in, w->out[0], &k, w->enc);
    (w->enc ? a->RC2_encrypt : a->RC2_decrypt)(w->longs, &k);
    a->RC2_cbc_encrypt(w->in, w->out[1], w->len, &k, w->iv, w->enc);
    for (int i = 0; i < 2; i++) {
        a->RC2_cfb64_encrypt(w->in, w->out[2 + i], w->len, &k, w->iv, &w->num, w->enc);
        a->RC2_ofb64_encrypt(w->in, w->out[4 + i], w->len, &k, w->iv, &w->num);
    }
    RC4_KEY r;
    a->RC4_set_key(&r, 1 + w->len % 32, w->key);
    a->RC4(&r, (size_t)w->len, w->in, w->out[6]);
    a->RC4(&r, (size_t)w->len, w->in, w->out[7]);
}

static void blowfish(const struct api *a, struct work *w)
{
    BF_KEY k;
    a->BF_set_key(&k, w->len, w->in);
    a->BF_ecb_encrypt(w->in, w->out[0], &k, w->enc);
    (w->enc ? a->BF_encrypt : a->BF_decrypt)(w->words, &k);
    a->BF_cbc_encrypt(w->in, w->out[1], w->len, &k, w->iv, w->enc);
    for (int i = 0; i < 2; i++) {
        a->BF_cfb64_encrypt(w->in, w->out[2 + i], w->len, &k, w->iv, &w->num, w->enc);
        a->BF_ofb64_encrypt(w->in, w->out[4 + i], w->len, &k, w->iv, &w->num);
    }
}

static void cast5(const struct api *a, struct work *w)
{
    CAST_KEY k;
    a->CAST_set_key(&k, 1 + w->len % 20, w->key);
    a->CAST_ecb_encrypt(w->in, w->out[0], &k, w->enc);
    (w->enc ? a->CAST_encrypt : a->CAST_decrypt)(w->words, &k);
    a->CAST_cbc_encrypt(w->in, w->out[1], w->len, &k, w->iv, w->enc);
    for (int i = 0; i < 2; i++) {
        a->CAST_cfb64_encrypt(w->in, w->out[2 + i], w->len, &k, w->iv, &w->num, w->enc);
        a->CAST_ofb64_encrypt(w->in, w->out[4 + i], w->len, &k, w->iv, &w->num);
    }
}

static void seed(const struct api *a, struct work *w)
{
    SEED_KEY_SCHEDULE k;
    size_t len = (size_t)w->len;
    a->SEED_set_key(w->key, &k);
    a->SEED_encrypt(w->in, w->out[0], &k);
    a->SEED_decrypt(w->in, w->out[0] + 16, &k);
    a->SEED_ecb_encrypt(w->in, w->out[0] + 32, &k, w->enc);
    a->SEED_cbc_encrypt(w->in, w->out[1], len, &k, w->iv, w->enc);
    for (int i = 0; i < 2; i++) {
        a->SEED_cfb128_encrypt(w->in, w->out[2 + i], len, &k, w->iv, &w->num, w->enc);
        a->SEED_ofb128_encrypt(w->in, w->out[4 + i], len, &k, w->iv, &w->num);
    }
}

static void camellia(const struct api *a, struct work *w)
{
    CAMELLIA_KEY k;
    size_t len = (size_t)w->len;
    unsigned num = 0;
    w->results[0] = a->Camellia_set_key(w->key, 128 + w->len % 3 * 64, &k);
    w->results[1] = a->Camellia_set_key(w->key, 129, &k);
    w->results[2] = a->Camellia_set_key(NULL, 128, &k);
    a->Camellia_encrypt(w->in, w->out[0], &k);
    a->Camellia_decrypt(w->in, w->out[0] + 16, &k);
    a->Camellia_ecb_encrypt(w->in, w->out[0] + 32, &k, w->enc);
    a->Camellia_cbc_encrypt(w->in, w->out[1], len, &k, w->iv, w->enc);
    a->Camellia_cfb128_encrypt(w->in, w->out[2], len, &k, w->iv, &w->num, w->enc);
    a->Camellia_ofb128_encrypt(w->in, w->out[3], len, &k, w->iv, &w->num);
    w->num = 0;
    a->Camellia_cfb8_encrypt(w->in, w->out[4], len, &k, w->iv, &w->num, w->enc);
    a->Camellia_cfb1_encrypt(w->in, w->out[5], len, &k, w->iv, &w->num, w->enc);
    for (int i = 0; i < 2; i++)
        a->Camellia_ctr128_encrypt(w->in, w->out[6 + i], len, &k, w->iv, w->out[0] + 64, &num);
    w->num = (int)num;
}

static void digests(const struct api *a, struct work *w)
{
    WHIRLPOOL_CTX c;
    a->MD4(w->in, (size_t)w->len, w->out[0]);
    a->RIPEMD160(w->in, (size_t)w->len, w->out[1]);
    a->WHIRLPOOL(w->in, (size_t)w->len, w->out[2]);
    a->WHIRLPOOL_Init(&c);
    a->WHIRLPOOL_BitUpdate(&c, w->in, (size_t)w->len * 7);
    a->WHIRLPOOL_BitUpdate(&c, w->in, (size_t)w->len * 3);
    a->WHIRLPOOL_Final(w->out[3], &c);
}

static const struct {
    const char *name;
    operation *run;
} operations[] = {
    {"DES's keys", des_keys},
    {"DES's blocks", des_blocks},
    {"DES's modes", des_modes},
    {"DES's streams", des_streams},
    {"DES's segments", des_segments},
    {"RC2 and RC4", rc2},
    {"Blowfish", blowfish},
    {"CAST5", cast5},
    {"SEED", seed},
    {"Camellia", camellia},
    {"digests", digests},
};

void test_diff_low(void)
{
    struct api theirs;
    if (!load(&theirs)) {
        printf("diff_low: no libcrypto.so.3 on this system, not run\n");
        return;
    }
    for (size_t i = 0; i < sizeof(operations) / sizeof(operations[0]); i++)
        for (size_t trial = 0; trial < 60; trial += gen_step(7)) {
            struct gen g = {1000 * i + trial};
            struct work mine = fresh(&g), other = mine;
            check_context("%s, trial %zu", operations[i].name, trial);
            operations[i].run(&ours, &mine);
            operations[i].run(&theirs, &other);
            check_bytes("what is left", &mine, &other, sizeof(mine));
        }
}
