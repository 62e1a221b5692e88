/* A PFX of a key and certificates: PKCS12_create(3), PKCS12_add_cert(3). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs12/pkcs12.h"

/* Puts a bag at the end of a stack, which is made if there is none; else frees it: NULL. */
static PKCS12_SAFEBAG *push(STACK_OF(PKCS12_SAFEBAG) * *pbags, PKCS12_SAFEBAG *bag)
{
    bool fresh = bag != NULL && pbags != NULL && *pbags == NULL;
    if (bag == NULL || pbags == NULL)
        return bag;
    if (fresh && (*pbags = sk_PKCS12_SAFEBAG_new_null()) == NULL)
        ERR_raise(ERR_LIB_PKCS12, ERR_R_MALLOC_FAILURE);
    else if (sk_PKCS12_SAFEBAG_push(*pbags, bag) > 0)
        return bag;
    if (fresh) {
        sk_PKCS12_SAFEBAG_free(*pbags);
        *pbags = NULL;
    }
    PKCS12_SAFEBAG_free(bag);
    return NULL;
}

/* A certificate with its names; NULL where there is none. */
static PKCS12_SAFEBAG *cert_bag(X509 *cert, const char *name, int name_len, unsigned char *id,
                                int id_len)
{
    PKCS12_SAFEBAG *bag = PKCS12_SAFEBAG_create_cert(cert);
    if (bag != NULL && (name == NULL || PKCS12_add_friendlyname_utf8(bag, name, name_len)) &&
        (id_len == 0 || PKCS12_add_localkeyid(bag, id, id_len)))
        return bag;
    PKCS12_SAFEBAG_free(bag);
    return NULL;
}

PKCS12_SAFEBAG *PKCS12_add_cert(STACK_OF(PKCS12_SAFEBAG) * *pbags, X509 *cert)
{
    int name_len = 0, id_len = 0;
    const char *name = (const char *)X509_alias_get0(cert, &name_len);
    unsigned char *id = X509_keyid_get0(cert, &id_len);
    return push(pbags, cert_bag(cert, name, name_len, id, id_len));
}

PKCS12_SAFEBAG *PKCS12_add_key_ex(STACK_OF(PKCS12_SAFEBAG) * *pbags, EVP_PKEY *key, int key_usage,
                                  int iter, int key_nid, const char *pass, OSSL_LIB_CTX *ctx,
                                  const char *propq)
{
    PKCS12_SAFEBAG *bag = NULL;
    PKCS8_PRIV_KEY_INFO *p8 = EVP_PKEY2PKCS8(key);
    if (p8 == NULL)
        return NULL;
    if (key_usage == 0 || PKCS8_add_keyusage(p8, key_usage)) {
        if (key_nid != -1)
            bag = PKCS12_SAFEBAG_create_pkcs8_encrypt_ex(key_nid, pass, -1, NULL, 0, iter, p8, ctx,
                                                         propq);
        else if ((bag = PKCS12_SAFEBAG_create0_p8inf(p8)) != NULL)
            p8 = NULL; /* it is the bag's */
    }
    PKCS8_PRIV_KEY_INFO_free(p8);
    return push(pbags, bag);
}

PKCS12_SAFEBAG *PKCS12_add_key(STACK_OF(PKCS12_SAFEBAG) * *pbags, EVP_PKEY *key, int key_usage,
                               int iter, int key_nid, const char *pass)
{
    return PKCS12_add_key_ex(pbags, key, key_usage, iter, key_nid, pass, NULL, NULL);
}

PKCS12_SAFEBAG *PKCS12_add_secret(STACK_OF(PKCS12_SAFEBAG) * *pbags, int nid_type,
                                  const unsigned char *value, int len)
{
    return push(pbags, PKCS12_SAFEBAG_create_secret(nid_type, V_ASN1_OCTET_STRING, value, len));
}

/* ---- All in one ---- */

struct wanted {
    const char *pass, *name;
    EVP_PKEY *key;
    X509 *cert;
    STACK_OF(X509) * ca;
    int nid_key, nid_cert, iter, keytype;
    OSSL_LIB_CTX *ctx;
    const char *propq;
    unsigned char id[EVP_MAX_MD_SIZE]; /* the certificate's digest says which key is its */
    unsigned id_len;
};

static bool add_certs(STACK_OF(PKCS7) * *safes, const struct wanted *w)
{
    STACK_OF(PKCS12_SAFEBAG) *bags = NULL;
    bool ok = true;
    if (w->cert != NULL) {
        int name_len = -1, id_len = (int)w->id_len;
        const char *name = w->name;
        unsigned char *id = (unsigned char *)w->id;
        if (name == NULL)
            name = (const char *)X509_alias_get0(w->cert, &name_len);
        if (id_len == 0)
            id = X509_keyid_get0(w->cert, &id_len);
        ok = push(&bags, cert_bag(w->cert, name, name_len, id, id_len)) != NULL;
    }
    for (int i = 0; ok && i < sk_X509_num(w->ca); i++)
        ok = PKCS12_add_cert(&bags, sk_X509_value(w->ca, i)) != NULL;
    ok = ok && (bags == NULL ||
                PKCS12_add_safe_ex(safes, bags, w->nid_cert, w->iter, w->pass, w->ctx, w->propq));
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    return ok;
}

static bool add_private(STACK_OF(PKCS7) * *safes, const struct wanted *w)
{
    STACK_OF(PKCS12_SAFEBAG) *bags = NULL;
    if (w->key == NULL)
        return true;
    PKCS12_SAFEBAG *bag = PKCS12_add_key_ex(&bags, w->key, w->keytype, w->iter, w->nid_key, w->pass,
                                            w->ctx, w->propq);
    bool ok =
        bag != NULL && (w->name == NULL || PKCS12_add_friendlyname_utf8(bag, w->name, -1)) &&
        (w->id_len == 0 || PKCS12_add_localkeyid(bag, (unsigned char *)w->id, (int)w->id_len)) &&
        PKCS12_add_safe(safes, bags, -1, 0, NULL);
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    return ok;
}

static PKCS12 *create(struct wanted *w, int mac_iter)
{
    STACK_OF(PKCS7) *safes = NULL;
    PKCS12 *p12 = NULL;
    if (w->key != NULL && w->cert != NULL &&
        (!X509_check_private_key(w->cert, w->key) ||
         !X509_digest(w->cert, EVP_sha1(), w->id, &w->id_len)))
        return NULL;
    if (add_certs(&safes, w) && add_private(&safes, w))
        p12 = PKCS12_add_safes_ex(safes, 0, w->ctx, w->propq);
    sk_PKCS7_pop_free(safes, PKCS7_free);
    if (p12 == NULL || mac_iter == -1 ||
        PKCS12_set_mac(p12, w->pass, -1, NULL, 0, mac_iter != 0 ? mac_iter : PKCS12_DEFAULT_ITER,
                       NULL))
        return p12;
    PKCS12_free(p12);
    return NULL;
}

PKCS12 *PKCS12_create_ex(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert,
                         STACK_OF(X509) * ca, int nid_key, int nid_cert, int iter, int mac_iter,
                         int keytype, OSSL_LIB_CTX *ctx, const char *propq)
{
    if (pkey == NULL && cert == NULL && ca == NULL) {
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_INVALID_NULL_ARGUMENT);
        return NULL;
    }
    struct wanted w = {
        .pass = pass,
        .name = name,
        .key = pkey,
        .cert = cert,
        .ca = ca,
        .nid_key = nid_key != 0 ? nid_key : NID_aes_256_cbc,
        .nid_cert = nid_cert != 0 ? nid_cert : NID_aes_256_cbc,
        .iter = iter != 0 ? iter : PKCS12_DEFAULT_ITER,
        .keytype = keytype,
        .ctx = ctx,
        .propq = propq,
    };
    return create(&w, mac_iter);
}

PKCS12 *PKCS12_create(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert,
                      STACK_OF(X509) * ca, int nid_key, int nid_cert, int iter, int mac_iter,
                      int keytype)
{
    return PKCS12_create_ex(pass, name, pkey, cert, ca, nid_key, nid_cert, iter, mac_iter, keytype,
                            NULL, NULL);
}
