/* openssl rand: openssl-rand(1). */
#include <errno.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"

static const char *out_name;
static bool base64, hex;

const struct opt rand_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"base64", OPT_FLAG, &base64, "Base64 encode output"},
    {"hex", OPT_FLAG, &hex, "Hex encode output"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"num", OPT_PARAM, NULL, "Number of bytes to generate"},
    {0},
};

/* A multiple of 48 bytes, which base64 turns into whole lines. */
#define CHUNK (48 * 256)

static bool write_chunk(FILE *out, EVP_ENCODE_CTX *encoder, const unsigned char *p, size_t n)
{
    static unsigned char text[2 * CHUNK];
    int len = 0;
    if (hex) {
        print_hex(out, p, n, false, '\0');
        return !ferror(out);
    }
    if (!base64)
        return fwrite(p, 1, n, out) == n;
    return EVP_EncodeUpdate(encoder, text, &len, p, (int)n) &&
           fwrite(text, 1, (size_t)len, out) == (size_t)len;
}

static bool generate(FILE *out, unsigned long num)
{
    static unsigned char buf[CHUNK], last[128];
    int len = 0;
    EVP_ENCODE_CTX *encoder = EVP_ENCODE_CTX_new();
    bool ok = encoder != NULL;
    if (ok)
        EVP_EncodeInit(encoder);
    while (ok && num > 0) {
        size_t n = num < CHUNK ? num : CHUNK;
        ok = RAND_bytes(buf, (int)n) > 0 && write_chunk(out, encoder, buf, n);
        num -= n;
    }
    if (ok && base64) {
        EVP_EncodeFinal(encoder, last, &len);
        ok = fwrite(last, 1, (size_t)len, out) == (size_t)len;
    }
    if (ok && hex)
        fputc('\n', out);
    EVP_ENCODE_CTX_free(encoder);
    return ok;
}

int rand_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] num", rand_options);
    if (i <= 0)
        return opt_exit(i);
    char *end = NULL;
    errno = 0;
    unsigned long num = i + 1 == argc ? strtoul(argv[i], &end, 10) : 0;
    if (i == argc)
        return EXIT_SUCCESS; /* as OpenSSL has it */
    if (i + 1 != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (end == argv[i] || *end != '\0' || errno != 0) {
        fprintf(stderr, "%s: Can't parse \"%s\" as a number\n", app_name, argv[i]);
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (num == 0) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    hex = hex && !base64;
    FILE *out = common_start() ? open_out(out_name) : NULL;
    if (out == NULL)
        return EXIT_FAILURE;
    bool ok = generate(out, num);
    ok = close_out(out) && ok;
    if (!ok)
        print_errors();
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
