/* ENGINE_add(3): which engine does what of a kind where none is named. Those that are registered
 * for it are in the order in which that was; the first that can be begun is the default one. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"
#include "crypto/pkey/asn1_method.h"

/* Held while engines begin and end, whose functions may ask for random bytes, or for keys. */
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

/* Which engine it is for one number. */
struct choice {
    int nid;
    ENGINE *current; /* with a functional reference */
    bool asked;      /* since the list changed: then there is no other than `current` */
    struct choice *next;
};

static struct table {
    ENGINE *registered; /* each with a structural reference, by next[] */
    struct choice *choices;
    atomic_bool any; /* are registered; else nobody takes the lock */
} tables[ENGINE_KINDS];

const void *engine_method(const ENGINE *e, enum engine_kind kind)
{
    const void *const methods[] = {[ENGINE_KIND_RSA] = e->rsa,
                                   [ENGINE_KIND_DSA] = e->dsa,
                                   [ENGINE_KIND_DH] = e->dh,
                                   [ENGINE_KIND_EC] = e->ec,
                                   [ENGINE_KIND_RAND] = e->rand};
    return methods[kind];
}

int engine_numbers(ENGINE *e, enum engine_kind kind, const int **nids)
{
    static const int none = 0;
    int n = 0;
    if (kind == ENGINE_KIND_CIPHERS)
        n = e->ciphers != NULL ? e->ciphers(e, NULL, nids, 0) : 0;
    else if (kind == ENGINE_KIND_DIGESTS)
        n = e->digests != NULL ? e->digests(e, NULL, nids, 0) : 0;
    else if (kind == ENGINE_KIND_PKEY)
        n = e->pkey_methods != NULL ? e->pkey_methods(e, NULL, nids, 0) : 0;
    else if (kind == ENGINE_KIND_PKEY_ASN1)
        n = e->pkey_asn1_methods != NULL ? e->pkey_asn1_methods(e, NULL, nids, 0) : 0;
    else
        *nids = &none, n = engine_method(e, kind) != NULL;
    return n > 0 ? n : 0;
}

static bool has(ENGINE *e, enum engine_kind kind, int nid)
{
    const int *nids = NULL;
    int n = engine_numbers(e, kind, &nids), i = 0;
    while (i < n && nids[i] != nid)
        i++;
    return i < n;
}

/* ---- The lists; their lock is held ---- */

static struct choice *choice_of(struct table *t, int nid)
{
    struct choice *c = t->choices;
    while (c != NULL && c->nid != nid)
        c = c->next;
    if (c != NULL || (c = OPENSSL_zalloc(sizeof(*c))) == NULL)
        return c;
    c->nid = nid;
    c->next = t->choices;
    return t->choices = c;
}

static void set_current(struct choice *c, ENGINE *e)
{
    ENGINE *old = c->current;
    c->current = e;
    ENGINE_finish(old);
}

/* The next call asks all again; without any there is nothing to choose. */
static void changed(struct table *t)
{
    bool any = t->registered != NULL;
    for (struct choice *c = t->choices, *next; c != NULL; c = next) {
        next = c->next;
        c->asked = false;
        if (!any)
            OPENSSL_free(c);
    }
    if (!any)
        t->choices = NULL;
    atomic_store(&t->any, any);
}

static bool unlink_from(enum engine_kind kind, ENGINE *e)
{
    ENGINE **at = &tables[kind].registered;
    while (*at != NULL && *at != e)
        at = &(*at)->next[kind];
    if (*at == NULL)
        return false;
    *at = e->next[kind];
    e->next[kind] = NULL;
    return true;
}

static void take_out(enum engine_kind kind, ENGINE *e)
{
    if (!unlink_from(kind, e))
        return;
    for (struct choice *c = tables[kind].choices; c != NULL; c = c->next)
        if (c->current == e)
            set_current(c, NULL);
    changed(&tables[kind]);
    ENGINE_free(e);
}

/* To the end, also if it is there already; what it is the default of it remains. */
static void put_in(enum engine_kind kind, ENGINE *e)
{
    ENGINE **at = &tables[kind].registered;
    if (!unlink_from(kind, e))
        ENGINE_up_ref(e);
    while (*at != NULL)
        at = &(*at)->next[kind];
    *at = e;
    changed(&tables[kind]);
}

static int make_current(struct table *t, int nid, ENGINE *e)
{
    struct choice *c = choice_of(t, nid);
    if (c == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_MALLOC_FAILURE);
    if (!ENGINE_init(e))
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_INIT_FAILED);
    set_current(c, e);
    c->asked = true;
    return 1;
}

/* Its kinds of keys are looked for from now on. The lock is held. */
static int adopt_kinds(ENGINE *e, const int *nids, int n)
{
    for (int i = 0; i < n; i++) {
        EVP_PKEY_ASN1_METHOD *m = NULL;
        if (e->pkey_asn1_methods(e, &m, NULL, nids[i]) && m != NULL && !asn1_method_adopt(m, e))
            return 0;
    }
    return 1;
}

/* ---- Calls ---- */

int engine_register(enum engine_kind kind, ENGINE *e, bool as_default)
{
    const int *nids = NULL;
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    int n = engine_numbers(e, kind, &nids), ok = 1;
    if (n == 0)
        return 1;
    pthread_mutex_lock(&lock);
    if (kind == ENGINE_KIND_PKEY_ASN1)
        ok = adopt_kinds(e, nids, n);
    if (ok)
        put_in(kind, e);
    for (int i = 0; as_default && ok && i < n; i++)
        ok = make_current(&tables[kind], nids[i], e);
    pthread_mutex_unlock(&lock);
    return ok;
}

void engine_register_all(enum engine_kind kind)
{
    for (ENGINE *e = ENGINE_get_first(); e != NULL; e = ENGINE_get_next(e))
        engine_register(kind, e, false);
}

void engine_unregister(enum engine_kind kind, ENGINE *e)
{
    pthread_mutex_lock(&lock);
    take_out(kind, e);
    pthread_mutex_unlock(&lock);
}

static atomic_uint flags;

unsigned int ENGINE_get_table_flags(void)
{
    return flags;
}

void ENGINE_set_table_flags(unsigned int f)
{
    flags = f;
}

/* The lock is held. */
static void choose(enum engine_kind kind, struct choice *c)
{
    bool only_begun = (flags & ENGINE_TABLE_FLAG_NOINIT) != 0;
    c->asked = true;
    ERR_set_mark();
    for (ENGINE *e = tables[kind].registered; e != NULL && c->current == NULL; e = e->next[kind])
        if (has(e, kind, c->nid) && (!only_begun || engine_is_begun(e)) && ENGINE_init(e))
            c->current = e;
    ERR_pop_to_mark();
}

bool engine_any(enum engine_kind kind)
{
    return atomic_load(&tables[kind].any);
}

ENGINE *engine_default(enum engine_kind kind, int nid)
{
    struct table *t = &tables[kind];
    if (!engine_any(kind))
        return NULL;
    pthread_mutex_lock(&lock);
    struct choice *c = choice_of(t, nid);
    if (c != NULL && c->current == NULL && !c->asked)
        choose(kind, c);
    ENGINE *e = c != NULL ? c->current : NULL;
    if (e != NULL && !ENGINE_init(e))
        e = NULL;
    pthread_mutex_unlock(&lock);
    return e;
}

bool engine_for_key(enum engine_kind kind, ENGINE *named, ENGINE **engine, const void **method)
{
    *engine = NULL;
    if (named != NULL && !ENGINE_init(named))
        return false;
    ENGINE *e = named != NULL ? named : engine_default(kind, 0);
    const void *own = e != NULL ? engine_method(e, kind) : NULL;
    if (e != NULL && own == NULL) {
        ENGINE_finish(e);
        return false;
    }
    *engine = e;
    if (own != NULL)
        *method = own;
    return true;
}

/* The engine that is named, or the default one: in *engine; false if the former can't be begun. */
static bool begin(enum engine_kind kind, ENGINE *named, int nid, ENGINE **engine)
{
    *engine = NULL;
    if (named != NULL && !ENGINE_init(named))
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    *engine = named != NULL ? named : engine_default(kind, nid);
    return true;
}

static bool without(ENGINE **engine)
{
    ENGINE_finish(*engine);
    *engine = NULL;
    return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
}

bool engine_for_digest(ENGINE *named, ENGINE **engine, const EVP_MD **type)
{
    const int nid = EVP_MD_get_type(*type);
    if (!begin(ENGINE_KIND_DIGESTS, named, nid, engine))
        return false;
    const EVP_MD *own = *engine != NULL ? ENGINE_get_digest(*engine, nid) : *type;
    if (own == NULL)
        return without(engine);
    *type = own;
    return true;
}

bool engine_for_cipher(ENGINE *named, ENGINE **engine, const EVP_CIPHER **type)
{
    const int nid = EVP_CIPHER_get_nid(*type);
    if (!begin(ENGINE_KIND_CIPHERS, named, nid, engine))
        return false;
    const EVP_CIPHER *own = *engine != NULL ? ENGINE_get_cipher(*engine, nid) : *type;
    if (own == NULL)
        return without(engine);
    *type = own;
    return true;
}

/* The lock is held. */
static ENGINE *with_kind(const char *str, int len, const EVP_PKEY_ASN1_METHOD **method)
{
    ENGINE *e = tables[ENGINE_KIND_PKEY_ASN1].registered;
    while (e != NULL && (*method = ENGINE_get_pkey_asn1_meth_str(e, str, len)) == NULL)
        e = e->next[ENGINE_KIND_PKEY_ASN1];
    return e;
}

const EVP_PKEY_ASN1_METHOD *ENGINE_pkey_asn1_find_str(ENGINE **pe, const char *str, int len)
{
    const EVP_PKEY_ASN1_METHOD *m = NULL;
    *pe = NULL;
    if (len < 0 || !engine_any(ENGINE_KIND_PKEY_ASN1))
        return NULL;
    pthread_mutex_lock(&lock);
    *pe = with_kind(str, len, &m);
    if (*pe != NULL)
        ENGINE_up_ref(*pe);
    pthread_mutex_unlock(&lock);
    return m;
}

void engine_table_cleanup(void)
{
    for (int kind = 0; kind < ENGINE_KINDS; kind++)
        while (tables[kind].registered != NULL)
            engine_unregister((enum engine_kind)kind, tables[kind].registered);
}
