/* Keys, IVs and MAC keys of PKCS #12 (RFC 7292, appendix B): PKCS12_key_gen_utf8_ex(3). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/pkcs12.h>
#include <stdbool.h>

#include "crypto/base/raise.h"

int PKCS12_key_gen_uni_ex(unsigned char *pass, int passlen, unsigned char *salt, int saltlen,
                          int id, int iter, int n, unsigned char *out, const EVP_MD *md_type,
                          OSSL_LIB_CTX *ctx, const char *propq)
{
    if (n <= 0 || passlen < 0 || saltlen < 0 || md_type == NULL)
        return FAIL(ERR_LIB_PKCS12, ERR_R_PASSED_INVALID_ARGUMENT);
    EVP_KDF *kdf = EVP_KDF_fetch(ctx, "PKCS12KDF", propq);
    EVP_KDF_CTX *derivation = EVP_KDF_CTX_new(kdf);
    EVP_KDF_free(kdf);
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, (char *)EVP_MD_get0_name(md_type),
                                         0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, pass, (size_t)passlen),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, salt, (size_t)saltlen),
        OSSL_PARAM_construct_int(OSSL_KDF_PARAM_PKCS12_ID, &id),
        OSSL_PARAM_construct_int(OSSL_KDF_PARAM_ITER, &iter),
        OSSL_PARAM_construct_end(),
    };
    int ok = derivation != NULL && EVP_KDF_derive(derivation, out, (size_t)n, params) > 0;
    EVP_KDF_CTX_free(derivation);
    return ok;
}

int PKCS12_key_gen_uni(unsigned char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                       int iter, int n, unsigned char *out, const EVP_MD *md_type)
{
    return PKCS12_key_gen_uni_ex(pass, passlen, salt, saltlen, id, iter, n, out, md_type, NULL,
                                 NULL);
}

typedef unsigned char *to_uni_fn(const char *text, int len, unsigned char **uni, int *unilen);

/* A null passphrase has no bytes at all; an empty one has the two zeros at its end. */
static int key_gen(to_uni_fn *to_uni, const char *pass, int passlen, unsigned char *salt,
                   int saltlen, int id, int iter, int n, unsigned char *out, const EVP_MD *md_type,
                   OSSL_LIB_CTX *ctx, const char *propq)
{
    unsigned char *uni = NULL;
    int unilen = 0;
    if (pass != NULL && to_uni(pass, passlen, &uni, &unilen) == NULL)
        return FAIL(ERR_LIB_PKCS12, ERR_R_MALLOC_FAILURE);
    int ok =
        PKCS12_key_gen_uni_ex(uni, unilen, salt, saltlen, id, iter, n, out, md_type, ctx, propq);
    OPENSSL_clear_free(uni, (size_t)unilen);
    return ok;
}

int PKCS12_key_gen_asc_ex(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                          int iter, int n, unsigned char *out, const EVP_MD *md_type,
                          OSSL_LIB_CTX *ctx, const char *propq)
{
    return key_gen(OPENSSL_asc2uni, pass, passlen, salt, saltlen, id, iter, n, out, md_type, ctx,
                   propq);
}

int PKCS12_key_gen_asc(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                       int iter, int n, unsigned char *out, const EVP_MD *md_type)
{
    return PKCS12_key_gen_asc_ex(pass, passlen, salt, saltlen, id, iter, n, out, md_type, NULL,
                                 NULL);
}

int PKCS12_key_gen_utf8_ex(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                           int iter, int n, unsigned char *out, const EVP_MD *md_type,
                           OSSL_LIB_CTX *ctx, const char *propq)
{
    return key_gen(OPENSSL_utf82uni, pass, passlen, salt, saltlen, id, iter, n, out, md_type, ctx,
                   propq);
}

int PKCS12_key_gen_utf8(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                        int iter, int n, unsigned char *out, const EVP_MD *md_type)
{
    return PKCS12_key_gen_utf8_ex(pass, passlen, salt, saltlen, id, iter, n, out, md_type, NULL,
                                  NULL);
}
