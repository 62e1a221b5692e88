#include "apps/ca_sign.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/vfyopt.h"

int ca_says_yes(void)
{
    char answer[25] = "";
    fflush(stderr);
    if (fgets(answer, sizeof(answer), stdin) == NULL)
        return -1;
    return answer[0] == 'y' || answer[0] == 'Y';
}

/* ---- The request ---- */

static enum ca_result check_request(const struct ca_policy *how, X509_REQ *req)
{
    fprintf(stderr, "Check that the request matches the signature\n");
    if (how->self_signed && !X509_REQ_check_private_key(req, how->key)) {
        fprintf(stderr, "Certificate request and CA private key do not match\n");
        return CA_REFUSED;
    }
    EVP_PKEY *key = X509_REQ_get0_pubkey(req);
    if (key == NULL) {
        fprintf(stderr, "error unpacking public key\n");
        return CA_REFUSED;
    }
    int r = vfyopt_verify(req, key, how->vfyopt);
    if (r < 0)
        fprintf(stderr, "Signature verification problems...\n");
    else
        fprintf(stderr,
                r == 0 ? "Signature did not match the certificate request\n" : "Signature ok\n");
    return r > 0 ? CA_SIGNED : CA_REFUSED;
}

/* "name                  :PRINTABLE:'value'" */
static void print_entry(const X509_NAME_ENTRY *e)
{
    static const struct {
        int type;
        const char *name;
    } types[] = {{V_ASN1_PRINTABLESTRING, "PRINTABLE"},
                 {V_ASN1_T61STRING, "T61STRING"},
                 {V_ASN1_IA5STRING, "IA5STRING"},
                 {V_ASN1_UNIVERSALSTRING, "UNIVERSALSTRING"}};
    char name[80], other[16];
    const ASN1_STRING *s = X509_NAME_ENTRY_get_data(e);
    const unsigned char *p = ASN1_STRING_get0_data(s);
    OBJ_obj2txt(name, sizeof(name), X509_NAME_ENTRY_get_object(e), 0);
    snprintf(other, sizeof(other), "ASN.1 %2d", ASN1_STRING_type(s));
    const char *type = other;
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (types[i].type == ASN1_STRING_type(s))
            type = types[i].name;
    fprintf(stderr, "%-22s:%s:'", name, type);
    for (int i = 0; i < ASN1_STRING_length(s); i++) {
        if (p[i] >= ' ' && p[i] <= '~')
            fputc(p[i], stderr);
        else if (p[i] & 0x80) /* a char with a sign, as OpenSSL shows it */
            fprintf(stderr, "\\0x%02X", 0xffffff00u | p[i]);
        else
            fprintf(stderr, "^%c", (p[i] + '@') & 0x7f);
    }
    fprintf(stderr, "'\n");
}

static bool is_address(const X509_NAME_ENTRY *e)
{
    return OBJ_obj2nid(X509_NAME_ENTRY_get_object(e)) == NID_pkcs9_emailAddress;
}

/* -msie_hack: Universal Strings become the simplest kind; beyond that an address is IA5, and
 * nothing else. */
static void simplify(const X509_NAME_ENTRY *e)
{
    ASN1_STRING *s = X509_NAME_ENTRY_get_data(e);
    bool address = is_address(e);
    if (s->type == V_ASN1_UNIVERSALSTRING)
        ASN1_UNIVERSALSTRING_to_string(s);
    if (s->type == V_ASN1_IA5STRING && !address)
        s->type = V_ASN1_T61STRING;
    if (s->type == V_ASN1_PRINTABLESTRING && address)
        s->type = V_ASN1_IA5STRING;
}

static bool is_legal(const X509_NAME_ENTRY *e)
{
    const ASN1_STRING *s = X509_NAME_ENTRY_get_data(e);
    int least = ASN1_PRINTABLE_type(ASN1_STRING_get0_data(s), ASN1_STRING_length(s));
    int type = ASN1_STRING_type(s);
    bool wide = type == V_ASN1_T61STRING || type == V_ASN1_UTF8STRING || type == V_ASN1_BMPSTRING;
    const char *wrong = NULL;
    if (is_address(e) && type != V_ASN1_IA5STRING)
        wrong = "emailAddress type needs to be of type IA5STRING";
    else if ((least == V_ASN1_T61STRING && !wide) ||
             (least == V_ASN1_IA5STRING && type == V_ASN1_PRINTABLESTRING))
        wrong = "The string contains characters that are illegal for the ASN.1 type";
    if (wrong != NULL)
        fprintf(stderr, "\n%s\n", wrong);
    return wrong == NULL;
}

static bool look_at_subject(const struct ca_policy *how, const X509_NAME *name)
{
    if (how->as_list)
        fprintf(stderr, "The Subject's Distinguished Name is as follows\n");
    for (int i = 0; i < X509_NAME_entry_count(name); i++) {
        const X509_NAME_ENTRY *e = X509_NAME_get_entry(name, i);
        if (how->msie_hack)
            simplify(e);
        if (!is_legal(e))
            return false;
        if (how->as_list)
            print_entry(e);
    }
    return true;
}

/* ---- The policy ---- */

/* That one of the CA's entries of the kind is equal. */
static bool matches(const struct ca_policy *how, const ASN1_OBJECT *o, const X509_NAME_ENTRY *e)
{
    const X509_NAME *ca = X509_get_subject_name(how->ca);
    const ASN1_STRING *value = X509_NAME_ENTRY_get_data(e), *other = NULL;
    for (int at = -1; (at = X509_NAME_get_index_by_OBJ(ca, o, at)) >= 0;) {
        other = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(ca, at));
        if (ASN1_STRING_cmp(value, other) == 0)
            return true;
    }
    if (other == NULL)
        fprintf(stderr,
                "The %s field does not exist in the CA certificate,\n"
                "the 'policy' is misconfigured\n",
                OBJ_nid2ln(OBJ_obj2nid(o)));
    else
        fprintf(stderr,
                "The %s field is different between\nCA certificate (%s) and the request (%s)\n",
                OBJ_nid2ln(OBJ_obj2nid(o)), (const char *)ASN1_STRING_get0_data(other),
                (const char *)ASN1_STRING_get0_data(value));
    return false;
}

/* Adds the entries of one line of the policy to the subject. */
static bool take(const struct ca_policy *how, const CONF_VALUE *rule, const ASN1_OBJECT *o,
                 const X509_NAME *from, X509_NAME *subject)
{
    bool match = strcmp(rule->value, "match") == 0, found = false;
    for (int at = -1; (at = X509_NAME_get_index_by_OBJ(from, o, at)) >= 0; found = true) {
        const X509_NAME_ENTRY *e = X509_NAME_get_entry(from, at);
        if (match && !how->self_signed && !matches(how, o, e))
            return false;
        if (!X509_NAME_add_entry(subject, e, -1, 0))
            return false;
    }
    if (found || strcmp(rule->value, "optional") == 0)
        return true;
    if (strcmp(rule->value, "supplied") == 0)
        fprintf(stderr, "The %s field needed to be supplied and was missing\n", rule->name);
    else if (match)
        fprintf(stderr, "The mandatory %s field was missing\n", rule->name);
    else
        fprintf(stderr, "%s:invalid type in 'policy' configuration\n", rule->value);
    return false;
}

static bool is_rule(const CONF_VALUE *rule)
{
    static const char *const rules[] = {"optional", "supplied", "match"};
    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (strcmp(rule->value, rules[i]) == 0)
            return true;
    fprintf(stderr, "%s:invalid type in 'policy' configuration\n", rule->value);
    return false;
}

/* The fields that the policy names, in its order. */
static X509_NAME *by_policy(const struct ca_policy *how, const X509_NAME *from)
{
    X509_NAME *subject = X509_NAME_new();
    bool ok = subject != NULL;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(how->policy); i++) {
        const CONF_VALUE *rule = sk_CONF_VALUE_value(how->policy, i);
        int nid = OBJ_txt2nid(rule->name);
        if (nid == NID_undef)
            fprintf(stderr, "%s:unknown object type in 'policy' configuration\n", rule->name);
        ok = nid != NID_undef && is_rule(rule) && take(how, rule, OBJ_nid2obj(nid), from, subject);
    }
    if (ok)
        return subject;
    X509_NAME_free(subject);
    return NULL;
}

/* An e-mail address in the subject may be there for subjectAltName alone. */
static bool drop_email(X509_NAME *name)
{
    for (int at; (at = X509_NAME_get_index_by_NID(name, NID_pkcs9_emailAddress, -1)) >= 0;)
        X509_NAME_ENTRY_free(X509_NAME_delete_entry(name, at));
    return true;
}

static bool set_subject(const struct ca_policy *how, X509 *x, const X509_NAME *from)
{
    X509_NAME *subject = by_policy(how, from);
    if (subject != NULL && how->preserve) {
        X509_NAME_free(subject);
        subject = X509_NAME_dup(from);
    }
    bool ok = subject != NULL && X509_set_subject_name(x, subject) &&
              (!how->no_email || (drop_email(subject) && X509_set_subject_name(x, subject)));
    X509_NAME_free(subject);
    return ok;
}

/* ---- The certificate ---- */

static bool set_times(const struct ca_policy *how, X509 *x)
{
    if (how->start == NULL || strcmp(how->start, "today") == 0
            ? X509_gmtime_adj(X509_getm_notBefore(x), 0) == NULL
            : !ASN1_TIME_set_string_X509(X509_getm_notBefore(x), how->start))
        return false;
    return how->end == NULL
               ? X509_time_adj_ex(X509_getm_notAfter(x), (int)how->days, 0, NULL) != NULL
               : ASN1_TIME_set_string_X509(X509_getm_notAfter(x), how->end) == 1;
}

static bool add_extensions(const struct ca_policy *how, X509 *x, X509_REQ *req, X509V3_CTX *ctx)
{
    CONF *conf = how->extfile != NULL ? how->extfile : how->conf;
    if (how->extfile != NULL && how->verbose)
        fprintf(stderr, "Extra configuration file found\n");
    if (how->extensions != NULL) {
        X509V3_set_nconf(ctx, conf);
        if (!X509V3_EXT_add_nconf(conf, ctx, how->extensions, x)) {
            fprintf(stderr, "Error adding certificate extensions from %s section %s\n",
                    how->extfile != NULL ? "extfile" : "config", how->extensions);
            return false;
        }
        if (how->verbose)
            fprintf(stderr, how->extfile != NULL ? "Successfully added extensions from file.\n"
                                                 : "Successfully added extensions from config\n");
    }
    if (cert_copy_extensions(x, req, how->copy))
        return true;
    fprintf(stderr, "ERROR: adding extensions from request\n");
    return false;
}

static void print_match(const struct ca_row *row)
{
    const char *type = row->field[CA_TYPE];
    fprintf(stderr, "The matching entry has the following details\nType          :%s\n",
            *type == 'E'   ? "Expired"
            : *type == 'R' ? "Revoked"
            : *type == 'V' ? "Valid"
                           : "\ninvalid type, Database error");
    if (*type == 'R')
        fprintf(stderr, "Was revoked on:%s\n", row->field[CA_REVOKED]);
    fprintf(stderr, "Expires on    :%s\nSerial Number :%s\nFile name     :%s\nSubject Name  :%s\n",
            row->field[CA_EXPIRES], row->field[CA_SERIAL], row->field[CA_FILE],
            row->field[CA_NAME]);
}

static bool is_unknown(const struct ca_policy *how, const struct ca_db *db, const char *serial,
                       const char *name)
{
    const struct ca_row *row;
    if (how->verbose)
        fprintf(stderr, "The subject name appears to be ok, checking database for clashes\n");
    if (db->unique_subject && (row = ca_db_by_name(db, name)) != NULL) {
        fprintf(stderr, "ERROR:There is already a certificate for %s\n", name);
    } else if ((row = ca_db_by_serial(db, serial)) != NULL) {
        fprintf(stderr,
                "ERROR:Serial number %s has already been issued,\n"
                "      check the database/serial_file for corruption\n",
                serial);
    } else {
        return true;
    }
    print_match(row);
    return false;
}

/* Shows how long it holds, and all of it unless its subject was shown. */
static void show(const struct ca_policy *how, X509 *x)
{
    BIO *err = BIO_new_fp(stderr, BIO_NOCLOSE);
    int days = (int)how->days, seconds;
    if (!how->as_list) {
        BIO_printf(err, "Certificate Details:\n");
        X509_print_ex(err, x, how->name_flags,
                      how->cert_flags | X509_FLAG_NO_SIGDUMP | X509_FLAG_NO_SIGNAME);
    }
    BIO_printf(err, "Certificate is to be certified until ");
    ASN1_TIME_print_ex(err, X509_get0_notAfter(x), how->date_flags);
    if (how->end != NULL)
        ASN1_TIME_diff(&days, &seconds, NULL, X509_get0_notAfter(x));
    if (days != 0)
        BIO_printf(err, " (%d days)", days);
    BIO_printf(err, "\n");
    BIO_free(err);
}

static bool agreed(const struct ca_policy *how)
{
    if (how->batch)
        return true;
    fprintf(stderr, "Sign the certificate? [y/n]:");
    int yes = ca_says_yes();
    if (yes <= 0)
        fprintf(stderr, yes < 0 ? "CERTIFICATE WILL NOT BE CERTIFIED: I/O error\n"
                                : "CERTIFICATE WILL NOT BE CERTIFIED\n");
    return yes > 0;
}

static bool enter(struct ca_db *db, const X509 *x, const char *serial, const char *name)
{
    char expires[32];
    const ASN1_TIME *end = X509_get0_notAfter(x);
    snprintf(expires, sizeof(expires), "%.*s", ASN1_STRING_length(end),
             (const char *)ASN1_STRING_get0_data(end));
    const char *const fields[CA_FIELDS] = {"V", expires, "", serial, "unknown", name};
    return ca_db_add(db, fields) != NULL;
}

static enum ca_result fill(const struct ca_policy *how, struct ca_db *db, const char *serial,
                           X509_REQ *req, X509 *x, X509V3_CTX *ctx)
{
    X509 *issuer = how->self_signed ? x : how->ca;
    if (how->verbose)
        fprintf(stderr, "Everything appears to be ok, creating and signing the certificate\n");
    if (!X509_set_issuer_name(x, X509_get_subject_name(issuer)) || !set_times(how, x) ||
        !X509_set_pubkey(x, X509_REQ_get0_pubkey(req)))
        return CA_FAILED;
    X509V3_set_ctx(ctx, issuer, x, req, NULL, X509V3_CTX_REPLACE);
    if (!X509V3_set_issuer_pkey(ctx, how->key) || !add_extensions(how, x, req, ctx))
        return CA_FAILED;
    char *name = X509_NAME_oneline(X509_get_subject_name(x), NULL, 0);
    enum ca_result r = CA_FAILED;
    if (name != NULL && is_unknown(how, db, serial, name)) {
        show(how, x);
        if (!agreed(how))
            r = CA_REFUSED;
        else if (cert_sign(x, how->key, how->digest, how->sigopt, ctx) &&
                 enter(db, x, serial, name))
            r = CA_SIGNED;
    }
    OPENSSL_free(name);
    return r;
}

/* The request's subject, or -subj. */
static X509_NAME *wanted_subject(const struct ca_policy *how, const X509_REQ *req)
{
    return how->subject != NULL ? cert_parse_name(how->subject, how->type, true, "subject")
                                : X509_NAME_dup(X509_REQ_get_subject_name(req));
}

enum ca_result ca_issue(const struct ca_policy *how, struct ca_db *db, const BIGNUM *serial,
                        X509_REQ *req, X509 **made)
{
    X509V3_CTX ctx;
    X509_NAME *subject = wanted_subject(how, req);
    if (subject != NULL && how->no_email)
        drop_email(subject);
    X509 *x = X509_new();
    char *text = ca_number_text(serial);
    bool ok = subject != NULL && look_at_subject(how, subject) && x != NULL && text != NULL &&
              set_subject(how, x, subject) &&
              BN_to_ASN1_INTEGER(serial, X509_get_serialNumber(x)) != NULL;
    enum ca_result r = ok ? fill(how, db, text, req, x, &ctx) : CA_FAILED;
    if (r == CA_SIGNED) {
        *made = x;
        fprintf(stderr, "\n");
    } else {
        X509_free(x);
        print_errors();
    }
    X509_NAME_free(subject);
    OPENSSL_free(text);
    return r;
}

enum ca_result ca_certify(const struct ca_policy *how, struct ca_db *db, const BIGNUM *serial,
                          X509_REQ *req, X509 **made)
{
    enum ca_result r = check_request(how, req);
    if (r == CA_SIGNED)
        return ca_issue(how, db, serial, req, made);
    print_errors();
    return r;
}
