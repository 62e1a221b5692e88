/* Which algorithm of which provider a fetch gives, where there are others than the library's own:
 * the one that answers the query best; among equals that of the provider that became active first.
 */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/evp/property.h"
#include "crypto/provider/foreign.h"

enum { PARSE_FAILED = 108 }; /* PROP_R_PARSE_FAILED */

/* ---- Names of a table: "A:B:1.2.3" ---- */

static bool has_name(const char *names, const char *name)
{
    for (size_t len; *names != '\0'; names += len + (names[len] == ':')) {
        len = strcspn(names, ":");
        if (name_compare(names, len, name) == 0)
            return true;
    }
    return false;
}

static const char *definition_of(const OSSL_ALGORITHM *row)
{
    return row->property_definition != NULL ? row->property_definition : "";
}

/* What a definition is worth; a mistake in it is told, and nothing comes of the algorithm. */
static int score(const char *properties, const char *defaults, const OSSL_ALGORITHM *row)
{
    const char *mistake = property_mistake(definition_of(row));
    if (mistake == NULL)
        return property_score(properties, defaults, definition_of(row));
    ERR_raise_data(ERR_LIB_PROP, PARSE_FAILED, "Unknown name HERE-->%s", mistake);
    return -1;
}

/* ---- Choosing ---- */

struct choice {
    int score; /* -1: there is none yet */
    unsigned order;
    struct foreign_algorithm algorithm;
};

static void consider(struct choice *best, int value, unsigned order,
                     const struct foreign_algorithm *a)
{
    if (value < 0 || value < best->score || (value == best->score && order >= best->order))
        return;
    *best = (struct choice){value, order, *a};
}

static void consider_own(struct choice *best, OSSL_LIB_CTX *ctx, unsigned own,
                         const char *properties, const char *defaults)
{
    static const char *const definitions[] = {"provider=default", "provider=legacy",
                                              "provider=base,fips=yes", "provider=null"};
    const struct foreign_algorithm none = {.provider = NULL};
    for (unsigned i = 0; i < N_PROVIDERS; i++)
        if ((own & ctx->active & 1u << i) != 0)
            consider(best, property_score(properties, defaults, definitions[i]),
                     ctx->providers[i].order, &none);
}

/* Calls fn for each algorithm of a provider's; `sound`: but those whose definition is mistaken. */
static void each_of(struct foreign *f, int operation, bool sound,
                    void (*fn)(const struct foreign_algorithm *a, void *arg), void *arg)
{
    int no_store = 0;
    if (f->query == NULL)
        return;
    const OSSL_ALGORITHM *rows = f->query(f->ctx, operation, &no_store);
    for (const OSSL_ALGORITHM *row = rows; row != NULL && row->algorithm_names != NULL; row++) {
        const struct foreign_algorithm a = {f, *row};
        if (!sound || property_mistake(definition_of(row)) == NULL)
            fn(&a, arg);
    }
    if (f->unquery != NULL)
        f->unquery(f->ctx, operation, rows);
}

static void each(OSSL_LIB_CTX *ctx, int operation, bool sound,
                 void (*fn)(const struct foreign_algorithm *a, void *arg), void *arg)
{
    for (struct foreign *f = lib_ctx(ctx)->foreign; f != NULL; f = f->next)
        if (f->provider.loaded > 0)
            each_of(f, operation, sound, fn, arg);
}

void foreign_each(OSSL_LIB_CTX *ctx, int operation,
                  void (*fn)(const struct foreign_algorithm *a, void *arg), void *arg)
{
    providers_active(ctx);
    each(ctx, operation, true, fn, arg);
}

struct search {
    const char *name, *properties, *defaults;
    struct choice best;
};

static void consider_foreign(const struct foreign_algorithm *a, void *arg)
{
    struct search *s = arg;
    if (has_name(a->row.algorithm_names, s->name))
        consider(&s->best, score(s->properties, s->defaults, &a->row), a->provider->provider.order,
                 a);
}

static enum fetched search(OSSL_LIB_CTX *ctx, unsigned own, int operation, const char *name,
                           const char *properties, struct foreign_algorithm *found)
{
    struct search s = {name, properties, default_properties(ctx), {-1, 0, {.provider = NULL}}};
    consider_own(&s.best, ctx, own, properties, s.defaults);
    each(ctx, operation, false, consider_foreign, &s);
    *found = s.best.algorithm;
    if (s.best.score < 0)
        return FETCHED_NOTHING;
    return found->provider != NULL ? FETCHED_FOREIGN : FETCHED_OWN;
}

bool foreign_algorithm_is(const struct foreign_algorithm *a, const char *name)
{
    return has_name(a->row.algorithm_names, name);
}

struct named_search {
    const char *name;
    struct foreign_algorithm found;
};

static void take_named(const struct foreign_algorithm *a, void *arg)
{
    struct named_search *s = arg;
    if (s->found.provider == NULL && has_name(a->row.algorithm_names, s->name))
        s->found = *a;
}

bool foreign_algorithm_of(struct foreign *f, int operation, const char *name,
                          struct foreign_algorithm *found)
{
    struct named_search s = {name, {.provider = NULL}};
    each_of(f, operation, true, take_named, &s);
    *found = s.found;
    return s.found.provider != NULL;
}

enum fetched fetch_from(OSSL_LIB_CTX *ctx, unsigned own, int operation, const char *name,
                        const char *properties, struct foreign_algorithm *found)
{
    if (own != 0 && fetch_allowed_of(ctx, own, properties) &&
        atomic_load_explicit(&lib_ctx(ctx)->foreign_active, memory_order_acquire) == 0)
        return FETCHED_OWN;
    providers_active(ctx); /* the configuration may have some loaded */
    ctx = lib_ctx(ctx);
    return ctx->foreign_active != 0 && name != NULL
               ? search(ctx, own, operation, name, properties, found)
               : FETCHED_NOTHING;
}

/* ---- Methods ---- */

bool foreign_method_begin(struct foreign_method *m, const struct foreign_algorithm *a)
{
    const char *names = a->row.algorithm_names;
    size_t len = strlen(names);
    m->names = OPENSSL_zalloc(len + 2);
    if (m->names == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
    for (size_t i = 0; i < len; i++)
        m->names[i] = names[i] == ':' ? '\0' : names[i];
    m->provider = foreign_hold(a->provider);
    m->description = a->row.algorithm_description;
    atomic_init(&m->holders, 1);
    return true;
}

void foreign_method_end(struct foreign_method *m)
{
    OPENSSL_free(m->names);
    if (m->provider != NULL)
        foreign_drop(m->provider);
}

const char *foreign_aliases(const struct foreign_method *m)
{
    return m->names + strlen(m->names) + 1;
}

int foreign_nid(const struct foreign_method *m)
{
    for (const char *name = m->names; *name != '\0'; name += strlen(name) + 1) {
        int nid = OBJ_sn2nid(name);
        if (nid == NID_undef)
            nid = OBJ_ln2nid(name);
        if (nid != NID_undef)
            return nid;
    }
    return NID_undef;
}

void (*foreign_function_of(const OSSL_DISPATCH *functions, int number))(void)
{
    for (const OSSL_DISPATCH *d = functions; d != NULL && d->function_id != 0; d++)
        if (d->function_id == number)
            return d->function;
    return NULL;
}
