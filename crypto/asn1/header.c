/* Tags and lengths: ASN1_get_object, ASN1_put_object, and names of tags. Numbers of sections are of
 * X.690. */
#include "crypto/asn1/header.h"

#include <limits.h>

#include "crypto/asn1/write.h"
#include "crypto/base/raise.h"

/* 8.1.2.4: numbers from 31 on, seven bits a byte. */
static bool get_long_tag(struct slice *in, int *tag)
{
    uint8_t byte;
    *tag = 0;
    do {
        if (*tag > INT_MAX >> 7 || !read_u8(in, &byte))
            return false;
        *tag = *tag << 7 | (byte & 0x7f);
    } while (byte & 0x80);
    return true;
}

/* 8.1.3: BER's lengths may have zero bytes before them. */
static bool get_length(struct slice *in, struct asn1_header *h)
{
    uint8_t first;
    uint64_t len;
    struct slice bytes;
    if (!read_u8(in, &first))
        return false;
    h->indefinite = first == 0x80;
    if (h->indefinite)
        return h->constructed;
    if (first < 0x80) {
        h->len = first;
        return true;
    }
    if (!read_slice(in, first & 0x7f, &bytes))
        return false;
    while (bytes.len > 0 && bytes.ptr[0] == 0)
        read_slice(&bytes, 1, &(struct slice){0});
    if (bytes.len > sizeof(long) || !read_uint(&bytes, bytes.len, &len) || len > LONG_MAX)
        return false;
    h->len = (size_t)len;
    return true;
}

enum asn1_header_result asn1_header_read_any(struct slice in, struct asn1_header *h)
{
    size_t all = in.len;
    uint8_t id;
    if (!read_u8(&in, &id))
        return HEADER_BAD;
    h->tag_class = id & V_ASN1_PRIVATE;
    h->constructed = (id & V_ASN1_CONSTRUCTED) != 0;
    h->tag = id & V_ASN1_PRIMITIVE_TAG;
    if (h->tag == V_ASN1_PRIMITIVE_TAG && !get_long_tag(&in, &h->tag))
        return HEADER_BAD;
    if (!get_length(&in, h))
        return HEADER_BAD;
    h->header_len = all - in.len;
    if (h->indefinite)
        h->len = in.len;
    return h->len > in.len ? HEADER_LONG : HEADER_OK;
}

int ASN1_get_object(const unsigned char **pp, long *plength, int *ptag, int *pclass, long omax)
{
    struct asn1_header h;
    if (omax <= 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_SMALL) | 0x80;
    enum asn1_header_result result = asn1_header_read(slice_of(*pp, (size_t)omax), &h);
    if (result == HEADER_BAD)
        return FAIL(ERR_LIB_ASN1, ASN1_R_HEADER_TOO_LONG) | 0x80;
    *plength = h.indefinite ? 0 : (long)h.len;
    *ptag = h.tag;
    *pclass = h.tag_class;
    *pp += h.header_len;
    int ret = (h.constructed ? V_ASN1_CONSTRUCTED : 0) | h.indefinite;
    return result == HEADER_LONG ? ret | FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LONG) | 0x80 : ret;
}

int ASN1_const_check_infinite_end(const unsigned char **p, long len)
{
    if (len <= 0)
        return 1;
    struct slice in = slice_of(*p, (size_t)len);
    if (!asn1_end_read(&in))
        return 0;
    *p = in.ptr;
    return 1;
}

int ASN1_check_infinite_end(unsigned char **p, long len)
{
    return ASN1_const_check_infinite_end((const unsigned char **)p, len);
}

static void put_header(struct asn1_writer *w, int constructed, int length, int tag, int xclass)
{
    unsigned id = (unsigned)xclass & V_ASN1_PRIVATE;
    if (constructed)
        id |= V_ASN1_CONSTRUCTED;
    if (constructed == 2)
        write_header_indefinite(w, id, (unsigned)tag);
    else
        write_header(w, id, (unsigned)tag, (size_t)length);
}

void ASN1_put_object(unsigned char **pp, int constructed, int length, int tag, int xclass)
{
    uint8_t header[16]; /* of a tag of 32 bits and a length of as many, at most 11 */
    struct asn1_writer w = {.begin = header, .at = header + sizeof(header)};
    put_header(&w, constructed, length, tag, xclass);
    memcpy(*pp, w.at, w.len);
    *pp += w.len;
}

int ASN1_put_eoc(unsigned char **pp)
{
    (*pp)[0] = 0;
    (*pp)[1] = 0;
    *pp += 2;
    return 2;
}

int ASN1_object_size(int constructed, int length, int tag)
{
    if (length < 0)
        return -1;
    struct asn1_writer w = {.at = NULL};
    put_header(&w, constructed, length, tag, 0);
    size_t size = w.len + (size_t)length + (constructed == 2 ? 2 : 0);
    return size >= INT_MAX ? -1 : (int)size;
}

/* ---- Names and sets ---- */

static const struct {
    const char *name;
    unsigned long bit;
} tags[31] = {
    [V_ASN1_EOC] = {"EOC", 0},
    [V_ASN1_BOOLEAN] = {"BOOLEAN", 0},
    [V_ASN1_INTEGER] = {"INTEGER", 0},
    [V_ASN1_BIT_STRING] = {"BIT STRING", B_ASN1_BIT_STRING},
    [V_ASN1_OCTET_STRING] = {"OCTET STRING", B_ASN1_OCTET_STRING},
    [V_ASN1_NULL] = {"NULL", 0},
    [V_ASN1_OBJECT] = {"OBJECT", 0},
    [V_ASN1_OBJECT_DESCRIPTOR] = {"OBJECT DESCRIPTOR", B_ASN1_UNKNOWN},
    [V_ASN1_EXTERNAL] = {"EXTERNAL", B_ASN1_UNKNOWN},
    [V_ASN1_REAL] = {"REAL", B_ASN1_UNKNOWN},
    [V_ASN1_ENUMERATED] = {"ENUMERATED", 0},
    [11] = {"<ASN1 11>", B_ASN1_UNKNOWN},
    [V_ASN1_UTF8STRING] = {"UTF8STRING", B_ASN1_UTF8STRING},
    [13] = {"<ASN1 13>", B_ASN1_UNKNOWN},
    [14] = {"<ASN1 14>", B_ASN1_UNKNOWN},
    [15] = {"<ASN1 15>", B_ASN1_UNKNOWN},
    [V_ASN1_SEQUENCE] = {"SEQUENCE", B_ASN1_SEQUENCE},
    [V_ASN1_SET] = {"SET", 0},
    [V_ASN1_NUMERICSTRING] = {"NUMERICSTRING", B_ASN1_NUMERICSTRING},
    [V_ASN1_PRINTABLESTRING] = {"PRINTABLESTRING", B_ASN1_PRINTABLESTRING},
    [V_ASN1_T61STRING] = {"T61STRING", B_ASN1_T61STRING},
    [V_ASN1_VIDEOTEXSTRING] = {"VIDEOTEXSTRING", B_ASN1_VIDEOTEXSTRING},
    [V_ASN1_IA5STRING] = {"IA5STRING", B_ASN1_IA5STRING},
    [V_ASN1_UTCTIME] = {"UTCTIME", B_ASN1_UTCTIME},
    [V_ASN1_GENERALIZEDTIME] = {"GENERALIZEDTIME", B_ASN1_GENERALIZEDTIME},
    [V_ASN1_GRAPHICSTRING] = {"GRAPHICSTRING", B_ASN1_GRAPHICSTRING},
    [V_ASN1_VISIBLESTRING] = {"VISIBLESTRING", B_ASN1_VISIBLESTRING},
    [V_ASN1_GENERALSTRING] = {"GENERALSTRING", B_ASN1_GENERALSTRING},
    [V_ASN1_UNIVERSALSTRING] = {"UNIVERSALSTRING", B_ASN1_UNIVERSALSTRING},
    [29] = {"<ASN1 29>", B_ASN1_UNKNOWN},
    [V_ASN1_BMPSTRING] = {"BMPSTRING", B_ASN1_BMPSTRING},
};

const char *ASN1_tag2str(int tag)
{
    if (tag == V_ASN1_NEG_INTEGER || tag == V_ASN1_NEG_ENUMERATED)
        tag &= ~V_ASN1_NEG;
    return tag < 0 || tag > 30 ? "(unknown)" : tags[tag].name;
}

unsigned long ASN1_tag2bit(int tag)
{
    return tag < 0 || tag > 30 ? 0 : tags[tag].bit;
}
