/* Whose messages the targets of CMS open, and who signs them: the same in each run, so that what
 * was recorded fits. */
#ifndef ASSAY_FUZZ_CMS_PEOPLE_H
#define ASSAY_FUZZ_CMS_PEOPLE_H

#include <openssl/evp.h>
#include <openssl/x509.h>

/* By RSA, P-256, and X9.42's Diffie-Hellman, whose certificate is P-256's. */
enum { PERSON_RSA, PERSON_EC, PERSON_DH, PEOPLE };
struct person {
    EVP_PKEY *key;
    X509 *cert;
};
extern struct person people[PEOPLE];

/* A key among keys, by its first 16, 24 or 32 bytes, and a passphrase. */
enum { PEOPLE_KEK = 32 };
extern const unsigned char people_kek[PEOPLE_KEK];
extern const char people_pass[];

void people_make(void);

#endif
