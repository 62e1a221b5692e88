/* OSSL_PARAM(3), OSSL_PARAM_BLD(3), OSSL_PARAM_dup(3), OSSL_PARAM_allocate_from_text(3). */
#include <openssl/crypto.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <string.h>

#include "tests/alloc/alloc.h"

static bool push_all(OSSL_PARAM_BLD *b)
{
    static unsigned char octets[5] = {1, 2, 3, 4, 5};
    return OSSL_PARAM_BLD_push_int(b, "i", -7) && OSSL_PARAM_BLD_push_uint(b, "u", 7) &&
           OSSL_PARAM_BLD_push_long(b, "l", -7) && OSSL_PARAM_BLD_push_ulong(b, "ul", 7) &&
           OSSL_PARAM_BLD_push_int32(b, "i32", -7) && OSSL_PARAM_BLD_push_uint32(b, "u32", 7) &&
           OSSL_PARAM_BLD_push_int64(b, "i64", -7) && OSSL_PARAM_BLD_push_uint64(b, "u64", 7) &&
           OSSL_PARAM_BLD_push_size_t(b, "s", 7) && OSSL_PARAM_BLD_push_time_t(b, "t", 7) &&
           OSSL_PARAM_BLD_push_double(b, "d", 0.5) &&
           OSSL_PARAM_BLD_push_utf8_string(b, "utf8", "text", 0) &&
           OSSL_PARAM_BLD_push_utf8_ptr(b, "utf8p", (char *)octets, 1) &&
           OSSL_PARAM_BLD_push_octet_string(b, "octet", octets, sizeof(octets)) &&
           OSSL_PARAM_BLD_push_octet_ptr(b, "octetp", octets, sizeof(octets));
}

static bool build(void)
{
    OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
    OSSL_PARAM *p = b != NULL && push_all(b) ? OSSL_PARAM_BLD_to_param(b) : NULL;
    OSSL_PARAM_BLD_free(b);
    int i = 0;
    bool ok = p != NULL && OSSL_PARAM_get_int(OSSL_PARAM_locate(p, "i"), &i) && i == -7;
    OSSL_PARAM_free(p);
    return ok;
}

static bool dup_and_merge(void)
{
    int one = 1, two = 2;
    OSSL_PARAM a[] = {OSSL_PARAM_int("one", &one), OSSL_PARAM_END};
    OSSL_PARAM b[] = {OSSL_PARAM_int("two", &two), OSSL_PARAM_END};
    OSSL_PARAM *copy = OSSL_PARAM_dup(a);
    OSSL_PARAM *both = copy != NULL ? OSSL_PARAM_merge(copy, b) : NULL;
    bool ok = both != NULL && OSSL_PARAM_locate(both, "two") != NULL;
    OSSL_PARAM_free(both); /* shallow: the array, not what it points at */
    OSSL_PARAM_free(copy);
    return ok;
}

static bool secure_dup(void)
{
    static unsigned char octets[5] = {1, 2, 3, 4, 5};
    if (!CRYPTO_secure_malloc_init(65536, 64))
        return false;
    unsigned char *secret = OPENSSL_secure_zalloc(16);
    OSSL_PARAM p[] = {OSSL_PARAM_octet_string("key", secret, 16),
                      OSSL_PARAM_octet_string("salt", octets, 5), OSSL_PARAM_END};
    OSSL_PARAM *copy = OSSL_PARAM_dup(p);
    bool ok = copy != NULL && CRYPTO_secure_allocated(copy[0].data);
    OSSL_PARAM_free(copy);
    OPENSSL_secure_free(secret);
    return CRYPTO_secure_malloc_done() && ok;
}

static bool getters_that_allocate(void)
{
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string("t", (char *)"text", 4),
                      OSSL_PARAM_octet_string("o", (void *)"octets", 6), OSSL_PARAM_END};
    char *text = NULL;
    void *octets = NULL;
    size_t len = 0;
    bool ok = OSSL_PARAM_get_utf8_string(&p[0], &text, 0) &&
              OSSL_PARAM_get_octet_string(&p[1], &octets, 0, &len);
    OPENSSL_free(text);
    OPENSSL_free(octets);
    return ok;
}

static bool from_text(void)
{
    int n = 0;
    unsigned u = 0;
    char s[10];
    unsigned char o[10];
    const OSSL_PARAM types[] = {OSSL_PARAM_int("n", &n), OSSL_PARAM_uint("u", &u),
                                OSSL_PARAM_utf8_string("s", s, sizeof(s)),
                                OSSL_PARAM_octet_string("o", o, sizeof(o)), OSSL_PARAM_END};
    static const char *const given[][2] = {{"n", "-300"},    {"hexu", "00ff"}, {"s", "text"},
                                           {"hexo", "00ff"}, {"o", "octets"},  {"hexo", ""},
                                           {"o", ""}};
    bool ok = true;
    for (size_t i = 0; i < sizeof(given) / sizeof(given[0]) && ok; i++) {
        OSSL_PARAM to = OSSL_PARAM_END;
        int found = 0;
        ok = OSSL_PARAM_allocate_from_text(&to, types, given[i][0], given[i][1],
                                           strlen(given[i][1]), &found) &&
             found;
        if (ok)
            OPENSSL_free(to.data);
    }
    return ok;
}

const struct scenario scenarios_params[] = {
    {"OSSL_PARAM_BLD", build, 0},
    {"OSSL_PARAM_dup, merge", dup_and_merge, 0},
    {"OSSL_PARAM_dup of secrets", secure_dup, 0},
    {"OSSL_PARAM_get_utf8_string, octet_string", getters_that_allocate, 0},
    {"OSSL_PARAM_allocate_from_text", from_text, 0},
    {NULL, NULL, 0},
};
