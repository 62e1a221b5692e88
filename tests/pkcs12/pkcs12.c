/* PKCS #12: files that OpenSSL 3.0 wrote read, files of our own read again, wrong passphrases and
 * damaged ones refused; what stands for what in PKCS5 and PKCS8 functions. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

/* An Ed25519 key and its certificate, by `openssl pkcs12 -export`, passphrase "abc": by PBES2 and
 * PBKDF2; with -legacy, by RC2 and triple DES; and the certificate alone, not encrypted, no MAC. */
static const char modern[] =
    "MIIDpAIBAzCCA1oGCSqGSIb3DQEHAaCCA0sEggNHMIIDQzCCAjIGCSqGSIb3DQEHBqCCAiMwggIfAgEAMIICGAYJ"
    "KoZIhvcNAQcBMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjQsili2hZbYQICCAAwDAYIKoZIhvcNAgkF"
    "ADAdBglghkgBZQMEASoEEG9j36/nEZpxHmkmmh57GDmAggGw7vENJfIPUh///icN5p9UjYlDIIhT2EnW17jqpGXb"
    "HikgX3F24IdBpPlHBNK91V+l0V5Z6hj+F0WJfV1VS7btLHzznWjznnkjsX6E4YXnGDY4fRFuJE5MynIpM+ebgKpJ"
    "tXM554puqeA3LQcIn/WpMwQC13AhZzazY2Ikv+SvzLBJQTar8iS2nLvUs6ccCDBqhO7zTAlJqt0gafD+pLfmRPj9"
    "IPYgOoXc9Xy9IYDExbwfc89UOJrcRrYp9QzrWmTjN3paBlaiPiMEnM+ctLVBWNDLzzmp3SvBcQX2bgWdDwc2Rumo"
    "XUPWA82uLiha+UIvmy0d7Br18MJ+CDqCGw7K8fOkuy3Te2zCxqkE1uzMhc7fFuXk9Ee2ZGA8kTBKjyuy/8JrnrCi"
    "Q+qpR/Vuc6gj5qGysJM0/ypTXR8KoOc6s/Yh826w2VD8niYEG2UkHCFvFCbBmljXsJnERHW6iyMbP50DInokQfbN"
    "OwzUag6ZtNDEJPh9wBFf+0BaUeSvJSWYqoB0ieW0NY4tvLzK2vhZfPOvVS0BW5f1C+RLRXIxPp/uzeN0TvmwtpvE"
    "bquEcERLMIIBCQYJKoZIhvcNAQcBoIH7BIH4MIH1MIHyBgsqhkiG9w0BDAoBAqCBnjCBmzBXBgkqhkiG9w0BBQ0w"
    "SjApBgkqhkiG9w0BBQwwHAQIsL1exHm7P/oCAggAMAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBASvekRZ1jA"
    "3g29DV6brx/eBEAtC7bxHuPeFIaLJ01zdb5DDd8mUICDdQzp0Ng5PMX1xx6/pBjHiKZJAZ+jfd/JvdAaKpa+c8x2"
    "qp8FDanM6iShMUIwGwYJKoZIhvcNAQkUMQ4eDABaAPwAcgBpAGMAaDAjBgkqhkiG9w0BCRUxFgQUynbHtc1NmG8r"
    "lVATg9pc5vgNj1owQTAxMA0GCWCGSAFlAwQCAQUABCDBiOGNVTCdbSouHNOR8IHIyvjUURovNgKu6bdSfZ9jXAQI"
    "9DPAEXNl4C8CAggA";
static const char legacy[] =
    "MIIDAgIBAzCCAskGCSqGSIb3DQEHAaCCAroEggK2MIICsjCCAe4GCSqGSIb3DQEHBqCCAd8wggHbAgEAMIIB1AYJ"
    "KoZIhvcNAQcBMBsGCiqGSIb3DQEMAQYwDQQIQbphuds+Fa8CAQeAggGoZWPBkoPiyLqidUaQTQOxwc6GDyYpSDXl"
    "PVsMSX7iKsQ6QTt+YSoXuXflimfYf7CkEtdPJ43fNnOc+PruBJUPWQzi8UpHivCxs8ZSI66d1EvMtkSPg0TJIP3Y"
    "ARS/WCqfzKNKyOt61SGSXHrgC6MADMnzz4BgRHp7x84Rn70ftNrsy7F1ePTYI3M79y33ZW0XMC1Cy3yOgq/zwtKg"
    "ycnk58K3ohT/pa/7FK/0y2w8tio5ibVUQJ9uVeSbCMhFMGTJdBzFCcetSnxAGo3f5N7SM3wqGWvm1NMBG6SwXWHe"
    "guaha9p5EliIw/bd0dpD8JrBSRqJgyEmC4kHYkakGO1RR9YlXOgRnyeW4PAALbSqIu9CLGVjmfHawuy0POYGxXAm"
    "5rRK+bCnmZNYrp1SGevpvUcC11IfZysCXFNlAUeI8Q61LGHEbBlwxtra/clwSDxLQbK1x3wNKAAKoq8iuWHjaSf/"
    "q5bQXHBV+7QHPkBag46Kxhsc4x0BcCku1Dxx1DIwSGCmOcx1aBcUrY1v9DWZmzLfy9wPsVizyqUVOVrugfVV4nMC"
    "FQbSrTCBvQYJKoZIhvcNAQcBoIGvBIGsMIGpMIGmBgsqhkiG9w0BDAoBAqBZMFcwGwYKKoZIhvcNAQwBAzANBAjf"
    "y1JkQO4RlwIBBwQ4TUGXxMozFTfJi//+PQxyvzffTXVy8S/H+KcJRhV0vKxuGT20EUqEZYCkNngkf7cVKMQIfW5C"
    "tiYxPDAVBgkqhkiG9w0BCRQxCB4GAG8AbABkMCMGCSqGSIb3DQEJFTEWBBTKdse1zU2YbyuVUBOD2lzm+A2PWjAw"
    "MCEwCQYFKw4DAhoFAAQU/c95reRB33HrkQmEHPfBHxv/J28ECP8FBFHm0F9HAgEH";
static const char plain[] =
    "MIIBngIBAzCCAZcGCSqGSIb3DQEHAaCCAYgEggGEMIIBgDCCAXwGCSqGSIb3DQEHAaCCAW0EggFpMIIBZTCCAWEG"
    "CyqGSIb3DQEMCgEDoIIBUDCCAUwGCiqGSIb3DQEJFgGgggE8BIIBODCCATQwgeegAwIBAgIUWK9LygzedFrwq4yp"
    "9VhnSaU59GQwBQYDK2VwMA8xDTALBgNVBAMMBGxlYWYwIBcNMjYxMTIxMjExMTI1WhgPMjEyNjEwMjgyMTExMjVa"
    "MA8xDTALBgNVBAMMBGxlYWYwKjAFBgMrZXADIQCfAOse2bVwfHHETETl/6RFPdKF5hunTf4c+Ip98HgqM6NTMFEw"
    "HQYDVR0OBBYEFHmt8gtrNt9V+OekIQXcyvRIGqrJMB8GA1UdIwQYMBaAFHmt8gtrNt9V+OekIQXcyvRIGqrJMA8G"
    "A1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EAu07wrUtxv/GeMsGU71L03tohOZrBbPJ415zvVO2loVZha+tByQE8c9h9"
    "IuX3k4/kni716pZczo43sxIHUm5SCg==";

static PKCS12 *file(const char *base64, size_t cut)
{
    unsigned char der[2048];
    int len = EVP_DecodeBlock(der, (const unsigned char *)base64, (int)strlen(base64));
    const unsigned char *at = der;
    return d2i_PKCS12(NULL, &at, len - (long)cut);
}

static int last_reason(void)
{
    int reason = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return reason;
}

/* Whether it opens, with these: a key, a certificate of this alias, so many others. */
static void opens(const char *what, PKCS12 *p12, const char *pass, bool has_key, const char *alias,
                  int others)
{
    EVP_PKEY *key = NULL;
    X509 *cert = NULL;
    STACK_OF(X509) *ca = NULL;
    int len = 0;
    check(PKCS12_parse(p12, pass, &key, &cert, &ca) == 1, "%s: opens", what);
    check((key != NULL) == has_key && (cert != NULL) == has_key, "%s: key and certificate", what);
    check(sk_X509_num(ca) == (others > 0 ? others : -1), "%s: others", what);
    const unsigned char *name = cert != NULL ? X509_alias_get0(cert, &len) : NULL;
    size_t want = alias != NULL ? strlen(alias) : 0;
    check((name == NULL && alias == NULL) ||
              (name != NULL && alias != NULL && (size_t)len == want &&
               memcmp(name, alias, want) == 0),
          "%s: alias", what);
    EVP_PKEY_free(key);
    X509_free(cert);
    sk_X509_pop_free(ca, X509_free);
}

static void refused(const char *what, PKCS12 *p12, const char *pass, int reason)
{
    EVP_PKEY *key = NULL;
    X509 *cert = NULL;
    STACK_OF(X509) *ca = NULL;
    check(PKCS12_parse(p12, pass, &key, &cert, &ca) == 0 && key == NULL && cert == NULL &&
              ca == NULL && last_reason() == reason,
          "%s: refused", what);
}

static void known_files(void)
{
    PKCS12 *p12 = file(modern, 0);
    opens("modern", p12, "abc", true, "Z\xc3\xbcrich", 0);
    refused("wrong", p12, "abd", PKCS12_R_MAC_VERIFY_FAILURE);
    refused("none", p12, NULL, PKCS12_R_MAC_VERIFY_FAILURE);
    unsigned char *again = NULL, der[2048];
    int len = i2d_PKCS12(p12, &again);
    EVP_DecodeBlock(der, (const unsigned char *)modern, (int)strlen(modern));
    check(len > 0 && memcmp(again, der, (size_t)len) == 0, "written as it was");
    OPENSSL_free(again);
    PKCS12_free(p12);
    p12 = file(plain, 0);
    opens("plain", p12, NULL, false, NULL, 1);
    opens("plain", p12, "", false, NULL, 1);
    refused("without a MAC", p12, "x", PKCS12_R_MAC_VERIFY_FAILURE);
    PKCS12_free(p12);
    check(file(modern, 9) == NULL && last_reason() != 0, "cut short");
    for (size_t i = 0; i < sizeof(modern); i += 97) { /* whatever it is then */
        char damaged[sizeof(modern)];
        memcpy(damaged, modern, sizeof(modern));
        damaged[i] = damaged[i] == 'A' ? 'B' : 'A';
        p12 = file(damaged, 0);
        EVP_PKEY *key = NULL;
        if (p12 != NULL)
            check(PKCS12_parse(p12, "abc", &key, NULL, NULL) == (key != NULL), "damaged");
        EVP_PKEY_free(key);
        PKCS12_free(p12);
        ERR_clear_error();
    }
}

static void legacy_file(void)
{
    OSSL_LIB_CTX *const none = NULL;
    PKCS12 *p12 = file(legacy, 0);
    if (!OSSL_PROVIDER_available(none, "legacy"))
        refused("legacy, without its provider", p12, "abc", ERR_R_UNSUPPORTED);
    OSSL_PROVIDER *old = OSSL_PROVIDER_load(none, "legacy");
    OSSL_PROVIDER *common = OSSL_PROVIDER_load(none, "default");
    opens("legacy", p12, "abc", true, "old", 0);
    check(PKCS12_newpass(p12, "abc", "neu") == 1, "another passphrase");
    opens("legacy", p12, "neu", true, "old", 0);
    check(PKCS12_newpass(p12, "abc", "x") == 0 && last_reason() == PKCS12_R_MAC_VERIFY_FAILURE,
          "not by the one before");
    OSSL_PROVIDER_unload(old);
    OSSL_PROVIDER_unload(common);
    PKCS12_free(p12);
}

/* What is made is what was asked for, and opens again. */
static void made(void)
{
    static const struct {
        int key, cert, iter, mac_iter;
        const char *name;
    } ways[] = {
        {0, 0, 0, 0, "name"},
        {-1, -1, 1, 1, "Z\xc3\xbcrich"},
        {NID_aes_128_cbc, NID_aes_192_cbc, 5, 5, NULL},
        {NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, 3, 1, "x"},
    };
    PKCS12 *p12 = file(modern, 0);
    EVP_PKEY *key = NULL, *other = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *cert = NULL;
    check(PKCS12_parse(p12, "abc", &key, &cert, NULL) == 1, "a key");
    PKCS12_free(p12);
    X509_alias_set1(cert, NULL, 0);
    STACK_OF(X509) *ca = sk_X509_new_null();
    sk_X509_push(ca, cert);
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        p12 = PKCS12_create("pw", ways[i].name, key, cert, NULL, ways[i].key, ways[i].cert,
                            ways[i].iter, ways[i].mac_iter, KEY_SIG);
        check(p12 != NULL && PKCS12_mac_present(p12), "made");
        if (p12 != NULL)
            opens("made", p12, "pw", true, ways[i].name, 0);
        PKCS12_free(p12);
    }
    p12 = PKCS12_create("", NULL, NULL, NULL, ca, -1, -1, 0, -1, 0);
    check(p12 != NULL && !PKCS12_mac_present(p12), "certificates alone");
    opens("certificates alone", p12, "", false, NULL, 1);
    PKCS12_free(p12);
    check(PKCS12_create("pw", NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0) == NULL &&
              last_reason() == PKCS12_R_INVALID_NULL_ARGUMENT,
          "nothing to hold");
    check(PKCS12_create("pw", NULL, other, cert, NULL, 0, 0, 0, 0, 0) == NULL, "another's key");
    ERR_clear_error();
    sk_X509_free(ca);
    X509_free(cert);
    EVP_PKEY_free(key);
    EVP_PKEY_free(other);
}

/* Safes that say what they are, and then have nothing. */
static void missing_content(void)
{
    static const struct {
        const char *what;
        unsigned char der[13], len;
    } safes[] = {
        {"data", {0x30, 11, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 7, 1}, 13},
        {"encrypted", {0x30, 11, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 7, 6}, 13},
    };
    for (size_t i = 0; i < sizeof(safes) / sizeof(safes[0]); i++) {
        const unsigned char *p = safes[i].der;
        PKCS7 *safe = d2i_PKCS7(NULL, &p, safes[i].len);
        STACK_OF(PKCS7) *all = sk_PKCS7_new_null();
        PKCS12 *p12 = PKCS12_init(NID_pkcs7_data);
        sk_PKCS7_push(all, safe);
        check(safe != NULL && PKCS12_pack_authsafes(p12, all) == 1 &&
                  PKCS12_set_mac(p12, "a", -1, NULL, 0, 1, NULL) == 1,
              "a file with nothing in it: %s", safes[i].what);
        check(PKCS12_newpass(p12, "a", "b") == 0 && last_reason() != 0, "another passphrase: %s",
              safes[i].what);
        EVP_PKEY *key = NULL;
        check(PKCS12_parse(p12, "a", &key, NULL, NULL) == 0 && last_reason() != 0, "opened: %s",
              safes[i].what);
        sk_PKCS7_pop_free(all, PKCS7_free);
        PKCS12_free(p12);
    }
}

static void bags(void)
{
    PKCS12_SAFEBAG *bag = PKCS12_SAFEBAG_create_secret(NID_id_aes128_wrap, V_ASN1_OCTET_STRING,
                                                       (const unsigned char *)"abc", 3);
    check(PKCS12_SAFEBAG_get_nid(bag) == NID_secretBag &&
              PKCS12_SAFEBAG_get_bag_nid(bag) == NID_id_aes128_wrap &&
              PKCS12_SAFEBAG_get1_cert(bag) == NULL && PKCS12_SAFEBAG_get0_p8inf(bag) == NULL,
          "a secret");
    check(PKCS12_add_friendlyname_asc(bag, "n\xe9", -1) == 1 &&
              PKCS12_add_localkeyid(bag, (unsigned char *)"id", 2) == 1,
          "attributes");
    char *name = PKCS12_get_friendlyname(bag);
    check(name != NULL && strcmp(name, "n\xc3\xa9") == 0, "friendly name");
    OPENSSL_free(name);
    PKCS12_SAFEBAG_free(bag);
    check(PKCS12_SAFEBAG_create_secret(NID_id_aes128_wrap, V_ASN1_UTF8STRING,
                                       (const unsigned char *)"abc", 3) == NULL &&
              last_reason() == PKCS12_R_INVALID_TYPE,
          "a secret is octets");
}

void test_pkcs12(void)
{
    check_context("pkcs12");
    known_files();
    made();
    missing_content();
    bags();
}

/* Loads a provider, after which nothing is as before in this process: last of its kind. */
void test_pkcs12_legacy(void)
{
    check_context("pkcs12 legacy");
    legacy_file();
}

/* ---- Encryption by a passphrase ---- */

static int own_keygen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                      const EVP_CIPHER *cipher, const EVP_MD *md, int en_de)
{
    return ctx == NULL && pass != NULL && passlen == 4 && param == NULL && cipher != NULL &&
           md == NULL && en_de == 1;
}

static void algorithms(void)
{
    int cipher, md;
    EVP_PBE_KEYGEN *keygen = NULL;
    check(EVP_PBE_find(EVP_PBE_TYPE_PRF, NID_hmacWithSHA384, &cipher, &md, &keygen) == 1 &&
              cipher == -1 && md == NID_sha384 && keygen == NULL,
          "a function");
    check(EVP_PBE_find(EVP_PBE_TYPE_OUTER, NID_hmacWithSHA384, NULL, NULL, NULL) == 0, "no cipher");
    check(EVP_PBE_CipherInit(OBJ_nid2obj(NID_sha512_224), "pass", -1, NULL, NULL, 1) == 0 &&
              last_reason() == EVP_R_UNKNOWN_PBE_ALGORITHM,
          "unknown");
    check(EVP_PBE_alg_add(NID_sha512_224, EVP_aes_128_cbc(), NULL, own_keygen) == 1 &&
              EVP_PBE_CipherInit(OBJ_nid2obj(NID_sha512_224), "pass", -1, NULL, NULL, 1) == 1,
          "added");
    EVP_PBE_cleanup();
    check(EVP_PBE_find(EVP_PBE_TYPE_OUTER, NID_sha512_224, NULL, NULL, NULL) == 0, "forgotten");
}

/* DER of an AlgorithmIdentifier, as OpenSSL 3.0 has it. */
static void made_algorithm(const char *what, X509_ALGOR *algor, const char *want)
{
    unsigned char *der = NULL;
    char hex[512] = "";
    int len = algor != NULL ? i2d_X509_ALGOR(algor, &der) : -1;
    for (int i = 0; i < len && i < 255; i++)
        snprintf(hex + 2 * i, 3, "%02x", der[i]);
    check(strcmp(hex, want) == 0, "%s: %s", what, hex);
    OPENSSL_free(der);
    X509_ALGOR_free(algor);
    ERR_clear_error();
}

static void algorithm_identifiers(void)
{
    unsigned char salt[8] = {1, 2, 3, 4, 5, 6, 7, 8}, iv[16] = {9};
    made_algorithm(
        "PBES2", PKCS5_pbe2_set_iv(EVP_aes_128_cbc(), 0, salt, 8, iv, -1),
        "305706092a864886f70d01050d304a302906092a864886f70d01050c301c04080102030405060708"
        "02020800300c06082a864886f70d02090500301d0609608648016503040102041009000000000000"
        "000000000000000000");
    made_algorithm(
        "PBES2, SHA-1", PKCS5_pbe2_set_iv(EVP_aes_128_cbc(), 0, salt, 8, iv, 0),
        "304906092a864886f70d01050d303c301b06092a864886f70d01050c300e04080102030405060708"
        "02020800301d0609608648016503040102041009000000000000000000000000000000");
    made_algorithm(
        "scrypt", PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt, 8, iv, 16, 8, 1),
        "304e06092a864886f70d01050d3041302006092b06010401da47040b301304080102030405060708"
        "020110020108020101301d060960864801650304012a041009000000000000000000000000000000");
    made_algorithm("PKCS #12", PKCS5_pbe_set(NID_pbe_WithSHA1And3_Key_TripleDES_CBC, 0, salt, 8),
                   "301c060a2a864886f70d010c0103300e0408010203040506070802020800");
    made_algorithm(
        "PBKDF2", PKCS5_pbkdf2_set(5, salt, 8, NID_hmacWithSHA512, 32),
        "302b06092a864886f70d01050c301e04080102030405060708020105020120300c06082a864886f7"
        "0d020b0500");
    made_algorithm("GCM", PKCS5_pbe2_set_iv(EVP_aes_128_gcm(), 0, salt, 8, iv, -1), "");
    made_algorithm("CTR", PKCS5_pbe2_set_iv(EVP_aes_128_ctr(), 0, salt, 8, iv, -1), "");
    made_algorithm("scrypt, not a power of two",
                   PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt, 8, iv, 15, 8, 1), "");
    made_algorithm("salt", PKCS5_pbe2_set(EVP_aes_128_cbc(), 0, salt, -1), "");
}

static void private_keys(void)
{
    static const int nids[] = {-1, NID_hmacWithSHA1, NID_pbe_WithSHA1And3_Key_TripleDES_CBC};
    const ASN1_OBJECT *type;
    const unsigned char *octets;
    int len;
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "X25519");
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
    check(PKCS8_pkey_get0(&type, &octets, &len, NULL, info) == 1 &&
              OBJ_obj2nid(type) == NID_X25519 && len == 34,
          "its parts");
    check(PKCS8_add_keyusage(info, KEY_SIG) == 1 && PKCS8_get_attr(info, NID_key_usage) != NULL,
          "an attribute");
    for (size_t i = 0; i < sizeof(nids) / sizeof(nids[0]); i++) {
        X509_SIG *sealed = PKCS8_encrypt(nids[i], EVP_aes_128_cbc(), "pw", 2, NULL, 100, 3, info);
        PKCS8_PRIV_KEY_INFO *opened = sealed != NULL ? PKCS8_decrypt(sealed, "pw", -1) : NULL;
        EVP_PKEY *back = opened != NULL ? EVP_PKCS82PKEY(opened) : NULL;
        check(back != NULL && EVP_PKEY_eq(back, key) == 1, "sealed and opened");
        check(sealed != NULL && PKCS8_decrypt(sealed, "", 0) == NULL, "not without");
        check(last_reason() != 0, "and says so");
        EVP_PKEY_free(back);
        PKCS8_PRIV_KEY_INFO_free(opened);
        X509_SIG_free(sealed);
    }
    check(PKCS8_encrypt(NID_sha1, NULL, "pw", 2, NULL, 0, 0, info) == NULL &&
              last_reason() == PKCS12_R_ENCRYPT_ERROR,
          "no such algorithm");
    PKCS8_PRIV_KEY_INFO_free(info);
    info = PKCS8_PRIV_KEY_INFO_new();
    check(i2d_PKCS8_PRIV_KEY_INFO(info, NULL) == -1 && last_reason() == ASN1_R_ILLEGAL_ZERO_CONTENT,
          "an empty one");
    PKCS8_PRIV_KEY_INFO_free(info);
    EVP_PKEY_free(key);
}

void test_pkcs12_pbe(void)
{
    check_context("pkcs12 pbe");
    algorithms();
    algorithm_identifiers();
    private_keys();
}
