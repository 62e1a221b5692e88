/* openssl mac: openssl-mac(1). */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"

static const char *in_name, *out_name, *cipher, *digest;
static bool binary;
static struct opt_list macopts;

const struct opt mac_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"macopt", OPT_LIST, &macopts, "MAC algorithm parameters in n:v form"},
    {"cipher", OPT_TEXT, &cipher, "Cipher"},
    {"digest", OPT_TEXT, &digest, "Digest"},
    {NULL, OPT_NOTE, NULL, "See 'PARAMETER NAMES' in the EVP_MAC_ docs"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file to MAC (default is stdin)"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output to filename rather than stdout"},
    {"binary", OPT_FLAG, &binary, "Output in binary format (default is hexadecimal)"},
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"mac_name", OPT_PARAM, NULL, "MAC algorithm"},
    {0},
};

static bool compute(EVP_MAC_CTX *c, FILE *in, FILE *out)
{
    static unsigned char buf[1 << 16];
    size_t len = 0;
    bool ok = EVP_MAC_init(c, NULL, 0, NULL);
    if (!ok)
        fprintf(stderr, "EVP_MAC_Init failed\n");
    for (size_t got; ok && (got = fread(buf, 1, sizeof(buf), in)) > 0;)
        ok = EVP_MAC_update(c, buf, got);
    ok = ok && !ferror(in) && EVP_MAC_final(c, NULL, &len, 0);
    unsigned char *result = ok ? malloc(len) : NULL;
    ok = result != NULL && EVP_MAC_final(c, result, &len, len);
    if (ok && binary) {
        fwrite(result, 1, len, out);
    } else if (ok) {
        print_hex(out, result, len, true, '\0');
        fputc('\n', out);
    }
    free(result);
    return ok;
}

static bool run(EVP_MAC *mac)
{
    char cipher_text[128], digest_text[128];
    struct opt_list texts = macopts;
    add_text(&texts, cipher_text, sizeof(cipher_text), OSSL_MAC_PARAM_CIPHER, cipher);
    add_text(&texts, digest_text, sizeof(digest_text), OSSL_MAC_PARAM_DIGEST, digest);
    EVP_MAC_CTX *c = EVP_MAC_CTX_new(mac);
    OSSL_PARAM *params = params_from_texts(&texts, EVP_MAC_settable_ctx_params(mac));
    bool ok = c != NULL && params != NULL;
    if (ok && !EVP_MAC_CTX_set_params(c, params)) {
        fprintf(stderr, "MAC parameter error\n");
        print_errors();
        ok = false;
    }
    FILE *in = ok ? open_in(in_name) : NULL, *out = in != NULL ? open_out(out_name) : NULL;
    if (out != NULL) {
        ok = compute(c, in, out);
        if (!ok)
            print_errors();
        ok = close_out(out) && ok;
    }
    close_in(in);
    params_free(params);
    EVP_MAC_CTX_free(c);
    return ok && out != NULL;
}

int mac_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] mac_name", mac_options);
    if (i <= 0)
        return opt_exit(i);
    if (i + 1 != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start())
        return EXIT_FAILURE;
    EVP_MAC *mac = EVP_MAC_fetch(NULL, argv[i], common.propquery);
    if (mac == NULL) {
        fprintf(stderr, "Invalid MAC name %s\n", argv[i]);
        opt_summary_hint();
        print_errors();
        return EXIT_FAILURE;
    }
    bool ok = run(mac);
    EVP_MAC_free(mac);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
