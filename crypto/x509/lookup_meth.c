/* X509_LOOKUP_METHOD: kinds of look-ups that programs make; X509_LOOKUP_meth_new(3). */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

X509_LOOKUP_METHOD *X509_LOOKUP_meth_new(const char *name)
{
    X509_LOOKUP_METHOD *m = OPENSSL_zalloc(sizeof(*m));
    if (m == NULL)
        return NULL;
    m->name = OPENSSL_strdup(name);
    if (m->name == NULL) {
        OPENSSL_free(m);
        return NULL;
    }
    return m;
}

void X509_LOOKUP_meth_free(X509_LOOKUP_METHOD *m)
{
    if (m == NULL || m->constant)
        return;
    OPENSSL_free(m->name);
    OPENSSL_free(m);
}

int X509_LOOKUP_meth_set_new_item(X509_LOOKUP_METHOD *m, int (*f)(X509_LOOKUP *))
{
    m->new_item = f;
    return 1;
}

int (*X509_LOOKUP_meth_get_new_item(const X509_LOOKUP_METHOD *m))(X509_LOOKUP *)
{
    return m->new_item;
}

int X509_LOOKUP_meth_set_free(X509_LOOKUP_METHOD *m, void (*f)(X509_LOOKUP *))
{
    m->free = f;
    return 1;
}

void (*X509_LOOKUP_meth_get_free(const X509_LOOKUP_METHOD *m))(X509_LOOKUP *)
{
    return m->free;
}

int X509_LOOKUP_meth_set_init(X509_LOOKUP_METHOD *m, int (*f)(X509_LOOKUP *))
{
    m->init = f;
    return 1;
}

int (*X509_LOOKUP_meth_get_init(const X509_LOOKUP_METHOD *m))(X509_LOOKUP *)
{
    return m->init;
}

int X509_LOOKUP_meth_set_shutdown(X509_LOOKUP_METHOD *m, int (*f)(X509_LOOKUP *))
{
    m->shutdown = f;
    return 1;
}

int (*X509_LOOKUP_meth_get_shutdown(const X509_LOOKUP_METHOD *m))(X509_LOOKUP *)
{
    return m->shutdown;
}

int X509_LOOKUP_meth_set_ctrl(X509_LOOKUP_METHOD *m, X509_LOOKUP_ctrl_fn f)
{
    m->ctrl = f;
    return 1;
}

X509_LOOKUP_ctrl_fn X509_LOOKUP_meth_get_ctrl(const X509_LOOKUP_METHOD *m)
{
    return m->ctrl;
}

int X509_LOOKUP_meth_set_get_by_subject(X509_LOOKUP_METHOD *m, X509_LOOKUP_get_by_subject_fn f)
{
    m->get_by_subject = f;
    return 1;
}

X509_LOOKUP_get_by_subject_fn X509_LOOKUP_meth_get_get_by_subject(const X509_LOOKUP_METHOD *m)
{
    return m->get_by_subject;
}

int X509_LOOKUP_meth_set_get_by_issuer_serial(X509_LOOKUP_METHOD *m,
                                              X509_LOOKUP_get_by_issuer_serial_fn f)
{
    m->get_by_issuer_serial = f;
    return 1;
}

X509_LOOKUP_get_by_issuer_serial_fn X509_LOOKUP_meth_get_get_by_issuer_serial(
    const X509_LOOKUP_METHOD *m)
{
    return m->get_by_issuer_serial;
}

int X509_LOOKUP_meth_set_get_by_fingerprint(X509_LOOKUP_METHOD *m,
                                            X509_LOOKUP_get_by_fingerprint_fn f)
{
    m->get_by_fingerprint = f;
    return 1;
}

X509_LOOKUP_get_by_fingerprint_fn X509_LOOKUP_meth_get_get_by_fingerprint(
    const X509_LOOKUP_METHOD *m)
{
    return m->get_by_fingerprint;
}

int X509_LOOKUP_meth_set_get_by_alias(X509_LOOKUP_METHOD *m, X509_LOOKUP_get_by_alias_fn f)
{
    m->get_by_alias = f;
    return 1;
}

X509_LOOKUP_get_by_alias_fn X509_LOOKUP_meth_get_get_by_alias(const X509_LOOKUP_METHOD *m)
{
    return m->get_by_alias;
}
