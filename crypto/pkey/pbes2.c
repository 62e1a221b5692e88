#include "crypto/pkey/pbes2.h"

#include <openssl/asn1err.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/pkcs12err.h>
#include <openssl/rand.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"

/* ---- Pseudorandom functions of PBKDF2: RFC 8018, B.1 ---- */

static const struct {
    int prf, digest;
} prfs[] = {
    {NID_hmacWithSHA1, NID_sha1},
    {NID_hmacWithSHA224, NID_sha224},
    {NID_hmacWithSHA256, NID_sha256},
    {NID_hmacWithSHA384, NID_sha384},
    {NID_hmacWithSHA512, NID_sha512},
    {NID_hmacWithSHA512_224, NID_sha512_224},
    {NID_hmacWithSHA512_256, NID_sha512_256},
    {NID_hmacWithMD5, NID_md5},
    {NID_hmac_sha3_224, NID_sha3_224},
    {NID_hmac_sha3_256, NID_sha3_256},
    {NID_hmac_sha3_384, NID_sha3_384},
    {NID_hmac_sha3_512, NID_sha3_512},
};

static const EVP_MD *prf_digest(int prf)
{
    for (size_t i = 0; i < sizeof(prfs) / sizeof(prfs[0]); i++)
        if (prfs[i].prf == prf)
            return EVP_get_digestbynid(prfs[i].digest);
    return NULL;
}

/* ---- Key derivation ---- */

struct derivation {
    bool scrypt;
    struct slice salt;
    uint64_t iterations, n, r, p;
    uint64_t key_len; /* 0: not said */
    const EVP_MD *digest;
};

static bool get_key_length(struct slice *s, struct derivation *d)
{
    return !der_next_is(*s, DER_INTEGER) || (der_get_u64(s, &d->key_len) && d->key_len > 0);
}

/* PBKDF2-params: the salt as bytes; the function is HMAC-SHA-1 unless said. */
static bool get_pbkdf2(struct slice parameters, struct derivation *d)
{
    struct slice c, none;
    int prf = NID_hmacWithSHA1;
    if (!der_get(&parameters, DER_SEQUENCE, &c) || parameters.len != 0 ||
        !der_get_octets(&c, &d->salt) || !der_get_u64(&c, &d->iterations) || !get_key_length(&c, d))
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    if (c.len > 0 && (!der_get_algorithm(&c, &prf, &none) || c.len != 0))
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    d->digest = prf_digest(prf);
    if (d->digest == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_PRF);
    if (d->iterations < 1 || d->iterations > PBES2_ITERATIONS_MAX)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    return true;
}

static bool get_scrypt(struct slice parameters, struct derivation *d)
{
    struct slice c;
    d->scrypt = true;
    if (!der_get(&parameters, DER_SEQUENCE, &c) || parameters.len != 0 ||
        !der_get_octets(&c, &d->salt) || !der_get_u64(&c, &d->n) || !der_get_u64(&c, &d->r) ||
        !der_get_u64(&c, &d->p) || !get_key_length(&c, d) || c.len != 0)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    return true;
}

static bool get_derivation(struct slice *s, struct derivation *d)
{
    int kdf;
    struct slice parameters;
    if (!der_get_algorithm(s, &kdf, &parameters))
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    if (kdf == NID_id_pbkdf2)
        return get_pbkdf2(parameters, d);
    if (kdf == NID_id_scrypt)
        return get_scrypt(parameters, d);
    return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION);
}

static bool derive(const struct derivation *d, struct slice pass, uint8_t *key, size_t len)
{
    if (d->key_len != 0 && d->key_len != len)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_KEYLENGTH);
    const char *text = pass.ptr != NULL ? (const char *)pass.ptr : "";
    if (d->scrypt)
        return EVP_PBE_scrypt(text, pass.len, d->salt.ptr, d->salt.len, d->n, d->r, d->p, 0, key,
                              len) == 1;
    if (pass.len > INT32_MAX || d->salt.len > INT32_MAX)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_INVALID_ARGUMENT);
    return PKCS5_PBKDF2_HMAC(text, (int)pass.len, d->salt.ptr, (int)d->salt.len, (int)d->iterations,
                             d->digest, (int)len, key) == 1;
}

/* ---- Encryption ---- */

/* Those whose parameter is the IV alone. */
static bool usable(const EVP_CIPHER *cipher)
{
    int mode = cipher != NULL ? EVP_CIPHER_get_mode(cipher) : 0;
    return (mode == EVP_CIPH_CBC_MODE || mode == EVP_CIPH_CFB_MODE || mode == EVP_CIPH_OFB_MODE) &&
           EVP_CIPHER_get_type(cipher) != NID_undef;
}

/* Appends the result. */
static bool run(bool encrypting, const EVP_CIPHER *cipher, const uint8_t *key, const uint8_t *iv,
                struct slice in, struct builder *out)
{
    EVP_CIPHER_CTX *ctx = in.len < INT32_MAX - EVP_MAX_BLOCK_LENGTH ? EVP_CIPHER_CTX_new() : NULL;
    uint8_t *at = ctx != NULL ? build_room(out, in.len + EVP_MAX_BLOCK_LENGTH) : NULL;
    int n = 0, last = 0;
    bool ok = at != NULL && EVP_CipherInit_ex(ctx, cipher, NULL, key, iv, encrypting) &&
              EVP_CipherUpdate(ctx, at, &n, in.ptr, (int)in.len);
    if (ok && !EVP_CipherFinal_ex(ctx, at + n, &last)) {
        ERR_raise_data(ERR_LIB_PKCS12, PKCS12_R_PKCS12_CIPHERFINAL_ERROR, "maybe wrong password");
        ok = false;
    }
    if (at != NULL)
        out->len -= in.len + EVP_MAX_BLOCK_LENGTH - (ok ? (size_t)(n + last) : 0);
    EVP_CIPHER_CTX_free(ctx);
    return ok;
}

/* PBES2-params: keyDerivationFunc, encryptionScheme. */
static bool get_scheme(struct slice parameters, struct derivation *d, const EVP_CIPHER **cipher,
                       struct slice *iv)
{
    struct slice c, cipher_parameters;
    int nid;
    if (!der_get(&parameters, DER_SEQUENCE, &c) || parameters.len != 0)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    if (!get_derivation(&c, d))
        return false;
    if (!der_get_algorithm(&c, &nid, &cipher_parameters) || c.len != 0)
        return FAIL(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    *cipher = EVP_get_cipherbynid(nid);
    if (!usable(*cipher))
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_CIPHER);
    if (!der_get_octets(&cipher_parameters, iv) || cipher_parameters.len != 0 ||
        iv->len != (size_t)EVP_CIPHER_get_iv_length(*cipher))
        return FAIL(ERR_LIB_EVP, EVP_R_CIPHER_PARAMETER_ERROR);
    return true;
}

bool pbes2_decrypt(struct slice *der, struct slice pass, struct builder *out)
{
    struct slice rest = *der, c, parameters, sealed, iv;
    struct derivation d = {.scrypt = false};
    const EVP_CIPHER *cipher;
    int nid;
    if (!der_get(&rest, DER_SEQUENCE, &c) || !der_get_algorithm(&c, &nid, &parameters) ||
        !der_get_octets(&c, &sealed) || c.len != 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_DECODE_ERROR);
    if (nid != NID_pbes2)
        return FAIL(ERR_LIB_EVP, EVP_R_UNKNOWN_PBE_ALGORITHM);
    if (!get_scheme(parameters, &d, &cipher, &iv))
        return false;
    uint8_t key[EVP_MAX_KEY_LENGTH];
    bool ok = derive(&d, pass, key, (size_t)EVP_CIPHER_get_key_length(cipher)) &&
              run(false, cipher, key, iv.ptr, sealed, out);
    OPENSSL_cleanse(key, sizeof(key));
    if (ok)
        *der = rest;
    return ok;
}

static void put_scheme(struct builder *b, const struct derivation *d, int prf, int cipher,
                       struct slice iv)
{
    size_t algorithm = der_open(b, DER_SEQUENCE);
    der_put_nid(b, NID_pbes2);
    size_t parameters = der_open(b, DER_SEQUENCE);
    size_t kdf = der_open(b, DER_SEQUENCE);
    der_put_nid(b, NID_id_pbkdf2);
    size_t kdf_parameters = der_open(b, DER_SEQUENCE);
    der_put_octets(b, d->salt);
    der_put_u64(b, d->iterations);
    if (prf != NID_hmacWithSHA1) { /* the default is left out */
        size_t function = der_open(b, DER_SEQUENCE);
        der_put_nid(b, prf);
        der_put_null(b);
        der_close(b, function);
    }
    der_close(b, kdf_parameters);
    der_close(b, kdf);
    size_t scheme = der_open(b, DER_SEQUENCE);
    der_put_nid(b, cipher);
    der_put_octets(b, iv);
    der_close(b, scheme);
    der_close(b, parameters);
    der_close(b, algorithm);
}

bool pbes2_encrypt(struct builder *b, const struct pbes2 *how, struct slice pass,
                   struct slice plain)
{
    uint8_t salt[PKCS5_SALT_LEN], iv[EVP_MAX_IV_LENGTH], key[EVP_MAX_KEY_LENGTH];
    int prf = how->prf != 0 ? how->prf : NID_hmacWithSHA256;
    struct derivation d = {
        .salt = how->salt.len != 0 ? how->salt : slice_of(salt, sizeof(salt)),
        .iterations = how->iterations > 0 ? (uint64_t)how->iterations : PKCS5_DEFAULT_ITER,
        .digest = prf_digest(prf),
    };
    if (!usable(how->cipher))
        return FAIL(ERR_LIB_ASN1, ASN1_R_CIPHER_HAS_NO_OBJECT_IDENTIFIER);
    if (d.digest == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_PRF);
    int iv_len = EVP_CIPHER_get_iv_length(how->cipher);
    if ((how->salt.len == 0 && RAND_bytes(salt, sizeof(salt)) <= 0) || RAND_bytes(iv, iv_len) <= 0)
        return false;
    size_t info = der_open(b, DER_SEQUENCE);
    put_scheme(b, &d, prf, EVP_CIPHER_get_type(how->cipher), slice_of(iv, (size_t)iv_len));
    size_t sealed = der_open(b, DER_OCTET_STRING);
    bool ok = derive(&d, pass, key, (size_t)EVP_CIPHER_get_key_length(how->cipher)) &&
              run(true, how->cipher, key, iv, plain, b);
    OPENSSL_cleanse(key, sizeof(key));
    der_close(b, sealed);
    der_close(b, info);
    return ok && !b->failed;
}
