/* The cached facts, for programs: X509_get_extension_flags(3). */
#include "crypto/asn1/asn1.h"
#include "crypto/der/der.h"
#include "crypto/x509v3/ids.h"

uint32_t X509_get_extension_flags(X509 *x)
{
    return x509_exts_flags(x509_exts(x));
}

/* The cache unless something in it is invalid. */
static const struct x509_ext_cache *valid_exts(const X509 *x)
{
    const struct x509_ext_cache *c = x509_exts(x);
    return c->flags & EXFLAG_INVALID ? NULL : c;
}

uint32_t X509_get_key_usage(X509 *x)
{
    const struct x509_ext_cache *c = valid_exts(x);
    return c != NULL ? c->key_usage : 0;
}

uint32_t X509_get_extended_key_usage(X509 *x)
{
    const struct x509_ext_cache *c = valid_exts(x);
    return c != NULL ? c->xkey_usage : 0;
}

long X509_get_pathlen(X509 *x)
{
    const struct x509_ext_cache *c = valid_exts(x);
    return c != NULL ? c->path_len : -1;
}

long X509_get_proxy_pathlen(X509 *x)
{
    const struct x509_ext_cache *c = valid_exts(x);
    return c != NULL && c->proxy ? c->proxy_path_len : -1;
}

/* The const one, for want of memory, is left as it is. */
static struct x509_ext_cache *own_exts(X509 *x)
{
    x509_exts(x);
    return x->ext_cache;
}

void X509_set_proxy_flag(X509 *x)
{
    struct x509_ext_cache *c = own_exts(x);
    if (c != NULL)
        c->proxy = true;
}

void X509_set_proxy_pathlen(X509 *x, long l)
{
    struct x509_ext_cache *c = own_exts(x);
    if (c != NULL)
        c->proxy_path_len = l;
}

const ASN1_OCTET_STRING *X509_get0_subject_key_id(X509 *x)
{
    const struct x509_ext_cache *valid = valid_exts(x);
    if (valid == NULL || valid->subject_key_id.ptr == NULL)
        return NULL;
    struct x509_ext_cache *c = x->ext_cache;
    ASN1_OCTET_STRING *other = c->subject_key_object, *made;
    if (other != NULL)
        return other;
    made = asn1_string_from(V_ASN1_OCTET_STRING, c->subject_key_id);
    if (made == NULL || atomic_compare_exchange_strong(&c->subject_key_object, &other, made))
        return made;
    ASN1_OCTET_STRING_free(made);
    return other;
}

/* The object of the whole extension, or NULL. */
static const AUTHORITY_KEYID *authority(X509 *x)
{
    const struct x509_ext_cache *valid = valid_exts(x);
    if (valid == NULL || valid->value[EXT_AUTHORITY_KEY_ID].ptr == NULL)
        return NULL;
    struct x509_ext_cache *c = x->ext_cache;
    AUTHORITY_KEYID *other = c->authority_key_object, *made;
    if (other != NULL)
        return other;
    struct slice value = c->value[EXT_AUTHORITY_KEY_ID];
    made = (AUTHORITY_KEYID *)asn1_get_item(&value, AUTHORITY_KEYID_it());
    if (made == NULL || atomic_compare_exchange_strong(&c->authority_key_object, &other, made))
        return made;
    AUTHORITY_KEYID_free(made);
    return other;
}

const ASN1_OCTET_STRING *X509_get0_authority_key_id(X509 *x)
{
    const AUTHORITY_KEYID *a = authority(x);
    return a != NULL ? a->keyid : NULL;
}

const GENERAL_NAMES *X509_get0_authority_issuer(X509 *x)
{
    const AUTHORITY_KEYID *a = authority(x);
    return a != NULL ? a->issuer : NULL;
}

const ASN1_INTEGER *X509_get0_authority_serial(X509 *x)
{
    const AUTHORITY_KEYID *a = authority(x);
    return a != NULL ? a->serial : NULL;
}

int X509_supported_extension(X509_EXTENSION *ex)
{
    const ASN1_OBJECT *o = X509_EXTENSION_get_object(ex);
    return x509_ext_is_supported(slice_of(OBJ_get0_data(o), OBJ_length(o)));
}

int x509_exts_check_ca(const struct x509_ext_cache *c)
{
    if (c->flags & EXFLAG_INVALID || !(c->key_usage & KU_KEY_CERT_SIGN))
        return 0;
    if (c->flags & EXFLAG_BCONS)
        return (c->flags & EXFLAG_CA) != 0;
    if ((c->flags & EXFLAG_V1) && (c->flags & EXFLAG_SS))
        return 3;
    if (c->flags & EXFLAG_KUSAGE)
        return 4;
    return c->ns_type & NS_ANY_CA ? 5 : 0;
}

int X509_check_ca(X509 *x)
{
    return x509_exts_check_ca(x509_exts(x));
}
