/* STARTTLS of the protocols of lines: mail, news, files, chat. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "apps/app.h"
#include "apps/tls_net.h"

#define LINE_MAX_LEN 4096

static void not_found(void)
{
    fputs("Didn't find STARTTLS in server response, trying anyway...\n", stderr);
}

static void say(BIO *io, const char *format, const char *name)
{
    BIO_printf(io, format, name);
    (void)BIO_flush(io);
}

/* Lines up to the last of a reply "220-more", "220 last"; whether one has the word. */
static bool read_reply(BIO *io, const char *word)
{
    char line[LINE_MAX_LEN];
    bool found = false;
    int n;
    do {
        n = net_line(io, line, sizeof(line));
        found = found || strstr(line, word) != NULL;
    } while (n > 3 && line[3] == '-');
    return found;
}

/* RFC 3207 §4, RFC 2033 §4.1. */
static bool start_mail(BIO *io, const char *hello, const struct start_names *names)
{
    read_reply(io, "");
    say(io, hello, names->name != NULL ? names->name : "mail.example.com");
    if (!read_reply(io, "STARTTLS"))
        not_found();
    say(io, "STARTTLS\r\n", NULL);
    read_reply(io, "");
    return true;
}

static bool start_smtp(BIO *io, const struct start_names *names)
{
    return start_mail(io, "EHLO %s\r\n", names);
}

static bool start_lmtp(BIO *io, const struct start_names *names)
{
    return start_mail(io, "LHLO %s\r\n", names);
}

/* RFC 2595 §4. */
static bool start_pop3(BIO *io, const struct start_names *names)
{
    char line[LINE_MAX_LEN];
    (void)names;
    net_line(io, line, sizeof(line));
    say(io, "STLS\r\n", NULL);
    if (net_line(io, line, sizeof(line)) > 0)
        return true;
    fputs("BIO_read failed\n", stderr);
    return false;
}

/* RFC 2595 §3; an untagged reply comes before the tagged one. */
static bool start_imap(BIO *io, const struct start_names *names)
{
    char line[LINE_MAX_LEN];
    bool found = false;
    int n;
    (void)names;
    net_line(io, line, sizeof(line));
    say(io, ". CAPABILITY\r\n", NULL);
    do {
        n = net_line(io, line, sizeof(line));
        found = found || strstr(line, "STARTTLS") != NULL;
    } while (n > 3 && line[0] != '.');
    if (!found)
        not_found();
    say(io, ". STARTTLS\r\n", NULL);
    net_line(io, line, sizeof(line));
    return true;
}

/* RFC 4217 §4.2. */
static bool start_ftp(BIO *io, const struct start_names *names)
{
    (void)names;
    read_reply(io, "");
    say(io, "AUTH TLS\r\n", NULL);
    read_reply(io, "");
    return true;
}

/* RFC 4642 §2; the list of capabilities ends with a dot (RFC 3977 §5.2). */
static bool start_nntp(BIO *io, const struct start_names *names)
{
    char line[LINE_MAX_LEN];
    bool found = false;
    (void)names;
    net_line(io, line, sizeof(line));
    say(io, "CAPABILITIES\r\n", NULL);
    if (net_line(io, line, sizeof(line)) > 0 && strncmp(line, "101", 3) == 0)
        while (net_line(io, line, sizeof(line)) > 1 && line[0] != '.')
            found = found || strstr(line, "STARTTLS") != NULL;
    if (!found)
        not_found();
    say(io, "STARTTLS\r\n", NULL);
    net_line(io, line, sizeof(line));
    if (strncmp(line, "382", 3) == 0)
        return true;
    fprintf(stderr, "STARTTLS failed: %s", line);
    return false;
}

/* RFC 5804 §2.2: the server's greeting is its capabilities, each in quotes. */
static bool start_sieve(BIO *io, const struct start_names *names)
{
    static const char word[] = "\"STARTTLS\"";
    char line[LINE_MAX_LEN];
    bool found = false;
    (void)names;
    while (net_line(io, line, sizeof(line)) > 1 && line[0] == '"')
        found = found || strncasecmp(line, word, strlen(word)) == 0;
    if (!found)
        not_found();
    say(io, "STARTTLS\r\n", NULL);
    net_line(io, line, sizeof(line));
    if (strncasecmp(line, "OK", 2) == 0)
        return true;
    fprintf(stderr, "STARTTLS not supported: %s", line);
    return false;
}

/* The numeric replies that IRC's servers give to STARTTLS (the tls extension of IRCv3): 670 begins
 * it, 691 says that it failed, 421 that it isn't known; others are the server's greeting. */
static bool start_irc(BIO *io, const struct start_names *names)
{
    char line[LINE_MAX_LEN];
    int code = 0;
    (void)names;
    say(io, "STARTTLS\r\n", NULL);
    do {
        net_line(io, line, sizeof(line));
        if (sscanf(line, ":%*s %d", &code) != 1)
            code = -1;
        if (code == 670)
            return true;
    } while (code >= 0 && code != 691 && code != 421);
    if (code == 691)
        fputs("STARTTLS negotiation failed: ", stderr);
    else if (code == 421)
        fprintf(stderr, "STARTTLS not supported: %s", line);
    fputs("Server does not support STARTTLS.\n", stderr);
    return false;
}

/* In the order of the message that lists them. */
static const struct {
    const char *name;
    start_words *start;
} protocols[] = {
    {"smtp", start_smtp},         {"pop3", start_pop3}, {"imap", start_imap},
    {"ftp", start_ftp},           {"xmpp", start_xmpp}, {"xmpp-server", start_xmpp_server},
    {"telnet", start_telnet},     {"irc", start_irc},   {"mysql", start_mysql},
    {"postgres", start_postgres}, {"lmtp", start_lmtp}, {"nntp", start_nntp},
    {"sieve", start_sieve},       {"ldap", start_ldap},
};
#define PROTOCOLS (sizeof(protocols) / sizeof(protocols[0]))

static start_words *find(const char *protocol)
{
    for (size_t i = 0; i < PROTOCOLS; i++)
        if (strcmp(protocols[i].name, protocol) == 0)
            return protocols[i].start;
    return NULL;
}

bool tls_start_known(const char *protocol)
{
    if (find(protocol) != NULL)
        return true;
    fprintf(stderr, "%s: Value must be one of:\n", app_name);
    for (size_t i = 0; i < PROTOCOLS; i++)
        fprintf(stderr, "\t%s\n", protocols[i].name);
    return false;
}

bool tls_start(BIO *io, const char *protocol, const char *name, const char *host)
{
    const struct start_names names = {name, host};
    return find(protocol)(io, &names);
}
