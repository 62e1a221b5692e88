/* Files of certificates and CRLs into a store: X509_LOOKUP_file(3), X509_load_cert_file(3). */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdlib.h>

#include "crypto/base/raise.h"
#include "crypto/pem/pem.h"
#include "crypto/x509/cert_object.h"
#include "crypto/x509/vfy.h"

enum { TAKE_CERTS = 1, TAKE_CRLS = 2 };

/* Adds an object, if there is one, and frees it: how many that were, or -1. */
static int add_cert(X509_STORE *store, X509 *x)
{
    int ok = x != NULL && X509_STORE_add_cert(store, x);
    X509_free(x);
    return ok ? 1 : -1;
}

static int add_crl(X509_STORE *store, X509_CRL *crl)
{
    int ok = crl != NULL && X509_STORE_add_crl(store, crl);
    X509_CRL_free(crl);
    return ok ? 1 : -1;
}

static int add_cert_der(X509_STORE *store, const struct pem *p)
{
    struct slice der = pem_data(p);
    return add_cert(store, x509_of(&der));
}

static int add_aux_der(X509_STORE *store, const struct pem *p)
{
    struct slice der = pem_data(p);
    const unsigned char *at = der.ptr;
    return add_cert(store, d2i_X509_AUX(NULL, &at, (long)der.len));
}

static int add_crl_der(X509_STORE *store, const struct pem *p)
{
    struct slice der = pem_data(p);
    const unsigned char *at = der.ptr;
    return add_crl(store, d2i_X509_CRL(NULL, &at, (long)der.len));
}

static const struct {
    const char *name;
    int kind;
    int (*add)(X509_STORE *, const struct pem *);
} blocks[] = {
    {PEM_STRING_X509, TAKE_CERTS, add_cert_der},
    {PEM_STRING_X509_OLD, TAKE_CERTS, add_cert_der},
    {PEM_STRING_X509_TRUSTED, TAKE_CERTS, add_aux_der},
    {PEM_STRING_X509_CRL, TAKE_CRLS, add_crl_der},
};

static int add_block(X509_STORE *store, const struct pem *p, int kinds)
{
    for (size_t i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++)
        if ((blocks[i].kind & kinds) != 0 && pem_is(p, blocks[i].name))
            return blocks[i].add(store, p);
    return 0; /* keys and others may stand among them */
}

/* Whether the file just ended, where another block could have begun. */
static bool is_end(void)
{
    unsigned long e = ERR_peek_last_error();
    return ERR_GET_LIB(e) == ERR_LIB_PEM && ERR_GET_REASON(e) == PEM_R_NO_START_LINE;
}

/* How many there were, or -1 with an error. With none, the error of the file's end stays. */
static int load_pem(X509_STORE *store, BIO *in, int kinds)
{
    struct pem p;
    int total = 0, added = 0;
    ERR_set_mark();
    for (pem_init(&p); added >= 0 && pem_read(in, &p); pem_init(&p)) {
        added = add_block(store, &p, kinds);
        total += added;
        pem_free(&p);
    }
    pem_free(&p);
    if (added < 0 || !is_end()) {
        ERR_clear_last_mark();
        return -1;
    }
    if (total > 0) {
        ERR_pop_to_mark();
        return total;
    }
    ERR_clear_last_mark();
    ERR_add_error_data(
        2, "Expecting: ", kinds == TAKE_CRLS ? PEM_STRING_X509_CRL : PEM_STRING_X509_TRUSTED);
    return 0;
}

static BIO *open_file(const char *file)
{
    BIO *in = file == NULL ? NULL : BIO_new_file(file, "r");
    if (in == NULL)
        ERR_raise(ERR_LIB_X509, ERR_R_SYS_LIB);
    return in;
}

int X509_load_cert_file_ex(X509_LOOKUP *l, const char *file, int type, OSSL_LIB_CTX *libctx,
                           const char *propq)
{
    (void)libctx, (void)propq;
    BIO *in = open_file(file);
    int n = -1;
    if (in == NULL)
        return 0;
    if (type == X509_FILETYPE_PEM) {
        n = load_pem(l->store, in, TAKE_CERTS);
        if (n < 0)
            ERR_raise(ERR_LIB_X509, ERR_R_PEM_LIB);
    } else if (type == X509_FILETYPE_ASN1) {
        X509 *x = d2i_X509_bio(in, NULL);
        if (x == NULL)
            ERR_raise(ERR_LIB_X509, ERR_R_ASN1_LIB);
        n = add_cert(l->store, x);
    } else {
        ERR_raise(ERR_LIB_X509, X509_R_BAD_X509_FILETYPE);
    }
    BIO_free(in);
    return n > 0 ? n : 0;
}

int X509_load_cert_file(X509_LOOKUP *l, const char *file, int type)
{
    return X509_load_cert_file_ex(l, file, type, NULL, NULL);
}

int X509_load_crl_file(X509_LOOKUP *l, const char *file, int type)
{
    BIO *in = open_file(file);
    int n = -1;
    if (in == NULL)
        return 0;
    if (type == X509_FILETYPE_PEM) {
        n = load_pem(l->store, in, TAKE_CRLS);
        if (n <= 0)
            ERR_raise(ERR_LIB_X509, ERR_R_PEM_LIB);
    } else if (type == X509_FILETYPE_ASN1) {
        X509_CRL *crl = d2i_X509_CRL_bio(in, NULL);
        if (crl == NULL)
            ERR_raise(ERR_LIB_X509, ERR_R_ASN1_LIB);
        n = add_crl(l->store, crl);
    } else {
        ERR_raise(ERR_LIB_X509, X509_R_BAD_X509_FILETYPE);
    }
    BIO_free(in);
    return n > 0 ? n : 0;
}

int X509_load_cert_crl_file_ex(X509_LOOKUP *l, const char *file, int type, OSSL_LIB_CTX *libctx,
                               const char *propq)
{
    if (type != X509_FILETYPE_PEM)
        return X509_load_cert_file_ex(l, file, type, libctx, propq);
    BIO *in = open_file(file);
    if (in == NULL)
        return 0;
    ERR_set_mark();
    int n = load_pem(l->store, in, TAKE_CERTS | TAKE_CRLS);
    BIO_free(in);
    if (n == 0) {
        ERR_pop_to_mark();
        ERR_raise(ERR_LIB_X509, X509_R_NO_CERTIFICATE_OR_CRL_FOUND);
    } else {
        ERR_clear_last_mark();
        if (n < 0)
            ERR_raise(ERR_LIB_X509, ERR_R_PEM_LIB);
    }
    return n > 0 ? n : 0;
}

int X509_load_cert_crl_file(X509_LOOKUP *l, const char *file, int type)
{
    return X509_load_cert_crl_file_ex(l, file, type, NULL, NULL);
}

/* ---- The kind of look-up ---- */

static int file_ctrl(X509_LOOKUP *l, int cmd, const char *file, long type, char **ret,
                     OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)ret;
    if (cmd != X509_L_FILE_LOAD)
        return 0;
    if (type == X509_FILETYPE_PEM)
        return X509_load_cert_crl_file_ex(l, file, X509_FILETYPE_PEM, libctx, propq) != 0;
    if (type != X509_FILETYPE_DEFAULT)
        return X509_load_cert_file_ex(l, file, (int)type, libctx, propq) != 0;
    const char *named = secure_getenv(X509_get_default_cert_file_env());
    file = named != NULL ? named : X509_get_default_cert_file();
    if (X509_load_cert_crl_file_ex(l, file, X509_FILETYPE_PEM, libctx, propq) == 0)
        return FAIL(ERR_LIB_X509, X509_R_LOADING_DEFAULTS);
    return 1;
}

static X509_LOOKUP_METHOD file_method = {
    .name = (char[]){"Load file into cache"}, .constant = true, .ctrl_ex = file_ctrl};

X509_LOOKUP_METHOD *X509_LOOKUP_file(void)
{
    return &file_method;
}
