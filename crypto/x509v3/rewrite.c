/* Extensions' values in BER: other libraries' programs have made certificates with such, and so the
 * templates take them. The readers of slices don't; what they are given is DER. */
#include <openssl/err.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/x509v3/ids.h"
#include "crypto/x509v3/types.h"

enum { CONSTRUCTED = 0x20 };

struct rewritten_ext {
    struct rewritten_ext *next;
    uint8_t *der;
};

static ASN1_ITEM_EXP *const items[EXT_IDS] = {
    [EXT_BASIC_CONSTRAINTS] = ASN1_ITEM_ref(BASIC_CONSTRAINTS),
    [EXT_KEY_USAGE] = ASN1_ITEM_ref(ASN1_BIT_STRING),
    [EXT_EXT_KEY_USAGE] = ASN1_ITEM_ref(EXTENDED_KEY_USAGE),
    [EXT_SUBJECT_KEY_ID] = ASN1_ITEM_ref(ASN1_OCTET_STRING),
    [EXT_AUTHORITY_KEY_ID] = ASN1_ITEM_ref(AUTHORITY_KEYID),
    [EXT_SUBJECT_ALT_NAME] = ASN1_ITEM_ref(GENERAL_NAMES),
    [EXT_NAME_CONSTRAINTS] = ASN1_ITEM_ref(NAME_CONSTRAINTS),
    [EXT_CERTIFICATE_POLICIES] = ASN1_ITEM_ref(CERTIFICATEPOLICIES),
    [EXT_POLICY_MAPPINGS] = ASN1_ITEM_ref(POLICY_MAPPINGS),
    [EXT_POLICY_CONSTRAINTS] = ASN1_ITEM_ref(POLICY_CONSTRAINTS),
    [EXT_INHIBIT_ANY_POLICY] = ASN1_ITEM_ref(ASN1_INTEGER),
    [EXT_CRL_DISTRIBUTION_POINTS] = ASN1_ITEM_ref(CRL_DIST_POINTS),
    [EXT_NS_CERT_TYPE] = ASN1_ITEM_ref(ASN1_BIT_STRING),
    [EXT_PROXY_CERT_INFO] = ASN1_ITEM_ref(PROXY_CERT_INFO_EXTENSION),
    [EXT_IP_ADDR_BLOCKS] = ASN1_ITEM_ref(IPAddrBlocks),
    [EXT_AS_IDENTIFIERS] = ASN1_ITEM_ref(ASIdentifiers),
};

bool ext_has_der_headers(struct slice value)
{
    while (value.len > 0) {
        struct slice rest = value, contents;
        unsigned tag;
        if (!der_get_any(&rest, &tag, &contents, NULL) || tag == (DER_SEQUENCE & ~CONSTRUCTED) ||
            tag == (DER_SET & ~CONSTRUCTED))
            return false;
        if ((tag & CONSTRUCTED) == 0)
            value = rest;
        else /* into it */
            value = slice_of(contents.ptr, value.len - (size_t)(contents.ptr - value.ptr));
    }
    return true;
}

/* What is behind the value stays there. */
static bool as_der(struct slice value, const ASN1_ITEM *it, struct builder *out)
{
    ASN1_VALUE *read = asn1_get_item(&value, it);
    bool ok = read != NULL && asn1_put_item(out, read, it);
    build_slice(out, value);
    ASN1_item_free(read, it);
    return ok && !out->failed;
}

static bool keep(struct x509_ext_cache *c, enum x509_ext_id id, struct builder *b)
{
    struct rewritten_ext *r = OPENSSL_malloc(sizeof(*r));
    size_t len;
    if (r == NULL || !build_take(b, &r->der, &len)) {
        OPENSSL_free(r);
        return false;
    }
    c->value[id] = slice_of(r->der, len);
    r->next = c->rewritten;
    c->rewritten = r;
    return true;
}

enum rewrite ext_rewrite(struct x509_ext_cache *c, enum x509_ext_id id)
{
    enum rewrite r = REWRITE_NO;
    struct slice value = c->value[id];
    struct builder b;
    if (items[id] == NULL)
        return REWRITE_NO;
    build_init(&b);
    ERR_set_mark();
    if (as_der(value, ASN1_ITEM_ptr(items[id]), &b)) {
        if (!slice_is(value, b.ptr, b.len))
            r = keep(c, id, &b) ? REWRITE_OK : REWRITE_NO_MEMORY;
    } else if (raised_since_mark(ERR_R_MALLOC_FAILURE)) {
        r = REWRITE_NO_MEMORY;
    }
    ERR_pop_to_mark();
    build_free(&b);
    return r;
}

void ext_rewritten_free(struct x509_ext_cache *c)
{
    for (struct rewritten_ext *r = c->rewritten, *next; r != NULL; r = next) {
        next = r->next;
        OPENSSL_free(r->der);
        OPENSSL_free(r);
    }
}
