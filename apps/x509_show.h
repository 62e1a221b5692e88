/* openssl x509: what it prints of a certificate, in the order of the command line. */
#ifndef ASSAY_APPS_X509_SHOW_H
#define ASSAY_APPS_X509_SHOW_H

#include <openssl/x509.h>

#include "apps/app.h"

struct x509_show {
    bool text, fingerprint, alias, serial, startdate, enddate, dates, subject, issuer, email, hash,
        subject_hash, subject_hash_old, issuer_hash, issuer_hash_old, ocspid, ocsp_uri, purpose,
        pubkey, modulus, next_serial;
    const char *ext, *digest; /* digest: of the fingerprint, as it was named */
    unsigned long name_flags, cert_flags, date_flags;
};

extern struct x509_show x509_show;

/* Prints what was asked for; argv tells in which order. */
bool x509_show_all(BIO *out, X509 *x, int argc, char **argv);

#endif
