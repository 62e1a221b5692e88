/* CRMF for a fuzzer: requests, and what is in them, MACs' parameters and encrypted certificates:
 * read, told, verified, opened, written and read again. Keys are always the same, so that files
 * stay what they are.  out/fuzz/crmf FILE... */
#include <openssl/crmf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include "crypto/crmf/crmf.h"
#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"
#include "tests/crmf/make.h"

enum { MOST_ITERATIONS = 1000 };

static EVP_PKEY *rsa;

static void must_tell(bool ok, const char *what)
{
    fuzz_must(ok || ERR_peek_error() != 0, what);
    ERR_clear_error();
}

static void look(const OSSL_CRMF_MSG *m)
{
    const OSSL_CRMF_CERTTEMPLATE *t = OSSL_CRMF_MSG_get0_tmpl(m);
    OSSL_CRMF_CERTID *old = OSSL_CRMF_MSG_get0_regCtrl_oldCertID(m);
    OSSL_CRMF_CERTREQUEST *req = OSSL_CRMF_MSG_get0_regInfo_certReq(m);
    OSSL_CRMF_MSG *copy = OSSL_CRMF_MSG_dup(m);
    fuzz_must(t != NULL, "no template");
    OSSL_CRMF_MSG_get_certReqId(m);
    OSSL_CRMF_CERTTEMPLATE_get0_extensions(t);
    if (old != NULL) {
        fuzz_must(OSSL_CRMF_CERTID_get0_serialNumber(old) != NULL, "no number");
        OSSL_CRMF_CERTID_get0_issuer(old);
    }
    if (req != NULL && copy != NULL)
        OSSL_CRMF_MSG_set1_regInfo_certReq(copy, req);
    if (copy != NULL) {
        const ASN1_UTF8STRING *text = OSSL_CRMF_MSG_get0_regCtrl_regToken(m);
        const X509_PUBKEY *key = OSSL_CRMF_MSG_get0_regCtrl_protocolEncrKey(m);
        if (text != NULL)
            OSSL_CRMF_MSG_set1_regCtrl_authenticator(copy, text);
        if (key != NULL)
            OSSL_CRMF_MSG_set1_regCtrl_protocolEncrKey(copy, key);
    }
    OSSL_CRMF_MSG_free(copy);
    ERR_clear_error();
}

/* What is accepted with the authority's word may be refused without; never the other way. */
static void verify(const OSSL_CRMF_MSGS *all)
{
    for (int i = 0; i < sk_OSSL_CRMF_MSG_num(all) && i < 4; i++) {
        const int strict = OSSL_CRMF_MSGS_verify_popo(all, i, 0, NULL, NULL);
        must_tell(strict, "refused without a reason");
        const int lax = OSSL_CRMF_MSGS_verify_popo(all, i, 1, NULL, NULL);
        must_tell(lax, "refused without a reason");
        fuzz_must(lax >= strict, "refused with the authority's word");
    }
}

static void read_messages(const unsigned char *bytes, size_t n)
{
    const unsigned char *p = bytes, *q = bytes;
    OSSL_CRMF_MSGS *all = d2i_OSSL_CRMF_MSGS(NULL, &p, (long)n);
    must_tell(all != NULL, "refused without a reason");
    if (all != NULL) {
        verify(all);
        round_trip(all, ASN1_ITEM_rptr(OSSL_CRMF_MSGS));
        OSSL_CRMF_MSGS_free(all);
    }
    OSSL_CRMF_MSG *m = d2i_OSSL_CRMF_MSG(NULL, &q, (long)n);
    must_tell(m != NULL, "refused without a reason");
    if (m == NULL)
        return;
    look(m);
    all = sk_OSSL_CRMF_MSG_new_null();
    sk_OSSL_CRMF_MSG_push(all, m);
    verify(all);
    round_trip(m, ASN1_ITEM_rptr(OSSL_CRMF_MSG));
    OSSL_CRMF_MSGS_free(all);
}

static void read_parameters(const unsigned char *p, size_t n)
{
    unsigned char *mac = NULL;
    size_t len = 0;
    int64_t count = 0;
    OSSL_CRMF_PBMPARAMETER *pbm = d2i_OSSL_CRMF_PBMPARAMETER(NULL, &p, (long)n);
    if (pbm == NULL)
        return;
    ERR_clear_error();
    if (!ASN1_INTEGER_get_int64(&count, pbm->iterationCount) || count <= MOST_ITERATIONS ||
        count > PBM_ITERATIONS_MAX)
        must_tell(OSSL_CRMF_pbm_new(NULL, NULL, pbm, (const unsigned char *)"message", 7,
                                    (const unsigned char *)"secret", 6, &mac, &len),
                  "no MAC, and no reason");
    fuzz_must((mac != NULL) == (len != 0), "a MAC has a length");
    round_trip(pbm, ASN1_ITEM_rptr(OSSL_CRMF_PBMPARAMETER));
    OPENSSL_free(mac);
    OSSL_CRMF_PBMPARAMETER_free(pbm);
}

static void read_encrypted(const unsigned char *bytes, size_t n)
{
    const unsigned char *p = bytes, *q = bytes;
    OSSL_CRMF_ENCRYPTEDVALUE *v = d2i_OSSL_CRMF_ENCRYPTEDVALUE(NULL, &p, (long)n);
    ERR_clear_error();
    if (v != NULL) {
        X509 *x = OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(v, NULL, NULL, rsa);
        must_tell(x != NULL, "no certificate, and no reason");
        X509_free(x);
        round_trip(v, ASN1_ITEM_rptr(OSSL_CRMF_ENCRYPTEDVALUE));
        OSSL_CRMF_ENCRYPTEDVALUE_free(v);
    }
    OSSL_CRMF_ENCRYPTEDKEY *key = d2i_OSSL_CRMF_ENCRYPTEDKEY(NULL, &q, (long)n);
    if (key != NULL)
        round_trip(key, ASN1_ITEM_rptr(OSSL_CRMF_ENCRYPTEDKEY));
    OSSL_CRMF_ENCRYPTEDKEY_free(key);
}

/* The types that messages have inside, and that are read by themselves, too. */
static void read_parts(const unsigned char *bytes, size_t n)
{
    const ASN1_ITEM *const parts[] = {
        ASN1_ITEM_rptr(OSSL_CRMF_CERTTEMPLATE),       ASN1_ITEM_rptr(OSSL_CRMF_CERTID),
        ASN1_ITEM_rptr(OSSL_CRMF_PKIPUBLICATIONINFO), ASN1_ITEM_rptr(OSSL_CRMF_SINGLEPUBINFO),
        ASN1_ITEM_rptr(OSSL_CRMF_CERTREQUEST),        ASN1_ITEM_rptr(OSSL_CRMF_POPO)};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        const unsigned char *p = bytes;
        ASN1_VALUE *v = ASN1_item_d2i(NULL, &p, (long)n, parts[i]);
        if (v != NULL)
            round_trip(v, parts[i]);
        ASN1_item_free(v, parts[i]);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    if (rsa == NULL)
        rsa = crmf_rsa();
    ERR_clear_error();
    read_messages(bytes, n);
    read_parameters(bytes, n);
    read_encrypted(bytes, n);
    read_parts(bytes, n);
    return 0;
}
