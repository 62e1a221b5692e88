/* Kinds of extensions that few use: dates, OCSP's (RFC 6960, 4.4), those of companies and states.
 */
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/types.h"

/* ---- One plain value ---- */

I2R(time_i2r)
{
    (void)m;
    return BIO_printf(out, "%*s", indent, "") >= 0 && ASN1_GENERALIZEDTIME_print(out, v);
}

I2R(object_i2r)
{
    (void)m;
    return BIO_printf(out, "%*s", indent, "") >= 0 && i2a_ASN1_OBJECT(out, v) > 0;
}

I2R(nothing_i2r)
{
    (void)m, (void)v, (void)out, (void)indent;
    return 1;
}

/* ---- PrivateKeyUsagePeriod: RFC 3280, 4.2.1.4 ---- */

I2R(usage_period_i2r)
{
    const PKEY_USAGE_PERIOD *period = v;
    (void)m;
    BIO_printf(out, "%*s", indent, "");
    if (period->notBefore != NULL) {
        BIO_puts(out, "Not Before: ");
        ASN1_GENERALIZEDTIME_print(out, period->notBefore);
        if (period->notAfter != NULL)
            BIO_puts(out, ", ");
    }
    if (period->notAfter != NULL) {
        BIO_puts(out, "Not After: ");
        ASN1_GENERALIZEDTIME_print(out, period->notAfter);
    }
    return 1;
}

/* ---- OCSP ---- */

/* A nonce: whatever bytes the extension has (before RFC 8954). */
void *nonce_new(void)
{
    return ASN1_OCTET_STRING_new();
}

void nonce_free(void *a)
{
    ASN1_OCTET_STRING_free(a);
}

void *nonce_d2i(void *a, const unsigned char **in, long len)
{
    ASN1_OCTET_STRING **at = a, *nonce = at != NULL && *at != NULL ? *at : NULL;
    ASN1_OCTET_STRING *made = nonce == NULL ? ASN1_OCTET_STRING_new() : nonce;
    if (made == NULL || !ASN1_OCTET_STRING_set(made, *in, (int)len)) {
        if (nonce == NULL)
            ASN1_OCTET_STRING_free(made);
        ERR_raise(ERR_LIB_OCSP, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    *in += len;
    if (at != NULL)
        *at = made;
    return made;
}

int nonce_i2d(const void *a, unsigned char **out)
{
    int len = ASN1_STRING_length(a);
    if (out != NULL && len > 0) {
        memcpy(*out, ASN1_STRING_get0_data(a), (size_t)len);
        *out += len;
    }
    return len;
}

I2R(nonce_i2r)
{
    (void)m;
    return BIO_printf(out, "%*s", indent, "") > 0 &&
           i2a_ASN1_STRING(out, v, V_ASN1_OCTET_STRING) > 0;
}

I2R(crl_id_i2r)
{
    const OCSP_CRLID *id = v;
    (void)m;
    if (id->crlUrl != NULL && (BIO_printf(out, "%*scrlUrl: ", indent, "") <= 0 ||
                               !ASN1_STRING_print(out, id->crlUrl) || BIO_puts(out, "\n") <= 0))
        return 0;
    if (id->crlNum != NULL && (BIO_printf(out, "%*scrlNum: ", indent, "") <= 0 ||
                               i2a_ASN1_INTEGER(out, id->crlNum) <= 0 || BIO_puts(out, "\n") <= 0))
        return 0;
    if (id->crlTime != NULL &&
        (BIO_printf(out, "%*scrlTime: ", indent, "") <= 0 ||
         !ASN1_GENERALIZEDTIME_print(out, id->crlTime) || BIO_puts(out, "\n") <= 0))
        return 0;
    return 1;
}

I2R(service_locator_i2r)
{
    const OCSP_SERVICELOC *s = v;
    (void)m;
    if (BIO_printf(out, "%*sIssuer: ", indent, "") <= 0 ||
        X509_NAME_print_ex(out, s->issuer, 0, XN_FLAG_ONELINE) <= 0)
        return 0;
    for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(s->locator); i++) {
        const ACCESS_DESCRIPTION *a = sk_ACCESS_DESCRIPTION_value(s->locator, i);
        if (BIO_printf(out, "\n%*s", 2 * indent, "") <= 0 || i2a_ASN1_OBJECT(out, a->method) <= 0 ||
            BIO_puts(out, " - ") <= 0 || GENERAL_NAME_print(out, a->location) <= 0)
            return 0;
    }
    return 1;
}

/* ---- Thawte's strong extranet ---- */

I2R(sxnet_i2r)
{
    const SXNET *sx = v;
    long version = ASN1_INTEGER_get(sx->version);
    (void)m;
    BIO_printf(out, "%*sVersion: %ld (0x%lX)", indent, "", version + 1, (unsigned long)version);
    for (int i = 0; i < sk_SXNETID_num(sx->ids); i++) {
        const SXNETID *id = sk_SXNETID_value(sx->ids, i);
        char *zone = i2s_ASN1_INTEGER(NULL, id->zone);
        BIO_printf(out, "\n%*sZone: %s, User: ", indent, "", zone != NULL ? zone : "(null)");
        OPENSSL_free(zone);
        ASN1_STRING_print(out, id->user);
    }
    return 1;
}

V2I(sxnet_v2i)
{
    SXNET *sx = NULL;
    (void)m, (void)ctx;
    for (int i = 0; i < sk_CONF_VALUE_num(list); i++) {
        const CONF_VALUE *pair = sk_CONF_VALUE_value(list, i);
        if (pair->value == NULL || !SXNET_add_id_asc(&sx, pair->name, pair->value, -1)) {
            SXNET_free(sx);
            return NULL;
        }
    }
    return sx;
}

static ASN1_INTEGER *zone_of_text(const char *zone)
{
    ASN1_INTEGER *a = s2i_ASN1_INTEGER(NULL, zone);
    if (a == NULL)
        ERR_raise(ERR_LIB_X509V3, X509V3_R_ERROR_CONVERTING_ZONE);
    return a;
}

static ASN1_INTEGER *zone_of_number(unsigned long zone)
{
    ASN1_INTEGER *a = ASN1_INTEGER_new();
    if (a != NULL && ASN1_INTEGER_set_uint64(a, zone))
        return a;
    ASN1_INTEGER_free(a);
    ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return NULL;
}

/* A user in a zone, which becomes the entry's own; user of len bytes. */
static bool push_user(SXNET *sx, ASN1_INTEGER *zone, const char *user, int len)
{
    SXNETID *id = SXNETID_new();
    if (id != NULL && ASN1_OCTET_STRING_set(id->user, (const unsigned char *)user, len) &&
        sk_SXNETID_push(sx->ids, id) > 0) {
        ASN1_INTEGER_free(id->zone);
        id->zone = zone;
        return true;
    }
    SXNETID_free(id);
    return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
}

int SXNET_add_id_INTEGER(SXNET **psx, ASN1_INTEGER *izone, const char *user, int userlen)
{
    if (psx == NULL || izone == NULL || user == NULL)
        return FAIL(ERR_LIB_X509V3, X509V3_R_INVALID_NULL_ARGUMENT);
    if (userlen == -1)
        userlen = (int)strlen(user);
    if (userlen > 64)
        return FAIL(ERR_LIB_X509V3, X509V3_R_USER_TOO_LONG);
    SXNET *sx = *psx != NULL ? *psx : SXNET_new();
    if (sx == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    bool ok = true;
    if (*psx == NULL)
        ok = ASN1_INTEGER_set(sx->version, 0) != 0;
    if (ok && SXNET_get_id_INTEGER(sx, izone) != NULL)
        ok = FAIL(ERR_LIB_X509V3, X509V3_R_DUPLICATE_ZONE_ID);
    ok = ok && push_user(sx, izone, user, userlen);
    if (ok)
        *psx = sx;
    else if (*psx == NULL)
        SXNET_free(sx);
    return ok;
}

static int add_taking(SXNET **psx, ASN1_INTEGER *zone, const char *user, int userlen)
{
    if (zone == NULL)
        return 0;
    if (SXNET_add_id_INTEGER(psx, zone, user, userlen))
        return 1;
    ASN1_INTEGER_free(zone);
    return 0;
}

int SXNET_add_id_asc(SXNET **psx, const char *zone, const char *user, int userlen)
{
    return add_taking(psx, zone_of_text(zone), user, userlen);
}

int SXNET_add_id_ulong(SXNET **psx, unsigned long lzone, const char *user, int userlen)
{
    return add_taking(psx, zone_of_number(lzone), user, userlen);
}

ASN1_OCTET_STRING *SXNET_get_id_INTEGER(SXNET *sx, ASN1_INTEGER *zone)
{
    for (int i = 0; i < sk_SXNETID_num(sx->ids); i++) {
        SXNETID *id = sk_SXNETID_value(sx->ids, i);
        if (ASN1_INTEGER_cmp(id->zone, zone) == 0)
            return id->user;
    }
    return NULL;
}

static ASN1_OCTET_STRING *get_taking(SXNET *sx, ASN1_INTEGER *zone)
{
    ASN1_OCTET_STRING *user = zone != NULL ? SXNET_get_id_INTEGER(sx, zone) : NULL;
    ASN1_INTEGER_free(zone);
    return user;
}

ASN1_OCTET_STRING *SXNET_get_id_asc(SXNET *sx, const char *zone)
{
    return get_taking(sx, zone_of_text(zone));
}

ASN1_OCTET_STRING *SXNET_get_id_ulong(SXNET *sx, unsigned long lzone)
{
    return get_taking(sx, zone_of_number(lzone));
}

/* ---- Russia's issuerSignTool ---- */

I2R(sign_tool_i2r)
{
    const ISSUER_SIGN_TOOL *tool = v;
    const struct {
        const char *label;
        const ASN1_STRING *value;
    } fields[] = {
        {"signTool    : ", tool->signTool},
        {"cATool      : ", tool->cATool},
        {"signToolCert: ", tool->signToolCert},
        {"cAToolCert  : ", tool->cAToolCert},
    };
    bool first = true;
    (void)m;
    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
        if (fields[i].value == NULL)
            continue;
        BIO_printf(out, "%s%*s%s", first ? "" : "\n", indent, "", fields[i].label);
        BIO_write(out, ASN1_STRING_get0_data(fields[i].value), ASN1_STRING_length(fields[i].value));
        first = false;
    }
    return 1;
}

static bool set_tool(ISSUER_SIGN_TOOL *tool, const CONF_VALUE *pair)
{
    const struct {
        const char *name;
        ASN1_STRING *value;
    } fields[] = {
        {"signTool", tool->signTool},
        {"cATool", tool->cATool},
        {"signToolCert", tool->signToolCert},
        {"cAToolCert", tool->cAToolCert},
    };
    if (pair->name == NULL || pair->value == NULL)
        return true;
    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
        if (strcmp(pair->name, fields[i].name) == 0)
            return ASN1_STRING_set(fields[i].value, pair->value, (int)strlen(pair->value)) ||
                   FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return FAIL(ERR_LIB_X509V3, ERR_R_PASSED_INVALID_ARGUMENT);
}

V2I(sign_tool_v2i)
{
    ISSUER_SIGN_TOOL *tool = ISSUER_SIGN_TOOL_new();
    (void)m, (void)ctx;
    for (int i = 0; tool != NULL && i < sk_CONF_VALUE_num(list); i++)
        if (!set_tool(tool, sk_CONF_VALUE_value(list, i))) {
            ISSUER_SIGN_TOOL_free(tool);
            return NULL;
        }
    return tool;
}
