/* What a program of fuzz/ts_api.c has, and the calls that are in files of their own. Any of it may
 * be NULL when memory was refused, so that every call looks. */
#ifndef ASSAY_FUZZ_TSA_STATE_H
#define ASSAY_FUZZ_TSA_STATE_H

#include <openssl/conf.h>
#include <openssl/ess.h>
#include <openssl/ts.h>
#include <stdbool.h>

#include "fuzz/calls/calls.h"
#include "tests/ts/tsa.h"

extern TS_REQ *request;
extern TS_TST_INFO *info;
extern TS_RESP *response;
extern TS_RESP_CTX *authority;
extern CONF *conf;
extern ESS_SIGNING_CERT *v1;
extern ESS_SIGNING_CERT_V2 *v2;

/* What the authority's callbacks do. */
struct deeds {
    long serial, time, usec, extension;
};
extern struct deeds does;

/* Who signs, or -1, and whether what is signed must verify: nothing was changed, and the names are
 * those of the chain. Whether the system's time fails. */
extern int signer;
extern bool changes, names_chain, names_others, no_time;

extern EVP_PKEY *keys[TS_PEOPLE];
extern X509 *certs[TS_PEOPLE];

void open_program(void);
void close_program(void);

/* Certificates by a number, or by bits of one: a list without references, a store. */
X509 *cert(long i);
STACK_OF(X509) * some(long which);
X509_STORE *trusting(long which);

/* Values: the policies are 1.2.3.4.1 and its like, -1: NULL; the names the authority's (0), its
 * second one (1), another's. NULL without memory. */
const EVP_MD *digest(long i);
ASN1_OBJECT *policy(long i);
ASN1_INTEGER *number(long i);
GENERAL_NAME *general_name(long kind);

/* Those of fuzz/tsa/forms.c, fields.c, config.c. */
bool call_read(const struct called *c);
bool call_again(const struct called *c);
bool call_write(const struct called *c);
bool call_print(const struct called *c);
bool call_new(const struct called *c);
bool call_number(const struct called *c);
bool call_version(const struct called *c);
bool call_policy(const struct called *c);
bool call_imprint(const struct called *c);
bool call_info(const struct called *c);
bool call_status(const struct called *c);
bool call_extension(const struct called *c);
bool call_configure(const struct called *c);
bool call_setting(const struct called *c);
bool call_load(const struct called *c);

/* For the authority's numbers (fuzz/ts_api.c); the files that configurations name. */
ASN1_INTEGER *give_serial(struct TS_resp_ctx *ctx, void *data);
void make_files(void);

#endif
