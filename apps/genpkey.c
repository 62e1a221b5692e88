/* openssl genpkey: openssl-genpkey(1). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"
#include "apps/progress.h"

static bool quiet, genparam, text;
static const char *paramfile, *algorithm, *out_name, *pass, *cipher_name;
static struct opt_list options;
static enum opt_format out_format = FORMAT_PEM;

const struct opt genpkey_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {"paramfile", OPT_INFILE, &paramfile, "Parameters file"},
    {"algorithm", OPT_TEXT, &algorithm, "The public key algorithm"},
    {"quiet", OPT_FLAG, &quiet, "Do not output status while generating keys"},
    {"pkeyopt", OPT_LIST, &options, "Set the public key algorithm option as opt:value"},
    {"config", OPT_CONF_LOAD, NULL, "Load a configuration file (this may load modules)"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_PEM_DER, &out_format, "output format (DER or PEM)"},
    {"pass", OPT_TEXT, &pass, "Output file pass phrase source"},
    {"genparam", OPT_FLAG, &genparam, "Generate parameters, not key"},
    {"text", OPT_FLAG, &text, "Print the in text"},
    {"*", OPT_ANY, &cipher_name, "Cipher to use to encrypt the key"},
    OPT_PROVIDER_ROWS,
    {NULL, OPT_LINE, NULL, "Order of options may be important!  See the documentation."},
    {0},
};

/* ---- What is to be made ---- */

static EVP_PKEY_CTX *from_parameters(const char *file)
{
    BIO *in = BIO_new_file(file, "r");
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = NULL;
    if (in == NULL)
        fprintf(stderr, "Can't open parameter file %s\n", file);
    else if ((key = PEM_read_bio_Parameters(in, NULL)) == NULL)
        fprintf(stderr, "Error reading parameter file %s\n", file);
    else if ((ctx = EVP_PKEY_CTX_new_from_pkey(NULL, key, common.propquery)) == NULL ||
             EVP_PKEY_keygen_init(ctx) <= 0) {
        fprintf(stderr, "Error initializing context\n");
        EVP_PKEY_CTX_free(ctx);
        ctx = NULL;
    }
    BIO_free(in);
    EVP_PKEY_free(key);
    return ctx;
}

static EVP_PKEY_CTX *from_algorithm(const char *name)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, name, common.propquery);
    if (ctx != NULL && (genparam ? EVP_PKEY_paramgen_init(ctx) : EVP_PKEY_keygen_init(ctx)) > 0)
        return ctx;
    fprintf(stderr, "Error initializing %s context\n", name);
    EVP_PKEY_CTX_free(ctx);
    return NULL;
}

/* "name:value" */
static bool set_option(EVP_PKEY_CTX *ctx, const char *option)
{
    char *name = OPENSSL_strdup(option), *value = name != NULL ? strchr(name, ':') : NULL;
    bool ok = value != NULL;
    if (ok) {
        *value++ = '\0';
        ok = EVP_PKEY_CTX_ctrl_str(ctx, name, value) > 0;
    }
    if (!ok)
        fprintf(stderr, "%s: Error setting %s parameter:\n", app_name, option);
    OPENSSL_free(name);
    return ok;
}

/* ---- Making it ---- */

static EVP_PKEY *generate(EVP_PKEY_CTX *ctx)
{
    EVP_PKEY *key = NULL;
    if (!quiet)
        show_progress(ctx);
    if (genparam && EVP_PKEY_paramgen(ctx, &key) <= 0)
        fprintf(stderr, "%s: Generating asymmetric key parameters failed\n", app_name);
    else if (!genparam && EVP_PKEY_keygen(ctx, &key) <= 0)
        fprintf(stderr, "%s: Error generating %s key\n", app_name,
                algorithm != NULL ? algorithm : "asymmetric");
    return key;
}

static bool write_result(BIO *out, EVP_PKEY *key, const struct key_output *how)
{
    bool ok = genparam ? PEM_write_bio_Parameters(out, key) == 1 : key_write_private(out, key, how);
    if (!ok) {
        fprintf(stderr, "Error writing key\n");
        return false;
    }
    if (text && (genparam ? EVP_PKEY_print_params(out, key, 0, NULL)
                          : EVP_PKEY_print_private(out, key, 0, NULL)) <= 0) {
        fprintf(stderr, "Error printing key\n");
        return false;
    }
    return BIO_flush(out) == 1;
}

/* Options in the order given, once the context is there. */
static bool run(const struct key_output *how)
{
    if (algorithm == NULL && paramfile == NULL) {
        opt_summary_hint();
        return false;
    }
    EVP_PKEY_CTX *ctx = paramfile != NULL ? from_parameters(paramfile) : from_algorithm(algorithm);
    bool ok = ctx != NULL;
    if (ok && algorithm != NULL && paramfile != NULL) {
        fprintf(stderr, "Algorithm already set!\n");
        ok = false;
    }
    for (size_t i = 0; ok && i < options.n; i++)
        ok = set_option(ctx, options.v[i]);
    BIO *out = ok ? key_open_out(out_name, !genparam) : NULL;
    EVP_PKEY *key = out != NULL ? generate(ctx) : NULL;
    ok = key != NULL && write_result(out, key, how);
    EVP_PKEY_free(key);
    BIO_free_all(out);
    EVP_PKEY_CTX_free(ctx);
    return ok;
}

int genpkey_main(int argc, char **argv)
{
    char room[1024];
    int i = opt_parse(argc, argv, "[options]", genpkey_options);
    if (i == OPT_ERROR)
        print_errors();
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    struct key_output how = {.format = out_format};
    if (!common_start() || !key_cipher(cipher_name, &how.cipher))
        return EXIT_FAILURE;
    if (pass != NULL && !pass_source(pass, room, sizeof(room))) {
        fprintf(stderr, "Error getting password\n");
        print_errors();
        return EXIT_FAILURE;
    }
    how.pass = pass != NULL ? room : NULL;
    bool ok = run(&how);
    if (!ok)
        print_errors();
    OPENSSL_cleanse(room, sizeof(room));
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
