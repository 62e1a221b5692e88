/* openssl dsa: openssl-dsa(1). Arguments behind the options are ignored. */
#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static bool pubin, pubout, noout, text, modulus;
static bool pvk_strong, pvk_weak, pvk_none;
static const char *in_name, *out_name, *passin, *passout, *cipher_name;
static enum opt_format in_format = FORMAT_UNDEFINED, out_format = FORMAT_PEM;

const struct opt dsa_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"*", OPT_ANY, &cipher_name, "Any supported cipher"},
    {"pvk-strong", OPT_FLAG, &pvk_strong, "Enable 'Strong' PVK encoding level (default)"},
    {"pvk-weak", OPT_FLAG, &pvk_weak, "Enable 'Weak' PVK encoding level"},
    {"pvk-none", OPT_FLAG, &pvk_none, "Don't enforce PVK encoding"},
    {"engine", OPT_ENGINE, NULL, "Use engine e, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_TEXT, &in_name, "Input key"},
    {"inform", OPT_FORMAT, &in_format, "Input format (DER/PEM/PVK); has no effect"},
    {"pubin", OPT_FLAG, &pubin, "Expect a public key in input file"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_FORMAT, &out_format, "Output format, DER PEM PVK"},
    {"noout", OPT_FLAG, &noout, "Don't print key out"},
    {"text", OPT_FLAG, &text, "Print the key in text"},
    {"modulus", OPT_FLAG, &modulus, "Print the DSA public value"},
    {"pubout", OPT_FLAG, &pubout, "Output public key, not private"},
    {"passout", OPT_TEXT, &passout, "Output file pass phrase source"},
    OPT_PROVIDER_ROWS,
    {0},
};

static bool print_modulus(BIO *out, const EVP_PKEY *key)
{
    BIGNUM *y = NULL;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_PUB_KEY, &y) != 1)
        return false;
    bool ok = BIO_puts(out, "Public Key=") > 0 && BN_print(out, y) && BIO_puts(out, "\n") > 0;
    BN_free(y);
    return ok;
}

static bool show(BIO *out, EVP_PKEY *key, const struct key_output *how)
{
    bool public = pubin || pubout;
    if (text && (pubin ? EVP_PKEY_print_public(out, key, 0, NULL)
                       : EVP_PKEY_print_private(out, key, 0, NULL)) <= 0)
        return false;
    if (modulus && !print_modulus(out, key))
        return false;
    if (noout)
        return true;
    fprintf(stderr, "writing DSA key\n");
    if (out_format == FORMAT_OTHER) {
        fprintf(stderr, "bad output format specified for outfile\n");
        return false;
    }
    if (public ? key_write_public(out, key, out_format) : key_write_private(out, key, how))
        return true;
    fprintf(stderr, "unable to write key\n");
    return false;
}

static bool run(const struct key_passes *passes)
{
    struct key_output how = {.format = out_format,
                             .pass = key_pass_out(passes),
                             .traditional = true,
                             .pvk_level = pvk_none                  ? 0
                                          : pvk_weak && !pvk_strong ? 1
                                                                    : 2};
    if (!key_cipher(cipher_name, &how.cipher))
        return false;
    fprintf(stderr, "read DSA key\n");
    EVP_PKEY *key = key_load(pubin ? KEY_PUBLIC : KEY_PRIVATE, in_name, in_format,
                             key_pass_in(passes), pubin ? "public key" : "private key");
    BIO *out = NULL;
    bool ok = false;
    if (key == NULL)
        fprintf(stderr, "unable to load Key\n");
    else if (!EVP_PKEY_is_a(key, "DSA"))
        fprintf(stderr, "Not a DSA key\n");
    else if ((out = key_open_out(out_name, !pubin && !pubout)) != NULL)
        ok = show(out, key, &how) && BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    BIO_free_all(out);
    EVP_PKEY_free(key);
    return ok;
}

int dsa_main(int argc, char **argv)
{
    struct key_passes passes;
    int i = opt_parse(argc, argv, "[options]", dsa_options);
    if (i <= 0)
        return opt_exit(i);
    if (!common_start())
        return EXIT_FAILURE;
    bool ok = key_passes_get(&passes, passin, passout) && run(&passes);
    key_passes_wipe(&passes);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
