/* SSL_CONF_CTX: made, set up, run, ended: SSL_CONF_cmd(3), SSL_CONF_cmd_argv(3). */
#include <openssl/conf.h>
#include <string.h>
#include <strings.h>

#include "ssl/conf/conf.h"

/* What SSL_CONF_cmd gives. */
enum { USED_VALUE = 2, DONE = 1, BAD_VALUE = 0, UNKNOWN = -2, NO_VALUE = -3 };

SSL_CONF_CTX *SSL_CONF_CTX_new(void)
{
    SSL_CONF_CTX *c = OPENSSL_zalloc(sizeof(*c));
    if (c == NULL)
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    return c;
}

static void forget_files(SSL_CONF_CTX *c)
{
    for (size_t i = 0; i < CRED_SLOTS; i++) {
        OPENSSL_free(c->cert_file[i]);
        c->cert_file[i] = NULL;
    }
    sk_X509_NAME_pop_free(c->ca_names, X509_NAME_free);
    c->ca_names = NULL;
}

void SSL_CONF_CTX_free(SSL_CONF_CTX *c)
{
    if (c == NULL)
        return;
    forget_files(c);
    OPENSSL_free(c->prefix);
    OPENSSL_free(c);
}

unsigned int SSL_CONF_CTX_set_flags(SSL_CONF_CTX *c, unsigned int flags)
{
    return c->flags |= flags;
}

unsigned int SSL_CONF_CTX_clear_flags(SSL_CONF_CTX *c, unsigned int flags)
{
    return c->flags &= ~flags;
}

int SSL_CONF_CTX_set1_prefix(SSL_CONF_CTX *c, const char *prefix)
{
    char *copy = NULL;
    if (prefix != NULL && (copy = OPENSSL_strdup(prefix)) == NULL)
        return 0;
    OPENSSL_free(c->prefix);
    c->prefix = copy;
    return 1;
}

void SSL_CONF_CTX_set_ssl(SSL_CONF_CTX *c, SSL *s)
{
    c->to = s != NULL ? of_ssl(s) : (struct owner){NULL, NULL, NULL};
}

void SSL_CONF_CTX_set_ssl_ctx(SSL_CONF_CTX *c, SSL_CTX *ctx)
{
    c->to = ctx != NULL ? of_ctx(ctx) : (struct owner){NULL, NULL, NULL};
}

bool conf_allows(const SSL_CONF_CTX *c, unsigned flags)
{
    return (flags & ~c->flags) == 0;
}

/* ---- finding a command ---- */

/* A name without its prefix: the program's, in the letters of a command line or in any of a
 * configuration file, or the dash of command lines. NULL: it hasn't got it. */
static const char *without_prefix(const SSL_CONF_CTX *c, const char *name)
{
    if (c->prefix != NULL) {
        size_t len = strlen(c->prefix);
        if (strlen(name) <= len)
            return NULL;
        if ((c->flags & SSL_CONF_FLAG_CMDLINE) != 0 && strncmp(name, c->prefix, len) != 0)
            return NULL;
        if ((c->flags & SSL_CONF_FLAG_FILE) != 0 && strncasecmp(name, c->prefix, len) != 0)
            return NULL;
        return name + len;
    }
    if ((c->flags & SSL_CONF_FLAG_CMDLINE) != 0)
        return name[0] == '-' && name[1] != '\0' ? name + 1 : NULL;
    return name;
}

static const struct conf_command *find_command(const SSL_CONF_CTX *c, const char *name)
{
    for (size_t i = 0; i < conf_commands_n; i++) {
        const struct conf_command *cmd = &conf_commands[i];
        bool on_line = (c->flags & SSL_CONF_FLAG_CMDLINE) != 0 && cmd->on_line != NULL &&
                       strcmp(cmd->on_line, name) == 0;
        bool in_file = (c->flags & SSL_CONF_FLAG_FILE) != 0 && cmd->in_file != NULL &&
                       strcasecmp(cmd->in_file, name) == 0;
        if ((on_line || in_file) && conf_allows(c, cmd->flags))
            return cmd;
    }
    return NULL;
}

static const struct conf_switch *find_switch(const SSL_CONF_CTX *c, const char *name)
{
    if ((c->flags & SSL_CONF_FLAG_CMDLINE) == 0)
        return NULL;
    for (size_t i = 0; i < conf_switches_n; i++)
        if (strcmp(conf_switches[i].name, name) == 0 && conf_allows(c, conf_switches[i].flags))
            return &conf_switches[i];
    return NULL;
}

/* ---- running it ---- */

static int run(SSL_CONF_CTX *c, const struct conf_command *cmd, const char *name, const char *value)
{
    bool shows = (c->flags & SSL_CONF_FLAG_SHOW_ERRORS) != 0;
    if (value != NULL && cmd->run(c, value) > 0)
        return USED_VALUE;
    if (shows)
        ERR_raise_data(ERR_LIB_SSL, SSL_R_BAD_VALUE, "cmd=%s, value=%s", name,
                       value != NULL ? value : "<EMPTY>");
    return value != NULL ? BAD_VALUE : NO_VALUE;
}

int SSL_CONF_cmd(SSL_CONF_CTX *c, const char *cmd, const char *value)
{
    if (cmd == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_INVALID_NULL_CMD_NAME);
    const char *name = without_prefix(c, cmd);
    if (name == NULL)
        goto unknown;
    const struct conf_switch *sw = find_switch(c, name);
    if (sw != NULL) {
        conf_set_bits(c, sw->of, sw->bits, !sw->inverse);
        return DONE;
    }
    const struct conf_command *found = find_command(c, name);
    if (found != NULL)
        return run(c, found, name, value);
unknown:
    if ((c->flags & SSL_CONF_FLAG_SHOW_ERRORS) != 0)
        ERR_raise_data(ERR_LIB_SSL, SSL_R_UNKNOWN_CMD_NAME, "cmd=%s", name != NULL ? name : cmd);
    return UNKNOWN;
}

int SSL_CONF_cmd_value_type(SSL_CONF_CTX *c, const char *cmd)
{
    const char *name = cmd != NULL ? without_prefix(c, cmd) : NULL;
    if (name == NULL)
        return SSL_CONF_TYPE_UNKNOWN;
    if (find_switch(c, name) != NULL)
        return SSL_CONF_TYPE_NONE;
    const struct conf_command *found = find_command(c, name);
    return found != NULL ? found->type : SSL_CONF_TYPE_UNKNOWN;
}

/* One command of a command line: how many words were used, 0: it isn't one, less: an error. */
int SSL_CONF_cmd_argv(SSL_CONF_CTX *c, int *pargc, char ***pargv)
{
    if (pargc != NULL && *pargc <= 0)
        return 0;
    char **argv = *pargv;
    if (argv[0] == NULL)
        return 0;
    const char *value = pargc == NULL || *pargc > 1 ? argv[1] : NULL;
    c->flags = (c->flags & ~(unsigned)SSL_CONF_FLAG_FILE) | SSL_CONF_FLAG_CMDLINE;
    int r = SSL_CONF_cmd(c, argv[0], value);
    if (r == UNKNOWN)
        return 0;
    if (r == BAD_VALUE)
        return -1;
    if (r > 0) {
        *pargv += r;
        if (pargc != NULL)
            *pargc -= r;
    }
    return r;
}

/* ---- the end ---- */

/* Certificates that came from files: without a key, it is looked for in the same file. */
static bool find_keys(SSL_CONF_CTX *c)
{
    for (size_t i = 0; i < CRED_SLOTS; i++) {
        const char *file = c->cert_file[i];
        if (file == NULL || c->to.set->creds->slot[i].key != NULL)
            continue;
        int ok = c->to.s != NULL ? SSL_use_PrivateKey_file(c->to.s, file, SSL_FILETYPE_PEM)
                                 : SSL_CTX_use_PrivateKey_file(c->to.ctx, file, SSL_FILETYPE_PEM);
        if (!ok)
            return false;
    }
    return true;
}

int SSL_CONF_CTX_finish(SSL_CONF_CTX *c)
{
    if (c->to.set != NULL && (c->flags & SSL_CONF_FLAG_REQUIRE_PRIVATE) != 0 && !find_keys(c))
        return 0;
    if (c->ca_names != NULL && c->to.set != NULL) {
        if (c->to.s != NULL)
            SSL_set0_CA_list(c->to.s, c->ca_names);
        else
            SSL_CTX_set0_CA_list(c->to.ctx, c->ca_names);
        c->ca_names = NULL;
    }
    forget_files(c);
    return 1;
}
