/* Extensions out of configuration files, for a fuzzer (x509v3_config(5)): each section's, into a
 * certificate, a request and a CRL; what can be written can be read, printed and written again.
 *   out/fuzz/x509conf FILE... */
#include <openssl/conf.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/fuzz.h"

static X509 *issuer;
static EVP_PKEY *key;

static void begin(void)
{
    key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, (const unsigned char[32]){1}, 32);
    issuer = X509_new();
    X509_set_version(issuer, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(issuer), 7);
    X509_set_pubkey(issuer, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(issuer), "CN", MBSTRING_ASC,
                               (const unsigned char *)"issuer", -1, -1, 0);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(issuer), "emailAddress", MBSTRING_ASC,
                               (const unsigned char *)"a@example.org", -1, -1, 0);
    X509_set_issuer_name(issuer, X509_get_subject_name(issuer));
    X509_gmtime_adj(X509_getm_notBefore(issuer), 0);
    X509_gmtime_adj(X509_getm_notAfter(issuer), 1000);
    fuzz_must(X509_sign(issuer, key, NULL) > 0, "no issuer");
}

static void look(X509 *x)
{
    BIO *out = BIO_new(BIO_s_null());
    for (int i = 0; i < X509_get_ext_count(x); i++) {
        X509_EXTENSION *e = X509_get_ext(x, i);
        X509V3_EXT_print(out, e, X509V3_EXT_PARSE_UNKNOWN, 2);
    }
    X509_check_purpose(x, -1, 0);
    X509_print_ex(out, x, 0, 0);
    BIO_free(out);
}

static void section(CONF *conf, const char *name)
{
    X509V3_CTX ctx;
    X509 *x = X509_dup(issuer);
    X509_REQ *req = X509_REQ_new();
    X509_CRL *crl = X509_CRL_new();
    X509_REQ_set_pubkey(req, key);
    X509V3_set_ctx(&ctx, issuer, x, req, crl, 0);
    X509V3_set_nconf(&ctx, conf);
    if (X509V3_EXT_add_nconf(conf, &ctx, name, x))
        look(x);
    X509V3_EXT_REQ_add_nconf(conf, &ctx, name, req);
    X509V3_EXT_CRL_add_nconf(conf, &ctx, name, crl);
    X509_NAME *dn = X509_NAME_new();
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(conf, name);
    X509V3_NAME_from_section(dn, values, MBSTRING_UTF8);
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) { /* one after the other: the first that is
                                                             refused ends the section */
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        X509_EXTENSION *e = X509V3_EXT_nconf(conf, &ctx, v->name, v->value);
        if (e == NULL)
            continue;
        BIO *out = BIO_new(BIO_s_null());
        X509V3_EXT_print(out, e, X509V3_EXT_DUMP_UNKNOWN, 0);
        void *value = X509V3_EXT_d2i(e);
        int nid = OBJ_obj2nid(X509_EXTENSION_get_object(e));
        const X509V3_EXT_METHOD *m = X509V3_EXT_get(e);
        X509_EXTENSION *back =
            value != NULL ? X509V3_EXT_i2d(nid, X509_EXTENSION_get_critical(e), value) : NULL;
        fuzz_must(value == NULL || back != NULL, "what was read isn't written");
        if (value != NULL && m->it != NULL)
            ASN1_item_free(value, ASN1_ITEM_ptr(m->it));
        else if (value != NULL)
            m->ext_free(value);
        X509_EXTENSION_free(back);
        X509_EXTENSION_free(e);
        BIO_free(out);
    }
    X509_NAME_free(dn);
    X509_CRL_free(crl);
    X509_REQ_free(req);
    X509_free(x);
    ERR_clear_error();
}

/* Files of this machine aren't read. */
static bool names_files(const uint8_t *bytes, size_t n)
{
    return memmem(bytes, n, ".include", 8) != NULL || memmem(bytes, n, "file:", 5) != NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    if (issuer == NULL)
        begin();
    ERR_clear_error();
    if (n > 1 << 14 || names_files(bytes, n))
        return 0;
    BIO *in = BIO_new_mem_buf(bytes, (int)n);
    CONF *conf = NCONF_new(NULL);
    if (NCONF_load_bio(conf, in, NULL) > 0) {
        STACK_OF(OPENSSL_CSTRING) *names = NCONF_get_section_names(conf);
        for (int i = 0; i < sk_OPENSSL_CSTRING_num(names) && i < 20; i++)
            section(conf, sk_OPENSSL_CSTRING_value(names, i));
        sk_OPENSSL_CSTRING_free(names);
    }
    NCONF_free(conf);
    BIO_free(in);
    return 0;
}
