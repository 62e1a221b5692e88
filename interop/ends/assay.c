/* An end over the public API of libssl. Compiled with this repository's headers it is Assay's, with
 * the system's OpenSSL 3.0's, and with -DEND_PRELOAD as a shared object for LD_PRELOAD into Node
 * that of the OpenSSL in it. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "datagrams.h"
#include "end.h"

static struct end_options options;

/* What a connection is, and what it was seen to do. */
struct connection {
    SSL *ssl;
    int fd;
    int client_hellos, key_updates, finished, alert_sent, alert_received;
    size_t record; /* the longest that came of application data */
    unsigned char early[16384];
    size_t early_length, early_taken;
    bool resumed; /* by its first handshake */
    const char *early_status, *closed, *trouble;
    size_t bytes;
    struct datagrams datagrams;
};

static SSL_SESSION *session; /* a client's last */

/* ---- names ---- */

static const struct {
    const char *name, *list;
    int nid;
} groups[] = {
    {"x25519", "X25519", NID_X25519},
    {"secp256r1", "P-256", NID_X9_62_prime256v1},
    {"secp384r1", "P-384", NID_secp384r1},
    {"secp521r1", "P-521", NID_secp521r1},
    {"x448", "X448", NID_X448},
    {"ffdhe2048", "ffdhe2048", NID_ffdhe2048},
    {"X25519MLKEM768", "X25519MLKEM768", TLSEXT_nid_unknown | 4588},
};
enum { GROUPS = sizeof(groups) / sizeof(groups[0]) };

static const char *group_list(const char *name)
{
    for (size_t i = 0; i < GROUPS; i++)
        if (strcmp(groups[i].name, name) == 0)
            return groups[i].list;
    end_unsupported(name);
}

static const char *group_name(int nid)
{
    for (size_t i = 0; i < GROUPS; i++)
        if (groups[i].nid == nid)
            return groups[i].name;
    return NULL;
}

static const struct {
    const char *name;
    int number;
} versions[] = {{"1.0", TLS1_VERSION},   {"1.1", TLS1_1_VERSION},    {"1.2", TLS1_2_VERSION},
                {"1.3", TLS1_3_VERSION}, {"dtls1.0", DTLS1_VERSION}, {"dtls1.2", DTLS1_2_VERSION}};
enum { VERSIONS = sizeof(versions) / sizeof(versions[0]) };

static const char *version_name(int number)
{
    for (size_t i = 0; i < VERSIONS; i++)
        if (versions[i].number == number)
            return versions[i].name;
    return NULL;
}

/* ---- callbacks ---- */

static void saw(int sent, int version, int type, const void *bytes, size_t length, SSL *ssl,
                void *arg)
{
    (void)version;
    (void)ssl;
    struct connection *c = arg;
    const unsigned char *b = bytes;
    if (type == SSL3_RT_ALERT && length == 2 && b[1] != SSL3_AD_CLOSE_NOTIFY)
        *(sent ? &c->alert_sent : &c->alert_received) = b[1];
    else if (type == SSL3_RT_HANDSHAKE && length > 0) {
        c->client_hellos += b[0] == SSL3_MT_CLIENT_HELLO;
        c->finished += b[0] == SSL3_MT_FINISHED && !sent;
        c->key_updates += b[0] == SSL3_MT_KEY_UPDATE && !sent;
        c->datagrams.cookie |= options.dtls && b[0] == DTLS1_MT_HELLO_VERIFY_REQUEST;
    } else if (type == SSL3_RT_HEADER && length >= 5 && !sent && b[0] == SSL3_RT_APPLICATION_DATA) {
        size_t record = (size_t)b[length - 2] << 8 | b[length - 1];
        c->record = record > c->record ? record : c->record;
    }
}

static int keep_session(SSL *ssl, SSL_SESSION *given)
{
    (void)ssl;
    SSL_SESSION_free(session);
    session = given;
    return 1;
}

/* The protocols of --alpn as the extension has them. */
static unsigned int alpn_wire(unsigned char wire[256])
{
    size_t length = strlen(options.alpn), start = 0;
    if (length > 250)
        end_broken("--alpn: too long");
    for (size_t i = 0; i <= length; i++)
        if (options.alpn[i] == ',' || options.alpn[i] == '\0') {
            wire[start] = (unsigned char)(i - start);
            memcpy(wire + start + 1, options.alpn + start, i - start);
            start = i + 1;
        }
    return (unsigned int)(length + 1);
}

static int choose_alpn(SSL *ssl, const unsigned char **out, unsigned char *out_length,
                       const unsigned char *in, unsigned int in_length, void *arg)
{
    (void)ssl;
    (void)arg;
    static unsigned char wire[256];
    unsigned int length = alpn_wire(wire);
    unsigned char *chosen;
    if (SSL_select_next_proto(&chosen, out_length, wire, length, in, in_length) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

static unsigned int give_psk(unsigned char *psk, unsigned int room)
{
    if (options.psk_key_length > room)
        return 0;
    memcpy(psk, options.psk_key, options.psk_key_length);
    return (unsigned int)options.psk_key_length;
}

static unsigned int psk_of_client(SSL *ssl, const char *hint, char *identity,
                                  unsigned int identity_room, unsigned char *psk, unsigned int room)
{
    (void)ssl;
    (void)hint;
    if (strlen(options.psk_id) >= identity_room)
        return 0;
    memcpy(identity, options.psk_id, strlen(options.psk_id) + 1);
    return give_psk(psk, room);
}

static unsigned int psk_of_server(SSL *ssl, const char *identity, unsigned char *psk,
                                  unsigned int room)
{
    (void)ssl;
    return strcmp(identity, options.psk_id) == 0 ? give_psk(psk, room) : 0;
}

/* TLS 1.3's: a session of the key, for SHA-256. */
static SSL_SESSION *psk_session(SSL *ssl)
{
    static const unsigned char aes_128_gcm[2] = {0x13, 0x01};
    SSL_SESSION *made = SSL_SESSION_new();
    if (made != NULL &&
        SSL_SESSION_set1_master_key(made, options.psk_key, options.psk_key_length) == 1 &&
        SSL_SESSION_set_cipher(made, SSL_CIPHER_find(ssl, aes_128_gcm)) == 1 &&
        SSL_SESSION_set_protocol_version(made, TLS1_3_VERSION) == 1)
        return made;
    SSL_SESSION_free(made);
    return NULL;
}

static int use_psk(SSL *ssl, const EVP_MD *md, const unsigned char **id, size_t *id_length,
                   SSL_SESSION **out)
{
    *out = NULL;
    *id = (const unsigned char *)options.psk_id;
    *id_length = strlen(options.psk_id);
    if (md != NULL && !EVP_MD_is_a(md, "SHA256"))
        return 1;
    *out = psk_session(ssl);
    return *out != NULL;
}

static int find_psk(SSL *ssl, const unsigned char *id, size_t id_length, SSL_SESSION **out)
{
    *out = NULL;
    if (id_length != strlen(options.psk_id) || memcmp(id, options.psk_id, id_length) != 0)
        return 1;
    *out = psk_session(ssl);
    return *out != NULL;
}

static int staple(SSL *ssl, void *arg)
{
    (void)arg;
    FILE *file = fopen(options.ocsp, "rb");
    unsigned char *response = OPENSSL_malloc(65536);
    if (file == NULL || response == NULL)
        end_broken("--ocsp: cannot read");
    size_t length = fread(response, 1, 65536, file);
    fclose(file);
    SSL_set_tlsext_status_ocsp_resp(ssl, response, (long)length);
    return SSL_TLSEXT_ERR_OK;
}

/* ---- the context ---- */

static void want(bool done, const char *what)
{
    if (!done)
        end_unsupported(what);
}

static void set_version(SSL_CTX *ctx)
{
    if (options.version == NULL)
        return;
    size_t i = 0;
    while (i < VERSIONS && strcmp(versions[i].name, options.version) != 0)
        i++;
    want(i < VERSIONS && SSL_CTX_set_min_proto_version(ctx, versions[i].number) == 1 &&
             SSL_CTX_set_max_proto_version(ctx, versions[i].number) == 1,
         options.version);
    if (strcmp(options.version, "1.2") < 0 || strcmp(options.version, "dtls1.0") == 0)
        SSL_CTX_set_security_level(ctx, 0); /* they sign with SHA-1 */
}

static void set_cipher(SSL_CTX *ctx)
{
    if (options.cipher == NULL)
        return;
    /* CCM_8 is of level 0: its tag is short. */
    if (strstr(options.cipher, "CCM_8") != NULL)
        SSL_CTX_set_security_level(ctx, 0);
    if (strstr(options.cipher, "_WITH_") == NULL) {
        want(SSL_CTX_set_ciphersuites(ctx, options.cipher) == 1, options.cipher);
        return;
    }
    const char *name = OPENSSL_cipher_name(options.cipher);
    want(strcmp(name, "(NONE)") != 0 && SSL_CTX_set_cipher_list(ctx, name) == 1, options.cipher);
}

static void set_groups(SSL_CTX *ctx)
{
    char list[64];
    if (options.group == NULL)
        return;
    const char *first = options.hrr != NULL ? group_list(options.hrr) : "";
    snprintf(list, sizeof(list), "%s%s%s", first, options.hrr != NULL ? ":" : "",
             group_list(options.group));
    want(SSL_CTX_set1_groups_list(ctx, list) == 1, options.group);
}

static void set_credentials(SSL_CTX *ctx)
{
    if (options.cert != NULL) {
        if (SSL_CTX_use_certificate_chain_file(ctx, options.cert) != 1)
            end_unsupported("this certificate");
        if (SSL_CTX_use_PrivateKey_file(ctx, options.key, SSL_FILETYPE_PEM) != 1)
            end_unsupported("this key");
    }
    if (options.ca == NULL)
        return;
    if (SSL_CTX_load_verify_file(ctx, options.ca) != 1)
        end_broken("--ca: cannot read");
    if (!options.server)
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    else if (options.client_auth) {
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
        SSL_CTX_set_client_CA_list(ctx, SSL_load_client_CA_file(options.ca));
    }
}

static void set_server(SSL_CTX *ctx)
{
    static const unsigned char context[] = {'e', 'n', 'd'};
    SSL_CTX_set_session_id_context(ctx, context, sizeof(context));
    SSL_CTX_set_dh_auto(ctx, 1);
    if (options.renegotiate || options.version == NULL || strcmp(options.version, "1.3") != 0)
        SSL_CTX_set_options(ctx, SSL_OP_ALLOW_CLIENT_RENEGOTIATION);
    if (options.early_data)
        SSL_CTX_set_max_early_data(ctx, 16384);
    if (options.alpn != NULL)
        SSL_CTX_set_alpn_select_cb(ctx, choose_alpn, NULL);
    if (options.ocsp != NULL)
        SSL_CTX_set_tlsext_status_cb(ctx, staple);
    if (options.psk != NULL) {
        SSL_CTX_set_psk_server_callback(ctx, psk_of_server);
        SSL_CTX_set_psk_find_session_callback(ctx, find_psk);
    }
}

static void set_client(SSL_CTX *ctx)
{
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL_STORE);
    SSL_CTX_sess_set_new_cb(ctx, keep_session);
    unsigned char wire[256];
    if (options.alpn != NULL && SSL_CTX_set_alpn_protos(ctx, wire, alpn_wire(wire)) != 0)
        end_broken("--alpn: refused");
    if (options.psk != NULL) {
        SSL_CTX_set_psk_client_callback(ctx, psk_of_client);
        SSL_CTX_set_psk_use_session_callback(ctx, use_psk);
    }
    unsigned char code = TLSEXT_max_fragment_length_DISABLED;
    for (size_t size = 512; size <= 4096; size *= 2)
        if (++code && options.max_fragment == size)
            SSL_CTX_set_tlsext_max_fragment_length(ctx, code);
}

static SSL_CTX *make_context(void)
{
    const SSL_METHOD *tls = options.server ? TLS_server_method() : TLS_client_method(),
                     *dtls = options.server ? DTLS_server_method() : DTLS_client_method();
    SSL_CTX *ctx = SSL_CTX_new(options.dtls ? dtls : tls);
    if (ctx == NULL)
        end_broken("no context");
    if (options.dtls)
        datagrams_context(ctx, &options);
    set_version(ctx);
    set_cipher(ctx);
    set_groups(ctx);
    set_credentials(ctx);
    if (options.resume != NULL && strcmp(options.resume, "id") == 0)
        SSL_CTX_set_options(ctx, SSL_OP_NO_TICKET);
    (options.server ? set_server : set_client)(ctx);
    return ctx;
}

/* ---- data ---- */

static bool put(struct connection *c, const unsigned char *bytes, size_t length)
{
    size_t done;
    return length == 0 || SSL_write_ex(c->ssl, bytes, length, &done) == 1;
}

/* Up to so many bytes, those that came early first; 0 at the end, or where something failed. */
static size_t take_some(struct connection *c, unsigned char *bytes, size_t room)
{
    size_t n = c->early_length - c->early_taken;
    if (n > 0) {
        n = n < room ? n : room;
        memcpy(bytes, c->early + c->early_taken, n);
        c->early_taken += n;
        return n;
    }
    int status;
    do
        status = SSL_read_ex(c->ssl, bytes, room, &n);
    while (status != 1 && datagrams_again(c->ssl, status));
    if (status == 1)
        return n;
    bool end = SSL_get_error(c->ssl, status) == SSL_ERROR_ZERO_RETURN;
    c->closed = end ? "clean" : "unclean";
    return 0;
}

static bool take(struct connection *c, unsigned char *bytes, size_t length)
{
    for (size_t got = 0, n; got < length; got += n)
        if ((n = take_some(c, bytes + got, length - got)) == 0)
            return false;
    return true;
}

/* What an end may be asked to do between the halves of its data. */
static bool midway(struct connection *c)
{
    if (options.key_update)
        return SSL_key_update(c->ssl, SSL_KEY_UPDATE_REQUESTED) == 1 &&
               SSL_do_handshake(c->ssl) == 1;
    if (options.renegotiate && !options.server)
        return SSL_renegotiate(c->ssl) == 1 && datagrams_shake(c->ssl);
    return true;
}

static bool put_halves(struct connection *c, const unsigned char *bytes, size_t length)
{
    return put(c, bytes, length / 2) && midway(c) &&
           put(c, bytes + length / 2, length - length / 2);
}

static bool fail(struct connection *c, const char *trouble)
{
    c->trouble = trouble;
    return false;
}

static void wait_for_close(struct connection *c)
{
    unsigned char rest[1024];
    while (c->closed == NULL && take_some(c, rest, sizeof(rest)) > 0)
        ;
}

static bool client_talk(struct connection *c, struct end_request *request)
{
    bool sent_early = c->early_status != NULL && strcmp(c->early_status, "accepted") == 0;
    if (!sent_early && !put_halves(c, request->bytes, request->length))
        return fail(c, "cannot write");
    if (options.http) {
        unsigned char answer[4096];
        for (size_t n; (n = take_some(c, answer, sizeof(answer))) > 0;)
            c->bytes += n;
        if (c->bytes == 0)
            return fail(c, "no answer");
    } else {
        if (!take(c, request->bytes, options.bytes))
            return fail(c, "the answer is short");
        if (!end_is_pattern(request->bytes, options.bytes))
            return fail(c, "the answer is wrong");
        c->bytes = options.bytes;
    }
    SSL_shutdown(c->ssl);
    wait_for_close(c);
    return true;
}

/* A line up to its end, or HTTP's head up to its empty line. */
static bool take_head(struct connection *c, char *head, size_t room)
{
    const char *end = options.http ? "\r\n\r\n" : "\n";
    for (size_t length = 0; length + 1 < room; length++) {
        if (!take(c, (unsigned char *)head + length, 1))
            return fail(c, "no request");
        head[length + 1] = '\0';
        if (strstr(head, end) != NULL)
            return true;
    }
    return fail(c, "the request is too long");
}

static bool server_talk(struct connection *c)
{
    static const char http[] = "HTTP/1.0 200 OK\r\n\r\n";
    char head[1024] = "";
    if (!take_head(c, head, sizeof(head)))
        return false;
    size_t length = options.http
                        ? options.bytes
                        : strtoul(head + (strncmp(head, "GET ", 4) == 0 ? 4 : 0), NULL, 10);
    unsigned char *bytes = length <= 1 << 24 ? malloc(length + 1) : NULL;
    if (bytes == NULL)
        return fail(c, "the request is no request");
    bool done = true;
    if (options.http) {
        for (size_t i = 0; i < length; i++)
            bytes[i] = end_pattern(i);
        done = put(c, (const unsigned char *)http, sizeof(http) - 1);
    } else if (!take(c, bytes, length))
        done = fail(c, "the request's bytes are short");
    else if (!end_is_pattern(bytes, length))
        done = fail(c, "the request's bytes are wrong");
    if (done && !put_halves(c, bytes, length))
        done = fail(c, "cannot write");
    free(bytes);
    if (!done)
        return false;
    c->bytes = length;
    if (options.unclean)
        return true;
    if (options.http)
        SSL_shutdown(c->ssl);
    wait_for_close(c);
    if (!options.http)
        SSL_shutdown(c->ssl);
    return true;
}

/* ---- data in datagrams: each is answered before the next, so that none is lost ---- */

static bool take_datagram(struct connection *c, size_t *n)
{
    static unsigned char datagram[END_DATAGRAM];
    *n = take_some(c, datagram, sizeof(datagram));
    if (*n == 0)
        return fail(c, "the data are short");
    if (*n > options.bytes - c->bytes || !end_is_pattern_at(datagram, *n, c->bytes))
        return fail(c, "the data are wrong");
    return true;
}

/* n bytes of the pattern; what is asked for in its midst comes first. */
static bool put_datagram(struct connection *c, const unsigned char *data, size_t n)
{
    bool half = c->bytes < options.bytes / 2 && c->bytes + n >= options.bytes / 2;
    return ((!half || midway(c)) && put(c, data + c->bytes, n)) || fail(c, "cannot write");
}

static bool client_datagrams(struct connection *c, struct end_request *request)
{
    const unsigned char *data = request->bytes + request->head;
    if (!put(c, request->bytes, request->head))
        return fail(c, "cannot write");
    for (size_t n, echoed, most = end_chunk(&options); c->bytes < options.bytes; c->bytes += n) {
        n = options.bytes - c->bytes < most ? options.bytes - c->bytes : most;
        if (!put_datagram(c, data, n) || !take_datagram(c, &echoed))
            return false;
        if (echoed != n)
            return fail(c, "an answer of another length");
    }
    SSL_shutdown(c->ssl);
    wait_for_close(c);
    return true;
}

static bool server_datagrams(struct connection *c, struct end_request *request)
{
    char head[64] = "";
    if (take_some(c, (unsigned char *)head, sizeof(head) - 1) == 0 ||
        sscanf(head, "GET %zu\n", &options.bytes) != 1 || options.bytes > 1 << 24)
        return fail(c, "no request");
    free(request->bytes);
    *request = end_request(&options);
    for (size_t n; c->bytes < options.bytes; c->bytes += n)
        if (!take_datagram(c, &n) || !put_datagram(c, request->bytes + request->head, n))
            return false;
    wait_for_close(c);
    SSL_shutdown(c->ssl);
    return true;
}

/* ---- the handshake ---- */

static bool client_handshake(struct connection *c, const struct end_request *request)
{
    SSL_set_tlsext_host_name(c->ssl, options.name);
    if (SSL_set1_host(c->ssl, options.name) != 1 ||
        (session != NULL && SSL_set_session(c->ssl, session) != 1))
        return fail(c, "cannot set up");
    if (options.ocsp != NULL)
        SSL_set_tlsext_status_type(c->ssl, TLSEXT_STATUSTYPE_ocsp);
    size_t early =
               session != NULL && options.early_data ? SSL_SESSION_get_max_early_data(session) : 0,
           done;
    SSL_set_connect_state(c->ssl);
    if (early > 0) {
        if (request->length > early)
            end_unsupported("as much early data");
        if (SSL_write_early_data(c->ssl, request->bytes, request->length, &done) != 1)
            return fail(c, "cannot write early data");
    }
    if (!datagrams_shake(c->ssl))
        return fail(c, "no handshake");
    if (options.early_data)
        c->early_status =
            SSL_get_early_data_status(c->ssl) == SSL_EARLY_DATA_ACCEPTED ? "accepted" : "rejected";
    return true;
}

static bool server_handshake(struct connection *c)
{
    SSL_set_accept_state(c->ssl);
    int status = options.early_data ? SSL_READ_EARLY_DATA_SUCCESS : SSL_READ_EARLY_DATA_FINISH;
    while (status == SSL_READ_EARLY_DATA_SUCCESS) {
        size_t n = 0, room = sizeof(c->early) - c->early_length;
        status = SSL_read_early_data(c->ssl, c->early + c->early_length, room, &n);
        c->early_length += n;
    }
    if (options.listen && !datagrams_listen(c->ssl))
        return fail(c, "no cookie");
    if (status != SSL_READ_EARLY_DATA_FINISH || !datagrams_shake(c->ssl))
        return fail(c, "no handshake");
    if (options.early_data)
        c->early_status =
            SSL_get_early_data_status(c->ssl) == SSL_EARLY_DATA_ACCEPTED ? "accepted" : "rejected";
    return true;
}

/* ---- what is said ---- */

static void say_peer(SSL *ssl)
{
    char name[256];
    X509 *peer = SSL_get1_peer_certificate(ssl);
    if (peer != NULL && X509_NAME_get_text_by_NID(X509_get_subject_name(peer), NID_commonName, name,
                                                  sizeof(name)) > 0)
        end_text("peer_cert", name);
    X509_free(peer);
}

static void say_datagrams(const struct connection *c)
{
    const SRTP_PROTECTION_PROFILE *srtp = SSL_get_selected_srtp_profile(c->ssl);
    end_bool("cookie", c->datagrams.cookie);
    end_text("srtp", srtp != NULL ? srtp->name : NULL);
    end_number("longest_datagram", (long)c->datagrams.longest_in);
    end_number("longest_sent", (long)c->datagrams.longest_out);
}

static void say_success(const struct connection *c)
{
    SSL *ssl = c->ssl;
    const unsigned char *text = NULL;
    unsigned int length = 0;
    char alpn[256] = "";
    end_begin(true);
    end_text("version", version_name(SSL_version(ssl)));
    end_text("cipher", SSL_CIPHER_standard_name(SSL_get_current_cipher(ssl)));
    end_text("group", group_name((int)SSL_get_negotiated_group(ssl)));
    say_peer(ssl);
    SSL_get0_alpn_selected(ssl, &text, &length);
    if (length > 0) {
        memcpy(alpn, text, length);
        end_text("alpn", alpn);
    }
    if (options.psk == NULL)
        end_bool("resumed", c->resumed);
    end_text("early", c->early_status);
    if (options.dtls)
        say_datagrams(c);
    if (SSL_version(ssl) == TLS1_3_VERSION) {
        end_bool("hrr", c->client_hellos == 2);
        end_number("key_updates", c->key_updates);
    } else
        end_bool("renegotiated", c->finished == 2);
    if (SSL_SESSION_get_max_fragment_length(SSL_get_session(ssl)) !=
        TLSEXT_max_fragment_length_DISABLED)
        end_number("max_fragment",
                   256L << SSL_SESSION_get_max_fragment_length(SSL_get_session(ssl)));
    end_number("longest_record", (long)c->record);
    end_number("bytes", (long)c->bytes);
    end_text("closed", c->closed);
    if (!options.server && options.ocsp != NULL)
        end_number("ocsp", SSL_get_tlsext_status_ocsp_resp(ssl, &text));
    end_finish();
}

static void say_failure(const struct connection *c)
{
    char error[256] = "";
    unsigned long code = ERR_peek_last_error();
    const char *reason = code != 0 ? ERR_reason_error_string(code) : NULL;
    snprintf(error, sizeof(error), "%s%s%s", c->trouble, reason != NULL ? ": " : "",
             reason != NULL ? reason : "");
    end_begin(false);
    end_text("alert_sent", end_alert(c->alert_sent));
    end_text("alert_received", end_alert(c->alert_received));
    end_text("error", error);
    end_finish();
}

/* One connection; false if it failed. */
static bool run(SSL_CTX *ctx, int *listening)
{
    static struct connection c;
    memset(&c, 0, sizeof(c));
    c.alert_sent = c.alert_received = -1;
    c.fd = end_connect(&options, listening);
    c.ssl = SSL_new(ctx);
    struct end_request request = end_request(&options);
    if (c.ssl == NULL || (!options.dtls && SSL_set_fd(c.ssl, c.fd) != 1))
        end_broken("no connection");
    if (options.dtls)
        datagrams_below(c.ssl, c.fd, &options, &c.datagrams);
    SSL_set_msg_callback(c.ssl, saw);
    SSL_set_msg_callback_arg(c.ssl, &c);
    ERR_clear_error();
    bool ok = options.server ? server_handshake(&c) : client_handshake(&c, &request);
    c.resumed = ok && SSL_session_reused(c.ssl);
    if (ok && options.dtls)
        ok = (options.server ? server_datagrams : client_datagrams)(&c, &request);
    else
        ok = ok && (options.server ? server_talk(&c) : client_talk(&c, &request));
    (ok ? say_success : say_failure)(&c);
    end_linger(&options, c.fd, !ok);
    SSL_free(c.ssl);
    free(request.bytes);
    return ok;
}

static int end_main(int argc, char **argv)
{
    end_parse(&options, argc, argv);
    SSL_CTX *ctx = make_context();
    int listening = options.server ? end_listen(&options) : -1;
    bool ok = true;
    for (size_t i = 0; i < options.connections; i++)
        ok = run(ctx, &listening) && ok;
    SSL_SESSION_free(session);
    SSL_CTX_free(ctx);
    return ok ? 0 : 1;
}

#ifdef END_PRELOAD
__attribute__((constructor)) static void run_instead(int argc, char **argv)
{
    OPENSSL_init_crypto(0, NULL);
    _exit(end_main(argc, argv));
}
#else
int main(int argc, char **argv)
{
    return end_main(argc, argv);
}
#endif
