/* The record layer for a fuzzer. The first byte chooses a protection, the second what is done:
 *  - the rest is sealed in records, which open again to the same; and with one bit changed, or cut,
 *    never do;
 *  - or it is taken for records of the other end, under that key or none.
 *   out/fuzz/record FILE... */
#include <openssl/crypto.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "ssl/cipher/suites.h"
#include "ssl/record/protect.h"

static const struct kind {
    uint16_t suite;
    int version; /* 0: none, in the clear */
    bool encrypt_then_mac;
    uint8_t mac, key, iv;
} kinds[] = {
    {0x1301, TLS1_3_VERSION, false, 0, 32, 0},   /* AES-128-GCM; the secret's length */
    {0x1302, TLS1_3_VERSION, false, 0, 48, 0},   /* AES-256-GCM */
    {0x1303, TLS1_3_VERSION, false, 0, 32, 0},   /* ChaCha20-Poly1305 */
    {0x1304, TLS1_3_VERSION, false, 0, 32, 0},   /* AES-128-CCM */
    {0x1305, TLS1_3_VERSION, false, 0, 32, 0},   /* AES-128-CCM-8 */
    {0xc02b, TLS1_2_VERSION, false, 0, 16, 4},   /* AES-128-GCM */
    {0xcca9, TLS1_2_VERSION, false, 0, 32, 12},  /* ChaCha20-Poly1305 */
    {0xc0ac, TLS1_2_VERSION, false, 0, 16, 4},   /* AES-128-CCM */
    {0xc009, TLS1_2_VERSION, false, 20, 16, 16}, /* AES-128-CBC-SHA */
    {0xc009, TLS1_2_VERSION, true, 20, 16, 16},
    {0xc024, TLS1_2_VERSION, false, 48, 32, 16}, /* AES-256-CBC-SHA384 */
    {0xc023, TLS1_2_VERSION, true, 32, 16, 16},  /* AES-128-CBC-SHA256 */
    {0xc009, TLS1_1_VERSION, false, 20, 16, 16},
    {0xc009, TLS1_VERSION, false, 20, 16, 16},
    {0xc009, TLS1_VERSION, true, 20, 16, 16},
    {0xc006, TLS1_2_VERSION, false, 20, 0, 0}, /* no cipher, SHA-1's MAC */
    {0, 0, false, 0, 0, 0},
};
enum { KINDS = sizeof(kinds) / sizeof(kinds[0]), ROOM = RECORD_MAX_PLAIN + 400 };

static struct protect *make(const struct kind *k, bool sealing)
{
    static const uint8_t bytes[48] = "the same key for sealing and for opening, always";
    if (k->version == 0)
        return protect_null();
    const SSL_CIPHER *suite = cipher_by_protocol_id(k->suite);
    fuzz_must(suite != NULL, "no such suite");
    struct protect *p =
        k->version == TLS1_3_VERSION
            ? protect_tls13(suite, bytes, k->key, sealing)
            : protect_tls12(suite, k->version, k->encrypt_then_mac, slice_of(bytes, k->mac),
                            slice_of(bytes, k->key), slice_of(bytes, k->iv), sealing);
    fuzz_must(p != NULL, "no protection");
    return p;
}

static uint8_t record[ROOM], copy[ROOM];

/* A record of the same sequence number that isn't the one that was sealed. */
static void forged(const struct kind *k, size_t len, size_t at, unsigned bit)
{
    uint8_t type = 0;
    struct slice out;
    struct protect *p = make(k, false);
    memcpy(copy, record, len);
    copy[at] ^= (uint8_t)(1U << bit % 8);
    enum open_result r =
        protect_open(p, copy, len - RECORD_HEADER_LEN, RECORD_MAX_PLAIN, &type, &out);
    fuzz_must(r == OPEN_BAD, "a forged record opens");
    protect_free(p);
}

static void seal(const struct kind *k, uint8_t how, struct slice in)
{
    struct protect *sealer = make(k, true), *opener = make(k, false);
    bool is_first = true;
    while (in.len > 0 || is_first) {
        struct slice plain = in, back;
        uint8_t type = 0;
        size_t n = 1 + ((size_t)how * 97) % RECORD_MAX_PLAIN;
        (void)read_slice(&in, n < in.len ? n : in.len, &plain);
        size_t padding = k->version == TLS1_3_VERSION ? how % 17 : 0;
        size_t len = protect_seal_from(sealer, SSL3_RT_APPLICATION_DATA, k->version, record, ROOM,
                                       plain.ptr, plain.len, padding);
        fuzz_must(len > RECORD_HEADER_LEN || (len == RECORD_HEADER_LEN && plain.len == 0),
                  "it isn't sealed");
        if (is_first && k->version != 0)
            forged(k, len, RECORD_HEADER_LEN + how * 31U % (len - RECORD_HEADER_LEN), how);
        memcpy(copy, record, len);
        fuzz_must(protect_open(opener, copy, len - RECORD_HEADER_LEN, RECORD_MAX_PLAIN, &type,
                               &back) == OPEN_OK &&
                      slice_is(back, plain.ptr, plain.len) &&
                      (k->version == 0 || type == SSL3_RT_APPLICATION_DATA),
                  "a record isn't the same again");
        is_first = false;
    }
    protect_free(sealer);
    protect_free(opener);
}

static void open(const struct kind *k, uint8_t how, struct slice in)
{
    struct protect *p = make(k, false);
    for (struct slice one = in; in.len > RECORD_HEADER_LEN;) {
        size_t n = RECORD_HEADER_LEN + ((size_t)in.ptr[3] << 8 | in.ptr[4]);
        uint8_t type = 0;
        struct slice out = slice_of(NULL, 0);
        (void)read_slice(&in, n < in.len ? n : in.len, &one);
        if (one.len > RECORD_HEADER_LEN + RECORD_MAX_CIPHERTEXT || one.len > ROOM)
            break;
        uint8_t *exact = OPENSSL_malloc(one.len);
        memcpy(exact, one.ptr, one.len);
        enum open_result r = protect_open(p, exact, one.len - RECORD_HEADER_LEN,
                                          how & 2 ? 512 : RECORD_MAX_PLAIN, &type, &out);
        fuzz_must(r != OPEN_OK || out.len == 0 ||
                      (out.ptr >= exact && out.ptr + out.len <= exact + one.len),
                  "what comes out isn't of the record");
        OPENSSL_free(exact);
    }
    protect_free(p);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    struct slice in = slice_of(bytes, n);
    uint8_t kind, how;
    ERR_clear_error();
    if (!read_u8(&in, &kind) || !read_u8(&in, &how))
        return 0;
    (how & 1 ? open : seal)(&kinds[kind % KINDS], how, in);
    return 0;
}
