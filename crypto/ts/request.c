/* Requests, RFC 3161, 2.4.1, and what is stamped. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/ts/ts.h"
#include "crypto/x509/ext_list.h"

bool ts_set_integer(ASN1_INTEGER **to, const ASN1_INTEGER *from)
{
    ASN1_INTEGER *copy = from != NULL ? ASN1_INTEGER_dup(from) : NULL;
    if (copy == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    ASN1_INTEGER_free(*to);
    *to = copy;
    return true;
}

bool ts_set_object(ASN1_OBJECT **to, const ASN1_OBJECT *from)
{
    ASN1_OBJECT *copy = from != NULL ? OBJ_dup(from) : NULL;
    if (copy == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    ASN1_OBJECT_free(*to);
    *to = copy;
    return true;
}

bool ts_set_imprint(TS_MSG_IMPRINT **to, const TS_MSG_IMPRINT *from)
{
    TS_MSG_IMPRINT *copy = from != NULL ? TS_MSG_IMPRINT_dup(from) : NULL;
    if (copy == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    TS_MSG_IMPRINT_free(*to);
    *to = copy;
    return true;
}

/* ---- MessageImprint ---- */

int TS_MSG_IMPRINT_set_algo(TS_MSG_IMPRINT *a, X509_ALGOR *alg)
{
    X509_ALGOR *copy = alg != NULL ? X509_ALGOR_dup(alg) : NULL;
    if (copy == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    X509_ALGOR_free(a->hash_algo);
    a->hash_algo = copy;
    return 1;
}

X509_ALGOR *TS_MSG_IMPRINT_get_algo(TS_MSG_IMPRINT *a)
{
    return a->hash_algo;
}

int TS_MSG_IMPRINT_set_msg(TS_MSG_IMPRINT *a, unsigned char *d, int len)
{
    return ASN1_OCTET_STRING_set(a->hashed_msg, d, len);
}

ASN1_OCTET_STRING *TS_MSG_IMPRINT_get_msg(TS_MSG_IMPRINT *a)
{
    return a->hashed_msg;
}

/* ---- TimeStampReq ---- */

int TS_REQ_set_version(TS_REQ *a, long version)
{
    return ASN1_INTEGER_set(a->version, version);
}

long TS_REQ_get_version(const TS_REQ *a)
{
    return ASN1_INTEGER_get(a->version);
}

int TS_REQ_set_msg_imprint(TS_REQ *a, TS_MSG_IMPRINT *msg_imprint)
{
    return a->msg_imprint == msg_imprint || ts_set_imprint(&a->msg_imprint, msg_imprint);
}

TS_MSG_IMPRINT *TS_REQ_get_msg_imprint(TS_REQ *a)
{
    return a->msg_imprint;
}

int TS_REQ_set_policy_id(TS_REQ *a, const ASN1_OBJECT *policy)
{
    return a->policy_id == policy || ts_set_object(&a->policy_id, policy);
}

ASN1_OBJECT *TS_REQ_get_policy_id(TS_REQ *a)
{
    return a->policy_id;
}

int TS_REQ_set_nonce(TS_REQ *a, const ASN1_INTEGER *nonce)
{
    return a->nonce == nonce || ts_set_integer(&a->nonce, nonce);
}

const ASN1_INTEGER *TS_REQ_get_nonce(const TS_REQ *a)
{
    return a->nonce;
}

int TS_REQ_set_cert_req(TS_REQ *a, int cert_req)
{
    a->cert_req = cert_req ? 0xff : 0;
    return 1;
}

int TS_REQ_get_cert_req(const TS_REQ *a)
{
    return a->cert_req > 0;
}

/* ---- Extensions ---- */

EXT_LIST_OF(TS_REQ, extensions)

STACK_OF(X509_EXTENSION) * TS_REQ_get_exts(TS_REQ *a)
{
    return a->extensions;
}

void TS_REQ_ext_free(TS_REQ *a)
{
    if (a == NULL)
        return;
    sk_X509_EXTENSION_pop_free(a->extensions, X509_EXTENSION_free);
    a->extensions = NULL;
}

void *TS_REQ_get_ext_d2i(TS_REQ *a, int nid, int *crit, int *idx)
{
    return X509V3_get_d2i(a->extensions, nid, crit, idx);
}
