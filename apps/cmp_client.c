/* openssl cmp: a client as the options have it, and its transactions. */
#include <limits.h>
#include <openssl/err.h>
#include <openssl/http.h>
#include <stdlib.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/cmp.h"

/* ---- What is to be done ---- */

static bool find_command(void)
{
    static const char *const names[] = {
        [CMP_DO_IR] = "ir",       [CMP_DO_CR] = "cr", [CMP_DO_KUR] = "kur",
        [CMP_DO_P10CR] = "p10cr", [CMP_DO_RR] = "rr", [CMP_DO_GENM] = "genm",
    };
    if (cmp.cmd == NULL)
        return CMP_FAIL("no cmp command to execute");
    for (int i = CMP_DO_IR; i <= CMP_DO_GENM; i++)
        if (strcmp(names[i], cmp.cmd) == 0)
            cmp.command = (enum cmp_command)i;
    return cmp.command != CMP_NONE || CMP_FAIL("unknown cmp command '%s'", cmp.cmd);
}

static bool find_formats(void)
{
    cmp.key_format = FORMAT_UNDEFINED;
    cmp.cert_format = FORMAT_PEM;
    if (cmp.keyform != NULL && !opt_read_format(cmp.keyform, true, &cmp.key_format))
        return CMP_FAIL("unknown option given for key loading format");
    return cmp.certform == NULL || opt_read_format(cmp.certform, false, &cmp.cert_format) ||
           CMP_FAIL("unknown option given for certificate storing format");
}

static bool ask_info(OSSL_CMP_CTX *ctx)
{
    char name[64];
    if (cmp.command != CMP_DO_GENM || cmp.infotype == NULL)
        return true;
    snprintf(name, sizeof(name), "id-it-%s", cmp.infotype);
    const int nid = OBJ_sn2nid(name);
    if (nid == NID_undef)
        return CMP_FAIL("unknown OID name in -infotype option");
    OSSL_CMP_ITAV *itav = OSSL_CMP_ITAV_create(OBJ_nid2obj(nid), NULL);
    if (itav != NULL && OSSL_CMP_CTX_push0_genm_ITAV(ctx, itav))
        return true;
    OSSL_CMP_ITAV_free(itav);
    return CMP_FAIL("out of memory");
}

/* ---- Where to ---- */

/* The server's host and port as long as the command runs. */
static struct cmp_tls tls;
static char server_host[256], server_port[16];

static bool use_url(OSSL_CMP_CTX *ctx, char *shown, size_t size)
{
    char *host = NULL, *port = NULL, *path = NULL;
    int ssl, number;
    if (!OSSL_HTTP_parse_url(cmp.server, &ssl, NULL, &host, &port, &number, &path, NULL, NULL))
        return CMP_FAIL("cannot parse -server URL: %s", cmp.server);
    bool ok = !ssl || cmp.tls_used ||
              CMP_FAIL("missing -tls_used option since -server URL indicates https");
    if (ok) {
        const char *used = cmp.path != NULL ? cmp.path : path;
        const char *proxy = OSSL_HTTP_adapt_proxy(cmp.proxy, cmp.no_proxy, host, ssl);
        snprintf(server_host, sizeof(server_host), "%s", host);
        snprintf(server_port, sizeof(server_port), "%s", port);
        tls.by_proxy = proxy != NULL;
        snprintf(shown, size, "http%s://%s:%s/%s%s%s", cmp.tls_used ? "s" : "", host, port,
                 used + (*used == '/'), proxy != NULL ? " via " : "", proxy != NULL ? proxy : "");
        ok = OSSL_CMP_CTX_set1_server(ctx, host) && OSSL_CMP_CTX_set_serverPort(ctx, number) &&
             OSSL_CMP_CTX_set1_serverPath(ctx, used) &&
             (cmp.proxy == NULL || OSSL_CMP_CTX_set1_proxy(ctx, cmp.proxy)) &&
             (cmp.no_proxy == NULL || OSSL_CMP_CTX_set1_no_proxy(ctx, cmp.no_proxy));
    }
    OPENSSL_free(host);
    OPENSSL_free(port);
    OPENSSL_free(path);
    return ok;
}

static bool setup_server(OSSL_CMP_CTX *ctx, char *shown, size_t size)
{
    snprintf(shown, size, "mock server");
    if (cmp.server != NULL)
        return use_url(ctx, shown, size);
    if (!cmp.use_mock_srv && cmp.rspin == NULL)
        return CMP_FAIL("missing -server or -use_mock_srv or -rspin option");
    if (cmp.proxy != NULL)
        CMP_WARN("ignoring -proxy option since -server is not given");
    if (cmp.no_proxy != NULL)
        CMP_WARN("ignoring -no_proxy option since -server is not given");
    return true;
}

static bool setup_tls(OSSL_CMP_CTX *ctx)
{
    if (!cmp.tls_used)
        return true;
    if (cmp.tls_cert != NULL && cmp.tls_key == NULL)
        return CMP_FAIL("missing -tls_key option");
    if (cmp.tls_key != NULL && cmp.tls_cert == NULL)
        return CMP_FAIL("missing -tls_cert option");
    tls.host = server_host;
    tls.port = server_port;
    tls.ctx = cmp_tls_new(OSSL_CMP_CTX_get0_untrusted(ctx), server_host);
    return tls.ctx != NULL && OSSL_CMP_CTX_set_http_cb(ctx, cmp_tls_connect) &&
           OSSL_CMP_CTX_set_http_cb_arg(ctx, &tls);
}

static bool setup_transfer(OSSL_CMP_CTX *ctx, OSSL_CMP_SRV_CTX *mock)
{
    const bool files = cmp.rspin != NULL || cmp.rspout != NULL || cmp.reqin != NULL ||
                       cmp.reqout != NULL || cmp.use_mock_srv;
    if (cmp.reqin != NULL && cmp.rspin != NULL)
        CMP_WARN("-reqin is ignored since -rspin is present");
    if (cmp.reqin_new_tid && cmp.reqin == NULL)
        CMP_WARN("-reqin_new_tid is ignored since -reqin is not present");
    return !files || (OSSL_CMP_CTX_set_transfer_cb(ctx, cmp_transfer) &&
                      OSSL_CMP_CTX_set_transfer_cb_arg(ctx, mock));
}

static bool setup_times(OSSL_CMP_CTX *ctx)
{
    if (cmp.msg_timeout >= 0 && cmp.total_timeout > 0 && cmp.total_timeout < cmp.msg_timeout)
        return CMP_FAIL("-total_timeout argument = %ld must not be < %ld (-msg_timeout)",
                        cmp.total_timeout, cmp.msg_timeout);
    return (cmp.msg_timeout < 0 ||
            OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_MSG_TIMEOUT, (int)cmp.msg_timeout)) &&
           (cmp.total_timeout < 0 ||
            OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_TOTAL_TIMEOUT, (int)cmp.total_timeout)) &&
           OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_KEEP_ALIVE, (int)cmp.keep_alive);
}

/* ---- Who answers ---- */

static bool set_untrusted(OSSL_CMP_CTX *ctx)
{
    if (cmp.untrusted == NULL)
        return true;
    STACK_OF(X509) *certs = cmp_certs(cmp.untrusted, "untrusted certificates");
    const bool ok = certs != NULL && OSSL_CMP_CTX_set1_untrusted(ctx, certs);
    sk_X509_pop_free(certs, X509_free);
    return ok;
}

static bool set_srvcert(OSSL_CMP_CTX *ctx)
{
    if (cmp.trusted != NULL)
        CMP_WARN("-trusted option is ignored since -srvcert option is present");
    cmp.trusted = NULL;
    if (cmp.recipient != NULL)
        CMP_WARN("-recipient option is ignored since -srvcert option is present");
    cmp.recipient = NULL;
    X509 *cert =
        cert_load(cmp.srvcert, FORMAT_UNDEFINED, "directly trusted CMP server certificate");
    const bool ok = cert != NULL && OSSL_CMP_CTX_set1_srvCert(ctx, cert);
    X509_free(cert);
    return ok;
}

static bool set_trusted(OSSL_CMP_CTX *ctx)
{
    X509_STORE *store = cmp_store(cmp.trusted, "certs trusted by client", false);
    if (store != NULL && OSSL_CMP_CTX_set0_trustedStore(ctx, store))
        return true;
    X509_STORE_free(store);
    return false;
}

static bool set_out_trusted(OSSL_CMP_CTX *ctx)
{
    if (cmp.out_trusted != NULL) {
        X509_STORE *store =
            cmp_store(cmp.out_trusted, "trusted certs for verifying newly enrolled cert", true);
        if (store == NULL || !OSSL_CMP_CTX_set_certConf_cb_arg(ctx, store))
            return false;
    }
    return true;
}

static bool setup_verification(OSSL_CMP_CTX *ctx)
{
    return set_untrusted(ctx) && (cmp.srvcert == NULL || set_srvcert(ctx)) &&
           (cmp.trusted == NULL || set_trusted(ctx)) &&
           OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_IGNORE_KEYUSAGE, cmp.ignore_keyusage) &&
           OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_UNPROTECTED_ERRORS, cmp.unprotected_errors) &&
           set_out_trusted(ctx) && OSSL_CMP_CTX_set_certConf_cb(ctx, OSSL_CMP_certConf_cb);
}

/* ---- Who asks ---- */

static bool check_credentials(void)
{
    if (!cmp.unprotected_requests && cmp.secret == NULL && cmp.key == NULL)
        return CMP_FAIL("must give -key or -secret unless -unprotected_requests is used");
    if (cmp.ref == NULL && cmp.cert == NULL && cmp.subject == NULL)
        return CMP_FAIL("must give -ref if no -cert and no -subject given");
    if (cmp.secret == NULL && (cmp.cert == NULL) != (cmp.key == NULL))
        return CMP_FAIL("must give both -cert and -key options or neither");
    return true;
}

static bool set_secret(OSSL_CMP_CTX *ctx)
{
    char pass[1024];
    if (!cmp_pass(cmp.secret, "PBMAC", pass, sizeof(pass)))
        return true;
    const bool ok = OSSL_CMP_CTX_set1_secretValue(ctx, (unsigned char *)pass, (int)strlen(pass));
    OPENSSL_cleanse(pass, sizeof(pass));
    if (cmp.cert != NULL || cmp.key != NULL)
        CMP_WARN("-cert and -key not used for protection since -secret is given");
    return ok;
}

static bool set_key(OSSL_CMP_CTX *ctx)
{
    EVP_PKEY *key = cmp_key(cmp.key, cmp.keypass, "private key for CMP client certificate");
    const bool ok = key != NULL && OSSL_CMP_CTX_set1_pkey(ctx, key);
    EVP_PKEY_free(key);
    return ok;
}

static bool build_chain(OSSL_CMP_CTX *ctx, STACK_OF(X509) * rest)
{
    X509_STORE *own = NULL;
    if (cmp.own_trusted != NULL &&
        (own = cmp_store(cmp.own_trusted, "trusted certs for verifying own CMP signer cert",
                         false)) == NULL)
        return false;
    const bool ok = OSSL_CMP_CTX_build_cert_chain(ctx, own, rest);
    X509_STORE_free(own);
    return ok;
}

static bool set_cert(OSSL_CMP_CTX *ctx)
{
    STACK_OF(X509) *rest = NULL;
    X509 *cert =
        cmp_cert_with_chain(cmp.cert, "CMP client certificate (optionally with chain)", &rest);
    const bool ok =
        cert != NULL && OSSL_CMP_CTX_set1_cert(ctx, cert) &&
        X509_add_certs(OSSL_CMP_CTX_get0_untrusted(ctx), rest,
                       X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP | X509_ADD_FLAG_NO_SS) &&
        build_chain(ctx, rest);
    X509_free(cert);
    sk_X509_pop_free(rest, X509_free);
    return ok;
}

static bool set_extra(OSSL_CMP_CTX *ctx)
{
    STACK_OF(X509) *certs = cmp_certs(cmp.extracerts, "extra certificates for CMP");
    const bool ok = certs != NULL && OSSL_CMP_CTX_set1_extraCertsOut(ctx, certs);
    sk_X509_pop_free(certs, X509_free);
    return ok;
}

static bool set_algorithms(OSSL_CMP_CTX *ctx)
{
    if (cmp.digest != NULL) {
        const int nid = OBJ_ln2nid(cmp.digest);
        if (nid == NID_undef)
            return CMP_FAIL("digest algorithm name not recognized: '%s'", cmp.digest);
        if (!OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_DIGEST_ALGNID, nid) ||
            !OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_OWF_ALGNID, nid))
            return CMP_FAIL("digest algorithm name not supported: '%s'", cmp.digest);
    }
    if (cmp.mac != NULL) {
        const int nid = OBJ_ln2nid(cmp.mac);
        if (nid == NID_undef)
            return CMP_FAIL("MAC algorithm name not recognized: '%s'", cmp.mac);
        (void)OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_MAC_ALGNID, nid);
    }
    return true;
}

static bool setup_protection(OSSL_CMP_CTX *ctx)
{
    if (!check_credentials() || !set_secret(ctx) ||
        (cmp.ref != NULL && !OSSL_CMP_CTX_set1_referenceValue(ctx, (const unsigned char *)cmp.ref,
                                                              (int)strlen(cmp.ref))) ||
        (cmp.key != NULL && !set_key(ctx)))
        return false;
    if (cmp.secret == NULL && cmp.srvcert == NULL && cmp.trusted == NULL)
        CMP_WARN("will not authenticate server due to missing -secret, -trusted, or -srvcert");
    if (cmp.cert != NULL && !set_cert(ctx))
        return false;
    if (cmp.cert == NULL && cmp.own_trusted != NULL)
        CMP_WARN("-own_trusted option is ignored without -cert");
    return (cmp.extracerts == NULL || set_extra(ctx)) &&
           OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_UNPROTECTED_SEND, cmp.unprotected_requests) &&
           set_algorithms(ctx);
}

/* ---- All ---- */

bool cmp_setup_client(OSSL_CMP_CTX *ctx, OSSL_CMP_SRV_CTX *mock)
{
    char shown[1024];
    if (!setup_server(ctx, shown, sizeof(shown)) || !find_command() || !find_formats() ||
        !ask_info(ctx) || !setup_verification(ctx) || !setup_times(ctx) ||
        !setup_transfer(ctx, mock) || !setup_tls(ctx) || !setup_protection(ctx) ||
        !cmp_setup_request(ctx))
        return false;
    CMP_INFO("will contact %s%s", shown,
             cmp.rspin != NULL ? " only if -rspin argument gives too few filenames" : "");
    return true;
}

/* ---- What came of it ---- */

/* What is neither accepted nor an error. */
static void show_status(const OSSL_CMP_CTX *ctx)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    const int status = OSSL_CMP_CTX_get_status(ctx);
    if (status == OSSL_CMP_PKISTATUS_accepted || status == OSSL_CMP_PKISTATUS_rejection ||
        status == OSSL_CMP_PKISTATUS_waiting || status < OSSL_CMP_PKISTATUS_accepted)
        return;
    const char *shown = OSSL_CMP_CTX_snprint_PKIStatus(ctx, text, sizeof(text));
    CMP_SAY(stderr, WARNING, "received%s%s %s", cmp.server != NULL ? " from " : "",
            cmp.server != NULL ? cmp.server : "", shown != NULL ? shown : "<unknown PKIStatus>");
}

static bool general_message(OSSL_CMP_CTX *ctx)
{
    STACK_OF(OSSL_CMP_ITAV) *all = OSSL_CMP_exec_GENM_ses(ctx);
    char name[128];
    if (all == NULL)
        return false;
    if (sk_OSSL_CMP_ITAV_num(all) == 0)
        CMP_INFO("genp contains no ITAV");
    for (int i = 0; i < sk_OSSL_CMP_ITAV_num(all); i++) {
        OBJ_obj2txt(name, sizeof(name), OSSL_CMP_ITAV_get0_type(sk_OSSL_CMP_ITAV_value(all, i)), 0);
        CMP_INFO("genp contains ITAV of type: %s", name);
    }
    sk_OSSL_CMP_ITAV_pop_free(all, OSSL_CMP_ITAV_free);
    return true;
}

static bool execute(OSSL_CMP_CTX *ctx)
{
    switch (cmp.command) {
    case CMP_DO_IR:
        return OSSL_CMP_exec_IR_ses(ctx) != NULL;
    case CMP_DO_CR:
        return OSSL_CMP_exec_CR_ses(ctx) != NULL;
    case CMP_DO_KUR:
        return OSSL_CMP_exec_KUR_ses(ctx) != NULL;
    case CMP_DO_P10CR:
        return OSSL_CMP_exec_P10CR_ses(ctx) != NULL;
    case CMP_DO_RR:
        return OSSL_CMP_exec_RR_ses(ctx);
    default:
        return general_message(ctx);
    }
}

/* The certificate itself, in a list as the others are. */
static STACK_OF(X509) * new_cert(const OSSL_CMP_CTX *ctx)
{
    STACK_OF(X509) *one = sk_X509_new_null();
    if (one != NULL && X509_add_cert(one, OSSL_CMP_CTX_get0_newCert(ctx), X509_ADD_FLAG_UP_REF))
        return one;
    sk_X509_free(one);
    return NULL;
}

static bool save_certs(const OSSL_CMP_CTX *ctx, bool done)
{
    const bool enrolled = done && cmp.command <= CMP_DO_P10CR;
    if (cmp.extracertsout != NULL &&
        !cmp_save_certs(OSSL_CMP_CTX_get1_extraCertsIn(ctx), cmp.extracertsout, "extra"))
        return false;
    if (!done)
        return false;
    return (cmp.cacertsout == NULL ||
            cmp_save_certs(OSSL_CMP_CTX_get1_caPubs(ctx), cmp.cacertsout, "CA")) &&
           (!enrolled || cmp.certout == NULL ||
            cmp_save_certs(new_cert(ctx), cmp.certout, "enrolled")) &&
           (cmp.chainout == NULL ||
            cmp_save_certs(OSSL_CMP_CTX_get1_newChain(ctx), cmp.chainout, "chain"));
}

bool cmp_run_client(OSSL_CMP_CTX *ctx)
{
    const bool done = execute(ctx);
    show_status(ctx);
    return save_certs(ctx, done);
}
