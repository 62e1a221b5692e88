/* Responses, RFC 3161, 2.4.2: the status, and what is signed. */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/ts/ts.h"
#include "crypto/x509/ext_list.h"

/* ---- PKIStatusInfo ---- */

int TS_STATUS_INFO_set_status(TS_STATUS_INFO *a, int i)
{
    return ASN1_INTEGER_set(a->status, i);
}

const ASN1_INTEGER *TS_STATUS_INFO_get0_status(const TS_STATUS_INFO *a)
{
    return a->status;
}

const STACK_OF(ASN1_UTF8STRING) * TS_STATUS_INFO_get0_text(const TS_STATUS_INFO *a)
{
    return a->text;
}

const ASN1_BIT_STRING *TS_STATUS_INFO_get0_failure_info(const TS_STATUS_INFO *a)
{
    return a->failure_info;
}

/* ---- TimeStampResp ---- */

int TS_RESP_set_status_info(TS_RESP *a, TS_STATUS_INFO *info)
{
    if (a->status_info == info)
        return 1;
    TS_STATUS_INFO *copy = info != NULL ? TS_STATUS_INFO_dup(info) : NULL;
    if (copy == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    TS_STATUS_INFO_free(a->status_info);
    a->status_info = copy;
    return 1;
}

TS_STATUS_INFO *TS_RESP_get_status_info(TS_RESP *a)
{
    return a->status_info;
}

void TS_RESP_set_tst_info(TS_RESP *a, PKCS7 *p7, TS_TST_INFO *tst_info)
{
    PKCS7_free(a->token);
    a->token = p7;
    TS_TST_INFO_free(a->tst_info);
    a->tst_info = tst_info;
}

PKCS7 *TS_RESP_get_token(TS_RESP *a)
{
    return a->token;
}

TS_TST_INFO *TS_RESP_get_tst_info(TS_RESP *a)
{
    return a->tst_info;
}

/* ---- TSTInfo ---- */

int TS_TST_INFO_set_version(TS_TST_INFO *a, long version)
{
    return ASN1_INTEGER_set(a->version, version);
}

long TS_TST_INFO_get_version(const TS_TST_INFO *a)
{
    return ASN1_INTEGER_get(a->version);
}

int TS_TST_INFO_set_policy_id(TS_TST_INFO *a, ASN1_OBJECT *policy_id)
{
    return a->policy_id == policy_id || ts_set_object(&a->policy_id, policy_id);
}

ASN1_OBJECT *TS_TST_INFO_get_policy_id(TS_TST_INFO *a)
{
    return a->policy_id;
}

int TS_TST_INFO_set_msg_imprint(TS_TST_INFO *a, TS_MSG_IMPRINT *msg_imprint)
{
    return a->msg_imprint == msg_imprint || ts_set_imprint(&a->msg_imprint, msg_imprint);
}

TS_MSG_IMPRINT *TS_TST_INFO_get_msg_imprint(TS_TST_INFO *a)
{
    return a->msg_imprint;
}

int TS_TST_INFO_set_serial(TS_TST_INFO *a, const ASN1_INTEGER *serial)
{
    return a->serial == serial || ts_set_integer(&a->serial, serial);
}

const ASN1_INTEGER *TS_TST_INFO_get_serial(const TS_TST_INFO *a)
{
    return a->serial;
}

int TS_TST_INFO_set_time(TS_TST_INFO *a, const ASN1_GENERALIZEDTIME *gtime)
{
    if (a->time == gtime)
        return 1;
    ASN1_GENERALIZEDTIME *copy = gtime != NULL ? ASN1_GENERALIZEDTIME_dup(gtime) : NULL;
    if (copy == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    ASN1_GENERALIZEDTIME_free(a->time);
    a->time = copy;
    return 1;
}

const ASN1_GENERALIZEDTIME *TS_TST_INFO_get_time(const TS_TST_INFO *a)
{
    return a->time;
}

int TS_TST_INFO_set_accuracy(TS_TST_INFO *a, TS_ACCURACY *accuracy)
{
    if (a->accuracy == accuracy)
        return 1;
    TS_ACCURACY *copy = accuracy != NULL ? TS_ACCURACY_dup(accuracy) : NULL;
    if (copy == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    TS_ACCURACY_free(a->accuracy);
    a->accuracy = copy;
    return 1;
}

TS_ACCURACY *TS_TST_INFO_get_accuracy(TS_TST_INFO *a)
{
    return a->accuracy;
}

int TS_TST_INFO_set_ordering(TS_TST_INFO *a, int ordering)
{
    a->ordering = ordering ? 0xff : 0;
    return 1;
}

int TS_TST_INFO_get_ordering(const TS_TST_INFO *a)
{
    return a->ordering > 0;
}

int TS_TST_INFO_set_nonce(TS_TST_INFO *a, const ASN1_INTEGER *nonce)
{
    return a->nonce == nonce || ts_set_integer(&a->nonce, nonce);
}

const ASN1_INTEGER *TS_TST_INFO_get_nonce(const TS_TST_INFO *a)
{
    return a->nonce;
}

int TS_TST_INFO_set_tsa(TS_TST_INFO *a, GENERAL_NAME *tsa)
{
    if (a->tsa == tsa)
        return 1;
    GENERAL_NAME *copy = tsa != NULL ? GENERAL_NAME_dup(tsa) : NULL;
    if (copy == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    GENERAL_NAME_free(a->tsa);
    a->tsa = copy;
    return 1;
}

GENERAL_NAME *TS_TST_INFO_get_tsa(TS_TST_INFO *a)
{
    return a->tsa;
}

/* ---- Accuracy ---- */

int TS_ACCURACY_set_seconds(TS_ACCURACY *a, const ASN1_INTEGER *seconds)
{
    return a->seconds == seconds || ts_set_integer(&a->seconds, seconds);
}

const ASN1_INTEGER *TS_ACCURACY_get_seconds(const TS_ACCURACY *a)
{
    return a->seconds;
}

static bool set_or_drop(ASN1_INTEGER **to, const ASN1_INTEGER *from)
{
    if (*to == from)
        return true;
    if (from != NULL)
        return ts_set_integer(to, from);
    ASN1_INTEGER_free(*to);
    *to = NULL;
    return true;
}

int TS_ACCURACY_set_millis(TS_ACCURACY *a, const ASN1_INTEGER *millis)
{
    return set_or_drop(&a->millis, millis);
}

const ASN1_INTEGER *TS_ACCURACY_get_millis(const TS_ACCURACY *a)
{
    return a->millis;
}

int TS_ACCURACY_set_micros(TS_ACCURACY *a, const ASN1_INTEGER *micros)
{
    return set_or_drop(&a->micros, micros);
}

const ASN1_INTEGER *TS_ACCURACY_get_micros(const TS_ACCURACY *a)
{
    return a->micros;
}

/* ---- Extensions ---- */

EXT_LIST_OF(TS_TST_INFO, extensions)

STACK_OF(X509_EXTENSION) * TS_TST_INFO_get_exts(TS_TST_INFO *a)
{
    return a->extensions;
}

void TS_TST_INFO_ext_free(TS_TST_INFO *a)
{
    if (a == NULL)
        return;
    sk_X509_EXTENSION_pop_free(a->extensions, X509_EXTENSION_free);
    a->extensions = NULL;
}

void *TS_TST_INFO_get_ext_d2i(TS_TST_INFO *a, int nid, int *crit, int *idx)
{
    return X509V3_get_d2i(a->extensions, nid, crit, idx);
}
