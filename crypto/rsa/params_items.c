/* RSASSA-PSS-params and RSAES-OAEP-params (RFC 8017, A.2.1 and A.2.3) as objects. The library's own
 * operations read PSS's from the bytes (pss_params.c). */
#include <openssl/asn1t.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "crypto/asn1/asn1.h"
#include "crypto/bytes/builder.h"
#include "crypto/rsa/pkey.h"

static int drop_pss_hash(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    (void)it, (void)arg;
    RSA_PSS_PARAMS *p = (RSA_PSS_PARAMS *)*value;
    if (operation == ASN1_OP_FREE_PRE)
        X509_ALGOR_free(p->maskHash);
    return 1;
}

static int drop_oaep_hash(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    (void)it, (void)arg;
    RSA_OAEP_PARAMS *p = (RSA_OAEP_PARAMS *)*value;
    if (operation == ASN1_OP_FREE_PRE)
        X509_ALGOR_free(p->maskHash);
    return 1;
}

/* clang-format off */
ASN1_SEQUENCE_cb(RSA_PSS_PARAMS, drop_pss_hash) = {
    ASN1_EXP_OPT(RSA_PSS_PARAMS, hashAlgorithm, X509_ALGOR, 0),
    ASN1_EXP_OPT(RSA_PSS_PARAMS, maskGenAlgorithm, X509_ALGOR, 1),
    ASN1_EXP_OPT(RSA_PSS_PARAMS, saltLength, ASN1_INTEGER, 2),
    ASN1_EXP_OPT(RSA_PSS_PARAMS, trailerField, ASN1_INTEGER, 3),
} ASN1_SEQUENCE_END_cb(RSA_PSS_PARAMS, RSA_PSS_PARAMS)
IMPLEMENT_ASN1_FUNCTIONS(RSA_PSS_PARAMS)
IMPLEMENT_ASN1_DUP_FUNCTION(RSA_PSS_PARAMS)

ASN1_SEQUENCE_cb(RSA_OAEP_PARAMS, drop_oaep_hash) = {
    ASN1_EXP_OPT(RSA_OAEP_PARAMS, hashFunc, X509_ALGOR, 0),
    ASN1_EXP_OPT(RSA_OAEP_PARAMS, maskGenFunc, X509_ALGOR, 1),
    ASN1_EXP_OPT(RSA_OAEP_PARAMS, pSourceFunc, X509_ALGOR, 2),
} ASN1_SEQUENCE_END_cb(RSA_OAEP_PARAMS, RSA_OAEP_PARAMS)
IMPLEMENT_ASN1_FUNCTIONS(RSA_OAEP_PARAMS)

/* ---- Those of a key ---- */

/* maskHash is the algorithm within maskGenAlgorithm's parameters. */
static bool add_mask_hash(RSA_PSS_PARAMS *p)
{
    if (p->maskGenAlgorithm == NULL)
        return true;
    p->maskHash =
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(X509_ALGOR), p->maskGenAlgorithm->parameter);
    return p->maskHash != NULL;
}

static RSA_PSS_PARAMS *pss_object(const struct rsa_pss *pss)
{
    struct builder b;
    build_init(&b);
    rsa_pss_encode(pss, &b);
    struct slice der = slice_of(b.ptr, b.len);
    RSA_PSS_PARAMS *p =
        b.failed ? NULL : (RSA_PSS_PARAMS *)asn1_get_item(&der, ASN1_ITEM_rptr(RSA_PSS_PARAMS));
    build_free(&b);
    if (p != NULL && add_mask_hash(p))
        return p;
    RSA_PSS_PARAMS_free(p);
    return NULL;
}

const RSA_PSS_PARAMS *RSA_get0_pss_params(const RSA *r)
{
    RSA *rsa = (RSA *)(uintptr_t)r; /* made when first asked for */
    RSA_PSS_PARAMS *known = atomic_load(&rsa->pss_object);
    if (known != NULL || !rsa_pss_restricted(&rsa->pss))
        return known;
    RSA_PSS_PARAMS *made = pss_object(&rsa->pss);
    if (made == NULL || atomic_compare_exchange_strong(&rsa->pss_object, &known, made))
        return made;
    RSA_PSS_PARAMS_free(made);
    return known;
}
