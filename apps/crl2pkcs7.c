/* openssl crl2pkcs7: openssl-crl2pkcs7(1): signed data that nobody signed, which carries
 * certificates and a CRL. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static bool nocrl;
static const char *in_name, *out_name;
static struct opt_list certfiles;
static enum opt_format in_format = FORMAT_PEM, out_format = FORMAT_PEM;

const struct opt crl2pkcs7_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {"inform", OPT_PEM_DER, &in_format, "Input format - DER or PEM"},
    {"nocrl", OPT_FLAG, &nocrl, "No crl to load, just certs from '-certfile'"},
    {"certfile", OPT_IN_LIST, &certfiles,
     "File of chain of certs to a trusted CA; can be repeated"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_PEM_DER, &out_format, "Output format - DER or PEM"},
    OPT_PROVIDER_ROWS,
    {0},
};

static bool add_crl(PKCS7 *p7)
{
    if (nocrl)
        return true;
    BIO *in = key_open_in(in_name);
    if (in == NULL)
        return false;
    X509_CRL *crl = in_format == FORMAT_DER ? d2i_X509_CRL_bio(in, NULL)
                                            : PEM_read_bio_X509_CRL(in, NULL, NULL, NULL);
    bool ok = crl != NULL ? PKCS7_add_crl(p7, crl) == 1 : say_failed("unable to load CRL");
    X509_CRL_free(crl);
    BIO_free_all(in);
    return ok;
}

/* The certificates of a file in PEM, which may have none. */
static bool add_certs(STACK_OF(X509) * certs, const char *file)
{
    BIO *in = BIO_new_file(file, "r");
    if (in == NULL) {
        fprintf(stderr, "error opening the file, %s\n", file);
        return say_failed("error loading certificates");
    }
    STACK_OF(X509_INFO) *all = PEM_X509_INFO_read_bio(in, NULL, NULL, NULL);
    BIO_free(in);
    if (all == NULL) {
        fprintf(stderr, "error reading the file, %s\n", file);
        return say_failed("error loading certificates");
    }
    bool ok = true;
    for (int i = 0; ok && i < sk_X509_INFO_num(all); i++) {
        X509_INFO *info = sk_X509_INFO_value(all, i);
        if (info->x509 == NULL)
            continue;
        ok = sk_X509_push(certs, info->x509) > 0;
        if (ok)
            info->x509 = NULL;
    }
    sk_X509_INFO_pop_free(all, X509_INFO_free);
    return ok;
}

/* Fills it; nothing is what is signed, by nobody. */
static bool fill(PKCS7 *p7)
{
    if (!PKCS7_set_type(p7, NID_pkcs7_signed) || !add_crl(p7))
        return false;
    PKCS7_SIGNED *s = p7->d.sign;
    if (s->contents == NULL && (s->contents = PKCS7_new()) == NULL)
        return false;
    ASN1_OBJECT_free(s->contents->type);
    s->contents->type = OBJ_nid2obj(NID_pkcs7_data);
    if (certfiles.n > 0 && s->cert == NULL && (s->cert = sk_X509_new_null()) == NULL)
        return false;
    for (size_t i = 0; i < certfiles.n; i++)
        if (!add_certs(s->cert, certfiles.v[i]))
            return false;
    return true;
}

static bool write_all(BIO *out, PKCS7 *p7)
{
    if ((out_format == FORMAT_DER ? i2d_PKCS7_bio(out, p7) : PEM_write_bio_PKCS7(out, p7)) != 1)
        return say_failed("unable to write pkcs7 object");
    return BIO_flush(out) == 1;
}

int crl2pkcs7_main(int argc, char **argv)
{
    int ended = start_alone(argc, argv, crl2pkcs7_options);
    if (ended >= 0)
        return ended;
    PKCS7 *p7 = PKCS7_new();
    BIO *out = NULL;
    bool ok = p7 != NULL && fill(p7) && (out = key_open_out(out_name, false)) != NULL &&
              write_all(out, p7);
    BIO_free_all(out);
    PKCS7_free(p7);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
