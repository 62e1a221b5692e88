/* openssl pkeyparam: openssl-pkeyparam(1). */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static bool check, text, noout;
static const char *in_name, *out_name;

const struct opt pkeyparam_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {"check", OPT_FLAG, &check, "Check key param consistency"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"text", OPT_FLAG, &text, "Print parameters as text"},
    {"noout", OPT_FLAG, &noout, "Don't output encoded parameters"},
    OPT_PROVIDER_ROWS,
    {0},
};

static void print_check(BIO *out, EVP_PKEY *key)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, key, common.propquery);
    unsigned long e;
    if (ctx != NULL && EVP_PKEY_param_check(ctx) == 1) {
        BIO_printf(out, "Parameters are valid\n");
    } else {
        BIO_printf(out, "Parameters are invalid\n");
        while ((e = ERR_get_error()) != 0)
            BIO_printf(out, "Detailed error: %s\n", ERR_reason_error_string(e));
    }
    EVP_PKEY_CTX_free(ctx);
}

static bool run(BIO *in, BIO *out)
{
    EVP_PKEY *key = PEM_read_bio_Parameters(in, NULL);
    if (key == NULL) {
        fprintf(stderr, "Error reading parameters\n");
        return false;
    }
    if (check)
        print_check(out, key);
    bool ok = (noout || PEM_write_bio_Parameters(out, key) == 1) &&
              (!text || EVP_PKEY_print_params(out, key, 0, NULL) > 0) && BIO_flush(out) == 1;
    EVP_PKEY_free(key);
    return ok;
}

int pkeyparam_main(int argc, char **argv)
{
    int ended = start_alone(argc, argv, pkeyparam_options);
    if (ended >= 0)
        return ended;
    BIO *in = key_open_in(in_name), *out = in != NULL ? key_open_out(out_name, false) : NULL;
    bool ok = out != NULL && run(in, out);
    if (!ok)
        print_errors();
    BIO_free_all(in);
    BIO_free_all(out);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
