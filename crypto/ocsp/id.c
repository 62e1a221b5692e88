/* Identifiers of certificates, RFC 6960, 4.1.1, and of responders, 4.2.1: OCSP_cert_to_id(3),
 * OCSP_RESPID_set_by_name(3). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/sha.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ocsp/ocsp.h"

/* ---- CertID ---- */

struct digest {
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned len;
};

static bool digest_name(const X509_NAME *name, const EVP_MD *md, struct digest *to)
{
    return X509_NAME_digest(name, md, to->bytes, &to->len) != 0;
}

/* Of the value of subjectPublicKey, without tag and count of unused bits. */
static bool digest_key(const ASN1_BIT_STRING *key, const EVP_MD *md, struct digest *to)
{
    return key != NULL && EVP_Digest(ASN1_STRING_get0_data(key), (size_t)ASN1_STRING_length(key),
                                     to->bytes, &to->len, md, NULL) != 0;
}

static bool set_octets(ASN1_OCTET_STRING *s, const struct digest *d)
{
    return ASN1_OCTET_STRING_set(s, d->bytes, (int)d->len) != 0;
}

static bool fill_id(OCSP_CERTID *id, const EVP_MD *md, const X509_NAME *issuer,
                    const ASN1_BIT_STRING *key, const ASN1_INTEGER *serial)
{
    const int nid = EVP_MD_get_type(md);
    struct digest d;
    if (nid == NID_undef)
        return FAIL(ERR_LIB_OCSP, OCSP_R_UNKNOWN_NID);
    if (!X509_ALGOR_set0(&id->hashAlgorithm, OBJ_nid2obj(nid), V_ASN1_NULL, NULL))
        return false;
    if (!digest_name(issuer, md, &d))
        return FAIL(ERR_LIB_OCSP, OCSP_R_DIGEST_ERR);
    if (!set_octets(id->issuerNameHash, &d))
        return false;
    if (!digest_key(key, md, &d))
        return FAIL(ERR_LIB_OCSP, OCSP_R_DIGEST_ERR);
    return set_octets(id->issuerKeyHash, &d) &&
           (serial == NULL || ASN1_STRING_copy(id->serialNumber, serial));
}

OCSP_CERTID *OCSP_cert_id_new(const EVP_MD *dgst, const X509_NAME *issuerName,
                              const ASN1_BIT_STRING *issuerKey, const ASN1_INTEGER *serialNumber)
{
    OCSP_CERTID *id = OCSP_CERTID_new();
    if (id != NULL && fill_id(id, dgst, issuerName, issuerKey, serialNumber))
        return id;
    OCSP_CERTID_free(id);
    return NULL;
}

OCSP_CERTID *OCSP_cert_to_id(const EVP_MD *dgst, const X509 *subject, const X509 *issuer)
{
    return OCSP_cert_id_new(
        dgst != NULL ? dgst : EVP_sha1(),
        subject != NULL ? X509_get_issuer_name(subject) : X509_get_subject_name(issuer),
        X509_get0_pubkey_bitstr(issuer), subject != NULL ? X509_get0_serialNumber(subject) : NULL);
}

int OCSP_id_issuer_cmp(const OCSP_CERTID *a, const OCSP_CERTID *b)
{
    int order = OBJ_cmp(a->hashAlgorithm.algorithm, b->hashAlgorithm.algorithm);
    if (order == 0)
        order = ASN1_OCTET_STRING_cmp(a->issuerNameHash, b->issuerNameHash);
    return order != 0 ? order : ASN1_OCTET_STRING_cmp(a->issuerKeyHash, b->issuerKeyHash);
}

int OCSP_id_cmp(const OCSP_CERTID *a, const OCSP_CERTID *b)
{
    int order = OCSP_id_issuer_cmp(a, b);
    return order != 0 ? order : ASN1_INTEGER_cmp(a->serialNumber, b->serialNumber);
}

int OCSP_id_get0_info(ASN1_OCTET_STRING **piNameHash, ASN1_OBJECT **pmd,
                      ASN1_OCTET_STRING **pikeyHash, ASN1_INTEGER **pserial, OCSP_CERTID *cid)
{
    if (cid == NULL)
        return 0;
    if (piNameHash != NULL)
        *piNameHash = cid->issuerNameHash;
    if (pmd != NULL)
        *pmd = cid->hashAlgorithm.algorithm;
    if (pikeyHash != NULL)
        *pikeyHash = cid->issuerKeyHash;
    if (pserial != NULL)
        *pserial = cid->serialNumber;
    return 1;
}

static bool is_digest(const ASN1_OCTET_STRING *s, const struct digest *d)
{
    return ASN1_STRING_length(s) == (int)d->len &&
           memcmp(ASN1_STRING_get0_data(s), d->bytes, d->len) == 0;
}

int ocsp_id_of_issuer(const OCSP_CERTID *id, const X509 *issuer)
{
    const EVP_MD *md = EVP_get_digestbyobj(id->hashAlgorithm.algorithm);
    struct digest name, key;
    if (md == NULL) {
        ERR_raise(ERR_LIB_OCSP, OCSP_R_UNKNOWN_MESSAGE_DIGEST);
        return -1;
    }
    if (!digest_name(X509_get_subject_name(issuer), md, &name) ||
        !digest_key(X509_get0_pubkey_bitstr(issuer), md, &key)) {
        ERR_raise(ERR_LIB_OCSP, OCSP_R_DIGEST_ERR);
        return -1;
    }
    return is_digest(id->issuerNameHash, &name) && is_digest(id->issuerKeyHash, &key);
}

/* ---- ResponderID ---- */

/* What it was before goes, once there is what it becomes. */
static void respid_clear(OCSP_RESPID *id)
{
    if (id->type == V_OCSP_RESPID_NAME)
        X509_NAME_free(id->value.byName);
    else if (id->type == V_OCSP_RESPID_KEY)
        ASN1_OCTET_STRING_free(id->value.byKey);
}

int OCSP_RESPID_set_by_name(OCSP_RESPID *respid, X509 *cert)
{
    X509_NAME *name = X509_NAME_dup(X509_get_subject_name(cert));
    if (name == NULL)
        return 0;
    respid_clear(respid);
    respid->type = V_OCSP_RESPID_NAME;
    respid->value.byName = name;
    return 1;
}

/* SHA-1, from where the context says. */
static bool sha1_of_key(const X509 *cert, OSSL_LIB_CTX *libctx, const char *propq,
                        struct digest *to)
{
    EVP_MD *sha1 = EVP_MD_fetch(libctx, "SHA1", propq);
    const bool ok = sha1 != NULL && digest_key(X509_get0_pubkey_bitstr(cert), sha1, to);
    EVP_MD_free(sha1);
    return ok;
}

int OCSP_RESPID_set_by_key_ex(OCSP_RESPID *respid, X509 *cert, OSSL_LIB_CTX *libctx,
                              const char *propq)
{
    struct digest key;
    if (!sha1_of_key(cert, libctx, propq, &key))
        return 0;
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    if (octets == NULL || !set_octets(octets, &key)) {
        ASN1_OCTET_STRING_free(octets);
        return 0;
    }
    respid_clear(respid);
    respid->type = V_OCSP_RESPID_KEY;
    respid->value.byKey = octets;
    return 1;
}

int OCSP_RESPID_set_by_key(OCSP_RESPID *respid, X509 *cert)
{
    return cert != NULL && OCSP_RESPID_set_by_key_ex(respid, cert, NULL, NULL);
}

int OCSP_RESPID_match_ex(OCSP_RESPID *respid, X509 *cert, OSSL_LIB_CTX *libctx, const char *propq)
{
    struct digest key;
    if (respid->type == V_OCSP_RESPID_KEY)
        return respid->value.byKey != NULL && sha1_of_key(cert, libctx, propq, &key) &&
               is_digest(respid->value.byKey, &key);
    return respid->type == V_OCSP_RESPID_NAME && respid->value.byName != NULL &&
           X509_NAME_cmp(respid->value.byName, X509_get_subject_name(cert)) == 0;
}

int OCSP_RESPID_match(OCSP_RESPID *respid, X509 *cert)
{
    return OCSP_RESPID_match_ex(respid, cert, NULL, NULL);
}
