/*
 * BearSSL 0.6: TLS 1.0-1.2, sessions resumed by id. Keys and anchors come from PEM through
 * br_pem_decoder; its engine has no warnings and no extensions beyond those below.
 */
#include <bearssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common.h"

#define MAX_CERTIFICATES 8

static br_ssl_client_context client;
static br_ssl_server_context server;
static br_ssl_engine_context *engine;
static br_sslio_context io;
static br_x509_minimal_context x509;
static br_ssl_session_cache_lru cache;
static unsigned char cache_store[4096], in[BR_SSL_BUFSIZE_INPUT], out[BR_SSL_BUFSIZE_OUTPUT];

static br_x509_certificate chain[MAX_CERTIFICATES];
static size_t chain_size;
static br_x509_trust_anchor anchor;
static br_skey_decoder_context key;
static br_x509_decoder_context decoder; /* of the trust anchor; its key lies in here */

static char peer_cn[64];
static br_name_element peer_name = {(const unsigned char *)"\3\x55\4\3", peer_cn, sizeof peer_cn,
                                    0};
static int socket_fd;
static bool resumable;

/* ---- PEM. ---- */

struct octets {
    unsigned char *data;
    size_t n;
};

static void append(void *to, const void *from, size_t n)
{
    struct octets *o = to;
    if (!(o->data = realloc(o->data, o->n + n)))
        end_broken("no memory");
    memcpy(o->data + o->n, from, n);
    o->n += n;
}

/* Decodes the objects of a PEM file, at most `room` of them; the number of them. */
static size_t read_pem(const char *path, struct octets *objects, size_t room)
{
    size_t left, count = 0;
    char *text = read_file(path, &left);
    const char *at = text;
    br_pem_decoder_context pem;
    br_pem_decoder_init(&pem);
    while (left && count < room) {
        size_t n = br_pem_decoder_push(&pem, at, left);
        at += n;
        left -= n;
        switch (br_pem_decoder_event(&pem)) {
        case BR_PEM_BEGIN_OBJ:
            br_pem_decoder_setdest(&pem, append, &objects[count]);
            break;
        case BR_PEM_END_OBJ:
            count++;
            break;
        case BR_PEM_ERROR:
            end_broken(path);
        }
    }
    free(text);
    return count;
}

/* ---- Once. ---- */

static void read_chain(void)
{
    struct octets pem[MAX_CERTIFICATES] = {{0}}, pkcs8 = {0};
    chain_size = read_pem(opt.cert, pem, MAX_CERTIFICATES);
    for (size_t i = 0; i < chain_size; i++)
        chain[i] = (br_x509_certificate){pem[i].data, pem[i].n};
    read_pem(opt.key, &pkcs8, 1);
    br_skey_decoder_init(&key);
    br_skey_decoder_push(&key, pkcs8.data, pkcs8.n);
    if (br_skey_decoder_last_error(&key) != 0)
        end_unsupported(opt.cert);
}

static void read_anchor(void)
{
    struct octets pem = {0}, dn = {0};
    if (!opt.ca)
        return;
    read_pem(opt.ca, &pem, 1);
    br_x509_decoder_init(&decoder, append, &dn);
    br_x509_decoder_push(&decoder, pem.data, pem.n);
    if (br_x509_decoder_last_error(&decoder) != 0)
        end_unsupported(opt.ca);
    anchor.dn = (br_x500_name){dn.data, dn.n};
    anchor.flags = BR_X509_TA_CA;
    anchor.pkey = *br_x509_decoder_get_pkey(&decoder);
}

static void setup_server(void)
{
    if (!opt.cert)
        end_unsupported("server without certificate");
    if (br_skey_decoder_key_type(&key) == BR_KEYTYPE_RSA)
        br_ssl_server_init_full_rsa(&server, chain, chain_size, br_skey_decoder_get_rsa(&key));
    else
        br_ssl_server_init_full_ec(&server, chain, chain_size, BR_KEYTYPE_EC,
                                   br_skey_decoder_get_ec(&key));
    engine = &server.eng;
    if (opt.client_auth) {
        br_x509_minimal_init_full(&x509, &anchor, 1);
        br_ssl_engine_set_default_rsavrfy(engine);
        br_ssl_engine_set_default_ecdsa(engine);
        br_ssl_engine_set_x509(engine, &x509.vtable);
        br_ssl_server_set_trust_anchor_names_alt(&server, &anchor, 1);
    }
    if (opt.resume) {
        br_ssl_session_cache_lru_init(&cache, cache_store, sizeof cache_store);
        br_ssl_server_set_cache(&server, &cache.vtable);
    }
}

static void setup_client(void)
{
    br_ssl_client_init_full(&client, &x509, &anchor, opt.ca ? 1 : 0);
    engine = &client.eng;
    if (!opt.cert)
        return;
    if (br_skey_decoder_key_type(&key) == BR_KEYTYPE_RSA)
        br_ssl_client_set_single_rsa(&client, chain, chain_size, br_skey_decoder_get_rsa(&key),
                                     br_rsa_pkcs1_sign_get_default());
    else
        br_ssl_client_set_single_ec(&client, chain, chain_size, br_skey_decoder_get_ec(&key),
                                    BR_KEYTYPE_SIGN, BR_KEYTYPE_EC, br_ec_get_default(),
                                    br_ecdsa_sign_asn1_get_default());
}

static const struct {
    const char *name;
    uint16_t number;
} suites[] = {
#define SUITE(name)                 \
    {                               \
        "TLS_" #name, BR_TLS_##name \
    }
    SUITE(RSA_WITH_3DES_EDE_CBC_SHA),
    SUITE(RSA_WITH_AES_128_CBC_SHA),
    SUITE(RSA_WITH_AES_256_CBC_SHA),
    SUITE(RSA_WITH_AES_128_CBC_SHA256),
    SUITE(RSA_WITH_AES_256_CBC_SHA256),
    SUITE(RSA_WITH_AES_128_GCM_SHA256),
    SUITE(RSA_WITH_AES_256_GCM_SHA384),
    SUITE(RSA_WITH_AES_128_CCM),
    SUITE(RSA_WITH_AES_256_CCM),
    SUITE(RSA_WITH_AES_128_CCM_8),
    SUITE(RSA_WITH_AES_256_CCM_8),
    SUITE(ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA),
    SUITE(ECDHE_ECDSA_WITH_AES_128_CBC_SHA),
    SUITE(ECDHE_ECDSA_WITH_AES_256_CBC_SHA),
    SUITE(ECDHE_RSA_WITH_3DES_EDE_CBC_SHA),
    SUITE(ECDHE_RSA_WITH_AES_128_CBC_SHA),
    SUITE(ECDHE_RSA_WITH_AES_256_CBC_SHA),
    SUITE(ECDHE_ECDSA_WITH_AES_128_CBC_SHA256),
    SUITE(ECDHE_ECDSA_WITH_AES_256_CBC_SHA384),
    SUITE(ECDHE_RSA_WITH_AES_128_CBC_SHA256),
    SUITE(ECDHE_RSA_WITH_AES_256_CBC_SHA384),
    SUITE(ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
    SUITE(ECDHE_ECDSA_WITH_AES_256_GCM_SHA384),
    SUITE(ECDHE_RSA_WITH_AES_128_GCM_SHA256),
    SUITE(ECDHE_RSA_WITH_AES_256_GCM_SHA384),
    SUITE(ECDHE_ECDSA_WITH_AES_128_CCM),
    SUITE(ECDHE_ECDSA_WITH_AES_256_CCM),
    SUITE(ECDHE_ECDSA_WITH_AES_128_CCM_8),
    SUITE(ECDHE_ECDSA_WITH_AES_256_CCM_8),
    SUITE(ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256),
    SUITE(ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256),
};

static const struct {
    const char *name;
    int number;
} groups[] = {
    {"secp256r1", BR_EC_secp256r1},
    {"secp384r1", BR_EC_secp384r1},
    {"secp521r1", BR_EC_secp521r1},
    {"x25519", BR_EC_curve25519},
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static void set_cipher(void)
{
    for (size_t i = 0; i < COUNT(suites); i++)
        if (strcmp(suites[i].name, opt.cipher) == 0) {
            br_ssl_engine_set_suites(engine, &suites[i].number, 1);
            return;
        }
    end_unsupported(opt.cipher);
}

/* The engine's curves for the key exchange are those that its implementation says it has. */
static void set_group(void)
{
    static br_ec_impl only;
    for (size_t i = 0; i < COUNT(groups); i++)
        if (strcmp(groups[i].name, opt.group) == 0) {
            only = *br_ssl_engine_get_ec(engine);
            only.supported_curves = (uint32_t)1 << groups[i].number;
            br_ssl_engine_set_ec(engine, &only);
            return;
        }
    end_unsupported(opt.group);
}

static void set_alpn(void)
{
    static const char *names[4];
    size_t n = 0;
    while (n < COUNT(names) && (names[n] = alpn_protocol(n)) != NULL)
        n++;
    br_ssl_engine_set_protocol_names(engine, names, n);
    if (opt.server)
        br_ssl_engine_add_flags(engine, BR_OPT_FAIL_ON_ALPN_MISMATCH);
}

static void setup(void)
{
    if (opt.resume && strcmp(opt.resume, "id") != 0)
        end_unsupported(opt.resume);
    if (!opt.server && !opt.ca)
        end_unsupported("client without trust anchors");
    if (opt.cert)
        read_chain();
    read_anchor();
    if (opt.server)
        setup_server();
    else
        setup_client();
    if (opt.version) {
        unsigned version = BR_TLS10 + (unsigned)(opt.version[2] - '0');
        br_ssl_engine_set_versions(engine, version, version);
    }
    if (opt.cipher)
        set_cipher();
    if (opt.group)
        set_group();
    if (opt.alpn)
        set_alpn();
    /* A client asks for smaller fragments when its buffer takes no larger ones (RFC 6066, 4). */
    size_t smaller = opt.max_fragment && !opt.server ? 16384 - opt.max_fragment : 0;
    br_ssl_engine_set_buffers_bidi(engine, in, sizeof in - smaller, out, sizeof out);
    br_x509_minimal_set_name_elements(&x509, &peer_name, 1);
}

/* ---- A connection. ---- */

static int low_read(void *context, unsigned char *to, size_t n)
{
    (void)context;
    ssize_t got = read(socket_fd, to, n);
    return got > 0 ? (int)got : -1;
}

static int low_write(void *context, const unsigned char *from, size_t n)
{
    (void)context;
    ssize_t put = write(socket_fd, from, n);
    return put > 0 ? (int)put : -1;
}

static bool handshake(int fd)
{
    socket_fd = fd;
    peer_name.status = 0;
    if (!(opt.server ? br_ssl_server_reset(&server)
                     : br_ssl_client_reset(&client, opt.name, resumable)))
        return false;
    resumable = opt.resume != NULL;
    br_sslio_init(&io, engine, low_read, NULL, low_write, NULL);
    return br_sslio_flush(&io) == 0; /* done when the engine takes data */
}

static int read_some(void *to, size_t n)
{
    int got = br_sslio_read(&io, to, n);
    if (got > 0)
        return got;
    int error = br_ssl_engine_last_error(engine);
    return error == BR_ERR_OK ? PEER_CLOSED : error == BR_ERR_IO ? PEER_VANISHED : READ_FAILED;
}

static bool write_all(const void *from, size_t n)
{
    return br_sslio_write_all(&io, from, n) == 0 && br_sslio_flush(&io) == 0;
}

static bool halfway(void)
{
    if (!opt.renegotiate || opt.server)
        return true;
    br_ssl_client_forget_session(&client); /* which it would resume */
    return br_ssl_engine_renegotiate(engine) && br_sslio_flush(&io) == 0;
}

static void describe(struct report *report)
{
    br_ssl_session_parameters session;
    br_ssl_engine_get_session_parameters(engine, &session);
    snprintf(report->version, sizeof report->version, "1.%u", (session.version - BR_TLS10) % 10);
    for (size_t i = 0; i < COUNT(suites); i++)
        if (suites[i].number == session.cipher_suite)
            COPY_TEXT(report->cipher, suites[i].name);
    report->resumed = same_master_secret(session.master_secret);
    for (size_t i = 0; i < COUNT(groups); i++)
        if (groups[i].number == br_ssl_engine_get_ecdhe_curve(engine) &&
            strstr(report->cipher, "ECDHE") && report->resumed == NO)
            COPY_TEXT(report->group, groups[i].name);
    const char *alpn = br_ssl_engine_get_selected_protocol(engine);
    if (alpn)
        COPY_TEXT(report->alpn, alpn);
    if (peer_name.status == 1)
        COPY_TEXT(report->peer_cert, peer_cn);
}

static void explain(struct report *report)
{
    int error = br_ssl_engine_last_error(engine);
    if (error >= BR_ERR_SEND_FATAL_ALERT)
        report->alert_sent = error - BR_ERR_SEND_FATAL_ALERT;
    else if (error >= BR_ERR_RECV_FATAL_ALERT)
        report->alert_received = error - BR_ERR_RECV_FATAL_ALERT;
    if (error)
        snprintf(report->error, sizeof report->error, "error %d", error);
}

static void close_notify(void)
{
    br_ssl_engine_close(engine);
    br_sslio_flush(&io);
}

static void release(void)
{
}

static const struct end end = {
    .lacks = "hrr early-data psk psk-id key-update ocsp",
    .versions = "1.0 1.1 1.2",
    .setup = setup,
    .handshake = handshake,
    .read = read_some,
    .write = write_all,
    .halfway = halfway,
    .describe = describe,
    .explain = explain,
    .close = close_notify,
    .release = release,
};

int main(int argc, char **argv)
{
    return run_end(argc, argv, &end);
}
