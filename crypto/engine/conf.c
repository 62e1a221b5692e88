/* The module "engines" of a configuration file: "Engine Configuration" of config(5). */
#include <openssl/conf.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/base/raise.h"

DEFINE_STACK_OF(ENGINE)

/* Those that were begun here, until the module ends. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static STACK_OF(ENGINE) * begun;

static bool begin(ENGINE *e)
{
    if (!ENGINE_init(e))
        return false;
    pthread_mutex_lock(&lock);
    if (begun == NULL)
        begun = sk_ENGINE_new_null();
    bool kept = begun != NULL && sk_ENGINE_push(begun, e) > 0;
    pthread_mutex_unlock(&lock);
    if (kept)
        return true;
    ENGINE_finish(e);
    return FAIL(ERR_LIB_ENGINE, ERR_R_MALLOC_FAILURE);
}

static void finish(ENGINE *e)
{
    ENGINE_finish(e);
}

static void engines_finish(CONF_IMODULE *md)
{
    (void)md;
    pthread_mutex_lock(&lock);
    STACK_OF(ENGINE) *all = begun;
    begun = NULL;
    pthread_mutex_unlock(&lock);
    sk_ENGINE_pop_free(all, finish);
}

/* What the lines of an engine's section have come to. */
struct configured {
    const char *id;
    ENGINE *e;
    bool soft; /* it may be missing */
    bool told; /* whether to begin it */
};

/* "1.name" and "2.name" may stand in one section. */
static const char *without_number(const char *name)
{
    const char *dot = strchr(name, '.');
    return dot != NULL ? dot + 1 : name;
}

static bool load(struct configured *c, const char *path)
{
    ENGINE_free(c->e);
    c->e = ENGINE_by_id("dynamic");
    return c->e != NULL && ENGINE_ctrl_cmd_string(c->e, "SO_PATH", path, 0) &&
           ENGINE_ctrl_cmd_string(c->e, "LIST_ADD", "2", 0) &&
           ENGINE_ctrl_cmd_string(c->e, "LOAD", NULL, 0);
}

static bool command(struct configured *c, const char *name, const char *value)
{
    if (strcmp(value, "EMPTY") == 0)
        value = NULL;
    if (strcmp(name, "default_algorithms") == 0)
        return ENGINE_set_default_string(c->e, value);
    if (strcmp(name, "init") != 0)
        return ENGINE_ctrl_cmd_string(c->e, name, value, 0);
    c->told = true;
    if (value != NULL && strcmp(value, "1") == 0)
        return begin(c->e);
    return (value != NULL && strcmp(value, "0") == 0) ||
           FAIL(ERR_LIB_ENGINE, ENGINE_R_INVALID_INIT_VALUE);
}

enum done { LINE_DONE, LINE_FAILED, NO_ENGINE };

static enum done run_line(struct configured *c, const char *name, const char *value)
{
    if (strcmp(name, "engine_id") == 0) {
        c->id = value;
        return LINE_DONE;
    }
    if (strcmp(name, "soft_load") == 0) {
        c->soft = true;
        return LINE_DONE;
    }
    if (strcmp(name, "dynamic_path") == 0)
        return load(c, value) ? LINE_DONE : LINE_FAILED;
    ERR_set_mark();
    if (c->e == NULL)
        c->e = ENGINE_by_id(c->id);
    if (c->e == NULL && c->soft) {
        ERR_pop_to_mark();
        return NO_ENGINE;
    }
    ERR_clear_last_mark();
    return c->e != NULL && command(c, name, value) ? LINE_DONE : LINE_FAILED;
}

static bool configure(const char *id, const char *section, const CONF *cnf)
{
    struct configured c = {.id = without_number(id)};
    STACK_OF(CONF_VALUE) *lines = NCONF_get_section(cnf, section);
    if (lines == NULL)
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_ENGINE_SECTION_ERROR);
    enum done done = LINE_DONE;
    for (int i = 0; i < sk_CONF_VALUE_num(lines) && done == LINE_DONE; i++) {
        const CONF_VALUE *line = sk_CONF_VALUE_value(lines, i);
        done = run_line(&c, without_number(line->name), line->value);
        if (done == LINE_FAILED)
            ERR_raise_data(ERR_LIB_ENGINE, ENGINE_R_ENGINE_CONFIGURATION_ERROR,
                           "section=%s, name=%s, value=%s", section, line->name, line->value);
    }
    bool ok = done != LINE_FAILED && (c.e == NULL || c.told || begin(c.e));
    ENGINE_free(c.e);
    return ok;
}

static int engines_init(CONF_IMODULE *md, const CONF *cnf)
{
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(cnf, CONF_imodule_get_value(md));
    if (values == NULL)
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_ENGINES_SECTION_ERROR);
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        if (!configure(v->name, v->value, cnf))
            return 0;
    }
    return 1;
}

void ENGINE_add_conf_module(void)
{
    CONF_module_add("engines", engines_init, engines_finish);
}
