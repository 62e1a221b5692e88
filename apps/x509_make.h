/* openssl x509: where the certificate comes from, and signing it. */
#ifndef ASSAY_APPS_X509_MAKE_H
#define ASSAY_APPS_X509_MAKE_H

#include <openssl/evp.h>
#include <openssl/x509.h>

#include "apps/app.h"

/* Options. */
struct x509_make {
    bool new, to_req, req, preserve_dates, clear_extensions, bad_signature, ca_create_serial;
    const char *in, *key, *copy_extensions, *serial, *subject, *force_pubkey, *extfile, *section,
        *ca, *ca_key, *ca_serial;
    enum opt_format key_format, ca_format, ca_key_format;
    struct opt_list vfyopt, sigopt;
    const char *days; /* NULL: 30 */
};
extern struct x509_make x509_make;

struct x509_made {
    X509 *cert, *ca;
    X509_REQ *req;
    EVP_PKEY *key; /* that it is signed with */
};

/* false after a message. */
bool x509_make_options_agree(void);

/* The certificate as it is to be shown and written; false after a message. */
bool x509_make_all(struct x509_made *made, enum opt_format in_format, const char *pass,
                   const char *digest);
/* Instead of it, a request with its subject and key. */
bool x509_make_request(struct x509_made *made, const char *digest);
void x509_made_free(struct x509_made *made);

#endif
