/* Responses made: what is asked for and what an authority is set to. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

/* Attributes but the time of signing and what depends on it. */
static void say_attributes(STACK_OF(X509_ATTRIBUTE) * all)
{
    for (int i = 0; i < sk_X509_ATTRIBUTE_num(all); i++) {
        X509_ATTRIBUTE *a = sk_X509_ATTRIBUTE_value(all, i);
        const int nid = OBJ_obj2nid(X509_ATTRIBUTE_get0_object(a));
        const ASN1_TYPE *type = X509_ATTRIBUTE_get0_type(a, 0);
        say(" %d of type %d ", nid, type->type);
        if (type->type != V_ASN1_OBJECT && nid != NID_pkcs9_signingTime)
            say_hex(type->value.asn1_string->data, (size_t)type->value.asn1_string->length);
        say("\n");
    }
}

static void say_token(PKCS7 *token)
{
    const PKCS7_SIGNED *sign = token->d.sign;
    const PKCS7_SIGNER_INFO *si = sk_PKCS7_SIGNER_INFO_value(sign->signer_info, 0);
    STACK_OF(X509) *certs = tsa_certs("1");
    X509_STORE *store = tsa_store("0");
    X509 *signer = NULL;
    say("version %ld, %d certificates, %d signers\n", ASN1_INTEGER_get(sign->version),
        sk_X509_num(sign->cert), sk_PKCS7_SIGNER_INFO_num(sign->signer_info));
    say("digests %d: %d, with %d\n", sk_X509_ALGOR_num(sign->md_algs),
        OBJ_obj2nid(si->digest_alg->algorithm), OBJ_obj2nid(si->digest_enc_alg->algorithm));
    say_attributes(si->auth_attr);
    say("verified %d", TS_RESP_verify_signature(token, certs, store, &signer));
    say(" %d\n", signer != NULL && X509_cmp(signer, sk_X509_value(certs, 0)) == 0);
    X509_free(signer);
    X509_STORE_free(store);
    sk_X509_pop_free(certs, X509_free);
}

static void say_answer(const char *what, TS_RESP_CTX *ctx, TS_REQ *req)
{
    BIO *out = BIO_new(BIO_s_mem());
    unsigned char *der = NULL;
    TS_RESP *r = tsa_answer(ctx, req);
    say("%s: %d\n", what, r != NULL);
    say_errors();
    TS_RESP_print_bio(out, r);
    say_bio(out);
    if (TS_RESP_get_token(r) != NULL)
        say_token(TS_RESP_get_token(r));
    const int n = i2d_TS_RESP(r, &der);
    const unsigned char *p = der;
    TS_RESP *back = d2i_TS_RESP(NULL, &p, n);
    say("%d bytes, read %d\n", n, back != NULL);
    say_errors();
    check(TS_RESP_CTX_get_request(ctx) == NULL && TS_RESP_CTX_get_tst_info(ctx) == NULL,
          "nothing is left");
    TS_RESP_free(back);
    OPENSSL_free(der);
    TS_RESP_free(r);
    TS_REQ_free(req);
    BIO_free(out);
}

static TS_REQ *plain(void)
{
    return tsa_request(EVP_sha1(), 0, NULL, 0);
}

static TS_REQ *with_extension(int critical)
{
    TS_REQ *req = plain();
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(octets, (const unsigned char *)"\4\3abc", 5);
    X509_EXTENSION *e =
        X509_EXTENSION_create_by_NID(NULL, NID_subject_key_identifier, critical, octets);
    TS_REQ_add_ext(req, e, -1);
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(octets);
    return req;
}

/* ---- What is asked for ---- */

static TS_REQ *with_algorithm(int nid, int type, int len)
{
    TS_REQ *req = plain();
    TS_MSG_IMPRINT *imprint = TS_REQ_get_msg_imprint(req);
    ASN1_STRING *parameter = type == V_ASN1_OCTET_STRING ? ASN1_OCTET_STRING_new() : NULL;
    X509_ALGOR_set0(TS_MSG_IMPRINT_get_algo(imprint), OBJ_nid2obj(nid), type, parameter);
    TS_MSG_IMPRINT_set_msg(imprint, (unsigned char[64]){1}, len);
    return req;
}

static int take_extension(struct TS_resp_ctx *ctx, X509_EXTENSION *e, void *data)
{
    say("an extension, %d %d\n", TS_RESP_CTX_get_request(ctx) != NULL && e != NULL,
        TS_RESP_CTX_get_tst_info(ctx) != NULL);
    (void)data;
    return 1;
}

void test_ts_asked(void)
{
    TS_RESP_CTX *ctx = tsa_context(), *empty = TS_RESP_CTX_new_ex(NULL, "provider=default");
    transcript_begin("ts-asked");
    say_answer("empty", empty, plain());
    TS_RESP_CTX_add_md(empty, EVP_sha1());
    say_answer("no policy", empty, plain());
    say_answer("plain", ctx, plain());
    say_answer("nonce and certificate", ctx, tsa_request(EVP_sha256(), 1, "1.2.3.4.1", 77));
    say_answer("other policy", ctx, tsa_request(EVP_sha256(), 1, "1.2.3.4.2", 0));
    say_answer("unknown policy", ctx, tsa_request(EVP_sha256(), 1, "1.2.3.4.3", 0));
    say_answer("other digest", ctx, tsa_request(EVP_sha512(), 1, NULL, 0));
    say_answer("no digest", ctx, with_algorithm(NID_rsaEncryption, V_ASN1_NULL, 20));
    say_answer("no parameters", ctx, with_algorithm(NID_sha1, V_ASN1_UNDEF, 20));
    say_answer("parameters", ctx, with_algorithm(NID_sha1, V_ASN1_OCTET_STRING, 20));
    say_answer("too short", ctx, with_algorithm(NID_sha1, V_ASN1_NULL, 19));
    say_answer("extension", ctx, with_extension(0));
    say_answer("critical extension", ctx, with_extension(1));
    TS_RESP_CTX_set_extension_cb(ctx, take_extension, NULL);
    say_answer("known extension", ctx, with_extension(1));
    TS_REQ *second = plain();
    TS_REQ_set_version(second, 2);
    say_answer("version", ctx, second);
    BIO *in = BIO_new_mem_buf("junk", 4);
    TS_RESP *r = TS_RESP_create_response(ctx, in);
    SAY_DER(TS_RESP, r);
    TS_RESP_free(r);
    BIO_free(in);
    TS_RESP_CTX_free(empty);
    TS_RESP_CTX_free(ctx);
    TS_RESP_CTX_free(NULL);
    transcript_end("9f7076883a583a59cb55999c393214bfe75a88d13ea9ec854ec892ce01541caf");
}

/* ---- What an authority is set to ---- */

static long seconds, micros;

static int give_time(struct TS_resp_ctx *ctx, void *data, long *sec, long *usec)
{
    (void)ctx, (void)data;
    *sec = seconds;
    *usec = micros;
    return 1;
}

static void times(TS_RESP_CTX *ctx)
{
    static const long all[] = {0, 1, 10, 999999, 500000, 100, 123000, 123456, -1};
    TS_RESP_CTX_set_time_cb(ctx, give_time, NULL);
    seconds = TS_NOW;
    for (unsigned digits = 0; digits < 9; digits++) {
        say("digits %d\n", TS_RESP_CTX_set_clock_precision_digits(ctx, digits));
        for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
            micros = all[i];
            say_answer("time", ctx, plain());
        }
    }
    micros = 0;
    seconds = -5;
    say_answer("before", ctx, plain());
    seconds = TS_NOW;
}

/* A year that has no GeneralizedTime, where a long reaches it. */
static void too_late(TS_RESP_CTX *ctx)
{
    if (sizeof(long) < 8)
        return;
    TS_REQ *req = plain();
    seconds *= 1000;
    TS_RESP *r = tsa_answer(ctx, req);
    seconds = TS_NOW;
    check(r != NULL && TS_RESP_get_token(r) == NULL &&
              ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(r))) ==
                  TS_STATUS_REJECTION,
          "too late");
    TS_RESP_free(r);
    TS_REQ_free(req);
    ERR_clear_error();
}

static void accuracies(TS_RESP_CTX *ctx)
{
    static const int all[][3] = {{1, 2, 3},  {0, 0, 0},    {0, 5, 0},  {7, 0, 0},   {0, 0, 9},
                                 {-1, 0, 0}, {1, 1000, 1}, {1, -1, 1}, {0, 0, 1000}};
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        say("accuracy %d\n", TS_RESP_CTX_set_accuracy(ctx, all[i][0], all[i][1], all[i][2]));
        say_answer("accuracy", ctx, plain());
    }
}

void test_ts_settings(void)
{
    const EVP_MD *const mds[] = {EVP_sha512(), EVP_sha256(), EVP_md5(), NULL, EVP_sha1()};
    TS_RESP_CTX *ctx = tsa_context();
    STACK_OF(X509) *certs = tsa_certs("0");
    transcript_begin("ts-settings");
    times(ctx);
    too_late(ctx);
    accuracies(ctx);
    TS_RESP_CTX_add_flags(ctx, TS_TSA_NAME);
    say_answer("name", ctx, plain());
    TS_RESP_CTX_add_flags(ctx, TS_ORDERING);
    say_answer("ordering", ctx, plain());
    say("certificates %d\n", TS_RESP_CTX_set_certs(ctx, certs));
    say_answer("not asked for", ctx, plain());
    say_answer("asked for", ctx, tsa_request(EVP_sha1(), 1, NULL, 0));
    TS_RESP_CTX_add_flags(ctx, TS_ESS_CERT_ID_CHAIN);
    say_answer("chain, not asked for", ctx, plain());
    for (int i = 0; i < 5; i++) {
        say("names %d\n", TS_RESP_CTX_set_ess_cert_id_digest(ctx, mds[i]));
        say_answer("named", ctx, tsa_request(EVP_sha1(), 1, NULL, 0));
        say("digest %d\n", TS_RESP_CTX_set_signer_digest(ctx, mds[4 - i]));
        say_answer("digested", ctx, plain());
    }
    say("no certificates %d\n", TS_RESP_CTX_set_certs(ctx, NULL));
    say_answer("no certificates", ctx, tsa_request(EVP_sha1(), 1, NULL, 0));
    sk_X509_pop_free(certs, X509_free);
    TS_RESP_CTX_free(ctx);
    transcript_end("50645959fa433595362137297c9f2c1e0dd83c1c843e4673e61b9f0bed500a08");
}

/* ---- Callbacks ---- */

static int set_status(struct TS_resp_ctx *ctx, void *data, long *sec, long *usec)
{
    const int what = *(const int *)data;
    *sec = TS_NOW;
    *usec = 0;
    switch (what) {
    case 0:
        say("%d", TS_RESP_CTX_set_status_info(ctx, TS_STATUS_REJECTION, "mine"));
        say(" %d", TS_RESP_CTX_set_status_info_cond(ctx, TS_STATUS_WAITING, "other"));
        say(" %d", TS_RESP_CTX_add_failure_info(ctx, TS_INFO_TIME_NOT_AVAILABLE));
        say(" %d\n", TS_RESP_CTX_add_failure_info(ctx, TS_INFO_BAD_ALG));
        return 0;
    case 1:
        say("%d\n", TS_RESP_CTX_set_status_info_cond(ctx, TS_STATUS_WAITING, "other"));
        return 0;
    case 2:
        say("%d\n", TS_RESP_CTX_set_status_info(ctx, TS_STATUS_GRANTED_WITH_MODS, "mods"));
        return 1;
    case 3:
        say("%d\n", TS_RESP_CTX_set_status_info(ctx, TS_STATUS_WAITING, NULL));
        return 0;
    case 4:
        say("%d\n", TS_RESP_CTX_set_status_info(ctx, TS_STATUS_REJECTION, "but a token"));
        return 1;
    default:
        return 0;
    }
}

static ASN1_INTEGER *no_serial(struct TS_resp_ctx *ctx, void *data)
{
    say("%d %s\n", TS_RESP_CTX_get_request(ctx) != NULL, (const char *)data);
    return NULL;
}

void test_ts_callbacks(void)
{
    TS_RESP_CTX *ctx = tsa_context(), *fresh = TS_RESP_CTX_new();
    X509 *tsa = tsa_cert(TS_TSA), *plain_cert = tsa_cert(TS_PLAIN);
    EVP_PKEY *key = tsa_key(TS_TSA), *other = tsa_key(TS_CA);
    ASN1_OBJECT *policy = OBJ_txt2obj("1.2.3", 1);
    transcript_begin("ts-callbacks");
    for (int i = 0; i < 6; i++) {
        TS_RESP_CTX_set_time_cb(ctx, set_status, &i);
        say_answer("status", ctx, plain());
    }
    TS_RESP_CTX_set_serial_cb(ctx, no_serial, (char *)"data");
    say_answer("no serial", ctx, plain());
    say("nothing: %d", TS_RESP_CTX_set_def_policy(ctx, NULL));
    say(" %d\n", TS_RESP_CTX_add_policy(ctx, NULL));
    say_errors();
    seconds = TS_NOW, micros = 0;
    TS_RESP_CTX_set_time_cb(fresh, give_time, NULL);
    TS_RESP_CTX_add_md(fresh, EVP_sha1());
    TS_RESP_CTX_set_def_policy(fresh, policy);
    say_answer("no signer", fresh, plain());
    say("not for time stamps %d\n", TS_RESP_CTX_set_signer_cert(fresh, plain_cert));
    say_errors();
    check(TS_RESP_CTX_set_signer_cert(fresh, tsa), "a signer");
    say_answer("no key", fresh, plain());
    check(TS_RESP_CTX_set_signer_key(fresh, other), "a key");
    say_answer("another key", fresh, plain());
    check(TS_RESP_CTX_set_signer_key(fresh, key), "its key");
    say_answer("the number 1", fresh, plain());
    ASN1_OBJECT_free(policy);
    EVP_PKEY_free(key);
    EVP_PKEY_free(other);
    X509_free(tsa);
    X509_free(plain_cert);
    TS_RESP_CTX_free(fresh);
    TS_RESP_CTX_free(ctx);
    transcript_end("bfd14aeca822b9fca93871aa74d4e49e437707e676bb6508c7e774466f7ca18e");
}

#ifndef ASSAY_TWIN
/* What OpenSSL's crashes at, takes or doesn't hand on. */
static int refuse_extension(struct TS_resp_ctx *ctx, X509_EXTENSION *e, void *data)
{
    (void)ctx, (void)e;
    return data == NULL;
}

void test_ts_stricter(void)
{
    TS_RESP_CTX *ctx = tsa_context();
    check(!TS_RESP_CTX_set_status_info(ctx, 0, NULL) &&
              !TS_RESP_CTX_set_status_info_cond(ctx, 0, NULL) &&
              !TS_RESP_CTX_add_failure_info(ctx, 0),
          "there is no response to have a status");
    TS_RESP_CTX_set_extension_cb(ctx, refuse_extension, ctx);
    TS_REQ *req = with_extension(1);
    TS_RESP *r = tsa_answer(ctx, req);
    check(TS_RESP_get_token(r) == NULL, "the callback is given its data");
    TS_RESP_free(r);
    TS_REQ_free(req);
    seconds = TS_NOW, micros = 1000000;
    TS_RESP_CTX_set_clock_precision_digits(ctx, 3);
    TS_RESP_CTX_set_extension_cb(ctx, NULL, NULL);
    TS_RESP_CTX_set_time_cb(ctx, give_time, NULL);
    req = plain();
    r = tsa_answer(ctx, req);
    check(TS_RESP_get_token(r) == NULL, "a second has 1000000 parts");
    micros = 0;
    TS_RESP_free(r);
    TS_REQ_free(req);
    TS_RESP_CTX_free(ctx);
}
#endif
