/* Times for people to read, ASN1_TIME_print(3). */
#include "crypto/asn1/time.h"

static const char months[12][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

int ASN1_TIME_print(BIO *bp, const ASN1_TIME *tm)
{
    return ASN1_TIME_print_ex(bp, tm, ASN1_DTFLGS_RFC822);
}

int ASN1_TIME_print_ex(BIO *bp, const ASN1_TIME *tm, unsigned long flags)
{
    struct tm t;
    struct slice digits;
    if (!asn1_time_read(tm, &t, &digits)) {
        BIO_puts(bp, "Bad time value");
        return 0;
    }
    const char *point = digits.len > 0 ? "." : "", *text = (const char *)digits.ptr;
    int n = (int)digits.len;
    if ((flags & ASN1_DTFLGS_TYPE_MASK) == ASN1_DTFLGS_ISO8601)
        return BIO_printf(bp, "%4d-%02d-%02d %02d:%02d:%02d%s%.*sZ", t.tm_year + 1900, t.tm_mon + 1,
                          t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, point, n, text) > 0;
    return BIO_printf(bp, "%s %2d %02d:%02d:%02d%s%.*s %d GMT", months[t.tm_mon], t.tm_mday,
                      t.tm_hour, t.tm_min, t.tm_sec, point, n, text, t.tm_year + 1900) > 0;
}
