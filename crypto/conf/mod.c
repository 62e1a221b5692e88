/* Modules that configuration files set up: CONF_modules_load_file(3). A module is named by what
 * stands before the last dot of a setting's name. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"
#include "crypto/conf/conf.h"

struct conf_module_st {
    CONF_MODULE *next;
    char *name;
    conf_init_func *init;
    conf_finish_func *finish;
    void *usr_data;
};

/* A setting whose module has been called. */
struct conf_imodule_st {
    CONF_IMODULE *next;
    CONF_MODULE *module;
    char *name, *value;
    unsigned long flags;
    void *usr_data;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* for the two lists, the last one first */
static CONF_MODULE *modules;
static CONF_IMODULE *begun;

/* ---- The lists ---- */

int CONF_module_add(const char *name, conf_init_func *ifunc, conf_finish_func *ffunc)
{
    CONF_MODULE *m = OPENSSL_zalloc(sizeof(*m));
    char *copy = OPENSSL_strdup(name);
    if (m == NULL || copy == NULL) {
        OPENSSL_free(m);
        OPENSSL_free(copy);
        return 0;
    }
    *m = (CONF_MODULE){.name = copy, .init = ifunc, .finish = ffunc};
    pthread_mutex_lock(&lock);
    m->next = modules;
    modules = m;
    pthread_mutex_unlock(&lock);
    return 1;
}

static CONF_MODULE *find(const char *name)
{
    const char *dot = strrchr(name, '.');
    size_t len = dot != NULL ? (size_t)(dot - name) : strlen(name);
    CONF_MODULE *found = NULL; /* the first that was added */
    pthread_mutex_lock(&lock);
    for (CONF_MODULE *m = modules; m != NULL; m = m->next)
        if (strlen(m->name) == len && memcmp(m->name, name, len) == 0)
            found = m;
    pthread_mutex_unlock(&lock);
    return found;
}

bool conf_has_module(const char *name)
{
    return find(name) != NULL;
}

static void free_imodule(CONF_IMODULE *i)
{
    if (i == NULL)
        return;
    OPENSSL_free(i->name);
    OPENSSL_free(i->value);
    OPENSSL_free(i);
}

static void finish(CONF_IMODULE *i)
{
    if (i->module->finish != NULL)
        i->module->finish(i);
    free_imodule(i);
}

/* The last one first, since it may rest on those before it. */
void CONF_modules_finish(void)
{
    pthread_mutex_lock(&lock);
    CONF_IMODULE *i = begun;
    begun = NULL;
    pthread_mutex_unlock(&lock);
    for (CONF_IMODULE *next; i != NULL; i = next) {
        next = i->next;
        finish(i);
    }
}

/* Without `all` only modules of shared objects would go, of which there are none. */
void CONF_modules_unload(int all)
{
    CONF_modules_finish();
    if (!all)
        return;
    pthread_mutex_lock(&lock);
    CONF_MODULE *m = modules;
    modules = NULL;
    pthread_mutex_unlock(&lock);
    for (CONF_MODULE *next; m != NULL; m = next) {
        next = m->next;
        OPENSSL_free(m->name);
        OPENSSL_free(m);
    }
}

void conf_cleanup(void)
{
    CONF_modules_unload(1);
}

/* ---- Loading ---- */

static int begin(CONF_MODULE *m, const char *name, const char *value, const CONF *cnf)
{
    CONF_IMODULE *i = OPENSSL_zalloc(sizeof(*i));
    if (i != NULL) {
        i->module = m;
        i->name = OPENSSL_strdup(name);
        i->value = OPENSSL_strdup(value);
    }
    if (i == NULL || i->name == NULL || i->value == NULL) {
        free_imodule(i);
        ERR_raise(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    int ret = m->init != NULL ? m->init(i, cnf) : 1;
    if (ret <= 0) {
        finish(i);
        return -1;
    }
    pthread_mutex_lock(&lock);
    i->next = begun;
    begun = i;
    pthread_mutex_unlock(&lock);
    return ret;
}

static int run(const CONF *cnf, const char *name, const char *value, unsigned long flags)
{
    CONF_MODULE *m = find(name);
    if (m == NULL) {
        if (!(flags & CONF_MFLAGS_SILENT))
            ERR_raise_data(ERR_LIB_CONF, CONF_R_UNKNOWN_MODULE_NAME, "module=%s", name);
        return -1;
    }
    int ret = begin(m, name, value, cnf);
    if (ret <= 0 && !(flags & CONF_MFLAGS_SILENT))
        ERR_raise_data(ERR_LIB_CONF, CONF_R_MODULE_INITIALIZATION_ERROR,
                       "module=%s, value=%s retcode=%-8d", name, value, ret);
    return ret;
}

/* config_diagnostics: mistakes are not passed over. */
static bool wants_diagnostics(const CONF *cnf)
{
    long wanted = 0;
    ERR_set_mark();
    int ok = NCONF_get_number_e(cnf, NULL, "config_diagnostics", &wanted);
    ERR_pop_to_mark();
    return ok && wanted != 0;
}

static const char *quiet_string(const CONF *cnf, const char *name)
{
    ERR_set_mark();
    const char *value = NCONF_get_string(cnf, NULL, name);
    ERR_pop_to_mark();
    return value;
}

static int run_all(const CONF *cnf, const STACK_OF(CONF_VALUE) * values, unsigned long flags)
{
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        ERR_set_mark();
        int ret = run(cnf, v->name, v->value, flags);
        if (ret <= 0 && !(flags & CONF_MFLAGS_IGNORE_ERRORS)) {
            ERR_clear_last_mark();
            return ret;
        }
        ERR_pop_to_mark();
    }
    return 1;
}

int CONF_modules_load(const CONF *cnf, const char *appname, unsigned long flags)
{
    if (cnf == NULL)
        return 1;
    if (wants_diagnostics(cnf))
        flags &= ~(unsigned long)(CONF_MFLAGS_IGNORE_ERRORS | CONF_MFLAGS_IGNORE_RETURN_CODES |
                                  CONF_MFLAGS_SILENT | CONF_MFLAGS_IGNORE_MISSING_FILE);
    const char *section = appname != NULL ? quiet_string(cnf, appname) : NULL;
    if (appname == NULL || (section == NULL && flags & CONF_MFLAGS_DEFAULT_SECTION))
        section = quiet_string(cnf, "openssl_conf");
    if (section == NULL)
        return 1;
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(cnf, section);
    if (values != NULL) {
        OPENSSL_load_builtin_modules(); /* a program need not have done it */
        return run_all(cnf, values, flags);
    }
    if (!(flags & CONF_MFLAGS_SILENT))
        ERR_raise_data(ERR_LIB_CONF, CONF_R_OPENSSL_CONF_REFERENCES_MISSING_SECTION,
                       "openssl_conf=%s", section);
    return 0;
}

static int load_file(CONF *conf, const char *file, const char *appname, unsigned long flags)
{
    int ret;
    if (NCONF_load(conf, file, NULL) > 0)
        ret = CONF_modules_load(conf, appname, flags);
    else
        ret = flags & CONF_MFLAGS_IGNORE_MISSING_FILE &&
              ERR_GET_REASON(ERR_peek_last_error()) == CONF_R_NO_SUCH_FILE;
    return flags & CONF_MFLAGS_IGNORE_RETURN_CODES && !wants_diagnostics(conf) ? 1 : ret;
}

int CONF_modules_load_file_ex(OSSL_LIB_CTX *libctx, const char *filename, const char *appname,
                              unsigned long flags)
{
    char *file = filename != NULL ? OPENSSL_strdup(filename) : CONF_get1_default_config_file();
    if (file == NULL)
        return 0;
    int ret = 1;
    ERR_set_mark();
    if (filename != NULL || *file != '\0') { /* OPENSSL_CONF= means none */
        CONF *conf = NCONF_new_ex(libctx, NULL);
        ret = conf != NULL ? load_file(conf, file, appname, flags) : 0;
        NCONF_free(conf);
    }
    if (ret > 0)
        ERR_pop_to_mark();
    else
        ERR_clear_last_mark();
    OPENSSL_free(file);
    return ret;
}

int CONF_modules_load_file(const char *filename, const char *appname, unsigned long flags)
{
    return CONF_modules_load_file_ex(NULL, filename, appname, flags);
}

/* ---- What a module is called with ---- */

const char *CONF_imodule_get_name(const CONF_IMODULE *md)
{
    return md->name;
}

const char *CONF_imodule_get_value(const CONF_IMODULE *md)
{
    return md->value;
}

void *CONF_imodule_get_usr_data(const CONF_IMODULE *md)
{
    return md->usr_data;
}

void CONF_imodule_set_usr_data(CONF_IMODULE *md, void *usr_data)
{
    md->usr_data = usr_data;
}

CONF_MODULE *CONF_imodule_get_module(const CONF_IMODULE *md)
{
    return md->module;
}

unsigned long CONF_imodule_get_flags(const CONF_IMODULE *md)
{
    return md->flags;
}

void CONF_imodule_set_flags(CONF_IMODULE *md, unsigned long flags)
{
    md->flags = flags;
}

void *CONF_module_get_usr_data(CONF_MODULE *pmod)
{
    return pmod->usr_data;
}

void CONF_module_set_usr_data(CONF_MODULE *pmod, void *usr_data)
{
    pmod->usr_data = usr_data;
}
