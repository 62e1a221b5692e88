/* Protection: RFC 4210, 5.1.3: a MAC by a secret that both ends know, or a signature. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509_vfy.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* The password-based MAC's salt and iterations. */
enum { PBM_SALT_LEN = 16, PBM_ITERATIONS = 500 };

/* ---- Extra certificates: 5.1 ---- */

int OSSL_CMP_CTX_build_cert_chain(OSSL_CMP_CTX *ctx, X509_STORE *own_trusted,
                                  STACK_OF(X509) * candidates)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    if (!X509_add_certs(ctx->untrusted, candidates, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP))
        return 0;
    CMP_LOG(ctx, DEBUG, "trying to build chain for own CMP signer cert");
    STACK_OF(X509) *chain =
        X509_build_chain(ctx->cert, ctx->untrusted, own_trusted, 0, ctx->libctx, ctx->propq);
    if (chain == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_FAILED_BUILDING_OWN_CHAIN);
    CMP_LOG(ctx, DEBUG, "success building chain for own CMP signer cert");
    sk_X509_pop_free(ctx->chain, X509_free);
    ctx->chain = chain;
    return 1;
}

/* A chain that can't be built is no reason to send none. */
static bool add_own_chain(OSSL_CMP_CTX *ctx, STACK_OF(X509) * to)
{
    if (ctx->chain == NULL) {
        ERR_set_mark();
        if (!OSSL_CMP_CTX_build_cert_chain(ctx, NULL, NULL))
            CMP_LOG(ctx, WARNING, "could not build chain for own CMP signer cert");
        ERR_pop_to_mark();
    }
    if (ctx->chain != NULL)
        return X509_add_certs(to, ctx->chain,
                              X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP | X509_ADD_FLAG_NO_SS);
    return X509_add_cert(to, ctx->cert,
                         X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP | X509_ADD_FLAG_PREPEND);
}

/* Who signs brings its own chain along. */
static bool add_extra_certs(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg, bool own)
{
    if (msg->extraCerts == NULL && (msg->extraCerts = sk_X509_new_null()) == NULL)
        return false;
    if ((own && !add_own_chain(ctx, msg->extraCerts)) ||
        !X509_add_certs(msg->extraCerts, ctx->extra_certs_out,
                        X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP))
        return false;
    if (sk_X509_num(msg->extraCerts) == 0) { /* SIZE (1..MAX) */
        sk_X509_free(msg->extraCerts);
        msg->extraCerts = NULL;
    }
    return true;
}

/* ---- MACs: 5.1.3.1 ---- */

static bool set_mac_algorithm(const OSSL_CMP_CTX *ctx, OSSL_CMP_PKIHEADER *h)
{
    OSSL_CRMF_PBMPARAMETER *p = OSSL_CRMF_pbmp_new(
        ctx->libctx, PBM_SALT_LEN, EVP_MD_get_type(ctx->owf), PBM_ITERATIONS, ctx->mac_nid);
    ASN1_STRING *packed =
        p != NULL ? ASN1_item_pack(p, ASN1_ITEM_rptr(OSSL_CRMF_PBMPARAMETER), NULL) : NULL;
    OSSL_CRMF_PBMPARAMETER_free(p);
    if (packed == NULL)
        return false;
    if ((h->protectionAlg != NULL || (h->protectionAlg = X509_ALGOR_new()) != NULL) &&
        X509_ALGOR_set0(h->protectionAlg, OBJ_nid2obj(NID_id_PasswordBasedMAC), V_ASN1_SEQUENCE,
                        packed))
        return true;
    ASN1_STRING_free(packed);
    return false;
}

static OSSL_CRMF_PBMPARAMETER *mac_parameters(const X509_ALGOR *alg)
{
    const ASN1_OBJECT *oid;
    const void *value;
    int type;
    X509_ALGOR_get0(&oid, &type, &value, alg);
    switch (OBJ_obj2nid(oid)) {
    case NID_id_PasswordBasedMAC:
        if (type == V_ASN1_SEQUENCE)
            return ASN1_item_unpack(value, ASN1_ITEM_rptr(OSSL_CRMF_PBMPARAMETER));
        ERR_raise(ERR_LIB_CMP, CMP_R_ERROR_CALCULATING_PROTECTION);
        return NULL;
    case NID_id_DHBasedMac:
        ERR_raise(ERR_LIB_CMP, CMP_R_UNSUPPORTED_PROTECTION_ALG_DHBASEDMAC);
        return NULL;
    default:
        ERR_raise(ERR_LIB_CMP, CMP_R_UNKNOWN_ALGORITHM_ID);
        return NULL;
    }
}

/* The protected part's DER, its length below 0 on failure. */
static int protected_der(const OSSL_CMP_MSG *msg, unsigned char **der)
{
    CMP_PROTECTEDPART part = {msg->header, msg->body};
    return ASN1_item_i2d((const ASN1_VALUE *)&part, der, ASN1_ITEM_rptr(CMP_PROTECTEDPART));
}

static ASN1_BIT_STRING *bits_of(const unsigned char *bytes, size_t len)
{
    ASN1_BIT_STRING *bits = ASN1_BIT_STRING_new();
    if (bits == NULL || !ASN1_BIT_STRING_set(bits, (unsigned char *)(uintptr_t)bytes, (int)len)) {
        ASN1_BIT_STRING_free(bits);
        return NULL;
    }
    bits->flags &= ~(ASN1_STRING_FLAG_BITS_LEFT | 7);
    bits->flags |= ASN1_STRING_FLAG_BITS_LEFT; /* every bit counts */
    return bits;
}

ASN1_BIT_STRING *cmp_mac_of(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    if (ctx->secret_value == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MISSING_PBM_SECRET);
        return NULL;
    }
    OSSL_CRMF_PBMPARAMETER *p = mac_parameters(msg->header->protectionAlg);
    unsigned char *der = NULL, *mac = NULL;
    size_t mac_len = 0;
    ASN1_BIT_STRING *bits = NULL;
    const int len = p != NULL ? protected_der(msg, &der) : -1;
    if (len >= 0 &&
        OSSL_CRMF_pbm_new(ctx->libctx, ctx->propq, p, der, (size_t)len, ctx->secret_value->data,
                          (size_t)ctx->secret_value->length, &mac, &mac_len))
        bits = bits_of(mac, mac_len);
    OPENSSL_free(mac);
    OPENSSL_free(der);
    OSSL_CRMF_PBMPARAMETER_free(p);
    return bits;
}

static bool protect_by_mac(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    return set_mac_algorithm(ctx, msg->header) &&
           cmp_header_set_kid(msg->header, ctx->reference_value) &&
           add_extra_certs(ctx, msg, false) && (msg->protection = cmp_mac_of(ctx, msg)) != NULL;
}

/* ---- Signatures: 5.1.3.3 ---- */

/* The algorithm is part of what is signed: it is there before. */
static bool sign(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    CMP_PROTECTEDPART part = {msg->header, msg->body};
    const EVP_MD *md = ctx->digest;
    char name[16];
    if (EVP_PKEY_get_default_digest_name(ctx->pkey, name, sizeof(name)) == 2)
        md = NULL; /* the scheme has its own, or none */
    EVP_MD_CTX *how = EVP_MD_CTX_new();
    const bool ok =
        how != NULL && (msg->header->protectionAlg = X509_ALGOR_new()) != NULL &&
        (msg->protection = ASN1_BIT_STRING_new()) != NULL &&
        EVP_DigestSignInit_ex(how, NULL, md != NULL ? EVP_MD_get0_name(md) : NULL, ctx->libctx,
                              ctx->propq, ctx->pkey, NULL) > 0 &&
        ASN1_item_sign_ctx(ASN1_ITEM_rptr(CMP_PROTECTEDPART), msg->header->protectionAlg, NULL,
                           msg->protection, &part, how) > 0;
    EVP_MD_CTX_free(how);
    return ok || FAIL(ERR_LIB_CMP, CMP_R_ERROR_CALCULATING_PROTECTION);
}

static bool protect_by_signature(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    if (!X509_check_private_key(ctx->cert, ctx->pkey))
        return FAIL(ERR_LIB_CMP, CMP_R_CERT_AND_KEY_DO_NOT_MATCH);
    const ASN1_OCTET_STRING *kid = X509_get0_subject_key_id(ctx->cert);
    return cmp_header_set_kid(msg->header, kid != NULL ? kid : ctx->reference_value) &&
           add_extra_certs(ctx, msg, true) && sign(ctx, msg);
}

/* ---- All ---- */

/* 5.1.1: who has no name has at least a number. */
static bool has_sender(const OSSL_CMP_MSG *msg)
{
    const OSSL_CMP_PKIHEADER *h = msg->header;
    return h->senderKID != NULL || h->sender->type != GEN_DIRNAME ||
           !cmp_name_is_empty(h->sender->d.directoryName) ||
           FAIL(ERR_LIB_CMP, CMP_R_MISSING_SENDER_IDENTIFICATION);
}

static void unprotect(OSSL_CMP_MSG *msg)
{
    ASN1_BIT_STRING_free(msg->protection);
    X509_ALGOR_free(msg->header->protectionAlg);
    ASN1_OCTET_STRING_free(msg->header->senderKID);
    msg->protection = NULL;
    msg->header->protectionAlg = NULL;
    msg->header->senderKID = NULL;
}

static bool protect(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    unprotect(msg);
    if (ctx->unprotected_send)
        return cmp_header_set_kid(msg->header, ctx->reference_value) &&
               add_extra_certs(ctx, msg, false) && has_sender(msg);
    if (ctx->secret_value != NULL)
        return protect_by_mac(ctx, msg) && has_sender(msg);
    if (ctx->cert != NULL && ctx->pkey != NULL)
        return protect_by_signature(ctx, msg) && has_sender(msg);
    return FAIL(ERR_LIB_CMP, CMP_R_MISSING_KEY_INPUT_FOR_CREATING_PROTECTION);
}

bool cmp_protect(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    return protect(ctx, msg) || FAIL(ERR_LIB_CMP, CMP_R_ERROR_PROTECTING_MESSAGE);
}
