/* openssl dsaparam: openssl-dsaparam(1). */
#include <openssl/dsa.h>
#include <openssl/pem.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/ffcparam.h"
#include "apps/keyio.h"

static bool text, noout, verbose, genkey;
static const char *in_name, *out_name;
static enum opt_format in_format = FORMAT_PEM, out_format = FORMAT_PEM;

const struct opt dsaparam_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine e, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {"inform", OPT_PEM_DER, &in_format, "Input format - DER or PEM"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_PEM_DER, &out_format, "Output format - DER or PEM"},
    {"text", OPT_FLAG, &text, "Print as text"},
    {"noout", OPT_FLAG, &noout, "No output"},
    {"verbose", OPT_FLAG, &verbose, "Verbose output"},
    {"genkey", OPT_FLAG, &genkey, "Generate a DSA key"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"numbits", OPT_PARAM, NULL, "Number of bits if generating parameters (optional)"},
    {0},
};

static EVP_PKEY *parameters(long bits)
{
    if (bits == 0)
        return load_dsa_params(in_name, in_format);
    warn_of_length("DSA", bits, OPENSSL_DSA_MAX_MODULUS_BITS);
    if (verbose)
        fprintf(stderr,
                "Generating DSA parameters, %ld bit long prime\nThis could take some time\n", bits);
    return make_params("DSA", bits, 0, verbose);
}

static bool write_key(BIO *out, EVP_PKEY *params)
{
    const struct key_output how = {.format = out_format};
    if (verbose)
        fprintf(stderr, "Generating DSA key\n");
    EVP_PKEY *key = make_key(params);
    bool ok = key != NULL && key_write_private(out, key, &how);
    if (!ok)
        fprintf(stderr, "unable to generate key\n");
    EVP_PKEY_free(key);
    return ok;
}

static bool run(long bits)
{
    EVP_PKEY *params = parameters(bits);
    BIO *out = params != NULL ? key_open_out(out_name, genkey) : NULL;
    bool ok = out != NULL && (!text || EVP_PKEY_print_params(out, params, 0, NULL) > 0);
    if (ok && !noout && !key_write_parameters(out, params, out_format)) {
        fprintf(stderr, "Error, unable to write DSA parameters\n");
        ok = false;
    }
    ok = ok && (!genkey || write_key(out, params)) && BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    BIO_free_all(out);
    EVP_PKEY_free(params);
    return ok;
}

int dsaparam_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] [numbits]", dsaparam_options);
    if (i <= 0)
        return opt_exit(i);
    long bits = bits_argument(argc, argv, i);
    if (bits < 0 || !common_start())
        return EXIT_FAILURE;
    bool ok = run(bits) && common_end();
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
