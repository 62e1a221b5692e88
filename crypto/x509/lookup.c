/* X509_LOOKUP: ways to fill a store, of the library's and of programs': X509_LOOKUP(3),
 * X509_LOOKUP_meth_new(3). */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

X509_LOOKUP *X509_LOOKUP_new(X509_LOOKUP_METHOD *method)
{
    X509_LOOKUP *l = OPENSSL_zalloc(sizeof(*l));
    if (l == NULL)
        return NULL;
    l->method = method;
    if (method->new_item != NULL && !method->new_item(l)) {
        OPENSSL_free(l);
        return NULL;
    }
    return l;
}

void X509_LOOKUP_free(X509_LOOKUP *l)
{
    if (l == NULL)
        return;
    if (l->method->free != NULL)
        l->method->free(l);
    OPENSSL_free(l);
}

int X509_LOOKUP_init(X509_LOOKUP *l)
{
    return l->method->init != NULL ? l->method->init(l) : 1;
}

int X509_LOOKUP_shutdown(X509_LOOKUP *l)
{
    return l->method->shutdown != NULL ? l->method->shutdown(l) : 1;
}

X509_LOOKUP *X509_STORE_add_lookup(X509_STORE *s, X509_LOOKUP_METHOD *method)
{
    for (int i = 0; i < sk_X509_LOOKUP_num(s->lookups); i++) {
        X509_LOOKUP *l = sk_X509_LOOKUP_value(s->lookups, i);
        if (l->method == method)
            return l;
    }
    X509_LOOKUP *l = X509_LOOKUP_new(method);
    if (l == NULL || (l->store = s, sk_X509_LOOKUP_push(s->lookups, l) <= 0)) {
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        X509_LOOKUP_free(l);
        return NULL;
    }
    return l;
}

int X509_LOOKUP_set_method_data(X509_LOOKUP *l, void *data)
{
    l->data = data;
    return 1;
}

void *X509_LOOKUP_get_method_data(const X509_LOOKUP *l)
{
    return l->data;
}

X509_STORE *X509_LOOKUP_get_store(const X509_LOOKUP *l)
{
    return l->store;
}

int X509_LOOKUP_ctrl_ex(X509_LOOKUP *l, int cmd, const char *argc, long argl, char **ret,
                        OSSL_LIB_CTX *libctx, const char *propq)
{
    if (l->method->ctrl_ex != NULL)
        return l->method->ctrl_ex(l, cmd, argc, argl, ret, libctx, propq);
    return l->method->ctrl != NULL ? l->method->ctrl(l, cmd, argc, argl, ret) : 1;
}

int X509_LOOKUP_ctrl(X509_LOOKUP *l, int cmd, const char *argc, long argl, char **ret)
{
    return X509_LOOKUP_ctrl_ex(l, cmd, argc, argl, ret, NULL, NULL);
}

int X509_LOOKUP_by_subject_ex(X509_LOOKUP *l, X509_LOOKUP_TYPE type, const X509_NAME *name,
                              X509_OBJECT *ret, OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)libctx, (void)propq;
    return l->skip || l->method->get_by_subject == NULL
               ? 0
               : l->method->get_by_subject(l, type, name, ret);
}

int X509_LOOKUP_by_subject(X509_LOOKUP *l, X509_LOOKUP_TYPE type, const X509_NAME *name,
                           X509_OBJECT *ret)
{
    return X509_LOOKUP_by_subject_ex(l, type, name, ret, NULL, NULL);
}

int X509_LOOKUP_by_issuer_serial(X509_LOOKUP *l, X509_LOOKUP_TYPE type, const X509_NAME *name,
                                 const ASN1_INTEGER *serial, X509_OBJECT *ret)
{
    return l->method->get_by_issuer_serial == NULL
               ? 0
               : l->method->get_by_issuer_serial(l, type, name, serial, ret);
}

int X509_LOOKUP_by_fingerprint(X509_LOOKUP *l, X509_LOOKUP_TYPE type, const unsigned char *bytes,
                               int len, X509_OBJECT *ret)
{
    return l->method->get_by_fingerprint == NULL
               ? 0
               : l->method->get_by_fingerprint(l, type, bytes, len, ret);
}

int X509_LOOKUP_by_alias(X509_LOOKUP *l, X509_LOOKUP_TYPE type, const char *str, int len,
                         X509_OBJECT *ret)
{
    return l->method->get_by_alias == NULL ? 0 : l->method->get_by_alias(l, type, str, len, ret);
}
