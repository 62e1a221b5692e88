/* What the kinds of protection share. */
#ifndef ASSAY_SSL_RECORD_KINDS_H
#define ASSAY_SSL_RECORD_KINDS_H

#include <openssl/evp.h>

#include "ssl/record/protect.h"

/* What is sealed: `plain` is where the plaintext goes in the record, or bytes elsewhere. There is
 * room for all. */
struct to_seal {
    uint8_t type;
    uint16_t version;
    const uint8_t *plain;
    size_t len, padding;
};
struct to_open {
    uint8_t *record; /* with its header */
    size_t len;      /* behind the header */
    size_t max_plain;
};
struct opened {
    uint8_t type;
    struct slice plain;
};

struct protect_kind {
    bool is_null, is_tls13;
    size_t (*seal)(struct protect *p, const struct to_seal *in, uint8_t *record);
    enum open_result (*open)(struct protect *p, const struct to_open *in, struct opened *out);
    void (*free)(struct protect *p);
};

/* The head of each kind's struct. */
struct protect {
    const struct protect_kind *kind;
    EVP_CIPHER_CTX *cipher; /* keyed for good; NULL: there is none */
    uint64_t sequence;
    uint64_t limit;           /* records, after which a new key is due */
    uint8_t prefix, overhead; /* protect_prefix, protect_overhead without padding beyond CBC's */
    bool chains;
};

/* An AEAD, as TLS 1.3 and 1.2 use it (RFC 5116). */
enum { AEAD_NONCE_LEN = 12, AEAD_TAG_MAX = 16 };
struct aead {
    struct protect p;
    uint8_t iv[AEAD_NONCE_LEN];
    uint8_t tag_len;
    uint8_t explicit_len; /* TLS 1.2: the part of the nonce that is sent */
    bool is_ccm;
};
bool aead_is(const SSL_CIPHER *suite);
size_t aead_key_len(const SSL_CIPHER *suite);
size_t aead_fixed_iv_len(const SSL_CIPHER *suite); /* in TLS 1.2 */
/* Everything but kind, iv, prefix and overhead. NULL: raised. */
struct aead *aead_new(const SSL_CIPHER *suite, const uint8_t *key, bool sealing);
void aead_free(struct protect *p);
/* Seals `total` bytes at `out` and puts the tag behind them; the first len of them are taken from
 * `plain`, which may be `out`. */
bool aead_seal(struct aead *a, const uint8_t *nonce, struct slice aad, const uint8_t *plain,
               size_t len, uint8_t *out, size_t total);
/* Opens len bytes with the tag behind them, in place: 1, 0 forged. */
bool aead_open(struct aead *a, const uint8_t *nonce, struct slice aad, uint8_t *data, size_t len);
/* The fixed IV with the sequence number XORed into its end (RFC 8446, 5.3; RFC 7905, 2). */
void aead_sequence_nonce(const struct aead *a, uint8_t *nonce);

/* The constructors behind protect_tls12. */
struct protect *aead12_new(const SSL_CIPHER *suite, struct slice key, struct slice iv,
                           bool sealing);
struct protect *cbc_new(const SSL_CIPHER *suite, int version, bool encrypt_then_mac,
                        struct slice mac_key, struct slice key, struct slice iv, bool sealing);
struct protect *stream_new(const SSL_CIPHER *suite, struct slice mac_key);
bool cbc_is(const SSL_CIPHER *suite);

static inline void put_u16(uint8_t *at, size_t v)
{
    at[0] = (uint8_t)(v >> 8);
    at[1] = (uint8_t)v;
}

static inline void put_u64(uint8_t *at, uint64_t v)
{
    for (size_t i = 8; i-- > 0; v >>= 8)
        at[i] = (uint8_t)v;
}

static inline void put_header(uint8_t *record, uint8_t type, uint16_t version, size_t len)
{
    record[0] = type;
    put_u16(record + 1, version);
    put_u16(record + 3, len);
}

/* What is authenticated of a record before TLS 1.3: its number, and its header with the length of
 * the plaintext, or as RFC 7366 has it. */
enum { PSEUDO_HEADER_LEN = 13 };
static inline void put_pseudo_header(uint8_t *at, uint64_t sequence, const uint8_t *header,
                                     size_t len)
{
    put_u64(at, sequence);
    at[8] = header[0];
    at[9] = header[1];
    at[10] = header[2];
    put_u16(at + 11, len);
}

#endif
