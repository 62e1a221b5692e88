/* OCSP requests and responses for a fuzzer: read, shown, verified, written and read again; and as
 * what an HTTP server answers.
 *   out/fuzz/ocsp FILE... */
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/http.h>
#include <openssl/ocsp.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"

static void basic(OCSP_BASICRESP *b)
{
    for (int i = 0; i < OCSP_resp_count(b) && i < 100; i++) {
        OCSP_CERTID *id = OCSP_CERTID_dup(OCSP_SINGLERESP_get0_id(OCSP_resp_get0(b, i)));
        ASN1_GENERALIZEDTIME *from, *to;
        const int at = id != NULL ? OCSP_resp_find(b, id, -1) : 0;
        fuzz_must(at >= 0 && at <= i, "an answer isn't found");
        OCSP_single_get0_status(OCSP_resp_get0(b, i), NULL, NULL, &from, &to);
        OCSP_check_validity(from, to, 0, -1);
        OCSP_CERTID_free(id);
    }
    X509_STORE *store = X509_STORE_new();
    STACK_OF(X509) *certs = (STACK_OF(X509) *)OCSP_resp_get0_certs(b);
    for (int i = 0; i < sk_X509_num(certs) && i < 3; i++)
        X509_STORE_add_cert(store, sk_X509_value(certs, i));
    OCSP_basic_verify(b, NULL, store, OCSP_NOSIGS);
    OCSP_basic_verify(b, NULL, store, OCSP_PARTIAL_CHAIN | OCSP_NOSIGS);
    X509_STORE_free(store);
}

static void over_http(const unsigned char *bytes, size_t n)
{
    BIO *out = BIO_new(BIO_s_null()), *in = BIO_new_mem_buf(bytes, (int)n);
    OSSL_HTTP_REQ_CTX *c = OSSL_HTTP_REQ_CTX_new(out, in, 256);
    ASN1_VALUE *v = NULL;
    OSSL_HTTP_REQ_CTX_set_request_line(c, 0, NULL, NULL, NULL);
    OSSL_HTTP_REQ_CTX_set_expected(c, NULL, 1, 0, 1);
    OSSL_HTTP_REQ_CTX_nbio_d2i(c, &v, ASN1_ITEM_rptr(OCSP_RESPONSE));
    ASN1_item_free(v, ASN1_ITEM_rptr(OCSP_RESPONSE));
    OSSL_HTTP_REQ_CTX_free(c);
    BIO_free(out);
    BIO_free(in);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    const unsigned char *p = bytes, *q = bytes;
    BIO *out = BIO_new(BIO_s_null());
    OCSP_RESPONSE *resp = d2i_OCSP_RESPONSE(NULL, &p, (long)n);
    OCSP_REQUEST *req = d2i_OCSP_REQUEST(NULL, &q, (long)n);
    fuzz_must((resp != NULL && req != NULL) || ERR_peek_error() != 0, "refused without a reason");
    if (resp != NULL) {
        OCSP_RESPONSE_print(out, resp, 0);
        OCSP_BASICRESP *b = OCSP_response_get1_basic(resp);
        if (b != NULL) {
            basic(b);
            round_trip(b, ASN1_ITEM_rptr(OCSP_BASICRESP));
        }
        OCSP_BASICRESP_free(b);
        round_trip(resp, ASN1_ITEM_rptr(OCSP_RESPONSE));
    }
    if (req != NULL) {
        OCSP_REQUEST_print(out, req, 0);
        OCSP_request_verify(req, NULL, NULL, OCSP_NOVERIFY);
        round_trip(req, ASN1_ITEM_rptr(OCSP_REQUEST));
    }
    over_http(bytes, n);
    OCSP_RESPONSE_free(resp);
    OCSP_REQUEST_free(req);
    BIO_free(out);
    return 0;
}
