/* X509_check_host(3), X509_check_email and X509_check_ip: alternative names, else the subject. */
#include <openssl/err.h>

#include "crypto/asn1/asn1.h"
#include "crypto/der/der.h"
#include "crypto/x509v3/cache.h"
#include "crypto/x509v3/match.h"
#include "crypto/x509v3/names.h"

/* What is looked for, and where. */
struct question {
    int type;           /* GEN_* */
    struct slice field; /* the OID of the subject's field that may have it too; or empty */
    bool (*match)(struct slice pattern, struct slice name, unsigned flags);
    struct slice name;
    unsigned flags;
    char **peername;
};

static const uint8_t common_name[] = {0x55, 0x04, 0x03};
static const uint8_t email_address[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x01};
static const uint8_t smtp_utf8_mailbox[] = {0x2b, 6, 1, 5, 5, 7, 8, 9}; /* RFC 8398, 3 */

/* 1, 0 or -1: out of memory for *peername. */
static int ask(const struct question *q, struct slice pattern)
{
    if (pattern.len == 0 || !q->match(pattern, q->name, q->flags))
        return 0;
    if (q->peername == NULL)
        return 1;
    *q->peername = OPENSSL_strndup((const char *)pattern.ptr, pattern.len);
    return *q->peername != NULL ? 1 : -1;
}

/* ---- The subject ---- */

/* A string of any type: as UTF-8. */
static int ask_string(const struct question *q, unsigned tag, struct slice contents)
{
    unsigned char *utf8;
    if (tag == V_ASN1_UTF8STRING || tag == V_ASN1_PRINTABLESTRING || tag == V_ASN1_IA5STRING)
        return ask(q, contents);
    ASN1_STRING *s = asn1_string_from((int)tag, contents);
    if (s == NULL)
        return -1;
    int len = ASN1_STRING_to_UTF8(&utf8, s);
    ASN1_STRING_free(s);
    if (len < 0)
        return -1;
    int ret = ask(q, slice_of(utf8, (size_t)len));
    OPENSSL_free(utf8);
    return ret;
}

static int ask_subject(const struct question *q, const X509 *x)
{
    struct slice name = x509_subject_der(x), rdns, rdn, attribute, oid, value;
    unsigned tag;
    if (!der_get(&name, DER_SEQUENCE, &rdns))
        return 0;
    while (der_get(&rdns, DER_SET, &rdn))
        while (der_get(&rdn, DER_SEQUENCE, &attribute)) {
            if (!der_get_oid(&attribute, &oid) || !slice_is(oid, q->field.ptr, q->field.len) ||
                !der_get_any(&attribute, &tag, &value, NULL))
                continue;
            int ret = ask_string(q, tag, value);
            if (ret != 0)
                return ret;
        }
    return 0;
}

/* ---- Alternative names ---- */

/* The UTF8String of a SmtpUTF8Mailbox; false: it is another otherName. */
static bool is_mailbox(struct slice other, struct slice *utf8)
{
    struct slice oid, any;
    *utf8 = slice_of(NULL, 0);
    if (!der_get_oid(&other, &oid) || !slice_is(oid, smtp_utf8_mailbox, sizeof(smtp_utf8_mailbox)))
        return false;
    if (der_get(&other, DER_CONSTRUCTED | 0, &any))
        der_get(&any, DER_UTF8_STRING, utf8);
    return true;
}

/* What it is in this name; *present: it is of the kind that is looked for. */
static int ask_name(const struct question *q, struct x509_general_name name, bool *present)
{
    struct slice utf8;
    if (name.type == q->type) {
        *present = true;
        return ask(q, name.value);
    }
    if (q->type == GEN_EMAIL && name.type == GEN_OTHERNAME && is_mailbox(name.value, &utf8)) {
        *present = true;
        return ask(q, utf8);
    }
    return 0;
}

static int check(const struct question *q, const X509 *x)
{
    const struct x509_ext_cache *e = x509_exts(x);
    struct slice names = e->alt_names;
    struct x509_general_name name;
    /* Alternative names that can't be read might be the right kind: RFC 6125, 6.4.4. */
    bool present = e->value[EXT_SUBJECT_ALT_NAME].ptr != NULL && names.ptr == NULL;
    while (x509_next_general_name(&names, &name)) {
        int ret = ask_name(q, name, &present);
        if (ret != 0)
            return ret;
    }
    if (present && !(q->flags & X509_CHECK_FLAG_ALWAYS_CHECK_SUBJECT))
        return 0;
    if (q->field.len == 0 || q->flags & X509_CHECK_FLAG_NEVER_CHECK_SUBJECT)
        return 0;
    return ask_subject(q, x);
}

/* ---- The public functions ---- */

/* The name in text: a NUL may end it, and be nowhere else. */
static bool text_of(const char *chk, size_t len, struct slice *name)
{
    if (chk == NULL)
        return false;
    if (len == 0)
        len = strlen(chk);
    else if (memchr(chk, 0, len > 1 ? len - 1 : len))
        return false;
    if (len > 1 && chk[len - 1] == '\0')
        len--;
    *name = slice_of(chk, len);
    return true;
}

int X509_check_host(X509 *x, const char *chk, size_t chklen, unsigned int flags, char **peername)
{
    struct question q = {.type = GEN_DNS,
                         .field = slice_of(common_name, sizeof(common_name)),
                         .match = match_host,
                         .flags = flags,
                         .peername = peername};
    return text_of(chk, chklen, &q.name) ? check(&q, x) : -2;
}

int X509_check_email(X509 *x, const char *chk, size_t chklen, unsigned int flags)
{
    struct question q = {.type = GEN_EMAIL,
                         .field = slice_of(email_address, sizeof(email_address)),
                         .match = match_email,
                         .flags = flags};
    return text_of(chk, chklen, &q.name) ? check(&q, x) : -2;
}

int X509_check_ip(X509 *x, const unsigned char *chk, size_t chklen, unsigned int flags)
{
    struct question q = {.type = GEN_IPADD, .match = match_bytes, .flags = flags};
    if (chk == NULL)
        return -2;
    q.name = slice_of(chk, chklen);
    return check(&q, x);
}

int X509_check_ip_asc(X509 *x, const char *ipasc, unsigned int flags)
{
    unsigned char bytes[16];
    size_t len;
    if (ipasc == NULL || (len = ip_address_of(ipasc, strlen(ipasc), bytes)) == 0)
        return -2;
    return X509_check_ip(x, bytes, len, flags);
}
