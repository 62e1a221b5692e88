/* openssl req: openssl-req(1). */
#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/certio.h"
#include "apps/certsign.h"
#include "apps/commands.h"
#include "apps/conffile.h"
#include "apps/dn.h"
#include "apps/keyio.h"
#include "apps/reqkey.h"
#include "apps/vfyopt.h"

static bool verify_it, is_new, utf8, text, x509, show_subject, multivalue, precert, pubkey, batch,
    verbose, noenc, noout, newhdr, modulus;
static const char *in_name, *config,
    *section = "req", *nameopt, *reqopt, *ca_name, *ca_key_name, *subj, *set_serial, *copy_text,
    *extensions, *reqexts, *key_name, *keyout, *passin, *passout, *newkey, *digest, *out_name;
static enum opt_format in_format = FORMAT_PEM, out_format = FORMAT_PEM, key_format;
static long days;
static bool no_engine; /* of -keygen_engine's name */
static struct opt_list addext, pkeyopt, sigopt, vfyopt;

const struct opt req_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {"keygen_engine", OPT_ENGINE, &no_engine,
     "Specify engine to be used for key generation operations"},
    {"in", OPT_INFILE, &in_name, "X.509 request input file (default stdin)"},
    {"inform", OPT_PEM_DER, &in_format, "Input format - DER or PEM"},
    {"verify", OPT_FLAG, &verify_it, "Verify self-signature on the request"},
    {NULL, OPT_SECTION, NULL, "Certificate"},
    {"new", OPT_FLAG, &is_new, "New request"},
    {"config", OPT_INFILE, &config, "Request template file"},
    {"section", OPT_TEXT, &section, "Config section to use (default \"req\")"},
    {"utf8", OPT_FLAG, &utf8, "Input characters are UTF8 (default ASCII)"},
    {"nameopt", OPT_TEXT, &nameopt, "Certificate subject/issuer name printing options"},
    {"reqopt", OPT_TEXT, &reqopt, "Various request text options"},
    {"text", OPT_FLAG, &text, "Text form of request"},
    {"x509", OPT_FLAG, &x509, "Output an X.509 certificate structure instead of a cert request"},
    {"CA", OPT_INFILE, &ca_name, "Issuer cert to use for signing a cert, implies -x509"},
    {"CAkey", OPT_TEXT, &ca_key_name, "Issuer private key to use with -CA; default is -CA arg"},
    {NULL, OPT_NOTE, NULL, "(Required by some CA's)"},
    {"subj", OPT_TEXT, &subj, "Set or modify subject of request or cert"},
    {"subject", OPT_FLAG, &show_subject, "Print the subject of the output request or cert"},
    {"multivalue-rdn", OPT_FLAG, &multivalue,
     "Deprecated; multi-valued RDNs support is always on."},
    {"days", OPT_POSITIVE, &days, "Number of days cert is valid for"},
    {"set_serial", OPT_TEXT, &set_serial, "Serial number to use"},
    {"copy_extensions", OPT_TEXT, &copy_text, "copy extensions from request when using -x509"},
    {"addext", OPT_LIST, &addext,
     "Additional cert extension key=value pair (may be given more than once)"},
    {"extensions", OPT_TEXT, &extensions, "Cert extension section (override value in config file)"},
    {"reqexts", OPT_TEXT, &reqexts, "Request extension section (override value in config file)"},
    {"precert", OPT_FLAG, &precert, "Add a poison extension to the generated cert (implies -new)"},
    {NULL, OPT_SECTION, NULL, "Keys and Signing"},
    {"key", OPT_TEXT, &key_name, "Key for signing, and to include unless -in given"},
    {"keyform", OPT_FORMAT, &key_format, "Key file format (ENGINE, other values ignored)"},
    {"pubkey", OPT_FLAG, &pubkey, "Output public key"},
    {"keyout", OPT_OUTFILE, &keyout, "File to write private key to"},
    {"passin", OPT_TEXT, &passin, "Private key and certificate password source"},
    {"passout", OPT_TEXT, &passout, "Output file pass phrase source"},
    {"newkey", OPT_TEXT, &newkey,
     "Generate new key with [<alg>:]<nbits> or <alg>[:<file>] or param:<file>"},
    {"pkeyopt", OPT_LIST, &pkeyopt, "Public key options as opt:value"},
    {"sigopt", OPT_LIST, &sigopt, "Signature parameter in n:v form"},
    {"vfyopt", OPT_LIST, &vfyopt, "Verification parameter in n:v form"},
    {"*", OPT_ANY, &digest, "Any supported digest"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_PEM_DER, &out_format, "Output format - DER or PEM"},
    {"batch", OPT_FLAG, &batch, "Do not ask anything during request generation"},
    {"verbose", OPT_FLAG, &verbose, "Verbose output"},
    {"noenc", OPT_FLAG, &noenc, "Don't encrypt private keys"},
    {"nodes", OPT_FLAG, &noenc, "Don't encrypt private keys; deprecated"},
    {"noout", OPT_FLAG, &noout, "Do not output REQ"},
    {"newhdr", OPT_FLAG, &newhdr, "Output \"NEW\" in the header lines"},
    {"modulus", OPT_FLAG, &modulus, "RSA modulus"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {0},
};

/* What a run has in hand. */
struct work {
    CONF *conf, *added; /* added: the lines of -addext */
    X509_NAME *subject; /* of -subj */
    EVP_PKEY *key, *ca_key;
    X509_REQ *req;
    X509 *cert, *ca;
    ASN1_INTEGER *serial;
    enum cert_copy copy;
    unsigned long name_flags, cert_flags;
    struct key_passes passes;
};

static bool complain(const char *what)
{
    fprintf(stderr, "%s\n", what);
    return false;
}

/* ---- What the options and the configuration say ---- */

static bool parse_options(struct work *w)
{
    w->name_flags = nameopt == NULL ? NAME_DEFAULT : 0;
    if (digest != NULL && EVP_get_digestbyname(digest) == NULL) {
        fprintf(stderr, "%s: Unknown option or message digest: %s\n", app_name, digest);
    } else if ((nameopt == NULL || name_options(nameopt, &w->name_flags)) &&
               (reqopt == NULL || cert_options(reqopt, &w->cert_flags)) &&
               (set_serial == NULL || (w->serial = s2i_ASN1_INTEGER(NULL, set_serial)) != NULL)) {
        if (copy_text == NULL || cert_copy_kind(copy_text, &w->copy))
            return true;
        fprintf(stderr, "Invalid extension copy option: \"%s\"\n", copy_text);
        return false;
    }
    opt_summary_hint();
    print_errors();
    return false;
}

/* How long the name of an extension of "name = value" is; 0 if there isn't any. */
static size_t name_length(const char *pair)
{
    size_t n = strcspn(pair, "=");
    if (pair[n] == '\0')
        return 0;
    while (n > 0 && (pair[n - 1] == ' ' || pair[n - 1] == '\t'))
        n--;
    return n;
}

/* -addext, as lines of a configuration; no name may come twice. */
static bool parse_added(struct work *w)
{
    BIO *lines = addext.n == 0 ? NULL : BIO_new(BIO_s_mem());
    char *all;
    for (size_t i = 0; i < addext.n; i++) {
        const char *pair = addext.v[i] + strspn(addext.v[i], " \t");
        size_t len = name_length(pair);
        bool twice = len == 0;
        for (size_t j = 0; j < i && !twice; j++) {
            const char *other = addext.v[j] + strspn(addext.v[j], " \t");
            twice = name_length(other) == len && strncmp(other, pair, len) == 0;
        }
        if (twice) {
            fprintf(stderr, "Duplicate extension: %s\n", pair);
            opt_summary_hint();
            BIO_free(lines);
            return false;
        }
        BIO_printf(lines, "%s\n", pair);
    }
    if (lines == NULL)
        return true;
    BIO_write(lines, "", 1);
    BIO_get_mem_data(lines, &all);
    w->added = conf_load_text(all, NULL);
    BIO_free(lines);
    if (w->added == NULL)
        print_errors();
    return w->added != NULL;
}

static bool section_is_right(CONF *conf, const char *name)
{
    X509V3_CTX ctx;
    X509V3_set_ctx_test(&ctx);
    X509V3_set_nconf(&ctx, conf);
    return X509V3_EXT_add_nconf(conf, &ctx, name, NULL);
}

static bool check_section(CONF *conf, const char *name, const char *kind)
{
    if (name == NULL || section_is_right(conf, name))
        return true;
    fprintf(stderr, "Error checking %s extension section %s\n", kind, name);
    print_errors();
    return false;
}

static bool check_added(CONF *added)
{
    if (added == NULL || section_is_right(added, "default"))
        return true;
    complain("Error checking extensions defined using -addext");
    print_errors();
    return false;
}

/* A value of the section, unless the command line has one. */
static void prefer(const struct work *w, const char **option, const char *name)
{
    if (*option == NULL)
        *option = conf_text(w->conf, section, name);
}

/* input_password and output_password are the passphrases themselves. */
static void take_password(const struct work *w, const char *name, bool *has, char *pass,
                          size_t size)
{
    const char *value = *has ? NULL : conf_text(w->conf, section, name);
    if (value != NULL) {
        *has = true;
        snprintf(pass, size, "%s", value);
    }
}

static bool read_config(struct work *w)
{
    w->conf = conf_load_config(config, verbose);
    if (w->conf == NULL || !parse_added(w) || !conf_start(w->conf))
        return false;
    prefer(w, &digest, "default_md");
    if (digest != NULL && strcmp(digest, "default") == 0)
        digest = NULL;
    prefer(w, &extensions, "x509_extensions");
    if (!check_section(w->conf, extensions, "x509") || !check_added(w->added))
        return false;
    take_password(w, "input_password", &w->passes.has_in, w->passes.in, sizeof(w->passes.in));
    take_password(w, "output_password", &w->passes.has_out, w->passes.out, sizeof(w->passes.out));
    const char *mask = conf_text(w->conf, section, "string_mask"),
               *is_utf8 = conf_text(w->conf, section, "utf8");
    if (mask != NULL && !ASN1_STRING_set_default_mask_asc(mask)) {
        fprintf(stderr, "Invalid global string mask setting %s\n", mask);
        return false;
    }
    utf8 |= is_utf8 != NULL && strcmp(is_utf8, "yes") == 0;
    prefer(w, &reqexts, "req_extensions");
    return check_section(w->conf, reqexts, "request");
}

/* ---- Keys ---- */

static bool encrypts(const struct work *w)
{
    const char *value = conf_text(w->conf, section, "encrypt_rsa_key");
    if (value == NULL)
        value = conf_text(w->conf, section, "encrypt_key");
    return !noenc && (value == NULL || strcmp(value, "no") != 0);
}

static bool write_key(const struct work *w)
{
    struct key_output how = {.format = FORMAT_PEM,
                             .cipher = encrypts(w) ? EVP_des_ede3_cbc() : NULL,
                             .pass = key_pass_out(&w->passes)};
    const char *file = keyout != NULL && strcmp(keyout, "-") == 0 ? NULL : keyout;
    if (verbose && keyout == NULL)
        fprintf(stderr, "Writing private key to stdout\n");
    else if (verbose)
        fprintf(stderr, "Writing private key to '%s'\n", keyout);
    BIO *out = key_open_out(file, true);
    if (out == NULL)
        return false;
    bool ok = key_write_private(out, w->key, &how) && BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    else
        fprintf(stderr, "-----\n");
    BIO_free_all(out);
    return ok;
}

static bool get_key(struct work *w)
{
    struct req_newkey how = {newkey, conf_number(w->conf, section, "default_bits", 2048), &pkeyopt,
                             verbose};
    if (key_name != NULL)
        w->key =
            key_load(KEY_PRIVATE, key_name, key_format, key_pass_in(&w->passes), "private key");
    else if (is_new)
        w->key = req_generate(&how);
    else
        return true;
    if (w->key == NULL)
        return false;
    if (key_name == NULL)
        prefer(w, &keyout, "default_keyfile");
    return (key_name != NULL && keyout == NULL) || write_key(w);
}

static bool get_issuer(struct work *w)
{
    if (ca_name == NULL) {
        if (ca_key_name != NULL)
            fprintf(stderr, "Warning: Ignoring -CAkey option since no -CA option is given\n");
        return true;
    }
    const char *pass = key_pass_in(&w->passes);
    w->ca_key =
        key_load(KEY_PRIVATE, ca_key_name != NULL ? ca_key_name : ca_name, FORMAT_UNDEFINED, pass,
                 ca_key_name != NULL ? "issuer private key from -CAkey arg"
                                     : "issuer private key from -CA arg");
    if (w->ca_key == NULL)
        return false;
    w->ca = cert_load(ca_name, FORMAT_UNDEFINED, "issuer cert from -CA arg");
    if (w->ca == NULL)
        return false;
    if (X509_check_private_key(w->ca, w->ca_key))
        return true;
    complain("Issuer CA certificate and key do not match");
    print_errors();
    return false;
}

/* ---- Making requests and certificates ---- */

static bool fill_request(struct work *w)
{
    struct dn_source from = {w->conf, section, utf8 ? MBSTRING_UTF8 : MBSTRING_ASC, batch, !x509};
    w->req = X509_REQ_new();
    bool ok = w->req != NULL && X509_REQ_set_version(w->req, X509_REQ_VERSION_1) &&
              (w->subject != NULL ? X509_REQ_set_subject_name(w->req, w->subject)
                                  : dn_fill(w->req, &from)) &&
              X509_REQ_set_pubkey(w->req, w->key);
    if (!ok) {
        complain("Error making certificate request");
        print_errors();
    }
    return ok;
}

static bool added_to_request(struct work *w, CONF *conf, const char *name, X509V3_CTX *ctx)
{
    X509V3_set_nconf(ctx, conf);
    return X509V3_EXT_REQ_add_nconf(conf, ctx, name, w->req);
}

static bool finish_request(struct work *w)
{
    X509V3_CTX ctx;
    X509V3_set_ctx(&ctx, NULL, NULL, w->req, NULL, 0);
    if (reqexts != NULL && !added_to_request(w, w->conf, reqexts, &ctx)) {
        fprintf(stderr, "Error adding request extensions from section %s\n", reqexts);
        print_errors();
        return false;
    }
    if (w->added != NULL && !added_to_request(w, w->added, "default", &ctx)) {
        complain("Error adding extensions defined via -addext");
        print_errors();
        return false;
    }
    return cert_sign_request(w->req, w->key, digest, &sigopt);
}

static bool set_fields(struct work *w)
{
    X509 *x = w->cert;
    const X509_NAME *subject = X509_REQ_get_subject_name(w->req);
    if (!is_new && w->subject != NULL)
        subject = w->subject;
    const X509_NAME *issuer = w->ca != NULL ? X509_get_subject_name(w->ca) : subject;
    EVP_PKEY *key = X509_REQ_get0_pubkey(w->req);
    return (w->serial != NULL ? X509_set_serialNumber(x, w->serial)
                              : cert_random_serial(X509_get_serialNumber(x))) &&
           X509_set_issuer_name(x, issuer) && X509_gmtime_adj(X509_getm_notBefore(x), 0) != NULL &&
           X509_time_adj_ex(X509_getm_notAfter(x), days == 0 ? 30 : (int)days, 0, NULL) != NULL &&
           X509_set_subject_name(x, subject) && key != NULL && X509_set_pubkey(x, key);
}

static bool add_extensions(struct work *w, X509V3_CTX *ctx)
{
    X509V3_set_nconf(ctx, w->conf);
    if (extensions != NULL && !X509V3_EXT_add_nconf(w->conf, ctx, extensions, w->cert)) {
        fprintf(stderr, "Error adding x509 extensions from section %s\n", extensions);
        return false;
    }
    X509V3_set_nconf(ctx, w->added);
    if (w->added != NULL && !X509V3_EXT_add_nconf(w->added, ctx, "default", w->cert))
        return complain("Error adding extensions defined via -addext");
    return true;
}

/* The critical extension of RFC 6962, 3.1, without anything in it, as OpenSSL makes it. */
static bool add_poison(X509 *x)
{
    ASN1_OCTET_STRING *empty = ASN1_OCTET_STRING_new();
    X509_EXTENSION *e = X509_EXTENSION_create_by_NID(NULL, NID_ct_precert_poison, 1, empty);
    bool ok = empty != NULL && e != NULL && X509_add_ext(x, e, -1);
    ASN1_OCTET_STRING_free(empty);
    X509_EXTENSION_free(e);
    if (!ok)
        fprintf(stderr, "Error adding poison extension\n");
    return ok;
}

static bool make_certificate(struct work *w)
{
    X509V3_CTX ctx;
    EVP_PKEY *key = w->ca != NULL ? w->ca_key : w->key;
    if (!is_new && copy_text == NULL && X509_REQ_get_attr_count(w->req) > 0)
        fprintf(stderr, "Warning: No -copy_extensions given; ignoring any extensions in the "
                        "request\n");
    w->cert = X509_new();
    bool ok = w->cert != NULL && set_fields(w);
    if (ok) {
        X509V3_set_ctx(&ctx, w->ca != NULL ? w->ca : w->cert, w->cert, NULL, NULL,
                       X509V3_CTX_REPLACE);
        ok = X509V3_set_issuer_pkey(&ctx, key) && cert_copy_extensions(w->cert, w->req, w->copy) &&
             add_extensions(w, &ctx) && (!precert || add_poison(w->cert));
    }
    if (!ok)
        print_errors();
    else if (w->ca == NULL && EVP_PKEY_eq(X509_get0_pubkey(w->cert), key) != 1)
        fprintf(stderr, "Warning: Signature key and public key of cert do not match\n");
    return ok && cert_sign(w->cert, key, digest, &sigopt, &ctx);
}

static bool make(struct work *w)
{
    if (!is_new && (w->req = req_load(in_name, in_format, "X509 request")) == NULL)
        return false;
    if (!get_issuer(w))
        return false;
    if (!is_new && !x509)
        return w->subject == NULL || X509_REQ_set_subject_name(w->req, w->subject);
    if (w->key == NULL && w->ca == NULL)
        return complain("Must provide a signature key using -key or provide -CA / -CAkey");
    if (is_new && !fill_request(w))
        return false;
    return x509 ? make_certificate(w) : finish_request(w);
}

/* ---- Showing ---- */

static EVP_PKEY *public_key(const struct work *w)
{
    return x509 ? X509_get0_pubkey(w->cert) : X509_REQ_get0_pubkey(w->req);
}

static bool verify_request(struct work *w)
{
    EVP_PKEY *key = w->key != NULL ? w->key : X509_REQ_get0_pubkey(w->req);
    int r = key == NULL ? -1 : vfyopt_verify(w->req, key, &vfyopt);
    if (r < 0) {
        print_errors();
        return false;
    }
    if (r == 0)
        ERR_clear_error();
    fprintf(stderr, "Certificate request self-signature verify %s\n", r > 0 ? "OK" : "failure");
    return true;
}

static bool show_modulus(BIO *out, const struct work *w)
{
    BIGNUM *n = NULL;
    EVP_PKEY *key = public_key(w);
    if (key == NULL)
        return complain("Modulus unavailable");
    BIO_puts(out, "Modulus=");
    if (EVP_PKEY_is_a(key, "RSA") || EVP_PKEY_is_a(key, "RSA-PSS")) {
        EVP_PKEY_get_bn_param(key, "n", &n);
        BN_print(out, n);
        BN_free(n);
    } else {
        BIO_puts(out, "Wrong Algorithm type");
    }
    return BIO_puts(out, "\n") > 0;
}

static bool show(BIO *out, const struct work *w)
{
    if (pubkey && (public_key(w) == NULL || !PEM_write_bio_PUBKEY(out, public_key(w))))
        return complain("Error getting public key");
    if (text && !(x509 ? X509_print_ex(out, w->cert, w->name_flags, w->cert_flags)
                       : X509_REQ_print_ex(out, w->req, w->name_flags, w->cert_flags)))
        return complain(x509 ? "Error printing certificate" : "Error printing certificate request");
    if (show_subject)
        cert_print_name(out, "subject=",
                        x509 ? X509_get_subject_name(w->cert) : X509_REQ_get_subject_name(w->req),
                        w->name_flags);
    return !modulus || show_modulus(out, w);
}

static bool write_request(BIO *out, X509_REQ *req)
{
    if (out_format == FORMAT_DER ? i2d_X509_REQ_bio(out, req)
        : newhdr                 ? PEM_write_bio_X509_REQ_NEW(out, req)
                                 : PEM_write_bio_X509_REQ(out, req))
        return true;
    return complain("Unable to write certificate request");
}

static bool write_certificate(BIO *out, X509 *cert)
{
    if (out_format == FORMAT_DER ? i2d_X509_bio(out, cert) : PEM_write_bio_X509(out, cert))
        return true;
    return complain("Unable to write X509 certificate");
}

static bool output(const struct work *w)
{
    if (noout && !text && !modulus && !show_subject && !pubkey)
        return true;
    /* A new key that went to the same file stays before the request. */
    bool appends = out_name != NULL && keyout != NULL && strcmp(out_name, keyout) == 0;
    BIO *out = appends ? BIO_new_file(out_name, "a") : key_open_out(out_name, false);
    if (out == NULL)
        return false;
    bool ok = show(out, w) &&
              (noout || (x509 ? write_certificate(out, w->cert) : write_request(out, w->req))) &&
              BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    BIO_free_all(out);
    return ok;
}

static bool run(struct work *w)
{
    if (!x509 && days != 0)
        fprintf(stderr, "Ignoring -days without -x509; not generating a certificate\n");
    if (x509 && in_name == NULL)
        is_new = true;
    if (!key_passes_get(&w->passes, passin, passout) || !read_config(w) || !get_key(w))
        return false;
    if (subj != NULL && (w->subject = cert_parse_name(subj, utf8 ? MBSTRING_UTF8 : MBSTRING_ASC,
                                                      true, "subject")) == NULL) {
        print_errors();
        return false;
    }
    return make(w) && (!verify_it || verify_request(w)) && output(w);
}

int req_main(int argc, char **argv)
{
    struct work w = {0};
    int i = opt_parse(argc, argv, "[options]", req_options);
    if (i <= 0)
        return opt_exit(i);
    if (no_engine)
        fprintf(stderr, "Can't find keygen engine %s\n", app_name);
    if (i < argc || no_engine) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    is_new |= newkey != NULL || precert;
    x509 |= ca_name != NULL;
    bool ok = parse_options(&w) && common_start() && run(&w) && common_end();
    NCONF_free(w.conf);
    NCONF_free(w.added);
    X509_NAME_free(w.subject);
    EVP_PKEY_free(w.key);
    EVP_PKEY_free(w.ca_key);
    X509_REQ_free(w.req);
    X509_free(w.cert);
    X509_free(w.ca);
    ASN1_INTEGER_free(w.serial);
    key_passes_wipe(&w.passes);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
