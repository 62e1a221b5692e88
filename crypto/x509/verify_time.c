/* When certificates are valid (RFC 5280, 4.1.2.5). */
#include <openssl/err.h>
#include <time.h>

#include "crypto/x509/vfy.h"

bool verify_time(X509_STORE_CTX *ctx, time_t *t)
{
    if ((verify_flags(ctx) & X509_V_FLAG_USE_CHECK_TIME) != 0) {
        *t = ctx->param->check_time;
        return true;
    }
    if ((verify_flags(ctx) & X509_V_FLAG_NO_CHECK_TIME) != 0)
        return false;
    if (ctx->now == 0)
        ctx->now = time(NULL);
    *t = ctx->now;
    return true;
}

static bool are_digits(const uint8_t *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (p[i] < '0' || p[i] > '9')
            return false;
    return true;
}

static int two_digits(const uint8_t *p)
{
    return (p[0] - '0') * 10 + p[1] - '0';
}

/* Days from 1970-01-01 to the first of March of a year, in the calendar as it is reckoned now. */
static int64_t days_to_march(int64_t year)
{
    return 365 * year + year / 4 - year / 100 + year / 400 - 719468;
}

bool verify_get_time(struct slice text, int type, int64_t *seconds)
{
    static const int month_days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const size_t digits = type == V_ASN1_GENERALIZEDTIME ? 14 : 12;
    if ((type != V_ASN1_GENERALIZEDTIME && type != V_ASN1_UTCTIME) || text.len != digits + 1 ||
        !are_digits(text.ptr, digits) || text.ptr[digits] != 'Z')
        return false;
    const uint8_t *p = text.ptr + digits - 10; /* behind the year */
    int year = two_digits(p - 2), month = two_digits(p), day = two_digits(p + 2);
    int hour = two_digits(p + 4), minute = two_digits(p + 6), second = two_digits(p + 8);
    int century = type == V_ASN1_GENERALIZEDTIME ? two_digits(p - 4) : year < 50 ? 20 : 19;
    if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59)
        return false;
    year += 100 * century;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (day > month_days[month - 1] || (month == 2 && day == 29 && !leap))
        return false;
    /* Months from March on: their lengths repeat as 31 30 31 30 31. */
    int64_t y = month > 2 ? year : year - 1;
    int m = month > 2 ? month - 3 : month + 9;
    int64_t days = days_to_march(y) + (153 * m + 2) / 5 + day - 1;
    *seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    return true;
}

/* What was read once, unless a program has the object in its hands and may change it. */
static bool get_bound(const X509 *x, enum x509_field field, int64_t *t)
{
    const struct x509_ext_cache *c = x509_exts_there(x);
    int type;
    if (c != NULL && c->has_times && !x509_has_object(x, field)) {
        *t = field == X509_NOT_BEFORE ? c->not_before : c->not_after;
        return true;
    }
    struct slice text =
        field == X509_NOT_BEFORE ? x509_not_before(x, &type) : x509_not_after(x, &type);
    return verify_get_time(text, type, t);
}

bool verify_cert_time(X509_STORE_CTX *ctx, X509 *x, int depth)
{
    time_t now;
    int64_t t;
    if (!verify_time(ctx, &now))
        return true;
    bool ok = get_bound(x, X509_NOT_BEFORE, &t);
    if (!ok || t > now) {
        if (depth < 0 || !verify_fails(ctx, x, depth,
                                       ok ? X509_V_ERR_CERT_NOT_YET_VALID
                                          : X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD))
            return false;
    }
    ok = get_bound(x, X509_NOT_AFTER, &t);
    /* The second of notAfter is the last one. */
    if (!ok || t < now) {
        if (depth < 0 || !verify_fails(ctx, x, depth,
                                       ok ? X509_V_ERR_CERT_HAS_EXPIRED
                                          : X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD))
            return false;
    }
    return true;
}
