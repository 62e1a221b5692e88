/* openssl smime: what its options come to, for the work in smime_work.c. */
#ifndef ASSAY_APPS_SMIME_H
#define ASSAY_APPS_SMIME_H

#include <openssl/pkcs7.h>
#include <openssl/x509_vfy.h>

#include "apps/app.h"
#include "apps/store.h"

enum smime_operation {
    SMIME_NONE,
    SMIME_ENCRYPT,
    SMIME_DECRYPT,
    SMIME_SIGN,
    SMIME_RESIGN,
    SMIME_VERIFY,
    SMIME_PK7OUT
};

/* Signers and their keys, in pairs. */
struct smime_signers {
    size_t n;
    struct {
        const char *cert, *key;
    } v[OPT_LIST_MAX];
};

struct smime {
    enum smime_operation op;
    int flags; /* of PKCS7_sign() and the others */
    bool streams;
    enum opt_format in_format, out_format, key_format;
    const char *in, *out, *content, *recipient, *cert_file, *pass;
    const char *signer, *key; /* where there is but one */
    struct smime_signers signers;
    char **recipients; /* files, up to NULL */
    const EVP_CIPHER *cipher;
    const EVP_MD *digest;
    struct ca_sources trusted;
    X509_VERIFY_PARAM *param; /* NULL: none was given */
    const char *to, *from, *subject;
};

/* All of it, messages included; the exit code. */
int smime_work(const struct smime *s);

#endif
