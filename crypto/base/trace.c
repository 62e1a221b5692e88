/* OSSL_trace_enabled(3), without traces: configuration.h says OPENSSL_NO_TRACE. */
#include <openssl/crypto.h>
#include <openssl/trace.h>

static const char *const names[OSSL_TRACE_CATEGORY_NUM] = {
    "ALL",        "TRACE",         "INIT",           "TLS",
    "TLS_CIPHER", "CONF",          "ENGINE_TABLE",   "ENGINE_REF_COUNT",
    "PKCS5V2",    "PKCS12_KEYGEN", "PKCS12_DECRYPT", "X509V3_POLICY",
    "BN_CTX",     "CMP",           "STORE",          "DECODER",
    "ENCODER",    "REF_COUNT",
};

int OSSL_trace_get_category_num(const char *name)
{
    for (int i = 0; name != NULL && i < OSSL_TRACE_CATEGORY_NUM; i++)
        if (OPENSSL_strcasecmp(name, names[i]) == 0)
            return i;
    return -1;
}

const char *OSSL_trace_get_category_name(int num)
{
    return num >= 0 && num < OSSL_TRACE_CATEGORY_NUM ? names[num] : NULL;
}

int OSSL_trace_set_channel(int category, BIO *channel)
{
    (void)category, (void)channel;
    return 0;
}

int OSSL_trace_set_prefix(int category, const char *prefix)
{
    (void)category, (void)prefix;
    return 0;
}

int OSSL_trace_set_suffix(int category, const char *suffix)
{
    (void)category, (void)suffix;
    return 0;
}

int OSSL_trace_set_callback(int category, OSSL_trace_cb callback, void *data)
{
    (void)category, (void)callback, (void)data;
    return 0;
}

int OSSL_trace_enabled(int category)
{
    (void)category;
    return 0;
}

BIO *OSSL_trace_begin(int category)
{
    (void)category;
    return NULL;
}

void OSSL_trace_end(int category, BIO *channel)
{
    (void)category, (void)channel;
}
