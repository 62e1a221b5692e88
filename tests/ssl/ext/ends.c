#include "tests/ssl/ext/ends.h"

#include <string.h>

#include <openssl/bio.h>
#include <openssl/crypto.h>

#include "ssl/cipher/list.h"
#include "ssl/ext/psk.h"
#include "tests/check.h"

static void see_message(int write_p, int version, int type, const void *buf, size_t len, SSL *ssl,
                        void *arg)
{
    (void)version;
    (void)ssl;
    if (write_p && type == SSL3_RT_ALERT && len == 2)
        ((struct end *)arg)->alert = ((const uint8_t *)buf)[1];
}

bool end_init(struct end *e, bool is_server, int version)
{
    memset(e, 0, sizeof *e);
    e->method =
        (struct ssl_method_st){TLS1_VERSION, TLS1_3_VERSION, !is_server, is_server, true, 0, false};
    e->ctx.method = &e->method;
    e->s.ctx = e->s.session_ctx = &e->ctx;
    e->s.method = &e->method;
    e->s.hs = &e->hs;
    e->s.is_server = is_server;
    e->s.secure_renegotiation = is_server; /* the client's suites said so */
    e->s.version = version;
    e->s.set.status_type = -1;
    e->s.set.security_level = 1;
    e->s.set.msg_callback = see_message;
    e->s.set.msg_callback_arg = e;
    e->s.set.max_send_fragment = e->s.set.split_send_fragment = SSL3_RT_MAX_PLAIN_LENGTH;
    e->s.set.creds = e->ctx.set.creds = creds_new();
    e->alert = -1;
    e->session = e->s.session = SSL_SESSION_new();
    e->s.wbio = BIO_new(BIO_s_mem());
    record_init(&e->s);
    transcript_init(&e->hs.transcript);
    struct cipher_rules_said said;
    return check(e->session != NULL && e->s.set.creds != NULL && e->s.wbio != NULL &&
                     cipher_list_make("ALL:@SECLEVEL=0", &e->s.set.ciphers, &said) &&
                     ciphersuites_make("TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384",
                                       &e->s.set.ciphersuites) &&
                     settings_set_ciphers(&e->s.set, NULL, NULL),
                 "half a connection");
}

void end_free(struct end *e)
{
    SSL *s = &e->s;
    record_free(s);
    BIO_free(s->wbio);
    creds_free(s->set.creds);
    cipher_list_free(s->set.ciphers);
    cipher_list_free(s->set.ciphersuites);
    cipher_list_free(s->set.all_ciphers);
    shared_bytes_free(s->set.alpn);
    shared_u16_free(s->peer_groups);
    shared_u16_free(s->peer_sigalgs);
    sk_X509_NAME_pop_free(s->set.ca_names, X509_NAME_free);
    sk_X509_NAME_pop_free(s->peer_ca_names, X509_NAME_free);
    SSL_SESSION_free(s->session);
    SSL_SESSION_free(e->hs.psk);
    SSL_SESSION_free(e->hs.psk_external);
    OPENSSL_free(e->hs.psk_external_id);
    OPENSSL_free(e->hs.peer_sigalgs_cert);
    OPENSSL_free(e->hs.cookie);
    OPENSSL_free(e->hs.hello_bytes);
    OPENSSL_free(s->hostname);
    OPENSSL_free(s->alpn_selected);
    OPENSSL_free(s->npn_selected);
    OPENSSL_free(s->ocsp_response);
    OPENSSL_free(s->scts);
    for (size_t i = 0; i < sizeof e->hs.shares / sizeof *e->hs.shares; i++)
        share_free(&e->hs.shares[i]);
    transcript_free(&e->hs.transcript);
}

bool pair_init(struct pair *p, int version)
{
    ERR_clear_error();
    bool client = end_init(&p->client, false, version);
    bool server = end_init(&p->server, true, version);
    p->client.s.set.max_version = version;
    return client && server;
}

void pair_free(struct pair *p)
{
    end_free(&p->client);
    end_free(&p->server);
    ERR_clear_error();
}

void begin_hello(struct builder *b)
{
    static const uint8_t head[4 + 2 + 32 + 1 + 4 + 2] = {SSL3_MT_CLIENT_HELLO};
    build_init(b);
    build_bytes(b, head, sizeof head);
}

struct slice block_of(const struct builder *b, size_t from)
{
    return b->len < from + 2 ? slice_of(NULL, 0) : slice_of(b->ptr + from + 2, b->len - from - 2);
}

bool pass(struct end *from, struct end *to, unsigned context, size_t index)
{
    struct builder b;
    size_t at = 0;
    build_init(&b);
    if (context == CH) {
        begin_hello(&b);
        at = b.len;
    }
    bool ok = check(ext_build(&from->s, context, NULL, index, &b), "built in %#x", context);
    if (ok && context == CH) {
        ok = check(ext_psk_fill_binders(&from->s, &b), "binders");
        OPENSSL_free(to->hs.hello_bytes);
        to->hs.hello_bytes = OPENSSL_memdup(b.ptr, b.len);
        if (!check(to->hs.hello_bytes != NULL, "memory")) {
            build_free(&b);
            return false;
        }
        to->hs.hello_whole = slice_of(to->hs.hello_bytes, b.len);
        struct builder copy = {.ptr = to->hs.hello_bytes, .len = b.len};
        to->hs.hello.extensions = block_of(&copy, at);
        ok = ok && ext_parse(&to->s, context, to->hs.hello.extensions, NULL, index) &&
             ext_ask_names(&to->s);
    } else if (ok) {
        ok = ext_parse(&to->s, context, block_of(&b, at), NULL, index);
    }
    build_free(&b);
    return ok;
}

bool sends(struct end *from, unsigned context, uint16_t type, struct slice *body, struct builder *b)
{
    build_init(b);
    if (context == CH)
        begin_hello(b);
    size_t at = b->len;
    return check(ext_build(&from->s, context, NULL, 0, b), "built") &&
           ext_peek(block_of(b, at), type, body);
}
