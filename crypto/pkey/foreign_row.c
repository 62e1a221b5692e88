/* EVP_KEYMGMT of foreign providers: provider-keymgmt(7). */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/foreign.h"

static void take_functions(struct keymgmt_foreign *f, const OSSL_DISPATCH *d)
{
    f->functions = d;
    for (; d->function_id != 0; d++)
        switch (d->function_id) {
#define TAKE(number, to, name)               \
    case OSSL_FUNC_KEYMGMT_##number:         \
        f->to = OSSL_FUNC_keymgmt_##name(d); \
        break
            TAKE(NEW, create, new);
            TAKE(FREE, destroy, free);
            TAKE(GEN_INIT, gen_init, gen_init);
            TAKE(GEN_SET_TEMPLATE, gen_set_template, gen_set_template);
            TAKE(GEN_SET_PARAMS, gen_set_params, gen_set_params);
            TAKE(GEN_SETTABLE_PARAMS, gen_settable_params, gen_settable_params);
            TAKE(GEN, gen, gen);
            TAKE(GEN_CLEANUP, gen_cleanup, gen_cleanup);
            TAKE(LOAD, load, load);
            TAKE(GET_PARAMS, get_params, get_params);
            TAKE(GETTABLE_PARAMS, gettable_params, gettable_params);
            TAKE(SET_PARAMS, set_params, set_params);
            TAKE(SETTABLE_PARAMS, settable_params, settable_params);
            TAKE(QUERY_OPERATION_NAME, query_operation_name, query_operation_name);
            TAKE(HAS, has, has);
            TAKE(VALIDATE, validate, validate);
            TAKE(MATCH, match, match);
            TAKE(IMPORT, import, import);
            TAKE(IMPORT_TYPES, import_types, import_types);
            TAKE(EXPORT, export, export);
            TAKE(EXPORT_TYPES, export_types, export_types);
            TAKE(DUP, dup, dup);
#undef TAKE
        }
}

/* A way to make a key, and to end it; and those that need one another. */
static bool has_functions(const struct keymgmt_foreign *f)
{
    bool gen = f->gen != NULL;
    return f->destroy != NULL && f->has != NULL && (f->create != NULL || gen || f->load != NULL) &&
           (f->get_params != NULL) == (f->gettable_params != NULL) &&
           (f->set_params != NULL) == (f->settable_params != NULL) &&
           (f->gen_set_params != NULL) == (f->gen_settable_params != NULL) &&
           (!gen || (f->gen_init != NULL && f->gen_cleanup != NULL)) &&
           (f->import != NULL) == (f->import_types != NULL) &&
           (f->export != NULL) == (f->export_types != NULL);
}

static void free_method(struct keymgmt_foreign *f)
{
    foreign_method_end(&f->method);
    OPENSSL_free(f);
}

/* A key that is called as one of the library's own has its number. */
static int number_of(const struct foreign_method *m)
{
    for (const char *name = m->names; *name != '\0'; name += strlen(name) + 1) {
        const struct pkey_row *own = pkey_row_by_name(name);
        if (own != NULL)
            return own->nid;
    }
    return 0;
}

struct keymgmt_foreign *keymgmt_foreign_new(const struct foreign_algorithm *a)
{
    struct keymgmt_foreign *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL || !foreign_method_begin(&f->method, a)) {
        OPENSSL_free(f);
        return NULL;
    }
    take_functions(f, a->row.implementation);
    if (!has_functions(f)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_PROVIDER_FUNCTIONS);
        free_method(f);
        return NULL;
    }
    f->row.nid = number_of(&f->method);
    f->row.name = f->method.names;
    f->row.aliases = foreign_aliases(&f->method);
    f->row.description = f->method.description;
    f->row.foreign = f;
    foreign_keys_fill(f);
    return f;
}

const struct pkey_row *pkey_row_hold(const struct pkey_row *row)
{
    if (row != NULL && row->foreign != NULL)
        atomic_fetch_add(&row->foreign->method.holders, 1);
    return row;
}

void pkey_row_drop(const struct pkey_row *row)
{
    if (row != NULL && row->foreign != NULL &&
        atomic_fetch_sub(&row->foreign->method.holders, 1) == 1)
        free_method(row->foreign);
}

bool pkey_row_same(const struct pkey_row *a, const struct pkey_row *b)
{
    return a == b || (a != NULL && b != NULL && a->foreign != NULL && b->foreign != NULL &&
                      a->foreign->method.provider == b->foreign->method.provider &&
                      a->foreign->functions == b->foreign->functions);
}

const struct pkey_row *pkey_row_fetch(OSSL_LIB_CTX *libctx, const char *name,
                                      const char *properties)
{
    const struct pkey_row *own = pkey_row_by_name(name);
    struct foreign_algorithm a;
    struct keymgmt_foreign *f = NULL;
    if (fetch_own(libctx, own != NULL ? PROVIDER_DEFAULT : 0, properties))
        return own;
    switch (fetch_from(libctx, own != NULL ? PROVIDER_DEFAULT : 0, OSSL_OP_KEYMGMT, name,
                       properties, &a)) {
    case FETCHED_OWN:
        return own;
    case FETCHED_FOREIGN:
        f = keymgmt_foreign_new(&a);
        break;
    case FETCHED_NOTHING:
        break;
    }
    if (f != NULL)
        return &f->row;
    fetch_unsupported(libctx, name, properties);
    return NULL;
}
