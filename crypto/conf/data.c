/* The sections and values of a configuration. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/conf/conf.h"

/* ---- The hash table: by section and name ---- */

static unsigned long hash(const CONF_VALUE *v)
{
    return OPENSSL_LH_strhash(v->section) << 2 ^ OPENSSL_LH_strhash(v->name);
}

static int compare(const CONF_VALUE *a, const CONF_VALUE *b)
{
    int order = a->section != b->section ? strcmp(a->section, b->section) : 0;
    if (order != 0 || a->name == b->name)
        return order;
    if (a->name == NULL || b->name == NULL)
        return a->name == NULL ? -1 : 1;
    return strcmp(a->name, b->name);
}

bool conf_new_data(CONF *conf)
{
    if (conf->data == NULL)
        conf->data = lh_CONF_VALUE_new(hash, compare);
    return conf->data != NULL;
}

static CONF_VALUE *find(const CONF *conf, const char *section, const char *name)
{
    CONF_VALUE key = {(char *)(uintptr_t)section, (char *)(uintptr_t)name, NULL};
    return conf->data != NULL ? lh_CONF_VALUE_retrieve(conf->data, &key) : NULL;
}

static void free_value(CONF_VALUE *v)
{
    OPENSSL_free(v->name);
    OPENSSL_free(v->value);
    OPENSSL_free(v);
}

static void drop_value(CONF_VALUE *v, CONF *conf)
{
    if (v->name == NULL)
        return;
    lh_CONF_VALUE_delete(conf->data, v);
    free_value(v);
}
IMPLEMENT_LHASH_DOALL_ARG(CONF_VALUE, CONF);

static void free_section(CONF_VALUE *v)
{
    sk_CONF_VALUE_free(conf_values(v));
    OPENSSL_free(v->section);
    OPENSSL_free(v);
}

/* First the values go, whose names are needed to find them; then the sections, which are left. */
void conf_free_data(CONF *conf)
{
    if (conf == NULL || conf->data == NULL)
        return;
    lh_CONF_VALUE_doall_CONF(conf->data, drop_value, conf);
    lh_CONF_VALUE_doall(conf->data, free_section);
    lh_CONF_VALUE_free(conf->data);
    conf->data = NULL;
}

/* ---- Sections ---- */

CONF_VALUE *conf_section(const CONF *conf, const char *name)
{
    return find(conf, name, NULL);
}

STACK_OF(CONF_VALUE) * conf_values(const CONF_VALUE *section)
{
    return (STACK_OF(CONF_VALUE) *)(void *)section->value;
}

CONF_VALUE *conf_new_section(CONF *conf, struct slice name)
{
    CONF_VALUE *v = OPENSSL_zalloc(sizeof(*v));
    STACK_OF(CONF_VALUE) *values = sk_CONF_VALUE_new_null();
    if (v != NULL) {
        v->section = OPENSSL_strndup((const char *)name.ptr, name.len);
        v->value = (char *)(void *)values;
    }
    bool ok =
        v != NULL && v->section != NULL && values != NULL && conf_section(conf, v->section) == NULL;
    if (ok) {
        lh_CONF_VALUE_insert(conf->data, v);
        ok = !lh_CONF_VALUE_error(conf->data);
    }
    if (ok)
        return v;
    sk_CONF_VALUE_free(values);
    if (v != NULL)
        OPENSSL_free(v->section);
    OPENSSL_free(v);
    return NULL;
}

/* ---- Values ---- */

static bool put(CONF *conf, CONF_VALUE *section, CONF_VALUE *v)
{
    v->section = section->section;
    if (!sk_CONF_VALUE_push(conf_values(section), v))
        return false;
    CONF_VALUE *before = lh_CONF_VALUE_insert(conf->data, v);
    if (before != NULL) {
        sk_CONF_VALUE_delete_ptr(conf_values(section), before);
        free_value(before);
    } else if (lh_CONF_VALUE_error(conf->data)) {
        sk_CONF_VALUE_pop(conf_values(section));
        return false;
    }
    return true;
}

bool conf_put(CONF *conf, CONF_VALUE *section, char *name, char *value)
{
    CONF_VALUE *v = OPENSSL_malloc(sizeof(*v));
    if (v != NULL) {
        *v = (CONF_VALUE){NULL, name, value};
        if (put(conf, section, v))
            return true;
    }
    OPENSSL_free(v);
    OPENSSL_free(name);
    OPENSSL_free(value);
    ERR_raise(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
    return false;
}

const char *conf_lookup(const CONF *conf, const char *section, const char *name)
{
    if (name == NULL)
        return NULL;
    if (conf == NULL)
        return secure_getenv(name);
    const CONF_VALUE *v = section != NULL ? find(conf, section, name) : NULL;
    if (v != NULL)
        return v->value;
    const char *env = section != NULL && strcmp(section, "ENV") == 0 ? secure_getenv(name) : NULL;
    if (env != NULL)
        return env;
    v = find(conf, CONF_DEFAULT_SECTION, name);
    return v != NULL ? v->value : NULL;
}
