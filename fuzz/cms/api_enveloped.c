/* Calls of fuzz/cms_api.c: recipients, and what is encrypted for them. */
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>
#include <string.h>

#include "fuzz/cms/api.h"
#include "fuzz/fuzz.h"

enum { ITERATIONS = 2 };

/* ---- Made ---- */

/* What was just made is decrypted by each that it is for, and gives its text. */
static void decrypt_own(CMS_ContentInfo *made, long which, const char *said)
{
    CMS_ContentInfo *back = api_again(made);
    for (int i = 0; i < PEOPLE && back != NULL; i++) {
        const struct person p = people[i];
        BIO *out = BIO_new(BIO_s_mem());
        if (out != NULL && (which >> i & 1)) {
            calls_must(CMS_decrypt(back, p.key, p.cert, NULL, out, 0) == 1, "it isn't decrypted");
            calls_must(api_is(out, said), "its text isn't what was encrypted");
        }
        BIO_free(out);
    }
    CMS_ContentInfo_free(back);
}

/* certificates, cipher, flags, text. */
bool call_encrypt(const struct called *c)
{
    const unsigned flags = (unsigned)c->with[2];
    STACK_OF(X509) *certs = api_certs(c->with[0]);
    BIO *in = api_text(c->with[3]);
    CMS_ContentInfo *made = certs != NULL && in != NULL
                                ? CMS_encrypt_ex(certs, in, api_cipher(c->with[1]), flags, NULL,
                                                 c->with[3] > 1 ? "provider=default" : NULL)
                                : NULL;
    const bool ok = made != NULL || ERR_peek_error() != 0;
    if (made != NULL && (flags & ~(unsigned)CMS_USE_KEYID) == CMS_BINARY)
        decrypt_own(made, c->with[0], api_said(c->with[3]));
    BIO_free(in);
    sk_X509_free(certs);
    api_replace(made);
    return ok;
}

/* person, flags, the originator or -1, whether it has a certificate. */
bool call_recipient(const struct called *c)
{
    const struct person p = api_person(c->with[0]), own = api_person(c->with[2]);
    const unsigned flags = (unsigned)c->with[1];
    if (api.cms == NULL)
        return true;
    CMS_RecipientInfo *ri =
        c->with[2] < 0
            ? CMS_add1_recipient_cert(api.cms, p.cert, flags)
            : CMS_add1_recipient(api.cms, p.cert, own.key, c->with[3] ? own.cert : NULL, flags);
    return ri != NULL;
}

/* length, the wrapping's number, whether it has a date and more. */
bool call_key(const struct called *c)
{
    static const int nids[] = {NID_undef, NID_id_aes128_wrap, NID_id_aes256_wrap, NID_aes_128_cbc};
    const size_t len = (unsigned long)c->with[0] % (PEOPLE_KEK + 1);
    const bool more = c->with[2] != 0;
    unsigned char *key = OPENSSL_memdup(people_kek, len), *id = OPENSSL_memdup("id", 2);
    ASN1_GENERALIZEDTIME *date = more ? ASN1_GENERALIZEDTIME_set(NULL, 1000000000) : NULL;
    ASN1_OBJECT *type = more ? OBJ_txt2obj("1.2.3", 1) : NULL;
    ASN1_TYPE *value = more ? ASN1_TYPE_new() : NULL;
    bool ok = api.cms == NULL || id == NULL || (key == NULL && len > 0) ||
              (more && (date == NULL || type == NULL || value == NULL));
    if (value != NULL)
        ASN1_TYPE_set(value, V_ASN1_NULL, NULL);
    if (!ok && CMS_add0_recipient_key(api.cms, CALLS_ONE_OF(nids, c->with[1]), key, len, id, 2,
                                      date, type, value) != NULL)
        return true;
    OPENSSL_free(key);
    OPENSSL_free(id);
    ASN1_GENERALIZEDTIME_free(date);
    ASN1_OBJECT_free(type);
    ASN1_TYPE_free(value);
    return ok;
}

/* cipher or -1, the wrapping's and the derivation's numbers. */
bool call_passphrase(const struct called *c)
{
    static const int wraps[] = {NID_undef, NID_id_alg_PWRI_KEK, NID_id_aes128_wrap};
    static const int derivations[] = {NID_undef, NID_id_pbkdf2, NID_pbes2};
    unsigned char *pass = (unsigned char *)OPENSSL_strdup(people_pass);
    if (api.cms == NULL || pass == NULL ||
        CMS_add0_recipient_password(api.cms, ITERATIONS, CALLS_ONE_OF(wraps, c->with[1]),
                                    CALLS_ONE_OF(derivations, c->with[2]), pass,
                                    c->with[3] ? 3 : -1,
                                    c->with[0] < 0 ? NULL : api_cipher(c->with[0])) == NULL) {
        const bool ok = api.cms == NULL || pass == NULL;
        OPENSSL_free(pass);
        return ok;
    }
    return true;
}

/* recipient, what: OAEP, with more; a cofactor; a wrapping. */
bool call_params(const struct called *c)
{
    CMS_RecipientInfo *ri = api_recipient(c->with[0]);
    EVP_PKEY_CTX *pctx = ri != NULL ? CMS_RecipientInfo_get0_pkey_ctx(ri) : NULL;
    EVP_CIPHER_CTX *wrap = ri != NULL ? CMS_RecipientInfo_kari_get0_ctx(ri) : NULL;
    unsigned char *label = NULL;
    if (c->with[1] == 3 && wrap != NULL)
        EVP_EncryptInit_ex(wrap, c->with[2] ? api_cipher(c->with[2]) : EVP_aes_256_wrap(), NULL,
                           NULL, NULL);
    if (pctx == NULL)
        return true;
    switch (c->with[1]) {
    case 0:
        EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_OAEP_PADDING);
        break;
    case 1:
        if (EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_OAEP_PADDING) > 0 &&
            EVP_PKEY_CTX_set_rsa_oaep_md(pctx, EVP_sha256()) > 0 &&
            EVP_PKEY_CTX_set_rsa_mgf1_md(pctx, EVP_sha384()) > 0 &&
            (label = OPENSSL_memdup("label", 5)) != NULL &&
            EVP_PKEY_CTX_set0_rsa_oaep_label(pctx, label, 5) <= 0)
            OPENSSL_free(label);
        break;
    case 2:
        EVP_PKEY_CTX_set_ecdh_cofactor_mode(pctx, 1);
        EVP_PKEY_CTX_set_ecdh_kdf_md(pctx, EVP_sha512());
        break;
    default:
        break;
    }
    ERR_clear_error();
    return true;
}

/* ---- Opened ---- */

/* person, whether with its certificate, flags, a text apart or -1. */
bool call_decrypt(const struct called *c)
{
    const struct person p = api_person(c->with[0]);
    BIO *out = BIO_new(BIO_s_mem()), *in = c->with[3] > 0 ? api_text(c->with[3]) : NULL;
    if (api.cms == NULL || out == NULL) {
        BIO_free(out);
        BIO_free(in);
        return true;
    }
    const bool ok =
        CMS_decrypt(api.cms, p.key, c->with[1] ? p.cert : NULL, in, out, (unsigned)c->with[2]) == 1;
    (void)CMS_decrypt(api.cms, NULL, NULL, NULL, NULL, (unsigned)c->with[2]);
    BIO_free(in);
    BIO_free(out);
    return ok;
}

/* What the key found opens, which says it is the one of a text. */
static bool opened(const char *said)
{
    BIO *out = BIO_new(BIO_s_mem());
    const bool ok = out == NULL || CMS_decrypt(api.cms, NULL, NULL, NULL, out, 0) == 1;
    if (out != NULL && ok && said != NULL)
        calls_must(api_is(out, said), "not what was encrypted");
    BIO_free(out);
    return ok;
}

/* length, whether by name, the text that it is then or -1. */
bool call_by_key(const struct called *c)
{
    unsigned char key[PEOPLE_KEK];
    memcpy(key, people_kek, sizeof(key));
    if (api.cms == NULL)
        return true;
    return CMS_decrypt_set1_key(api.cms, key, (unsigned long)c->with[0] % (PEOPLE_KEK + 1),
                                c->with[1] ? (const unsigned char *)"id" : NULL,
                                c->with[1] ? 2 : 0) == 1 &&
           opened(c->with[2] < 0 ? NULL : api_said(c->with[2]));
}

/* the text that it is then or -1, whether it is another. */
bool call_by_passphrase(const struct called *c)
{
    unsigned char pass[8];
    memcpy(pass, people_pass, strlen(people_pass) + 1);
    if (api.cms == NULL)
        return true;
    return CMS_decrypt_set1_password(api.cms, pass, c->with[1] ? 2 : -1) == 1 &&
           opened(c->with[0] < 0 ? NULL : api_said(c->with[0]));
}

/* Of an agreement, by hand. */
static bool unwrap_agreement(CMS_RecipientInfo *ri, struct person p, bool with_peer)
{
    STACK_OF(CMS_RecipientEncryptedKey) *reks = CMS_RecipientInfo_kari_get0_reks(ri);
    CMS_RecipientEncryptedKey *rek =
        reks != NULL ? sk_CMS_RecipientEncryptedKey_value(reks, 0) : NULL;
    const bool ok =
        rek != NULL &&
        CMS_RecipientInfo_kari_set0_pkey_and_peer(ri, p.key, with_peer ? p.cert : NULL) == 1 &&
        CMS_RecipientInfo_kari_decrypt(api.cms, ri, rek) == 1;
    return ok || rek == NULL;
}

/* recipient, person, whether the key is wrapped again then, or with a peer's certificate. */
bool call_unwrap(const struct called *c)
{
    CMS_RecipientInfo *ri = api_recipient(c->with[0]);
    const struct person p = api_person(c->with[1]);
    bool ok = true;
    if (ri == NULL)
        return true;
    switch (CMS_RecipientInfo_type(ri)) {
    case CMS_RECIPINFO_TRANS:
        EVP_PKEY_up_ref(p.key);
        fuzz_must(CMS_RecipientInfo_set0_pkey(ri, p.key) == 1, "a private key");
        ok = CMS_RecipientInfo_decrypt(api.cms, ri) == 1;
        break;
    case CMS_RECIPINFO_AGREE:
        ok = unwrap_agreement(ri, p, c->with[3] != 0);
        break;
    default:
        ok = CMS_RecipientInfo_decrypt(api.cms, ri) == 1;
    }
    if (ok && c->with[2])
        ok = CMS_RecipientInfo_encrypt(api.cms, ri) == 1;
    return ok;
}

/* ---- Told ---- */

static void look_at_agreement(CMS_RecipientInfo *ri)
{
    ASN1_OCTET_STRING *keyid = NULL, *ukm = NULL;
    X509_NAME *issuer = NULL;
    ASN1_INTEGER *serial = NULL;
    X509_ALGOR *alg = NULL, *own = NULL;
    ASN1_BIT_STRING *key = NULL;
    ASN1_GENERALIZEDTIME *date = NULL;
    CMS_OtherKeyAttribute *other = NULL;
    STACK_OF(CMS_RecipientEncryptedKey) *reks = CMS_RecipientInfo_kari_get0_reks(ri);
    fuzz_must(CMS_RecipientInfo_kari_get0_alg(ri, &alg, &ukm) == 1 && alg != NULL, "an algorithm");
    if (CMS_RecipientInfo_kari_get0_orig_id(ri, &own, &key, &keyid, &issuer, &serial) == 1)
        fuzz_must((own != NULL && key != NULL) + (keyid != NULL) +
                          (issuer != NULL && serial != NULL) ==
                      1,
                  "one originator");
    for (int k = 0; k < PEOPLE; k++)
        CMS_RecipientInfo_kari_orig_id_cmp(ri, people[k].cert);
    for (int i = 0; i < sk_CMS_RecipientEncryptedKey_num(reks); i++) {
        CMS_RecipientEncryptedKey *rek = sk_CMS_RecipientEncryptedKey_value(reks, i);
        if (CMS_RecipientEncryptedKey_get0_id(rek, &keyid, &date, &other, &issuer, &serial) == 1)
            fuzz_must((keyid != NULL) != (issuer != NULL && serial != NULL), "one name");
        CMS_RecipientEncryptedKey_cert_cmp(rek, people[PERSON_EC].cert);
    }
}

/* Each kind's questions are refused by the others. */
static void ask_all(CMS_RecipientInfo *ri)
{
    const int type = CMS_RecipientInfo_type(ri);
    X509_ALGOR *alg = NULL;
    ASN1_OCTET_STRING *id = NULL;
    ASN1_GENERALIZEDTIME *date = NULL;
    ASN1_OBJECT *other = NULL;
    ASN1_TYPE *value = NULL;
    EVP_PKEY *key = NULL;
    X509 *cert = NULL;
    X509_NAME *issuer = NULL;
    ASN1_INTEGER *serial = NULL;
    fuzz_must(CMS_RecipientInfo_ktri_get0_algs(ri, &key, &cert, &alg) ==
                      (type == CMS_RECIPINFO_TRANS) &&
                  CMS_RecipientInfo_kekri_get0_id(ri, &alg, &id, &date, &other, &value) ==
                      (type == CMS_RECIPINFO_KEK) &&
                  CMS_RecipientInfo_kari_get0_alg(ri, &alg, NULL) == (type == CMS_RECIPINFO_AGREE),
              "its kind");
    fuzz_must((CMS_RecipientInfo_ktri_cert_cmp(ri, people[0].cert) == -2) ==
                      (type != CMS_RECIPINFO_TRANS) &&
                  (CMS_RecipientInfo_kekri_id_cmp(ri, (const unsigned char *)"ix", 2) == -2) ==
                      (type != CMS_RECIPINFO_KEK) &&
                  (CMS_RecipientInfo_kari_orig_id_cmp(ri, people[0].cert) == -2) ==
                      (type != CMS_RECIPINFO_AGREE),
              "its kind");
    CMS_RecipientInfo_ktri_get0_signer_id(ri, &id, &issuer, &serial);
    if (type != CMS_RECIPINFO_AGREE)
        fuzz_must(CMS_RecipientInfo_kari_set0_pkey(ri, people[PERSON_EC].key) == 0 &&
                      CMS_RecipientInfo_kari_decrypt(api.cms, ri, NULL) == 0 &&
                      CMS_RecipientInfo_kari_get0_ctx(ri) == NULL,
                  "no agreement");
    if (type != CMS_RECIPINFO_KEK)
        fuzz_must(CMS_RecipientInfo_set0_key(ri, NULL, 0) == 0, "no key");
    if (type != CMS_RECIPINFO_TRANS)
        fuzz_must(CMS_RecipientInfo_set0_pkey(ri, NULL) == 0, "no transport");
    if (type != CMS_RECIPINFO_PASS)
        fuzz_must(CMS_RecipientInfo_set0_password(ri, NULL, 0) == 0, "no passphrase");
    if (type == CMS_RECIPINFO_AGREE)
        look_at_agreement(ri);
}

bool call_recipients(const struct called *c)
{
    STACK_OF(CMS_RecipientInfo) *all = api.cms != NULL ? CMS_get0_RecipientInfos(api.cms) : NULL;
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++)
        ask_all(sk_CMS_RecipientInfo_value(all, i));
    (void)c;
    ERR_clear_error();
    return true;
}

/* The words of the originator: the input's bytes. */
bool call_shared(const struct called *c)
{
    unsigned char *der = NULL;
    X509_ALGOR *alg = X509_ALGOR_new();
    ASN1_OCTET_STRING *ukm = ASN1_OCTET_STRING_new();
    bool ok = true;
    if (alg != NULL && ukm != NULL && ASN1_OCTET_STRING_set(ukm, c->bytes, (int)c->n) &&
        X509_ALGOR_set0(alg, OBJ_nid2obj(NID_id_aes128_wrap), V_ASN1_UNDEF, NULL)) {
        const int n = CMS_SharedInfo_encode(&der, alg, c->with[1] ? NULL : ukm, (int)c->with[0]);
        calls_must(n > 0, "no SharedInfo");
        ok = n > 0;
    }
    OPENSSL_free(der);
    X509_ALGOR_free(alg);
    ASN1_OCTET_STRING_free(ukm);
    return ok || calls_refused();
}
