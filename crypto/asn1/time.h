/* UTCTime and GeneralizedTime (X.680, 46 and 47) as calendar time, and the other way round. */
#ifndef ASSAY_ASN1_TIME_H
#define ASSAY_ASN1_TIME_H

#include <openssl/asn1.h>
#include <stdbool.h>
#include <time.h>

#include "crypto/bytes/reader.h"

/* The time in UTC, and the digits of a fraction of a second, none if there isn't one; each may be
 * NULL. false: it isn't a time, or, if `tm` is asked for, not one of the years 1900 to 9999 when it
 * is brought to UTC. With ASN1_STRING_FLAG_X509_TIME only the form of RFC 5280, 4.1.2.5. */
bool asn1_time_read(const ASN1_TIME *t, struct tm *tm, struct slice *fraction);

/* Writes tm as `type`, V_ASN1_UTCTIME or V_ASN1_GENERALIZEDTIME, or whichever of them RFC 5280 asks
 * for if it is V_ASN1_UNDEF; into a new string if s is NULL. NULL if the year is not one of the
 * type's, or without memory. */
ASN1_TIME *asn1_time_write(ASN1_TIME *s, const struct tm *tm, int type);

/* Whether a UTCTime can say it: 1950 to 2049. */
static inline bool asn1_time_is_utctime(const struct tm *tm)
{
    return tm->tm_year >= 50 && tm->tm_year < 150;
}

/* The functions of the three types, which differ in what they take and make. */
ASN1_TIME *asn1_time_adj(ASN1_TIME *s, time_t t, int days, long seconds, int type);
int asn1_time_set_string(ASN1_TIME *s, const char *text, int type, long flags);

#endif
