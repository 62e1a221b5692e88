/* AlgorithmIdentifiers of encryption by a passphrase, made: PKCS5_pbe2_set(3). */
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/base/raise.h"

enum { DEFAULT_SALT = 8 };

/* The salt given, or as many random bytes; 0 stands for eight. */
static bool set_salt(ASN1_OCTET_STRING *to, const unsigned char *salt, int len,
                     OSSL_LIB_CTX *libctx)
{
    if (len == 0)
        len = DEFAULT_SALT;
    if (len < 0)
        return FAIL(ERR_LIB_ASN1, ERR_R_PASSED_INVALID_ARGUMENT);
    if (!ASN1_STRING_set(to, salt, len))
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    return salt != NULL || RAND_bytes_ex(libctx, to->data, (size_t)len, 0) > 0;
}

/* The algorithm with a value of `it`, packed, as its parameters. */
static bool set_algorithm(X509_ALGOR *algor, int nid, void *value, const ASN1_ITEM *it)
{
    ASN1_STRING *packed = ASN1_item_pack(value, it, NULL);
    if (packed != NULL && X509_ALGOR_set0(algor, OBJ_nid2obj(nid), V_ASN1_SEQUENCE, packed))
        return true;
    ASN1_STRING_free(packed);
    return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
}

static int iterations(int iter)
{
    return iter > 0 ? iter : PKCS5_DEFAULT_ITER;
}

/* A new AlgorithmIdentifier, or NULL if what was made of it isn't ok. */
static X509_ALGOR *give(X509_ALGOR *algor, bool ok)
{
    if (ok)
        return algor;
    X509_ALGOR_free(algor);
    return NULL;
}

/* ---- PBES1, PKCS #12 ---- */

int PKCS5_pbe_set0_algor_ex(X509_ALGOR *algor, int alg, int iter, const unsigned char *salt,
                            int saltlen, OSSL_LIB_CTX *libctx)
{
    PBEPARAM *p = PBEPARAM_new();
    bool ok = p != NULL && ASN1_INTEGER_set(p->iter, iterations(iter)) &&
              set_salt(p->salt, salt, saltlen, libctx) &&
              set_algorithm(algor, alg, p, ASN1_ITEM_rptr(PBEPARAM));
    PBEPARAM_free(p);
    return ok;
}

int PKCS5_pbe_set0_algor(X509_ALGOR *algor, int alg, int iter, const unsigned char *salt,
                         int saltlen)
{
    return PKCS5_pbe_set0_algor_ex(algor, alg, iter, salt, saltlen, NULL);
}

X509_ALGOR *PKCS5_pbe_set_ex(int alg, int iter, const unsigned char *salt, int saltlen,
                             OSSL_LIB_CTX *libctx)
{
    X509_ALGOR *algor = X509_ALGOR_new();
    return give(algor,
                algor != NULL && PKCS5_pbe_set0_algor_ex(algor, alg, iter, salt, saltlen, libctx));
}

X509_ALGOR *PKCS5_pbe_set(int alg, int iter, const unsigned char *salt, int saltlen)
{
    return PKCS5_pbe_set_ex(alg, iter, salt, saltlen, NULL);
}

/* ---- PBES2 ---- */

static bool set_pbkdf2(PBKDF2PARAM *p, int iter, const unsigned char *salt, int saltlen,
                       int prf_nid, int keylen, OSSL_LIB_CTX *libctx)
{
    p->salt->value.octet_string = ASN1_OCTET_STRING_new();
    if (p->salt->value.octet_string == NULL)
        return false;
    p->salt->type = V_ASN1_OCTET_STRING;
    if (!set_salt(p->salt->value.octet_string, salt, saltlen, libctx) ||
        !ASN1_INTEGER_set(p->iter, iterations(iter)))
        return false;
    if (keylen > 0) {
        p->keylength = ASN1_INTEGER_new();
        if (p->keylength == NULL || !ASN1_INTEGER_set(p->keylength, keylen))
            return false;
    }
    if (prf_nid <= 0 || prf_nid == NID_hmacWithSHA1) /* the default isn't said */
        return true;
    p->prf = X509_ALGOR_new();
    return p->prf != NULL && X509_ALGOR_set0(p->prf, OBJ_nid2obj(prf_nid), V_ASN1_NULL, NULL);
}

X509_ALGOR *PKCS5_pbkdf2_set_ex(int iter, unsigned char *salt, int saltlen, int prf_nid, int keylen,
                                OSSL_LIB_CTX *libctx)
{
    X509_ALGOR *algor = X509_ALGOR_new();
    PBKDF2PARAM *p = PBKDF2PARAM_new();
    bool ok = algor != NULL && p != NULL &&
              set_pbkdf2(p, iter, salt, saltlen, prf_nid, keylen, libctx) &&
              set_algorithm(algor, NID_id_pbkdf2, p, ASN1_ITEM_rptr(PBKDF2PARAM));
    PBKDF2PARAM_free(p);
    return give(algor, ok);
}

X509_ALGOR *PKCS5_pbkdf2_set(int iter, unsigned char *salt, int saltlen, int prf_nid, int keylen)
{
    return PKCS5_pbkdf2_set_ex(iter, salt, saltlen, prf_nid, keylen, NULL);
}

static X509_ALGOR *set_scrypt(const unsigned char *salt, int saltlen, uint64_t n, uint64_t r,
                              uint64_t p, int keylen)
{
    X509_ALGOR *algor = X509_ALGOR_new();
    SCRYPT_PARAMS *s = SCRYPT_PARAMS_new();
    bool ok = algor != NULL && s != NULL && set_salt(s->salt, salt, saltlen, NULL) &&
              ASN1_INTEGER_set_uint64(s->costParameter, n) &&
              ASN1_INTEGER_set_uint64(s->blockSize, r) &&
              ASN1_INTEGER_set_uint64(s->parallelizationParameter, p);
    if (ok && keylen > 0) {
        s->keyLength = ASN1_INTEGER_new();
        ok = s->keyLength != NULL && ASN1_INTEGER_set_int64(s->keyLength, keylen);
    }
    ok = ok && set_algorithm(algor, NID_id_scrypt, s, ASN1_ITEM_rptr(SCRYPT_PARAMS));
    SCRYPT_PARAMS_free(s);
    return give(algor, ok);
}

/* The cipher with an IV, given or drawn. What is to be said of its key's length is in *keylen; a
 * *prf of -1 becomes the default. */
static bool set_cipher(X509_ALGOR *algor, const EVP_CIPHER *cipher, const unsigned char *aiv,
                       int *keylen, int *prf, OSSL_LIB_CTX *libctx)
{
    unsigned char iv[EVP_MAX_IV_LENGTH];
    int nid = EVP_CIPHER_get_type(cipher), iv_len = EVP_CIPHER_get_iv_length(cipher);
    if (nid == NID_undef)
        return FAIL(ERR_LIB_ASN1, ASN1_R_CIPHER_HAS_NO_OBJECT_IDENTIFIER);
    if (iv_len > 0 && aiv != NULL)
        memcpy(iv, aiv, (size_t)iv_len);
    else if (iv_len > 0 && RAND_bytes_ex(libctx, iv, (size_t)iv_len, 0) <= 0)
        return false;
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    ASN1_TYPE *parameters = ASN1_TYPE_new();
    bool ok = ctx != NULL && parameters != NULL &&
              EVP_CipherInit_ex(ctx, cipher, NULL, NULL, iv_len > 0 ? iv : NULL, 0);
    if (ok && EVP_CIPHER_param_to_asn1(ctx, parameters) <= 0)
        ok = FAIL(ERR_LIB_ASN1, ASN1_R_ERROR_SETTING_CIPHER_PARAMS);
    if (*prf == -1)
        *prf = NID_hmacWithSHA256;
    EVP_CIPHER_CTX_free(ctx);
    *keylen = nid == NID_rc2_cbc ? EVP_CIPHER_get_key_length(cipher) : -1;
    if (!ok) {
        ASN1_TYPE_free(parameters);
        return false;
    }
    ASN1_OBJECT_free(algor->algorithm);
    ASN1_TYPE_free(algor->parameter);
    algor->algorithm = OBJ_nid2obj(nid);
    algor->parameter = parameters;
    return true;
}

/* PBES2 of both; `derivation` becomes its own. */
static X509_ALGOR *set_pbes2(PBE2PARAM *p, X509_ALGOR *derivation)
{
    X509_ALGOR *algor = derivation != NULL ? X509_ALGOR_new() : NULL;
    if (derivation != NULL) {
        X509_ALGOR_free(p->keyfunc);
        p->keyfunc = derivation;
    }
    return give(algor,
                algor != NULL && set_algorithm(algor, NID_pbes2, p, ASN1_ITEM_rptr(PBE2PARAM)));
}

X509_ALGOR *PKCS5_pbe2_set_iv_ex(const EVP_CIPHER *cipher, int iter, unsigned char *salt,
                                 int saltlen, unsigned char *aiv, int prf_nid, OSSL_LIB_CTX *libctx)
{
    int keylen;
    X509_ALGOR *algor = NULL;
    PBE2PARAM *p = PBE2PARAM_new();
    if (p != NULL && set_cipher(p->encryption, cipher, aiv, &keylen, &prf_nid, libctx))
        algor = set_pbes2(p, PKCS5_pbkdf2_set_ex(iter, salt, saltlen, prf_nid, keylen, libctx));
    PBE2PARAM_free(p);
    return algor;
}

X509_ALGOR *PKCS5_pbe2_set_iv(const EVP_CIPHER *cipher, int iter, unsigned char *salt, int saltlen,
                              unsigned char *aiv, int prf_nid)
{
    return PKCS5_pbe2_set_iv_ex(cipher, iter, salt, saltlen, aiv, prf_nid, NULL);
}

X509_ALGOR *PKCS5_pbe2_set(const EVP_CIPHER *cipher, int iter, unsigned char *salt, int saltlen)
{
    return PKCS5_pbe2_set_iv_ex(cipher, iter, salt, saltlen, NULL, -1, NULL);
}

X509_ALGOR *PKCS5_pbe2_set_scrypt(const EVP_CIPHER *cipher, const unsigned char *salt, int saltlen,
                                  unsigned char *aiv, uint64_t N, uint64_t r, uint64_t p)
{
    int keylen, prf = 0;
    X509_ALGOR *algor = NULL;
    if (cipher == NULL) {
        ERR_raise(ERR_LIB_ASN1, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    if (!EVP_PBE_scrypt(NULL, 0, NULL, 0, N, r, p, 0, NULL, 0)) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_INVALID_SCRYPT_PARAMETERS);
        return NULL;
    }
    PBE2PARAM *both = PBE2PARAM_new();
    if (both != NULL && set_cipher(both->encryption, cipher, aiv, &keylen, &prf, NULL))
        algor = set_pbes2(both, set_scrypt(salt, saltlen, N, r, p, keylen));
    PBE2PARAM_free(both);
    return algor;
}
