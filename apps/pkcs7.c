/* openssl pkcs7: openssl-pkcs7(1). There are no engines. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static bool noout, text, print, print_certs;
static const char *in_name, *out_name;
static enum opt_format in_format = FORMAT_PEM, out_format = FORMAT_PEM;

const struct opt pkcs7_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {"inform", OPT_PEM_DER, &in_format, "Input format - DER or PEM"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"outform", OPT_PEM_DER, &out_format, "Output format - DER or PEM"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"noout", OPT_FLAG, &noout, "Don't output encoded data"},
    {"text", OPT_FLAG, &text, "Print full details of certificates"},
    {"print", OPT_FLAG, &print, "Print out all fields of the PKCS7 structure"},
    {"print_certs", OPT_FLAG, &print_certs, "Print_certs  print any certs or crl in the input"},
    OPT_PROVIDER_ROWS,
    {0},
};

static void print_cert(BIO *out, X509 *x)
{
    if (text) {
        X509_print(out, x);
    } else {
        cert_print_name(out, "subject=", X509_get_subject_name(x), NAME_DEFAULT);
        cert_print_name(out, "issuer=", X509_get_issuer_name(x), NAME_DEFAULT);
    }
    if (!noout)
        PEM_write_bio_X509(out, x);
    BIO_puts(out, "\n");
}

static void print_crl(BIO *out, X509_CRL *crl)
{
    X509_CRL_print_ex(out, crl, NAME_DEFAULT);
    if (!noout)
        PEM_write_bio_X509_CRL(out, crl);
    BIO_puts(out, "\n");
}

/* Of signed data, enveloped or not; others have none. */
static void print_contents(BIO *out, const PKCS7 *p7)
{
    STACK_OF(X509) *certs = NULL;
    STACK_OF(X509_CRL) *crls = NULL;
    if (PKCS7_type_is_signed(p7) && p7->d.sign != NULL) {
        certs = p7->d.sign->cert;
        crls = p7->d.sign->crl;
    } else if (PKCS7_type_is_signedAndEnveloped(p7) && p7->d.signed_and_enveloped != NULL) {
        certs = p7->d.signed_and_enveloped->cert;
        crls = p7->d.signed_and_enveloped->crl;
    }
    for (int i = 0; i < sk_X509_num(certs); i++)
        print_cert(out, sk_X509_value(certs, i));
    for (int i = 0; i < sk_X509_CRL_num(crls); i++)
        print_crl(out, sk_X509_CRL_value(crls, i));
}

static bool write_all(BIO *out, PKCS7 *p7)
{
    if (print)
        PKCS7_print_ctx(out, p7, 0, NULL);
    if (print_certs)
        print_contents(out, p7);
    else if (!noout && (out_format == FORMAT_DER ? i2d_PKCS7_bio(out, p7)
                                                 : PEM_write_bio_PKCS7(out, p7)) != 1)
        return say_failed("unable to write pkcs7 object");
    return BIO_flush(out) == 1;
}

static bool run(BIO *in)
{
    PKCS7 *p7 = in_format == FORMAT_DER ? d2i_PKCS7_bio(in, NULL)
                                        : PEM_read_bio_PKCS7(in, NULL, NULL, NULL);
    if (p7 == NULL)
        return say_failed("unable to load PKCS7 object");
    BIO *out = key_open_out(out_name, false);
    bool ok = out != NULL && write_all(out, p7);
    BIO_free_all(out);
    PKCS7_free(p7);
    return ok;
}

int pkcs7_main(int argc, char **argv)
{
    int ended = start_alone(argc, argv, pkcs7_options);
    if (ended >= 0)
        return ended;
    BIO *in = key_open_in(in_name);
    bool ok = in != NULL && run(in);
    BIO_free_all(in);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
