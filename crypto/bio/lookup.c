/* BIO_parse_hostserv(3), BIO_lookup(3): from names to addresses. */
#include <errno.h>
#include <netdb.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/bio/sock.h"

static int fail(int reason)
{
    ERR_raise(ERR_LIB_BIO, reason);
    return 0;
}

/* ---- host:service ---- */

/* A new string of len bytes; NULL if it is empty or a star, which mean any. */
static bool part(char **to, const char *from, size_t len)
{
    *to = NULL;
    if (len == 0 || (len == 1 && *from == '*'))
        return true;
    *to = OPENSSL_strndup(from, len);
    return *to != NULL || fail(ERR_R_MALLOC_FAILURE);
}

int BIO_parse_hostserv(const char *hostserv, char **host, char **service,
                       enum BIO_hostserv_priorities hostserv_prio)
{
    const char *h = hostserv, *end = h + strlen(h), *colon;
    size_t host_len;
    bool bracketed = *h == '[';
    if (bracketed) {
        const char *close = strchr(++h, ']');
        if (close == NULL || (close[1] != '\0' && close[1] != ':'))
            return fail(BIO_R_MALFORMED_HOST_OR_SERVICE);
        host_len = (size_t)(close - h);
        colon = close[1] == ':' ? close + 1 : NULL;
    } else {
        colon = strchr(h, ':');
        host_len = colon != NULL ? (size_t)(colon - h) : (size_t)(end - h);
    }
    if (colon != NULL && strchr(colon + 1, ':') != NULL)
        return fail(BIO_R_AMBIGUOUS_HOST_OR_SERVICE);
    bool is_service = colon == NULL && !bracketed && hostserv_prio == BIO_PARSE_PRIO_SERV;
    char *new_host = NULL, *new_service = NULL;
    if (is_service) {
        if (service != NULL && !part(&new_service, h, host_len))
            return 0;
    } else if (host != NULL && !part(&new_host, h, host_len)) {
        return 0;
    }
    if (colon != NULL && service != NULL &&
        !part(&new_service, colon + 1, (size_t)(end - colon) - 1)) {
        OPENSSL_free(new_host);
        return 0;
    }
    if (!is_service && host != NULL)
        *host = new_host;
    if ((is_service || colon != NULL) && service != NULL)
        *service = new_service;
    return 1;
}

/* ---- Look-ups ---- */

static BIO_ADDRINFO *new_info(int family, int socktype, int protocol)
{
    BIO_ADDRINFO *info = OPENSSL_zalloc(sizeof(*info));
    if (info == NULL) {
        fail(ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    info->family = family;
    info->socktype = socktype;
    info->protocol = protocol;
    return info;
}

static int lookup_path(const char *path, int socktype, BIO_ADDRINFO **res)
{
    BIO_ADDRINFO *info = new_info(AF_UNIX, socktype, 0);
    if (info == NULL)
        return 0;
    if (path == NULL || !BIO_ADDR_rawmake(&info->addr, AF_UNIX, path, strlen(path), 0)) {
        OPENSSL_free(info);
        return fail(BIO_R_INVALID_ARGUMENT);
    }
    *res = info;
    return 1;
}

/* The system's list as one of ours. */
static int take_over(const struct addrinfo *list, BIO_ADDRINFO **res)
{
    BIO_ADDRINFO *first = NULL, **last = &first;
    for (; list != NULL; list = list->ai_next) {
        if (list->ai_addrlen > sizeof(first->addr))
            continue;
        *last = new_info(list->ai_family, list->ai_socktype, list->ai_protocol);
        if (*last == NULL) {
            BIO_ADDRINFO_free(first);
            return 0;
        }
        memcpy(&(*last)->addr, list->ai_addr, list->ai_addrlen);
        last = &(*last)->next;
    }
    if (first == NULL)
        return fail(BIO_R_LOOKUP_RETURNED_NOTHING);
    *res = first;
    return 1;
}

static int lookup_failed(int error)
{
    switch (error) {
    case EAI_SYSTEM:
        return bio_sys_error(errno, "getaddrinfo", ERR_R_SYS_LIB);
    case EAI_MEMORY:
        return fail(ERR_R_MALLOC_FAILURE);
    default:
        ERR_raise_data(ERR_LIB_BIO, ERR_R_SYS_LIB, "%s", gai_strerror(error));
        return 0;
    }
}

int BIO_lookup_ex(const char *host, const char *service, int lookup_type, int family, int socktype,
                  int protocol, BIO_ADDRINFO **res)
{
    if (family == AF_UNIX)
        return lookup_path(host, socktype, res);
    if (family != AF_UNSPEC && family != AF_INET && family != AF_INET6)
        return fail(BIO_R_UNSUPPORTED_PROTOCOL_FAMILY);
    struct addrinfo hints, *list = NULL;
    memset(&hints, 0, sizeof(hints));
    hints.ai_family = family;
    hints.ai_socktype = socktype;
    hints.ai_protocol = protocol;
    if (host != NULL && family == AF_UNSPEC) /* what this machine can reach */
        hints.ai_flags |= AI_ADDRCONFIG;
    if (lookup_type == BIO_LOOKUP_SERVER)
        hints.ai_flags |= AI_PASSIVE;
    int error = getaddrinfo(host, service, &hints, &list);
    if (error != 0 && error != EAI_SYSTEM && error != EAI_MEMORY && host != NULL &&
        (hints.ai_flags & AI_ADDRCONFIG)) { /* which leaves out what is written in numbers */
        hints.ai_flags &= ~AI_ADDRCONFIG;
        hints.ai_flags |= AI_NUMERICHOST;
        int again = getaddrinfo(host, service, &hints, &list);
        error = again == 0 ? 0 : error;
    }
    if (error != 0)
        return lookup_failed(error);
    int ret = take_over(list, res);
    freeaddrinfo(list);
    return ret;
}

int BIO_lookup(const char *host, const char *service, enum BIO_lookup_type lookup_type, int family,
               int socktype, BIO_ADDRINFO **res)
{
    return BIO_lookup_ex(host, service, (int)lookup_type, family, socktype, 0, res);
}

int bio_af(int family)
{
    switch (family) {
    case BIO_FAMILY_IPV4:
        return AF_INET;
    case BIO_FAMILY_IPV6:
        return AF_INET6;
    case BIO_FAMILY_IPANY:
        return AF_UNSPEC;
    default:
        ERR_raise(ERR_LIB_BIO, BIO_R_UNSUPPORTED_IP_FAMILY);
        return -1;
    }
}
