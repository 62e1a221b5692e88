#include "fuzz/tsa/state.h"

#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <sys/time.h>

#include "fuzz/calls/calls.h"
#include "fuzz/fuzz.h"
#include "tests/ts/tsa.h"

TS_REQ *request;
TS_TST_INFO *info;
TS_RESP *response;
TS_RESP_CTX *authority;
CONF *conf;
ESS_SIGNING_CERT *v1;
ESS_SIGNING_CERT_V2 *v2;

struct deeds does;
int signer;
bool changes, names_chain, names_others, no_time;
EVP_PKEY *keys[TS_PEOPLE];
X509 *certs[TS_PEOPLE];

/* In libc's place, as time is in fuzz/calls. */
int gettimeofday(struct timeval *restrict now, void *restrict zone)
{
    (void)zone;
    *now = (struct timeval){TS_NOW, 123400};
    return no_time ? -1 : 0;
}

X509 *cert(long i)
{
    return CALLS_ONE_OF(certs, i);
}

STACK_OF(X509) * some(long which)
{
    STACK_OF(X509) *list = sk_X509_new_null();
    for (int i = 0; list != NULL && i < TS_PEOPLE; i++)
        if (which >> i & 1)
            sk_X509_push(list, certs[i]);
    return list;
}

X509_STORE *trusting(long which)
{
    X509_STORE *store = X509_STORE_new();
    if (store == NULL)
        return NULL;
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), TS_NOW);
    for (int i = 0; i < TS_PEOPLE; i++)
        if (which >> i & 1)
            X509_STORE_add_cert(store, certs[i]);
    return store;
}

const EVP_MD *digest(long i)
{
    const EVP_MD *const all[] = {EVP_sha256(), EVP_sha1(),     EVP_sha512(),  EVP_md5(),
                                 NULL,         EVP_sha3_256(), EVP_md_null(), EVP_shake128()};
    return CALLS_ONE_OF(all, i);
}

/* 1.2.3.4.1 and its like; NULL: -1. */
ASN1_OBJECT *policy(long i)
{
    char text[40];
    snprintf(text, sizeof(text), "1.2.3.4.%lu", (unsigned long)i % 1000);
    return i < 0 ? NULL : OBJ_txt2obj(text, 1);
}

ASN1_INTEGER *number(long i)
{
    ASN1_INTEGER *n = ASN1_INTEGER_new();
    if (n != NULL && ASN1_INTEGER_set(n, i))
        return n;
    ASN1_INTEGER_free(n);
    return NULL;
}

void open_program(void)
{
    request = NULL;
    info = NULL;
    response = NULL;
    authority = NULL;
    conf = NULL;
    v1 = NULL;
    v2 = NULL;
    memset(&does, 0, sizeof(does));
    signer = -1;
    changes = names_chain = names_others = no_time = false;
}

void close_program(void)
{
    TS_REQ_free(request);
    TS_TST_INFO_free(info);
    TS_RESP_free(response);
    TS_RESP_CTX_free(authority);
    NCONF_free(conf);
    ESS_SIGNING_CERT_free(v1);
    ESS_SIGNING_CERT_V2_free(v2);
}

GENERAL_NAME *general_name(long kind)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    X509_NAME *subject = X509_NAME_dup(X509_get_subject_name(cert(TS_TSA)));
    ASN1_IA5STRING *dns = ASN1_IA5STRING_new();
    if (name != NULL && subject != NULL && dns != NULL) {
        if (kind == 0) {
            GENERAL_NAME_set0_value(name, GEN_DIRNAME, subject);
            subject = NULL;
        } else if (ASN1_STRING_set(dns, kind == 1 ? "tsa.example" : "other.example", -1)) {
            GENERAL_NAME_set0_value(name, GEN_DNS, dns);
            dns = NULL;
        }
    }
    X509_NAME_free(subject);
    ASN1_IA5STRING_free(dns);
    if (name != NULL && (subject == NULL || dns == NULL) && name->type != -1)
        return name;
    GENERAL_NAME_free(name);
    return NULL;
}
