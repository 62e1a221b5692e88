/* openssl ecparam: openssl-ecparam(1). */
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/ec_options.h"
#include "apps/keyio.h"

static bool list_curves, genkey, text, noout, check, check_named, no_seed;
static const char *in_name, *out_name, *curve, *conv_form, *param_enc;
static enum opt_format in_format = FORMAT_PEM, out_format = FORMAT_PEM;

const struct opt ecparam_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"list_curves", OPT_FLAG, &list_curves, "Prints a list of all curve 'short names'"},
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {"genkey", OPT_FLAG, &genkey, "Generate ec key"},
    {"in", OPT_INFILE, &in_name, "Input file  - default stdin"},
    {"inform", OPT_PEM_DER, &in_format, "Input format - default PEM (DER or PEM)"},
    {"out", OPT_OUTFILE, &out_name, "Output file - default stdout"},
    {"outform", OPT_PEM_DER, &out_format, "Output format - default PEM"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"text", OPT_FLAG, &text, "Print the ec parameters in text form"},
    {"noout", OPT_FLAG, &noout, "Do not print the ec parameter"},
    {"param_enc", OPT_TEXT, &param_enc, "Specifies the way the ec parameters are encoded"},
    {NULL, OPT_SECTION, NULL, "Parameter"},
    {"check", OPT_FLAG, &check, "Validate the ec parameters"},
    {"check_named", OPT_FLAG, &check_named,
     "Check that named EC curve parameters have not been modified"},
    {"no_seed", OPT_FLAG, &no_seed, "If 'explicit' parameters are chosen do not use the seed"},
    {"name", OPT_TEXT, &curve, "Use the ec parameters with specified 'short name'"},
    {"conv_form", OPT_TEXT, &conv_form, "Specifies the point conversion form "},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {0},
};

/* ---- The list of names ---- */

static bool print_curves(BIO *out)
{
    size_t n = EC_get_builtin_curves(NULL, 0);
    EC_builtin_curve *curves = calloc(n, sizeof(*curves));
    bool ok = curves != NULL && EC_get_builtin_curves(curves, n) == n;
    for (size_t i = 0; ok && i < n; i++)
        ok = BIO_printf(out, "  %-10s: %s\n", OBJ_nid2sn(curves[i].nid), curves[i].comment) > 0;
    free(curves);
    return ok;
}

/* ---- The parameters: by name, or from a file ---- */

static EVP_PKEY *by_name(const char *name)
{
    /* What SEC 2 calls them isn't what EVP does. */
    static const char *const others[][2] = {{"secp192r1", "prime192v1"},
                                            {"secp256r1", "prime256v1"}};
    for (size_t i = 0; i < 2; i++)
        if (strcmp(name, others[i][0]) == 0) {
            name = others[i][1];
            fprintf(stderr, "using curve name %s instead of %s\n", name, others[i][0]);
        }
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, (char *)(uintptr_t)name, 0),
        OSSL_PARAM_END, OSSL_PARAM_END, OSSL_PARAM_END};
    size_t n = 1;
    if (param_enc != NULL)
        params[n++] = OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_EC_ENCODING,
                                                       (char *)(uintptr_t)param_enc, 0);
    if (conv_form != NULL)
        params[n++] = OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                                       (char *)(uintptr_t)conv_form, 0);
    EVP_PKEY *key = NULL;
    const char *kind = OPENSSL_strcasecmp(name, SN_sm2) == 0 ? "SM2" : "EC";
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, kind, common.propquery);
    if (ctx == NULL || EVP_PKEY_keygen_init(ctx) <= 0 ||
        EVP_PKEY_CTX_set_params(ctx, params) <= 0 || EVP_PKEY_generate(ctx, &key) <= 0) {
        fprintf(stderr, "unable to generate key\n");
        key = NULL;
    }
    EVP_PKEY_CTX_free(ctx);
    return key;
}

static EVP_PKEY *from_file(void)
{
    EVP_PKEY *key;
    if (in_format == FORMAT_DER) {
        BIO *in = key_open_in(in_name);
        key = in != NULL ? d2i_KeyParams_bio(EVP_PKEY_EC, NULL, in) : NULL;
        BIO_free(in);
    } else {
        key = key_load(KEY_PARAMETERS, in_name, in_format, NULL, "EC parameters");
    }
    if (key == NULL || !(EVP_PKEY_is_a(key, "EC") || EVP_PKEY_is_a(key, "SM2"))) {
        fprintf(stderr, "Unable to load parameters from %s\n",
                in_name != NULL ? in_name : "<stdin>");
        EVP_PKEY_free(key);
        return NULL;
    }
    if ((param_enc != NULL &&
         !EVP_PKEY_set_utf8_string_param(key, OSSL_PKEY_PARAM_EC_ENCODING, param_enc)) ||
        (conv_form != NULL && !EVP_PKEY_set_utf8_string_param(
                                  key, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, conv_form))) {
        fprintf(stderr, "unable to set parameters\n");
        EVP_PKEY_free(key);
        return NULL;
    }
    return key;
}

/* ---- Work on them ---- */

static bool print_check(EVP_PKEY *key)
{
    if (check_named && !EVP_PKEY_set_utf8_string_param(key, OSSL_PKEY_PARAM_EC_GROUP_CHECK_TYPE,
                                                       OSSL_PKEY_EC_GROUP_CHECK_NAMED)) {
        fprintf(stderr, "unable to set check_type\n");
        return false;
    }
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, key, common.propquery);
    fprintf(stderr, "checking elliptic curve parameters: ");
    bool ok = ctx != NULL && EVP_PKEY_param_check(ctx) > 0;
    fprintf(stderr, ok ? "ok\n" : "failed\n");
    EVP_PKEY_CTX_free(ctx);
    return ok;
}

static EVP_PKEY *new_key(EVP_PKEY *params)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, params, common.propquery);
    if (ctx == NULL || EVP_PKEY_keygen_init(ctx) <= 0 || EVP_PKEY_keygen(ctx, &key) <= 0) {
        fprintf(stderr, "unable to generate key\n");
        key = NULL;
    }
    EVP_PKEY_CTX_free(ctx);
    return key;
}

static bool write_key(BIO *out, EVP_PKEY *params)
{
    EVP_PKEY *key = new_key(params);
    const struct key_output how = {.format = out_format,
                                   .traditional = key != NULL && EVP_PKEY_is_a(key, "EC")};
    bool ok = key != NULL && key_write_private(out, key, &how);
    EVP_PKEY_free(key);
    return ok;
}

static bool write_params(BIO *out, EVP_PKEY *params)
{
    if (key_write_parameters(out, params, out_format))
        return true;
    fprintf(stderr, "unable to write elliptic curve parameters\n");
    return false;
}

static bool run(BIO *out)
{
    if (list_curves)
        return print_curves(out);
    EVP_PKEY *params = curve != NULL ? by_name(curve) : from_file();
    if (params == NULL)
        return false;
    if (no_seed)
        EVP_PKEY_set_octet_string_param(params, OSSL_PKEY_PARAM_EC_SEED, NULL, 0);
    bool ok = !text || EVP_PKEY_print_params(out, params, 0, NULL) > 0;
    if (!ok)
        fprintf(stderr, "unable to print params\n");
    ok = ok && (!(check || check_named) || print_check(params)) &&
         (noout || write_params(out, params)) && (!genkey || write_key(out, params)) &&
         BIO_flush(out) == 1;
    EVP_PKEY_free(params);
    return ok;
}

int ecparam_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options]", ecparam_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start() || !ec_writing_agrees(conv_form, param_enc))
        return EXIT_FAILURE;
    BIO *out = key_open_out(out_name, genkey);
    bool ok = out != NULL && run(out) && common_end();
    if (!ok)
        print_errors();
    BIO_free_all(out);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
