#include "apps/ca_revoke.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <strings.h>

/* RFC 5280, 5.3.1, by the names that the index has; the last three stand for a reason and more. */
enum { REASONS = 8, HOLD = 8, KEY_TIME, CA_KEY_TIME, NAMES };
static const char *const names[NAMES] = {"unspecified",     "keyCompromise",
                                         "CACompromise",    "affiliationChanged",
                                         "superseded",      "cessationOfOperation",
                                         "certificateHold", "removeFromCRL",
                                         "holdInstruction", "keyTime",
                                         "CAkeyTime"};
static const int codes[NAMES] = {
    CRL_REASON_UNSPECIFIED,         CRL_REASON_KEY_COMPROMISE,  CRL_REASON_CA_COMPROMISE,
    CRL_REASON_AFFILIATION_CHANGED, CRL_REASON_SUPERSEDED,      CRL_REASON_CESSATION_OF_OPERATION,
    CRL_REASON_CERTIFICATE_HOLD,    CRL_REASON_REMOVE_FROM_CRL, CRL_REASON_CERTIFICATE_HOLD,
    CRL_REASON_KEY_COMPROMISE,      CRL_REASON_CA_COMPROMISE};

static int reason_by_name(const char *name, int n)
{
    for (int i = 0; i < n; i++)
        if (strcasecmp(names[i], name) == 0)
            return i;
    return -1;
}

/* ---- The field of the index ---- */

/* ",reason[,more]" of the options; false after a message. */
static bool describe(const struct ca_reason *r, char *text, size_t size)
{
    const char *time = r->compromise != NULL ? r->compromise : r->ca_compromise;
    text[0] = '\0';
    if (r->hold != NULL) {
        ASN1_OBJECT *o = OBJ_txt2obj(r->hold, 0);
        if (o == NULL) {
            fprintf(stderr, "Invalid object identifier %s\n", r->hold);
            return false;
        }
        ASN1_OBJECT_free(o);
        snprintf(text, size, ",%s,%s", names[HOLD], r->hold);
    } else if (time != NULL) {
        if (!ASN1_GENERALIZEDTIME_set_string(NULL, time)) {
            fprintf(stderr, "Invalid time format %s. Need YYYYMMDDHHMMSSZ\n", time);
            return false;
        }
        snprintf(text, size, ",%s,%s", names[r->compromise != NULL ? KEY_TIME : CA_KEY_TIME], time);
    } else if (r->reason != NULL) {
        int i = reason_by_name(r->reason, REASONS);
        if (i < 0) {
            fprintf(stderr, "Unknown CRL reason %s\n", r->reason);
            return false;
        }
        snprintf(text, size, ",%s", names[i]);
    }
    return true;
}

/* Now, for those reasons. To be freed; NULL after a message. */
static char *revocation(const struct ca_reason *r)
{
    char more[300];
    ASN1_UTCTIME *now = NULL;
    char *text = NULL;
    if (describe(r, more, sizeof(more)) && (now = X509_gmtime_adj(NULL, 0)) != NULL) {
        size_t n = (size_t)ASN1_STRING_length(now) + strlen(more) + 1;
        text = OPENSSL_malloc(n);
        if (text != NULL)
            snprintf(text, n, "%.*s%s", ASN1_STRING_length(now),
                     (const char *)ASN1_STRING_get0_data(now), more);
    }
    ASN1_UTCTIME_free(now);
    if (text == NULL)
        fprintf(stderr, "Error in revocation arguments\n");
    return text;
}

static struct ca_row *enter(struct ca_db *db, X509 *cert, const char *serial, const char *name)
{
    const ASN1_TIME *end = X509_get0_notAfter(cert);
    char expires[32];
    snprintf(expires, sizeof(expires), "%.*s", ASN1_STRING_length(end),
             (const char *)ASN1_STRING_get0_data(end));
    const char *const fields[CA_FIELDS] = {"V", expires, "", serial, "unknown", name};
    fprintf(stderr, "Adding Entry with serial number %s to DB for %s\n", serial, name);
    return ca_db_add(db, fields);
}

static bool mark(struct ca_db *db, X509 *cert, const struct ca_reason *reason, const char *serial,
                 const char *name)
{
    struct ca_row *row = ca_db_by_serial(db, serial);
    if (row != NULL && reason == NULL) {
        fprintf(stderr, "ERROR:Already present, serial number %s\n", serial);
        return false;
    }
    if (row == NULL && ((row = enter(db, cert, serial, name)) == NULL || reason == NULL))
        return row != NULL;
    if (strcmp(row->field[CA_NAME], name) != 0) {
        fprintf(stderr, "ERROR:name does not match %s\n", name);
        return false;
    }
    if (row->field[CA_TYPE][0] == 'R') {
        fprintf(stderr, "ERROR:Already revoked, serial number %s\n", serial);
        return false;
    }
    fprintf(stderr, "Revoking Certificate %s.\n", serial);
    char *when = revocation(reason);
    if (when == NULL)
        return false;
    OPENSSL_free(row->field[CA_REVOKED]);
    row->field[CA_REVOKED] = when;
    row->field[CA_TYPE][0] = 'R';
    return true;
}

bool ca_revoke(struct ca_db *db, X509 *cert, const struct ca_reason *reason)
{
    BIGNUM *n = ASN1_INTEGER_to_BN(X509_get0_serialNumber(cert), NULL);
    char *serial = n == NULL ? NULL : ca_number_text(n),
         *name = X509_NAME_oneline(X509_get_subject_name(cert), NULL, 0);
    bool ok = serial != NULL && name != NULL && mark(db, cert, reason, serial, name);
    BN_free(n);
    OPENSSL_free(serial);
    OPENSSL_free(name);
    return ok;
}

/* ---- The entry of a CRL ---- */

struct revoked {
    ASN1_TIME *date;
    int reason; /* an index into names, or -1 */
    ASN1_OBJECT *hold;
    ASN1_GENERALIZEDTIME *invalid_since;
};

static void revoked_free(struct revoked *r)
{
    ASN1_TIME_free(r->date);
    ASN1_OBJECT_free(r->hold);
    ASN1_GENERALIZEDTIME_free(r->invalid_since);
}

static bool complain(const char *what, const char *text)
{
    fprintf(stderr, "%s %s\n", what, text);
    return false;
}

/* What belongs to a hold or to a time of compromise. */
static bool understand_more(struct revoked *r, const char *more)
{
    if (r->reason == HOLD) {
        if (more == NULL)
            return complain("missing hold instruction", "");
        r->hold = OBJ_txt2obj(more, 0);
        return r->hold != NULL || complain("invalid object identifier", more);
    }
    if (r->reason == KEY_TIME || r->reason == CA_KEY_TIME) {
        if (more == NULL)
            return complain("missing compromised time", "");
        r->invalid_since = ASN1_GENERALIZEDTIME_new();
        return (r->invalid_since != NULL &&
                ASN1_GENERALIZEDTIME_set_string(r->invalid_since, more)) ||
               complain("invalid compromised time", more);
    }
    return true;
}

static bool understand_parts(struct revoked *r, char *text)
{
    char *reason = strchr(text, ','), *more = NULL;
    if (reason != NULL) {
        *reason++ = '\0';
        more = strchr(reason, ',');
    }
    if (more != NULL)
        *more++ = '\0';
    r->date = ASN1_UTCTIME_new();
    if (r->date == NULL || !ASN1_TIME_set_string(r->date, text))
        return complain("invalid revocation date", text);
    if (reason == NULL)
        return true;
    r->reason = reason_by_name(reason, NAMES);
    if (r->reason < 0)
        return complain("invalid reason code", reason);
    return understand_more(r, more);
}

static bool understand(struct revoked *r, const char *text)
{
    char *copy = OPENSSL_strdup(text);
    *r = (struct revoked){.reason = -1};
    bool ok = copy != NULL && understand_parts(r, copy);
    OPENSSL_free(copy);
    return ok;
}

bool ca_revocation_is_right(const char *text)
{
    struct revoked r;
    bool ok = understand(&r, text);
    revoked_free(&r);
    return ok;
}

static bool add_reason(X509_REVOKED *entry, int code)
{
    ASN1_ENUMERATED *e = ASN1_ENUMERATED_new();
    bool ok = e != NULL && ASN1_ENUMERATED_set(e, code) &&
              X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, e, 0, 0) == 1;
    ASN1_ENUMERATED_free(e);
    return ok;
}

X509_REVOKED *ca_revoked(const struct ca_row *row, bool *extended)
{
    struct revoked r;
    X509_REVOKED *entry = X509_REVOKED_new();
    BIGNUM *serial = NULL;
    ASN1_INTEGER *number = NULL;
    bool ok = understand(&r, row->field[CA_REVOKED]) && entry != NULL &&
              BN_hex2bn(&serial, row->field[CA_SERIAL]) > 0 &&
              (number = BN_to_ASN1_INTEGER(serial, NULL)) != NULL &&
              X509_REVOKED_set_serialNumber(entry, number) &&
              X509_REVOKED_set_revocationDate(entry, r.date);
    if (ok && r.reason >= 0)
        ok = add_reason(entry, codes[r.reason]);
    if (ok && r.invalid_since != NULL)
        ok = X509_REVOKED_add1_ext_i2d(entry, NID_invalidity_date, r.invalid_since, 0, 0) == 1;
    if (ok && r.hold != NULL)
        ok = X509_REVOKED_add1_ext_i2d(entry, NID_hold_instruction_code, r.hold, 0, 0) == 1;
    *extended = ok && r.reason >= 0;
    revoked_free(&r);
    BN_free(serial);
    ASN1_INTEGER_free(number);
    if (ok)
        return entry;
    X509_REVOKED_free(entry);
    return NULL;
}
