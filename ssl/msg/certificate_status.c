#include "ssl/msg/msg.h"

#include "ssl/msg/parse.h"

/* opaque OCSPResponse<1..2^24-1> behind the status's type (RFC 6066, 8; RFC 8446, 4.4.2.1). */
bool msg_certificate_status_parse(struct slice body, struct slice *ocsp)
{
    uint8_t type;
    return read_u8(&body, &type) && type == TLSEXT_STATUSTYPE_ocsp &&
           parse_some(&body, 3, 1, ocsp) && body.len == 0;
}

void msg_certificate_status_build(struct builder *b, struct slice ocsp)
{
    build_u8(b, TLSEXT_STATUSTYPE_ocsp);
    build_vector(b, 3, ocsp);
}
