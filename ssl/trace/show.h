/* How SSL_trace(3) prints: what several messages share. A printer takes what it shows off `rest`;
 * false: the bytes don't have the form that they should have. */
#ifndef ASSAY_SSL_TRACE_SHOW_H
#define ASSAY_SSL_TRACE_SHOW_H

#include <openssl/bio.h>

#include "ssl/conn.h"
#include "ssl/trace/names.h"

struct trace {
    BIO *out;
    const SSL *ssl;
    int message; /* the type of the handshake message */
};

/* "name (len=n): HEX" */
void trace_hex(const struct trace *t, int indent, const char *name, struct slice bytes);
/* The same of a vector whose length has so many bytes. */
bool trace_vector(const struct trace *t, int indent, const char *name, size_t length_bytes,
                  struct slice *rest);
/* "name (n)" a line, for each number of so many bytes; false: the last is cut. */
bool trace_list(const struct trace *t, int indent, const struct trace_names *names, size_t bytes,
                struct slice list);
/* "name (0x0403)" a line. */
bool trace_sigalg_list(const struct trace *t, int indent, struct slice list);
void trace_version(const struct trace *t, int indent, const char *what, unsigned version);

/* -- extensions.c -- */
/* A block with its length, or the nothing that stands for none. */
bool trace_extensions_of(const struct trace *t, int indent, struct slice *rest);

/* -- messages.c: a handshake message's body -- */
bool trace_message(const struct trace *t, struct slice body);
/* -- exchange.c -- */
bool trace_server_exchange(const struct trace *t, struct slice *rest);
bool trace_client_exchange(const struct trace *t, struct slice *rest);
bool trace_signature(const struct trace *t, struct slice *rest);
/* -- certificates.c -- */
bool trace_certificates(const struct trace *t, struct slice *rest);
bool trace_certificate_request(const struct trace *t, struct slice *rest);

#endif
