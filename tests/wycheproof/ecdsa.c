/* ECDSA over prime curves, through EVP_PKEY: signatures in DER and as r beside s. */
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

/* What DER is of P1363's r and s, which are as long as the order; empty if they aren't. */
static struct bytes as_der(const struct bytes *sig, int order_bits)
{
    struct bytes der = {NULL, 0};
    const int half = (order_bits + 7) / 8;
    ECDSA_SIG *numbers = ECDSA_SIG_new();
    if (sig->len == 2 * (size_t)half && ECDSA_SIG_set0(numbers, BN_bin2bn(sig->p, half, NULL),
                                                       BN_bin2bn(sig->p + half, half, NULL)) == 1) {
        int len = i2d_ECDSA_SIG(numbers, &der.p);
        der.len = len > 0 ? (size_t)len : 0;
    }
    ECDSA_SIG_free(numbers);
    return der;
}

/* EVP_DigestVerify takes no XOF; of one, these files sign as many bytes as FIPS 202 gives it for
 * its strength. */
static bool verify(EVP_PKEY *key, EVP_MD *md, const struct bytes *sig, const struct bytes *msg)
{
    if ((EVP_MD_get_flags(md) & EVP_MD_FLAG_XOF) == 0) {
        EVP_MD_CTX *ctx = EVP_MD_CTX_new();
        bool ok =
            EVP_DigestVerifyInit_ex(ctx, NULL, EVP_MD_get0_name(md), NULL, NULL, key, NULL) == 1 &&
            EVP_DigestVerify(ctx, sig->p, sig->len, msg->p, msg->len) == 1;
        EVP_MD_CTX_free(ctx);
        return ok;
    }
    unsigned char digest[64];
    const size_t len = EVP_MD_is_a(md, "SHAKE128") ? 32 : 64;
    EVP_MD_CTX *hash = EVP_MD_CTX_new();
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    bool ok = EVP_DigestInit_ex(hash, md, NULL) == 1 &&
              EVP_DigestUpdate(hash, msg->p, msg->len) == 1 &&
              EVP_DigestFinalXOF(hash, digest, len) == 1 && EVP_PKEY_verify_init(ctx) == 1 &&
              EVP_PKEY_verify(ctx, sig->p, sig->len, digest, len) == 1;
    EVP_PKEY_CTX_free(ctx);
    EVP_MD_CTX_free(hash);
    return ok;
}

void wp_ecdsa(const struct wp_case *c)
{
    json_t *of_group = json_object_get(c->group, "publicKey");
    struct wp_case in_key = *c;
    in_key.test = of_group;
    struct bytes point = wp_bytes(&in_key, "uncompressed"), msg = wp_bytes(c, "msg"),
                 sig = wp_bytes(c, "sig");
    EVP_MD *md = EVP_MD_fetch(NULL, c->algorithm, NULL);
    EVP_PKEY *key = wp_ec_key(json_string_value(json_object_get(of_group, "curve")), NULL, &point);
    if (check(md != NULL, "digest") && check(key != NULL, "public key")) {
        if (strstr(json_string_value(json_object_get(c->group, "type")), "P1363") != NULL) {
            struct bytes der = as_der(&sig, EVP_PKEY_get_bits(key));
            free(sig.p);
            sig.len = der.len;
            sig.p = der.len > 0 ? memcpy(malloc(der.len), der.p, der.len) : NULL;
            OPENSSL_free(der.p);
        }
        wp_check(c, verify(key, md, &sig, &msg), "verify");
    }
    EVP_PKEY_free(key);
    EVP_MD_free(md);
    ERR_clear_error();
    free(point.p), free(msg.p), free(sig.p);
}
