/* The public DES_*: keys, blocks, and the modes that are the same for all block ciphers. */
#include "crypto/cipher/des.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include "ref/bytes.h"

_Static_assert(sizeof(DES_key_schedule) == sizeof(((struct des_key *)0)->k[0]),
               "a public schedule is one of the rows'");

const char *DES_options(void)
{
    return "des(int)";
}

struct des_key des_key1(const DES_key_schedule *ks)
{
    struct des_key k = {.stages = 1};
    memcpy(k.k[0], ks, sizeof(*ks));
    return k;
}

struct des_key des_key3(const DES_key_schedule *ks1, const DES_key_schedule *ks2,
                        const DES_key_schedule *ks3)
{
    struct des_key k = {.stages = 3};
    memcpy(k.k[0], ks1, sizeof(*ks1));
    memcpy(k.k[1], ks2, sizeof(*ks2));
    memcpy(k.k[2], ks3, sizeof(*ks3));
    return k;
}

static void wipe(struct des_key *k)
{
    OPENSSL_cleanse(k, sizeof(*k));
}

/* ---- Keys ---- */

void DES_set_odd_parity(DES_cblock *key)
{
    for (int i = 0; i < 8; i++)
        (*key)[i] ^= 1 & ~(unsigned)__builtin_parity((*key)[i]);
}

int DES_check_key_parity(const_DES_cblock *key)
{
    int odd = 1;
    for (int i = 0; i < 8; i++)
        odd &= __builtin_parity((*key)[i]);
    return odd;
}

/* SP 800-67, 3.4.2: those whose schedule is its own reverse, and the pairs that are each other's.
 */
int DES_is_weak_key(const_DES_cblock *key)
{
    static const uint8_t halves[16][2][2] = {
        /* the first four bytes are a b a b, the last c d c d */
        {{0x01, 0x01}, {0x01, 0x01}}, {{0xfe, 0xfe}, {0xfe, 0xfe}}, {{0x1f, 0x1f}, {0x0e, 0x0e}},
        {{0xe0, 0xe0}, {0xf1, 0xf1}}, {{0x01, 0xfe}, {0x01, 0xfe}}, {{0xfe, 0x01}, {0xfe, 0x01}},
        {{0x1f, 0xe0}, {0x0e, 0xf1}}, {{0xe0, 0x1f}, {0xf1, 0x0e}}, {{0x01, 0xe0}, {0x01, 0xf1}},
        {{0xe0, 0x01}, {0xf1, 0x01}}, {{0x1f, 0xfe}, {0x0e, 0xfe}}, {{0xfe, 0x1f}, {0xfe, 0x0e}},
        {{0x01, 0x1f}, {0x01, 0x0e}}, {{0x1f, 0x01}, {0x0e, 0x01}}, {{0xe0, 0xfe}, {0xf1, 0xfe}},
        {{0xfe, 0xe0}, {0xfe, 0xf1}},
    };
    int weak = 0;
    for (int i = 0; i < 16; i++) {
        uint8_t w[8];
        for (int j = 0; j < 8; j++)
            w[j] = halves[i][j / 4][j % 2];
        weak |= CRYPTO_memcmp(w, key, 8) == 0;
    }
    return weak;
}

void DES_set_key_unchecked(const_DES_cblock *key, DES_key_schedule *schedule)
{
    struct des_key k;
    block_impl(block_des.slot)->expand(&k, *key, DES_BLOCK_LEN, 0);
    memcpy(schedule, k.k[0], sizeof(*schedule));
    wipe(&k);
}

int DES_set_key_checked(const_DES_cblock *key, DES_key_schedule *schedule)
{
    if (!DES_check_key_parity(key))
        return -1;
    if (DES_is_weak_key(key))
        return -2;
    DES_set_key_unchecked(key, schedule);
    return 0;
}

int DES_set_key(const_DES_cblock *key, DES_key_schedule *schedule)
{
    return DES_set_key_checked(key, schedule);
}

int DES_key_sched(const_DES_cblock *key, DES_key_schedule *schedule)
{
    return DES_set_key_checked(key, schedule);
}

int DES_random_key(DES_cblock *ret)
{
    do {
        if (RAND_priv_bytes(*ret, sizeof(*ret)) != 1)
            return 0;
        DES_set_odd_parity(ret);
    } while (DES_is_weak_key(ret));
    return 1;
}

/* ---- One block ---- */

void DES_ecb_encrypt(const_DES_cblock *input, DES_cblock *output, DES_key_schedule *ks, int enc)
{
    struct des_key k = des_key1(ks);
    block_ecb(&block_des, &k, *output, *input, 1, enc != DES_DECRYPT);
    wipe(&k);
}

void DES_ecb3_encrypt(const_DES_cblock *input, DES_cblock *output, DES_key_schedule *ks1,
                      DES_key_schedule *ks2, DES_key_schedule *ks3, int enc)
{
    struct des_key k = des_key3(ks1, ks2, ks3);
    block_ecb(&block_des, &k, *output, *input, 1, enc != DES_DECRYPT);
    wipe(&k);
}

static void words(DES_LONG *data, struct des_key k, bool encrypt)
{
    uint8_t b[8];
    store32_le(b, data[0]);
    store32_le(b + 4, data[1]);
    block_ecb(&block_des, &k, b, b, 1, encrypt);
    data[0] = load32_le(b);
    data[1] = load32_le(b + 4);
    wipe(&k);
}

void DES_encrypt1(DES_LONG *data, DES_key_schedule *ks, int enc)
{
    words(data, des_key1(ks), enc != DES_DECRYPT);
}

void DES_encrypt3(DES_LONG *data, DES_key_schedule *ks1, DES_key_schedule *ks2,
                  DES_key_schedule *ks3)
{
    words(data, des_key3(ks1, ks2, ks3), true);
}

void DES_decrypt3(DES_LONG *data, DES_key_schedule *ks1, DES_key_schedule *ks2,
                  DES_key_schedule *ks3)
{
    words(data, des_key3(ks1, ks2, ks3), false);
}

/* The words are R and L, lowest bits first: bit i of them is bit i + 1 of FIPS 46-3. Their block is
 * found by IP^-1 and goes through IP again, so that the rows' whole DES serves. */
void DES_encrypt2(DES_LONG *data, DES_key_schedule *ks, int enc)
{
    struct des_key k = des_key1(ks);
    uint8_t b[8] = {0};
    for (unsigned i = 0; i < 64; i++) {
        unsigned at = des_ip[i] - 1u, bit = data[i < 32] >> i % 32 & 1;
        b[at / 8] |= (uint8_t)(bit << (7 - at % 8));
    }
    block_ecb(&block_des, &k, b, b, 1, enc != DES_DECRYPT);
    data[0] = data[1] = 0;
    for (unsigned i = 0; i < 64; i++) {
        unsigned at = des_ip[i] - 1u;
        data[i < 32] |= ((unsigned)b[at / 8] >> (7 - at % 8) & 1u) << i % 32;
    }
    wipe(&k);
}

/* ---- The modes of all block ciphers ---- */

static void cbc(const unsigned char *in, unsigned char *out, long length, struct des_key k,
                uint8_t *iv, int enc)
{
    if (length > 0)
        block_cbc_any(&block_des, &k, iv, out, in, (size_t)length, enc != DES_DECRYPT);
    wipe(&k);
}

void DES_ncbc_encrypt(const unsigned char *input, unsigned char *output, long length,
                      DES_key_schedule *schedule, DES_cblock *ivec, int enc)
{
    cbc(input, output, length, des_key1(schedule), *ivec, enc);
}

void DES_cbc_encrypt(const unsigned char *input, unsigned char *output, long length,
                     DES_key_schedule *schedule, DES_cblock *ivec, int enc)
{
    DES_cblock iv;
    memcpy(iv, ivec, sizeof(iv));
    cbc(input, output, length, des_key1(schedule), iv, enc);
}

void DES_ede3_cbc_encrypt(const unsigned char *input, unsigned char *output, long length,
                          DES_key_schedule *ks1, DES_key_schedule *ks2, DES_key_schedule *ks3,
                          DES_cblock *ivec, int enc)
{
    cbc(input, output, length, des_key3(ks1, ks2, ks3), *ivec, enc);
}

static void cfb64(const unsigned char *in, unsigned char *out, long length, struct des_key k,
                  uint8_t *iv, int *num, int enc)
{
    unsigned n = (unsigned)*num;
    if (length > 0)
        block_cfb(&block_des, &k, iv, &n, out, in, (size_t)length, enc != DES_DECRYPT);
    *num = (int)n;
    wipe(&k);
}

void DES_cfb64_encrypt(const unsigned char *in, unsigned char *out, long length,
                       DES_key_schedule *schedule, DES_cblock *ivec, int *num, int enc)
{
    cfb64(in, out, length, des_key1(schedule), *ivec, num, enc);
}

void DES_ede3_cfb64_encrypt(const unsigned char *in, unsigned char *out, long length,
                            DES_key_schedule *ks1, DES_key_schedule *ks2, DES_key_schedule *ks3,
                            DES_cblock *ivec, int *num, int enc)
{
    cfb64(in, out, length, des_key3(ks1, ks2, ks3), *ivec, num, enc);
}

static void ofb64(const unsigned char *in, unsigned char *out, long length, struct des_key k,
                  uint8_t *iv, int *num)
{
    unsigned n = (unsigned)*num;
    if (length > 0)
        block_ofb(&block_des, &k, iv, &n, out, in, (size_t)length);
    *num = (int)n;
    wipe(&k);
}

void DES_ofb64_encrypt(const unsigned char *in, unsigned char *out, long length,
                       DES_key_schedule *schedule, DES_cblock *ivec, int *num)
{
    ofb64(in, out, length, des_key1(schedule), *ivec, num);
}

void DES_ede3_ofb64_encrypt(const unsigned char *in, unsigned char *out, long length,
                            DES_key_schedule *ks1, DES_key_schedule *ks2, DES_key_schedule *ks3,
                            DES_cblock *ivec, int *num)
{
    ofb64(in, out, length, des_key3(ks1, ks2, ks3), *ivec, num);
}
