/* openssl cmp: what its parts share. openssl-cmp(1). */
#ifndef ASSAY_APPS_CMP_H
#define ASSAY_APPS_CMP_H

#include <openssl/cmp.h>
#include <openssl/conf.h>
#include <openssl/ssl.h>

#include "apps/app.h"

enum cmp_command {
    CMP_NONE,
    CMP_DO_IR,
    CMP_DO_CR,
    CMP_DO_KUR,
    CMP_DO_P10CR,
    CMP_DO_RR,
    CMP_DO_GENM
};

/* The options; texts are NULL where not given, numbers of `int` are texts. */
struct cmp_options {
    const char *config, *section;
    long verbosity;
    const char *cmd, *infotype, *geninfo;
    const char *newkey, *newkeypass, *subject, *issuer, *reqexts, *sans, *policies, *policy_oids,
        *popo, *csr, *out_trusted, *certout, *chainout, *oldcert, *revreason;
    long days;
    bool san_nodefault, policy_oids_critical, implicit_confirm, disable_confirm;
    const char *server, *proxy, *no_proxy, *recipient, *path;
    long keep_alive, msg_timeout, total_timeout;
    const char *trusted, *untrusted, *srvcert, *expect_sender, *extracertsout, *cacertsout;
    bool ignore_keyusage, unprotected_errors;
    const char *ref, *secret, *cert, *own_trusted, *key, *keypass, *digest, *mac, *extracerts;
    bool unprotected_requests;
    const char *certform, *keyform, *otherpass, *engine;
    bool tls_used;
    const char *tls_cert, *tls_key, *tls_keypass, *tls_extra, *tls_trusted, *tls_host;
    bool batch;
    long repeat;
    const char *reqin, *reqout, *rspin, *rspout;
    bool reqin_new_tid, use_mock_srv;
    const char *port;
    long max_msgs;
    const char *srv_ref, *srv_secret, *srv_cert, *srv_key, *srv_keypass, *srv_trusted,
        *srv_untrusted, *rsp_cert, *rsp_extracerts, *rsp_capubs;
    long poll_count, check_after, pkistatus, failure, failurebits;
    const char *statusstring;
    bool grant_implicitconf, send_error, send_unprotected, send_unprot_err, accept_unprotected,
        accept_unprot_err, accept_raverified;

    /* What they come to. */
    enum cmp_command command;
    enum opt_format key_format, cert_format;
    CONF *conf; /* of -config, or NULL */
};
extern struct cmp_options cmp;

/* ---- Messages (cmp.c) ---- */

/* One in the form of CMP's log, if -verbosity lets it: errors to standard error, the rest to
 * standard output. */
void cmp_tell(FILE *to, const char *func, const char *file, int line, OSSL_CMP_severity level,
              const char *format, ...) __attribute__((format(printf, 6, 7)));
#define CMP_SAY(to, level, ...) \
    cmp_tell(to, __func__, __FILE__, __LINE__, OSSL_CMP_LOG_##level, __VA_ARGS__)
#define CMP_INFO(...) CMP_SAY(stdout, INFO, __VA_ARGS__)
#define CMP_WARN(...) CMP_SAY(stdout, WARNING, __VA_ARGS__)
/* false */
#define CMP_FAIL(...) (CMP_SAY(stderr, ERR, __VA_ARGS__), false)

/* The error queue, in the same form, on standard output. */
void cmp_errors(void);

/* ---- Options of a configuration file (cmp_config.c) ---- */

/* What the sections named say. EXIT_SUCCESS to go on; else the command ends with what is in *code,
 * after a message. */
bool cmp_read_config(int *code);

/* ---- Files (cmp_files.c) ---- */

/* The next of a list, commas or spaces between, into `item`; false: there is none. */
enum { CMP_ITEM = 1024 };
bool cmp_next(const char **list, char *item);

/* A passphrase by its source, or the text itself after a message if that is none; false for a null
 * one. */
bool cmp_pass(const char *source, const char *what, char *pass, size_t size);
/* false or NULL after a message. A store is for new certificates, or for what may have any name. */
EVP_PKEY *cmp_key(const char *file, const char *pass, const char *what);
STACK_OF(X509) * cmp_certs(const char *files, const char *what);
X509_STORE *cmp_store(const char *files, const char *what, bool for_new);
/* The first certificate of a file, and what follows it; NULL after a message. */
X509 *cmp_cert_with_chain(const char *file, const char *what, STACK_OF(X509) * *rest);
/* Frees the certificates. */
bool cmp_save_certs(STACK_OF(X509) * certs, const char *file, const char *kind);

/* ---- A client (cmp_client.c, cmp_request.c) ---- */

/* false after a message. */
bool cmp_setup_client(OSSL_CMP_CTX *ctx, OSSL_CMP_SRV_CTX *mock);
bool cmp_setup_request(OSSL_CMP_CTX *ctx);
bool cmp_run_client(OSSL_CMP_CTX *ctx);

/* What carries messages: files, the mock server, HTTP (cmp_transfer.c). */
OSSL_CMP_MSG *cmp_transfer(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req);

/* TLS as the options have it, of which there is one; NULL after a message (cmp_tls.c). */
SSL_CTX *cmp_tls_new(STACK_OF(X509) * untrusted, const char *host);
/* Around a connection to the server; arg: a struct cmp_tls. */
struct cmp_tls {
    SSL_CTX *ctx;
    const char *host, *port;
    bool by_proxy;
};
BIO *cmp_tls_connect(BIO *bio, void *arg, int connect, int detail);

/* ---- A server that has one answer (cmp_server.c, cmp_mock.c, cmp_http.c) ---- */

struct cmp_mock {
    X509 *cert; /* what is asked for, or NULL */
    STACK_OF(X509) * chain, *ca_pubs;
    int status_code;
    OSSL_CMP_PKISI *status; /* that, and what else is said */
    bool send_error;
    long poll_count, check_after;

    OSSL_CMP_MSG *waiting; /* the request that is polled for */
    long polled;
    bool ripe; /* it is answered now */
};
/* Answers as it is told; false without memory. */
bool cmp_mock_init(OSSL_CMP_SRV_CTX *srv, struct cmp_mock *mock);
void cmp_mock_wipe(struct cmp_mock *mock);

/* By the options; NULL after a message. */
OSSL_CMP_SRV_CTX *cmp_server_new(struct cmp_mock *mock);
/* Over HTTP at the port of the options; true: as many messages as it was to. */
bool cmp_serve(OSSL_CMP_SRV_CTX *srv);

#endif
