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

/* One step of Jueneman, Matyas and Meyer's quadratic congruential checksum ("Message
 * authentication", IEEE Communications, September 1985) as Kerberos 4 has it: the sums and products
 * are first modulo 2^32, then modulo 2^31 - 1. */
static void quad_step(uint32_t z[2], uint32_t two_bytes)
{
    const uint32_t p = 0x7fffffff, c = 83653421, x = z[0] + two_bytes, y = z[1];
    z[0] = (x * x + y * y) % p;
    z[1] = x * (y + c) % p;
}

DES_LONG DES_quad_cksum(const unsigned char *input, DES_cblock output[], long length, int out_count,
                        DES_cblock *seed)
{
    uint32_t z[2] = {load32_le(*seed), load32_le(*seed + 4)};
    for (int pass = 0; pass < 4 && (pass == 0 || pass < out_count); pass++) {
        for (long i = 1; i < length; i += 2)
            quad_step(z, input[i - 1] | (uint32_t)input[i] << 8);
        if (length > 0 && length % 2 == 1)
            quad_step(z, input[length - 1]);
        if (output != NULL) {
            store32_le(output[pass], z[0]);
            store32_le(output[pass] + 4, z[1]);
        }
    }
    return z[0];
}

/* ---- Keys from passwords: RFC 3961, 6.2, whose weak keys stay as they are here ---- */

/* Characters 8g .. 8g + 7 of a text, zeros behind its end. */
static uint64_t group(const char *str, size_t len, size_t g)
{
    uint8_t eight[8] = {0};
    memcpy(eight, str + 8 * g, len - 8 * g < 8 ? len - 8 * g : 8);
    return load64_be(eight);
}

/* A number's 64 bits in the other order: halves, then their halves and so on change places. */
static uint64_t reversed(uint64_t x)
{
    static const uint64_t low[] = {0x00000000ffffffff, 0x0000ffff0000ffff, 0x00ff00ff00ff00ff,
                                   0x0f0f0f0f0f0f0f0f, 0x3333333333333333, 0x5555555555555555};
    for (unsigned i = 0, n = 32; i < 6; i++, n /= 2)
        x = (x >> n & low[i]) | (x & low[i]) << n;
    return x;
}

/* The text folded into n keys, a group each in turn, n groups forwards and n backwards. A character
 * has seven bits, which stand in a key's byte above the parity; what is in the parity's place does
 * not matter yet. */
static void fan_fold(const char *str, uint64_t keys[], unsigned n)
{
    size_t len = strlen(str);
    for (size_t g = 0; 8 * g < len; g++) {
        uint64_t x = group(str, len, g);
        keys[g % n] ^= g / n % 2 == 0 ? x << 1 : reversed(x);
    }
}

/* The key is the text's checksum under the folded text. */
static void finish(const char *str, uint64_t folded, DES_cblock *key)
{
    DES_key_schedule ks;
    store64_be(*key, folded);
    DES_set_odd_parity(key);
    DES_set_key_unchecked(key, &ks);
    DES_cbc_cksum((const unsigned char *)str, key, (long)strlen(str), &ks, key);
    OPENSSL_cleanse(&ks, sizeof(ks));
    DES_set_odd_parity(key);
}

void DES_string_to_key(const char *str, DES_cblock *key)
{
    uint64_t folded = 0;
    fan_fold(str, &folded, 1);
    finish(str, folded, key);
    OPENSSL_cleanse(&folded, sizeof(folded));
}

/* A text of one group makes both keys the same. */
void DES_string_to_2keys(const char *str, DES_cblock *key1, DES_cblock *key2)
{
    uint64_t folded[2] = {0};
    fan_fold(str, folded, 2);
    finish(str, folded[0], key1);
    finish(str, folded[strlen(str) <= 8 ? 0 : 1], key2);
    OPENSSL_cleanse(folded, sizeof(folded));
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
        key[i] = (uint8_t)((unsigned char)buf[i] << 1);
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
            c = c << 1 | ((unsigned)out[j / 8] >> (7 - j % 8) & 1u);
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
