/* The text of UTCTime and GeneralizedTime. */
#include <openssl/crypto.h>

#include "crypto/asn1/time.h"

/* The pairs of digits, in the order in which they stand. */
enum { CENTURY, YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, N_FIELDS };
static const struct {
    int least, most;
} ranges[N_FIELDS] = {
    [CENTURY] = {0, 99}, [YEAR] = {0, 99},   [MONTH] = {1, 12},  [DAY] = {1, 31},
    [HOUR] = {0, 23},    [MINUTE] = {0, 59}, [SECOND] = {0, 59},
};

static bool next_is(struct slice s, char least, char most)
{
    return s.len > 0 && s.ptr[0] >= least && s.ptr[0] <= most;
}

static bool read_pair(struct slice *s, int least, int most, int *v)
{
    uint8_t c[2];
    if (!read_copy(s, c, 2) || c[0] < '0' || c[0] > '9' || c[1] < '0' || c[1] > '9')
        return false;
    *v = (c[0] - '0') * 10 + c[1] - '0';
    return *v >= least && *v <= most;
}

/* ".", and at least a digit. */
static bool read_fraction(struct slice *s, struct slice *digits)
{
    uint8_t point;
    if (!next_is(*s, '.', '.'))
        return true;
    read_u8(s, &point);
    *digits = slice_of(s->ptr, 0);
    while (next_is(*s, '0', '9') && read_u8(s, &point))
        digits->len++;
    return digits->len > 0;
}

static bool zone_is_next(struct slice s)
{
    return next_is(s, 'Z', 'Z') || next_is(s, '+', '+') || next_is(s, '-', '-');
}

/* "Z", or a difference from UTC, which is what has to be added, in minutes. */
static bool read_zone(struct slice *s, bool strict, bool *given, int *minutes)
{
    uint8_t sign;
    int h, m;
    if (!read_u8(s, &sign))
        return false;
    *given = sign != 'Z';
    if (sign == 'Z')
        return s->len == 0;
    if (strict || (sign != '+' && sign != '-'))
        return false;
    if (!read_pair(s, 0, 12, &h) || !read_pair(s, 0, 59, &m) || s->len > 0)
        return false;
    *minutes = (sign == '+' ? -1 : 1) * (h * 60 + m);
    return true;
}

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* The days before each month of a year that isn't a leap year, and in all of it. */
static const int before[13] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

static bool day_exists(const struct tm *tm)
{
    int more = tm->tm_mon == 1 && is_leap(tm->tm_year + 1900);
    return tm->tm_mday <= before[tm->tm_mon + 1] - before[tm->tm_mon] + more;
}

/* The day of the year, and of the week: Gauss's formula for that of the first of January, 400
 * years later so that no year is below zero. */
static void name_day(struct tm *tm)
{
    int y = tm->tm_year + 1900 + 399;
    int first = (1 + 5 * (y % 4) + 4 * (y % 100) + 6 * (y % 400)) % 7;
    tm->tm_yday =
        before[tm->tm_mon] + tm->tm_mday - 1 + (tm->tm_mon > 1 && is_leap(tm->tm_year + 1900));
    tm->tm_wday = (first + tm->tm_yday) % 7;
}

static bool read_fields(struct slice *s, int from, bool strict, struct tm *tm)
{
    int v[N_FIELDS] = {0};
    for (int i = from; i < N_FIELDS; i++) {
        if (i == SECOND && !strict && zone_is_next(*s))
            break; /* seconds may be missing: X.680, 46.3 and 47.3 */
        if (!read_pair(s, ranges[i].least, ranges[i].most, &v[i]))
            return false;
    }
    if (from == YEAR) /* RFC 5280, 4.1.2.5.1 */
        v[CENTURY] = v[YEAR] < 50 ? 20 : 19;
    *tm = (struct tm){
        .tm_year = v[CENTURY] * 100 + v[YEAR] - 1900,
        .tm_mon = v[MONTH] - 1,
        .tm_mday = v[DAY],
        .tm_hour = v[HOUR],
        .tm_min = v[MINUTE],
        .tm_sec = v[SECOND],
    };
    return day_exists(tm);
}

bool asn1_time_read(const ASN1_TIME *t, struct tm *tm, struct slice *fraction)
{
    bool strict = (t->flags & ASN1_STRING_FLAG_X509_TIME) != 0;
    bool general = t->type == V_ASN1_GENERALIZEDTIME, has_zone = false;
    struct slice s = slice_of(t->data, t->length > 0 ? (size_t)t->length : 0), digits = {NULL, 0};
    struct tm read;
    int minutes = 0;
    if (!general && t->type != V_ASN1_UTCTIME)
        return false;
    if (!read_fields(&s, general ? CENTURY : YEAR, strict, &read) ||
        (general && !strict && !read_fraction(&s, &digits)) ||
        !read_zone(&s, strict, &has_zone, &minutes))
        return false;
    if (fraction != NULL)
        *fraction = digits;
    if (tm == NULL)
        return true;
    if (has_zone && !OPENSSL_gmtime_adj(&read, 0, minutes * 60L))
        return false;
    name_day(&read);
    *tm = read;
    return true;
}

ASN1_TIME *asn1_time_write(ASN1_TIME *s, const struct tm *tm, int type)
{
    int year = tm->tm_year + 1900;
    if (type == V_ASN1_UNDEF)
        type = asn1_time_is_utctime(tm) ? V_ASN1_UTCTIME : V_ASN1_GENERALIZEDTIME;
    bool utc = type == V_ASN1_UTCTIME;
    if (utc ? !asn1_time_is_utctime(tm) : year < 0 || year > 9999)
        return NULL;
    const int pairs[N_FIELDS] = {
        [CENTURY] = year / 100, [YEAR] = year % 100,  [MONTH] = tm->tm_mon + 1,
        [DAY] = tm->tm_mday,    [HOUR] = tm->tm_hour, [MINUTE] = tm->tm_min,
        [SECOND] = tm->tm_sec,
    };
    char text[2 * N_FIELDS + 1], *to = text;
    for (int i = utc ? YEAR : CENTURY; i < N_FIELDS; i++) {
        *to++ = (char)('0' + pairs[i] / 10 % 10);
        *to++ = (char)('0' + pairs[i] % 10);
    }
    *to++ = 'Z';
    ASN1_TIME *made = s != NULL ? s : ASN1_STRING_new();
    if (made == NULL || !ASN1_STRING_set(made, text, (int)(to - text))) {
        if (made != s)
            ASN1_STRING_free(made);
        return NULL;
    }
    made->type = type;
    return made;
}
