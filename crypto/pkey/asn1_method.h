/* EVP_PKEY_ASN1_METHOD: what keys of a program's own type are. An added method has a row of its
 * own, whose functions call the method's: asn1_key.c. */
#ifndef ASSAY_PKEY_ASN1_METHOD_H
#define ASSAY_PKEY_ASN1_METHOD_H

#include <openssl/x509.h>

#include "crypto/pkey/pkey.h"

struct evp_pkey_asn1_method_st {
    int id, base_id, flags;
    char *info, *pem;              /* or NULL */
    char *names, *parameters_name; /* what the row points at, when the method is added */
    struct pkey_row row;
    struct pkey_coding coding; /* what the row points at */
    ENGINE *engine;            /* whose it is, or NULL; keys and types hold it: asn1_key.c */
    int (*pub_decode)(EVP_PKEY *pk, const X509_PUBKEY *pub);
    int (*pub_encode)(X509_PUBKEY *pub, const EVP_PKEY *pk);
    int (*pub_cmp)(const EVP_PKEY *a, const EVP_PKEY *b);
    int (*pub_print)(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);
    int (*pkey_size)(const EVP_PKEY *pk);
    int (*pkey_bits)(const EVP_PKEY *pk);
    int (*priv_decode)(EVP_PKEY *pk, const PKCS8_PRIV_KEY_INFO *p8inf);
    int (*priv_encode)(PKCS8_PRIV_KEY_INFO *p8, const EVP_PKEY *pk);
    int (*priv_print)(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);
    int (*param_decode)(EVP_PKEY *pkey, const unsigned char **pder, int derlen);
    int (*param_encode)(const EVP_PKEY *pkey, unsigned char **pder);
    int (*param_missing)(const EVP_PKEY *pk);
    int (*param_copy)(EVP_PKEY *to, const EVP_PKEY *from);
    int (*param_cmp)(const EVP_PKEY *a, const EVP_PKEY *b);
    int (*param_print)(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);
    int (*item_verify)(EVP_MD_CTX *ctx, const ASN1_ITEM *it, const void *data, const X509_ALGOR *a,
                       const ASN1_BIT_STRING *sig, EVP_PKEY *pkey);
    int (*item_sign)(EVP_MD_CTX *ctx, const ASN1_ITEM *it, const void *data, X509_ALGOR *alg1,
                     X509_ALGOR *alg2, ASN1_BIT_STRING *sig);
    void (*pkey_free)(EVP_PKEY *pkey);
    int (*pkey_ctrl)(EVP_PKEY *pkey, int op, long arg1, void *arg2);
    int (*siginf_set)(X509_SIG_INFO *siginf, const X509_ALGOR *alg, const ASN1_STRING *sig);
    int (*pkey_check)(const EVP_PKEY *pk);
    int (*pkey_public_check)(const EVP_PKEY *pk);
    int (*pkey_param_check)(const EVP_PKEY *pk);
    int (*pkey_security_bits)(const EVP_PKEY *pk);
    int (*set_priv_key)(EVP_PKEY *pk, const unsigned char *priv, size_t len);
    int (*set_pub_key)(EVP_PKEY *pk, const unsigned char *pub, size_t len);
    int (*get_priv_key)(const EVP_PKEY *pk, unsigned char *priv, size_t *len);
    int (*get_pub_key)(const EVP_PKEY *pk, unsigned char *pub, size_t *len);
};

/* One of an engine that is registered for it from now on: it gets a row. */
bool asn1_method_adopt(EVP_PKEY_ASN1_METHOD *ameth, ENGINE *e);

/* The row of an added method, or of one of the engine that does it, of its number, its name, its
 * OID; or NULL. */
const struct pkey_row *asn1_row_by_nid(int nid);
const struct pkey_row *asn1_row_by_name(const char *name);
const struct pkey_row *asn1_row_by_oid(struct slice contents);

/* The engine that a row's methods are of, or NULL. */
ENGINE *asn1_engine_of(const struct pkey_row *row);

/* The method whose row that is, or NULL: it is one of the library's own. */
const EVP_PKEY_ASN1_METHOD *asn1_method_of(const struct pkey_row *row);

/* What EVP_PKEY's functions do with a key of such a row. */
int asn1_copy_parameters(EVP_PKEY *to, const EVP_PKEY *from);

/* Fills the row by what functions there are; when the method is added. */
void asn1_row_fill(EVP_PKEY_ASN1_METHOD *ameth);

/* A key of such a row is a box round the program's. */
void *asn1_key_inside(const void *key);
void *asn1_key_box(const struct pkey_row *row, void *inside);

#endif
