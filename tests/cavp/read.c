/* The files' form: lines "name = value"; a blank line ends a block; "[name = value, ...]" and the
 * fields of a block without an answer hold for all that follow. A line that is indented shows an
 * intermediate value and is passed over, as are comments. A bare word ("FAIL") is a field without
 * a value; bare words in brackets are the fields "section" and "hash", a whole sentence there is
 * "heading".
 *
 * Listings have "# name:" before the value's lines, and a comment without a colon at its end, which
 * is their "heading", before what belongs together. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"

#define FIELDS 64

struct field {
    char *name, *value;
};

struct list {
    struct field f[FIELDS];
    size_t n;
};

struct cavp_fields {
    struct list around, block;
};

static const char *const synonyms[][8] = {
    {"key", "k", "ki"},
    {"iv", "nonce", "i"},
    {"pt", "plaintext", "payload", "p", "in", "input"},
    {"ct", "ciphertext", "c", "output"},
    {"aad", "ad", "adata"},
    {"tag", "output"},
    {"msg", "message"},
};

static void set(struct list *l, const char *name, const char *value)
{
    size_t i = 0;
    while (i < l->n && strcasecmp(l->f[i].name, name) != 0)
        i++;
    if (i == FIELDS)
        abort();
    if (i == l->n)
        l->f[l->n++].name = strdup(name);
    else
        free(l->f[i].value);
    l->f[i].value = strdup(value);
}

static const char *get(const struct list *l, const char *name)
{
    for (size_t i = 0; i < l->n; i++)
        if (strcasecmp(l->f[i].name, name) == 0)
            return l->f[i].value;
    return NULL;
}

static void clear(struct list *l)
{
    for (size_t i = 0; i < l->n; i++)
        free(l->f[i].name), free(l->f[i].value);
    l->n = 0;
}

static const char *find(const struct list *l, const char *name)
{
    const char *value = get(l, name);
    for (size_t i = 0; value == NULL && i < sizeof(synonyms) / sizeof(synonyms[0]); i++)
        for (size_t j = 1; strcasecmp(synonyms[i][0], name) == 0 && synonyms[i][j] != NULL; j++)
            if (value == NULL)
                value = get(l, synonyms[i][j]);
    return value;
}

const char *cavp_text(const struct cavp_case *c, const char *field)
{
    const char *value = find(&c->fields->block, field);
    return value != NULL ? value : find(&c->fields->around, field);
}

struct bytes cavp_bytes(const struct cavp_case *c, const char *field)
{
    const char *text = cavp_text(c, field);
    if (text == NULL || text[0] != '"')
        return kat_hex(text);
    size_t len = strlen(text) - 2;
    return (struct bytes){(uint8_t *)strndup(text + 1, len), len};
}

size_t cavp_int(const struct cavp_case *c, const char *field)
{
    const char *text = cavp_text(c, field);
    return text == NULL ? 0 : strtoul(text, NULL, 10);
}

void cavp_same(const struct cavp_case *c, const char *what, bool ok, const uint8_t *got,
               size_t got_len, struct bytes want)
{
    const char *count = cavp_text(c, "count");
    check(ok && got_len == want.len && memcmp(got, want.p, want.len) == 0, "case %s (Len %zu): %s",
          count != NULL ? count : "?", cavp_int(c, "len"), what);
}

static char *trim(char *s)
{
    while (isspace((unsigned char)*s))
        s++;
    for (size_t n = strlen(s); n > 0 && isspace((unsigned char)s[n - 1]);)
        s[--n] = '\0';
    return s;
}

static void assign(struct list *l, char *text, const char *bare)
{
    char *equals = strchr(text, '=');
    if (equals == NULL) {
        set(l, bare != NULL ? bare : trim(text), bare != NULL ? trim(text) : "");
        return;
    }
    *equals = '\0';
    set(l, trim(text), trim(equals + 1));
}

static size_t words(const char *text)
{
    size_t n = 1;
    for (; *text != '\0'; text++)
        n += *text == ' ';
    return n;
}

static void headers(struct list *around, char *line)
{
    const char *bare = "section";
    line[strcspn(line, "]")] = '\0';
    for (char *save, *part = strtok_r(line + 1, ",", &save); part != NULL;
         part = strtok_r(NULL, ",", &save)) {
        bool is_bare = strchr(part, '=') == NULL;
        assign(around, part, words(part) > 3 ? "heading" : bare);
        if (is_bare)
            bare = "hash";
    }
}

struct reading {
    const struct cavp_claim *claim;
    void (*use)(const struct cavp_claim *claim, const struct cavp_case *c);
    struct cavp_fields fields;
    struct cavp_chain chain;
};

static bool is_listing(const struct cavp_claim *claim)
{
    return claim->answer[0] == '#';
}

static void end_block(struct reading *r)
{
    struct list *block = &r->fields.block;
    const char *answer = r->claim->answer;
    if (find(block, is_listing(r->claim) ? answer + 2 : answer) != NULL) {
        struct cavp_case c = {r->claim->algorithm, &r->fields, &r->chain};
        r->use(r->claim, &c);
    } else {
        for (size_t i = 0; i < block->n; i++)
            set(&r->fields.around, block->f[i].name, block->f[i].value);
    }
    clear(block);
}

static void without_spaces(char *text)
{
    char *to = text;
    for (const char *from = text; *from != '\0'; from++)
        if (*from != ' ')
            *to++ = *from;
    *to = '\0';
}

/* A comment of a listing, from which the name of the value below is kept, or a line of a value. */
static void listed(struct reading *r, char name[64], char *text)
{
    struct list *block = &r->fields.block;
    size_t len = strlen(text);
    if (text[0] != '#') {
        without_spaces(text);
        const char *old = name[0] != '\0' ? get(block, name) : NULL;
        char *joined;
        if (old != NULL && asprintf(&joined, "%s%s", old, text) > 0) {
            set(block, name, joined);
            free(joined);
        }
        return;
    }
    name[0] = '\0';
    if (text[len - 1] == ':') {
        snprintf(name, 64, "%.*s", (int)len - 3, text + 2);
        set(block, name, "");
    } else {
        end_block(r);
        if (strncmp(text, "# --", 4) != 0)
            set(&r->fields.around, "heading", text);
    }
}

bool cavp_read(const char *path, const struct cavp_claim *claim,
               void (*use)(const struct cavp_claim *claim, const struct cavp_case *c))
{
    FILE *f = fopen(path, "r");
    if (f == NULL)
        return false;
    struct reading *r = calloc(1, sizeof(*r));
    r->claim = claim;
    r->use = use;
    char *line = NULL, name[64] = "";
    size_t room = 0;
    while (getline(&line, &room, f) > 0) {
        if (is_listing(claim)) {
            listed(r, name, trim(line));
            continue;
        }
        if (line[0] == '#' || line[0] == '\t')
            continue;
        char *text = trim(line);
        if (text[0] == '\0')
            end_block(r);
        else if (text[0] == '[')
            end_block(r), headers(&r->fields.around, text);
        else
            assign(&r->fields.block, text, NULL);
    }
    end_block(r);
    clear(&r->fields.around);
    free(r);
    free(line);
    fclose(f);
    return true;
}
