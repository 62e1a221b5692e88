/* The kinds of record protection, for tests. */
#ifndef ASSAY_TESTS_SSL_PROTECT_H
#define ASSAY_TESTS_SSL_PROTECT_H

#include "ssl/record/protect.h"

struct protection {
    uint16_t suite;
    int version;
    bool encrypt_then_mac;
    uint8_t mac_len, key_len, iv_len; /* of the key block, below TLS 1.3 */
};
extern const struct protection protections[];
extern const size_t protections_n;

/* With keys that follow from `seed`. */
struct protect *protection_new(const struct protection *k, uint8_t seed, bool sealing);

#endif
