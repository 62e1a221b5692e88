/* openssl ca: from a request to a certificate. */
#ifndef ASSAY_APPS_CA_SIGN_H
#define ASSAY_APPS_CA_SIGN_H

#include <openssl/conf.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include "apps/ca_db.h"
#include "apps/certsign.h"

/* What is the same for every certificate of a run. */
struct ca_policy {
    X509 *ca;
    EVP_PKEY *key;
    const char *digest; /* NULL: the key's */
    const struct opt_list *sigopt, *vfyopt;
    STACK_OF(CONF_VALUE) * policy;
    CONF *conf, *extfile;   /* extfile: NULL, the extensions are in conf */
    const char *extensions; /* section; or NULL */
    enum cert_copy copy;
    const char *subject; /* -subj */
    int type;            /* of its strings */
    const char *start, *end;
    long days;
    unsigned long name_flags, cert_flags, date_flags;
    bool as_list; /* show the subject as a list: neither name_opt nor cert_opt is given */
    bool self_signed, preserve, no_email, batch, verbose, msie_hack;
};

enum ca_result { CA_FAILED, CA_REFUSED, CA_SIGNED };

/* Shows what is to be signed, asks, signs; *made goes into the index. CA_REFUSED is no failure of
 * the run. */
enum ca_result ca_certify(const struct ca_policy *how, struct ca_db *db, const BIGNUM *serial,
                          X509_REQ *req, X509 **made);

/* The same for a request whose signature has been looked at. */
enum ca_result ca_issue(const struct ca_policy *how, struct ca_db *db, const BIGNUM *serial,
                        X509_REQ *req, X509 **made);

/* A line of standard input begins with y or Y; -1 without a line. */
int ca_says_yes(void);

#endif
