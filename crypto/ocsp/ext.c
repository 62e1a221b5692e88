/* Extensions of requests, responses and their entries: RFC 6960, 4.4; OCSP_request_add1_nonce(3).
 */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ocsp/ocsp.h"
#include "crypto/x509/ext_list.h"
#include "crypto/x509v3/types.h"

/* The functions of X509v3_get_ext_by_NID(3) and X509V3_get_d2i(3) over the field of a type. */
#define EXTENSIONS_OF(type, field)                                                        \
    EXT_LIST_OF(type, field)                                                              \
    void *type##_get1_ext_d2i(type *x, int nid, int *crit, int *idx)                      \
    {                                                                                     \
        return X509V3_get_d2i(x->field, nid, crit, idx);                                  \
    }                                                                                     \
    int type##_add1_ext_i2d(type *x, int nid, void *value, int crit, unsigned long flags) \
    {                                                                                     \
        return X509V3_add1_i2d(&x->field, nid, value, crit, flags);                       \
    }

EXTENSIONS_OF(OCSP_REQUEST, tbsRequest->requestExtensions)
EXTENSIONS_OF(OCSP_ONEREQ, singleRequestExtensions)
EXTENSIONS_OF(OCSP_BASICRESP, tbsResponseData.responseExtensions)
EXTENSIONS_OF(OCSP_SINGLERESP, singleExtensions)

/* ---- Nonces: 4.4.1 ---- */

/* The value of the extension is the DER of an OCTET STRING. */
static int add_nonce(STACK_OF(X509_EXTENSION) * *exts, const unsigned char *val, int len)
{
    if (len <= 0)
        len = OCSP_DEFAULT_NONCE_LENGTH;
    const int der_len = ASN1_object_size(0, len, V_ASN1_OCTET_STRING);
    unsigned char *der = der_len < 0 ? NULL : OPENSSL_malloc((size_t)der_len), *p = der;
    if (der == NULL)
        return 0;
    ASN1_put_object(&p, 0, len, V_ASN1_OCTET_STRING, V_ASN1_UNIVERSAL);
    int ok = 1;
    if (val != NULL)
        memcpy(p, val, (size_t)len);
    else
        ok = RAND_bytes(p, len) > 0;
    ASN1_OCTET_STRING nonce = {.length = der_len, .type = V_ASN1_OCTET_STRING, .data = der};
    ok = ok && X509V3_add1_i2d(exts, NID_id_pkix_OCSP_Nonce, &nonce, 0, X509V3_ADD_REPLACE) > 0;
    OPENSSL_free(der);
    return ok;
}

int OCSP_request_add1_nonce(OCSP_REQUEST *req, unsigned char *val, int len)
{
    return add_nonce(&req->tbsRequest->requestExtensions, val, len);
}

int OCSP_basic_add1_nonce(OCSP_BASICRESP *resp, unsigned char *val, int len)
{
    return add_nonce(&resp->tbsResponseData.responseExtensions, val, len);
}

static X509_EXTENSION *nonce_of(const STACK_OF(X509_EXTENSION) * exts)
{
    return X509v3_get_ext(exts, X509v3_get_ext_by_NID(exts, NID_id_pkix_OCSP_Nonce, -1));
}

int OCSP_check_nonce(OCSP_REQUEST *req, OCSP_BASICRESP *bs)
{
    X509_EXTENSION *asked = nonce_of(req->tbsRequest->requestExtensions);
    X509_EXTENSION *answered = nonce_of(bs->tbsResponseData.responseExtensions);
    if (asked == NULL)
        return answered == NULL ? 2 : 3;
    if (answered == NULL)
        return -1;
    return ASN1_OCTET_STRING_cmp(X509_EXTENSION_get_data(asked),
                                 X509_EXTENSION_get_data(answered)) == 0;
}

int OCSP_copy_nonce(OCSP_BASICRESP *resp, OCSP_REQUEST *req)
{
    X509_EXTENSION *asked = req != NULL ? nonce_of(req->tbsRequest->requestExtensions) : NULL;
    return asked == NULL ? 2 : OCSP_BASICRESP_add_ext(resp, asked, -1);
}

/* ---- New ones: 4.4.2, 4.4.3, 4.4.4, 4.4.6 ---- */

X509_EXTENSION *OCSP_crlID_new(const char *url, long *n, char *tim)
{
    OCSP_CRLID *id = OCSP_CRLID_new();
    X509_EXTENSION *made = NULL;
    bool ok = id != NULL;
    if (ok && url != NULL)
        ok = (id->crlUrl = ASN1_IA5STRING_new()) != NULL && ASN1_STRING_set(id->crlUrl, url, -1);
    if (ok && n != NULL)
        ok = (id->crlNum = ASN1_INTEGER_new()) != NULL && ASN1_INTEGER_set(id->crlNum, *n);
    if (ok && tim != NULL)
        ok = (id->crlTime = ASN1_GENERALIZEDTIME_new()) != NULL &&
             ASN1_GENERALIZEDTIME_set_string(id->crlTime, tim);
    if (ok)
        made = X509V3_EXT_i2d(NID_id_pkix_OCSP_CrlID, 0, id);
    OCSP_CRLID_free(id);
    return made;
}

X509_EXTENSION *OCSP_accept_responses_new(char **oids)
{
    STACK_OF(ASN1_OBJECT) *list = sk_ASN1_OBJECT_new_null();
    X509_EXTENSION *made = NULL;
    bool ok = list != NULL;
    for (; ok && oids != NULL && *oids != NULL; oids++) {
        const int nid = OBJ_txt2nid(*oids); /* others are passed over */
        ok = nid == NID_undef || sk_ASN1_OBJECT_push(list, OBJ_nid2obj(nid)) > 0;
    }
    if (ok)
        made = X509V3_EXT_i2d(NID_id_pkix_OCSP_acceptableResponses, 0, list);
    sk_ASN1_OBJECT_pop_free(list, ASN1_OBJECT_free);
    return made;
}

X509_EXTENSION *OCSP_archive_cutoff_new(char *tim)
{
    ASN1_GENERALIZEDTIME *t = ASN1_GENERALIZEDTIME_new();
    X509_EXTENSION *made = NULL;
    if (t != NULL && ASN1_GENERALIZEDTIME_set_string(t, tim))
        made = X509V3_EXT_i2d(NID_id_pkix_OCSP_archiveCutoff, 0, t);
    ASN1_GENERALIZEDTIME_free(t);
    return made;
}

static ACCESS_DESCRIPTION *access_by_ocsp(const char *url)
{
    ACCESS_DESCRIPTION *a = ACCESS_DESCRIPTION_new();
    ASN1_IA5STRING *uri = ASN1_IA5STRING_new();
    if (a != NULL && uri != NULL && ASN1_STRING_set(uri, url, -1)) {
        ASN1_OBJECT_free(a->method);
        a->method = OBJ_nid2obj(NID_ad_OCSP);
        GENERAL_NAME_set0_value(a->location, GEN_URI, uri);
        return a;
    }
    ASN1_IA5STRING_free(uri);
    ACCESS_DESCRIPTION_free(a);
    return NULL;
}

static bool push_access(STACK_OF(ACCESS_DESCRIPTION) * list, const char *url)
{
    ACCESS_DESCRIPTION *a = access_by_ocsp(url);
    if (a != NULL && sk_ACCESS_DESCRIPTION_push(list, a) > 0)
        return true;
    ACCESS_DESCRIPTION_free(a);
    return false;
}

X509_EXTENSION *OCSP_url_svcloc_new(const X509_NAME *issuer, const char **urls)
{
    OCSP_SERVICELOC *s = OCSP_SERVICELOC_new();
    X509_EXTENSION *made = NULL;
    bool ok = s != NULL && X509_NAME_set(&s->issuer, issuer);
    if (ok && urls != NULL && *urls != NULL)
        ok = (s->locator = sk_ACCESS_DESCRIPTION_new_null()) != NULL;
    for (; ok && urls != NULL && *urls != NULL; urls++)
        ok = push_access(s->locator, *urls);
    if (ok)
        made = X509V3_EXT_i2d(NID_id_pkix_OCSP_serviceLocator, 0, s);
    OCSP_SERVICELOC_free(s);
    return made;
}
