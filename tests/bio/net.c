/* Sockets, addresses, connections and datagrams, on the loopback interface and free ports. What is
 * expected is what OpenSSL 3.0 does. */
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/suite.h"

enum { PATIENCE = 5 }; /* seconds */

static const unsigned char localhost[] = {127, 0, 0, 1};

/* The reasons of all errors since, as "2:111 32:103 ". */
static const char *errors(void)
{
    static char text[200];
    size_t n = 0;
    text[0] = '\0';
    for (unsigned long e; (e = ERR_get_error()) != 0 && n < sizeof(text);)
        n += (size_t)snprintf(text + n, sizeof(text) - n, "%d:%d ", ERR_GET_LIB(e),
                              ERR_GET_REASON(e));
    return text;
}

static void expect(const char *what, long got, long want, const char *reasons)
{
    const char *raised = errors();
    check(got == want && strcmp(raised, reasons) == 0, "%s: %ld [%s]; want %ld [%s]", what, got,
          raised, want, reasons);
}

/* ---- Names and addresses ---- */

static bool same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static void names(void)
{
    static char old[] = "untouched";
    static const struct {
        const char *text;
        int prio, ret;
        const char *host, *service;
    } cases[] = {
        {"a:b", 0, 1, "a", "b"},       {"a:", 0, 1, "a", NULL},
        {"a:*", 1, 1, "a", NULL},      {":b", 0, 1, NULL, "b"},
        {"*:b", 1, 1, NULL, "b"},      {"*", 0, 1, NULL, old},
        {"*", 1, 1, old, NULL},        {"a", 0, 1, "a", old},
        {"a", 1, 1, old, "a"},         {"[::1]:443", 1, 1, "::1", "443"},
        {"[::1]", 1, 1, "::1", old},   {"", 1, 1, old, NULL},
        {"[]:5", 0, 1, NULL, "5"},     {":", 0, 1, NULL, NULL},
        {"[::1", 0, -130, old, old},   {"[::1]x", 0, -130, old, old},
        {"[a]b:c", 1, -130, old, old}, {"::1", 0, -129, old, old},
        {"a:b:c", 1, -129, old, old},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char *host = old, *service = old;
        int ret = BIO_parse_hostserv(cases[i].text, &host, &service,
                                     cases[i].prio ? BIO_PARSE_PRIO_SERV : BIO_PARSE_PRIO_HOST);
        unsigned long e = ERR_get_error();
        check((ret == 1 ? 1 : -(int)ERR_GET_REASON(e)) == cases[i].ret &&
                  same(host, cases[i].host) && same(service, cases[i].service),
              "parse %s: %d %s %s", cases[i].text, ret, host != NULL ? host : "NULL",
              service != NULL ? service : "NULL");
        if (host != old)
            OPENSSL_free(host);
        if (service != old)
            OPENSSL_free(service);
    }
}

static void check_strings(const BIO_ADDR *a, const char *host, const char *service)
{
    char *h = BIO_ADDR_hostname_string(a, 1), *s = BIO_ADDR_service_string(a, 1);
    check(same(h, host) && same(s, service), "%s, %s", h != NULL ? h : "NULL",
          s != NULL ? s : "NULL");
    OPENSSL_free(h);
    OPENSSL_free(s);
}

static void addresses(void)
{
    static const unsigned char six[16] = {[15] = 1};
    unsigned char raw[200];
    size_t len = 99;
    BIO_ADDR *a = BIO_ADDR_new();
    check(BIO_ADDR_family(a) == AF_UNSPEC && !BIO_ADDR_rawaddress(a, NULL, &len) && len == 99 &&
              BIO_ADDR_rawport(a) == 0 && BIO_ADDR_path_string(a) == NULL,
          "empty");
    check(BIO_ADDR_hostname_string(a, 1) == NULL, "no name");
    expect("no name", 0, 0, "32:524290 ");
    check(!BIO_ADDR_rawmake(a, AF_INET, localhost, 3, 0) && !BIO_ADDR_rawmake(a, 99, six, 16, 0) &&
              BIO_ADDR_rawmake(a, AF_INET, localhost, 4, htons(80)) &&
              BIO_ADDR_rawport(a) == htons(80) && BIO_ADDR_rawaddress(a, raw, &len) && len == 4 &&
              memcmp(raw, localhost, 4) == 0,
          "IPv4");
    check_strings(a, "127.0.0.1", "80");
    check(!BIO_ADDR_rawmake(a, AF_INET6, six, 4, 0) &&
              BIO_ADDR_rawmake(a, AF_INET6, six, 16, htons(443)) &&
              BIO_ADDR_rawaddress(a, raw, &len) && len == 16,
          "IPv6");
    check_strings(a, "::1", "443");
    memset(raw, 'x', sizeof(raw));
    check(BIO_ADDR_rawmake(a, AF_UNIX, raw, 107, 0) && !BIO_ADDR_rawmake(a, AF_UNIX, raw, 108, 0) &&
              BIO_ADDR_rawmake(a, AF_UNIX, "/tmp/x", 6, 0) && BIO_ADDR_rawaddress(a, NULL, &len) &&
              len == 6,
          "path");
    char *path = BIO_ADDR_path_string(a);
    check(same(path, "/tmp/x"), "path");
    OPENSSL_free(path);
    BIO_ADDR_clear(a);
    check(BIO_ADDR_family(a) == AF_UNSPEC, "clear");
    BIO_ADDR_free(a);
}

static void lookups(void)
{
    BIO_ADDRINFO *list = NULL;
    check(BIO_lookup("127.0.0.1", "80", BIO_LOOKUP_CLIENT, AF_UNSPEC, SOCK_STREAM, &list) == 1 &&
              BIO_ADDRINFO_family(list) == AF_INET && BIO_ADDRINFO_socktype(list) == SOCK_STREAM &&
              BIO_ADDRINFO_protocol(list) == IPPROTO_TCP && BIO_ADDRINFO_next(list) == NULL,
          "look-up");
    check_strings(BIO_ADDRINFO_address(list), "127.0.0.1", "80");
    BIO_ADDRINFO_free(list);
    check(BIO_lookup_ex(NULL, "80", BIO_LOOKUP_SERVER, AF_INET, 0, 0, &list) == 1 &&
              BIO_ADDRINFO_next(list) != NULL,
          "all types");
    check_strings(BIO_ADDRINFO_address(list), "0.0.0.0", "80");
    BIO_ADDRINFO_free(list);
    check(BIO_lookup("/tmp/x", NULL, BIO_LOOKUP_CLIENT, AF_UNIX, SOCK_STREAM, &list) == 1 &&
              BIO_ADDRINFO_protocol(list) == 0,
          "path");
    BIO_ADDRINFO_free(list);
    expect("family", BIO_lookup("127.0.0.1", "80", BIO_LOOKUP_CLIENT, 77, SOCK_STREAM, &list), 0,
           "32:131 ");
    expect("service", BIO_lookup("127.0.0.1", "no such", BIO_LOOKUP_CLIENT, 0, SOCK_STREAM, &list),
           0, "32:524290 ");
    check(BIO_ADDRINFO_next(NULL) == NULL && BIO_ADDRINFO_address(NULL) == NULL, "NULL");
}

/* ---- Sockets ---- */

static int listener(BIO_ADDR *at)
{
    union BIO_sock_info_u info = {.addr = at};
    int sock = BIO_socket(AF_INET, SOCK_STREAM, 0, 0);
    BIO_ADDR_rawmake(at, AF_INET, localhost, 4, 0);
    check(BIO_listen(sock, at, BIO_SOCK_REUSEADDR | BIO_SOCK_KEEPALIVE | BIO_SOCK_NODELAY) == 1 &&
              BIO_sock_info(sock, BIO_SOCK_INFO_ADDRESS, &info) == 1,
          "listen");
    return sock;
}

static void calls(void)
{
    BIO_ADDR *at = BIO_ADDR_new(), *peer = BIO_ADDR_new();
    int server = listener(at), s = BIO_socket(AF_INET, SOCK_STREAM, 0, 0);
    expect("bind", BIO_bind(s, at, 0), 0, "2:98 32:117 ");
    expect("no socket", BIO_connect(-1, at, 0), 0, "32:135 ");
    expect("no socket", BIO_accept_ex(-1, NULL, 0), -1, "2:9 32:100 ");
    expect("no type", BIO_socket(AF_INET, 77, 0, 0), -1, "2:22 32:118 ");
    expect("connect", BIO_connect(s, at, BIO_SOCK_NODELAY), 1, "");
    int c = BIO_accept_ex(server, peer, BIO_SOCK_NONBLOCK);
    check(c >= 0 && BIO_ADDR_family(peer) == AF_INET && (fcntl(c, F_GETFL) & O_NONBLOCK), "accept");
    BIO_socket_nbio(server, 1);
    expect("accept nothing", BIO_accept_ex(server, NULL, 0), -1, "");
    check(BIO_sock_should_retry(-1) == 1 && BIO_sock_non_fatal_error(EPIPE) == 0, "retry");
    check(BIO_sock_error(-1) == EBADF && BIO_sock_error(c) == 0 && BIO_set_tcp_ndelay(c, 1) == 1,
          "error");
    check(BIO_socket_wait(-1, 1, 0) == -1 && BIO_socket_wait(c, 1, 0) == 1 &&
              BIO_socket_wait(c, 1, time(NULL)) == 0 &&
              BIO_socket_wait(c, 0, time(NULL) + PATIENCE) == 1,
          "wait");

    char buf[20];
    BIO *b = BIO_new_socket(c, BIO_CLOSE), *d = BIO_new_socket(s, BIO_CLOSE);
    check(BIO_read(b, buf, 5) == -1 && BIO_should_read(b) && BIO_should_retry(b), "nothing yet");
    check(BIO_puts(d, "hello") == 5 && BIO_wait(b, time(NULL) + PATIENCE, 1) == 1 &&
              BIO_read(b, buf, 20) == 5 && memcmp(buf, "hello", 5) == 0 && !BIO_should_retry(b),
          "five bytes");
    expect("gets", BIO_gets(b, buf, 5), -2, "32:121 ");
    BIO_free(d);
    check(BIO_socket_wait(c, 1, time(NULL) + PATIENCE) == 1 && BIO_read(b, buf, 5) == 0 &&
              BIO_eof(b) == 1 && !BIO_should_retry(b) && BIO_get_fd(b, NULL) == c,
          "end");
    BIO_free(b);
    check(fcntl(c, F_GETFD) == -1 && BIO_closesocket(c) == 0, "closed");
    BIO_closesocket(server);
    BIO_ADDR_free(at);
    BIO_ADDR_free(peer);
}

static void descriptors(void)
{
    char buf[20], name[] = "/tmp/bio-XXXXXX";
    int fd = mkstemp(name);
    unlink(name);
    BIO *b = BIO_new_fd(fd, BIO_CLOSE);
    check(BIO_puts(b, "one\ntwo") == 7 && BIO_tell(b) == 7 && BIO_seek(b, 1) == 1 &&
              BIO_gets(b, buf, 20) == 3 && strcmp(buf, "ne\n") == 0 && BIO_reset(b) == 0 &&
              BIO_gets(b, buf, 3) == 2 && strcmp(buf, "on") == 0 && BIO_read(b, buf, 20) == 5 &&
              BIO_eof(b) == 0 && BIO_read(b, buf, 1) == 0 && BIO_eof(b) == 1,
          "file");
    BIO_free(b);
    check(fcntl(fd, F_GETFD) == -1, "closed");
    b = BIO_new(BIO_s_fd());
    check(BIO_get_fd(b, NULL) == -1, "no descriptor");
    expect("no descriptor", BIO_read(b, buf, 1), -1, "32:120 ");
    BIO_free(b);
}

void test_bio_sock(void)
{
    ERR_clear_error();
    names();
    addresses();
    lookups();
    calls();
    descriptors();
}

/* ---- Connecting ---- */

static char heard[200];

static int hear(BIO *b, int state, int ret)
{
    size_t n = strlen(heard);
    (void)b;
    snprintf(heard + n, sizeof(heard) - n, "%d ", state);
    return ret;
}

static void target(char *text, const BIO_ADDR *at)
{
    sprintf(text, "127.0.0.1:%d", ntohs(BIO_ADDR_rawport(at)));
}

static void connects(void)
{
    char to[40], buf[20];
    BIO_ADDR *at = BIO_ADDR_new();
    int server = listener(at);
    target(to, at);
    BIO *b = BIO_new(BIO_s_connect());
    expect("nowhere", BIO_do_connect(b), -1, "32:144 ");
    expect("two colons", BIO_set_conn_hostname(b, "a:b:c"), 0, "32:129 ");
    check(BIO_set_conn_hostname(b, to) == 1 && same(BIO_get_conn_hostname(b), "127.0.0.1") &&
              same(BIO_get_conn_port(b), strchr(to, ':') + 1),
          "names");
    heard[0] = '\0';
    (void)BIO_set_info_callback(b, hear);
    check(BIO_do_connect(b) == 1 && strcmp(heard, "2 3 4 5 5 ") == 0, "connect: %s", heard);
    int c = BIO_accept_ex(server, NULL, 0);
    check(BIO_puts(b, "abc") == 3 && read(c, buf, 20) == 3 && write(c, "de", 2) == 2 &&
              BIO_read(b, buf, 20) == 2,
          "both ways");
    check(BIO_get_conn_address(b) != NULL &&
              BIO_ADDR_rawport(BIO_get_conn_address(b)) == BIO_ADDR_rawport(at),
          "address");
    close(c);
    check(BIO_reset(b) == 0 && BIO_get_fd(b, NULL) == -1 && BIO_write(b, "x", 1) == 1, "again");
    BIO_free(b);
    close(BIO_accept_ex(server, NULL, 0));

    b = BIO_new_connect(to);
    BIO_set_nbio(b, 1);
    int ret = (int)BIO_do_connect(b), reason = -1;
    check(ret == 1 || (BIO_should_io_special(b) && BIO_get_retry_BIO(b, &reason) == b &&
                       reason == BIO_RR_CONNECT),
          "nonblocking");
    check(BIO_do_connect_retry(b, PATIENCE, 1) == 1, "with patience");
    check(BIO_read(b, buf, 1) == -1 && BIO_should_read(b), "nothing yet");
    BIO_free(b);
    close(server);
    b = BIO_new_connect(to);
    expect("refused", BIO_do_connect(b), 0, "2:111 32:103 2:111 32:103 ");
    expect("still", BIO_write(b, "x", 1), 0, "32:103 ");
    BIO_free(b);
    b = BIO_new_connect(to);
    expect("refused once", BIO_do_connect_retry(b, -1, 1), -1, "2:111 32:103 2:111 32:103 ");
    BIO_free(b);
    b = BIO_new_connect("127.0.0.1:no such");
    expect("no service", BIO_do_connect(b), -1, "32:524290 ");
    BIO_set_conn_ip_family(b, 77);
    expect("no family", BIO_do_connect(b), -1, "32:146 ");
    BIO_free(b);
    BIO_ADDR_free(at);
}

static void accepts(void)
{
    char to[40], buf[20];
    int reason = 0;
    BIO *b = BIO_new(BIO_s_accept());
    expect("nowhere", BIO_do_accept(b), -1, "32:143 ");
    BIO_free(b);
    b = BIO_new_accept("127.0.0.1:0");
    BIO_set_nbio_accept(b, 1);
    BIO_set_accept_bios(b, BIO_new(BIO_f_buffer()));
    check(BIO_get_accept_port(b) == NULL && BIO_do_accept(b) == 1 &&
              same(BIO_get_accept_name(b), "127.0.0.1"),
          "listens");
    check(BIO_do_accept(b) == -1 && BIO_should_io_special(b) &&
              BIO_get_retry_BIO(b, &reason) == b && reason == BIO_RR_ACCEPT,
          "nobody yet");
    snprintf(to, sizeof(to), "127.0.0.1:%s", BIO_get_accept_port(b));
    BIO *c = BIO_new_connect(to);
    check(BIO_do_connect(c) == 1 &&
              BIO_socket_wait((int)BIO_get_fd(b, NULL), 1, time(NULL) + PATIENCE) == 1 &&
              BIO_do_accept(b) == 1 && same(BIO_get_peer_name(b), "127.0.0.1"),
          "accepts");
    BIO *k = BIO_pop(b);
    check(BIO_method_type(k) == BIO_TYPE_BUFFER && BIO_find_type(k, BIO_TYPE_SOCKET) != NULL,
          "chain");
    check(BIO_puts(k, "line\n") == 5 && BIO_flush(k) == 1 && BIO_read(c, buf, 20) == 5 &&
              BIO_write(c, "back\nx", 6) == 6 && BIO_gets(k, buf, 20) == 5,
          "both ways");
    BIO_free_all(k);
    check(BIO_read(c, buf, 1) <= 0, "gone");
    BIO_free(c);
    BIO *second = BIO_new_accept(to);
    expect("in use", BIO_do_accept(second), -1, "2:98 32:117 ");
    BIO_free(second);
    BIO_free(b);
}

/* ---- Datagrams ---- */

static BIO *bound(BIO_ADDR *at)
{
    union BIO_sock_info_u info = {.addr = at};
    int sock = BIO_socket(AF_INET, SOCK_DGRAM, 0, 0);
    BIO_ADDR_rawmake(at, AF_INET, localhost, 4, 0);
    check(BIO_bind(sock, at, 0) == 1 && BIO_sock_info(sock, BIO_SOCK_INFO_ADDRESS, &info) == 1,
          "bind");
    return BIO_new_dgram(sock, BIO_CLOSE);
}

static void timeouts(BIO *b)
{
    char buf[4];
    struct timeval t = {0, 10000}, got = {7, 7};
    check(BIO_ctrl(b, BIO_CTRL_DGRAM_SET_RECV_TIMEOUT, 0, &t) == 1 &&
              BIO_ctrl(b, BIO_CTRL_DGRAM_GET_RECV_TIMEOUT, 0, &got) == sizeof(got) &&
              got.tv_sec == 0 && got.tv_usec >= 10000 && got.tv_usec < 100000,
          "timeout");
    check(BIO_read(b, buf, 4) == -1 && BIO_should_read(b) && BIO_dgram_recv_timedout(b) == 1 &&
              BIO_dgram_recv_timedout(b) == 0,
          "timed out");
    t.tv_usec = 0;
    BIO_ctrl(b, BIO_CTRL_DGRAM_SET_RECV_TIMEOUT, 0, &t);
    gettimeofday(&t, NULL);
    check(BIO_ctrl(b, BIO_CTRL_DGRAM_SET_NEXT_TIMEOUT, 0, &t) == 1 && BIO_read(b, buf, 4) == -1 &&
              BIO_dgram_recv_timedout(b) == 1 &&
              BIO_ctrl(b, BIO_CTRL_DGRAM_GET_RECV_TIMEOUT, 0, &got) > 0 && got.tv_sec == 0 &&
              got.tv_usec == 0,
          "a deadline leaves the socket as it was");
    memset(&t, 0, sizeof(t));
    BIO_ctrl(b, BIO_CTRL_DGRAM_SET_NEXT_TIMEOUT, 0, &t);
}

/* What the kernel says, less the headers; 0 where it doesn't (emulators). */
static long path_mtu(int fd)
{
    int mtu = 0;
    socklen_t len = sizeof(mtu);
    return getsockopt(fd, IPPROTO_IP, IP_MTU, &mtu, &len) == 0 ? mtu - 28 : 0;
}

void test_bio_dgram(void)
{
    char buf[20];
    BIO_ADDR *one = BIO_ADDR_new(), *two = BIO_ADDR_new(), *peer = BIO_ADDR_new();
    BIO *a = bound(one), *b = bound(two);
    ERR_clear_error();
    check(BIO_write(a, "x", 1) == -1 && !BIO_should_retry(a), "no peer");
    check(BIO_dgram_set_peer(a, two) == 1 && BIO_write(a, "hello", 5) == 5 &&
              BIO_puts(a, "more") == 4 && BIO_read(b, buf, 3) == 3 && BIO_read(b, buf, 20) == 4,
          "a read is a datagram");
    check(BIO_dgram_get_peer(b, peer) == sizeof(struct sockaddr_in) &&
              BIO_ADDR_rawport(peer) == BIO_ADDR_rawport(one) && BIO_write(b, "re", 2) == 2,
          "peer");
    BIO_ctrl(a, BIO_CTRL_DGRAM_SET_PEEK_MODE, 1, NULL);
    check(BIO_read(a, buf, 20) == 2, "peek");
    BIO_ctrl(a, BIO_CTRL_DGRAM_SET_PEEK_MODE, 0, NULL);
    check(BIO_read(a, buf, 20) == 2, "read");
    timeouts(a);
    check(BIO_ctrl(a, BIO_CTRL_DGRAM_GET_FALLBACK_MTU, 0, NULL) == 548 &&
              BIO_dgram_get_mtu_overhead(a) == 28 &&
              BIO_ctrl(a, BIO_CTRL_DGRAM_SET_MTU, 1400, NULL) == 1400 &&
              BIO_ctrl(a, BIO_CTRL_DGRAM_GET_MTU, 0, NULL) == 1400 &&
              BIO_ctrl(a, BIO_CTRL_DGRAM_QUERY_MTU, 0, NULL) == 0,
          "MTU");
    check(BIO_connect((int)BIO_get_fd(a, NULL), two, 0) == 1 &&
              BIO_ctrl_set_connected(a, two) == 1 && BIO_write(a, "c", 1) == 1 &&
              BIO_read(b, buf, 20) == 1,
          "connected");
    check(BIO_ctrl(a, BIO_CTRL_DGRAM_QUERY_MTU, 0, NULL) == path_mtu((int)BIO_get_fd(a, NULL)),
          "the path's MTU");
    char *large = calloc(1, 70000);
    check(BIO_write(a, large, 70000) == -1, "too large");
#ifndef ASSAY_TWIN /* 3.0 forgets why */
    check(BIO_ctrl(a, BIO_CTRL_DGRAM_MTU_EXCEEDED, 0, NULL) == 1 &&
              BIO_ctrl(a, BIO_CTRL_DGRAM_MTU_EXCEEDED, 0, NULL) == 0,
          "exceeded");
#endif
    free(large);
    BIO_free(a);
    BIO_free(b);
    BIO_ADDR_free(one);
    BIO_ADDR_free(two);
    BIO_ADDR_free(peer);
}

void test_bio_connect(void)
{
    ERR_clear_error();
    connects();
    accepts();
}
