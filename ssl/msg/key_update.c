#include "ssl/msg/msg.h"

/* RFC 8446, 4.6.3: enum { update_not_requested(0), update_requested(1) }. */
bool msg_key_update_parse(struct slice body, bool *update_requested)
{
    uint8_t request;
    if (!read_u8(&body, &request) || body.len > 0 || request > SSL_KEY_UPDATE_REQUESTED)
        return false;
    *update_requested = request == SSL_KEY_UPDATE_REQUESTED;
    return true;
}
