/* Handshake messages for a fuzzer: the first byte says which, the second a suite or a version, the
 * rest is the body. What parses is built again, where there is a builder, and must be the same.
 *   out/fuzz/tls_msg FILE... */
#include <openssl/crypto.h>

#include "fuzz/fuzz.h"
#include "ssl/cipher/suites.h"
#include "ssl/msg/msg.h"

static struct builder built;

static void same_as(struct slice body)
{
    fuzz_must(!built.failed && slice_is(body, built.ptr, built.len), "it isn't the same again");
}

/* Whatever passes the check is gone through to its end. */
static void walk_extensions(struct slice block)
{
    bool good = msg_extensions_check(block);
    uint16_t type;
    struct slice body, found, rest = block;
    while (msg_extensions_next(&rest, &type, &body))
        fuzz_must(msg_extensions_find(block, type, &found) && (!good || found.ptr == body.ptr),
                  "another extension is found");
    fuzz_must(!good || rest.len == 0, "bytes behind a good block");
}

static void client_hello(struct slice body, uint8_t how)
{
    struct msg_client_hello m;
    (void)how;
    for (int is_dtls = 0; is_dtls < 2; is_dtls++) {
        if (!msg_client_hello_parse(body, is_dtls != 0, &m))
            continue;
        walk_extensions(m.extensions);
        build_free(&built);
        build_init(&built);
        msg_client_hello_build(&built, &m);
        same_as(body);
    }
}

static void client_hello_v2(struct slice body, uint8_t how)
{
    struct msg_client_hello m;
    (void)how;
    if (msg_client_hello_parse_v2(body, &m))
        fuzz_must(m.random.len >= 16 && m.random.len <= 32 && m.ciphers.len % 3 == 0, "lengths");
}

static void server_hello(struct slice body, uint8_t how)
{
    struct msg_server_hello m;
    (void)how;
    if (!msg_server_hello_parse(body, &m))
        return;
    walk_extensions(m.extensions);
    msg_server_hello_build(&built, &m);
    same_as(body);
}

static void certificate13(struct slice body, uint8_t how)
{
    struct msg_certificate13 m;
    struct slice der, extensions;
    (void)how;
    if (!msg_certificate13_parse(body, &m))
        return;
    while (msg_certificate13_next(&m.list, &der, &extensions))
        walk_extensions(extensions);
    fuzz_must(m.list.len == 0, "bytes behind the last certificate");
}

static void certificate12(struct slice body, uint8_t how)
{
    struct slice list, der;
    (void)how;
    if (!msg_certificate12_parse(body, &list))
        return;
    while (msg_certificate12_next(&list, &der))
        fuzz_must(der.len > 0, "an empty certificate");
    fuzz_must(list.len == 0, "bytes behind the last certificate");
}

static void names(struct slice list)
{
    STACK_OF(X509_NAME) * parsed, *again = NULL;
    if (!msg_authorities_parse(list, &parsed))
        return;
    fuzz_must(msg_authorities_build(parsed, &built) &&
                  msg_authorities_parse(slice_of(built.ptr, built.len), &again),
              "names aren't read again");
    fuzz_must(sk_X509_NAME_num(parsed) == sk_X509_NAME_num(again), "another number of names");
    sk_X509_NAME_pop_free(again, X509_NAME_free);
    sk_X509_NAME_pop_free(parsed, X509_NAME_free);
    built.len = 0;
}

static void request13(struct slice body, uint8_t how)
{
    struct msg_certificate_request13 m;
    (void)how;
    if (msg_certificate_request13_parse(body, &m))
        walk_extensions(m.extensions);
}

static void request12(struct slice body, uint8_t how)
{
    struct msg_certificate_request12 m;
    bool has_sigalgs = (how & 1) != 0;
    if (!msg_certificate_request12_parse(body, has_sigalgs, &m))
        return;
    names(m.authorities);
    msg_certificate_request12_build(&built, has_sigalgs, &m);
    same_as(body);
}

static void certificate_verify(struct slice body, uint8_t how)
{
    struct msg_certificate_verify m;
    bool has_algorithm = (how & 1) != 0;
    if (!msg_certificate_verify_parse(body, has_algorithm, &m))
        return;
    msg_certificate_verify_build(&built, has_algorithm, &m);
    same_as(body);
}

static void ticket(struct slice body, uint8_t how)
{
    struct msg_ticket13 new;
    struct msg_ticket12 old;
    if ((how & 1) != 0 && msg_ticket13_parse(body, &new)) {
        walk_extensions(new.extensions);
        msg_ticket13_build(&built, &new);
        same_as(body);
    } else if ((how & 1) == 0 && msg_ticket12_parse(body, &old)) {
        msg_ticket12_build(&built, &old);
        same_as(body);
    }
}

static void small(struct slice body, uint8_t how)
{
    struct slice ocsp;
    bool asked;
    if ((how & 1) != 0 && msg_certificate_status_parse(body, &ocsp)) {
        msg_certificate_status_build(&built, ocsp);
        same_as(body);
    } else if ((how & 1) == 0 && msg_key_update_parse(body, &asked)) {
        fuzz_must(body.len == 1 && body.ptr[0] == asked, "a KeyUpdate");
    }
}

/* One suite of each kind of key exchange and of signature. */
static const uint16_t suites[] = {0x002f, 0x0033, 0x0034, 0xc027, 0xc02b, 0xc018, 0x008c,
                                  0x0094, 0x0090, 0xc035, 0xc01d, 0xc01e, 0x1301};

static void key_exchange(struct slice body, uint8_t how)
{
    const SSL_CIPHER *suite = cipher_by_protocol_id(suites[how / 4 % (sizeof suites / 2)]);
    int version = (how & 1) != 0 ? TLS1_2_VERSION : TLS1_1_VERSION;
    struct msg_server_key_exchange server;
    struct msg_client_key_exchange client;
    fuzz_must(suite != NULL, "no such suite");
    if ((how & 2) != 0 && msg_client_key_exchange_parse(body, suite, version, &client))
        fuzz_must(body.len > 0, "an empty ClientKeyExchange");
    if ((how & 2) == 0 && msg_server_key_exchange_parse(body, suite, version, &server))
        fuzz_must(server.params.ptr == body.ptr && server.params.len <= body.len, "parameters");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    static void (*const kinds[])(struct slice, uint8_t) = {
        client_hello, client_hello_v2,    server_hello, certificate13, certificate12, request13,
        request12,    certificate_verify, ticket,       small,         key_exchange,
    };
    struct slice body = slice_of(bytes, n);
    uint8_t kind, how;
    if (!read_u8(&body, &kind) || !read_u8(&body, &how))
        return 0;
    build_init(&built);
    kinds[kind % (sizeof kinds / sizeof *kinds)](body, how);
    build_free(&built);
    return 0;
}
