/* BIO_ADDR(3), BIO_ADDRINFO(3): addresses of sockets. */
#include <errno.h>
#include <netdb.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/bio/sock.h"

BIO_ADDR *BIO_ADDR_new(void)
{
    BIO_ADDR *a = OPENSSL_zalloc(sizeof(*a));
    if (a == NULL)
        ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
    else
        a->sa.sa_family = AF_UNSPEC;
    return a;
}

void BIO_ADDR_free(BIO_ADDR *ap)
{
    OPENSSL_free(ap);
}

void BIO_ADDR_clear(BIO_ADDR *ap)
{
    memset(ap, 0, sizeof(*ap));
    ap->sa.sa_family = AF_UNSPEC;
}

socklen_t bio_addr_len(const BIO_ADDR *a)
{
    switch (a->sa.sa_family) {
    case AF_INET:
        return sizeof(a->in);
    case AF_INET6:
        return sizeof(a->in6);
    case AF_UNIX:
        return sizeof(a->un);
    default:
        return sizeof(*a);
    }
}

/* ---- The raw form ---- */

int BIO_ADDR_rawmake(BIO_ADDR *ap, int family, const void *where, size_t wherelen,
                     unsigned short port)
{
    BIO_ADDR a;
    memset(&a, 0, sizeof(a));
    switch (family) {
    case AF_INET:
        if (wherelen != sizeof(a.in.sin_addr))
            return 0;
        memcpy(&a.in.sin_addr, where, wherelen);
        a.in.sin_port = port;
        break;
    case AF_INET6:
        if (wherelen != sizeof(a.in6.sin6_addr))
            return 0;
        memcpy(&a.in6.sin6_addr, where, wherelen);
        a.in6.sin6_port = port;
        break;
    case AF_UNIX:
        if (wherelen >= sizeof(a.un.sun_path))
            return 0;
        memcpy(a.un.sun_path, where, wherelen);
        break;
    default:
        return 0;
    }
    a.sa.sa_family = (sa_family_t)family;
    *ap = a;
    return 1;
}

int BIO_ADDR_family(const BIO_ADDR *ap)
{
    return ap->sa.sa_family;
}

int BIO_ADDR_rawaddress(const BIO_ADDR *ap, void *p, size_t *l)
{
    const void *from;
    size_t len;
    switch (ap->sa.sa_family) {
    case AF_INET:
        from = &ap->in.sin_addr;
        len = sizeof(ap->in.sin_addr);
        break;
    case AF_INET6:
        from = &ap->in6.sin6_addr;
        len = sizeof(ap->in6.sin6_addr);
        break;
    case AF_UNIX:
        from = ap->un.sun_path;
        len = strlen(ap->un.sun_path);
        break;
    default:
        return 0;
    }
    if (p != NULL)
        memcpy(p, from, len);
    if (l != NULL)
        *l = len;
    return 1;
}

unsigned short BIO_ADDR_rawport(const BIO_ADDR *ap)
{
    return ap->sa.sa_family == AF_INET    ? ap->in.sin_port
           : ap->sa.sa_family == AF_INET6 ? ap->in6.sin6_port
                                          : 0;
}

/* ---- Strings ---- */

bool bio_copy_string(char **to, const char *from)
{
    *to = from != NULL ? OPENSSL_strdup(from) : NULL;
    return *to != NULL || from == NULL;
}

static char *name_of(const BIO_ADDR *ap, int numeric, bool service)
{
    char host[NI_MAXHOST] = "", serv[NI_MAXSERV + sizeof(ap->un.sun_path)] = "", *copy;
    int error = getnameinfo(&ap->sa, bio_addr_len(ap), host, sizeof(host), serv, sizeof(serv),
                            numeric ? NI_NUMERICHOST | NI_NUMERICSERV : 0);
    if (error == EAI_SYSTEM) {
        bio_sys_error(errno, "getnameinfo", ERR_R_SYS_LIB);
        return NULL;
    }
    if (error != 0) {
        ERR_raise_data(ERR_LIB_BIO, ERR_R_SYS_LIB, "%s", gai_strerror(error));
        return NULL;
    }
    if (!bio_copy_string(&copy, service ? serv : host))
        ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
    return copy;
}

char *BIO_ADDR_hostname_string(const BIO_ADDR *ap, int numeric)
{
    return name_of(ap, numeric, false);
}

char *BIO_ADDR_service_string(const BIO_ADDR *ap, int numeric)
{
    return name_of(ap, numeric, true);
}

char *BIO_ADDR_path_string(const BIO_ADDR *ap)
{
    return ap->sa.sa_family == AF_UNIX ? OPENSSL_strdup(ap->un.sun_path) : NULL;
}

/* ---- Chains ---- */

const BIO_ADDRINFO *BIO_ADDRINFO_next(const BIO_ADDRINFO *bai)
{
    return bai != NULL ? bai->next : NULL;
}

int BIO_ADDRINFO_family(const BIO_ADDRINFO *bai)
{
    return bai != NULL ? bai->family : 0;
}

int BIO_ADDRINFO_socktype(const BIO_ADDRINFO *bai)
{
    return bai != NULL ? bai->socktype : 0;
}

int BIO_ADDRINFO_protocol(const BIO_ADDRINFO *bai)
{
    if (bai == NULL)
        return 0;
    if (bai->protocol != 0 || bai->family == AF_UNIX)
        return bai->protocol;
    return bai->socktype == SOCK_STREAM  ? IPPROTO_TCP
           : bai->socktype == SOCK_DGRAM ? IPPROTO_UDP
                                         : 0;
}

const BIO_ADDR *BIO_ADDRINFO_address(const BIO_ADDRINFO *bai)
{
    return bai != NULL ? &bai->addr : NULL;
}

void BIO_ADDRINFO_free(BIO_ADDRINFO *bai)
{
    while (bai != NULL) {
        BIO_ADDRINFO *next = bai->next;
        OPENSSL_free(bai);
        bai = next;
    }
}
