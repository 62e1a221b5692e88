/* What -state, -msg, -debug, -tlsextdebug, -security_debug and -keylogfile show while a connection
 * runs. */
#ifndef ASSAY_APPS_TLS_TRACE_H
#define ASSAY_APPS_TLS_TRACE_H

#include <openssl/ssl.h>
#include <stdbool.h>

/* Numbers and what they are called; a table ends with a null text. */
struct tls_name {
    int code;
    const char *text;
};
const char *tls_name_of(const struct tls_name *names, int code, const char *otherwise);
/* "TLS 1.2". */
const char *tls_version_name(int version);

/* Sets what the options ask for on a context; false after a message. */
bool tls_trace_context(SSL_CTX *ctx);
/* -security_debug (tls_security.c), after the context's level has been set. */
void tls_trace_security(SSL_CTX *ctx);
/* -tlsextdebug, on a BIO of a connection. */
void tls_trace_connection(SSL *ssl, BIO *out);
/* -nbio_test: a transport over this one that often says to try again. */
BIO *tls_test_transport(BIO *transport);
/* -debug: the bytes that the transport carries. */
void tls_trace_transport(BIO *transport);
/* Closes the files of the above. */
void tls_trace_end(void);

#endif
