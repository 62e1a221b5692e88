/* Requests, their controls and information: made, told, written, read, changed byte by byte. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/crmf/make.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

static void say_name(const char *what, const X509_NAME *n)
{
    char text[200] = "none";
    if (n != NULL)
        X509_NAME_oneline(n, text, sizeof(text));
    say("%s %s\n", what, text);
}

static void say_template(const OSSL_CRMF_MSG *m)
{
    const OSSL_CRMF_CERTTEMPLATE *t = OSSL_CRMF_MSG_get0_tmpl(m);
    const ASN1_INTEGER *serial = OSSL_CRMF_CERTTEMPLATE_get0_serialNumber(t);
    say("id %d serial %ld extensions %d\n", OSSL_CRMF_MSG_get_certReqId(m),
        serial != NULL ? ASN1_INTEGER_get(serial) : -1,
        sk_X509_EXTENSION_num(OSSL_CRMF_CERTTEMPLATE_get0_extensions(t)));
    say_name("subject", OSSL_CRMF_CERTTEMPLATE_get0_subject(t));
    say_name("issuer", OSSL_CRMF_CERTTEMPLATE_get0_issuer(t));
}

static X509_EXTENSION *extension(const char *value)
{
    ASN1_OCTET_STRING *id = ASN1_OCTET_STRING_new();
    ASN1_STRING_set(id, value, -1);
    X509_EXTENSION *e = X509_EXTENSION_create_by_NID(NULL, NID_subject_key_identifier, 1, id);
    ASN1_OCTET_STRING_free(id);
    return e;
}

void test_crmf_template(void)
{
    static const int ids[] = {0, 1, -1, 127, 128, -7, 2147483647, -2147483647 - 1};
    EVP_PKEY *key = crmf_ed(0), *none = EVP_PKEY_new();
    OSSL_CRMF_MSG *m = OSSL_CRMF_MSG_new();
    X509_NAME *name = crmf_name("a"), *empty = X509_NAME_new();
    transcript_begin("crmf-template");
    SAY_DER(OSSL_CRMF_MSG, m);
    for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
        say("%d", OSSL_CRMF_MSG_set_certReqId(m, ids[i]));
        say_template(m);
        SAY_DER(OSSL_CRMF_MSG, m);
    }
    OSSL_CRMF_CERTTEMPLATE *t = OSSL_CRMF_MSG_get0_tmpl(m);
    say("%d", OSSL_CRMF_CERTTEMPLATE_fill(t, NULL, NULL, NULL, NULL));
    say("%d", OSSL_CRMF_CERTTEMPLATE_fill(t, NULL, name, empty, NULL));
    SAY_DER(OSSL_CRMF_MSG, m);
    say("%d", OSSL_CRMF_CERTTEMPLATE_fill(t, key, empty, name, NULL));
    SAY_DER(OSSL_CRMF_MSG, m);
    say("%d", OSSL_CRMF_CERTTEMPLATE_fill(t, none, NULL, NULL, NULL));
    say_errors();
    say("%d", OSSL_CRMF_MSG_set0_validity(m, ASN1_TIME_set(NULL, 0), NULL));
    SAY_DER(OSSL_CRMF_MSG, m);
    say("%d", OSSL_CRMF_MSG_set0_validity(m, NULL, crmf_time("22420316125632Z")));
    SAY_DER(OSSL_CRMF_CERTTEMPLATE, t);
    say("%d", OSSL_CRMF_MSG_push0_extension(m, extension("1")));
    say("%d", OSSL_CRMF_MSG_push0_extension(m, extension("2")));
    say_template(m);
    SAY_DER(OSSL_CRMF_MSG, m);
    X509_EXTENSIONS *exts = sk_X509_EXTENSION_new_null();
    sk_X509_EXTENSION_push(exts, extension("3"));
    say("%d", OSSL_CRMF_MSG_set0_extensions(m, exts));
    SAY_DER(OSSL_CRMF_MSG, m);
    say("%d", OSSL_CRMF_MSG_set0_extensions(m, sk_X509_EXTENSION_new_null()));
    say_template(m);
    SAY_DER(OSSL_CRMF_MSG, m);
    say("%d", OSSL_CRMF_MSG_set0_extensions(m, NULL));
    SAY_DER(OSSL_CRMF_MSG, m);
    transcript_end("8bcea0f7c7c9573bb3f78eaf521df333bc60c3e8812799c3b1ceebea0b4cf26c");
    X509_NAME_free(name);
    X509_NAME_free(empty);
    OSSL_CRMF_MSG_free(m);
    EVP_PKEY_free(none);
    EVP_PKEY_free(key);
}

static void say_text(const char *what, const ASN1_UTF8STRING *s)
{
    say("%s %.*s\n", what, s != NULL ? ASN1_STRING_length(s) : 4,
        s != NULL ? (const char *)ASN1_STRING_get0_data(s) : "none");
}

static void say_controls(const OSSL_CRMF_MSG *m)
{
    const OSSL_CRMF_CERTID *old = OSSL_CRMF_MSG_get0_regCtrl_oldCertID(m);
    const OSSL_CRMF_PKIPUBLICATIONINFO *info = OSSL_CRMF_MSG_get0_regCtrl_pkiPublicationInfo(m);
    const X509_PUBKEY *key = OSSL_CRMF_MSG_get0_regCtrl_protocolEncrKey(m);
    say_text("token", OSSL_CRMF_MSG_get0_regCtrl_regToken(m));
    say_text("authenticator", OSSL_CRMF_MSG_get0_regCtrl_authenticator(m));
    if (old != NULL) {
        say_name("old", OSSL_CRMF_CERTID_get0_issuer(old));
        say("%ld\n", ASN1_INTEGER_get(OSSL_CRMF_CERTID_get0_serialNumber(old)));
    }
    if (info != NULL)
        SAY_DER(OSSL_CRMF_PKIPUBLICATIONINFO, info);
    if (key != NULL)
        SAY_DER(X509_PUBKEY, key);
}

void test_crmf_controls(void)
{
    EVP_PKEY *key = crmf_ed(0);
    OSSL_CRMF_MSG *full = crmf_full(key), *copy = OSSL_CRMF_MSG_dup(full);
    ASN1_UTF8STRING *second = crmf_text("second");
    ASN1_OCTET_STRING *bytes = ASN1_OCTET_STRING_new();
    transcript_begin("crmf-controls");
    say_controls(full);
    SAY_DER(OSSL_CRMF_MSG, full);
    say_template(copy);
    say_controls(copy);
    SAY_DER(OSSL_CRMF_MSG, copy);
    say("%d", OSSL_CRMF_MSG_set1_regCtrl_regToken(copy, second));
    say("%d", OSSL_CRMF_MSG_set1_regInfo_utf8Pairs(copy, second));
    ASN1_STRING_set(bytes, "bytes", 5);
    say("%d", OSSL_CRMF_MSG_set1_regCtrl_authenticator(copy, bytes));
    say_controls(copy);
    SAY_DER(OSSL_CRMF_MSG, copy);
    transcript_end("2e2e1712e808e6b2c2a65047009b5d4c9872f1d6ef66c73a85047068e3b115fb");
    ASN1_OCTET_STRING_free(bytes);
    ASN1_UTF8STRING_free(second);
    OSSL_CRMF_MSG_free(copy);
    OSSL_CRMF_MSG_free(full);
    EVP_PKEY_free(key);
}

void test_crmf_publication(void)
{
    OSSL_CRMF_PKIPUBLICATIONINFO *info = OSSL_CRMF_PKIPUBLICATIONINFO_new();
    OSSL_CRMF_SINGLEPUBINFO *place = OSSL_CRMF_SINGLEPUBINFO_new();
    OSSL_CRMF_CERTID *id = OSSL_CRMF_CERTID_new();
    transcript_begin("crmf-publication");
    for (int i = -2; i < 6; i++) {
        GENERAL_NAME *name = a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_DNS, "a.b", 0);
        if (!OSSL_CRMF_MSG_set0_SinglePubInfo(place, i, name)) {
            say_errors();
            GENERAL_NAME_free(name);
        }
        if (i >= 0)
            SAY_DER(OSSL_CRMF_SINGLEPUBINFO, place);
        say("%d", OSSL_CRMF_MSG_set_PKIPublicationInfo_action(info, i));
        say_errors();
        SAY_DER(OSSL_CRMF_PKIPUBLICATIONINFO, info);
    }
    say("%d", OSSL_CRMF_MSG_PKIPublicationInfo_push0_SinglePubInfo(info, place));
    SAY_DER(OSSL_CRMF_PKIPUBLICATIONINFO, info);
    SAY_DER(OSSL_CRMF_CERTID, id);
    say("%d", OSSL_CRMF_CERTID_get0_issuer(id) == NULL);
    say("%d", OSSL_CRMF_CERTID_dup(id) == NULL);
    ERR_clear_error();
    transcript_end("e58f586fe28119b1c65f1f079b81e8c808ad85570e8af05baef2b24026669d06");
    OSSL_CRMF_CERTID_free(id);
    OSSL_CRMF_PKIPUBLICATIONINFO_free(info);
}

/* Each byte of a message another one: read or not, and written as it was. */
void test_crmf_changed(void)
{
    static const unsigned char xor [] = {1, 2, 0x80, 0xff};
    EVP_PKEY *key = crmf_ed(0);
    OSSL_CRMF_MSG *full = crmf_full(key);
    unsigned char *der = NULL, *again;
    const int len = i2d_OSSL_CRMF_MSG(full, &der);
    transcript_begin("crmf-changed");
    for (int i = 0; i < len * (int)sizeof(xor); i++) {
        const unsigned char *p = der;
        der[i / (int)sizeof(xor)] ^= xor[i % (int)sizeof(xor)];
        OSSL_CRMF_MSG *m = d2i_OSSL_CRMF_MSG(NULL, &p, len);
        ERR_clear_error();
        again = NULL;
        const int n = m != NULL ? i2d_OSSL_CRMF_MSG(m, &again) : 0;
        say("%d: %d %d", i, m != NULL, n);
        if (m != NULL) {
            say(" %d", n == len && memcmp(again, der, (size_t)len) == 0);
            say_template(m);
            say_controls(m);
        }
        say("\n");
        OPENSSL_free(again);
        OSSL_CRMF_MSG_free(m);
        der[i / (int)sizeof(xor)] ^= xor[i % (int)sizeof(xor)];
    }
    transcript_end("377a01fc7eab7ad5e7bf8cebd846991f2da44064166153b50850bb28c9a7573c");
    OPENSSL_free(der);
    OSSL_CRMF_MSG_free(full);
    EVP_PKEY_free(key);
}

/* Nothing instead of something is refused, and says so where a program can't ask beforehand. */
void test_crmf_nothing(void)
{
    OSSL_CRMF_MSG *m = OSSL_CRMF_MSG_new();
    X509_NAME *name = crmf_name("n");
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    ASN1_UTF8STRING *text = crmf_text("t");
    OSSL_CRMF_SINGLEPUBINFO *place = OSSL_CRMF_SINGLEPUBINFO_new();
    OSSL_CRMF_PKIPUBLICATIONINFO *info = OSSL_CRMF_PKIPUBLICATIONINFO_new();
    check(OSSL_CRMF_MSG_get_certReqId(NULL) == -1 && !OSSL_CRMF_MSG_set_certReqId(NULL, 1), "id");
    check(OSSL_CRMF_MSG_get0_tmpl(NULL) == NULL, "template");
    check(!OSSL_CRMF_CERTTEMPLATE_fill(NULL, NULL, name, NULL, NULL), "fill");
    check(!OSSL_CRMF_MSG_set0_validity(NULL, NULL, NULL), "validity");
    check(!OSSL_CRMF_MSG_set0_extensions(NULL, NULL), "extensions");
    check(!OSSL_CRMF_MSG_push0_extension(m, NULL), "extension");
    check(OSSL_CRMF_CERTTEMPLATE_get0_serialNumber(NULL) == NULL, "serial");
    check(OSSL_CRMF_CERTTEMPLATE_get0_subject(NULL) == NULL, "subject");
    check(OSSL_CRMF_CERTTEMPLATE_get0_issuer(NULL) == NULL, "issuer");
    check(OSSL_CRMF_CERTTEMPLATE_get0_extensions(NULL) == NULL, "extensions");
    check(OSSL_CRMF_CERTID_gen(NULL, serial) == NULL, "no issuer");
    check(OSSL_CRMF_CERTID_gen(name, NULL) == NULL, "no number");
    check(OSSL_CRMF_CERTID_get0_issuer(NULL) == NULL, "issuer");
    check(OSSL_CRMF_CERTID_get0_serialNumber(NULL) == NULL, "serial");
    check(!OSSL_CRMF_MSG_set1_regCtrl_regToken(NULL, text), "token");
    check(!OSSL_CRMF_MSG_set1_regCtrl_regToken(m, NULL), "token");
    check(!OSSL_CRMF_MSG_set1_regInfo_utf8Pairs(NULL, text), "pairs");
    check(!OSSL_CRMF_MSG_set1_regInfo_certReq(m, NULL), "request");
    check(OSSL_CRMF_MSG_get0_regCtrl_regToken(NULL) == NULL, "token");
    check(OSSL_CRMF_MSG_get0_regInfo_utf8Pairs(NULL) == NULL, "pairs");
    check(!OSSL_CRMF_MSG_set0_SinglePubInfo(NULL, 0, NULL), "place");
    check(!OSSL_CRMF_MSG_set_PKIPublicationInfo_action(NULL, 0), "action");
    check(!OSSL_CRMF_MSG_PKIPublicationInfo_push0_SinglePubInfo(NULL, place), "no list");
    check(!OSSL_CRMF_MSG_PKIPublicationInfo_push0_SinglePubInfo(info, NULL), "no place");
    check(!OSSL_CRMF_MSG_create_popo(OSSL_CRMF_POPO_NONE, NULL, NULL, NULL, NULL, NULL), "popo");
    check(!OSSL_CRMF_MSGS_verify_popo(NULL, 0, 0, NULL, NULL), "requests");
    ERR_clear_error();
    OSSL_CRMF_SINGLEPUBINFO_free(place);
    OSSL_CRMF_PKIPUBLICATIONINFO_free(info);
    ASN1_UTF8STRING_free(text);
    ASN1_INTEGER_free(serial);
    X509_NAME_free(name);
    OSSL_CRMF_MSG_free(m);
}

/* Numbers that no int is. */
void test_crmf_numbers(void)
{
    static const struct {
        unsigned char der[18];
        size_t len;
        int want;
    } ids[] = {
        {{0x30, 11, 0x30, 9, 2, 5, 0, 0x80, 0, 0, 0, 0x30, 0}, 13, -1},
        {{0x30, 11, 0x30, 9, 2, 5, 0xff, 0x7f, 0, 0, 0, 0x30, 0}, 13, -1},
        {{0x30, 10, 0x30, 8, 2, 4, 0x7f, 0xff, 0xff, 0xff, 0x30, 0}, 12, 2147483647},
        {{0x30, 15, 0x30, 13, 2, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0x30, 0}, 17, -1},
    };
    for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
        const unsigned char *p = ids[i].der;
        OSSL_CRMF_MSG *m = d2i_OSSL_CRMF_MSG(NULL, &p, (long)ids[i].len);
        ERR_clear_error();
        check(OSSL_CRMF_MSG_get_certReqId(m) == ids[i].want, "id %zu", i);
        check((ERR_peek_error() != 0) == (ids[i].want == -1), "its error");
        ERR_clear_error();
        OSSL_CRMF_MSG_free(m);
    }
}
