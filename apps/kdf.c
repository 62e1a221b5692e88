/* openssl kdf: openssl-kdf(1). */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"

static const char *out_name, *cipher, *digest, *mac;
static bool binary;
static struct opt_list kdfopts;
static long key_len;

const struct opt kdf_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"kdfopt", OPT_LIST, &kdfopts, "KDF algorithm control parameters in n:v form"},
    {"cipher", OPT_TEXT, &cipher, "Cipher"},
    {"digest", OPT_TEXT, &digest, "Digest"},
    {"mac", OPT_TEXT, &mac, "MAC"},
    {NULL, OPT_NOTE, NULL, "See 'Supported Controls' in the EVP_KDF_ docs\n"},
    {"keylen", OPT_NUMBER, &key_len, "The size of the output derived key"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output to filename rather than stdout"},
    {"binary", OPT_FLAG, &binary, "Output in binary format (default is hexadecimal)"},
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"kdf_name", OPT_PARAM, NULL, "Name of the KDF algorithm"},
    {0},
};

static bool derive(EVP_KDF_CTX *c, FILE *out)
{
    unsigned char *key = malloc((size_t)key_len);
    bool ok = key != NULL && EVP_KDF_derive(c, key, (size_t)key_len, NULL) > 0;
    if (!ok)
        fprintf(stderr, "EVP_KDF_derive failed\n");
    else if (binary)
        fwrite(key, 1, (size_t)key_len, out);
    else {
        print_hex(out, key, (size_t)key_len, true, ':');
        fputs("\n\n", out);
    }
    free(key);
    return ok;
}

static bool run(EVP_KDF *kdf)
{
    char room[3][128];
    struct opt_list texts = kdfopts;
    add_text(&texts, room[0], sizeof(room[0]), OSSL_KDF_PARAM_CIPHER, cipher);
    add_text(&texts, room[1], sizeof(room[1]), OSSL_KDF_PARAM_DIGEST, digest);
    add_text(&texts, room[2], sizeof(room[2]), OSSL_KDF_PARAM_MAC, mac);
    EVP_KDF_CTX *c = EVP_KDF_CTX_new(kdf);
    OSSL_PARAM *params = params_from_texts(&texts, EVP_KDF_settable_ctx_params(kdf));
    bool ok = c != NULL && params != NULL;
    if (ok && !EVP_KDF_CTX_set_params(c, params)) {
        fprintf(stderr, "KDF parameter error\n");
        print_errors();
        ok = false;
    }
    FILE *out = ok ? open_out(out_name) : NULL;
    if (out != NULL) {
        ok = derive(c, out);
        if (!ok)
            print_errors();
        ok = close_out(out) && ok;
    }
    params_free(params);
    EVP_KDF_CTX_free(c);
    return ok && out != NULL;
}

int kdf_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] kdf_name", kdf_options);
    if (i <= 0)
        return opt_exit(i);
    if (i + 1 != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start())
        return EXIT_FAILURE;
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, argv[i], common.propquery);
    if (kdf == NULL) {
        fprintf(stderr, "Invalid KDF name %s\n", argv[i]);
        opt_summary_hint();
        print_errors();
        return EXIT_FAILURE;
    }
    bool ok = false;
    if (key_len <= 0)
        fprintf(stderr, "Invalid derived key length.\n");
    else
        ok = run(kdf);
    EVP_KDF_free(kdf);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
