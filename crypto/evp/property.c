/* Queries of property(7): clauses with commas between,
 *
 *     name = value      name != value      name (that is, name = yes)      -name (no matter which)
 *
 * and a '?' before those that are wishes only. What a definition doesn't name has the value "no".
 * A clause is a slice of the query; nothing is copied. */
#include "crypto/evp/property.h"

#include <openssl/crypto.h>
#include <stdlib.h>
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

static const char *parse_number(const char *s, struct slice *digits)
{
    digits->p = s;
    s += *s == '-' || *s == '+';
    bool hex = s[0] == '0' && s[1] == 'x';
    s += hex ? 2 : 0;
    const char *first = s;
    while (hex ? is_hex(*s) : is_digit(*s))
        s++;
    digits->len = (size_t)(s - digits->p);
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
        return parse_number(s, &c->value);
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
static const char *value_in(const struct property *definition, struct slice name)
{
    for (; definition->name != NULL; definition++)
        if (name_compare(name.p, name.len, definition->name) == 0)
            return definition->value;
    return "no";
}

static bool clause_holds(const struct clause *c, const struct property *definition)
{
    if (c->wish || c->any)
        return true;
    if (c->number)
        return false;
    bool equal = name_compare(c->value.p, c->value.len, value_in(definition, c->name)) == 0;
    return equal != c->differs;
}

/* Takes the next clause off. false at the end, or where the query isn't well-formed: then *query is
 * NULL. */
static bool next_clause(const char **query, struct clause *c)
{
    const char *s = skip_space(*query);
    if (*s == '\0')
        return false;
    s = parse_clause(s, c);
    if (s != NULL && *s != ',' && *s != '\0')
        s = NULL;
    bool more = s != NULL && *s == ',';
    *query = more ? s + 1 : s;
    if (more && *skip_space(s + 1) == '\0')
        *query = NULL; /* a comma and nothing */
    return s != NULL;
}

static bool same_name(const struct clause *a, const struct clause *b)
{
    return a->name.len == b->name.len &&
           OPENSSL_strncasecmp(a->name.p, b->name.p, a->name.len) == 0;
}

static bool names(const char *query, const struct clause *wanted)
{
    struct clause c;
    while (query != NULL && next_clause(&query, &c))
        if (same_name(&c, wanted))
            return true;
    return false;
}

/* Whether all clauses hold but those whose property `but` names. */
static bool holds(const char *query, const char *but, const struct property *definition)
{
    struct clause c;
    bool all = true;
    while (query != NULL && next_clause(&query, &c))
        all = all && (clause_holds(&c, definition) || names(but, &c));
    return all || query == NULL;
}

bool property_match_all(const char *query, const char *defaults, const struct property *definition)
{
    return (query == NULL || holds(query, NULL, definition)) &&
           (defaults == NULL || holds(defaults, query, definition));
}

bool property_match(const char *query, const char *defaults, const char *provider)
{
    const struct property definition[] = {{"provider", provider}, {NULL, NULL}};
    return property_match_all(query, defaults, definition);
}

/* ---- Definitions as text, which foreign providers have ---- */

/* What the definition, which is well-formed, says of the clause's property. */
static struct clause defined(const char *definition, const struct clause *wanted)
{
    struct clause c;
    while (definition != NULL && next_clause(&definition, &c))
        if (same_name(&c, wanted))
            return c;
    return (struct clause){.value = {"no", 2}};
}

static bool same_value(const struct clause *a, const struct clause *b)
{
    if (a->number) /* what ends a number ends strtoll's, too */
        return strtoll(a->value.p, NULL, 0) == strtoll(b->value.p, NULL, 0);
    return a->value.len == b->value.len &&
           OPENSSL_strncasecmp(a->value.p, b->value.p, a->value.len) == 0;
}

/* Adds the wishes that come true to *score; whether all else holds but what `but` names. */
static bool count(const char *query, const char *but, const char *definition, int *score)
{
    struct clause c;
    while (query != NULL && next_clause(&query, &c)) {
        if (c.any || names(but, &c))
            continue;
        struct clause d = defined(definition, &c);
        bool ok = d.number == c.number && same_value(&c, &d) != c.differs;
        if (!ok && !c.wish)
            return false;
        *score += ok;
    }
    return true;
}

static bool well_formed(const char *query)
{
    struct clause c;
    while (query != NULL && next_clause(&query, &c))
        continue;
    return query != NULL;
}

int property_score(const char *query, const char *defaults, const char *definition)
{
    int score = 0;
    if (query != NULL && !well_formed(query))
        query = NULL;
    if (defaults != NULL && !well_formed(defaults))
        defaults = NULL;
    return count(query, NULL, definition, &score) && count(defaults, query, definition, &score)
               ? score
               : -1;
}

static bool has_known_name(const struct clause *c)
{
    static const char *const known[] = {"provider", "version", "fips",
                                        "output",   "input",   "structure"};
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (name_compare(c->name.p, c->name.len, known[i]) == 0)
            return true;
    return memchr(c->name.p, '.', c->name.len) != NULL;
}

const char *property_mistake(const char *definition)
{
    struct clause c;
    for (const char *at = definition; next_clause(&definition, &c); at = definition)
        if (definition == NULL || c.wish || c.any || c.differs || !has_known_name(&c))
            return at;
    return definition == NULL ? "" : NULL;
}

static const struct clause fips_clause = {.name = {"fips", 4}, .value = {"yes", 3}};

bool property_wants_fips(const char *query)
{
    struct clause c;
    while (query != NULL && next_clause(&query, &c))
        if (same_name(&c, &fips_clause))
            return !c.wish && !c.any && !c.differs && !c.number &&
                   name_compare(c.value.p, c.value.len, "yes") == 0;
    return false;
}

size_t property_set_fips(const char *query, bool want, char *out, size_t room)
{
    struct clause c;
    size_t len = 0;
    const char *first = want ? "fips=yes" : "";
    for (; *first != '\0'; first++, len++)
        if (len < room)
            out[len] = *first;
    for (const char *at = query; query != NULL && next_clause(&query, &c); at = query) {
        size_t n = query == NULL ? strlen(at) : (size_t)(query - at) - (query[-1] == ',');
        if (same_name(&c, &fips_clause))
            continue;
        if (len > 0 && len++ < room)
            out[len - 1] = ',';
        for (size_t i = 0; i < n; i++, len++)
            if (len < room)
                out[len] = at[i];
    }
    if (room > 0)
        out[len < room ? len : room - 1] = '\0';
    return len;
}
