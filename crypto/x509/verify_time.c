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

static bool two_digits(struct slice *s, int low, int high, int *v)
{
    uint8_t d[2];
    if (!read_copy(s, d, 2) || d[0] < '0' || d[0] > '9' || d[1] < '0' || d[1] > '9')
        return false;
    *v = (d[0] - '0') * 10 + d[1] - '0';
    return *v >= low && *v <= high;
}

/* Days from 1970-01-01 to the first of March of a year, in the calendar as it is reckoned now. */
static int64_t days_to_march(int64_t year)
{
    return 365 * year + year / 4 - year / 100 + year / 400 - 719468;
}

bool verify_get_time(struct slice text, int type, int64_t *seconds)
{
    static const int month_days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int century = 0, year, month, day, hour, minute, second;
    if (type == V_ASN1_GENERALIZEDTIME) {
        if (!two_digits(&text, 0, 99, &century) || !two_digits(&text, 0, 99, &year))
            return false;
    } else {
        if (type != V_ASN1_UTCTIME || !two_digits(&text, 0, 99, &year))
            return false;
        century = year < 50 ? 20 : 19;
    }
    if (!two_digits(&text, 1, 12, &month) || !two_digits(&text, 1, 31, &day) ||
        !two_digits(&text, 0, 23, &hour) || !two_digits(&text, 0, 59, &minute) ||
        !two_digits(&text, 0, 59, &second) || !slice_is(text, "Z", 1))
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

bool verify_cert_time(X509_STORE_CTX *ctx, X509 *x, int depth)
{
    time_t now;
    int type;
    int64_t t;
    if (!verify_time(ctx, &now))
        return true;
    struct slice text = x509_not_before(x, &type);
    bool ok = verify_get_time(text, type, &t);
    if (!ok || t > now) {
        if (depth < 0 || !verify_fails(ctx, x, depth,
                                       ok ? X509_V_ERR_CERT_NOT_YET_VALID
                                          : X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD))
            return false;
    }
    text = x509_not_after(x, &type);
    ok = verify_get_time(text, type, &t);
    /* The second of notAfter is the last one. */
    if (!ok || t < now) {
        if (depth < 0 || !verify_fails(ctx, x, depth,
                                       ok ? X509_V_ERR_CERT_HAS_EXPIRED
                                          : X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD))
            return false;
    }
    return true;
}
