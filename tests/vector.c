#include "tests/vector.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIELDS_MAX 32

struct field {
    char *name, *value;
    uint8_t *bytes; /* made when first asked for */
    size_t len;
};

struct vector {
    const char *path;
    unsigned line;
    size_t n;
    struct field fields[FIELDS_MAX];
};

static _Noreturn void die(const char *path, unsigned line, const char *what)
{
    fprintf(stderr, "%s:%u: %s\n", path, line, what);
    exit(2);
}

static const struct field *find(const struct vector *v, const char *name)
{
    for (size_t i = 0; i < v->n; i++)
        if (strcmp(v->fields[i].name, name) == 0)
            return &v->fields[i];
    return NULL;
}

static char *trim(char *s)
{
    while (isspace((unsigned char)*s))
        s++;
    size_t n = strlen(s);
    while (n > 0 && isspace((unsigned char)s[n - 1]))
        s[--n] = '\0';
    return s;
}

static bool is_quoted(const char *s)
{
    size_t n = strlen(s);
    return n >= 2 && s[0] == '"' && s[n - 1] == '"';
}

static int hex_digit(char c)
{
    const char *digits = "0123456789abcdef";
    const char *p = c == '\0' ? NULL : strchr(digits, tolower((unsigned char)c));
    return p == NULL ? -1 : (int)(p - digits);
}

static void to_bytes(const struct vector *v, struct field *f)
{
    size_t n = strlen(f->value);
    f->bytes = malloc(n + 1);
    if (f->bytes == NULL)
        die(v->path, v->line, "out of memory");
    if (is_quoted(f->value)) {
        f->len = n - 2;
        memcpy(f->bytes, f->value + 1, f->len);
        return;
    }
    if (n % 2 != 0)
        die(v->path, v->line, "an odd number of hex digits");
    for (size_t i = 0; i < n / 2; i++) {
        int hi = hex_digit(f->value[2 * i]), lo = hex_digit(f->value[2 * i + 1]);
        if (hi < 0 || lo < 0)
            die(v->path, v->line, "neither hex nor quoted text");
        f->bytes[i] = (uint8_t)(hi << 4 | lo);
    }
    f->len = n / 2;
}

static void clear(struct vector *v)
{
    for (size_t i = 0; i < v->n; i++) {
        free(v->fields[i].name);
        free(v->fields[i].value);
        free(v->fields[i].bytes);
    }
    v->n = 0;
}

static void add(struct vector *v, char *line)
{
    char *eq = strchr(line, '=');
    if (eq == NULL || v->n == FIELDS_MAX)
        die(v->path, v->line, "not a line 'field = value'");
    *eq = '\0';
    struct field *f = &v->fields[v->n++];
    memset(f, 0, sizeof(*f));
    f->name = strdup(trim(line));
    f->value = strdup(trim(eq + 1));
    if (f->name == NULL || f->value == NULL)
        die(v->path, v->line, "out of memory");
}

size_t vectors_each(const char *path, void (*use)(const struct vector *v, void *arg), void *arg)
{
    FILE *in = fopen(path, "r");
    if (in == NULL)
        die(path, 0, "cannot be opened");
    struct vector v = {.path = path};
    char *line = NULL;
    size_t size = 0, count = 0;
    bool more = true;
    while (more) {
        more = getline(&line, &size, in) >= 0;
        char *text = more ? trim(line) : NULL;
        v.line++;
        if (more && text[0] == '#')
            continue;
        if (more && text[0] != '\0') {
            add(&v, text);
        } else if (v.n > 0) {
            if (strcmp(v.fields[0].name, "name") != 0)
                die(path, v.line, "a record that does not start with its name");
            use(&v, arg);
            count++;
            clear(&v);
        }
    }
    free(line);
    fclose(in);
    if (count == 0)
        die(path, 0, "no records");
    return count;
}

const char *vector_name(const struct vector *v)
{
    return v->fields[0].value;
}

const char *vector_text(const struct vector *v, const char *field)
{
    const struct field *f = find(v, field);
    return f == NULL ? NULL : f->value;
}

const uint8_t *vector_bytes(const struct vector *v, const char *field, size_t *len)
{
    struct field *f = (struct field *)(uintptr_t)find(v, field);
    if (f == NULL)
        die(v->path, v->line, field);
    if (f->bytes == NULL)
        to_bytes(v, f);
    *len = f->len;
    return f->bytes;
}

bool vector_has(const struct vector *v, const char *field)
{
    return find(v, field) != NULL;
}

uint64_t vector_int(const struct vector *v, const char *field, uint64_t otherwise)
{
    const struct field *f = find(v, field);
    return f == NULL ? otherwise : strtoull(f->value, NULL, 10);
}
