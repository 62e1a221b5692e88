#include "apps/certfiles.h"

#include <errno.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/storeerr.h>
#include <string.h>
#include <sys/stat.h>

#include "apps/keyio.h"

/* Opens a file as commands have it that read any kind of object. */
static BIO *open_file(const char *file, const char *what)
{
    struct stat s;
    if (file == NULL)
        return BIO_new_fp(stdin, BIO_NOCLOSE);
    BIO *in = stat(file, &s) == 0 ? BIO_new_file(file, "rb") : NULL;
    if (in == NULL) {
        int error = errno;
        fprintf(stderr, "Could not open file or uri for loading %s from %s\n", what, file);
        ERR_clear_error();
        ERR_raise_data(ERR_LIB_OSSL_STORE, OSSL_STORE_R_UNREGISTERED_SCHEME, "scheme=file");
        ERR_raise_data(ERR_LIB_SYS, error, "calling stat(%s)", file);
        print_errors();
    }
    return in;
}

/* PEM in a file (standard input, which can't be read twice, is taken for such). */
static bool has_pem(BIO *in)
{
    char line[256];
    if (BIO_seek(in, 0) < 0)
        return true;
    while (BIO_gets(in, line, sizeof(line)) > 0)
        if (key_is_pem((const unsigned char *)line, strlen(line)))
            return true;
    return false;
}

static void unreadable(const char *what, const char *file, BIO *in)
{
    fprintf(stderr, "Could not read %s from %s\n", what, file == NULL ? "<stdin>" : file);
    ERR_clear_error();
    if (has_pem(in))
        ERR_raise(ERR_LIB_OSSL_STORE, ERR_R_UNSUPPORTED);
    print_errors();
    ERR_clear_error();
}

/* All that a file has: PEM, else one object in DER. */
static STACK_OF(X509_INFO) * read_objects(BIO *in)
{
    STACK_OF(X509_INFO) *all = PEM_X509_INFO_read_bio(in, NULL, NULL, NULL);
    if (sk_X509_INFO_num(all) > 0)
        return all;
    X509_INFO *one = X509_INFO_new();
    if (all == NULL)
        all = sk_X509_INFO_new_null();
    if (one != NULL && all != NULL && BIO_seek(in, 0) >= 0) {
        one->x509 = d2i_X509_bio(in, NULL);
        if (one->x509 == NULL && BIO_seek(in, 0) >= 0)
            one->crl = d2i_X509_CRL_bio(in, NULL);
    }
    ERR_clear_error();
    if (one != NULL && (one->x509 != NULL || one->crl != NULL))
        sk_X509_INFO_push(all, one);
    else
        X509_INFO_free(one);
    return all;
}

bool cert_files_add(const char *file, const char *open_what, const char *read_what,
                    STACK_OF(X509) * certs, STACK_OF(X509_CRL) * crls)
{
    BIO *in = open_file(file, open_what);
    int n = 0;
    if (in == NULL)
        return false;
    STACK_OF(X509_INFO) *all = read_objects(in);
    for (int i = 0; i < sk_X509_INFO_num(all); i++) {
        X509_INFO *info = sk_X509_INFO_value(all, i);
        if (certs != NULL && info->x509 != NULL) {
            sk_X509_push(certs, info->x509);
            info->x509 = NULL;
            n++;
        } else if (crls != NULL && info->crl != NULL) {
            sk_X509_CRL_push(crls, info->crl);
            info->crl = NULL;
            n++;
        }
    }
    sk_X509_INFO_pop_free(all, X509_INFO_free);
    if (n == 0)
        unreadable(read_what, file, in);
    BIO_free(in);
    return n > 0;
}
