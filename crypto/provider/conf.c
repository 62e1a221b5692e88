/* The sections of providers: their file, and parameters that they can ask for, those of further
 * sections among them. */
#include "crypto/provider/conf.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/provider.h>
#include <string.h>

#include "crypto/provider/foreign.h"

enum { DEPTH_MAX = 8 }; /* of sections in sections, which may go round in circles */

static bool take_section(struct foreign *f, const CONF *cnf, const char *prefix,
                         STACK_OF(CONF_VALUE) * values, int depth);

/* A value that is a section's name stands for the section. */
static bool take_value(struct foreign *f, const CONF *cnf, const char *name, const char *value,
                       int depth)
{
    STACK_OF(CONF_VALUE) *deeper = NCONF_get_section(cnf, value);
    if (deeper == NULL)
        return foreign_set(f, name, value);
    return depth == DEPTH_MAX || take_section(f, cnf, name, deeper, depth + 1);
}

static bool take_section(struct foreign *f, const CONF *cnf, const char *prefix,
                         STACK_OF(CONF_VALUE) * values, int depth)
{
    bool ok = true;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        size_t room = strlen(prefix) + strlen(v->name) + 2;
        char *name = OPENSSL_malloc(room);
        if (name == NULL)
            return false;
        BIO_snprintf(name, room, "%s%s%s", prefix, *prefix != '\0' ? "." : "", v->name);
        ok = take_value(f, cnf, name, v->value, depth);
        OPENSSL_free(name);
    }
    return ok;
}

static bool take_module(struct foreign *f, STACK_OF(CONF_VALUE) * values)
{
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        if (strcmp(v->name, "module") != 0)
            continue;
        OPENSSL_free(f->module);
        f->module = OPENSSL_strdup(v->value);
        if (f->module == NULL)
            return false;
    }
    return true;
}

bool provider_configure(const CONF *cnf, const char *name, STACK_OF(CONF_VALUE) * values,
                        bool activate)
{
    OSSL_LIB_CTX *ctx = lib_ctx(NCONF_get0_libctx(cnf));
    if (!provider_is_own(name) && foreign_find(ctx, name) == NULL) {
        struct foreign *f = foreign_new(ctx, name);
        if (f == NULL)
            return false;
        if (!take_module(f, values) || !take_section(f, cnf, "", values, 0)) {
            foreign_drop(f);
            return false;
        }
        foreign_add(f);
    }
    OSSL_PROVIDER *prov = activate ? OSSL_PROVIDER_load(ctx, name) : NULL;
    if (prov != NULL && foreign_of(prov) != NULL)
        foreign_drop(foreign_of(prov)); /* the context holds it */
    return true;
}
