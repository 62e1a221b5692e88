/* X509_REQ_new(3), X509_REQ_get_subject_name(3), X509_REQ_sign(3) and the like. */
#include "crypto/x509/req.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/cert_object.h"

/* Requests without attributes have the empty SET, where others leave it out: RFC 2986, 4.1. */
static int info_callback(int operation, ASN1_VALUE **pval, const ASN1_ITEM *it, void *arg)
{
    (void)it, (void)arg;
    X509_REQ_INFO *info = (X509_REQ_INFO *)*pval;
    if (operation == ASN1_OP_NEW_POST)
        return (info->attributes = sk_X509_ATTRIBUTE_new_null()) != NULL;
    return 1;
}

static int req_callback(int operation, ASN1_VALUE **pval, const ASN1_ITEM *it, void *arg)
{
    (void)it, (void)arg;
    X509_REQ *req = (X509_REQ *)*pval;
    if (operation == ASN1_OP_D2I_PRE || operation == ASN1_OP_FREE_POST) {
        ASN1_OCTET_STRING_free(req->distinguishing_id);
        req->distinguishing_id = NULL;
    }
    if (operation == ASN1_OP_FREE_POST)
        OPENSSL_free(req->propq);
    return 1;
}

/* clang-format off */
ASN1_SEQUENCE_enc(X509_REQ_INFO, enc, info_callback) = {
    ASN1_SIMPLE(X509_REQ_INFO, version, ASN1_INTEGER),
    ASN1_SIMPLE(X509_REQ_INFO, subject, X509_NAME),
    ASN1_SIMPLE(X509_REQ_INFO, pubkey, X509_PUBKEY),
    ASN1_IMP_SET_OF_OPT(X509_REQ_INFO, attributes, X509_ATTRIBUTE, 0),
} ASN1_SEQUENCE_END_enc(X509_REQ_INFO, X509_REQ_INFO)

IMPLEMENT_ASN1_FUNCTIONS(X509_REQ_INFO)

ASN1_SEQUENCE_cb(X509_REQ, req_callback) = {
    ASN1_SIMPLE(X509_REQ, info, X509_REQ_INFO),
    ASN1_SIMPLE(X509_REQ, alg, X509_ALGOR),
    ASN1_SIMPLE(X509_REQ, signature, ASN1_BIT_STRING),
} ASN1_SEQUENCE_END_cb(X509_REQ, X509_REQ)

IMPLEMENT_ASN1_FUNCTIONS(X509_REQ)
                /* clang-format on */

                X509_REQ
                * X509_REQ_new_ex(OSSL_LIB_CTX * libctx, const char *propq)
{
    X509_REQ *req = X509_REQ_new();
    if (req == NULL)
        return NULL;
    req->libctx = libctx;
    if (propq == NULL || (req->propq = OPENSSL_strdup(propq)) != NULL)
        return req;
    X509_REQ_free(req);
    return NULL;
}

X509_REQ *X509_REQ_dup(const X509_REQ *a)
{
    X509_REQ *copy = ASN1_item_dup(ASN1_ITEM_rptr(X509_REQ), a);
    if (copy == NULL)
        return NULL;
    copy->libctx = a->libctx;
    if (a->propq == NULL || (copy->propq = OPENSSL_strdup(a->propq)) != NULL)
        return copy;
    X509_REQ_free(copy);
    return NULL;
}

/* ---- Fields ---- */

long X509_REQ_get_version(const X509_REQ *req)
{
    return ASN1_INTEGER_get(req->info->version);
}

int X509_REQ_set_version(X509_REQ *x, long version)
{
    if (x == NULL)
        return 0;
    x->info->enc.modified = 1;
    return ASN1_INTEGER_set(x->info->version, version);
}

X509_NAME *X509_REQ_get_subject_name(const X509_REQ *req)
{
    return req->info->subject;
}

int X509_REQ_set_subject_name(X509_REQ *req, const X509_NAME *name)
{
    if (req == NULL)
        return 0;
    req->info->enc.modified = 1;
    return X509_NAME_set(&req->info->subject, name);
}

int X509_REQ_set_pubkey(X509_REQ *x, EVP_PKEY *pkey)
{
    if (x == NULL)
        return 0;
    x->info->enc.modified = 1;
    return X509_PUBKEY_set(&x->info->pubkey, pkey);
}

EVP_PKEY *X509_REQ_get_pubkey(X509_REQ *req)
{
    return req == NULL ? NULL : X509_PUBKEY_get(req->info->pubkey);
}

EVP_PKEY *X509_REQ_get0_pubkey(X509_REQ *req)
{
    return req == NULL ? NULL : X509_PUBKEY_get0(req->info->pubkey);
}

X509_PUBKEY *X509_REQ_get_X509_PUBKEY(X509_REQ *req)
{
    return req->info->pubkey;
}

int X509_REQ_check_private_key(X509_REQ *x509, EVP_PKEY *pkey)
{
    const EVP_PKEY *own = X509_REQ_get0_pubkey(x509);
    return own == NULL ? FAIL(ERR_LIB_X509, X509_R_UNKNOWN_KEY_TYPE) : x509_keys_match(own, pkey);
}

void X509_REQ_set0_distinguishing_id(X509_REQ *x, ASN1_OCTET_STRING *d_id)
{
    ASN1_OCTET_STRING_free(x->distinguishing_id);
    x->distinguishing_id = d_id;
}

ASN1_OCTET_STRING *X509_REQ_get0_distinguishing_id(X509_REQ *x)
{
    return x->distinguishing_id;
}

/* ---- The signature ---- */

void X509_REQ_get0_signature(const X509_REQ *req, const ASN1_BIT_STRING **psig,
                             const X509_ALGOR **palg)
{
    if (psig != NULL)
        *psig = req->signature;
    if (palg != NULL)
        *palg = req->alg;
}

void X509_REQ_set0_signature(X509_REQ *req, ASN1_BIT_STRING *psig)
{
    ASN1_BIT_STRING_free(req->signature);
    req->signature = psig;
}

int X509_REQ_set1_signature_algo(X509_REQ *req, X509_ALGOR *palg)
{
    return X509_ALGOR_copy(req->alg, palg);
}

int X509_REQ_get_signature_nid(const X509_REQ *req)
{
    return OBJ_obj2nid(req->alg->algorithm);
}

int i2d_re_X509_REQ_tbs(X509_REQ *req, unsigned char **pp)
{
    req->info->enc.modified = 1;
    return i2d_X509_REQ_INFO(req->info, pp);
}

int X509_REQ_sign(X509_REQ *x, EVP_PKEY *pkey, const EVP_MD *md)
{
    if (x == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    x->info->enc.modified = 1;
    /* The identity that is set is one to verify by: X509_REQ_set0_distinguishing_id(3). */
    return ASN1_item_sign_ex(ASN1_ITEM_rptr(X509_REQ_INFO), x->alg, NULL, x->signature, x->info,
                             NULL, pkey, md, x->libctx, x->propq);
}

int X509_REQ_sign_ctx(X509_REQ *x, EVP_MD_CTX *ctx)
{
    if (x == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    x->info->enc.modified = 1;
    return ASN1_item_sign_ctx(ASN1_ITEM_rptr(X509_REQ_INFO), x->alg, NULL, x->signature, x->info,
                              ctx);
}

int X509_REQ_verify_ex(X509_REQ *a, EVP_PKEY *r, OSSL_LIB_CTX *libctx, const char *propq)
{
    if (a == NULL || r == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
        return -1;
    }
    return ASN1_item_verify_ex(ASN1_ITEM_rptr(X509_REQ_INFO), a->alg, a->signature, a->info,
                               a->distinguishing_id, r, libctx, propq);
}

int X509_REQ_verify(X509_REQ *a, EVP_PKEY *r)
{
    return X509_REQ_verify_ex(a, r, a == NULL ? NULL : a->libctx, a == NULL ? NULL : a->propq);
}

int X509_REQ_digest(const X509_REQ *data, const EVP_MD *type, unsigned char *md, unsigned int *len)
{
    return ASN1_item_digest(ASN1_ITEM_rptr(X509_REQ), type, (X509_REQ *)data, md, len);
}

/* ---- From certificates and into them ---- */

X509_REQ *X509_to_X509_REQ(X509 *x, EVP_PKEY *pkey, const EVP_MD *md)
{
    X509_REQ *req = X509_REQ_new();
    EVP_PKEY *key = X509_get0_pubkey(x);
    if (req != NULL && key != NULL && X509_REQ_set_version(req, X509_REQ_VERSION_1) &&
        X509_REQ_set_subject_name(req, X509_get_subject_name(x)) && X509_REQ_set_pubkey(req, key) &&
        (pkey == NULL || X509_REQ_sign(req, pkey, md)))
        return req;
    X509_REQ_free(req);
    return NULL;
}

X509 *X509_REQ_to_X509(X509_REQ *r, int days, EVP_PKEY *pkey)
{
    const X509_NAME *name = X509_REQ_get_subject_name(r);
    EVP_PKEY *key = X509_REQ_get0_pubkey(r);
    X509 *x = X509_new();
    if (x != NULL && key != NULL &&
        (X509_REQ_get_attr_count(r) == 0 || X509_set_version(x, X509_VERSION_3)) &&
        X509_set_subject_name(x, name) && X509_set_issuer_name(x, name) &&
        X509_gmtime_adj(X509_getm_notBefore(x), 0) != NULL &&
        X509_time_adj_ex(X509_getm_notAfter(x), days, 0, NULL) != NULL && X509_set_pubkey(x, key) &&
        X509_sign(x, pkey, EVP_md5()))
        return x;
    X509_free(x);
    return NULL;
}
