/* openssl spkac: openssl-spkac(1). */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/conffile.h"
#include "apps/keyio.h"

static bool noout, pubkey, verify_it;
static const char *section = "default", *in_name, *key_name, *passin, *challenge, *name = "SPKAC",
                  *digest = "MD5", *out_name;
static enum opt_format key_format;

const struct opt spkac_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"spksect", OPT_TEXT, &section,
     "Specify the name of an SPKAC-dedicated section of configuration"},
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {"key", OPT_INFILE, &key_name, "Create SPKAC using private key"},
    {"keyform", OPT_FORMAT, &key_format, "Private key file format (ENGINE, other values ignored)"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {"challenge", OPT_TEXT, &challenge, "Challenge string"},
    {"spkac", OPT_TEXT, &name, "Alternative SPKAC name"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"digest", OPT_TEXT, &digest, "Sign new SPKAC with the specified digest (default: MD5)"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"noout", OPT_FLAG, &noout, "Don't print SPKAC"},
    {"pubkey", OPT_FLAG, &pubkey, "Output public key"},
    {"verify", OPT_FLAG, &verify_it, "Verify SPKAC signature"},
    OPT_PROVIDER_ROWS,
    {0},
};

/* One of a key, as a line of a configuration. */
static bool make(const char *pass, const EVP_MD *md)
{
    EVP_PKEY *key = key_load(KEY_PRIVATE, strcmp(key_name, "-") == 0 ? NULL : key_name, key_format,
                             pass, "private key");
    NETSCAPE_SPKI *spki = NETSCAPE_SPKI_new();
    char *text = NULL;
    bool ok = key != NULL && spki != NULL &&
              (challenge == NULL ||
               ASN1_STRING_set(spki->spkac->challenge, challenge, (int)strlen(challenge))) &&
              NETSCAPE_SPKI_set_pubkey(spki, key);
    if (ok && NETSCAPE_SPKI_sign(spki, key, md) <= 0) {
        fprintf(stderr, "Error signing SPKAC\n");
        ok = false;
    }
    ok = ok && (text = NETSCAPE_SPKI_b64_encode(spki)) != NULL;
    BIO *out = ok ? key_open_out(out_name, false) : NULL;
    ok = out != NULL && BIO_printf(out, "SPKAC=%s\n", text) > 0 && BIO_flush(out) == 1;
    BIO_free_all(out);
    OPENSSL_free(text);
    NETSCAPE_SPKI_free(spki);
    EVP_PKEY_free(key);
    return ok;
}

static NETSCAPE_SPKI *load(void)
{
    CONF *conf = conf_load(in_name);
    const char *text = conf == NULL ? NULL : NCONF_get_string(conf, section, name);
    NETSCAPE_SPKI *spki = NULL;
    if (conf != NULL && text == NULL) {
        fprintf(stderr, "Can't find SPKAC called \"%s\"\n", name);
        print_errors();
    } else if (text != NULL && (spki = NETSCAPE_SPKI_b64_decode(text, -1)) == NULL) {
        fprintf(stderr, "Error loading SPKAC\n");
        print_errors();
    }
    NCONF_free(conf);
    return spki;
}

static bool show(NETSCAPE_SPKI *spki)
{
    BIO *out = key_open_out(out_name, false);
    EVP_PKEY *key = NETSCAPE_SPKI_get_pubkey(spki);
    bool ok = out != NULL && (noout || NETSCAPE_SPKI_print(out, spki));
    if (ok && verify_it) {
        ok = NETSCAPE_SPKI_verify(spki, key) > 0;
        fprintf(stderr, ok ? "Signature OK\n" : "Signature Failure\n");
        if (!ok)
            print_errors();
    }
    if (ok && pubkey)
        ok = PEM_write_bio_PUBKEY(out, key);
    ok = ok && BIO_flush(out) == 1;
    EVP_PKEY_free(key);
    BIO_free_all(out);
    return ok;
}

static bool run(const EVP_MD *md)
{
    struct key_passes passes;
    bool ok = key_passes_get(&passes, passin, NULL);
    if (ok && key_name != NULL) {
        ok = make(key_pass_in(&passes), md);
    } else if (ok) {
        NETSCAPE_SPKI *spki = load();
        ok = spki != NULL && show(spki);
        NETSCAPE_SPKI_free(spki);
    }
    key_passes_wipe(&passes);
    return ok;
}

int spkac_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options]", spkac_options);
    if (i <= 0)
        return opt_exit(i);
    if (i < argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    const EVP_MD *md = EVP_get_digestbyname(digest);
    if (md == NULL) {
        fprintf(stderr, "%s: Unknown option or message digest: %s\n", app_name, digest);
        return EXIT_FAILURE;
    }
    return common_start() && run(md) ? EXIT_SUCCESS : EXIT_FAILURE;
}
