/* Parts of extensions out of slices: general names, name constraints, distribution points, RFC 3779
 * blocks. What templates' d2i functions refuse is refused here, and so is BER. */
#include "crypto/x509v3/read.h"

#include "crypto/der/der.h"
#include "crypto/x509/parse.h"

/* ---- GeneralName: RFC 5280, 4.2.1.6 ---- */

static bool is_other_name(struct slice c)
{
    struct slice oid, any, value, whole;
    unsigned tag;
    return der_get_oid(&c, &oid) && der_get(&c, DER_CONSTRUCTED | 0, &any) && c.len == 0 &&
           der_get_any(&any, &tag, &value, &whole) && any.len == 0 &&
           x509_check_any(tag, value, whole);
}

/* DirectoryString (4.1.2.4) under an EXPLICIT tag; with OpenSSL, none of its choices but these. */
static bool is_directory_string(struct slice c)
{
    struct slice value;
    unsigned tag;
    if (!der_get_any(&c, &tag, &value, NULL) || c.len != 0)
        return false;
    switch (tag) {
    case DER_UTF8_STRING:
    case DER_PRINTABLE_STRING:
    case DER_T61_STRING:
        return true;
    case DER_BMP_STRING:
        return value.len % 2 == 0;
    case DER_UNIVERSAL_STRING:
        return value.len % 4 == 0;
    }
    return false;
}

static bool is_edi_party(struct slice c)
{
    struct slice assigner, party;
    bool present;
    return der_get_optional(&c, DER_CONSTRUCTED | 0, &assigner, &present) &&
           (!present || is_directory_string(assigner)) &&
           der_get(&c, DER_CONSTRUCTED | 1, &party) && is_directory_string(party) && c.len == 0;
}

static bool is_name(struct slice c)
{
    struct slice whole;
    return x509_get_name(&c, &whole) && c.len == 0;
}

static bool is_anything(struct slice c)
{
    (void)c;
    return true;
}

/* The choices by their tags' numbers. */
static const struct {
    unsigned tag;
    bool (*check)(struct slice contents);
} choices[] = {
    [GEN_OTHERNAME] = {DER_CONSTRUCTED | GEN_OTHERNAME, is_other_name},
    [GEN_EMAIL] = {DER_CONTEXT | GEN_EMAIL, is_anything},
    [GEN_DNS] = {DER_CONTEXT | GEN_DNS, is_anything},
    [GEN_X400] = {DER_CONSTRUCTED | GEN_X400, is_anything},
    [GEN_DIRNAME] = {DER_CONSTRUCTED | GEN_DIRNAME, is_name},
    [GEN_EDIPARTY] = {DER_CONSTRUCTED | GEN_EDIPARTY, is_edi_party},
    [GEN_URI] = {DER_CONTEXT | GEN_URI, is_anything},
    [GEN_IPADD] = {DER_CONTEXT | GEN_IPADD, is_anything},
    [GEN_RID] = {DER_CONTEXT | GEN_RID, oid_is_valid},
};

bool x509_next_general_name(struct slice *names, struct x509_general_name *out)
{
    struct slice rest = *names, contents;
    unsigned tag;
    if (!der_get_any(&rest, &tag, &contents, NULL))
        return false;
    unsigned type = tag & 0x1f;
    if (type >= sizeof(choices) / sizeof(choices[0]) || tag != choices[type].tag ||
        !choices[type].check(contents))
        return false;
    *names = rest;
    *out = (struct x509_general_name){(int)type, contents};
    return true;
}

bool x509_check_general_names(struct slice names)
{
    struct x509_general_name name;
    while (x509_next_general_name(&names, &name))
        ;
    return names.len == 0;
}

/* ---- GeneralSubtrees: 4.2.1.10 ---- */

/* As short as can be: X.690, 8.3.2. */
static bool integer_is_valid(struct slice c)
{
    if (c.len < 2)
        return c.len == 1;
    return !(c.ptr[0] == 0x00 && c.ptr[1] < 0x80) && !(c.ptr[0] == 0xff && c.ptr[1] >= 0x80);
}

static bool get_optional_integer(struct slice *s, unsigned tag, struct slice *out)
{
    bool present;
    if (!der_get_optional(s, tag, out, &present))
        return false;
    if (!present)
        *out = slice_of(NULL, 0);
    return !present || integer_is_valid(*out);
}

bool x509_next_subtree(struct slice *trees, struct x509_subtree *out)
{
    struct slice rest = *trees, c;
    if (!der_get(&rest, DER_SEQUENCE, &c) || !x509_next_general_name(&c, &out->base) ||
        !get_optional_integer(&c, DER_CONTEXT | 0, &out->minimum) ||
        !get_optional_integer(&c, DER_CONTEXT | 1, &out->maximum) || c.len != 0)
        return false;
    *trees = rest;
    return true;
}

static bool get_subtrees(struct slice *c, unsigned tag, struct slice *out)
{
    struct x509_subtree tree;
    bool present;
    if (!der_get_optional(c, tag, out, &present))
        return false;
    if (!present)
        *out = slice_of(NULL, 0);
    struct slice trees = *out;
    while (x509_next_subtree(&trees, &tree))
        ;
    return trees.len == 0;
}

bool x509_get_name_constraints(struct slice value, struct slice *permitted, struct slice *excluded)
{
    struct slice c;
    return der_get(&value, DER_SEQUENCE, &c) && get_subtrees(&c, DER_CONSTRUCTED | 0, permitted) &&
           get_subtrees(&c, DER_CONSTRUCTED | 1, excluded) && c.len == 0;
}

/* ---- DistributionPoint: 4.2.1.13 ---- */

/* An RDN's attributes: types and values. */
static bool is_rdn(struct slice rdn)
{
    struct slice attribute, oid, value, whole;
    unsigned tag;
    while (rdn.len > 0)
        if (!der_get(&rdn, DER_SEQUENCE, &attribute) || !der_get_oid(&attribute, &oid) ||
            !der_get_any(&attribute, &tag, &value, &whole) || attribute.len != 0 ||
            (tag & 0xe0) != 0 || !x509_check_any(tag, value, whole))
            return false;
    return true;
}

bool x509_get_dist_point_name(struct slice name, struct x509_dist_point *out)
{
    struct slice rest = name;
    out->full_name = slice_of(NULL, 0);
    out->relative_name = slice_of(NULL, 0);
    if (der_get(&rest, DER_CONSTRUCTED | 0, &out->full_name))
        return rest.len == 0 && x509_check_general_names(out->full_name);
    return der_get(&rest, DER_CONSTRUCTED | 1, &out->relative_name) && rest.len == 0 &&
           is_rdn(out->relative_name);
}

/* ReasonFlags: the first byte lowest, as key usage. */
static bool get_reasons(struct slice *c, unsigned *reasons)
{
    struct slice bits;
    bool present;
    *reasons = CRLDP_ALL_REASONS;
    if (!der_get_optional(c, DER_CONTEXT | 1, &bits, &present))
        return false;
    if (!present)
        return true;
    uint32_t flags;
    if (!bits_as_flags(bits, &flags))
        return false;
    *reasons = flags & CRLDP_ALL_REASONS;
    return true;
}

bool x509_next_dist_point(struct slice *points, struct x509_dist_point *out)
{
    struct slice rest = *points, c, name;
    bool present;
    *out = (struct x509_dist_point){0};
    if (!der_get(&rest, DER_SEQUENCE, &c) ||
        !der_get_optional(&c, DER_CONSTRUCTED | 0, &name, &present) ||
        (present && !x509_get_dist_point_name(name, out)) || !get_reasons(&c, &out->reasons) ||
        !der_get_optional(&c, DER_CONSTRUCTED | 2, &out->crl_issuer, &present) || c.len != 0)
        return false;
    if (!present)
        out->crl_issuer = slice_of(NULL, 0);
    if (!x509_check_general_names(out->crl_issuer))
        return false;
    *points = rest;
    return true;
}

bool x509_check_dist_points(struct slice value)
{
    struct slice points;
    struct x509_dist_point point;
    if (!der_get(&value, DER_SEQUENCE, &points))
        return false;
    while (x509_next_dist_point(&points, &point))
        if (point.full_name.ptr == NULL && point.relative_name.ptr == NULL &&
            point.crl_issuer.ptr == NULL)
            return false; /* reasons alone say nothing */
    return points.len == 0;
}

/* ---- BIT STRING ---- */

bool bits_as_flags(struct slice contents, uint32_t *flags)
{
    uint8_t unused;
    if (!read_u8(&contents, &unused) || unused > 7)
        return false;
    *flags = 0;
    for (size_t i = 0; i < contents.len && i < 2; i++) {
        unsigned byte = contents.ptr[i];
        if (i == contents.len - 1)
            byte &= 0xffu << unused;
        *flags |= (uint32_t)(byte & 0xff) << (8 * i);
    }
    return true;
}

/* ---- AuthorityKeyIdentifier: 4.2.1.1 ---- */

static bool get_optional(struct slice *c, unsigned tag, struct slice *out)
{
    bool present;
    if (!der_get_optional(c, tag, out, &present))
        return false;
    if (!present)
        *out = slice_of(NULL, 0);
    return true;
}

bool x509_get_authority_key_id(struct slice value, struct x509_authority *out)
{
    struct slice c;
    return der_get(&value, DER_SEQUENCE, &c) && get_optional(&c, DER_CONTEXT | 0, &out->key_id) &&
           get_optional(&c, DER_CONSTRUCTED | 1, &out->issuer) &&
           get_optional_integer(&c, DER_CONTEXT | 2, &out->serial) && c.len == 0 &&
           x509_check_general_names(out->issuer);
}

/* ---- RFC 3779 ---- */

static bool is_bits(struct slice *s)
{
    struct slice bits;
    return der_get(s, DER_BIT_STRING, &bits) && bits.len > 0 && bits.ptr[0] <= 7;
}

static bool is_number(struct slice *s)
{
    struct slice n;
    return der_get_integer(s, &n);
}

/* A value, or a SEQUENCE of two. */
static bool is_value_or_range(struct slice *s, bool (*is_value)(struct slice *))
{
    struct slice range;
    if (!der_get(s, DER_SEQUENCE, &range))
        return is_value(s);
    return is_value(&range) && is_value(&range) && range.len == 0;
}

/* NULL: inherit; or a SEQUENCE OF those. */
static bool is_inherit_or_list(struct slice s, bool (*is_value)(struct slice *))
{
    struct slice list;
    if (der_get_null(&s))
        return s.len == 0;
    if (!der_get(&s, DER_SEQUENCE, &list) || s.len != 0)
        return false;
    while (list.len > 0)
        if (!is_value_or_range(&list, is_value))
            return false;
    return true;
}

bool x509_check_ip_addr_blocks(struct slice value)
{
    struct slice families, family, afi;
    if (!der_get(&value, DER_SEQUENCE, &families))
        return false;
    while (families.len > 0)
        if (!der_get(&families, DER_SEQUENCE, &family) ||
            !der_get(&family, DER_OCTET_STRING, &afi) || !is_inherit_or_list(family, is_bits))
            return false;
    return true;
}

bool x509_check_as_identifiers(struct slice value)
{
    struct slice c, choice;
    if (!der_get(&value, DER_SEQUENCE, &c))
        return false;
    for (unsigned tag = DER_CONSTRUCTED; tag <= (DER_CONSTRUCTED | 1); tag++) {
        bool present;
        if (!der_get_optional(&c, tag, &choice, &present) ||
            (present && !is_inherit_or_list(choice, is_number)))
            return false;
    }
    return c.len == 0;
}
