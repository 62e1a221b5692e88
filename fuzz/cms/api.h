/* The message that a program of calls is at, and what its calls share: fuzz/cms_api.c. */
#ifndef ASSAY_FUZZ_CMS_API_H
#define ASSAY_FUZZ_CMS_API_H

#include <openssl/cms.h>
#include <stdbool.h>

#include "fuzz/calls/calls.h"
#include "fuzz/cms/people.h"

struct api {
    CMS_ContentInfo *cms;  /* or NULL */
    CMS_ContentInfo *kept; /* another, or NULL */
    BIO *content;          /* of a message that hasn't it in itself */
    bool streamed;         /* BER is written, which is DER when it was read */
    bool malformed;        /* an attribute isn't DER, and may not be read again */
};
extern struct api api;

void api_replace(CMS_ContentInfo *by);
BIO *api_text(long i);
const char *api_said(long i);
/* Whether `out` has just that, or nothing was there to compare it with. */
bool api_is(BIO *out, const char *said);
const EVP_CIPHER *api_cipher(long i);
const EVP_MD *api_digest(long i);
/* RSA, P-256, X9.42's and Ed25519; those of a mask. */
struct person api_person(long i);
STACK_OF(X509) * api_certs(long which);
CMS_SignerInfo *api_signer(long i);
CMS_RecipientInfo *api_recipient(long i);
/* Read again, or NULL. */
CMS_ContentInfo *api_again(CMS_ContentInfo *cms);

/* fuzz/cms/api_signed.c */
bool call_sign(const struct called *c);
bool call_add_signer(const struct called *c);
bool call_wrong_key(const struct called *c);
bool call_pss(const struct called *c);
bool call_resign(const struct called *c);
bool call_verify(const struct called *c);
bool call_signer(const struct called *c);
bool call_attribute(const struct called *c);
bool call_attributes(const struct called *c);
bool call_capabilities(const struct called *c);
bool call_certificate(const struct called *c);
bool call_crl(const struct called *c);
bool call_request(const struct called *c);
bool call_receipt(const struct called *c);

/* fuzz/cms/api_enveloped.c */
bool call_encrypt(const struct called *c);
bool call_recipient(const struct called *c);
bool call_key(const struct called *c);
bool call_passphrase(const struct called *c);
bool call_params(const struct called *c);
bool call_decrypt(const struct called *c);
bool call_by_key(const struct called *c);
bool call_by_passphrase(const struct called *c);
bool call_unwrap(const struct called *c);
bool call_recipients(const struct called *c);
bool call_shared(const struct called *c);

#endif
