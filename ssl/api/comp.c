/* Compression (RFC 3749), which no connection uses: RFC 7525, 3.3, bids not to. The list of
 * methods is empty, but a program may set one; SSL_COMP_add_compression_method(3). */
#include <openssl/comp.h>

#include "ssl/api/owner.h"

const COMP_METHOD *SSL_get_current_compression(const SSL *s)
{
    (void)s;
    return NULL;
}

const COMP_METHOD *SSL_get_current_expansion(const SSL *s)
{
    (void)s;
    return NULL;
}

const char *SSL_COMP_get_name(const COMP_METHOD *comp)
{
    return comp != NULL ? COMP_get_name(comp) : NULL;
}

struct ssl_comp_st {
    int id;
    const char *name;
    COMP_METHOD *method;
};

const char *SSL_COMP_get0_name(const SSL_COMP *comp)
{
    return comp != NULL ? comp->name : NULL;
}

int SSL_COMP_get_id(const SSL_COMP *comp)
{
    return comp != NULL ? comp->id : -1;
}

/* ---- the list ---- */

static STACK_OF(SSL_COMP) * _Atomic methods;

static void end_methods(void)
{
    sk_SSL_COMP_free(atomic_exchange(&methods, NULL));
}

STACK_OF(SSL_COMP) * SSL_COMP_get_compression_methods(void)
{
    STACK_OF(SSL_COMP) *there = atomic_load_explicit(&methods, memory_order_acquire);
    if (there != NULL)
        return there;
    STACK_OF(SSL_COMP) *made = sk_SSL_COMP_new_null();
    if (made == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (!atomic_compare_exchange_strong(&methods, &there, made)) {
        sk_SSL_COMP_free(made);
        return there;
    }
    OPENSSL_atexit(end_methods);
    return made;
}

STACK_OF(SSL_COMP) * SSL_COMP_set0_compression_methods(STACK_OF(SSL_COMP) * meths)
{
    return atomic_exchange(&methods, meths);
}

/* SSL_COMP_add_compression_method(3): "1: The operation failed." No connection would use it. */
int SSL_COMP_add_compression_method(int id, COMP_METHOD *cm)
{
    (void)id;
    if (cm != NULL && COMP_get_type(cm) != NID_undef)
        ERR_raise(ERR_LIB_SSL, SSL_R_UNSUPPORTED_COMPRESSION_ALGORITHM);
    return 1;
}
