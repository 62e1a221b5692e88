/* openssl ts: openssl-ts(1). */
#include "apps/ts.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "apps/commands.h"
#include "apps/conffile.h"
#include "apps/keyio.h"
#include "apps/verify_options.h"

static struct ts_request O;
static bool query, reply, verify;

/* clang-format off */
const struct opt ts_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"config", OPT_INFILE, &O.config, "Configuration file"},
    {"section", OPT_TEXT, &O.section, "Section to use within config file"},
    {"engine", OPT_TEXT, &O.engine, "Use engine, possibly a hardware device"},
    {"inkey", OPT_TEXT, &O.inkey, "File with private key for reply"},
    {"signer", OPT_TEXT, &O.signer, "Signer certificate file"},
    {"chain", OPT_INFILE, &O.chain, "File with signer CA chain"},
    {"CAfile", OPT_INFILE, &O.trusted.file, "File with trusted CA certs"},
    {"CApath", OPT_DIR, &O.trusted.path, "Path to trusted CA files"},
    {"CAstore", OPT_URI, &O.trusted.store, "URI to trusted CA store"},
    {"untrusted", OPT_INFILE, &O.untrusted, "Extra untrusted certs"},
    {"token_in", OPT_FLAG, &O.token_in, "Input is a PKCS#7 file"},
    {"token_out", OPT_FLAG, &O.token_out, "Output is a PKCS#7 file"},
    {"passin", OPT_TEXT, &O.passin, "Input file pass phrase source"},
    {"*", OPT_ANY, &O.md, "Any supported digest"},
    {NULL, OPT_SECTION, NULL, "Query"},
    {"query", OPT_FLAG, &query, "Generate a TS query"},
    {"data", OPT_INFILE, &O.data, "File to hash"},
    {"digest", OPT_TEXT, &O.digest, "Digest (as a hex string)"},
    {"queryfile", OPT_INFILE, &O.queryfile, "File containing a TS query"},
    {"cert", OPT_FLAG, &O.cert, "Put cert request into query"},
    {"in", OPT_INFILE, &O.in, "Input file"},
    {NULL, OPT_SECTION, NULL, "Verify"},
    {"verify", OPT_FLAG, &verify, "Verify a TS response"},
    {"reply", OPT_FLAG, &reply, "Generate a TS reply"},
    {"tspolicy", OPT_TEXT, &O.policy, "Policy OID to use"},
    {"no_nonce", OPT_FLAG, &O.no_nonce, "Do not include a nonce"},
    {"out", OPT_OUTFILE, &O.out, "Output file"},
    {"text", OPT_FLAG, &O.text, "Output text (not DER)"},
    OPT_RAND_ROWS,
    OPT_VERIFY_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_LINE, NULL, ""},
    {NULL, OPT_LINE, NULL, "Typical uses:"},
    {NULL, OPT_LINE, NULL, " openssl ts -query [-rand file...] [-config file] [-data file]"},
    {NULL, OPT_LINE, NULL, "    [-digest hexstring] [-tspolicy oid] [-no_nonce] [-cert]"},
    {NULL, OPT_LINE, NULL, "    [-in file] [-out file] [-text]"},
    {NULL, OPT_LINE, NULL, ""},
    {NULL, OPT_LINE, NULL, " openssl ts -reply [-config file] [-section tsa_section]"},
    {NULL, OPT_LINE, NULL, "    [-queryfile file] [-passin password]"},
    {NULL, OPT_LINE, NULL, "    [-signer tsa_cert.pem] [-inkey private_key.pem]"},
    {NULL, OPT_LINE, NULL, "    [-chain certs_file.pem] [-tspolicy oid]"},
    {NULL, OPT_LINE, NULL, "    [-in file] [-token_in] [-out file] [-token_out]"},
    {NULL, OPT_LINE, NULL, "    [-text] [-engine id]"},
    {NULL, OPT_LINE, NULL, ""},
    {NULL, OPT_LINE, NULL, " openssl ts -verify -CApath dir -CAfile root-cert.pem -CAstore uri"},
    {NULL, OPT_LINE, NULL, "   -untrusted extra-certs.pem [-data file] [-digest hexstring]"},
    {NULL, OPT_LINE, NULL, "    [-queryfile request.tsq] -in response.tsr [-token_in] ..."},
    {0},
};
/* clang-format on */

/* What can't be done with these. */
static bool misused(void)
{
    if (query)
        return O.data != NULL && O.digest != NULL;
    if (reply)
        return O.in != NULL ? O.queryfile != NULL : O.token_in || O.queryfile == NULL;
    return O.in == NULL || (O.queryfile != NULL) + (O.data != NULL) + (O.digest != NULL) != 1;
}

static bool operate(CONF *conf, const EVP_MD *md, const char *pass, X509_VERIFY_PARAM *param)
{
    if (misused()) {
        opt_summary_hint();
        return false;
    }
    const bool ok = query   ? ts_query(&O, md)
                    : reply ? ts_reply(&O, conf, md, pass)
                            : ts_verify(&O, param);
    print_errors(); /* what isn't in the configuration, too */
    if (verify)
        printf("Verification: %s\n", ok ? "OK" : "FAILED");
    return ok;
}

/* Known by name are those of providers that aren't loaded too. */
static bool find_digest(const EVP_MD **md)
{
    *md = O.md != NULL ? EVP_get_digestbyname(O.md) : NULL;
    if (O.md == NULL || *md != NULL || (*md = EVP_MD_fetch(NULL, O.md, common.propquery)) != NULL)
        return true;
    fprintf(stderr, "%s: Unknown option or message digest: %s\n", app_name, O.md);
    opt_summary_hint();
    return false;
}

static bool with_config(const char *file, const EVP_MD *md, const char *pass,
                        X509_VERIFY_PARAM *param)
{
    CONF *conf = file != NULL ? conf_load(file) : NULL;
    if (conf == NULL)
        return false;
    fprintf(stderr, "Using configuration from %s\n", file);
    const bool ok = conf_start(conf) && operate(conf, md, pass, param);
    NCONF_free(conf);
    return ok;
}

static bool run(X509_VERIFY_PARAM *param)
{
    char pass[1024];
    const EVP_MD *md;
    if (!find_digest(&md))
        return false;
    const bool locked = reply && O.passin != NULL;
    if (locked && !pass_source(O.passin, pass, sizeof(pass)))
        return say_failed("Error getting password.");
    char *standard = O.config == NULL ? CONF_get1_default_config_file() : NULL;
    const bool ok =
        with_config(O.config != NULL ? O.config : standard, md, locked ? pass : NULL, param);
    OPENSSL_cleanse(pass, sizeof(pass));
    OPENSSL_free(standard);
    return ok;
}

int ts_main(int argc, char **argv)
{
    bool given = false;
    const int i = opt_parse(argc, argv, "[options]", ts_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc || query + reply + verify != 1) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    const bool ok = param != NULL && verify_options_apply(param, &given) && common_start() &&
                    run(given ? param : NULL) && common_end();
    X509_VERIFY_PARAM_free(param);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
