/* openssl rsa: openssl-rsa(1). */
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static bool check, pubin, rsa_pubin, pubout, rsa_pubout, noout, text, modulus, traditional;
static bool pvk_strong, pvk_weak, pvk_none;
static const char *in_name, *out_name, *passin, *passout, *cipher_name;
static enum opt_format in_format = FORMAT_UNDEFINED, out_format = FORMAT_PEM;

const struct opt rsa_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"check", OPT_FLAG, &check, "Verify key consistency"},
    {"*", OPT_ANY, &cipher_name, "Any supported cipher"},
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_TEXT, &in_name, "Input file"},
    {"inform", OPT_FORMAT, &in_format, "Input format (DER/PEM/P12/ENGINE)"},
    {"pubin", OPT_FLAG, &pubin, "Expect a public key in input file"},
    {"RSAPublicKey_in", OPT_FLAG, &rsa_pubin, "Input is an RSAPublicKey"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_FORMAT, &out_format, "Output format, one of DER PEM PVK"},
    {"pubout", OPT_FLAG, &pubout, "Output a public key"},
    {"RSAPublicKey_out", OPT_FLAG, &rsa_pubout, "Output is an RSAPublicKey"},
    {"passout", OPT_TEXT, &passout, "Output file pass phrase source"},
    {"noout", OPT_FLAG, &noout, "Don't print key out"},
    {"text", OPT_FLAG, &text, "Print the key in text"},
    {"modulus", OPT_FLAG, &modulus, "Print the RSA key modulus"},
    {"traditional", OPT_FLAG, &traditional, "Use traditional format for private keys"},
    {NULL, OPT_SECTION, NULL, "PVK"},
    {"pvk-strong", OPT_FLAG, &pvk_strong, "Enable 'Strong' PVK encoding level (default)"},
    {"pvk-weak", OPT_FLAG, &pvk_weak, "Enable 'Weak' PVK encoding level"},
    {"pvk-none", OPT_FLAG, &pvk_none, "Don't enforce PVK encoding"},
    OPT_PROVIDER_ROWS,
    {0},
};

/* What is wrong goes to standard error. */
static void print_check(BIO *out, EVP_PKEY *key)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, key, common.propquery);
    if (ctx != NULL && EVP_PKEY_check(ctx) == 1) {
        BIO_printf(out, "RSA key ok\n");
    } else {
        fprintf(stderr, "RSA key not ok\n");
        print_errors();
    }
    EVP_PKEY_CTX_free(ctx);
}

static bool print_modulus(BIO *out, const RSA *rsa)
{
    return BIO_puts(out, "Modulus=") > 0 && BN_print(out, RSA_get0_n(rsa)) &&
           BIO_puts(out, "\n") > 0;
}

static bool is_public(void)
{
    return pubin || rsa_pubin || pubout || rsa_pubout;
}

/* PKCS #8 in DER, too, where -traditional isn't given. */
static bool write_private(BIO *out, EVP_PKEY *key, const struct key_output *how)
{
    struct key_prompt prompt = {how->pass, NULL};
    if (how->format == FORMAT_DER && !how->traditional)
        return i2d_PKCS8PrivateKey_bio(out, key, how->cipher, NULL, 0, key_prompt_cb, &prompt) == 1;
    return key_write_private(out, key, how);
}

static bool write_key(BIO *out, EVP_PKEY *key, const struct key_output *how)
{
    if (!is_public())
        return write_private(out, key, how);
    if (!rsa_pubout)
        return key_write_public(out, key, out_format);
    const RSA *rsa = EVP_PKEY_get0_RSA(key);
    if (out_format == FORMAT_MSBLOB || out_format == FORMAT_PVK)
        return key_write_public(out, key, out_format);
    return (out_format == FORMAT_DER ? i2d_RSAPublicKey_bio(out, rsa)
                                     : PEM_write_bio_RSAPublicKey(out, rsa)) == 1;
}

static bool show(BIO *out, EVP_PKEY *key, const struct key_output *how)
{
    bool only_public = pubin || rsa_pubin;
    if (!EVP_PKEY_is_a(key, "RSA") && !EVP_PKEY_is_a(key, "RSA-PSS")) {
        fprintf(stderr, "Not an RSA key\n");
        return false;
    }
    if (text && (only_public ? EVP_PKEY_print_public(out, key, 0, NULL)
                             : EVP_PKEY_print_private(out, key, 0, NULL)) <= 0)
        return false;
    if (modulus && !print_modulus(out, EVP_PKEY_get0_RSA(key)))
        return false;
    if (check)
        print_check(out, key);
    if (noout)
        return true;
    fprintf(stderr, "writing RSA key\n");
    if (out_format == FORMAT_OTHER) {
        fprintf(stderr, "bad output format specified for outfile\n");
        return false;
    }
    if (write_key(out, key, how))
        return true;
    fprintf(stderr, "unable to write key\n");
    return false;
}

static bool run(const struct key_passes *passes)
{
    struct key_output how = {.format = out_format,
                             .pass = key_pass_out(passes),
                             .traditional = traditional,
                             .pvk_level = pvk_none                  ? 0
                                          : pvk_weak && !pvk_strong ? 1
                                                                    : 2};
    bool only_public = pubin || rsa_pubin;
    if (check && only_public) {
        fprintf(stderr, "Only private keys can be checked\n");
        return false;
    }
    if (!key_cipher(cipher_name, &how.cipher))
        return false;
    EVP_PKEY *key = key_load(only_public ? KEY_PUBLIC : KEY_PRIVATE, in_name, in_format,
                             key_pass_in(passes), only_public ? "public key" : "private key");
    BIO *out = key != NULL ? key_open_out(out_name, !is_public()) : NULL;
    bool ok = out != NULL && show(out, key, &how) && BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    BIO_free_all(out);
    EVP_PKEY_free(key);
    return ok;
}

int rsa_main(int argc, char **argv)
{
    struct key_passes passes;
    int ended = start_alone(argc, argv, rsa_options);
    if (ended >= 0)
        return ended;
    bool ok = key_passes_get(&passes, passin, passout) && run(&passes);
    key_passes_wipe(&passes);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
