/* Validity of certificates and the like, X509_cmp_time(3). */
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <stdbool.h>

#include "crypto/asn1/time.h"

/* A certificate's time has the form of RFC 5280, whatever its flags say. */
int X509_cmp_time(const ASN1_TIME *s, time_t *t)
{
    ASN1_TIME strict = *s;
    struct tm tm;
    strict.flags |= ASN1_STRING_FLAG_X509_TIME;
    if (!asn1_time_read(&strict, &tm, NULL))
        return 0;
    int order = ASN1_TIME_cmp_time_t(&strict, t != NULL ? *t : time(NULL));
    if (order == -2)
        return 0;
    return order > 0 ? 1 : -1;
}

int X509_cmp_current_time(const ASN1_TIME *s)
{
    return X509_cmp_time(s, NULL);
}

int X509_cmp_timeframe(const X509_VERIFY_PARAM *vpm, const ASN1_TIME *start, const ASN1_TIME *end)
{
    unsigned long flags = vpm != NULL ? X509_VERIFY_PARAM_get_flags((X509_VERIFY_PARAM *)vpm) : 0;
    bool given = (flags & X509_V_FLAG_USE_CHECK_TIME) != 0;
    if (!given && (flags & X509_V_FLAG_NO_CHECK_TIME) != 0)
        return 0;
    time_t t = given ? X509_VERIFY_PARAM_get_time(vpm) : time(NULL);
    if (end != NULL && X509_cmp_time(end, &t) < 0)
        return 1;
    return start != NULL && X509_cmp_time(start, &t) > 0 ? -1 : 0;
}

ASN1_TIME *X509_time_adj(ASN1_TIME *s, long adj, time_t *t)
{
    return X509_time_adj_ex(s, 0, adj, t);
}

ASN1_TIME *X509_time_adj_ex(ASN1_TIME *s, int offset_day, long offset_sec, time_t *t)
{
    time_t from = t != NULL ? *t : time(NULL);
    if (s != NULL && (s->flags & ASN1_STRING_FLAG_MSTRING) == 0) {
        if (s->type == V_ASN1_UTCTIME)
            return ASN1_UTCTIME_adj(s, from, offset_day, offset_sec);
        if (s->type == V_ASN1_GENERALIZEDTIME)
            return ASN1_GENERALIZEDTIME_adj(s, from, offset_day, offset_sec);
    }
    return ASN1_TIME_adj(s, from, offset_day, offset_sec);
}

ASN1_TIME *X509_gmtime_adj(ASN1_TIME *s, long adj)
{
    return X509_time_adj(s, adj, NULL);
}
