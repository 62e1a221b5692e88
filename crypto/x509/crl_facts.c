/* What verifying needs of a CRL's extensions (RFC 5280, 5.2 and 5.3), decoded once. */
#include "crypto/x509/crl_facts.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "crypto/asn1/asn1.h"
#include "crypto/der/der.h"
#include "crypto/x509v3/read.h"

static bool get_integer(struct slice value, struct slice *out)
{
    return der_get_integer(&value, out);
}

/* [tag] BOOLEAN DEFAULT FALSE. */
static bool get_flag(struct slice *s, unsigned tag, bool *out)
{
    struct slice contents;
    bool present;
    *out = false;
    if (!der_get_optional(s, DER_CONTEXT | tag, &contents, &present))
        return false;
    if (!present)
        return true;
    *out = contents.len == 1 && contents.ptr[0] != 0;
    return contents.len == 1;
}

static bool read_idp(struct crl_facts *f)
{
    struct slice s = f->idp, fields, name, bits;
    bool present;
    uint32_t reasons;
    if (!der_get(&s, DER_SEQUENCE, &fields) || s.len != 0)
        return false;
    if (!der_get_optional(&fields, DER_CONSTRUCTED | 0, &name, &present) ||
        (present && !x509_get_dist_point_name(name, &f->point)))
        return false;
    if (!get_flag(&fields, 1, &f->only_user) || !get_flag(&fields, 2, &f->only_ca))
        return false;
    if (!der_get_optional(&fields, DER_CONTEXT | 3, &bits, &f->some_reasons))
        return false;
    if (f->some_reasons) {
        if (!bits_as_flags(bits, &reasons))
            return false;
        f->reasons = reasons & CRLDP_ALL_REASONS;
    }
    if (!get_flag(&fields, 4, &f->indirect) || !get_flag(&fields, 5, &f->only_attribute) ||
        fields.len != 0)
        return false;
    return f->only_user + f->only_ca + f->only_attribute <= 1;
}

static void read_extension(struct crl_facts *f, X509_EXTENSION *ext)
{
    int nid = OBJ_obj2nid(X509_EXTENSION_get_object(ext));
    struct slice value = asn1_string_slice(X509_EXTENSION_get_data(ext));
    struct x509_authority a = {0};
    switch (nid) {
    case NID_issuing_distribution_point:
        f->bad = f->bad || f->idp.ptr != NULL;
        f->idp = value;
        f->idp_bad = !read_idp(f);
        return;
    case NID_authority_key_identifier:
        f->bad = f->bad || f->akid.ptr != NULL || !x509_get_authority_key_id(value, &a);
        f->akid = value;
        f->authority.authority_key_id = a.key_id;
        f->authority.authority_issuer = a.issuer;
        f->authority.authority_serial = a.serial;
        return;
    case NID_delta_crl:
        f->bad = f->bad || f->base_number.ptr != NULL || !get_integer(value, &f->base_number);
        return;
    case NID_crl_number:
        f->bad = f->bad || !get_integer(value, &f->number);
        break;
    case NID_freshest_crl:
        f->freshest = true;
        break;
    }
    f->critical = f->critical || X509_EXTENSION_get_critical(ext);
}

/* Of the entries' extensions only certificateIssuer may be critical. */
static bool has_critical_entry(const X509_CRL *crl)
{
    STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED((X509_CRL *)crl);
    for (int i = 0; i < sk_X509_REVOKED_num(entries); i++) {
        const STACK_OF(X509_EXTENSION) *exts =
            X509_REVOKED_get0_extensions(sk_X509_REVOKED_value(entries, i));
        for (int j = 0; j < sk_X509_EXTENSION_num(exts); j++) {
            X509_EXTENSION *ext = sk_X509_EXTENSION_value(exts, j);
            if (X509_EXTENSION_get_critical(ext) &&
                OBJ_obj2nid(X509_EXTENSION_get_object(ext)) != NID_certificate_issuer)
                return true;
        }
    }
    return false;
}

static void free_facts(struct x509_crl_cache *cache)
{
    OPENSSL_free(cache);
}

static struct crl_facts *read_facts(const X509_CRL *crl)
{
    struct crl_facts *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL)
        return NULL;
    f->cache.free = free_facts;
    f->reasons = CRLDP_ALL_REASONS;
    const STACK_OF(X509_EXTENSION) *exts = X509_CRL_get0_extensions(crl);
    for (int i = 0; i < sk_X509_EXTENSION_num(exts); i++)
        read_extension(f, sk_X509_EXTENSION_value(exts, i));
    f->critical = f->critical || has_critical_entry(crl);
    /* A delta has a number of its own: 5.2.4. */
    f->bad = f->bad || (f->base_number.ptr != NULL && f->number.ptr == NULL);
    const struct x509_crl_index *index = x509_crl_index(crl);
    if (index == NULL) {
        OPENSSL_free(f);
        return NULL;
    }
    f->bad = f->bad || index->bad;
    return f;
}

const struct crl_facts *crl_facts(const X509_CRL *crl)
{
    _Atomic(struct x509_crl_cache *) *at = &((X509_CRL *)crl)->cache;
    struct x509_crl_cache *there = atomic_load_explicit(at, memory_order_acquire);
    if (there != NULL)
        return (const struct crl_facts *)(const void *)there;
    struct crl_facts *f = read_facts(crl);
    if (f == NULL)
        return NULL;
    if (atomic_compare_exchange_strong_explicit(at, &there, &f->cache, memory_order_acq_rel,
                                                memory_order_acquire))
        return f;
    OPENSSL_free(f);
    return (const struct crl_facts *)(const void *)there;
}

int crl_number_cmp(struct slice a, struct slice b)
{
    bool a_negative = a.len > 0 && a.ptr[0] >= 0x80, b_negative = b.len > 0 && b.ptr[0] >= 0x80;
    int sign = a_negative ? -1 : 1;
    if (a_negative != b_negative)
        return sign;
    /* They are as short as can be. */
    if (a.len != b.len)
        return a.len > b.len ? sign : -sign;
    return a.len == 0 ? 0 : memcmp(a.ptr, b.ptr, a.len);
}
