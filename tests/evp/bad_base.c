/* Parameters, strings, memory and application data given what they must refuse. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/cryptoerr.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <string.h>

#include "tests/check.h"
#include "tests/evp/bad.h"
#include "tests/suite.h"

static unsigned char out[64];

/* ---- OSSL_PARAM ---- */

static int get_int_of_string(void)
{
    int i;
    OSSL_PARAM p = OSSL_PARAM_utf8_string("s", (char *)out, 4);
    return OSSL_PARAM_get_int(&p, &i);
}

static int get_int_too_large(void)
{
    int i;
    int64_t v = INT64_MAX;
    OSSL_PARAM p = OSSL_PARAM_int64("i", &v);
    return OSSL_PARAM_get_int(&p, &i);
}

static int get_unsigned_of_negative(void)
{
    unsigned u;
    int v = -1;
    OSSL_PARAM p = OSSL_PARAM_int("i", &v);
    return OSSL_PARAM_get_uint(&p, &u);
}

static int get_int_of_fraction(void)
{
    int i;
    double v = 0.5;
    OSSL_PARAM p = OSSL_PARAM_double("d", &v);
    return OSSL_PARAM_get_int(&p, &i);
}

static int get_null(void)
{
    int i;
    return OSSL_PARAM_get_int(NULL, &i);
}

static int get_to_null(void)
{
    int v = 1;
    OSSL_PARAM p = OSSL_PARAM_int("i", &v);
    return OSSL_PARAM_get_int(&p, NULL);
}

static int set_null(void)
{
    return OSSL_PARAM_set_int(NULL, 1);
}

static int set_string_too_long(void)
{
    OSSL_PARAM p = OSSL_PARAM_utf8_string("s", (char *)out, 4);
    return OSSL_PARAM_set_utf8_string(&p, "longer than four");
}

static int set_int_too_large(void)
{
    int32_t v;
    OSSL_PARAM p = OSSL_PARAM_int32("i", &v);
    return OSSL_PARAM_set_int64(&p, INT64_MAX);
}

static int set_octets_too_long(void)
{
    OSSL_PARAM p = OSSL_PARAM_octet_string("o", out, 4);
    return OSSL_PARAM_set_octet_string(&p, out, 5);
}

static int get_string_too_long(void)
{
    char s[3], *at = s;
    OSSL_PARAM p = OSSL_PARAM_utf8_string("s", (char *)"four", 4);
    return OSSL_PARAM_get_utf8_string(&p, &at, sizeof(s));
}

static int get_octets_too_long(void)
{
    unsigned char o[3];
    void *at = o;
    size_t n;
    OSSL_PARAM p = OSSL_PARAM_octet_string("o", out, 4);
    return OSSL_PARAM_get_octet_string(&p, &at, sizeof(o), &n);
}

static int locate_in_null(void)
{
    return OSSL_PARAM_locate(NULL, "x") != NULL || OSSL_PARAM_locate_const(NULL, "x") != NULL;
}

static int dup_of_null(void)
{
    return OSSL_PARAM_dup(NULL) != NULL;
}

static int merge_of_null(void)
{
    return OSSL_PARAM_merge(NULL, NULL) != NULL;
}

static int from_text(const char *key, const char *value)
{
    int n = 0;
    unsigned char o[10];
    const OSSL_PARAM types[] = {OSSL_PARAM_int("n", &n), OSSL_PARAM_octet_string("o", o, sizeof(o)),
                                OSSL_PARAM_END};
    OSSL_PARAM to = OSSL_PARAM_END;
    int found = 0;
    int r = OSSL_PARAM_allocate_from_text(&to, types, key, value, strlen(value), &found);
    if (r)
        OPENSSL_free(to.data);
    return r;
}

static int from_text_unknown(void)
{
    return from_text("m", "1");
}

static int from_text_bad_hex(void)
{
    return from_text("hexo", "0g");
}

static int from_text_odd_hex(void)
{
    return from_text("hexo", "012");
}

static int from_text_hex_with_colons(void)
{
    return from_text("hexo", "00:ff");
}

static int build_from_null(void)
{
    return OSSL_PARAM_BLD_push_int(NULL, "i", 1);
}

static int build_without_key(void)
{
    OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
    int r = OSSL_PARAM_BLD_push_int(b, NULL, 1);
    OSSL_PARAM_BLD_free(b);
    return r;
}

static int frees_null(void)
{
    OSSL_PARAM_BLD_free(NULL);
    OSSL_PARAM_free(NULL);
    OPENSSL_free(NULL);
    OPENSSL_clear_free(NULL, 5);
    OPENSSL_secure_free(NULL);
    CRYPTO_THREAD_lock_free(NULL);
    OSSL_LIB_CTX_free(NULL);
    return 1;
}

/* ---- Strings and memory ---- */

static int hex(const char *s)
{
    long n;
    unsigned char *b = OPENSSL_hexstr2buf(s, &n);
    OPENSSL_free(b);
    return b != NULL;
}

static int hex_odd(void)
{
    return hex("012");
}

static int hex_bad_digit(void)
{
    return hex("0g");
}

static int hex_short_buffer(void)
{
    size_t n;
    return OPENSSL_hexstr2buf_ex(out, 1, &n, "0011", '\0');
}

static int hex_text_short_buffer(void)
{
    char s[4];
    size_t n;
    return OPENSSL_buf2hexstr_ex(s, sizeof(s), &n, out, 2, '\0');
}

static int hex_digit(void)
{
    return OPENSSL_hexchar2int('g');
}

static int memory_of_no_length(void)
{
    void *p = OPENSSL_malloc(0);
    OPENSSL_free(p);
    return p != NULL;
}

static int copy_of_nothing(void)
{
    return OPENSSL_strdup(NULL) != NULL || OPENSSL_memdup(NULL, 4) != NULL;
}

static int string_cut(void)
{
    char s[4];
    return (int)OPENSSL_strlcpy(s, "longer", sizeof(s)) == 6 && strcmp(s, "lon") == 0;
}

static int secure_heap_full(void)
{
    if (!CRYPTO_secure_malloc_init(4096, 64))
        return BROKEN;
    void *all = OPENSSL_secure_malloc(4096), *more = OPENSSL_secure_malloc(1);
    OSSL_PARAM p[] = {OSSL_PARAM_octet_string("key", all, 16), OSSL_PARAM_END};
    OSSL_PARAM *copy = OSSL_PARAM_dup(p);
    int r = more != NULL || copy != NULL;
    OPENSSL_secure_free(all);
    return CRYPTO_secure_malloc_done() ? r : BROKEN;
}

/* ---- Application data, providers ---- */

static int ex_index_of_no_class(void)
{
    return CRYPTO_get_ex_new_index(100, 0, NULL, NULL, NULL, NULL);
}

static int ex_data_never_set(void)
{
    CRYPTO_EX_DATA d = {0};
    return CRYPTO_get_ex_data(&d, 5) != NULL;
}

static int ex_index_free_of_no_class(void)
{
    return CRYPTO_free_ex_index(100, 0);
}

static int provider_unknown(void)
{
    return OSSL_PROVIDER_available(NULL, "nowhere");
}

static int error_string_short(void)
{
    char s[4];
    ERR_error_string_n(ERR_PACK(ERR_LIB_EVP, 0, 100), s, sizeof(s));
    return s[3] == '\0';
}

static int error_of_empty_queue(void)
{
    return ERR_get_error() == 0 && ERR_peek_last_error() == 0 && ERR_pop_to_mark() == 0;
}

static const struct bad_case cases[] = {
    {"get int of string", get_int_of_string, 0, 0, 0},
    {"get int too large", get_int_too_large, 0, 0, 0},
    {"get unsigned of negative", get_unsigned_of_negative, 0, 0, 0},
    {"get int of fraction", get_int_of_fraction, 0, 0, 0},
    {"get null", get_null, 0, 0, 0},
    {"get to null", get_to_null, 0, 0, 0},
    {"set null", set_null, 0, 0, 0},
    {"set string too long", set_string_too_long, 0, 0, 0},
    {"set int too large", set_int_too_large, 0, 0, 0},
    {"set octets too long", set_octets_too_long, 0, 0, 0},
    {"get string too long", get_string_too_long, 0, 0, 0},
    {"get octets too long", get_octets_too_long, 0, 0, 0},
    {"locate in null", locate_in_null, 0, 0, 0},
    {"dup of null", dup_of_null, 0, 0, 0},
    {"merge of null", merge_of_null, 0, 0, 0},
    {"from text unknown", from_text_unknown, 0, 0, 0},
    {"from text bad hex", from_text_bad_hex, 0, ERR_LIB_CRYPTO, CRYPTO_R_ILLEGAL_HEX_DIGIT},
    {"from text odd hex", from_text_odd_hex, 0, ERR_LIB_CRYPTO, CRYPTO_R_ODD_NUMBER_OF_DIGITS},
    {"from text hex with colons", from_text_hex_with_colons, 0, ERR_LIB_CRYPTO,
     CRYPTO_R_ODD_NUMBER_OF_DIGITS},
    {"build from null", build_from_null, 0, ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER},
    {"build without key", build_without_key, 0, ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER},
    {"frees null", frees_null, 1, 0, 0},
    {"hex odd", hex_odd, 0, ERR_LIB_CRYPTO, CRYPTO_R_ODD_NUMBER_OF_DIGITS},
    {"hex bad digit", hex_bad_digit, 0, ERR_LIB_CRYPTO, CRYPTO_R_ILLEGAL_HEX_DIGIT},
    {"hex short buffer", hex_short_buffer, 0, ERR_LIB_CRYPTO, CRYPTO_R_TOO_SMALL_BUFFER},
    {"hex text short buffer", hex_text_short_buffer, 0, ERR_LIB_CRYPTO, CRYPTO_R_TOO_SMALL_BUFFER},
    {"hex digit", hex_digit, -1, 0, 0},
    {"memory of no length", memory_of_no_length, 0, 0, 0},
    {"copy of nothing", copy_of_nothing, 0, 0, 0},
    {"string cut", string_cut, 1, 0, 0},
    {"secure heap full", secure_heap_full, 0, ERR_LIB_CRYPTO, CRYPTO_R_SECURE_MALLOC_FAILURE},
    {"ex index of no class", ex_index_of_no_class, -1, ERR_LIB_CRYPTO,
     ERR_R_PASSED_INVALID_ARGUMENT},
    {"ex data never set", ex_data_never_set, 0, 0, 0},
    {"ex index free of no class", ex_index_free_of_no_class, 0, ERR_LIB_CRYPTO,
     ERR_R_PASSED_INVALID_ARGUMENT},
    {"provider unknown", provider_unknown, 0, 0, 0},
    {"error string short", error_string_short, 1, 0, 0},
    {"error of empty queue", error_of_empty_queue, 1, 0, 0},
    {NULL, NULL, 0, 0, 0},
};

void test_bad_base(void)
{
    bad_run(cases);
}
