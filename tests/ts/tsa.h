/* A CA with an Ed25519 key of fixed bytes, and an authority for time stamps: whatever they sign
 * comes out the same each time. */
#ifndef ASSAY_TESTS_TS_TSA_H
#define ASSAY_TESTS_TS_TSA_H

#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

enum {
    TS_CA,
    TS_TSA,   /* for time stamps alone, with a DNS name too */
    TS_PLAIN, /* the same name and key, for anything else */
    TS_OLD,   /* for time stamps, long ago */
    TS_PEOPLE
};

#define TS_NOW 1600000000

EVP_PKEY *tsa_key(int who);
X509 *tsa_cert(int who);

/* Those named in a string of digits, all the caller's. */
STACK_OF(X509) * tsa_certs(const char *who);
X509_STORE *tsa_store(const char *who);

extern const char tsa_key_pem[];

/* Of "some data", with what isn't NULL or 0. */
TS_REQ *tsa_request(const EVP_MD *md, int cert, const char *policy, long nonce);
/* Gives the number 0x1234567 and the time TS_NOW; policies 1.2.3.4.1, the default, and 1.2.3.4.2;
 * SHA-1 and SHA-256. */
TS_RESP_CTX *tsa_context(void);
TS_RESP *tsa_answer(TS_RESP_CTX *ctx, const TS_REQ *req);

/* DER of anything, in hex, with errors. */
#define SAY_DER(type, value)                       \
    do {                                           \
        unsigned char *der_ = NULL;                \
        const int n_ = i2d_##type((value), &der_); \
        say("%s %d ", #type, n_);                  \
        if (n_ > 0)                                \
            say_hex(der_, (size_t)n_);             \
        say("\n");                                 \
        OPENSSL_free(der_);                        \
        say_errors();                              \
    } while (0)

#endif
