/* Messages as such: RFC 4210, 5.1; OSSL_CMP_MSG_get0_header(3). */
#include <openssl/bio.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

const char *cmp_body_name(int type)
{
    static const char *const names[CMP_BODY_TYPES] = {
        "IR",     "IP",      "CR",     "CP",   "P10CR", "POPDECC", "POPDECR",  "KUR",     "KUP",
        "KRR",    "KRP",     "RR",     "RP",   "CCR",   "CCP",     "CKUANN",   "CANN",    "RANN",
        "CRLANN", "PKICONF", "NESTED", "GENM", "GENP",  "ERROR",   "CERTCONF", "POLLREQ", "POLLREP",
    };
    return type >= 0 && type < CMP_BODY_TYPES ? names[type] : "illegal body type";
}

OSSL_CMP_PKIHEADER *OSSL_CMP_MSG_get0_header(const OSSL_CMP_MSG *msg)
{
    if (msg != NULL)
        return msg->header;
    ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    return NULL;
}

int OSSL_CMP_MSG_get_bodytype(const OSSL_CMP_MSG *msg)
{
    return msg != NULL && msg->body != NULL ? msg->body->type : -1;
}

/* ---- Made ---- */

/* A body of this type without contents. */
static bool set_type(CMP_PKIBODY *body, enum cmp_body_type type)
{
    body->type = (int)type;
    body->value.gen = NULL;
    return true;
}

OSSL_CMP_MSG *cmp_msg_begin(OSSL_CMP_CTX *ctx, enum cmp_body_type type)
{
    OSSL_CMP_MSG *msg = OSSL_CMP_MSG_new();
    if (msg == NULL)
        return NULL;
    if (set_type(msg->body, type) && cmp_header_init(ctx, msg->header))
        return msg;
    OSSL_CMP_MSG_free(msg);
    return NULL;
}

OSSL_CMP_MSG *cmp_msg_end(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg, bool made, int reason)
{
    if (msg != NULL && made && cmp_protect(ctx, msg))
        return msg;
    OSSL_CMP_MSG_free(msg);
    ERR_raise(ERR_LIB_CMP, reason);
    return NULL;
}

/* ---- Changed ---- */

int OSSL_CMP_MSG_update_transactionID(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    if (ctx == NULL || msg == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    return cmp_header_set_transaction_id(ctx, msg->header) &&
           (msg->header->protectionAlg == NULL || cmp_protect(ctx, msg));
}

int OSSL_CMP_MSG_update_recipNonce(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    if (ctx == NULL || msg == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    if (ctx->recip_nonce == NULL)
        return 1;
    return cmp_set1_string(&msg->header->recipNonce, ctx->recip_nonce) &&
           (msg->header->protectionAlg == NULL || cmp_protect(ctx, msg));
}

/* ---- DER from and to files and BIOs ---- */

OSSL_CMP_MSG *OSSL_CMP_MSG_read(const char *file, OSSL_LIB_CTX *libctx, const char *propq)
{
    if (file == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
        return NULL;
    }
    BIO *bio = BIO_new_file(file, "rb");
    OSSL_CMP_MSG *msg = NULL;
    if (bio != NULL)
        msg = ASN1_item_d2i_bio_ex(ASN1_ITEM_rptr(OSSL_CMP_MSG), bio, NULL, libctx, propq);
    BIO_free(bio);
    return msg;
}

int OSSL_CMP_MSG_write(const char *file, const OSSL_CMP_MSG *msg)
{
    if (file == NULL || msg == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
        return -1;
    }
    unsigned char *der = NULL;
    const int len = i2d_OSSL_CMP_MSG(msg, &der);
    BIO *bio = len > 0 ? BIO_new_file(file, "wb") : NULL;
    bool ok = bio != NULL && BIO_write(bio, der, len) == len && BIO_flush(bio) > 0;
    BIO_free(bio);
    OPENSSL_free(der);
    return ok ? len : -1;
}

OSSL_CMP_MSG *d2i_OSSL_CMP_MSG_bio(BIO *bio, OSSL_CMP_MSG **msg)
{
    return ASN1_item_d2i_bio(ASN1_ITEM_rptr(OSSL_CMP_MSG), bio, msg);
}

int i2d_OSSL_CMP_MSG_bio(BIO *bio, const OSSL_CMP_MSG *msg)
{
    return ASN1_item_i2d_bio(ASN1_ITEM_rptr(OSSL_CMP_MSG), bio, msg);
}
