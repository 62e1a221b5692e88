/* Certificates and the requests for them, as SSL_trace(3) prints them. */
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "ssl/trace/show.h"

static void show_certificate(const struct trace *t, struct slice der)
{
    const unsigned char *p = der.ptr;
    X509 *x = der.len > 0 ? d2i_X509(NULL, &p, (long)der.len) : NULL;
    BIO_indent(t->out, 8, 80);
    BIO_printf(t->out, "ASN.1Cert, length=%d", (int)der.len);
    if (x == NULL) {
        BIO_puts(t->out, "<UNPARSABLE CERTIFICATE>\n");
    } else {
        BIO_puts(t->out, "\n------details-----\n");
        X509_print_ex(t->out, x, XN_FLAG_ONELINE, 0);
        PEM_write_bio_X509(t->out, x);
        BIO_puts(t->out, "------------------\n");
        X509_free(x);
    }
    if (p != der.ptr + der.len)
        BIO_puts(t->out, "<TRAILING GARBAGE AFTER CERTIFICATE>\n");
}

bool trace_certificates(const struct trace *t, struct slice *rest)
{
    struct slice list, der;
    bool tls13 = conn_is_tls13(t->ssl);
    if (tls13 && !trace_vector(t, 6, "context", 1, rest))
        return false;
    if (!read_vector(rest, 3, &list) || rest->len > 0)
        return false;
    BIO_indent(t->out, 6, 80);
    BIO_printf(t->out, "certificate_list, length=%d\n", (int)list.len);
    while (list.len > 0) {
        if (!read_vector(&list, 3, &der))
            return false;
        show_certificate(t, der);
        if (tls13 && !trace_extensions_of(t, 8, &list))
            return false;
    }
    return true;
}

/* ---- CertificateRequest ---- */

static bool names(const struct trace *t, struct slice *rest)
{
    struct slice list, der;
    if (rest->len < 2)
        return false;
    BIO_indent(t->out, 6, 80);
    if (!read_vector(rest, 2, &list))
        return false;
    BIO_printf(t->out, "certificate_authorities (len=%d)\n", (int)list.len);
    while (list.len > 0) {
        if (!read_vector(&list, 2, &der))
            return false;
        const unsigned char *p = der.ptr;
        X509_NAME *name = der.len > 0 ? d2i_X509_NAME(NULL, &p, (long)der.len) : NULL;
        BIO_indent(t->out, 8, 80);
        BIO_printf(t->out, "DistinguishedName (len=%d): ", (int)der.len);
        if (name == NULL)
            BIO_puts(t->out, "<UNPARSABLE DN>\n");
        else
            X509_NAME_print_ex(t->out, name, 0, XN_FLAG_ONELINE);
        if (name != NULL)
            BIO_puts(t->out, "\n");
        X509_NAME_free(name);
    }
    return true;
}

static bool request12(const struct trace *t, struct slice *rest)
{
    struct slice types, algs;
    if (!read_vector(rest, 1, &types))
        return false;
    BIO_indent(t->out, 6, 80);
    BIO_printf(t->out, "certificate_types (len=%d)\n", (int)types.len);
    trace_list(t, 8, &trace_certificate_types, 1, types);
    if (t->ssl->version >= TLS1_2_VERSION) {
        if (!read_vector(rest, 2, &algs) || algs.len % 2 != 0)
            return false;
        BIO_indent(t->out, 6, 80);
        BIO_printf(t->out, "signature_algorithms (len=%d)\n", (int)algs.len);
        trace_sigalg_list(t, 8, algs);
    }
    return names(t, rest) && rest->len == 0;
}

bool trace_certificate_request(const struct trace *t, struct slice *rest)
{
    if (!conn_is_tls13(t->ssl))
        return request12(t, rest);
    return trace_vector(t, 6, "request_context", 1, rest) && trace_extensions_of(t, 6, rest);
}
