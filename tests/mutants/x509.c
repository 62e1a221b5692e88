/* mutants-x509     Damaged certificates, requests and CRLs: what the library makes of each, a line
 * a piece. Built beside this library and beside the system's; tests/mutants/x509.sh compares the
 * two.
 *
 *   mutants-x509 COUNT FILE...      COUNT mutants of each file in DER
 *
 * Mutants that aren't DER (a length that isn't the shortest, a string in parts) aren't shown:
 * OpenSSL takes some of them, we don't. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/gen.h"
#include "tests/mutants/der_form.h"

enum { MOST = 1 << 16 };

static void mutate(struct gen *g, uint8_t *p, size_t *n)
{
    static const uint8_t tags[] = {1,  2,  3,  4,  5,  6,  10, 12,  19,  20,
                                   22, 23, 24, 28, 30, 48, 49, 160, 163, 129};
    for (size_t i = 1 + gen_below(g, 3); i > 0; i--) {
        size_t at = gen_below(g, *n);
        switch (gen_below(g, 5)) {
        case 0:
            p[at] = (uint8_t)gen_u64(g);
            break;
        case 1:
            p[at] ^= (uint8_t)(1U << gen_below(g, 8));
            break;
        case 2:
            p[at] = tags[gen_below(g, sizeof(tags))];
            break;
        case 3:
            p[at] = (uint8_t)(p[at] + 1);
            break;
        default:
            p[at] = gen_below(g, 2) ? 0 : 0xff;
        }
    }
}

static void show(const char *kind, int len, unsigned char *der, unsigned long a, unsigned long b)
{
    unsigned char md[32];
    if (len > 0)
        EVP_Digest(der, (size_t)len, md, NULL, EVP_sha256(), NULL);
    printf(" %s %d", kind, len);
    for (int i = 0; len > 0 && i < 6; i++)
        printf("%02x", md[i]);
    printf(" %lx %lx", a, b);
    OPENSSL_free(der);
}

static void cert(const uint8_t *p, size_t n)
{
    unsigned char *der = NULL;
    X509 *x = d2i_X509(NULL, &p, (long)n);
    if (x == NULL) {
        printf(" cert no");
        return;
    }
    char *line = X509_NAME_oneline(X509_get_subject_name(x), NULL, 0);
    int len = i2d_X509(x, &der);
    show("cert", len, der, X509_subject_name_hash(x), X509_issuer_name_hash(x));
    const ASN1_INTEGER *serial = X509_get0_serialNumber(x);
    printf(" %ld %d %d %d %d %s", X509_get_version(x), serial->type, serial->length,
           X509_get_ext_count(x), X509_get_signature_nid(x), line);
    for (int i = 0; i < X509_get_ext_count(x); i++)
        printf("%d", X509_EXTENSION_get_critical(X509_get_ext(x, i)));
    EVP_PKEY *key = X509_get0_pubkey(x);
    printf(" %d", key != NULL && X509_verify(x, key) == 1);
    OPENSSL_free(line);
    X509_free(x);
}

static void req(const uint8_t *p, size_t n)
{
    unsigned char *der = NULL;
    X509_REQ *r = d2i_X509_REQ(NULL, &p, (long)n);
    if (r == NULL) {
        printf(" req no");
        return;
    }
    int len = i2d_X509_REQ(r, &der);
    show("req", len, der, 0, (unsigned long)X509_REQ_get_attr_count(r));
    X509_REQ_free(r);
}

static void crl(const uint8_t *p, size_t n)
{
    unsigned char *der = NULL;
    X509_CRL *c = d2i_X509_CRL(NULL, &p, (long)n);
    if (c == NULL) {
        printf(" crl no");
        return;
    }
    int len = i2d_X509_CRL(c, &der);
    show("crl", len, der, (unsigned long)sk_X509_REVOKED_num(X509_CRL_get_REVOKED(c)),
         (unsigned long)X509_CRL_get_ext_count(c));
    X509_CRL_free(c);
}

int main(int argc, char **argv)
{
    static uint8_t whole[MOST], p[MOST];
    long count = argc > 2 ? strtol(argv[1], NULL, 10) : 0;
    for (int f = 2; f < argc; f++) {
        struct gen g = {(uint64_t)f};
        FILE *in = fopen(argv[f], "rb");
        size_t size = in == NULL ? 0 : fread(whole, 1, sizeof(whole), in);
        if (size == 0)
            return 2;
        fclose(in);
        for (long i = 0; i < count; i++) {
            size_t n = size;
            memcpy(p, whole, n);
            mutate(&g, p, &n);
            if (der_form(p, n, 0) == 0)
                continue;
            printf("%d %ld", f, i);
            cert(p, n);
            req(p, n);
            crl(p, n);
            printf("\n");
            ERR_clear_error();
        }
    }
    return 0;
}
