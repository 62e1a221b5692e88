/* Options, statuses, logs, what is asked for: everything but transactions. */
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/cmp/pki.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

void test_cmp_options(void)
{
    static const int values[] = {-3, -1, 0, 1, 3, 4, 8, 9, 10, 11, NID_sha512, NID_hmac_sha1};
    transcript_begin("cmp_options");
    OSSL_CMP_CTX *ctx = OSSL_CMP_CTX_new(NULL, NULL);
    for (int opt = -1; opt < 40; opt++) {
        say("option %d is %d\n", opt, OSSL_CMP_CTX_get_option(ctx, opt));
        say_errors();
        for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
            say("set to %d: %d\n", values[i], OSSL_CMP_CTX_set_option(ctx, opt, values[i]));
            say_errors();
        }
        say("now %d\n", OSSL_CMP_CTX_get_option(ctx, opt));
        ERR_clear_error();
    }
    say("%d %d\n", OSSL_CMP_CTX_set_option(NULL, 0, 1), OSSL_CMP_CTX_get_option(NULL, 0));
    say_errors();
    OSSL_CMP_CTX_free(ctx);
    transcript_end("5678a0e0647ffd5d749abfb41134f7013375d556b7ddf9537aecc0b11846a570");
}

static void say_status(const OSSL_CMP_PKISI *si, size_t room)
{
    char text[OSSL_CMP_PKISI_BUFLEN] = "untouched";
    const bool ok = OSSL_CMP_snprint_PKIStatusInfo(si, text, room) == text;
    say("%d %s\n", ok, room > 0 || ok ? text : "-");
    say_errors();
}

void test_cmp_status(void)
{
    static const int failures[] = {0, 1, 2, 0x80, 0x1ff, 0x4000000, 0x8000000, -1};
    transcript_begin("cmp_status");
    for (int status = 0; status < 8; status++)
        for (size_t i = 0; i < sizeof(failures) / sizeof(failures[0]); i++) {
            OSSL_CMP_PKISI *si =
                OSSL_CMP_STATUSINFO_new(status, failures[i], i % 2 != 0 ? "a text" : NULL);
            SAY_DER(OSSL_CMP_PKISI, si);
            say_status(si, OSSL_CMP_PKISI_BUFLEN);
            OSSL_CMP_PKISI_free(si);
        }
    OSSL_CMP_PKISI *si = OSSL_CMP_STATUSINFO_new(2, 5, "a \"text\"");
    for (size_t room = 1; room < 75; room++)
        say_status(si, room);
    OSSL_CMP_PKISI *copy = OSSL_CMP_PKISI_dup(si);
    SAY_DER(OSSL_CMP_PKISI, copy);
    OSSL_CMP_PKISI_free(copy);
    OSSL_CMP_PKISI_free(si);
    static const unsigned char two[] = {0x30, 15,  2,   1,    2, 0x30, 10,  0x0c, 3,
                                        'a',  'b', 'c', 0x0c, 3, 'd',  '"', 'e'};
    const unsigned char *p = two;
    si = d2i_OSSL_CMP_PKISI(NULL, &p, sizeof(two));
    say_status(si, OSSL_CMP_PKISI_BUFLEN);
    OSSL_CMP_PKISI_free(si);
    si = OSSL_CMP_PKISI_new();
    say_status(si, OSSL_CMP_PKISI_BUFLEN);
    OSSL_CMP_PKISI_free(si);
    si = OSSL_CMP_STATUSINFO_new(-1, 0, NULL);
    say_status(si, OSSL_CMP_PKISI_BUFLEN);
    OSSL_CMP_PKISI_free(si);
    say_status(NULL, OSSL_CMP_PKISI_BUFLEN);
    transcript_end("6905eb0ccf4da46d4c0b7fcecc21cdc8f93aad9d7f773bbba63b48de74042041");
}

static int say_log(const char *func, const char *file, int line, OSSL_CMP_severity level,
                   const char *msg)
{
    say("%d %d %d %d <%s>\n", func != NULL, file != NULL, line > 0, level, msg);
    return 1;
}

void test_cmp_log(void)
{
    static const char *const components[] = {NULL, "", "(unknown function)", "somewhere"};
    transcript_begin("cmp_log");
    BIO *out = BIO_new(BIO_s_mem());
    for (int level = -1; level < 10; level++)
        say("%d\n",
            OSSL_CMP_print_to_bio(out, components[level & 3], "file.c", level, level, "it"));
    say("%d\n", OSSL_CMP_print_to_bio(out, "a", NULL, 0, OSSL_CMP_LOG_ERR, NULL));
    say_bio(out);
    BIO_free(out);

    ERR_raise(ERR_LIB_CMP, CMP_R_BAD_REQUEST_ID);
    ERR_raise_data(ERR_LIB_X509, 5, "data");
    ERR_raise_data(ERR_LIB_CMP, CMP_R_INVALID_ARGS, "%%s%s", "%s");
    OSSL_CMP_print_errors_cb(say_log);
    say("left %d\n", ERR_peek_error() != 0);
    OSSL_CMP_CTX *ctx = OSSL_CMP_CTX_new(NULL, NULL);
    OSSL_CMP_CTX_set_log_cb(ctx, say_log);
    ERR_raise(ERR_LIB_CMP, CMP_R_BAD_REQUEST_ID);
    OSSL_CMP_CTX_print_errors(ctx);
    say("%d\n", OSSL_CMP_CTX_set_log_verbosity(ctx, OSSL_CMP_LOG_CRIT));
    ERR_raise(ERR_LIB_CMP, CMP_R_INVALID_ARGS);
    OSSL_CMP_CTX_print_errors(ctx);
    say_errors();
    OSSL_CMP_CTX_free(ctx);
    say("open %d\n", OSSL_CMP_log_open());
    OSSL_CMP_log_close();
    OSSL_CMP_log_close();
    transcript_end("ed2a167c6aa80a8c051cc9e9d74b1f7d04b38b098f488ecb2da211f22ffba6f5");
}

/* ---- Without a context or an argument ---- */

static void without_context(void)
{
    say("%d ", OSSL_CMP_CTX_set_log_cb(NULL, say_log));
    say("%d ", OSSL_CMP_CTX_set1_server(NULL, "a"));
    say("%d ", OSSL_CMP_CTX_set_serverPort(NULL, 1));
    say("%d\n", OSSL_CMP_CTX_set1_cert(NULL, NULL));
    say("%d ", OSSL_CMP_CTX_reinit(NULL));
    say("%d ", OSSL_CMP_CTX_get_status(NULL));
    say("%d\n", OSSL_CMP_CTX_get_failInfoCode(NULL));
    say("%d ", OSSL_CMP_CTX_get0_untrusted(NULL) != NULL);
    say("%d\n", OSSL_CMP_CTX_get1_caPubs(NULL) != NULL);
    say("%d ", OSSL_CMP_CTX_reqExtensions_have_SAN(NULL));
    say("%d\n", OSSL_CMP_exec_certreq(NULL, OSSL_CMP_IR, NULL) != NULL);
    say("%d ", OSSL_CMP_exec_RR_ses(NULL));
    say("%d\n", OSSL_CMP_validate_msg(NULL, NULL));
    say("%d ", OSSL_CMP_SRV_CTX_set_accept_unprotected(NULL, 1));
    say("%d\n", OSSL_CMP_SRV_CTX_get0_cmp_ctx(NULL) != NULL);
    say("%d ", OSSL_CMP_SRV_CTX_init(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL));
    say("%d\n", OSSL_CMP_SRV_process_request(NULL, NULL) != NULL);
    say_errors();
    OSSL_CMP_CTX_free(NULL);
    OSSL_CMP_SRV_CTX_free(NULL);
    OSSL_CMP_MSG_free(NULL);
    OSSL_CMP_ITAV_free(NULL);
}

static void without_argument(void)
{
    STACK_OF(OSSL_CMP_ITAV) *itavs = NULL;
    OSSL_CMP_CTX *ctx = OSSL_CMP_CTX_new(NULL, NULL);
    say("%d ", OSSL_CMP_CTX_push1_subjectAltName(ctx, NULL));
    say("%d ", OSSL_CMP_CTX_push0_policy(ctx, NULL));
    say("%d\n", OSSL_CMP_CTX_push0_genm_ITAV(ctx, NULL));
    say_errors();
    say("%d ", OSSL_CMP_CTX_set1_untrusted(ctx, NULL));
    say("%d ", OSSL_CMP_CTX_set1_cert(ctx, NULL));
    say("%d\n", OSSL_CMP_CTX_set1_referenceValue(ctx, (const unsigned char *)"a", -1));
    say("%d\n", OSSL_CMP_CTX_get0_trustedStore(ctx) != NULL);
    say("%d ", OSSL_CMP_ITAV_create(NULL, NULL) != NULL);
    say("%d\n", OSSL_CMP_ITAV_push0_stack_item(&itavs, NULL));
    say("%d ", OSSL_CMP_ITAV_get0_type(NULL) != NULL);
    say("%d\n", OSSL_CMP_ITAV_get0_value(NULL) != NULL);
    say_errors();
    say("%d ", OSSL_CMP_MSG_get0_header(NULL) != NULL);
    say("%d\n", OSSL_CMP_MSG_get_bodytype(NULL));
    say("%d ", OSSL_CMP_HDR_get0_recipNonce(NULL) != NULL);
    say("%d\n", OSSL_CMP_MSG_write(NULL, NULL));
    say("%d ", OSSL_CMP_MSG_read(NULL, NULL, NULL) != NULL);
    say("%d\n", OSSL_CMP_MSG_update_recipNonce(ctx, NULL));
    say("%d ", OSSL_CMP_validate_cert_path(ctx, NULL, NULL));
    say("%d\n", OSSL_CMP_MSG_http_perform(ctx, NULL) != NULL);
    say_errors();
    say("%d\n", OSSL_CMP_CTX_setup_CRM(ctx, 0, 0) != NULL);
    say_errors();
    OSSL_CMP_CTX_free(ctx);
}

void test_cmp_nothing(void)
{
    transcript_begin("cmp_nothing");
    without_context();
    without_argument();
    transcript_end("a3fe34e5c6e9c7a6356ad46b32fbe3093fe11ce7cbf501a8c453f870c3042733");
}

/* ---- What is asked for ---- */

static void say_template(OSSL_CMP_CTX *ctx, int for_kur)
{
    OSSL_CRMF_MSG *crm = OSSL_CMP_CTX_setup_CRM(ctx, for_kur, 7);
    OSSL_CRMF_CERTTEMPLATE *t = crm != NULL ? OSSL_CRMF_MSG_get0_tmpl(crm) : NULL;
    say("request %d\n", crm != NULL ? OSSL_CRMF_MSG_get_certReqId(crm) : -1);
    if (t != NULL)
        SAY_DER(OSSL_CRMF_CERTTEMPLATE, t);
    if (crm != NULL)
        say("old id %d\n", OSSL_CRMF_MSG_get0_regCtrl_oldCertID(crm) != NULL);
    say_errors();
    OSSL_CRMF_MSG_free(crm);
}

static GENERAL_NAME *dns(const char *name)
{
    return a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_DNS, name, 0);
}

static POLICYINFO *policy(const char *oid)
{
    POLICYINFO *p = POLICYINFO_new();
    ASN1_OBJECT_free(p->policyid);
    p->policyid = OBJ_txt2obj(oid, 1);
    return p;
}

static X509_EXTENSIONS *extensions(int nid, const char *value)
{
    X509_EXTENSIONS *exts = NULL;
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, nid, value);
    X509v3_add_ext(&exts, e, -1);
    X509_EXTENSION_free(e);
    return exts;
}

/* The certificate's name, alternative name and issuer, unless others are set. */
static void say_templates(OSSL_CMP_CTX *ctx)
{
    GENERAL_NAME *name = dns("set.example");
    X509_NAME *none = pki_name(NULL), *issuer = pki_name("Issuer");
    say_template(ctx, 0);
    say_template(ctx, 1);
    OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_SUBJECTALTNAME_NODEFAULT, 1);
    say_template(ctx, 1);
    OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_SUBJECTALTNAME_NODEFAULT, 0);
    OSSL_CMP_CTX_set0_reqExtensions(ctx, extensions(NID_ext_key_usage, "clientAuth"));
    say_template(ctx, 0);
    say("have SAN %d", OSSL_CMP_CTX_reqExtensions_have_SAN(ctx));
    OSSL_CMP_CTX_set0_reqExtensions(ctx, extensions(NID_subject_alt_name, "DNS:ext.example"));
    say(" %d\n", OSSL_CMP_CTX_reqExtensions_have_SAN(ctx));
    say_template(ctx, 0);
    say("twice %d\n", OSSL_CMP_CTX_push1_subjectAltName(ctx, name));
    say_errors();
    OSSL_CMP_CTX_set0_reqExtensions(ctx, NULL);
    OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_SUBJECTALTNAME_CRITICAL, 1);
    say_template(ctx, 0);
    say("name %d\n", OSSL_CMP_CTX_push1_subjectAltName(ctx, name));
    say_template(ctx, 0);
    say_template(ctx, 1);
    X509_EXTENSIONS *refused = extensions(NID_subject_alt_name, "DNS:a");
    say("twice %d\n", OSSL_CMP_CTX_set0_reqExtensions(ctx, refused));
    say_errors();
    sk_X509_EXTENSION_pop_free(refused, X509_EXTENSION_free);
    OSSL_CMP_CTX_push0_policy(ctx, policy("1.2.3"));
    OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_POLICIES_CRITICAL, 1);
    OSSL_CMP_CTX_set1_issuer(ctx, issuer);
    say_template(ctx, 0);
    OSSL_CMP_CTX_set1_subjectName(ctx, none);
    say_template(ctx, 1);
    OSSL_CMP_CTX_set1_subjectName(ctx, issuer);
    say_template(ctx, 0);
    GENERAL_NAME_free(name);
    X509_NAME_free(none);
    X509_NAME_free(issuer);
}

void test_cmp_template(void)
{
    transcript_begin("cmp_template");
    X509 *cert = tsa_cert(TS_TSA);
    X509_REQ *csr = X509_REQ_new();
    X509_EXTENSIONS *exts = extensions(NID_key_usage, "digitalSignature");
    EVP_PKEY *key = tsa_key(TS_CA);
    X509_NAME *name = pki_name("Request");
    X509_REQ_set_subject_name(csr, name);
    X509_REQ_set_pubkey(csr, key);
    X509_REQ_add_extensions(csr, exts);
    X509_REQ_sign(csr, key, NULL);
    for (int how = 1; how < 4; how++) {
        OSSL_CMP_CTX *ctx = OSSL_CMP_CTX_new(NULL, NULL);
        if ((how & 1) != 0)
            OSSL_CMP_CTX_set1_oldCert(ctx, cert);
        if ((how & 2) != 0)
            OSSL_CMP_CTX_set1_p10CSR(ctx, csr);
        say_templates(ctx);
        OSSL_CMP_CTX_free(ctx);
    }
    X509_NAME_free(name);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    EVP_PKEY_free(key);
    X509_REQ_free(csr);
    X509_free(cert);
    transcript_end("ea1f9eb2b22e63da435afe8daae56cb5e43e50252d245e8c6ebcb8d42e8e5780");
}
