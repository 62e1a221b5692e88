/* CAVP's files of DSA and DH. All is checked through objects and EVP_PKEY_param_check. */
#include <openssl/core_names.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"

static BIGNUM *number(const struct cavp_case *c, const char *field)
{
    BIGNUM *n = NULL;
    const char *text = cavp_text(c, field);
    return text != NULL && BN_hex2bn(&n, text) > 0 ? n : NULL;
}

/* "P (...)" or nothing is right, "F (...)" wrong. */
static bool expected(const struct cavp_case *c)
{
    const char *result = cavp_text(c, "Result");
    return result == NULL || result[0] == 'P';
}

/* "[mod = L=2048, N=256, SHA-384]"; FIPS 186-2 has SHA-1 alone. */
static const char *digest_name(const struct cavp_case *c)
{
    const char *name = cavp_text(c, "section");
    return name != NULL && strncmp(name, "SHA", 3) == 0 ? name : "SHA1";
}

void cavp_dsa_verify(const struct cavp_case *c)
{
    struct bytes msg = cavp_bytes(c, "Msg");
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    EVP_MD *md = EVP_MD_fetch(NULL, digest_name(c), NULL);
    DSA *dsa = DSA_new();
    DSA_SIG *sig = DSA_SIG_new();
    bool ready = md != NULL && EVP_Digest(msg.p, msg.len, digest, &len, md, NULL) &&
                 DSA_set0_pqg(dsa, number(c, "P"), number(c, "Q"), number(c, "G")) &&
                 DSA_set0_key(dsa, number(c, "Y"), NULL) &&
                 DSA_SIG_set0(sig, number(c, "R"), number(c, "S"));
    if (check(ready, "key and signature"))
        check((DSA_do_verify(digest, (int)len, sig, dsa) == 1) == expected(c), "verify: %s",
              cavp_text(c, "Result"));
    DSA_SIG_free(sig);
    DSA_free(dsa);
    EVP_MD_free(md);
    free(msg.p);
}

static DH *dh_of(const struct cavp_case *c, const char *x)
{
    DH *dh = DH_new();
    BIGNUM *q = number(c, "Q");
    check(DH_set0_pqg(dh, number(c, "P"), q, number(c, "G")) && DH_set0_key(dh, NULL, number(c, x)),
          "key");
    return dh;
}

/* Y = G^X mod P */
void cavp_ffc_keypair(const struct cavp_case *c)
{
    DH *dh = dh_of(c, "X");
    BIGNUM *y = number(c, "Y");
    check(DH_generate_key(dh) && BN_cmp(DH_get0_pub_key(dh), y) == 0, "public key");
    BN_free(y);
    DH_free(dh);
}

/* Wrong: the peer's key is none, or Z or its hash was changed. */
void cavp_dh(const struct cavp_case *c)
{
    DH *dh = dh_of(c, "XstatIUT");
    BIGNUM *peer = number(c, "YstatCAVS"), *z = number(c, "Z");
    unsigned char out[512], want[512];
    int codes = 0, size = DH_size(dh), len = -1;
    bool ok = DH_check_pub_key(dh, peer, &codes) && codes == 0;
    if (ok)
        len = DH_compute_key_padded(out, peer, dh);
    ok = len == size && BN_bn2binpad(z, want, size) == size && memcmp(out, want, (size_t)size) == 0;
    ERR_clear_error();
    const char *hash = cavp_text(c, "CAVSHashZZ");
    if (ok && hash != NULL) {
        struct bytes h = kat_hex(hash);
        unsigned char digest[EVP_MAX_MD_SIZE];
        const char *name = h.len == 20 ? "SHA1" : h.len == 28 ? "SHA224" : "SHA256";
        EVP_MD *md = EVP_MD_fetch(NULL, name, NULL);
        ok = EVP_Digest(out, (size_t)size, digest, NULL, md, NULL) &&
             memcmp(digest, h.p, h.len) == 0;
        EVP_MD_free(md);
        free(h.p);
    }
    /* "F (n - IUT's ... fails ...)" is about our own key, which isn't asked. */
    const char *result = cavp_text(c, "Result");
    if (result == NULL || strstr(result, "IUT") == NULL)
        check(ok == expected(c), "case %s: %s", cavp_text(c, "COUNT"), result);
    BN_free(peer);
    BN_free(z);
    DH_free(dh);
}

/* ---- Domain parameters ---- */

static bool push(OSSL_PARAM_BLD *b, const struct cavp_case *c, const struct bytes *seed,
                 BIGNUM *const pqg[3])
{
    static const char *const names[3] = {OSSL_PKEY_PARAM_FFC_P, OSSL_PKEY_PARAM_FFC_Q,
                                         OSSL_PKEY_PARAM_FFC_G};
    bool g = cavp_text(c, "G") != NULL;
    const char *counter = cavp_text(c, "c") != NULL ? "c" : "counter";
    const char *index = cavp_text(c, "index"), *h = cavp_text(c, "H");
    for (int i = 0; i < 3; i++)
        if (!OSSL_PARAM_BLD_push_BN(b, names[i], pqg[i]))
            return false;
    if (index != NULL &&
        !OSSL_PARAM_BLD_push_int(b, OSSL_PKEY_PARAM_FFC_GINDEX, (int)strtol(index, NULL, 16)))
        return false;
    if (h != NULL && index == NULL && strtol(h, NULL, 16) > 0 &&
        !OSSL_PARAM_BLD_push_int(b, OSSL_PKEY_PARAM_FFC_H, (int)strtol(h, NULL, 16)))
        return false;
    int pcounter = (int)cavp_int(c, counter);
    return OSSL_PARAM_BLD_push_octet_string(b, OSSL_PKEY_PARAM_FFC_SEED, seed->p, seed->len) &&
           OSSL_PARAM_BLD_push_int(b, OSSL_PKEY_PARAM_FFC_PCOUNTER, pcounter) &&
           OSSL_PARAM_BLD_push_int(b, OSSL_PKEY_PARAM_FFC_VALIDATE_G, g) &&
           OSSL_PARAM_BLD_push_int(b, OSSL_PKEY_PARAM_FFC_VALIDATE_LEGACY,
                                   cavp_text(c, "section") == NULL) &&
           OSSL_PARAM_BLD_push_utf8_string(b, OSSL_PKEY_PARAM_FFC_DIGEST, digest_name(c), 0);
}

static bool validates(OSSL_PARAM *params)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "DSA", NULL), *checker = NULL;
    bool ok = EVP_PKEY_fromdata_init(ctx) == 1 &&
              EVP_PKEY_fromdata(ctx, &key, EVP_PKEY_KEY_PARAMETERS, params) == 1 &&
              (checker = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL)) != NULL &&
              EVP_PKEY_param_check(checker) == 1;
    EVP_PKEY_CTX_free(checker);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    ERR_clear_error();
    return ok;
}

/* p, q and, if it is there, g come of the seed. That takes 64 rounds of Miller and Rabin at each
 * prime: of p above 1024 bits every tenth case is run, unless $CAVP_LONG is set. */
void cavp_dsa_params(const struct cavp_case *c)
{
    static unsigned long_ones;
    if (strlen(cavp_text(c, "P")) > 256 && long_ones++ % 10 != 0 && getenv("CAVP_LONG") == NULL)
        return;
    const char *name = cavp_text(c, "Seed") != NULL ? "Seed" : "domain_parameter_seed";
    struct bytes seed = cavp_bytes(c, name);
    BIGNUM *pqg[3] = {number(c, "P"), number(c, "Q"), number(c, "G")};
    if (pqg[2] == NULL) /* not looked at */
        BN_hex2bn(&pqg[2], "2");
    OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
    OSSL_PARAM *params = push(b, c, &seed, pqg) ? OSSL_PARAM_BLD_to_param(b) : NULL;
    if (check(params != NULL, "parameters"))
        check(validates(params) == expected(c), "seed %s, counter %zu: %s", cavp_text(c, name),
              cavp_int(c, "c"), cavp_text(c, "Result"));
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(b);
    for (int i = 0; i < 3; i++)
        BN_free(pqg[i]);
    free(seed.p);
}
