#include "ssl/msg/msg.h"

#include "ssl/msg/parse.h"

/* opaque cert_data<1..2^24-1>; Extension extensions<0..2^16-1> (RFC 8446, 4.4.2). */
bool msg_certificate13_next(struct slice *list, struct slice *der, struct slice *extensions)
{
    struct slice rest = *list;
    if (!parse_some(&rest, 3, 1, der) || !read_vector(&rest, 2, extensions))
        return false;
    *list = rest;
    return true;
}

bool msg_certificate13_parse(struct slice body, struct msg_certificate13 *out)
{
    if (!read_vector(&body, 1, &out->context) || !read_vector(&body, 3, &out->list) || body.len > 0)
        return false;
    struct slice rest = out->list, der, extensions;
    while (msg_certificate13_next(&rest, &der, &extensions))
        ;
    return rest.len == 0;
}

bool msg_certificate12_next(struct slice *list, struct slice *der)
{
    struct slice rest = *list;
    if (!parse_some(&rest, 3, 1, der))
        return false;
    *list = rest;
    return true;
}

bool msg_certificate12_parse(struct slice body, struct slice *list)
{
    if (!read_vector(&body, 3, list) || body.len > 0)
        return false;
    struct slice rest = *list, der;
    while (msg_certificate12_next(&rest, &der))
        ;
    return rest.len == 0;
}
