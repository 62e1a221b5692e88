/* What was there before BIO_lookup(3): addresses are IPv4's, services are numbers. */
#include <netdb.h>
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "crypto/bio/sock.h"

/* The first address of IPv4 that a name and a service stand for. */
static BIO_ADDRINFO *look_up(const char *host, const char *service)
{
    BIO_ADDRINFO *found = NULL;
    if (!BIO_lookup(host, service, BIO_LOOKUP_CLIENT, AF_INET, SOCK_STREAM, &found))
        ERR_add_error_data(2, "host=", host != NULL ? host : service);
    return found;
}

int BIO_get_host_ip(const char *str, unsigned char *ip)
{
    BIO_ADDRINFO *found = look_up(str, NULL);
    size_t len;
    int ret = found != NULL && BIO_ADDR_rawaddress(BIO_ADDRINFO_address(found), NULL, &len) &&
              len == 4 && BIO_ADDR_rawaddress(BIO_ADDRINFO_address(found), ip, &len);
    BIO_ADDRINFO_free(found);
    return ret;
}

int BIO_get_port(const char *str, unsigned short *port_ptr)
{
    if (str == NULL) {
        ERR_raise(ERR_LIB_BIO, BIO_R_NO_PORT_DEFINED);
        return 0;
    }
    BIO_ADDRINFO *found = look_up(NULL, str);
    if (found == NULL)
        return 0;
    *port_ptr = ntohs(BIO_ADDR_rawport(BIO_ADDRINFO_address(found)));
    BIO_ADDRINFO_free(found);
    return 1;
}

struct hostent *BIO_gethostbyname(const char *name)
{
    return gethostbyname(name);
}

int BIO_get_accept_socket(char *host_port, int mode)
{
    char *host = NULL, *service = NULL;
    BIO_ADDRINFO *found = NULL;
    int sock = -1;
    if (!BIO_parse_hostserv(host_port, &host, &service, BIO_PARSE_PRIO_SERV))
        return -1;
    if (BIO_lookup(host, service, BIO_LOOKUP_SERVER, AF_UNSPEC, SOCK_STREAM, &found)) {
        sock = BIO_socket(found->family, found->socktype, BIO_ADDRINFO_protocol(found), 0);
        if (sock != -1 && !BIO_listen(sock, &found->addr, mode ? BIO_SOCK_REUSEADDR : 0)) {
            BIO_closesocket(sock);
            sock = -1;
        }
    }
    BIO_ADDRINFO_free(found);
    OPENSSL_free(host);
    OPENSSL_free(service);
    return sock;
}

/* "address:port" in a new string. */
static char *peer_name(const BIO_ADDR *a)
{
    char *host = BIO_ADDR_hostname_string(a, 1), *service = BIO_ADDR_service_string(a, 1);
    char *name = NULL;
    if (host != NULL && service != NULL) {
        size_t room = strlen(host) + strlen(service) + 2;
        name = OPENSSL_zalloc(room);
        if (name != NULL)
            snprintf(name, room, "%s:%s", host, service);
        else
            ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
    }
    OPENSSL_free(host);
    OPENSSL_free(service);
    return name;
}

int BIO_accept(int sock, char **ip_port)
{
    BIO_ADDR peer;
    int connection = BIO_accept_ex(sock, &peer, 0);
    if (connection == -1)
        return BIO_sock_should_retry(-1) ? -2 : -1;
    if (ip_port != NULL && (*ip_port = peer_name(&peer)) == NULL) {
        BIO_closesocket(connection);
        return -1;
    }
    return connection;
}
