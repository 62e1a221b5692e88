/* RSA: signatures of PKCS #1 v1.5 and PSS, decryption of OAEP and PKCS #1 v1.5, with the files' own
 * keys in DER. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

#define ROOM 1024

static const char *group_text(const struct wp_case *c, const char *field)
{
    return json_string_value(json_object_get(c->group, field));
}

/* A group's key is read once. The group is held, so that no other comes to lie where it was. */
static EVP_PKEY *group_key(const struct wp_case *c, const char *field, bool private)
{
    static json_t *group;
    static EVP_PKEY *key;
    if (group == c->group)
        return key;
    EVP_PKEY_free(key);
    json_decref(group);
    group = json_incref(c->group);
    struct bytes der = kat_hex(group_text(c, field));
    const uint8_t *p = der.p;
    key =
        private ? d2i_AutoPrivateKey(NULL, &p, (long)der.len) : d2i_PUBKEY(NULL, &p, (long)der.len);
    check(key != NULL && p == der.p + der.len, "a group's key can't be read");
    free(der.p);
    return key;
}

static bool verifies(const struct wp_case *c, EVP_PKEY *key, const OSSL_PARAM *params)
{
    struct bytes msg = wp_bytes(c, "msg"), sig = wp_bytes(c, "sig");
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    bool ok =
        key != NULL &&
        check(EVP_DigestVerifyInit_ex(m, NULL, group_text(c, "sha"), NULL, NULL, key, params) == 1,
              "EVP_DigestVerifyInit_ex") &&
        EVP_DigestVerify(m, sig.p, sig.len, msg.p, msg.len) == 1;
    EVP_MD_CTX_free(m);
    ERR_clear_error();
    free(msg.p), free(sig.p);
    return ok;
}

void wp_rsa_verify(const struct wp_case *c)
{
    wp_check(c, verifies(c, group_key(c, "publicKeyDer", false), NULL), "verify");
}

void wp_rsa_pss(const struct wp_case *c)
{
    int salt = (int)wp_group_int(c, "sLen");
    OSSL_PARAM params[] = {kat_text(OSSL_SIGNATURE_PARAM_PAD_MODE, "pss"),
                           kat_text(OSSL_SIGNATURE_PARAM_MGF1_DIGEST, group_text(c, "mgfSha")),
                           OSSL_PARAM_construct_int(OSSL_SIGNATURE_PARAM_PSS_SALTLEN, &salt),
                           OSSL_PARAM_construct_end()};
    EVP_PKEY *key = group_key(c, "publicKeyDer", false);
    wp_check(c, verifies(c, key, params), "verify");
}

void wp_rsa_sign(const struct wp_case *c)
{
    struct bytes msg = wp_bytes(c, "msg"), want = wp_bytes(c, "sig");
    EVP_PKEY *key = group_key(c, "privateKeyPkcs8", true);
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    uint8_t sig[ROOM];
    size_t len = sizeof(sig);
    bool ok = key != NULL &&
              EVP_DigestSignInit_ex(m, NULL, group_text(c, "sha"), NULL, NULL, key, NULL) == 1 &&
              EVP_DigestSign(m, sig, &len, msg.p, msg.len) == 1;
    EVP_MD_CTX_free(m);
    /* "acceptable" is for weak digests, which still have one right signature. */
    check(ok && len == want.len && memcmp(sig, want.p, len) == 0, "case %zu: sign",
          wp_int(c, "tcId"));
    free(msg.p), free(want.p);
}

static bool decrypts(const struct wp_case *c, const OSSL_PARAM *params)
{
    struct bytes ct = wp_bytes(c, "ct"), msg = wp_bytes(c, "msg");
    EVP_PKEY *key = group_key(c, "privateKeyPkcs8", true);
    EVP_PKEY_CTX *d = key != NULL ? EVP_PKEY_CTX_new(key, NULL) : NULL;
    uint8_t out[ROOM];
    size_t len = sizeof(out);
    bool ok = d != NULL && check(EVP_PKEY_decrypt_init_ex(d, params) == 1, "decrypt_init") &&
              EVP_PKEY_decrypt(d, out, &len, ct.p, ct.len) == 1 && len == msg.len &&
              memcmp(out, msg.p, len) == 0;
    EVP_PKEY_CTX_free(d);
    ERR_clear_error();
    free(ct.p), free(msg.p);
    return ok;
}

void wp_rsa_oaep(const struct wp_case *c)
{
    struct bytes label = wp_bytes(c, "label");
    OSSL_PARAM params[] = {kat_text(OSSL_ASYM_CIPHER_PARAM_PAD_MODE, "oaep"),
                           kat_text(OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST, group_text(c, "sha")),
                           kat_text(OSSL_ASYM_CIPHER_PARAM_MGF1_DIGEST, group_text(c, "mgfSha")),
                           kat_octets(OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL, label),
                           OSSL_PARAM_construct_end()};
    wp_check(c, decrypts(c, params), "decrypt");
    free(label.p);
}

/* What isn't an encoding decrypts to something else where rejection is implicit, and not at all
 * where it isn't. */
void wp_rsa_decrypt(const struct wp_case *c)
{
    unsigned implicit = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_uint("implicit-rejection", &implicit),
                           OSSL_PARAM_construct_end()};
    wp_check(c, decrypts(c, params), "decrypt");
    wp_check(c, decrypts(c, NULL), "decrypt, rejected implicitly");
}
