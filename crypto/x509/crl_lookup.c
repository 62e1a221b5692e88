/* X509_CRL_get0_by_serial(3), X509_REVOKED_*: the entries of a CRL, found by a sorted index. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdlib.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/x509/cert.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/ext.h"
#include "crypto/x509v3/cache.h"

enum { DIRECTORY_NAME = DER_CONSTRUCTED | 4 }; /* of GeneralName: RFC 5280, 4.2.1.6 */

/* ---- The index ---- */

static int by_serial(const void *a, const void *b)
{
    const struct x509_crl_entry *x = a, *y = b;
    int order = ASN1_INTEGER_cmp(x->revoked->serial, y->revoked->serial);
    return order != 0 ? order : (x->order > y->order) - (x->order < y->order);
}

static bool ext_value(const X509_REVOKED *r, int nid, struct slice *value, bool *repeated)
{
    int i = X509v3_get_ext_by_NID(r->extensions, nid, -1);
    if (i < 0)
        return false;
    *value = asn1_string_slice(sk_X509_EXTENSION_value(r->extensions, i)->value);
    *repeated = X509v3_get_ext_by_NID(r->extensions, nid, i) >= 0;
    return true;
}

/* An entry's reason, and its issuer unless it is that of the one before: RFC 5280, 5.3.1, 5.3.3.
 * false: what is there isn't that. */
static bool read_extensions(struct x509_crl_entry *e, struct slice *issuer)
{
    struct slice value, names;
    bool repeated;
    e->reason = -1;
    if (ext_value(e->revoked, NID_certificate_issuer, &value, &repeated)) {
        struct slice whole = value;
        if (repeated || !der_get(&value, DER_SEQUENCE, &names) || value.len != 0 ||
            !x509_check_general_names(names))
            return false;
        *issuer = whole;
    }
    e->issuer = *issuer;
    if (ext_value(e->revoked, NID_crl_reason, &value, &repeated)) {
        struct slice code;
        if (repeated || !der_get(&value, DER_ENUMERATED, &code) || value.len != 0 || code.len != 1)
            return false;
        e->reason = code.ptr[0];
    }
    return true;
}

static struct x509_crl_index *make_index(const X509_CRL *crl)
{
    STACK_OF(X509_REVOKED) *revoked = crl->info->revoked;
    size_t n = revoked == NULL ? 0 : (size_t)sk_X509_REVOKED_num(revoked);
    struct x509_crl_index *index = OPENSSL_malloc(sizeof(*index) + n * sizeof(index->entry[0]));
    struct slice issuer = {NULL, 0};
    if (index == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    index->n = n;
    index->bad = false;
    for (size_t i = 0; i < n; i++) {
        struct x509_crl_entry *e = &index->entry[i];
        *e = (struct x509_crl_entry){sk_X509_REVOKED_value(revoked, (int)i), i, -1, {NULL, 0}};
        index->bad |= !read_extensions(e, &issuer);
    }
    if (n > 1)
        qsort(index->entry, n, sizeof(index->entry[0]), by_serial);
    return index;
}

const struct x509_crl_index *x509_crl_index(const X509_CRL *crl)
{
    struct x509_crl_index *found = atomic_load_explicit(&crl->index, memory_order_acquire);
    if (found != NULL)
        return found;
    struct x509_crl_index *made = make_index(crl);
    if (made == NULL || atomic_compare_exchange_strong(&((X509_CRL *)crl)->index, &found, made))
        return made;
    OPENSSL_free(made);
    return found;
}

void x509_crl_touch(X509_CRL *crl)
{
    OPENSSL_free(atomic_exchange(&crl->index, NULL));
}

/* ---- The look-up ---- */

/* Whether an entry is about certificates of this issuer. */
static bool is_of(const struct x509_crl_entry *e, const X509_CRL *crl, const X509_NAME *issuer)
{
    struct slice names = e->issuer, all, contents, whole, name;
    unsigned tag;
    if (names.ptr == NULL)
        return issuer == NULL || X509_NAME_cmp(issuer, crl->info->issuer) == 0;
    struct slice wanted = x509_name_der(issuer == NULL ? crl->info->issuer : issuer);
    if (!der_get(&names, DER_SEQUENCE, &all))
        return false;
    while (der_get_any(&all, &tag, &contents, &whole))
        if (tag == DIRECTORY_NAME && (name = contents, x509_name_check(name)) &&
            x509_name_slice_equal(name, wanted))
            return true;
    return false;
}

int x509_crl_find(const X509_CRL *crl, X509_REVOKED **ret, const ASN1_INTEGER *serial,
                  const X509_NAME *issuer)
{
    enum { REMOVE_FROM_CRL = 8 };
    const struct x509_crl_index *index = x509_crl_index(crl);
    if (index == NULL)
        return 0;
    size_t low = 0, high = index->n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (ASN1_INTEGER_cmp(index->entry[mid].revoked->serial, serial) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    for (; low < index->n; low++) {
        const struct x509_crl_entry *e = &index->entry[low];
        if (ASN1_INTEGER_cmp(e->revoked->serial, serial) != 0)
            break;
        if (!is_of(e, crl, issuer))
            continue;
        if (ret != NULL)
            *ret = e->revoked;
        return e->reason == REMOVE_FROM_CRL ? 2 : 1;
    }
    return 0;
}

int X509_CRL_get0_by_serial(X509_CRL *crl, X509_REVOKED **ret, const ASN1_INTEGER *serial)
{
    if (crl->method != NULL && crl->method->lookup != NULL)
        return crl->method->lookup(crl, ret, serial, NULL);
    return x509_crl_find(crl, ret, serial, NULL);
}

int X509_CRL_get0_by_cert(X509_CRL *crl, X509_REVOKED **ret, X509 *x)
{
    const ASN1_INTEGER *serial = X509_get0_serialNumber(x);
    const X509_NAME *issuer = X509_get_issuer_name(x);
    if (crl->method != NULL && crl->method->lookup != NULL)
        return crl->method->lookup(crl, ret, serial, issuer);
    return serial == NULL || issuer == NULL ? 0 : x509_crl_find(crl, ret, serial, issuer);
}

int X509_CRL_add0_revoked(X509_CRL *crl, X509_REVOKED *rev)
{
    X509_CRL_INFO *info = crl->info;
    if (info->revoked == NULL)
        info->revoked = sk_X509_REVOKED_new(x509_revoked_order);
    if (info->revoked == NULL || !sk_X509_REVOKED_push(info->revoked, rev))
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    info->enc.modified = 1;
    x509_crl_touch(crl);
    return 1;
}

/* ---- Entries ---- */

const ASN1_INTEGER *X509_REVOKED_get0_serialNumber(const X509_REVOKED *x)
{
    return x->serial;
}

const ASN1_TIME *X509_REVOKED_get0_revocationDate(const X509_REVOKED *x)
{
    return x->date;
}

const STACK_OF(X509_EXTENSION) * X509_REVOKED_get0_extensions(const X509_REVOKED *r)
{
    return r->extensions;
}

/* A copy in the place of *field. */
static int set_string(ASN1_STRING **field, const ASN1_STRING *from)
{
    if (*field == from)
        return 1;
    ASN1_STRING *copy = from == NULL ? NULL : ASN1_STRING_dup(from);
    if (copy == NULL)
        return 0;
    ASN1_STRING_free(*field);
    *field = copy;
    return 1;
}

int X509_REVOKED_set_serialNumber(X509_REVOKED *x, ASN1_INTEGER *serial)
{
    return x != NULL && set_string(&x->serial, serial);
}

int X509_REVOKED_set_revocationDate(X509_REVOKED *r, ASN1_TIME *tm)
{
    return r != NULL && set_string(&r->date, tm);
}
