/* The part of every end in C that has nothing to do with its stack. */
#include "end.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

_Noreturn void end_unsupported(const char *what)
{
    printf("unsupported %s\n", what);
    fflush(stdout);
    _exit(END_UNSUPPORTED);
}

_Noreturn void end_broken(const char *what)
{
    fprintf(stderr, "%s\n", what);
    _exit(2);
}

static size_t number(const char *text)
{
    char *end = NULL;
    unsigned long n = text != NULL ? strtoul(text, &end, 10) : 0;
    if (text != NULL && (*text == '\0' || *end != '\0'))
        end_broken("not a number");
    return n;
}

static void read_hex(struct end_options *o)
{
    size_t length = strlen(o->psk) / 2;
    if (length == 0 || length > sizeof(o->psk_key))
        end_broken("--psk: too short or too long");
    for (size_t i = 0; i < length; i++) {
        char pair[3] = {o->psk[2 * i], o->psk[2 * i + 1], '\0'}, *end;
        o->psk_key[i] = (unsigned char)strtoul(pair, &end, 16);
        if (*end != '\0')
            end_broken("--psk: not hexadecimal");
    }
    o->psk_key_length = length;
}

void end_parse(struct end_options *o, int argc, char **argv)
{
    memset(o, 0, sizeof(*o));
    const char *connections = "1", *bytes = "1000", *fragment = NULL, *mtu = "1400";
    o->name = "server.test";
    const struct {
        const char *name, **text;
        bool *flag;
    } known[] = {
        {"--port", &o->port, NULL},
        {"--version", &o->version, NULL},
        {"--cert", &o->cert, NULL},
        {"--key", &o->key, NULL},
        {"--ca", &o->ca, NULL},
        {"--name", &o->name, NULL},
        {"--cipher", &o->cipher, NULL},
        {"--group", &o->group, NULL},
        {"--hrr", &o->hrr, NULL},
        {"--alpn", &o->alpn, NULL},
        {"--resume", &o->resume, NULL},
        {"--psk", &o->psk, NULL},
        {"--psk-id", &o->psk_id, NULL},
        {"--ocsp", &o->ocsp, NULL},
        {"--connections", &connections, NULL},
        {"--bytes", &bytes, NULL},
        {"--max-fragment", &fragment, NULL},
        {"--mtu", &mtu, NULL},
        {"--srtp", &o->srtp, NULL},
        {"--client-auth", NULL, &o->client_auth},
        {"--early-data", NULL, &o->early_data},
        {"--key-update", NULL, &o->key_update},
        {"--renegotiate", NULL, &o->renegotiate},
        {"--unclean", NULL, &o->unclean},
        {"--expect-fail", NULL, &o->expect_fail},
        {"--http", NULL, &o->http},
        {"--cookie", NULL, &o->cookie},
        {"--listen", NULL, &o->listen},
        {"--lossy", NULL, &o->lossy},
    };
    if (argc < 2 || (strcmp(argv[1], "server") != 0 && strcmp(argv[1], "client") != 0))
        end_broken("usage: END server|client --port N [OPTION]...");
    o->server = strcmp(argv[1], "server") == 0;
    for (int i = 2; i < argc; i++) {
        size_t k = 0, count = sizeof(known) / sizeof(known[0]);
        while (k < count && strcmp(argv[i], known[k].name) != 0)
            k++;
        if (k == count)
            end_unsupported(argv[i]);
        if (known[k].flag != NULL)
            *known[k].flag = true;
        else if (++i < argc)
            *known[k].text = argv[i];
        else
            end_broken("an option lacks its value");
    }
    if (o->port == NULL)
        end_broken("--port is missing");
    o->connections = number(connections);
    o->bytes = number(bytes);
    o->max_fragment = number(fragment);
    o->mtu = number(mtu);
    o->dtls = o->version != NULL && strncmp(o->version, "dtls", 4) == 0;
    if (o->psk != NULL)
        read_hex(o);
    signal(SIGPIPE, SIG_IGN);
    setvbuf(stdout, NULL, _IOFBF, 4096);
}

/* The time of a connection, or of waiting for it, is over. */
static void late(int signal_number)
{
    (void)signal_number;
    static const char line[] = "{\"ok\": false, \"error\": \"timeout\"}\n";
    _exit(write(STDOUT_FILENO, line, sizeof(line) - 1) > 0 ? 1 : 2);
}

static struct sockaddr_in loopback(const char *port)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((unsigned short)number(port))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/* A socket at the port; reused, since each connection of datagrams has a socket of its own there.
 */
static int bound(const struct end_options *o, struct sockaddr_in *address)
{
    socklen_t size = sizeof(*address);
    int fd = socket(AF_INET, o->dtls ? SOCK_DGRAM : SOCK_STREAM, 0), on = 1;
    if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) != 0 ||
        bind(fd, (struct sockaddr *)address, size) != 0 || (!o->dtls && listen(fd, 8) != 0) ||
        getsockname(fd, (struct sockaddr *)address, &size) != 0)
        end_broken("cannot listen");
    return fd;
}

int end_listen(const struct end_options *o)
{
    struct sockaddr_in address = loopback(o->port);
    int fd = bound(o, &address);
    printf("port %u\n", (unsigned)ntohs(address.sin_port));
    fflush(stdout);
    return fd;
}

/* Waits for a ClientHello, and leaves it to be read; what's left of the last connection goes. */
static int accept_datagrams(const struct end_options *o, int *listening)
{
    enum { HANDSHAKE = 22, CLIENT_HELLO = 1, HEADER = 13 };
    unsigned char head[HEADER + 1];
    struct sockaddr_in peer, here;
    socklen_t size = sizeof(peer), here_size = sizeof(here);
    int fd = *listening;
    for (;;) {
        ssize_t n = recvfrom(fd, head, sizeof(head), MSG_PEEK, (struct sockaddr *)&peer, &size);
        if (n == sizeof(head) && head[0] == HANDSHAKE && head[HEADER] == CLIENT_HELLO)
            break;
        if (n < 0 || recv(fd, head, sizeof(head), 0) < 0)
            end_broken("no datagram");
    }
    if (connect(fd, (struct sockaddr *)&peer, size) != 0 ||
        getsockname(fd, (struct sockaddr *)&here, &here_size) != 0)
        end_broken("cannot connect to the client");
    *listening = bound(o, &here);
    return fd;
}

static int connect_to_server(const struct end_options *o)
{
    struct sockaddr_in address = loopback(o->port);
    int fd = socket(AF_INET, o->dtls ? SOCK_DGRAM : SOCK_STREAM, 0);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof(address)) != 0)
        end_broken("cannot connect");
    return fd;
}

int end_connect(const struct end_options *o, int *listening)
{
    int fd, on = 1;
    signal(SIGALRM, late);
    alarm(END_SECONDS);
    if (*listening < 0)
        fd = connect_to_server(o);
    else
        fd = o->dtls ? accept_datagrams(o, listening) : accept(*listening, NULL, NULL);
    /* Over datagrams nobody is told when the other end has given up. */
    alarm(o->dtls ? END_SECONDS / 3 : END_SECONDS);
    if (fd < 0 || (!o->dtls && setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on)) != 0))
        end_broken("no connection");
    return fd;
}

void end_linger(const struct end_options *o, int fd, bool failed)
{
    struct timeval pause =
        o->dtls ? (struct timeval){.tv_usec = 100000} : (struct timeval){.tv_sec = 1};
    char rest[4096];
    if (!o->dtls)
        shutdown(fd, SHUT_WR);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &pause, sizeof(pause));
    while ((!o->dtls || failed) && read(fd, rest, sizeof(rest)) > 0)
        ;
    close(fd);
}

unsigned char end_pattern(size_t i)
{
    return (unsigned char)(i * 31 + 7);
}

bool end_is_pattern_at(const unsigned char *bytes, size_t length, size_t at)
{
    for (size_t i = 0; i < length; i++)
        if (bytes[i] != end_pattern(at + i))
            return false;
    return true;
}

bool end_is_pattern(const unsigned char *bytes, size_t length)
{
    return end_is_pattern_at(bytes, length, 0);
}

size_t end_chunk(const struct end_options *o)
{
    const size_t limits[] = {o->bytes / 2, o->mtu / 4 * 3, o->max_fragment};
    size_t chunk = 1000;
    for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
        chunk = limits[i] > 0 && limits[i] < chunk ? limits[i] : chunk;
    return chunk;
}

struct end_request end_request(const struct end_options *o)
{
    struct end_request r = {.bytes = malloc(o->bytes + 64)};
    if (r.bytes == NULL)
        end_broken("no memory");
    int head = snprintf((char *)r.bytes, 64, o->http ? "GET /%zu HTTP/1.0\r\n\r\n" : "GET %zu\n",
                        o->bytes);
    r.head = r.length = (size_t)head;
    if (o->http)
        return r;
    for (size_t i = 0; i < o->bytes; i++)
        r.bytes[r.length++] = end_pattern(i);
    return r;
}

void end_begin(bool ok)
{
    printf("{\"ok\": %s", ok ? "true" : "false");
}

void end_text(const char *key, const char *value)
{
    if (value == NULL)
        return;
    printf(", \"%s\": \"", key);
    for (; *value != '\0'; value++) {
        bool plain = *value >= ' ' && *value <= '~' && *value != '"' && *value != '\\';
        putchar(plain ? *value : '?');
    }
    putchar('"');
}

void end_number(const char *key, long value)
{
    if (value >= 0)
        printf(", \"%s\": %ld", key, value);
}

void end_bool(const char *key, bool value)
{
    printf(", \"%s\": %s", key, value ? "true" : "false");
}

void end_finish(void)
{
    puts("}");
    fflush(stdout);
}

const char *end_alert(int n)
{
    static const char *const names[] = {
        [10] = "unexpected_message",
        [20] = "bad_record_mac",
        [22] = "record_overflow",
        [30] = "decompression_failure",
        [40] = "handshake_failure",
        [42] = "bad_certificate",
        [43] = "unsupported_certificate",
        [44] = "certificate_revoked",
        [45] = "certificate_expired",
        [46] = "certificate_unknown",
        [47] = "illegal_parameter",
        [48] = "unknown_ca",
        [49] = "access_denied",
        [50] = "decode_error",
        [51] = "decrypt_error",
        [60] = "export_restriction",
        [70] = "protocol_version",
        [71] = "insufficient_security",
        [80] = "internal_error",
        [86] = "inappropriate_fallback",
        [90] = "user_canceled",
        [100] = "no_renegotiation",
        [109] = "missing_extension",
        [110] = "unsupported_extension",
        [111] = "certificate_unobtainable",
        [112] = "unrecognized_name",
        [113] = "bad_certificate_status_response",
        [115] = "unknown_psk_identity",
        [116] = "certificate_required",
        [120] = "no_application_protocol",
    };
    return n >= 0 && (size_t)n < sizeof(names) / sizeof(names[0]) ? names[n] : NULL;
}
