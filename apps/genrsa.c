/* openssl genrsa: openssl-genrsa(1). */
#include <errno.h>
#include <limits.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"

#define DEFAULT_BITS 2048

static bool three, f4, lower_f4, verbose, traditional;
static long primes = RSA_DEFAULT_PRIME_NUM;
static const char *out_name, *passout, *cipher_name;

const struct opt genrsa_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"3", OPT_FLAG, &three, "(deprecated) Use 3 for the E value"},
    {"F4", OPT_FLAG, &f4, "Use the Fermat number F4 (0x10001) for the E value"},
    {"f4", OPT_FLAG, &lower_f4, "Use the Fermat number F4 (0x10001) for the E value"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output the key to specified file"},
    {"passout", OPT_TEXT, &passout, "Output file pass phrase source"},
    {"primes", OPT_POSITIVE, &primes, "Specify number of primes"},
    {"verbose", OPT_FLAG, &verbose, "Verbose output"},
    {"traditional", OPT_FLAG, &traditional, "Use traditional format for private keys"},
    {"*", OPT_ANY, &cipher_name, "Encrypt the output with any supported cipher"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"numbits", OPT_PARAM, NULL, "Size of key in bits"},
    {0},
};

/* ".+*\n" as it goes. */
static int progress(EVP_PKEY_CTX *ctx)
{
    static const char symbols[] = ".+*\n";
    int p = EVP_PKEY_CTX_get_keygen_info(ctx, 0);
    fputc(p >= 0 && p < 4 ? symbols[p] : '?', stderr);
    fflush(stderr);
    return 1;
}

static bool number_of_bits(const char *text, int *bits)
{
    char *end;
    errno = 0;
    long n = strtol(text, &end, 0);
    if (*end != '\0' || end == text) {
        fprintf(stderr, "%s: Can't parse \"%s\" as a number\n", app_name, text);
        return false;
    }
    if (errno != 0 || n > INT_MAX || n < INT_MIN) {
        fprintf(stderr, "%s: Value \"%s\" outside integer range\n", app_name, text);
        return false;
    }
    *bits = (int)n;
    return n > 0;
}

static bool set_up(EVP_PKEY_CTX *ctx, int bits, const BIGNUM *e)
{
    if (verbose)
        EVP_PKEY_CTX_set_cb(ctx, progress);
    if (EVP_PKEY_keygen_init(ctx) <= 0)
        fprintf(stderr, "Error initialising keygen context\n");
    else if (EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, bits) <= 0)
        fprintf(stderr, "Error setting RSA length\n");
    else if (EVP_PKEY_CTX_set1_rsa_keygen_pubexp(ctx, (BIGNUM *)(uintptr_t)e) <= 0)
        fprintf(stderr, "Error setting RSA public exponent\n");
    else if (EVP_PKEY_CTX_set_rsa_keygen_primes(ctx, (int)primes) <= 0)
        fprintf(stderr, "Error setting number of primes\n");
    else
        return true;
    return false;
}

static EVP_PKEY *generate(EVP_PKEY_CTX *ctx, int bits)
{
    EVP_PKEY *key = NULL;
    if (verbose)
        fprintf(stderr, "Generating RSA key with %d bits\n", bits);
    if (EVP_PKEY_generate(ctx, &key) <= 0)
        fprintf(stderr, "%s: Error generating RSA key\n", app_name);
    return key;
}

static bool print_exponent(const BIGNUM *e)
{
    char *hex = BN_bn2hex(e), *decimal = BN_bn2dec(e);
    bool ok = hex != NULL && decimal != NULL;
    if (ok)
        fprintf(stderr, "e is %s (0x%s)\n", decimal, hex);
    OPENSSL_free(hex);
    OPENSSL_free(decimal);
    return ok;
}

static bool run(int bits, const struct key_output *how)
{
    BIGNUM *e = BN_new();
    BIO *out = e != NULL && BN_set_word(e, three && !f4 && !lower_f4 ? RSA_3 : RSA_F4)
                   ? key_open_out(out_name, true)
                   : NULL;
    EVP_PKEY_CTX *ctx =
        out != NULL ? EVP_PKEY_CTX_new_from_name(NULL, "RSA", common.propquery) : NULL;
    EVP_PKEY *key = ctx != NULL && set_up(ctx, bits, e) ? generate(ctx, bits) : NULL;
    bool ok = key != NULL && (!verbose || print_exponent(e)) && key_write_private(out, key, how) &&
              BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(ctx);
    BIO_free_all(out);
    BN_free(e);
    return ok;
}

int genrsa_main(int argc, char **argv)
{
    struct key_passes passes;
    int i = opt_parse(argc, argv, "[options] numbits", genrsa_options), bits = DEFAULT_BITS;
    if (i <= 0)
        return opt_exit(i);
    if (argc - i > 1) {
        fprintf(stderr, "Extra arguments given.\n");
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    struct key_output how = {.format = FORMAT_PEM, .traditional = traditional};
    if (!common_start() || (i < argc && !number_of_bits(argv[i], &bits)) ||
        !key_cipher(cipher_name, &how.cipher))
        return EXIT_FAILURE;
    bool ok = key_passes_get(&passes, NULL, passout);
    how.pass = key_pass_out(&passes);
    ok = ok && run(bits, &how);
    key_passes_wipe(&passes);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
