/* OSSL_SELF_TEST_new(3), by the public functions alone. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/self_test.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

struct heard {
    char text[200]; /* "phase type desc, " of each call */
    int answer;
};

static const char *value(const OSSL_PARAM params[], const char *key)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, key);
    return p != NULL && p->data_type == OSSL_PARAM_UTF8_STRING ? p->data : "?";
}

static int hear(const OSSL_PARAM params[], void *arg)
{
    struct heard *h = arg;
    size_t n = strlen(h->text);
    snprintf(h->text + n, sizeof(h->text) - n, "%s %s %s, ",
             value(params, OSSL_PROV_PARAM_SELF_TEST_PHASE),
             value(params, OSSL_PROV_PARAM_SELF_TEST_TYPE),
             value(params, OSSL_PROV_PARAM_SELF_TEST_DESC));
    return h->answer;
}

static void tests(OSSL_SELF_TEST *st, struct heard *h)
{
    unsigned char bytes[2] = {0x10, 0x20};
    OSSL_SELF_TEST_onbegin(st, OSSL_SELF_TEST_TYPE_KAT_DIGEST, OSSL_SELF_TEST_DESC_MD_SHA2);
    h->answer = 1;
    check(OSSL_SELF_TEST_oncorrupt_byte(st, bytes) == 0 && bytes[0] == 0x10, "nothing changed");
    h->answer = 0;
    check(OSSL_SELF_TEST_oncorrupt_byte(st, bytes) == 1 && bytes[0] != 0x10 && bytes[1] == 0x20,
          "the first byte changed");
    OSSL_SELF_TEST_onend(st, 0);
    h->answer = 1;
    OSSL_SELF_TEST_oncorrupt_byte(st, bytes);
    OSSL_SELF_TEST_onbegin(st, OSSL_SELF_TEST_TYPE_DRBG, OSSL_SELF_TEST_DESC_DRBG_CTR);
    OSSL_SELF_TEST_onend(st, 1);
}

static void context(OSSL_LIB_CTX *ctx)
{
    OSSL_CALLBACK *cb = hear;
    int here;
    void *arg = &here;
    OSSL_SELF_TEST_get_callback(ctx, &cb, &arg);
    check(cb == NULL && arg == NULL, "none as yet");
    OSSL_SELF_TEST_set_callback(ctx, hear, &here);
    OSSL_SELF_TEST_get_callback(ctx, &cb, &arg);
    check(cb == hear && arg == &here, "set");
    OSSL_SELF_TEST_set_callback(ctx, NULL, NULL);
    OSSL_SELF_TEST_get_callback(ctx, &cb, &arg);
    check(cb == NULL && arg == NULL, "taken back");
}

void test_self_test(void)
{
    struct heard h = {.answer = 1};
    OSSL_SELF_TEST *st = OSSL_SELF_TEST_new(hear, &h);
    tests(st, &h);
    OSSL_SELF_TEST_free(st);
    check(strcmp(h.text, "Start KAT_Digest SHA2, Corrupt KAT_Digest SHA2, Corrupt KAT_Digest SHA2, "
                         "Fail KAT_Digest SHA2, Corrupt None None, Start DRBG CTR, "
                         "Pass DRBG CTR, ") == 0,
          "heard: %s", h.text);
    unsigned char byte = 1;
    st = OSSL_SELF_TEST_new(NULL, NULL);
    OSSL_SELF_TEST_onbegin(st, OSSL_SELF_TEST_TYPE_DRBG, OSSL_SELF_TEST_DESC_DRBG_CTR);
    check(OSSL_SELF_TEST_oncorrupt_byte(st, &byte) == 0 && byte == 1, "nobody listens");
    OSSL_SELF_TEST_onend(st, 1);
    OSSL_SELF_TEST_free(st);
    OSSL_SELF_TEST_free(NULL);
    context(NULL);
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    context(ctx);
    OSSL_LIB_CTX_free(ctx);
}
