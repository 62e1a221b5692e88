#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <string.h>

#include "tests/check.h"
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
    arrays();
    text();
    ERR_clear_error();
}
