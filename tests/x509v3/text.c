/* Extensions printed, and encoded again. */
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"
#include "tests/x509v3/make.h"
#include "tests/x509v3/texts.h"

/* What is in a memory BIO is `want`. */
static void holds(const char *what, BIO *b, const char *want)
{
    char *got;
    long len = BIO_get_mem_data(b, &got);
    check((size_t)len == strlen(want) && (len == 0 || memcmp(got, want, (size_t)len) == 0),
          "%s: %.*s, not %s", what, (int)len, got, want);
}

static void again(const char *name, X509_EXTENSION *ext, int same)
{
    void *value = X509V3_EXT_d2i(ext);
    if (value == NULL)
        return;
    int nid = OBJ_obj2nid(X509_EXTENSION_get_object(ext));
    X509_EXTENSION *made = X509V3_EXT_i2d(nid, 0, value);
    check(made != NULL && (ASN1_OCTET_STRING_cmp(X509_EXTENSION_get_data(made),
                                                 X509_EXTENSION_get_data(ext)) == 0) == same,
          "%s: encoded again", name);
    X509_EXTENSION_free(made);
    const X509V3_EXT_METHOD *m = X509V3_EXT_get(ext);
    if (m->it != NULL)
        ASN1_item_free(value, ASN1_ITEM_ptr(m->it));
    else
        m->ext_free(value);
}

/* The values as OpenSSL prints them. */
void test_x509v3_text(void)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        if (sizeof(long) < 8 && strstr(texts[i].text, "0xFFFFFFFFFFFFFFFF") != NULL)
            continue; /* a number printed as a long */
        BIO *b = BIO_new(BIO_s_mem());
        X509_EXTENSION *ext = make_extension(texts[i].name, 0, texts[i].der);
        int ret = X509V3_EXT_print(b, ext, X509V3_EXT_ERROR_UNKNOWN, 4);
        check(ret == texts[i].ret, "%s %s: %d", texts[i].name, texts[i].der, ret);
        holds(texts[i].name, b, texts[i].text);
        again(texts[i].name, ext, texts[i].same);
        X509_EXTENSION_free(ext);
        BIO_free(b);
    }
    ERR_clear_error();
}

/* A list of them, and the flags for unknown ones. */
void test_x509v3_print(void)
{
    STACK_OF(X509_EXTENSION) *exts = sk_X509_EXTENSION_new_null();
    BIO *b = BIO_new(BIO_s_mem());
    check(X509V3_extensions_print(b, "Title", exts, 0, 2) == 1, "none");
    holds("none", b, "");
    sk_X509_EXTENSION_push(exts, make_extension("basicConstraints", 1, "30030101ff"));
    sk_X509_EXTENSION_push(exts, make_extension("1.2.3.4", 0, "0500"));
    check(X509V3_extensions_print(b, "Title", exts, 0, 2) == 1, "two");
    holds("two", b,
          "  Title:\n"
          "      X509v3 Basic Constraints: critical\n          CA:TRUE\n"
          "      1.2.3.4: \n          ..\n");
    (void)BIO_reset(b);
    check(X509V3_extensions_print(b, NULL, exts, X509V3_EXT_PARSE_UNKNOWN, 0) == 1, "parsed");
    holds("parsed", b,
          "X509v3 Basic Constraints: critical\n    CA:TRUE\n"
          "1.2.3.4: \n    0:d=0  hl=2 l=   0 prim: NULL              \n\n");
    (void)BIO_reset(b);
    check(X509V3_EXT_print(b, sk_X509_EXTENSION_value(exts, 1), X509V3_EXT_DUMP_UNKNOWN, 2) == 1,
          "dumped");
    holds("dumped", b, "  0000 - 05 00                                             ..\n");
    FILE *f = fopen("/dev/null", "w");
    check(X509V3_EXT_print_fp(f, sk_X509_EXTENSION_value(exts, 0), 0, 0) == 1, "to a FILE");
    fclose(f);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    BIO_free(b);
}
