/* Names of hosts and mailboxes compared as RFC 6125, 6.4, and RFC 5321, 2.4, have it, and
 * X509_check_host(3) on top of them. All over slices: nothing is allocated. */
#include "crypto/x509v3/match.h"

#include <openssl/x509v3.h>

static uint8_t lower(uint8_t c)
{
    return c >= 'A' && c <= 'Z' ? (uint8_t)(c + ('a' - 'A')) : c;
}

static bool is_alnum(uint8_t c)
{
    c = lower(c);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static struct slice from(struct slice s, size_t at)
{
    return slice_of(s.ptr + at, s.len - at);
}

/* Equal but for the case of ASCII letters; a NUL equals nothing. */
static bool equal_nocase(struct slice a, struct slice b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (a.ptr[i] == 0 || lower(a.ptr[i]) != lower(b.ptr[i]))
            return false;
    return true;
}

static bool is_a_label(struct slice s)
{
    return s.len >= 4 && equal_nocase(slice_of(s.ptr, 4), slice_of("xn--", 4));
}

/* ---- A wildcard in the certificate's name ---- */

/* A label's letters, digits and inner hyphens, but for a star. */
static bool is_label(struct slice label, const uint8_t **star, size_t *stars)
{
    if (label.len == 0 || label.ptr[0] == '-' || label.ptr[label.len - 1] == '-')
        return false;
    for (size_t i = 0; i < label.len; i++)
        if (label.ptr[i] == '*') {
            *star = &label.ptr[i];
            (*stars)++;
        } else if (label.ptr[i] != '-' && !is_alnum(label.ptr[i])) {
            return false;
        }
    return true;
}

/* Whether the one star at `star` may stand in the first label. */
static bool star_is_allowed(struct slice label, const uint8_t *star, unsigned flags)
{
    bool first = star == label.ptr, last = star == label.ptr + label.len - 1;
    if (flags & X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS && !(first && last))
        return false;
    return first || (last && star[-1] != '-' && !is_a_label(label));
}

/* The star of a pattern of at least three labels, if it is one: else NULL. */
static const uint8_t *find_star(struct slice pattern, unsigned flags)
{
    const uint8_t *star = NULL;
    size_t labels = 0, stars = 0;
    for (struct slice rest = pattern;; labels++) {
        const uint8_t *dot = rest.len > 0 ? memchr(rest.ptr, '.', rest.len) : NULL;
        struct slice label = slice_of(rest.ptr, dot != NULL ? (size_t)(dot - rest.ptr) : rest.len);
        if (!is_label(label, &star, &stars) || stars > 1)
            return NULL;
        if (labels == 0 && (star == NULL || !star_is_allowed(label, star, flags)))
            return NULL;
        if (dot == NULL)
            break;
        rest = from(rest, label.len + 1);
    }
    return labels >= 2 ? star : NULL;
}

static bool match_star(struct slice pattern, const uint8_t *star, struct slice name, unsigned flags)
{
    struct slice prefix = slice_of(pattern.ptr, (size_t)(star - pattern.ptr));
    struct slice suffix = from(pattern, prefix.len + 1);
    if (name.len < prefix.len + suffix.len ||
        !equal_nocase(prefix, slice_of(name.ptr, prefix.len)) ||
        !equal_nocase(suffix, from(name, name.len - suffix.len)))
        return false;
    struct slice wild = slice_of(name.ptr + prefix.len, name.len - prefix.len - suffix.len);
    bool whole_label = prefix.len == 0 && suffix.ptr[0] == '.';
    bool dots = whole_label && flags & X509_CHECK_FLAG_MULTI_LABEL_WILDCARDS;
    if (whole_label ? wild.len == 0 : is_a_label(name))
        return false;
    if (slice_is(wild, "*", 1))
        return true;
    for (size_t i = 0; i < wild.len; i++)
        if (!is_alnum(wild.ptr[i]) && wild.ptr[i] != '-' && !(dots && wild.ptr[i] == '.'))
            return false;
    return true;
}

/* ---- The questions ---- */

/* The name begins with a dot: it asks for any name below. */
static bool match_below(struct slice pattern, struct slice name, unsigned flags)
{
    if (pattern.len > name.len) {
        size_t cut = pattern.len - name.len;
        if (flags & X509_CHECK_FLAG_SINGLE_LABEL_SUBDOMAINS && memchr(pattern.ptr, '.', cut))
            return false;
        if (memchr(pattern.ptr, 0, cut))
            return false;
        pattern = from(pattern, cut);
    }
    return equal_nocase(pattern, name);
}

bool match_host(struct slice pattern, struct slice name, unsigned flags)
{
    if (name.len > 1 && name.ptr[0] == '.')
        return match_below(pattern, name, flags);
    const uint8_t *star = NULL;
    if (!(flags & X509_CHECK_FLAG_NO_WILDCARDS) && !(name.len > 0 && name.ptr[0] == '.'))
        star = find_star(pattern, flags);
    return star != NULL ? match_star(pattern, star, name, flags) : equal_nocase(pattern, name);
}

/* What is before the last @ as it is, the host behind it whatever its letters' case. */
bool match_email(struct slice a, struct slice b, unsigned flags)
{
    (void)flags;
    if (a.len != b.len)
        return false;
    size_t at = a.len;
    while (at > 0 && a.ptr[at - 1] != '@' && b.ptr[at - 1] != '@')
        at--;
    size_t local = at > 1 ? at - 1 : a.len;
    return (local == a.len || equal_nocase(from(a, local), from(b, local))) &&
           (local == 0 || memcmp(a.ptr, b.ptr, local) == 0);
}

bool match_bytes(struct slice a, struct slice b, unsigned flags)
{
    (void)flags;
    return slice_is(a, b.ptr, b.len);
}
