/* Private keys and numbers of EC_KEY marked as secrets: what the public functions do with them. */
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/ec/group.h"
#include "tests/check.h"
#include "tests/secret.h"
#include "tests/suite.h"

static void operations(EC_KEY *k)
{
    unsigned char digest[32] = {1}, z[EC_BYTES_MAX], *der = NULL;
    const EC_POINT *public = EC_KEY_get0_public_key(k);
    ECDSA_SIG *sig = ECDSA_do_sign(digest, 32, k);
    check(sig != NULL && ECDSA_do_verify(digest, 32, sig, k) == 1, "signs");
    ECDSA_SIG_free(sig);
    check(ECDH_compute_key(z, sizeof(z), public, k, NULL) > 0, "ECDH");
    check(EC_KEY_check_key(k) == 1, "is sound");
    check(i2d_ECPrivateKey(k, &der) > 0, "is written");
    OPENSSL_free(der);
    EC_KEY *copy = EC_KEY_dup(k);
    check(copy != NULL && EC_KEY_set_private_key(copy, EC_KEY_get0_private_key(k)) == 1 &&
              EC_KEY_set_group(copy, EC_KEY_get0_group(k)) == 1 &&
              EC_KEY_priv2oct(copy, z, sizeof(z)) > 0 &&
              EC_KEY_oct2priv(copy, z, ec_key_private_len(copy)) == 1,
          "is copied");
    EC_KEY_free(copy);
}

static void multiplication(EC_KEY *k)
{
    const EC_GROUP *g = EC_KEY_get0_group(k);
    EC_POINT *r = EC_POINT_new(g);
    const BIGNUM *d = EC_KEY_get0_private_key(k);
    check(EC_POINT_mul(g, r, d, NULL, NULL, NULL) == 1, "[d]G");
    not_secret(r, sizeof(*r));
    check(EC_POINT_mul(g, r, NULL, EC_KEY_get0_public_key(k), d, NULL) == 1, "[d]Q");
    not_secret(r, sizeof(*r));
    EC_POINT_free(r);
}

void test_ec_secrets(void)
{
    static const int nids[] = {NID_X9_62_prime256v1, NID_secp384r1, NID_secp521r1,
                               NID_secp256k1,        NID_sect113r1, NID_sect283k1};
    for (unsigned i = 0; i < sizeof(nids) / sizeof(nids[0]); i++) {
        check_context("secrets of %d", nids[i]);
        EC_KEY *k = EC_KEY_new_by_curve_name(nids[i]);
        check(EC_KEY_generate_key(k) == 1, "a key");
        secret(k->d, sizeof(k->d));
        operations(k);
        multiplication(k);
        not_secret(k->d, sizeof(k->d));
        EC_KEY_free(k);
    }
}
