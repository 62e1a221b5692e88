/* Sections of the configuration file: SSL_CTX_config(3), "SSL Configuration" of config(5). */
#include <openssl/conf.h>

#include "ssl/conf/apply.h"
#include "ssl/conf/conf.h"

/* What libcrypto's module ssl_conf has read. It exports these three for libssl, and no public
 * header has them. */
typedef struct ssl_conf_cmd_st SSL_CONF_CMD;
int conf_ssl_name_find(const char *name, size_t *idx);
const SSL_CONF_CMD *conf_ssl_get(size_t idx, const char **name, size_t *cnt);
void conf_ssl_get_cmd(const SSL_CONF_CMD *cmd, size_t idx, char **cmdstr, char **arg);

static unsigned sides(const SSL_METHOD *method)
{
    return (method->is_server ? SSL_CONF_FLAG_SERVER : 0u) |
           (method->is_client ? SSL_CONF_FLAG_CLIENT : 0u);
}

/* All commands, whatever becomes of each. */
static bool run_all(SSL_CONF_CTX *c, size_t at)
{
    const char *name;
    char *command, *value;
    size_t n;
    bool ok = true;
    const SSL_CONF_CMD *commands = conf_ssl_get(at, &name, &n);
    for (size_t i = 0; i < n; i++) {
        conf_ssl_get_cmd(commands, i, &command, &value);
        ok &= SSL_CONF_cmd(c, command, value) > 0;
    }
    return ok;
}

static int apply(const struct owner *o, const SSL_METHOD *method, size_t at, unsigned flags)
{
    SSL_CONF_CTX *c = SSL_CONF_CTX_new();
    if (c == NULL)
        return 0;
    c->flags = SSL_CONF_FLAG_FILE | sides(method) | flags;
    c->to = *o;
    bool ok = run_all(c, at);
    ok &= SSL_CONF_CTX_finish(c) > 0;
    SSL_CONF_CTX_free(c);
    return ok;
}

static int apply_named(const struct owner *o, const SSL_METHOD *method, const char *name)
{
    size_t at;
    if (name == NULL || !conf_ssl_name_find(name, &at)) {
        ERR_raise_data(ERR_LIB_SSL, SSL_R_INVALID_CONFIGURATION_NAME, "name=%s",
                       name != NULL ? name : "<NULL>");
        return 0;
    }
    return apply(o, method, at, SSL_CONF_FLAG_CERTIFICATE | SSL_CONF_FLAG_REQUIRE_PRIVATE);
}

void conf_apply_system_default(SSL_CTX *ctx)
{
    struct owner o = of_ctx(ctx);
    size_t at;
    if (!conf_ssl_name_find("system_default", &at))
        return;
    ERR_set_mark();
    apply(&o, ctx->method, at, 0);
    ERR_pop_to_mark();
}

int SSL_CTX_config(SSL_CTX *ctx, const char *name)
{
    struct owner o = of_ctx(ctx);
    return apply_named(&o, ctx->method, name);
}

int SSL_config(SSL *s, const char *name)
{
    struct owner o = of_ssl(s);
    return apply_named(&o, s->method, name);
}

/* It is among those that libcrypto has of itself. */
void SSL_add_ssl_module(void)
{
    OPENSSL_load_builtin_modules();
}
