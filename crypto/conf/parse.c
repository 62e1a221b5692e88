/* The statements of configuration files: sections, settings, directives. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/builder.h"
#include "crypto/conf/conf.h"

/* ---- Slices of a line ---- */

static struct slice skip_space(struct slice s)
{
    while (s.len > 0 && conf_is_space(*s.ptr))
        s = slice_of(s.ptr + 1, s.len - 1);
    return s;
}

static struct slice trim_end(struct slice s)
{
    while (s.len > 0 && conf_is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

static bool begins_with(struct slice s, const char *text)
{
    size_t len = strlen(text);
    return s.len >= len && memcmp(s.ptr, text, len) == 0;
}

/* Takes the characters of a name off, escaped ones with their escapes. */
static struct slice take_name(const CONF *conf, struct slice *s)
{
    struct slice name = *s;
    while (s->len > 0) {
        size_t n = *s->ptr == '\\' ? 2 : conf_is_name(conf, *s->ptr);
        if (n == 0)
            break;
        n = n < s->len ? n : s->len;
        *s = slice_of(s->ptr + n, s->len - n);
    }
    name.len -= s->len;
    return name;
}

/* Where a comment begins, or the end. */
static size_t before_comment(struct slice s)
{
    uint8_t quote = 0;
    for (size_t i = 0; i < s.len; i++) {
        uint8_t c = s.ptr[i];
        if (c == '\\')
            i++;
        else if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if (c == '#')
            return i;
        else if (conf_is_quote(c))
            quote = c;
    }
    return s.len;
}

static char *text_of(struct slice s)
{
    char *text = OPENSSL_strndup((const char *)s.ptr, s.len);
    if (text == NULL)
        ERR_raise(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
    return text;
}

/* ---- Sections ---- */

static CONF_VALUE *section_named(CONF *conf, const char *name)
{
    CONF_VALUE *section = conf_section(conf, name);
    return section != NULL ? section : conf_new_section(conf, slice_of(name, strlen(name)));
}

static bool enter_section(struct conf_parser *p, const char *name)
{
    CONF_VALUE *section = section_named(p->conf, name);
    if (section == NULL)
        return FAIL(ERR_LIB_CONF, CONF_R_UNABLE_TO_CREATE_NEW_SECTION);
    p->section = section;
    return true;
}

/* "[name]", where the name may be several words; what is behind it is ignored. */
static bool parse_section(struct conf_parser *p, struct slice s)
{
    s = skip_space(slice_of(s.ptr + 1, s.len - 1));
    struct slice name = s, word;
    do {
        word = take_name(p->conf, &s);
        name.len = (size_t)(word.ptr + word.len - name.ptr);
        s = skip_space(s);
    } while (word.len > 0 && s.len > 0 && *s.ptr != ']');
    if (s.len == 0 || *s.ptr != ']')
        return FAIL(ERR_LIB_CONF, CONF_R_MISSING_CLOSE_SQUARE_BRACKET);
    char *text = conf_expand(p->conf, p->section->section, name);
    bool ok = text != NULL && enter_section(p, text);
    OPENSSL_free(text);
    return ok;
}

/* ---- Directives ---- */

static bool parse_flag(struct slice value, int *flag)
{
    static const char *const values[] = {"off", "false", "on", "true"};
    for (int i = 0; i < 4; i++)
        if (value.len == strlen(values[i]) &&
            OPENSSL_strncasecmp((const char *)value.ptr, values[i], value.len) == 0) {
            *flag = i >= 2;
            return true;
        }
    return FAIL(ERR_LIB_CONF, CONF_R_INVALID_PRAGMA);
}

static bool set_include_directory(CONF *conf, struct slice value)
{
    char *text = text_of(value);
    if (text == NULL)
        return false;
    OPENSSL_free(conf->includedir);
    conf->includedir = text;
    return true;
}

/* "name:value"; names that aren't known are ignored. */
static bool parse_pragma(CONF *conf, struct slice s)
{
    const uint8_t *colon = s.len > 0 ? memchr(s.ptr, ':', s.len) : NULL;
    if (colon == NULL || colon == s.ptr || colon + 1 == s.ptr + s.len)
        return FAIL(ERR_LIB_CONF, CONF_R_INVALID_PRAGMA);
    size_t name_len = (size_t)(colon - s.ptr);
    struct slice name = trim_end(slice_of(s.ptr, name_len));
    struct slice value = skip_space(slice_of(colon + 1, s.len - name_len - 1));
    if (slice_is(name, "dollarid", 8))
        return parse_flag(value, &conf->flag_dollarid);
    if (slice_is(name, "abspath", 7))
        return parse_flag(value, &conf->flag_abspath);
    return !slice_is(name, "includedir", 10) || set_include_directory(conf, value);
}

static bool parse_include(struct conf_parser *p, struct slice s)
{
    char *path = conf_expand(p->conf, p->section->section, s);
    bool ok = path != NULL && conf_include(p, path);
    OPENSSL_free(path);
    return ok;
}

/* ---- Settings ---- */

/* "name = value" into a section of that name, or NULL for the current one. */
static bool put(struct conf_parser *p, const char *section, struct slice name, struct slice value)
{
    CONF_VALUE *to = section != NULL ? section_named(p->conf, section) : p->section;
    if (to == NULL)
        return FAIL(ERR_LIB_CONF, CONF_R_UNABLE_TO_CREATE_NEW_SECTION);
    char *name_text = text_of(name), *value_text = NULL;
    if (name_text != NULL)
        value_text = conf_expand(p->conf, to->section, value);
    if (value_text == NULL) {
        OPENSSL_free(name_text);
        return false;
    }
    return conf_put(p->conf, to, name_text, value_text);
}

static bool parse_setting(struct conf_parser *p, struct slice s)
{
    struct slice name = take_name(p->conf, &s), section = {NULL, 0}, behind;
    if (begins_with(s, "::")) {
        section = name;
        s = slice_of(s.ptr + 2, s.len - 2);
        name = take_name(p->conf, &s);
    }
    behind = skip_space(s);
    bool equal = begins_with(behind, "=");
    struct slice value = equal ? slice_of(behind.ptr + 1, behind.len - 1) : behind;
    value = trim_end(skip_space(value));
    if (begins_with(name, ".pragma") && (equal || behind.ptr != name.ptr + strlen(".pragma")))
        return parse_pragma(p->conf, value);
    if (begins_with(name, ".include") && (equal || behind.ptr != name.ptr + strlen(".include")))
        return parse_include(p, value);
    if (!equal) {
        ERR_raise_data(ERR_LIB_CONF, CONF_R_MISSING_EQUAL_SIGN, "HERE-->%.*s", (int)behind.len,
                       (const char *)behind.ptr);
        return false;
    }
    char *other = section.ptr != NULL ? text_of(section) : NULL;
    bool ok = (section.ptr == NULL || other != NULL) && put(p, other, name, value);
    OPENSSL_free(other);
    return ok;
}

static bool parse_statement(struct conf_parser *p, struct slice s)
{
    s.len = before_comment(s);
    s = skip_space(s);
    if (s.len == 0)
        return true;
    return *s.ptr == '[' ? parse_section(p, s) : parse_setting(p, s);
}

/* ---- Lines ---- */

/* Puts the next line behind what is in b. true if the one after it belongs to it: this one ends
 * with a backslash (only one), or with a zero byte, which hides the rest. */
static bool take_line(struct conf_parser *p, struct slice *text, struct builder *b)
{
    const uint8_t *end = memchr(text->ptr, '\n', text->len);
    size_t len = end != NULL ? (size_t)(end - text->ptr) : text->len;
    struct slice line = slice_of(text->ptr, len);
    *text = slice_of(text->ptr + len + (end != NULL), text->len - len - (end != NULL));
    const uint8_t *zero = len > 0 ? memchr(line.ptr, '\0', len) : NULL;
    p->line += zero == NULL || text->len == 0;
    if (zero != NULL)
        line.len = (size_t)(zero - line.ptr);
    if (zero == line.ptr && zero != NULL)
        text->len = 0;
    while (line.len > 0 && line.ptr[line.len - 1] == '\r')
        line.len--;
    build_slice(b, line);
    size_t n = b->len;
    if (b->failed)
        return false;
    bool goes_on = line.len > 0 && b->ptr[n - 1] == '\\' && (n < 2 || b->ptr[n - 2] != '\\');
    if (goes_on) {
        b->len--;
        p->line += text->len == 0; /* the line that isn't there counts */
    }
    return (goes_on || zero != NULL) && text->len > 0;
}

bool conf_parse(struct conf_parser *p, struct slice text)
{
    struct builder b;
    if (begins_with(text, "\xef\xbb\xbf")) /* a byte order mark */
        text = slice_of(text.ptr + 3, text.len - 3);
    build_init(&b);
    bool ok = true;
    while (ok && text.len > 0) {
        b.len = 0;
        while (take_line(p, &text, &b))
            continue;
        ok = !b.failed && parse_statement(p, slice_of(b.ptr, b.len));
        if (b.failed)
            ERR_raise(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
    }
    build_free(&b);
    return ok;
}
