/* openssl engine: openssl-engine(1): the engines of the registry. "dynamic" loads one from a file.
 */
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"

/* How much is told of the commands, and what is done before and after. */
static bool v1, v2, v3, v4, capabilities, test, trace;
static struct opt_list before, after;

const struct opt engine_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"t", OPT_FLAG, &test, "Check that specified engine is available"},
    {"pre", OPT_LIST, &before, "Run command against the ENGINE before loading it"},
    {"post", OPT_LIST, &after, "Run command against the ENGINE after loading it"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"v", OPT_FLAG, &v1, "List 'control commands' For each specified engine"},
    {"vv", OPT_FLAG, &v2, "Also display each command's description"},
    {"vvv", OPT_FLAG, &v3, "Also add the input flags for each command"},
    {"vvvv", OPT_FLAG, &v4, "Also show internal input flags"},
    {"c", OPT_FLAG, &capabilities, "List the capabilities of specified engine"},
    {"tt", OPT_FLAG, &trace, "Display error trace for unavailable engines"},
    {NULL, OPT_NOTE, NULL, "Commands are like \"SO_PATH:/lib/libdriver.so\""},
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"engine", OPT_PARAM, NULL, "ID of engine(s) to load"},
    {0},
};

/* ---- Commands ---- */

static void run_commands(ENGINE *e, const struct opt_list *commands)
{
    for (size_t i = 0; i < commands->n; i++) {
        const char *text = commands->v[i], *colon = strchr(text, ':');
        char *name = OPENSSL_strndup(text, colon != NULL ? (size_t)(colon - text) : strlen(text));
        bool ok = name != NULL &&
                  ENGINE_ctrl_cmd_string(e, name, colon != NULL ? colon + 1 : NULL, 0) == 1;
        printf("[%s]: %s\n", ok ? "Success" : "Failure", text);
        if (!ok)
            ERR_print_errors_fp(stdout);
        OPENSSL_free(name);
    }
}

/* "[Internal] STRING"; of the three kinds of input there is to be one. */
static void show_flags(unsigned flags)
{
    static const struct {
        unsigned flag;
        const char *name;
    } names[] = {{ENGINE_CMD_FLAG_NUMERIC, "NUMERIC"},
                 {ENGINE_CMD_FLAG_STRING, "STRING"},
                 {ENGINE_CMD_FLAG_NO_INPUT, "NO_INPUT"}};
    int n = 0;
    printf("          (input flags): ");
    if (flags == 0)
        printf("<no flags>");
    if (flags & ENGINE_CMD_FLAG_INTERNAL)
        printf("[Internal] ");
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (flags & names[i].flag)
            printf("%s%s", n++ > 0 ? "|" : "", names[i].name);
    puts(n > 1 ? "  <illegal flags!>" : "");
}

/* The commands by ENGINE_ctrl(), as an engine may tell of them without a table. */
static bool show_command(ENGINE *e, int number, bool first)
{
    char name[256] = "", description[512] = "";
    int flags = ENGINE_ctrl(e, ENGINE_CTRL_GET_CMD_FLAGS, number, NULL, NULL);
    if (flags < 0 ||
        ENGINE_ctrl(e, ENGINE_CTRL_GET_NAME_LEN_FROM_CMD, number, NULL, NULL) >=
            (int)sizeof(name) ||
        ENGINE_ctrl(e, ENGINE_CTRL_GET_NAME_FROM_CMD, number, name, NULL) <= 0 || *name == '\0')
        return false;
    if ((flags & (int)ENGINE_CMD_FLAG_INTERNAL) != 0 && !v4)
        return true;
    if (!v2 && !v3 && !v4) {
        printf("%s%s", first ? "     " : ", ", name);
        return true;
    }
    if (ENGINE_ctrl(e, ENGINE_CTRL_GET_DESC_LEN_FROM_CMD, number, NULL, NULL) <
        (int)sizeof(description))
        ENGINE_ctrl(e, ENGINE_CTRL_GET_DESC_FROM_CMD, number, description, NULL);
    printf("     %s: %s\n", name, *description != '\0' ? description : "<no description>");
    if (v3 || v4)
        show_flags((unsigned)flags);
    return true;
}

static void show_commands(ENGINE *e)
{
    if (ENGINE_ctrl(e, ENGINE_CTRL_HAS_CTRL_FUNCTION, 0, NULL, NULL) <= 0)
        return;
    int number = ENGINE_ctrl(e, ENGINE_CTRL_GET_FIRST_CMD_TYPE, 0, NULL, NULL);
    bool first = true;
    for (int last = 0; number > last && show_command(e, number, first); first = false) {
        last = number; /* they come in ascending order */
        number = ENGINE_ctrl(e, ENGINE_CTRL_GET_NEXT_CMD_TYPE, number, NULL, NULL);
    }
    if (!first && !v2 && !v3 && !v4)
        puts("");
}

/* ---- What an engine does ---- */

static const char *add_names(const char *between, const int *nids, int n)
{
    for (int i = 0; i < n; i++, between = ", ")
        printf("%s%s", between, OBJ_nid2sn(nids[i]));
    return between;
}

static void show_capabilities(ENGINE *e)
{
    const struct {
        bool has;
        const char *name;
    } kinds[] = {{ENGINE_get_RSA(e) != NULL, "RSA"},
                 {ENGINE_get_DSA(e) != NULL, "DSA"},
                 {ENGINE_get_DH(e) != NULL, "DH"},
                 {ENGINE_get_RAND(e) != NULL, "RAND"}};
    const char *between = " [";
    const int *nids;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (kinds[i].has) {
            printf("%s%s", between, kinds[i].name);
            between = ", ";
        }
    if (ENGINE_get_ciphers(e) != NULL)
        between = add_names(between, nids, ENGINE_get_ciphers(e)(e, NULL, &nids, 0));
    if (ENGINE_get_digests(e) != NULL)
        between = add_names(between, nids, ENGINE_get_digests(e)(e, NULL, &nids, 0));
    if (ENGINE_get_pkey_meths(e) != NULL)
        between = add_names(between, nids, ENGINE_get_pkey_meths(e)(e, NULL, &nids, 0));
    if (*between == ',')
        puts("]");
}

static void show_availability(ENGINE *e)
{
    bool available = ENGINE_init(e) == 1;
    printf("     [ %savailable ]\n", available ? "" : "un");
    if (available) {
        run_commands(e, &after);
        ENGINE_finish(e);
    } else if (trace) {
        fflush(stdout);
        print_errors();
    }
    ERR_clear_error();
}

static void show(ENGINE *e)
{
    printf("(%s) %s\n", ENGINE_get_id(e), ENGINE_get_name(e));
    const char *id = ENGINE_get_id(e);
    run_commands(e, &before);
    if (strcmp(ENGINE_get_id(e), id) != 0)
        printf("Loaded: (%s) %s\n", ENGINE_get_id(e), ENGINE_get_name(e));
    if (capabilities)
        show_capabilities(e);
    if (test || trace)
        show_availability(e);
    if (v1 || v2 || v3 || v4)
        show_commands(e);
}

static bool show_all(int n, char **ids)
{
    bool ok = true;
    for (int i = 0; i < n; i++) {
        ENGINE *e = ENGINE_by_id(ids[i]);
        if (e != NULL)
            show(e);
        else
            print_errors();
        ok = ok && e != NULL;
        ENGINE_free(e);
    }
    return ok;
}

/* Engines stand before the options, behind them, or both. */
int engine_main(int argc, char **argv)
{
    int before_options = 0;
    while (before_options + 1 < argc && argv[before_options + 1][0] != '-')
        before_options++;
    char **rest = argv + before_options, *first = *rest;
    *rest = argv[0];
    argc -= before_options;
    int i = opt_parse(argc, rest, "[options] engine...", engine_options);
    *rest = first;
    if (i <= 0)
        return opt_exit(i);
    if (before_options == 0 && i == argc)
        for (ENGINE *e = ENGINE_get_first(); e != NULL; e = ENGINE_get_next(e))
            show(e);
    bool ok = show_all(before_options, argv + 1);
    return show_all(argc - i, rest + i) && ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
