/* A record that was MACed before it was encrypted is judged in constant time: where its padding
 * begins is a secret until the MAC is known to be right (RFC 5246, 6.2.3.2; AlFardan and Paterson,
 * "Lucky Thirteen", 2013). */
#include <string.h>

#include "ssl/record/cbc.h"
#include "ssl/record/ct.h"
#include "ssl/record/kinds.h"

enum { MAX_PADDING = 256 }; /* the byte of its length included */

uint32_t cbc_check_padding(const uint8_t *data, size_t len, size_t mac_len, uint32_t *padding)
{
    uint32_t said = data[len - 1], wrong = 0;
    size_t most = len < MAX_PADDING ? len : MAX_PADDING;
    for (size_t i = 0; i < most; i++)
        wrong |= ~ct_lt(said, (uint32_t)i) & (data[len - 1 - i] ^ said);
    uint32_t good = ct_eq(wrong, 0) & ~ct_lt((uint32_t)len, said + 1 + (uint32_t)mac_len);
    *padding = ct_select(good, said, 0) + 1;
    return good;
}

/* Mask: `mac` stands at data + at, where `at` is secret, and one of first .. last. Each byte that
 * may be of it is compared with the one of `mac`, turned as `at` asks, that would be there. */
static uint32_t mac_stands(const uint8_t *data, uint32_t at, size_t first, size_t last,
                           const uint8_t *mac, size_t mac_len)
{
    uint8_t turned[RECORD_MAC_MAX], t[RECORD_MAC_MAX];
    uint32_t by = at - (uint32_t)first, wrong = 0, n = (uint32_t)mac_len;
    for (size_t i = 0; i <= (last - first) / mac_len; i++)
        by -= n & ~ct_lt(by, n);
    memcpy(turned, mac, mac_len);
    for (size_t step = 1; step < mac_len; step *= 2, by >>= 1) { /* a barrel shifter */
        uint32_t mask = ct_hide(0 - (by & 1));
        for (size_t i = 0; i < mac_len; i++)
            t[i] = turned[(i + mac_len - step) % mac_len];
        for (size_t i = 0; i < mac_len; i++)
            turned[i] = (uint8_t)ct_select(mask, t[i], turned[i]);
    }
    for (size_t i = first, k = 0; i < last + mac_len; i++, k = k + 1 < mac_len ? k + 1 : 0) {
        uint32_t inside = ~ct_lt((uint32_t)i, at) & ct_lt((uint32_t)i, at + n);
        wrong |= inside & (data[i] ^ turned[k]);
    }
    return ct_eq(wrong, 0);
}

uint32_t cbc_check(const struct record_mac *m, uint64_t sequence, const uint8_t *header,
                   const uint8_t *content, size_t len, size_t *n)
{
    uint8_t pseudo[PSEUDO_HEADER_LEN], mac[RECORD_MAC_MAX];
    size_t mac_len = record_mac_len(m), last = len - mac_len - 1; /* the longest text */
    size_t first = last > MAX_PADDING - 1 ? last - (MAX_PADDING - 1) : 0;
    uint32_t padding, good = cbc_check_padding(content, len, mac_len, &padding);
    *n = len - mac_len - padding;
    put_pseudo_header(pseudo, sequence, header, *n);
    record_mac_secret(m, pseudo, content, *n, last, mac);
    return ct_hide(good & mac_stands(content, (uint32_t)*n, first, last, mac, mac_len));
}
