/* Why bytes aren't a certificate or a name: they are decoded once more by templates, whose errors
 * tell the field, as programs know them. */
#include "crypto/x509/explain.h"

#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/asn1/item_print.h"
#include "crypto/der/der.h"
#include "crypto/x509/parse.h"

/* X509_CINF: TBSCertificate by templates. */
struct x509_cinf_st {
    ASN1_INTEGER *version;
    ASN1_INTEGER *serialNumber;
    X509_ALGOR *signature;
    X509_NAME *issuer;
    X509_VAL *validity;
    X509_NAME *subject;
    X509_PUBKEY *key;
    ASN1_BIT_STRING *issuerUID;
    ASN1_BIT_STRING *subjectUID;
    STACK_OF(X509_EXTENSION) * extensions;
    ASN1_ENCODING enc;
};

typedef struct certificate {
    X509_CINF *cert_info;
    X509_ALGOR *sig_alg;
    ASN1_BIT_STRING *signature;
} CERTIFICATE;

/* clang-format off */
ASN1_SEQUENCE_enc(X509_CINF, enc, 0) = {
    ASN1_EXP_OPT(X509_CINF, version, ASN1_INTEGER, 0),
    ASN1_SIMPLE(X509_CINF, serialNumber, ASN1_INTEGER),
    ASN1_SIMPLE(X509_CINF, signature, X509_ALGOR),
    ASN1_SIMPLE(X509_CINF, issuer, X509_NAME),
    ASN1_SIMPLE(X509_CINF, validity, X509_VAL),
    ASN1_SIMPLE(X509_CINF, subject, X509_NAME),
    ASN1_SIMPLE(X509_CINF, key, X509_PUBKEY),
    ASN1_IMP_OPT(X509_CINF, issuerUID, ASN1_BIT_STRING, 1),
    ASN1_IMP_OPT(X509_CINF, subjectUID, ASN1_BIT_STRING, 2),
    ASN1_EXP_SEQUENCE_OF_OPT(X509_CINF, extensions, X509_EXTENSION, 3),
} ASN1_SEQUENCE_END_enc(X509_CINF, X509_CINF)

IMPLEMENT_ASN1_FUNCTIONS(X509_CINF)

ASN1_SEQUENCE(CERTIFICATE) = {
    ASN1_SIMPLE(CERTIFICATE, cert_info, X509_CINF),
    ASN1_SIMPLE(CERTIFICATE, sig_alg, X509_ALGOR),
    ASN1_SIMPLE(CERTIFICATE, signature, ASN1_BIT_STRING),
} ASSAY_SEQUENCE_ITEM(static, ASN1_ITYPE_SEQUENCE, CERTIFICATE, CERTIFICATE, NULL, "X509")

ASN1_ITEM_TEMPLATE(RDN) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SET_OF, 0, RDNS, X509_NAME_ENTRY)
static_ASN1_ITEM_TEMPLATE_END(RDN)

ASN1_ITEM_TEMPLATE(NAME) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SEQUENCE_OF, 0, Name, RDN)
static_ASN1_ITEM_TEMPLATE_END(NAME)
    /* clang-format on */

    /* Whether the template took the bytes; else it has raised why not. */
    static bool takes(const ASN1_ITEM *it, struct slice der)
{
    const unsigned char *p = der.ptr;
    ASN1_VALUE *v = ASN1_item_d2i(NULL, &p, (long)der.len, it);
    ASN1_item_free(v, it);
    return v != NULL;
}

/* What the template takes and we don't has lengths or strings in a form that DER hasn't. */
void x509_explain(struct slice der)
{
    if (takes(CERTIFICATE_it(), der))
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_BAD_OBJECT_HEADER, "Type=X509");
}

/* Of a name whose structure is right, a string is to blame. */
void x509_name_explain(struct slice der)
{
    static const struct {
        unsigned tag;
        int reason;
    } reasons[] = {
        {DER_UTF8_STRING, ASN1_R_INVALID_UTF8STRING},
        {DER_BMP_STRING, ASN1_R_ILLEGAL_CHARACTERS},
        {DER_UNIVERSAL_STRING, ASN1_R_ILLEGAL_CHARACTERS},
    };
    struct slice rdns, rdn, pair, oid, contents;
    unsigned tag, bad = 0;
    if (!takes(NAME_it(), der))
        return;
    if (der_get(&der, DER_SEQUENCE, &rdns))
        while (bad == 0 && der_get(&rdns, DER_SET, &rdn))
            while (bad == 0 && der_get(&rdn, DER_SEQUENCE, &pair))
                if (der_get_oid(&pair, &oid) && der_get_any(&pair, &tag, &contents, NULL) &&
                    !x509_text_is_valid(tag, contents))
                    bad = tag;
    for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
        if (reasons[i].tag == bad) {
            ERR_raise(ERR_LIB_ASN1, reasons[i].reason);
            return;
        }
    ERR_raise_data(ERR_LIB_ASN1, ASN1_R_BAD_OBJECT_HEADER, "Type=X509_NAME");
}

int x509_item_print(BIO *out, const ASN1_VALUE **pval, int indent, const char *fname,
                    const ASN1_PCTX *pctx)
{
    unsigned char *der = NULL;
    (void)fname;
    int len = i2d_X509((const X509 *)*pval, &der);
    const unsigned char *p = der;
    ASN1_VALUE *fields = len > 0 ? ASN1_item_d2i(NULL, &p, len, CERTIFICATE_it()) : NULL;
    int ok = fields != NULL && asn1_print_fields(out, fields, indent, CERTIFICATE_it(), pctx);
    ASN1_item_free(fields, CERTIFICATE_it());
    OPENSSL_free(der);
    return ok;
}
