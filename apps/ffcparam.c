#include "apps/ffcparam.h"

#include <openssl/core_names.h>
#include <openssl/params.h>
#include <stdlib.h>

#include "apps/keyio.h"
#include "apps/progress.h"

long bits_argument(int argc, char **argv, int first)
{
    char *end;
    if (first == argc)
        return 0;
    if (first + 1 != argc) {
        opt_summary_hint();
        return -1;
    }
    long bits = strtol(argv[first], &end, 0);
    if (*end == '\0' && end != argv[first] && bits >= 0)
        return bits;
    fprintf(stderr, "%s: Can't parse \"%s\" as a number\n", app_name, argv[first]);
    opt_summary_hint();
    return -1;
}

void warn_of_length(const char *kind, long bits, long most)
{
    if (bits > most)
        fprintf(stderr,
                "Warning: It is not recommended to use more than %ld bit for %s keys.\n"
                "         Your key size is %ld! Larger key size may behave not as expected.\n",
                most, kind, bits);
}

EVP_PKEY *load_dsa_params(const char *file, enum opt_format format)
{
    EVP_PKEY *key = NULL;
    if (format == FORMAT_DER) {
        BIO *in = key_open_in(file);
        if (in == NULL)
            return NULL;
        key = d2i_KeyParams_bio(EVP_PKEY_DSA, NULL, in);
        BIO_free(in);
        if (key == NULL)
            fprintf(stderr, "Could not read params of DSA parameters from %s\n",
                    file != NULL ? file : "<stdin>");
        return key;
    }
    key = key_load(KEY_PARAMETERS, file, format, NULL, "params of DSA parameters");
    if (key == NULL || EVP_PKEY_is_a(key, "DSA"))
        return key;
    fprintf(stderr, "Unable to load DSA parameters from %s (unexpected parameters type)\n",
            file != NULL ? file : "<stdin>");
    EVP_PKEY_free(key);
    return NULL;
}

EVP_PKEY *make_params(const char *kind, long p_bits, int generator, bool verbose)
{
    size_t bits = (size_t)p_bits;
    EVP_PKEY *key = NULL;
    OSSL_PARAM params[3] = {OSSL_PARAM_construct_size_t(OSSL_PKEY_PARAM_FFC_PBITS, &bits),
                            OSSL_PARAM_construct_end(), OSSL_PARAM_construct_end()};
    if (generator != 0)
        params[1] = OSSL_PARAM_construct_int(OSSL_PKEY_PARAM_DH_GENERATOR, &generator);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, kind, common.propquery);
    if (ctx == NULL || EVP_PKEY_paramgen_init(ctx) != 1 ||
        EVP_PKEY_CTX_set_params(ctx, params) != 1) {
        fprintf(stderr, "Error, unable to set the options of %s parameters\n", kind);
    } else {
        if (verbose)
            show_progress(ctx);
        if (EVP_PKEY_paramgen(ctx, &key) != 1)
            fprintf(stderr, "%s: Generating %s key parameters failed\n", app_name, kind);
    }
    EVP_PKEY_CTX_free(ctx);
    return key;
}

EVP_PKEY *make_key(EVP_PKEY *params)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, params, common.propquery);
    if (ctx != NULL && EVP_PKEY_keygen_init(ctx) == 1)
        EVP_PKEY_keygen(ctx, &key);
    EVP_PKEY_CTX_free(ctx);
    return key;
}
