#include "tests/ts/tsa.h"

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/check.h"

/* clang-format off */
const char tsa_key_pem[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIICeAIBADANBgkqhkiG9w0BAQEFAASCAmIwggJeAgEAAoGBAJs1aGnHpwmOPAGj\n"
    "PgDrigf4SaxH2ebESSp69gHhq84BYIQ2N3xahtZMEDCb5SkwGUEoSLysBCGN3y2d\n"
    "Uc/2TY2nnAl87J+MM5SrztTjUmN5si43NHsfyqB9f9BrJyQuPX1VjIuVgq5vmnUJ\n"
    "vVwIY7IKPtxAUpeVU3Q7n1Xs/QvnAgMBAAECgYAXgxe2LpCXWfytItWZvhTC8FH4\n"
    "z0mrM8EBtm7eChnEs2CzpqLxK6WRgSRSuMsWWjr5K+kY69YUXzGX72UdY+qLdptS\n"
    "LaX1R+tjxZoESRQsNOqq6nrQCKXN9D9JFkD0kRPORDYe+WFSea2ZHScg9WqcLRY9\n"
    "cNXihBuPWDHWfHIlQQJBAMkZqAKbQR1dvpBYqnbaYJjumO4wb8rysUjFPtYPvTxu\n"
    "/7yz8a5b1xX6NEYiNinOU8NimS4ThotmQhbs3Qy0M3sCQQDFlIN9aJqERYw7SVpo\n"
    "iZ2QV352C2fdQPg6yECTY3LbT9kv8KeH1x2dsr8lYQYwzJyVL74Khy4S2K9C/ZgR\n"
    "xteFAkEAnWbXejLK5JFbdt/vjNeghBM84DJJTjBnUu4QILxxAbxfrvOpVy/LSghs\n"
    "ofhlLJOyPFwQSWA/Dx0a3ZbH7gmdwQJBAMOD1yo+XMkPWVlBmSlhJH41VnrRhpI3\n"
    "PGxOxTgUbRAAz9bUubN+d1waCXSfslSP5VLrz47zffBAZA5SjCzrK1ECQQC95aBw\n"
    "RTvioRVma/otJCBZAx5GPn7xUu3o/23hLVkpmk0D5S96G8bbi/8bY7syntpHPKPO\n"
    "J0R/yT/IIo7IkTX3\n"
    "-----END PRIVATE KEY-----\n";
/* clang-format on */

static const struct {
    const char *name, *usage, *from, *to;
} people[TS_PEOPLE] = {
    [TS_CA] = {"CA", NULL, "20200101000000Z", "20210101000000Z"},
    [TS_TSA] = {"TSA", "critical,timeStamping", "20200101000000Z", "20210101000000Z"},
    [TS_PLAIN] = {"TSA", "clientAuth", "20200101000000Z", "20210101000000Z"},
    [TS_OLD] = {"TSA", "critical,timeStamping", "20180101000000Z", "20190101000000Z"},
};

EVP_PKEY *tsa_key(int who)
{
    unsigned char raw[32];
    if (who == TS_CA) {
        memset(raw, 7, sizeof(raw));
        return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, raw, sizeof(raw));
    }
    BIO *in = BIO_new_mem_buf(tsa_key_pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

static void add_extension(X509 *x, int nid, const char *value)
{
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, nid, value);
    check(e != NULL && X509_add_ext(x, e, -1), "extension");
    X509_EXTENSION_free(e);
}

static void set_name(X509_NAME *n, const char *name)
{
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_UTF8, (const unsigned char *)name, -1, -1, 0);
}

X509 *tsa_cert(int who)
{
    X509 *x = X509_new();
    EVP_PKEY *key = tsa_key(who), *signing = tsa_key(TS_CA);
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 0x1230 + who);
    set_name(X509_get_subject_name(x), people[who].name);
    set_name(X509_get_issuer_name(x), people[TS_CA].name);
    ASN1_TIME_set_string(X509_getm_notBefore(x), people[who].from);
    ASN1_TIME_set_string(X509_getm_notAfter(x), people[who].to);
    X509_set_pubkey(x, key);
    if (who == TS_CA)
        add_extension(x, NID_basic_constraints, "critical,CA:true");
    else
        add_extension(x, NID_subject_alt_name, "DNS:tsa.example,email:a@b");
    if (people[who].usage != NULL)
        add_extension(x, NID_ext_key_usage, people[who].usage);
    check(X509_sign(x, signing, NULL) > 0, "a certificate is signed");
    EVP_PKEY_free(key);
    EVP_PKEY_free(signing);
    return x;
}

STACK_OF(X509) * tsa_certs(const char *who)
{
    STACK_OF(X509) *certs = sk_X509_new_null();
    for (; *who != '\0'; who++)
        sk_X509_push(certs, tsa_cert(*who - '0'));
    return certs;
}

X509_STORE *tsa_store(const char *who)
{
    X509_STORE *store = X509_STORE_new();
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), TS_NOW);
    for (; *who != '\0'; who++) {
        X509 *x = tsa_cert(*who - '0');
        X509_STORE_add_cert(store, x);
        X509_free(x);
    }
    return store;
}

/* ---- Requests and responses ---- */

TS_REQ *tsa_request(const EVP_MD *md, int cert, const char *policy, long nonce)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len;
    TS_REQ *req = TS_REQ_new();
    TS_MSG_IMPRINT *imprint = TS_MSG_IMPRINT_new();
    X509_ALGOR *alg = X509_ALGOR_new();
    X509_ALGOR_set0(alg, OBJ_nid2obj(EVP_MD_get_type(md)), V_ASN1_NULL, NULL);
    EVP_Digest("some data", 9, digest, &len, md, NULL);
    check(TS_REQ_set_version(req, 1) && TS_MSG_IMPRINT_set_algo(imprint, alg) &&
              TS_MSG_IMPRINT_set_msg(imprint, digest, (int)len) &&
              TS_REQ_set_msg_imprint(req, imprint) && TS_REQ_set_cert_req(req, cert),
          "a request");
    if (policy != NULL) {
        ASN1_OBJECT *object = OBJ_txt2obj(policy, 1);
        check(TS_REQ_set_policy_id(req, object), "its policy");
        ASN1_OBJECT_free(object);
    }
    if (nonce != 0) {
        ASN1_INTEGER *number = ASN1_INTEGER_new();
        ASN1_INTEGER_set(number, nonce);
        check(TS_REQ_set_nonce(req, number), "its nonce");
        ASN1_INTEGER_free(number);
    }
    X509_ALGOR_free(alg);
    TS_MSG_IMPRINT_free(imprint);
    return req;
}

static ASN1_INTEGER *give_serial(struct TS_resp_ctx *ctx, void *data)
{
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    (void)ctx, (void)data;
    ASN1_INTEGER_set(serial, 0x1234567);
    return serial;
}

static int give_time(struct TS_resp_ctx *ctx, void *data, long *sec, long *usec)
{
    (void)ctx, (void)data;
    *sec = TS_NOW;
    *usec = 0;
    return 1;
}

TS_RESP_CTX *tsa_context(void)
{
    TS_RESP_CTX *ctx = TS_RESP_CTX_new();
    X509 *cert = tsa_cert(TS_TSA);
    EVP_PKEY *key = tsa_key(TS_TSA);
    ASN1_OBJECT *first = OBJ_txt2obj("1.2.3.4.1", 1), *second = OBJ_txt2obj("1.2.3.4.2", 1);
    check(TS_RESP_CTX_set_signer_cert(ctx, cert) && TS_RESP_CTX_set_signer_key(ctx, key) &&
              TS_RESP_CTX_set_def_policy(ctx, first) && TS_RESP_CTX_add_policy(ctx, second) &&
              TS_RESP_CTX_add_md(ctx, EVP_sha1()) && TS_RESP_CTX_add_md(ctx, EVP_sha256()),
          "a context");
    TS_RESP_CTX_set_serial_cb(ctx, give_serial, NULL);
    TS_RESP_CTX_set_time_cb(ctx, give_time, NULL);
    ASN1_OBJECT_free(first);
    ASN1_OBJECT_free(second);
    EVP_PKEY_free(key);
    X509_free(cert);
    return ctx;
}

TS_RESP *tsa_answer(TS_RESP_CTX *ctx, const TS_REQ *req)
{
    BIO *in = BIO_new(BIO_s_mem());
    i2d_TS_REQ_bio(in, req);
    TS_RESP *response = TS_RESP_create_response(ctx, in);
    BIO_free(in);
    return response;
}
