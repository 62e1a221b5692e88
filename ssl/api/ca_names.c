/* The names of authorities that are told to the peer: SSL_CTX_set0_CA_list(3),
 * SSL_load_client_CA_file(3). A server's list for clients goes before the one for both. */
#include <dirent.h>
#include <errno.h>
#include <openssl/pem.h>
#include <openssl/store.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <string.h>

#include "ssl/api/owner.h"

/* ---- lists of an owner ---- */

static void set_names(STACK_OF(X509_NAME) * *to, STACK_OF(X509_NAME) * names)
{
    sk_X509_NAME_pop_free(*to, X509_NAME_free);
    *to = names;
}

static int add_name(STACK_OF(X509_NAME) * *to, const X509 *x)
{
    X509_NAME *name = x != NULL ? X509_NAME_dup(X509_get_subject_name(x)) : NULL;
    if (name == NULL)
        return 0;
    if (*to == NULL)
        *to = sk_X509_NAME_new_null();
    if (*to != NULL && sk_X509_NAME_push(*to, name) > 0)
        return 1;
    X509_NAME_free(name);
    return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
}

void SSL_set0_CA_list(SSL *s, STACK_OF(X509_NAME) * names)
{
    set_names(&s->set.ca_names, names);
}

void SSL_CTX_set0_CA_list(SSL_CTX *ctx, STACK_OF(X509_NAME) * names)
{
    set_names(&ctx->set.ca_names, names);
}

const STACK_OF(X509_NAME) * SSL_get0_CA_list(const SSL *s)
{
    return s->set.ca_names != NULL ? s->set.ca_names : s->ctx->set.ca_names;
}

const STACK_OF(X509_NAME) * SSL_CTX_get0_CA_list(const SSL_CTX *ctx)
{
    return ctx->set.ca_names;
}

int SSL_add1_to_CA_list(SSL *s, const X509 *x)
{
    return add_name(&s->set.ca_names, x);
}

int SSL_CTX_add1_to_CA_list(SSL_CTX *ctx, const X509 *x)
{
    return add_name(&ctx->set.ca_names, x);
}

void SSL_set_client_CA_list(SSL *s, STACK_OF(X509_NAME) * names)
{
    set_names(&s->set.client_ca_names, names);
}

void SSL_CTX_set_client_CA_list(SSL_CTX *ctx, STACK_OF(X509_NAME) * names)
{
    set_names(&ctx->set.client_ca_names, names);
}

STACK_OF(X509_NAME) * SSL_CTX_get_client_CA_list(const SSL_CTX *ctx)
{
    return ctx->set.client_ca_names;
}

/* At a client, what the server told. */
STACK_OF(X509_NAME) * SSL_get_client_CA_list(const SSL *s)
{
    if (!s->is_server)
        return s->peer_ca_names;
    return s->set.client_ca_names != NULL ? s->set.client_ca_names : s->ctx->set.client_ca_names;
}

const STACK_OF(X509_NAME) * SSL_get0_peer_CA_list(const SSL *s)
{
    return s->peer_ca_names;
}

int SSL_add_client_CA(SSL *s, X509 *x)
{
    return add_name(&s->set.client_ca_names, x);
}

int SSL_CTX_add_client_CA(SSL_CTX *ctx, X509 *x)
{
    return add_name(&ctx->set.client_ca_names, x);
}

STACK_OF(X509_NAME) * SSL_dup_CA_list(const STACK_OF(X509_NAME) * sk)
{
    STACK_OF(X509_NAME) *copy = sk_X509_NAME_deep_copy(sk, X509_NAME_dup, X509_NAME_free);
    if (copy == NULL)
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    return copy;
}

/* ---- from certificates in files: each subject once ---- */

static bool has_name(const STACK_OF(X509_NAME) * names, const X509_NAME *name)
{
    for (int i = 0; i < sk_X509_NAME_num(names); i++)
        if (X509_NAME_cmp(sk_X509_NAME_value(names, i), name) == 0)
            return true;
    return false;
}

static bool add_subject(STACK_OF(X509_NAME) * names, const X509 *x)
{
    const X509_NAME *subject = X509_get_subject_name(x);
    if (subject == NULL)
        return false;
    if (has_name(names, subject))
        return true;
    X509_NAME *copy = X509_NAME_dup(subject);
    if (copy != NULL && sk_X509_NAME_push(names, copy) > 0)
        return true;
    X509_NAME_free(copy);
    return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
}

/* How many certificates there were; -1 for an error. */
static int add_file(STACK_OF(X509_NAME) * names, const char *file, OSSL_LIB_CTX *libctx,
                    const char *propq)
{
    BIO *in = BIO_new(BIO_s_file());
    int n = 0;
    if (in == NULL || BIO_read_filename(in, file) <= 0) {
        BIO_free(in);
        return -1;
    }
    for (; n >= 0; n++) {
        X509 *x = X509_new_ex(libctx, propq);
        bool got = x != NULL && PEM_read_bio_X509(in, &x, NULL, NULL) != NULL;
        bool ok = got && add_subject(names, x);
        X509_free(x);
        if (!got)
            break;
        if (!ok)
            n = -2;
    }
    BIO_free(in);
    return n;
}

STACK_OF(X509_NAME) *
    SSL_load_client_CA_file_ex(const char *file, OSSL_LIB_CTX *libctx, const char *propq)
{
    STACK_OF(X509_NAME) *names = sk_X509_NAME_new_null();
    if (names == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (add_file(names, file, libctx, propq) > 0) {
        ERR_clear_error(); /* that of the end of the file */
        return names;
    }
    sk_X509_NAME_pop_free(names, X509_NAME_free);
    return NULL;
}

STACK_OF(X509_NAME) * SSL_load_client_CA_file(const char *file)
{
    return SSL_load_client_CA_file_ex(file, NULL, NULL);
}

int SSL_add_file_cert_subjects_to_stack(STACK_OF(X509_NAME) * names, const char *file)
{
    int n = add_file(names, file, NULL, NULL);
    if (n >= 0)
        ERR_clear_error();
    return n >= 0;
}

int SSL_add_dir_cert_subjects_to_stack(STACK_OF(X509_NAME) * names, const char *dir)
{
    DIR *d = opendir(dir);
    int ok = d != NULL;
    char path[1024];
    if (d == NULL) {
        ERR_raise_data(ERR_LIB_SYS, errno, "calling OPENSSL_dir_read(%s)", dir);
        return FAIL(ERR_LIB_SSL, ERR_R_SYS_LIB);
    }
    for (struct dirent *e; ok && (e = readdir(d)) != NULL;) {
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        int len = snprintf(path, sizeof(path), "%s/%s", dir, e->d_name);
        if (len < 0 || (size_t)len >= sizeof(path))
            ok = FAIL(ERR_LIB_SSL, SSL_R_PATH_TOO_LONG);
        else
            ok = SSL_add_file_cert_subjects_to_stack(names, path);
    }
    closedir(d);
    return ok;
}

/* ---- and from stores ---- */

static bool add_from(STACK_OF(X509_NAME) * names, const char *uri, int depth);

/* A catalogue names others, which are gone into as far as `depth` says. */
static bool add_entry(STACK_OF(X509_NAME) * names, OSSL_STORE_INFO *info, int depth)
{
    switch (OSSL_STORE_INFO_get_type(info)) {
    case OSSL_STORE_INFO_NAME:
        return depth == 0 || add_from(names, OSSL_STORE_INFO_get0_NAME(info), depth - 1);
    case OSSL_STORE_INFO_CERT:
        return add_subject(names, OSSL_STORE_INFO_get0_CERT(info));
    default:
        return true;
    }
}

static bool add_from(STACK_OF(X509_NAME) * names, const char *uri, int depth)
{
    OSSL_STORE_CTX *store = OSSL_STORE_open(uri, NULL, NULL, NULL, NULL);
    bool ok = store != NULL;
    while (ok && !OSSL_STORE_eof(store) && !OSSL_STORE_error(store)) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(store);
        ok = info == NULL || add_entry(names, info, depth);
        OSSL_STORE_INFO_free(info);
    }
    OSSL_STORE_close(store);
    return ok;
}

int SSL_add_store_cert_subjects_to_stack(STACK_OF(X509_NAME) * names, const char *store)
{
    return add_from(names, store, 1);
}
