#include "ssl/msg/msg.h"

#include "ssl/msg/parse.h"

/* RFC 8446, 4.4.3; RFC 5246, 7.4.8; without the algorithm RFC 4346, 7.4.8. */
bool msg_certificate_verify_parse(struct slice body, bool has_algorithm,
                                  struct msg_certificate_verify *out)
{
    *out = (struct msg_certificate_verify){0};
    if (has_algorithm && !read_u16(&body, &out->algorithm))
        return false;
    return read_vector(&body, 2, &out->signature) && body.len == 0;
}

void msg_certificate_verify_build(struct builder *b, bool has_algorithm,
                                  const struct msg_certificate_verify *m)
{
    if (has_algorithm)
        build_uint(b, m->algorithm, 2);
    build_vector(b, 2, m->signature);
}
