/* x509/files  Certificates that are in use (Debian's bundle) and odd ones (the vectors of
 * python3-cryptography): read, written again byte for byte, encoded anew of their parts, and
 * copied. */
#include <dirent.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/x509/cert.h"
#include "tests/check.h"
#include "tests/suite.h"

#define BUNDLE  "/etc/ssl/certs/ca-certificates.crt"
#define VECTORS "/usr/lib/python3/dist-packages/cryptography_vectors/x509"

/* Whether all that is derived of a certificate's bytes is the same when it is made of objects. */
static void check_whole(X509 *x, const unsigned char *der, long len, const char *name)
{
    unsigned char *again = NULL;
    int n = i2d_X509(x, &again);
    check(n == len && memcmp(again, der, (size_t)len) == 0, "%s: written again", name);
    OPENSSL_free(again);
    X509 *copy = X509_dup(x);
    check(copy != NULL && X509_cmp(x, copy) == 0, "%s: a copy", name);
    X509_get0_extensions(copy);
    X509_get_subject_name(copy);
    X509_get0_notBefore(copy);
    X509_get_serialNumber(copy);
    again = NULL;
    n = i2d_re_X509_tbs(copy, &again);
    struct slice tbs = x->p.tbs;
    check(n > 0 && (size_t)n <= tbs.len, "%s: encoded anew", name);
    if ((size_t)n == tbs.len) /* else it wasn't DER: an explicit default */
        check_bytes(name, again, tbs.ptr, tbs.len);
    OPENSSL_free(again);
    check(x509_name_slice_equal(x509_subject_der(x), x509_subject_der(copy)) &&
              X509_subject_name_hash(x) == X509_NAME_hash(X509_get_subject_name(copy)),
          "%s: its name", name);
    X509_free(copy);
}

static void check_der(const unsigned char *der, long len, const char *name)
{
    const unsigned char *p = der;
    X509 *x = d2i_X509(NULL, &p, len);
    if (check(x != NULL && p == der + len, "%s: read", name))
        check_whole(x, der, len, name);
    X509_free(x);
    for (long cut = 0; cut < len; cut += 1 + len / 40) { /* in memory that ends there */
        unsigned char *part = malloc((size_t)cut + 1);
        memcpy(part, der, (size_t)cut);
        p = part;
        x = d2i_X509(NULL, &p, cut);
        check(x == NULL && ERR_peek_error() != 0, "%s: cut at %ld", name, cut);
        X509_free(x);
        ERR_clear_error();
        free(part);
    }
}

static size_t check_pem(const char *path)
{
    char *name, *header;
    unsigned char *data;
    long len;
    size_t n = 0;
    BIO *in = BIO_new_file(path, "r");
    while (in != NULL && PEM_read_bio(in, &name, &header, &data, &len) == 1) {
        if (strcmp(name, PEM_STRING_X509) == 0) {
            check_der(data, len, path);
            n++;
        }
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_free(data);
    }
    ERR_clear_error();
    BIO_free(in);
    return n;
}

/* Those that OpenSSL refuses, too. */
static bool is_bad(const char *name)
{
    static const char *const bad[] = {"invalid_utf8_common_name.pem"};
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        if (strcmp(name, bad[i]) == 0)
            return true;
    return false;
}

static void check_folder(const char *folder, size_t least)
{
    char path[600];
    size_t n = 0;
    DIR *d = opendir(folder);
    if (!check(d != NULL, "%s isn't there", folder))
        return;
    for (struct dirent *e; (e = readdir(d)) != NULL;) {
        size_t len = strlen(e->d_name);
        snprintf(path, sizeof(path), "%s/%s", folder, e->d_name);
        if (len > 4 && strcmp(e->d_name + len - 4, ".pem") == 0 && !is_bad(e->d_name))
            n += check_pem(path);
    }
    closedir(d);
    check(n >= least, "%s: %zu certificates", folder, n);
}

void test_x509_files(void)
{
    size_t n = check_pem(BUNDLE);
    check(n > 100, BUNDLE ": %zu certificates", n);
    check_folder(VECTORS, 20);
    check_folder(VECTORS "/custom", 60);
}
