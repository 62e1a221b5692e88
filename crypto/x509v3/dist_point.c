/* CRL distribution points (RFC 5280, 4.2.1.13) and issuing distribution points (5.2.5). */
#include <openssl/asn1t.h>
#include <openssl/x509v3.h>
#include <stdbool.h>

/* The whole name of a relative one isn't of the encoding. */
static int name_cb(int op, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    DIST_POINT_NAME *name = (DIST_POINT_NAME *)*value;
    (void)it, (void)arg;
    if (op == ASN1_OP_NEW_POST)
        name->dpname = NULL;
    else if (op == ASN1_OP_FREE_POST)
        X509_NAME_free(name->dpname);
    return 1;
}

/* clang-format off */
ASN1_CHOICE_cb(DIST_POINT_NAME, name_cb) = {
    ASN1_IMP_SEQUENCE_OF(DIST_POINT_NAME, name.fullname, GENERAL_NAME, 0),
    ASN1_IMP_SET_OF(DIST_POINT_NAME, name.relativename, X509_NAME_ENTRY, 1),
} ASN1_CHOICE_END_cb(DIST_POINT_NAME, DIST_POINT_NAME, type)
IMPLEMENT_ASN1_FUNCTIONS(DIST_POINT_NAME)

ASN1_SEQUENCE(DIST_POINT) = {
    ASN1_EXP_OPT(DIST_POINT, distpoint, DIST_POINT_NAME, 0),
    ASN1_IMP_OPT(DIST_POINT, reasons, ASN1_BIT_STRING, 1),
    ASN1_IMP_SEQUENCE_OF_OPT(DIST_POINT, CRLissuer, GENERAL_NAME, 2),
} ASN1_SEQUENCE_END(DIST_POINT)
IMPLEMENT_ASN1_FUNCTIONS(DIST_POINT)

ASN1_ITEM_TEMPLATE(CRL_DIST_POINTS) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SEQUENCE_OF, 0, CRLDistributionPoints, DIST_POINT)
ASN1_ITEM_TEMPLATE_END(CRL_DIST_POINTS)
IMPLEMENT_ASN1_FUNCTIONS(CRL_DIST_POINTS)

ASN1_SEQUENCE(ISSUING_DIST_POINT) = {
    ASN1_EXP_OPT(ISSUING_DIST_POINT, distpoint, DIST_POINT_NAME, 0),
    ASN1_IMP_OPT(ISSUING_DIST_POINT, onlyuser, ASN1_FBOOLEAN, 1),
    ASN1_IMP_OPT(ISSUING_DIST_POINT, onlyCA, ASN1_FBOOLEAN, 2),
    ASN1_IMP_OPT(ISSUING_DIST_POINT, onlysomereasons, ASN1_BIT_STRING, 3),
    ASN1_IMP_OPT(ISSUING_DIST_POINT, indirectCRL, ASN1_FBOOLEAN, 4),
    ASN1_IMP_OPT(ISSUING_DIST_POINT, onlyattr, ASN1_FBOOLEAN, 5),
} ASN1_SEQUENCE_END(ISSUING_DIST_POINT)
IMPLEMENT_ASN1_FUNCTIONS(ISSUING_DIST_POINT)

/* One RDN behind the issuer's: the first attribute begins it, the others join it. */
static bool append_rdn(X509_NAME *name, const STACK_OF(X509_NAME_ENTRY) *rdn)
{
    for (int i = 0; i < sk_X509_NAME_ENTRY_num(rdn); i++)
        if (!X509_NAME_add_entry(name, sk_X509_NAME_ENTRY_value(rdn, i), -1, i > 0 ? -1 : 0))
            return false;
    /* Encoded now: the name is compared later without a further failure. */
    return i2d_X509_NAME(name, NULL) >= 0;
}

int DIST_POINT_set_dpname(DIST_POINT_NAME *dpn, const X509_NAME *iname)
{
    if (dpn == NULL || dpn->type != 1)
        return 1;
    X509_NAME *name = X509_NAME_dup(iname);
    if (name == NULL)
        return 0;
    if (!append_rdn(name, dpn->name.relativename)) {
        X509_NAME_free(name);
        return 0;
    }
    X509_NAME_free(dpn->dpname);
    dpn->dpname = name;
    return 1;
}
