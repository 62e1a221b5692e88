/* What s_client and s_server print of a connection, in the words that programs look for. */
#ifndef ASSAY_APPS_TLS_SHOW_H
#define ASSAY_APPS_TLS_SHOW_H

#include <openssl/ssl.h>
#include <stdbool.h>

/* How names are shown: -nameopt. */
extern unsigned long tls_name_flags;

/* The verify callback: says each step on standard error; errors pass unless -verify_return_error.
 */
int tls_verify_callback(int ok, X509_STORE_CTX *ctx);
/* -verify's depth (or -1); the last error that the callback saw. */
extern int tls_verify_depth, tls_verify_error;

/* "subject=..." and the like, and a certificate in PEM. */
void tls_show_name(BIO *out, const char *label, const X509_NAME *name);
void tls_show_chain(BIO *out, STACK_OF(X509) * chain, bool with_pem);

/* A list of protocols as ALPN has it: "a, b" and the line's end. */
void tls_show_protocols(BIO *out, const unsigned char *list, size_t len);

/* The authorities that the peer accepts, the algorithms that it asks for and that are shared. */
void tls_show_ca_names(BIO *out, SSL *ssl);
void tls_show_sigalgs(BIO *out, SSL *ssl);
void tls_show_point_formats(BIO *out, SSL *ssl);
/* "Supported groups:", and "Shared groups:" unless brief: what a server saw. */
void tls_show_groups(BIO *out, SSL *ssl, bool with_shared);
/* "Server Temp Key: X25519, 253 bits". */
void tls_show_temp_key(BIO *out, SSL *ssl);
void tls_show_verification(BIO *out, SSL *ssl);
/* -keymatexport. */
void tls_show_key_material(BIO *out, SSL *ssl);

/* -brief, on standard error. */
void tls_show_summary(SSL *ssl);

/* SSL_CTX_sess_* counters. */
void tls_show_counters(BIO *out, SSL_CTX *ctx);

#endif
