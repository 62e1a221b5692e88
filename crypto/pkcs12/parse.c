/* The key and the certificates of a PFX: PKCS12_parse(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs12/pkcs12.h"

struct found {
    const char *pass;
    int pass_len;
    EVP_PKEY **key; /* where the first goes; NULL: nowhere */
    STACK_OF(X509) * certs;
    OSSL_LIB_CTX *libctx;
    const char *propq;
};

static bool take_key(struct found *to, const PKCS8_PRIV_KEY_INFO *p8)
{
    *to->key = EVP_PKCS82PKEY_ex(p8, to->libctx, to->propq);
    return *to->key != NULL;
}

static bool take_shrouded(struct found *to, const PKCS12_SAFEBAG *bag)
{
    PKCS8_PRIV_KEY_INFO *p8 =
        PKCS12_decrypt_skey_ex(bag, to->pass, to->pass_len, to->libctx, to->propq);
    bool ok = p8 != NULL && take_key(to, p8);
    PKCS8_PRIV_KEY_INFO_free(p8);
    return ok;
}

/* The certificate keeps friendlyName and localKeyID. */
static bool name_cert(X509 *cert, const PKCS12_SAFEBAG *bag)
{
    const ASN1_TYPE *id = PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID);
    const ASN1_TYPE *name = PKCS12_SAFEBAG_get0_attr(bag, NID_friendlyName);
    if (id != NULL && id->type == V_ASN1_OCTET_STRING &&
        !X509_keyid_set1(cert, id->value.octet_string->data, id->value.octet_string->length))
        return false;
    if (name == NULL || name->type != V_ASN1_BMPSTRING)
        return true;
    unsigned char *utf8;
    int len = ASN1_STRING_to_UTF8(&utf8, name->value.bmpstring);
    if (len < 0) /* no text: the certificate goes without */
        return ERR_GET_REASON(ERR_peek_last_error()) != ERR_R_MALLOC_FAILURE;
    bool ok = X509_alias_set1(cert, utf8, len);
    OPENSSL_free(utf8);
    return ok;
}

static bool take_cert(struct found *to, const PKCS12_SAFEBAG *bag)
{
    if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
        return true;
    X509 *cert = PKCS12_SAFEBAG_get1_cert(bag);
    if (cert != NULL && name_cert(cert, bag) && sk_X509_push(to->certs, cert) > 0)
        return true;
    X509_free(cert);
    return false;
}

/* Bags in bags are as deep as the decoder lets them be. */
static bool take_bags(struct found *to, const STACK_OF(PKCS12_SAFEBAG) * bags)
{
    bool ok = true;
    for (int i = 0; ok && i < sk_PKCS12_SAFEBAG_num(bags); i++) {
        const PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(bags, i);
        bool wants_key = to->key != NULL && *to->key == NULL;
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_keyBag:
            ok = !wants_key || take_key(to, bag->value.keybag);
            break;
        case NID_pkcs8ShroudedKeyBag:
            ok = !wants_key || take_shrouded(to, bag);
            break;
        case NID_certBag:
            ok = take_cert(to, bag);
            break;
        case NID_safeContentsBag:
            ok = take_bags(to, bag->value.safes);
            break;
        default:
            break;
        }
    }
    return ok;
}

static bool take_safes(struct found *to, const PKCS12 *p12)
{
    STACK_OF(PKCS7) *safes = PKCS12_unpack_authsafes(p12);
    bool ok = safes != NULL;
    for (int i = 0; ok && i < sk_PKCS7_num(safes); i++) {
        PKCS7 *p7 = sk_PKCS7_value(safes, i);
        bool data = PKCS7_type_is_data(p7);
        if (!data && !PKCS7_type_is_encrypted(p7))
            continue;
        STACK_OF(PKCS12_SAFEBAG) *bags =
            data ? PKCS12_unpack_p7data(p7) : PKCS12_unpack_p7encdata(p7, to->pass, to->pass_len);
        ok = bags != NULL && take_bags(to, bags);
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
    sk_PKCS7_pop_free(safes, PKCS7_free);
    return ok;
}

/* Whether it is the key's certificate. */
static bool is_of(const X509 *x, const EVP_PKEY *key)
{
    ERR_set_mark();
    bool its = X509_check_private_key(x, key) == 1;
    ERR_pop_to_mark();
    return its;
}

/* The first certificate of the key is *cert; the others are *ca's. */
static bool give_certs(struct found *from, X509 **cert, STACK_OF(X509) * *ca)
{
    X509 *x;
    while ((x = sk_X509_shift(from->certs)) != NULL) {
        if (from->key != NULL && *from->key != NULL && cert != NULL && *cert == NULL) {
            if (is_of(x, *from->key)) {
                *cert = x;
                continue;
            }
        }
        if (ca == NULL) {
            X509_free(x);
            continue;
        }
        if (*ca == NULL)
            *ca = sk_X509_new_null();
        if (*ca == NULL || sk_X509_push(*ca, x) <= 0) {
            X509_free(x);
            return false;
        }
    }
    return true;
}

/* No passphrase and an empty one are two things, of which callers rarely know. */
static bool right_pass(PKCS12 *p12, const char **pass)
{
    if (*pass != NULL && **pass != '\0')
        return PKCS12_verify_mac(p12, *pass, -1);
    if (!PKCS12_mac_present(p12)) {
        *pass = NULL;
        return true;
    }
    if (PKCS12_verify_mac(p12, NULL, 0)) {
        *pass = NULL;
        return true;
    }
    *pass = "";
    return PKCS12_verify_mac(p12, "", 0);
}

/* An algorithm that isn't there says enough. */
static bool lacks_algorithm(unsigned long error)
{
    return ERR_GET_LIB(error) == ERR_LIB_EVP || ERR_GET_REASON(error) == ERR_R_UNSUPPORTED;
}

int PKCS12_parse(PKCS12 *p12, const char *pass, EVP_PKEY **pkey, X509 **cert, STACK_OF(X509) * *ca)
{
    bool fresh = ca != NULL && *ca == NULL;
    if (pkey != NULL)
        *pkey = NULL;
    if (cert != NULL)
        *cert = NULL;
    if (p12 == NULL)
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_INVALID_NULL_PKCS12_POINTER);
    if (!right_pass(p12, &pass))
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_MAC_VERIFY_FAILURE);
    struct found found = {
        pass, -1, pkey, sk_X509_new_null(), p12->authsafes->ctx.libctx, p12->authsafes->ctx.propq};
    bool ok = found.certs != NULL;
    if (ok && !take_safes(&found, p12)) {
        ok = false;
        if (!lacks_algorithm(ERR_peek_last_error()))
            ERR_raise(ERR_LIB_PKCS12, PKCS12_R_PARSE_ERROR);
    }
    ok = ok && give_certs(&found, cert, ca);
    sk_X509_pop_free(found.certs, X509_free);
    if (ok)
        return 1;
    if (pkey != NULL) {
        EVP_PKEY_free(*pkey);
        *pkey = NULL;
    }
    if (cert != NULL) {
        X509_free(*cert);
        *cert = NULL;
    }
    if (fresh) {
        sk_X509_pop_free(*ca, X509_free);
        *ca = NULL;
    }
    return 0;
}
