/*
 * The ends over stacks that aren't libssl: each is a TLS stack behind `struct end`, whose functions
 * the common part calls in the order of the matrix's conversation. Its main() hands that to
 * run_end().
 */
#ifndef INTEROP_COMMON_H
#define INTEROP_COMMON_H

#include <stdint.h>

#ifdef __cplusplus
#define _Noreturn [[noreturn]]
extern "C" {
#endif

#include "end.h"

extern struct end_options opt;

enum tri { UNKNOWN, NO, YES };

/* What an end can tell of a connection; what it can't stays empty. */
struct report {
    enum tri resumed, renegotiated, hrr, cookie;
    const char *early;              /* null, accepted or rejected */
    int alert_sent, alert_received; /* -1: none */
    int ocsp;                       /* octets of the stapled response */
    char version[8], cipher[64], group[24], peer_cert[80], alpn[32], srtp[32], error[200];
};

enum {
    PEER_CLOSED = 0,    /* close_notify */
    PEER_VANISHED = -1, /* the end of TCP without it */
    READ_FAILED = -2,
};

/* A TLS stack. Every function works on the one connection there is at a time. */
struct end {
    const char *lacks;    /* the options that it can't do: "hrr psk" */
    const char *versions; /* "1.0 1.1 1.2 dtls1.2" */
    void (*setup)(void);  /* once, from opt */
    bool (*handshake)(int fd);
    int (*read)(void *to, size_t n);           /* octets (> 0; a datagram's) or one of the above */
    bool (*write)(const void *from, size_t n); /* all of them */
    bool (*halfway)(void);                     /* what opt asks for after half of the data */
    void (*describe)(struct report *report);   /* what was negotiated */
    void (*explain)(struct report *report);    /* why it failed */
    void (*close)(void);                       /* sends close_notify */
    void (*release)(void);                     /* the connection, keeping its session */
};

int run_end(int argc, char **argv, const struct end *end);

/* Copies n octets, as many as fit, and terminates them. */
void copy_octets(char *to, size_t room, const void *from, size_t n);
#define COPY_OCTETS(to, from, n) copy_octets(to, sizeof(to), from, n)
#define COPY_TEXT(to, from)      copy_octets(to, sizeof(to), from, strlen(from))

/* A whole file, which the caller frees. */
char *read_file(const char *path, size_t *n);

/* --max-fragment as RFC 6066 writes it: 1 for 512 octets, 2 for 1024, ... */
uint8_t fragment_code(void);

/* The protocols of --alpn in turn, from i = 0; NULL after the last. */
const char *alpn_protocol(size_t i);

/*
 * Is this the secret of the last connection's session? An abbreviated handshake of TLS 1.2 takes
 * the master secret over (RFC 5246, 8.1), so that is how stacks that don't tell of resumption are
 * asked. Remembers it for the next time.
 */
enum tri same_master_secret(const uint8_t secret[48]);

#ifdef __cplusplus
}
#endif

#endif
