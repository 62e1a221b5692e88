/* openssl cmp: options of sections of a configuration file. openssl-cmp(1), -config, -section. */
#include <limits.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "apps/cmp.h"
#include "apps/commands.h"
#include "apps/conffile.h"

enum { SECTIONS = 16, SECTION_NAME = 40 };

struct sections {
    char name[SECTIONS][SECTION_NAME + 1];
    size_t n;
};

/* The value of the last section that has one, else of [default]. */
static const char *value_of(const struct sections *s, const char *name)
{
    for (size_t i = s->n; i-- > 0;) {
        const STACK_OF(CONF_VALUE) *all = NCONF_get_section(cmp.conf, s->name[i]);
        for (int k = 0; k < sk_CONF_VALUE_num(all); k++)
            if (strcmp(sk_CONF_VALUE_value(all, k)->name, name) == 0)
                return sk_CONF_VALUE_value(all, k)->value;
    }
    return conf_text(cmp.conf, "default", name);
}

/* A number out of its bounds ends the command as -help does. */
static bool take_number(const struct opt *o, const char *text, int *code)
{
    const long v = strtol(text, NULL, 0);
    *code = EXIT_FAILURE;
    if (v > INT_MAX || v < INT_MIN) {
        fprintf(stderr, "integer value out of range for option '%s'\n", o->name);
        return false;
    }
    if (o->kind == OPT_POSITIVE ? v <= 0 : v < 0) {
        fprintf(stderr, "%s number \"%ld\" for config option -%s\nUse -help for summary.\n",
                o->kind == OPT_POSITIVE ? "Non-positive" : "Negative", v, o->name);
        *code = EXIT_SUCCESS;
        return false;
    }
    *(long *)o->value = v;
    return true;
}

static bool take(const struct opt *o, const char *text, int *code)
{
    struct opt_list *list = o->value;
    switch (o->kind) {
    case OPT_FLAG:
        *(bool *)o->value = strtol(text, NULL, 10) != 0;
        return true;
    case OPT_NONNEG:
    case OPT_POSITIVE:
        return take_number(o, text, code);
    case OPT_LIST:
        if (*text != '\0' && list->n < OPT_LIST_MAX)
            list->v[list->n++] = text;
        return true;
    default:
        *(const char **)o->value = *text != '\0' ? text : NULL;
        return true;
    }
}

static bool take_all(const struct sections *s, int *code)
{
    for (const struct opt *o = cmp_options; o->name != NULL || o->help != NULL; o++) {
        const bool early = o->value == NULL || o->value == &cmp.config ||
                           o->value == &cmp.section || o->value == &cmp.verbosity;
        const char *text = o->name != NULL && !early ? value_of(s, o->name) : NULL;
        if (text != NULL && !take(o, text, code))
            return false;
    }
    return true;
}

/* A section that is named must be there, but for the one by default. */
static bool find_sections(const char *names, const char *file, struct sections *s)
{
    char item[CMP_ITEM];
    while (s->n < SECTIONS && cmp_next(&names, item)) {
        if (strlen(item) > SECTION_NAME)
            CMP_WARN("using only first %d characters of section name starting with \"%.*s\"",
                     SECTION_NAME, SECTION_NAME, item);
        char *name = s->name[s->n++];
        snprintf(name, SECTION_NAME + 1, "%.*s", SECTION_NAME, item);
        if (strcmp(name, "default") == 0 || NCONF_get_section(cmp.conf, name) != NULL)
            continue;
        if (strcmp(name, "cmp") != 0)
            return CMP_FAIL("no [%s] section found in config file '%s'", name, file);
        CMP_INFO("no [%s] section found in config file '%s'; will thus use just [default] and "
                 "unnamed section if present",
                 name, file);
    }
    return true;
}

static bool read_file(const char *file, int *code)
{
    const char *names = cmp.section == NULL    ? "cmp"
                        : *cmp.section == '\0' ? "default"
                                               : cmp.section;
    struct sections s = {.n = 0};
    CMP_INFO("using section(s) '%s' of OpenSSL configuration file '%s'", names, file);
    const char *name = app_name;
    app_name = "openssl cmp cmp";
    cmp.conf = conf_load(file);
    app_name = name;
    const bool found = cmp.conf != NULL && find_sections(names, file, &s);
    if (cmp.conf != NULL) /* sections that aren't there */
        ERR_clear_error();
    return found && take_all(&s, code);
}

bool cmp_read_config(int *code)
{
    char *standard = cmp.config == NULL ? CONF_get1_default_config_file() : NULL;
    const char *file = cmp.config != NULL ? cmp.config : standard;
    bool ok = file == NULL || *file == '\0' || read_file(file, code);
    if (!ok)
        OSSL_CMP_CTX_print_errors(NULL);
    OPENSSL_free(standard);
    return ok;
}
