/* asn1_sign  Signatures over values: made and verified with every kind of key, and refused. */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"

static EVP_PKEY *key_of(const char *kind)
{
    if (strcmp(kind, "ED25519") == 0 || strcmp(kind, "ED448") == 0)
        return EVP_PKEY_Q_keygen(NULL, NULL, kind);
    for (size_t i = 0; i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++)
        if (strcmp(sample_kinds[i].name, kind) == 0) {
            BIO *in = BIO_new_mem_buf(sample_kinds[i].pem, -1);
            EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
            BIO_free(in);
            return key;
        }
    return NULL;
}

static void say_algorithm(const X509_ALGOR *a)
{
    unsigned char *der = NULL;
    int n = i2d_X509_ALGOR(a, &der);
    say(" ");
    say_hex(der, n > 0 ? (size_t)n : 0);
    OPENSSL_free(der);
}

static int verify(const X509_ALGOR *a, const ASN1_BIT_STRING *s, const ASN1_OCTET_STRING *data,
                  EVP_PKEY *key)
{
    return ASN1_item_verify(ASN1_ITEM_rptr(ASN1_OCTET_STRING), a, s, data, key);
}

static const char *const kinds[] = {"RSA", "EC", "DSA", "RSA-PSS", "ED25519", "ED448"};
#define N_KINDS (sizeof(kinds) / sizeof(kinds[0]))

static void with_key(const char *kind, EVP_PKEY *const keys[], size_t which, const EVP_MD *md,
                     const ASN1_OCTET_STRING *data, const ASN1_OCTET_STRING *other)
{
    X509_ALGOR *one = X509_ALGOR_new(), *two = X509_ALGOR_new();
    ASN1_BIT_STRING *s = ASN1_BIT_STRING_new();
    int n = ASN1_item_sign(ASN1_ITEM_rptr(ASN1_OCTET_STRING), one, two, s, data, keys[which], md);
    say("%s %s: %d %ld %d", kind, md != NULL ? EVP_MD_get0_name(md) : "-", n > 0, s->flags,
        n == s->length);
    say_errors();
    if (n > 0) {
        say_algorithm(one);
        say_algorithm(two);
        for (size_t i = 0; i < N_KINDS; i++) {
            int r = verify(one, s, data, keys[i]);
            say(" %d", r);
            if (r == 0) /* what is wrong with a number that chance chose is chance's, too */
                ERR_clear_error();
            say_errors();
        }
        say(" other %d", verify(one, s, other, keys[which]));
        ERR_clear_error(); /* each library has its own there */
        s->flags |= 3;
        say(" bits %d", verify(one, s, data, keys[which]));
        say_errors();
        s->flags &= ~3;
        s->length--;
        say(" short %d", verify(one, s, data, keys[which]) > 0);
        ERR_clear_error();
    }
    say("\n");
    X509_ALGOR_free(one);
    X509_ALGOR_free(two);
    ASN1_BIT_STRING_free(s);
}

/* RSA with PSS by a context, as `openssl req -sigopt` has it. */
static void with_pss(EVP_PKEY *key, const char *md, const char *mgf1, int salt,
                     const ASN1_OCTET_STRING *data, const ASN1_OCTET_STRING *other)
{
    X509_ALGOR *a = X509_ALGOR_new();
    ASN1_BIT_STRING *s = ASN1_BIT_STRING_new();
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pctx;
    EVP_DigestSignInit(ctx, &pctx, EVP_get_digestbyname(md), NULL, key);
    EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_PSS_PADDING);
    EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, salt);
    EVP_PKEY_CTX_set_rsa_mgf1_md(pctx, EVP_get_digestbyname(mgf1));
    int n = ASN1_item_sign_ctx(ASN1_ITEM_rptr(ASN1_OCTET_STRING), NULL, a, s, data, ctx);
    say("PSS %s %s %d: %d", md, mgf1, salt, n);
    say_errors();
    if (n > 0) {
        say_algorithm(a);
        say(" %d %d", verify(a, s, data, key), verify(a, s, other, key));
        ERR_clear_error();
        ASN1_TYPE_free(a->parameter);
        a->parameter = NULL;
        say(" %d", verify(a, s, data, key));
        say_errors();
    }
    say("\n");
    EVP_MD_CTX_free(ctx);
    X509_ALGOR_free(a);
    ASN1_BIT_STRING_free(s);
}

static void without_key(const ASN1_OCTET_STRING *data, EVP_PKEY *key)
{
    ASN1_BIT_STRING *s = ASN1_BIT_STRING_new();
    X509_ALGOR *a = X509_ALGOR_new();
    static const int nids[] = {NID_sha256,     NID_undef,
                               NID_commonName, NID_md2WithRSAEncryption,
                               NID_ED25519,    NID_rsaEncryption};
    for (size_t i = 0; i < sizeof(nids) / sizeof(nids[0]); i++) {
        X509_ALGOR_set0(a, OBJ_nid2obj(nids[i]), V_ASN1_NULL, NULL);
        say(" %zu %d", i, verify(a, s, data, key));
        say_errors();
    }
    X509_ALGOR_free(a);
    ASN1_BIT_STRING_free(s);
}

/* A context that nothing was done with: OpenSSL's signing doesn't survive it. */
void test_asn1_sign_unready(void)
{
    ASN1_OCTET_STRING *data = ASN1_OCTET_STRING_new();
    ASN1_BIT_STRING *s = ASN1_BIT_STRING_new();
    X509_ALGOR *a = X509_ALGOR_new();
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    const ASN1_ITEM *it = ASN1_ITEM_rptr(ASN1_OCTET_STRING);
    check(ASN1_item_sign_ctx(it, a, NULL, s, data, ctx) == 0 &&
              ERR_GET_REASON(ERR_get_error()) == ASN1_R_CONTEXT_NOT_INITIALISED,
          "signing without a key");
    check(ASN1_item_verify_ctx(it, a, s, data, ctx) == -1 &&
              ERR_GET_REASON(ERR_get_error()) == ASN1_R_CONTEXT_NOT_INITIALISED,
          "verifying without a key");
    check(verify(a, s, data, NULL) == -1, "verifying with no key at all");
    ERR_clear_error();
    EVP_MD_CTX_free(ctx);
    X509_ALGOR_free(a);
    ASN1_BIT_STRING_free(s);
    ASN1_OCTET_STRING_free(data);
}

static void digests(ASN1_OCTET_STRING *data)
{
    unsigned char md[64];
    unsigned int n = 0;
    say("\n%d ", ASN1_item_digest(ASN1_ITEM_rptr(ASN1_OCTET_STRING), EVP_sha256(), data, md, &n));
    say_hex(md, n);
    say(" %d ",
        ASN1_digest((i2d_of_void *)i2d_ASN1_OCTET_STRING, EVP_sha512(), (char *)data, md, &n));
    say_hex(md, n);
}

static void old(EVP_PKEY *key, ASN1_OCTET_STRING *data, ASN1_OCTET_STRING *other)
{
    i2d_of_void *i2d = (i2d_of_void *)i2d_ASN1_OCTET_STRING;
    X509_ALGOR *one = X509_ALGOR_new(), *two = X509_ALGOR_new();
    ASN1_BIT_STRING *s = ASN1_BIT_STRING_new();
    say("\nold %d", ASN1_sign(i2d, one, two, s, (char *)data, key, EVP_sha256()));
    say_algorithm(one);
    say_algorithm(two);
    say(" %d", ASN1_verify(i2d, one, s, (char *)data, key));
    say_errors();
    say(" %d", ASN1_verify(i2d, one, s, (char *)other, key));
    ERR_clear_error();
    s->flags |= 1;
    say(" %d", ASN1_verify(i2d, one, s, (char *)data, key));
    say_errors();
    X509_ALGOR_set0(one, OBJ_nid2obj(NID_commonName), V_ASN1_NULL, NULL);
    say(" %d", ASN1_verify(i2d, one, s, (char *)data, key));
    say_errors();
    say(" %d", ASN1_sign(i2d, one, NULL, s, (char *)data, key, EVP_shake128()));
    say_errors();
    X509_ALGOR_free(one);
    X509_ALGOR_free(two);
    ASN1_BIT_STRING_free(s);
}

void test_asn1_sign(void)
{
    EVP_PKEY *keys[N_KINDS];
    ASN1_OCTET_STRING *data = ASN1_OCTET_STRING_new(), *other = ASN1_OCTET_STRING_new();
    transcript_begin("sign");
    ASN1_OCTET_STRING_set(data, (const unsigned char *)"signed", 6);
    ASN1_OCTET_STRING_set(other, (const unsigned char *)"sealed", 6);
    for (size_t i = 0; i < N_KINDS; i++)
        keys[i] = key_of(kinds[i]);
    for (size_t i = 0; i < N_KINDS; i++) {
        const EVP_MD *const mds[] = {NULL, EVP_sha1(), EVP_sha256(), EVP_sha384(), EVP_sha3_256()};
        static const size_t first[] = {1, 1, 1, 2, 0, 0}, end[] = {5, 4, 3, 3, 2, 2};
        for (size_t j = first[i]; j < end[i]; j++)
            with_key(kinds[i], keys, i, mds[j], data, other);
    }
    with_pss(keys[0], "SHA256", "SHA256", 32, data, other);
    with_pss(keys[0], "SHA1", "SHA1", 20, data, other);
    with_pss(keys[0], "SHA384", "SHA1", 7, data, other);
    with_pss(keys[0], "SHA512", "SHA512", RSA_PSS_SALTLEN_MAX, data, other);
    without_key(data, keys[0]);
    digests(data);
    old(keys[0], data, other);
    for (size_t i = 0; i < N_KINDS; i++)
        EVP_PKEY_free(keys[i]);
    ASN1_OCTET_STRING_free(data);
    ASN1_OCTET_STRING_free(other);
    transcript_end("94304aff925bc47fa8e082211ea2766a2b8a8aa4c1eddc37f957b5d2c19dcd58");
}
