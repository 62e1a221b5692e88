/* s_client: from a server's name to a socket on which TLS can begin. */
#include <errno.h>
#include <openssl/err.h>
#include <string.h>
#include <sys/socket.h>

#include "apps/s_client.h"
#include "apps/tls_dtls.h"
#include "apps/tls_net.h"
#include "apps/tls_trace.h"

static const struct client_options *const o = &client_options;

/* ---- Names ---- */

/* One label of a DNS name, of letters, digits, '-' and '_', and no '-' at its ends. */
static bool is_label(const char *p, size_t len)
{
    if (len == 0 || len >= 63 || p[0] == '-' || p[len - 1] == '-')
        return false;
    for (size_t i = 0; i < len; i++) {
        bool letter = (p[i] | 0x20) >= 'a' && (p[i] | 0x20) <= 'z';
        if (!letter && !(p[i] >= '0' && p[i] <= '9') && p[i] != '-' && p[i] != '_')
            return false;
    }
    return true;
}

/* Whether a name is DNS's and not this network's: two labels at least, and more than digits. */
static bool is_dns_name(const char *name)
{
    size_t labels = 0;
    if (strlen(name) > 255)
        return false;
    for (const char *p = name;; labels++) {
        size_t len = strcspn(p, ".");
        if (!is_label(p, len))
            return false;
        p += len;
        if (*p++ == '\0')
            break;
    }
    return labels > 0 && strspn(name, "0123456789.") < strlen(name);
}

const char *place_server_name(const struct place *p)
{
    if (o->no_server_name)
        return NULL;
    if (o->server_name != NULL)
        return o->server_name;
    if (o->dane.domain != NULL)
        return o->dane.domain;
    if (p->target_host != NULL)
        return p->target_host;
    if (p->host == NULL)
        return "localhost";
    return is_dns_name(p->host) ? p->host : NULL;
}

/* ---- Where ---- */

static bool refuse(const char *what)
{
    fprintf(stderr, "%s: %s\n", app_name, what);
    opt_summary_hint();
    return false;
}

static bool agrees(const char *argument)
{
    bool internet = o->host != NULL || o->port > 0 || o->target != NULL || argument != NULL ||
                    o->bind != NULL || o->ipv4 || o->ipv6;
    if (o->target != NULL && argument != NULL)
        return refuse("cannot provide both -connect option and target parameter");
    if (o->ipv4 && o->ipv6)
        return refuse("Can't use both -4 and -6");
    if (o->no_server_name && o->server_name != NULL)
        return refuse("Can't use -servername and -noservername together");
    if (o->proxy != NULL && o->target == NULL && argument == NULL && o->host == NULL)
        return refuse("-proxy requires use of -connect or target parameter");
    if (o->unix_path == NULL || !internet)
        return true;
    fprintf(stderr, "%s: Intermixed protocol flags (internet and unix domains)\n", app_name);
    return false;
}

static bool parse(const char *text, char **host, char **port, const char *what)
{
    if (text == NULL || BIO_parse_hostserv(text, host, port, BIO_PARSE_PRIO_HOST))
        return true;
    fprintf(stderr, "%s: %s malformed or ambiguous\n", app_name, what);
    return false;
}

bool place_find(struct place *p, const char *argument)
{
    char number[32];
    const char *target = o->target != NULL ? o->target : argument;
    if (!agrees(argument) ||
        !parse(target, &p->host, &p->port, "-connect argument or target parameter"))
        return false;
    if (p->host == NULL && o->host != NULL)
        p->host = OPENSSL_strdup(o->host);
    if (p->port == NULL) {
        snprintf(number, sizeof(number), "%ld", o->port > 0 ? o->port : 4433);
        p->port = OPENSSL_strdup(number);
    }
    if (o->proxy == NULL || p->port == NULL)
        return p->port != NULL;
    /* Behind the proxy is what would have been connected to. */
    p->target_host = p->host != NULL ? p->host : OPENSSL_strdup("localhost");
    p->target_port = p->port;
    p->host = p->port = NULL;
    if (!parse(o->proxy, &p->host, &p->port, "-proxy argument"))
        return false;
    if (p->port == NULL)
        p->port = OPENSSL_strdup("3128");
    return p->target_host != NULL && p->port != NULL;
}

void place_free(struct place *p)
{
    OPENSSL_free(p->host);
    OPENSSL_free(p->port);
    OPENSSL_free(p->target_host);
    OPENSSL_free(p->target_port);
}

/* ---- To it ---- */

BIO *place_connect(const struct place *p)
{
    int family = o->ipv4 ? AF_INET : o->ipv6 ? AF_INET6 : AF_UNSPEC;
    char *from_host = NULL, *from_port = NULL;
    if (!parse(o->bind, &from_host, &from_port, "-bind argument parameter"))
        return NULL;
    errno = 0;
    int fd = o->unix_path != NULL
                 ? net_connect_unix(o->unix_path)
                 : net_connect(p->host, p->port, from_host, from_port, family, dtls_socket_type());
    int error = errno;
    OPENSSL_free(from_host);
    OPENSSL_free(from_port);
    if (fd < 0) {
        print_errors();
        fprintf(stderr, "connect:errno=%d\n", error);
        return NULL;
    }
    BIO_printf(client_out, "CONNECTED(%08X)\n", (unsigned)fd);
    (void)BIO_flush(client_out);
    if (tls_options.nbio) {
        if (!BIO_socket_nbio(fd, 1)) {
            print_errors();
            BIO_closesocket(fd);
            return NULL;
        }
        fputs("Turned on non blocking io\n", stderr);
    }
    BIO *b = dtls_transport(fd, true);
    if (b == NULL) {
        BIO_closesocket(fd);
        return NULL;
    }
    tls_trace_transport(b);
    return b;
}

bool place_prepare(const struct place *p, BIO *transport)
{
    const char *name = o->starttls_name != NULL ? o->starttls_name : o->starttls_host;
    if (o->proxy != NULL &&
        !net_proxy_connect(transport, p->target_host, p->target_port, o->proxy_user, o->proxy_pass))
        return false;
    return o->starttls == NULL || tls_start(transport, o->starttls, name,
                                            p->target_host != NULL ? p->target_host : p->host);
}
