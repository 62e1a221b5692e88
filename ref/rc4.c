/* RC4, written next to draft-kaukonen-cipher-arcfour-03 (July 1999), sections 3 and 4. Its output
 * is told from random numbers, and gives away keys that are related (RFC 7465): it is here for old
 * files. NOT constant time: its state is a table that is indexed by secrets, and nothing else. */
#include "ref/rc4.h"

static void swap(uint32_t *a, uint32_t *b)
{
    uint32_t t = *a;
    *a = *b;
    *b = t;
}

void rc4_expand_ref(struct rc4_key *key, const uint8_t *user, size_t len)
{
    uint32_t *S = key->S;
    for (uint32_t i = 0; i < 256; i++)
        S[i] = i;
    for (uint32_t i = 0, j = 0; i < 256; i++) {
        j = (j + S[i] + user[i % len]) & 0xff;
        swap(&S[i], &S[j]);
    }
    key->x = key->y = 0;
}

void rc4_crypt_ref(struct rc4_key *key, uint8_t *out, const uint8_t *in, size_t len)
{
    uint32_t x = key->x, y = key->y, *S = key->S;
    for (; len > 0; len--) {
        x = (x + 1) & 0xff;
        y = (y + S[x]) & 0xff;
        swap(&S[x], &S[y]);
        *out++ = (uint8_t)(*in++ ^ S[(S[x] + S[y]) & 0xff]);
    }
    key->x = x;
    key->y = y;
}
