/* Numbers and bytes in the text of keys. */
#include "crypto/pkey/print.h"

#include <inttypes.h>
#include <openssl/crypto.h>

#define BYTES_A_LINE 15

bool print_hex_lines(BIO *out, struct slice octets, int indent)
{
    for (size_t i = 0; i < octets.len; i++) {
        if (i % BYTES_A_LINE == 0 && BIO_printf(out, "%s%*s", i > 0 ? "\n" : "", indent, "") < 0)
            return false;
        const char *between = i + 1 < octets.len ? ":" : "";
        if (BIO_printf(out, "%02x%s", octets.ptr[i], between) <= 0)
            return false;
    }
    return BIO_printf(out, "\n") > 0;
}

bool print_octets(BIO *out, const char *label, struct slice octets, int indent)
{
    return BIO_printf(out, "%*s%s\n", indent, "", label) > 0 &&
           print_hex_lines(out, octets, indent + 4);
}

/* At most 64 bits. */
static bool print_small(BIO *out, const char *label, const BIGNUM *n, int indent)
{
    uint8_t bytes[8];
    struct slice s = slice_of(bytes, 8);
    uint64_t v = 0;
    if (BN_bn2binpad(n, bytes, 8) < 0 || !read_uint(&s, 8, &v))
        return false;
    const char *sign = BN_is_negative(n) ? "-" : "";
    if (v == 0)
        return BIO_printf(out, "%*s%s 0\n", indent, "", label) > 0;
    return BIO_printf(out, "%*s%s %s%" PRIu64 " (%s0x%" PRIx64 ")\n", indent, "", label, sign, v,
                      sign, v) > 0;
}

bool print_number(BIO *out, const char *label, const BIGNUM *n, int indent)
{
    if (BN_num_bits(n) <= 64)
        return print_small(out, label, n, indent);
    size_t len = (size_t)BN_num_bytes(n), pad = BN_num_bits(n) % 8 == 0;
    uint8_t *bytes = OPENSSL_zalloc(len + pad);
    if (bytes == NULL)
        return false;
    bool ok = BN_bn2binpad(n, bytes + pad, (int)len) >= 0 &&
              BIO_printf(out, "%*s%s%s\n", indent, "", label,
                         BN_is_negative(n) ? " (Negative)" : "") > 0 &&
              print_hex_lines(out, slice_of(bytes, len + pad), indent + 4);
    OPENSSL_clear_free(bytes, len + pad);
    return ok;
}
