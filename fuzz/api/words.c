#include <ctype.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz/api/api.h"
#include "tests/alloc/alloc.h"

enum { WORD = 2048, TEXTS = 4 };

/* ---- words ---- */

/* The next word of the line, or one of no length. */
static size_t next(struct api *a, const char **word)
{
    while (a->at < a->end && *a->at == ' ')
        a->at++;
    *word = a->at;
    while (a->at < a->end && *a->at != ' ')
        a->at++;
    return (size_t)(a->at - *word);
}

static size_t turn;

const char *api_text(struct api *a)
{
    static char texts[TEXTS][WORD];
    const char *word;
    size_t n = next(a, &word);
    char *text = texts[turn++ % TEXTS];
    if (n == 0 || (n == 1 && *word == '-'))
        return NULL;
    if (n == 2 && memcmp(word, "\"\"", 2) == 0)
        n = 0;
    n = n < WORD - 1 ? n : WORD - 1;
    memcpy(text, word, n);
    text[n] = '\0';
    return text;
}

unsigned long long api_number(struct api *a)
{
    const char *text = api_text(a);
    return text != NULL ? strtoull(text, NULL, 0) : 0;
}

static int digit(char c)
{
    const char *digits = "0123456789abcdef", *at = strchr(digits, tolower((unsigned char)c));
    return c != '\0' && at != NULL ? (int)(at - digits) : 0;
}

struct bytes api_bytes(struct api *a)
{
    static unsigned char bytes[TEXTS][WORD / 2];
    const char *text = api_text(a);
    struct bytes b = {text != NULL ? bytes[turn % TEXTS] : NULL, 0};
    for (; text != NULL && text[2 * b.len] != '\0' && text[2 * b.len + 1] != '\0'; b.len++)
        b.ptr[b.len] = (unsigned char)(digit(text[2 * b.len]) << 4 | digit(text[2 * b.len + 1]));
    return b;
}

/* ---- files ---- */

static int files[SLOTS] = {-1, -1, -1, -1};

void api_fill(size_t file, const void *bytes, size_t n)
{
    int *fd = &files[file % SLOTS];
    if (*fd < 0)
        *fd = memfd_create("fuzz", 0);
    fuzz_must(*fd >= 0 && ftruncate(*fd, 0) == 0 && pwrite(*fd, bytes, n, 0) == (ssize_t)n,
              "a file");
}

/* No other file of this machine. */
const char *api_path(struct api *a)
{
    static char paths[TEXTS][40];
    const char *text = api_text(a);
    char *path = paths[turn % TEXTS];
    if (text == NULL)
        return NULL;
    if (text[0] != 'f' || text[1] < '0' || text[1] >= '0' + SLOTS)
        return "/nowhere";
    if (files[text[1] - '0'] < 0)
        api_fill((size_t)(text[1] - '0'), "", 0);
    snprintf(path, sizeof(paths[0]), "/proc/self/fd/%d", files[text[1] - '0']);
    return path;
}

const char *api_word(struct api *a)
{
    const char *at = a->at, *text = api_text(a);
    if (text == NULL || text[0] != 'f' || text[1] < '0' || text[1] >= '0' + SLOTS || text[2] != 0)
        return text;
    a->at = at;
    return api_path(a);
}

/* ---- objects ---- */

static SSL_CTX *ctx_of(struct api *a, size_t i)
{
    if (a->ctx[i] == NULL)
        a->ctx[i] = identity_ctx((int)(i % 2), 0, 0, i == 0 ? ID_NONE : ID_P256);
    return a->ctx[i];
}

/* A client's are s0 and s2, over memory. */
static SSL *ssl_of(struct api *a, size_t i)
{
    SSL_CTX *ctx = ctx_of(a, i);
    if (a->ssl[i] != NULL || ctx == NULL)
        return a->ssl[i];
    SSL *s = a->ssl[i] = SSL_new(ctx);
    BIO *in = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
    if (s == NULL || in == NULL || out == NULL) {
        BIO_free(in);
        BIO_free(out);
        return s;
    }
    SSL_set_bio(s, in, out);
    if (i % 2 == 1)
        SSL_set_accept_state(s);
    else
        SSL_set_connect_state(s);
    return s;
}

static size_t slot(struct api *a, char kind)
{
    const char *text = api_text(a);
    return text != NULL && text[0] == kind ? (size_t)(unsigned char)text[1] % SLOTS : 0;
}

struct api_owner api_owner(struct api *a)
{
    const char *text = api_text(a);
    size_t i = text != NULL ? (size_t)(unsigned char)text[text[0] != '\0'] % SLOTS : 0;
    bool is_ssl = text != NULL && text[0] == 's';
    return (struct api_owner){is_ssl ? NULL : ctx_of(a, i), is_ssl ? ssl_of(a, i) : NULL};
}

SSL_CTX *api_ctx(struct api *a)
{
    return ctx_of(a, slot(a, 'c'));
}

SSL *api_ssl(struct api *a)
{
    return ssl_of(a, slot(a, 's'));
}

SSL **api_ssl_slot(struct api *a)
{
    return &a->ssl[slot(a, 's')];
}

SSL_SESSION **api_session_slot(struct api *a)
{
    return &a->session[slot(a, 'e')];
}

SSL_SESSION *api_session(struct api *a)
{
    SSL_SESSION **s = api_session_slot(a);
    if (*s == NULL)
        *s = SSL_SESSION_new();
    return *s;
}

EVP_PKEY *api_key(struct api *a)
{
    return identity_key((enum identity)(api_number(a) % IDENTITIES));
}

X509 *api_cert(struct api *a)
{
    size_t n = api_number(a) % (IDENTITIES + 1);
    return n == IDENTITIES ? identity_ca() : identity_cert((enum identity)n);
}

static void free_ends(struct api *a)
{
    for (size_t i = 0; i < SLOTS; i++) {
        SSL_free(a->ssl[i]);
        SSL_CTX_free(a->ctx[i]);
        a->ssl[i] = NULL;
        a->ctx[i] = NULL;
    }
}

void api_config(struct api *a, const struct config *c)
{
    free_ends(a);
    alloc_pause(true);
    config_contexts(c, a->ctx);
    for (size_t i = 0; i < 2; i++)
        fuzz_must(ssl_of(a, i) != NULL, "no connection");
    config_connection(c, a->ssl[0], a->ssl[1]);
    alloc_pause(false);
}

void api_free(struct api *a)
{
    free_ends(a);
    api_forget_callbacks();
    api_forget_modules();
    for (size_t i = 0; i < SLOTS; i++)
        SSL_SESSION_free(a->session[i]);
    for (size_t i = 0; i < SLOTS; i++)
        if (files[i] >= 0)
            fuzz_must(ftruncate(files[i], 0) == 0, "a file");
    memset(a, 0, sizeof(*a));
}

void api_said(const struct api *a, bool ok, const char *what)
{
    fuzz_must(ok || a->short_of_memory || ERR_peek_error() != 0, what);
}
