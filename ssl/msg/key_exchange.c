#include "ssl/msg/msg.h"

#include <openssl/obj_mac.h>

#include "ssl/msg/parse.h"

enum { NAMED_CURVE = 3 }; /* RFC 8422, 5.4: ECCurveType, the others are reserved */

/* What the two messages hold, by the suite's key exchange. */
enum {
    HAS_PSK = 1,
    HAS_RSA = 2,
    HAS_DH = 4,
    HAS_EC = 8,
    HAS_SRP = 16,
};

static unsigned parts_of(const SSL_CIPHER *suite)
{
    switch (SSL_CIPHER_get_kx_nid(suite)) {
    case NID_kx_psk:
        return HAS_PSK;
    case NID_kx_rsa_psk:
        return HAS_PSK | HAS_RSA;
    case NID_kx_dhe_psk:
        return HAS_PSK | HAS_DH;
    case NID_kx_ecdhe_psk:
        return HAS_PSK | HAS_EC;
    case NID_kx_rsa:
        return HAS_RSA;
    case NID_kx_dhe:
        return HAS_DH;
    case NID_kx_ecdhe:
        return HAS_EC;
    case NID_kx_srp:
        return HAS_SRP;
    default:
        return 0;
    }
}

/* The kinds whose parameters a certificate's key signs (RFC 5246, 7.4.3; RFC 4279, 3; RFC 5054,
 * 2.5.3): anonymous ones and PSK aren't. */
static bool is_signed(const SSL_CIPHER *suite)
{
    switch (SSL_CIPHER_get_auth_nid(suite)) {
    case NID_auth_rsa:
    case NID_auth_ecdsa:
    case NID_auth_dss:
        return (parts_of(suite) & HAS_PSK) == 0;
    default:
        return false;
    }
}

static bool read_params(struct slice *body, unsigned parts, struct msg_server_key_exchange *out)
{
    if ((parts & HAS_PSK) != 0 && !read_vector(body, 2, &out->psk_hint))
        return false;
    if ((parts & HAS_DH) != 0 &&
        (!parse_some(body, 2, 1, &out->dh_p) || !parse_some(body, 2, 1, &out->dh_g) ||
         !parse_some(body, 2, 1, &out->dh_y)))
        return false;
    uint8_t curve_type;
    if ((parts & HAS_EC) != 0 &&
        (!read_u8(body, &curve_type) || curve_type != NAMED_CURVE || !read_u16(body, &out->curve) ||
         !parse_some(body, 1, 1, &out->point)))
        return false;
    if ((parts & HAS_SRP) != 0 &&
        (!parse_some(body, 2, 1, &out->srp_n) || !parse_some(body, 2, 1, &out->srp_g) ||
         !parse_some(body, 1, 1, &out->srp_s) || !parse_some(body, 2, 1, &out->srp_b)))
        return false;
    return true;
}

bool msg_server_key_exchange_parse(struct slice body, const SSL_CIPHER *suite, int version,
                                   struct msg_server_key_exchange *out)
{
    *out = (struct msg_server_key_exchange){0};
    const uint8_t *begin = body.ptr;
    unsigned parts = parts_of(suite);
    if ((parts & ~(unsigned)HAS_RSA) == 0 || !read_params(&body, parts, out))
        return false; /* RSA alone has no such message */
    out->params = slice_of(begin, (size_t)(body.ptr - begin));
    if (!is_signed(suite))
        return body.len == 0;
    if (version >= TLS1_2_VERSION && !read_u16(&body, &out->algorithm))
        return false;
    return parse_some(&body, 2, 1, &out->signature) && body.len == 0;
}

bool msg_client_key_exchange_parse(struct slice body, const SSL_CIPHER *suite, int version,
                                   struct msg_client_key_exchange *out)
{
    (void)version; /* SSL 3.0 alone had no length before the encrypted secret */
    *out = (struct msg_client_key_exchange){0};
    unsigned parts = parts_of(suite);
    if (parts == 0)
        return false;
    return ((parts & HAS_PSK) == 0 || read_vector(&body, 2, &out->psk_identity)) &&
           ((parts & HAS_RSA) == 0 || read_vector(&body, 2, &out->encrypted)) &&
           ((parts & HAS_DH) == 0 || parse_some(&body, 2, 1, &out->dh_y)) &&
           ((parts & HAS_EC) == 0 || parse_some(&body, 1, 1, &out->point)) &&
           ((parts & HAS_SRP) == 0 || parse_some(&body, 2, 1, &out->srp_a)) && body.len == 0;
}
