#include "ssl/msg/msg.h"

#include "ssl/msg/parse.h"

/* SHA-256 of "HelloRetryRequest": the random that makes a ServerHello one (RFC 8446, 4.1.3). */
const uint8_t msg_retry_random[RANDOM_LEN] = {
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91,
    0xc2, 0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
};

bool msg_server_hello_parse(struct slice body, struct msg_server_hello *out)
{
    *out = (struct msg_server_hello){0};
    if (!read_u16(&body, &out->version) || !read_slice(&body, RANDOM_LEN, &out->random) ||
        !parse_vector(&body, 1, 0, SSL_MAX_SSL_SESSION_ID_LENGTH, &out->session_id) ||
        !read_u16(&body, &out->cipher) || !read_u8(&body, &out->compression) ||
        !parse_extensions(&body, &out->extensions, &out->has_extensions))
        return false;
    out->is_retry = slice_is(out->random, msg_retry_random, RANDOM_LEN);
    return true;
}

void msg_server_hello_build(struct builder *b, const struct msg_server_hello *m)
{
    build_uint(b, m->version, 2);
    build_slice(b, m->random);
    build_vector(b, 1, m->session_id);
    build_uint(b, m->cipher, 2);
    build_u8(b, m->compression);
    if (m->has_extensions)
        build_vector(b, 2, m->extensions);
}
