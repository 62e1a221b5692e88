/* Whom the tests' messages are from and to: an RSA key with a certificate that names its key, an EC
 * key with one that doesn't, a Diffie-Hellman key. */
#ifndef ASSAY_TESTS_CMS_PEOPLE_H
#define ASSAY_TESTS_CMS_PEOPLE_H

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stdbool.h>

struct people {
    EVP_PKEY *rsa, *ec, *dh, *stranger; /* who is an RSA key, too */
    X509 *rsa_cert, *ec_cert, *dh_cert;
    X509_STORE *store;
};
struct people people_new(void);
void people_free(struct people *p);

BIO *cms_text(const char *text);
/* What is in memory is that. */
bool cms_is(BIO *b, const char *want);
/* The last reason in the queue, which is emptied. */
void cms_reason(const char *what, int want);
/* The message written and read. */
CMS_ContentInfo *cms_again(CMS_ContentInfo *cms);

#endif
