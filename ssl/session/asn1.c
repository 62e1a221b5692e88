/* A session's ASN.1 form, as OpenSSL 3.0 reads and writes it (seen from its own: `openssl sess_id`,
 * asn1parse):
 *
 *     SSLSession ::= SEQUENCE {
 *         version INTEGER (1), protocol INTEGER, cipher OCTET STRING (SIZE (2)),
 *         id OCTET STRING, masterKey OCTET STRING,
 *         [0] IMPLICIT OCTET STRING OPTIONAL -- once of SSLv2, passed over --,
 *         [1] .. [19] EXPLICIT, OPTIONAL, in order: the table below }
 *
 * A number that is absent is zero, but time (now) and timeout (three seconds). Strict DER. Not
 * here: the peer's chain, which isn't kept.
 */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/suites.h"
#include "ssl/session/session.h"

enum { INTEGER = 0x02, OCTET_STRING = 0x04, SEQUENCE = 0x30, KEY_ARG = 0x80, EXPLICIT = 0xa0 };
enum { FORMAT_VERSION = 1, TIMEOUT_ABSENT = 3 };
enum { FLAG_EXTENDED_MASTER_SECRET = 1 };

/* ---- DER, as much as this needs ---- */

static bool give_up(int reason)
{
    return FAIL(ERR_LIB_ASN1, reason);
}

static bool get_length(struct slice *s, size_t *len)
{
    uint8_t first;
    uint64_t n;
    if (!read_u8(s, &first))
        return false;
    if (first < 0x80)
        return *len = first, true;
    size_t bytes = first & 0x7f;
    if (bytes < 1 || bytes > 4 || !read_uint(s, bytes, &n))
        return false;
    *len = (size_t)n;
    return n >= 0x80 && n >> (8 * (bytes - 1)) != 0; /* the shortest form */
}

static bool next_is(struct slice s, unsigned tag)
{
    return s.len > 0 && s.ptr[0] == tag;
}

static bool get(struct slice *s, unsigned tag, struct slice *contents)
{
    struct slice rest = *s;
    uint8_t got;
    size_t len;
    if (!read_u8(&rest, &got))
        return give_up(ASN1_R_FIELD_MISSING);
    if (got != tag)
        return give_up(ASN1_R_WRONG_TAG);
    if (!get_length(&rest, &len) || !read_slice(&rest, len, contents))
        return give_up(ASN1_R_TOO_LONG);
    *s = rest;
    return true;
}

static bool get_signed(struct slice *s, int64_t *out)
{
    struct slice n;
    if (!get(s, INTEGER, &n))
        return false;
    if (n.len == 0 ||
        (n.len > 1 && (n.ptr[0] == 0 || n.ptr[0] == 0xff) && n.ptr[0] >> 7 == n.ptr[1] >> 7))
        return give_up(ASN1_R_ILLEGAL_PADDING);
    if (n.len > 8)
        return give_up(ASN1_R_TOO_LARGE);
    uint64_t v = n.ptr[0] >> 7 ? UINT64_MAX : 0;
    for (size_t i = 0; i < n.len; i++)
        v = v << 8 | n.ptr[i];
    *out = (int64_t)v;
    return true;
}

static bool get_u32(struct slice *s, int64_t *out)
{
    if (!get_signed(s, out))
        return false;
    if (*out < 0)
        return give_up(ASN1_R_ILLEGAL_NEGATIVE_VALUE);
    return *out <= UINT32_MAX || give_up(ASN1_R_TOO_LARGE);
}

static size_t length_of_length(size_t len)
{
    size_t n = 1;
    for (size_t rest = len; len >= 0x80 && rest > 0; rest >>= 8)
        n++;
    return n;
}

static void put_length(struct builder *b, size_t len)
{
    size_t n = length_of_length(len);
    if (n > 1)
        build_u8(b, (uint8_t)(0x80 | (n - 1)));
    build_uint(b, len, n > 1 ? n - 1 : 1);
}

static void put(struct builder *b, unsigned tag, struct slice contents)
{
    build_u8(b, (uint8_t)tag);
    put_length(b, contents.len);
    build_slice(b, contents);
}

/* What follows `from` becomes one element's contents. */
static void wrap(struct builder *b, size_t from, unsigned tag)
{
    size_t len = b->len - from, n = length_of_length(len);
    uint8_t *at = build_insert(b, from, 1 + n);
    if (at == NULL)
        return;
    struct builder head;
    build_init_fixed(&head, at, 1 + n);
    build_u8(&head, (uint8_t)tag);
    put_length(&head, len);
    b->failed = b->failed || head.failed;
}

static void put_signed(struct builder *b, int64_t v)
{
    uint8_t bytes[8];
    size_t skip = 0;
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (uint8_t)((uint64_t)v >> (56 - 8 * i));
    while (skip < 7 && bytes[skip] == (v < 0 ? 0xff : 0) &&
           bytes[skip] >> 7 == bytes[skip + 1] >> 7)
        skip++;
    put(b, INTEGER, slice_of(bytes + skip, sizeof(bytes) - skip));
}

/* ---- the fields ---- */

/* Each kind of field reads what is within the explicit tag, and writes that or nothing. */
struct field;
struct kind {
    bool (*get)(const struct field *f, struct slice *s, SSL_SESSION *n);
    void (*put)(const struct field *f, const SSL_SESSION *n, struct builder *b);
};

struct field {
    const struct kind *kind;
    size_t at, len_at; /* in SSL_SESSION */
    bool always;       /* even if zero or empty */
    bool not_in_ticket;
};

static void *member(SSL_SESSION *n, size_t at)
{
    return (uint8_t *)n + at;
}

static const void *member_of(const SSL_SESSION *n, size_t at)
{
    return (const uint8_t *)n + at;
}

#define NUMBER_KIND(name, type, get_number)                                                \
    static bool name##_get(const struct field *f, struct slice *s, SSL_SESSION *n)         \
    {                                                                                      \
        int64_t v;                                                                         \
        if (!get_number(s, &v))                                                            \
            return false;                                                                  \
        type as = (type)v;                                                                 \
        memcpy(member(n, f->at), &as, sizeof(as));                                         \
        return true;                                                                       \
    }                                                                                      \
    static void name##_put(const struct field *f, const SSL_SESSION *n, struct builder *b) \
    {                                                                                      \
        type v;                                                                            \
        memcpy(&v, member_of(n, f->at), sizeof(v));                                        \
        if (v != 0 || f->always)                                                           \
            put_signed(b, (int64_t)v);                                                     \
    }                                                                                      \
    static const struct kind name = {name##_get, name##_put};
NUMBER_KIND(kind_int64, int64_t, get_signed)
NUMBER_KIND(kind_long, long, get_signed)
NUMBER_KIND(kind_result, long, get_u32)
NUMBER_KIND(kind_u32, uint32_t, get_u32)
NUMBER_KIND(kind_u16, uint16_t, get_u32)
NUMBER_KIND(kind_u8, uint8_t, get_u32)

static bool flags_get(const struct field *f, struct slice *s, SSL_SESSION *n)
{
    int64_t v;
    (void)f;
    if (!get_u32(s, &v))
        return false;
    n->extended_master_secret = (v & FLAG_EXTENDED_MASTER_SECRET) != 0;
    return true;
}

static void flags_put(const struct field *f, const SSL_SESSION *n, struct builder *b)
{
    (void)f;
    if (n->extended_master_secret)
        put_signed(b, FLAG_EXTENDED_MASTER_SECRET);
}

static const struct kind kind_flags = {flags_get, flags_put};

static bool bytes_get(const struct field *f, struct slice *s, SSL_SESSION *n)
{
    struct slice octets;
    if (!get(s, OCTET_STRING, &octets))
        return false;
    uint8_t *copy = OPENSSL_malloc(octets.len + 1);
    if (copy == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    memcpy(copy, octets.ptr, octets.len);
    memcpy(member(n, f->at), &copy, sizeof(copy));
    memcpy(member(n, f->len_at), &octets.len, sizeof(octets.len));
    return true;
}

static void bytes_put(const struct field *f, const SSL_SESSION *n, struct builder *b)
{
    const uint8_t *bytes;
    size_t len;
    memcpy(&bytes, member_of(n, f->at), sizeof(bytes));
    memcpy(&len, member_of(n, f->len_at), sizeof(len));
    if (bytes != NULL)
        put(b, OCTET_STRING, slice_of(bytes, len));
}

static const struct kind kind_bytes = {bytes_get, bytes_put};

/* As C has it: it ends at a zero byte. */
static bool text_get(const struct field *f, struct slice *s, SSL_SESSION *n)
{
    struct slice octets;
    if (!get(s, OCTET_STRING, &octets))
        return false;
    char *copy = OPENSSL_strndup((const char *)octets.ptr, octets.len);
    if (copy == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    memcpy(member(n, f->at), &copy, sizeof(copy));
    return true;
}

static void text_put(const struct field *f, const SSL_SESSION *n, struct builder *b)
{
    const char *text;
    memcpy(&text, member_of(n, f->at), sizeof(text));
    if (text != NULL)
        put(b, OCTET_STRING, slice_of(text, strlen(text)));
}

static const struct kind kind_text = {text_get, text_put};

static bool sid_ctx_get(const struct field *f, struct slice *s, SSL_SESSION *n)
{
    struct slice octets;
    (void)f;
    if (!get(s, OCTET_STRING, &octets))
        return false;
    if (octets.len > sizeof(n->sid_ctx))
        return FAIL(ERR_LIB_SSL, SSL_R_SSL_SESSION_ID_CONTEXT_TOO_LONG);
    memcpy(n->sid_ctx, octets.ptr, octets.len);
    n->sid_ctx_len = (uint8_t)octets.len;
    return true;
}

static void sid_ctx_put(const struct field *f, const SSL_SESSION *n, struct builder *b)
{
    (void)f;
    put(b, OCTET_STRING, slice_of(n->sid_ctx, n->sid_ctx_len));
}

static const struct kind kind_sid_ctx = {sid_ctx_get, sid_ctx_put};

static bool compression_get(const struct field *f, struct slice *s, SSL_SESSION *n)
{
    struct slice octets;
    (void)f;
    if (!get(s, OCTET_STRING, &octets))
        return false;
    if (octets.len != 1)
        return FAIL(ERR_LIB_SSL, SSL_R_BAD_LENGTH);
    n->compress_id = octets.ptr[0];
    return true;
}

static void compression_put(const struct field *f, const SSL_SESSION *n, struct builder *b)
{
    (void)f;
    if (n->compress_id != 0)
        put(b, OCTET_STRING, slice_of(&n->compress_id, 1));
}

static const struct kind kind_compression = {compression_get, compression_put};

static bool peer_get(const struct field *f, struct slice *s, SSL_SESSION *n)
{
    const unsigned char *at = s->ptr;
    (void)f;
    n->peer = d2i_X509(NULL, &at, (long)s->len);
    if (n->peer == NULL)
        return false;
    *s = slice_of(at, s->len - (size_t)(at - s->ptr));
    return true;
}

static void peer_put(const struct field *f, const SSL_SESSION *n, struct builder *b)
{
    (void)f;
    int len = n->peer != NULL ? i2d_X509(n->peer, NULL) : 0;
    uint8_t *room = len > 0 ? build_room(b, (size_t)len) : NULL;
    if (n->peer != NULL && (room == NULL || i2d_X509(n->peer, &room) != len))
        b->failed = true;
}

static const struct kind kind_peer = {peer_get, peer_put};

#define AT(member)       offsetof(struct ssl_session_st, member)
#define BYTES_AT(member) AT(member), AT(member##_len)

/* [1] to [19]. */
static const struct field fields[] = {
    {&kind_int64, AT(time), 0, false, false},
    {&kind_long, AT(timeout), 0, false, false},
    {&kind_peer, AT(peer), 0, false, false},
    {&kind_sid_ctx, AT(sid_ctx), 0, true, false},
    {&kind_result, AT(verify_result), 0, false, false},
    {&kind_text, AT(hostname), 0, false, false},
    {&kind_text, AT(psk_identity_hint), 0, false, false},
    {&kind_text, AT(psk_identity), 0, false, false},
    {&kind_u32, AT(ticket_lifetime), 0, false, false},
    {&kind_bytes, BYTES_AT(ticket), false, true},
    {&kind_compression, AT(compress_id), 0, false, false},
    {&kind_text, AT(srp_username), 0, false, false},
    {&kind_flags, 0, 0, false, false},
    {&kind_u32, AT(ticket_age_add), 0, false, false},
    {&kind_u32, AT(max_early_data), 0, false, false},
    {&kind_bytes, BYTES_AT(alpn), false, false},
    {&kind_u8, AT(max_fragment_mode), 0, false, false},
    {&kind_bytes, BYTES_AT(ticket_appdata), false, false},
    {&kind_u16, AT(group), 0, true, false},
};
enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

/* ---- writing ---- */

static bool encode(const SSL_SESSION *n, bool for_ticket, struct builder *b)
{
    unsigned long id = n->cipher != NULL ? n->cipher->id : n->cipher_id;
    uint8_t cipher[2] = {(uint8_t)(id >> 8), (uint8_t)id};
    size_t start = b->len;
    if (id == 0)
        return false; /* nothing has been negotiated, as in OpenSSL without an error */
    put_signed(b, FORMAT_VERSION);
    put_signed(b, n->version);
    put(b, OCTET_STRING, slice_of(cipher, sizeof(cipher)));
    put(b, OCTET_STRING, slice_of(n->session_id, for_ticket ? 0 : n->session_id_len));
    put(b, OCTET_STRING, slice_of(n->master_key, n->master_key_len));
    for (unsigned i = 0; i < FIELDS; i++) {
        size_t from = b->len;
        if (for_ticket && fields[i].not_in_ticket)
            continue;
        fields[i].kind->put(&fields[i], n, b);
        if (b->len > from)
            wrap(b, from, EXPLICIT | (i + 1));
    }
    wrap(b, start, SEQUENCE);
    return !b->failed || FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
}

bool session_encode(const SSL_SESSION *n, struct builder *out)
{
    return encode(n, false, out);
}

bool session_encode_for_ticket(const SSL_SESSION *n, struct builder *out)
{
    return encode(n, true, out);
}

/* ---- reading ---- */

static bool is_known_version(int64_t v)
{
    return v >> 8 == SSL3_VERSION_MAJOR || v >> 8 == DTLS1_VERSION_MAJOR || v == DTLS1_BAD_VER;
}

static bool get_cipher(struct slice *s, SSL_SESSION *n)
{
    struct slice code;
    uint16_t id;
    if (!get(s, OCTET_STRING, &code))
        return false;
    if (code.len != 2 || !read_u16(&code, &id))
        return FAIL(ERR_LIB_SSL, SSL_R_CIPHER_CODE_WRONG_LENGTH);
    n->cipher = cipher_by_protocol_id(id);
    n->cipher_id = 0x03000000UL | id;
    return n->cipher != NULL || FAIL(ERR_LIB_SSL, SSL_R_UNKNOWN_CIPHER_RETURNED);
}

static bool get_fixed(struct slice *s, SSL_SESSION *n)
{
    struct slice id, key, key_arg;
    int64_t format, version;
    if (!get_signed(s, &format) || !get_signed(s, &version))
        return false;
    if (format != FORMAT_VERSION)
        return FAIL(ERR_LIB_SSL, SSL_R_UNKNOWN_SSL_VERSION);
    if (!is_known_version(version))
        return FAIL(ERR_LIB_SSL, SSL_R_UNSUPPORTED_SSL_VERSION);
    n->version = (int)version;
    if (!get_cipher(s, n) || !get(s, OCTET_STRING, &id) || !get(s, OCTET_STRING, &key))
        return false;
    if (id.len > sizeof(n->session_id))
        return FAIL(ERR_LIB_SSL, SSL_R_SSL_SESSION_ID_TOO_LONG);
    memcpy(n->session_id, id.ptr, id.len);
    n->session_id_len = (uint8_t)id.len;
    return session_set_key(n, key) && (!next_is(*s, KEY_ARG) || get(s, KEY_ARG, &key_arg));
}

static bool get_fields(struct slice *s, SSL_SESSION *n)
{
    struct slice body;
    for (unsigned i = 0; i < FIELDS; i++) {
        if (!next_is(*s, EXPLICIT | (i + 1)))
            continue;
        if (!get(s, EXPLICIT | (i + 1), &body) || !fields[i].kind->get(&fields[i], &body, n))
            return false;
        if (body.len > 0)
            return give_up(ASN1_R_EXPLICIT_LENGTH_MISMATCH);
    }
    return s->len == 0 || give_up(ASN1_R_WRONG_TAG);
}

SSL_SESSION *session_decode(struct slice *in)
{
    struct slice rest = *in, body;
    if (!get(&rest, SEQUENCE, &body))
        return NULL;
    SSL_SESSION *n = SSL_SESSION_new();
    if (n == NULL)
        return NULL;
    n->timeout = TIMEOUT_ABSENT;
    n->verify_result = X509_V_OK;
    n->max_fragment_mode = TLSEXT_max_fragment_length_DISABLED;
    if (!get_fixed(&body, n) || !get_fields(&body, n)) {
        SSL_SESSION_free(n);
        return NULL;
    }
    *in = rest;
    return n;
}
