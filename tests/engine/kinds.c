/* Engines with kinds of keys: ENGINE_set_pkey_asn1_meths. */
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int begun, ended, freed, nid;
static EVP_PKEY_ASN1_METHOD *method;

static int my_init(ENGINE *e)
{
    (void)e;
    begun++;
    return 1;
}

static int my_finish(ENGINE *e)
{
    (void)e;
    ended++;
    return 1;
}

/* A key is some bytes, and private and public alike. */
static unsigned char *three(void)
{
    return OPENSSL_memdup("\1\2\3", 3);
}

static int pub_decode(EVP_PKEY *pkey, const X509_PUBKEY *pub)
{
    const unsigned char *bytes;
    int len;
    X509_PUBKEY_get0_param(NULL, &bytes, &len, NULL, pub);
    return len == 3 && EVP_PKEY_assign(pkey, nid, three());
}

static int pub_encode(X509_PUBKEY *pub, const EVP_PKEY *pkey)
{
    (void)pkey;
    return X509_PUBKEY_set0_param(pub, OBJ_nid2obj(nid), V_ASN1_NULL, NULL, three(), 3);
}

static int pub_cmp(const EVP_PKEY *a, const EVP_PKEY *b)
{
    return memcmp(EVP_PKEY_get0(a), EVP_PKEY_get0(b), 3) == 0;
}

static int priv_decode(EVP_PKEY *pkey, const PKCS8_PRIV_KEY_INFO *p8)
{
    (void)p8;
    return EVP_PKEY_assign(pkey, nid, three());
}

static int priv_encode(PKCS8_PRIV_KEY_INFO *p8, const EVP_PKEY *pkey)
{
    (void)pkey;
    return PKCS8_pkey_set0(p8, OBJ_nid2obj(nid), 0, V_ASN1_NULL, NULL, three(), 3);
}

static int size(const EVP_PKEY *pkey)
{
    (void)pkey;
    return 77;
}

static void key_free(EVP_PKEY *pkey)
{
    freed++;
    OPENSSL_free(EVP_PKEY_get0(pkey));
}

static int kinds(ENGINE *e, EVP_PKEY_ASN1_METHOD **m, const int **nids, int n)
{
    (void)e;
    if (m == NULL) {
        *nids = &nid;
        return 1;
    }
    *m = n == nid ? method : NULL;
    return *m != NULL;
}

static ENGINE *make(void)
{
    if (nid == 0)
        nid = OBJ_create("1.3.6.1.4.1.99999.77", "ASSAY-KIND", "a kind of keys");
    method = EVP_PKEY_asn1_new(nid, 0, "KIND", "an engine's keys");
    EVP_PKEY_asn1_set_public(method, pub_decode, pub_encode, pub_cmp, NULL, size, size);
    EVP_PKEY_asn1_set_private(method, priv_decode, priv_encode, NULL);
    EVP_PKEY_asn1_set_free(method, key_free);
    ENGINE *e = ENGINE_new();
    check(e != NULL && ENGINE_set_id(e, "kinds") == 1 && ENGINE_set_name(e, "kinds") == 1 &&
              ENGINE_set_init_function(e, my_init) == 1 &&
              ENGINE_set_finish_function(e, my_finish) == 1,
          "made");
    begun = ended = freed = 0;
    return e;
}

static int reason(void)
{
    int r = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return r;
}

static void check_fields(ENGINE *e)
{
    check(ENGINE_get_pkey_asn1_meths(e) == NULL && ENGINE_get_pkey_asn1_meth(e, nid) == NULL &&
              reason() == ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD,
          "none");
    check(ENGINE_get_pkey_asn1_meth_str(e, "KIND", -1) == NULL && ERR_peek_error() == 0,
          "none by name");
    check(ENGINE_set_pkey_asn1_meths(e, kinds) == 1 && ENGINE_get_pkey_asn1_meths(e) == kinds,
          "set");
    check(ENGINE_get_pkey_asn1_meth(e, nid) == method, "by number");
    check(ENGINE_get_pkey_asn1_meth(e, NID_sha1) == NULL &&
              reason() == ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD,
          "another number");
    static const struct {
        const char *str;
        int len;
        bool found;
    } names[] = {{"KIND", -1, true},   {"kind", -1, true}, {"Kindred", 4, true}, {"KIN", -1, false},
                 {"KINDS", -1, false}, {"KIND", 3, false}, {"", -1, false}};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        check((ENGINE_get_pkey_asn1_meth_str(e, names[i].str, names[i].len) == method) ==
                  names[i].found,
              "%s, %d", names[i].str, names[i].len);
}

static void check_found(ENGINE *e)
{
    ENGINE *told = NULL;
    int held = begun - ended;
    check(ENGINE_pkey_asn1_find_str(&told, "kind", 4) == method && told == e, "found by name");
    check(begun == ended + held, "not begun by that");
    ENGINE_free(told);
    told = e;
    check(ENGINE_pkey_asn1_find_str(&told, "KIN", 3) == NULL && told == NULL, "no such name");
    check(EVP_PKEY_asn1_find_str(&told, "KIND", -1) == method && told == e && begun > ended,
          "begun, by EVP");
    ENGINE_finish(told);
    check(EVP_PKEY_asn1_find_str(NULL, "KIND", -1) == NULL, "without engines");
    check(EVP_PKEY_asn1_find(&told, nid) == method && told == e, "by number");
    ENGINE_finish(told);
    check(EVP_PKEY_asn1_find(NULL, nid) == NULL, "without engines");
    check(EVP_PKEY_asn1_find(&told, EVP_PKEY_EC) != NULL && told == NULL, "the library's");
    told = ENGINE_get_pkey_asn1_meth_engine(nid);
    check(told == e && ENGINE_get_pkey_asn1_meth_engine(EVP_PKEY_EC) == NULL, "told");
    ENGINE_finish(told);
}

/* Written and read again, as DER and as PEM. */
static void check_coding(EVP_PKEY *key)
{
    unsigned char *der = NULL;
    int len = i2d_PrivateKey(key, &der);
    const unsigned char *p = der;
    EVP_PKEY *again = d2i_AutoPrivateKey(NULL, &p, len);
    check(len == 25 && again != NULL && EVP_PKEY_eq(key, again) == 1 &&
              EVP_PKEY_get_id(again) == nid,
          "PKCS #8");
    EVP_PKEY_free(again);
    OPENSSL_free(der);
    BIO *b = BIO_new(BIO_s_mem());
    check(PEM_write_bio_PrivateKey(b, key, NULL, NULL, 0, NULL, NULL) == 1, "PEM");
    again = PEM_read_bio_PrivateKey(b, NULL, NULL, NULL);
    check(again != NULL && EVP_PKEY_eq(key, again) == 1, "and back");
    EVP_PKEY_free(again);
    BIO_free(b);
    der = NULL;
    len = i2d_PUBKEY(key, &der);
    check(len == 23, "SPKI");
#ifndef ASSAY_TWIN /* 3.0 reads no public key of a kind that an engine has: its decoder fails \
                      first */
    p = der;
    again = d2i_PUBKEY(NULL, &p, len);
    check(again != NULL && EVP_PKEY_eq(key, again) == 1, "read");
    EVP_PKEY_free(again);
#endif
    OPENSSL_free(der);
    ERR_clear_error();
}

static void check_keys(ENGINE *e)
{
    EVP_PKEY *key = EVP_PKEY_new();
    check(EVP_PKEY_set_type(key, nid) == 1 && EVP_PKEY_get_id(key) == nid &&
              EVP_PKEY_get_base_id(key) == nid && EVP_PKEY_get0_engine(key) == e &&
              EVP_PKEY_get0_asn1(key) == method,
          "a kind");
    check(EVP_PKEY_set_type_str(key, "KIND", -1) == 1, "by name");
    check(EVP_PKEY_assign(key, nid, three()) == 1 && EVP_PKEY_get_size(key) == 77, "a key");
    check_coding(key);
    freed = 0;
    EVP_PKEY_free(key);
    check(freed == 1, "freed by the engine's function");
}

void test_engine_kinds(void)
{
    check_context("engine/kinds");
    ENGINE *e = make();
    check_fields(e);
    EVP_PKEY *key = EVP_PKEY_new();
    check(EVP_PKEY_set_type(key, nid) == 0 && reason() == EVP_R_UNSUPPORTED_ALGORITHM, "unknown");
    check(ENGINE_register_pkey_asn1_meths(e) == 1, "registered");
    check_found(e);
    check_keys(e);
    ENGINE_unregister_pkey_asn1_meths(e);
    check(begun == ended && EVP_PKEY_set_type(key, nid) == 0, "no longer");
    ERR_clear_error();
    check(ENGINE_set_default_string(e, "PKEY_ASN1") == 1 && begun == ended + 1, "the default one");
    check_found(e);
    check_keys(e);
    check(EVP_PKEY_assign(key, nid, three()) == 1, "a key that stays");
    ENGINE_unregister_pkey_asn1_meths(e);
    check(begun == ended + 1, "and holds the engine");
    ENGINE_free(e);
    check(EVP_PKEY_get_size(key) == 77 && EVP_PKEY_get_id(key) == nid, "whose method is there");
    EVP_PKEY_free(key);
    check(begun == ended, "until it goes");
}
