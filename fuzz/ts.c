/* Time stamps for a fuzzer: requests, responses, tokens, what is signed in them and the names of
 * certificates: read, shown, verified, answered, written and read again.
 *   out/fuzz/ts FILE... */
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ess.h>
#include <openssl/objects.h>
#include <openssl/ts.h>
#include <string.h>

#include "fuzz/fuzz.h"

/* What is written must be read again and be the same then; a parameter (ANY) of tag 0 is written as
 * an end of contents, which may not be read there. */
#define ROUND_TRIP(type, value)                                                         \
    do {                                                                                \
        unsigned char *der_ = NULL, *second_ = NULL;                                    \
        const int len_ = i2d_##type((value), &der_);                                    \
        fuzz_must(len_ > 0, #type " isn't written");                                    \
        const unsigned char *p_ = der_;                                                 \
        ERR_clear_error();                                                              \
        type *back_ = d2i_##type(NULL, &p_, len_);                                      \
        const bool end_ =                                                               \
            back_ == NULL && ERR_GET_REASON(ERR_peek_error()) == ASN1_R_UNEXPECTED_EOC; \
        fuzz_must(end_ || (back_ != NULL && p_ == der_ + len_), #type " isn't read");   \
        fuzz_must(end_ || (i2d_##type(back_, &second_) == len_ &&                       \
                           memcmp(der_, second_, (size_t)len_) == 0),                   \
                  #type " isn't the same again");                                       \
        type##_free(back_);                                                             \
        OPENSSL_free(der_);                                                             \
        OPENSSL_free(second_);                                                          \
    } while (0)

/* Without a signer: what is checked before there is one. */
static void answer(const unsigned char *bytes, size_t n)
{
    TS_RESP_CTX *ctx = TS_RESP_CTX_new();
    BIO *in = BIO_new_mem_buf(bytes, (int)n);
    TS_RESP_CTX_set_def_policy(ctx, OBJ_nid2obj(NID_md5));
    TS_RESP_CTX_add_policy(ctx, OBJ_nid2obj(NID_sha1));
    TS_RESP_CTX_add_md(ctx, EVP_sha1());
    TS_RESP_CTX_add_md(ctx, EVP_sha256());
    TS_RESP *r = TS_RESP_create_response(ctx, in);
    fuzz_must(r != NULL && TS_RESP_get_token(r) == NULL, "an answer that nobody signed");
    TS_RESP_free(r);
    BIO_free(in);
    TS_RESP_CTX_free(ctx);
}

static TS_VERIFY_CTX *context_of(PKCS7 *token, unsigned flags)
{
    TS_VERIFY_CTX *ctx = TS_VERIFY_CTX_new();
    X509_STORE *store = TS_VERIFY_CTX_set_store(ctx, X509_STORE_new());
    STACK_OF(X509) *certs = token != NULL && PKCS7_type_is_signed(token) && token->d.sign != NULL
                                ? token->d.sign->cert
                                : NULL;
    for (int i = 0; i < sk_X509_num(certs) && i < 3; i++)
        X509_STORE_add_cert(store, sk_X509_value(certs, i));
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
    TS_VERIFY_CTX_set_flags(ctx, (int)flags);
    TS_VERIFY_CTX_set_data(ctx, BIO_new_mem_buf("some data", 9));
    return ctx;
}

static void verify(TS_RESP *r, PKCS7 *token)
{
    static const unsigned flags[] = {TS_VFY_VERSION | TS_VFY_DATA, TS_VFY_SIGNATURE | TS_VFY_SIGNER,
                                     TS_VFY_ALL_DATA};
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
        TS_VERIFY_CTX *ctx = context_of(token, flags[i]);
        ERR_clear_error();
        const int ok =
            r != NULL ? TS_RESP_verify_response(ctx, r) : TS_RESP_verify_token(ctx, token);
        fuzz_must(ok || ERR_peek_error() != 0, "refused without a reason");
        fuzz_must(!ok || !(flags[i] & TS_VFY_TSA_NAME), "nobody is named");
        TS_VERIFY_CTX_free(ctx);
    }
}

static void read_request(BIO *out, const unsigned char *p, size_t n)
{
    TS_REQ *req = d2i_TS_REQ(NULL, &p, (long)n);
    if (req == NULL)
        return;
    TS_REQ_print_bio(out, req);
    TS_VERIFY_CTX_free(TS_REQ_to_TS_VERIFY_CTX(req, NULL));
    ROUND_TRIP(TS_REQ, req);
    TS_REQ_free(req);
}

static void read_response(BIO *out, const unsigned char *p, size_t n)
{
    TS_RESP *r = d2i_TS_RESP(NULL, &p, (long)n);
    if (r == NULL)
        return;
    TS_RESP_print_bio(out, r);
    verify(r, TS_RESP_get_token(r));
    ROUND_TRIP(TS_STATUS_INFO, TS_RESP_get_status_info(r));
    if (TS_RESP_get_tst_info(r) != NULL)
        ROUND_TRIP(TS_TST_INFO, TS_RESP_get_tst_info(r));
    TS_RESP_free(r);
}

static void read_token(const unsigned char *p, size_t n)
{
    PKCS7 *token = d2i_PKCS7(NULL, &p, (long)n);
    if (token == NULL)
        return;
    verify(NULL, token);
    TS_TST_INFO_free(PKCS7_to_TS_TST_INFO(token));
    PKCS7_free(token);
}

static void read_names(const unsigned char *bytes, size_t n)
{
    const unsigned char *p = bytes, *q = bytes;
    ESS_SIGNING_CERT *v1 = d2i_ESS_SIGNING_CERT(NULL, &p, (long)n);
    ESS_SIGNING_CERT_V2 *v2 = d2i_ESS_SIGNING_CERT_V2(NULL, &q, (long)n);
    STACK_OF(X509) *none = sk_X509_new_null();
    OSSL_ESS_check_signing_certs(v1, v2, none, 0);
    if (v1 != NULL)
        ROUND_TRIP(ESS_SIGNING_CERT, v1);
    if (v2 != NULL)
        ROUND_TRIP(ESS_SIGNING_CERT_V2, v2);
    sk_X509_free(none);
    ESS_SIGNING_CERT_free(v1);
    ESS_SIGNING_CERT_V2_free(v2);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    const unsigned char *p = bytes;
    BIO *out = BIO_new(BIO_s_null());
    ERR_clear_error();
    TS_TST_INFO *info = d2i_TS_TST_INFO(NULL, &p, (long)n);
    fuzz_must(info != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (info != NULL) {
        TS_TST_INFO_print_bio(out, info);
        ROUND_TRIP(TS_TST_INFO, info);
    }
    read_request(out, bytes, n);
    read_response(out, bytes, n);
    read_token(bytes, n);
    read_names(bytes, n);
    answer(bytes, n);
    TS_TST_INFO_free(info);
    BIO_free(out);
    return 0;
}
