/* Why no signer was found, as a log has it; revocation and update by a request instead of a
 * certificate. */
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <stdbool.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/cmp/pki.h"
#include "tests/suite.h"

/* Key identifiers are random, and more than a line is a certificate. */
static int tell(const char *func, const char *file, int line, OSSL_CMP_severity level,
                const char *msg)
{
    char text[200];
    (void)func, (void)file, (void)line;
    size_t n = strcspn(msg, "\n");
    if (strstr(msg, "KID") != NULL || strstr(msg, "Identifier") != NULL)
        n = strcspn(msg, ":=");
    if (level < OSSL_CMP_LOG_DEBUG)
        say("  %d %s\n", level, (BIO_snprintf(text, sizeof(text), "%.*s", (int)n, msg), text));
    return 1;
}

static void search(const char *what, X509_STORE *trusted, int type)
{
    X509_STORE_set_verify_cb(trusted, X509_STORE_CTX_print_verify_cb);
    OSSL_CMP_CTX_set0_trustedStore(pki_client, trusted);
    OSSL_CMP_CTX_set_log_cb(pki_client, tell);
    OSSL_CMP_CTX_reinit(pki_client);
    say("%s: %d\n", what, pki_enroll(type));
    unsigned long e; /* their data may name what is random */
    while ((e = ERR_get_error()) != 0)
        say("  %d %d\n", ERR_GET_LIB(e), ERR_GET_REASON(e));
}

static X509_STORE *store_of(int who)
{
    X509_STORE *s = X509_STORE_new();
    X509_STORE_add_cert(s, pki_cert(who));
    return s;
}

void test_cmp_search(void)
{
    transcript_begin("cmp_search");
    pki_begin(PKI_SIGNED);
    search("nobody is trusted", pki_store(false), OSSL_CMP_IR);
    search("another is", store_of(CMP_CLIENT), OSSL_CMP_CR);
    X509_STORE *late = pki_store(true);
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(late), 2147000000);
    search("all have expired", late, OSSL_CMP_IR);
    X509_STORE *early = pki_store(true);
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(early), 1000);
    search("none is valid yet", early, OSSL_CMP_IR);
    X509_STORE *named = pki_store(true);
    X509_VERIFY_PARAM_set1_host(X509_STORE_get0_param(named), "a.example", 0);
    search("of another name", named, OSSL_CMP_IR);
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_PERMIT_TA_IN_EXTRACERTS_FOR_IR, 1);
    search("the message brings no anchor", pki_store(false), OSSL_CMP_IR);
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_PERMIT_TA_IN_EXTRACERTS_FOR_IR, 0);
    search("the authority is", pki_store(true), OSSL_CMP_CR);
    OSSL_CMP_CTX_set1_secretValue(pki_client, (const unsigned char *)"s", 1);
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_UNPROTECTED_SEND, 1);
    OSSL_CMP_SRV_CTX_set_accept_unprotected(pki_server, 1);
    search("a secret, and an authority", pki_store(true), OSSL_CMP_CR);
    OSSL_CMP_CTX_set0_trustedStore(pki_client, NULL);
    OSSL_CMP_CTX_reinit(pki_client);
    say("a secret, and no store: %d\n", pki_enroll(OSSL_CMP_CR));
    say_errors();
    pki_end();
    transcript_end("1703af5d00fdcc80ecec282e245a1431ffcde09a4367db6f385f8e42cedc8a11");
    pki_free();
}

static X509_REQ *request(void)
{
    X509_REQ *csr = X509_REQ_new();
    X509_NAME *name = pki_name("of a request");
    X509_REQ_set_subject_name(csr, name);
    X509_REQ_set_pubkey(csr, pki_key(CMP_NEW));
    X509_REQ_sign(csr, pki_key(CMP_NEW), EVP_sha256());
    X509_NAME_free(name);
    return csr;
}

void test_cmp_by_request(void)
{
    transcript_begin("cmp_by_request");
    pki_begin(PKI_MAC);
    OSSL_CMP_CTX_set1_cert(pki_client, NULL);
    OSSL_CMP_CTX_set1_oldCert(pki_client, NULL);
    pki_say("revocation of nothing", OSSL_CMP_exec_RR_ses(pki_client));
    pki_say("update of nothing", pki_enroll(OSSL_CMP_KUR));
    X509_REQ *csr = request();
    OSSL_CMP_CTX_set1_p10CSR(pki_client, csr);
    X509_REQ_free(csr);
    pki_say("revocation", OSSL_CMP_exec_RR_ses(pki_client));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_REVOCATION_REASON, CRL_REASON_SUPERSEDED);
    pki_say("with a reason", OSSL_CMP_exec_RR_ses(pki_client));
    pki.status = OSSL_CMP_PKISTATUS_rejection;
    pki_say("rejected", OSSL_CMP_exec_RR_ses(pki_client));
    pki.status = OSSL_CMP_PKISTATUS_accepted;
    pki_say("update", pki_enroll(OSSL_CMP_KUR));
    OSSL_CMP_CTX_set1_oldCert(pki_client, pki_cert(CMP_CLIENT));
    pki_say("a certificate comes first", OSSL_CMP_exec_RR_ses(pki_client));
    pki_end();
    transcript_end("51a331f10c6c41c3e4d4c8bb57dc437a34f9d46942ec43a423f2eb209941a4db");
    pki_free();
}
