/* RSA keys as EVP_PKEY has them: made, compared, checked, told in parameters. EVP_PKEY-RSA(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/pkey.h"

bool rsa_is_pss(const RSA *rsa)
{
    return (rsa->flags & RSA_FLAG_TYPE_MASK) == RSA_FLAG_TYPE_RSASSAPSS;
}

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    return rsa_new(libctx,
                   row->keys == &rsa_pss_keys ? RSA_FLAG_TYPE_RSASSAPSS : RSA_FLAG_TYPE_RSA);
}

static void destroy(void *key)
{
    RSA_free(key);
}

static bool up_ref(void *key)
{
    return RSA_up_ref(key);
}

/* Without the public key there is nothing but the restrictions. */
static void *dup(const void *vkey, int selection)
{
    const RSA *key = vkey;
    if (selection & OSSL_KEYMGMT_SELECT_KEYPAIR)
        return rsa_copy(key, (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0);
    RSA *copy = rsa_new(key->libctx, key->flags & RSA_FLAG_TYPE_MASK);
    if (copy != NULL)
        copy->pss = key->pss;
    return copy;
}

/* A key whose method keeps the private part elsewhere has one. */
static bool has(const void *vkey, int selection)
{
    const RSA *key = vkey;
    if ((selection & OSSL_KEYMGMT_SELECT_KEYPAIR) != 0 && (key->n == NULL || key->e == NULL))
        return false;
    return (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) == 0 || key->d != NULL ||
           (key->flags & RSA_FLAG_EXT_PKEY) != 0;
}

static bool equal(const BIGNUM *a, const BIGNUM *b)
{
    return a != NULL && b != NULL && BN_cmp(a, b) == 0;
}

static bool match(const void *va, const void *vb, int selection)
{
    const RSA *a = va, *b = vb;
    if (!(selection & OSSL_KEYMGMT_SELECT_KEYPAIR))
        return true;
    if (!equal(a->e, b->e))
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) && a->n != NULL && b->n != NULL)
        return equal(a->n, b->n);
    return (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0 && equal(a->d, b->d);
}

/* ---- Checks: SP 800-56B revision 2, 6.4.2.2 ---- */

/* n is odd, is no prime, has no small factor; e is odd. */
static bool valid_public(const RSA *key)
{
    if (key->n == NULL || key->e == NULL)
        return FAIL(ERR_LIB_RSA, RSA_R_VALUE_MISSING);
    if (RSA_bits(key) > OPENSSL_RSA_MAX_MODULUS_BITS)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    if (!BN_is_odd(key->n) || BN_is_negative(key->n) || RSA_bits(key) < 2)
        return FAIL(ERR_LIB_RSA, RSA_R_INVALID_MODULUS);
    if (!BN_is_odd(key->e) || BN_is_negative(key->e) || BN_is_one(key->e))
        return FAIL(ERR_LIB_RSA, RSA_R_PUB_EXPONENT_OUT_OF_RANGE);
    for (BN_ULONG d = 3; d < 752; d += 2)
        if (BN_mod_word(key->n, d) == 0)
            return FAIL(ERR_LIB_RSA, RSA_R_INVALID_MODULUS);
    return BN_check_prime(key->n, NULL, NULL) == 0 || FAIL(ERR_LIB_RSA, RSA_R_INVALID_MODULUS);
}

/* 1 < d < n. */
static bool valid_private(const RSA *key)
{
    if (key->n == NULL || key->d == NULL)
        return FAIL(ERR_LIB_RSA, RSA_R_VALUE_MISSING);
    return (!BN_is_negative(key->d) && BN_num_bits(key->d) > 1 && BN_ucmp(key->d, key->n) < 0) ||
           FAIL(ERR_LIB_RSA, RSA_R_INVALID_KEYPAIR);
}

static bool validate(const void *vkey, int selection, int check_type)
{
    (void)check_type;
    const RSA *key = vkey;
    bool public = (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) != 0;
    bool private = (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0;
    if (public && private)
        return valid_public(key) && valid_private(key) && RSA_check_key(key) == 1;
    return (!public || valid_public(key)) && (!private || valid_private(key));
}

static int bits(const void *key)
{
    return RSA_bits(key);
}

static int security_bits(const void *key)
{
    return RSA_security_bits(key);
}

static int size(const void *key)
{
    return RSA_size(key);
}

/* ---- Numbers among parameters ---- */

/* In the order of EVP_PKEY-RSA(7). */
static const char *const factors[] = {
    OSSL_PKEY_PARAM_RSA_FACTOR1, OSSL_PKEY_PARAM_RSA_FACTOR2, OSSL_PKEY_PARAM_RSA_FACTOR3,
    OSSL_PKEY_PARAM_RSA_FACTOR4, OSSL_PKEY_PARAM_RSA_FACTOR5, OSSL_PKEY_PARAM_RSA_FACTOR6,
};
static const char *const exponents[] = {
    OSSL_PKEY_PARAM_RSA_EXPONENT1, OSSL_PKEY_PARAM_RSA_EXPONENT2, OSSL_PKEY_PARAM_RSA_EXPONENT3,
    OSSL_PKEY_PARAM_RSA_EXPONENT4, OSSL_PKEY_PARAM_RSA_EXPONENT5,
};
static const char *const coefficients[] = {
    OSSL_PKEY_PARAM_RSA_COEFFICIENT1,
    OSSL_PKEY_PARAM_RSA_COEFFICIENT2,
    OSSL_PKEY_PARAM_RSA_COEFFICIENT3,
    OSSL_PKEY_PARAM_RSA_COEFFICIENT4,
};

struct member {
    const char *name;
    BIGNUM **number;
};

#define MEMBERS_MAX 32

/* The private numbers of a key with `extra` further primes, under their names. */
static size_t private_members(RSA *key, int extra, struct member m[MEMBERS_MAX])
{
    size_t n = 0;
    m[n++] = (struct member){OSSL_PKEY_PARAM_RSA_D, &key->d};
    m[n++] = (struct member){factors[0], &key->p};
    m[n++] = (struct member){factors[1], &key->q};
    for (int i = 0; i < extra; i++)
        m[n++] = (struct member){factors[i + 2], &key->extra[i].r};
    m[n++] = (struct member){exponents[0], &key->dmp1};
    m[n++] = (struct member){exponents[1], &key->dmq1};
    for (int i = 0; i < extra; i++)
        m[n++] = (struct member){exponents[i + 2], &key->extra[i].d};
    m[n++] = (struct member){coefficients[0], &key->iqmp};
    for (int i = 0; i < extra; i++)
        m[n++] = (struct member){coefficients[i + 1], &key->extra[i].t};
    return n;
}

static bool take(BIGNUM **number, bool secret, const OSSL_PARAM *p)
{
    return rsa_number(number, secret) != NULL && OSSL_PARAM_get_BN(p, number);
}

/* How many primes come, beyond two; -1: more than are supported. */
static int extra_primes(const OSSL_PARAM params[])
{
    int n = 0;
    for (int i = 2; i < RSA_PRIMES_MAX + 1; i++)
        if (OSSL_PARAM_locate_const(params, factors[i]) != NULL)
            n = i - 1;
    return n <= RSA_EXTRA_MAX ? n : -1;
}

/* A key of more than two primes must be whole. */
static bool import_private(RSA *key, const OSSL_PARAM params[])
{
    struct member m[MEMBERS_MAX];
    int extra = extra_primes(params);
    if (extra < 0)
        return FAIL(ERR_LIB_RSA, RSA_R_KEY_PRIME_NUM_INVALID);
    size_t n = private_members(key, extra, m), taken = 0;
    key->extra_count = extra;
    for (size_t i = 0; i < n; i++) {
        const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, m[i].name);
        if (p != NULL && !take(m[i].number, true, p))
            return false;
        taken += p != NULL;
    }
    /* Zeros before a number don't make it wider than the modulus. */
    int width = (int)bn_length(key->n);
    for (size_t i = 0; i < n; i++)
        if (*m[i].number != NULL && (*m[i].number)->top > width &&
            !bn_set_width(*m[i].number, width))
            return false;
    return extra == 0 || taken == n || FAIL(ERR_LIB_RSA, RSA_R_INVALID_MULTI_PRIME_KEY);
}

static bool import(void *vkey, int selection, const OSSL_PARAM params[])
{
    RSA *key = vkey;
    if (rsa_is_pss(key) && (selection & OSSL_KEYMGMT_SELECT_OTHER_PARAMETERS) != 0 &&
        !rsa_pss_set(&key->pss, params))
        return false;
    if (!(selection & OSSL_KEYMGMT_SELECT_KEYPAIR))
        return true;
    const OSSL_PARAM *n = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_N);
    const OSSL_PARAM *e = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_E);
    bool ok = n != NULL && e != NULL && take(&key->n, false, n) && take(&key->e, false, e);
    if (ok)
        bn_trim(key->n);
    ok = ok && ((selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) == 0 || import_private(key, params));
    rsa_changed(key);
    return ok;
}

static bool push_pss(const struct rsa_pss *pss, OSSL_PARAM_BLD *to)
{
    const char *md = EVP_MD_get0_name(pss->md), *mgf1 = EVP_MD_get0_name(pss->mgf1_md);
    return OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_RSA_DIGEST, md, 0) &&
           OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_RSA_MGF1_DIGEST, mgf1, 0) &&
           OSSL_PARAM_BLD_push_int(to, OSSL_PKEY_PARAM_RSA_PSS_SALTLEN, pss->salt_len);
}

static bool push(OSSL_PARAM_BLD *to, const char *name, const BIGNUM *number)
{
    return number == NULL || OSSL_PARAM_BLD_push_BN(to, name, number);
}

static bool export(const void *vkey, int selection, OSSL_PARAM_BLD *to)
{
    const RSA *key = vkey;
    struct member m[MEMBERS_MAX];
    if ((selection & OSSL_KEYMGMT_SELECT_OTHER_PARAMETERS) && rsa_pss_restricted(&key->pss) &&
        !push_pss(&key->pss, to))
        return false;
    if (!(selection & OSSL_KEYMGMT_SELECT_KEYPAIR))
        return true;
    bool ok = push(to, OSSL_PKEY_PARAM_RSA_N, key->n) && push(to, OSSL_PKEY_PARAM_RSA_E, key->e);
    if (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY))
        return ok;
    size_t n = private_members((RSA *)(uintptr_t)key, key->extra_count, m);
    for (size_t i = 0; ok && i < n; i++)
        ok = push(to, m[i].name, *m[i].number);
    return ok;
}

static bool give(OSSL_PARAM params[], const char *name, const BIGNUM *number)
{
    OSSL_PARAM *p = number != NULL ? OSSL_PARAM_locate(params, name) : NULL;
    return p == NULL || OSSL_PARAM_set_BN(p, number);
}

static bool give_text(OSSL_PARAM params[], const char *name, const char *text)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, name);
    return p == NULL || OSSL_PARAM_set_utf8_string(p, text);
}

static bool get(const void *vkey, OSSL_PARAM params[])
{
    const RSA *key = vkey;
    struct member m[MEMBERS_MAX];
    size_t n = private_members((RSA *)(uintptr_t)key, key->extra_count, m);
    bool ok =
        give(params, OSSL_PKEY_PARAM_RSA_N, key->n) && give(params, OSSL_PKEY_PARAM_RSA_E, key->e);
    for (size_t i = 0; ok && i < n; i++)
        ok = give(params, m[i].name, *m[i].number);
    if (ok && rsa_pss_restricted(&key->pss))
        return give_text(params, OSSL_PKEY_PARAM_MANDATORY_DIGEST, EVP_MD_get0_name(key->pss.md));
    return ok && give_text(params, OSSL_PKEY_PARAM_DEFAULT_DIGEST, "SHA256");
}

#define NUMBER(name) OSSL_PARAM_BN(name, NULL, 0)
#define PUBLIC       NUMBER(OSSL_PKEY_PARAM_RSA_N), NUMBER(OSSL_PKEY_PARAM_RSA_E)
#define PRIVATE                                                                             \
    NUMBER(OSSL_PKEY_PARAM_RSA_D), NUMBER(OSSL_PKEY_PARAM_RSA_FACTOR1),                     \
        NUMBER(OSSL_PKEY_PARAM_RSA_FACTOR2), NUMBER(OSSL_PKEY_PARAM_RSA_FACTOR3),           \
        NUMBER(OSSL_PKEY_PARAM_RSA_FACTOR4), NUMBER(OSSL_PKEY_PARAM_RSA_FACTOR5),           \
        NUMBER(OSSL_PKEY_PARAM_RSA_EXPONENT1), NUMBER(OSSL_PKEY_PARAM_RSA_EXPONENT2),       \
        NUMBER(OSSL_PKEY_PARAM_RSA_EXPONENT3), NUMBER(OSSL_PKEY_PARAM_RSA_EXPONENT4),       \
        NUMBER(OSSL_PKEY_PARAM_RSA_EXPONENT5), NUMBER(OSSL_PKEY_PARAM_RSA_COEFFICIENT1),    \
        NUMBER(OSSL_PKEY_PARAM_RSA_COEFFICIENT2), NUMBER(OSSL_PKEY_PARAM_RSA_COEFFICIENT3), \
        NUMBER(OSSL_PKEY_PARAM_RSA_COEFFICIENT4)

static const OSSL_PARAM *types(int selection)
{
    static const OSSL_PARAM public[] = {PUBLIC, OSSL_PARAM_END};
    static const OSSL_PARAM all[] = {PUBLIC, PRIVATE, OSSL_PARAM_END};
    return selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY  ? all
           : selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY ? public
                                                        : NULL;
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, NULL),
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_DEFAULT_DIGEST, NULL, 0),
    PUBLIC,
    PRIVATE,
    OSSL_PARAM_END,
};
static const OSSL_PARAM none[] = {OSSL_PARAM_END};

#define KEYS                                                                                \
    {                                                                                       \
        .create = create, .destroy = destroy, .up_ref = up_ref, .dup = dup, .has = has,     \
        .match = match, .validate = validate, .bits = bits, .security_bits = security_bits, \
        .size = size, .import = import, .export = export, .import_types = types,            \
        .export_types = types, .get = get, .gettable = gettable, .settable = none           \
    }
const struct pkey_keys rsa_keys = KEYS, rsa_pss_keys = KEYS;
