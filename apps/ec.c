/* openssl ec: openssl-ec(1). */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/ec_options.h"
#include "apps/keyio.h"

static bool pubin, check, noout, text, param_out, pubout, no_public;
static const char *in_name, *out_name, *passin, *passout, *cipher_name, *conv_form, *param_enc;
static enum opt_format in_format = FORMAT_UNDEFINED, out_format = FORMAT_PEM;

const struct opt ec_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_TEXT, &in_name, "Input file"},
    {"inform", OPT_FORMAT, &in_format, "Input format (DER/PEM/P12/ENGINE)"},
    {"pubin", OPT_FLAG, &pubin, "Expect a public key in input file"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {"check", OPT_FLAG, &check, "check key consistency"},
    {"*", OPT_ANY, &cipher_name, "Any supported cipher"},
    {"param_enc", OPT_TEXT, &param_enc, "Specifies the way the ec parameters are encoded"},
    {"conv_form", OPT_TEXT, &conv_form, "Specifies the point conversion form "},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_PEM_DER, &out_format, "Output format - DER or PEM"},
    {"noout", OPT_FLAG, &noout, "Don't print key out"},
    {"text", OPT_FLAG, &text, "Print the key"},
    {"param_out", OPT_FLAG, &param_out, "Print the elliptic curve parameters"},
    {"pubout", OPT_FLAG, &pubout, "Output public key, not private"},
    {"no_public", OPT_FLAG, &no_public, "exclude public key from private key"},
    {"passout", OPT_TEXT, &passout, "Output file pass phrase source"},
    OPT_PROVIDER_ROWS,
    {0},
};

static bool set_writing(EVP_PKEY *key)
{
    return (conv_form == NULL || EVP_PKEY_set_utf8_string_param(
                                     key, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, conv_form)) &&
           (param_enc == NULL ||
            EVP_PKEY_set_utf8_string_param(key, OSSL_PKEY_PARAM_EC_ENCODING, param_enc)) &&
           (!no_public || EVP_PKEY_set_int_param(key, OSSL_PKEY_PARAM_EC_INCLUDE_PUBLIC, 0));
}

/* That a key is invalid is no failure of the command. */
static void print_check(EVP_PKEY *key)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, key, common.propquery);
    if (ctx != NULL && EVP_PKEY_check(ctx) == 1) {
        fprintf(stderr, "EC Key valid.\n");
    } else {
        fprintf(stderr, "EC Key Invalid!\n");
        print_errors();
    }
    EVP_PKEY_CTX_free(ctx);
}

static bool print_text(BIO *out, EVP_PKEY *key)
{
    if (pubin ? EVP_PKEY_print_public(out, key, 0, NULL) > 0
              : EVP_PKEY_print_private(out, key, 0, NULL) > 0)
        return true;
    fprintf(stderr, "unable to print EC key\n");
    return false;
}

static bool write_key(BIO *out, EVP_PKEY *key, const struct key_output *how)
{
    fprintf(stderr, "writing EC key\n");
    if (param_out         ? key_write_parameters(out, key, out_format)
        : pubin || pubout ? key_write_public(out, key, out_format)
                          : key_write_private(out, key, how))
        return true;
    fprintf(stderr, "unable to write EC key\n");
    return false;
}

static bool run(const struct key_passes *passes)
{
    struct key_output how = {
        .format = out_format, .pass = key_pass_out(passes), .traditional = true};
    bool private = !pubin && !param_out && !pubout;
    if (!key_cipher(cipher_name, &how.cipher))
        return false;
    fprintf(stderr, "read EC key\n");
    EVP_PKEY *key = key_load(pubin ? KEY_PUBLIC : KEY_PRIVATE, in_name, in_format,
                             key_pass_in(passes), pubin ? "public key" : "private key");
    if (key == NULL) {
        fprintf(stderr, "unable to load Key\n");
        return false;
    }
    BIO *out = key_open_out(out_name, private);
    bool ok = out != NULL && set_writing(key) && (!text || print_text(out, key));
    if (ok && check)
        print_check(key);
    ok = ok && (noout || write_key(out, key, &how)) && BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    BIO_free_all(out);
    EVP_PKEY_free(key);
    return ok;
}

int ec_main(int argc, char **argv)
{
    struct key_passes passes;
    int i = opt_parse(argc, argv, "[options]", ec_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start() || !ec_writing_agrees(conv_form, param_enc))
        return EXIT_FAILURE;
    bool ok = key_passes_get(&passes, passin, passout) && run(&passes);
    key_passes_wipe(&passes);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
