#include <math.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <string.h>

#include "tests/check.h"
#include "tests/child.h"
#include "tests/suite.h"

static void integers(void)
{
    int64_t big = 1ll << 40, back = 0;
    int32_t small = -5;
    uint8_t byte = 0;
    OSSL_PARAM p = OSSL_PARAM_construct_int64("k", &big);
    int i = 0;
    check(!OSSL_PARAM_get_int(&p, &i), "2^40 isn't an int");
    p = OSSL_PARAM_construct_int32("k", &small);
    check(OSSL_PARAM_get_int64(&p, &back) && back == -5, "sign goes along");
    unsigned u = 0;
    check(!OSSL_PARAM_get_uint(&p, &u), "-5 isn't unsigned");
    p = (OSSL_PARAM)OSSL_PARAM_DEFN("k", OSSL_PARAM_UNSIGNED_INTEGER, &byte, 1);
    check(OSSL_PARAM_set_int(&p, 255) && byte == 255 && p.return_size == 1, "255 in a byte");
    check(!OSSL_PARAM_set_int(&p, 256), "256 in a byte");
    double d = 0.5;
    p = OSSL_PARAM_construct_double("k", &d);
    check(!OSSL_PARAM_get_int(&p, &i), "0.5 isn't an int");
    check(OSSL_PARAM_set_int(&p, 7) && d == 7.0, "7 is a double");
}

/* Each number as each type that holds it exactly, and no other. */
static void limits(void)
{
    static const struct {
        double d;
        int i64, u64, i32, u32;
    } cases[] = {
        {9223372036854775808.0, 0, 1, 0, 0},
        {9223372036854774784.0, 1, 1, 0, 0},
        {-9223372036854775808.0, 1, 0, 0, 0},
        {-9223372036854777856.0, 0, 0, 0, 0},
        {18446744073709549568.0, 0, 1, 0, 0},
        {18446744073709551616.0, 0, 0, 0, 0},
        {-1.0, 1, 0, 1, 0},
        {2147483647.0, 1, 1, 1, 1},
        {2147483648.0, 1, 1, 0, 1},
        {-2147483648.0, 1, 0, 1, 0},
        {-2147483649.0, 1, 0, 0, 0},
        {4294967295.0, 1, 1, 0, 1},
        {4294967296.0, 1, 1, 0, 0},
        {0.5, 0, 0, 0, 0},
        {-0.5, 0, 0, 0, 0},
        {-0.0, 1, 1, 1, 1},
        {HUGE_VAL, 0, 0, 0, 0},
        {-HUGE_VAL, 0, 0, 0, 0},
        {NAN, 0, 0, 0, 0},
    };
    double d;
    int64_t i64 = 0;
    uint64_t u64 = 0;
    int32_t i32 = 0;
    uint32_t u32 = 0;
    const OSSL_PARAM p = OSSL_PARAM_construct_double("d", &d);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        d = cases[i].d;
        check(OSSL_PARAM_get_int64(&p, &i64) == cases[i].i64 &&
                  OSSL_PARAM_get_uint64(&p, &u64) == cases[i].u64 &&
                  OSSL_PARAM_get_int32(&p, &i32) == cases[i].i32 &&
                  OSSL_PARAM_get_uint32(&p, &u32) == cases[i].u32,
              "%.1f in integers", d);
        check((!cases[i].i64 || (double)i64 == d) && (!cases[i].u64 || (double)u64 == d) &&
                  (!cases[i].i32 || i32 == d) && (!cases[i].u32 || u32 == d),
              "%.1f is kept", d);
    }
}

static void into_double(void)
{
    double d = 0;
    OSSL_PARAM p = OSSL_PARAM_construct_double("d", &d);
    check(OSSL_PARAM_set_int64(&p, -((int64_t)1 << 53) + 1) && d == -9007199254740991.0, "53 bits");
    check(!OSSL_PARAM_set_int64(&p, ((int64_t)1 << 53) + 1) &&
              !OSSL_PARAM_set_int64(&p, INT64_MAX) && !OSSL_PARAM_set_uint64(&p, UINT64_MAX) &&
              d == -9007199254740991.0,
          "more than 53 bits");
    check(OSSL_PARAM_set_double(&p, 0.25) && OSSL_PARAM_get_double(&p, &d) && d == 0.25, "double");
    uint8_t byte = 9;
    p = (OSSL_PARAM)OSSL_PARAM_DEFN("b", OSSL_PARAM_INTEGER, &byte, 1);
    check(OSSL_PARAM_set_double(&p, -128) && byte == 128 && !OSSL_PARAM_set_double(&p, 128) &&
              !OSSL_PARAM_set_double(&p, 1.5),
          "double in a byte");
    check(OSSL_PARAM_get_double(&p, &d) && d == -128, "byte in a double");
}

/* Integers of every size: the extremes of each go where they fit. */
static void widths(void)
{
    static const struct {
        int64_t value;
        size_t i, u; /* bytes that a signed, an unsigned one needs; 0: none will do */
    } cases[] = {
        {0, 1, 1},          {127, 1, 1},       {128, 2, 1},       {255, 2, 1},
        {256, 2, 2},        {-1, 1, 0},        {-128, 1, 0},      {-129, 2, 0},
        {32767, 2, 2},      {32768, 3, 2},     {INT32_MAX, 4, 4}, {INT32_MIN, 4, 0},
        {UINT32_MAX, 5, 4}, {INT64_MAX, 8, 8}, {INT64_MIN, 8, 0},
    };
    for (size_t c = 0; c < sizeof(cases) / sizeof(cases[0]); c++)
        for (size_t size = 1; size <= 16; size++)
            for (int is_signed = 0; is_signed < 2; is_signed++) {
                uint8_t buf[16];
                int64_t back = 0;
                OSSL_PARAM p = OSSL_PARAM_DEFN(
                    "k", is_signed ? OSSL_PARAM_INTEGER : OSSL_PARAM_UNSIGNED_INTEGER, buf, size);
                size_t need = is_signed ? cases[c].i : cases[c].u;
                int ok = OSSL_PARAM_set_int64(&p, cases[c].value);
                check(ok == (need != 0 && size >= need), "%lld in %zu bytes",
                      (long long)cases[c].value, size);
                check(!ok || (p.return_size == size && OSSL_PARAM_get_int64(&p, &back) &&
                              back == cases[c].value),
                      "%lld back from %zu bytes", (long long)cases[c].value, size);
            }
    uint64_t most = UINT64_MAX, back = 0;
    int64_t i64 = 0;
    size_t size = 0;
    OSSL_PARAM p = OSSL_PARAM_construct_uint64("k", &most);
    check(OSSL_PARAM_get_uint64(&p, &back) && back == UINT64_MAX &&
              !OSSL_PARAM_get_int64(&p, &i64) &&
              OSSL_PARAM_get_size_t(&p, &size) == (sizeof(size_t) == 8),
          "2^64 - 1");
    p = OSSL_PARAM_construct_int("k", NULL);
    check(OSSL_PARAM_set_int(&p, 3) && p.return_size == sizeof(int) &&
              !OSSL_PARAM_get_int64(&p, &i64),
          "without a buffer, its size");
    check(!OSSL_PARAM_modified(NULL) && OSSL_PARAM_modified(&p), "modified");
    p = OSSL_PARAM_construct_utf8_string("k", NULL, 0);
    check(!OSSL_PARAM_get_int64(&p, &i64) && !OSSL_PARAM_set_int(&p, 1) &&
              !OSSL_PARAM_get_int64(NULL, &i64),
          "not a number");
}

static void strings(void)
{
    char buf[5] = "abc", *s = NULL;
    const char *in_place = NULL;
    OSSL_PARAM p = OSSL_PARAM_construct_utf8_string("k", buf, 0);
    check(p.data_size == 3 && OSSL_PARAM_get_utf8_string(&p, &s, 0) && strcmp(s, "abc") == 0,
          "copy");
    OPENSSL_free(s);
    char small[3], *at = small;
    check(!OSSL_PARAM_get_utf8_string(&p, &at, 3) &&
              OSSL_PARAM_get_utf8_string_ptr(&p, &in_place) && in_place == buf,
          "no room for the end");
    p = OSSL_PARAM_construct_utf8_string("k", buf, sizeof(buf));
    check(OSSL_PARAM_set_utf8_string(&p, "wxyz") && strcmp(buf, "wxyz") == 0 &&
              p.return_size == 4 && !OSSL_PARAM_set_utf8_string(&p, "vwxyz!") && p.return_size == 6,
          "set");
    check(!OSSL_PARAM_set_octet_string(&p, "a", 1) && !OSSL_PARAM_set_utf8_ptr(&p, "a"),
          "other types");
    void *bytes = NULL;
    size_t len = 0;
    p = OSSL_PARAM_construct_octet_string("k", buf, 4);
    check(OSSL_PARAM_get_octet_string(&p, &bytes, 0, &len) && len == 4, "octets");
    check_bytes("octets", bytes, "wxyz", 4);
    OPENSSL_free(bytes);
    const char *referred = NULL;
    char *ptr = NULL;
    p = OSSL_PARAM_construct_utf8_ptr("k", &ptr, 0);
    check(OSSL_PARAM_set_utf8_ptr(&p, "far") && strcmp(ptr, "far") == 0 && p.return_size == 3 &&
              OSSL_PARAM_get_utf8_ptr(&p, &referred) && referred == ptr,
          "referred to");
}

static void merged(void)
{
    int one = 1, two = 2, got = 0;
    const OSSL_PARAM a[] = {OSSL_PARAM_int("x", &one), OSSL_PARAM_int("y", &one), OSSL_PARAM_END};
    const OSSL_PARAM b[] = {OSSL_PARAM_int("Y", &two), OSSL_PARAM_int("z", &two), OSSL_PARAM_END};
    OSSL_PARAM *m = OSSL_PARAM_merge(a, b);
    size_t n = 0;
    while (m[n].key != NULL)
        n++;
    check(n == 3 && OSSL_PARAM_get_int(OSSL_PARAM_locate(m, "Y"), &got) && got == 2 &&
              OSSL_PARAM_locate(m, "y") == NULL && OSSL_PARAM_locate(m, "x") != NULL &&
              OSSL_PARAM_locate(m, "z") != NULL,
          "the second wins");
    OSSL_PARAM_free(m);
    check(OSSL_PARAM_merge(NULL, NULL) == NULL && OSSL_PARAM_dup(NULL) == NULL, "nothing");
}

/* One of each kind through a builder. */
static void built(void)
{
    char *referred = (char[]){"far"};
    OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
    check(OSSL_PARAM_BLD_push_long(b, "l", -7) && OSSL_PARAM_BLD_push_uint64(b, "u", UINT64_MAX) &&
              OSSL_PARAM_BLD_push_double(b, "d", 0.5) && OSSL_PARAM_BLD_push_size_t(b, "z", 9) &&
              OSSL_PARAM_BLD_push_time_t(b, "t", 10) &&
              OSSL_PARAM_BLD_push_int32(b, "i", INT32_MIN) &&
              OSSL_PARAM_BLD_push_octet_string(b, "o", "a\0b", 3) &&
              OSSL_PARAM_BLD_push_utf8_string(b, "e", "", 0) &&
              OSSL_PARAM_BLD_push_utf8_ptr(b, "r", referred, 0) &&
              OSSL_PARAM_BLD_push_octet_ptr(b, "p", referred, 2),
          "push");
    OSSL_PARAM *a = OSSL_PARAM_BLD_to_param(b), *none = OSSL_PARAM_BLD_to_param(b);
    check(none != NULL && none->key == NULL, "emptied");
    OSSL_PARAM_BLD_free(b);
    OSSL_PARAM_BLD_free(NULL);
    long l = 0;
    uint64_t u = 0;
    double d = 0;
    size_t z = 0, len = 0;
    time_t t = 0;
    int32_t i = 0;
    const void *o = NULL, *p = NULL;
    const char *e = NULL, *r = NULL;
    check(OSSL_PARAM_get_long(OSSL_PARAM_locate(a, "l"), &l) && l == -7 &&
              OSSL_PARAM_get_uint64(OSSL_PARAM_locate(a, "u"), &u) && u == UINT64_MAX &&
              OSSL_PARAM_get_double(OSSL_PARAM_locate(a, "d"), &d) && d == 0.5 &&
              OSSL_PARAM_get_size_t(OSSL_PARAM_locate(a, "z"), &z) && z == 9 &&
              OSSL_PARAM_get_time_t(OSSL_PARAM_locate(a, "t"), &t) && t == 10 &&
              OSSL_PARAM_get_int32(OSSL_PARAM_locate(a, "i"), &i) && i == INT32_MIN,
          "numbers");
    check(OSSL_PARAM_get_octet_string_ptr(OSSL_PARAM_locate(a, "o"), &o, &len) && len == 3 &&
              memcmp(o, "a\0b", 3) == 0 &&
              OSSL_PARAM_get_utf8_string_ptr(OSSL_PARAM_locate(a, "e"), &e) && e[0] == '\0' &&
              OSSL_PARAM_get_utf8_ptr(OSSL_PARAM_locate(a, "r"), &r) && r == referred &&
              OSSL_PARAM_get_octet_ptr(OSSL_PARAM_locate(a, "p"), &p, &len) && p == referred &&
              len == 2,
          "strings");
    OSSL_PARAM_free(a);
    OSSL_PARAM_free(none);
    OSSL_PARAM_free(NULL);
}

/* In a child, for its secure heap: a secret that was there when pushed stays there. */
static int secure_built(void)
{
    check(CRYPTO_secure_malloc_init(4096, 32) >= 1, "heap");
    char *secret = OPENSSL_secure_malloc(16);
    memcpy(secret, "0123456789abcdef", 16);
    OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_octet_string(b, "s", secret, 16);
    OSSL_PARAM_BLD_push_int(b, "i", 5);
    OSSL_PARAM *a = OSSL_PARAM_BLD_to_param(b), *copy = OSSL_PARAM_dup(a);
    OSSL_PARAM_BLD_free(b);
    OPENSSL_secure_free(secret);
    for (int k = 0; k < 2; k++) {
        const OSSL_PARAM *p = OSSL_PARAM_locate(k == 0 ? a : copy, "s");
        check(CRYPTO_secure_allocated(p->data) && memcmp(p->data, "0123456789abcdef", 16) == 0,
              "%d", k);
        check(!CRYPTO_secure_allocated(OSSL_PARAM_locate(k == 0 ? a : copy, "i")->data), "%d", k);
    }
    OSSL_PARAM_free(a);
    OSSL_PARAM_free(copy);
    check(CRYPTO_secure_used() == 0, "given back");
    return checks_failed != 0;
}

static void arrays(void)
{
    OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_int(b, "i", -1);
    OSSL_PARAM_BLD_push_utf8_string(b, "s", "text", 0);
    OSSL_PARAM *a = OSSL_PARAM_BLD_to_param(b), *copy = OSSL_PARAM_dup(a);
    OSSL_PARAM_BLD_free(b);
    OSSL_PARAM_free(a);
    int i = 0;
    const char *s = "";
    check(OSSL_PARAM_get_int(OSSL_PARAM_locate(copy, "i"), &i) && i == -1, "copied int");
    check(OSSL_PARAM_get_utf8_string_ptr(OSSL_PARAM_locate(copy, "s"), &s) &&
              strcmp(s, "text") == 0,
          "copied text");
    check(OSSL_PARAM_locate(copy, "x") == NULL, "no such key");
    OSSL_PARAM_free(copy);
}

static void text(void)
{
    const OSSL_PARAM defs[] = {OSSL_PARAM_int("i", NULL), OSSL_PARAM_octet_string("o", NULL, 0),
                               OSSL_PARAM_END};
    OSSL_PARAM p;
    int i = 0, found = 0;
    check(OSSL_PARAM_allocate_from_text(&p, defs, "i", "-300", 4, &found) && found &&
              OSSL_PARAM_get_int(&p, &i) && i == -300,
          "decimal");
    OPENSSL_free(p.data);
    check(OSSL_PARAM_allocate_from_text(&p, defs, "hexo", "0aff", 4, &found) && p.data_size == 2,
          "hex");
    check_bytes("hex", p.data, "\x0a\xff", 2);
    OPENSSL_free(p.data);
    check(!OSSL_PARAM_allocate_from_text(&p, defs, "i", "4294967296", 10, &found), "too big");
}

void test_params(void)
{
    check_context("params");
    integers();
    limits();
    into_double();
    widths();
    strings();
    merged();
    built();
    check(in_child(secure_built) == 0, "secure memory");
    arrays();
    text();
    ERR_clear_error();
}
