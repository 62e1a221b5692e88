/* ECDSA and ECDH: keys, public keys that aren't, signatures with a known k. */
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/objects.h>
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

/* "P-256", "K-256" (secp256k1), "brainpoolP256r1", "EC - SHA256" (P-256). */
static EC_KEY *new_key(const struct cavp_case *c)
{
    static const char *const letters[] = {"P-192", "P-224", "P-256", "P-384", "P-521"};
    const char *name = cavp_text(c, "curve");
    if (name == NULL)
        name = cavp_text(c, "section");
    if (name == NULL)
        return NULL;
    if (name[0] == 'E' && name[1] >= 'A' && name[1] <= 'E')
        name = letters[name[1] - 'A'];
    int nid = strcmp(name, "K-256") == 0 ? OBJ_sn2nid("secp256k1") : EC_curve_nist2nid(name);
    return EC_KEY_new_by_curve_name(nid != NID_undef ? nid : OBJ_sn2nid(name));
}

/* Is it a valid public key of the curve? */
static bool set_public(EC_KEY *key, const struct cavp_case *c, const char *x_name,
                       const char *y_name)
{
    BIGNUM *x = number(c, x_name), *y = number(c, y_name);
    bool ok = x != NULL && y != NULL && EC_KEY_set_public_key_affine_coordinates(key, x, y) == 1;
    BN_free(x);
    BN_free(y);
    ERR_clear_error();
    return ok;
}

static bool set_private(EC_KEY *key, const struct cavp_case *c, const char *name)
{
    BIGNUM *d = number(c, name);
    bool ok = d != NULL && EC_KEY_set_private_key(key, d) == 1;
    BN_clear_free(d);
    return ok;
}

static bool passes(const struct cavp_case *c)
{
    return cavp_text(c, "Result")[0] == 'P';
}

void cavp_ec_keypair(const struct cavp_case *c)
{
    EC_KEY *key = new_key(c);
    check(key != NULL && set_private(key, c, "d") && set_public(key, c, "Qx", "Qy"), "%s: [%s]G",
          cavp_text(c, "section"), cavp_text(c, "d"));
    EC_KEY_free(key);
}

void cavp_ec_public(const struct cavp_case *c)
{
    EC_KEY *key = new_key(c);
    check(key != NULL && set_public(key, c, "Qx", "Qy") == passes(c), "%s: Qx = %s: %s",
          cavp_text(c, "section"), cavp_text(c, "Qx"), cavp_text(c, "Result"));
    EC_KEY_free(key);
}

static unsigned digest_of(const struct cavp_case *c, unsigned char *digest)
{
    const char *name = cavp_text(c, "hash"); /* FIPS 186-2 has SHA-1 alone */
    struct bytes msg = cavp_bytes(c, "Msg");
    EVP_MD *md = EVP_MD_fetch(NULL, name != NULL ? name : "SHA1", NULL);
    unsigned len = 0;
    if (md == NULL || !EVP_Digest(msg.p, msg.len, digest, &len, md, NULL))
        len = 0;
    EVP_MD_free(md);
    free(msg.p);
    return len;
}

static ECDSA_SIG *signature(const struct cavp_case *c)
{
    ECDSA_SIG *sig = ECDSA_SIG_new();
    check(ECDSA_SIG_set0(sig, number(c, "R"), number(c, "S")) == 1, "R and S");
    return sig;
}

/* By the numbers, and in DER. */
static bool verifies(const struct cavp_case *c, EC_KEY *key, const unsigned char *digest,
                     unsigned len)
{
    ECDSA_SIG *sig = signature(c);
    unsigned char *der = NULL;
    int n = i2d_ECDSA_SIG(sig, &der), one = ECDSA_do_verify(digest, (int)len, sig, key),
        two = n > 0 ? ECDSA_verify(0, digest, (int)len, der, n, key) : -1;
    check(one == two, "numbers and DER verify alike");
    OPENSSL_free(der);
    ECDSA_SIG_free(sig);
    ERR_clear_error();
    return one == 1 && two == 1;
}

void cavp_ecdsa_verify(const struct cavp_case *c)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len = digest_of(c, digest);
    EC_KEY *key = new_key(c);
    bool expected = cavp_text(c, "Result") == NULL || passes(c);
    bool ok =
        key != NULL && len > 0 && set_public(key, c, "Qx", "Qy") && verifies(c, key, digest, len);
    check(ok == expected, "%s: R = %s: %s", cavp_text(c, "section"), cavp_text(c, "R"),
          expected ? "right" : "wrong");
    EC_KEY_free(key);
}

/* k^-1 modulo the order, and x of [k]G. */
static bool prepare(const EC_GROUP *g, const BIGNUM *k, BIGNUM **kinv, BIGNUM **r)
{
    EC_POINT *p = EC_POINT_new(g);
    *r = BN_new();
    *kinv = BN_mod_inverse(NULL, k, EC_GROUP_get0_order(g), NULL);
    bool ok = *kinv != NULL && EC_POINT_mul(g, p, k, NULL, NULL, NULL) == 1 &&
              EC_POINT_get_affine_coordinates(g, p, *r, NULL, NULL) == 1 &&
              BN_nnmod(*r, *r, EC_GROUP_get0_order(g), NULL) == 1;
    EC_POINT_free(p);
    return ok;
}

static void sign(const struct cavp_case *c, EC_KEY *key, const unsigned char *digest, unsigned len)
{
    BIGNUM *k = number(c, "k"), *kinv = NULL, *r = NULL;
    ECDSA_SIG *want = signature(c), *got = NULL;
    check(prepare(EC_KEY_get0_group(key), k, &kinv, &r) &&
              (got = ECDSA_do_sign_ex(digest, (int)len, kinv, r, key)) != NULL &&
              BN_cmp(ECDSA_SIG_get0_r(got), ECDSA_SIG_get0_r(want)) == 0 &&
              BN_cmp(ECDSA_SIG_get0_s(got), ECDSA_SIG_get0_s(want)) == 0,
          "%s: the signature of k = %s", cavp_text(c, "section"), cavp_text(c, "k"));
    ECDSA_SIG_free(want);
    ECDSA_SIG_free(got);
    BN_clear_free(k);
    BN_clear_free(kinv);
    BN_free(r);
}

void cavp_ecdsa_sign(const struct cavp_case *c)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len = digest_of(c, digest);
    EC_KEY *key = new_key(c);
    if (check(key != NULL && len > 0 && set_public(key, c, "Qx", "Qy"), "a public key") &&
        check(verifies(c, key, digest, len), "%s: R = %s", cavp_text(c, "section"),
              cavp_text(c, "R")) &&
        cavp_text(c, "k") != NULL && check(set_private(key, c, "d"), "a private key"))
        sign(c, key, digest, len);
    EC_KEY_free(key);
}

/* ---- ECDH ---- */

static bool shares(const EC_KEY *own, const EC_KEY *peer, struct bytes z)
{
    unsigned char got[80];
    return (size_t)ECDH_compute_key(got, sizeof(got), EC_KEY_get0_public_key(peer), own, NULL) ==
               z.len &&
           memcmp(got, z.p, z.len) == 0;
}

/* What the tester sent is a key, what was computed is right, and so is what follows from it. */
static bool exchange(const struct cavp_case *c,
                     bool (*follows)(const struct cavp_case *, struct bytes z))
{
    EC_KEY *own = new_key(c), *peer = new_key(c);
    struct bytes z = cavp_bytes(c, "Z");
    bool ok = own != NULL && peer != NULL && set_public(peer, c, "QsCAVSx", "QsCAVSy") &&
              set_private(own, c, "dsIUT") && set_public(own, c, "QsIUTx", "QsIUTy") &&
              shares(own, peer, z) && follows(c, z);
    EC_KEY_free(own);
    EC_KEY_free(peer);
    free(z.p);
    ERR_clear_error();
    return ok;
}

/* "SHA256" of "EC - SHA256". */
static const char *section_digest(const struct cavp_case *c)
{
    return strrchr(cavp_text(c, "section"), ' ') + 1;
}

static bool hashed(const struct cavp_case *c, struct bytes z)
{
    struct bytes hash = cavp_bytes(c, "CAVSHashZZ");
    unsigned char digest[EVP_MAX_MD_SIZE];
    size_t len = 0;
    bool ok = EVP_Q_digest(NULL, section_digest(c), NULL, z.p, z.len, digest, &len) == 1 &&
              len == hash.len && memcmp(digest, hash.p, len) == 0;
    free(hash.p);
    return ok;
}

/* SP 800-56A's concatenation KDF, which 3.0 calls SSKDF, over Z. */
static bool derives(const struct cavp_case *c, struct bytes z, struct bytes dkm)
{
    struct bytes info = cavp_bytes(c, "OI");
    unsigned char got[64];
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "SSKDF", NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    const OSSL_PARAM params[] = {kat_text(OSSL_KDF_PARAM_DIGEST, section_digest(c)),
                                 kat_octets(OSSL_KDF_PARAM_KEY, z),
                                 kat_octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    bool ok = dkm.len <= sizeof(got) && EVP_KDF_derive(ctx, got, dkm.len, params) == 1 &&
              memcmp(got, dkm.p, dkm.len) == 0;
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
    free(info.p);
    return ok;
}

/* What is to be authenticated: a text and the tester's nonce. */
static bool is_message(struct bytes data, struct bytes nonce)
{
    static const char text[] = "Standard Test Message";
    const size_t n = sizeof(text) - 1;
    return data.len == n + nonce.len && memcmp(data.p, text, n) == 0 &&
           memcmp(data.p + n, nonce.p, nonce.len) == 0;
}

/* The key derived, and the tag of HMAC with SHA-512 under it that the tester sent. */
static bool tagged(const struct cavp_case *c, struct bytes z)
{
    struct bytes nonce = cavp_bytes(c, "Nonce"), dkm = cavp_bytes(c, "DKM"),
                 data = cavp_bytes(c, "MacData"), tag = cavp_bytes(c, "CAVSTag");
    unsigned char mac[EVP_MAX_MD_SIZE];
    size_t len = 0;
    bool ok = derives(c, z, dkm) && is_message(data, nonce) &&
              EVP_Q_mac(NULL, "HMAC", NULL, "SHA512", NULL, dkm.p, dkm.len, data.p, data.len, mac,
                        sizeof(mac), &len) != NULL &&
              tag.len > 0 && tag.len <= len && memcmp(mac, tag.p, tag.len) == 0;
    free(nonce.p), free(dkm.p), free(data.p), free(tag.p);
    return ok;
}

void cavp_ecdh(const struct cavp_case *c)
{
    check(exchange(c, hashed) == passes(c), "%s, %s: %s", cavp_text(c, "section"),
          cavp_text(c, "count"), cavp_text(c, "Result"));
}

void cavp_ecdh_concat(const struct cavp_case *c)
{
    check(exchange(c, tagged) == passes(c), "%s, %s: %s", cavp_text(c, "section"),
          cavp_text(c, "count"), cavp_text(c, "Result"));
}

/* Of RFC 7027 and its like: both sides. */
void cavp_ecdh_pair(const struct cavp_case *c)
{
    EC_KEY *a = new_key(c), *b = new_key(c);
    struct bytes z = cavp_bytes(c, "x_Z");
    check(a != NULL && b != NULL && set_private(a, c, "dA") && set_public(a, c, "x_qA", "y_qA") &&
              set_private(b, c, "dB") && set_public(b, c, "x_qB", "y_qB") && shares(a, b, z) &&
              shares(b, a, z),
          "%s", cavp_text(c, "curve"));
    EC_KEY_free(a);
    EC_KEY_free(b);
    free(z.p);
}
