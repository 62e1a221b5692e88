/* Sessions: kept, used, copied, changed, written and read, in a context's cache. */
#include <openssl/pem.h>
#include <string.h>

#include "fuzz/api/api.h"

static void keep(struct api *a)
{
    SSL *s = api_ssl(a);
    SSL_SESSION **to = api_session_slot(a);
    SSL_SESSION *got = s != NULL ? SSL_get1_session(s) : NULL;
    if (got == NULL)
        return;
    fuzz_must(SSL_get_session(s) == got, "another session");
    SSL_SESSION_free(*to);
    *to = got;
}

static void use(struct api *a)
{
    SSL *s = api_ssl(a);
    bool none = api_number(a) != 0;
    SSL_SESSION *session = api_session(a);
    if (s != NULL)
        api_said(a, SSL_set_session(s, none ? NULL : session) == 1, "a session");
}

static void copy_id(struct api *a)
{
    SSL *to = api_ssl(a), *from = api_ssl(a);
    if (to != NULL && from != NULL)
        SSL_copy_session_id(to, from);
}

static void copy(struct api *a)
{
    SSL_SESSION *from = api_session(a), **to = api_session_slot(a);
    SSL_SESSION *s = from != NULL ? SSL_SESSION_dup(from) : NULL;
    if (s == NULL || *to == from) {
        SSL_SESSION_free(s);
        return;
    }
    fuzz_must(SSL_SESSION_get_protocol_version(s) == SSL_SESSION_get_protocol_version(from) &&
                  SSL_SESSION_get_time(s) == SSL_SESSION_get_time(from),
              "the copy is another");
    SSL_SESSION_free(*to);
    *to = s;
}

/* ---- fields ---- */

/* field eN NAME BYTES, TEXT or NUMBER */
static void bytes_field(struct api *a)
{
    SSL_SESSION *s = api_session(a);
    unsigned which = (unsigned)(api_number(a) % 5);
    struct bytes b = api_bytes(a);
    unsigned len = 0;
    size_t n = 0;
    const unsigned char *at = b.ptr;
    if (s == NULL)
        return;
    if (which == 0 && SSL_SESSION_set1_id(s, b.ptr, (unsigned)b.len) == 1)
        at = SSL_SESSION_get_id(s, &len), n = len;
    else if (which == 1 && SSL_SESSION_set1_id_context(s, b.ptr, (unsigned)b.len) == 1)
        at = SSL_SESSION_get0_id_context(s, &len), n = len;
    else if (which == 2 && SSL_SESSION_set1_alpn_selected(s, b.ptr, b.len) == 1)
        SSL_SESSION_get0_alpn_selected(s, &at, &n);
    else if (which == 3 && SSL_SESSION_set1_ticket_appdata(s, b.ptr, b.len) == 1)
        SSL_SESSION_get0_ticket_appdata(s, (void **)(uintptr_t)&at, &n);
    else if (which == 4 && SSL_SESSION_set1_master_key(s, b.ptr, b.len) == 1)
        n = SSL_SESSION_get_master_key(s, NULL, 0);
    else
        return;
    fuzz_must(n == b.len && (n == 0 || memcmp(at, b.ptr, n) == 0), "another field");
}

static void number_field(struct api *a)
{
    SSL_SESSION *s = api_session(a);
    unsigned which = (unsigned)(api_number(a) % 5);
    long n = (long)api_number(a);
    if (s == NULL)
        return;
    if (which == 0 && SSL_SESSION_set_time(s, n) != 0)
        fuzz_must(SSL_SESSION_get_time(s) == n, "another time");
    else if (which == 1 && SSL_SESSION_set_timeout(s, n) == 1)
        fuzz_must(SSL_SESSION_get_timeout(s) == n, "another timeout");
    else if (which == 2 && SSL_SESSION_set_protocol_version(s, (int)n) == 1)
        fuzz_must(SSL_SESSION_get_protocol_version(s) == (int)n, "another version");
    else if (which == 3 && SSL_SESSION_set_max_early_data(s, (uint32_t)n) == 1)
        fuzz_must(SSL_SESSION_get_max_early_data(s) == (uint32_t)n, "other early data");
    else if (which == 4)
        SSL_SESSION_set_ex_data(s, 0, s);
}

static void hostname(struct api *a)
{
    SSL_SESSION *s = api_session(a);
    const char *name = api_text(a), *is;
    if (s == NULL || SSL_SESSION_set1_hostname(s, name) != 1)
        return;
    is = SSL_SESSION_get0_hostname(s);
    fuzz_must(name == NULL ? is == NULL : is != NULL && strcmp(is, name) == 0, "another host");
}

static void cipher(struct api *a)
{
    SSL *ssl = api_ssl(a);
    SSL_SESSION *s = api_session(a);
    struct bytes b = api_bytes(a);
    const SSL_CIPHER *c = ssl != NULL && b.len >= 2 ? SSL_CIPHER_find(ssl, b.ptr) : NULL;
    if (s != NULL && c != NULL && SSL_SESSION_set_cipher(s, c) == 1)
        fuzz_must(SSL_SESSION_get0_cipher(s) == c, "another suite");
}

static void look(struct api *a)
{
    SSL_SESSION *s = api_session(a);
    const unsigned char *at;
    size_t n;
    BIO *out = BIO_new(BIO_s_null());
    if (s != NULL && out != NULL) {
        SSL_SESSION_print(out, s);
        SSL_SESSION_print_keylog(out, s);
        SSL_SESSION_get0_ticket(s, &at, &n);
        SSL_SESSION_get0_ticket(s, NULL, &n);
        fuzz_must(SSL_SESSION_has_ticket(s) == (n > 0), "a ticket of no length");
        SSL_SESSION_get_ticket_lifetime_hint(s);
        SSL_SESSION_get_max_fragment_length(s);
        SSL_SESSION_get_compress_id(s);
        SSL_SESSION_get0_peer(s);
        SSL_SESSION_is_resumable(s);
        SSL_SESSION_get_ex_data(s, 0);
    }
    BIO_free(out);
}

/* ---- written and read ---- */

static void replace(SSL_SESSION **slot, SSL_SESSION *s)
{
    if (s == NULL)
        return;
    SSL_SESSION_free(*slot);
    *slot = s;
}

static void through_der(struct api *a)
{
    SSL_SESSION *s = api_session(a), **to = api_session_slot(a);
    unsigned char *der = NULL;
    int n = s != NULL ? i2d_SSL_SESSION(s, &der) : 0;
    const unsigned char *p = der;
    if (n > 0) {
        SSL_SESSION *back = d2i_SSL_SESSION(NULL, &p, n);
        api_said(a, back != NULL, "what is written isn't read again");
        replace(to, back);
    }
    OPENSSL_free(der);
}

static void through_pem(struct api *a)
{
    SSL_SESSION *s = api_session(a), **to = api_session_slot(a);
    BIO *b = BIO_new(BIO_s_mem());
    if (s != NULL && b != NULL && PEM_write_bio_SSL_SESSION(b, s) == 1) {
        SSL_SESSION *back = PEM_read_bio_SSL_SESSION(b, NULL, NULL, NULL);
        api_said(a, back != NULL, "what is written isn't read again");
        replace(to, back);
    }
    BIO_free(b);
}

/* To a file of C's: text, PEM, keys. */
static void through_file(struct api *a)
{
    SSL_SESSION *s = api_session(a), **to = api_session_slot(a);
    FILE *f = tmpfile();
    if (s != NULL && f != NULL && PEM_write_SSL_SESSION(f, s) == 1) {
        SSL_SESSION_print_fp(f, s);
        rewind(f);
        SSL_SESSION *back = PEM_read_SSL_SESSION(f, NULL, NULL, NULL);
        api_said(a, back != NULL, "what is written isn't read again");
        replace(to, back);
    }
    if (f != NULL)
        fclose(f);
}

static void from_der(struct api *a)
{
    SSL_SESSION **to = api_session_slot(a);
    struct bytes b = api_bytes(a);
    const unsigned char *p = b.ptr;
    if (p == NULL)
        return;
    SSL_SESSION *s = d2i_SSL_SESSION(NULL, &p, (long)b.len);
    api_said(a, s != NULL, "no session");
    replace(to, s);
}

/* ---- a context's cache ---- */

static void add(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    SSL_SESSION *s = api_session(a);
    if (c != NULL && s != NULL)
        SSL_CTX_add_session(c, s);
}

static void take_out(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    SSL_SESSION *s = api_session(a);
    if (c != NULL && s != NULL && SSL_CTX_remove_session(c, s) == 1)
        fuzz_must(SSL_CTX_remove_session(c, s) == 0, "it is there still");
}

static void flush(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    long when = (long)api_number(a);
    if (c == NULL)
        return;
    SSL_CTX_flush_sessions(c, when);
    fuzz_must(when != 0 || SSL_CTX_sess_number(c) == 0, "some sessions stay");
    SSL_CTX_sessions(c);
}

static void has_id(struct api *a)
{
    SSL *s = api_ssl(a);
    struct bytes b = api_bytes(a);
    if (s != NULL)
        SSL_has_matching_session_id(s, b.ptr, (unsigned)b.len);
}

static const struct call rows[] = {
    {"keep", keep},
    {"use", use},
    {"copy-id", copy_id},
    {"session-copy", copy},
    {"session-bytes", bytes_field},
    {"session-number", number_field},
    {"session-host", hostname},
    {"session-cipher", cipher},
    {"session-look", look},
    {"session-der", through_der},
    {"session-pem", through_pem},
    {"session-file", through_file},
    {"session-from", from_der},
    {"cache-add", add},
    {"cache-remove", take_out},
    {"cache-flush", flush},
    {"has-id", has_id},
};
const struct calls calls_session = {rows, sizeof(rows) / sizeof(rows[0])};
