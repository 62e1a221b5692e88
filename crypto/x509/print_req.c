/* X509_REQ_print_ex(3). */
#include <openssl/bio.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "crypto/asn1/asn1.h"
#include "crypto/x509/attr.h"
#include "crypto/x509/ext.h"
#include "crypto/x509/print.h"
#include "crypto/x509/req.h"

static bool is_text(int type)
{
    return type == V_ASN1_PRINTABLESTRING || type == V_ASN1_T61STRING ||
           type == V_ASN1_NUMERICSTRING || type == V_ASN1_UTF8STRING || type == V_ASN1_IA5STRING;
}

static bool print_value(BIO *out, const ASN1_TYPE *t)
{
    if (t == NULL || !is_text(t->type))
        return BIO_puts(out, "unable to print attribute\n") > 0;
    const ASN1_STRING *s = t->value.asn1_string;
    return BIO_write(out, s->data, s->length) == s->length && BIO_puts(out, "\n") > 0;
}

/* The name, filled up to 25 characters, before each value. */
static bool print_attribute(BIO *out, X509_ATTRIBUTE *a)
{
    int n = X509_ATTRIBUTE_count(a), width;
    if (BIO_printf(out, "%12s", "") <= 0 || (width = i2a_ASN1_OBJECT(out, a->object)) <= 0)
        return false;
    if (n == 0)
        return BIO_puts(out, "\n") > 0;
    for (int i = 0; i < n; i++, width = 0)
        if (!BIO_indent(out, 25 - width, 25) || BIO_puts(out, ":") <= 0 ||
            !print_value(out, X509_ATTRIBUTE_get0_type(a, i)))
            return false;
    return true;
}

static bool print_attributes(BIO *out, const X509_REQ *req)
{
    int n = X509_REQ_get_attr_count(req);
    if (BIO_printf(out, "%8sAttributes:\n", "") <= 0)
        return false;
    if (n <= 0)
        return BIO_printf(out, "%12s(none)\n", "") > 0;
    for (int i = 0; i < n; i++) {
        X509_ATTRIBUTE *a = X509_REQ_get_attr(req, i);
        if (!X509_REQ_extension_nid(OBJ_obj2nid(a->object)) && !print_attribute(out, a))
            return false;
    }
    return true;
}

static bool print_extension(BIO *out, X509_EXTENSION *e, unsigned long cflag)
{
    if (BIO_printf(out, "%16s", "") <= 0 || i2a_ASN1_OBJECT(out, e->object) <= 0 ||
        BIO_printf(out, ": %s\n", X509_EXTENSION_get_critical(e) ? "critical" : "") <= 0)
        return false;
    if (!X509V3_EXT_print(out, e, cflag, 20)) {
        BIO_printf(out, "%20s", "");
        ASN1_STRING_print(out, e->value);
    }
    return BIO_puts(out, "\n") > 0;
}

static bool print_extensions(BIO *out, X509_REQ *req, unsigned long cflag)
{
    STACK_OF(X509_EXTENSION) *exts = X509_REQ_get_extensions(req);
    if (exts == NULL)
        return true;
    bool ok = BIO_printf(out, "%12sRequested Extensions:\n", "") > 0;
    for (int i = 0; ok && i < sk_X509_EXTENSION_num(exts); i++)
        ok = print_extension(out, sk_X509_EXTENSION_value(exts, i), cflag);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    return ok;
}

static bool print_version(BIO *out, long version)
{
    if (version == X509_REQ_VERSION_1)
        return BIO_printf(out, "%8sVersion: %ld (0x%lx)\n", "", version + 1,
                          (unsigned long)version) > 0;
    return BIO_printf(out, "%8sVersion: Unknown (%ld)\n", "", version) > 0;
}

int X509_REQ_print_ex(BIO *bp, X509_REQ *x, unsigned long nmflag, unsigned long cflag)
{
    if (!(cflag & X509_FLAG_NO_HEADER) && BIO_puts(bp, "Certificate Request:\n    Data:\n") <= 0)
        return 0;
    if (!(cflag & X509_FLAG_NO_VERSION) && !print_version(bp, X509_REQ_get_version(x)))
        return 0;
    if (!(cflag & X509_FLAG_NO_SUBJECT) &&
        !print_name(bp, "Subject", X509_REQ_get_subject_name(x), nmflag))
        return 0;
    if (!(cflag & X509_FLAG_NO_PUBKEY) &&
        !print_pubkey(bp, X509_REQ_get_X509_PUBKEY(x), X509_REQ_get0_pubkey(x)))
        return 0;
    if (!(cflag & X509_FLAG_NO_ATTRIBUTES) && !print_attributes(bp, x))
        return 0;
    if (!(cflag & X509_FLAG_NO_EXTENSIONS) && !print_extensions(bp, x, cflag))
        return 0;
    return (cflag & X509_FLAG_NO_SIGDUMP) != 0 || X509_signature_print(bp, x->alg, x->signature);
}

int X509_REQ_print(BIO *bp, X509_REQ *req)
{
    return X509_REQ_print_ex(bp, req, XN_FLAG_COMPAT, X509_FLAG_COMPAT);
}

int X509_REQ_print_fp(FILE *bp, X509_REQ *req)
{
    BIO *out = BIO_new_fp(bp, BIO_NOCLOSE);
    int r = out != NULL && X509_REQ_print(out, req);
    BIO_free(out);
    return r;
}
