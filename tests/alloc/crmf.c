/* Certificate requests as messages without memory. */
#include <openssl/crmf.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "tests/alloc/alloc.h"
#include "tests/crmf/make.h"

static bool fill(OSSL_CRMF_MSG *m, EVP_PKEY *key, const X509_NAME *name, const ASN1_INTEGER *serial)
{
    ASN1_TIME *before = ASN1_TIME_set(NULL, 1000), *after = ASN1_TIME_set(NULL, 2000);
    if (before == NULL || after == NULL || !OSSL_CRMF_MSG_set0_validity(m, before, after)) {
        ASN1_TIME_free(before);
        ASN1_TIME_free(after);
        return false;
    }
    ASN1_OCTET_STRING *id = ASN1_OCTET_STRING_new();
    X509_EXTENSION *e = id != NULL && ASN1_STRING_set(id, "id", 2)
                            ? X509_EXTENSION_create_by_NID(NULL, NID_subject_key_identifier, 0, id)
                            : NULL;
    ASN1_OCTET_STRING_free(id);
    if (e == NULL || !OSSL_CRMF_MSG_push0_extension(m, e)) {
        X509_EXTENSION_free(e);
        return false;
    }
    return OSSL_CRMF_MSG_set_certReqId(m, 300) &&
           OSSL_CRMF_CERTTEMPLATE_fill(OSSL_CRMF_MSG_get0_tmpl(m), key, name, name, serial);
}

static bool publish(OSSL_CRMF_MSG *m)
{
    OSSL_CRMF_PKIPUBLICATIONINFO *info = OSSL_CRMF_PKIPUBLICATIONINFO_new();
    OSSL_CRMF_SINGLEPUBINFO *place = OSSL_CRMF_SINGLEPUBINFO_new();
    GENERAL_NAME *name = a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_URI, "http://x", 0);
    bool ok = info != NULL && place != NULL && name != NULL &&
              OSSL_CRMF_MSG_set0_SinglePubInfo(place, 1, name);
    if (!ok)
        GENERAL_NAME_free(name);
    if (!ok || !OSSL_CRMF_MSG_PKIPublicationInfo_push0_SinglePubInfo(info, place)) {
        OSSL_CRMF_SINGLEPUBINFO_free(place);
        OSSL_CRMF_PKIPUBLICATIONINFO_free(info);
        return false;
    }
    ok = OSSL_CRMF_MSG_set_PKIPublicationInfo_action(info, 1) &&
         OSSL_CRMF_MSG_set1_regCtrl_pkiPublicationInfo(m, info);
    OSSL_CRMF_PKIPUBLICATIONINFO_free(info);
    return ok;
}

static bool control(OSSL_CRMF_MSG *m, EVP_PKEY *key, const X509_NAME *name,
                    const ASN1_INTEGER *serial)
{
    ASN1_UTF8STRING *text = ASN1_UTF8STRING_new();
    OSSL_CRMF_CERTID *old = OSSL_CRMF_CERTID_gen(name, serial);
    X509_PUBKEY *public = NULL;
    const bool ok = text != NULL && old != NULL && ASN1_STRING_set(text, "token", 5) &&
                    X509_PUBKEY_set(&public, key) && OSSL_CRMF_MSG_set1_regCtrl_regToken(m, text) &&
                    OSSL_CRMF_MSG_set1_regCtrl_protocolEncrKey(m, public) &&
                    OSSL_CRMF_MSG_set1_regCtrl_oldCertID(m, old) &&
                    OSSL_CRMF_MSG_set1_regInfo_utf8Pairs(m, text) && publish(m);
    X509_PUBKEY_free(public);
    OSSL_CRMF_CERTID_free(old);
    ASN1_UTF8STRING_free(text);
    return ok;
}

static bool verified(OSSL_CRMF_MSG *m)
{
    OSSL_CRMF_MSGS *all = sk_OSSL_CRMF_MSG_new_null();
    const bool ok = all != NULL && sk_OSSL_CRMF_MSG_push(all, m) > 0 &&
                    OSSL_CRMF_MSGS_verify_popo(all, 0, 0, NULL, NULL);
    sk_OSSL_CRMF_MSG_free(all);
    return ok;
}

static bool requested(void)
{
    EVP_PKEY *key = crmf_ed(0);
    X509_NAME *name = X509_NAME_new();
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    OSSL_CRMF_MSG *m = OSSL_CRMF_MSG_new(), *copy = NULL;
    const bool ok = key != NULL && name != NULL && serial != NULL && m != NULL &&
                    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"n",
                                               -1, -1, 0) &&
                    ASN1_INTEGER_set(serial, 5) && fill(m, key, name, serial) &&
                    control(m, key, name, serial) &&
                    OSSL_CRMF_MSG_create_popo(OSSL_CRMF_POPO_SIGNATURE, m, key, NULL, NULL, NULL) &&
                    (copy = OSSL_CRMF_MSG_dup(m)) != NULL && verified(copy) &&
                    OSSL_CRMF_MSG_create_popo(OSSL_CRMF_POPO_KEYENC, m, NULL, NULL, NULL, NULL) &&
                    OSSL_CRMF_MSG_create_popo(OSSL_CRMF_POPO_RAVERIFIED, m, NULL, NULL, NULL, NULL);
    OSSL_CRMF_MSG_free(copy);
    OSSL_CRMF_MSG_free(m);
    ASN1_INTEGER_free(serial);
    X509_NAME_free(name);
    EVP_PKEY_free(key);
    return ok;
}

static bool authenticated(void)
{
    const unsigned char *text = (const unsigned char *)"text";
    OSSL_CRMF_PBMPARAMETER *p = OSSL_CRMF_pbmp_new(NULL, 16, NID_sha256, 100, NID_hmacWithSHA256);
    unsigned char *mac = NULL;
    size_t len;
    const bool ok =
        p != NULL && OSSL_CRMF_pbm_new(NULL, NULL, p, text, 4, text, 2, &mac, &len) && len == 32;
    OPENSSL_free(mac);
    OSSL_CRMF_PBMPARAMETER_free(p);
    return ok;
}

static bool opened(void)
{
    static const struct sealing how = {
        .cipher = "AES-128-CBC", .named = "AES-128-CBC", .iv_len = 16, .key_len = 16};
    static struct tlv sealed;
    alloc_pause(true);
    EVP_PKEY *key = crmf_rsa();
    crmf_seal(&sealed, &how, key);
    alloc_pause(false);
    const unsigned char *p = sealed.bytes;
    OSSL_CRMF_ENCRYPTEDVALUE *v = d2i_OSSL_CRMF_ENCRYPTEDVALUE(NULL, &p, (long)sealed.len);
    X509 *x = v != NULL ? OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(v, NULL, NULL, key) : NULL;
    const bool ok = x != NULL;
    X509_free(x);
    OSSL_CRMF_ENCRYPTEDVALUE_free(v);
    EVP_PKEY_free(key);
    return ok;
}

const struct scenario scenarios_crmf[] = {
    {"crmf/request", requested, 0},
    {"crmf/MAC by a password", authenticated, 0},
    {"crmf/encrypted certificate", opened, 0},
    {0},
};
