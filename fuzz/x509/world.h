/* What a program of fuzz/x509_api.c has: one object of each kind, made when it is first asked for
 * and handed from call to call, and the bytes that say what is called with what. Any of them may be
 * NULL when memory was refused, so that every call looks. */
#ifndef ASSAY_FUZZ_X509_WORLD_H
#define ASSAY_FUZZ_X509_WORLD_H

#include <openssl/conf.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "crypto/bytes/reader.h"
#include "fuzz/fuzz.h"

enum { TEXTS = 4, TEXT_LEN = 256 };

struct world {
    struct slice in;
    uint64_t trace; /* of what the calls gave: the same in every run */
    X509 *cert, *other;
    X509_REQ *req;
    X509_CRL *crl, *other_crl;
    X509_REVOKED *revoked;
    X509_NAME *name;
    X509_ATTRIBUTE *attr;
    STACK_OF(X509) * certs;
    STACK_OF(X509_CRL) * crls;
    X509_STORE *store;
    X509_VERIFY_PARAM *param;
    EVP_PKEY *key; /* the program's, or the fixed one */
    CONF *conf;
    BIO *out;
    char text[TEXTS][TEXT_LEN];
    unsigned texts;
};

/* A call: it takes its arguments off w->in, and says what came out. */
typedef long op_fn(struct world *w);
struct op {
    const char *name; /* as fuzz/seeds.py has it */
    op_fn *run;
};

/* Each ends with a null name. */
extern const struct op cert_ops[];
extern const struct op request_ops[];
extern const struct op crl_ops[];
extern const struct op store_ops[];
extern const struct op verify_ops[];
extern const struct op exts_ops[];
extern const struct op types_ops[];
extern const struct op resource_ops[];

/* Arguments: a byte, two, a text, bytes; 0 or nothing where there is no more. */
unsigned arg(struct world *w);
int arg_nid(struct world *w);
const char *arg_text(struct world *w);
struct slice arg_bytes(struct world *w);

/* What has to be there, or NULL for want of memory. */
X509 *the_cert(struct world *w);
X509_REQ *the_req(struct world *w);
X509_CRL *the_crl(struct world *w);
X509_REVOKED *the_revoked(struct world *w);
X509_NAME *the_name(struct world *w);
X509_ATTRIBUTE *the_attr(struct world *w);
X509_STORE *the_store(struct world *w);
X509_VERIFY_PARAM *the_param(struct world *w);
EVP_PKEY *the_key(struct world *w);
STACK_OF(X509) * the_certs(struct world *w);

/* From here on the n-th allocation is refused, and those after it if `and_on`; none if n is 0. */
void refuse_at(unsigned n, bool and_on);
bool refused(void);
long refuse_live(void);

/* Random numbers from their beginning. */
void draw_anew(void);

/* Signatures are right, whatever they are: so that chains are built to their end. */
extern bool believe;

/* What must hold unless memory was refused; and a refusal that must have a reason. */
void must(bool ok, const char *what);
long reasoned(long ok);

#endif
