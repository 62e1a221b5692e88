#include "tests/crmf/make.h"

#include <openssl/bio.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/pkcs7/key.h"

/* ---- Keys and names ---- */

EVP_PKEY *crmf_rsa(void)
{
    BIO *b = BIO_new_mem_buf(key_pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(b, NULL, NULL, NULL);
    BIO_free(b);
    return key;
}

/* Their public keys end in a bit that is set: of others OpenSSL 3.0 loses the end when it copies
 * them. */
EVP_PKEY *crmf_ed(int which)
{
    unsigned char bytes[32];
    memset(bytes, which == 0 ? 3 : 6, sizeof(bytes));
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, bytes, sizeof(bytes));
}

X509 *crmf_cert(void)
{
    BIO *b = BIO_new_mem_buf(cert_pem, -1);
    X509 *x = PEM_read_bio_X509(b, NULL, NULL, NULL);
    BIO_free(b);
    return x;
}

X509_NAME *crmf_name(const char *common)
{
    X509_NAME *n = X509_NAME_new();
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)common, -1, -1, 0);
    return n;
}

ASN1_UTF8STRING *crmf_text(const char *text)
{
    ASN1_UTF8STRING *s = ASN1_UTF8STRING_new();
    ASN1_STRING_set(s, text, -1);
    return s;
}

/* ---- DER ---- */

void tlv_put(struct tlv *to, int tag, const void *value, size_t len)
{
    unsigned char *p = to->bytes + to->len;
    *p++ = (unsigned char)tag;
    if (len >= 128)
        *p++ = len >= 256 ? 0x82 : 0x81;
    if (len >= 256)
        *p++ = (unsigned char)(len >> 8);
    *p++ = (unsigned char)len;
    if (len > 0)
        memcpy(p, value, len);
    to->len = (size_t)(p - to->bytes) + len;
}

void tlv_wrap(struct tlv *to, size_t from, int tag)
{
    static unsigned char inner[sizeof(to->bytes)];
    const size_t len = to->len - from;
    memcpy(inner, to->bytes + from, len);
    to->len = from;
    tlv_put(to, tag, inner, len);
}

void tlv_algorithm(struct tlv *to, int tag, const char *name, int iv_len)
{
    static const unsigned char iv[32] = {6, 6, 6};
    const size_t from = to->len;
    ASN1_OBJECT *o = OBJ_txt2obj(name, 0);
    tlv_put(to, V_ASN1_OBJECT, OBJ_get0_data(o), OBJ_length(o));
    if (iv_len >= 0)
        tlv_put(to, V_ASN1_OCTET_STRING, iv, (size_t)iv_len);
    tlv_wrap(to, from, tag);
    ASN1_OBJECT_free(o);
}

/* ---- Encrypted certificates ---- */

enum { IMPLICIT_0 = 0xa0 };

static void put_key(struct tlv *to, const struct sealing *how, const unsigned char *key,
                    EVP_PKEY *pkey)
{
    unsigned char bits[600] = {0}; /* behind the number of unused ones */
    size_t n = sizeof(bits) - 1;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(pkey, NULL);
    EVP_PKEY_encrypt_init(ctx);
    EVP_PKEY_encrypt(ctx, bits + 1, &n, key, (size_t)how->key_len);
    EVP_PKEY_CTX_free(ctx);
    bits[30] ^= (unsigned char)how->key_byte;
    tlv_put(to, 0x82, bits, n + 1 - how->short_by);
}

static void put_value(struct tlv *to, const struct sealing *how, const unsigned char *key)
{
    static const unsigned char iv[32] = {6, 6, 6};
    unsigned char plain[2000] = {0}, bits[2100] = {0}, *p = plain;
    X509 *cert = crmf_cert();
    const int len = i2d_X509(cert, &p) + (int)how->behind;
    int n = 0, more = 0;
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    if (how->first_byte != 0)
        plain[0] = (unsigned char)how->first_byte;
    EVP_EncryptInit_ex(ctx, EVP_get_cipherbyname(how->cipher), NULL, key, iv);
    EVP_EncryptUpdate(ctx, bits + 1, &n, plain, len);
    EVP_EncryptFinal_ex(ctx, bits + 1 + n, &more);
    bits[n + more - 20] ^= (unsigned char)how->value_byte;
    tlv_put(to, V_ASN1_BIT_STRING, bits, (size_t)(n + more + 1));
    EVP_CIPHER_CTX_free(ctx);
    X509_free(cert);
}

void crmf_seal(struct tlv *to, const struct sealing *how, EVP_PKEY *pkey)
{
    unsigned char key[64];
    memset(key, 5, sizeof(key));
    to->len = 0;
    if ((how->without & SEAL_NO_ALGORITHM) == 0)
        tlv_algorithm(to, IMPLICIT_0 + 1, how->named, how->iv_len);
    if ((how->without & SEAL_NO_KEY) == 0)
        put_key(to, how, key, pkey);
    if ((how->without & SEAL_NO_VALUE) == 0)
        put_value(to, how, key);
    else
        tlv_put(to, V_ASN1_BIT_STRING, "", 1);
    tlv_wrap(to, 0, 0x30);
}

/* ---- A request ---- */

ASN1_TIME *crmf_time(const char *text)
{
    ASN1_TIME *time = ASN1_TIME_new();
    if (time != NULL && ASN1_TIME_set_string(time, text) == 1)
        return time;
    ASN1_TIME_free(time);
    return NULL;
}

static void set_template(OSSL_CRMF_MSG *m, EVP_PKEY *key)
{
    X509_NAME *subject = crmf_name("subject"), *issuer = crmf_name("issuer");
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    ASN1_OCTET_STRING *id = ASN1_OCTET_STRING_new();
    ASN1_STRING_set(id, "id", 2);
    ASN1_INTEGER_set(serial, 300);
    OSSL_CRMF_CERTTEMPLATE_fill(OSSL_CRMF_MSG_get0_tmpl(m), key, subject, issuer, serial);
    OSSL_CRMF_MSG_set0_validity(m, ASN1_TIME_set(NULL, 1000), crmf_time("21060207062816Z"));
    OSSL_CRMF_MSG_push0_extension(
        m, X509_EXTENSION_create_by_NID(NULL, NID_subject_key_identifier, 0, id));
    ASN1_OCTET_STRING_free(id);
    ASN1_INTEGER_free(serial);
    X509_NAME_free(subject);
    X509_NAME_free(issuer);
}

static void set_publication(OSSL_CRMF_MSG *m)
{
    OSSL_CRMF_PKIPUBLICATIONINFO *info = OSSL_CRMF_PKIPUBLICATIONINFO_new();
    OSSL_CRMF_SINGLEPUBINFO *place = OSSL_CRMF_SINGLEPUBINFO_new();
    OSSL_CRMF_MSG_set0_SinglePubInfo(place, OSSL_CRMF_PUB_METHOD_WEB,
                                     a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_URI, "http://x", 0));
    OSSL_CRMF_MSG_PKIPublicationInfo_push0_SinglePubInfo(info, place);
    OSSL_CRMF_MSG_set_PKIPublicationInfo_action(info, OSSL_CRMF_PUB_ACTION_PLEASEPUBLISH);
    OSSL_CRMF_MSG_set1_regCtrl_pkiPublicationInfo(m, info);
    OSSL_CRMF_PKIPUBLICATIONINFO_free(info);
}

static void set_controls(OSSL_CRMF_MSG *m, EVP_PKEY *key)
{
    ASN1_UTF8STRING *text = crmf_text("token");
    X509_PUBKEY *public = NULL;
    X509_NAME *issuer = crmf_name("old");
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    ASN1_INTEGER_set(serial, -5);
    OSSL_CRMF_CERTID *old = OSSL_CRMF_CERTID_gen(issuer, serial);
    X509_PUBKEY_set(&public, key);
    OSSL_CRMF_MSG_set1_regCtrl_regToken(m, text);
    OSSL_CRMF_MSG_set1_regCtrl_authenticator(m, text);
    OSSL_CRMF_MSG_set1_regCtrl_protocolEncrKey(m, public);
    OSSL_CRMF_MSG_set1_regCtrl_oldCertID(m, old);
    OSSL_CRMF_MSG_set1_regInfo_utf8Pairs(m, text);
    OSSL_CRMF_CERTID_free(old);
    ASN1_INTEGER_free(serial);
    X509_NAME_free(issuer);
    X509_PUBKEY_free(public);
    ASN1_UTF8STRING_free(text);
}

OSSL_CRMF_MSG *crmf_full(EVP_PKEY *key)
{
    OSSL_CRMF_MSG *m = OSSL_CRMF_MSG_new();
    OSSL_CRMF_MSG_set_certReqId(m, 7);
    set_template(m, key);
    set_publication(m);
    set_controls(m, key);
    OSSL_CRMF_MSG_create_popo(OSSL_CRMF_POPO_SIGNATURE, m, key, NULL, NULL, NULL);
    return m;
}
