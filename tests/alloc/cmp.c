/* CMP without memory: whole transactions of a client and a server. */
#include <openssl/bio.h>
#include <openssl/cmp.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/alloc/alloc.h"

struct ends {
    EVP_PKEY *key;
    X509 *cert; /* its own issuer, and everybody's */
    OSSL_CMP_SRV_CTX *server;
    OSSL_CMP_CTX *client;
    OSSL_CMP_MSG *waiting;
    int polls;
};

static bool cert_new(struct ends *e)
{
    X509 *x = e->cert = X509_new();
    X509_NAME *name = x != NULL ? X509_get_subject_name(x) : NULL;
    return name != NULL && X509_set_version(x, X509_VERSION_3) &&
           ASN1_INTEGER_set(X509_get_serialNumber(x), 1) &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"all", -1,
                                      -1, 0) &&
           X509_set_issuer_name(x, name) && X509_set_pubkey(x, e->key) &&
           X509_gmtime_adj(X509_getm_notBefore(x), 0) != NULL &&
           X509_gmtime_adj(X509_getm_notAfter(x), 1000) != NULL &&
           X509_sign(x, e->key, EVP_sha256()) > 0;
}

static OSSL_CMP_PKISI *grant(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                             const OSSL_CRMF_MSG *crm, const X509_REQ *p10cr, X509 **cert,
                             STACK_OF(X509) * *chain, STACK_OF(X509) * *ca_pubs)
{
    struct ends *e = OSSL_CMP_SRV_CTX_get0_custom_ctx(srv);
    (void)id, (void)crm, (void)p10cr, (void)chain;
    if (e->polls > 0) {
        e->waiting = OSSL_CMP_MSG_dup(req);
        return e->waiting != NULL ? OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_waiting, 0, NULL)
                                  : NULL;
    }
    if ((*ca_pubs = sk_X509_new_null()) == NULL ||
        !X509_add_cert(*ca_pubs, e->cert, X509_ADD_FLAG_UP_REF) || !X509_up_ref(e->cert))
        return NULL;
    *cert = e->cert;
    return OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_grantedWithMods, 0, "text");
}

static OSSL_CMP_PKISI *revoke(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req,
                              const X509_NAME *issuer, const ASN1_INTEGER *serial)
{
    (void)srv, (void)req, (void)issuer, (void)serial;
    return OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_accepted, 1, "text");
}

static int general(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req,
                   const STACK_OF(OSSL_CMP_ITAV) * in, STACK_OF(OSSL_CMP_ITAV) * *out)
{
    (void)srv, (void)req;
    *out = sk_OSSL_CMP_ITAV_deep_copy(in, OSSL_CMP_ITAV_dup, OSSL_CMP_ITAV_free);
    return *out != NULL;
}

static int confirmed(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                     const ASN1_OCTET_STRING *hash, const OSSL_CMP_PKISI *si)
{
    (void)srv, (void)req, (void)id, (void)hash, (void)si;
    return 1;
}

static int poll(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id, OSSL_CMP_MSG **out,
                int64_t *check_after)
{
    struct ends *e = OSSL_CMP_SRV_CTX_get0_custom_ctx(srv);
    (void)req, (void)id;
    *check_after = 0;
    *out = NULL;
    if (--e->polls <= 0) {
        *out = e->waiting;
        e->waiting = NULL;
    }
    return 1;
}

static void heard(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, const OSSL_CMP_PKISI *si,
                  const ASN1_INTEGER *code, const OSSL_CMP_PKIFREETEXT *details)
{
    (void)srv, (void)req, (void)si, (void)code, (void)details;
}

static int log_nothing(const char *func, const char *file, int line, OSSL_CMP_severity level,
                       const char *msg)
{
    (void)func, (void)file, (void)line, (void)level, (void)msg;
    return 1;
}

/* A store with the certificate, and its key. */
static bool sign_by(OSSL_CMP_CTX *ctx, const struct ends *e)
{
    X509_STORE *store = X509_STORE_new();
    if (store == NULL || !X509_STORE_add_cert(store, e->cert) ||
        !OSSL_CMP_CTX_set0_trustedStore(ctx, store)) {
        X509_STORE_free(store);
        return false;
    }
    return OSSL_CMP_CTX_set1_cert(ctx, e->cert) && OSSL_CMP_CTX_set1_pkey(ctx, e->key) &&
           OSSL_CMP_CTX_set1_untrusted(ctx, NULL);
}

static bool mac_by(OSSL_CMP_CTX *ctx)
{
    return OSSL_CMP_CTX_set1_secretValue(ctx, (const unsigned char *)"s", 1) &&
           OSSL_CMP_CTX_set1_referenceValue(ctx, (const unsigned char *)"r", 1);
}

static bool ends_new(struct ends *e, bool mac)
{
    memset(e, 0, sizeof(*e));
    OSSL_CMP_CTX *s = NULL, *c = NULL;
    if ((e->key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256")) == NULL || !cert_new(e) ||
        (e->server = OSSL_CMP_SRV_CTX_new(NULL, NULL)) == NULL ||
        (s = OSSL_CMP_SRV_CTX_get0_cmp_ctx(e->server)) == NULL ||
        (c = e->client = OSSL_CMP_CTX_new(NULL, "provider=default")) == NULL)
        return false;
    OSSL_CMP_SRV_CTX_init(e->server, e, grant, revoke, general, heard, confirmed, poll);
    OSSL_CMP_CTX_set_log_cb(s, log_nothing);
    OSSL_CMP_CTX_set_log_cb(c, log_nothing);
    OSSL_CMP_CTX_set_log_verbosity(c, OSSL_CMP_LOG_DEBUG);
    OSSL_CMP_CTX_set_transfer_cb(c, OSSL_CMP_CTX_server_perform);
    OSSL_CMP_CTX_set_transfer_cb_arg(c, e->server);
    OSSL_CMP_CTX_set_certConf_cb(c, OSSL_CMP_certConf_cb);
    return (mac ? mac_by(s) && mac_by(c) : sign_by(s, e) && sign_by(c, e)) &&
           EVP_PKEY_up_ref(e->key) && OSSL_CMP_CTX_set0_newPkey(c, 1, e->key) &&
           OSSL_CMP_CTX_set1_subjectName(c, X509_get_subject_name(e->cert)) &&
           OSSL_CMP_CTX_set1_recipient(c, X509_get_subject_name(e->cert)) &&
           OSSL_CMP_CTX_set1_oldCert(c, e->cert);
}

static void ends_free(struct ends *e)
{
    OSSL_CMP_CTX_free(e->client);
    OSSL_CMP_SRV_CTX_free(e->server);
    OSSL_CMP_MSG_free(e->waiting);
    X509_free(e->cert);
    EVP_PKEY_free(e->key);
}

static bool push_info(OSSL_CMP_CTX *ctx)
{
    OSSL_CMP_ITAV *a = OSSL_CMP_ITAV_create(OBJ_nid2obj(NID_id_it_caProtEncCert), NULL);
    if (a == NULL || !OSSL_CMP_CTX_push0_geninfo_ITAV(ctx, a)) {
        OSSL_CMP_ITAV_free(a);
        return false;
    }
    a = OSSL_CMP_ITAV_create(OBJ_nid2obj(NID_id_it_signKeyPairTypes), NULL);
    if (a == NULL || !OSSL_CMP_CTX_push0_genm_ITAV(ctx, a)) {
        OSSL_CMP_ITAV_free(a);
        return false;
    }
    return true;
}

static bool enrolled_by(bool mac, int polls)
{
    struct ends e;
    bool ok = ends_new(&e, mac);
    e.polls = polls;
    ok = ok && OSSL_CMP_exec_certreq(e.client, OSSL_CMP_KUR, NULL) != NULL;
    ends_free(&e);
    return ok;
}

static bool enrolled_by_signature(void)
{
    return enrolled_by(false, 0);
}

static bool enrolled_by_mac(void)
{
    return enrolled_by(true, 2);
}

static bool asked(void)
{
    struct ends e;
    STACK_OF(OSSL_CMP_ITAV) *itavs = NULL;
    bool ok = ends_new(&e, true) && push_info(e.client) &&
              (itavs = OSSL_CMP_exec_GENM_ses(e.client)) != NULL;
    sk_OSSL_CMP_ITAV_pop_free(itavs, OSSL_CMP_ITAV_free);
    ok = ok && OSSL_CMP_CTX_reinit(e.client) &&
         OSSL_CMP_CTX_set_option(e.client, OSSL_CMP_OPT_REVOCATION_REASON, 1) &&
         OSSL_CMP_exec_RR_ses(e.client);
    ends_free(&e);
    return ok;
}

/* By a request in place of a certificate. */
static bool revoked_by_request(void)
{
    struct ends e;
    X509_REQ *csr = X509_REQ_new();
    bool ok = ends_new(&e, true) && csr != NULL &&
              X509_REQ_set_subject_name(csr, X509_get_subject_name(e.cert)) &&
              X509_REQ_set_pubkey(csr, e.key) && X509_REQ_sign(csr, e.key, EVP_sha256()) &&
              OSSL_CMP_CTX_set1_p10CSR(e.client, csr) &&
              OSSL_CMP_CTX_set1_oldCert(e.client, NULL) && OSSL_CMP_exec_RR_ses(e.client);
    X509_REQ_free(csr);
    ends_free(&e);
    return ok;
}

/* The server's signature leads nowhere, and the log tells of the search. */
static bool not_believed(void)
{
    struct ends e;
    X509_STORE *none = X509_STORE_new();
    bool ok = ends_new(&e, false) && none != NULL;
    if (ok)
        X509_STORE_set_verify_cb(none, X509_STORE_CTX_print_verify_cb);
    if (!ok || !OSSL_CMP_CTX_set0_trustedStore(e.client, none)) {
        X509_STORE_free(none);
        ok = false;
    }
    ok = ok && OSSL_CMP_exec_certreq(e.client, OSSL_CMP_KUR, NULL) == NULL;
    ends_free(&e);
    return ok;
}

/* Everything that can be in a template. */
static bool templated(void)
{
    OSSL_CMP_CTX *ctx = OSSL_CMP_CTX_new(NULL, NULL);
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    GENERAL_NAME *name = a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_DNS, "a.example", 0);
    POLICYINFO *policy = POLICYINFO_new();
    bool ok = ctx != NULL && key != NULL && name != NULL && policy != NULL;
    if (ok)
        policy->policyid = OBJ_nid2obj(NID_any_policy);
    if (!ok || !OSSL_CMP_CTX_push0_policy(ctx, policy)) {
        POLICYINFO_free(policy);
        ok = false;
    }
    ok = ok && OSSL_CMP_CTX_push1_subjectAltName(ctx, name) && OSSL_CMP_CTX_set1_pkey(ctx, key) &&
         OSSL_CMP_CTX_set1_server(ctx, "host") && OSSL_CMP_CTX_set1_serverPath(ctx, "path") &&
         OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_VALIDITY_DAYS, 3);
    OSSL_CRMF_MSG *crm = ok ? OSSL_CMP_CTX_setup_CRM(ctx, 0, 0) : NULL;
    ok = crm != NULL;
    OSSL_CRMF_MSG_free(crm);
    GENERAL_NAME_free(name);
    EVP_PKEY_free(key);
    OSSL_CMP_CTX_free(ctx);
    return ok;
}

/* A chain that can't be built is left out; what a server can't do is an error message. */
const struct scenario scenarios_cmp[] = {
    {"cmp/enrolment by signatures", enrolled_by_signature, ABSORBS},
    {"cmp/enrolment by MACs, polled", enrolled_by_mac, ABSORBS},
    {"cmp/general message, revocation", asked, ABSORBS},
    {"cmp/revocation by a request", revoked_by_request, ABSORBS},
    {"cmp/an answer that isn't believed", not_believed, ABSORBS},
    {"cmp/template", templated, 0},
    {0},
};
