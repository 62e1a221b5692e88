/* Encoding and power together: RSA_public_encrypt(3), RSA_private_encrypt(3) and their inverses, as
 * the library's own method has them. */
#include <openssl/crypto.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/pad.h"
#include "crypto/rsa/rsa.h"
#include "ref/ct.h"

/* ---- The powers, or what a method of the program's puts in their place ---- */

static int own_mod_exp(BIGNUM *r0, const BIGNUM *i, RSA *rsa, BN_CTX *ctx);

/* A number for the program's function, and its result as octets. */
static bool by_function(RSA *rsa, bool private, uint8_t *out, const uint8_t *in, size_t len)
{
    BIGNUM *a = BN_bin2bn(in, (int)len, NULL), *r = BN_new();
    BN_CTX *ctx = BN_CTX_new();
    bool ok = a != NULL && r != NULL && ctx != NULL &&
              (BN_ucmp(a, rsa->n) < 0 || FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_MODULUS)) &&
              (private ? rsa->meth->mod_exp(r, a, rsa, ctx)
                       : rsa->meth->bn_mod_exp(r, a, rsa->e, rsa->n, ctx, NULL)) > 0 &&
              BN_bn2binpad(r, out, RSA_size(rsa)) > 0;
    BN_CTX_free(ctx);
    BN_clear_free(r);
    BN_clear_free(a);
    return ok;
}

static bool public_power(RSA *rsa, uint8_t *out, const uint8_t *in, size_t len, bool secret)
{
    if (rsa->meth->bn_mod_exp != BN_mod_exp_mont && rsa->meth->bn_mod_exp != NULL)
        return by_function(rsa, false, out, in, len);
    return rsa_public_power(rsa, out, in, len, secret);
}

static bool private_power(RSA *rsa, uint8_t *out, const uint8_t *in, size_t len)
{
    if (rsa->meth->mod_exp != own_mod_exp && rsa->meth->mod_exp != NULL)
        return by_function(rsa, true, out, in, len);
    return rsa_private_power(rsa, out, in, len);
}

static int own_mod_exp(BIGNUM *r0, const BIGNUM *i, RSA *rsa, BN_CTX *ctx)
{
    (void)ctx;
    uint8_t c[RSA_BYTES_MAX];
    int k = RSA_size(rsa);
    if (k > RSA_BYTES_MAX)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    int ok = BN_bn2binpad(i, c, k) == k && rsa_private_power(rsa, c, c, (size_t)k) &&
             BN_bin2bn(c, k, r0) != NULL;
    OPENSSL_cleanse(c, sizeof(c));
    return ok;
}

/* The modulus's bytes; 0 if there is none or it is too long. */
static int modulus_bytes(const RSA *rsa)
{
    if (rsa->n == NULL || rsa->e == NULL)
        return FAIL(ERR_LIB_RSA, RSA_R_VALUE_MISSING);
    if (bn_public_bits(rsa->n) > OPENSSL_RSA_MAX_MODULUS_BITS)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    return RSA_size(rsa);
}

/* X9.31 signs the lesser of s and n - s. The first is in em; as a signature it is public. */
static bool x931_lesser(const RSA *rsa, uint8_t *em, int k)
{
    BIGNUM s = {0}, other = {0};
    bool ok = BN_bin2bn(em, k, &s) != NULL && BN_sub(&other, rsa->n, &s) &&
              BN_bn2binpad(BN_cmp(&s, &other) > 0 ? &other : &s, em, k) == k;
    BN_clear_free(&s);
    BN_clear_free(&other);
    return ok;
}

/* And a verifier finds which by the last four bits, 12. */
static bool x931_restore(const RSA *rsa, uint8_t *em, int k)
{
    if ((em[k - 1] & 15) == 12)
        return true;
    BIGNUM s = {0}, other = {0};
    bool ok = BN_bin2bn(em, k, &s) != NULL && BN_sub(&other, rsa->n, &s) &&
              BN_bn2binpad(&other, em, k) == k;
    BN_clear_free(&s);
    BN_clear_free(&other);
    return ok;
}

/* ---- Encoded first ---- */

static int encode(uint8_t *em, int k, const uint8_t *from, int flen, int padding, bool private)
{
    if (padding == RSA_NO_PADDING)
        return RSA_padding_add_none(em, k, from, flen);
    if (padding == RSA_PKCS1_PADDING)
        return private ? RSA_padding_add_PKCS1_type_1(em, k, from, flen)
                       : RSA_padding_add_PKCS1_type_2(em, k, from, flen);
    if (padding == RSA_PKCS1_OAEP_PADDING && !private)
        return RSA_padding_add_PKCS1_OAEP(em, k, from, flen, NULL, 0);
    if (padding == RSA_X931_PADDING && private)
        return RSA_padding_add_X931(em, k, from, flen);
    return FAIL(ERR_LIB_RSA, RSA_R_UNKNOWN_PADDING_TYPE);
}

static int own_pub_enc(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                       int padding)
{
    uint8_t em[RSA_BYTES_MAX];
    int k = modulus_bytes(rsa);
    bool ok = k > 0 && encode(em, k, from, flen, padding, false) > 0 &&
              public_power(rsa, to, em, (size_t)k, true);
    OPENSSL_cleanse(em, (size_t)k);
    return ok ? k : -1;
}

static int own_priv_enc(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                        int padding)
{
    uint8_t em[RSA_BYTES_MAX];
    int k = modulus_bytes(rsa);
    bool ok = k > 0 && encode(em, k, from, flen, padding, true) > 0 &&
              private_power(rsa, em, em, (size_t)k) &&
              (padding != RSA_X931_PADDING || x931_lesser(rsa, em, k));
    if (ok)
        memcpy(to, em, (size_t)k);
    OPENSSL_cleanse(em, (size_t)k);
    return ok ? k : -1;
}

/* ---- Decoded last ---- */

/* What a public key opens is no secret. */
static int own_pub_dec(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                       int padding)
{
    uint8_t em[RSA_BYTES_MAX];
    int k = modulus_bytes(rsa);
    if (k == 0)
        return -1;
    if (flen < 0 || flen > k)
        return rsa_bad(RSA_R_DATA_GREATER_THAN_MOD_LEN);
    if (!public_power(rsa, em, from, (size_t)flen, false))
        return -1;
    int len;
    if (padding == RSA_PKCS1_PADDING)
        len = RSA_padding_check_PKCS1_type_1(to, k, em, k, k);
    else if (padding == RSA_X931_PADDING)
        len = x931_restore(rsa, em, k) ? RSA_padding_check_X931(to, k, em, k, k) : -1;
    else if (padding == RSA_NO_PADDING)
        len = RSA_padding_check_none(to, k, em, k, k);
    else
        return rsa_bad(RSA_R_UNKNOWN_PADDING_TYPE);
    return len >= 0 ? len : rsa_bad(RSA_R_PADDING_CHECK_FAILED);
}

/* c, of k bytes, into em; with the message then at `to`. */
static int decode(const RSA *rsa, uint8_t *to, uint8_t *em, const uint8_t *c, int k, int padding)
{
    size_t n = (size_t)k;
    if (padding == RSA_NO_PADDING) {
        memcpy(to, em, n);
        return k;
    }
    if (padding == RSA_PKCS1_OAEP_PADDING)
        return RSA_padding_check_PKCS1_OAEP(to, k, em, k, k, NULL, 0);
    if (rsa->d != NULL)
        return rsa_implicit_decode(rsa, to, n, em, c, n);
    return RSA_padding_check_PKCS1_type_2(to, k, em, k, k);
}

static int own_priv_dec(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                        int padding)
{
    uint8_t c[RSA_BYTES_MAX], em[RSA_BYTES_MAX];
    int k = modulus_bytes(rsa), len = -1;
    if (k == 0)
        return -1;
    if (padding != RSA_PKCS1_PADDING && padding != RSA_PKCS1_OAEP_PADDING &&
        padding != RSA_NO_PADDING)
        return rsa_bad(RSA_R_UNKNOWN_PADDING_TYPE);
    if (flen < 0 || flen > k)
        return rsa_bad(RSA_R_DATA_GREATER_THAN_MOD_LEN);
    memset(c, 0, (size_t)(k - flen));
    if (flen > 0)
        memcpy(c + k - flen, from, (size_t)flen);
    if (private_power(rsa, em, c, (size_t)k))
        len = decode(rsa, to, em, c, k, padding);
    OPENSSL_cleanse(em, (size_t)k);
    return len;
}

/* ---- The method ---- */

/* Keys keep what is computed from them. */
static int own_init(RSA *rsa)
{
    rsa->flags |= RSA_FLAG_CACHE_PUBLIC | RSA_FLAG_CACHE_PRIVATE;
    return 1;
}

static int own_finish(RSA *rsa)
{
    rsa_changed(rsa);
    return 1;
}

static char method_name[] = "Assay PKCS#1 RSA";
const RSA_METHOD rsa_method = {
    .name = method_name,
    .flags = RSA_FLAG_FIPS_METHOD,
    .pub_enc = own_pub_enc,
    .pub_dec = own_pub_dec,
    .priv_enc = own_priv_enc,
    .priv_dec = own_priv_dec,
    .mod_exp = own_mod_exp,
    .bn_mod_exp = BN_mod_exp_mont,
    .init = own_init,
    .finish = own_finish,
};

int RSA_public_encrypt(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                       int padding)
{
    return rsa->meth->pub_enc(flen, from, to, rsa, padding);
}

int RSA_private_encrypt(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                        int padding)
{
    return rsa->meth->priv_enc(flen, from, to, rsa, padding);
}

int RSA_public_decrypt(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                       int padding)
{
    return rsa->meth->pub_dec(flen, from, to, rsa, padding);
}

int RSA_private_decrypt(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                        int padding)
{
    return rsa->meth->priv_dec(flen, from, to, rsa, padding);
}

int RSA_blinding_on(RSA *rsa, BN_CTX *ctx)
{
    (void)ctx; /* the factor is a fresh one for each operation */
    rsa->flags |= RSA_FLAG_BLINDING;
    rsa->flags &= ~RSA_FLAG_NO_BLINDING;
    return 1;
}

void RSA_blinding_off(RSA *rsa)
{
    rsa->flags &= ~RSA_FLAG_BLINDING;
    rsa->flags |= RSA_FLAG_NO_BLINDING;
}

BN_BLINDING *RSA_setup_blinding(RSA *rsa, BN_CTX *ctx)
{
    if (rsa->n == NULL || rsa->e == NULL || BN_is_zero(rsa->e)) {
        ERR_raise(ERR_LIB_RSA, RSA_R_NO_PUBLIC_EXPONENT);
        return NULL;
    }
    BIGNUM n = {0}; /* the same number, with which all is secret */
    BN_with_flags(&n, rsa->n, BN_FLG_CONSTTIME);
    BN_CTX *own = ctx == NULL ? BN_CTX_new_ex(rsa->libctx) : NULL;
    BN_BLINDING *made = NULL;
    if (ctx != NULL || own != NULL)
        made = BN_BLINDING_create_param(NULL, rsa->e, &n, ctx != NULL ? ctx : own, NULL, NULL);
    BN_CTX_free(own);
    return made;
}
