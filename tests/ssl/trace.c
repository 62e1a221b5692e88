/* SSL_trace: the words for records, messages and alerts. Public interface alone. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

struct told {
    int content_type;
    const char *bytes;
    size_t len;
    const char *text;
};
#define BYTES(s) s, sizeof(s) - 1

static void says(SSL *ssl, const struct told *t)
{
    BIO *out = BIO_new(BIO_s_mem());
    char *text;
    unsigned char *exact = OPENSSL_memdup(t->bytes, t->len); /* so that no more is read */
    SSL_trace(1, TLS1_2_VERSION, t->content_type, exact, t->len, ssl, out);
    size_t len = (size_t)BIO_get_mem_data(out, &text);
    check(len == strlen(t->text) && memcmp(text, t->text, len) == 0, "says: %.*s", (int)len, text);
    OPENSSL_free(exact);
    BIO_free(out);
}

static const struct told always[] = {
    {SSL3_RT_HEADER, BYTES("\x16\x03\x01\x01\x02"),
     "Sent Record\nHeader:\n  Version = TLS 1.0 (0x301)\n  Content Type = Handshake (22)\n"
     "  Length = 258\n"},
    {SSL3_RT_HEADER, BYTES("\x16\x03"), "Sent too short message (len=2): 1603\n\n"},
    {SSL3_RT_INNER_CONTENT_TYPE, BYTES("\x17"), "  Inner Content Type = ApplicationData (23)\n"},
    {SSL3_RT_CHANGE_CIPHER_SPEC, BYTES("\x01"), "    change_cipher_spec (1)\n\n"},
    {SSL3_RT_ALERT, BYTES("\x02\x28"), "    Level=fatal(2), description=handshake failure(40)\n\n"},
    {SSL3_RT_ALERT, BYTES("\x02"), "    Illegal Alert Length\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x0e\0\0\0"), "    ServerHelloDone, Length=0\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x0e\0\0"), "Message length parse error!\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x14\0\0\2\xab\xcd"),
     "    Finished, Length=2\n      verify_data (len=2): ABCD\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x09\0\0\1A"),
     "    UNKNOWN, Length=1\n      Unsupported, hex dump follows:\n"
     "        0000 - 41                                             A\n\n"},
    {SSL3_RT_HANDSHAKE,
     BYTES("\x01\0\0\x4c\3\3ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef\1s\0\4\xc0\x2b\x12\x34\1\0\0\x1e"
           "\0\x0d\0\6\0\4\4\3\xff\xff\0\x33\0\6\0\4\0\x1d\0\0\0\x2a\0\0\0\x01\0\2\1\5\0\0\0\0"),
     "    ClientHello, Length=76\n      client_version=0x303 (TLS 1.2)\n      Random:\n"
     "        gmt_unix_time=0x41424344\n        random_bytes (len=28): "
     "45464748494A4B4C4D4E4F505152535455565758595A616263646566\n      session_id (len=1): 73\n"
     "      cipher_suites (len=4)\n        {0xC0, 0x2B} TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256\n"
     "        {0x12, 0x34} UNKNOWN\n      compression_methods (len=1)\n"
     "        No Compression (0x00)\n      extensions, length = 30\n"
     "        extension_type=signature_algorithms(13), length=6\n"
     "          ecdsa_secp256r1_sha256 (0x0403)\n          UNKNOWN (0xffff)\n"
     "        extension_type=key_share(51), length=6\n"
     "            NamedGroup: ecdh_x25519 (29)\n            key_exchange:  (len=0): \n"
     "        extension_type=early_data(42), length=0\n"
     "        extension_type=max_fragment_length(1), length=2\n"
     "          max_fragment_length := 2^9 (512 bytes) (1)\n          UNKNOWN (5)\n\n"},
};

static const struct told tls13[] = {
    {SSL3_RT_HANDSHAKE, BYTES("\x04\0\0\x17\0\0\0\7\0\0\0\x8\1n\0\1t\0\x08\0\x2a\0\4\0\0\x40\0"),
     "    NewSessionTicket, Length=23\n        ticket_lifetime_hint=7\n        ticket_age_add=8\n"
     "        ticket_nonce (len=1): 6E\n        ticket (len=1): 74\n"
     "        extensions, length = 8\n          extension_type=early_data(42), length=4\n"
     "            max_early_data=16384\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x18\0\0\1\1"),
     "    KeyUpdate, Length=1\n      update_requested (1)\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x0d\0\0\4\1c\0\0"),
     "    CertificateRequest, Length=4\n      request_context (len=1): 63\n"
     "      No extensions\n\n"},
};

static const struct told tls12[] = {
    {SSL3_RT_HANDSHAKE, BYTES("\x04\0\0\7\0\0\0\7\0\1t"),
     "    NewSessionTicket, Length=7\n        ticket_lifetime_hint=7\n"
     "        ticket (len=1): 74\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x0c\0\0\x0c\3\0\x17\1p\4\3\0\3sig"),
     "    ServerKeyExchange, Length=12\n      KeyExchangeAlgorithm=ECDHE\n"
     "        named_curve: secp256r1 (P-256) (23)\n        point (len=1): 70\n"
     "      Signature Algorithm: ecdsa_secp256r1_sha256 (0x0403)\n"
     "      Signature (len=3): 736967\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x10\0\0\2\1p"),
     "    ClientKeyExchange, Length=2\n      KeyExchangeAlgorithm=ECDHE\n"
     "        ecdh_Yc (len=1): 70\n\n"},
    {SSL3_RT_HANDSHAKE, BYTES("\x0d\0\0\x0c\1\x40\0\2\4\3\0\4\0\2xy"),
     "    CertificateRequest, Length=12\n      certificate_types (len=1)\n"
     "        ecdsa_sign (64)\n      signature_algorithms (len=2)\n"
     "        ecdsa_secp256r1_sha256 (0x0403)\n      certificate_authorities (len=4)\n"
     "        DistinguishedName (len=2): <UNPARSABLE DN>\n\n"},
};

/* As the program uses it: of one handshake what each end printed begins and ends so, and has each
 * message once. */
static void of_handshake(struct link *l, int version, BIO *out)
{
    static const char *const of_13[] = {"ClientHello, ",         "ServerHello, ",
                                        "EncryptedExtensions, ", "Certificate, ",
                                        "CertificateVerify, ",   "-----BEGIN CERTIFICATE-----",
                                        "change_cipher_spec (1)"};
    static const char *const of_12[] = {"ClientHello, ",         "ServerHello, ",
                                        "Certificate, ",         "ServerKeyExchange, ",
                                        "ServerHelloDone, ",     "ClientKeyExchange, ",
                                        "NewSessionTicket, ",    "-----BEGIN CERTIFICATE-----",
                                        "change_cipher_spec (1)"};
    const char *const *want = version == TLS1_3_VERSION ? of_13 : of_12;
    size_t n = version == TLS1_3_VERSION ? 7 : 9;
    SSL_set_msg_callback(l->ssl[CLIENT], SSL_trace);
    SSL_set_msg_callback_arg(l->ssl[CLIENT], out);
    check(link_handshake(l), "handshake");
    BIO_write(out, "", 1);
    char *text;
    BIO_get_mem_data(out, &text);
    for (size_t i = 0; i < n; i++)
        check(strstr(text, want[i]) != NULL, "nothing of %s", want[i]);
    check(strncmp(text, "Sent Record\nHeader:\n", 20) == 0, "begins otherwise");
    check(strstr(text, "parse error") == NULL, "something isn't understood");
    SSL_set_msg_callback(l->ssl[CLIENT], NULL);
}

static void of_version(int version, const struct told *more, size_t n)
{
    struct link l;
    SSL_CTX *c = identity_ctx(0, version, version, ID_NONE);
    SSL_CTX *s = identity_ctx(1, version, version, ID_P256);
    BIO *out = BIO_new(BIO_s_mem());
    if (check(link_open(&l, c, s), "link_open")) {
        of_handshake(&l, version, out);
        for (size_t i = 0; i < sizeof(always) / sizeof(always[0]); i++)
            says(l.ssl[CLIENT], &always[i]);
        for (size_t i = 0; i < n; i++)
            says(l.ssl[CLIENT], &more[i]);
        link_close(&l);
    }
    BIO_free(out);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
    ERR_clear_error();
}

void test_ssl_trace(void)
{
    of_version(TLS1_3_VERSION, tls13, sizeof(tls13) / sizeof(tls13[0]));
    of_version(TLS1_2_VERSION, tls12, sizeof(tls12) / sizeof(tls12[0]));
}
