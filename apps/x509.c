/* openssl x509: openssl-x509(1). */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "apps/app.h"
#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/keyio.h"
#include "apps/x509_make.h"
#include "apps/x509_show.h"

static bool noout, nocert, trustout, clrtrust, clrreject;
static const char *out_name, *passin, *dateopt, *certopt, *nameopt, *checkhost, *checkemail,
    *checkip, *alias, *checkend;
static enum opt_format in_format = FORMAT_UNDEFINED, out_format = FORMAT_PEM;
static struct opt_list trusted, rejected;

#define SHOW(name, help)                       \
    {                                          \
#name, OPT_FLAG, &x509_show.name, help \
    }

const struct opt x509_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"in", OPT_INFILE, &x509_make.in,
     "Certificate input, or CSR input file with -req (default stdin)"},
    {"passin", OPT_TEXT, &passin, "Private key and cert file pass-phrase source"},
    {"new", OPT_FLAG, &x509_make.new, "Generate a certificate from scratch"},
    {"x509toreq", OPT_FLAG, &x509_make.to_req,
     "Output a certification request (rather than a certificate)"},
    {"req", OPT_FLAG, &x509_make.req, "Input is a CSR file (rather than a certificate)"},
    {"copy_extensions", OPT_TEXT, &x509_make.copy_extensions,
     "copy extensions when converting from CSR to x509 or vice versa"},
    {"inform", OPT_FORMAT, &in_format, "CSR input file format (DER or PEM) - default PEM"},
    {"vfyopt", OPT_LIST, &x509_make.vfyopt, "CSR verification parameter in n:v form"},
    {"key", OPT_TEXT, &x509_make.key, "Key for signing, and to include unless using -force_pubkey"},
    {"signkey", OPT_TEXT, &x509_make.key, "Same as -key"},
    {"keyform", OPT_KEY_FORM, &x509_make.key_format,
     "Key input format (ENGINE, other values ignored)"},
    {"out", OPT_OUTFILE, &out_name, "Output file - default stdout"},
    {"outform", OPT_FORMAT, &out_format, "Output format (DER or PEM) - default PEM"},
    {"nocert", OPT_FLAG, &nocert, "No cert output (except for requested printing)"},
    {"noout", OPT_FLAG, &noout, "No output (except for requested printing)"},
    {NULL, OPT_SECTION, NULL, "Certificate printing"},
    SHOW(text, "Print the certificate in text form"),
    {"dateopt", OPT_TEXT, &dateopt,
     "Datetime format used for printing. (rfc_822/iso_8601). Default is rfc_822."},
    {"certopt", OPT_TEXT, &certopt, "Various certificate text printing options"},
    SHOW(fingerprint, "Print the certificate fingerprint"),
    SHOW(alias, "Print certificate alias"),
    SHOW(serial, "Print serial number value"),
    SHOW(startdate, "Print the notBefore field"),
    SHOW(enddate, "Print the notAfter field"),
    SHOW(dates, "Print both notBefore and notAfter fields"),
    SHOW(subject, "Print subject DN"),
    SHOW(issuer, "Print issuer DN"),
    {"nameopt", OPT_TEXT, &nameopt, "Certificate subject/issuer name printing options"},
    SHOW(email, "Print email address(es)"),
    SHOW(hash, "Synonym for -subject_hash (for backward compat)"),
    SHOW(subject_hash, "Print subject hash value"),
    SHOW(subject_hash_old, "Print old-style (MD5) subject hash value"),
    SHOW(issuer_hash, "Print issuer hash value"),
    SHOW(issuer_hash_old, "Print old-style (MD5) issuer hash value"),
    {"ext", OPT_TEXT, &x509_show.ext, "Restrict which X.509 extensions to print and/or copy"},
    SHOW(ocspid, "Print OCSP hash values for the subject name and public key"),
    SHOW(ocsp_uri, "Print OCSP Responder URL(s)"),
    SHOW(purpose, "Print out certificate purposes"),
    SHOW(pubkey, "Print the public key in PEM format"),
    SHOW(modulus, "Print the RSA key modulus"),
    {NULL, OPT_SECTION, NULL, "Certificate checking"},
    {"checkend", OPT_INTMAX_TEXT, &checkend, "Check whether cert expires in the next arg seconds"},
    {NULL, OPT_NOTE, NULL, "Exit 1 (failure) if so, 0 if not"},
    {"checkhost", OPT_TEXT, &checkhost, "Check certificate matches host"},
    {"checkemail", OPT_TEXT, &checkemail, "Check certificate matches email"},
    {"checkip", OPT_TEXT, &checkip, "Check certificate matches ipaddr"},
    {NULL, OPT_SECTION, NULL, "Certificate output"},
    {"set_serial", OPT_TEXT, &x509_make.serial, "Serial number to use, overrides -CAserial"},
    SHOW(next_serial, "Increment current certificate serial number"),
    {"days", OPT_INT_TEXT, &x509_make.days,
     "Number of days until newly generated certificate expires - default 30"},
    {"preserve_dates", OPT_FLAG, &x509_make.preserve_dates, "Preserve existing validity dates"},
    {"subj", OPT_TEXT, &x509_make.subject, "Set or override certificate subject (and issuer)"},
    {"force_pubkey", OPT_INFILE, &x509_make.force_pubkey, "Place the given key in new certificate"},
    {"clrext", OPT_FLAG, &x509_make.clear_extensions,
     "Do not take over any extensions from the source certificate or request"},
    {"extfile", OPT_INFILE, &x509_make.extfile, "Config file with X509V3 extensions to add"},
    {"extensions", OPT_TEXT, &x509_make.section,
     "Section of extfile to use - default: unnamed section"},
    {"sigopt", OPT_LIST, &x509_make.sigopt, "Signature parameter, in n:v form"},
    {"badsig", OPT_FLAG, &x509_make.bad_signature,
     "Corrupt last byte of certificate signature (for test)"},
    {"*", OPT_ANY, &x509_show.digest, "Any supported digest, used for signing and printing"},
    {NULL, OPT_SECTION, NULL, "Micro-CA"},
    {"CA", OPT_INFILE, &x509_make.ca, "Use the given CA certificate, conflicts with -key"},
    {"CAform", OPT_PEM_DER, &x509_make.ca_format, "CA cert format (PEM/DER/P12); has no effect"},
    {"CAkey", OPT_TEXT, &x509_make.ca_key, "The corresponding CA key; default is -CA arg"},
    {"CAkeyform", OPT_KEY_FORM, &x509_make.ca_key_format,
     "CA key format (ENGINE, other values ignored)"},
    {"CAserial", OPT_TEXT, &x509_make.ca_serial,
     "File that keeps track of CA-generated serial number"},
    {"CAcreateserial", OPT_FLAG, &x509_make.ca_create_serial,
     "Create CA serial number file if it does not exist"},
    {NULL, OPT_SECTION, NULL, "Certificate trust output"},
    {"trustout", OPT_FLAG, &trustout, "Mark certificate PEM output as trusted"},
    {"setalias", OPT_TEXT, &alias, "Set certificate alias (nickname)"},
    {"clrtrust", OPT_FLAG, &clrtrust, "Clear all trusted purposes"},
    {"addtrust", OPT_LIST, &trusted, "Trust certificate for a given purpose"},
    {"clrreject", OPT_FLAG, &clrreject,
     "Clears all the prohibited or rejected uses of the certificate"},
    {"addreject", OPT_LIST, &rejected, "Reject certificate for a given purpose"},
    OPT_RAND_ROWS,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    OPT_PROVIDER_ROWS,
    {0},
};

/* -nameopt, -certopt, -dateopt; the texts' meaning. */
static bool set_flags(void)
{
    x509_show.name_flags = nameopt == NULL ? NAME_DEFAULT : 0;
    if (nameopt != NULL && !name_options(nameopt, &x509_show.name_flags)) {
        opt_summary_hint();
        return false;
    }
    if (certopt != NULL && !cert_options(certopt, &x509_show.cert_flags)) {
        opt_summary_hint();
        return false;
    }
    if (dateopt == NULL || strcmp(dateopt, "rfc_822") == 0)
        return true;
    if (strcmp(dateopt, "iso_8601") == 0) {
        x509_show.date_flags = ASN1_DTFLGS_ISO8601;
        return true;
    }
    fprintf(stderr, "Invalid date format: %s\n", dateopt);
    return false;
}

static bool add_uses(X509 *x, const struct opt_list *names,
                     int (*add)(X509 *x, const ASN1_OBJECT *use))
{
    for (size_t i = 0; i < names->n; i++) {
        ASN1_OBJECT *use = OBJ_txt2obj(names->v[i], 0);
        if (use == NULL) {
            fprintf(stderr, "%s: Invalid trust object value %s\n", app_name, names->v[i]);
            opt_summary_hint();
            print_errors();
            return false;
        }
        add(x, use);
        ASN1_OBJECT_free(use);
    }
    return true;
}

/* What the owner says of it. */
static bool set_aux(X509 *x)
{
    if (alias != NULL)
        X509_alias_set1(x, (const unsigned char *)alias, -1);
    if (clrtrust)
        X509_trust_clear(x);
    if (clrreject)
        X509_reject_clear(x);
    trustout |= alias != NULL || trusted.n > 0 || rejected.n > 0 || clrtrust || clrreject;
    return add_uses(x, &trusted, X509_add1_trust_object) &&
           add_uses(x, &rejected, X509_add1_reject_object);
}

static void print_match(BIO *out, const char *what, const char *name, bool matches)
{
    BIO_printf(out, "%s %s does%s match certificate\n", what, name, matches ? "" : " NOT");
}

/* false: it will have expired. */
static bool print_expiry(BIO *out, const X509 *x)
{
    time_t then = time(NULL) + (time_t)strtoll(checkend, NULL, 0);
    bool expires = X509_cmp_time(X509_get0_notAfter(x), &then) < 0;
    BIO_printf(out, "Certificate will %sexpire\n", expires ? "" : "not ");
    return !expires;
}

static bool print_checks(BIO *out, X509 *x)
{
    if (checkend != NULL)
        return print_expiry(out, x);
    if (checkhost != NULL)
        print_match(out, "Hostname", checkhost, X509_check_host(x, checkhost, 0, 0, NULL) == 1);
    if (checkemail != NULL)
        print_match(out, "Email", checkemail, X509_check_email(x, checkemail, 0, 0));
    if (checkip != NULL)
        print_match(out, "IP", checkip, X509_check_ip_asc(x, checkip, 0));
    return true;
}

static bool write_cert(BIO *out, X509 *x)
{
    if (noout || nocert)
        return true;
    if (out_format == FORMAT_DER ? i2d_X509_bio(out, x)
        : trustout               ? PEM_write_bio_X509_AUX(out, x)
                                 : PEM_write_bio_X509(out, x))
        return true;
    fprintf(stderr, "Unable to write certificate\n");
    print_errors();
    return false;
}

static bool write_request(BIO *out, X509_REQ *req)
{
    if (noout)
        return true;
    if (out_format != FORMAT_DER)
        return PEM_write_bio_X509_REQ(out, req);
    X509_REQ_print_ex(out, req, x509_show.name_flags, X509_FLAG_COMPAT);
    return i2d_X509_REQ_bio(out, req);
}

static bool run(const struct key_passes *passes, int argc, char **argv)
{
    struct x509_made made = {0};
    BIO *out = NULL;
    bool ok = x509_make_all(&made, in_format, key_pass_in(passes), x509_show.digest) &&
              (out = key_open_out(out_name, false)) != NULL;
    if (ok && made.cert != NULL)
        ok = set_aux(made.cert);
    if (ok && x509_make.to_req) {
        ok = x509_make_request(&made, x509_show.digest) && write_request(out, made.req);
        noout = true;
    }
    ok = ok && x509_show_all(out, made.cert, argc, argv) && print_checks(out, made.cert) &&
         (checkend != NULL || write_cert(out, made.cert));
    BIO_free_all(out);
    x509_made_free(&made);
    return ok;
}

int x509_main(int argc, char **argv)
{
    struct key_passes passes;
    int i = opt_parse(argc, argv, "[options]", x509_options);
    if (i <= 0)
        return opt_exit(i);
    if (i < argc || !set_flags() || !x509_make_options_agree()) {
        if (i < argc)
            opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start() || !key_passes_get(&passes, passin, NULL))
        return EXIT_FAILURE;
    bool ok = run(&passes, argc, argv);
    key_passes_wipe(&passes);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
