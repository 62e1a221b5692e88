/* Name constraints (RFC 5280, 4.2.1.10): whether a certificate's names are within a CA's permitted
 * and outside its excluded subtrees. Names and subtrees are slices of the certificates. */
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/x509/parse.h"
#include "crypto/x509/vfy.h"
#include "crypto/x509v3/read.h"

/* The work is a product, of names and subtrees, each of which a hostile chain may have many of. */
enum { WORK_MAX = 1 << 20 };

static bool equal_ignoring_case(const uint8_t *a, const uint8_t *b, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        uint8_t x = a[i], y = b[i];
        if (x >= 'A' && x <= 'Z')
            x = (uint8_t)(x + 'a' - 'A');
        if (y >= 'A' && y <= 'Z')
            y = (uint8_t)(y + 'a' - 'A');
        if (x != y)
            return false;
    }
    return true;
}

static int verdict(bool match)
{
    return match ? X509_V_OK : X509_V_ERR_PERMITTED_VIOLATION;
}

static bool same_text(struct slice a, struct slice b)
{
    return a.len == b.len && equal_ignoring_case(a.ptr, b.ptr, a.len);
}

/* Whether a ends with b. */
static bool ends_with(struct slice a, struct slice b)
{
    return a.len >= b.len && equal_ignoring_case(a.ptr + (a.len - b.len), b.ptr, b.len);
}

static const uint8_t *last_at(struct slice s)
{
    return s.len == 0 ? NULL : memrchr(s.ptr, '@', s.len);
}

/* ---- A name against the base of a subtree: X509_V_OK if it is within ---- */

/* The base itself and what has labels before it; one that begins with a dot: only these. */
static int match_dns(struct slice name, struct slice base)
{
    if (base.len == 0)
        return X509_V_OK;
    if (name.len > base.len && base.ptr[0] != '.' && name.ptr[name.len - base.len - 1] != '.')
        return X509_V_ERR_PERMITTED_VIOLATION;
    return verdict(ends_with(name, base));
}

/* A mailbox, a host, or with a dot first a domain's hosts. */
static int match_email(struct slice name, struct slice base)
{
    const uint8_t *name_at = last_at(name), *base_at = last_at(base);
    if (name_at == NULL)
        return X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
    if (base_at == NULL && base.len > 0 && base.ptr[0] == '.')
        return verdict(name.len > base.len && ends_with(name, base));
    size_t local = (size_t)(name_at - name.ptr);
    if (base_at != NULL) {
        size_t base_local = (size_t)(base_at - base.ptr);
        /* The local part is compared with its case (RFC 5321, 2.4). */
        if (base_local != 0 && base_local != local)
            return X509_V_ERR_PERMITTED_VIOLATION;
        if (base_local != 0 && memchr(name.ptr, 0, local) != NULL)
            return X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
        if (base_local != 0 && memcmp(base.ptr, name.ptr, local) != 0)
            return X509_V_ERR_PERMITTED_VIOLATION;
        base = slice_of(base_at + 1, base.len - base_local - 1);
    }
    return verdict(same_text(slice_of(name_at + 1, name.len - local - 1), base));
}

/* The host of an absolute URI (RFC 3986, 3.2). */
static bool uri_host(struct slice uri, struct slice *host)
{
    const uint8_t *colon = uri.len == 0 ? NULL : memchr(uri.ptr, ':', uri.len);
    if (colon == NULL)
        return false;
    struct slice rest = slice_of(colon + 1, uri.len - (size_t)(colon + 1 - uri.ptr)), slashes;
    if (!read_slice(&rest, 2, &slashes) || !slice_is(slashes, "//", 2) || rest.len == 0)
        return false;
    const uint8_t *end = memchr(rest.ptr, ':', rest.len);
    if (end == NULL)
        end = memchr(rest.ptr, '/', rest.len);
    *host = slice_of(rest.ptr, end == NULL ? rest.len : (size_t)(end - rest.ptr));
    return host->len > 0;
}

static int match_uri(struct slice name, struct slice base)
{
    struct slice host;
    if (!uri_host(name, &host))
        return X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
    if (base.len > 0 && base.ptr[0] == '.')
        return verdict(host.len > base.len && ends_with(host, base));
    return verdict(same_text(host, base));
}

/* An address; the base is one and its mask. */
static int match_ip(struct slice name, struct slice base)
{
    if ((name.len != 4 && name.len != 16) || (base.len != 8 && base.len != 32))
        return X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
    if (base.len != 2 * name.len)
        return X509_V_ERR_PERMITTED_VIOLATION;
    for (size_t i = 0; i < name.len; i++)
        if (((name.ptr[i] ^ base.ptr[i]) & base.ptr[name.len + i]) != 0)
            return X509_V_ERR_PERMITTED_VIOLATION;
    return X509_V_OK;
}

static int match_dirname(struct slice name, struct slice base)
{
    return verdict(x509_name_slice_within(name, base));
}

static int match(int type, struct slice name, struct slice base)
{
    switch (type) {
    case GEN_DIRNAME:
        return match_dirname(name, base);
    case GEN_DNS:
        return match_dns(name, base);
    case GEN_EMAIL:
        return match_email(name, base);
    case GEN_URI:
        return match_uri(name, base);
    case GEN_IPADD:
        return match_ip(name, base);
    default:
        return X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE;
    }
}

/* An otherName's type-id, and what is in its [0]. */
static bool other_name(struct slice name, struct slice *oid, struct slice *value)
{
    return der_get_oid(&name, oid) && der_get(&name, DER_CONSTRUCTED | 0, value);
}

/* SmtpUTF8Mailbox (RFC 8398) under rfc822Name's subtrees. One that isn't ASCII would have to be
 * compared as IDNA has it: that is refused. */
static int match_utf8_email(struct slice name, struct slice base)
{
    struct slice oid, value, text;
    if (!other_name(name, &oid, &value) || !der_get(&value, DER_UTF8_STRING, &text))
        return X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= 0x80)
            return X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
    if (base.len > 0 && memchr(base.ptr, '@', base.len) != NULL) /* one mailbox: RFC 9598, 6 */
        return X509_V_ERR_PERMITTED_VIOLATION;
    return match_email(text, base);
}

/* minimum is 0 (and then absent in DER), maximum absent: RFC 5280 has no use for others. */
static bool is_plain(const struct x509_subtree *t)
{
    bool zero = t->minimum.ptr == NULL || slice_is(t->minimum, "\0", 1);
    return zero && t->maximum.ptr == NULL;
}

struct name {
    struct x509_general_name general;
    bool utf8_email;
};

static bool same_kind(const struct name *n, const struct x509_subtree *t)
{
    struct slice a, b, value;
    if (n->utf8_email)
        return t->base.type == GEN_EMAIL;
    if (n->general.type != t->base.type)
        return false;
    return n->general.type != GEN_OTHERNAME ||
           (other_name(n->general.value, &a, &value) && other_name(t->base.value, &b, &value) &&
            slice_is(a, b.ptr, b.len));
}

static int match_subtree(const struct name *n, const struct x509_subtree *t)
{
    struct slice base = t->base.value;
    if (!is_plain(t))
        return X509_V_ERR_SUBTREE_MINMAX;
    if (t->base.type == GEN_EMAIL && base.len > 0 && memchr(base.ptr, 0, base.len) != NULL)
        return X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
    return n->utf8_email ? match_utf8_email(n->general.value, base)
                         : match(t->base.type, n->general.value, base);
}

/* Of the permitted subtrees of its kind, if there are any, one has to hold it. */
static int check_permitted(const struct name *n, struct slice trees)
{
    bool found = false, any = false;
    struct x509_subtree t;
    while (x509_next_subtree(&trees, &t)) {
        if (!same_kind(n, &t))
            continue;
        any = true;
        if (found) { /* it is settled, unless this tree is none that may be */
            if (!is_plain(&t))
                return X509_V_ERR_SUBTREE_MINMAX;
            continue;
        }
        int r = match_subtree(n, &t);
        if (r != X509_V_OK && r != X509_V_ERR_PERMITTED_VIOLATION)
            return r;
        found = r == X509_V_OK;
    }
    return any && !found ? X509_V_ERR_PERMITTED_VIOLATION : X509_V_OK;
}

static int check_excluded(const struct name *n, struct slice trees)
{
    struct x509_subtree t;
    while (x509_next_subtree(&trees, &t)) {
        if (!same_kind(n, &t))
            continue;
        int r = match_subtree(n, &t);
        if (r != X509_V_ERR_PERMITTED_VIOLATION)
            return r == X509_V_OK ? X509_V_ERR_EXCLUDED_VIOLATION : r;
    }
    return X509_V_OK;
}

static int check_name(const struct x509_ext_cache *ca, int type, struct slice value)
{
    static const uint8_t smtp_utf8_mailbox[] = {0x2b, 6, 1, 5, 5, 7, 8, 9};
    struct name n = {.general = {type, value}};
    struct slice oid, inside;
    n.utf8_email = type == GEN_OTHERNAME && other_name(value, &oid, &inside) &&
                   slice_is(oid, smtp_utf8_mailbox, sizeof(smtp_utf8_mailbox));
    int r = check_permitted(&n, ca->permitted);
    return r == X509_V_OK ? check_excluded(&n, ca->excluded) : r;
}

/* ---- The names of a certificate ---- */

/* Attributes of a Name, one after the other. */
struct attributes {
    struct slice rdns, rdn;
};

static bool next_attribute(struct attributes *a, struct slice *oid, unsigned *tag,
                           struct slice *value)
{
    struct slice attribute;
    while (a->rdn.len == 0)
        if (!der_get(&a->rdns, DER_SET, &a->rdn))
            return false;
    return der_get(&a->rdn, DER_SEQUENCE, &attribute) && der_get_oid(&attribute, oid) &&
           der_get_any(&attribute, tag, value, NULL);
}

static struct attributes attributes_of(struct slice name)
{
    struct attributes a = {0};
    if (!der_get(&name, DER_SEQUENCE, &a.rdns))
        a.rdns.len = 0;
    return a;
}

/* What there is to compare. */
static size_t count_names(const X509 *x, const struct x509_ext_cache *e)
{
    struct attributes a = attributes_of(x509_subject_der(x));
    struct slice oid, value, names = e->alt_names;
    struct x509_general_name g;
    unsigned tag;
    size_t n = 1;
    while (next_attribute(&a, &oid, &tag, &value))
        n++;
    while (x509_next_general_name(&names, &g))
        n++;
    return n;
}

static size_t count_trees(struct slice trees)
{
    struct x509_subtree t;
    size_t n = 0;
    while (x509_next_subtree(&trees, &t))
        n++;
    return n;
}

/* emailAddress attributes of the subject count as rfc822Names. */
static int check_subject(const X509 *x, const struct x509_ext_cache *ca)
{
    static const uint8_t email[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1};
    struct slice oid, value, name = x509_subject_der(x);
    struct attributes a = attributes_of(name);
    unsigned tag;
    if (a.rdns.len == 0)
        return X509_V_OK;
    int r = check_name(ca, GEN_DIRNAME, name);
    while (r == X509_V_OK && next_attribute(&a, &oid, &tag, &value)) {
        if (!slice_is(oid, email, sizeof(email)))
            continue;
        r = tag == DER_IA5_STRING ? check_name(ca, GEN_EMAIL, value)
                                  : X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
    }
    return r;
}

int x509_constraints_check(const X509 *x, const struct x509_ext_cache *ca)
{
    const struct x509_ext_cache *e = x509_exts(x);
    size_t trees = count_trees(ca->permitted) + count_trees(ca->excluded);
    if (trees == 0)
        return X509_V_OK;
    if (count_names(x, e) > WORK_MAX / trees)
        return X509_V_ERR_UNSPECIFIED;
    int r = check_subject(x, ca);
    struct slice names = e->alt_names;
    struct x509_general_name g;
    while (r == X509_V_OK && x509_next_general_name(&names, &g))
        r = check_name(ca, g.type, g.value);
    return r;
}

/* ---- Common names ---- */

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Labels of letters, digits, hyphens inside, at least two of them. */
static bool is_host_name(const char *s, size_t len)
{
    bool dot = false;
    for (size_t i = 0; i < len; i++) {
        if (is_letter_or_digit(s[i]))
            continue;
        if (i == 0 || i + 1 == len)
            return false;
        if (s[i] == '-')
            continue;
        if (s[i] != '.' || s[i + 1] == '.' || s[i + 1] == '-' || s[i - 1] == '-')
            return false;
        dot = true;
    }
    return dot;
}

/* Zeros at the end don't count, however many: who takes it as a C string sees none. */
static int check_common_name(const struct x509_ext_cache *ca, unsigned tag, struct slice value)
{
    ASN1_STRING s = {
        .type = (int)tag, .length = (int)value.len, .data = (uint8_t *)(uintptr_t)value.ptr};
    uint8_t *text = NULL;
    int r = X509_V_OK, n = ASN1_STRING_to_UTF8(&text, &s);
    if (n < 0) /* no string, or no text: OpenSSL calls it so */
        return X509_V_ERR_OUT_OF_MEM;
    size_t len = (size_t)n;
    while (len > 0 && text[len - 1] == 0)
        len--;
    if (len > 0 && memchr(text, 0, len) != NULL)
        r = X509_V_ERR_UNSUPPORTED_NAME_SYNTAX;
    else if (is_host_name((char *)text, len))
        r = check_name(ca, GEN_DNS, slice_of(text, len));
    OPENSSL_free(text);
    return r;
}

int x509_constraints_check_cn(const X509 *x, const struct x509_ext_cache *ca)
{
    static const uint8_t common_name[] = {0x55, 4, 3};
    struct attributes a = attributes_of(x509_subject_der(x));
    struct slice oid, value;
    unsigned tag;
    int r = X509_V_OK;
    while (r == X509_V_OK && next_attribute(&a, &oid, &tag, &value))
        if (slice_is(oid, common_name, sizeof(common_name)))
            r = check_common_name(ca, tag, value);
    return r;
}

/* ---- By an object ---- */

static int check_by(X509 *x, const NAME_CONSTRAINTS *nc,
                    int (*check)(const X509 *x, const struct x509_ext_cache *ca))
{
    struct x509_ext_cache ca = {0};
    unsigned char *der = NULL;
    int r = X509_V_ERR_OUT_OF_MEM;
    int len = ASN1_item_i2d((const ASN1_VALUE *)nc, &der, ASN1_ITEM_rptr(NAME_CONSTRAINTS));
    if (len > 0) {
        struct slice value = slice_of(der, (size_t)len);
        bool ok = x509_get_name_constraints(value, &ca.permitted, &ca.excluded);
        r = ok ? check(x, &ca) : X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX;
    }
    OPENSSL_free(der);
    return r;
}

int NAME_CONSTRAINTS_check(X509 *x, NAME_CONSTRAINTS *nc)
{
    return check_by(x, nc, x509_constraints_check);
}

int NAME_CONSTRAINTS_check_CN(X509 *x, NAME_CONSTRAINTS *nc)
{
    return check_by(x, nc, x509_constraints_check_cn);
}
