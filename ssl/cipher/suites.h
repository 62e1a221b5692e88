/* What a cipher suite is made of, and the table of them: struct ssl_cipher_st, SSL_CIPHER. */
#ifndef ASSAY_SSL_CIPHER_SUITES_H
#define ASSAY_SSL_CIPHER_SUITES_H

#include <openssl/ssl.h>
#include <stddef.h>
#include <stdint.h>

/* Key exchange and authentication: a bit each, so that a rule can name several. TLS 1.3 agrees on
 * both apart from the suite. */
enum cipher_kx {
    KX_ANY = 1 << 0,
    KX_RSA = 1 << 1,
    KX_DHE = 1 << 2,
    KX_ECDHE = 1 << 3,
    KX_PSK = 1 << 4,
    KX_RSA_PSK = 1 << 5,
    KX_DHE_PSK = 1 << 6,
    KX_ECDHE_PSK = 1 << 7,
    KX_SRP = 1 << 8,
};

enum cipher_au {
    AU_ANY = 1 << 0,
    AU_NONE = 1 << 1, /* anonymous */
    AU_RSA = 1 << 2,
    AU_DSS = 1 << 3,
    AU_ECDSA = 1 << 4,
    AU_PSK = 1 << 5,
    AU_SRP = 1 << 6,
};

/* Encryption; bits likewise. */
enum cipher_enc {
    ENC_NONE = 0, /* a signalling value, no suite */
    ENC_NULL = 1 << 0,
    ENC_AES128 = 1 << 1, /* CBC */
    ENC_AES256 = 1 << 2,
    ENC_CAMELLIA128 = 1 << 3, /* CBC */
    ENC_CAMELLIA256 = 1 << 4,
    ENC_AES128GCM = 1 << 5,
    ENC_AES256GCM = 1 << 6,
    ENC_AES128CCM = 1 << 7,
    ENC_AES256CCM = 1 << 8,
    ENC_AES128CCM8 = 1 << 9, /* a tag of 8 bytes */
    ENC_AES256CCM8 = 1 << 10,
    ENC_ARIA128GCM = 1 << 11,
    ENC_ARIA256GCM = 1 << 12,
    ENC_CHACHA20 = 1 << 13, /* with Poly1305 */
};

/* The MAC of records: HMAC with these, or the AEAD's own. */
enum cipher_mac {
    MAC_NONE = 0,
    MAC_MD5 = 1 << 0,
    MAC_SHA1 = 1 << 1,
    MAC_SHA256 = 1 << 2,
    MAC_SHA384 = 1 << 3,
    MAC_AEAD = 1 << 4,
};

/* The hash of PRF and transcript. The default is MD5 with SHA-1 before TLS 1.2, SHA-256 in it. */
enum cipher_hash {
    HASH_NONE,
    HASH_DEFAULT,
    HASH_SHA256,
    HASH_SHA384,
};

enum cipher_flags {
    SUITE_FIPS = 1 << 0,
    SUITE_NOT_DEFAULT = 1 << 1, /* only where a rule asks for it */
};

struct ssl_cipher_st {
    uint32_t id;      /* 0x03000000 and the protocol's two bytes */
    uint8_t rank;     /* the order of preference, from 1; 0: no suite for rules */
    uint16_t version; /* the least, TLS's numbers; of TLS 1.3 the only one; 0: a signalling value */
    uint16_t kx, au;
    uint32_t enc;
    uint8_t mac, hash, flags;
    char name[36], standard_name[48];
};

extern const struct ssl_cipher_st cipher_suites[];
extern const size_t cipher_suites_n;
enum { CIPHER_RANKS = 155 }; /* the ranks that there are: 1 to this */

const SSL_CIPHER *cipher_by_id(uint32_t id);                /* or NULL */
const SSL_CIPHER *cipher_by_protocol_id(uint16_t id);       /* or NULL */
const SSL_CIPHER *cipher_by_name(const char *, size_t);     /* OpenSSL's name; or NULL */
const SSL_CIPHER *cipher_by_std_name(const char *, size_t); /* the standard's; or NULL */
unsigned int cipher_bits(uint32_t enc);                     /* of one encryption's key */

/* The versions that a suite is for. DTLS's are 0 where it isn't there. */
static inline int cipher_max_version(const SSL_CIPHER *c)
{
    return c->version == TLS1_3_VERSION ? TLS1_3_VERSION : TLS1_2_VERSION;
}

static inline int cipher_min_dtls(const SSL_CIPHER *c)
{
    if (c->version == TLS1_3_VERSION)
        return 0;
    return c->version == TLS1_2_VERSION ? DTLS1_2_VERSION : DTLS1_VERSION;
}

static inline int cipher_max_dtls(const SSL_CIPHER *c)
{
    return c->version == TLS1_3_VERSION ? 0 : DTLS1_2_VERSION;
}

#endif
