/* ML-KEM, through EVP_PKEY with the names of OpenSSL 3.5, which 3.0's headers don't have. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

#define LEN_MAX 4096

static bool is(const struct bytes *want, const unsigned char *got, size_t len)
{
    return want->len == len && memcmp(want->p, got, len) == 0;
}

/* The key of d and z (FIPS 203, 6.1); NULL if there isn't one. */
static EVP_PKEY *from_seed(const struct wp_case *c)
{
    struct bytes seed = wp_bytes(c, "seed");
    OSSL_PARAM params[] = {OSSL_PARAM_construct_octet_string("seed", seed.p, seed.len),
                           OSSL_PARAM_construct_end()};
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, c->algorithm, NULL);
    if (EVP_PKEY_fromdata_init(ctx) != 1 ||
        EVP_PKEY_fromdata(ctx, &key, EVP_PKEY_KEYPAIR, params) != 1)
        key = NULL;
    EVP_PKEY_CTX_free(ctx);
    free(seed.p);
    return key;
}

/* Are these the octets of the key? Those that the case doesn't have aren't asked for. */
static bool has(EVP_PKEY *key, const struct wp_case *c, const char *field, const char *name)
{
    static unsigned char octets[LEN_MAX];
    struct bytes want = wp_bytes(c, field);
    size_t len;
    bool ok =
        want.len == 0 || (EVP_PKEY_get_octet_string_param(key, name, octets, LEN_MAX, &len) == 1 &&
                          is(&want, octets, len));
    free(want.p);
    return ok;
}

void wp_mlkem_keygen(const struct wp_case *c)
{
    EVP_PKEY *key = from_seed(c);
    wp_check(c,
             key != NULL && has(key, c, "ek", OSSL_PKEY_PARAM_PUB_KEY) &&
                 has(key, c, "dk", OSSL_PKEY_PARAM_PRIV_KEY),
             "keygen");
    EVP_PKEY_free(key);
    ERR_clear_error();
}

void wp_mlkem_encaps(const struct wp_case *c)
{
    struct bytes ek = wp_bytes(c, "ek"), m = wp_bytes(c, "m"), ct = wp_bytes(c, "c"),
                 K = wp_bytes(c, "K");
    unsigned char got_c[LEN_MAX], got_K[64];
    size_t c_len = sizeof(got_c), K_len = sizeof(got_K);
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_octet_string("ikme", m.p, m.len),
                                 OSSL_PARAM_construct_end()};
    EVP_PKEY *key = EVP_PKEY_new_raw_public_key_ex(NULL, c->algorithm, NULL, ek.p, ek.len);
    EVP_PKEY_CTX *ctx = key != NULL ? EVP_PKEY_CTX_new(key, NULL) : NULL;
    wp_check(c,
             ctx != NULL && EVP_PKEY_encapsulate_init(ctx, params) == 1 &&
                 EVP_PKEY_encapsulate(ctx, got_c, &c_len, got_K, &K_len) == 1 &&
                 is(&ct, got_c, c_len) && is(&K, got_K, K_len),
             "encaps");
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    ERR_clear_error();
    free(ek.p), free(m.p), free(ct.p), free(K.p);
}

static bool decaps(const struct wp_case *c, EVP_PKEY *key)
{
    struct bytes ct = wp_bytes(c, "c"), K = wp_bytes(c, "K");
    unsigned char got[64];
    size_t len = sizeof(got);
    EVP_PKEY_CTX *ctx = key != NULL ? EVP_PKEY_CTX_new(key, NULL) : NULL;
    bool ok = ctx != NULL && EVP_PKEY_decapsulate_init(ctx, NULL) == 1 &&
              EVP_PKEY_decapsulate(ctx, got, &len, ct.p, ct.len) == 1 && is(&K, got, len);
    EVP_PKEY_CTX_free(ctx);
    free(ct.p), free(K.p);
    return ok;
}

void wp_mlkem_decaps(const struct wp_case *c)
{
    struct bytes dk = wp_bytes(c, "dk");
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key_ex(NULL, c->algorithm, NULL, dk.p, dk.len);
    wp_check(c, decaps(c, key), "decaps");
    EVP_PKEY_free(key);
    ERR_clear_error();
    free(dk.p);
}

/* The key from its seed, then decapsulation. */
void wp_mlkem_seed_decaps(const struct wp_case *c)
{
    EVP_PKEY *key = from_seed(c);
    wp_check(c, key != NULL && has(key, c, "ek", OSSL_PKEY_PARAM_PUB_KEY) && decaps(c, key),
             "keygen and decaps");
    EVP_PKEY_free(key);
    ERR_clear_error();
}
