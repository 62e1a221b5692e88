/* The options that every command has: providers and the random state. */
#include <openssl/conf.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/conffile.h"

/* "-rand a:b" names files, ':' between. */
static bool load_random(const char *list)
{
    char name[1024];
    for (const char *p = list; *p != '\0';) {
        size_t n = strcspn(p, ":");
        snprintf(name, sizeof(name), "%.*s", (int)n, p);
        if (n > 0 && RAND_load_file(name, -1) < 0) {
            fprintf(stderr, "Can't load %s into RNG\n", name);
            print_errors();
            return false;
        }
        p += n + (p[n] == ':');
    }
    return true;
}

static OSSL_PROVIDER *loaded[sizeof(common.provider.v) / sizeof(common.provider.v[0])];

/* The last one first. */
static void drop_providers(void)
{
    for (size_t i = common.provider.n; i-- > 0;)
        OSSL_PROVIDER_unload(loaded[i]);
}

static bool load_providers(void)
{
    if (common.provider_path != NULL &&
        !OSSL_PROVIDER_set_default_search_path(NULL, common.provider_path))
        return say_failed("Can't set the path of providers");
    if (common.provider.n > 0)
        atexit(drop_providers);
    for (size_t i = 0; i < common.provider.n; i++) {
        loaded[i] = OSSL_PROVIDER_load(NULL, common.provider.v[i]);
        if (loaded[i] == NULL) {
            fprintf(stderr,
                    "%s: unable to load provider %s\n"
                    "Hint: use -provider-path option or OPENSSL_MODULES environment variable.\n",
                    app_name, common.provider.v[i]);
            print_errors();
            return false;
        }
    }
    return true;
}

bool common_start(void)
{
    if (!load_providers())
        return false;
    return common.rand == NULL || load_random(common.rand);
}

bool common_end(void)
{
    if (common.writerand == NULL || RAND_write_file(common.writerand) >= 0)
        return true;
    fprintf(stderr, "Cannot write random bytes:\n");
    print_errors();
    return false;
}

int start_alone(int argc, char **argv, const struct opt *options)
{
    int i = opt_parse(argc, argv, "[options]", options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    return common_start() ? -1 : EXIT_FAILURE;
}

bool say_failed(const char *message)
{
    fprintf(stderr, "%s\n", message);
    print_errors();
    return false;
}

static ENGINE *used;

ENGINE *engine_used(void)
{
    return used;
}

static void drop_engine(void)
{
    ENGINE_free(used);
}

static bool engine_start(ENGINE *e)
{
    if (ENGINE_set_default(e, ENGINE_METHOD_ALL) == 1)
        return true;
    fprintf(stderr, "Can't use that engine\n");
    return false;
}

/* Of the shared object with that name. */
static ENGINE *engine_from_file(const char *path)
{
    ENGINE *e = ENGINE_by_id("dynamic");
    if (e != NULL && ENGINE_ctrl_cmd_string(e, "SO_PATH", path, 0) &&
        ENGINE_ctrl_cmd_string(e, "LOAD", NULL, 0))
        return e;
    ENGINE_free(e);
    return NULL;
}

bool engine_use(const char *id)
{
    if (strcmp(id, "auto") == 0) {
        fprintf(stderr, "Enabling auto ENGINE support\n");
        ENGINE_register_all_complete();
        return false;
    }
    ENGINE *e = ENGINE_by_id(id);
    if (e == NULL)
        e = engine_from_file(id);
    if (e == NULL)
        fprintf(stderr, "Invalid engine \"%s\"\n", id);
    bool ok = e != NULL && engine_start(e);
    if (ok)
        fprintf(stderr, "Engine \"%s\" set.\n", ENGINE_get_id(e));
    else
        print_errors();
    ERR_clear_error();
    if (used == NULL)
        atexit(drop_engine);
    ENGINE_free(used);
    used = e;
    return ok;
}

bool conf_use(const char *file)
{
    fprintf(stderr, "Using configuration from %s\n", file);
    CONF *conf = conf_load(file);
    bool ok = conf != NULL;
    if (ok && CONF_modules_load(conf, NULL, 0) <= 0)
        ok = say_failed("Error configuring OpenSSL modules");
    NCONF_free(conf);
    return ok;
}
