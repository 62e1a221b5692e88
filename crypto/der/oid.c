/* Object identifiers: their bytes (X.690, 8.19), their text, their NIDs. */
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/obj/obj.h"

enum { TEXT_ROOM = 256 }; /* more than any OID of the table has */

bool oid_is_valid(struct slice c)
{
    bool first = true; /* of an arc's bytes */
    for (size_t i = 0; i < c.len; i++) {
        if (first && c.ptr[i] == 0x80)
            return false;
        first = c.ptr[i] < 0x80;
    }
    return c.len > 0 && first;
}

static bool get_arc(struct slice *s, uint64_t *arc)
{
    uint8_t byte;
    *arc = 0;
    do {
        if (*arc >> 56 != 0 || !read_u8(s, &byte))
            return false;
        *arc = *arc << 7 | (byte & 0x7f);
    } while (byte >= 0x80);
    return true;
}

/* The decimal digits of v, a dot before them unless they are the first. */
static bool put_arc(char *text, size_t room, size_t *at, uint64_t v)
{
    char digits[21];
    size_t n = sizeof(digits);
    do {
        digits[--n] = (char)('0' + v % 10);
        v /= 10;
    } while (v != 0);
    if (*at > 0)
        digits[--n] = '.';
    size_t len = sizeof(digits) - n;
    if (room - *at <= len)
        return false;
    memcpy(text + *at, digits + n, len);
    *at += len;
    return true;
}

size_t oid_text(struct slice c, char *text, size_t room)
{
    size_t at = 0;
    uint64_t arc;
    if (!oid_is_valid(c) || !get_arc(&c, &arc))
        return 0;
    uint64_t root = arc < 80 ? arc / 40 : 2; /* 8.19.4 */
    if (!put_arc(text, room, &at, root) || !put_arc(text, room, &at, arc - 40 * root))
        return 0;
    while (c.len > 0)
        if (!get_arc(&c, &arc) || !put_arc(text, room, &at, arc))
            return 0;
    text[at] = '\0';
    return at;
}

static const char *table_text(int nid)
{
    const char *text = obj_text + obj_at[nid];
    text += strlen(text) + 1;
    return text + strlen(text) + 1;
}

int oid_nid(struct slice c)
{
    char text[TEXT_ROOM];
    if (oid_text(c, text, sizeof(text)) == 0)
        return NID_undef;
    size_t low = 0, high = obj_by_oid_n; /* the first that isn't below: of equal ones, the least */
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (strcmp(table_text(obj_by_oid[mid]), text) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    bool found = low < obj_by_oid_n && strcmp(table_text(obj_by_oid[low]), text) == 0;
    return found ? obj_by_oid[low] : NID_undef;
}

static bool read_arc(const char **text, uint64_t *arc)
{
    const char *p = *text;
    for (*arc = 0; *p >= '0' && *p <= '9'; p++) {
        if (*arc > (UINT64_MAX >> 1) / 10 - 9)
            return false;
        *arc = 10 * *arc + (uint64_t)(*p - '0');
    }
    if (p == *text)
        return false;
    *text = p;
    return true;
}

static void build_arc(struct builder *b, uint64_t v)
{
    unsigned shift = 0;
    while (shift < 63 && v >> shift >= 0x80)
        shift += 7;
    for (; shift > 0; shift -= 7)
        build_u8(b, (uint8_t)(0x80 | v >> shift));
    build_u8(b, (uint8_t)(v & 0x7f));
}

bool oid_put(struct builder *b, const char *text)
{
    uint64_t root, arc;
    if (!read_arc(&text, &root) || root > 2 || *text++ != '.' || !read_arc(&text, &arc) ||
        (root < 2 && arc >= 40))
        return false;
    build_arc(b, 40 * root + arc);
    while (*text == '.') {
        text++;
        if (!read_arc(&text, &arc))
            return false;
        build_arc(b, arc);
    }
    return *text == '\0';
}

void der_put_nid(struct builder *b, int nid)
{
    bool known = nid > 0 && (size_t)nid < obj_at_n && obj_at[nid] != 0;
    size_t mark = der_open(b, DER_OID);
    if (!known || !oid_put(b, table_text(nid)))
        b->failed = true;
    der_close(b, mark);
}
