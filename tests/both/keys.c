#include "tests/both/keys.h"

#include <openssl/core_names.h>
#include <openssl/params.h>
#include <string.h>

/* A kind is an algorithm and the parameters with which keys of it, or parameters, are made. */
static const struct kind {
    const char *name, *algorithm, *group;
    size_t bits;
    int parameters; /* are made first, once a process */
} kinds[] = {
    {"RSA-2048", "RSA", NULL, 2048, 0},
    {"P-256", "EC", "P-256", 0, 0},
    {"P-384", "EC", "P-384", 0, 0},
    {"P-521", "EC", "P-521", 0, 0},
    {"secp256k1", "EC", "secp256k1", 0, 0},
    {"brainpoolP256r1", "EC", "brainpoolP256r1", 0, 0},
    {"FFDHE-2048", "DH", "ffdhe2048", 0, 0},
    {"DSA-1024", "DSA", NULL, 1024, 1},
    {"Ed25519", "ED25519", NULL, 0, 0},
    {"Ed448", "ED448", NULL, 0, 0},
    {"X25519", "X25519", NULL, 0, 0},
    {"X448", "X448", NULL, 0, 0},
    {"ML-KEM-512", "ML-KEM-512", NULL, 0, 0},
    {"ML-KEM-768", "ML-KEM-768", NULL, 0, 0},
    {"ML-KEM-1024", "ML-KEM-1024", NULL, 0, 0},
};
enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static EVP_PKEY *parameters_of[KINDS];

static int set_up(EVP_PKEY_CTX *ctx, const struct kind *k)
{
    OSSL_PARAM params[3], *p = params;
    size_t bits = k->bits;
    char group[32];
    if (k->group != NULL) {
        strcpy(group, k->group);
        *p++ = OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0);
    }
    if (bits != 0)
        *p++ = OSSL_PARAM_construct_size_t(
            k->parameters ? OSSL_PKEY_PARAM_FFC_PBITS : OSSL_PKEY_PARAM_RSA_BITS, &bits);
    *p = OSSL_PARAM_construct_end();
    return p == params || EVP_PKEY_CTX_set_params(ctx, params) == 1;
}

static EVP_PKEY_CTX *context_of(const struct kind *k)
{
    EVP_PKEY **made = &parameters_of[k - kinds];
    if (!k->parameters)
        return EVP_PKEY_CTX_new_from_name(NULL, k->algorithm, NULL);
    if (*made == NULL) {
        EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, k->algorithm, NULL);
        if (ctx == NULL || EVP_PKEY_paramgen_init(ctx) != 1 || !set_up(ctx, k) ||
            EVP_PKEY_paramgen(ctx, made) != 1)
            *made = NULL;
        EVP_PKEY_CTX_free(ctx);
    }
    return *made != NULL ? EVP_PKEY_CTX_new_from_pkey(NULL, *made, NULL) : NULL;
}

EVP_PKEY *both_make(const char *kind)
{
    EVP_PKEY *key = NULL;
    for (const struct kind *k = kinds; k < kinds + KINDS; k++) {
        if (strcmp(k->name, kind) != 0)
            continue;
        EVP_PKEY_CTX *ctx = context_of(k);
        if (ctx == NULL || EVP_PKEY_keygen_init(ctx) != 1 || (!k->parameters && !set_up(ctx, k)) ||
            EVP_PKEY_keygen(ctx, &key) != 1)
            key = NULL;
        EVP_PKEY_CTX_free(ctx);
    }
    return key;
}
