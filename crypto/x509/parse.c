/* Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signature }: RFC 5280, 4.1, from
 * DER into slices, in one walk.
 *
 * Beyond DER, what real certificates have and OpenSSL takes: an explicit `critical FALSE`, a
 * BOOLEAN TRUE that isn't FF, SETs out of order, bits of a BIT STRING that should be zero. */
#include <openssl/asn1.h>

#include "crypto/der/der.h"
#include "crypto/x509/parse.h"

/* X.690, 8.6.2: 0 to 7 unused bits. */
static bool bits_are_valid(struct slice contents)
{
    return contents.len > 0 && contents.ptr[0] <= 7;
}

static bool integer_is_valid(struct slice whole)
{
    struct slice c;
    return der_get_integer(&whole, &c) && whole.len == 0;
}

/* Whether a value of a universal type is one of it, as far as OpenSSL asks of an ANY. */
bool x509_check_any(unsigned tag, struct slice contents, struct slice whole)
{
    switch (tag) {
    case DER_BOOLEAN:
        return contents.len == 1;
    case DER_INTEGER:
        return integer_is_valid(whole);
    case DER_BIT_STRING:
        return bits_are_valid(contents);
    case DER_NULL:
        return contents.len == 0;
    case DER_OID:
        return oid_is_valid(contents);
    case DER_ENUMERATED: /* as short as can be, like an INTEGER */
        return contents.len == 1 ||
               (contents.len > 1 && contents.ptr[0] != (contents.ptr[1] & 0x80 ? 0xff : 0));
    case DER_BMP_STRING:
        return contents.len % 2 == 0;
    case DER_UNIVERSAL_STRING:
        return contents.len % 4 == 0;
    }
    if ((tag & 0xc0) != 0 || tag == DER_SEQUENCE || tag == DER_SET)
        return true;
    return (tag & 0x20) == 0 && tag != 0x10 && tag != 0x11;
}

/* AlgorithmIdentifier: 4.1.1.2. */
bool x509_get_algorithm(struct slice *s, struct slice *whole)
{
    struct slice rest = *s, alg, contents, oid, value, any;
    unsigned tag;
    if (!der_get_whole(&rest, DER_SEQUENCE, whole))
        return false;
    alg = *whole;
    if (!der_get(&alg, DER_SEQUENCE, &contents) || !der_get_oid(&contents, &oid))
        return false;
    if (contents.len > 0 && (!der_get_any(&contents, &tag, &value, &any) || contents.len != 0 ||
                             !x509_check_any(tag, value, any)))
        return false;
    *s = rest;
    return true;
}

bool x509_get_bits(struct slice *s, unsigned tag, struct slice *whole)
{
    struct slice rest = *s, element, contents;
    if (!der_get_whole(&rest, tag, whole))
        return false;
    element = *whole;
    if (!der_get(&element, tag, &contents) || !bits_are_valid(contents))
        return false;
    *s = rest;
    return true;
}

bool x509_get_name(struct slice *s, struct slice *whole)
{
    struct slice rest = *s;
    if (!der_get_whole(&rest, DER_SEQUENCE, whole) || !x509_name_check(*whole))
        return false;
    *s = rest;
    return true;
}

/* Time: 4.1.2.5; its text isn't looked at. */
bool x509_get_time(struct slice *s, struct slice *whole)
{
    return der_get_whole(s, DER_UTC_TIME, whole) || der_get_whole(s, DER_GENERALIZED_TIME, whole);
}

bool x509_next_ext(struct slice *exts, struct x509_ext *out)
{
    struct slice rest = *exts, ext, critical;
    bool present;
    if (!der_get(&rest, DER_SEQUENCE, &ext) || !der_get_oid(&ext, &out->oid) ||
        !der_get_optional(&ext, DER_BOOLEAN, &critical, &present) ||
        (present && critical.len != 1) || !der_get(&ext, DER_OCTET_STRING, &out->value) ||
        ext.len != 0)
        return false;
    out->critical = present && critical.ptr[0] != 0;
    *exts = rest;
    return true;
}

bool x509_check_exts(struct slice exts)
{
    struct x509_ext ext;
    while (exts.len > 0)
        if (!x509_next_ext(&exts, &ext))
            return false;
    return true;
}

/* version [0] EXPLICIT DEFAULT v1: a number that a long doesn't hold is -1. */
static bool get_version(struct slice *tbs, long *version)
{
    struct slice contents, number;
    bool present;
    *version = 0;
    if (!der_get_optional(tbs, DER_CONSTRUCTED | 0, &contents, &present))
        return false;
    if (!present)
        return true;
    if (!der_get_integer(&contents, &number) || contents.len != 0)
        return false;
    *version = number.ptr[0] & 0x80 ? -1 : 0;
    if (number.len > sizeof(long))
        *version = -1;
    else
        for (size_t i = 0; i < number.len; i++)
            *version = (long)((unsigned long)*version << 8 | number.ptr[i]);
    return true;
}

static bool get_validity(struct slice *tbs, struct x509_parts *out)
{
    struct slice validity;
    return der_get(tbs, DER_SEQUENCE, &validity) &&
           x509_get_time(&validity, &out->at[X509_NOT_BEFORE]) &&
           x509_get_time(&validity, &out->at[X509_NOT_AFTER]) && validity.len == 0;
}

/* SubjectPublicKeyInfo: 4.1.2.7. */
bool x509_get_spki(struct slice *s, struct slice *whole)
{
    struct slice rest = *s, element, contents, alg, bits;
    if (!der_get_whole(&rest, DER_SEQUENCE, whole))
        return false;
    element = *whole;
    if (!der_get(&element, DER_SEQUENCE, &contents) || !x509_get_algorithm(&contents, &alg) ||
        !x509_get_bits(&contents, DER_BIT_STRING, &bits) || contents.len != 0)
        return false;
    *s = rest;
    return true;
}

/* extensions [3] EXPLICIT, or [0] in a CRL: whole; they may be absent, or none. */
bool x509_get_exts(struct slice *s, unsigned tag, struct slice *whole)
{
    struct slice rest = *s, element, contents, exts;
    if (!der_next_is(*s, tag))
        return true;
    if (!der_get_whole(&rest, tag, whole))
        return false;
    element = *whole;
    if (!der_get(&element, tag, &contents) || !der_get(&contents, DER_SEQUENCE, &exts) ||
        contents.len != 0 || !x509_check_exts(exts))
        return false;
    *s = rest;
    return true;
}

static bool get_uid(struct slice *s, unsigned tag, struct slice *whole)
{
    return !der_next_is(*s, tag) || x509_get_bits(s, tag, whole);
}

static bool parse_tbs(struct slice tbs, struct x509_parts *out)
{
    struct slice *at = out->at;
    struct slice whole = tbs, c;
    if (!der_get(&whole, DER_SEQUENCE, &c) || !get_version(&c, &out->version) ||
        !der_get_whole(&c, DER_INTEGER, &at[X509_SERIAL]) || !integer_is_valid(at[X509_SERIAL]))
        return false;
    return x509_get_algorithm(&c, &at[X509_TBS_ALG]) && x509_get_name(&c, &at[X509_ISSUER]) &&
           get_validity(&c, out) && x509_get_name(&c, &at[X509_SUBJECT]) &&
           x509_get_spki(&c, &at[X509_SPKI]) &&
           get_uid(&c, DER_CONTEXT | 1, &at[X509_ISSUER_UID]) &&
           get_uid(&c, DER_CONTEXT | 2, &at[X509_SUBJECT_UID]) &&
           x509_get_exts(&c, DER_CONSTRUCTED | 3, &at[X509_EXTS]) && c.len == 0;
}

bool x509_parse(struct slice *in, struct x509_parts *out)
{
    struct slice rest = *in, cert, c;
    memset(out, 0, sizeof(*out));
    if (!der_get_whole(&rest, DER_SEQUENCE, &out->der))
        return false;
    cert = out->der;
    if (!der_get(&cert, DER_SEQUENCE, &c) || !der_get_whole(&c, DER_SEQUENCE, &out->tbs) ||
        !parse_tbs(out->tbs, out) || !x509_get_algorithm(&c, &out->at[X509_ALG]) ||
        !x509_get_bits(&c, DER_BIT_STRING, &out->at[X509_SIGNATURE]) || c.len != 0)
        return false;
    *in = rest;
    return true;
}
