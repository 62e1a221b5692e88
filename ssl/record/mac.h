/* HMAC (RFC 2104) of records before TLS 1.3, over the hashes' public contexts: the states behind
 * the key are kept, and the block function is at hand, which a MAC in constant time needs.
 */
#ifndef ASSAY_SSL_RECORD_MAC_H
#define ASSAY_SSL_RECORD_MAC_H

#include <openssl/md5.h>
#include <openssl/sha.h>

#include "ssl/record/protect.h"

enum { RECORD_MAC_MAX = 48, RECORD_MAC_BLOCK_MAX = 128 };

union mac_state {
    MD5_CTX md5;
    SHA_CTX sha1;
    SHA256_CTX sha256;
    SHA512_CTX sha512;
};

struct mac_hash;
struct record_mac {
    const struct mac_hash *hash;
    union mac_state inner, outer; /* behind the key's blocks */
};

/* false: the suite's MAC isn't one of these, or the key hasn't its length; raised. */
bool record_mac_init(struct record_mac *m, const SSL_CIPHER *suite, struct slice key);
size_t record_mac_len(const struct record_mac *m);
/* The MAC of the pseudo-header and len bytes behind it. */
void record_mac(const struct record_mac *m, const uint8_t *pseudo, const uint8_t *data, size_t len,
                uint8_t *out);
/* The same in time and with accesses that depend on max_len alone: `len` is secret, but not less
 * than max_len - 255 (0 at the least). There are max_len bytes of data; pseudo is secret too. */
void record_mac_secret(const struct record_mac *m, const uint8_t *pseudo, const uint8_t *data,
                       size_t len, size_t max_len, uint8_t *out);

#endif
