/* base/trace  The categories of traces, and that there are no traces. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/trace.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static size_t heard(const char *buffer, size_t count, int category, int cmd, void *data)
{
    (void)buffer, (void)category, (void)cmd;
    *(int *)data += 1;
    return count;
}

static void categories(void)
{
    static const char *const names[] = {
        "ALL",        "TRACE",         "INIT",           "TLS",
        "TLS_CIPHER", "CONF",          "ENGINE_TABLE",   "ENGINE_REF_COUNT",
        "PKCS5V2",    "PKCS12_KEYGEN", "PKCS12_DECRYPT", "X509V3_POLICY",
        "BN_CTX",     "CMP",           "STORE",          "DECODER",
        "ENCODER",    "REF_COUNT"};
    for (int i = 0; i < OSSL_TRACE_CATEGORY_NUM; i++) {
        const char *name = OSSL_trace_get_category_name(i);
        check(name != NULL && strcmp(name, names[i]) == 0, "name %d", i);
        check(OSSL_trace_get_category_num(names[i]) == i, "number %d", i);
    }
    check(OSSL_trace_get_category_name(-1) == NULL, "no name of -1");
    check(OSSL_trace_get_category_name(OSSL_TRACE_CATEGORY_NUM) == NULL, "none behind the last");
    check(OSSL_trace_get_category_num("tls") == OSSL_TRACE_CATEGORY_TLS, "small letters");
    check(OSSL_trace_get_category_num("TL") == -1, "no such name");
}

void test_trace(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    int calls = 0;
    categories();
    for (int i = -1; i <= OSSL_TRACE_CATEGORY_NUM; i++) {
        check(!OSSL_trace_set_channel(i, b) && !OSSL_trace_set_callback(i, heard, &calls) &&
                  !OSSL_trace_set_prefix(i, "p") && !OSSL_trace_set_suffix(i, "s"),
              "%d: nothing is set", i);
        check(!OSSL_trace_enabled(i) && OSSL_trace_begin(i) == NULL, "%d: nothing is begun", i);
        OSSL_trace_end(i, NULL);
    }
    OSSL_TRACE_BEGIN(TLS)
    {
        calls += BIO_puts(trc_out, "text");
        OSSL_TRACE_CANCEL(TLS);
    }
    OSSL_TRACE_END(TLS);
    OSSL_TRACE(TLS, "text");
    OSSL_TRACE1(TLS, "%d", 1);
    check(!OSSL_TRACE_ENABLED(TLS), "the macro says so");
    check(calls == 0 && BIO_pending(b) == 0 && ERR_peek_error() == 0, "nothing was traced");
    check(BIO_free(b) == 1, "the channel is still the program's");
}
