/* OBJ_txt2obj(3), OBJ_obj2txt(3): objects as text, by name or as dotted decimal. */
#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/obj/object.h"

/* The contents of dotted decimal, in the room of a builder; false with the reason raised. */
static bool parse(struct builder *b, const char *text, size_t len)
{
    int reason = oid_parse(b, text, len);
    if (reason == 0 && b->failed)
        reason = ASN1_R_TOO_LONG;
    if (reason != 0)
        ERR_raise(ERR_LIB_ASN1, reason);
    return reason == 0;
}

int OBJ_txt2nid(const char *s)
{
    int nid = object_nid_by_name(s);
    if (nid != NID_undef)
        return nid;
    if (*s < '0' || *s > '9')
        return FAIL(ERR_LIB_OBJ, OBJ_R_UNKNOWN_OBJECT_NAME);
    uint8_t contents[OID_MAX];
    struct builder b;
    build_init_fixed(&b, contents, sizeof(contents));
    return parse(&b, s, strlen(s)) ? object_nid(slice_of(contents, b.len)) : NID_undef;
}

ASN1_OBJECT *OBJ_txt2obj(const char *s, int no_name)
{
    if (!no_name) {
        int nid = object_nid_by_name(s);
        if (nid != NID_undef)
            return OBJ_nid2obj(nid);
        if (*s < '0' || *s > '9') {
            ERR_raise(ERR_LIB_OBJ, OBJ_R_UNKNOWN_OBJECT_NAME);
            return NULL;
        }
    }
    uint8_t contents[OID_MAX];
    struct builder b;
    build_init_fixed(&b, contents, sizeof(contents));
    return parse(&b, s, strlen(s)) ? object_of(slice_of(contents, b.len)) : NULL;
}

int a2d_ASN1_OBJECT(unsigned char *out, int olen, const char *buf, int num)
{
    uint8_t contents[OID_MAX];
    struct builder b;
    build_init_fixed(&b, contents, sizeof(contents));
    if (num == 0)
        return 0;
    if (!parse(&b, buf, num < 0 ? strlen(buf) : (size_t)num))
        return 0;
    if (out == NULL)
        return (int)b.len;
    if (olen < 0 || (size_t)olen < b.len)
        return FAIL(ERR_LIB_ASN1, ASN1_R_BUFFER_TOO_SMALL);
    memcpy(out, contents, b.len);
    return (int)b.len;
}

static const char *name_of(int nid)
{
    const char *name = nid != NID_undef ? OBJ_nid2ln(nid) : NULL;
    return name != NULL || nid == NID_undef ? name : OBJ_nid2sn(nid);
}

int OBJ_obj2txt(char *buf, int buf_len, const ASN1_OBJECT *a, int no_name)
{
    size_t room = buf != NULL && buf_len > 0 ? (size_t)buf_len : 0;
    if (room > 0)
        buf[0] = '\0';
    if (a == NULL || a->data == NULL)
        return 0;
    const char *name = no_name ? NULL : name_of(OBJ_obj2nid(a));
    if (name != NULL)
        return (int)OPENSSL_strlcpy(buf, name, room);
    size_t len = oid_print(slice_of(a->data, (size_t)a->length), buf, room);
    return len > 0 ? (int)len : -1;
}

int i2t_ASN1_OBJECT(char *buf, int buf_len, const ASN1_OBJECT *a)
{
    return OBJ_obj2txt(buf, buf_len, a, 0);
}
