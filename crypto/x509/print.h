/* What the texts of certificates, requests and CRLs share. */
#ifndef ASSAY_X509_PRINT_H
#define ASSAY_X509_PRINT_H

#include <openssl/x509.h>
#include <stdbool.h>

/* How a name is shown behind its label. */
struct name_layout {
    char after_label; /* ' ', or the end of the line */
    int indent;
    int least; /* what X509_NAME_print_ex gives at least */
};
struct name_layout name_layout(unsigned long flags);

/* "        Label: name". */
bool print_name(BIO *out, const char *label, const X509_NAME *name, unsigned long flags);

/* The lines below "Subject Public Key Info:"; false: they can't be written. */
bool print_pubkey(BIO *out, const X509_PUBKEY *pub, EVP_PKEY *key);

#endif
