/* Extensions as text: X509V3_EXT_print(3). */
#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/x509v3/method.h"
#include "crypto/x509v3/value.h"

static void print_pair(BIO *out, const CONF_VALUE *pair)
{
    if (pair->name == NULL)
        BIO_puts(out, pair->value);
    else if (pair->value == NULL)
        BIO_puts(out, pair->name);
    else
        BIO_printf(out, "%s:%s", pair->name, pair->value);
}

void X509V3_EXT_val_prn(BIO *out, STACK_OF(CONF_VALUE) * val, int indent, int ml)
{
    if (val == NULL)
        return;
    int n = sk_CONF_VALUE_num(val);
    if (!ml || n == 0)
        BIO_printf(out, "%*s", indent, "");
    if (n == 0)
        BIO_puts(out, "<EMPTY>\n");
    for (int i = 0; i < n; i++) {
        if (i > 0)
            BIO_puts(out, ml ? "\n" : ", ");
        if (ml)
            BIO_printf(out, "%*s", indent, "");
        print_pair(out, sk_CONF_VALUE_value(val, i));
    }
}

/* One of an unknown kind, or malformed. */
static int print_unknown(BIO *out, const ASN1_OCTET_STRING *value, unsigned long flag, int indent,
                         bool known)
{
    const unsigned char *der = ASN1_STRING_get0_data(value);
    int len = ASN1_STRING_length(value);
    switch (flag & X509V3_EXT_UNKNOWN_MASK) {
    case X509V3_EXT_ERROR_UNKNOWN:
        BIO_printf(out, "%*s%s", indent, "", known ? "<Parse Error>" : "<Not Supported>");
        return 1;
    case X509V3_EXT_PARSE_UNKNOWN:
        return ASN1_parse_dump(out, der, len, indent, -1);
    case X509V3_EXT_DUMP_UNKNOWN:
        return BIO_dump_indent(out, (const char *)der, len, indent) > 0;
    case X509V3_EXT_DEFAULT:
        return 0;
    }
    return 1;
}

static int print_value(BIO *out, const X509V3_EXT_METHOD *m, void *value, int indent)
{
    if (m->i2s != NULL) {
        char *text = m->i2s(m, value);
        if (text == NULL)
            return 0;
        BIO_printf(out, "%*s%s", indent, "", text);
        OPENSSL_free(text);
        return 1;
    }
    if (m->i2v != NULL) {
        STACK_OF(CONF_VALUE) *pairs = m->i2v(m, value, NULL);
        if (pairs == NULL)
            return 0;
        X509V3_EXT_val_prn(out, pairs, indent, m->ext_flags & X509V3_EXT_MULTILINE);
        sk_CONF_VALUE_pop_free(pairs, X509V3_conf_free);
        return 1;
    }
    return m->i2r != NULL && m->i2r(m, value, out, indent) != 0;
}

int X509V3_EXT_print(BIO *out, X509_EXTENSION *ext, unsigned long flag, int indent)
{
    const ASN1_OCTET_STRING *data = X509_EXTENSION_get_data(ext);
    const X509V3_EXT_METHOD *m = X509V3_EXT_get(ext);
    if (m == NULL)
        return print_unknown(out, data, flag, indent, false);
    void *value = method_decode(m, data);
    if (value == NULL)
        return print_unknown(out, data, flag, indent, true);
    int ok = print_value(out, m, value, indent);
    method_free(m, value);
    return ok;
}

#ifndef OPENSSL_NO_STDIO
int X509V3_EXT_print_fp(FILE *out, X509_EXTENSION *ext, int flag, int indent)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    if (b == NULL)
        return 0;
    int ok = X509V3_EXT_print(b, ext, (unsigned long)flag, indent);
    BIO_free_all(b);
    return ok;
}
#endif

int X509V3_extensions_print(BIO *out, const char *title, const STACK_OF(X509_EXTENSION) * exts,
                            unsigned long flag, int indent)
{
    if (sk_X509_EXTENSION_num(exts) <= 0)
        return 1;
    if (title != NULL) {
        BIO_printf(out, "%*s%s:\n", indent, "", title);
        indent += 4;
    }
    for (int i = 0; i < sk_X509_EXTENSION_num(exts); i++) {
        X509_EXTENSION *ext = sk_X509_EXTENSION_value(exts, i);
        BIO_printf(out, "%*s", indent, "");
        i2a_ASN1_OBJECT(out, X509_EXTENSION_get_object(ext));
        if (BIO_printf(out, ": %s\n", X509_EXTENSION_get_critical(ext) ? "critical" : "") <= 0)
            return 0;
        if (!X509V3_EXT_print(out, ext, flag, indent + 4)) {
            BIO_printf(out, "%*s", indent + 4, "");
            ASN1_STRING_print(out, X509_EXTENSION_get_data(ext));
        }
        if (BIO_puts(out, "\n") <= 0)
            return 0;
    }
    return 1;
}
