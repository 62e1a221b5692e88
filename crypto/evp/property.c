/* Queries of property(7): clauses with commas between,
 *
 *     name = value      name != value      name (that is, name = yes)      -name (no matter which)
 *
 * and a '?' before those that are wishes only. What a definition doesn't name has the value "no".
 * A clause is a slice of the query; nothing is copied. */
#include "crypto/evp/property.h"

#include <string.h>

#include "crypto/evp/name.h"

struct slice {
    const char *p;
    size_t len;
};

struct clause {
    bool wish, any, differs; /* '?'; '-'; "!=" */
    bool number;
    struct slice name, value;
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static const char *skip_space(const char *s)
{
    return s + strspn(s, " \t\n\v\f\r");
}

/* Identifiers with dots between. NULL if there is none. */
static const char *parse_name(const char *s, struct slice *name)
{
    name->p = s;
    do {
        s += s != name->p; /* the dot */
        if (!is_letter(*s))
            return NULL;
        while (is_letter(*s) || is_digit(*s) || *s == '_')
            s++;
    } while (*s == '.');
    name->len = (size_t)(s - name->p);
    return skip_space(s);
}

static const char *parse_number(const char *s)
{
    s += *s == '-' || *s == '+';
    bool hex = s[0] == '0' && s[1] == 'x';
    s += hex ? 2 : 0;
    const char *first = s;
    while (hex ? is_hex(*s) : is_digit(*s))
        s++;
    bool ended = *s == '\0' || *s == ',' || skip_space(s) != s;
    return s > first && ended ? skip_space(s) : NULL;
}

static const char *parse_value(const char *s, struct clause *c)
{
    if (*s == '"' || *s == '\'') {
        const char *end = strchr(s + 1, *s);
        if (end == NULL)
            return NULL;
        c->value = (struct slice){s + 1, (size_t)(end - s - 1)};
        return skip_space(end + 1);
    }
    c->number = is_digit(*s) || *s == '-' || *s == '+';
    if (c->number)
        return parse_number(s);
    c->value = (struct slice){s, strcspn(s, ", \t\n\v\f\r")};
    return skip_space(s + c->value.len);
}

static const char *parse_clause(const char *s, struct clause *c)
{
    *c = (struct clause){.value = {"yes", 3}};
    if (*s == '-' || *s == '?') {
        c->any = *s == '-';
        c->wish = *s == '?';
        s = skip_space(s + 1);
    }
    s = parse_name(s, &c->name);
    if (s == NULL || c->any)
        return s;
    c->differs = s[0] == '!' && s[1] == '=';
    if (!c->differs && *s != '=')
        return s;
    return parse_value(skip_space(s + (c->differs ? 2 : 1)), c);
}

/* A number is neither equal to a string nor different from it: they don't compare. */
static bool clause_holds(const struct clause *c, const char *of)
{
    if (c->wish || c->any)
        return true;
    if (c->number)
        return false;
    bool provider = name_compare(c->name.p, c->name.len, "provider") == 0;
    bool equal = name_compare(c->value.p, c->value.len, provider ? of : "no") == 0;
    return equal != c->differs;
}

bool property_match(const char *query, const char *provider)
{
    if (query == NULL || *(query = skip_space(query)) == '\0')
        return true;
    bool all = true;
    for (;;) {
        struct clause c;
        query = parse_clause(query, &c);
        if (query == NULL || (*query != ',' && *query != '\0'))
            return true;
        all = all && clause_holds(&c, provider);
        if (*query == '\0')
            return all;
        query = skip_space(query + 1);
    }
}
