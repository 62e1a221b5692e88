/* Keys and IVs from a passphrase, for a cipher: PKCS5_PBE_keyivgen(3), PKCS12_PBE_keyivgen(3). */
#include <openssl/asn1t.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/kdf.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/pbe/pbe.h"

static int pass_length(const char *pass, int len)
{
    return pass == NULL ? 0 : len == -1 ? (int)strlen(pass) : len;
}

/* A count between 1 and `most`; 0: it isn't. */
static uint64_t count_of(const ASN1_INTEGER *number, uint64_t most)
{
    uint64_t v = 0;
    return number != NULL && ASN1_INTEGER_get_uint64(&v, number) && v <= most ? v : 0;
}

/* ---- PBES1: RFC 8018, 6.1 ---- */

/* PBKDF1, 5.1: T_1 = Hash(P || S), T_i = Hash(T_{i-1}). */
static bool pbkdf1(const EVP_MD *md, const char *pass, size_t pass_len,
                   const ASN1_OCTET_STRING *salt, uint64_t rounds, uint8_t t[EVP_MAX_MD_SIZE])
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    bool ok =
        ctx != NULL && EVP_DigestInit_ex(ctx, md, NULL) && EVP_DigestUpdate(ctx, pass, pass_len) &&
        EVP_DigestUpdate(ctx, salt->data, (size_t)salt->length) && EVP_DigestFinal_ex(ctx, t, NULL);
    size_t len = (size_t)EVP_MD_get_size(md);
    for (uint64_t i = 1; ok && i < rounds; i++)
        ok = EVP_DigestInit_ex(ctx, md, NULL) && EVP_DigestUpdate(ctx, t, len) &&
             EVP_DigestFinal_ex(ctx, t, NULL);
    EVP_MD_CTX_free(ctx);
    return ok;
}

/* The first 16 octets: the key, and, at their end, the IV. */
static int key_pbes1(EVP_CIPHER_CTX *cctx, const char *pass, int passlen, const PBEPARAM *p,
                     const EVP_CIPHER *cipher, const EVP_MD *md, int en_de)
{
    enum { DERIVED = 16 };
    uint8_t t[EVP_MAX_MD_SIZE];
    uint64_t rounds = count_of(p->iter, PBE_ITERATIONS_MAX);
    int key_len = EVP_CIPHER_get_key_length(cipher), iv_len = EVP_CIPHER_get_iv_length(cipher);
    if (key_len < 0 || iv_len < 0 || key_len + iv_len > DERIVED || EVP_MD_get_size(md) < DERIVED)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH);
    if (rounds == 0)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    int ok = pbkdf1(md, pass, (size_t)pass_length(pass, passlen), p->salt, rounds, t) &&
             EVP_CipherInit_ex(cctx, cipher, NULL, t, t + DERIVED - iv_len, en_de);
    OPENSSL_cleanse(t, sizeof(t));
    return ok;
}

int PKCS5_PBE_keyivgen_ex(EVP_CIPHER_CTX *cctx, const char *pass, int passlen, ASN1_TYPE *param,
                          const EVP_CIPHER *cipher, const EVP_MD *md, int en_de,
                          OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)libctx;
    (void)propq;
    PBEPARAM *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBEPARAM), param);
    if (p == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    int ok = key_pbes1(cctx, pass, passlen, p, cipher, md, en_de);
    PBEPARAM_free(p);
    return ok;
}

int PKCS5_PBE_keyivgen(EVP_CIPHER_CTX *cctx, const char *pass, int passlen, ASN1_TYPE *param,
                       const EVP_CIPHER *cipher, const EVP_MD *md, int en_de)
{
    return PKCS5_PBE_keyivgen_ex(cctx, pass, passlen, param, cipher, md, en_de, NULL, NULL);
}

/* ---- PKCS #12: RFC 7292, appendices B and C ---- */

int PKCS12_PBE_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                           const EVP_CIPHER *cipher, const EVP_MD *md, int en_de,
                           OSSL_LIB_CTX *libctx, const char *propq)
{
    uint8_t key[EVP_MAX_KEY_LENGTH], iv[EVP_MAX_IV_LENGTH];
    if (cipher == NULL)
        return 0;
    PBEPARAM *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBEPARAM), param);
    if (p == NULL)
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_DECODE_ERROR);
    int rounds = (int)count_of(p->iter, PBE_ITERATIONS_MAX), ok = 0;
    int key_len = EVP_CIPHER_get_key_length(cipher), iv_len = EVP_CIPHER_get_iv_length(cipher);
    if (rounds == 0)
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_DECODE_ERROR);
    else if (!PKCS12_key_gen_utf8_ex(pass, passlen, p->salt->data, p->salt->length, PKCS12_KEY_ID,
                                     rounds, key_len, key, md, libctx, propq))
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_KEY_GEN_ERROR);
    else if (iv_len > 0 &&
             !PKCS12_key_gen_utf8_ex(pass, passlen, p->salt->data, p->salt->length, PKCS12_IV_ID,
                                     rounds, iv_len, iv, md, libctx, propq))
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_IV_GEN_ERROR);
    else
        ok = EVP_CipherInit_ex(ctx, cipher, NULL, key, iv_len > 0 ? iv : NULL, en_de);
    PBEPARAM_free(p);
    OPENSSL_cleanse(key, sizeof(key));
    OPENSSL_cleanse(iv, sizeof(iv));
    return ok;
}

int PKCS12_PBE_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                        const EVP_CIPHER *cipher, const EVP_MD *md, int en_de)
{
    return PKCS12_PBE_keyivgen_ex(ctx, pass, passlen, param, cipher, md, en_de, NULL, NULL);
}

/* ---- PBES2: RFC 8018, 6.2 ---- */

static int key_pbes2(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, const PBE2PARAM *p,
                     int en_de, OSSL_LIB_CTX *libctx, const char *propq)
{
    EVP_PBE_KEYGEN_EX *derive;
    EVP_PBE_KEYGEN *old;
    if (!EVP_PBE_find_ex(EVP_PBE_TYPE_KDF, OBJ_obj2nid(p->keyfunc->algorithm), NULL, NULL, &old,
                         &derive))
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION);
    const EVP_CIPHER *cipher = EVP_get_cipherbyobj(p->encryption->algorithm);
    if (cipher == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_CIPHER);
    if (!EVP_CipherInit_ex(ctx, cipher, NULL, NULL, NULL, en_de))
        return 0;
    if (EVP_CIPHER_asn1_to_param(ctx, p->encryption->parameter) <= 0)
        return FAIL(ERR_LIB_EVP, EVP_R_CIPHER_PARAMETER_ERROR);
    if (derive == NULL)
        return old(ctx, pass, passlen, p->keyfunc->parameter, NULL, NULL, en_de);
    return derive(ctx, pass, passlen, p->keyfunc->parameter, NULL, NULL, en_de, libctx, propq);
}

int PKCS5_v2_PBE_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                             const EVP_CIPHER *cipher, const EVP_MD *md, int en_de,
                             OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)cipher; /* param says them */
    (void)md;
    PBE2PARAM *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), param);
    if (p == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    int ok = key_pbes2(ctx, pass, passlen, p, en_de, libctx, propq);
    PBE2PARAM_free(p);
    return ok;
}

int PKCS5_v2_PBE_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                          const EVP_CIPHER *cipher, const EVP_MD *md, int en_de)
{
    return PKCS5_v2_PBE_keyivgen_ex(ctx, pass, passlen, param, cipher, md, en_de, NULL, NULL);
}

/* The digest of PBKDF2's pseudorandom function; NULL with an error. */
static const EVP_MD *prf_of(const PBKDF2PARAM *p)
{
    int digest, prf = p->prf != NULL ? OBJ_obj2nid(p->prf->algorithm) : NID_hmacWithSHA1;
    if (!EVP_PBE_find(EVP_PBE_TYPE_PRF, prf, NULL, &digest, NULL)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_PRF);
        return NULL;
    }
    const EVP_MD *md = EVP_get_digestbynid(digest);
    if (md == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_PRF);
    return md;
}

static int key_pbkdf2(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, const PBKDF2PARAM *p,
                      int en_de)
{
    uint8_t key[EVP_MAX_KEY_LENGTH];
    int key_len = EVP_CIPHER_CTX_get_key_length(ctx);
    if (key_len < 0 || key_len > (int)sizeof(key))
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH);
    if (p->keylength != NULL && count_of(p->keylength, INT32_MAX) != (uint64_t)key_len)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_KEYLENGTH);
    const EVP_MD *md = prf_of(p);
    if (md == NULL)
        return 0;
    if (p->salt->type != V_ASN1_OCTET_STRING)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_SALT_TYPE);
    const ASN1_OCTET_STRING *salt = p->salt->value.octet_string;
    int rounds = (int)count_of(p->iter, PBE_ITERATIONS_MAX);
    if (rounds == 0)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    int ok = PKCS5_PBKDF2_HMAC(pass, passlen, salt->data, salt->length, rounds, md, key_len, key) &&
             EVP_CipherInit_ex(ctx, NULL, NULL, key, NULL, en_de);
    OPENSSL_cleanse(key, sizeof(key));
    return ok;
}

int pbe_pbkdf2_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                  const EVP_CIPHER *cipher, const EVP_MD *md, int en_de, OSSL_LIB_CTX *libctx,
                  const char *propq)
{
    (void)cipher; /* the context's */
    (void)md;     /* param's */
    (void)libctx;
    (void)propq;
    if (EVP_CIPHER_CTX_get0_cipher(ctx) == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_NO_CIPHER_SET);
    PBKDF2PARAM *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), param);
    if (p == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    int ok = key_pbkdf2(ctx, pass, passlen, p, en_de);
    PBKDF2PARAM_free(p);
    return ok;
}

int pbe_pbkdf2(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
               const EVP_CIPHER *cipher, const EVP_MD *md, int en_de)
{
    return pbe_pbkdf2_ex(ctx, pass, passlen, param, cipher, md, en_de, NULL, NULL);
}

/* ---- scrypt: RFC 7914, 7 ---- */

static int key_scrypt(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, const SCRYPT_PARAMS *p,
                      int en_de, OSSL_LIB_CTX *libctx, const char *propq)
{
    uint8_t key[EVP_MAX_KEY_LENGTH];
    int key_len = EVP_CIPHER_CTX_get_key_length(ctx);
    if (key_len < 0 || key_len > (int)sizeof(key))
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH);
    if (p->keyLength != NULL && count_of(p->keyLength, INT32_MAX) != (uint64_t)key_len)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_KEYLENGTH);
    uint64_t n = count_of(p->costParameter, UINT64_MAX), r = count_of(p->blockSize, UINT64_MAX),
             q = count_of(p->parallelizationParameter, UINT64_MAX);
    if (n == 0 || r == 0 || q == 0 ||
        !EVP_PBE_scrypt_ex(NULL, 0, NULL, 0, n, r, q, 0, NULL, 0, libctx, propq))
        return FAIL(ERR_LIB_EVP, EVP_R_ILLEGAL_SCRYPT_PARAMETERS);
    int ok = EVP_PBE_scrypt_ex(pass, (size_t)pass_length(pass, passlen), p->salt->data,
                               (size_t)p->salt->length, n, r, q, 0, key, (size_t)key_len, libctx,
                               propq) &&
             EVP_CipherInit_ex(ctx, NULL, NULL, key, NULL, en_de);
    OPENSSL_cleanse(key, sizeof(key));
    return ok;
}

int PKCS5_v2_scrypt_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen,
                                ASN1_TYPE *param, const EVP_CIPHER *c, const EVP_MD *md, int en_de,
                                OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)c; /* the context's */
    (void)md;
    if (EVP_CIPHER_CTX_get0_cipher(ctx) == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_NO_CIPHER_SET);
    SCRYPT_PARAMS *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), param);
    if (p == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    int ok = key_scrypt(ctx, pass, passlen, p, en_de, libctx, propq);
    SCRYPT_PARAMS_free(p);
    return ok;
}

int PKCS5_v2_scrypt_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                             const EVP_CIPHER *c, const EVP_MD *md, int en_de)
{
    return PKCS5_v2_scrypt_keyivgen_ex(ctx, pass, passlen, param, c, md, en_de, NULL, NULL);
}
