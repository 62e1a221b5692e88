#include "crypto/bytes/builder.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"

enum { FIRST_ROOM = 64 };

void build_init(struct builder *b)
{
    *b = (struct builder){.ptr = NULL};
}

void build_init_secret(struct builder *b)
{
    *b = (struct builder){.secret = true};
}

void build_init_fixed(struct builder *b, void *ptr, size_t room)
{
    *b = (struct builder){.ptr = ptr, .room = room, .fixed = true};
}

void build_free(struct builder *b)
{
    if (b->fixed) {
        if (b->secret)
            OPENSSL_cleanse(b->ptr, b->room);
    } else if (b->secret) {
        OPENSSL_clear_free(b->ptr, b->room);
    } else {
        OPENSSL_free(b->ptr);
    }
    build_init(b);
}

/* Room for n bytes more. */
static bool grow(struct builder *b, size_t n)
{
    if (b->failed)
        return false;
    if (n <= b->room - b->len)
        return true;
    b->failed = true; /* unless the rest succeeds */
    if (b->fixed || n > SIZE_MAX / 4 || b->room > SIZE_MAX / 4)
        return false;
    size_t room = b->room < FIRST_ROOM ? FIRST_ROOM : 2 * b->room;
    if (room - b->len < n)
        room = b->len + n;
    uint8_t *ptr =
        b->secret ? OPENSSL_clear_realloc(b->ptr, b->room, room) : OPENSSL_realloc(b->ptr, room);
    if (ptr == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    b->ptr = ptr;
    b->room = room;
    b->failed = false;
    return true;
}

bool build_take(struct builder *b, uint8_t **out, size_t *out_len)
{
    grow(b, 1); /* so that nothing isn't NULL */
    if (b->failed || b->fixed)
        return false;
    *out = b->ptr;
    *out_len = b->len;
    build_init(b);
    return true;
}

uint8_t *build_room(struct builder *b, size_t n)
{
    if (!grow(b, n))
        return NULL;
    uint8_t *at = b->ptr + b->len;
    b->len += n;
    return at;
}

void build_bytes(struct builder *b, const void *p, size_t n)
{
    uint8_t *at = n > 0 ? build_room(b, n) : NULL;
    if (at != NULL)
        memcpy(at, p, n);
}

void build_slice(struct builder *b, struct slice s)
{
    build_bytes(b, s.ptr, s.len);
}

static void put_uint(uint8_t *at, uint64_t v, size_t bytes)
{
    for (size_t i = bytes; i-- > 0; v >>= 8)
        at[i] = (uint8_t)v;
}

/* Whether v is a number of so many bytes. */
static bool fits(uint64_t v, size_t bytes)
{
    return bytes >= 8 || v >> (8 * bytes) == 0;
}

void build_uint(struct builder *b, uint64_t v, size_t bytes)
{
    if (!fits(v, bytes))
        b->failed = true;
    uint8_t *at = build_room(b, bytes);
    if (at != NULL)
        put_uint(at, v, bytes);
}

void build_u32_le(struct builder *b, uint32_t v)
{
    const uint8_t p[4] = {(uint8_t)v, (uint8_t)(v >> 8), (uint8_t)(v >> 16), (uint8_t)(v >> 24)};
    build_bytes(b, p, sizeof(p));
}

void build_u8(struct builder *b, uint8_t v)
{
    build_bytes(b, &v, 1);
}

size_t build_open(struct builder *b, size_t length_bytes)
{
    build_uint(b, 0, length_bytes);
    return b->len;
}

void build_close(struct builder *b, size_t mark, size_t length_bytes)
{
    if (b->failed)
        return;
    if (!fits(b->len - mark, length_bytes))
        b->failed = true;
    else
        put_uint(b->ptr + mark - length_bytes, b->len - mark, length_bytes);
}

uint8_t *build_insert(struct builder *b, size_t at, size_t n)
{
    size_t len = b->len;
    if (build_room(b, n) == NULL)
        return NULL;
    memmove(b->ptr + at + n, b->ptr + at, len - at);
    return b->ptr + at;
}
