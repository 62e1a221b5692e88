/* Handshake messages: each is built or written down, parsed, compared; every truncation of it and
 * one byte too many are refused. */
#include <string.h>

#include <openssl/crypto.h>
#include <openssl/obj_mac.h>

#include "ssl/msg/msg.h"
#include "tests/check.h"
#include "tests/suite.h"

static const uint8_t random_bytes[RANDOM_LEN] = "0123456789abcdefghijklmnopqrstu";
static const uint8_t block[] = {0, 0, 0, 3, 1, 2, 3, 0xff, 0x01, 0, 1, 0};

#define SLICE(array) slice_of((array), sizeof(array))
#define TEXT(text)   slice_of((text), sizeof(text) - 1)

static bool same(struct slice a, struct slice b)
{
    return slice_is(a, b.ptr, b.len);
}

/* -- what all have in common: a parser under one signature -- */
struct kind {
    const SSL_CIPHER *suite;
    int version;
    bool flag;
};
typedef bool parser(struct slice body, const struct kind *k);

/* Every truncation fails, but at `also_whole` (a hello without its extensions); so does a byte too
 * many. The bytes are copied to the end of their allocation, for a sanitizer to see. */
static void check_edges(const char *name, parser *parse, const struct kind *k, struct slice whole,
                        size_t also_whole)
{
    check(parse(whole, k), "%s parses", name);
    uint8_t *more = OPENSSL_malloc(whole.len + 1);
    if (!check(more != NULL, "memory"))
        return;
    memcpy(more, whole.ptr, whole.len);
    more[whole.len] = 0;
    check(!parse(slice_of(more, whole.len + 1), k), "%s: one byte too many", name);
    OPENSSL_free(more);
    for (size_t n = 0; n < whole.len; n++) {
        uint8_t *part = OPENSSL_malloc(n + 1);
        if (!check(part != NULL, "memory"))
            return;
        memcpy(part + 1, whole.ptr, n);
        check(parse(slice_of(part + 1, n), k) == (n == also_whole), "%s cut at %zu", name, n);
        OPENSSL_free(part);
    }
}

/* -- hellos -- */
static bool client_hello(struct slice body, const struct kind *k)
{
    struct msg_client_hello m;
    return msg_client_hello_parse(body, k->flag, &m);
}

static bool client_hello_v2(struct slice body, const struct kind *k)
{
    struct msg_client_hello m;
    (void)k;
    return msg_client_hello_parse_v2(body, &m);
}

static void check_client_hello(uint16_t version, bool is_dtls, bool has_extensions)
{
    static const uint8_t ciphers[] = {0x13, 0x01, 0xc0, 0x2f}, compression[] = {0};
    struct msg_client_hello in = {
        .version = version,
        .random = SLICE(random_bytes),
        .session_id = TEXT("session"),
        .is_dtls = is_dtls,
        .cookie = is_dtls ? TEXT("cookie") : slice_of("", 0),
        .ciphers = SLICE(ciphers),
        .compression = SLICE(compression),
        .extensions = has_extensions ? SLICE(block) : slice_of("", 0),
        .has_extensions = has_extensions,
    };
    struct msg_client_hello out;
    struct builder b;
    build_init(&b);
    msg_client_hello_build(&b, &in);
    if (check(!b.failed && msg_client_hello_parse(slice_of(b.ptr, b.len), in.is_dtls, &out),
              "round trip")) {
        check(out.version == version && same(out.random, in.random) &&
                  same(out.session_id, in.session_id) && same(out.cookie, in.cookie) &&
                  same(out.ciphers, in.ciphers) && same(out.compression, in.compression) &&
                  same(out.extensions, in.extensions) && out.has_extensions == has_extensions &&
                  !out.is_v2,
              "ClientHello is the same");
        size_t without = has_extensions ? b.len - sizeof block - 2 : b.len;
        check_edges("ClientHello", client_hello, &(struct kind){.flag = is_dtls},
                    slice_of(b.ptr, b.len), without);
    }
    build_free(&b);
}

static void check_client_hello_limits(void)
{
    struct builder b;
    struct msg_client_hello out, in = {.version = TLS1_2_VERSION,
                                       .random = SLICE(random_bytes),
                                       .session_id = SLICE(random_bytes),
                                       .ciphers = TEXT("ab"),
                                       .compression = TEXT("\0")};
    const struct {
        const char *what;
        struct slice session_id, ciphers, compression;
        bool ok;
    } rows[] = {
        {"32 bytes of session id", SLICE(random_bytes), TEXT("ab"), TEXT("c"), true},
        {"33 bytes of session id", TEXT("012345678901234567890123456789012"), TEXT("ab"), TEXT("c"),
         false},
        {"an odd list of ciphers", TEXT(""), TEXT("abc"), TEXT("c"), false},
        {"no cipher", TEXT(""), TEXT(""), TEXT("c"), true},
        {"no compression", TEXT(""), TEXT("ab"), TEXT(""), false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        in.session_id = rows[i].session_id;
        in.ciphers = rows[i].ciphers;
        in.compression = rows[i].compression;
        build_init(&b);
        msg_client_hello_build(&b, &in);
        check(msg_client_hello_parse(slice_of(b.ptr, b.len), false, &out) == rows[i].ok, "%s",
              rows[i].what);
        build_free(&b);
    }
}

static void check_client_hello_v2(void)
{
    static const uint8_t hello[] = {1,    3,   1,   0,    6,   0,   0,   0,   16,  0,   0,
                                    0x2f, 0,   0,   0x35, 'c', 'h', 'a', 'l', 'l', 'e', 'n',
                                    'g',  'e', ' ', 'b',  'y', 't', 'e', 's', '!'};
    struct msg_client_hello m;
    check_edges("SSL 2.0 hello", client_hello_v2, NULL, SLICE(hello), SIZE_MAX);
    if (check(msg_client_hello_parse_v2(SLICE(hello), &m), "SSL 2.0 hello"))
        check(m.is_v2 && m.version == TLS1_VERSION && same(m.random, TEXT("challenge bytes!")) &&
                  m.ciphers.len == 6 && m.session_id.len == 0 && slice_is(m.compression, "", 1),
              "its fields");
    uint8_t bad[sizeof hello];
    for (size_t at = 0; at < 9; at++) { /* type, lengths: each one more is wrong */
        memcpy(bad, hello, sizeof hello);
        bad[at]++;
        bool is_version = at == 1 || at == 2;
        check(msg_client_hello_parse_v2(SLICE(bad), &m) == is_version, "byte %zu", at);
    }
}

static bool server_hello(struct slice body, const struct kind *k)
{
    struct msg_server_hello m;
    (void)k;
    return msg_server_hello_parse(body, &m);
}

static void check_server_hello(bool has_extensions, bool is_retry)
{
    struct msg_server_hello out, in = {.version = TLS1_2_VERSION,
                                       .cipher = 0x1302,
                                       .compression = 0,
                                       .random = SLICE(random_bytes),
                                       .session_id = SLICE(random_bytes),
                                       .has_extensions = has_extensions};
    if (has_extensions)
        in.extensions = SLICE(block);
    if (is_retry)
        in.random = slice_of(msg_retry_random, RANDOM_LEN);
    struct builder b;
    build_init(&b);
    msg_server_hello_build(&b, &in);
    if (check(!b.failed && msg_server_hello_parse(slice_of(b.ptr, b.len), &out), "round trip")) {
        check(out.version == in.version && out.cipher == in.cipher && out.compression == 0 &&
                  same(out.random, in.random) && same(out.session_id, in.session_id) &&
                  same(out.extensions, in.extensions) && out.has_extensions == has_extensions &&
                  out.is_retry == is_retry,
              "ServerHello is the same");
        size_t without = has_extensions ? b.len - sizeof block - 2 : b.len;
        check_edges("ServerHello", server_hello, NULL, slice_of(b.ptr, b.len), without);
    }
    build_free(&b);
}

void test_ssl_msg_hello(void)
{
    check_context("hellos");
    check_client_hello(TLS1_2_VERSION, false, true);
    check_client_hello(TLS1_VERSION, false, false);
    check_client_hello(DTLS1_2_VERSION, true, true);
    check_client_hello(DTLS1_2_VERSION, false, true); /* in TLS, a version still to come */
    check_client_hello(TLS1_2_VERSION, true, true);
    check_client_hello_limits();
    check_client_hello_v2();
    check_server_hello(true, false);
    check_server_hello(false, false);
    check_server_hello(true, true);
}

/* -- certificates -- */
static bool certificate13(struct slice body, const struct kind *k)
{
    struct msg_certificate13 m;
    (void)k;
    return msg_certificate13_parse(body, &m);
}

static bool certificate12(struct slice body, const struct kind *k)
{
    struct slice list;
    (void)k;
    return msg_certificate12_parse(body, &list);
}

static bool verify(struct slice body, const struct kind *k)
{
    struct msg_certificate_verify m;
    return msg_certificate_verify_parse(body, k->flag, &m);
}

static bool status(struct slice body, const struct kind *k)
{
    struct slice ocsp;
    (void)k;
    return msg_certificate_status_parse(body, &ocsp);
}

static void check_verify(bool has_algorithm)
{
    struct msg_certificate_verify out, in = {has_algorithm ? 0x0804 : 0, TEXT("signature")};
    struct kind k = {.flag = has_algorithm};
    struct builder b;
    build_init(&b);
    msg_certificate_verify_build(&b, has_algorithm, &in);
    check(msg_certificate_verify_parse(slice_of(b.ptr, b.len), has_algorithm, &out) &&
              out.algorithm == in.algorithm && same(out.signature, in.signature),
          "CertificateVerify");
    check_edges("CertificateVerify", verify, &k, slice_of(b.ptr, b.len), SIZE_MAX);
    build_free(&b);
}

static void check_status(void)
{
    struct slice out;
    struct builder b;
    build_init(&b);
    msg_certificate_status_build(&b, TEXT("response"));
    check(msg_certificate_status_parse(slice_of(b.ptr, b.len), &out) && same(out, TEXT("response")),
          "CertificateStatus");
    check_edges("CertificateStatus", status, NULL, slice_of(b.ptr, b.len), SIZE_MAX);
    b.ptr[0] = 2; /* ocsp_multi: nobody asked for that */
    check(!msg_certificate_status_parse(slice_of(b.ptr, b.len), &out), "another status type");
    build_free(&b);
    check(!msg_certificate_status_parse(TEXT("\1\0\0\0"), &out), "an empty response");
}

void test_ssl_msg_certificate(void)
{
    static const uint8_t tls13[] = {2, 'i', 'd', 0, 0, 22, 0, 0,   3,   'a', 'b', 'c', 0, 4,
                                    0, 5,   0,   0, 0, 0,  5, 'd', 'e', 'f', 'g', 'h', 0, 0};
    static const uint8_t tls12[] = {0, 0, 10, 0, 0, 3, 'a', 'b', 'c', 0, 0, 1, 'd'};
    struct msg_certificate13 m;
    struct slice list, der, extensions;
    check_context("certificates");
    check_edges("Certificate 1.3", certificate13, NULL, SLICE(tls13), SIZE_MAX);
    if (check(msg_certificate13_parse(SLICE(tls13), &m), "Certificate 1.3")) {
        check(same(m.context, TEXT("id")), "its context");
        check(msg_certificate13_next(&m.list, &der, &extensions) && same(der, TEXT("abc")) &&
                  extensions.len == 4 && msg_certificate13_next(&m.list, &der, &extensions) &&
                  same(der, TEXT("defgh")) && extensions.len == 0 &&
                  !msg_certificate13_next(&m.list, &der, &extensions),
              "its entries");
    }
    check_edges("Certificate 1.2", certificate12, NULL, SLICE(tls12), SIZE_MAX);
    if (check(msg_certificate12_parse(SLICE(tls12), &list), "Certificate 1.2"))
        check(msg_certificate12_next(&list, &der) && same(der, TEXT("abc")) &&
                  msg_certificate12_next(&list, &der) && same(der, TEXT("d")) &&
                  !msg_certificate12_next(&list, &der),
              "its entries");
    check(msg_certificate12_parse(TEXT("\0\0\0"), &list), "no certificate");
    check(!msg_certificate12_parse(TEXT("\0\0\3\0\0\0"), &list), "an empty certificate");
    check(!msg_certificate13_parse(TEXT("\0\0\0\5\0\0\0\0\0"), &m), "an empty certificate in 1.3");
    check_verify(true);
    check_verify(false);
    check_status();
}

/* -- requests -- */
static bool request13(struct slice body, const struct kind *k)
{
    struct msg_certificate_request13 m;
    (void)k;
    return msg_certificate_request13_parse(body, &m);
}

static bool request12(struct slice body, const struct kind *k)
{
    struct msg_certificate_request12 m;
    return msg_certificate_request12_parse(body, k->flag, &m);
}

static bool authorities(struct slice body, const struct kind *k)
{
    STACK_OF(X509_NAME) *names = NULL;
    (void)k;
    bool ok = body.len > 0 && msg_authorities_parse(body, &names);
    sk_X509_NAME_pop_free(names, X509_NAME_free);
    return ok;
}

static X509_NAME *name_of(const char *text)
{
    X509_NAME *name = X509_NAME_new();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)text, -1, -1, 0);
    return name;
}

static void check_authorities(void)
{
    STACK_OF(X509_NAME) *names = sk_X509_NAME_new_null(), *got = NULL;
    sk_X509_NAME_push(names, name_of("one"));
    sk_X509_NAME_push(names, name_of("two"));
    struct builder b;
    build_init(&b);
    check(msg_authorities_build(names, &b), "authorities");
    size_t first = 2 + (size_t)i2d_X509_NAME(sk_X509_NAME_value(names, 0), NULL);
    check_edges("authorities", authorities, NULL, slice_of(b.ptr, b.len), first);
    if (check(msg_authorities_parse(slice_of(b.ptr, b.len), &got), "authorities"))
        for (int i = 0; i < 2; i++)
            check(sk_X509_NAME_num(got) == 2 &&
                      X509_NAME_cmp(sk_X509_NAME_value(got, i), sk_X509_NAME_value(names, i)) == 0,
                  "name %d", i);
    sk_X509_NAME_pop_free(got, X509_NAME_free);
    b.ptr[1]++; /* the first one's length takes a byte of the second's */
    check(!authorities(slice_of(b.ptr, b.len), NULL), "bytes behind a name");
    build_free(&b);
    check(!authorities(TEXT("\0\0"), NULL), "an empty name");
    check(msg_authorities_parse(slice_of(NULL, 0), &got) && sk_X509_NAME_num(got) == 0, "no name");
    sk_X509_NAME_pop_free(got, X509_NAME_free);
    sk_X509_NAME_pop_free(names, X509_NAME_free);
}

static void check_request12(bool has_sigalgs)
{
    struct msg_certificate_request12 out, in = {.types = TEXT("\1\100"), .authorities = TEXT("x")};
    struct kind k = {.flag = has_sigalgs};
    if (has_sigalgs)
        in.sigalgs = TEXT("\4\1\4\3");
    struct builder b;
    build_init(&b);
    msg_certificate_request12_build(&b, has_sigalgs, &in);
    check(msg_certificate_request12_parse(slice_of(b.ptr, b.len), has_sigalgs, &out) &&
              same(out.types, in.types) && same(out.sigalgs, in.sigalgs) &&
              same(out.authorities, in.authorities),
          "CertificateRequest 1.2");
    check_edges("CertificateRequest 1.2", request12, &k, slice_of(b.ptr, b.len), SIZE_MAX);
    build_free(&b);
}

void test_ssl_msg_request(void)
{
    static const uint8_t tls13[] = {3, 'c', 't', 'x', 0, 8, 0, 13, 0, 4, 0, 2, 4, 3};
    struct msg_certificate_request13 m;
    struct msg_certificate_request12 old;
    check_context("requests");
    check_edges("CertificateRequest 1.3", request13, NULL, SLICE(tls13), SIZE_MAX);
    check(msg_certificate_request13_parse(SLICE(tls13), &m) && same(m.context, TEXT("ctx")) &&
              m.extensions.len == 8,
          "CertificateRequest 1.3");
    check_request12(true);
    check_request12(false);
    check(!msg_certificate_request12_parse(TEXT("\0\0\0"), false, &old), "no types");
    check(!msg_certificate_request12_parse(TEXT("\1\1\0\3\1\2\3\0\0"), true, &old),
          "half an algorithm");
    check_authorities();
}

/* -- tickets, key updates -- */
static bool ticket13(struct slice body, const struct kind *k)
{
    struct msg_ticket13 m;
    (void)k;
    return msg_ticket13_parse(body, &m);
}

static bool ticket12(struct slice body, const struct kind *k)
{
    struct msg_ticket12 m;
    (void)k;
    return msg_ticket12_parse(body, &m);
}

static bool key_update(struct slice body, const struct kind *k)
{
    bool asked;
    (void)k;
    return msg_key_update_parse(body, &asked);
}

void test_ssl_msg_ticket(void)
{
    struct msg_ticket13 out13,
        in13 = {7200, 0xfedcba98, TEXT("\0\0\0\1"), TEXT("ticket"), SLICE(block)};
    struct msg_ticket12 out12, in12 = {300, TEXT("ticket")};
    struct builder b;
    check_context("tickets");
    build_init(&b);
    msg_ticket13_build(&b, &in13);
    check(msg_ticket13_parse(slice_of(b.ptr, b.len), &out13) && out13.lifetime == 7200 &&
              out13.age_add == 0xfedcba98 && same(out13.nonce, in13.nonce) &&
              same(out13.ticket, in13.ticket) && same(out13.extensions, in13.extensions),
          "NewSessionTicket 1.3");
    check_edges("NewSessionTicket 1.3", ticket13, NULL, slice_of(b.ptr, b.len), SIZE_MAX);
    b.len = 0;
    msg_ticket12_build(&b, &in12);
    check(msg_ticket12_parse(slice_of(b.ptr, b.len), &out12) && out12.lifetime == 300 &&
              same(out12.ticket, in12.ticket),
          "NewSessionTicket 1.2");
    check_edges("NewSessionTicket 1.2", ticket12, NULL, slice_of(b.ptr, b.len), SIZE_MAX);
    build_free(&b);
    check(!msg_ticket13_parse(TEXT("\0\0\0\0\0\0\0\0\0\0\0\0\0"), &out13), "an empty ticket");

    bool asked = true;
    check_edges("KeyUpdate", key_update, NULL, TEXT("\1"), SIZE_MAX);
    check(msg_key_update_parse(TEXT("\0"), &asked) && !asked, "update_not_requested");
    check(msg_key_update_parse(TEXT("\1"), &asked) && asked, "update_requested");
    check(!msg_key_update_parse(TEXT("\2"), &asked), "neither");
}

/* -- key exchanges -- */
static bool server_kx(struct slice body, const struct kind *k)
{
    struct msg_server_key_exchange m;
    return msg_server_key_exchange_parse(body, k->suite, k->version, &m);
}

static bool client_kx(struct slice body, const struct kind *k)
{
    struct msg_client_key_exchange m;
    return msg_client_key_exchange_parse(body, k->suite, k->version, &m);
}

static const SSL_CIPHER *suite_of(SSL_CTX *ctx, int kx, int auth)
{
    STACK_OF(SSL_CIPHER) *all = SSL_CTX_get_ciphers(ctx);
    for (int i = 0; i < sk_SSL_CIPHER_num(all); i++) {
        const SSL_CIPHER *c = sk_SSL_CIPHER_value(all, i);
        if (SSL_CIPHER_get_kx_nid(c) == kx && SSL_CIPHER_get_auth_nid(c) == auth)
            return c;
    }
    check(false, "a suite of kinds %d, %d", kx, auth);
    return NULL;
}

static const struct kx_row {
    int kx, auth;
    struct slice server12, server11, client; /* empty: there is none */
    size_t params;                           /* what is signed, at least what isn't the signature */
} kx_rows[] = {
    {NID_kx_rsa, NID_auth_rsa, {0}, {0}, {(const uint8_t *)"\0\3enc", 5}, 0},
    {NID_kx_dhe,
     NID_auth_rsa,
     {(const uint8_t *)"\0\2pp\0\1g\0\2yy\10\4\0\3sig", 18},
     {(const uint8_t *)"\0\2pp\0\1g\0\2yy\0\3sig", 16},
     {(const uint8_t *)"\0\2yy", 4},
     11},
    {NID_kx_dhe,
     NID_auth_null,
     {(const uint8_t *)"\0\2pp\0\1g\0\2yy", 11},
     {(const uint8_t *)"\0\2pp\0\1g\0\2yy", 11},
     {(const uint8_t *)"\0\2yy", 4},
     11},
    {NID_kx_ecdhe,
     NID_auth_ecdsa,
     {(const uint8_t *)"\3\0\27\3pnt\4\3\0\3sig", 14},
     {(const uint8_t *)"\3\0\27\3pnt\0\3sig", 12},
     {(const uint8_t *)"\3pnt", 4},
     7},
    {NID_kx_psk,
     NID_auth_psk,
     {(const uint8_t *)"\0\4hint", 6},
     {(const uint8_t *)"\0\4hint", 6},
     {(const uint8_t *)"\0\2id", 4},
     6},
    {NID_kx_rsa_psk,
     NID_auth_rsa,
     {(const uint8_t *)"\0\4hint", 6},
     {(const uint8_t *)"\0\4hint", 6},
     {(const uint8_t *)"\0\2id\0\3enc", 9},
     6},
    {NID_kx_dhe_psk,
     NID_auth_psk,
     {(const uint8_t *)"\0\0\0\2pp\0\1g\0\2yy", 13},
     {(const uint8_t *)"\0\0\0\2pp\0\1g\0\2yy", 13},
     {(const uint8_t *)"\0\2id\0\2yy", 8},
     13},
    {NID_kx_ecdhe_psk,
     NID_auth_psk,
     {(const uint8_t *)"\0\4hint\3\0\35\3pnt", 13},
     {(const uint8_t *)"\0\4hint\3\0\35\3pnt", 13},
     {(const uint8_t *)"\0\2id\3pnt", 8},
     13},
    {NID_kx_srp,
     NID_auth_rsa,
     {(const uint8_t *)"\0\1n\0\1g\1s\0\1b\10\4\0\3sig", 18},
     {(const uint8_t *)"\0\1n\0\1g\1s\0\1b\0\3sig", 16},
     {(const uint8_t *)"\0\1a", 3},
     11},
};

static void check_kx(const struct kx_row *row, const SSL_CIPHER *cipher)
{
    struct msg_server_key_exchange server;
    struct kind k = {.suite = cipher, .version = TLS1_2_VERSION};
    check_context("%s", SSL_CIPHER_get_name(cipher));
    check_edges("ClientKeyExchange", client_kx, &k, row->client, SIZE_MAX);
    if (row->server12.len == 0) {
        check(!server_kx(row->client, &k), "no ServerKeyExchange");
        return;
    }
    check_edges("ServerKeyExchange", server_kx, &k, row->server12, SIZE_MAX);
    if (check(msg_server_key_exchange_parse(row->server12, cipher, k.version, &server), "parsed")) {
        check(server.params.ptr == row->server12.ptr && server.params.len == row->params,
              "params, %zu bytes", server.params.len);
        bool is_signed = row->params < row->server12.len;
        check(is_signed ? same(server.signature, TEXT("sig")) && server.algorithm != 0
                        : server.signature.len == 0,
              "signature");
    }
    k.version = TLS1_1_VERSION;
    check_edges("ServerKeyExchange 1.1", server_kx, &k, row->server11, SIZE_MAX);
}

void test_ssl_msg_key_exchange(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    if (!check(ctx != NULL && SSL_CTX_set_cipher_list(ctx, "ALL:COMPLEMENTOFALL:@SECLEVEL=0"),
               "all suites"))
        return;
    for (size_t i = 0; i < sizeof kx_rows / sizeof *kx_rows; i++) {
        const SSL_CIPHER *cipher = suite_of(ctx, kx_rows[i].kx, kx_rows[i].auth);
        if (cipher != NULL)
            check_kx(&kx_rows[i], cipher);
    }
    struct msg_server_key_exchange m;
    const SSL_CIPHER *ecdhe = suite_of(ctx, NID_kx_ecdhe, NID_auth_ecdsa);
    if (ecdhe != NULL) {
        check(!msg_server_key_exchange_parse(TEXT("\1\0\27\3pnt\4\3\0\3sig"), ecdhe, TLS1_2_VERSION,
                                             &m),
              "explicit curves are gone");
        check(
            !msg_server_key_exchange_parse(TEXT("\3\0\27\0\4\3\0\3sig"), ecdhe, TLS1_2_VERSION, &m),
            "an empty point");
        check(msg_server_key_exchange_parse(TEXT("\3\0\27\3pnt\4\3\0\3sig"), ecdhe, TLS1_2_VERSION,
                                            &m) &&
                  m.curve == 23 && same(m.point, TEXT("pnt")) && m.algorithm == 0x0403,
              "ECDHE's fields");
    }
    SSL_CTX_free(ctx);
}

/* -- extension blocks -- */
void test_ssl_msg_extensions(void)
{
    struct slice rest = SLICE(block), body;
    uint16_t type;
    check_context("extension blocks");
    check(msg_extensions_check(rest), "well formed");
    check(msg_extensions_check(slice_of(NULL, 0)), "an empty one");
    for (size_t n = 1; n < sizeof block; n++)
        check(msg_extensions_check(slice_of(block, n)) == (n == 7), "cut at %zu", n);
    check(!msg_extensions_check(TEXT("\0\5\0\0\0\6\0\0\0\5\0\0")), "a type twice");
    check(!msg_extensions_check(TEXT("\xff\xff\0\0\0\6\0\0\xff\xff\0\0")), "the last type twice");
    check(msg_extensions_next(&rest, &type, &body) && type == 0 && same(body, TEXT("\1\2\3")) &&
              msg_extensions_next(&rest, &type, &body) && type == 0xff01 && body.len == 1 &&
              !msg_extensions_next(&rest, &type, &body) && rest.len == 0,
          "one after another");
    check(msg_extensions_find(SLICE(block), 0xff01, &body) && body.len == 1, "found");
    check(!msg_extensions_find(SLICE(block), 5, &body), "not there");
}
