/* Calls of fuzz/cms_api.c: signers, their attributes, certificates and CRLs, receipts. */
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/cms/cms.h"
#include "fuzz/calls/keys.h"
#include "fuzz/cms/api.h"
#include "fuzz/fuzz.h"

/* ---- Made ---- */

/* A message that was just signed is verified, and gives its text. */
static void verify_own(CMS_ContentInfo *made, int who, unsigned flags)
{
    CMS_ContentInfo *back = api_again(made);
    STACK_OF(X509) *certs = api_certs(1L << who);
    BIO *in = flags & CMS_DETACHED ? api_text(0) : NULL, *out = BIO_new(BIO_s_mem());
    if (back != NULL && certs != NULL && out != NULL) {
        calls_must(
            CMS_verify(back, certs, NULL, in, out,
                       CMS_NO_SIGNER_CERT_VERIFY | (flags & CMS_NOCERTS ? CMS_NOINTERN : 0)) == 1,
            "it isn't verified");
        calls_must(api_is(out, api_said(0)), "its text isn't what was signed");
        STACK_OF(X509) *signers = CMS_get0_signers(back);
        calls_must(sk_X509_num(signers) == 1 &&
                       X509_cmp(sk_X509_value(signers, 0), people[who].cert) == 0,
                   "not who signed");
        sk_X509_free(signers);
    }
    CMS_ContentInfo_free(back);
    sk_X509_free(certs);
    BIO_free(in);
    BIO_free(out);
}

/* person or -1, flags, text, other certificates. */
bool call_sign(const struct called *c)
{
    const unsigned flags = (unsigned)c->with[1];
    const struct person p = api_person(c->with[0]);
    const bool keyless = c->with[0] < 0;
    BIO *in = c->with[2] < 0 ? NULL : api_text(c->with[2]);
    STACK_OF(X509) *certs = api_certs(c->with[3]);
    CMS_ContentInfo *made =
        CMS_sign_ex(c->with[0] < -1 || !keyless ? p.cert : NULL, keyless ? NULL : p.key, certs, in,
                    flags, NULL, c->with[2] > 1 ? "provider=default" : NULL);
    const bool ok = made != NULL || ERR_peek_error() != 0;
    const unsigned unlike = CMS_STREAM | CMS_PARTIAL | CMS_TEXT | CMS_KEY_PARAM | CMS_REUSE_DIGEST;
    if (made != NULL && !keyless && c->with[0] <= PERSON_EC && c->with[2] == 0 &&
        (flags & unlike) == 0)
        verify_own(made, (int)c->with[0], flags);
    BIO_free(in);
    sk_X509_free(certs);
    api_replace(made);
    return ok;
}

/* person, digest, flags. */
bool call_add_signer(const struct called *c)
{
    const struct person p = api_person(c->with[0]);
    return api.cms == NULL || CMS_add1_signer(api.cms, p.cert, p.key, api_digest(c->with[1]),
                                              (unsigned)c->with[2]) != NULL;
}

bool call_wrong_key(const struct called *c)
{
    fuzz_must(api.cms == NULL ||
                  CMS_add1_signer(api.cms, people[PERSON_RSA].cert, people[PERSON_EC].key, NULL,
                                  (unsigned)c->with[0]) == NULL,
              "a certificate goes with another's key");
    return true;
}

/* signer, salt: what it signs with, if the program may set it. */
bool call_pss(const struct called *c)
{
    CMS_SignerInfo *si = api_signer(c->with[0]);
    EVP_PKEY_CTX *pctx = si != NULL ? CMS_SignerInfo_get0_pkey_ctx(si) : NULL;
    if (pctx != NULL && EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_PSS_PADDING) > 0)
        EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, (int)c->with[1]);
    ERR_clear_error();
    return true;
}

/* signer, whether it is verified before: it signs its attributes now. */
bool call_resign(const struct called *c)
{
    CMS_SignerInfo *si = api_signer(c->with[0]);
    if (si == NULL)
        return true;
    if (c->with[1])
        CMS_SignerInfo_verify(si);
    ERR_clear_error();
    const bool ok = CMS_SignerInfo_sign(si) == 1;
    EVP_PKEY *key = NULL;
    CMS_SignerInfo_get0_algs(si, &key, NULL, NULL, NULL);
    if (ok && key != NULL)
        calls_must(CMS_SignerInfo_verify(si) == 1, "not what it signed");
    return ok;
}

/* ---- Verified ---- */

/* text or -1, flags, certificates, those of them that aren't trusted. */
bool call_verify(const struct called *c)
{
    X509_STORE *store = X509_STORE_new();
    STACK_OF(X509) *certs = api_certs(c->with[2]);
    BIO *in = c->with[0] >= 0 ? api_text(c->with[0]) : api.content;
    BIO *out = c->with[3] & 8 ? NULL : BIO_new(BIO_s_mem());
    bool ok = true;
    if (store != NULL && certs != NULL && api.cms != NULL) {
        for (int i = 0; i < sk_X509_num(certs); i++)
            if ((c->with[3] >> i & 1) == 0)
                X509_STORE_add_cert(store, sk_X509_value(certs, i));
        ERR_clear_error();
        ok = CMS_verify(api.cms, certs, store, in, out, (unsigned)c->with[1]) == 1;
        sk_X509_free(CMS_get0_signers(api.cms));
        if (ok)
            ERR_clear_error();
    }
    if (in != api.content)
        BIO_free(in);
    BIO_free(out);
    sk_X509_free(certs);
    X509_STORE_free(store);
    return ok;
}

/* signer, the certificate that it is given: -1 none, -2 as it is. */
bool call_signer(const struct called *c)
{
    CMS_SignerInfo *si = api_signer(c->with[0]);
    ASN1_OCTET_STRING *keyid = NULL;
    X509_NAME *issuer = NULL;
    ASN1_INTEGER *serial = NULL;
    EVP_PKEY *key = NULL;
    X509 *cert = NULL;
    X509_ALGOR *digest = NULL, *signature = NULL;
    if (si == NULL)
        return true;
    if (CMS_SignerInfo_get0_signer_id(si, &keyid, &issuer, &serial) == 1)
        fuzz_must((keyid != NULL) != (issuer != NULL && serial != NULL), "one name");
    for (int i = 0; i < PEOPLE; i++)
        CMS_SignerInfo_cert_cmp(si, people[i].cert);
    if (c->with[1] >= -1) {
        X509 *given = c->with[1] >= 0 ? api_person(c->with[1]).cert : NULL;
        CMS_SignerInfo_set1_signer_cert(si, given);
        CMS_SignerInfo_get0_algs(si, &key, &cert, &digest, &signature);
        fuzz_must(cert == given && digest != NULL && signature != NULL, "not what was set");
        const int r = CMS_SignerInfo_verify(si);
        calls_must(r == 1 || ERR_peek_error() != 0, "not verified without a reason");
        ERR_clear_error();
    }
    calls_must(CMS_SignerInfo_get0_md_ctx(si) != NULL, "no context");
    fuzz_must(CMS_SignerInfo_get0_signature(si) != NULL, "no signature");
    return true;
}

/* ---- Attributes ---- */

static bool is_sequence(const struct called *c)
{
    const unsigned char *at = c->bytes;
    ASN1_TYPE *whole = d2i_ASN1_TYPE(NULL, &at, (long)c->n);
    const bool is = whole != NULL && whole->type == V_ASN1_SEQUENCE && at == c->bytes + c->n;
    ASN1_TYPE_free(whole);
    ERR_clear_error();
    return is;
}

static const int nids[] = {NID_pkcs9_unstructuredName,     NID_pkcs9_messageDigest,
                           NID_SMIMECapabilities,          NID_pkcs9_contentType,
                           NID_id_smime_aa_receiptRequest, NID_id_smime_aa_msgSigDigest};

static int add_signed(CMS_SignerInfo *si, long how, int nid, int type, const struct called *c)
{
    X509_ATTRIBUTE *made = NULL;
    int ok = 1;
    switch (how) {
    case 0:
        return CMS_signed_add1_attr_by_NID(si, nid, type, c->bytes, (int)c->n);
    case 1:
        return CMS_signed_add1_attr_by_OBJ(si, OBJ_nid2obj(nid), type, c->bytes, (int)c->n);
    case 2:
        return CMS_signed_add1_attr_by_txt(si, OBJ_nid2sn(nid), type, c->bytes, (int)c->n);
    default:
        made = X509_ATTRIBUTE_create_by_NID(NULL, nid, type, c->bytes, (int)c->n);
        ok = made == NULL || CMS_signed_add1_attr(si, made);
        X509_ATTRIBUTE_free(made);
        return ok;
    }
}

static int add_unsigned(CMS_SignerInfo *si, long how, int nid, int type, const struct called *c)
{
    X509_ATTRIBUTE *made = NULL;
    int ok = 1;
    switch (how) {
    case 0:
        return CMS_unsigned_add1_attr_by_NID(si, nid, type, c->bytes, (int)c->n);
    case 1:
        return CMS_unsigned_add1_attr_by_OBJ(si, OBJ_nid2obj(nid), type, c->bytes, (int)c->n);
    case 2:
        return CMS_unsigned_add1_attr_by_txt(si, OBJ_nid2sn(nid), type, c->bytes, (int)c->n);
    default:
        made = X509_ATTRIBUTE_create_by_NID(NULL, nid, type, c->bytes, (int)c->n);
        ok = made == NULL || CMS_unsigned_add1_attr(si, made);
        X509_ATTRIBUTE_free(made);
        return ok;
    }
}

/* signer, which, of what type, how; 4 more and it isn't signed: its value is the input's bytes. */
bool call_attribute(const struct called *c)
{
    static const int kinds[] = {V_ASN1_UTF8STRING, V_ASN1_OCTET_STRING, V_ASN1_SEQUENCE};
    CMS_SignerInfo *si = api_signer(c->with[0]);
    const int nid = CALLS_ONE_OF(nids, c->with[1]), type = CALLS_ONE_OF(kinds, c->with[2]);
    if (si == NULL)
        return true;
    api.malformed |= type == V_ASN1_SEQUENCE && !is_sequence(c);
    return (c->with[3] < 4 ? add_signed(si, c->with[3], nid, type, c)
                           : add_unsigned(si, c->with[3] - 4, nid, type, c)) == 1;
}

/* signer, which of them is taken out or -1, of the unsigned if 1: all are looked at. */
bool call_attributes(const struct called *c)
{
    CMS_SignerInfo *si = api_signer(c->with[0]);
    const int at = (int)c->with[1];
    X509_ATTRIBUTE *gone = NULL;
    if (si == NULL)
        return true;
    for (int k = CMS_signed_get_attr_count(si) - 1; k >= 0; k--) {
        ASN1_OBJECT *type = X509_ATTRIBUTE_get0_object(CMS_signed_get_attr(si, k));
        fuzz_must(CMS_signed_get_attr_by_OBJ(si, type, k - 1) == k &&
                      (OBJ_obj2nid(type) == NID_undef ||
                       CMS_signed_get_attr_by_NID(si, OBJ_obj2nid(type), k - 1) == k),
                  "an attribute");
        CMS_signed_get0_data_by_OBJ(si, type, -3, V_ASN1_OCTET_STRING);
    }
    for (int k = CMS_unsigned_get_attr_count(si) - 1; k >= 0; k--) {
        ASN1_OBJECT *type = X509_ATTRIBUTE_get0_object(CMS_unsigned_get_attr(si, k));
        fuzz_must(CMS_unsigned_get_attr_by_OBJ(si, type, k - 1) == k &&
                      (OBJ_obj2nid(type) == NID_undef ||
                       CMS_unsigned_get_attr_by_NID(si, OBJ_obj2nid(type), k - 1) == k),
                  "an attribute");
        CMS_unsigned_get0_data_by_OBJ(si, type, -2, V_ASN1_UTF8STRING);
    }
    if (at >= 0)
        gone = c->with[2] ? CMS_unsigned_delete_attr(si, at) : CMS_signed_delete_attr(si, at);
    X509_ATTRIBUTE_free(gone);
    ERR_clear_error();
    return true;
}

bool call_capabilities(const struct called *c)
{
    CMS_SignerInfo *si = api_signer(c->with[0]);
    STACK_OF(X509_ALGOR) *list = NULL;
    const bool ok =
        si == NULL || (CMS_add_simple_smimecap(&list, NID_rc2_cbc, 40) == 1 &&
                       CMS_add_standard_smimecap(&list) == 1 && CMS_add_smimecap(si, list) == 1);
    sk_X509_ALGOR_pop_free(list, X509_ALGOR_free);
    return ok;
}

/* ---- Certificates and CRLs ---- */

/* person, how: counted, given, an empty one, another kind. */
bool call_certificate(const struct called *c)
{
    X509 *cert = api_person(c->with[0]).cert;
    if (api.cms == NULL)
        return true;
    if (c->with[1] == 0)
        return CMS_add1_cert(api.cms, cert) == 1;
    if (c->with[1] == 1) {
        X509_up_ref(cert);
        const bool ok = CMS_add0_cert(api.cms, cert) == 1;
        if (!ok)
            X509_free(cert);
        return ok;
    }
    CMS_CertificateChoices *made = CMS_add0_CertificateChoices(api.cms);
    if (made == NULL || c->with[1] == 2)
        return made != NULL || ERR_peek_error() != 0;
    const bool v1 = c->with[1] % 2 != 0;
    ASN1_STRING *der = ASN1_STRING_type_new(V_ASN1_SEQUENCE); /* with its tag */
    if (der != NULL && ASN1_STRING_set(der, v1 ? "\xa1\0" : "\xa2\0", 2)) {
        made->type = v1 ? CERT_V1_ATTRIBUTE : CERT_V2_ATTRIBUTE;
        made->d.v1AttrCert = der;
        return true;
    }
    ASN1_STRING_free(der);
    return true;
}

/* How: counted, given, an empty one. */
bool call_crl(const struct called *c)
{
    X509_CRL *crl = calls_crl();
    if (api.cms == NULL)
        return true;
    if (c->with[0] == 0)
        return CMS_add1_crl(api.cms, crl) == 1;
    if (c->with[0] != 1)
        return CMS_add0_RevocationInfoChoice(api.cms) != NULL;
    X509_CRL_up_ref(crl);
    const bool ok = CMS_add0_crl(api.cms, crl) == 1;
    if (!ok)
        X509_CRL_free(crl);
    return ok;
}

/* ---- Receipts ---- */

static STACK_OF(GENERAL_NAMES) * addresses(void)
{
    STACK_OF(GENERAL_NAMES) *all = sk_GENERAL_NAMES_new_null();
    GENERAL_NAMES *one = GENERAL_NAMES_new();
    GENERAL_NAME *name = a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_EMAIL, "a@b.c", 0);
    if (all != NULL && one != NULL && name != NULL && sk_GENERAL_NAME_push(one, name) > 0) {
        name = NULL;
        if (sk_GENERAL_NAMES_push(all, one) > 0)
            return all;
    }
    GENERAL_NAME_free(name);
    GENERAL_NAMES_free(one);
    sk_GENERAL_NAMES_free(all);
    return NULL;
}

/* signer, of a list or of a tier, whether with the input's bytes as its name. */
bool call_request(const struct called *c)
{
    CMS_SignerInfo *si = api_signer(c->with[0]);
    STACK_OF(GENERAL_NAMES) *to = addresses(), *list = c->with[1] ? addresses() : NULL, *had, *of;
    unsigned char *id = c->with[2] ? OPENSSL_memdup(c->bytes, c->n) : NULL;
    CMS_ReceiptRequest *rr = NULL, *back = NULL;
    ASN1_STRING *name = NULL;
    int tier = 0;
    const bool had_one =
        si != NULL && CMS_signed_get_attr_by_NID(si, NID_id_smime_aa_receiptRequest, -1) >= 0;
    bool ok = si == NULL || to == NULL;
    ERR_clear_error();
    if (!ok && (rr = CMS_ReceiptRequest_create0(id, (int)c->n, 1, list, to)) != NULL) {
        ok = CMS_add1_ReceiptRequest(si, rr) == 1;
        CMS_ReceiptRequest_get0_values(rr, &name, &tier, &had, &of);
        fuzz_must(had == list && of == to && tier == (list != NULL ? -1 : 1) && name != NULL,
                  "not what was set");
        if (ok && !had_one)
            calls_must(CMS_get1_ReceiptRequest(si, &back) == 1 &&
                           CMS_get1_ReceiptRequest(si, NULL) == 1,
                       "no request");
        CMS_ReceiptRequest_free(back);
        CMS_ReceiptRequest_free(rr);
        return ok;
    }
    sk_GENERAL_NAMES_pop_free(to, GENERAL_NAMES_free);
    sk_GENERAL_NAMES_pop_free(list, GENERAL_NAMES_free);
    OPENSSL_free(id);
    return ok;
}

/* signer, person, flags, 1: for what was kept, which it may not be for. The message becomes the
 * receipt, and what it is for is kept. */
bool call_receipt(const struct called *c)
{
    CMS_SignerInfo *si = api_signer(c->with[0]);
    const struct person p = api_person(c->with[1]);
    if (si == NULL)
        return true;
    if (c->with[3]) {
        const bool ok = api.kept == NULL ||
                        CMS_verify_receipt(api.cms, api.kept, NULL, NULL,
                                           (unsigned)c->with[2] | CMS_NO_SIGNER_CERT_VERIFY) == 1;
        return ok;
    }
    CMS_ContentInfo *made =
        CMS_sign_receipt(si, c->with[1] < 0 ? NULL : p.cert, p.key, NULL, (unsigned)c->with[2]);
    if (made == NULL)
        return false;
    if (!api.malformed && (c->with[2] & (CMS_NOCERTS | CMS_REUSE_DIGEST)) == 0)
        calls_must(CMS_verify_receipt(made, api.cms, NULL, NULL, CMS_NO_SIGNER_CERT_VERIFY) == 1,
                   "not the receipt that was signed");
    CMS_ContentInfo_free(api.kept);
    api.kept = api.cms;
    api.cms = NULL;
    api_replace(made);
    return true;
}
