/* STARTTLS of the protocols whose messages aren't lines: XMPP, TELNET, MySQL, PostgreSQL, LDAP. */
#include <openssl/asn1.h>
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "apps/app.h"
#include "apps/tls_net.h"

/* What comes in one go, at most size - 1 bytes and a zero. */
static int read_some(BIO *io, char *buf, int size)
{
    int n = BIO_read(io, buf, size - 1);
    buf[n > 0 ? n : 0] = '\0';
    return n;
}

static bool read_all(BIO *io, unsigned char *buf, size_t len)
{
    for (size_t done = 0, n = 0; done < len; done += n)
        if (!BIO_read_ex(io, buf + done, len - done, &n))
            return false;
    return true;
}

static void send_bytes(BIO *io, const void *bytes, size_t len)
{
    BIO_write(io, bytes, (int)len);
    (void)BIO_flush(io);
}

/* ---- XMPP: RFC 6120 §5.4 ---- */

static bool open_stream(BIO *io, const char *namespace, const struct start_names *names)
{
    char text[8192];
    BIO_printf(io,
               "<stream:stream xmlns:stream='http://etherx.jabber.org/streams' "
               "xmlns='jabber:%s' to='%s' version='1.0'>",
               namespace, names->name != NULL ? names->name : names->host);
    (void)BIO_flush(io);
    /* The features may come in several pieces. */
    bool offered;
    do {
        if (read_some(io, text, sizeof(text)) <= 0)
            return false;
        offered = strstr(text, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'") != NULL ||
                  strstr(text, "<starttls xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"") != NULL;
    } while (!offered);
    BIO_puts(io, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    (void)BIO_flush(io);
    return read_some(io, text, sizeof(text)) > 0 && strstr(text, "<proceed") != NULL;
}

bool start_xmpp(BIO *io, const struct start_names *names)
{
    return open_stream(io, "client", names);
}

bool start_xmpp_server(BIO *io, const struct start_names *names)
{
    return open_stream(io, "server", names);
}

/* ---- TELNET: IAC DO START_TLS, and FOLLOWS both ways (RFC 854; the TELNET START-TLS draft) ----
 */

bool start_telnet(BIO *io, const struct start_names *names)
{
    static const unsigned char do_tls[] = {255, 253, 46}, will_tls[] = {255, 251, 46},
                               follows[] = {255, 250, 46, 1, 255, 240};
    unsigned char answer[6];
    (void)names;
    if (!read_all(io, answer, sizeof(do_tls)) || memcmp(answer, do_tls, sizeof(do_tls)) != 0)
        return false;
    send_bytes(io, will_tls, sizeof(will_tls));
    send_bytes(io, follows, sizeof(follows));
    return read_all(io, answer, sizeof(follows)) && memcmp(answer, follows, sizeof(follows)) == 0;
}

/* ---- MySQL: Protocol::HandshakeV10 and Protocol::SSLRequest of its documentation ---- */

static bool mysql_fails(const char *why)
{
    fputs(why, stderr);
    return false;
}

/* Whether the greeting's capabilities have CLIENT_SSL. Behind the version: 4 bytes of the
 * connection's number, 8 of a challenge and a zero, then the low capabilities. */
static bool mysql_greeting_has_tls(const unsigned char *p, size_t len)
{
    const size_t to_flags = 4 + 8 + 1;
    if (p[4] != 10)
        return mysql_fails("Only MySQL protocol version 10 is supported.\n");
    size_t at = 5;
    while (at < len && at < 5 + 50 && p[at] != '\0')
        at++;
    if (at == len || p[at] != '\0')
        return mysql_fails("Cannot confirm server version. ");
    at++;
    if (at + to_flags + 2 > len)
        return mysql_fails("MySQL server handshake packet is broken.\n");
    at += to_flags;
    if (p[at - 1] != 0)
        return mysql_fails("MySQL packet is broken.\n");
    if ((p[at + 1] & 0x08) == 0)
        return mysql_fails("MySQL server does not support SSL.\n");
    return true;
}

bool start_mysql(BIO *io, const struct start_names *names)
{
    /* 32 bytes, the second packet: CLIENT_SSL and others, 16 MiB packets, utf8, 23 zeroes. */
    static const unsigned char request[36] = {32, 0, 0, 1, 0x85, 0xae, 0x7f, 0, 0, 0, 0, 1, 33};
    unsigned char p[1024];
    (void)names;
    int n = BIO_read(io, p, sizeof(p));
    if (n < 21)
        return mysql_fails("MySQL packet too short.\n");
    if ((size_t)n != 4U + p[0] + ((size_t)p[1] << 8) + ((size_t)p[2] << 16))
        return mysql_fails("MySQL packet length does not match.\n");
    if (!mysql_greeting_has_tls(p, (size_t)n))
        return false;
    send_bytes(io, request, sizeof(request));
    return true;
}

/* ---- PostgreSQL: SSLRequest of its protocol's documentation ---- */

bool start_postgres(BIO *io, const struct start_names *names)
{
    static const unsigned char request[] = {0, 0, 0, 8, 4, 210, 22, 47};
    char answer[2] = "";
    (void)names;
    send_bytes(io, request, sizeof(request));
    return BIO_read(io, answer, 2) == 1 && answer[0] == 'S';
}

/* ---- LDAP: RFC 4511 §4.12, §4.14 ---- */

/* The code of a LDAPMessage { messageID 1, [APPLICATION 24] { resultCode, ... } }; -1 otherwise. */
static int ldap_result(const unsigned char *p, long len)
{
    const unsigned char *end = p + len;
    int tag, class;
    long n;
    int form = ASN1_get_object(&p, &n, &tag, &class, len);
    if (form != V_ASN1_CONSTRUCTED || tag != V_ASN1_SEQUENCE || class != V_ASN1_UNIVERSAL) {
        fputs("Unexpected LDAP response\n", stderr);
        return -1;
    }
    form = ASN1_get_object(&p, &n, &tag, &class, end - p);
    if (form != 0 || tag != V_ASN1_INTEGER || n != 1 || *p != 1) {
        fputs("No MessageID\n", stderr);
        return -1;
    }
    p += n;
    form = ASN1_get_object(&p, &n, &tag, &class, end - p);
    if (form != V_ASN1_CONSTRUCTED || class != V_ASN1_APPLICATION || tag != 24) {
        fputs("Not ExtendedResponse\n", stderr);
        return -1;
    }
    form = ASN1_get_object(&p, &n, &tag, &class, end - p);
    if (form != 0 || tag != V_ASN1_ENUMERATED || class != V_ASN1_UNIVERSAL || n != 1) {
        fputs("Not LDAPResult\n", stderr);
        return -1;
    }
    return *p;
}

bool start_ldap(BIO *io, const struct start_names *names)
{
    static const char oid[] = "1.3.6.1.4.1.1466.20037";
    /* LDAPMessage { messageID 1, extendedReq [APPLICATION 23] { requestName [0] oid } } */
    static const unsigned char frame[] = {
        0x30, sizeof(oid) - 1 + 7, 2, 1, 1, 0x77, sizeof(oid) - 1 + 2, 0x80, sizeof(oid) - 1};
    unsigned char answer[2048];
    (void)names;
    send_bytes(io, frame, sizeof(frame));
    send_bytes(io, oid, sizeof(oid) - 1);
    int n = BIO_read(io, answer, sizeof(answer));
    int result = ldap_result(answer, n > 0 ? n : 0);
    ERR_clear_error();
    if (result < 0)
        fputs("ldap_ExtendedResponse_parse failed\n", stderr);
    else if (result > 0)
        fprintf(stderr, "STARTTLS failed, LDAP Result Code: %i\n", result);
    return result == 0;
}
