/* openssl nseq: openssl-nseq(1): certificates in a Netscape certificate sequence. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static bool to_sequence;
static const char *in_name, *out_name;

const struct opt nseq_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"toseq", OPT_FLAG, &to_sequence, "Output NS Sequence file"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    OPT_PROVIDER_ROWS,
    {0},
};

static bool unreadable(const char *what)
{
    fprintf(stderr, "%s: Error reading %s file %s\n", app_name, what,
            in_name != NULL ? in_name : "<NULL>");
    print_errors();
    return false;
}

/* The certificates of the input, up to the first thing that is none. */
static NETSCAPE_CERT_SEQUENCE *gather(BIO *in)
{
    NETSCAPE_CERT_SEQUENCE *s = NETSCAPE_CERT_SEQUENCE_new();
    X509 *x;
    if (s != NULL && s->certs == NULL)
        s->certs = sk_X509_new_null();
    while (s != NULL && s->certs != NULL && (x = PEM_read_bio_X509(in, NULL, NULL, NULL)) != NULL)
        if (sk_X509_push(s->certs, x) <= 0) {
            X509_free(x);
            break;
        }
    return s;
}

static bool make(BIO *in, BIO *out)
{
    NETSCAPE_CERT_SEQUENCE *s = gather(in);
    bool ok = s != NULL && sk_X509_num(s->certs) > 0;
    if (!ok)
        unreadable("certs");
    else
        PEM_write_bio_NETSCAPE_CERT_SEQUENCE(out, s);
    NETSCAPE_CERT_SEQUENCE_free(s);
    return ok;
}

static bool take_apart(BIO *in, BIO *out)
{
    NETSCAPE_CERT_SEQUENCE *s = PEM_read_bio_NETSCAPE_CERT_SEQUENCE(in, NULL, NULL, NULL);
    if (s == NULL)
        return unreadable("sequence");
    for (int i = 0; i < sk_X509_num(s->certs); i++) {
        X509 *x = sk_X509_value(s->certs, i);
        cert_print_name(out, "subject=", X509_get_subject_name(x), NAME_DEFAULT);
        cert_print_name(out, "issuer=", X509_get_issuer_name(x), NAME_DEFAULT);
        PEM_write_bio_X509(out, x);
    }
    NETSCAPE_CERT_SEQUENCE_free(s);
    return true;
}

int nseq_main(int argc, char **argv)
{
    int ended = start_alone(argc, argv, nseq_options);
    if (ended >= 0)
        return ended;
    BIO *in = key_open_in(in_name);
    BIO *out = in != NULL ? key_open_out(out_name, false) : NULL;
    bool ok = out != NULL && (to_sequence ? make : take_apart)(in, out);
    BIO_free_all(in);
    BIO_free_all(out);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
