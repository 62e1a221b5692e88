/* Connections: made, joined over memory or sockets, read and written, ended, asked. */
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fuzz/api/api.h"
#include "fuzz/tls/ends.h"
#include "tests/alloc/alloc.h"

/* ---- made ---- */

static void config(struct api *a)
{
    const char *name = api_text(a);
    for (size_t i = 0; name != NULL && i < configs_n; i++)
        if (strcmp(configs[i].name, name) == 0)
            api_config(a, &configs[i]);
}

/* Both of the same slots, unless they are there. */
static void make(struct api *a)
{
    SSL *s = api_ssl(a);
    if (s != NULL)
        fuzz_must(SSL_get_SSL_CTX(s) != NULL, "a connection without a context");
}

static void drop(struct api *a)
{
    SSL **s = api_ssl_slot(a);
    SSL_free(*s);
    *s = NULL;
}

static void drop_ctx(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    for (size_t i = 0; i < SLOTS; i++)
        if (a->ctx[i] == c) {
            SSL_CTX_free(c);
            a->ctx[i] = NULL;
        }
}

static void duplicate(struct api *a)
{
    SSL *s = api_ssl(a), **to = api_ssl_slot(a);
    if (s == NULL || *to == s)
        return;
    SSL *copy = SSL_dup(s);
    api_said(a, copy != NULL, "a copy");
    SSL_free(*to);
    *to = copy;
    if (copy == NULL || copy == s)
        return;
    fuzz_must(SSL_get_options(copy) == SSL_get_options(s) &&
                  SSL_get_verify_mode(copy) == SSL_get_verify_mode(s) &&
                  SSL_is_server(copy) == SSL_is_server(s),
              "the copy is another");
}

static void set_ctx(struct api *a)
{
    SSL *s = api_ssl(a);
    SSL_CTX *c = api_ctx(a);
    if (s != NULL && c != NULL)
        fuzz_must(SSL_set_SSL_CTX(s, c) == c && SSL_get_SSL_CTX(s) == c, "another context");
}

/* ---- what is beneath ---- */

static void memory(struct api *a)
{
    SSL *s = api_ssl(a);
    unsigned how = (unsigned)api_number(a);
    BIO *in = BIO_new(BIO_s_mem()), *out = how == 1 ? in : BIO_new(BIO_s_mem());
    if (s == NULL || in == NULL || out == NULL) {
        BIO_free(in);
        if (out != in)
            BIO_free(out);
    } else if (how < 2) {
        SSL_set_bio(s, in, out);
    } else {
        SSL_set0_rbio(s, in);
        SSL_set0_wbio(s, out);
    }
}

static int ends[2] = {-1, -1};

/* sockets sN sM HOW: each has one of a pair, by one function or two. */
static void sockets(struct api *a)
{
    SSL *one = api_ssl(a), *other = api_ssl(a);
    bool apart = api_number(a) != 0;
    if (ends[0] < 0 && socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0)
        return;
    if (one == NULL || other == NULL || one == other)
        return;
    if (!apart) {
        api_said(a, SSL_set_fd(one, ends[0]) == 1, "a socket");
        api_said(a, SSL_set_fd(other, ends[1]) == 1, "a socket");
    } else {
        api_said(a, SSL_set_rfd(one, ends[0]) == 1 && SSL_set_wfd(one, ends[0]) == 1, "a socket");
        api_said(a, SSL_set_wfd(other, ends[1]) == 1 && SSL_set_rfd(other, ends[1]) == 1,
                 "a socket");
    }
    if (!a->short_of_memory)
        fuzz_must(SSL_get_fd(one) == ends[0] && SSL_get_wfd(other) == ends[1], "another socket");
}

/* What is left in the sockets is no other program's. */
static void drain(void)
{
    char buf[4096];
    for (size_t i = 0; i < 2 && ends[0] >= 0; i++)
        while (read(ends[i], buf, sizeof(buf)) > 0)
            continue;
}

/* What one has written to memory; at most n bytes. */
static size_t carry_to(SSL *from, SSL *to, size_t n)
{
    unsigned char buf[4096];
    size_t all = 0;
    BIO *out = SSL_get_wbio(from), *in = SSL_get_rbio(to);
    alloc_pause(true);
    while (all < n && out != NULL && in != NULL && BIO_method_type(out) == BIO_TYPE_MEM &&
           BIO_method_type(in) == BIO_TYPE_MEM) {
        int got = BIO_read(out, buf, (int)(n - all < sizeof(buf) ? n - all : sizeof(buf)));
        if (got <= 0)
            break;
        BIO_write(in, buf, got);
        all += (size_t)got;
    }
    alloc_pause(false);
    return all;
}

static void carry(struct api *a)
{
    SSL *from = api_ssl(a), *to = api_ssl(a);
    size_t n = (size_t)api_number(a);
    if (from != NULL && to != NULL && from != to)
        carry_to(from, to, n > 0 ? n : 1U << 20);
}

/* give sN BYTES: out of the line. */
static void give(struct api *a)
{
    SSL *s = api_ssl(a);
    struct bytes b = api_bytes(a);
    BIO *in = s != NULL ? SSL_get_rbio(s) : NULL;
    if (in != NULL && BIO_method_type(in) == BIO_TYPE_MEM && b.len > 0)
        BIO_write(in, b.ptr, (int)b.len);
}

/* ---- what is said ---- */

/* A function that ends well, waits, or says why not. */
static int told(const struct api *a, SSL *s, int r)
{
    if (r > 0)
        return 1;
    int e = SSL_get_error(s, r);
    fuzz_must(e >= SSL_ERROR_NONE && e <= SSL_ERROR_WANT_RETRY_VERIFY, "another error");
    if (e == SSL_ERROR_SSL)
        api_said(a, false, "an error without a reason");
    return e == SSL_ERROR_WANT_READ || e == SSL_ERROR_WANT_WRITE ||
                   (e >= SSL_ERROR_WANT_ASYNC && e <= SSL_ERROR_WANT_RETRY_VERIFY) ||
                   e == SSL_ERROR_WANT_X509_LOOKUP
               ? 0
               : -1;
}

static void shake(struct api *a)
{
    SSL *one = api_ssl(a), *other = api_ssl(a);
    drain();
    if (one == NULL || other == NULL || one == other)
        return;
    for (int i = 0, idle = 0; i < 40 && idle < 3; i++) {
        ERR_clear_error();
        int first = told(a, one, SSL_do_handshake(one));
        size_t n = carry_to(one, other, 1U << 20);
        ERR_clear_error();
        int second = told(a, other, SSL_do_handshake(other));
        n += carry_to(other, one, 1U << 20);
        idle = n > 0 ? 0 : idle + 1;
        if (first != 0 && second != 0 && n == 0)
            break;
    }
}

/* end sN HOW: what takes a connection alone. */
static void action(struct api *a)
{
    static const struct {
        const char *name;
        int (*run)(SSL *);
    } actions[] = {
        {"connect", SSL_connect},
        {"accept", SSL_accept},
        {"handshake", SSL_do_handshake},
        {"shutdown", SSL_shutdown},
        {"clear", SSL_clear},
        {"renegotiate", SSL_renegotiate},
        {"renegotiate-short", SSL_renegotiate_abbreviated},
        {"post-handshake", SSL_verify_client_post_handshake},
        {"new-ticket", SSL_new_session_ticket},
        {"stateless", SSL_stateless},
        {"free-buffers", SSL_free_buffers},
        {"alloc-buffers", SSL_alloc_buffers},
    };
    const char *name = api_text(a);
    SSL *s = api_ssl(a);
    for (size_t i = 0; name != NULL && s != NULL && i < sizeof(actions) / sizeof(actions[0]); i++)
        if (strcmp(actions[i].name, name) == 0)
            told(a, s, actions[i].run(s));
}

static void state(struct api *a)
{
    SSL *s = api_ssl(a);
    bool accepts = api_number(a) != 0;
    if (s == NULL)
        return;
    if (accepts)
        SSL_set_accept_state(s);
    else
        SSL_set_connect_state(s);
    fuzz_must(SSL_is_server(s) == accepts, "another end");
}

/* write sN LENGTH HOW */
static void put(struct api *a)
{
    static const unsigned char data[40000];
    SSL *s = api_ssl(a);
    size_t n = (size_t)(api_number(a) % sizeof(data)), written = 0;
    unsigned how = (unsigned)api_number(a);
    if (s == NULL)
        return;
    int r = how == 0   ? SSL_write(s, data, (int)n)
            : how == 1 ? SSL_write_ex(s, data, n, &written)
            : how == 2 ? SSL_write_early_data(s, data, n, &written)
            : how == 3 ? SSL_write(s, data, -1)
                       : (int)SSL_sendfile(s, -1, 0, n, 0);
    fuzz_must(written <= n && (how != 0 || r <= (int)n), "more than there was");
    if (how < 3 && n > 0)
        told(a, s, r);
}

static void get(struct api *a)
{
    static unsigned char buf[20000];
    SSL *s = api_ssl(a);
    size_t n = (size_t)(api_number(a) % sizeof(buf)), got = 0;
    unsigned how = (unsigned)api_number(a);
    if (s == NULL)
        return;
    int pending = SSL_pending(s);
    int r = how == 0   ? SSL_read(s, buf, (int)n)
            : how == 1 ? SSL_read_ex(s, buf, n, &got)
            : how == 2 ? SSL_read_early_data(s, buf, n, &got)
            : how == 3 ? SSL_peek(s, buf, (int)n)
            : how == 4 ? SSL_peek_ex(s, buf, n, &got)
                       : SSL_read(s, buf, -1);
    fuzz_must(got <= n && r <= (int)sizeof(buf), "more than there is room");
    if (how == 3 && r > 0 && pending > 0)
        fuzz_must(SSL_pending(s) == pending, "what is looked at is gone");
    if (how != 2 && how < 5 && n > 0)
        told(a, s, r);
}

static void key_update(struct api *a)
{
    SSL *s = api_ssl(a);
    int how = (int)api_number(a);
    if (s == NULL)
        return;
    if (SSL_key_update(s, how) == 1)
        fuzz_must(SSL_get_key_update_type(s) == how, "another update");
    else
        api_said(a, false, "no new key");
}

static void set_shutdown(struct api *a)
{
    SSL *s = api_ssl(a);
    int how = (int)(api_number(a) & 3);
    if (s == NULL)
        return;
    SSL_set_shutdown(s, how);
    fuzz_must((SSL_get_shutdown(s) & how) == how, "it isn't shut down");
}

/* ---- what is told ---- */

static void look(struct api *a)
{
    SSL *s = api_ssl(a);
    unsigned char buf[64], *at = buf;
    STACK_OF(SSL_CIPHER) *ciphers = NULL, *scsvs = NULL;
    if (s == NULL || a->short_of_memory) /* look.c asks for what needs memory */
        return;
    const SSL_SESSION *session = SSL_get_session(s);
    if (SSL_is_init_finished(s) && (session == NULL || SSL_SESSION_get0_cipher(session) == NULL))
        return; /* none, or a bare one, given when the handshake was over: it tells of no suite */
    struct one o = {.ssl = s};
    ends_look(&o);
    SSL_get_client_random(s, buf, sizeof(buf));
    SSL_get_client_random(s, NULL, 0);
    SSL_get_state(s);
    SSL_get_default_timeout(s);
    SSL_is_dtls(s);
    SSL_in_before(s);
    SSL_renegotiate_pending(s);
    SSL_waiting_for_async(s);
    SSL_get0_dane(s);
    SSL_get_verify_result(s);
    SSL_get_srp_N(s);
    SSL_get_srp_g(s);
    SSL_get_srp_userinfo(s);
    SSL_get0_peer_certificate(s);
    SSL_get_ciphers(s);
    SSL_get0_raw_cipherlist(s, NULL);
    SSL_get0_raw_cipherlist(s, &at);
    SSL_get0_certificate_types(s, &at);
    SSL_get0_ec_point_formats(s, &at);
    SSL_get_signature_nid(s, &(int){0});
    SSL_get_max_cert_list(s);
    for (int i = -1; i < 3; i++)
        SSL_get_shared_sigalgs(s, i, NULL, NULL, NULL, NULL, NULL);
    SSL_bytes_to_cipher_list(s, buf, 8, 0, &ciphers, &scsvs);
    sk_SSL_CIPHER_free(ciphers);
    sk_SSL_CIPHER_free(scsvs);
}

static void trace(struct api *a)
{
    SSL *s = api_ssl(a);
    static BIO *nowhere;
    alloc_pause(true);
    if (nowhere == NULL)
        nowhere = BIO_new(BIO_s_null());
    alloc_pause(false);
    if (s == NULL)
        return;
    SSL_set_msg_callback(s, SSL_trace);
    SSL_set_msg_callback_arg(s, nowhere);
}

static void cipher_bytes(struct api *a)
{
    SSL *s = api_ssl(a);
    int is_v2 = (int)api_number(a);
    struct bytes b = api_bytes(a);
    STACK_OF(SSL_CIPHER) *ciphers = NULL, *scsvs = NULL;
    if (s == NULL || b.ptr == NULL)
        return;
    int r = SSL_bytes_to_cipher_list(s, b.ptr, b.len, is_v2, &ciphers, &scsvs);
    api_said(a, r == 1, "suites that are none");
    if (b.len >= 2)
        SSL_CIPHER_find(s, b.ptr);
    sk_SSL_CIPHER_free(ciphers);
    sk_SSL_CIPHER_free(scsvs);
}

static void exported(struct api *a)
{
    unsigned char out[2][48] = {{0}, {1}};
    SSL *s = api_ssl(a);
    const char *label = api_text(a);
    struct bytes b = api_bytes(a);
    int use = (int)api_number(a);
    if (s == NULL || label == NULL)
        return;
    int r = SSL_export_keying_material(s, out[0], 48, label, strlen(label), b.ptr, b.len, use);
    if (r == 1 && !a->short_of_memory) {
        r = SSL_export_keying_material(s, out[1], 48, label, strlen(label), b.ptr, b.len, use);
        fuzz_must(r == 1 && memcmp(out[0], out[1], 48) == 0, "it isn't the same again");
    }
    SSL_export_keying_material_early(s, out[1], 48, label, strlen(label), b.ptr, b.len);
}

static const struct call rows[] = {
    {"config", config},
    {"new", make},
    {"drop", drop},
    {"drop-ctx", drop_ctx},
    {"dup", duplicate},
    {"set-ctx", set_ctx},
    {"memory", memory},
    {"sockets", sockets},
    {"carry", carry},
    {"give", give},
    {"shake", shake},
    {"do", action},
    {"state", state},
    {"write", put},
    {"read", get},
    {"key-update", key_update},
    {"set-shutdown", set_shutdown},
    {"look", look},
    {"trace", trace},
    {"cipher-bytes", cipher_bytes},
    {"export", exported},
};
const struct calls calls_conn = {rows, sizeof(rows) / sizeof(rows[0])};
