/* What a provider's self tests tell a program: OSSL_SELF_TEST_new(3),
 * OSSL_SELF_TEST_set_callback(3). The library's own providers have none: their rows are tested
 * where they are built. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/self_test.h>

#include "crypto/provider/provider.h"

struct ossl_self_test_st {
    OSSL_CALLBACK *cb;
    void *arg;
    const char *type, *desc; /* of the test that has begun */
};

void OSSL_SELF_TEST_set_callback(OSSL_LIB_CTX *libctx, OSSL_CALLBACK *cb, void *cbarg)
{
    OSSL_LIB_CTX *ctx = lib_ctx(libctx);
    ctx->self_test = cb;
    ctx->self_test_arg = cbarg;
}

void OSSL_SELF_TEST_get_callback(OSSL_LIB_CTX *libctx, OSSL_CALLBACK **cb, void **cbarg)
{
    const OSSL_LIB_CTX *ctx = lib_ctx(libctx);
    if (cb != NULL)
        *cb = ctx->self_test;
    if (cbarg != NULL)
        *cbarg = ctx->self_test_arg;
}

static void begin(OSSL_SELF_TEST *st, const char *type, const char *desc)
{
    st->type = type;
    st->desc = desc;
}

OSSL_SELF_TEST *OSSL_SELF_TEST_new(OSSL_CALLBACK *cb, void *cbarg)
{
    OSSL_SELF_TEST *st = OPENSSL_zalloc(sizeof(*st));
    if (st == NULL)
        return NULL;
    st->cb = cb;
    st->arg = cbarg;
    begin(st, "", "");
    return st;
}

void OSSL_SELF_TEST_free(OSSL_SELF_TEST *st)
{
    OPENSSL_free(st);
}

/* What the program answers; 1 if nobody asks. */
static int tell(const OSSL_SELF_TEST *st, const char *phase)
{
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_PROV_PARAM_SELF_TEST_PHASE,
                                                                  (char *)(uintptr_t)phase, 0),
                                 OSSL_PARAM_construct_utf8_string(OSSL_PROV_PARAM_SELF_TEST_TYPE,
                                                                  (char *)(uintptr_t)st->type, 0),
                                 OSSL_PARAM_construct_utf8_string(OSSL_PROV_PARAM_SELF_TEST_DESC,
                                                                  (char *)(uintptr_t)st->desc, 0),
                                 OSSL_PARAM_construct_end()};
    return st->cb == NULL || st->cb(params, st->arg);
}

void OSSL_SELF_TEST_onbegin(OSSL_SELF_TEST *st, const char *type, const char *desc)
{
    if (st == NULL || st->cb == NULL)
        return;
    begin(st, type, desc);
    tell(st, OSSL_SELF_TEST_PHASE_START);
}

int OSSL_SELF_TEST_oncorrupt_byte(OSSL_SELF_TEST *st, unsigned char *bytes)
{
    if (st == NULL || tell(st, OSSL_SELF_TEST_PHASE_CORRUPT))
        return 0;
    bytes[0] ^= 1;
    return 1;
}

void OSSL_SELF_TEST_onend(OSSL_SELF_TEST *st, int ret)
{
    if (st == NULL || st->cb == NULL)
        return;
    /* 3.0 takes nothing but 1 for passed, whatever its manual says. */
    tell(st, ret == 1 ? OSSL_SELF_TEST_PHASE_PASS : OSSL_SELF_TEST_PHASE_FAIL);
    begin(st, OSSL_SELF_TEST_TYPE_NONE, OSSL_SELF_TEST_DESC_NONE);
}
