#include "ssl/msg/msg.h"

#include "ssl/msg/parse.h"

bool msg_ticket13_parse(struct slice body, struct msg_ticket13 *out)
{
    return parse_u32(&body, &out->lifetime) && parse_u32(&body, &out->age_add) &&
           read_vector(&body, 1, &out->nonce) && parse_some(&body, 2, 1, &out->ticket) &&
           read_vector(&body, 2, &out->extensions) && body.len == 0;
}

void msg_ticket13_build(struct builder *b, const struct msg_ticket13 *m)
{
    build_uint(b, m->lifetime, 4);
    build_uint(b, m->age_add, 4);
    build_vector(b, 1, m->nonce);
    build_vector(b, 2, m->ticket);
    build_vector(b, 2, m->extensions);
}

/* An empty ticket is allowed: the server had promised one and has none (RFC 5077, 3.3). */
bool msg_ticket12_parse(struct slice body, struct msg_ticket12 *out)
{
    return parse_u32(&body, &out->lifetime) && read_vector(&body, 2, &out->ticket) && body.len == 0;
}

void msg_ticket12_build(struct builder *b, const struct msg_ticket12 *m)
{
    build_uint(b, m->lifetime, 4);
    build_vector(b, 2, m->ticket);
}
