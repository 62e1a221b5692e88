/* Time stamps for a fuzzer: requests, responses, tokens, what is signed in them and the names of
 * certificates: read, shown, verified, answered by an authority with a key of its own
 * (tests/ts/tsa.h), written and read again. fuzz/tsa/record.c writes down what it has signed.
 *   out/fuzz/ts FILE... */
#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ess.h>
#include <openssl/objects.h>
#include <openssl/ts.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"
#include "tests/ts/tsa.h"

/* The items that no program is given. */
DECLARE_ASN1_ITEM(TS_REQ)
DECLARE_ASN1_ITEM(TS_STATUS_INFO)
DECLARE_ASN1_ITEM(TS_TST_INFO)
DECLARE_ASN1_ITEM(TS_RESP)

static X509_STORE *trusted, *empty;
static STACK_OF(X509) * certs, *issuers, *chain; /* the authority's, its issuer's, both */
static TS_REQ *asked;

static void begin(void)
{
    trusted = tsa_store("0");
    empty = tsa_store("");
    certs = tsa_certs("1");
    issuers = tsa_certs("0");
    chain = tsa_certs("10");
    asked = tsa_request(EVP_sha256(), 1, "1.2.3.4.2", 77);
}

/* ---- Answered ---- */

static int take_extension(struct TS_resp_ctx *ctx, X509_EXTENSION *e, void *data)
{
    (void)data;
    return TS_TST_INFO_add_ext(TS_RESP_CTX_get_tst_info(ctx), e, -1);
}

static TS_RESP_CTX *authority(bool more)
{
    TS_RESP_CTX *ctx = tsa_context();
    if (!more)
        return ctx;
    TS_RESP_CTX_set_ess_cert_id_digest(ctx, EVP_sha512());
    TS_RESP_CTX_set_certs(ctx, issuers);
    TS_RESP_CTX_set_accuracy(ctx, 1, 2, 3);
    TS_RESP_CTX_add_flags(ctx, TS_TSA_NAME | TS_ORDERING | TS_ESS_CERT_ID_CHAIN);
    TS_RESP_CTX_set_extension_cb(ctx, take_extension, NULL);
    return ctx;
}

/* What was just signed verifies against what was asked for. */
static void verify_own(TS_REQ *req, TS_RESP *r)
{
    TS_VERIFY_CTX *ctx = TS_REQ_to_TS_VERIFY_CTX(req, NULL);
    fuzz_must(ctx != NULL, "a request that was answered asks for nothing");
    TS_VERIFY_CTX_add_flags(ctx, TS_VFY_SIGNATURE);
    X509_STORE_up_ref(trusted);
    TS_VERIFY_CTX_set_store(ctx, trusted);
    TS_VERIFY_CTX_set_certs(ctx, X509_chain_up_ref(certs));
    fuzz_must(TS_RESP_verify_response(ctx, r) == 1, "an answer isn't verified");
    TS_VERIFY_CTX_free(ctx);
}

static void answer(BIO *out, TS_REQ *req, const unsigned char *bytes, size_t n, bool more)
{
    TS_RESP_CTX *ctx = authority(more);
    BIO *in = BIO_new_mem_buf(bytes, (int)n);
    TS_RESP *r = TS_RESP_create_response(ctx, in);
    fuzz_must(r != NULL, "there is no answer");
    fuzz_must(req != NULL || TS_RESP_get_token(r) == NULL, "an answer to nothing");
    if (TS_RESP_get_token(r) != NULL)
        verify_own(req, r);
    TS_RESP_print_bio(out, r);
    round_trip(r, ASN1_ITEM_rptr(TS_RESP));
    TS_RESP_free(r);
    BIO_free(in);
    TS_RESP_CTX_free(ctx);
}

/* ---- Verified ---- */

enum whom { NOBODY, ISSUER, THEMSELVES };

/* A store that trusts the token's own certificates. */
static X509_STORE *trusting(const PKCS7 *token)
{
    X509_STORE *store = X509_STORE_new();
    const STACK_OF(X509) *own =
        PKCS7_type_is_signed(token) && token->d.sign != NULL ? token->d.sign->cert : NULL;
    for (int i = 0; i < sk_X509_num(own) && i < 3; i++)
        X509_STORE_add_cert(store, sk_X509_value(own, i));
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
    return store;
}

static TS_VERIFY_CTX *context_of(const PKCS7 *token, unsigned flags, enum whom whom,
                                 bool by_request)
{
    TS_VERIFY_CTX *ctx = by_request ? TS_REQ_to_TS_VERIFY_CTX(asked, NULL) : TS_VERIFY_CTX_new();
    X509_STORE *store = whom == THEMSELVES && token != NULL ? trusting(token)
                        : whom == ISSUER                    ? trusted
                                                            : empty;
    if (store == trusted || store == empty)
        X509_STORE_up_ref(store);
    TS_VERIFY_CTX_add_flags(ctx, (int)flags);
    TS_VERIFY_CTX_set_store(ctx, store);
    TS_VERIFY_CTX_set_certs(ctx, X509_chain_up_ref(certs));
    TS_VERIFY_CTX_set_data(ctx, BIO_new_mem_buf("some data", 9));
    return ctx;
}

static void verify(TS_RESP *r, PKCS7 *token)
{
    static const struct {
        unsigned flags;
        enum whom whom;
        bool by_request;
    } ways[] = {
        {TS_VFY_VERSION | TS_VFY_DATA, NOBODY, false},
        {TS_VFY_SIGNATURE | TS_VFY_SIGNER, THEMSELVES, false},
        {TS_VFY_SIGNATURE | TS_VFY_SIGNER | TS_VFY_DATA, ISSUER, false},
        {TS_VFY_SIGNATURE, NOBODY, false},
        {TS_VFY_SIGNATURE, ISSUER, true},
        {TS_VFY_POLICY, NOBODY, false},
        {TS_VFY_NONCE, NOBODY, false},
        {TS_VFY_IMPRINT, NOBODY, false},
        {TS_VFY_ALL_DATA & ~(TS_VFY_POLICY | TS_VFY_NONCE), ISSUER, false},
    };
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        TS_VERIFY_CTX *ctx = context_of(token, ways[i].flags, ways[i].whom, ways[i].by_request);
        ERR_clear_error();
        const int ok =
            r != NULL ? TS_RESP_verify_response(ctx, r) : TS_RESP_verify_token(ctx, token);
        fuzz_must(ok || ERR_peek_error() != 0, "refused without a reason");
        fuzz_must(!ok || !(ways[i].flags & TS_VFY_TSA_NAME), "nobody is named");
        fuzz_must(!ok || ways[i].whom != NOBODY || !(ways[i].flags & TS_VFY_SIGNATURE),
                  "nobody is trusted");
        TS_VERIFY_CTX_free(ctx);
    }
}

/* ---- Read ---- */

static void read_request(BIO *out, const unsigned char *bytes, size_t n)
{
    const unsigned char *p = bytes;
    TS_REQ *req = d2i_TS_REQ(NULL, &p, (long)n);
    if (req != NULL) {
        TS_REQ_print_bio(out, req);
        TS_VERIFY_CTX_free(TS_REQ_to_TS_VERIFY_CTX(req, NULL));
        round_trip(req, ASN1_ITEM_rptr(TS_REQ));
        answer(out, req, bytes, n, true);
    }
    answer(out, req, bytes, n, false);
    TS_REQ_free(req);
}

static void read_response(BIO *out, const unsigned char *p, size_t n)
{
    TS_RESP *r = d2i_TS_RESP(NULL, &p, (long)n);
    if (r == NULL)
        return;
    TS_RESP_print_bio(out, r);
    verify(r, TS_RESP_get_token(r));
    round_trip(r, ASN1_ITEM_rptr(TS_RESP));
    round_trip(TS_RESP_get_status_info(r), ASN1_ITEM_rptr(TS_STATUS_INFO));
    if (TS_RESP_get_tst_info(r) != NULL)
        round_trip(TS_RESP_get_tst_info(r), ASN1_ITEM_rptr(TS_TST_INFO));
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
    ERR_clear_error();
    fuzz_must(OSSL_ESS_check_signing_certs(v1, v2, chain, 1) > 0 || ERR_peek_error() != 0,
              "refused without a reason");
    OSSL_ESS_check_signing_certs(v1, v2, none, 0);
    if (v1 != NULL)
        round_trip(v1, ASN1_ITEM_rptr(ESS_SIGNING_CERT));
    if (v2 != NULL)
        round_trip(v2, ASN1_ITEM_rptr(ESS_SIGNING_CERT_V2));
    sk_X509_free(none);
    ESS_SIGNING_CERT_free(v1);
    ESS_SIGNING_CERT_V2_free(v2);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    const unsigned char *p = bytes;
    BIO *out = BIO_new(BIO_s_null());
    if (asked == NULL)
        begin();
    ERR_clear_error();
    TS_TST_INFO *info = d2i_TS_TST_INFO(NULL, &p, (long)n);
    fuzz_must(info != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (info != NULL) {
        TS_TST_INFO_print_bio(out, info);
        round_trip(info, ASN1_ITEM_rptr(TS_TST_INFO));
    }
    read_request(out, bytes, n);
    read_response(out, bytes, n);
    read_token(bytes, n);
    read_names(bytes, n);
    TS_TST_INFO_free(info);
    BIO_free(out);
    return 0;
}
