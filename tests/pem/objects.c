/* RSA, DSA, DH, EC_KEY and EC_GROUP in PEM and DER by their own names. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"

static unsigned char pass[] = "pass";

static BIO *text(const char *kind)
{
    for (size_t i = 0; i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++)
        if (strcmp(sample_kinds[i].name, kind) == 0)
            return BIO_new_mem_buf(sample_kinds[i].pem, -1);
    return NULL;
}

/* The next PEM of a BIO has this name. */
static void next_is(BIO *b, const char *want)
{
    char *name = NULL, *header = NULL;
    unsigned char *data = NULL;
    long len;
    check(PEM_read_bio(b, &name, &header, &data, &len) == 1 && strcmp(name, want) == 0, "%s: %s",
          want, name != NULL ? name : "");
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
}

static void rsa(void)
{
    BIO *in = text("RSA"), *b = BIO_new(BIO_s_mem());
    RSA *key = PEM_read_bio_RSAPrivateKey(in, NULL, NULL, NULL), *got = RSA_new();
    check(key != NULL, "RSA");
    check(PEM_write_bio_RSAPrivateKey(b, key, EVP_aes_128_cbc(), pass, 4, NULL, NULL) == 1 &&
              PEM_write_bio_RSA_PUBKEY(b, key) == 1 && PEM_write_bio_RSAPublicKey(b, key) == 1 &&
              PEM_write_bio_RSAPrivateKey(b, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_bio_RSA_PUBKEY(b, key) == 1,
          "RSA: written");
    check(PEM_read_bio_RSAPrivateKey(b, &got, NULL, pass) == got && RSA_bits(got) == 1024,
          "RSA: encrypted");
    check(PEM_read_bio_RSA_PUBKEY(b, &got, NULL, NULL) == got && RSA_bits(got) == 1024,
          "RSA: PUBKEY");
    check(PEM_read_bio_RSAPublicKey(b, &got, NULL, NULL) == got && RSA_bits(got) == 1024,
          "RSA: RSAPublicKey");
    next_is(b, "RSA PRIVATE KEY");
    next_is(b, "PUBLIC KEY");
    BIO_free(in);
    in = text("EC");
    check(PEM_read_bio_RSAPrivateKey(in, NULL, NULL, NULL) == NULL &&
              ERR_GET_REASON(ERR_peek_last_error()) == EVP_R_EXPECTING_AN_RSA_KEY,
          "RSA: of EC");
    ERR_clear_error();
    BIO_free(in);
    FILE *f = tmpfile();
    check(PEM_write_RSAPrivateKey(f, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_RSA_PUBKEY(f, key) == 1 && PEM_write_RSAPublicKey(f, key) == 1,
          "RSA: FILEs");
    rewind(f);
    check(PEM_read_RSAPrivateKey(f, &got, NULL, NULL) == got, "RSA: of a FILE");
    rewind(f);
    check(PEM_read_RSA_PUBKEY(f, &got, NULL, NULL) == got, "RSA: PUBKEY of a FILE");
    rewind(f);
    check(PEM_read_RSAPublicKey(f, &got, NULL, NULL) == got, "RSA: RSAPublicKey of a FILE");
    fclose(f);
    RSA_free(key);
    RSA_free(got);
    BIO_free(b);
}

static void dsa(void)
{
    BIO *in = text("DSA"), *b = BIO_new(BIO_s_mem());
    DSA *key = PEM_read_bio_DSAPrivateKey(in, NULL, NULL, NULL), *got = NULL;
    check(key != NULL, "DSA");
    check(PEM_write_bio_DSAPrivateKey(b, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_bio_DSA_PUBKEY(b, key) == 1 && PEM_write_bio_DSAparams(b, key) == 1 &&
              i2d_DSA_PUBKEY_bio(b, key) == 1 && i2d_DSAPrivateKey_bio(b, key) == 1,
          "DSA: written");
    check(PEM_read_bio_DSAPrivateKey(b, &got, NULL, NULL) == got && DSA_get0_priv_key(got) != NULL,
          "DSA: private");
    check(PEM_read_bio_DSA_PUBKEY(b, &got, NULL, NULL) == got && DSA_get0_priv_key(got) == NULL,
          "DSA: public");
    check(PEM_read_bio_DSAparams(b, &got, NULL, NULL) == got, "DSA: parameters");
    check(d2i_DSA_PUBKEY_bio(b, &got) == got && DSA_get0_pub_key(got) != NULL, "DSA: DER");
    check(d2i_DSAPrivateKey_bio(b, &got) == got && DSA_get0_priv_key(got) != NULL, "DSA: DER");
    unsigned char *der = NULL;
    int n = i2d_DSA_PUBKEY(key, &der);
    const unsigned char *at = der;
    check(n > 0 && d2i_DSA_PUBKEY(&got, &at, n) == got && at == der + n, "DSA: in memory");
    OPENSSL_free(der);
    FILE *f = tmpfile();
    check(PEM_write_DSAPrivateKey(f, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_DSA_PUBKEY(f, key) == 1 && PEM_write_DSAparams(f, key) == 1,
          "DSA: FILEs");
    rewind(f);
    check(PEM_read_DSAPrivateKey(f, &got, NULL, NULL) == got, "DSA: of a FILE");
    rewind(f);
    check(PEM_read_DSA_PUBKEY(f, &got, NULL, NULL) == got, "DSA: PUBKEY of a FILE");
    rewind(f);
    check(PEM_read_DSAparams(f, &got, NULL, NULL) == got, "DSA: parameters of a FILE");
    fclose(f);
    f = tmpfile();
    check(i2d_DSA_PUBKEY_fp(f, key) == 1 && i2d_DSAPrivateKey_fp(f, key) == 1, "DSA: DER, FILE");
    rewind(f);
    check(d2i_DSA_PUBKEY_fp(f, &got) == got, "DSA: DER of a FILE");
    fclose(f);
    f = tmpfile();
    check(i2d_DSAPrivateKey_fp(f, key) == 1, "DSA: DER, FILE");
    rewind(f);
    check(d2i_DSAPrivateKey_fp(f, &got) == got, "DSA: DER of a FILE");
    fclose(f);
    DSA_free(key);
    DSA_free(got);
    BIO_free(in);
    BIO_free(b);
}

static void dh(void)
{
    BIO *in = text("DH"), *b = BIO_new(BIO_s_mem());
    EVP_PKEY *pkey = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    DH *key = EVP_PKEY_get1_DH(pkey), *got = NULL;
    check(PEM_write_bio_DHparams(b, key) == 1 && PEM_write_bio_DHxparams(b, key) == 1,
          "DH: written");
    check(PEM_read_bio_DHparams(b, &got, NULL, NULL) == got && DH_bits(got) == 2048, "DH");
    check(PEM_read_bio_DHparams(b, &got, NULL, NULL) == got && DH_bits(got) == 2048, "DHX");
    ERR_clear_error();
    check(PEM_read_bio_DHparams(b, NULL, NULL, NULL) == NULL &&
              ERR_GET_LIB(ERR_peek_error()) == ERR_LIB_PEM &&
              ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE,
          "DH: the end");
    ERR_clear_error();
    FILE *f = tmpfile();
    check(PEM_write_DHparams(f, key) == 1 && PEM_write_DHxparams(f, key) == 1, "DH: FILE");
    rewind(f);
    check(PEM_read_DHparams(f, &got, NULL, NULL) == got, "DH: of a FILE");
    fclose(f);
    DH_free(key);
    DH_free(got);
    EVP_PKEY_free(pkey);
    BIO_free(in);
    BIO_free(b);
}

static void ec_files(const EC_KEY *key)
{
    EC_KEY *got = NULL;
    EC_GROUP *group = NULL;
    FILE *f = tmpfile();
    check(PEM_write_ECPKParameters(f, EC_KEY_get0_group(key)) == 1 &&
              PEM_write_ECPrivateKey(f, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_EC_PUBKEY(f, key) == 1,
          "EC: FILEs");
    rewind(f);
    check(PEM_read_ECPrivateKey(f, &got, NULL, NULL) == got, "EC: of a FILE");
    rewind(f);
    check(PEM_read_EC_PUBKEY(f, &got, NULL, NULL) == got, "EC: PUBKEY of a FILE");
    rewind(f);
    check(PEM_read_ECPKParameters(f, &group, NULL, NULL) == group && group != NULL,
          "EC: parameters of a FILE");
    fclose(f);
    f = tmpfile();
    check(i2d_EC_PUBKEY_fp(f, key) == 1, "EC: DER, FILE");
    rewind(f);
    check(d2i_EC_PUBKEY_fp(f, &got) == got, "EC: DER of a FILE");
    fclose(f);
    f = tmpfile();
    check(i2d_ECPrivateKey_fp(f, key) == 1, "EC: DER, FILE");
    rewind(f);
    check(d2i_ECPrivateKey_fp(f, &got) == got, "EC: DER of a FILE");
    fclose(f);
    EC_KEY_free(got);
    EC_GROUP_free(group);
}

static void ec(void)
{
    BIO *in = text("EC"), *b = BIO_new(BIO_s_mem());
    EC_KEY *key = PEM_read_bio_ECPrivateKey(in, NULL, NULL, NULL), *got = NULL;
    EC_GROUP *group = NULL;
    check(key != NULL, "EC");
    check(PEM_write_bio_ECPKParameters(b, EC_KEY_get0_group(key)) == 1 &&
              PEM_write_bio_ECPrivateKey(b, key, EVP_aes_256_cbc(), NULL, 0, NULL, pass) == 1 &&
              PEM_write_bio_EC_PUBKEY(b, key) == 1 && i2d_EC_PUBKEY_bio(b, key) == 1 &&
              i2d_ECPrivateKey_bio(b, key) == 1,
          "EC: written");
    check(PEM_read_bio_ECPKParameters(b, &group, NULL, NULL) == group &&
              EC_GROUP_get_curve_name(group) == NID_X9_62_prime256v1,
          "EC: parameters");
    check(PEM_read_bio_ECPrivateKey(b, &got, NULL, pass) == got &&
              EC_KEY_get0_private_key(got) != NULL,
          "EC: private");
    check(PEM_read_bio_EC_PUBKEY(b, &got, NULL, NULL) == got &&
              EC_KEY_get0_private_key(got) == NULL,
          "EC: public");
    check(d2i_EC_PUBKEY_bio(b, &got) == got, "EC: DER");
    check(d2i_ECPrivateKey_bio(b, &got) == got && EC_KEY_get0_private_key(got) != NULL, "EC: DER");
    unsigned char *der = NULL;
    int n = i2d_EC_PUBKEY(key, &der);
    const unsigned char *at = der;
    check(n > 0 && d2i_EC_PUBKEY(&got, &at, n) == got && at == der + n, "EC: in memory");
    check(d2i_EC_PUBKEY(&got, &at, 0) == NULL && got != NULL, "EC: nothing");
    ERR_clear_error();
    check(i2d_EC_PUBKEY(NULL, NULL) == 0, "EC: no key");
    OPENSSL_free(der);
    ec_files(key);
    EC_GROUP_free(group);
    EC_KEY_free(key);
    EC_KEY_free(got);
    BIO_free(in);
    BIO_free(b);
}

void test_pem_objects(void)
{
    check_context("pem/objects");
    rsa();
    dsa();
    dh();
    ec();
}
