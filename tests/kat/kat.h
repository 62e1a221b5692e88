/* What the runners of published test cases share: one call of the public interface from a key and a
 * message to bytes. Everything here is public API, so that it links with any libcrypto. */
#ifndef ASSAY_TESTS_KAT_H
#define ASSAY_TESTS_KAT_H

#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define KAT_ROOM 64 /* more than any mode adds to a message */

/* Bytes of a case's field; p is from malloc, and never NULL. */
struct bytes {
    uint8_t *p;
    size_t len;
};

/* The bytes written in hex; NULL is no bytes. */
struct bytes kat_hex(const char *hex);

/* `pattern` with the key's bits in place of its %u; valid until the next call. */
const char *kat_name(const char *pattern, size_t key_len);

/* An AEAD operation: out gets the text; tag is written when encrypting, else read. */
struct kat_aead {
    const EVP_CIPHER *cipher;
    struct bytes key, iv, aad, in;
    uint8_t *out, *tag;
    size_t tag_len;
    int encrypt;
    bool is_ccm; /* CCM must know both lengths first, and checks the tag with the text */
};

/* Whether the whole operation succeeded. */
bool kat_aead(const struct kat_aead *a);

/* A cipher without a tag, keyed and run in one go; returns the length of the output, or -1. */
long kat_plain(const EVP_CIPHER *cipher, struct bytes key, const uint8_t *iv, struct bytes in,
               uint8_t *out, int encrypt);

/* The MAC of a message given in two updates; returns its length, or 0 if it failed. */
size_t kat_mac(const char *name, struct bytes key, struct bytes msg, const OSSL_PARAM *params,
               uint8_t *out, size_t room);

bool kat_derive(const char *name, const OSSL_PARAM *params, uint8_t *out, size_t len);

/* Parameters of text and of bytes; the values must live as long as they are used. */
OSSL_PARAM kat_text(const char *name, const char *value);
OSSL_PARAM kat_octets(const char *name, struct bytes value);

#endif
