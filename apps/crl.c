/* openssl crl: openssl-crl(1). */
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/keyio.h"
#include "apps/store.h"

static bool verify, text, noout, bad_signature;
static const char *in_name, *out_name, *key_name, *delta_name, *dateopt, *nameopt, *digest_name;
static enum opt_format in_format = FORMAT_UNDEFINED, out_format = FORMAT_PEM, key_format;
static struct ca_sources ca;
static bool shown[7]; /* only the command line's order counts */
static unsigned long name_flags = NAME_DEFAULT, date_flags;

/* clang-format off */
const struct opt crl_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"verify", OPT_FLAG, &verify, "Verify CRL signature"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file - default stdin"},
    {"inform", OPT_PEM_DER, &in_format, "CRL input format (DER or PEM); has no effect"},
    {"key", OPT_INFILE, &key_name, "CRL signing Private key to use"},
    {"keyform", OPT_PEM_DER, &key_format, "Private key file format (DER/PEM/P12); has no effect"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "output file - default stdout"},
    {"outform", OPT_PEM_DER, &out_format, "Output format - default PEM"},
    {"dateopt", OPT_TEXT, &dateopt,
     "Datetime format used for printing. (rfc_822/iso_8601). Default is rfc_822."},
    {"text", OPT_FLAG, &text, "Print out a text format version"},
    {"hash", OPT_FLAG, &shown[0], "Print hash value"},
    {"hash_old", OPT_FLAG, &shown[1], "Print old-style (MD5) hash value"},
    {"nameopt", OPT_TEXT, &nameopt, "Certificate subject/issuer name printing options"},
    {"*", OPT_ANY, &digest_name, "Any supported digest"},
    {NULL, OPT_SECTION, NULL, "CRL"},
    {"issuer", OPT_FLAG, &shown[2], "Print issuer DN"},
    {"lastupdate", OPT_FLAG, &shown[3], "Set lastUpdate field"},
    {"nextupdate", OPT_FLAG, &shown[4], "Set nextUpdate field"},
    {"noout", OPT_FLAG, &noout, "No CRL output"},
    {"fingerprint", OPT_FLAG, &shown[5], "Print the crl fingerprint"},
    {"crlnumber", OPT_FLAG, &shown[6], "Print CRL number"},
    {"badsig", OPT_FLAG, &bad_signature, "Corrupt last byte of loaded CRL signature (for test)"},
    {"gendelta", OPT_INFILE, &delta_name, "Other CRL to compare/diff to the Input one"},
    {NULL, OPT_SECTION, NULL, "Certificate"},
    {"CApath", OPT_DIR, &ca.path, "Verify CRL using certificates in dir"},
    {"CAfile", OPT_INFILE, &ca.file, "Verify CRL using certificates in file name"},
    {"CAstore", OPT_URI, &ca.store, "Verify CRL using certificates in store URI"},
    {"no-CAfile", OPT_FLAG, &ca.no_file, "Do not load the default certificates file"},
    {"no-CApath", OPT_FLAG, &ca.no_path,
     "Do not load certificates from the default certificates directory"},
    {"no-CAstore", OPT_FLAG, &ca.no_store,
     "Do not load certificates from the default certificates store"},
    OPT_PROVIDER_ROWS,
    {0},
};
/* clang-format on */

/* ---- Printing ---- */

static bool show_hash(BIO *out, X509_CRL *crl, const EVP_MD *md)
{
    (void)md;
    return BIO_printf(out, "issuer name hash=%08lx\n", X509_NAME_hash(X509_CRL_get_issuer(crl))) >
           0;
}

static bool show_hash_old(BIO *out, X509_CRL *crl, const EVP_MD *md)
{
    (void)md;
    return BIO_printf(out, "issuer name old hash=%08lx\n",
                      X509_NAME_hash_old(X509_CRL_get_issuer(crl))) > 0;
}

static bool show_issuer(BIO *out, X509_CRL *crl, const EVP_MD *md)
{
    (void)md;
    cert_print_name(out, "issuer=", X509_CRL_get_issuer(crl), name_flags);
    return true;
}

static bool show_time(BIO *out, const char *label, const ASN1_TIME *t)
{
    BIO_puts(out, label);
    if (t == NULL)
        return BIO_puts(out, "NONE\n") > 0;
    return ASN1_TIME_print_ex(out, t, date_flags) && BIO_puts(out, "\n") > 0;
}

static bool show_last_update(BIO *out, X509_CRL *crl, const EVP_MD *md)
{
    (void)md;
    return show_time(out, "lastUpdate=", X509_CRL_get0_lastUpdate(crl));
}

static bool show_next_update(BIO *out, X509_CRL *crl, const EVP_MD *md)
{
    (void)md;
    return show_time(out, "nextUpdate=", X509_CRL_get0_nextUpdate(crl));
}

static bool show_fingerprint(BIO *out, X509_CRL *crl, const EVP_MD *md)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned int n;
    if (!X509_CRL_digest(crl, md, hash, &n)) {
        fprintf(stderr, "out of memory\n");
        return false;
    }
    BIO_printf(out, "%s Fingerprint=", EVP_MD_get0_name(md));
    for (unsigned int i = 0; i < n; i++)
        BIO_printf(out, "%02X%c", hash[i], i + 1 == n ? '\n' : ':');
    return true;
}

static bool show_number(BIO *out, X509_CRL *crl, const EVP_MD *md)
{
    (void)md;
    ASN1_INTEGER *number = X509_CRL_get_ext_d2i(crl, NID_crl_number, NULL, NULL);
    BIO_puts(out, "crlNumber=");
    if (number == NULL)
        BIO_puts(out, "<NONE>");
    else
        BIO_puts(out, "0x"), i2a_ASN1_INTEGER(out, number);
    ASN1_INTEGER_free(number);
    return BIO_puts(out, "\n") > 0;
}

static const struct row {
    const char *name;
    bool (*show)(BIO *out, X509_CRL *crl, const EVP_MD *md);
} rows[] = {
    {"hash", show_hash},
    {"hash_old", show_hash_old},
    {"issuer", show_issuer},
    {"lastupdate", show_last_update},
    {"nextupdate", show_next_update},
    {"fingerprint", show_fingerprint},
    {"crlnumber", show_number},
};

static const struct row *row_of(const char *option)
{
    for (size_t r = 0; *option == '-' && r < sizeof(rows) / sizeof(rows[0]); r++)
        if (strcmp(option + 1 + (option[1] == '-'), rows[r].name) == 0)
            return &rows[r];
    return NULL;
}

/* In the order of the command line, where of an option that is repeated the last counts. */
static bool show_all(X509_CRL *crl, const EVP_MD *md, int argc, char **argv)
{
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);
    bool ok = out != NULL;
    for (int i = 1; ok && i < argc; i++) {
        const struct row *row = row_of(argv[i]);
        for (int k = i + 1; row != NULL && k < argc; k++)
            if (row_of(argv[k]) == row)
                row = NULL;
        ok = row == NULL || row->show(out, crl, md);
    }
    BIO_free(out);
    return ok;
}

/* ---- Verifying ---- */

/* false: it couldn't be tried; a signature that is wrong is no failure of the command. */
static bool verify_by(X509_STORE *store, X509_CRL *crl)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_OBJECT *found = X509_OBJECT_new();
    EVP_PKEY *key = NULL;
    bool ok = false;
    if (ctx == NULL || found == NULL || !X509_STORE_CTX_init(ctx, store, NULL, NULL))
        fprintf(stderr, "Error initialising X509 store\n");
    else if (X509_STORE_CTX_get_by_subject(ctx, X509_LU_X509, X509_CRL_get_issuer(crl), found) <= 0)
        fprintf(stderr, "Error getting CRL issuer certificate\n");
    else if ((key = X509_get_pubkey(X509_OBJECT_get0_X509(found))) == NULL)
        fprintf(stderr, "Error getting CRL issuer public key\n");
    else
        ok = true;
    if (ok)
        fprintf(stderr, X509_CRL_verify(crl, key) > 0 ? "verify OK\n" : "verify failure\n");
    EVP_PKEY_free(key);
    X509_OBJECT_free(found);
    X509_STORE_CTX_free(ctx);
    return ok;
}

static bool verify_signature(X509_CRL *crl)
{
    X509_STORE *store = X509_STORE_new();
    bool ok = store != NULL && store_fill(store, &ca) && verify_by(store, crl);
    X509_STORE_free(store);
    return ok;
}

/* ---- The command ---- */

/* The delta CRL takes the place of *crl. */
static bool make_delta(X509_CRL **crl, const EVP_MD *md)
{
    if (key_name == NULL) {
        fprintf(stderr, "Missing CRL signing key\n");
        return false;
    }
    X509_CRL *newer = crl_load(delta_name, in_format, "other CRL"), *delta = NULL;
    EVP_PKEY *key =
        newer == NULL ? NULL : key_load(KEY_PRIVATE, key_name, key_format, NULL, "CRL signing key");
    if (key != NULL && (delta = X509_CRL_diff(*crl, newer, key, md, 0)) == NULL)
        fprintf(stderr, "Error creating delta CRL\n");
    X509_CRL_free(newer);
    EVP_PKEY_free(key);
    if (delta == NULL)
        return false;
    X509_CRL_free(*crl);
    *crl = delta;
    return true;
}

static void corrupt(const X509_CRL *crl)
{
    const ASN1_BIT_STRING *signature;
    X509_CRL_get0_signature(crl, &signature, NULL);
    if (signature->length > 0)
        signature->data[signature->length - 1] ^= 1;
}

static bool write_crl(X509_CRL *crl)
{
    BIO *out = key_open_out(out_name, false);
    bool ok = out != NULL;
    if (ok && text)
        X509_CRL_print_ex(out, crl, name_flags);
    if (ok && !noout) {
        ok = out_format == FORMAT_DER ? i2d_X509_CRL_bio(out, crl)
                                      : PEM_write_bio_X509_CRL(out, crl);
        if (!ok)
            fprintf(stderr, "unable to write CRL\n");
    }
    BIO_free_all(out);
    return ok;
}

static bool set_flags(void)
{
    if (nameopt != NULL) {
        name_flags = 0;
        if (!name_options(nameopt, &name_flags))
            return false;
    }
    if (dateopt != NULL && strcmp(dateopt, "iso_8601") == 0)
        date_flags = ASN1_DTFLGS_ISO8601;
    return dateopt == NULL || date_flags != 0 || strcmp(dateopt, "rfc_822") == 0;
}

static bool run(const EVP_MD *md, int argc, char **argv)
{
    X509_CRL *crl = crl_load(in_name, in_format, "CRL");
    bool ok = crl != NULL;
    if (ok && (verify || ca.file != NULL || ca.path != NULL || ca.store != NULL))
        ok = verify_signature(crl);
    if (ok && delta_name != NULL)
        ok = make_delta(&crl, md);
    if (ok && bad_signature)
        corrupt(crl);
    ok = ok && show_all(crl, md, argc, argv) && write_crl(crl);
    if (!ok)
        print_errors();
    X509_CRL_free(crl);
    return ok;
}

int crl_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options]", crl_options);
    if (i <= 0)
        return opt_exit(i);
    if (i < argc || !set_flags()) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start())
        return EXIT_FAILURE;
    EVP_MD *md = key_digest(digest_name == NULL ? "SHA1" : digest_name);
    bool ok = md != NULL && run(md, argc, argv);
    EVP_MD_free(md);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
