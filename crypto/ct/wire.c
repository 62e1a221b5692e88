/* SCTs as bytes: RFC 6962, 3.2 and 3.3, in the language of RFC 5246, 4. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"
#include "crypto/ct/ct.h"

/* ---- Reading ---- */

static bool read_v1(SCT *s, struct slice *in)
{
    struct slice id, extensions, signature;
    uint8_t hash, algorithm;
    if (!read_slice(in, CT_V1_HASHLEN, &id) || !read_uint(in, 8, &s->timestamp) ||
        !read_vector(in, 2, &extensions))
        return false;
    if (!read_u8(in, &hash) || !read_u8(in, &algorithm) || !read_vector(in, 2, &signature))
        return FAIL(ERR_LIB_CT, CT_R_SCT_INVALID_SIGNATURE);
    s->hash = hash;
    s->algorithm = algorithm;
    if (SCT_get_signature_nid(s) == NID_undef || signature.len == 0)
        return FAIL(ERR_LIB_CT, CT_R_SCT_INVALID_SIGNATURE);
    return sct_set_bytes(&s->log_id, id.ptr, id.len) &&
           sct_set_bytes(&s->extensions, extensions.ptr, extensions.len) &&
           sct_set_bytes(&s->signature, signature.ptr, signature.len);
}

/* All of the slice if the version isn't known. */
static SCT *read_sct(struct slice *in)
{
    const struct slice whole = *in;
    uint8_t version;
    SCT *s = SCT_new();
    if (s == NULL)
        return NULL;
    bool ok = read_u8(in, &version) || FAIL(ERR_LIB_CT, CT_R_SCT_INVALID);
    if (ok) {
        s->version = (sct_version_t)version;
        if (version == SCT_VERSION_V1) {
            ok = read_v1(s, in) || FAIL(ERR_LIB_CT, CT_R_SCT_INVALID);
        } else {
            ok = sct_set_bytes(&s->whole, whole.ptr, whole.len);
            in->ptr += in->len;
            in->len = 0;
        }
    }
    if (ok)
        return s;
    SCT_free(s);
    return NULL;
}

SCT *o2i_SCT(SCT **psct, const unsigned char **in, size_t len)
{
    if (len == 0 || len > UINT16_MAX) {
        ERR_raise(ERR_LIB_CT, CT_R_SCT_INVALID);
        return NULL;
    }
    struct slice s = slice_of(*in, len);
    SCT *sct = read_sct(&s);
    if (sct == NULL)
        return NULL;
    *in = s.ptr;
    if (psct != NULL) {
        SCT_free(*psct);
        *psct = sct;
    }
    return sct;
}

static bool push_read(STACK_OF(SCT) * list, struct slice one)
{
    if (one.len == 0)
        return FAIL(ERR_LIB_CT, CT_R_SCT_LIST_INVALID);
    SCT *sct = read_sct(&one);
    if (sct == NULL)
        return false;
    if (one.len != 0) { /* more than it */
        SCT_free(sct);
        return FAIL(ERR_LIB_CT, CT_R_SCT_LIST_INVALID);
    }
    if (sk_SCT_push(list, sct) > 0)
        return true;
    SCT_free(sct);
    return FAIL(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
}

static void empty(STACK_OF(SCT) * list)
{
    while (sk_SCT_num(list) > 0)
        SCT_free(sk_SCT_pop(list));
}

STACK_OF(SCT) * o2i_SCT_LIST(STACK_OF(SCT) * *a, const unsigned char **pp, size_t len)
{
    struct slice in = slice_of(*pp, len), all, one;
    if (len > UINT16_MAX || !read_vector(&in, 2, &all) || in.len != 0) {
        ERR_raise(ERR_LIB_CT, CT_R_SCT_LIST_INVALID);
        return NULL;
    }
    const bool given = a != NULL && *a != NULL;
    STACK_OF(SCT) *list = given ? *a : sk_SCT_new_null();
    bool ok = list != NULL;
    empty(list);
    while (ok && all.len > 0)
        ok = (read_vector(&all, 2, &one) || FAIL(ERR_LIB_CT, CT_R_SCT_LIST_INVALID)) &&
             push_read(list, one);
    if (!ok) {
        if (!given)
            SCT_LIST_free(list);
        return NULL;
    }
    *pp = in.ptr;
    if (a != NULL)
        *a = list;
    return list;
}

STACK_OF(SCT) * d2i_SCT_LIST(STACK_OF(SCT) * *a, const unsigned char **pp, long len)
{
    const unsigned char *p = *pp;
    ASN1_OCTET_STRING *octets = d2i_ASN1_OCTET_STRING(NULL, &p, len);
    if (octets == NULL)
        return NULL;
    const unsigned char *bytes = ASN1_STRING_get0_data(octets);
    STACK_OF(SCT) *list = o2i_SCT_LIST(a, &bytes, (size_t)ASN1_STRING_length(octets));
    ASN1_OCTET_STRING_free(octets);
    if (list != NULL)
        *pp = p;
    return list;
}

/* ---- Writing ---- */

static bool is_complete(const SCT *s)
{
    if (s->version == SCT_VERSION_NOT_SET)
        return false;
    if (s->version != SCT_VERSION_V1)
        return s->whole.ptr != NULL;
    return s->log_id.ptr != NULL && SCT_get_signature_nid(s) != NID_undef &&
           s->signature.ptr != NULL && s->signature.len > 0;
}

static bool build_sct(struct builder *b, const SCT *s)
{
    if (!is_complete(s))
        return FAIL(ERR_LIB_CT, CT_R_SCT_NOT_SET);
    if (s->version != SCT_VERSION_V1) {
        build_bytes(b, s->whole.ptr, s->whole.len);
        return true;
    }
    build_u8(b, (uint8_t)s->version);
    build_bytes(b, s->log_id.ptr, s->log_id.len);
    build_uint(b, s->timestamp, 8);
    build_uint(b, s->extensions.len, 2);
    build_bytes(b, s->extensions.ptr, s->extensions.len);
    build_u8(b, s->hash);
    build_u8(b, s->algorithm);
    build_uint(b, s->signature.len, 2);
    build_bytes(b, s->signature.ptr, s->signature.len);
    return true;
}

/* As i2d functions give what they have made: its length, or -1. */
static int give(struct builder *b, bool ok, unsigned char **out)
{
    uint8_t *made = NULL;
    size_t len = 0;
    if (!ok) {
        build_free(b);
        return -1;
    }
    if (!build_take(b, &made, &len) || len > INT32_MAX) {
        OPENSSL_free(made);
        build_free(b);
        ERR_raise(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    if (out != NULL && *out == NULL) {
        *out = made;
        return (int)len;
    }
    if (out != NULL) {
        memcpy(*out, made, len);
        *out += len;
    }
    OPENSSL_free(made);
    return (int)len;
}

int i2o_SCT(const SCT *sct, unsigned char **out)
{
    struct builder b;
    build_init(&b);
    return give(&b, build_sct(&b, sct), out);
}

int i2o_SCT_LIST(const STACK_OF(SCT) * a, unsigned char **pp)
{
    struct builder b;
    build_init(&b);
    const size_t all = build_open(&b, 2);
    bool ok = true;
    for (int i = 0; ok && i < sk_SCT_num(a); i++) {
        const size_t one = build_open(&b, 2);
        ok = build_sct(&b, sk_SCT_value(a, i));
        build_close(&b, one, 2);
    }
    build_close(&b, all, 2);
    return give(&b, ok, pp);
}

int i2d_SCT_LIST(const STACK_OF(SCT) * a, unsigned char **pp)
{
    unsigned char *bytes = NULL;
    const int len = i2o_SCT_LIST(a, &bytes);
    if (len < 0)
        return -1;
    ASN1_OCTET_STRING octets = {.length = len, .type = V_ASN1_OCTET_STRING, .data = bytes};
    const int n = i2d_ASN1_OCTET_STRING(&octets, pp);
    OPENSSL_free(bytes);
    return n;
}
