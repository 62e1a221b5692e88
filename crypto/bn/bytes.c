/* Numbers from and to bytes: BN_bn2bin(3). The bytes may be secret; their count isn't. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

/* Byte i from below is at p[0], p[step], p[2 step]... */
static BIGNUM *from_bytes(const unsigned char *p, int step, int len, BIGNUM *ret)
{
    BIGNUM *a = ret != NULL ? ret : BN_new();
    if (a == NULL)
        return NULL;
    int words = len / 8 + (len % 8 != 0);
    if (len < 0 || !bn_expand(a, words)) {
        if (ret == NULL)
            BN_free(a);
        return NULL;
    }
    if (words > 0)
        memset(a->d, 0, (size_t)words * sizeof(*a->d));
    for (int i = 0; i < len; i++)
        a->d[i / 8] |= (uint64_t)p[(ptrdiff_t)i * step] << (8 * (i % 8));
    a->top = words;
    a->neg = 0;
    return a;
}

BIGNUM *BN_bin2bn(const unsigned char *s, int len, BIGNUM *ret)
{
    return from_bytes(len > 0 ? s + len - 1 : s, -1, len, ret);
}

BIGNUM *BN_lebin2bn(const unsigned char *s, int len, BIGNUM *ret)
{
    return from_bytes(s, 1, len, ret);
}

static int to_bytes(const BIGNUM *a, unsigned char *p, int step, int len)
{
    for (int i = 0; i < len; i++)
        p[(ptrdiff_t)i * step] = (unsigned char)(i / 8 < a->top ? a->d[i / 8] >> (8 * (i % 8)) : 0);
    return len;
}

int BN_bn2bin(const BIGNUM *a, unsigned char *to)
{
    int len = BN_num_bytes(a);
    return to_bytes(a, len > 0 ? to + len - 1 : to, -1, len);
}

int BN_bn2binpad(const BIGNUM *a, unsigned char *to, int tolen)
{
    if (tolen < 0 || BN_num_bytes(a) > tolen)
        return -1;
    return to_bytes(a, tolen > 0 ? to + tolen - 1 : to, -1, tolen);
}

int BN_bn2lebinpad(const BIGNUM *a, unsigned char *to, int tolen)
{
    if (tolen < 0 || BN_num_bytes(a) > tolen)
        return -1;
    return to_bytes(a, to, 1, tolen);
}

static bool little_endian(void)
{
    const union {
        uint16_t word;
        uint8_t first;
    } probe = {1};
    return probe.first == 1;
}

BIGNUM *BN_native2bn(const unsigned char *s, int len, BIGNUM *ret)
{
    return little_endian() ? BN_lebin2bn(s, len, ret) : BN_bin2bn(s, len, ret);
}

int BN_bn2nativepad(const BIGNUM *a, unsigned char *to, int tolen)
{
    return little_endian() ? BN_bn2lebinpad(a, to, tolen) : BN_bn2binpad(a, to, tolen);
}

/* MPI: four bytes of length, then two's sign and magnitude, the sign in the first bit. */
int BN_bn2mpi(const BIGNUM *a, unsigned char *to)
{
    int bits = BN_num_bits(a), len = bits / 8 + (bits > 0); /* a spare bit for the sign */
    if (to == NULL)
        return len + 4;
    for (int i = 0; i < 4; i++)
        to[i] = (unsigned char)((unsigned)len >> (24 - 8 * i));
    BN_bn2binpad(a, to + 4, len);
    if (a->neg)
        to[4] |= 0x80;
    return len + 4;
}

BIGNUM *BN_mpi2bn(const unsigned char *s, int len, BIGNUM *ret)
{
    if (len < 4) {
        ERR_raise(ERR_LIB_BN, BN_R_INVALID_LENGTH);
        return NULL;
    }
    uint32_t said = (uint32_t)s[0] << 24 | (uint32_t)s[1] << 16 | (uint32_t)s[2] << 8 | s[3];
    if (said != (uint32_t)(len - 4)) {
        ERR_raise(ERR_LIB_BN, BN_R_ENCODING_ERROR);
        return NULL;
    }
    BIGNUM *a = BN_bin2bn(s + 4, len - 4, ret);
    if (a == NULL || len == 4 || (s[4] & 0x80) == 0)
        return a;
    a->d[(len - 5) / 8] &= ~(UINT64_C(0x80) << (8 * ((len - 5) % 8)));
    BN_set_negative(a, 1);
    return a;
}
