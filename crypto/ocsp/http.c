/* OCSP over HTTP: RFC 6960, appendix A.1; OCSP_sendreq_new(3). */
#include <openssl/asn1t.h>

#include "crypto/ocsp/ocsp.h"

OSSL_HTTP_REQ_CTX *OCSP_sendreq_new(BIO *io, const char *path, const OCSP_REQUEST *req,
                                    int buf_size)
{
    OSSL_HTTP_REQ_CTX *c = OSSL_HTTP_REQ_CTX_new(io, io, buf_size);
    if (c != NULL && OSSL_HTTP_REQ_CTX_set_request_line(c, 1, NULL, NULL, path) &&
        OSSL_HTTP_REQ_CTX_set_expected(c, NULL, 1, 0, 0) &&
        (req == NULL ||
         OSSL_HTTP_REQ_CTX_set1_req(c, "application/ocsp-request", ASN1_ITEM_rptr(OCSP_REQUEST),
                                    (const ASN1_VALUE *)req)))
        return c;
    OSSL_HTTP_REQ_CTX_free(c);
    return NULL;
}

OCSP_RESPONSE *OCSP_sendreq_bio(BIO *b, const char *path, OCSP_REQUEST *req)
{
    OSSL_HTTP_REQ_CTX *c = OCSP_sendreq_new(b, path, req, 0);
    OCSP_RESPONSE *response = NULL;
    if (c != NULL && OSSL_HTTP_REQ_CTX_exchange(c) != NULL)
        OSSL_HTTP_REQ_CTX_nbio_d2i(c, (ASN1_VALUE **)&response, ASN1_ITEM_rptr(OCSP_RESPONSE));
    OSSL_HTTP_REQ_CTX_free(c);
    return response;
}
