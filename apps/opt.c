#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "apps/app.h"

const char *app_name = "openssl";
struct common_options common;

/* What stands behind the name in the help text, and in `list -options`, by kind. */
static const struct {
    const char *type;
    char letter;
} kinds[] = {
    [OPT_FLAG] = {"", '-'},
    [OPT_TEXT] = {" val", 's'},
    [OPT_INFILE] = {" infile", '<'},
    [OPT_OUTFILE] = {" outfile", '>'},
    [OPT_POSITIVE] = {" +int", 'p'},
    [OPT_NUMBER] = {" val", 's'},
    [OPT_NONNEG] = {" nonneg", 'N'},
    [OPT_ULONG] = {" ulong", 'u'},
    [OPT_INT_TEXT] = {" int", 'n'},
    [OPT_INTMAX_TEXT] = {" intmax", 'M'},
    [OPT_DIR] = {" dir", '/'},
    [OPT_URI] = {" uri", ':'},
    [OPT_IN_LIST] = {" infile", '<'},
    [OPT_LIST] = {" val", 's'},
    [OPT_POS_LIST] = {" +int", 'p'},
    [OPT_ANY] = {"", '-'},
    [OPT_NAME] = {"", '-'},
    [OPT_PARAM] = {"", '-'},
    [OPT_FORMAT] = {" format", 'f'},
    [OPT_FORMAT_NAME] = {" format", 'f'},
    [OPT_CONF] = {" val", 's'},
    [OPT_CONF_INT] = {" int", 'n'},
    [OPT_CONF_INFILE] = {" infile", '<'},
    [OPT_CONF_FLAG] = {"", '-'},
    [OPT_PEM_DER] = {" PEM|DER", 'F'},
    [OPT_KEY_FORM] = {" PEM|DER|ENGINE", 'E'},
    [OPT_SMIME_FORM] = {" parm", 'c'},
    [OPT_ENGINE] = {" val", 's'},
    [OPT_CONF_LOAD] = {" infile", '<'},
};

static bool is_end(const struct opt *o)
{
    return o->name == NULL && o->help == NULL;
}

static bool is_option(const struct opt *o)
{
    return o->name != NULL && o->kind != OPT_PARAM;
}

static size_t width_of(const struct opt *o)
{
    return o->name == NULL ? 0 : strlen(o->name) + strlen(kinds[o->kind].type);
}

static void print_row(const struct opt *o, int width)
{
    if (o->kind == OPT_SECTION) {
        fprintf(stderr, "\n%s%s:\n", o->help, strcmp(o->help, "Parameters") == 0 ? "" : " options");
        return;
    }
    if (o->kind == OPT_LINE) {
        fprintf(stderr, "%s\n", o->help);
        return;
    }
    char left[64] = "";
    if (o->name != NULL)
        snprintf(left, sizeof(left), "%s%s%s", o->kind == OPT_PARAM ? "" : "-", o->name,
                 kinds[o->kind].type);
    fprintf(stderr, " %-*s  %s\n", width, left, o->help);
}

static void print_help(const char *usage, const struct opt *table)
{
    size_t width = 0;
    for (const struct opt *o = table; !is_end(o); o++)
        if (width_of(o) + (o->kind != OPT_PARAM) > width)
            width = width_of(o) + (o->kind != OPT_PARAM);
    fprintf(stderr, "Usage: %s %s\n", app_name, usage);
    for (const struct opt *o = table; !is_end(o); o++)
        print_row(o, (int)width);
}

void opt_summary_hint(void)
{
    fprintf(stderr, "%s: Use -help for summary.\n", app_name);
}

static int bad(const char *format, const char *a, const char *b)
{
    fprintf(stderr, "%s: ", app_name);
    fprintf(stderr, format, a, b);
    fputc('\n', stderr);
    opt_summary_hint();
    return OPT_ERROR;
}

static bool is_long(const struct opt *o)
{
    return o->kind == OPT_POSITIVE || o->kind == OPT_NUMBER || o->kind == OPT_NONNEG ||
           o->kind == OPT_ULONG;
}

static bool number(const struct opt *o, const char *text)
{
    char *end;
    errno = 0;
    long v = strtol(text, &end, 0);
    if (errno != 0 || end == text || *end != '\0') {
        bad("Can't parse \"%s\" as a number%s", text, "");
        return false;
    }
    if (v <= 0 && (o->kind == OPT_POSITIVE || o->kind == OPT_POS_LIST)) {
        bad("Non-positive number \"%s\" for option -%s", text, o->name);
        return false;
    }
    if (v < 0 && (o->kind == OPT_NONNEG || o->kind == OPT_ULONG)) {
        bad("Negative number \"%s\" for option -%s", text, o->name);
        return false;
    }
    if (is_long(o))
        *(long *)o->value = v;
    return true;
}

static const struct {
    const char *name;
    enum opt_format format;
} formats[] = {
    {"PEM", FORMAT_PEM},       {"P", FORMAT_PEM},      {"DER", FORMAT_DER},
    {"D", FORMAT_DER},         {"P12", FORMAT_OTHER},  {"PKCS12", FORMAT_OTHER},
    {"1", FORMAT_OTHER},       {"TEXT", FORMAT_OTHER}, {"SMIME", FORMAT_SMIME},
    {"MSBLOB", FORMAT_MSBLOB}, {"PVK", FORMAT_PVK},    {"NSS", FORMAT_OTHER},
    {"HTTP", FORMAT_OTHER},    {"E", FORMAT_ENGINE},   {"ENGINE", FORMAT_ENGINE},
};

/* The message about a format that is known, but not here; true if the command won't have it. */
static bool is_unwanted(const struct opt *o, const char *text, enum opt_format f)
{
    bool nss = o->kind == OPT_FORMAT_NAME && f >= FORMAT_OTHER && strcasecmp(text, "NSS") != 0;
    bool smime = o->kind == OPT_SMIME_FORM && f >= FORMAT_OTHER && f != FORMAT_SMIME;
    if (!nss && !smime)
        return false;
    fprintf(stderr, "%s: Bad format \"%s\"; must be one of:\n   PEM/DER\n   %s\n", app_name, text,
            nss ? "nss" : "smime");
    if (smime)
        fprintf(stderr, "%s: Invalid format \"%s\" for option -%s\n", app_name, text, o->name);
    opt_summary_hint();
    return true;
}

/* FORMAT_UNDEFINED: there is none of that name. */
static enum opt_format find_format(const char *text)
{
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
        if (strcasecmp(text, formats[i].name) == 0)
            return formats[i].format;
    return FORMAT_UNDEFINED;
}

bool opt_read_format(const char *text, bool any, enum opt_format *to)
{
    const enum opt_format f = find_format(text);
    if (f != FORMAT_UNDEFINED && (f < FORMAT_OTHER || any)) {
        *to = f;
        return true;
    }
    fprintf(stderr, "%s: Bad format \"%s\"%s\n", app_name, text,
            f != FORMAT_UNDEFINED ? "; must be pem or der" : "");
    return false;
}

static bool format(const struct opt *o, const char *text)
{
    enum opt_format f;
    if (is_unwanted(o, text, find_format(text)))
        return false;
    if (!opt_read_format(text, o->kind != OPT_PEM_DER, &f)) {
        bad("Invalid format \"%s\" for option -%s", text, o->name);
        return false;
    }
    if (o->kind == OPT_FORMAT_NAME)
        *(const char **)o->value = text;
    else
        *(enum opt_format *)o->value = f;
    return true;
}

static bool add_conf(const struct opt *o, const char *value)
{
    struct opt_list *list = o->value;
    if (list->n + 2 > OPT_LIST_MAX)
        return false;
    list->v[list->n++] = o->name;
    list->v[list->n++] = value;
    return true;
}

static bool take_value(const struct opt *o, const char *text)
{
    if (is_long(o))
        return number(o, text);
    if (o->kind == OPT_FORMAT || o->kind == OPT_FORMAT_NAME || o->kind == OPT_PEM_DER ||
        o->kind == OPT_KEY_FORM || o->kind == OPT_SMIME_FORM)
        return format(o, text);
    if (o->kind == OPT_CONF_LOAD)
        return conf_use(text);
    if (o->kind == OPT_ENGINE) {
        bool found = engine_use(text);
        if (!found && o->value != NULL)
            *(bool *)o->value = true;
        return true;
    }
    bool is_number = o->kind == OPT_POS_LIST || o->kind == OPT_INT_TEXT ||
                     o->kind == OPT_INTMAX_TEXT || o->kind == OPT_CONF_INT;
    if (is_number && !number(o, text))
        return false;
    if (o->kind == OPT_CONF || o->kind == OPT_CONF_INT || o->kind == OPT_CONF_INFILE)
        return add_conf(o, text);
    struct stat st;
    if (o->kind == OPT_DIR && (stat(text, &st) != 0 || !S_ISDIR(st.st_mode))) {
        bad("Not a directory: %s%s", text, "");
        return false;
    }
    if (o->kind == OPT_LIST || o->kind == OPT_POS_LIST || o->kind == OPT_IN_LIST) {
        struct opt_list *list = o->value;
        if (list->n == OPT_LIST_MAX)
            return false;
        list->v[list->n++] = text;
        return true;
    }
    *(const char **)o->value = text;
    return true;
}

static const struct opt *find(const struct opt *table, const char *name)
{
    const struct opt *any = NULL;
    for (const struct opt *o = table; !is_end(o); o++) {
        if (!is_option(o))
            continue;
        if (strcmp(o->name, name) == 0)
            return o;
        if (o->kind == OPT_ANY)
            any = o;
    }
    return any;
}

int opt_parse(int argc, char **argv, const char *usage, const struct opt *table)
{
    int i = 1;
    app_name = argv[0];
    for (; i < argc && argv[i][0] == '-'; i++) { /* "-" is an option without a name */
        const char *name = argv[i] + 1;
        if (strcmp(argv[i], "--") == 0)
            return i + 1;
        if (*name == '-')
            name++;
        if (strcmp(name, "help") == 0) {
            print_help(usage, table);
            return OPT_HELP;
        }
        const struct opt *o = find(table, name);
        if (o == NULL)
            return bad("Unknown option: -%s%s", name, "");
        if (o->kind == OPT_FLAG)
            *(bool *)o->value = true;
        else if (o->kind == OPT_ANY || o->kind == OPT_NAME)
            *(const char **)o->value = *name != '\0' ? name : *(const char **)o->value;
        else if (o->kind == OPT_CONF_FLAG) {
            if (!add_conf(o, NULL))
                return OPT_ERROR;
        } else if (i + 1 == argc)
            return bad("Option -%s needs a value%s", name, "");
        else if (!take_value(o, argv[++i]))
            return OPT_ERROR;
    }
    return i;
}

int opt_exit(int result)
{
    return result == OPT_HELP ? EXIT_SUCCESS : EXIT_FAILURE;
}

void opt_list(const struct opt *table)
{
    for (const struct opt *o = table; !is_end(o); o++)
        if (is_option(o) && o->kind != OPT_ANY)
            printf("%s %c\n", o->name, kinds[o->kind].letter);
    puts("- -");
}
