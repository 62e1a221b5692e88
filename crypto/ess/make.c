/* Certificates named: OSSL_ESS_signing_cert_new_init(3). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <stdbool.h>

#include "crypto/ess/ess.h"

/* ---- A certificate ---- */

static bool set_hash(ASN1_OCTET_STRING *to, const X509 *cert, const EVP_MD *md)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned len;
    return X509_digest(cert, md, hash, &len) && len > 0 &&
           ASN1_OCTET_STRING_set(to, hash, (int)len);
}

/* The issuer is a directoryName alone. */
static ESS_ISSUER_SERIAL *name_by_issuer(const X509 *cert)
{
    ESS_ISSUER_SERIAL *by = ESS_ISSUER_SERIAL_new();
    GENERAL_NAME *name = GENERAL_NAME_new();
    X509_NAME *issuer = X509_NAME_dup(X509_get_issuer_name(cert));
    if (issuer != NULL && name != NULL) {
        GENERAL_NAME_set0_value(name, GEN_DIRNAME, issuer);
        issuer = NULL;
    }
    if (by != NULL && name != NULL && name->type == GEN_DIRNAME &&
        ASN1_STRING_copy(by->serial, X509_get0_serialNumber(cert)) &&
        sk_GENERAL_NAME_push(by->issuer, name) > 0)
        return by;
    X509_NAME_free(issuer);
    GENERAL_NAME_free(name);
    ESS_ISSUER_SERIAL_free(by);
    return NULL;
}

static ESS_CERT_ID *name_v1(const X509 *cert, bool with_issuer)
{
    ESS_CERT_ID *id = ESS_CERT_ID_new();
    if (id != NULL && set_hash(id->hash, cert, EVP_sha1()) &&
        (!with_issuer || (id->issuer_serial = name_by_issuer(cert)) != NULL))
        return id;
    ESS_CERT_ID_free(id);
    return NULL;
}

static bool set_algorithm(ESS_CERT_ID_V2 *id, const EVP_MD *md)
{
    if (EVP_MD_is_a(md, SN_sha256)) /* the default */
        return true;
    if ((id->hash_alg = X509_ALGOR_new()) == NULL)
        return false;
    X509_ALGOR_set_md(id->hash_alg, md);
    return id->hash_alg->algorithm != NULL;
}

static ESS_CERT_ID_V2 *name_v2(const X509 *cert, const EVP_MD *md, bool with_issuer)
{
    ESS_CERT_ID_V2 *id = ESS_CERT_ID_V2_new();
    if (id != NULL && set_algorithm(id, md) && set_hash(id->hash, cert, md) &&
        (!with_issuer || (id->issuer_serial = name_by_issuer(cert)) != NULL))
        return id;
    ESS_CERT_ID_V2_free(id);
    return NULL;
}

/* ---- Lists of them ---- */

static bool add_v1(ESS_SIGNING_CERT *to, const X509 *cert, bool with_issuer)
{
    ESS_CERT_ID *id = name_v1(cert, with_issuer);
    if (id != NULL && sk_ESS_CERT_ID_push(to->cert_ids, id) > 0)
        return true;
    ESS_CERT_ID_free(id);
    return false;
}

static bool add_v2(ESS_SIGNING_CERT_V2 *to, const X509 *cert, const EVP_MD *md, bool with_issuer)
{
    ESS_CERT_ID_V2 *id = name_v2(cert, md, with_issuer);
    if (id != NULL && sk_ESS_CERT_ID_V2_push(to->cert_ids, id) > 0)
        return true;
    ESS_CERT_ID_V2_free(id);
    return false;
}

ESS_SIGNING_CERT *OSSL_ESS_signing_cert_new_init(const X509 *signcert, const STACK_OF(X509) * certs,
                                                 int set_issuer_serial)
{
    ESS_SIGNING_CERT *made = ESS_SIGNING_CERT_new();
    bool ok = made != NULL && add_v1(made, signcert, set_issuer_serial != 0);
    for (int i = 0; ok && i < sk_X509_num(certs); i++)
        ok = add_v1(made, sk_X509_value(certs, i), true);
    if (ok)
        return made;
    ESS_SIGNING_CERT_free(made);
    ERR_raise(ERR_LIB_ESS, ERR_R_MALLOC_FAILURE);
    return NULL;
}

ESS_SIGNING_CERT_V2 *OSSL_ESS_signing_cert_v2_new_init(const EVP_MD *hash_alg, const X509 *signcert,
                                                       const STACK_OF(X509) * certs,
                                                       int set_issuer_serial)
{
    ESS_SIGNING_CERT_V2 *made = ESS_SIGNING_CERT_V2_new();
    bool ok = made != NULL && add_v2(made, signcert, hash_alg, set_issuer_serial != 0);
    for (int i = 0; ok && i < sk_X509_num(certs); i++)
        ok = add_v2(made, sk_X509_value(certs, i), hash_alg, true);
    if (ok)
        return made;
    ESS_SIGNING_CERT_V2_free(made);
    ERR_raise(ERR_LIB_ESS, ERR_R_MALLOC_FAILURE);
    return NULL;
}
