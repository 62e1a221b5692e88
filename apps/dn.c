#include "apps/dn.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "apps/conffile.h"

enum { LINE = 1024 };

const char *dn_without_prefix(const char *name)
{
    const char *end = strpbrk(name, ".,:");
    return end != NULL && end[1] != '\0' ? end + 1 : name;
}

/* One that stands beside the prompt of a field. */
static bool is_setting(const char *name)
{
    static const char *const endings[] = {"_min", "_max", "_default", "_value"};
    size_t len = strlen(name);
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
        size_t n = strlen(endings[i]);
        if (len >= n && strcmp(name + len - n, endings[i]) == 0)
            return true;
    }
    return false;
}

/* ---- Adding ---- */

static bool add_name(X509_REQ *req, int nid, const char *value, int type, bool joined)
{
    return X509_NAME_add_entry_by_NID(X509_REQ_get_subject_name(req), nid, type,
                                      (const unsigned char *)value, -1, -1, joined ? -1 : 0);
}

static bool add_attribute(X509_REQ *req, int nid, const char *value, int type, bool joined)
{
    (void)joined;
    if (X509_REQ_add1_attr_by_NID(req, nid, type, (const unsigned char *)value, -1))
        return true;
    fprintf(stderr, "Error adding attribute\n");
    return false;
}

/* ---- Asking ---- */

struct field {
    const char *name, *prompt; /* the name with its prefix */
    char value[LINE];
    long min, max; /* < 0: any */
};

static const char *setting(const struct dn_source *from, const char *section, const struct field *f,
                           const char *which)
{
    char name[100];
    snprintf(name, sizeof(name), "%s_%s", f->name, which);
    return conf_text(from->conf, section, name);
}

static long limit(const struct dn_source *from, const char *section, const struct field *f,
                  const char *which)
{
    char name[100];
    snprintf(name, sizeof(name), "%s_%s", f->name, which);
    return conf_number(from->conf, section, name, -1);
}

static bool length_fits(const struct field *f)
{
    long n = (long)strlen(f->value);
    if (f->min > 0 && n < f->min) {
        fprintf(stderr, "String too short, must be at least %ld bytes long\n", f->min);
        return false;
    }
    if (f->max >= 0 && n > f->max) {
        fprintf(stderr, "String too long, must be at most %ld bytes long\n", f->max);
        return false;
    }
    return true;
}

/* A line of standard input without its end; false if there is none. */
static bool read_line(char *line)
{
    if (fgets(line, LINE, stdin) == NULL)
        return false;
    char *end = strchr(line, '\n');
    if (end == NULL && !feof(stdin)) {
        fprintf(stderr, "Missing newline at end of input\n");
        return false;
    }
    line[strcspn(line, "\r\n")] = '\0';
    return true;
}

/* An empty value leaves the field out. */
static bool ask_once(struct field *f, const char *otherwise, const char *fixed, bool batch)
{
    if (!batch) {
        fprintf(stderr, "%s [%s]:", f->prompt, otherwise);
        fflush(stderr);
    }
    if (fixed != NULL) {
        snprintf(f->value, LINE, "%s", fixed);
        fprintf(stderr, "%s\n", fixed);
        return true;
    }
    f->value[0] = '\0';
    if (!batch && !read_line(f->value))
        return false;
    if (f->value[0] == '\0')
        snprintf(f->value, LINE, "%s", otherwise);
    else if (strcmp(f->value, ".") == 0)
        f->value[0] = '\0';
    return true;
}

static bool ask(struct field *f, const struct dn_source *from, const char *section)
{
    const char *otherwise = setting(from, section, f, "default"),
               *fixed = setting(from, section, f, "value");
    f->min = limit(from, section, f, "min");
    f->max = limit(from, section, f, "max");
    while (ask_once(f, otherwise == NULL ? "" : otherwise, fixed, from->batch)) {
        if (f->value[0] == '\0' || length_fits(f))
            return true;
        if (fixed != NULL || from->batch)
            return false;
    }
    return false;
}

/* Asks for the fields of a section whose names are known and adds what isn't left empty. */
static bool ask_all(X509_REQ *req, const struct dn_source *from, const char *section,
                    STACK_OF(CONF_VALUE) * fields,
                    bool (*add)(X509_REQ *, int, const char *, int, bool))
{
    for (int i = 0; i < sk_CONF_VALUE_num(fields); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(fields, i);
        struct field f = {.name = v->name, .prompt = v->value};
        const char *type = dn_without_prefix(v->name);
        bool joined = *type == '+';
        int nid = is_setting(v->name) ? NID_undef : OBJ_txt2nid(type + joined);
        if (nid == NID_undef)
            continue;
        if (!ask(&f, from, section) ||
            (f.value[0] != '\0' && !add(req, nid, f.value, from->type, joined)))
            return false;
    }
    return true;
}

static bool no_objects(void)
{
    fprintf(stderr, "Error: No objects specified in config file\n");
    return false;
}

static bool interactive(X509_REQ *req, const struct dn_source *from, const char *dn,
                        STACK_OF(CONF_VALUE) * fields, const char *attributes,
                        STACK_OF(CONF_VALUE) * extra)
{
    if (!from->batch)
        fputs("You are about to be asked to enter information that will be incorporated\n"
              "into your certificate request.\n"
              "What you are about to enter is what is called a Distinguished Name or a DN.\n"
              "There are quite a few fields but you can leave some blank\n"
              "For some fields there will be a default value,\n"
              "If you enter '.', the field will be left blank.\n"
              "-----\n",
              stderr);
    if (fields == NULL)
        return no_objects();
    if (!ask_all(req, from, dn, fields, add_name))
        return false;
    if (X509_NAME_entry_count(X509_REQ_get_subject_name(req)) == 0)
        return no_objects();
    if (!from->with_attributes)
        return true;
    if (sk_CONF_VALUE_num(extra) > 0 && !from->batch)
        fputs("\nPlease enter the following 'extra' attributes\n"
              "to be sent with your certificate request\n",
              stderr);
    return ask_all(req, from, attributes, extra, add_attribute);
}

/* ---- "prompt = no" ---- */

static bool as_given(X509_REQ *req, const struct dn_source *from, STACK_OF(CONF_VALUE) * fields,
                     STACK_OF(CONF_VALUE) * extra)
{
    X509_NAME *name = X509_REQ_get_subject_name(req);
    for (int i = 0; i < sk_CONF_VALUE_num(fields); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(fields, i);
        const char *type = dn_without_prefix(v->name);
        bool joined = *type == '+';
        if (!X509_NAME_add_entry_by_txt(name, type + joined, from->type,
                                        (const unsigned char *)v->value, -1, -1, joined ? -1 : 0))
            return false;
    }
    if (X509_NAME_entry_count(name) == 0)
        return no_objects();
    for (int i = 0; from->with_attributes && i < sk_CONF_VALUE_num(extra); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(extra, i);
        if (!X509_REQ_add1_attr_by_txt(req, v->name, from->type, (const unsigned char *)v->value,
                                       -1))
            return false;
    }
    return true;
}

/* The section that an option of the request's section names; NULL if there is none. */
static bool named_section(const struct dn_source *from, const char *option, const char **name,
                          STACK_OF(CONF_VALUE) * *section)
{
    *section = NULL;
    *name = conf_text(from->conf, from->section, option);
    if (*name == NULL)
        return true;
    *section = NCONF_get_section(from->conf, *name);
    if (*section == NULL)
        fprintf(stderr, "Unable to get '%s' section\n", *name);
    return *section != NULL;
}

bool dn_fill(X509_REQ *req, const struct dn_source *from)
{
    const char *dn, *attributes, *prompt = conf_text(from->conf, from->section, "prompt");
    STACK_OF(CONF_VALUE) * fields, *extra;
    if (!named_section(from, "distinguished_name", &dn, &fields) ||
        !named_section(from, "attributes", &attributes, &extra))
        return false;
    if (prompt != NULL && strcmp(prompt, "no") == 0)
        return as_given(req, from, fields, extra);
    return interactive(req, from, dn, fields, attributes, extra);
}
