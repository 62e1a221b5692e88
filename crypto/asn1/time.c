/* Times of any of the two types, ASN1_TIME_set(3). */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/asn1/time.h"
#include "crypto/base/raise.h"

ASN1_TIME *asn1_time_adj(ASN1_TIME *s, time_t t, int days, long seconds, int type)
{
    struct tm tm;
    if (OPENSSL_gmtime(&t, &tm) == NULL) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_ERROR_GETTING_TIME);
        return NULL;
    }
    if ((days != 0 || seconds != 0) && !OPENSSL_gmtime_adj(&tm, days, seconds))
        return NULL;
    return asn1_time_write(s, &tm, type);
}

ASN1_TIME *ASN1_TIME_set(ASN1_TIME *s, time_t t)
{
    return ASN1_TIME_adj(s, t, 0, 0);
}

ASN1_TIME *ASN1_TIME_adj(ASN1_TIME *s, time_t t, int offset_day, long offset_sec)
{
    return asn1_time_adj(s, t, offset_day, offset_sec, V_ASN1_UNDEF);
}

/* A time over the text itself; false if it is none. */
static bool over_text(ASN1_TIME *t, const char *text, int type, long flags)
{
    size_t len = strlen(text);
    if (len > 1000)
        return false;
    union {
        const char *in;
        unsigned char *out;
    } data = {.in = text}; /* it is only read and copied from there */
    *t = (ASN1_TIME){.length = (int)len, .type = type, .data = data.out, .flags = flags};
    return asn1_time_read(t, NULL, NULL);
}

int asn1_time_set_string(ASN1_TIME *s, const char *text, int type, long flags)
{
    ASN1_TIME t;
    if (!over_text(&t, text, type, flags))
        return 0;
    return s == NULL || ASN1_STRING_copy(s, &t);
}

int ASN1_TIME_set_string(ASN1_TIME *s, const char *str)
{
    return ASN1_UTCTIME_set_string(s, str) || ASN1_GENERALIZEDTIME_set_string(s, str);
}

int ASN1_TIME_set_string_X509(ASN1_TIME *s, const char *str)
{
    ASN1_TIME t;
    struct tm tm;
    if (!over_text(&t, str, V_ASN1_UTCTIME, ASN1_STRING_FLAG_X509_TIME)) {
        if (!over_text(&t, str, V_ASN1_GENERALIZEDTIME, ASN1_STRING_FLAG_X509_TIME))
            return 0;
        if (asn1_time_read(&t, &tm, NULL) && asn1_time_is_utctime(&tm)) {
            t.data += 2;
            t.length -= 2;
            t.type = V_ASN1_UTCTIME;
        }
    }
    return s == NULL || ASN1_STRING_copy(s, &t);
}

int ASN1_TIME_check(const ASN1_TIME *t)
{
    return asn1_time_read(t, NULL, NULL);
}

int ASN1_TIME_to_tm(const ASN1_TIME *s, struct tm *tm)
{
    if (s != NULL)
        return asn1_time_read(s, tm, NULL);
    struct tm now;
    time_t t = time(NULL);
    if (OPENSSL_gmtime(&t, &now) == NULL)
        return 0;
    if (tm != NULL)
        *tm = now;
    return 1;
}

int ASN1_TIME_normalize(ASN1_TIME *s)
{
    struct tm tm;
    return s != NULL && asn1_time_read(s, &tm, NULL) &&
           asn1_time_write(s, &tm, V_ASN1_UNDEF) != NULL;
}

ASN1_GENERALIZEDTIME *ASN1_TIME_to_generalizedtime(const ASN1_TIME *t, ASN1_GENERALIZEDTIME **out)
{
    struct tm tm;
    if (!ASN1_TIME_to_tm(t, &tm))
        return NULL;
    ASN1_GENERALIZEDTIME *made =
        asn1_time_write(out != NULL ? *out : NULL, &tm, V_ASN1_GENERALIZEDTIME);
    if (out != NULL && made != NULL)
        *out = made;
    return made;
}

int ASN1_TIME_diff(int *pday, int *psec, const ASN1_TIME *from, const ASN1_TIME *to)
{
    struct tm tm_from, tm_to;
    return ASN1_TIME_to_tm(from, &tm_from) && ASN1_TIME_to_tm(to, &tm_to) &&
           OPENSSL_gmtime_diff(pday, psec, &tm_from, &tm_to);
}

/* -1, 0, 1 as `a` is before, at, after `b`; -2 if that can't be told. */
static int compare(const struct tm *a, const struct tm *b)
{
    int days, seconds;
    if (!OPENSSL_gmtime_diff(&days, &seconds, b, a))
        return -2;
    if (days == 0 && seconds == 0)
        return 0;
    return days > 0 || seconds > 0 ? 1 : -1;
}

int ASN1_TIME_compare(const ASN1_TIME *a, const ASN1_TIME *b)
{
    struct tm tm_a, tm_b;
    if (!ASN1_TIME_to_tm(a, &tm_a) || !ASN1_TIME_to_tm(b, &tm_b))
        return -2;
    return compare(&tm_a, &tm_b);
}

int ASN1_TIME_cmp_time_t(const ASN1_TIME *s, time_t t)
{
    struct tm tm_s, tm_t;
    if (!ASN1_TIME_to_tm(s, &tm_s) || OPENSSL_gmtime(&t, &tm_t) == NULL)
        return -2;
    return compare(&tm_s, &tm_t);
}
