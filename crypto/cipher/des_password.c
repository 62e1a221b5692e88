/* What old systems made of DES: keys from passwords, checksums, crypt(3). */
#include <openssl/crypto.h>

#include "crypto/cipher/des.h"
#include "ref/bytes.h"

/* ---- Checksums ---- */

DES_LONG DES_cbc_cksum(const unsigned char *input, DES_cblock *output, long length,
                       DES_key_schedule *schedule, const_DES_cblock *ivec)
{
    struct des_key k = des_key1(schedule);
    uint8_t iv[8], x[8];
    memcpy(iv, ivec, 8);
    for (; length > 0; length -= 8, input += 8) {
        memset(x, 0, 8);
        memcpy(x, input, length < 8 ? (size_t)length : 8);
        block_cbc(&block_des, &k, iv, x, x, 1, true);
    }
    if (output != NULL)
        memcpy(*output, iv, 8);
    OPENSSL_cleanse(&k, sizeof(k));
    return load32_be(iv + 4);
}

/* Jueneman, Matyas and Meyer, "Message authentication" (IEEE Communications, September 1985), with
 * Kerberos 4's constants: z0 = (x0^2 + z1^2), z1 = x0 (z1 + c), modulo 2^31 - 1, where x0 is z0
 * plus the next two bytes. */
DES_LONG DES_quad_cksum(const unsigned char *input, DES_cblock output[], long length, int out_count,
                        DES_cblock *seed)
{
    const uint32_t p = 0x7fffffff;
    uint32_t z0 = load32_le(*seed), z1 = load32_le(*seed + 4);
    int passes = out_count < 1 ? 1 : out_count > 4 ? 4 : out_count;
    for (int i = 0; i < passes; i++) {
        for (long at = 0; at < length; at += 2) {
            uint32_t t = input[at] | (at + 1 < length ? (uint32_t)input[at + 1] << 8 : 0);
            uint32_t x0 = z0 + t, x1 = z1;
            z0 = (x0 * x0 + x1 * x1) % p;
            z1 = x0 * (x1 + 83653421) % p;
        }
        if (output != NULL) {
            store32_le(output[i], z0);
            store32_le(output[i] + 4, z1);
        }
    }
    return z0;
}

/* ---- Keys from passwords: the text folded, 16 bytes there and back, then its checksum ---- */

static uint8_t mirrored(uint8_t b)
{
    uint8_t m = 0;
    for (int i = 0; i < 8; i++)
        m |= (uint8_t)((b >> i & 1) << (7 - i));
    return m;
}

/* Byte i of the text goes to `key`, forwards or backwards. */
static void fold(DES_cblock *key, uint8_t b, size_t i, bool forwards)
{
    if (forwards)
        (*key)[i % 8] ^= (uint8_t)(b << 1);
    else
        (*key)[7 - i % 8] ^= mirrored(b);
}

static void finish(const char *str, DES_cblock *key)
{
    DES_key_schedule ks;
    DES_set_odd_parity(key);
    DES_set_key_unchecked(key, &ks);
    DES_cbc_cksum((const unsigned char *)str, key, (long)strlen(str), &ks, key);
    OPENSSL_cleanse(&ks, sizeof(ks));
    DES_set_odd_parity(key);
}

void DES_string_to_key(const char *str, DES_cblock *key)
{
    memset(key, 0, 8);
    for (size_t i = 0; str[i] != '\0'; i++)
        fold(key, (uint8_t)str[i], i, i % 16 < 8);
    finish(str, key);
}

void DES_string_to_2keys(const char *str, DES_cblock *key1, DES_cblock *key2)
{
    memset(key1, 0, 8);
    memset(key2, 0, 8);
    for (size_t i = 0; str[i] != '\0'; i++)
        fold(i % 16 < 8 ? key1 : key2, (uint8_t)str[i], i, i % 32 < 16);
    if (strlen(str) <= 8)
        memcpy(key2, key1, 8);
    finish(str, key1);
    finish(str, key2);
}

/* ---- crypt(3): 25 times DES of zeros, with E changed by the salt ---- */

static const char alphabet[65] = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/* f(R, K) of FIPS 46-3, where the groups of E have bits of their two halves exchanged, those that
 * the salt has: bit i of it is for bits i + 1 and i + 25 of E. */
static uint32_t f(uint32_t R, const uint8_t K[8], unsigned salt)
{
    uint8_t e[48], s[32];
    for (unsigned i = 0; i < 48; i++)
        e[i] = R >> (32 - des_e[i]) & 1;
    for (unsigned i = 0; i < 12; i++) {
        uint8_t t = (e[i] ^ e[i + 24]) & (salt >> i & 1);
        e[i] ^= t;
        e[i + 24] ^= t;
    }
    for (unsigned j = 0; j < 8; j++) {
        unsigned b = K[j];
        for (unsigned i = 0; i < 6; i++)
            b ^= (unsigned)e[6 * j + i] << (5 - i);
        uint8_t four = block_lookup(des_s[j], 64, (b & 32) | (b & 1) << 4 | (b >> 1 & 15));
        for (unsigned i = 0; i < 4; i++)
            s[4 * j + i] = four >> (3 - i) & 1;
    }
    uint32_t out = 0;
    for (unsigned i = 0; i < 32; i++)
        out = out << 1 | s[des_p[i] - 1];
    return out;
}

/* The password's first eight characters are the key, seven bits each. */
static void hash(uint8_t out[8], const char *buf, unsigned salt)
{
    DES_cblock key = {0};
    DES_key_schedule ks;
    for (int i = 0; i < 8 && buf[i] != '\0'; i++)
        key[i] = (uint8_t)(buf[i] << 1);
    DES_set_key_unchecked(&key, &ks);
    uint32_t L = 0, R = 0;
    for (int i = 0; i < 25; i++) {
        for (int n = 0; n < 16; n++) {
            uint32_t next = L ^ f(R, ks.ks[n].cblock, salt);
            L = R;
            R = next;
        }
        uint32_t swap = L; /* the preoutput, which IP^-1 and the next IP leave as it is */
        L = R;
        R = swap;
    }
    memset(out, 0, 8);
    for (unsigned i = 0; i < 64; i++) {
        unsigned at = des_ip[i] - 1u, bit = (i < 32 ? L >> (31 - i) : R >> (63 - i)) & 1;
        out[at / 8] |= (uint8_t)(bit << (7 - at % 8));
    }
    OPENSSL_cleanse(key, sizeof(key));
    OPENSSL_cleanse(&ks, sizeof(ks));
}

char *DES_fcrypt(const char *buf, const char *salt, char *ret)
{
    const char *low = salt[0] != '\0' ? strchr(alphabet, salt[0]) : NULL;
    const char *high = low != NULL && salt[1] != '\0' ? strchr(alphabet, salt[1]) : NULL;
    if (high == NULL)
        return NULL;
    uint8_t out[9] = {0};
    hash(out, buf, (unsigned)(low - alphabet) | (unsigned)(high - alphabet) << 6);
    ret[0] = salt[0];
    ret[1] = salt[1];
    for (unsigned i = 0; i < 11; i++) {
        unsigned c = 0;
        for (unsigned j = 6 * i; j < 6 * i + 6; j++)
            c = c << 1 | (out[j / 8] >> (7 - j % 8) & 1u);
        ret[2 + i] = alphabet[c];
    }
    ret[13] = '\0';
    return ret;
}

char *DES_crypt(const char *buf, const char *salt)
{
    static char shared[14];
    return DES_fcrypt(buf, salt, shared);
}
