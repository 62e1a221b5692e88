/* openssl dgst: -sign, -verify and -prverify. */
#ifndef ASSAY_APPS_DGST_SIGN_H
#define ASSAY_APPS_DGST_SIGN_H

#include <openssl/evp.h>

#include "apps/app.h"

struct dgst_signing {
    const char *sign, *verify, *prverify, *signature, *passin; /* options */
    enum opt_format key_format;
    struct opt_list options; /* -sigopt */
    EVP_PKEY *key;
    EVP_MD_CTX *ctx;
    unsigned char *sig; /* the one to be verified */
    size_t sig_len;
};

/* Is one of the three options there? */
bool dgst_signs(const struct dgst_signing *s);
bool dgst_verifies(const struct dgst_signing *s);

/* Loads the key, the signature, and begins; a digest of NULL is the key's own choice. False after a
 * message. */
bool dgst_sign_start(struct dgst_signing *s, const char *digest);

/* The message, to the end of the file. */
bool dgst_sign_update(struct dgst_signing *s, FILE *in);

/* The verdict on the output, and whether it is right. */
bool dgst_sign_verdict(struct dgst_signing *s, FILE *out);

void dgst_sign_end(struct dgst_signing *s);

#endif
