/* openssl prime: openssl-prime(1). */
#include <openssl/bn.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"

static long bits, checks; /* -checks has no effect since OpenSSL 3: enough are made */
static bool hex, generate, safe;

const struct opt prime_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"bits", OPT_POSITIVE, &bits, "Size of number in bits"},
    {"checks", OPT_POSITIVE, &checks, "Number of checks"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"hex", OPT_FLAG, &hex, "Hex output"},
    {"generate", OPT_FLAG, &generate, "Generate a prime"},
    {"safe", OPT_FLAG, &safe, "When used with -generate, generate a safe prime"},
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"number", OPT_PARAM, NULL, "Number(s) to check for primality if not generating"},
    {0},
};

static bool make_prime(BIGNUM *p)
{
    if (bits == 0) {
        fputs("Specify the number of bits.\n", stderr);
        return false;
    }
    if (bits > INT_MAX || !BN_generate_prime_ex(p, (int)bits, safe, NULL, NULL, NULL)) {
        fputs("Failed to generate prime.\n", stderr);
        return false;
    }
    char *text = hex ? BN_bn2hex(p) : BN_bn2dec(p);
    if (text != NULL)
        puts(text);
    OPENSSL_free(text);
    return text != NULL;
}

static bool check_number(BIGNUM *p, const char *text)
{
    if ((hex ? BN_hex2bn(&p, text) : BN_dec2bn(&p, text)) == 0) {
        fprintf(stderr, "Failed to process value (%s)\n", text);
        return false;
    }
    int prime = BN_check_prime(p, NULL, NULL);
    if (prime < 0) {
        fputs("Error checking prime\n", stderr);
        return false;
    }
    BN_print_fp(stdout, p);
    printf(" (%s) %s prime\n", text, prime ? "is" : "is not");
    return true;
}

int prime_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] [number...]", prime_options);
    if (i <= 0)
        return opt_exit(i);
    if (generate == (i < argc)) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    BIGNUM *p = common_start() ? BN_new() : NULL;
    bool ok = p != NULL && (!generate || make_prime(p));
    for (; ok && i < argc; i++)
        ok = check_number(p, argv[i]);
    BN_free(p);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
