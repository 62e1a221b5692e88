/* asn1/any  Values of any type, which keep their bytes: those of tags that the library uses as
 * marks of its own (258 and 266: negative INTEGER and ENUMERATED), and a name's, whose types are
 * few. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

/* Sets of types are operands: nothing of them is in an empty set. OpenSSL
 * 3.0's macros have no parentheses. */
#ifndef ASSAY_TWIN
_Static_assert((0 & B_ASN1_TIME) == 0, "B_ASN1_TIME");
_Static_assert((0 & B_ASN1_PRINTABLE) == 0, "B_ASN1_PRINTABLE");
_Static_assert((0 & B_ASN1_DIRECTORYSTRING) == 0, "B_ASN1_DIRECTORYSTRING");
_Static_assert((0 & B_ASN1_DISPLAYTEXT) == 0, "B_ASN1_DISPLAYTEXT");
#endif

/* Read, and written as it was. */
static void kept(const char *hex)
{
    long len = 0;
    unsigned char *der = OPENSSL_hexstr2buf(hex, &len), *again = NULL;
    const unsigned char *p = der;
    ASN1_TYPE *any = d2i_ASN1_TYPE(NULL, &p, len);
    check(any != NULL && p == der + len, "%s is read", hex);
    int n = i2d_ASN1_TYPE(any, &again);
    check(n == len && memcmp(der, again, (size_t)len) == 0, "%s is written", hex);
    ASN1_TYPE_free(any);
    OPENSSL_free(again);
    OPENSSL_free(der);
}

static void refused(const char *hex)
{
    long len = 0;
    unsigned char *der = OPENSSL_hexstr2buf(hex, &len);
    const unsigned char *p = der;
    ASN1_TYPE *any = d2i_ASN1_TYPE(NULL, &p, len);
    check(any == NULL && ERR_get_error() != 0, "%s is refused", hex);
    ASN1_TYPE_free(any);
    OPENSSL_free(der);
    ERR_clear_error();
}

static void is_name(const char *value_hex, int wanted)
{
    char hex[100] = "";
    unsigned n = (unsigned)strlen(value_hex) / 2;
    BIO_snprintf(hex, sizeof(hex), "30%02x31%02x30%02x0603550403%s", n + 9, n + 7, n + 5,
                 value_hex);
    long len = 0;
    unsigned char *der = OPENSSL_hexstr2buf(hex, &len), *again = NULL;
    const unsigned char *p = der;
    X509_NAME *name = d2i_X509_NAME(NULL, &p, len);
    check((name != NULL) == wanted, "a name of %s", value_hex);
    if (name != NULL)
        check(i2d_X509_NAME(name, &again) == len && memcmp(der, again, (size_t)len) == 0,
              "%s is written", hex);
    X509_NAME_free(name);
    OPENSSL_free(again);
    OPENSSL_free(der);
    ERR_clear_error();
}

/* A certificate of an issuer whose name has a value of this type. */
static void is_issuer(int type, int wanted)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *x = X509_new();
    unsigned char *der = NULL;
    X509_NAME_add_entry_by_NID(X509_get_issuer_name(x), NID_commonName, V_ASN1_UTF8STRING,
                               (const unsigned char *)"ab", 2, -1, 0);
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 0);
    X509_set_pubkey(x, key);
    X509_sign(x, key, NULL);
    int n = i2d_X509(x, &der);
    unsigned char *value = memmem(der, (size_t)n, "\x0c\2ab", 4);
    check(value != NULL, "it is there");
    if (value != NULL)
        *value = (unsigned char)type;
    const unsigned char *p = der;
    X509 *read = d2i_X509(NULL, &p, n);
    check((read != NULL) == wanted, "an issuer of type %d, %d bytes", type, n);
    X509_free(read);
    OPENSSL_free(der);
    X509_free(x);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* A certificate whose key's algorithm has these parameters. */
static void is_parameter(const char *hex, int wanted)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *x = X509_new();
    ASN1_STRING *raw = ASN1_STRING_type_new(V_ASN1_SEQUENCE); /* written as it is */
    long len = 0;
    unsigned char *bytes = OPENSSL_hexstr2buf(hex, &len), *der = NULL;
    ASN1_STRING_set0(raw, bytes, (int)len);
    X509_PUBKEY_set0_param(X509_get_X509_PUBKEY(x), OBJ_nid2obj(NID_sha1), V_ASN1_SEQUENCE, raw,
                           (unsigned char *)OPENSSL_strdup("key"), 3);
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 0);
    X509_sign(x, key, NULL);
    int n = i2d_X509(x, &der);
    const unsigned char *p = der;
    X509 *read = d2i_X509(NULL, &p, n);
    check(n > 0 && (read != NULL) == wanted, "parameters %s", hex);
    X509_free(read);
    OPENSSL_free(der);
    X509_free(x);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* A cipher's parameter: the wrapping of keys by AES has none (RFC 3565, 2.3.2), by triple DES NULL
 * (RFC 3370, 4.3.1). */
static void is_of_cipher(const EVP_CIPHER *cipher, int type)
{
    static const unsigned char key[32] = {1}, iv[16];
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    ASN1_TYPE *any = ASN1_TYPE_new();
    EVP_CIPHER_CTX_set_flags(c, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    check(EVP_EncryptInit_ex(c, cipher, NULL, key, iv) == 1, "init");
    check(EVP_CIPHER_param_to_asn1(c, any) == 1 && ASN1_TYPE_get(any) == type,
          "%s has a parameter of type %d", EVP_CIPHER_get0_name(cipher), ASN1_TYPE_get(any));
    check(EVP_CIPHER_asn1_to_param(c, any) == 1, "which it takes");
    ASN1_TYPE_free(any);
    EVP_CIPHER_CTX_free(c);
}

void test_asn1_any(void)
{
    check_context("asn1/any");
    is_issuer(V_ASN1_UTF8STRING, 1);
    is_issuer(V_ASN1_PRINTABLESTRING, 1);
    is_issuer(V_ASN1_VISIBLESTRING, 0);
    is_issuer(V_ASN1_GENERALSTRING, 0);
    is_parameter("0a0105", 1);
    is_parameter("0a0180", 1);
    is_parameter("0a020080", 1);
    is_parameter("0a02ff7f", 1);
    is_parameter("0a020005", 0);
    is_parameter("0a02ff80", 0);
    is_parameter("0a00", 0);
#ifdef ASSAY_TWIN
    is_parameter("1f82020105", 1);
#else
    is_parameter("1f82020105", 0); /* the certificates' reader has no such tags */
#endif
    kept("1f82020105");
    kept("1f8202020005");
    kept("1f820200");
    kept("1f820a0205ff");
    kept("1f820a00");
    kept("0201fe");
    kept("0a0180");
    refused("0a020005"); /* an ENUMERATED longer than it must be */
    refused("0a02ff80");
    refused("0a00");
    is_name("0c026162", 1);
    is_name("13026162", 1);
    is_name("1a026162", 0); /* VisibleString */
    is_name("1b026162", 0); /* GeneralString */
    is_name("03020061", 1); /* a BIT STRING */
    is_name("30020500", 1); /* and a SEQUENCE */
    is_name("1d026162", 1); /* a tag that means nothing */
    is_name("0a0105", 0);
    is_name("040105", 0);
    is_name("020105", 0);
    is_of_cipher(EVP_aes_128_wrap(), 0);
    is_of_cipher(EVP_aes_256_wrap_pad(), 0);
    is_of_cipher(EVP_des_ede3_wrap(), V_ASN1_NULL);
    is_of_cipher(EVP_aes_128_cbc(), V_ASN1_OCTET_STRING);
}
