#include "fuzz/peer/say.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <string.h>

/* ---- Kinds of values ---- */

struct kind {
    const char *name;
    d2i_of_void *d2i;
    i2d_of_void *i2d;
    void (*free)(void *);
    void (*more)(FILE *, void *);
    enum say_rule rule;
};

/* A zero byte would end the answer. */
static void say_line(FILE *out, const char *p, const char *end)
{
    for (; p < end; p++)
        if (*p == '\0')
            fputs("\\0", out);
        else
            fputc(*p, out);
}

/* Of an error's line its code: threads, functions and files have other names in each library. */
static void say_bio(FILE *out, BIO *text)
{
    static const char mark[] = ":error:";
    char *p, *error;
    BIO_write(text, "\n", 1);
    long n = BIO_get_mem_data(text, &p);
    for (const char *end = p + n, *next; p < end; p = (char *)next) {
        next = memchr(p, '\n', (size_t)(end - p));
        next = next == NULL ? end : next + 1;
        error = memmem(p, (size_t)(next - p), mark, sizeof(mark) - 1);
        if (error != NULL)
            fprintf(out, "%.*s\n", (int)sizeof(mark) - 1 + 8, error);
        else
            say_line(out, p, next);
    }
    BIO_free(text);
}

static void of_crl(FILE *out, void *crl)
{
    BIO *text = BIO_new(BIO_s_mem());
    X509_CRL_print(text, crl);
    say_bio(out, text);
}

static void of_request(FILE *out, void *req)
{
    BIO *text = BIO_new(BIO_s_mem());
    X509_REQ_print(text, req);
    say_bio(out, text);
}

static void of_certificate(FILE *out, void *value)
{
    X509 *x = value;
    BIO *text = BIO_new(BIO_s_mem());
    X509_print(text, x);
    say_bio(out, text);
    fprintf(out, "flags %x usage %x, %x ca %d path length %ld signature %d\n",
            X509_get_extension_flags(x), X509_get_key_usage(x), X509_get_extended_key_usage(x),
            X509_check_ca(x), X509_get_pathlen(x), X509_get_signature_nid(x));
    fprintf(out, "purposes");
    for (int p = X509_PURPOSE_MIN; p <= X509_PURPOSE_MAX; p++)
        fprintf(out, " %d %d", X509_check_purpose(x, p, 0), X509_check_purpose(x, p, 1));
    fprintf(out, "\nhashes %lx %lx issued %d\n", X509_subject_name_hash(x),
            X509_issuer_name_hash(x), X509_check_issued(x, x));
    int kind;
    GENERAL_NAMES *names = X509_get_ext_d2i(x, NID_subject_alt_name, &kind, NULL);
    if (names != NULL || kind == -1) /* else the common name doesn't count here */
        fprintf(out, "host %d email %d address %d\n",
                X509_check_host(x, "www.example.org", 0, 0, NULL),
                X509_check_email(x, "a@example.org", 0, 0), X509_check_ip_asc(x, "192.0.2.1", 0));
    GENERAL_NAMES_free(names);
}

#define VALUE(type, more, rule)                                      \
    {                                                                \
#type, (d2i_of_void *)d2i_##type, (i2d_of_void *)i2d_##type, \
            (void (*)(void *))type##_free, more, rule                \
    }
#define KEY(read, write)                                              \
    {                                                                 \
#read, (d2i_of_void *)d2i_##read, (i2d_of_void *)i2d_##write, \
            (void (*)(void *))EVP_PKEY_free, NULL, SAY_CHECKED        \
    }

/* clang-format off: a row a line */
static const struct kind kinds[] = {
    VALUE(X509, of_certificate, SAY_DER),
    VALUE(X509_CRL, of_crl, SAY_DER),
    VALUE(X509_REQ, of_request, SAY_DER),
    VALUE(X509_NAME, NULL, SAY_DER),
    VALUE(X509_PUBKEY, NULL, SAY_SAME),
    VALUE(X509_ALGOR, NULL, SAY_SAME),
    VALUE(X509_SIG, NULL, SAY_SAME),
    VALUE(X509_EXTENSION, NULL, SAY_SAME),
    VALUE(X509_ATTRIBUTE, NULL, SAY_SAME),
    VALUE(X509_REVOKED, NULL, SAY_SAME),
    VALUE(PKCS8_PRIV_KEY_INFO, NULL, SAY_DER),
    VALUE(PKCS7, NULL, SAY_DER),
    VALUE(PKCS12, NULL, SAY_SAME),
    VALUE(NETSCAPE_SPKI, NULL, SAY_SAME),
    VALUE(GENERAL_NAMES, NULL, SAY_DER),
    VALUE(CRL_DIST_POINTS, NULL, SAY_DER),
    VALUE(CERTIFICATEPOLICIES, NULL, SAY_SAME),
    VALUE(AUTHORITY_KEYID, NULL, SAY_DER),
    VALUE(BASIC_CONSTRAINTS, NULL, SAY_SAME),
    VALUE(ISSUING_DIST_POINT, NULL, SAY_DER),
    VALUE(PROXY_CERT_INFO_EXTENSION, NULL, SAY_SAME),
    VALUE(ASN1_TYPE, NULL, SAY_SAME),
    VALUE(RSA_PSS_PARAMS, NULL, SAY_SAME),
    VALUE(PBE2PARAM, NULL, SAY_SAME),
    KEY(AutoPrivateKey, PrivateKey),
    KEY(PUBKEY, PUBKEY),
};
/* clang-format on */
enum { N_KINDS = sizeof(kinds) / sizeof(kinds[0]) };

const char *say_name(size_t i)
{
    return i < N_KINDS ? kinds[i].name : NULL;
}

enum say_rule say_rule(size_t i)
{
    return kinds[i].rule;
}

static void say_hex(FILE *out, const unsigned char *p, int n)
{
    for (int i = 0; i < n; i++)
        fprintf(out, "%02x", p[i]);
    fprintf(out, "\n");
}

void say_kinds(FILE *out, const unsigned char *bytes, size_t n)
{
    for (const struct kind *k = kinds; k < kinds + N_KINDS; k++) {
        const unsigned char *p = bytes;
        unsigned char *der = NULL;
        void *value = k->d2i(NULL, &p, (long)n);
        fprintf(out, "= %s\n", k->name);
        if (value == NULL) {
            fprintf(out, "no\n");
        } else {
            int len = k->i2d(value, &der);
            fprintf(out, "of %zu: %d ", (size_t)(p - bytes), len > 0 ? len : 0);
            say_hex(out, der, len);
            if (k->more != NULL)
                k->more(out, value);
            OPENSSL_free(der);
            k->free(value);
        }
        ERR_clear_error();
    }
}

#ifdef ASSAY_PEER

void say_constraints(FILE *out, const unsigned char *cert, size_t n, const unsigned char *value,
                     size_t value_len)
{
    X509 *x = d2i_X509(NULL, &cert, (long)n);
    NAME_CONSTRAINTS *nc = (NAME_CONSTRAINTS *)ASN1_item_d2i(NULL, &value, (long)value_len,
                                                             ASN1_ITEM_rptr(NAME_CONSTRAINTS));
    if (x == NULL || nc == NULL || !X509_check_purpose(x, -1, 0)) /* which reads the extensions */
        fprintf(out, "refused\n");
    else
        fprintf(out, "%d %d\n", NAME_CONSTRAINTS_check(x, nc), NAME_CONSTRAINTS_check_CN(x, nc));
    X509_free(x);
    NAME_CONSTRAINTS_free(nc);
    ERR_clear_error();
}

#endif
