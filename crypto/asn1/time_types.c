/* UTCTime and GeneralizedTime by themselves, ASN1_TIME_set(3). */
#include "crypto/asn1/time.h"

int ASN1_UTCTIME_check(const ASN1_UTCTIME *a)
{
    return a->type == V_ASN1_UTCTIME && asn1_time_read(a, NULL, NULL);
}

ASN1_UTCTIME *ASN1_UTCTIME_set(ASN1_UTCTIME *s, time_t t)
{
    return ASN1_UTCTIME_adj(s, t, 0, 0);
}

ASN1_UTCTIME *ASN1_UTCTIME_adj(ASN1_UTCTIME *s, time_t t, int offset_day, long offset_sec)
{
    return asn1_time_adj(s, t, offset_day, offset_sec, V_ASN1_UTCTIME);
}

int ASN1_UTCTIME_set_string(ASN1_UTCTIME *s, const char *str)
{
    return asn1_time_set_string(s, str, V_ASN1_UTCTIME, 0);
}

int ASN1_UTCTIME_cmp_time_t(const ASN1_UTCTIME *s, time_t t)
{
    return s->type == V_ASN1_UTCTIME ? ASN1_TIME_cmp_time_t(s, t) : -2;
}

int ASN1_UTCTIME_print(BIO *fp, const ASN1_UTCTIME *a)
{
    return a->type == V_ASN1_UTCTIME && ASN1_TIME_print(fp, a);
}

int ASN1_GENERALIZEDTIME_check(const ASN1_GENERALIZEDTIME *a)
{
    return a->type == V_ASN1_GENERALIZEDTIME && asn1_time_read(a, NULL, NULL);
}

ASN1_GENERALIZEDTIME *ASN1_GENERALIZEDTIME_set(ASN1_GENERALIZEDTIME *s, time_t t)
{
    return ASN1_GENERALIZEDTIME_adj(s, t, 0, 0);
}

ASN1_GENERALIZEDTIME *ASN1_GENERALIZEDTIME_adj(ASN1_GENERALIZEDTIME *s, time_t t, int offset_day,
                                               long offset_sec)
{
    return asn1_time_adj(s, t, offset_day, offset_sec, V_ASN1_GENERALIZEDTIME);
}

int ASN1_GENERALIZEDTIME_set_string(ASN1_GENERALIZEDTIME *s, const char *str)
{
    return asn1_time_set_string(s, str, V_ASN1_GENERALIZEDTIME, 0);
}

int ASN1_GENERALIZEDTIME_print(BIO *fp, const ASN1_GENERALIZEDTIME *a)
{
    return a->type == V_ASN1_GENERALIZEDTIME && ASN1_TIME_print(fp, a);
}
