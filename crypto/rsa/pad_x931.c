/* The encoding of ANSI X9.31 for signatures: a header, padding, the hash with a byte that names its
 * digest, a trailer. Everything here is public: nothing takes constant time. */
#include <openssl/obj_mac.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/rsa/pad.h"

enum { ALONE = 0x6a, PADDED = 0x6b, PAD = 0xbb, END = 0xba, TRAILER = 0xcc };

int RSA_padding_add_X931(unsigned char *to, int tlen, const unsigned char *f, int fl)
{
    if (fl < 0 || fl > tlen - 2)
        return rsa_bad(RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE);
    size_t len = (size_t)fl, head = (size_t)tlen - 1 - len; /* header and padding */
    if (len > 0)
        memmove(to + head, f, len);
    to[head + len] = TRAILER;
    if (head == 1) {
        to[0] = ALONE;
        return 1;
    }
    to[0] = PADDED;
    memset(to + 1, PAD, head - 2);
    to[head - 1] = END;
    return 1;
}

/* The bytes before the message; 0: the padding is wrong; fl: it leaves no room for a message, which
 * has a byte at least. */
static int header(const uint8_t *f, int fl)
{
    if (f[0] == ALONE)
        return 1;
    int i = 1;
    while (i < fl - 2 && f[i] == PAD)
        i++;
    if (i >= fl - 2)
        return fl;
    return i > 1 && f[i] == END ? i + 1 : 0;
}

int RSA_padding_check_X931(unsigned char *to, int tlen, const unsigned char *f, int fl, int rsa_len)
{
    if (fl != rsa_len || fl < 2 || (f[0] != ALONE && f[0] != PADDED))
        return rsa_bad(RSA_R_INVALID_HEADER);
    int head = header(f, fl);
    if (head == 0)
        return rsa_bad(RSA_R_INVALID_PADDING);
    if (head == fl || f[fl - 1] != TRAILER)
        return rsa_bad(RSA_R_INVALID_TRAILER);
    int len = fl - 1 - head;
    if (len > tlen)
        return rsa_bad(RSA_R_DATA_TOO_LARGE);
    if (len > 0)
        memcpy(to, f + head, (size_t)len);
    return len;
}

int RSA_X931_hash_id(int nid)
{
    static const struct {
        int nid, id;
    } ids[] = {{NID_sha1, 0x33}, {NID_sha256, 0x34}, {NID_sha384, 0x36}, {NID_sha512, 0x35}};
    for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++)
        if (ids[i].nid == nid)
            return ids[i].id;
    return -1;
}
