/* The key exchange of TLS 1.2 and below, as SSL_trace(3) prints it. */
#include "ssl/cipher/suites.h"
#include "ssl/trace/show.h"

struct exchange {
    uint32_t kx; /* KX_* */
    const char *name;
};

/* As the suite says; "UNKNOWN" where none is negotiated. */
static struct exchange exchange_of(const struct trace *t)
{
    static const struct exchange kinds[] = {
        {KX_RSA, "rsa"},        {KX_DHE, "DHE"},
        {KX_ECDHE, "ECDHE"},    {KX_PSK, "PSK"},
        {KX_RSA_PSK, "RSAPSK"}, {KX_DHE_PSK, "DHEPSK"},
        {KX_SRP, "SRP"},        {KX_ECDHE_PSK, "ECDHEPSK"},
    };
    uint32_t kx = t->ssl->cipher != NULL ? t->ssl->cipher->kx : 0;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if ((kinds[i].kx & kx) != 0)
            return kinds[i];
    return (struct exchange){0, "UNKNOWN"};
}

static struct exchange say_algorithm(const struct trace *t)
{
    struct exchange x = exchange_of(t);
    BIO_indent(t->out, 6, 80);
    BIO_printf(t->out, "KeyExchangeAlgorithm=%s\n", x.name);
    return x;
}

bool trace_signature(const struct trace *t, struct slice *rest)
{
    uint16_t code;
    if (t->ssl->version >= TLS1_2_VERSION) {
        if (!read_u16(rest, &code))
            return false;
        BIO_indent(t->out, 6, 80);
        BIO_printf(t->out, "Signature Algorithm: %s (0x%04x)\n",
                   trace_name_of(&trace_sigalgs, code), code);
    }
    return trace_vector(t, 6, "Signature", 2, rest);
}

static bool rsa_params(const struct trace *t, struct slice *rest)
{
    return trace_vector(t, 8, "rsa_modulus", 2, rest) &&
           trace_vector(t, 8, "rsa_exponent", 2, rest);
}

static bool dh_params(const struct trace *t, struct slice *rest)
{
    return trace_vector(t, 8, "dh_p", 2, rest) && trace_vector(t, 8, "dh_g", 2, rest) &&
           trace_vector(t, 8, "dh_Ys", 2, rest);
}

enum { EXPLICIT_PRIME = 1, EXPLICIT_CHAR2 = 2, NAMED_CURVE = 3 }; /* RFC 8422, 5.4 */

static bool ecdh_params(const struct trace *t, struct slice *rest)
{
    uint16_t curve;
    if (rest->len < 1)
        return false;
    uint8_t kind = rest->ptr[0];
    BIO_indent(t->out, 8, 80);
    if (kind == EXPLICIT_PRIME || kind == EXPLICIT_CHAR2) { /* and what follows isn't looked at */
        BIO_puts(t->out, kind == EXPLICIT_PRIME ? "explicit_prime\n" : "explicit_char2\n");
        return true;
    }
    if (kind != NAMED_CURVE) {
        BIO_printf(t->out, "UNKNOWN CURVE PARAMETER TYPE %d\n", kind);
        return false;
    }
    if (!read_u8(rest, &kind) || !read_u16(rest, &curve))
        return false;
    BIO_printf(t->out, "named_curve: %s (%d)\n", trace_name_of(&trace_groups, curve), curve);
    return trace_vector(t, 8, "point", 1, rest);
}

static bool server_params(const struct trace *t, uint32_t kx, struct slice *rest)
{
    switch (kx) {
    case KX_RSA:
        return rsa_params(t, rest);
    case KX_DHE:
    case KX_DHE_PSK:
        return dh_params(t, rest);
    case KX_ECDHE:
    case KX_ECDHE_PSK:
        return ecdh_params(t, rest);
    default:
        return true;
    }
}

static bool uses_psk(uint32_t kx)
{
    return (kx & (KX_PSK | KX_RSA_PSK | KX_DHE_PSK | KX_ECDHE_PSK)) != 0;
}

bool trace_server_exchange(const struct trace *t, struct slice *rest)
{
    struct exchange x = say_algorithm(t);
    if (uses_psk(x.kx) && !trace_vector(t, 8, "psk_identity_hint", 2, rest))
        return false;
    if (!server_params(t, x.kx, rest))
        return false;
    if (!uses_psk(x.kx) && rest->len > 0) /* what it leaves is too much */
        trace_signature(t, rest);
    return rest->len == 0;
}

static bool client_value(const struct trace *t, uint32_t kx, struct slice *rest)
{
    switch (kx) {
    case KX_RSA:
    case KX_RSA_PSK:
        if (t->ssl->version > SSL3_VERSION)
            return trace_vector(t, 8, "EncryptedPreMasterSecret", 2, rest);
        trace_hex(t, 8, "EncryptedPreMasterSecret", *rest);
        rest->len = 0;
        return true;
    case KX_DHE:
    case KX_DHE_PSK:
        return trace_vector(t, 8, "dh_Yc", 2, rest);
    case KX_ECDHE:
    case KX_ECDHE_PSK:
        return trace_vector(t, 8, "ecdh_Yc", 1, rest);
    default:
        return true;
    }
}

bool trace_client_exchange(const struct trace *t, struct slice *rest)
{
    struct exchange x = say_algorithm(t);
    return (!uses_psk(x.kx) || trace_vector(t, 8, "psk_identity", 2, rest)) &&
           client_value(t, x.kx, rest) && rest->len == 0;
}
