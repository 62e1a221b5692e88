/* PKIStatusInfo: RFC 4210, 5.2.3; OSSL_CMP_STATUSINFO_new(3). */
#include <limits.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

static const struct {
    const char *name, *text;
} statuses[] = {
    {"accepted", "accepted"},
    {"grantedWithMods", "granted with modifications"},
    {"rejection", "rejection"},
    {"waiting", "waiting"},
    {"revocationWarning", "revocation warning - a revocation of the cert is imminent"},
    {"revocationNotification", "revocation notification - a revocation of the cert has occurred"},
    {"keyUpdateWarning", "key update warning - update already done for the cert"},
};

static const char *const failures[OSSL_CMP_PKIFAILUREINFO_MAX + 1] = {
    "badAlg",
    "badMessageCheck",
    "badRequest",
    "badTime",
    "badCertId",
    "badDataFormat",
    "wrongAuthority",
    "incorrectData",
    "missingTimeStamp",
    "badPOP",
    "certRevoked",
    "certConfirmed",
    "wrongIntegrity",
    "badRecipientNonce",
    "timeNotAvailable",
    "unacceptedPolicy",
    "unacceptedExtension",
    "addInfoNotAvailable",
    "badSenderNonce",
    "badCertTemplate",
    "signerNotTrusted",
    "transactionIdInUse",
    "unsupportedVersion",
    "notAuthorized",
    "systemUnavail",
    "systemFailure",
    "duplicateCertReq",
};

/* ---- Made and read ---- */

bool cmp_push_text(OSSL_CMP_PKIFREETEXT **to, const char *text, int len)
{
    ASN1_UTF8STRING *s = ASN1_UTF8STRING_new();
    if (s != NULL && ASN1_STRING_set(s, text, len) &&
        (*to != NULL || (*to = sk_ASN1_UTF8STRING_new_null()) != NULL) &&
        sk_ASN1_UTF8STRING_push(*to, s) > 0)
        return true;
    ASN1_UTF8STRING_free(s);
    return FAIL(ERR_LIB_CMP, ERR_R_MALLOC_FAILURE);
}

static bool set_failures(OSSL_CMP_PKISI *si, int bits)
{
    if ((bits & OSSL_CMP_PKIFAILUREINFO_MAX_BIT_PATTERN) == 0)
        return true;
    if ((si->failInfo = ASN1_BIT_STRING_new()) == NULL)
        return false;
    for (int i = 0; i <= OSSL_CMP_PKIFAILUREINFO_MAX; i++)
        if ((bits & (1 << i)) != 0 && !ASN1_BIT_STRING_set_bit(si->failInfo, i, 1))
            return false;
    return true;
}

OSSL_CMP_PKISI *OSSL_CMP_STATUSINFO_new(int status, int fail_info, const char *text)
{
    OSSL_CMP_PKISI *si = OSSL_CMP_PKISI_new();
    if (si != NULL && ASN1_INTEGER_set(si->status, status) &&
        (text == NULL || cmp_push_text(&si->statusString, text, -1)) && set_failures(si, fail_info))
        return si;
    OSSL_CMP_PKISI_free(si);
    return NULL;
}

int cmp_status_of(const OSSL_CMP_PKISI *si)
{
    int64_t n;
    if (ASN1_STRING_length(si->status) == 0 || !ASN1_INTEGER_get_int64(&n, si->status) ||
        n < INT_MIN || n > INT_MAX)
        return OSSL_CMP_PKISTATUS_unspecified;
    return (int)n;
}

const char *cmp_status_name(int status)
{
    if (status >= 0 && (size_t)status < sizeof(statuses) / sizeof(statuses[0]))
        return statuses[status].name;
    ERR_raise_data(ERR_LIB_CMP, CMP_R_ERROR_PARSING_PKISTATUS, "PKIStatus: invalid=%d", status);
    return NULL;
}

const char *cmp_status_text(int status)
{
    return cmp_status_name(status) != NULL ? statuses[status].text : NULL;
}

int cmp_failures_of(const OSSL_CMP_PKISI *si)
{
    int bits = 0;
    for (int i = 0; i <= OSSL_CMP_PKIFAILUREINFO_MAX; i++)
        if (ASN1_BIT_STRING_get_bit(si->failInfo, i))
            bits |= 1 << i;
    return bits;
}

bool cmp_take_status(OSSL_CMP_CTX *ctx, const OSSL_CMP_PKISI *si)
{
    OSSL_CMP_PKIFREETEXT *text = sk_ASN1_UTF8STRING_new_null();
    bool ok = text != NULL;
    for (int i = 0; ok && i < sk_ASN1_UTF8STRING_num(si->statusString); i++) {
        const ASN1_UTF8STRING *s = sk_ASN1_UTF8STRING_value(si->statusString, i);
        ok = cmp_push_text(&text, (const char *)ASN1_STRING_get0_data(s), ASN1_STRING_length(s));
    }
    if (!ok) {
        sk_ASN1_UTF8STRING_pop_free(text, ASN1_UTF8STRING_free);
        return FAIL(ERR_LIB_CMP, ERR_R_MALLOC_FAILURE);
    }
    sk_ASN1_UTF8STRING_pop_free(ctx->status_string, ASN1_UTF8STRING_free);
    ctx->status_string = text;
    ctx->status = cmp_status_of(si);
    ctx->fail_info = cmp_failures_of(si);
    return true;
}

/* ---- As text ---- */

/* Appends; what doesn't fit is cut off, and then there is no room left. */
struct text {
    char *at;
    size_t left;
};

static bool put(struct text *t, const char *s, size_t len)
{
    const size_t fits = len < t->left ? len : t->left - 1;
    memcpy(t->at, s, fits);
    t->at[fits] = '\0';
    t->at += fits;
    t->left -= fits;
    return fits == len;
}

static bool put_text(struct text *t, const char *s)
{
    return put(t, s, strlen(s));
}

static bool put_failures(struct text *t, int status, int bits)
{
    if (bits <= 0)
        return status == OSSL_CMP_PKISTATUS_accepted ||
               status == OSSL_CMP_PKISTATUS_grantedWithMods || put_text(t, "; <no failure info>");
    const char *between = "; PKIFailureInfo: ";
    for (int i = 0; i <= OSSL_CMP_PKIFAILUREINFO_MAX; i++)
        if ((bits & (1 << i)) != 0) {
            if (!put_text(t, between) || !put_text(t, failures[i]))
                return false;
            between = ", ";
        }
    return true;
}

static bool put_strings(struct text *t, const OSSL_CMP_PKIFREETEXT *strings)
{
    const int n = sk_ASN1_UTF8STRING_num(strings);
    if (n > 0 && !put_text(t, n > 1 ? "; StatusStrings: " : "; StatusString: "))
        return false;
    for (int i = 0; i < n; i++) {
        const ASN1_UTF8STRING *s = sk_ASN1_UTF8STRING_value(strings, i);
        if (!put_text(t, i > 0 ? ", \"" : "\"") ||
            !put(t, (const char *)ASN1_STRING_get0_data(s), (size_t)ASN1_STRING_length(s)) ||
            !put_text(t, "\""))
            return false;
    }
    return true;
}

char *cmp_status_print(int status, int fail_info, const OSSL_CMP_PKIFREETEXT *text, char *buf,
                       size_t size)
{
    struct text t = {buf, size};
    if (buf == NULL || size == 0 || status < 0 || cmp_status_name(status) == NULL)
        return NULL;
    return put_text(&t, "PKIStatus: ") && put_text(&t, statuses[status].text) &&
                   put_failures(&t, status, fail_info) && put_strings(&t, text)
               ? buf
               : NULL;
}

char *OSSL_CMP_snprint_PKIStatusInfo(const OSSL_CMP_PKISI *statusInfo, char *buf, size_t bufsize)
{
    if (statusInfo == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
        return NULL;
    }
    return cmp_status_print(cmp_status_of(statusInfo), cmp_failures_of(statusInfo),
                            statusInfo->statusString, buf, bufsize);
}

char *OSSL_CMP_CTX_snprint_PKIStatus(const OSSL_CMP_CTX *ctx, char *buf, size_t bufsize)
{
    return cmp_status_print(OSSL_CMP_CTX_get_status(ctx), OSSL_CMP_CTX_get_failInfoCode(ctx),
                            OSSL_CMP_CTX_get0_statusString(ctx), buf, bufsize);
}
