/* openssl info: openssl-info(1). */
#include <openssl/crypto.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"

static bool chosen[8];

const struct opt info_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Output"},
    {"configdir", OPT_FLAG, &chosen[0], "Default configuration file directory"},
    {"enginesdir", OPT_FLAG, &chosen[1], "Default engine module directory"},
    {"modulesdir", OPT_FLAG, &chosen[2], "Default module directory (other than engine modules)"},
    {"dsoext", OPT_FLAG, &chosen[3], "Configured extension for modules"},
    {"dirnamesep", OPT_FLAG, &chosen[4], "Directory-filename separator"},
    {"listsep", OPT_FLAG, &chosen[5], "List separator character"},
    {"seeds", OPT_FLAG, &chosen[6], "Seed sources"},
    {"cpusettings", OPT_FLAG, &chosen[7], "CPU settings info"},
    {0},
};

/* Of OPENSSL_info(3), in the order of the options. */
static const int items[] = {
    OPENSSL_INFO_CONFIG_DIR,
    OPENSSL_INFO_ENGINES_DIR,
    OPENSSL_INFO_MODULES_DIR,
    OPENSSL_INFO_DSO_EXTENSION,
    OPENSSL_INFO_DIR_FILENAME_SEPARATOR,
    OPENSSL_INFO_LIST_SEPARATOR,
    OPENSSL_INFO_SEED_SOURCE,
    OPENSSL_INFO_CPU_SETTINGS,
};

int info_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options]", info_options), n = 0, item = 0;
    if (i <= 0)
        return opt_exit(i);
    for (size_t k = 0; k < sizeof(items) / sizeof(items[0]); k++)
        if (chosen[k]) {
            item = items[k];
            n++;
        }
    if (i != argc || n != 1) {
        if (i == argc)
            fprintf(stderr, "%s: %s\n", app_name,
                    n == 0 ? "No items chosen" : "Only one item allowed");
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    const char *text = OPENSSL_info(item);
    puts(text != NULL ? text : "Undefined");
    return EXIT_SUCCESS;
}
