/* URLs (RFC 3986, as far as OSSL_HTTP_parse_url(3) takes them) and proxies for them. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/httperr.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"

struct part {
    const char *at;
    size_t len;
};

enum { SCHEME, USER, HOST, PORT, PATH, QUERY, FRAGMENT, PARTS };

struct url {
    struct part parts[PARTS];
    int port;
};

static struct part part_to(const char *at, const char *end)
{
    return (struct part){at, (size_t)(end - at)};
}

/* Takes the part up to one of the characters or the end off the text. */
static struct part take_until(const char **at, const char *ends)
{
    const char *from = *at;
    *at += strcspn(from, ends);
    return part_to(from, *at);
}

/* 3.2.3: digits, then the end of the authority. */
static bool take_port(const char **at, struct url *u)
{
    const char *from = *at;
    unsigned long port = 0;
    for (; **at >= '0' && **at <= '9' && port <= 65535; (*at)++)
        port = port * 10 + (unsigned long)(**at - '0');
    if (*at == from || port > 65535 || strchr("/?#", **at) == NULL) {
        ERR_raise_data(ERR_LIB_HTTP, HTTP_R_INVALID_PORT_NUMBER, "%s", from);
        return false;
    }
    u->parts[PORT] = part_to(from, *at);
    u->port = (int)port;
    return true;
}

/* 3.2: [userinfo@]host[:port], the host an address in brackets or anything else. */
static bool take_authority(const char **at, struct url *u)
{
    const char *sign = *at + strcspn(*at, "@/?#");
    if (*sign == '@') {
        u->parts[USER] = part_to(*at, sign);
        *at = sign + 1;
    }
    const char *from = *at;
    if (*from == '[') {
        take_until(at, "]");
        if (**at != ']')
            return FAIL(ERR_LIB_HTTP, HTTP_R_ERROR_PARSING_URL);
        (*at)++;
        u->parts[HOST] = part_to(from, *at);
    } else {
        u->parts[HOST] = take_until(at, ":/?#");
    }
    if (**at == ':') {
        (*at)++;
        return take_port(at, u);
    }
    return strchr("/?#", **at) != NULL || FAIL(ERR_LIB_HTTP, HTTP_R_ERROR_PARSING_URL);
}

/* The query stays with the path unless it is wanted by itself. */
static bool take_apart(const char *text, bool query_apart, struct url *u)
{
    for (int i = 0; i < PARTS; i++)
        u->parts[i] = (struct part){"", 0};
    u->port = 0;
    const char *at = strstr(text, "://");
    if (at == text)
        return FAIL(ERR_LIB_HTTP, HTTP_R_ERROR_PARSING_URL);
    /* "://" further on, behind the authority, ends no scheme. */
    if (at != NULL && strcspn(text, "/?#@") == (size_t)(at - text) + 1)
        u->parts[SCHEME] = part_to(text, at);
    at = u->parts[SCHEME].len > 0 ? at + 3 : text;
    if (!take_authority(&at, u))
        return false;
    u->parts[PATH] = take_until(&at, query_apart ? "?#" : "#");
    if (*at == '?') {
        at++;
        u->parts[QUERY] = take_until(&at, "#");
    }
    if (*at == '#')
        u->parts[FRAGMENT] = part_to(at + 1, at + strlen(at));
    return true;
}

static char *copy_part(struct part p, const char *in_front)
{
    const size_t n = strlen(in_front);
    char *s = OPENSSL_malloc(n + p.len + 1);
    if (s == NULL)
        return NULL;
    memcpy(s, in_front, n);
    memcpy(s + n, p.at, p.len);
    s[n + p.len] = '\0';
    return s;
}

/* A copy of each part that is wanted; none of any if that fails. */
static bool give(const struct url *u, char **const to[PARTS])
{
    bool ok = true;
    for (int i = 0; i < PARTS; i++)
        if (to[i] != NULL) {
            const bool rooted = i != PATH || u->parts[i].at[0] == '/';
            *to[i] = copy_part(u->parts[i], rooted ? "" : "/");
            ok = ok && *to[i] != NULL;
        }
    for (int i = 0; !ok && i < PARTS; i++)
        if (to[i] != NULL) {
            OPENSSL_free(*to[i]);
            *to[i] = NULL;
        }
    return ok || FAIL(ERR_LIB_HTTP, ERR_R_MALLOC_FAILURE);
}

static void clear(char **const to[PARTS], int *port)
{
    for (int i = 0; i < PARTS; i++)
        if (to[i] != NULL)
            *to[i] = NULL;
    if (port != NULL)
        *port = 0;
}

int OSSL_parse_url(const char *url, char **pscheme, char **puser, char **phost, char **pport,
                   int *pport_num, char **ppath, char **pquery, char **pfrag)
{
    char **const to[PARTS] = {pscheme, puser, phost, pport, ppath, pquery, pfrag};
    struct url u;
    clear(to, pport_num);
    if (url == NULL)
        return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
    if (!take_apart(url, pquery != NULL, &u))
        return 0;
    if (u.parts[PORT].len == 0)
        u.parts[PORT] = (struct part){"0", 1};
    if (!give(&u, to))
        return 0;
    if (pport_num != NULL)
        *pport_num = u.port;
    return 1;
}

static bool is(struct part p, const char *text)
{
    return p.len == strlen(text) && memcmp(p.at, text, p.len) == 0;
}

int OSSL_HTTP_parse_url(const char *url, int *pssl, char **puser, char **phost, char **pport,
                        int *pport_num, char **ppath, char **pquery, char **pfrag)
{
    char **const to[PARTS] = {NULL, puser, phost, pport, ppath, pquery, pfrag};
    struct url u;
    clear(to, pport_num);
    if (pssl != NULL)
        *pssl = 0;
    if (url == NULL)
        return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
    if (!take_apart(url, pquery != NULL, &u))
        return 0;
    const bool tls = is(u.parts[SCHEME], OSSL_HTTPS_NAME);
    if (!tls && u.parts[SCHEME].len != 0 && !is(u.parts[SCHEME], OSSL_HTTP_NAME)) {
        ERR_raise_data(ERR_LIB_HTTP, HTTP_R_INVALID_URL_SCHEME, "scheme=%.*s",
                       (int)u.parts[SCHEME].len, u.parts[SCHEME].at);
        return 0;
    }
    if (u.port == 0) {
        const char *port = tls ? OSSL_HTTPS_PORT : OSSL_HTTP_PORT;
        u.parts[PORT] = part_to(port, port + strlen(port));
        u.port = tls ? 443 : 80;
    }
    if (!give(&u, to))
        return 0;
    if (pport_num != NULL)
        *pport_num = u.port;
    if (pssl != NULL)
        *pssl = tls;
    return 1;
}

/* ---- Proxies ---- */

static const char *from_environment(const char *name, const char *otherwise)
{
    const char *value = secure_getenv(name);
    return value != NULL ? value : secure_getenv(otherwise);
}

/* Whether the server is in a list of names separated by commas and white space. */
static bool listed(const char *list, const char *server)
{
    struct part name = {server, strlen(server)};
    if (name.len >= 2 && server[0] == '[' && server[name.len - 1] == ']')
        name = (struct part){server + 1, name.len - 2};
    while (list != NULL && *list != '\0') {
        const struct part entry = take_until(&list, ", \t\r\n\v\f");
        if (entry.len != 0 && entry.len == name.len && memcmp(entry.at, name.at, name.len) == 0)
            return true;
        list += strspn(list, ", \t\r\n\v\f");
    }
    return false;
}

const char *OSSL_HTTP_adapt_proxy(const char *proxy, const char *no_proxy, const char *server,
                                  int use_ssl)
{
    if (proxy == NULL)
        proxy = use_ssl ? from_environment("https_proxy", OPENSSL_HTTPS_PROXY)
                        : from_environment("http_proxy", OPENSSL_HTTP_PROXY);
    if (proxy == NULL || *proxy == '\0')
        return NULL;
    if (no_proxy == NULL)
        no_proxy = from_environment("no_proxy", OPENSSL_NO_PROXY);
    return server != NULL && *server != '\0' && listed(no_proxy, server) ? NULL : proxy;
}
