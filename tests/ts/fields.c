/* Requests and responses: fields set, written, read and shown. */
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

static X509_EXTENSION *extension(const char *oid, int critical, const char *der, int len)
{
    ASN1_OBJECT *object = OBJ_txt2obj(oid, 0);
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(octets, (const unsigned char *)der, len);
    X509_EXTENSION *e = X509_EXTENSION_create_by_OBJ(NULL, object, critical, octets);
    ASN1_OCTET_STRING_free(octets);
    ASN1_OBJECT_free(object);
    return e;
}

static void add_extensions(TS_REQ *req, TS_TST_INFO *info)
{
    X509_EXTENSION *all[] = {
        extension("1.2.3.9", 1, "\4\3abc", 5),
        extension("subjectKeyIdentifier", 0, "\4\3abc", 5),
        extension("subjectKeyIdentifier", 1, "\5\0abc", 5),
    };
    for (size_t i = 0; i < 3; i++) {
        say("added %d", TS_REQ_add_ext(req, all[i], -1));
        say(" %d\n", TS_TST_INFO_add_ext(info, all[i], 0));
        X509_EXTENSION_free(all[i]);
    }
}

static void say_request(TS_REQ *req)
{
    BIO *out = BIO_new(BIO_s_mem());
    say("version %ld cert %d nonce %d policy %d extensions %d\n", TS_REQ_get_version(req),
        TS_REQ_get_cert_req(req), TS_REQ_get_nonce(req) != NULL, TS_REQ_get_policy_id(req) != NULL,
        TS_REQ_get_ext_count(req));
    SAY_DER(TS_REQ, req);
    say("print %d\n", TS_REQ_print_bio(out, req));
    say_bio(out);
    say_errors();
    BIO_free(out);
}

static void say_info(TS_TST_INFO *info)
{
    BIO *out = BIO_new(BIO_s_mem());
    say("version %ld ordering %d nonce %d tsa %d accuracy %d extensions %d\n",
        TS_TST_INFO_get_version(info), TS_TST_INFO_get_ordering(info),
        TS_TST_INFO_get_nonce(info) != NULL, TS_TST_INFO_get_tsa(info) != NULL,
        TS_TST_INFO_get_accuracy(info) != NULL, TS_TST_INFO_get_ext_count(info));
    SAY_DER(TS_TST_INFO, info);
    say("print %d\n", TS_TST_INFO_print_bio(out, info));
    say_bio(out);
    say_errors();
    BIO_free(out);
}

/* ---- Requests ---- */

static void look_for_extensions(TS_REQ *req)
{
    ASN1_OBJECT *object = OBJ_nid2obj(NID_subject_key_identifier);
    int critical = 7, at = -1;
    say("found %d %d %d %d %d\n", TS_REQ_get_ext_by_NID(req, NID_subject_key_identifier, -1),
        TS_REQ_get_ext_by_NID(req, NID_basic_constraints, -1),
        TS_REQ_get_ext_by_OBJ(req, object, 1), TS_REQ_get_ext_by_critical(req, 1, -1),
        TS_REQ_get_ext_by_critical(req, 1, 2));
    const bool twice = TS_REQ_get_ext_d2i(req, NID_subject_key_identifier, &critical, NULL) != NULL;
    say("twice %d %d\n", twice, critical);
    X509_EXTENSION_free(TS_REQ_delete_ext(req, 2));
    ASN1_OCTET_STRING *id = TS_REQ_get_ext_d2i(req, NID_subject_key_identifier, &critical, &at);
    say("once %d %d %d\n", id != NULL, critical, at);
    ASN1_OCTET_STRING_free(id);
    check(TS_REQ_get_ext(req, 0) == sk_X509_EXTENSION_value(TS_REQ_get_exts(req), 0) &&
              TS_REQ_get_ext(req, 2) == NULL,
          "the first, and none");
}

static void nothing_given(TS_REQ *req)
{
    TS_MSG_IMPRINT *imprint = TS_REQ_get_msg_imprint(req);
    say("nonce %d", TS_REQ_set_nonce(req, NULL));
    say(" imprint %d", TS_REQ_set_msg_imprint(req, NULL));
    say(" policy %d", TS_REQ_set_policy_id(req, NULL));
    say(" algorithm %d", TS_MSG_IMPRINT_set_algo(imprint, NULL));
    say(" length %d\n", TS_MSG_IMPRINT_set_msg(imprint, NULL, -3));
    say_errors();
}

void test_ts_request(void)
{
    TS_TST_INFO *info = TS_TST_INFO_new();
    TS_REQ *empty = TS_REQ_new(), *req = tsa_request(EVP_sha256(), 7, "1.2.3.4.5", -4711);
    transcript_begin("ts-request");
    say_request(empty);
    say_request(req);
    nothing_given(req);
    add_extensions(req, info);
    say_request(req);
    look_for_extensions(req);
    TS_REQ *copy = TS_REQ_dup(req);
    check(TS_REQ_set_cert_req(copy, 0) && TS_REQ_set_version(copy, 200), "set");
    say_request(copy);
    TS_REQ_ext_free(copy);
    check(TS_REQ_get_exts(copy) == NULL, "no extensions");
    TS_REQ_ext_free(NULL);
    say_request(copy);
    TS_REQ_free(copy);
    TS_REQ_free(empty);
    TS_REQ_free(req);
    TS_TST_INFO_free(info);
    transcript_end("8857efaf819e429d48abbf27bd516bae16b812eb97590933149852790423fcb1");
}

/* ---- What is signed ---- */

static void accuracies(TS_TST_INFO *info)
{
    static const int values[] = {0, 1, -1, 17, 999, 1000};
    int (*const set[])(TS_ACCURACY *, const ASN1_INTEGER *) = {
        TS_ACCURACY_set_seconds, TS_ACCURACY_set_millis, TS_ACCURACY_set_micros};
    TS_ACCURACY *a = TS_ACCURACY_new();
    ASN1_INTEGER *n = ASN1_INTEGER_new();
    SAY_DER(TS_ACCURACY, a);
    for (int i = 0; i < 18; i++) {
        ASN1_INTEGER_set(n, values[i % 6]);
        say("%d\n", set[i / 6](a, n));
        SAY_DER(TS_ACCURACY, a);
        check(TS_TST_INFO_set_accuracy(info, a), "an accuracy");
        say_info(info);
    }
    for (int i = 2; i >= 0; i--) {
        say("%d\n", set[i](a, NULL));
        SAY_DER(TS_ACCURACY, a);
    }
    say("%d %d %d\n", TS_ACCURACY_get_seconds(a) != NULL, TS_ACCURACY_get_millis(a) != NULL,
        TS_ACCURACY_get_micros(a) != NULL);
    ASN1_INTEGER_free(n);
    TS_ACCURACY_free(a);
}

static void names(TS_TST_INFO *info)
{
    static const char *const all[] = {"DNS:a.b",
                                      "email:x@y",
                                      "URI:http://a",
                                      "IP:1.2.3.4",
                                      "IP:::1",
                                      "RID:1.2.3",
                                      "otherName:1.2.3;UTF8:abc"};
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        STACK_OF(CONF_VALUE) *list = X509V3_parse_list(all[i]);
        X509V3_CTX ctx = {0};
        GENERAL_NAME *name = v2i_GENERAL_NAME(NULL, &ctx, sk_CONF_VALUE_value(list, 0));
        say("%s %d\n", all[i], name != NULL && TS_TST_INFO_set_tsa(info, name));
        say_info(info);
        GENERAL_NAME_free(name);
        sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    }
    GENERAL_NAME *dir = GENERAL_NAME_new();
    X509_NAME *name = X509_NAME_new();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, (const unsigned char *)"T\303\244st", -1,
                               -1, 0);
    GENERAL_NAME_set0_value(dir, GEN_DIRNAME, name);
    check(TS_TST_INFO_set_tsa(info, dir), "a directory's name");
    GENERAL_NAME_free(dir);
    say_info(info);
}

void test_ts_info(void)
{
    TS_REQ *req = tsa_request(EVP_sha1(), 0, "1.2.3.4.5", 99);
    TS_TST_INFO *info = TS_TST_INFO_new();
    ASN1_GENERALIZEDTIME *t = ASN1_GENERALIZEDTIME_new();
    ASN1_GENERALIZEDTIME_set_string(t, "20240229123456.789Z");
    transcript_begin("ts-info");
    say_info(info);
    say("%d", TS_TST_INFO_set_version(info, 1));
    say(" %d", TS_TST_INFO_set_policy_id(info, TS_REQ_get_policy_id(req)));
    say(" %d", TS_TST_INFO_set_msg_imprint(info, TS_REQ_get_msg_imprint(req)));
    say(" %d", TS_TST_INFO_set_serial(info, TS_REQ_get_nonce(req)));
    say(" %d\n", TS_TST_INFO_set_time(info, t));
    say_info(info);
    accuracies(info);
    names(info);
    say("%d", TS_TST_INFO_set_nonce(info, TS_REQ_get_nonce(req)));
    say(" %d\n", TS_TST_INFO_set_ordering(info, 3));
    add_extensions(req, info);
    TS_TST_INFO *copy = TS_TST_INFO_dup(info);
    say_info(copy);
    say("nothing: %d", TS_TST_INFO_set_nonce(copy, NULL));
    say(" %d %d", TS_TST_INFO_set_serial(copy, NULL), TS_TST_INFO_set_time(copy, NULL));
    say(" %d %d", TS_TST_INFO_set_policy_id(copy, NULL), TS_TST_INFO_set_tsa(copy, NULL));
    say(" %d", TS_TST_INFO_set_msg_imprint(copy, NULL));
    say(" %d\n", TS_TST_INFO_set_accuracy(copy, NULL));
    say_errors();
    TS_TST_INFO_ext_free(copy);
    say_info(copy);
    TS_TST_INFO_free(copy);
    TS_TST_INFO_free(info);
    ASN1_GENERALIZEDTIME_free(t);
    TS_REQ_free(req);
    transcript_end("a995ed5d2ae8c1346263ea62824a1eb7d13fbb34d0cb20d80ecf66a2c91176b1");
}

/* ---- Responses without a token ---- */

static void read_response(const char *hex)
{
    long len;
    BIO *out = BIO_new(BIO_s_mem());
    unsigned char *der = OPENSSL_hexstr2buf(hex, &len);
    const unsigned char *p = der;
    TS_RESP *r = d2i_TS_RESP(NULL, &p, len);
    say("%s: %d\n", hex, r != NULL);
    say_errors();
    if (r != NULL) {
        TS_VERIFY_CTX *ctx = TS_VERIFY_CTX_new();
        say("print %d\n", TS_RESP_print_bio(out, r));
        say_bio(out);
        say("token %d info %d\n", TS_RESP_get_token(r) != NULL, TS_RESP_get_tst_info(r) != NULL);
        say("verified %d\n", TS_RESP_verify_response(ctx, r));
        say_errors();
        TS_VERIFY_CTX_free(ctx);
    }
    TS_RESP_free(r);
    OPENSSL_free(der);
    BIO_free(out);
}

void test_ts_status(void)
{
    static const char *const responses[] = {
        "3003020100",
        "30053003020100",
        "30053003020102",
        "30053003020101",
        "3005300302017f",
        "30053003020103",
        "30053003020104",
        "30053003020105",
        "300530030201ff",
        "30050201003000",
        "3000",
        "30093007020102030206c0",
        "300d300b02010203060780440000ff",
        "301d301b020102300d0c036162630c06780ac3a40079030700a107ff400001",
        "301c301a020102300d0c036162630c06780ac3a40079030600a1c7ff4040",
    };
    TS_STATUS_INFO *info = TS_STATUS_INFO_new();
    BIO *out = BIO_new(BIO_s_mem());
    transcript_begin("ts-status");
    for (int i = -1; i < 8; i++) {
        say("%d\n", TS_STATUS_INFO_set_status(info, i));
        SAY_DER(TS_STATUS_INFO, info);
        say("print %d\n", TS_STATUS_INFO_print_bio(out, info));
        say_bio(out);
    }
    check(ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(info)) == 7 &&
              TS_STATUS_INFO_get0_text(info) == NULL &&
              TS_STATUS_INFO_get0_failure_info(info) == NULL,
          "a status alone");
    for (size_t i = 0; i < sizeof(responses) / sizeof(responses[0]); i++)
        read_response(responses[i]);
    TS_STATUS_INFO_free(info);
    BIO_free(out);
    transcript_end("a57cf6377cbe7e605fc755f424ba94bc68cfa84eea24785a0588992b7ec85600");
}
