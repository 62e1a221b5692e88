/* AlgorithmIdentifier (RFC 5280, 4.1.1.2), and the types round it: X509_ALGOR_dup(3),
 * X509_SIG_get0(3). */
#include <openssl/asn1t.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <stdbool.h>

ASN1_SEQUENCE(X509_ALGOR) =
    {
        ASN1_SIMPLE(X509_ALGOR, algorithm, ASN1_OBJECT),
        ASN1_OPT(X509_ALGOR, parameter, ASN1_ANY),
} ASN1_SEQUENCE_END(X509_ALGOR) IMPLEMENT_ASN1_FUNCTIONS(X509_ALGOR)
        IMPLEMENT_ASN1_DUP_FUNCTION(X509_ALGOR)

            ASN1_ITEM_TEMPLATE(X509_ALGORS) = ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SEQUENCE_OF, 0,
                                                                    algorithms, X509_ALGOR)
                ASN1_ITEM_TEMPLATE_END(X509_ALGORS)
                    IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(X509_ALGORS, X509_ALGORS, X509_ALGORS)

                        int X509_ALGOR_set0(X509_ALGOR * alg, ASN1_OBJECT *aobj, int ptype,
                                            void *pval)
{
    if (alg == NULL)
        return 0;
    if (ptype != V_ASN1_UNDEF && alg->parameter == NULL) {
        alg->parameter = ASN1_TYPE_new();
        if (alg->parameter == NULL)
            return 0;
    }
    ASN1_OBJECT_free(alg->algorithm);
    alg->algorithm = aobj;
    if (ptype == V_ASN1_UNDEF) {
        ASN1_TYPE_free(alg->parameter);
        alg->parameter = NULL;
    } else if (ptype != V_ASN1_EOC) { /* 0: they stay as they are */
        ASN1_TYPE_set(alg->parameter, ptype, pval);
    }
    return 1;
}

void X509_ALGOR_get0(const ASN1_OBJECT **paobj, int *pptype, const void **ppval,
                     const X509_ALGOR *algor)
{
    if (paobj != NULL)
        *paobj = algor->algorithm;
    if (pptype == NULL)
        return;
    *pptype = algor->parameter != NULL ? algor->parameter->type : V_ASN1_UNDEF;
    if (algor->parameter != NULL && ppval != NULL)
        *ppval = algor->parameter->value.ptr;
}

void X509_ALGOR_set_md(X509_ALGOR *alg, const EVP_MD *md)
{
    bool absent = (EVP_MD_get_flags(md) & EVP_MD_FLAG_DIGALGID_ABSENT) != 0;
    X509_ALGOR_set0(alg, OBJ_nid2obj(EVP_MD_get_type(md)), absent ? V_ASN1_UNDEF : V_ASN1_NULL,
                    NULL);
}

int X509_ALGOR_cmp(const X509_ALGOR *a, const X509_ALGOR *b)
{
    int order = OBJ_cmp(a->algorithm, b->algorithm);
    if (order != 0 || (a->parameter == NULL && b->parameter == NULL))
        return order;
    return ASN1_TYPE_cmp(a->parameter, b->parameter);
}

int X509_ALGOR_copy(X509_ALGOR *dest, const X509_ALGOR *src)
{
    if (dest == NULL || src == NULL)
        return 0;
    ASN1_OBJECT_free(dest->algorithm);
    ASN1_TYPE_free(dest->parameter);
    *dest = (X509_ALGOR){NULL, NULL};
    if (src->algorithm != NULL && (dest->algorithm = OBJ_dup(src->algorithm)) == NULL)
        return 0;
    if (src->parameter == NULL)
        return 1;
    dest->parameter = ASN1_TYPE_new();
    return dest->parameter != NULL &&
           ASN1_TYPE_set1(dest->parameter, src->parameter->type, src->parameter->value.ptr);
}

/* ---- An algorithm and an OCTET STRING: EncryptedPrivateKeyInfo, DigestInfo ---- */

struct X509_sig_st {
    X509_ALGOR *algor;
    ASN1_OCTET_STRING *digest;
};

ASN1_SEQUENCE(X509_SIG) =
    {
        ASN1_SIMPLE(X509_SIG, algor, X509_ALGOR),
        ASN1_SIMPLE(X509_SIG, digest, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END(X509_SIG) IMPLEMENT_ASN1_FUNCTIONS(X509_SIG)

        void X509_SIG_get0(const X509_SIG *sig, const X509_ALGOR **palg,
                           const ASN1_OCTET_STRING **pdigest)
{
    if (palg != NULL)
        *palg = sig->algor;
    if (pdigest != NULL)
        *pdigest = sig->digest;
}

void X509_SIG_getm(X509_SIG *sig, X509_ALGOR **palg, ASN1_OCTET_STRING **pdigest)
{
    if (palg != NULL)
        *palg = sig->algor;
    if (pdigest != NULL)
        *pdigest = sig->digest;
}

/* ---- Validity ---- */

ASN1_SEQUENCE(X509_VAL) = {
    ASN1_SIMPLE(X509_VAL, notBefore, ASN1_TIME),
    ASN1_SIMPLE(X509_VAL, notAfter, ASN1_TIME),
} ASN1_SEQUENCE_END(X509_VAL) IMPLEMENT_ASN1_FUNCTIONS(X509_VAL)
