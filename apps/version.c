/* openssl version: openssl-version(1). */
#include <openssl/crypto.h>
#include <openssl/opensslv.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"

static bool all, built, dir, engines, modules, flags, options, platform, seeding, version, cpu;

const struct opt version_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Output"},
    {"a", OPT_FLAG, &all, "Show all data"},
    {"b", OPT_FLAG, &built, "Show build date"},
    {"d", OPT_FLAG, &dir, "Show configuration directory"},
    {"e", OPT_FLAG, &engines, "Show engines directory"},
    {"m", OPT_FLAG, &modules, "Show modules directory"},
    {"f", OPT_FLAG, &flags, "Show compiler flags used"},
    {"o", OPT_FLAG, &options, "Show some internal datatype options"},
    {"p", OPT_FLAG, &platform, "Show target build platform"},
    {"r", OPT_FLAG, &seeding, "Show random seeding options"},
    {"v", OPT_FLAG, &version, "Show library version"},
    {"c", OPT_FLAG, &cpu, "Show CPU settings info"},
    {0},
};

static const char *word_sizes(void)
{
    return sizeof(long) == 8 ? "options:  bn(64,64)" : "options:  bn(64,32)";
}

static void show_seeding(void)
{
    const char *source = OPENSSL_info(OPENSSL_INFO_SEED_SOURCE);
    printf("Seeding source: %s\n", source != NULL ? source : "N/A");
}

static void show_cpu(void)
{
    printf("%s\n", OpenSSL_version(OPENSSL_CPU_INFO));
}

int version_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options]", version_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    bool any = built || dir || engines || modules || flags || options || platform || seeding || cpu;
    if (all || version || !any)
        printf("%s (Library: %s)\n", OPENSSL_VERSION_TEXT, OpenSSL_version(OPENSSL_VERSION));
    const struct {
        bool wanted;
        int what; /* of OpenSSL_version(3); -1: the widths of a BIGNUM's words */
    } lines[] = {
        {built, OPENSSL_BUILT_ON},
        {platform, OPENSSL_PLATFORM},
        {options, -1},
        {flags, OPENSSL_CFLAGS},
        {dir, OPENSSL_DIR},
        {engines, OPENSSL_ENGINES_DIR},
        {modules, OPENSSL_MODULES_DIR},
    };
    for (size_t k = 0; k < sizeof(lines) / sizeof(lines[0]); k++)
        if (all || lines[k].wanted)
            puts(lines[k].what < 0 ? word_sizes() : OpenSSL_version(lines[k].what));
    if (all || seeding)
        show_seeding();
    if (all || cpu)
        show_cpu();
    return EXIT_SUCCESS;
}
