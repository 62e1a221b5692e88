/* Verifiers, g^x, with their salts: RFC 5054, 2.4; as numbers, or as the texts of verifier files.
 */
#include <openssl/rand.h>

#include "crypto/bn/bignum.h"
#include "crypto/srp/srp.h"

/* A new salt, or NULL. */
static BIGNUM *new_salt(OSSL_LIB_CTX *libctx)
{
    uint8_t bytes[SRP_SALT];
    return RAND_bytes_ex(libctx, bytes, sizeof(bytes), 0) > 0
               ? BN_bin2bn(bytes, sizeof(bytes), NULL)
               : NULL;
}

int SRP_create_verifier_BN_ex(const char *user, const char *pass, BIGNUM **salt, BIGNUM **verifier,
                              const BIGNUM *N, const BIGNUM *g, OSSL_LIB_CTX *libctx,
                              const char *propq)
{
    if (user == NULL || pass == NULL || salt == NULL || verifier == NULL || N == NULL || g == NULL)
        return 0;
    BIGNUM *s = *salt != NULL ? *salt : new_salt(libctx);
    BIGNUM *x = s != NULL ? SRP_Calc_x_ex(s, user, pass, libctx, propq) : NULL;
    BIGNUM *v = x != NULL ? SRP_Calc_A(x, N, g) : NULL;
    BN_clear_free(x);
    if (v == NULL) {
        if (s != *salt)
            BN_free(s);
        return 0;
    }
    *salt = s;
    *verifier = v;
    return 1;
}

int SRP_create_verifier_BN(const char *user, const char *pass, BIGNUM **salt, BIGNUM **verifier,
                           const BIGNUM *N, const BIGNUM *g)
{
    return SRP_create_verifier_BN_ex(user, pass, salt, verifier, N, g, NULL, NULL);
}

/* A number's text, of len bytes. */
static char *text_of(const BIGNUM *a, int len)
{
    char *text = NULL;
    uint8_t *bytes = OPENSSL_malloc(len > 0 ? (size_t)len : 1);
    if (bytes != NULL && BN_bn2binpad(a, bytes, len) >= 0)
        text = srp_encode(bytes, (size_t)len);
    OPENSSL_clear_free(bytes, (size_t)len);
    return text;
}

/* The texts of what was computed; *salt stays as it is if it was given. */
static bool give(char **salt, char **verifier, const BIGNUM *s, const BIGNUM *v)
{
    char *v_text = text_of(v, BN_num_bytes(v));
    char *s_text = v_text != NULL && *salt == NULL ? text_of(s, SRP_SALT) : *salt;
    if (s_text == NULL) {
        OPENSSL_free(v_text);
        return false;
    }
    if (v_text == NULL)
        return false;
    *salt = s_text;
    *verifier = v_text;
    return true;
}

char *SRP_create_verifier_ex(const char *user, const char *pass, char **salt, char **verifier,
                             const char *N, const char *g, OSSL_LIB_CTX *libctx, const char *propq)
{
    if (user == NULL || pass == NULL || salt == NULL || verifier == NULL ||
        (N != NULL && g == NULL))
        return NULL;
    const SRP_gN *known = N == NULL ? SRP_get_default_gN(g) : NULL;
    BIGNUM *own_N = N != NULL ? srp_decode(N) : NULL, *own_g = N != NULL ? srp_decode(g) : NULL;
    BIGNUM *s = *salt != NULL ? srp_decode(*salt) : NULL, *v = NULL;
    const BIGNUM *use_N = known != NULL ? known->N : own_N,
                 *use_g = known != NULL ? known->g : own_g;
    char *name = known != NULL ? known->id : (char *)"*";
    if ((*salt != NULL && s == NULL) ||
        !SRP_create_verifier_BN_ex(user, pass, &s, &v, use_N, use_g, libctx, propq) ||
        !give(salt, verifier, s, v))
        name = NULL;
    BN_free(own_N);
    BN_free(own_g);
    BN_free(s);
    BN_clear_free(v);
    return name;
}

char *SRP_create_verifier(const char *user, const char *pass, char **salt, char **verifier,
                          const char *N, const char *g)
{
    return SRP_create_verifier_ex(user, pass, salt, verifier, N, g, NULL, NULL);
}
