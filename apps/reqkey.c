#include "apps/reqkey.h"

#include <ctype.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <stdlib.h>
#include <string.h>

#include "apps/progress.h"

/* -newkey: "[ALG:]BITS", "ALG[:FILE]", "param:FILE". */
struct wanted {
    char algorithm[64]; /* "": as the parameters are */
    long bits;
    const char *file;
};

static void understand(const struct req_newkey *how, struct wanted *w)
{
    const char *text = how->what, *colon = text == NULL ? NULL : strchr(text, ':');
    *w = (struct wanted){.algorithm = "RSA", .bits = how->default_bits};
    if (text == NULL)
        return;
    if (isdigit((unsigned char)*text)) {
        w->bits = strtol(text, NULL, 10);
        return;
    }
    size_t len = colon == NULL ? strlen(text) : (size_t)(colon - text);
    snprintf(w->algorithm, sizeof(w->algorithm), "%.*s", (int)len, text);
    if (colon != NULL && isdigit((unsigned char)colon[1]))
        w->bits = strtol(colon + 1, NULL, 10);
    else if (colon != NULL)
        w->file = colon + 1;
    if (strcmp(w->algorithm, "param") == 0 && w->file != NULL)
        w->algorithm[0] = '\0';
}

static EVP_PKEY *load_parameters(const char *file)
{
    BIO *in = BIO_new_file(file, "r");
    if (in == NULL) {
        fprintf(stderr, "Cannot open parameter file %s\n", file);
        return NULL;
    }
    EVP_PKEY *key = PEM_read_bio_Parameters(in, NULL);
    if (key == NULL)
        fprintf(stderr, "Error reading parameter file %s\n", file);
    BIO_free(in);
    return key;
}

/* A context for w, whose bits become the parameters'. */
static EVP_PKEY_CTX *context(struct wanted *w)
{
    EVP_PKEY *parameters = NULL;
    EVP_PKEY_CTX *ctx = NULL;
    if (w->file != NULL && (parameters = load_parameters(w->file)) == NULL)
        return NULL;
    if (parameters != NULL && w->algorithm[0] != '\0' && !EVP_PKEY_is_a(parameters, w->algorithm))
        fprintf(stderr, "Key type does not match parameters\n");
    else if ((ctx = parameters != NULL
                        ? EVP_PKEY_CTX_new_from_pkey(NULL, parameters, common.propquery)
                        : EVP_PKEY_CTX_new_from_name(NULL, w->algorithm, common.propquery)) == NULL)
        fprintf(stderr, "Error allocating keygen context\n");
    if (parameters != NULL) {
        w->bits = EVP_PKEY_get_bits(parameters);
        if (w->algorithm[0] == '\0')
            snprintf(w->algorithm, sizeof(w->algorithm), "%s", EVP_PKEY_get0_type_name(parameters));
    }
    EVP_PKEY_free(parameters);
    return ctx;
}

static bool set_bits(EVP_PKEY_CTX *ctx, long bits)
{
    if (!EVP_PKEY_CTX_is_a(ctx, "RSA") && !EVP_PKEY_CTX_is_a(ctx, "RSA-PSS"))
        return true;
    if (bits > OPENSSL_RSA_MAX_MODULUS_BITS)
        fprintf(stderr,
                "Warning: It is not recommended to use more than %d bit for RSA keys.\n"
                "         Your key size is %ld! Larger key size may behave not as expected.\n",
                OPENSSL_RSA_MAX_MODULUS_BITS, bits);
    if (EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, (int)bits) > 0)
        return true;
    fprintf(stderr, "Error setting keysize\n");
    return false;
}

static bool set_up(EVP_PKEY_CTX *ctx, const struct wanted *w, const struct opt_list *options)
{
    if (EVP_PKEY_keygen_init(ctx) <= 0) {
        fprintf(stderr, "Error initializing keygen context\n");
        return false;
    }
    if (!set_bits(ctx, w->bits))
        return false;
    for (size_t i = 0; i < options->n; i++) {
        char *name = OPENSSL_strdup(options->v[i]), *value = name ? strchr(name, ':') : NULL;
        if (value != NULL)
            *value++ = '\0';
        bool ok = value != NULL && EVP_PKEY_CTX_ctrl_str(ctx, name, value) > 0;
        OPENSSL_free(name);
        if (!ok) {
            fprintf(stderr, "Key parameter error \"%s\"\n", options->v[i]);
            return false;
        }
    }
    return true;
}

EVP_PKEY *req_generate(const struct req_newkey *how)
{
    struct wanted w;
    EVP_PKEY *key = NULL;
    understand(how, &w);
    EVP_PKEY_CTX *ctx = context(&w);
    if (ctx != NULL && set_up(ctx, &w, how->options)) {
        if (how->verbose)
            fprintf(stderr, "Generating %s key with %ld bits\n", w.algorithm, w.bits);
        show_progress(ctx);
        if (EVP_PKEY_keygen(ctx, &key) <= 0)
            fprintf(stderr, "%s: Error generating %s key\n", app_name, w.algorithm);
    }
    if (key == NULL)
        print_errors();
    EVP_PKEY_CTX_free(ctx);
    return key;
}
