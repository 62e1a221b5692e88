/* What a value in a configuration file stands for: quotes, escapes, $variables. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/bytes/builder.h"
#include "crypto/conf/conf.h"

enum { VALUE_MAX = 65536 }; /* of one that variables make */

/* ---- Characters ---- */

bool conf_is_space(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool conf_is_quote(uint8_t c)
{
    return c == '"' || c == '\'' || c == '`';
}

static bool is_word(uint8_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

bool conf_is_variable(const CONF *conf, uint8_t c)
{
    return is_word(c) || (conf->flag_dollarid && c == '$');
}

bool conf_is_name(const CONF *conf, uint8_t c)
{
    return conf_is_variable(conf, c) || (c != '\0' && strchr("!.%&*+,-/;?@^~|", c) != NULL);
}

/* ---- Variables ---- */

struct variable {
    struct slice section, name;
    bool has_section;
};

static struct slice take_word(const CONF *conf, struct slice *s)
{
    struct slice word = *s;
    while (s->len > 0 && conf_is_variable(conf, *s->ptr))
        *s = slice_of(s->ptr + 1, s->len - 1);
    word.len -= s->len;
    return word;
}

/* What stands behind a '$': name, section::name, or one of them in braces or parentheses. */
static bool take_variable(const CONF *conf, struct slice *s, struct variable *v)
{
    uint8_t open = s->len > 0 ? *s->ptr : 0, close = open == '{' ? '}' : ')';
    bool bracketed = open == '{' || open == '(';
    struct slice skipped;
    if (bracketed)
        read_slice(s, 1, &skipped);
    *v = (struct variable){.name = take_word(conf, s)};
    if (s->len >= 2 && memcmp(s->ptr, "::", 2) == 0) {
        read_slice(s, 2, &skipped);
        v->section = v->name;
        v->has_section = true;
        v->name = take_word(conf, s);
    }
    return !bracketed || (read_slice(s, 1, &skipped) && *skipped.ptr == close);
}

static const char *value_of(const CONF *conf, const char *section, const struct variable *v)
{
    char *other = OPENSSL_strndup((const char *)v->section.ptr, v->section.len);
    char *name = OPENSSL_strndup((const char *)v->name.ptr, v->name.len);
    const char *value = NULL;
    if (name == NULL || (v->has_section && other == NULL)) {
        ERR_raise(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
    } else {
        value = conf_lookup(conf, v->has_section ? other : section, name);
        if (value == NULL)
            ERR_raise(ERR_LIB_CONF, CONF_R_VARIABLE_HAS_NO_VALUE);
    }
    OPENSSL_free(other);
    OPENSSL_free(name);
    return value;
}

static bool put_variable(struct builder *b, const CONF *conf, const char *section, struct slice *s)
{
    struct variable v;
    if (!take_variable(conf, s, &v)) {
        ERR_raise(ERR_LIB_CONF, CONF_R_NO_CLOSE_BRACE);
        return false;
    }
    const char *value = value_of(conf, section, &v);
    if (value == NULL)
        return false;
    size_t len = strlen(value);
    if (len + b->len + s->len > VALUE_MAX) {
        ERR_raise(ERR_LIB_CONF, CONF_R_VARIABLE_EXPANSION_TOO_LONG);
        return false;
    }
    build_bytes(b, value, len);
    return true;
}

/* ---- Text ---- */

static void put_escaped(struct builder *b, struct slice *s)
{
    static const char letters[] = "rnbt", meant[] = "\r\n\b\t";
    uint8_t c;
    if (!read_u8(s, &c))
        return;
    const char *at = c != '\0' ? strchr(letters, c) : NULL;
    build_u8(b, at != NULL ? (uint8_t)meant[at - letters] : c);
}

/* Up to the same quote, or the end; only quotes need an escape there. */
static void put_quoted(struct builder *b, struct slice *s, uint8_t quote)
{
    uint8_t c;
    while (read_u8(s, &c) && c != quote) {
        if (c == '\\' && !read_u8(s, &c))
            return;
        build_u8(b, c);
    }
}

/* How many characters from the first on stand for themselves. */
static size_t plain_length(struct slice s)
{
    size_t n = 0;
    while (n < s.len && !conf_is_quote(s.ptr[n]) && s.ptr[n] != '\\' && s.ptr[n] != '$')
        n++;
    return n;
}

static bool is_variable(const CONF *conf, struct slice s)
{
    return !conf->flag_dollarid || (s.len > 0 && (*s.ptr == '{' || *s.ptr == '('));
}

char *conf_expand(const CONF *conf, const char *section, struct slice text)
{
    struct builder b;
    uint8_t c, *out;
    size_t len;
    build_init(&b);
    bool ok = true;
    struct slice plain;
    while (ok && text.len > 0) {
        if (read_slice(&text, plain_length(text), &plain))
            build_slice(&b, plain);
        if (!read_u8(&text, &c))
            break;
        if (conf_is_quote(c))
            put_quoted(&b, &text, c);
        else if (c == '\\')
            put_escaped(&b, &text);
        else if (c == '$' && is_variable(conf, text))
            ok = put_variable(&b, conf, section, &text);
        else
            build_u8(&b, c);
    }
    build_u8(&b, '\0');
    if (ok && build_take(&b, &out, &len))
        return (char *)out;
    if (ok)
        ERR_raise(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
    build_free(&b);
    return NULL;
}
