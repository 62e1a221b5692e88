/* OSSL_HTTP_get: a GET of a URL, redirections followed (RFC 9110, 15.4). */
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/httperr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/http/http.h"

enum { MOST_REDIRECTIONS = 50 };

/* What stays the same from one server to the next. */
struct wanted {
    const char *proxy, *no_proxy;
    BIO *bio, *rbio;
    OSSL_HTTP_bio_cb_t update;
    void *arg;
    int buf_size;
    const STACK_OF(CONF_VALUE) * headers;
    const char *type;
    int asn1;
    size_t max_resp_len;
    int timeout; /* seconds, from now on */
};

struct place {
    int tls;
    char *host, *port, *path;
};

static void place_clear(struct place *p)
{
    OPENSSL_free(p->host);
    OPENSSL_free(p->port);
    OPENSSL_free(p->path);
}

static bool place_of(struct place *p, const char *url)
{
    memset(p, 0, sizeof(*p));
    return OSSL_HTTP_parse_url(url, &p->tls, NULL, &p->host, &p->port, NULL, &p->path, NULL, NULL);
}

/* From `at` to another place: a URL, or relative to this one (RFC 3986, 5.2, but for dots). */
static char *resolve(const struct place *at, const char *to)
{
    const char *scheme = at->tls ? OSSL_HTTPS_NAME : OSSL_HTTP_NAME;
    const char *colon = strstr(to, "://");
    if (colon != NULL && strcspn(to, "/?#") == (size_t)(colon - to) + 1)
        return OPENSSL_strdup(to);
    size_t kept = strcspn(at->path, "?");
    while (kept > 0 && at->path[kept - 1] != '/' && strchr("?#", *to) == NULL)
        kept--;
    const bool has_host = strncmp(to, "//", 2) == 0;
    if (*to == '/')
        kept = 0;
    const size_t n = strlen(scheme) + strlen(at->host) + strlen(at->port) + kept + strlen(to) + 8;
    char *url = OPENSSL_malloc(n);
    if (url == NULL)
        return NULL;
    if (has_host)
        BIO_snprintf(url, n, "%s:%s", scheme, to);
    else
        BIO_snprintf(url, n, "%s://%s:%s%.*s%s", scheme, at->host, at->port, (int)kept, at->path,
                     to);
    return url;
}

/* A URL instead of *url, unless it would be less safe than where we are. */
static bool follow(const struct place *from, const char *to, char **url)
{
    char *next = resolve(from, to);
    struct place p;
    if (next == NULL)
        return false;
    OPENSSL_free(*url);
    *url = next;
    const bool ok = place_of(&p, next);
    const bool less_safe = ok && from->tls && !p.tls;
    place_clear(&p);
    return ok && (!less_safe || FAIL(ERR_LIB_HTTP, HTTP_R_REDIRECTION_FROM_HTTPS_TO_HTTP));
}

/* One server's answer, or NULL and whether to go to *url instead. */
static BIO *ask(const struct wanted *w, const struct place *p, char **url, bool *again)
{
    OSSL_HTTP_REQ_CTX *c = OSSL_HTTP_open(p->host, p->port, w->proxy, w->no_proxy, p->tls, w->bio,
                                          w->rbio, w->update, w->arg, w->buf_size, w->timeout);
    BIO *resp = NULL;
    char *redirection = NULL;
    *again = false;
    if (c == NULL)
        return NULL;
    if (OSSL_HTTP_set1_request(c, p->path, w->headers, NULL, NULL, w->type, w->asn1,
                               w->max_resp_len, -1, 0))
        resp = OSSL_HTTP_exchange(c, &redirection);
    *again = redirection != NULL && follow(p, redirection, url);
    OPENSSL_free(redirection);
    if (OSSL_HTTP_close(c, resp != NULL || *again))
        return resp;
    BIO_free(resp);
    *again = false;
    return NULL;
}

/* What is left of the time for all; false: nothing. */
static bool time_left(time_t until, int *timeout)
{
    const time_t now = time(NULL);
    if (until != 0 && until <= now)
        return FAIL(ERR_LIB_HTTP, HTTP_R_RETRY_TIMEOUT);
    if (until != 0)
        *timeout = (int)(until - now);
    return true;
}

static BIO *get(struct wanted *w, char **url)
{
    const time_t until = w->timeout > 0 ? time(NULL) + w->timeout : 0;
    for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
        struct place p;
        bool again = false;
        BIO *resp = NULL;
        if (place_of(&p, *url) && time_left(until, &w->timeout))
            resp = ask(w, &p, url, &again);
        place_clear(&p);
        if (!again)
            return resp;
    }
    ERR_raise(ERR_LIB_HTTP, HTTP_R_TOO_MANY_REDIRECTIONS);
    return NULL;
}

BIO *OSSL_HTTP_get(const char *url, const char *proxy, const char *no_proxy, BIO *bio, BIO *rbio,
                   OSSL_HTTP_bio_cb_t bio_update_fn, void *arg, int buf_size,
                   const STACK_OF(CONF_VALUE) * headers, const char *expected_content_type,
                   int expect_asn1, size_t max_resp_len, int timeout)
{
    struct wanted w = {.proxy = proxy,
                       .no_proxy = no_proxy,
                       .bio = bio,
                       .rbio = rbio,
                       .update = bio_update_fn,
                       .arg = arg,
                       .buf_size = buf_size,
                       .headers = headers,
                       .type = expected_content_type,
                       .asn1 = expect_asn1,
                       .max_resp_len = max_resp_len,
                       .timeout = timeout};
    if (url == NULL) {
        ERR_raise(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    char *current = OPENSSL_strdup(url);
    BIO *resp = current != NULL ? get(&w, &current) : NULL;
    OPENSSL_free(current);
    return resp;
}
