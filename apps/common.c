/* The options that every command has: providers and the random state. */
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <string.h>

#include "apps/app.h"

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

bool common_start(void)
{
    for (size_t i = 0; i < common.provider.n; i++)
        if (OSSL_PROVIDER_load(NULL, common.provider.v[i]) == NULL) {
            fprintf(stderr, "%s: unable to load provider %s\n", app_name, common.provider.v[i]);
            print_errors();
            return false;
        }
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
