/* openssl pkey: openssl-pkey(1). */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/ec_options.h"
#include "apps/keyio.h"

static bool check, pubcheck, pubin, traditional, pubout, noout, text, text_pub;
static const char *in_name, *out_name, *passin, *passout, *cipher_name, *conv_form, *param_enc;
static enum opt_format in_format = FORMAT_UNDEFINED, out_format = FORMAT_PEM;

const struct opt pkey_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    OPT_PROVIDER_ROWS,
    {"check", OPT_FLAG, &check, "Check key consistency"},
    {"pubcheck", OPT_FLAG, &pubcheck, "Check public key consistency"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_TEXT, &in_name, "Input key"},
    {"inform", OPT_FORMAT, &in_format, "Key input format (ENGINE, other values ignored)"},
    {"passin", OPT_TEXT, &passin, "Key input pass phrase source"},
    {"pubin", OPT_FLAG, &pubin, "Read only public components from key input"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file for encoded and/or text output"},
    {"outform", OPT_PEM_DER, &out_format, "Output encoding format (DER or PEM)"},
    {"*", OPT_ANY, &cipher_name, "Any supported cipher to be used for encryption"},
    {"passout", OPT_TEXT, &passout, "Output PEM file pass phrase source"},
    {"traditional", OPT_FLAG, &traditional, "Use traditional format for private key PEM output"},
    {"pubout", OPT_FLAG, &pubout, "Restrict encoded output to public components"},
    {"noout", OPT_FLAG, &noout, "Do not output the key in encoded form"},
    {"text", OPT_FLAG, &text, "Output key components in plaintext"},
    {"text_pub", OPT_FLAG, &text_pub, "Output only public key components in text form"},
    {"ec_conv_form", OPT_TEXT, &conv_form,
     "Specifies the EC point conversion form in the encoding"},
    {"ec_param_enc", OPT_TEXT, &param_enc, "Specifies the way the EC parameters are encoded"},
    {0},
};

static bool options_agree(void)
{
    if (!ec_writing_agrees(conv_form, param_enc))
        return false;
    bool pem_private = !noout && out_format == FORMAT_PEM;
    if (cipher_name != NULL && !pem_private) {
        fprintf(stderr, "Error: Cipher options are supported only for PEM output\n");
        return false;
    }
    if (traditional && !pem_private)
        fprintf(stderr, "Warning: The -traditional is ignored since there is no PEM output\n");
    return true;
}

static bool set_ec(EVP_PKEY *key)
{
    if ((conv_form != NULL || param_enc != NULL) && !EVP_PKEY_is_a(key, "EC"))
        return false;
    return (conv_form == NULL || EVP_PKEY_set_utf8_string_param(
                                     key, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, conv_form)) &&
           (param_enc == NULL ||
            EVP_PKEY_set_utf8_string_param(key, OSSL_PKEY_PARAM_EC_ENCODING, param_enc));
}

static void print_check(BIO *out, EVP_PKEY *key)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, key, common.propquery);
    unsigned long e;
    if (ctx != NULL && (check ? EVP_PKEY_check(ctx) : EVP_PKEY_public_check(ctx)) == 1) {
        BIO_printf(out, "Key is valid\n");
    } else {
        BIO_printf(out, "Key is invalid\n");
        while ((e = ERR_get_error()) != 0)
            BIO_printf(out, "Detailed error: %s\n", ERR_reason_error_string(e));
    }
    EVP_PKEY_CTX_free(ctx);
}

static bool write_key(BIO *out, EVP_PKEY *key, const struct key_output *how)
{
    bool public = pubin || pubout;
    if (!noout &&
        !(public ? key_write_public(out, key, out_format) : key_write_private(out, key, how)))
        return false;
    if (text_pub || (text && public))
        return EVP_PKEY_print_public(out, key, 0, NULL) > 0;
    return !text || EVP_PKEY_print_private(out, key, 0, NULL) > 0;
}

static bool run(const struct key_passes *passes)
{
    struct key_output how = {.format = out_format,
                             .pass = key_pass_out(passes),
                             .traditional = traditional && out_format == FORMAT_PEM};
    if (!key_cipher(cipher_name, &how.cipher))
        return false;
    bool private = (!noout && !pubout && !pubin) || (text && !pubout && !pubin);
    BIO *out = key_open_out(out_name, private);
    if (out == NULL)
        return false;
    EVP_PKEY *key = key_load(pubin ? KEY_PUBLIC : KEY_PRIVATE, in_name, in_format,
                             key_pass_in(passes), pubin ? "key of Public Key" : "key");
    bool ok = key != NULL && set_ec(key);
    if (ok && (check || pubcheck))
        print_check(out, key);
    ok = ok && write_key(out, key, &how) && BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    EVP_PKEY_free(key);
    BIO_free_all(out);
    return ok;
}

int pkey_main(int argc, char **argv)
{
    struct key_passes passes;
    int i = opt_parse(argc, argv, "[options]", pkey_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start() || !options_agree())
        return EXIT_FAILURE;
    bool ok = key_passes_get(&passes, passin, passout) && run(&passes);
    key_passes_wipe(&passes);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
