/* What a certificate's extensions say: X509_get_extension_flags(3), once per certificate. */
#include "crypto/x509v3/cache.h"

#include <limits.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/x509/vfy.h"
#include "crypto/x509v3/ids.h"
#include "crypto/x509v3/read.h"

/* ---- Each extension that is looked into: what it says goes into the cache; false: malformed ----
 */

/* A number as ASN1_INTEGER_get has it: -1 if it is beyond a long. */
static long as_long(struct slice twos_complement)
{
    uint64_t v = twos_complement.ptr[0] >= 0x80 ? UINT64_MAX : 0;
    if (twos_complement.len > 8)
        return -1;
    for (size_t i = 0; i < twos_complement.len; i++)
        v = v << 8 | twos_complement.ptr[i];
    if (twos_complement.ptr[0] < 0x80)
        return v <= LONG_MAX ? (long)v : -1;
    return ~v <= LONG_MAX ? -1 - (long)~v : -1;
}

/* RFC 5280, 4.2.1.9. */
static bool basic_constraints(struct x509_ext_cache *c, struct slice value)
{
    struct slice fields, ca, limit;
    bool has_ca, has_limit;
    if (!der_get(&value, DER_SEQUENCE, &fields) ||
        !der_get_optional(&fields, DER_BOOLEAN, &ca, &has_ca) || (has_ca && ca.len != 1))
        return false;
    has_limit = fields.len > 0;
    if (has_limit && (!der_get_integer(&fields, &limit) || fields.len != 0))
        return false;
    c->flags |= EXFLAG_BCONS;
    if (has_ca && ca.ptr[0] != 0)
        c->flags |= EXFLAG_CA;
    if (!has_limit)
        return true;
    if (limit.ptr[0] >= 0x80) {
        c->path_len = 0;
        return false;
    }
    c->path_len = as_long(limit);
    return true;
}

/* 4.2.1.3: at least one of the bits must be set. */
static bool key_usage(struct x509_ext_cache *c, struct slice value)
{
    struct slice bits;
    if (!der_get(&value, DER_BIT_STRING, &bits) || !bits_as_flags(bits, &c->key_usage))
        return false;
    c->flags |= EXFLAG_KUSAGE;
    for (struct slice s = slice_of(bits.ptr + 1, bits.len - 1); s.len > 0; s.ptr++, s.len--)
        if ((s.len > 1 ? s.ptr[0] : s.ptr[0] & 0xff << bits.ptr[0] & 0xff) != 0)
            return true;
    return false;
}

/* 4.2.1.12. */
static bool ext_key_usage(struct x509_ext_cache *c, struct slice value)
{
    struct slice list, oid;
    uint32_t usage = 0;
    if (!der_get(&value, DER_SEQUENCE, &list))
        return false;
    while (list.len > 0) {
        if (!der_get_oid(&list, &oid))
            return false;
        usage |= x509_key_purpose(oid);
    }
    c->flags |= EXFLAG_XKUSAGE;
    c->xkey_usage = usage;
    return true;
}

static bool ns_cert_type(struct x509_ext_cache *c, struct slice value)
{
    struct slice bits;
    uint32_t flags;
    if (!der_get(&value, DER_BIT_STRING, &bits) || !bits_as_flags(bits, &flags))
        return false;
    c->flags |= EXFLAG_NSCERT;
    c->ns_type = flags & 0xff;
    return true;
}

static bool subject_key_id(struct x509_ext_cache *c, struct slice value)
{
    return der_get(&value, DER_OCTET_STRING, &c->subject_key_id);
}

static bool authority_key_id(struct x509_ext_cache *c, struct slice value)
{
    struct x509_authority a;
    if (!x509_get_authority_key_id(value, &a))
        return false;
    c->authority_key_id = a.key_id;
    c->authority_issuer = a.issuer;
    c->authority_serial = a.serial;
    return true;
}

static bool subject_alt_name(struct x509_ext_cache *c, struct slice value)
{
    struct slice names;
    if (!der_get(&value, DER_SEQUENCE, &names) || !x509_check_general_names(names))
        return false;
    c->alt_names = names;
    return true;
}

static bool name_constraints(struct x509_ext_cache *c, struct slice value)
{
    struct slice permitted, excluded;
    if (!x509_get_name_constraints(value, &permitted, &excluded))
        return false;
    c->permitted = permitted;
    c->excluded = excluded;
    return true;
}

/* RFC 3820, 3.8: not with a CA's, nor with alternative names. */
static bool proxy_cert_info(struct x509_ext_cache *c, struct slice value)
{
    struct slice info, limit, policy, language, text;
    bool has_limit, ok;
    if (!der_get(&value, DER_SEQUENCE, &info))
        return false;
    has_limit = der_get_integer(&info, &limit);
    if (!der_get(&info, DER_SEQUENCE, &policy) || info.len != 0 ||
        !der_get_oid(&policy, &language) ||
        (policy.len > 0 && !der_get(&policy, DER_OCTET_STRING, &text)) || policy.len != 0)
        return false;
    ok = (c->flags & EXFLAG_CA) == 0 && c->value[EXT_SUBJECT_ALT_NAME].ptr == NULL &&
         c->value[EXT_ISSUER_ALT_NAME].ptr == NULL;
    c->proxy_path_len = has_limit ? as_long(limit) : -1;
    c->proxy = true;
    return ok;
}

static bool crl_distribution_points(struct x509_ext_cache *c, struct slice value)
{
    (void)c;
    return x509_check_dist_points(value);
}

static bool ip_addr_blocks(struct x509_ext_cache *c, struct slice value)
{
    (void)c;
    return x509_check_ip_addr_blocks(value);
}

static bool as_identifiers(struct x509_ext_cache *c, struct slice value)
{
    (void)c;
    return x509_check_as_identifiers(value);
}

/* In this order, since proxies are told by what was before. NULL: not looked into. */
static bool (*const decoders[EXT_IDS])(struct x509_ext_cache *c, struct slice value) = {
    [EXT_BASIC_CONSTRAINTS] = basic_constraints,
    [EXT_KEY_USAGE] = key_usage,
    [EXT_EXT_KEY_USAGE] = ext_key_usage,
    [EXT_SUBJECT_KEY_ID] = subject_key_id,
    [EXT_AUTHORITY_KEY_ID] = authority_key_id,
    [EXT_SUBJECT_ALT_NAME] = subject_alt_name,
    [EXT_NAME_CONSTRAINTS] = name_constraints,
    [EXT_CRL_DISTRIBUTION_POINTS] = crl_distribution_points,
    [EXT_NS_CERT_TYPE] = ns_cert_type,
    [EXT_PROXY_CERT_INFO] = proxy_cert_info,
    [EXT_IP_ADDR_BLOCKS] = ip_addr_blocks,
    [EXT_AS_IDENTIFIERS] = as_identifiers,
};

/* Policies aren't looked into here, but have to be DER. */
static bool decode_one(struct x509_ext_cache *c, enum x509_ext_id id)
{
    return decoders[id] != NULL ? decoders[id](c, c->value[id]) : ext_has_der_headers(c->value[id]);
}

/* False: out of memory. */
static bool decode(struct x509_ext_cache *c)
{
    for (enum x509_ext_id id = 0; id < EXT_IDS; id++) {
        if (c->value[id].ptr == NULL)
            continue;
        bool is_once = (c->repeated >> id & 1) == 0;
        if (is_once && decode_one(c, id))
            continue;
        enum rewrite r = is_once ? ext_rewrite(c, id) : REWRITE_NO;
        if (r == REWRITE_NO_MEMORY)
            return false;
        if (decoders[id] == NULL || (r == REWRITE_OK && decode_one(c, id)))
            continue;
        c->bad |= 1u << id;
        c->flags |= EXFLAG_INVALID;
    }
    return true;
}

/* ---- All of them ---- */

static uint32_t critical_flag(enum x509_ext_id id)
{
    switch (id) {
    case EXT_BASIC_CONSTRAINTS:
        return EXFLAG_BCONS_CRITICAL;
    case EXT_SUBJECT_ALT_NAME:
        return EXFLAG_SAN_CRITICAL;
    default:
        return 0;
    }
}

/* OpenSSL looks no further for flags behind the first critical extension that it doesn't know. */
static void find(struct x509_ext_cache *c, struct slice exts)
{
    struct x509_ext e;
    while (x509_next_ext(&exts, &e)) {
        enum x509_ext_id id = x509_ext_id(e.oid);
        if (id != EXT_IDS && c->value[id].ptr != NULL)
            c->repeated |= 1u << id;
        else if (id != EXT_IDS)
            c->value[id] = e.value;
        if (id != EXT_IDS && e.critical)
            c->critical |= 1u << id;
        if (c->flags & EXFLAG_CRITICAL)
            continue;
        if (id == EXT_FRESHEST_CRL)
            c->flags |= EXFLAG_FRESHEST;
        if (e.critical)
            c->flags |= x509_ext_is_supported(e.oid) ? critical_flag(id) : EXFLAG_CRITICAL;
    }
}

static void read_fields(struct x509_ext_cache *c, const X509 *x)
{
    struct slice alg = x->p.at[X509_TBS_ALG];
    int from, to;
    if (!der_get_algorithm(&alg, &c->signature_nid, &c->signature_parameters))
        c->signature_nid = NID_undef;
    c->issuer_hash = x509_name_slice_hash(x->p.at[X509_ISSUER]);
    struct slice not_before = x509_not_before(x, &from), not_after = x509_not_after(x, &to);
    c->has_times = verify_get_time(not_before, from, &c->not_before) &&
                   verify_get_time(not_after, to, &c->not_after) &&
                   !x509_has_object(x, X509_NOT_BEFORE) && !x509_has_object(x, X509_NOT_AFTER);
}

static bool fill(struct x509_ext_cache *c, const X509 *x)
{
    read_fields(c, x);
    c->flags = EXFLAG_SET;
    c->key_usage = c->xkey_usage = UINT32_MAX;
    c->path_len = -1;
    c->proxy_path_len = -1;
    if (x->p.version == 0)
        c->flags |= EXFLAG_V1;
    find(c, x509_extensions(x));
    if (!decode(c))
        return false;
    if (!x509_name_slice_equal(x509_subject_der(x), x509_issuer_der(x)))
        return true;
    c->flags |= EXFLAG_SI;
    ERR_set_mark();
    if (authority_allows(c, c, x) == X509_V_OK && algorithm_suits(x, c->signature_nid) == X509_V_OK)
        c->flags |= EXFLAG_SS;
    ERR_pop_to_mark();
    return true;
}

static const struct x509_ext_cache no_memory = {
    .flags = EXFLAG_SET | EXFLAG_INVALID,
    .key_usage = UINT32_MAX,
    .xkey_usage = UINT32_MAX,
    .path_len = -1,
    .proxy_path_len = -1,
};

const struct x509_ext_cache *x509_exts_fill(const X509 *x)
{
    struct x509_ext_cache *c = OPENSSL_zalloc(sizeof(*c)), *other = NULL;
    if (c == NULL || !fill(c, x)) {
        x509_ext_cache_free(c);
        return &no_memory;
    }
    if (c->flags & EXFLAG_INVALID)
        ERR_raise(ERR_LIB_X509V3, X509V3_R_INVALID_CERTIFICATE);
    if (atomic_compare_exchange_strong(&((X509 *)x)->ext_cache, &other, c))
        return c;
    x509_ext_cache_free(c);
    return other;
}

void x509_ext_cache_free(struct x509_ext_cache *c)
{
    if (c == NULL)
        return;
    ASN1_OCTET_STRING_free(c->subject_key_object);
    AUTHORITY_KEYID_free(c->authority_key_object);
    ext_rewritten_free(c);
    OPENSSL_free(c);
}

uint32_t x509_exts_flags(const struct x509_ext_cache *c)
{
    return c->flags | (c->proxy ? EXFLAG_PROXY : 0);
}
