/* MACs by a password: RFC 4211, 4.4. OSSL_CRMF_pbmp_new(3). */
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/rand.h>

#include "crypto/base/raise.h"
#include "crypto/crmf/crmf.h"

/* ---- Parameters ---- */

static bool set_salt(ASN1_OCTET_STRING *salt, size_t len, OSSL_LIB_CTX *libctx)
{
    if (len == 0 || len > INT_MAX)
        return FAIL(ERR_LIB_CRMF, ERR_R_PASSED_INVALID_ARGUMENT);
    if (!ASN1_STRING_set(salt, NULL, (int)len))
        return false;
    return RAND_bytes_ex(libctx, salt->data, len, 0) > 0 ||
           FAIL(ERR_LIB_CRMF, CRMF_R_FAILURE_OBTAINING_RANDOM);
}

static bool set_algorithm(X509_ALGOR *alg, int nid, int reason)
{
    ASN1_OBJECT *name = nid != NID_undef ? OBJ_nid2obj(nid) : NULL;
    return (name != NULL && X509_ALGOR_set0(alg, name, V_ASN1_UNDEF, NULL)) ||
           FAIL(ERR_LIB_CRMF, reason);
}

static bool set(OSSL_CRMF_PBMPARAMETER *p, OSSL_LIB_CTX *libctx, size_t slen, int owfnid,
                size_t itercnt, int macnid)
{
    return set_salt(p->salt, slen, libctx) &&
           set_algorithm(p->owf, owfnid, CRMF_R_SETTING_OWF_ALGOR_FAILURE) &&
           ASN1_INTEGER_set_uint64(p->iterationCount, itercnt) &&
           set_algorithm(p->mac, macnid, CRMF_R_SETTING_MAC_ALGOR_FAILURE);
}

OSSL_CRMF_PBMPARAMETER *OSSL_CRMF_pbmp_new(OSSL_LIB_CTX *libctx, size_t slen, int owfnid,
                                           size_t itercnt, int macnid)
{
    if (itercnt < PBM_ITERATIONS_MIN || itercnt > PBM_ITERATIONS_MAX) {
        ERR_raise(ERR_LIB_CRMF, itercnt < PBM_ITERATIONS_MIN ? CRMF_R_ITERATIONCOUNT_BELOW_100
                                                             : CRMF_R_BAD_PBM_ITERATIONCOUNT);
        return NULL;
    }
    OSSL_CRMF_PBMPARAMETER *p = OSSL_CRMF_PBMPARAMETER_new();
    if (p != NULL && set(p, libctx, slen, owfnid, itercnt, macnid))
        return p;
    OSSL_CRMF_PBMPARAMETER_free(p);
    return NULL;
}

/* ---- MACs ---- */

/* BASEKEY: the digest of secret and salt, and of that, and so on. */
static bool derive(EVP_MD_CTX *ctx, const EVP_MD *owf, const OSSL_CRMF_PBMPARAMETER *p,
                   const unsigned char *sec, size_t seclen, unsigned char *key, unsigned *len)
{
    int64_t count;
    if (!ASN1_INTEGER_get_int64(&count, p->iterationCount) || count < PBM_ITERATIONS_MIN ||
        count > PBM_ITERATIONS_MAX)
        return FAIL(ERR_LIB_CRMF, CRMF_R_BAD_PBM_ITERATIONCOUNT);
    if (!EVP_DigestInit_ex(ctx, owf, NULL) || !EVP_DigestUpdate(ctx, sec, seclen) ||
        !EVP_DigestUpdate(ctx, p->salt->data, (size_t)p->salt->length) ||
        !EVP_DigestFinal_ex(ctx, key, len))
        return false;
    while (--count > 0)
        if (!EVP_DigestInit_ex(ctx, owf, NULL) || !EVP_DigestUpdate(ctx, key, *len) ||
            !EVP_DigestFinal_ex(ctx, key, len))
            return false;
    return true;
}

/* The name of the digest that the MAC, HMAC, is with. */
static const char *digest_of(const X509_ALGOR *mac)
{
    int nid;
    if (!EVP_PBE_find(EVP_PBE_TYPE_PRF, OBJ_obj2nid(mac->algorithm), NULL, &nid, NULL)) {
        ERR_raise(ERR_LIB_CRMF, CRMF_R_UNSUPPORTED_ALGORITHM);
        return NULL;
    }
    return OBJ_nid2sn(nid);
}

static EVP_MD *fetch_owf(const X509_ALGOR *owf, OSSL_LIB_CTX *libctx, const char *propq)
{
    char name[50];
    OBJ_obj2txt(name, sizeof(name), owf->algorithm, 0);
    EVP_MD *md = EVP_MD_fetch(libctx, name, propq);
    if (md == NULL)
        ERR_raise(ERR_LIB_CRMF, CRMF_R_UNSUPPORTED_ALGORITHM);
    return md;
}

static unsigned char *hmac(OSSL_LIB_CTX *libctx, const char *propq, const X509_ALGOR *alg,
                           const unsigned char *key, size_t keylen, const unsigned char *msg,
                           size_t msglen, size_t *len)
{
    const char *digest = digest_of(alg);
    unsigned char *mac = digest != NULL ? OPENSSL_malloc(EVP_MAX_MD_SIZE) : NULL;
    if (mac != NULL && EVP_Q_mac(libctx, "HMAC", propq, digest, NULL, key, keylen, msg, msglen, mac,
                                 EVP_MAX_MD_SIZE, len) != NULL)
        return mac;
    OPENSSL_free(mac);
    return NULL;
}

static unsigned char *compute(OSSL_LIB_CTX *libctx, const char *propq,
                              const OSSL_CRMF_PBMPARAMETER *p, const unsigned char *msg,
                              size_t msglen, const unsigned char *sec, size_t seclen, size_t *len)
{
    unsigned char key[EVP_MAX_MD_SIZE], *mac = NULL;
    unsigned n = 0;
    EVP_MD *owf = fetch_owf(p->owf, libctx, propq);
    EVP_MD_CTX *ctx = owf != NULL ? EVP_MD_CTX_new() : NULL;
    if (ctx != NULL && derive(ctx, owf, p, sec, seclen, key, &n))
        mac = hmac(libctx, propq, p->mac, key, n, msg, msglen, len);
    OPENSSL_cleanse(key, sizeof(key));
    EVP_MD_CTX_free(ctx);
    EVP_MD_free(owf);
    return mac;
}

int OSSL_CRMF_pbm_new(OSSL_LIB_CTX *libctx, const char *propq, const OSSL_CRMF_PBMPARAMETER *pbmp,
                      const unsigned char *msg, size_t msglen, const unsigned char *sec,
                      size_t seclen, unsigned char **mac, size_t *maclen)
{
    char name[50];
    size_t len = 0;
    if (pbmp == NULL || msg == NULL || sec == NULL || mac == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    unsigned char *made = compute(libctx, propq, pbmp, msg, msglen, sec, seclen, &len);
    if (made == NULL) {
        OBJ_obj2txt(name, sizeof(name), pbmp->mac->algorithm, 0);
        ERR_add_error_data(1, name);
        return 0;
    }
    *mac = made;
    if (maclen != NULL)
        *maclen = len;
    return 1;
}
