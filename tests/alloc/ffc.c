/* DSA and DH without memory. */
#include <openssl/core_names.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>

#include "tests/alloc/alloc.h"

/* p = 2^521 - 1, q = 521, g = 2: enough for all but signatures. */
static DH *small_dh(void)
{
    DH *dh = DH_new();
    BIGNUM *p = BN_new(), *q = BN_new(), *g = BN_new();
    if (dh != NULL && p != NULL && q != NULL && g != NULL && BN_set_bit(p, 521) &&
        BN_sub_word(p, 1) && BN_set_word(q, 521) && BN_set_word(g, 2) && DH_set0_pqg(dh, p, q, g))
        return dh;
    DH_free(dh);
    BN_free(p);
    BN_free(q);
    BN_free(g);
    return NULL;
}

static bool dh_keys(void)
{
    DH *a = DH_new_by_nid(NID_modp_1536), *b = a != NULL ? DHparams_dup(a) : NULL;
    unsigned char z[192];
    int codes;
    bool ok = b != NULL && DH_generate_key(a) && DH_generate_key(b) &&
              DH_check_pub_key(a, DH_get0_pub_key(b), &codes) &&
              DH_compute_key(z, DH_get0_pub_key(b), a) > 0;
    DH_free(a);
    DH_free(b);
    return ok;
}

static bool dh_der(void)
{
    DH *a = small_dh(), *b = NULL;
    unsigned char *der = NULL;
    int len = a != NULL ? i2d_DHxparams(a, &der) : -1;
    const unsigned char *p = der;
    bool ok = len > 0 && (b = d2i_DHxparams(NULL, &p, len)) != NULL;
    OPENSSL_free(der);
    DH_free(a);
    DH_free(b);
    return ok;
}

static bool dh_check(void)
{
    DH *dh = small_dh();
    int codes;
    bool ok = dh != NULL && DH_check(dh, &codes) && codes == 0;
    DH_free(dh);
    return ok;
}

static bool dsa_der(void)
{
    unsigned char *der = NULL;
    DH *dh = small_dh();
    DSA *a = dh != NULL ? DSA_new() : NULL, *b = NULL;
    BIGNUM *p = a != NULL ? BN_dup(DH_get0_p(dh)) : NULL, *q = p != NULL ? BN_new() : NULL;
    BIGNUM *g = q != NULL ? BN_new() : NULL;
    bool ok = g != NULL && BN_set_word(q, 521) && BN_set_word(g, 2);
    if (ok)
        ok = DSA_set0_pqg(a, p, q, g) && DSA_generate_key(a);
    else
        BN_free(p), BN_free(q), BN_free(g);
    int len = ok ? i2d_DSAPrivateKey(a, &der) : -1;
    const unsigned char *at = der;
    ok = len > 0 && (b = d2i_DSAPrivateKey(NULL, &at, len)) != NULL;
    DH *as_dh = ok ? DSA_dup_DH(b) : NULL;
    OPENSSL_free(der);
    DH_free(dh);
    DH_free(as_dh);
    DSA_free(a);
    DSA_free(b);
    return as_dh != NULL;
}

/* Over the 1024-bit group of RFC 5114, whose q is of 160 bits. */
static bool dsa_sign(void)
{
    DH *dh = DH_get_1024_160();
    DSA *dsa = dh != NULL ? DSA_new() : NULL;
    BIGNUM *p = dsa != NULL ? BN_dup(DH_get0_p(dh)) : NULL;
    BIGNUM *q = p != NULL ? BN_dup(DH_get0_q(dh)) : NULL,
           *g = q != NULL ? BN_dup(DH_get0_g(dh)) : q;
    unsigned char digest[20] = {1};
    bool ok = g != NULL;
    if (ok)
        ok = DSA_set0_pqg(dsa, p, q, g) && DSA_generate_key(dsa);
    else
        BN_free(p), BN_free(q), BN_free(g);
    DSA_SIG *sig = ok ? DSA_do_sign(digest, 20, dsa) : NULL, *back = NULL;
    unsigned char *der = NULL;
    int len = sig != NULL ? i2d_DSA_SIG(sig, &der) : -1;
    const unsigned char *at = der;
    ok = len > 0 && (back = d2i_DSA_SIG(NULL, &at, len)) != NULL &&
         DSA_do_verify(digest, 20, back, dsa) == 1;
    OPENSSL_free(der);
    DSA_SIG_free(sig);
    DSA_SIG_free(back);
    DSA_free(dsa);
    DH_free(dh);
    return ok;
}

static EVP_PKEY *new_pkey(void)
{
    static char group[] = "modp_1536";
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
                           OSSL_PARAM_construct_end()};
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, "DH", NULL);
    if (c != NULL && EVP_PKEY_keygen_init(c) == 1 && EVP_PKEY_CTX_set_params(c, params) == 1)
        EVP_PKEY_generate(c, &key);
    EVP_PKEY_CTX_free(c);
    return key;
}

/* Derivation through X9.42's KDF, by a copy of the context. */
static bool dh_x942(void)
{
    static unsigned char ukm[100];
    unsigned char out[40];
    size_t len = sizeof(out), room = 40;
    OSSL_PARAM list[] = {OSSL_PARAM_utf8_string("kdf-type", (char *)(uintptr_t) "X942KDF-ASN1", 12),
                         OSSL_PARAM_utf8_string("kdf-digest", (char *)(uintptr_t) "SHA256", 6),
                         OSSL_PARAM_utf8_string("cekalg", (char *)(uintptr_t) "AES-256-WRAP", 12),
                         OSSL_PARAM_size_t("kdf-outlen", &room),
                         OSSL_PARAM_octet_string("kdf-ukm", ukm, sizeof(ukm)),
                         OSSL_PARAM_END};
    EVP_PKEY *key = new_pkey();
    EVP_PKEY_CTX *c = key != NULL ? EVP_PKEY_CTX_new(key, NULL) : NULL, *d = NULL;
    bool ok = c != NULL && EVP_PKEY_derive_init_ex(c, list) == 1 &&
              EVP_PKEY_derive_set_peer(c, key) == 1 && (d = EVP_PKEY_CTX_dup(c)) != NULL &&
              EVP_PKEY_derive(d, out, &len) == 1;
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_CTX_free(d);
    EVP_PKEY_free(key);
    return ok;
}

static bool dh_pkey(void)
{
    EVP_PKEY *a = new_pkey(), *b = a != NULL ? EVP_PKEY_dup(a) : NULL, *d = NULL;
    EVP_PKEY_CTX *c = b != NULL ? EVP_PKEY_CTX_new(a, NULL) : NULL, *e = NULL;
    OSSL_PARAM *params = NULL;
    unsigned char out[192];
    size_t len = sizeof(out);
    bool ok =
        c != NULL && EVP_PKEY_derive_init(c) == 1 && EVP_PKEY_derive_set_peer(c, b) == 1 &&
        EVP_PKEY_derive(c, out, &len) == 1 && EVP_PKEY_todata(a, EVP_PKEY_KEYPAIR, &params) == 1 &&
        (e = EVP_PKEY_CTX_new_from_name(NULL, "DH", NULL)) != NULL &&
        EVP_PKEY_fromdata_init(e) == 1 && EVP_PKEY_fromdata(e, &d, EVP_PKEY_KEYPAIR, params) == 1;
    OSSL_PARAM_free(params);
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_CTX_free(e);
    EVP_PKEY_free(d);
    EVP_PKEY_free(b);
    EVP_PKEY_free(a);
    return ok;
}

static bool text(void)
{
    DH *dh = small_dh();
    BIO *out = dh != NULL ? BIO_new(BIO_s_mem()) : NULL;
    bool ok = out != NULL && DHparams_print(out, dh);
    BIO_free(out);
    DH_free(dh);
    return ok;
}

static bool methods(void)
{
    DH_METHOD *dh = DH_meth_new("dh", 0), *dh2 = dh != NULL ? DH_meth_dup(dh) : NULL;
    DSA_METHOD *dsa = DSA_meth_new("dsa", 0), *dsa2 = dsa != NULL ? DSA_meth_dup(dsa) : NULL;
    bool ok = dh2 != NULL && dsa2 != NULL;
    DH_meth_free(dh);
    DH_meth_free(dh2);
    DSA_meth_free(dsa);
    DSA_meth_free(dsa2);
    return ok;
}

/* A seed is kept. */
static bool seed(void)
{
    static unsigned char bytes[20] = {7};
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_FFC_SEED, bytes, sizeof(bytes)),
        OSSL_PARAM_construct_end()};
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, "DSA", NULL);
    bool ok =
        c != NULL && EVP_PKEY_paramgen_init(c) == 1 && EVP_PKEY_CTX_set_params(c, params) == 1;
    EVP_PKEY_CTX_free(c);
    return ok;
}

const struct scenario scenarios_ffc[] = {
    {"DH: keys, secret", dh_keys, 0},
    {"DH: DER", dh_der, 0},
    {"DH_check", dh_check, 0},
    {"DSA: DER, as DH", dsa_der, 0},
    {"DSA: keys, signatures", dsa_sign, 0},
    {"DH: EVP_PKEY", dh_pkey, 0},
    {"DH: X942KDF-ASN1", dh_x942, 0},
    {"DSA: EVP_PKEY_paramgen", seed, 0},
    {"DH: text", text, 0},
    {"DH_METHOD, DSA_METHOD", methods, 0},
    {NULL, NULL, 0},
};
