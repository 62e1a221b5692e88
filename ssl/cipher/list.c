#include "ssl/cipher/list.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

static struct cipher_list *new_list(size_t n)
{
    struct cipher_list *l = OPENSSL_zalloc(sizeof(*l) + n * sizeof(l->suite[0]));
    if (l == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    l->references = 1;
    l->n = n;
    return l;
}

static void put(struct cipher_list *l, size_t at, const SSL_CIPHER *const *suites, size_t n)
{
    if (n > 0)
        memcpy(l->suite + at, suites, n * sizeof(*suites));
}

struct cipher_list *cipher_list_new(const SSL_CIPHER *const *suites, size_t n)
{
    struct cipher_list *l = new_list(n);
    if (l != NULL)
        put(l, 0, suites, n);
    return l;
}

struct cipher_list *cipher_list_join(const struct cipher_list *a, const struct cipher_list *b)
{
    struct cipher_list *l = new_list(a->n + b->n);
    if (l != NULL) {
        put(l, 0, a->suite, a->n);
        put(l, a->n, b->suite, b->n);
    }
    return l;
}

struct cipher_list *cipher_list_share(struct cipher_list *l)
{
    atomic_fetch_add_explicit(&l->references, 1, memory_order_relaxed);
    return l;
}

void cipher_list_free(struct cipher_list *l)
{
    if (l == NULL || atomic_fetch_sub_explicit(&l->references, 1, memory_order_acq_rel) != 1)
        return;
    sk_SSL_CIPHER_free(l->stack);
    OPENSSL_free(l);
}

/* Whoever is first publishes its stack; another's is thrown away. */
STACK_OF(SSL_CIPHER) * cipher_list_stack(struct cipher_list *l)
{
    STACK_OF(SSL_CIPHER) *there = atomic_load_explicit(&l->stack, memory_order_acquire);
    if (there != NULL)
        return there;
    STACK_OF(SSL_CIPHER) *made = sk_SSL_CIPHER_new_reserve(NULL, (int)l->n);
    if (made == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (size_t i = 0; i < l->n; i++)
        sk_SSL_CIPHER_push(made, l->suite[i]); /* reserved: no failure */
    if (atomic_compare_exchange_strong(&l->stack, &there, made))
        return made;
    sk_SSL_CIPHER_free(made);
    return there;
}
