#include "ssl/msg/msg.h"

bool msg_extensions_next(struct slice *block, uint16_t *type, struct slice *body)
{
    struct slice rest = *block;
    if (!read_u16(&rest, type) || !read_vector(&rest, 2, body))
        return false;
    *block = rest;
    return true;
}

/* A bit for each type there is: time linear in the block's length, whatever the sender wrote. */
bool msg_extensions_check(struct slice block)
{
    uint8_t seen[65536 / 8] = {0};
    uint16_t type;
    struct slice body;
    while (msg_extensions_next(&block, &type, &body)) {
        uint8_t bit = (uint8_t)(1u << (type & 7));
        if ((seen[type >> 3] & bit) != 0) /* RFC 8446, 4.2: MUST NOT be more than one of a type */
            return false;
        seen[type >> 3] |= bit;
    }
    return block.len == 0;
}

bool msg_extensions_find(struct slice block, uint16_t type, struct slice *body)
{
    uint16_t t;
    struct slice b;
    while (msg_extensions_next(&block, &t, &b))
        if (t == type) {
            *body = b;
            return true;
        }
    return false;
}
