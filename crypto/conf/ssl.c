/* The module ssl_conf: "SSL Configuration" of config(5). It keeps the commands for libssl. */
#include "crypto/conf/ssl.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/conf/conf.h"

struct ssl_conf_cmd_st {
    char *command, *argument;
};

struct configuration {
    char *name;
    SSL_CONF_CMD *commands;
    size_t n;
};

static struct configuration *kept;
static size_t n_kept;

static void forget(void)
{
    for (size_t i = 0; i < n_kept; i++) {
        for (size_t j = 0; j < kept[i].n; j++) {
            OPENSSL_free(kept[i].commands[j].command);
            OPENSSL_free(kept[i].commands[j].argument);
        }
        OPENSSL_free(kept[i].commands);
        OPENSSL_free(kept[i].name);
    }
    OPENSSL_free(kept);
    kept = NULL;
    n_kept = 0;
}

static void ssl_finish(CONF_IMODULE *md)
{
    (void)md;
    forget();
}

/* ---- Taking over ---- */

static int fail_section(const CONF_VALUE *v, int reason)
{
    ERR_raise_data(ERR_LIB_CONF, reason, "name=%s, value=%s", v->name, v->value);
    return 0;
}

/* What is before the first dot only tells commands of one name apart. */
static bool keep_command(SSL_CONF_CMD *to, const CONF_VALUE *v)
{
    const char *dot = strchr(v->name, '.');
    to->command = OPENSSL_strdup(dot != NULL ? dot + 1 : v->name);
    to->argument = OPENSSL_strdup(v->value);
    return to->command != NULL && to->argument != NULL;
}

static int keep(struct configuration *to, const CONF *cnf, const CONF_VALUE *v)
{
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(cnf, v->value);
    int n = sk_CONF_VALUE_num(values);
    if (n <= 0)
        return fail_section(v, values == NULL ? CONF_R_SSL_COMMAND_SECTION_NOT_FOUND
                                              : CONF_R_SSL_COMMAND_SECTION_EMPTY);
    to->name = OPENSSL_strdup(v->name);
    to->commands = OPENSSL_zalloc((size_t)n * sizeof(*to->commands));
    bool ok = to->name != NULL && to->commands != NULL;
    if (ok)
        to->n = (size_t)n;
    for (int i = 0; ok && i < n; i++)
        ok = keep_command(&to->commands[i], sk_CONF_VALUE_value(values, i));
    return ok || FAIL(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
}

static int ssl_init(CONF_IMODULE *md, const CONF *cnf)
{
    const char *section = CONF_imodule_get_value(md);
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(cnf, section);
    int n = sk_CONF_VALUE_num(values), ok = 1;
    forget();
    if (n <= 0) {
        ERR_raise_data(ERR_LIB_CONF,
                       values == NULL ? CONF_R_SSL_SECTION_NOT_FOUND : CONF_R_SSL_SECTION_EMPTY,
                       "section=%s", section);
        return 0;
    }
    kept = OPENSSL_zalloc((size_t)n * sizeof(*kept));
    if (kept == NULL)
        return FAIL(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
    n_kept = (size_t)n;
    for (int i = 0; ok && i < n; i++)
        ok = keep(&kept[i], cnf, sk_CONF_VALUE_value(values, i));
    if (!ok)
        forget();
    return ok;
}

bool conf_add_ssl_module(void)
{
    return CONF_module_add("ssl_conf", ssl_init, ssl_finish);
}

/* ---- For libssl ---- */

int conf_ssl_name_find(const char *name, size_t *idx)
{
    for (size_t i = 0; name != NULL && i < n_kept; i++)
        if (strcmp(kept[i].name, name) == 0) {
            *idx = i;
            return 1;
        }
    return 0;
}

const SSL_CONF_CMD *conf_ssl_get(size_t idx, const char **name, size_t *cnt)
{
    *name = kept[idx].name;
    *cnt = kept[idx].n;
    return kept[idx].commands;
}

void conf_ssl_get_cmd(const SSL_CONF_CMD *cmd, size_t idx, char **cmdstr, char **arg)
{
    *cmdstr = cmd[idx].command;
    *arg = cmd[idx].argument;
}
