/* openssl gendsa: openssl-gendsa(1). */
#include <openssl/dsa.h>
#include <openssl/pem.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/ffcparam.h"
#include "apps/keyio.h"

static bool verbose;
static const char *out_name, *passout, *cipher_name;

const struct opt gendsa_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output the key to the specified file"},
    {"passout", OPT_TEXT, &passout, "Output file pass phrase source"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {"*", OPT_ANY, &cipher_name, "Encrypt the output with any supported cipher"},
    {"verbose", OPT_FLAG, &verbose, "Verbose output"},
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"dsaparam-file", OPT_PARAM, NULL, "File containing DSA parameters"},
    {0},
};

static EVP_PKEY *generate(const char *file)
{
    EVP_PKEY *params = load_dsa_params(file, FORMAT_UNDEFINED);
    if (params == NULL) {
        fprintf(stderr, "unable to create PKEY context\n");
        return NULL;
    }
    int bits = EVP_PKEY_get_bits(params);
    warn_of_length("DSA", bits, OPENSSL_DSA_MAX_MODULUS_BITS);
    if (verbose)
        fprintf(stderr, "Generating DSA key with %d bits\n", bits);
    EVP_PKEY *key = make_key(params);
    if (key == NULL)
        fprintf(stderr, "unable to generate key\n");
    EVP_PKEY_free(params);
    return key;
}

static bool run(const char *file, const struct key_passes *passes)
{
    struct key_output how = {.format = FORMAT_PEM, .pass = key_pass_out(passes)};
    if (!key_cipher(cipher_name, &how.cipher))
        return false;
    BIO *out = key_open_out(out_name, true);
    EVP_PKEY *key = out != NULL ? generate(file) : NULL;
    bool ok = key != NULL;
    if (ok && !(key_write_private(out, key, &how) && BIO_flush(out) == 1)) {
        fprintf(stderr, "unable to output generated key\n");
        ok = false;
    }
    if (!ok)
        print_errors();
    EVP_PKEY_free(key);
    BIO_free_all(out);
    return ok;
}

int gendsa_main(int argc, char **argv)
{
    struct key_passes passes;
    int i = opt_parse(argc, argv, "[options] dsaparam-file", gendsa_options);
    if (i <= 0)
        return opt_exit(i);
    if (i + 1 != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start())
        return EXIT_FAILURE;
    bool ok = key_passes_get(&passes, NULL, passout) && run(argv[i], &passes) && common_end();
    key_passes_wipe(&passes);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
