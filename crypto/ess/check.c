/* Whether a chain has the certificates that are named: OSSL_ESS_check_signing_certs(3); RFC 5035,
 * 3. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ess/ess.h"

enum { CANT_TELL = -1, NOT_THERE = 0, FINE = 1 };

static int cant_tell(int reason)
{
    ERR_raise(ERR_LIB_ESS, reason);
    return CANT_TELL;
}

/* An identifier of either version. */
struct cert_id {
    const X509_ALGOR *alg; /* NULL: of `md` */
    const char *md;
    const ASN1_OCTET_STRING *hash;
    const ESS_ISSUER_SERIAL *by;
};

EVP_MD *ess_fetch_digest(const X509_ALGOR *alg, OSSL_LIB_CTX *libctx, const char *propq)
{
    char name[80];
    const ASN1_OBJECT *object;
    X509_ALGOR_get0(&object, NULL, NULL, alg);
    return OBJ_obj2txt(name, sizeof(name), object, 0) > 0 ? EVP_MD_fetch(libctx, name, propq)
                                                          : NULL;
}

static bool issued_so(const X509 *cert, const ESS_ISSUER_SERIAL *by)
{
    if (by == NULL)
        return true;
    const GENERAL_NAME *name =
        sk_GENERAL_NAME_num(by->issuer) == 1 ? sk_GENERAL_NAME_value(by->issuer, 0) : NULL;
    return name != NULL && name->type == GEN_DIRNAME &&
           X509_NAME_cmp(name->d.directoryName, X509_get_issuer_name(cert)) == 0 &&
           ASN1_INTEGER_cmp(by->serial, X509_get0_serialNumber(cert)) == 0;
}

/* Which certificate of the chain is meant; -1: none. *failed if a digest can't be had, or is
 * of another length. */
static int find(const struct cert_id *id, const EVP_MD *md, const STACK_OF(X509) * chain,
                bool *failed)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned len;
    for (int i = 0; i < sk_X509_num(chain); i++) {
        const X509 *cert = sk_X509_value(chain, i);
        if (!X509_digest(cert, md, hash, &len) || id->hash->length != (int)len) {
            *failed = true;
            return -1;
        }
        if (memcmp(id->hash->data, hash, len) == 0 && issued_so(cert, id->by))
            return i;
    }
    return -1;
}

/* The first one is the signer's, and no other is. */
static int check(const struct cert_id *id, bool first, const STACK_OF(X509) * chain)
{
    bool failed = false;
    EVP_MD *md =
        id->alg != NULL ? ess_fetch_digest(id->alg, NULL, NULL) : EVP_MD_fetch(NULL, id->md, NULL);
    if (md == NULL)
        return cant_tell(ESS_R_ESS_DIGEST_ALG_UNKNOWN);
    const int at = find(id, md, chain, &failed);
    EVP_MD_free(md);
    if (failed)
        return cant_tell(ESS_R_ESS_CERT_DIGEST_ERROR);
    if (at < 0)
        return FAIL(ERR_LIB_ESS, ESS_R_ESS_CERT_ID_NOT_FOUND);
    return first != (at == 0) ? cant_tell(ESS_R_ESS_CERT_ID_WRONG_ORDER) : FINE;
}

int OSSL_ESS_check_signing_certs(const ESS_SIGNING_CERT *ss, const ESS_SIGNING_CERT_V2 *ssv2,
                                 const STACK_OF(X509) * chain, int require_signing_cert)
{
    const int v1 = ss != NULL ? sk_ESS_CERT_ID_num(ss->cert_ids) : 0;
    const int v2 = ssv2 != NULL ? sk_ESS_CERT_ID_V2_num(ssv2->cert_ids) : 0;
    int result = FINE;
    if (require_signing_cert && ss == NULL && ssv2 == NULL)
        return cant_tell(ESS_R_MISSING_SIGNING_CERTIFICATE_ATTRIBUTE);
    if ((ss != NULL && v1 <= 0) || (ssv2 != NULL && v2 <= 0))
        return cant_tell(ESS_R_EMPTY_ESS_CERT_ID_LIST);
    for (int i = 0; result == FINE && i < v1; i++) {
        const ESS_CERT_ID *one = sk_ESS_CERT_ID_value(ss->cert_ids, i);
        const struct cert_id id = {NULL, SN_sha1, one->hash, one->issuer_serial};
        result = check(&id, i == 0, chain);
    }
    for (int i = 0; result == FINE && i < v2; i++) {
        const ESS_CERT_ID_V2 *one = sk_ESS_CERT_ID_V2_value(ssv2->cert_ids, i);
        const struct cert_id id = {one->hash_alg, SN_sha256, one->hash, one->issuer_serial};
        result = check(&id, i == 0, chain);
    }
    return result;
}
