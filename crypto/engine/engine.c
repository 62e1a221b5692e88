/* ENGINE_new(3): engines, the list of them, and who holds them. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/library.h"
#include "crypto/base/raise.h"
#include "crypto/engine/dynamic.h"
#include "crypto/engine/engine.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static ENGINE *first, *last;

/* ---- References ---- */

ENGINE *ENGINE_new(void)
{
    ENGINE *e = OPENSSL_zalloc(sizeof(*e));
    if (e == NULL) {
        ERR_raise(ERR_LIB_ENGINE, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    e->structural = 1;
    if (CRYPTO_new_ex_data(CRYPTO_EX_INDEX_ENGINE, e, &e->ex_data))
        return e;
    OPENSSL_free(e);
    return NULL;
}

/* The lock is held; true if that was the last one. */
static bool drop(ENGINE *e)
{
    return --e->structural == 0;
}

/* Methods for keys go with the engine that lists them. */
static void free_pkey_methods(ENGINE *e)
{
    const int *nids = NULL;
    int count = e->pkey_methods != NULL && !e->is_copy ? e->pkey_methods(e, NULL, &nids, 0) : 0;
    for (int i = 0; i < count; i++) {
        EVP_PKEY_METHOD *m = NULL;
        if (e->pkey_methods(e, &m, NULL, nids[i]))
            EVP_PKEY_meth_free(m);
    }
}

static void free_pkey_asn1_methods(ENGINE *e)
{
    const int *nids = NULL;
    int count = e->is_copy ? 0 : engine_numbers(e, ENGINE_KIND_PKEY_ASN1, &nids);
    for (int i = 0; i < count; i++) {
        EVP_PKEY_ASN1_METHOD *m = NULL;
        if (e->pkey_asn1_methods(e, &m, NULL, nids[i]))
            EVP_PKEY_asn1_free(m);
    }
}

static void destroy(ENGINE *e)
{
    free_pkey_methods(e);
    free_pkey_asn1_methods(e);
    if (e->destroy != NULL)
        e->destroy(e);
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_ENGINE, e, &e->ex_data);
    dynamic_free(e->dynamic);
    library_drop(e->library);
    OPENSSL_free(e);
}

int ENGINE_free(ENGINE *e)
{
    if (e == NULL)
        return 1;
    pthread_mutex_lock(&lock);
    bool gone = drop(e);
    pthread_mutex_unlock(&lock);
    if (gone)
        destroy(e);
    return 1;
}

int ENGINE_up_ref(ENGINE *e)
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    pthread_mutex_lock(&lock);
    e->structural++;
    pthread_mutex_unlock(&lock);
    return 1;
}

bool engine_is_begun(const ENGINE *e)
{
    pthread_mutex_lock(&lock);
    bool begun = e->functional > 0;
    pthread_mutex_unlock(&lock);
    return begun;
}

/* The engine's functions are called without the lock; two threads may begin one at once, and then
 * each calls init. */
int ENGINE_init(ENGINE *e)
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    if (!engine_is_begun(e) && e->init != NULL && !e->init(e))
        return 0;
    pthread_mutex_lock(&lock);
    e->functional++;
    e->structural++;
    pthread_mutex_unlock(&lock);
    return 1;
}

int ENGINE_finish(ENGINE *e)
{
    if (e == NULL)
        return 1;
    pthread_mutex_lock(&lock);
    bool ended = e->functional > 0 && --e->functional == 0;
    pthread_mutex_unlock(&lock);
    if (ended && e->finish != NULL && !e->finish(e))
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_FINISH_FAILED);
    return ENGINE_free(e);
}

/* ---- The list ---- */

/* The lock is held. */
static ENGINE *find(const char *id)
{
    ENGINE *e = first;
    while (e != NULL && strcmp(e->id, id) != 0)
        e = e->after;
    return e;
}

static int list_error(int reason)
{
    ERR_raise(ERR_LIB_ENGINE, reason);
    return FAIL(ERR_LIB_ENGINE, ENGINE_R_INTERNAL_LIST_ERROR);
}

int ENGINE_add(ENGINE *e)
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    if (e->id == NULL || e->name == NULL)
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_ID_OR_NAME_MISSING);
    pthread_mutex_lock(&lock);
    bool is_new = find(e->id) == NULL;
    if (is_new) {
        e->before = last;
        e->after = NULL;
        *(last != NULL ? &last->after : &first) = e;
        last = e;
        e->structural++;
    }
    pthread_mutex_unlock(&lock);
    return is_new ? 1 : list_error(ENGINE_R_CONFLICTING_ENGINE_ID);
}

/* The lock is held. */
static void take_out(ENGINE *e)
{
    *(e->before != NULL ? &e->before->after : &first) = e->after;
    *(e->after != NULL ? &e->after->before : &last) = e->before;
    e->before = e->after = NULL;
}

int ENGINE_remove(ENGINE *e)
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    pthread_mutex_lock(&lock);
    ENGINE *found = first;
    while (found != NULL && found != e)
        found = found->after;
    if (found != NULL)
        take_out(e);
    bool gone = found != NULL && drop(e);
    pthread_mutex_unlock(&lock);
    if (gone)
        destroy(e);
    return found != NULL ? 1 : list_error(ENGINE_R_ENGINE_IS_NOT_IN_LIST);
}

void engines_cleanup(void)
{
    engine_table_cleanup();
    while (first != NULL)
        ENGINE_remove(first);
}

static ENGINE *held(ENGINE *const *which)
{
    pthread_mutex_lock(&lock);
    ENGINE *e = *which;
    if (e != NULL)
        e->structural++;
    pthread_mutex_unlock(&lock);
    return e;
}

ENGINE *ENGINE_get_first(void)
{
    return held(&first);
}

ENGINE *ENGINE_get_last(void)
{
    return held(&last);
}

/* The caller's reference goes over to the next one. */
static ENGINE *step(ENGINE *e, bool forward)
{
    if (e == NULL) {
        ERR_raise(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    ENGINE *next = held(forward ? &e->after : &e->before);
    ENGINE_free(e);
    return next;
}

ENGINE *ENGINE_get_next(ENGINE *e)
{
    return step(e, true);
}

ENGINE *ENGINE_get_prev(ENGINE *e)
{
    return step(e, false);
}

static ENGINE *copy_of(const ENGINE *e)
{
    ENGINE *copy = ENGINE_new();
    if (copy == NULL)
        return NULL;
    ENGINE own = *copy;
    *copy = *e;
    copy->ex_data = own.ex_data;
    copy->structural = own.structural;
    copy->functional = 0;
    copy->is_copy = true;
    copy->dynamic = NULL;
    library_hold(copy->library);
    copy->before = copy->after = NULL;
    memset(copy->next, 0, sizeof(copy->next));
    return copy;
}

/* One that isn't in the list is looked for in files. */
ENGINE *ENGINE_by_id(const char *id)
{
    if (id == NULL) {
        ERR_raise(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    engine_add_dynamic();
    pthread_mutex_lock(&lock);
    ENGINE *e = find(id);
    if (e != NULL)
        e->structural++;
    pthread_mutex_unlock(&lock);
    if (e == NULL) {
        if (strcmp(id, "dynamic") != 0 && (e = engine_from_folder(id)) != NULL)
            return e;
        ERR_raise_data(ERR_LIB_ENGINE, ENGINE_R_NO_SUCH_ENGINE, "id=%s", id);
        return NULL;
    }
    if (!(e->flags & ENGINE_FLAGS_BY_ID_COPY))
        return e;
    ENGINE *copy = copy_of(e);
    ENGINE_free(e);
    return copy;
}

void ENGINE_load_builtin_engines(void)
{
    engine_add_dynamic();
}

/* ---- Keys ---- */

/* Whether an engine that is in use has a function for it. */
static bool can_load(ENGINE *e, bool has)
{
    if (!engine_is_begun(e))
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_NOT_INITIALISED);
    return has || FAIL(ERR_LIB_ENGINE, ENGINE_R_NO_LOAD_FUNCTION);
}

static EVP_PKEY *load(ENGINE *e, ENGINE_LOAD_KEY_PTR function, int reason, const char *key_id,
                      UI_METHOD *ui_method, void *data)
{
    if (!can_load(e, function != NULL))
        return NULL;
    EVP_PKEY *key = function(e, key_id, ui_method, data);
    if (key == NULL)
        ERR_raise(ERR_LIB_ENGINE, reason);
    return key;
}

EVP_PKEY *ENGINE_load_private_key(ENGINE *e, const char *key_id, UI_METHOD *ui_method,
                                  void *callback_data)
{
    if (e != NULL)
        return load(e, e->load_private, ENGINE_R_FAILED_LOADING_PRIVATE_KEY, key_id, ui_method,
                    callback_data);
    ERR_raise(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    return NULL;
}

EVP_PKEY *ENGINE_load_public_key(ENGINE *e, const char *key_id, UI_METHOD *ui_method,
                                 void *callback_data)
{
    if (e != NULL)
        return load(e, e->load_public, ENGINE_R_FAILED_LOADING_PUBLIC_KEY, key_id, ui_method,
                    callback_data);
    ERR_raise(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    return NULL;
}

int ENGINE_load_ssl_client_cert(ENGINE *e, SSL *s, STACK_OF(X509_NAME) * ca_dn, X509 **pcert,
                                EVP_PKEY **ppkey, STACK_OF(X509) * *pother, UI_METHOD *ui_method,
                                void *callback_data)
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    if (!can_load(e, e->load_client_cert != NULL))
        return 0;
    return e->load_client_cert(e, s, ca_dn, pcert, ppkey, pother, ui_method, callback_data);
}
