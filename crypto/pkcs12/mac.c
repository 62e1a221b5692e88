/* The MAC of a PFX (RFC 7292, 5.1 and appendix B): PKCS12_gen_mac(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/pbe/pbe.h"
#include "crypto/pkcs12/pkcs12.h"

enum { DEFAULT_SALT = 8 };

int PKCS12_mac_present(const PKCS12 *p12)
{
    return p12->mac != NULL;
}

void PKCS12_get0_mac(const ASN1_OCTET_STRING **pmac, const X509_ALGOR **pmacalg,
                     const ASN1_OCTET_STRING **psalt, const ASN1_INTEGER **piter, const PKCS12 *p12)
{
    const ASN1_OCTET_STRING *mac = NULL;
    const X509_ALGOR *algor = NULL;
    if (p12->mac != NULL)
        X509_SIG_get0(p12->mac->dinfo, &algor, &mac);
    if (pmac != NULL)
        *pmac = mac;
    if (pmacalg != NULL)
        *pmacalg = algor;
    if (psalt != NULL)
        *psalt = p12->mac != NULL ? p12->mac->salt : NULL;
    if (piter != NULL)
        *piter = p12->mac != NULL ? p12->mac->iter : NULL;
}

/* The rounds; 0: not between 1 and what one can wait for. */
static int rounds_of(const PKCS12 *p12)
{
    uint64_t rounds = 1;
    if (p12->mac->iter != NULL && !ASN1_INTEGER_get_uint64(&rounds, p12->mac->iter))
        return 0;
    return rounds <= PBE_ITERATIONS_MAX ? (int)rounds : 0;
}

int PKCS12_gen_mac(PKCS12 *p12, const char *pass, int passlen, unsigned char *mac,
                   unsigned int *maclen)
{
    const X509_ALGOR *algor;
    unsigned char key[EVP_MAX_MD_SIZE];
    if (!PKCS7_type_is_data(p12->authsafes))
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_CONTENT_TYPE_NOT_DATA);
    if (p12->authsafes->d.data == NULL)
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_DECODE_ERROR);
    X509_SIG_get0(p12->mac->dinfo, &algor, NULL);
    const EVP_MD *md = EVP_get_digestbyobj(algor->algorithm);
    if (md == NULL)
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_UNKNOWN_DIGEST_ALGORITHM);
    int len = EVP_MD_get_size(md), rounds = rounds_of(p12);
    const ASN1_OCTET_STRING *salt = p12->mac->salt, *data = p12->authsafes->d.data;
    if (len <= 0 || rounds == 0 ||
        !PKCS12_key_gen_utf8_ex(pass, passlen, salt->data, salt->length, PKCS12_MAC_ID, rounds, len,
                                key, md, p12->authsafes->ctx.libctx, p12->authsafes->ctx.propq))
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_KEY_GEN_ERROR);
    bool ok = HMAC(md, key, len, data->data, (size_t)data->length, mac, maclen) != NULL;
    OPENSSL_cleanse(key, sizeof(key));
    return ok;
}

int PKCS12_verify_mac(PKCS12 *p12, const char *pass, int passlen)
{
    const ASN1_OCTET_STRING *right;
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    if (p12->mac == NULL)
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_MAC_ABSENT);
    if (!PKCS12_gen_mac(p12, pass, passlen, mac, &len))
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_MAC_GENERATION_ERROR);
    X509_SIG_get0(p12->mac->dinfo, NULL, &right);
    return (int)len == right->length && CRYPTO_memcmp(mac, right->data, len) == 0;
}

/* ---- Set ---- */

static bool set_salt(ASN1_OCTET_STRING *to, const unsigned char *salt, int len)
{
    if (len == 0)
        len = DEFAULT_SALT;
    return len > 0 && ASN1_STRING_set(to, salt, len) &&
           (salt != NULL || RAND_bytes(to->data, len) > 0);
}

static bool fill_mac(PKCS12_MAC_DATA *mac, int iter, const unsigned char *salt, int saltlen,
                     const EVP_MD *md)
{
    X509_ALGOR *algor;
    if (iter > 1) {
        mac->iter = ASN1_INTEGER_new();
        if (mac->iter == NULL || !ASN1_INTEGER_set(mac->iter, iter))
            return false;
    }
    X509_SIG_getm(mac->dinfo, &algor, NULL);
    return set_salt(mac->salt, salt, saltlen) &&
           X509_ALGOR_set0(algor, OBJ_nid2obj(EVP_MD_get_type(md)), V_ASN1_NULL, NULL);
}

int PKCS12_setup_mac(PKCS12 *p12, int iter, unsigned char *salt, int saltlen, const EVP_MD *md_type)
{
    PKCS12_MAC_DATA_free(p12->mac);
    p12->mac = PKCS12_MAC_DATA_new();
    if (p12->mac != NULL && fill_mac(p12->mac, iter, salt, saltlen, md_type))
        return 1;
    return FAIL(ERR_LIB_PKCS12, ERR_R_MALLOC_FAILURE);
}

int PKCS12_set_mac(PKCS12 *p12, const char *pass, int passlen, unsigned char *salt, int saltlen,
                   int iter, const EVP_MD *md_type)
{
    ASN1_OCTET_STRING *to;
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned len;
    if (!PKCS12_setup_mac(p12, iter, salt, saltlen, md_type != NULL ? md_type : EVP_sha256()))
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_MAC_SETUP_ERROR);
    if (!PKCS12_gen_mac(p12, pass, passlen, mac, &len))
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_MAC_GENERATION_ERROR);
    X509_SIG_getm(p12->mac->dinfo, NULL, &to);
    if (!ASN1_OCTET_STRING_set(to, mac, (int)len))
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_MAC_STRING_SET_ERROR);
    return 1;
}
