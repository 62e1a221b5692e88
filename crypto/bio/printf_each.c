/* What BIO_printf(3) writes for a string that isn't there is "<NULL>", which no C library does: the
 * conversions of a format one by one. */
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "crypto/bio/bio.h"
#include "crypto/bio/printf.h"

enum { SPEC_MAX = 64, PIECE_MAX = 512 };

/* A conversion, its `*`s replaced by their numbers. */
struct spec {
    char text[SPEC_MAX];
    size_t len;
    char length; /* 'H' is hh, 'q' is ll; 0: none */
    char conversion;
};

static bool add(struct spec *s, const char *text, size_t len)
{
    if (len >= SPEC_MAX - s->len)
        return false;
    memcpy(s->text + s->len, text, len);
    s->len += len;
    s->text[s->len] = '\0';
    return true;
}

/* A width or a precision. */
static bool take_number(struct spec *s, const char **at, va_list *args)
{
    char number[16];
    if (**at != '*') {
        size_t n = strspn(*at, "0123456789");
        bool ok = add(s, *at, n);
        *at += n;
        return ok;
    }
    ++*at;
    snprintf(number, sizeof(number), "%d", va_arg(*args, int));
    return add(s, number, strlen(number));
}

/* What is behind a `%`. */
static bool take_spec(struct spec *s, const char **at, va_list *args)
{
    *s = (struct spec){.text = "%", .len = 1};
    size_t n = strspn(*at, "-+ #0'");
    if (!add(s, *at, n))
        return false;
    *at += n;
    if (!take_number(s, at, args))
        return false;
    if (**at == '.' && (!add(s, (*at)++, 1) || !take_number(s, at, args)))
        return false;
    n = strspn(*at, "hlqjztL");
    s->length = n == 0 ? '\0' : n == 1 ? **at : **at == 'h' ? 'H' : 'q';
    if (!add(s, *at, n))
        return false;
    *at += n;
    s->conversion = *(*at)++;
    return s->conversion != '\0' && add(s, &s->conversion, 1);
}

/* An integer is passed on in the type that its length says. */
static int print_integer(char *out, size_t size, const struct spec *s, va_list *args)
{
    switch (s->length) {
    case 'l':
    case 'z':
    case 't':
        return snprintf(out, size, s->text, va_arg(*args, long));
    case 'q':
    case 'j':
        return snprintf(out, size, s->text, va_arg(*args, long long));
    default:
        return snprintf(out, size, s->text, va_arg(*args, int));
    }
}

static bool print_text(struct builder *b, const struct spec *s, const char *text)
{
    if (text == NULL)
        text = "<NULL>";
    int n = snprintf(NULL, 0, s->text, text);
    uint8_t *room = n >= 0 && n < INT_MAX ? build_room(b, (size_t)n + 1) : NULL;
    if (room == NULL)
        return false;
    snprintf((char *)room, (size_t)n + 1, s->text, text);
    b->len--; /* the zero */
    return true;
}

static bool print_one(struct builder *b, const struct spec *s, va_list *args)
{
    char piece[PIECE_MAX];
    int n = -1;
    if (s->conversion == 's' && s->length == '\0')
        return print_text(b, s, va_arg(*args, const char *));
    if (strchr("diouxXc", s->conversion) != NULL)
        n = print_integer(piece, sizeof(piece), s, args);
    else if (strchr("aAeEfFgG", s->conversion) != NULL && s->length == 'L')
        n = snprintf(piece, sizeof(piece), s->text, va_arg(*args, long double));
    else if (strchr("aAeEfFgG", s->conversion) != NULL)
        n = snprintf(piece, sizeof(piece), s->text, va_arg(*args, double));
    else if (s->conversion == 'p')
        n = snprintf(piece, sizeof(piece), s->text, va_arg(*args, void *));
    else if (s->conversion == '%')
        n = snprintf(piece, sizeof(piece), "%%");
    if (n < 0 || n >= PIECE_MAX)
        return false;
    build_bytes(b, piece, (size_t)n);
    return true;
}

bool printf_each(struct builder *b, const char *format, va_list *args)
{
    while (*format != '\0') {
        size_t plain = strcspn(format, "%");
        build_bytes(b, format, plain);
        format += plain;
        struct spec s;
        if (*format++ == '\0')
            break;
        if (!take_spec(&s, &format, args) || !print_one(b, &s, args))
            return false;
    }
    return !b->failed;
}
