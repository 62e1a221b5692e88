#include <stdbool.h>

#include "tests/cmp/pki.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/asn1/transcript.h"

struct pki_answers pki;
OSSL_CMP_CTX *pki_client, *pki_server_ctx;
OSSL_CMP_SRV_CTX *pki_server;

static EVP_PKEY *keys[CMP_PEOPLE];
static X509 *certs[CMP_PEOPLE];
static OSSL_CMP_MSG *waiting;

/* ---- People ---- */

static const char *const names[CMP_PEOPLE] = {"CA", "server", "client", "new"};
static const char *const usages[CMP_PEOPLE] = {"keyCertSign,cRLSign", "digitalSignature",
                                               "digitalSignature", NULL};

EVP_PKEY *pki_key(int who)
{
    if (keys[who] == NULL)
        keys[who] = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    return keys[who];
}

X509_NAME *pki_name(const char *common_name)
{
    X509_NAME *n = X509_NAME_new();
    if (common_name != NULL)
        X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)common_name, -1,
                                   -1, 0);
    return n;
}

static void add_ext(X509 *x, X509V3_CTX *ctx, int nid, const char *value)
{
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, ctx, nid, value);
    X509_add_ext(x, e, -1);
    X509_EXTENSION_free(e);
}

X509 *pki_cert(int who)
{
    if (certs[who] != NULL)
        return certs[who];
    X509 *x = certs[who] = X509_new();
    X509_NAME *subject = pki_name(names[who]), *issuer = pki_name(names[CMP_CA]);
    X509V3_CTX ctx;
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 100 + who);
    X509_set_subject_name(x, subject);
    X509_set_issuer_name(x, issuer);
    X509_set_pubkey(x, pki_key(who));
    X509_gmtime_adj(X509_getm_notBefore(x), -100);
    X509_gmtime_adj(X509_getm_notAfter(x), 100000);
    X509V3_set_ctx(&ctx, x, x, NULL, NULL, 0);
    if (who == CMP_CA)
        add_ext(x, &ctx, NID_basic_constraints, "critical,CA:TRUE");
    if (usages[who] != NULL)
        add_ext(x, &ctx, NID_key_usage, usages[who]);
    add_ext(x, &ctx, NID_subject_key_identifier, "hash");
    if (who == CMP_CLIENT)
        add_ext(x, &ctx, NID_subject_alt_name, "DNS:client.example");
    X509_sign(x, pki_key(CMP_CA), EVP_sha256());
    X509_NAME_free(subject);
    X509_NAME_free(issuer);
    return x;
}

X509_STORE *pki_store(bool with_ca)
{
    X509_STORE *s = X509_STORE_new();
    if (with_ca)
        X509_STORE_add_cert(s, pki_cert(CMP_CA));
    return s;
}

void pki_free(void)
{
    for (int i = 0; i < CMP_PEOPLE; i++) {
        EVP_PKEY_free(keys[i]);
        X509_free(certs[i]);
        keys[i] = NULL;
        certs[i] = NULL;
    }
}

/* ---- The server ---- */

static OSSL_CMP_PKISI *on_certreq(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                                  const OSSL_CRMF_MSG *crm, const X509_REQ *p10cr, X509 **cert,
                                  STACK_OF(X509) * *chain, STACK_OF(X509) * *ca_pubs)
{
    (void)srv;
    say("  asked for a certificate: id %d crm %d p10cr %d\n", id, crm != NULL, p10cr != NULL);
    if (pki.fail_with)
        ERR_raise_data(ERR_LIB_CMP, CMP_R_ERROR_PROCESSING_MESSAGE, "on purpose");
    if (pki.fail || pki.fail_with)
        return NULL;
    if (pki.polls > 0) {
        OSSL_CMP_MSG_free(waiting);
        waiting = OSSL_CMP_MSG_dup(req);
        return OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_waiting, 0, NULL);
    }
    if (pki.status != OSSL_CMP_PKISTATUS_rejection) {
        *cert = pki_cert(CMP_NEW);
        X509_up_ref(*cert);
    }
    if (pki.more_certs) {
        *chain = sk_X509_new_null();
        *ca_pubs = sk_X509_new_null();
        X509_add_cert(*chain, pki_cert(CMP_CA), X509_ADD_FLAG_UP_REF);
        X509_add_cert(*ca_pubs, pki_cert(CMP_CA), X509_ADD_FLAG_UP_REF);
    }
    return OSSL_CMP_STATUSINFO_new(pki.status, pki.fail_info, pki.text);
}

static OSSL_CMP_PKISI *on_rr(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req,
                             const X509_NAME *issuer, const ASN1_INTEGER *serial)
{
    (void)srv, (void)req;
    char *name = X509_NAME_oneline(issuer, NULL, 0);
    say("  asked to revoke: %s %ld\n", name, ASN1_INTEGER_get(serial));
    OPENSSL_free(name);
    return OSSL_CMP_STATUSINFO_new(pki.status, pki.fail_info, pki.text);
}

static int on_genm(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req,
                   const STACK_OF(OSSL_CMP_ITAV) * in, STACK_OF(OSSL_CMP_ITAV) * *out)
{
    (void)srv, (void)req;
    say("  told %d things\n", sk_OSSL_CMP_ITAV_num(in));
    if (pki.fail)
        return 0;
    *out = sk_OSSL_CMP_ITAV_deep_copy(in, OSSL_CMP_ITAV_dup, OSSL_CMP_ITAV_free);
    return 1;
}

static void on_error(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, const OSSL_CMP_PKISI *si,
                     const ASN1_INTEGER *code, const OSSL_CMP_PKIFREETEXT *details)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    (void)srv, (void)req;
    say("  told of an error: %s, %ld", OSSL_CMP_snprint_PKIStatusInfo(si, text, sizeof(text)),
        ASN1_INTEGER_get(code));
    for (int i = 0; i < sk_ASN1_UTF8STRING_num(details) && i < 2; i++)
        say(", %s", (const char *)ASN1_STRING_get0_data(sk_ASN1_UTF8STRING_value(details, i)));
    say("\n");
}

static int on_certconf(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                       const ASN1_OCTET_STRING *hash, const OSSL_CMP_PKISI *si)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    (void)srv, (void)req;
    X509_digest(pki_cert(CMP_NEW), EVP_sha256(), digest, &len);
    say("  confirmed: id %d hash %d %s\n", id,
        ASN1_STRING_length(hash) == (int)len &&
            memcmp(ASN1_STRING_get0_data(hash), digest, len) == 0,
        si != NULL ? OSSL_CMP_snprint_PKIStatusInfo(si, text, sizeof(text)) : "");
    return !pki.no_confirm;
}

static int on_poll(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id, OSSL_CMP_MSG **out,
                   int64_t *check_after)
{
    (void)srv, (void)req;
    say("  polled: id %d\n", id);
    if (pki.fail)
        return 0;
    *out = NULL;
    *check_after = --pki.polls > 0 ? 1 : 0;
    if (pki.polls <= 0) {
        *out = waiting;
        waiting = NULL;
    }
    return 1;
}

/* ---- Both ---- */

int pki_log(const char *func, const char *file, int line, OSSL_CMP_severity level, const char *msg)
{
    static const char *const said[] = {
        "sending ",
        "ignoring ",
        "received",
        "revocation accepted",
        "certificate rejected",
        "rejecting newly",
        "success",
        "validating newly",
        "failed to validate",
        "verifying PBM",
        "no secret",
        "starting to poll",
        "missing",
        "wrong pbm",
        "popo",
        "unexpected",
        "error processing",
        "bad request",
        " actual name in sender",
        " does not match expected",
    };
    (void)func, (void)file, (void)line;
    for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++)
        if (strncmp(msg, said[i], strlen(said[i])) == 0)
            say("  log %d %s\n", level, msg);
    if (strncmp(msg, "Assuming", 8) == 0)
        say("  log %d last transaction abandoned\n", level);
    return 1;
}

static int judge(OSSL_CMP_CTX *ctx, X509 *cert, int fail_info, const char **text)
{
    const int r = OSSL_CMP_certConf_cb(ctx, cert, fail_info, text);
    say("  judged: %x %x %s\n", (unsigned)fail_info, (unsigned)r, *text != NULL ? *text : "-");
    if (!pki.client_says_no)
        return r;
    *text = "no, thanks";
    return 1 << OSSL_CMP_PKIFAILUREINFO_badCertTemplate;
}

static void protect_both(int protection)
{
    if ((protection & PKI_SIGNED) != 0) {
        OSSL_CMP_CTX_set1_cert(pki_client, pki_cert(CMP_CLIENT));
        OSSL_CMP_CTX_set1_pkey(pki_client, pki_key(CMP_CLIENT));
        OSSL_CMP_CTX_set0_trustedStore(pki_client, pki_store(true));
        OSSL_CMP_CTX_set1_cert(pki_server_ctx, pki_cert(CMP_SERVER));
        OSSL_CMP_CTX_set1_pkey(pki_server_ctx, pki_key(CMP_SERVER));
        OSSL_CMP_CTX_set0_trustedStore(pki_server_ctx, pki_store(true));
    }
    if ((protection & PKI_MAC) != 0) {
        OSSL_CMP_CTX_set1_secretValue(pki_client, (const unsigned char *)"secret", 6);
        OSSL_CMP_CTX_set1_referenceValue(pki_client, (const unsigned char *)"me", 2);
        OSSL_CMP_CTX_set1_secretValue(pki_server_ctx, (const unsigned char *)"secret", 6);
        OSSL_CMP_CTX_set1_referenceValue(pki_server_ctx, (const unsigned char *)"you", 3);
    }
}

void pki_begin(int protection)
{
    memset(&pki, 0, sizeof(pki));
    pki_server = OSSL_CMP_SRV_CTX_new(NULL, NULL);
    OSSL_CMP_SRV_CTX_init(pki_server, NULL, on_certreq, on_rr, on_genm, on_error, on_certconf,
                          on_poll);
    pki_server_ctx = OSSL_CMP_SRV_CTX_get0_cmp_ctx(pki_server);
    pki_client = OSSL_CMP_CTX_new(NULL, NULL);
    OSSL_CMP_CTX_set_transfer_cb(pki_client, OSSL_CMP_CTX_server_perform);
    OSSL_CMP_CTX_set_transfer_cb_arg(pki_client, pki_server);
    OSSL_CMP_CTX_set_certConf_cb(pki_client, judge);
    OSSL_CMP_CTX_set_log_cb(pki_client, pki_log);
    OSSL_CMP_CTX_set_log_cb(pki_server_ctx, pki_log);
    OSSL_CMP_CTX_set_log_verbosity(pki_server_ctx, OSSL_CMP_LOG_DEBUG);
    protect_both(protection);
    EVP_PKEY_up_ref(pki_key(CMP_NEW));
    OSSL_CMP_CTX_set0_newPkey(pki_client, 1, pki_key(CMP_NEW));
    X509_NAME *name = pki_name("new");
    OSSL_CMP_CTX_set1_subjectName(pki_client, name);
    X509_NAME_free(name);
}

void pki_end(void)
{
    OSSL_CMP_CTX_free(pki_client);
    OSSL_CMP_SRV_CTX_free(pki_server);
    OSSL_CMP_MSG_free(waiting);
    waiting = NULL;
}

static int count(STACK_OF(X509) * list)
{
    const int n = sk_X509_num(list);
    sk_X509_pop_free(list, X509_free);
    return n;
}

void pki_say(const char *what, bool ok)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    const char *status = OSSL_CMP_CTX_snprint_PKIStatus(pki_client, text, sizeof(text));
    say("%s: %d, status %d failures %d strings %d %s\n", what, ok,
        OSSL_CMP_CTX_get_status(pki_client), OSSL_CMP_CTX_get_failInfoCode(pki_client),
        sk_ASN1_UTF8STRING_num(OSSL_CMP_CTX_get0_statusString(pki_client)),
        status != NULL ? status : "-");
    say("cert %d chain %d caPubs %d extra %d untrusted %d, server %d\n",
        OSSL_CMP_CTX_get0_newCert(pki_client) != NULL,
        count(OSSL_CMP_CTX_get1_newChain(pki_client)), count(OSSL_CMP_CTX_get1_caPubs(pki_client)),
        count(OSSL_CMP_CTX_get1_extraCertsIn(pki_client)),
        sk_X509_num(OSSL_CMP_CTX_get0_untrusted(pki_client)),
        OSSL_CMP_CTX_get_status(pki_server_ctx));
    say_errors();
    say("\n");
    OSSL_CMP_CTX_reinit(pki_client);
}

bool pki_enroll(int type)
{
    return OSSL_CMP_exec_certreq(pki_client, type, NULL) != NULL;
}
