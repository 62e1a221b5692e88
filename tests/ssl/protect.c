/* Record protection: round trips of every kind at all sizes, and everything that isn't such a
 * record refused. */
#include "ssl/record/protect.h"

#include <openssl/err.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>

#include "ssl/cipher/suites.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/ssl/protect.h"
#include "tests/suite.h"
#include "tests/vector.h"

const struct protection protections[] = {
    {0x1301, TLS1_3_VERSION, false, 0, 0, 0},   {0x1302, TLS1_3_VERSION, false, 0, 0, 0},
    {0x1303, TLS1_3_VERSION, false, 0, 0, 0},   {0x1304, TLS1_3_VERSION, false, 0, 0, 0},
    {0x1305, TLS1_3_VERSION, false, 0, 0, 0},   {0xc02f, TLS1_2_VERSION, false, 0, 16, 4},
    {0xc030, TLS1_2_VERSION, false, 0, 32, 4},  {0xcca8, TLS1_2_VERSION, false, 0, 32, 12},
    {0xc0ac, TLS1_2_VERSION, false, 0, 16, 4},  {0xc0ad, TLS1_2_VERSION, false, 0, 32, 4},
    {0xc0ae, TLS1_2_VERSION, false, 0, 16, 4},  {0xc0af, TLS1_2_VERSION, false, 0, 32, 4},
    {0xc060, TLS1_2_VERSION, false, 0, 16, 4},  {0xc061, TLS1_2_VERSION, false, 0, 32, 4},
    {0x002f, TLS1_VERSION, false, 20, 16, 16},  {0x0035, TLS1_VERSION, true, 20, 32, 16},
    {0x002f, TLS1_1_VERSION, false, 20, 16, 0}, {0x0035, TLS1_1_VERSION, true, 20, 32, 0},
    {0x002f, TLS1_2_VERSION, true, 20, 16, 0},  {0x003c, TLS1_2_VERSION, false, 32, 16, 0},
    {0x003d, TLS1_2_VERSION, true, 32, 32, 0},  {0xc028, TLS1_2_VERSION, false, 48, 32, 0},
    {0xc028, TLS1_2_VERSION, true, 48, 32, 0},  {0x0041, TLS1_VERSION, false, 20, 16, 16},
    {0x0084, TLS1_2_VERSION, false, 20, 32, 0}, {0xc077, TLS1_2_VERSION, true, 48, 32, 0},
    {0x0001, TLS1_VERSION, false, 16, 0, 0},    {0x0002, TLS1_2_VERSION, false, 20, 0, 0},
    {0x003b, TLS1_2_VERSION, false, 32, 0, 0},
};
const size_t protections_n = sizeof protections / sizeof *protections;

struct protect *protection_new(const struct protection *k, uint8_t seed, bool sealing)
{
    uint8_t bytes[48 + 32 + 16];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)(seed + 3 * i);
    const SSL_CIPHER *chosen = cipher_by_protocol_id(k->suite);
    if (!check(chosen != NULL, "suite %04x", k->suite))
        abort();
    struct protect *p;
    if (k->version == TLS1_3_VERSION)
        p = protect_tls13(chosen, bytes, k->suite == 0x1302 ? 48 : 32, sealing);
    else
        p = protect_tls12(chosen, k->version, k->encrypt_then_mac, slice_of(bytes, k->mac_len),
                          slice_of(bytes + 48, k->key_len), slice_of(bytes + 80, k->iv_len),
                          sealing);
    if (!check(p != NULL, "%04x %04x: made", k->suite, k->version))
        abort();
    return p;
}

enum { ROOM = RECORD_MAX_PLAIN + RECORD_MAX_OVERHEAD_OUT };

struct pair {
    struct protect *out, *in;
};

static struct pair pair_new(const struct protection *k)
{
    return (struct pair){protection_new(k, 1, true), protection_new(k, 1, false)};
}

static void pair_free(struct pair *p)
{
    protect_free(p->out);
    protect_free(p->in);
}

/* Seals in place, or from elsewhere, checks the header, opens. */
static void round_trip(struct pair *p, int version, const uint8_t *data, size_t len, size_t padding,
                       bool in_place)
{
    static uint8_t record[ROOM];
    uint8_t type = 0;
    struct slice plain;
    size_t n;
    if (in_place) {
        if (len > 0)
            memcpy(record + protect_prefix(p->out), data, len);
        n = protect_seal(p->out, 23, version, record, sizeof record, len, padding);
    } else {
        n = protect_seal_from(p->out, 23, version, record, sizeof record, data, len, padding);
    }
    check(n > 0 && n <= len + padding + protect_overhead(p->out), "%zu: sealed to %zu", len, n);
    check(record[0] == 23 && (size_t)(record[3] << 8 | record[4]) == n - 5, "%zu: header", len);
    enum open_result r = protect_open(p->in, record, n - 5, RECORD_MAX_PLAIN, &type, &plain);
    if (check(r == OPEN_OK && type == 23 && plain.len == len, "%zu: opened: %d", len, r) && len > 0)
        check_bytes("plain", plain.ptr, data, len);
}

static void sizes(const struct protection *k)
{
    static uint8_t data[RECORD_MAX_PLAIN];
    struct gen g = {k->suite};
    struct pair p = pair_new(k);
    gen_fill(&g, 0, data, sizeof data);
    bool pads = k->version == TLS1_3_VERSION;
    for (size_t len = 0; len <= 600; len += 1 + (len > 70 ? gen_step(31) - 1 : 0))
        round_trip(&p, k->version, data, len, 0, len % 2 == 0);
    for (size_t len = 0; len <= 20; len++) /* nothing, too, that lies elsewhere */
        round_trip(&p, k->version, data, len, 0, false);
    for (size_t i = 0; i < 12; i++) {
        size_t len = gen_below(&g, sizeof data + 1);
        size_t padding = pads ? gen_below(&g, RECORD_MAX_PLAIN - len + 1) : 0;
        round_trip(&p, k->version, data, len, padding, i % 2 == 0);
    }
    round_trip(&p, k->version, data, RECORD_MAX_PLAIN, 0, true);
    round_trip(&p, k->version, data, RECORD_MAX_PLAIN, 0, false);
    check(protect_sequence(p.in) == protect_sequence(p.out) && protect_sequence(p.in) > 80,
          "counted");
    pair_free(&p);
}

/* A record of a fresh pair, with one change made to it by `change`, must not open. */
static enum open_result open_fresh(const struct protection *k, const uint8_t *record, size_t n,
                                   size_t max)
{
    uint8_t copy[1024], type;
    struct slice plain;
    struct protect *p = protection_new(k, 1, false);
    memcpy(copy, record, n);
    enum open_result r = protect_open(p, copy, n - 5, max, &type, &plain);
    protect_free(p);
    ERR_clear_error();
    return r;
}

/* Where the MAC stands in the clear, it is seen that there is no room for it. */
static bool is_cut_within_mac(const struct protection *k, size_t len)
{
    return k->encrypt_then_mac && len - 5 < k->mac_len;
}

static void refused(const struct protection *k)
{
    uint8_t record[1024], type;
    struct slice plain;
    struct protect *out = protection_new(k, 1, true);
    size_t n =
        protect_seal_from(out, 22, k->version, record, sizeof record, "hello, record", 13, 0);
    check(open_fresh(k, record, n, 13) == OPEN_OK, "as it is");
    check(open_fresh(k, record, n, 12) == OPEN_TOO_LONG, "more than may be");
    bool pads = k->mac_len > 0 && k->key_len > 0; /* CBC's length isn't authenticated itself */
    for (size_t i = 0; i < n; i++) {
        if (i >= 3 && i < 5) /* the length, which says how much is opened */
            continue;
        record[i] ^= (uint8_t)(1 << i % 8);
        check(open_fresh(k, record, n, 100) == OPEN_BAD, "byte %zu changed", i);
        record[i] ^= (uint8_t)(1 << i % 8);
    }
    for (size_t len = 5; len < n; len++)
        check(open_fresh(k, record, len, 100) ==
                  (is_cut_within_mac(k, len) ? OPEN_TOO_SHORT : OPEN_BAD),
              "cut to %zu", len);
    memset(record + n, 0, 64);
    for (size_t more = 1; more <= 64; more += pads ? 16 : 1)
        check(open_fresh(k, record, n + more, 100) == OPEN_BAD, "%zu more", more);
    struct protect *in = protection_new(k, 1, false), *other = protection_new(k, 2, false);
    uint8_t copy[1024];
    memcpy(copy, record, n);
    check(protect_open(other, copy, n - 5, 100, &type, &plain) == OPEN_BAD, "another key");
    memcpy(copy, record, n);
    check(protect_open(in, copy, n - 5, 100, &type, &plain) == OPEN_OK && type == 22, "first");
    memcpy(copy, record, n);
    check(protect_open(in, copy, n - 5, 100, &type, &plain) == OPEN_BAD, "the same again");
    ERR_clear_error();
    protect_free(in);
    protect_free(other);
    protect_free(out);
}

static void rfc8448(const struct vector *v, void *arg)
{
    (void)arg;
    const SSL_CIPHER *chosen = cipher_by_protocol_id(0x1301);
    uint8_t record[1024], type;
    size_t len, n;
    const uint8_t *secret = vector_bytes(v, "client_app", &len);
    struct protect *p = protect_tls13(chosen, secret, len, true);
    const uint8_t *data = vector_bytes(v, "client_data", &len);
    n = protect_seal_from(p, 23, TLS1_3_VERSION, record, sizeof record, data, len, 0);
    const uint8_t *want = vector_bytes(v, "client_data_record", &len);
    if (check(n == len, "length"))
        check_bytes("RFC 8448 record", record, want, n);
    protect_free(p);
    secret = vector_bytes(v, "server_hs", &len);
    p = protect_tls13(chosen, secret, len, false);
    want = vector_bytes(v, "server_flight_record", &n);
    memcpy(record, want, n);
    struct slice plain, part;
    check(protect_open(p, record, n - 5, RECORD_MAX_PLAIN, &type, &plain) == OPEN_OK && type == 22,
          "the server's flight");
    want = vector_bytes(v, "encrypted_extensions", &n);
    check(read_slice(&plain, n, &part) && slice_is(part, want, n), "begins as it should");
    protect_free(p);
}

/* TLS 1.3 alone: padding, the inner type, what only padding is. */
static void inner(void)
{
    uint8_t record[1024], type;
    struct slice plain;
    struct pair p = pair_new(&protections[0]);
    size_t n = protect_seal_from(p.out, 21, 0, record, sizeof record, "\2\50", 2, 100);
    check(n == 5 + 2 + 1 + 100 + 16 && record[0] == 23, "padded alert");
    check(protect_open(p.in, record, n - 5, 300, &type, &plain) == OPEN_OK && type == 21 &&
              slice_is(plain, "\2\50", 2),
          "its type");
    n = protect_seal_from(p.out, 0, 0, record, sizeof record, "\0\0", 2, 3);
    check(protect_open(p.in, record, n - 5, 300, &type, &plain) == OPEN_NO_TYPE, "zeros alone");
    pair_free(&p);
    p = pair_new(&protections[0]);
    n = protect_seal_from(p.out, 23, 0, record, sizeof record, "ab", 2, 50);
    check(protect_open(p.in, record, n - 5, 51, &type, &plain) == OPEN_TOO_LONG,
          "padding counts (RFC 8449, 4)");
    check(protect_seal_from(p.out, 23, 0, record, 24, "abcd", 4, 0) == 0, "no room");
    ERR_clear_error();
    check(!protect_update_due(p.out) && protect_is_tls13(p.out) && !protect_chains(p.out), "new");
    pair_free(&p);
}

/* Before there are keys. */
static void clear(void)
{
    struct pair p = {protect_null(), protect_null()};
    round_trip(&p, TLS1_VERSION, (const uint8_t *)"abc", 3, 0, true);
    round_trip(&p, TLS1_VERSION, (const uint8_t *)"abc", 3, 0, false);
    check(protect_is_null(p.in) && protect_sequence(p.in) == 0, "null");
    pair_free(&p);
    protect_free(NULL);
}

void test_ssl_protect(void)
{
    for (const struct protection *k = protections; k < protections + protections_n; k++) {
        check_context("ssl/protect %04x %04x%s", k->suite, k->version,
                      k->encrypt_then_mac ? " etm" : "");
        sizes(k);
        refused(k);
    }
    check_context("ssl/protect");
    check(vectors_each("vectors/tls13_rfc8448.txt", rfc8448, NULL) == 1, "RFC 8448");
    inner();
    clear();
}
