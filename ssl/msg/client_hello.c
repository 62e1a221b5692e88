#include "ssl/msg/msg.h"

#include "ssl/msg/parse.h"

bool msg_client_hello_parse(struct slice body, bool is_dtls, struct msg_client_hello *out)
{
    *out = (struct msg_client_hello){.is_dtls = is_dtls};
    if (!read_u16(&body, &out->version) || !read_slice(&body, RANDOM_LEN, &out->random) ||
        !parse_vector(&body, 1, 0, SSL_MAX_SSL_SESSION_ID_LENGTH, &out->session_id))
        return false;
    if (is_dtls && !read_vector(&body, 1, &out->cookie))
        return false;
    return read_vector(&body, 2, &out->ciphers) && out->ciphers.len % 2 == 0 &&
           parse_some(&body, 1, 1, &out->compression) &&
           parse_extensions(&body, &out->extensions, &out->has_extensions);
}

/* RFC 5246, E.2: three lengths, then three-byte cipher specs, no session id, the challenge. */
bool msg_client_hello_parse_v2(struct slice record, struct msg_client_hello *out)
{
    static const uint8_t null_compression[1] = {0};
    *out = (struct msg_client_hello){0};
    uint8_t type;
    uint16_t ciphers, session_id, challenge;
    if (!read_u8(&record, &type) || type != SSL2_MT_CLIENT_HELLO ||
        !read_u16(&record, &out->version) || !read_u16(&record, &ciphers) ||
        !read_u16(&record, &session_id) || !read_u16(&record, &challenge))
        return false;
    /* "MUST have a value of zero", "between 16 and 32 bytes" */
    if (ciphers % 3 != 0 || session_id != 0 || challenge < 16 || challenge > RANDOM_LEN)
        return false;
    if (!read_slice(&record, ciphers, &out->ciphers) ||
        !read_slice(&record, challenge, &out->random) || record.len > 0)
        return false;
    out->session_id = slice_of(record.ptr, 0);
    out->compression = slice_of(null_compression, sizeof null_compression);
    out->is_v2 = true;
    return true;
}

void msg_client_hello_build(struct builder *b, const struct msg_client_hello *m)
{
    build_uint(b, m->version, 2);
    build_slice(b, m->random);
    build_vector(b, 1, m->session_id);
    if (m->is_dtls)
        build_vector(b, 1, m->cookie);
    build_vector(b, 2, m->ciphers);
    build_vector(b, 1, m->compression);
    if (m->has_extensions)
        build_vector(b, 2, m->extensions);
}
