/* The encodings of PKCS #1 v1.5, RFC 8017: block type 1 (section 9.2, without its DigestInfo),
 * block type 2 (7.2), and none. Decoding type 2 never branches on what it decodes. */
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/pad.h"
#include "ref/ct.h"

#define HEAD RSA_PKCS1_PADDING_SIZE /* 00 BT, 8 bytes of padding at least, 00 */

/* The frame of both types; `pad` becomes where the padding is, and its length is returned: 0 if the
 * message is too long. */
static size_t frame(uint8_t *to, int tlen, const uint8_t *f, int fl, uint8_t type, uint8_t **pad)
{
    if (fl < 0 || fl > tlen - HEAD)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE);
    size_t len = (size_t)(tlen - 3 - fl);
    if (fl > 0)
        memmove(to + 3 + len, f, (size_t)fl);
    to[0] = 0;
    to[1] = type;
    to[2 + len] = 0;
    *pad = to + 2;
    return len;
}

int RSA_padding_add_PKCS1_type_1(unsigned char *to, int tlen, const unsigned char *f, int fl)
{
    uint8_t *pad;
    size_t len = frame(to, tlen, f, fl, 1, &pad);
    if (len == 0)
        return 0;
    memset(pad, 0xff, len);
    return 1;
}

int RSA_padding_add_PKCS1_type_2(unsigned char *to, int tlen, const unsigned char *f, int fl)
{
    uint8_t *pad;
    size_t len = frame(to, tlen, f, fl, 2, &pad);
    if (len == 0 || RAND_bytes_ex(NULL, pad, len, 0) <= 0)
        return 0;
    for (size_t i = 0; i < len; i++) /* 7.2.1, step 2a: nonzero octets */
        while (pad[i] == 0)
            if (RAND_bytes_ex(NULL, pad + i, 1, 0) <= 0)
                return 0;
    return 1;
}

int RSA_padding_add_none(unsigned char *to, int tlen, const unsigned char *f, int fl)
{
    if (fl > tlen)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE);
    if (fl < tlen)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_SMALL_FOR_KEY_SIZE);
    if (fl > 0)
        memmove(to, f, (size_t)fl);
    return 1;
}

/* `to` is filled, with zeros at the left. */
int RSA_padding_check_none(unsigned char *to, int tlen, const unsigned char *f, int fl, int rsa_len)
{
    (void)rsa_len;
    if (fl < 0 || fl > tlen)
        return rsa_bad(RSA_R_DATA_TOO_LARGE);
    size_t zeros = (size_t)(tlen - fl);
    if (fl > 0)
        memmove(to + zeros, f, (size_t)fl);
    if (zeros > 0)
        memset(to, 0, zeros);
    return tlen;
}

int rsa_bad(int reason)
{
    ERR_raise(ERR_LIB_RSA, reason);
    return -1;
}

/* What is decoded is the result of a public operation: nothing here is secret. */
int RSA_padding_check_PKCS1_type_1(unsigned char *to, int tlen, const unsigned char *f, int fl,
                                   int rsa_len)
{
    if (rsa_len < HEAD || fl < 0)
        return -1;
    if (fl == rsa_len) { /* the leading zero may be there or have been taken off */
        if (f[0] != 0)
            return rsa_bad(RSA_R_INVALID_PADDING);
        f++;
        fl--;
    }
    if (fl + 1 != rsa_len || f[0] != 1)
        return rsa_bad(RSA_R_BLOCK_TYPE_IS_NOT_01);
    int end = 1;
    while (end < fl && f[end] == 0xff)
        end++;
    if (end == fl)
        return rsa_bad(RSA_R_NULL_BEFORE_BLOCK_MISSING);
    if (f[end] != 0)
        return rsa_bad(RSA_R_BAD_FIXED_HEADER_DECRYPT);
    if (end - 1 < 8)
        return rsa_bad(RSA_R_BAD_PAD_BYTE_COUNT);
    int len = fl - end - 1;
    if (len > tlen)
        return rsa_bad(RSA_R_DATA_TOO_LARGE);
    if (len > 0)
        memcpy(to, f + end + 1, (size_t)len);
    return len;
}

/* In steps of powers of two. */
void rsa_shift_left(uint8_t *p, size_t n, uint64_t by)
{
    for (size_t step = 1; step < n; step <<= 1) {
        uint64_t mask = ~ct_is_zero(by & step);
        for (size_t i = 0; i + step < n; i++)
            p[i] = (uint8_t)ct_select(mask, p[i + step], p[i]);
    }
}

uint64_t type_2_decode(uint8_t *to, size_t room, uint8_t *em, size_t n, uint64_t *len)
{
    uint64_t good = ct_is_zero(em[0]) & ct_eq(em[1], 2), found = 0, zero = 0;
    for (size_t i = 2; i < n; i++) {
        uint64_t is_zero = ct_is_zero(em[i]);
        zero = ct_select(is_zero & ~found, i, zero);
        found |= is_zero;
    }
    good &= found & ~ct_lt(zero, HEAD - 1);
    uint64_t message = n - 1 - zero;
    good &= ~ct_lt(room, message);
    rsa_shift_left(em + HEAD, n - HEAD, good & (zero - (HEAD - 1)));
    for (size_t i = 0; i < n - HEAD && i < room; i++)
        to[i] = (uint8_t)ct_select(good & ct_lt(i, message), em[HEAD + i], to[i]);
    *len = message;
    return good;
}

int RSA_padding_check_PKCS1_type_2(unsigned char *to, int tlen, const unsigned char *f, int fl,
                                   int rsa_len)
{
    if (tlen <= 0 || fl <= 0)
        return -1;
    if (fl > rsa_len || rsa_len < HEAD)
        return rsa_bad(RSA_R_PKCS_DECODING_ERROR);
    size_t n = (size_t)rsa_len, have = (size_t)fl;
    uint8_t *em = OPENSSL_zalloc(n);
    if (em == NULL)
        return -1;
    memcpy(em + n - have, f, have);
    uint64_t len, good = type_2_decode(to, (size_t)tlen, em, n, &len);
    OPENSSL_clear_free(em, n);
    int result = (int)ct_select(good, len, (uint64_t)-1);
    ct_public(&result, sizeof(result)); /* it is the caller's, who has been told */
    return result >= 0 ? result : rsa_bad(RSA_R_PKCS_DECODING_ERROR);
}
