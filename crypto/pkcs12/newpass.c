/* Another passphrase for a PFX, by the same algorithms: PKCS12_newpass(3). */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs12/pkcs12.h"

/* How something was encrypted: the cipher of PBES2, or the algorithm; so far as it matters. */
struct how {
    int nid, iter, salt_len;
};

static bool get_pbes2(struct how *how, const ASN1_TYPE *parameter)
{
    PBE2PARAM *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), parameter);
    bool pbkdf2 = p != NULL && OBJ_obj2nid(p->keyfunc->algorithm) == NID_id_pbkdf2;
    PBKDF2PARAM *k =
        pbkdf2 ? ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), p->keyfunc->parameter)
               : NULL;
    bool ok = k != NULL && k->salt->type == V_ASN1_OCTET_STRING;
    if (ok)
        *how = (struct how){OBJ_obj2nid(p->encryption->algorithm), (int)ASN1_INTEGER_get(k->iter),
                            k->salt->value.octet_string->length};
    PBKDF2PARAM_free(k);
    PBE2PARAM_free(p);
    return ok;
}

static bool get_how(struct how *how, const X509_ALGOR *algor)
{
    int nid = OBJ_obj2nid(algor->algorithm);
    if (nid == NID_pbes2)
        return get_pbes2(how, algor->parameter);
    PBEPARAM *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBEPARAM), algor->parameter);
    if (p == NULL)
        return false;
    *how = (struct how){nid, (int)ASN1_INTEGER_get(p->iter), p->salt->length};
    PBEPARAM_free(p);
    return true;
}

static bool change_key(PKCS12_SAFEBAG *bag, const char *old, const char *new)
{
    const X509_ALGOR *algor;
    struct how how;
    X509_SIG_get0(bag->value.shkeybag, &algor, NULL);
    PKCS8_PRIV_KEY_INFO *p8 =
        get_how(&how, algor) ? PKCS8_decrypt(bag->value.shkeybag, old, -1) : NULL;
    if (p8 == NULL)
        return false;
    const EVP_CIPHER *cipher = EVP_get_cipherbynid(how.nid);
    X509_SIG *sealed = PKCS8_encrypt(cipher != NULL ? -1 : how.nid, cipher, new, -1, NULL,
                                     how.salt_len, how.iter, p8);
    PKCS8_PRIV_KEY_INFO_free(p8);
    if (sealed == NULL)
        return false;
    X509_SIG_free(bag->value.shkeybag);
    bag->value.shkeybag = sealed;
    return true;
}

static bool change_bags(const STACK_OF(PKCS12_SAFEBAG) * bags, const char *old, const char *new)
{
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); i++) {
        PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(bags, i);
        int nid = PKCS12_SAFEBAG_get_nid(bag);
        if ((nid == NID_pkcs8ShroudedKeyBag && !change_key(bag, old, new)) ||
            (nid == NID_safeContentsBag && !change_bags(bag->value.safes, old, new)))
            return false;
    }
    return true;
}

/* The same safe for the new passphrase, or NULL. */
static PKCS7 *change_safe(PKCS7 *p7, const char *old, const char *new)
{
    struct how how;
    PKCS7 *made = NULL;
    bool data = PKCS7_type_is_data(p7);
    if (!data && (p7->d.encrypted == NULL || p7->d.encrypted->enc_data == NULL ||
                  !get_how(&how, p7->d.encrypted->enc_data->algorithm)))
        return NULL;
    STACK_OF(PKCS12_SAFEBAG) *bags =
        data ? PKCS12_unpack_p7data(p7) : PKCS12_unpack_p7encdata(p7, old, -1);
    if (bags != NULL && change_bags(bags, old, new))
        made = data ? PKCS12_pack_p7data(bags)
                    : PKCS12_pack_p7encdata(how.nid, new, -1, NULL, how.salt_len, how.iter, bags);
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    return made;
}

/* The safes for the new passphrase, others left out as OpenSSL has it; NULL with an error. */
static STACK_OF(PKCS7) * change_safes(const PKCS12 *p12, const char *old, const char *new)
{
    STACK_OF(PKCS7) *safes = PKCS12_unpack_authsafes(p12), *made = sk_PKCS7_new_null();
    bool ok = safes != NULL && made != NULL;
    for (int i = 0; ok && i < sk_PKCS7_num(safes); i++) {
        PKCS7 *p7 = sk_PKCS7_value(safes, i);
        if (!PKCS7_type_is_data(p7) && !PKCS7_type_is_encrypted(p7))
            continue;
        PKCS7 *changed = change_safe(p7, old, new);
        ok = changed != NULL && sk_PKCS7_push(made, changed) > 0;
        if (!ok)
            PKCS7_free(changed);
    }
    sk_PKCS7_pop_free(safes, PKCS7_free);
    if (ok)
        return made;
    sk_PKCS7_pop_free(made, PKCS7_free);
    return NULL;
}

/* The new safes and their MAC, or everything as it was. */
static bool put_safes(PKCS12 *p12, STACK_OF(PKCS7) * safes, const char *new)
{
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned len;
    ASN1_OCTET_STRING *to, *before = p12->authsafes->d.data;
    p12->authsafes->d.data = NULL;
    bool ok = PKCS12_pack_authsafes(p12, safes);
    if (ok) {
        X509_SIG_getm(p12->mac->dinfo, NULL, &to);
        ok = PKCS12_gen_mac(p12, new, -1, mac, &len) && ASN1_OCTET_STRING_set(to, mac, (int)len);
    }
    ASN1_OCTET_STRING_free(ok ? before : p12->authsafes->d.data);
    if (!ok)
        p12->authsafes->d.data = before;
    return ok;
}

int PKCS12_newpass(PKCS12 *p12, const char *oldpass, const char *newpass)
{
    if (p12 == NULL)
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_INVALID_NULL_PKCS12_POINTER);
    if (!PKCS12_verify_mac(p12, oldpass, -1))
        return FAIL(ERR_LIB_PKCS12, PKCS12_R_MAC_VERIFY_FAILURE);
    STACK_OF(PKCS7) *safes = change_safes(p12, oldpass, newpass);
    bool ok = safes != NULL && put_safes(p12, safes, newpass);
    sk_PKCS7_pop_free(safes, PKCS7_free);
    return ok || FAIL(ERR_LIB_PKCS12, PKCS12_R_PARSE_ERROR);
}
