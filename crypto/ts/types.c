/* The ASN.1 of RFC 3161, 2.4. */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/asn1/files.h"
#include "crypto/base/raise.h"
#include "crypto/ts/ts.h"

/* The items that no program is given. */
DECLARE_ASN1_ITEM(TS_MSG_IMPRINT)
DECLARE_ASN1_ITEM(TS_REQ)
DECLARE_ASN1_ITEM(TS_ACCURACY)
DECLARE_ASN1_ITEM(TS_TST_INFO)
DECLARE_ASN1_ITEM(TS_STATUS_INFO)
DECLARE_ASN1_ITEM(TS_RESP)

/* 2.4.2: a token is there if one was granted, and only then. */
static bool take_token(TS_RESP *a)
{
    const long status = ASN1_INTEGER_get(a->status_info->status);
    if (a->token == NULL)
        return (status != TS_STATUS_GRANTED && status != TS_STATUS_GRANTED_WITH_MODS) ||
               FAIL(ERR_LIB_TS, TS_R_TOKEN_NOT_PRESENT);
    if (status != TS_STATUS_GRANTED && status != TS_STATUS_GRANTED_WITH_MODS)
        return FAIL(ERR_LIB_TS, TS_R_TOKEN_PRESENT);
    TS_TST_INFO_free(a->tst_info);
    a->tst_info = PKCS7_to_TS_TST_INFO(a->token);
    return a->tst_info != NULL || FAIL(ERR_LIB_TS, TS_R_PKCS7_TO_TS_TST_INFO_FAILED);
}

static int response_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    TS_RESP *a = (TS_RESP *)*value;
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_FREE_POST)
        TS_TST_INFO_free(a->tst_info);
    return operation != ASN1_OP_D2I_POST || take_token(a);
}

/* clang-format off */

ASN1_SEQUENCE(TS_MSG_IMPRINT) = {
    ASN1_SIMPLE(TS_MSG_IMPRINT, hash_algo, X509_ALGOR),
    ASN1_SIMPLE(TS_MSG_IMPRINT, hashed_msg, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END(TS_MSG_IMPRINT)
IMPLEMENT_ASN1_FUNCTIONS(TS_MSG_IMPRINT)
IMPLEMENT_ASN1_DUP_FUNCTION(TS_MSG_IMPRINT)

ASN1_SEQUENCE(TS_REQ) = {
    ASN1_SIMPLE(TS_REQ, version, ASN1_INTEGER),
    ASN1_SIMPLE(TS_REQ, msg_imprint, TS_MSG_IMPRINT),
    ASN1_OPT(TS_REQ, policy_id, ASN1_OBJECT),
    ASN1_OPT(TS_REQ, nonce, ASN1_INTEGER),
    ASN1_OPT(TS_REQ, cert_req, ASN1_FBOOLEAN),
    ASN1_IMP_SEQUENCE_OF_OPT(TS_REQ, extensions, X509_EXTENSION, 0),
} ASN1_SEQUENCE_END(TS_REQ)
IMPLEMENT_ASN1_FUNCTIONS(TS_REQ)
IMPLEMENT_ASN1_DUP_FUNCTION(TS_REQ)

ASN1_SEQUENCE(TS_ACCURACY) = {
    ASN1_OPT(TS_ACCURACY, seconds, ASN1_INTEGER),
    ASN1_IMP_OPT(TS_ACCURACY, millis, ASN1_INTEGER, 0),
    ASN1_IMP_OPT(TS_ACCURACY, micros, ASN1_INTEGER, 1),
} ASN1_SEQUENCE_END(TS_ACCURACY)
IMPLEMENT_ASN1_FUNCTIONS(TS_ACCURACY)
IMPLEMENT_ASN1_DUP_FUNCTION(TS_ACCURACY)

ASN1_SEQUENCE(TS_TST_INFO) = {
    ASN1_SIMPLE(TS_TST_INFO, version, ASN1_INTEGER),
    ASN1_SIMPLE(TS_TST_INFO, policy_id, ASN1_OBJECT),
    ASN1_SIMPLE(TS_TST_INFO, msg_imprint, TS_MSG_IMPRINT),
    ASN1_SIMPLE(TS_TST_INFO, serial, ASN1_INTEGER),
    ASN1_SIMPLE(TS_TST_INFO, time, ASN1_GENERALIZEDTIME),
    ASN1_OPT(TS_TST_INFO, accuracy, TS_ACCURACY),
    ASN1_OPT(TS_TST_INFO, ordering, ASN1_FBOOLEAN),
    ASN1_OPT(TS_TST_INFO, nonce, ASN1_INTEGER),
    ASN1_EXP_OPT(TS_TST_INFO, tsa, GENERAL_NAME, 0),
    ASN1_IMP_SEQUENCE_OF_OPT(TS_TST_INFO, extensions, X509_EXTENSION, 1),
} ASN1_SEQUENCE_END(TS_TST_INFO)
IMPLEMENT_ASN1_FUNCTIONS(TS_TST_INFO)
IMPLEMENT_ASN1_DUP_FUNCTION(TS_TST_INFO)

ASN1_SEQUENCE(TS_STATUS_INFO) = {
    ASN1_SIMPLE(TS_STATUS_INFO, status, ASN1_INTEGER),
    ASN1_SEQUENCE_OF_OPT(TS_STATUS_INFO, text, ASN1_UTF8STRING),
    ASN1_OPT(TS_STATUS_INFO, failure_info, ASN1_BIT_STRING),
} ASN1_SEQUENCE_END(TS_STATUS_INFO)
IMPLEMENT_ASN1_FUNCTIONS(TS_STATUS_INFO)
IMPLEMENT_ASN1_DUP_FUNCTION(TS_STATUS_INFO)

ASN1_SEQUENCE_cb(TS_RESP, response_callback) = {
    ASN1_SIMPLE(TS_RESP, status_info, TS_STATUS_INFO),
    ASN1_OPT(TS_RESP, token, PKCS7),
} ASN1_SEQUENCE_END_cb(TS_RESP, TS_RESP)
IMPLEMENT_ASN1_FUNCTIONS(TS_RESP)
IMPLEMENT_ASN1_DUP_FUNCTION(TS_RESP)

DER_FILES(TS_REQ)
DER_FILES(TS_MSG_IMPRINT)
DER_FILES(TS_RESP)
DER_FILES(TS_TST_INFO)
                                                            /* clang-format on */

                                                            /* ---- Tokens: 2.4.2 ---- */

                                                            static const ASN1_TYPE
                                                            * find_content(const PKCS7 *contents)
{
    if (OBJ_obj2nid(contents->type) != NID_id_smime_ct_TSTInfo) {
        ERR_raise(ERR_LIB_TS, TS_R_BAD_PKCS7_TYPE);
        return NULL;
    }
    if (contents->d.other == NULL || contents->d.other->type != V_ASN1_OCTET_STRING) {
        ERR_raise(ERR_LIB_TS, TS_R_BAD_TYPE);
        return NULL;
    }
    return contents->d.other;
}

TS_TST_INFO *PKCS7_to_TS_TST_INFO(PKCS7 *token)
{
    if (!PKCS7_type_is_signed(token)) {
        ERR_raise(ERR_LIB_TS, TS_R_BAD_PKCS7_TYPE);
        return NULL;
    }
    if (PKCS7_get_detached(token)) {
        ERR_raise(ERR_LIB_TS, TS_R_DETACHED_CONTENT);
        return NULL;
    }
    const ASN1_TYPE *content = find_content(token->d.sign->contents);
    if (content == NULL)
        return NULL;
    const unsigned char *p = content->value.octet_string->data;
    return d2i_TS_TST_INFO(NULL, &p, content->value.octet_string->length);
}
