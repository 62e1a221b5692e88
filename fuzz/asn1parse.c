/* ASN.1's text for a fuzzer: the bytes are shown as DER, printed as values of the items that
 * programs may ask for, taken for the characters of every kind of string, for a time, for hex, and
 * for text that DER is made of. out/fuzz/asn1parse FILE... */
#include <openssl/asn1t.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz/fuzz.h"

static BIO *nowhere;

static void as_der(const unsigned char *p, size_t n)
{
    for (int dump = -1; dump < 2; dump++)
        ASN1_parse_dump(nowhere, p, (long)n, dump, dump);
    const ASN1_ITEM *it;
    for (size_t i = 0; (it = ASN1_ITEM_get(i)) != NULL; i++) {
        const unsigned char *at = p;
        ASN1_VALUE *value = ASN1_item_d2i(NULL, &at, (long)n, it);
        if (value != NULL)
            ASN1_item_print(nowhere, value, 0, it, NULL);
        ASN1_item_free(value, it);
    }
    ERR_clear_error();
}

static void as_string(const unsigned char *p, int n)
{
    static const int types[] = {V_ASN1_UTF8STRING, V_ASN1_BMPSTRING, V_ASN1_UNIVERSALSTRING,
                                V_ASN1_T61STRING, V_ASN1_OCTET_STRING};
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        ASN1_STRING *s = ASN1_STRING_type_new(types[i]), *back = NULL;
        unsigned char *utf8 = NULL;
        ASN1_STRING_set(s, p, n);
        for (unsigned long flags = 0; flags < 0x800; flags += 0x25)
            ASN1_STRING_print_ex(nowhere, s, flags);
        int len = ASN1_STRING_to_UTF8(&utf8, s);
        if (len >= 0) { /* what is UTF-8 can be told in 32 bits, and that in UTF-8 */
            fuzz_must(ASN1_mbstring_copy(&back, utf8, len, MBSTRING_UTF8, B_ASN1_UNIVERSALSTRING) >
                          0,
                      "UTF-8 that isn't any");
            unsigned char *again = NULL;
            fuzz_must(ASN1_STRING_to_UTF8(&again, back) == len &&
                          memcmp(again, utf8, (size_t)len) == 0,
                      "UTF-8 isn't the same again");
            OPENSSL_free(again);
        }
        OPENSSL_free(utf8);
        ASN1_STRING_free(back);
        ASN1_STRING_free(s);
    }
}

static void as_time(const unsigned char *p, int n)
{
    for (int type = V_ASN1_UTCTIME; type <= V_ASN1_GENERALIZEDTIME; type++)
        for (int strict = 0; strict < 2; strict++) {
            ASN1_TIME *t = ASN1_STRING_type_new(type);
            struct tm tm;
            ASN1_STRING_set(t, p, n);
            t->flags = strict ? ASN1_STRING_FLAG_X509_TIME : 0;
            ASN1_TIME_print(nowhere, t);
            if (ASN1_TIME_to_tm(t, &tm)) {
                ASN1_TIME *normal = ASN1_STRING_dup(t);
                fuzz_must(ASN1_TIME_normalize(normal) == 1 && ASN1_TIME_compare(normal, t) == 0,
                          "a time isn't the same in another form");
                ASN1_TIME_free(normal);
            }
            ASN1_TIME_free(t);
        }
}

/* The text up to a zero byte; sections behind it, which include no files. */
static void as_text(const char *text, const char *rest, int rest_len)
{
    char buf[100];
    if (memmem(rest, (size_t)rest_len, ".include", 8) != NULL)
        return;
    BIO *in = BIO_new_mem_buf(text, -1), *sections = BIO_new_mem_buf(rest, rest_len);
    CONF *conf = NCONF_new(NULL);
    NCONF_load_bio(conf, sections, NULL);
    ASN1_TYPE_free(ASN1_generate_nconf(text, conf));
    ASN1_STRING *s = ASN1_STRING_new();
    a2i_ASN1_STRING(in, s, buf, sizeof(buf));
    ASN1_STRING_free(s);
    unsigned long mask;
    ASN1_str2mask(text, &mask);
    NCONF_free(conf);
    BIO_free(in);
    BIO_free(sections);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    enum { MOST = 1 << 16 };
    if (n == 0 || n > MOST)
        return 0;
    char *text = malloc(n + 1);
    fuzz_must(text != NULL, "memory");
    memcpy(text, p, n);
    text[n] = '\0';
    nowhere = BIO_new(BIO_s_null());
    as_der(p, n);
    as_string(p, (int)n);
    as_time(p, (int)n);
    as_text(text, text + strlen(text), (int)(n - strlen(text)));
    ERR_clear_error();
    BIO_free(nowhere);
    free(text);
    return 0;
}
