/* Blocks that are wrong, with the alert and the reason of each; blocks that are damaged. */
#include <string.h>

#include <openssl/crypto.h>

#include "tests/check.h"
#include "tests/ssl/ext/ends.h"
#include "tests/suite.h"

/* -- what is wrong -- */
static const struct wrong {
    const char *what;
    unsigned context;
    int version; /* of the parser, which is a server for a ClientHello */
    struct slice block;
    int alert, reason;
} wrongs[] = {
#define BLOCK(text)                               \
    {                                             \
        (const uint8_t *)(text), sizeof(text) - 1 \
    }
    {"half a type", CH, TLS1_3_VERSION, BLOCK("\0"), SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"a length too long", CH, TLS1_3_VERSION, BLOCK("\0\43\0\1"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"a type twice", CH, TLS1_2_VERSION, BLOCK("\0\27\0\0\0\27\0\0"), SSL_AD_ILLEGAL_PARAMETER,
     SSL_R_BAD_EXTENSION},
    {"pre_shared_key before others", CH, TLS1_3_VERSION, BLOCK("\0\51\0\0\0\27\0\0"),
     SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_EXTENSION},
    {"an unknown one in an answer", SH12, TLS1_2_VERSION, BLOCK("\77\77\0\0"),
     SSL_AD_UNSUPPORTED_EXTENSION, SSL_R_UNSOLICITED_EXTENSION},
    {"an answer to nothing", SH12, TLS1_2_VERSION, BLOCK("\0\20\0\5\0\3\2h2"),
     SSL_AD_UNSUPPORTED_EXTENSION, SSL_R_UNSOLICITED_EXTENSION},
    {"a key share in a ticket", TICKET, TLS1_3_VERSION, BLOCK("\0\63\0\0"),
     SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_EXTENSION},
    {"a cookie in a request", REQUEST, TLS1_3_VERSION, BLOCK("\0\54\0\0"), SSL_AD_ILLEGAL_PARAMETER,
     SSL_R_BAD_EXTENSION},
    {"server_name: empty", CH, TLS1_3_VERSION, BLOCK("\0\0\0\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"server_name: another type", CH, TLS1_3_VERSION, BLOCK("\0\0\0\6\0\4\1\0\1a"),
     SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"server_name: two", CH, TLS1_3_VERSION, BLOCK("\0\0\0\12\0\10\0\0\1a\0\0\1b"),
     SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"server_name: a zero in it", CH, TLS1_3_VERSION, BLOCK("\0\0\0\7\0\5\0\0\2a\0"),
     SSL_AD_UNRECOGNIZED_NAME, SSL_R_BAD_EXTENSION},
    {"max_fragment_length: 5", CH, TLS1_3_VERSION, BLOCK("\0\1\0\1\5"), SSL_AD_ILLEGAL_PARAMETER,
     SSL_R_SSL3_EXT_INVALID_MAX_FRAGMENT_LENGTH},
    {"max_fragment_length: two bytes", CH, TLS1_3_VERSION, BLOCK("\0\1\0\2\1\1"),
     SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"status_request: cut", CH, TLS1_3_VERSION, BLOCK("\0\5\0\3\1\0\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"status_request: an empty id", CH, TLS1_3_VERSION, BLOCK("\0\5\0\7\1\0\2\0\0\0\0"),
     SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"supported_groups: odd", CH, TLS1_3_VERSION, BLOCK("\0\12\0\5\0\3\0\27\0"),
     SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"supported_groups: none", CH, TLS1_3_VERSION, BLOCK("\0\12\0\2\0\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"ec_point_formats: none", CH, TLS1_2_VERSION, BLOCK("\0\13\0\1\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"ALPN: an empty name", CH, TLS1_3_VERSION, BLOCK("\0\20\0\5\0\3\1a\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"ALPN: none", CH, TLS1_3_VERSION, BLOCK("\0\20\0\2\0\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"encrypt_then_mac: a byte", CH, TLS1_2_VERSION, BLOCK("\0\26\0\1\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"extended_master_secret: a byte", CH, TLS1_2_VERSION, BLOCK("\0\27\0\1\0"),
     SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"renegotiation_info: no length", CH, TLS1_2_VERSION, BLOCK("\377\1\0\0"), SSL_AD_DECODE_ERROR,
     SSL_R_RENEGOTIATION_ENCODING_ERR},
    {"renegotiation_info: in a first hello", CH, TLS1_2_VERSION, BLOCK("\377\1\0\2\1a"),
     SSL_AD_HANDSHAKE_FAILURE, SSL_R_RENEGOTIATION_MISMATCH},
    {"signature_algorithms: odd", CH, TLS1_3_VERSION, BLOCK("\0\15\0\3\0\1\4"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"signature_algorithms_cert: none", CH, TLS1_3_VERSION, BLOCK("\0\62\0\2\0\0"),
     SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"post_handshake_auth: a byte", CH, TLS1_3_VERSION, BLOCK("\0\61\0\1\0"), SSL_AD_DECODE_ERROR,
     SSL_R_POST_HANDSHAKE_AUTH_ENCODING_ERR},
    {"supported_versions: odd", CH, TLS1_3_VERSION, BLOCK("\0\53\0\2\1\3"), SSL_AD_DECODE_ERROR,
     SSL_R_LENGTH_MISMATCH},
    {"psk_key_exchange_modes: none", CH, TLS1_3_VERSION, BLOCK("\0\55\0\1\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"key_share: an empty share", CH, TLS1_3_VERSION,
     BLOCK("\0\12\0\4\0\2\0\35\0\63\0\6\0\4\0\35\0\0"), SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH},
    {"key_share: no groups", CH, TLS1_3_VERSION, BLOCK("\0\63\0\7\0\5\0\35\0\1x"),
     SSL_AD_MISSING_EXTENSION, SSL_R_MISSING_SUPPORTED_GROUPS_EXTENSION},
    {"key_share: of no group of theirs", CH, TLS1_3_VERSION,
     BLOCK("\0\12\0\4\0\2\0\27\0\63\0\7\0\5\0\35\0\1x"), SSL_AD_ILLEGAL_PARAMETER,
     SSL_R_BAD_KEY_SHARE},
    {"key_share: a group twice", CH, TLS1_3_VERSION,
     BLOCK("\0\12\0\4\0\2\0\35\0\63\0\14\0\12\0\35\0\1x\0\35\0\1y"), SSL_AD_ILLEGAL_PARAMETER,
     SSL_R_BAD_KEY_SHARE},
    {"cookie: empty", CH, TLS1_3_VERSION, BLOCK("\0\54\0\2\0\0"), SSL_AD_DECODE_ERROR,
     SSL_R_LENGTH_MISMATCH},
    {"early_data: a byte", CH, TLS1_3_VERSION, BLOCK("\0\52\0\1\0"), SSL_AD_DECODE_ERROR,
     SSL_R_BAD_EXTENSION},
    {"early_data in a ticket: three bytes", TICKET, TLS1_3_VERSION, BLOCK("\0\52\0\3\0\0\0"),
     SSL_AD_DECODE_ERROR, SSL_R_INVALID_MAX_EARLY_DATA},
    {"certificate_authorities: not a name", CH, TLS1_3_VERSION, BLOCK("\0\57\0\5\0\3\0\1x"),
     SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH},
    {"pre_shared_key: a binder too few", CH, TLS1_3_VERSION,
     BLOCK("\0\55\0\2\1\1\0\51\0\63\0\16\0\1a\0\0\0\0\0\1b\0\0\0\0\0\41\40"
           "01234567890123456789012345678901"),
     SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION},
    {"pre_shared_key: no modes", CH, TLS1_3_VERSION,
     BLOCK("\0\51\0\54\0\7\0\1a\0\0\0\0\0\41\40"
           "01234567890123456789012345678901"),
     SSL_AD_MISSING_EXTENSION, SSL_R_MISSING_PSK_KEX_MODES_EXTENSION},
#undef BLOCK
};

void test_ssl_ext_wrong(void)
{
    for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
        const struct wrong *w = &wrongs[i];
        struct end e;
        check_context("%s", w->what);
        ERR_clear_error();
        if (!end_init(&e, w->context == CH, w->version))
            return;
        check(!ext_parse(&e.s, w->context, w->block, NULL, 0), "refused");
        check(e.alert == w->alert, "alert %d", e.alert);
        check(ERR_GET_REASON(ERR_peek_last_error()) == w->reason, "reason %d",
              ERR_GET_REASON(ERR_peek_last_error()));
        end_free(&e);
    }
    ERR_clear_error();
}

/* Whatever a block of a hello is cut off at, and whatever byte of it changes, a parser says yes or
 * sends an alert, and reads nothing beyond (for a sanitizer to see). */
void test_ssl_ext_damaged(void)
{
    struct pair p;
    struct builder b;
    check_context("damaged blocks");
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    begin_hello(&b);
    SSL_set_alpn_protos(&p.client.s, (const unsigned char *)"\2h2\1x", 5);
    ext_set_hostname(&p.client.s, "host.example");
    p.client.s.set.status_type = TLSEXT_STATUSTYPE_ocsp;
    check(ext_build(&p.client.s, CH, NULL, 0, &b), "a block");
    size_t len = b.len - HEAD_LEN - 2, refused = 0, tried = 0;
    for (size_t at = 0; at < len; at += at < 300 ? 1 : 97)
        for (int how = 0; how < 3; how++) {
            struct end e;
            if (!end_init(&e, true, how == 2 ? TLS1_2_VERSION : TLS1_3_VERSION))
                break;
            size_t n = how == 0 ? at : len;
            uint8_t *copy = OPENSSL_malloc(n + 1);
            memcpy(copy + 1, b.ptr + HEAD_LEN + 2, n);
            if (how > 0)
                copy[1 + at] ^= (uint8_t)(how == 1 ? 1 : 0x80);
            bool ok = ext_parse(&e.s, CH, slice_of(copy + 1, n), NULL, 0);
            check(ok == (e.alert == -1), "an alert or none, byte %zu", at);
            refused += !ok;
            tried++;
            end_free(&e);
            OPENSSL_free(copy);
        }
    check(refused > tried / 4 && refused < tried, "%zu of %zu refused", refused, tried);
    build_free(&b);
    pair_free(&p);
    ERR_clear_error();
}
