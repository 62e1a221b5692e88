/* openssl ca: openssl-ca(1). */
#include <errno.h>
#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "apps/app.h"
#include "apps/ca_crl.h"
#include "apps/ca_db.h"
#include "apps/ca_revoke.h"
#include "apps/ca_sign.h"
#include "apps/ca_spkac.h"
#include "apps/certio.h"
#include "apps/certsign.h"
#include "apps/commands.h"
#include "apps/conffile.h"
#include "apps/keyio.h"
#include "apps/vfyopt.h"

static bool verbose, notext, batch, utf8, create_serial, rand_serial, multivalue, preserve,
    no_email, msie_hack, selfsign, gencrl, updatedb, infiles;
static const char *outdir, *in_name, *out_name, *dateopt, *ss_cert, *spkac, *config, *section,
    *policy, *subj, *startdate, *enddate, *extensions, *extfile, *md, *keyfile, *passin, *key_pass,
    *ca_cert, *valid, *status, *revoke_name;
static enum opt_format in_format = FORMAT_PEM, key_format, cert_format;
static long days;
static struct opt_list sigopt, vfyopt;
static struct ca_crl crl;
static struct ca_reason reason;

const struct opt ca_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"verbose", OPT_FLAG, &verbose, "Verbose output during processing"},
    {"outdir", OPT_DIR, &outdir, "Where to put output cert"},
    {"in", OPT_INFILE, &in_name, "The input cert request(s)"},
    {"inform", OPT_PEM_DER, &in_format, "CSR input format (DER or PEM); default PEM"},
    {"infiles", OPT_FLAG, &infiles, "The last argument, requests to process"},
    {"out", OPT_OUTFILE, &out_name, "Where to put the output file(s)"},
    {"dateopt", OPT_TEXT, &dateopt,
     "Datetime format used for printing. (rfc_822/iso_8601). Default is rfc_822."},
    {"notext", OPT_FLAG, &notext, "Do not print the generated certificate"},
    {"batch", OPT_FLAG, &batch, "Don't ask questions"},
    {"msie_hack", OPT_FLAG, &msie_hack, "msie modifications to handle all Universal Strings"},
    {"ss_cert", OPT_INFILE, &ss_cert, "File contains a self signed cert to sign"},
    {"spkac", OPT_INFILE, &spkac, "File contains DN and signed public key and challenge"},
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Configuration"},
    {"config", OPT_TEXT, &config, "A config file"},
    {"name", OPT_TEXT, &section, "The particular CA definition to use"},
    {"section", OPT_TEXT, &section, "An alias for -name"},
    {"policy", OPT_TEXT, &policy, "The CA 'policy' to support"},
    {NULL, OPT_SECTION, NULL, "Certificate"},
    {"subj", OPT_TEXT, &subj, "Use arg instead of request's subject"},
    {"utf8", OPT_FLAG, &utf8, "Input characters are UTF8; default ASCII"},
    {"create_serial", OPT_FLAG, &create_serial,
     "If reading serial fails, create a new random serial"},
    {"rand_serial", OPT_FLAG, &rand_serial, "Always create a random serial; do not store it"},
    {"multivalue-rdn", OPT_FLAG, &multivalue,
     "Deprecated; multi-valued RDNs support is always on."},
    {"startdate", OPT_TEXT, &startdate, "Cert notBefore, YYMMDDHHMMSSZ"},
    {"enddate", OPT_TEXT, &enddate, "YYMMDDHHMMSSZ cert notAfter (overrides -days)"},
    {"days", OPT_POSITIVE, &days, "Number of days to certify the cert for"},
    {"extensions", OPT_TEXT, &extensions, "Extension section (override value in config file)"},
    {"extfile", OPT_INFILE, &extfile, "Configuration file with X509v3 extensions to add"},
    {"preserveDN", OPT_FLAG, &preserve, "Don't re-order the DN"},
    {"noemailDN", OPT_FLAG, &no_email, "Don't add the EMAIL field to the DN"},
    {NULL, OPT_SECTION, NULL, "Signing"},
    {"md", OPT_TEXT, &md, "Digest to use, such as sha256"},
    {"keyfile", OPT_TEXT, &keyfile, "The CA private key"},
    {"keyform", OPT_FORMAT, &key_format, "Private key file format (ENGINE, other values ignored)"},
    {"passin", OPT_TEXT, &passin, "Key and cert input file pass phrase source"},
    {"key", OPT_TEXT, &key_pass,
     "Key to decrypt the private key or cert files if encrypted. Better use -passin"},
    {"cert", OPT_INFILE, &ca_cert, "The CA cert"},
    {"certform", OPT_PEM_DER, &cert_format,
     "Certificate input format (DER/PEM/P12); has no effect"},
    {"selfsign", OPT_FLAG, &selfsign, "Sign a cert with the key associated with it"},
    {"sigopt", OPT_LIST, &sigopt, "Signature parameter in n:v form"},
    {"vfyopt", OPT_LIST, &vfyopt, "Verification parameter in n:v form"},
    {NULL, OPT_SECTION, NULL, "Revocation"},
    {"gencrl", OPT_FLAG, &gencrl, "Generate a new CRL"},
    {"valid", OPT_TEXT, &valid, "Add a Valid(not-revoked) DB entry about a cert (given in file)"},
    {"status", OPT_TEXT, &status, "Shows cert status given the serial number"},
    {"updatedb", OPT_FLAG, &updatedb, "Updates db for expired cert"},
    {"crlexts", OPT_TEXT, &crl.extensions, "CRL extension section (override value in config file)"},
    {"crl_reason", OPT_TEXT, &reason.reason, "revocation reason"},
    {"crl_hold", OPT_TEXT, &reason.hold,
     "the hold instruction, an OID. Sets revocation reason to certificateHold"},
    {"crl_compromise", OPT_TEXT, &reason.compromise,
     "sets compromise time to val and the revocation reason to keyCompromise"},
    {"crl_CA_compromise", OPT_TEXT, &reason.ca_compromise,
     "sets compromise time to val and the revocation reason to CACompromise"},
    {"crl_lastupdate", OPT_TEXT, &crl.last_update,
     "Sets the CRL lastUpdate time to val (YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ)"},
    {"crl_nextupdate", OPT_TEXT, &crl.next_update,
     "Sets the CRL nextUpdate time to val (YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ)"},
    {"crldays", OPT_POSITIVE, &crl.days, "Days until the next CRL is due"},
    {"crlhours", OPT_POSITIVE, &crl.hours, "Hours until the next CRL is due"},
    {"crlsec", OPT_POSITIVE, &crl.seconds, "Seconds until the next CRL is due"},
    {"revoke", OPT_INFILE, &revoke_name, "Revoke a cert (given in file)"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"certreq", OPT_PARAM, NULL, "Certificate requests to be signed (optional)"},
    {0},
};

/* What a run has in hand. */
struct work {
    CONF *conf;
    struct ca_policy how;
    struct ca_db db;
    struct key_passes passes;
    BIGNUM *serial;
    X509 *made[OPT_LIST_MAX];
    size_t n;
};

static bool complain(const char *what)
{
    fprintf(stderr, "%s\n", what);
    return false;
}

/* ---- The configuration ---- */

/* A value that must be there, unless the command line has it. */
static const char *need(const struct work *w, const char *given, const char *name)
{
    const char *value = given != NULL ? given : NCONF_get_string(w->conf, section, name);
    if (value == NULL) {
        fprintf(stderr, "variable lookup failed for %s::%s\n", section, name);
        print_errors();
    }
    return value;
}

static const char *text(const struct work *w, const char *given, const char *name)
{
    return given != NULL ? given : conf_text(w->conf, section, name);
}

static bool says_yes(const struct work *w, const char *name)
{
    const char *value = conf_text(w->conf, section, name);
    return value != NULL && strchr("yYtT1", value[0]) != NULL;
}

static bool read_config(struct work *w)
{
    w->conf = conf_load_config(config, true);
    if (w->conf == NULL || !conf_start(w->conf))
        return false;
    if (section == NULL && (section = NCONF_get_string(w->conf, "ca", "default_ca")) == NULL) {
        complain("variable lookup failed for ca::default_ca");
        print_errors();
        return false;
    }
    const char *mask = conf_text(w->conf, section, "string_mask"),
               *is_utf8 = conf_text(w->conf, section, "utf8");
    if (mask != NULL && !ASN1_STRING_set_default_mask_asc(mask)) {
        fprintf(stderr, "Invalid global string mask setting %s\n", mask);
        return false;
    }
    utf8 |= is_utf8 != NULL && strcmp(is_utf8, "yes") == 0;
    return true;
}

/* name_opt, cert_opt, copy_extensions and other ways of showing and taking. */
static bool read_manners(struct work *w)
{
    struct ca_policy *how = &w->how;
    const char *name_opt = text(w, NULL, "name_opt"), *cert_opt = text(w, NULL, "cert_opt"),
               *copy = text(w, NULL, "copy_extensions"), *email = text(w, NULL, "email_in_dn");
    how->as_list = name_opt == NULL && cert_opt == NULL;
    how->preserve = preserve || says_yes(w, "preserve");
    how->msie_hack = msie_hack;
    how->no_email = no_email || (email != NULL && strcmp(email, "no") == 0);
    if (name_opt != NULL && !name_options(name_opt, &how->name_flags)) {
        fprintf(stderr, "Invalid name options: \"%s\"\n", name_opt);
        return false;
    }
    if (cert_opt != NULL && !cert_options(cert_opt, &how->cert_flags)) {
        fprintf(stderr, "Invalid certificate options: \"%s\"\n", cert_opt);
        return false;
    }
    if (copy != NULL && !cert_copy_kind(copy, &how->copy)) {
        fprintf(stderr, "Invalid extension copy option: \"%s\"\n", copy);
        return false;
    }
    return true;
}

static bool load_key(struct work *w)
{
    struct ca_policy *how = &w->how;
    const char *pass = key_pass != NULL ? key_pass : key_pass_in(&w->passes);
    const char *file = need(w, keyfile, "private_key");
    if (file == NULL)
        return false;
    how->key = key_load(KEY_PRIVATE, file, key_format, pass, "CA private key");
    if (how->key == NULL)
        return false;
    if (selfsign && ss_cert == NULL && !gencrl)
        return true;
    if ((file = need(w, ca_cert, "certificate")) == NULL ||
        (how->ca = cert_load(file, FORMAT_UNDEFINED, "CA certificate")) == NULL)
        return false;
    if (X509_check_private_key(how->ca, how->key))
        return true;
    complain("CA certificate and CA private key do not match");
    print_errors();
    return false;
}

/* ---- The index ---- */

static bool row_is_right(const struct ca_row *row, size_t i)
{
    const char *when = row->field[CA_REVOKED], *serial = row->field[CA_SERIAL];
    size_t digits = strspn(serial, "0123456789abcdefABCDEF");
    if (row->field[CA_TYPE][0] != 'R' && *when != '\0') {
        fprintf(stderr, "entry %zu: not revoked yet, but has a revocation date\n", i + 1);
        return false;
    }
    if (row->field[CA_TYPE][0] == 'R' && !ca_revocation_is_right(when)) {
        fprintf(stderr, " in entry %zu\n", i + 1);
        return false;
    }
    if (!ASN1_TIME_set_string(NULL, row->field[CA_EXPIRES])) {
        fprintf(stderr, "entry %zu: invalid expiry date\n", i + 1);
        return false;
    }
    if (strlen(serial) % 2 != 0 || *serial == '\0') {
        fprintf(stderr, "entry %zu: bad serial number length (%zu)\n", i + 1, strlen(serial));
        return false;
    }
    if (serial[digits] != '\0') {
        fprintf(stderr, "entry %zu: bad char 0%o '%c' in serial number\n", i + 1,
                (unsigned char)serial[digits], serial[digits]);
        return false;
    }
    return true;
}

static bool load_index(struct work *w)
{
    const char *file = need(w, NULL, "database"), *unique = text(w, NULL, "unique_subject");
    if (file == NULL || !ca_db_load(&w->db, file))
        return false;
    if (unique != NULL && !w->db.unique_known)
        w->db.unique_subject = strchr("yYtT1", unique[0]) != NULL;
    return true;
}

static bool check_index(struct work *w)
{
    for (size_t i = 0; i < w->db.n; i++)
        if (!row_is_right(&w->db.rows[i], i))
            return false;
    if (verbose) {
        BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);
        ca_db_print(out, &w->db);
        BIO_free(out);
        fprintf(stderr, "%zu entries loaded from the database\ngenerating index\n", w->db.n);
    }
    return ca_db_check_unique(&w->db);
}

/* -status: the exit code is that of a failure whatever comes out. */
static void show_status(const struct ca_db *db)
{
    static const struct {
        char type;
        const char *text;
    } types[] = {{'V', "Valid"}, {'R', "Revoked"}, {'E', "Expired"}, {'S', "Suspended"}};
    BIGNUM *n = NULL;
    char *serial = BN_hex2bn(&n, status) == (int)strlen(status) ? ca_number_text(n) : NULL;
    const struct ca_row *row = serial == NULL ? NULL : ca_db_by_serial(db, serial);
    if (row == NULL) {
        size_t len = strlen(status);
        fprintf(stderr, "Serial %s%s not present in db.\nError verifying serial %s!\n",
                len % 2 != 0 ? "0" : "", status, status);
    }
    for (size_t i = 0; row != NULL && i < sizeof(types) / sizeof(types[0]); i++)
        if (row->field[CA_TYPE][0] == types[i].type)
            fprintf(stderr, "%s=%s (%c)\n", row->field[CA_SERIAL], types[i].text, types[i].type);
    BN_free(n);
    OPENSSL_free(serial);
}

/* -updatedb: what has expired is marked so. */
static bool update(struct ca_db *db)
{
    time_t now = time(NULL);
    size_t expired = 0;
    ASN1_TIME *end = ASN1_TIME_new();
    if (verbose)
        fprintf(stderr, "Updating %s ...\n", db->file);
    for (size_t i = 0; end != NULL && i < db->n; i++) {
        struct ca_row *row = &db->rows[i];
        if (row->field[CA_TYPE][0] != 'V' || !ASN1_TIME_set_string(end, row->field[CA_EXPIRES]) ||
            ASN1_TIME_cmp_time_t(end, now) > 0)
            continue;
        row->field[CA_TYPE][0] = 'E';
        expired++;
        fprintf(stderr, "%s=Expired\n", row->field[CA_SERIAL]);
    }
    ASN1_TIME_free(end);
    if (verbose && expired == 0)
        fprintf(stderr, "No entries found to mark expired\n");
    if (expired > 0 && !ca_db_save(db))
        return false;
    if (verbose && expired > 0)
        fprintf(stderr, "Done. %zu entries marked as expired\n", expired);
    return true;
}

/* ---- Certificates ---- */

static bool section_is_right(CONF *conf, const char *name)
{
    X509V3_CTX ctx;
    X509V3_set_ctx_test(&ctx);
    X509V3_set_nconf(&ctx, conf);
    return X509V3_EXT_add_nconf(conf, &ctx, name, NULL);
}

static bool read_extensions(struct work *w)
{
    struct ca_policy *how = &w->how;
    if (extfile != NULL) {
        if ((how->extfile = conf_load(extfile)) == NULL) {
            print_errors();
            return false;
        }
        if (verbose)
            fprintf(stderr, "Successfully loaded extensions file %s\n", extfile);
        if (extensions == NULL &&
            (extensions = conf_text(how->extfile, "default", "extensions")) == NULL)
            extensions = "default";
    }
    return true;
}

static bool check_extensions(struct work *w)
{
    struct ca_policy *how = &w->how;
    how->extensions = extensions;
    if (how->extfile != NULL)
        return true;
    how->extensions = text(w, extensions, "x509_extensions");
    if (how->extensions == NULL || section_is_right(w->conf, how->extensions))
        return true;
    fprintf(stderr, "Error checking certificate extension config section %s\n", how->extensions);
    print_errors();
    return false;
}

static bool read_times(struct work *w)
{
    struct ca_policy *how = &w->how;
    how->start = text(w, startdate, "default_startdate");
    if (how->start != NULL && strcmp(how->start, "today") != 0 &&
        !ASN1_TIME_set_string_X509(NULL, how->start))
        return complain("start date is invalid, it should be YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ");
    how->end = text(w, enddate, "default_enddate");
    if (how->end != NULL && !ASN1_TIME_set_string_X509(NULL, how->end))
        return complain("end date is invalid, it should be YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ");
    how->days = days != 0 ? days : conf_number(w->conf, section, "default_days", 0);
    return how->end != NULL || how->days != 0 ||
           complain("cannot lookup how many days to certify for");
}

static bool read_digest(struct work *w)
{
    w->how.digest = need(w, md, "default_md");
    if (w->how.digest == NULL)
        return false;
    if (strcmp(w->how.digest, "default") == 0 || strcmp(w->how.digest, "null") == 0)
        w->how.digest = NULL;
    return true;
}

static bool read_policy(struct work *w)
{
    struct ca_policy *how = &w->how;
    const char *name = need(w, policy, "policy"), *file;
    if (name == NULL)
        return false;
    if (verbose)
        fprintf(stderr, "policy is %s\n", name);
    if ((file = need(w, NULL, "serial")) == NULL || !check_extensions(w) || !read_times(w))
        return false;
    w->serial = ca_number_load(file, create_serial || rand_serial);
    if (w->serial == NULL)
        return complain("error while loading serial number");
    if (rand_serial) {
        ASN1_INTEGER *n = ASN1_INTEGER_new();
        bool ok = n != NULL && cert_random_serial(n) && ASN1_INTEGER_to_BN(n, w->serial) != NULL;
        ASN1_INTEGER_free(n);
        if (!ok)
            return false;
    }
    if (verbose) {
        char *next = ca_number_text(w->serial);
        fprintf(stderr, "next serial number is %s\n", next);
        OPENSSL_free(next);
    }
    how->policy = NCONF_get_section(w->conf, name);
    if (how->policy == NULL)
        fprintf(stderr, "unable to find 'section' for %s\n", name);
    return how->policy != NULL;
}

/* One more in w->made, if it was signed. */
static bool keep(struct work *w, enum ca_result r, X509 *made)
{
    if (r == CA_SIGNED)
        w->made[w->n++] = made;
    return r == CA_REFUSED || (r == CA_SIGNED && BN_add_word(w->serial, 1));
}

static bool certify(struct work *w, X509_REQ *req)
{
    X509 *x = NULL;
    if (req == NULL || w->n == OPT_LIST_MAX)
        return false;
    if (verbose) {
        BIO *err = BIO_new_fp(stderr, BIO_NOCLOSE);
        X509_REQ_print_ex(err, req, NAME_DEFAULT, X509_FLAG_COMPAT);
        BIO_free(err);
    }
    enum ca_result r = ca_certify(&w->how, &w->db, w->serial, req, &x);
    return keep(w, r, x);
}

static bool certify_file(struct work *w, const char *file)
{
    X509_REQ *req = req_load(file, in_format, "certificate request");
    bool ok = certify(w, req);
    X509_REQ_free(req);
    return ok;
}

/* The same without a look at the request's signature. */
static bool issue(struct work *w, X509_REQ *req)
{
    X509 *made = NULL;
    enum ca_result r = ca_issue(&w->how, &w->db, w->serial, req, &made);
    return keep(w, r, made);
}

/* -ss_cert: its name and key. */
static bool certify_certificate(struct work *w)
{
    X509 *x = cert_load(ss_cert, FORMAT_UNDEFINED, ss_cert);
    if (x == NULL)
        return false;
    fprintf(stderr, "Check that the request matches the signature\n");
    EVP_PKEY *key = X509_get0_pubkey(x);
    bool ok = key != NULL && vfyopt_certificate(x, &vfyopt) && X509_verify(x, key) > 0;
    fprintf(stderr, ok ? "Signature ok\n" : "Signature did not match the certificate\n");
    X509_REQ *req = X509_REQ_new();
    if (ok && req != NULL && X509_REQ_set_subject_name(req, X509_get_subject_name(x)) &&
        X509_REQ_set_pubkey(req, key))
        ok = issue(w, req);
    X509_REQ_free(req);
    X509_free(x);
    return ok;
}

/* -spkac */
static bool certify_spkac(struct work *w)
{
    X509_REQ *req = ca_spkac_load(spkac, w->how.type);
    w->how.batch = true;
    bool ok = req != NULL && issue(w, req);
    w->how.batch = batch;
    X509_REQ_free(req);
    return ok;
}

static bool certify_all(struct work *w, int argc, char **argv)
{
    if (spkac != NULL && !certify_spkac(w))
        return false;
    if (ss_cert != NULL && !certify_certificate(w))
        return false;
    if (in_name != NULL && !certify_file(w, in_name))
        return false;
    for (int i = 0; i < argc; i++)
        if (!certify_file(w, argv[i]))
            return false;
    return true;
}

static bool write_certificate(BIO *out, X509 *x)
{
    return (notext || X509_print(out, x)) && PEM_write_bio_X509(out, x);
}

static bool write_to_directory(X509 *x)
{
    char name[4200];
    BIGNUM *n = ASN1_INTEGER_to_BN(X509_get0_serialNumber(x), NULL);
    char *serial = n == NULL ? NULL : ca_number_text(n);
    snprintf(name, sizeof(name), "%s/%s.pem", outdir, serial == NULL ? "" : serial);
    BN_free(n);
    OPENSSL_free(serial);
    if (verbose)
        fprintf(stderr, "writing %s\n", name);
    BIO *out = BIO_new_file(name, "w");
    if (out == NULL) {
        perror(name);
        print_errors();
        return false;
    }
    bool ok = write_certificate(out, x);
    BIO_free(out);
    return ok;
}

static bool commit_agreed(const struct work *w, size_t asked)
{
    if (!batch && (spkac == NULL || out_name == NULL)) {
        fprintf(stderr, "\n%zu out of %zu certificate requests certified, commit? [y/n]", w->n,
                asked);
        int yes = ca_says_yes();
        if (yes <= 0) {
            fprintf(stderr,
                    yes < 0 ? "CERTIFICATION CANCELED: I/O error\n" : "CERTIFICATION CANCELED\n");
            return false;
        }
    }
    fprintf(stderr, "Write out database with %zu new entries\n", w->n);
    return true;
}

/* The number and the index first, so that no serial number is given twice. */
static bool write_all(struct work *w)
{
    const char *file = need(w, NULL, "serial");
    if (file == NULL || !ca_number_save(file, w->serial) || !ca_db_save(&w->db))
        return false;
    if (verbose)
        fprintf(stderr, "writing new certificates\n");
    BIO *out = key_open_out(out_name, false);
    bool ok = out != NULL, der = spkac != NULL && out_name != NULL;
    for (size_t i = 0; ok && i < w->n; i++)
        ok = write_to_directory(w->made[i]) &&
             (der ? i2d_X509_bio(out, w->made[i]) : write_certificate(out, w->made[i]));
    ok = ok && BIO_flush(out) == 1;
    BIO_free_all(out);
    if (ok)
        fprintf(stderr, "Database updated\n");
    return ok;
}

static bool sign_all(struct work *w, int argc, char **argv)
{
    if (verbose && w->how.digest != NULL)
        fprintf(stderr, "message digest is %s\n", w->how.digest);
    if (!read_policy(w) || !certify_all(w, argc, argv))
        return false;
    size_t asked = (size_t)argc + (in_name != NULL) + (ss_cert != NULL) + (spkac != NULL);
    return w->n == 0 || !commit_agreed(w, asked) || write_all(w);
}

/* ---- All ---- */

/* Where certificates go, which must be a directory that can be written to. */
static bool find_directory(struct work *w)
{
    struct stat s;
    if (outdir == NULL && (outdir = NCONF_get_string(w->conf, section, "new_certs_dir")) == NULL) {
        complain("there needs to be defined a directory for new certificate to be placed in");
        print_errors();
        return false;
    }
    if (stat(outdir, &s) != 0 || !S_ISDIR(s.st_mode)) {
        fprintf(stderr, "%s: %s is not a directory\n", app_name, outdir);
        perror(outdir);
        return false;
    }
    if (access(outdir, R_OK | W_OK | X_OK) == 0)
        return true;
    fprintf(stderr, "I am unable to access the %s directory\n", outdir);
    perror(outdir);
    return false;
}

static bool change_status(struct work *w)
{
    const char *file = revoke_name != NULL ? revoke_name : valid;
    X509 *x = cert_load(file, FORMAT_UNDEFINED, "certificate to be revoked");
    bool ok = x != NULL && ca_revoke(&w->db, x, revoke_name != NULL ? &reason : NULL) &&
              ca_db_save(&w->db);
    X509_free(x);
    if (ok)
        fprintf(stderr, "Database updated\n");
    else
        print_errors();
    return ok;
}

static bool make_crl(struct work *w)
{
    crl.verbose = verbose;
    crl.out = out_name;
    return ca_make_crl(&crl, w->conf, section, &w->db, &w->how);
}

static bool run(struct work *w, int argc, char **argv)
{
    bool signs = in_name != NULL || ss_cert != NULL || spkac != NULL || infiles;
    struct ca_policy *how = &w->how;
    if (!read_config(w))
        return false;
    how->conf = w->conf;
    how->type = utf8 ? MBSTRING_UTF8 : MBSTRING_ASC;
    if (status != NULL) {
        if (load_index(w) && ca_db_check_unique(&w->db))
            show_status(&w->db);
        return false;
    }
    if (!key_passes_get(&w->passes, passin, NULL) || !load_key(w) || !read_manners(w) ||
        (signs && !find_directory(w)) || !load_index(w) || !check_index(w))
        return false;
    if (updatedb && !update(&w->db))
        return false;
    if (!read_extensions(w) || ((signs || gencrl) && !read_digest(w)))
        return false;
    return (!signs || sign_all(w, argc, argv)) && (!gencrl || make_crl(w)) &&
           ((revoke_name == NULL && valid == NULL) || change_status(w));
}

static bool parse_date_option(struct work *w)
{
    if (dateopt == NULL || strcmp(dateopt, "rfc_822") == 0)
        return true;
    w->how.date_flags = ASN1_DTFLGS_ISO8601;
    if (strcmp(dateopt, "iso_8601") == 0)
        return true;
    opt_summary_hint();
    return false;
}

int ca_main(int argc, char **argv)
{
    struct work w = {0};
    /* Whatever is behind -infiles names a request. */
    int end = 1;
    while (end < argc && strcmp(argv[end], "-infiles") != 0)
        end++;
    int i = opt_parse(end, argv, "[options] [certreq...]", ca_options);
    if (i <= 0)
        return opt_exit(i);
    infiles |= end < argc;
    if (i == end && end < argc)
        i = end + 1;
    w.how = (struct ca_policy){.sigopt = &sigopt,
                               .vfyopt = &vfyopt,
                               .subject = subj,
                               .self_signed = selfsign,
                               .batch = batch,
                               .verbose = verbose};
    bool ok =
        parse_date_option(&w) && common_start() && run(&w, argc - i, argv + i) && common_end();
    for (size_t j = 0; j < w.n; j++)
        X509_free(w.made[j]);
    X509_free(w.how.ca);
    EVP_PKEY_free(w.how.key);
    NCONF_free(w.how.extfile);
    NCONF_free(w.conf);
    BN_free(w.serial);
    ca_db_free(&w.db);
    key_passes_wipe(&w.passes);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
