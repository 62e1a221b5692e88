/* A client, a server that decides as it is told, and a CA for both; what happens is said. */
#ifndef ASSAY_TESTS_CMP_PKI_H
#define ASSAY_TESTS_CMP_PKI_H

#include <openssl/cmp.h>

enum { CMP_CA, CMP_SERVER, CMP_CLIENT, CMP_NEW, CMP_PEOPLE };

/* Each a key on P-256 and a certificate by the CA, made once. */
EVP_PKEY *pki_key(int who);
X509 *pki_cert(int who);
X509_STORE *pki_store(bool with_ca); /* the caller's */
X509_NAME *pki_name(const char *common_name);
void pki_free(void);

/* By signatures, by a secret, or by nothing. */
enum pki_protection { PKI_SIGNED = 1, PKI_MAC = 2 };

/* What the server does. */
struct pki_answers {
    int status, fail_info;
    const char *text;
    int polls;       /* "waiting" so often */
    bool fail;       /* no answer, without an error */
    bool fail_with;  /* no answer, with one */
    bool more_certs; /* the CA in caPubs and extraCerts */
    bool no_confirm; /* refuses confirmations */
    bool client_says_no;
};
extern struct pki_answers pki;
extern OSSL_CMP_CTX *pki_client, *pki_server_ctx;
extern OSSL_CMP_SRV_CTX *pki_server;

void pki_begin(int protection);
void pki_end(void);
/* What came of a transaction; the client is ready for another then. */
void pki_say(const char *what, bool ok);
bool pki_enroll(int type);

/* A log's line, if it is one that says what happens. */
int pki_log(const char *func, const char *file, int line, OSSL_CMP_severity level, const char *msg);

#endif
