/* A program of calls to libssl as a fuzzer writes it (fuzz/ssl_api.c): lines of words. The first
 * word of a line names a call, those after it are its arguments:
 *     c0 to c3  a context       s0 to s3  a connection       e0 to e3  a session
 *     f0 to f3  a file of the program's own, which `file` fills
 *     17, 0x11  a number        -         no text, no bytes; a word that isn't there is the same
 *     text      as it is; bytes are in hex
 * An object that isn't there is made first, so that every call has what it needs. */
#ifndef ASSAY_FUZZ_API_H
#define ASSAY_FUZZ_API_H

#include <openssl/ssl.h>

#include "fuzz/fuzz.h"
#include "fuzz/tls/configs.h"

enum { SLOTS = 4 };

struct api {
    const char *at, *end; /* what is left of the line */
    SSL_CTX *ctx[SLOTS];
    SSL *ssl[SLOTS];
    SSL_SESSION *session[SLOTS];
    bool short_of_memory; /* an allocation is to fail: that is a reason for whatever fails */
};

/* A context or a connection: the other is NULL. */
struct api_owner {
    SSL_CTX *ctx;
    SSL *ssl;
};

struct bytes {
    unsigned char *ptr;
    size_t len;
};

struct call {
    const char *name;
    void (*run)(struct api *a);
};

struct calls {
    const struct call *rows;
    size_t n;
};
extern const struct calls calls_settings, calls_creds, calls_conn, calls_session, calls_callbacks,
    calls_corners;

/* The arguments, one after the other. Objects are NULL if there is no memory for them; text and
 * bytes stay until the line ends, and there are four of each at most. */
unsigned long long api_number(struct api *a);
const char *api_text(struct api *a);
struct bytes api_bytes(struct api *a);
const char *api_path(struct api *a);
const char *api_word(struct api *a); /* a file's path, or text as it is */
struct api_owner api_owner(struct api *a);
SSL_CTX *api_ctx(struct api *a);
SSL *api_ssl(struct api *a);
SSL_SESSION *api_session(struct api *a);
SSL **api_ssl_slot(struct api *a);
SSL_SESSION **api_session_slot(struct api *a);
EVP_PKEY *api_key(struct api *a); /* of an identity, by its number; not the caller's */
X509 *api_cert(struct api *a);

/* A client's and a server's context at c0 and c1 and their connections at s0 and s1, as that row
 * has them. */
void api_config(struct api *a, const struct config *c);
/* What a file holds from now on. */
void api_fill(size_t file, const void *bytes, size_t n);
/* A refusal has a reason, if there was memory. */
void api_said(const struct api *a, bool ok, const char *what);
void api_free(struct api *a);
void api_forget_modules(void);
void api_forget_callbacks(void); /* what they answer, and a session that one keeps */

#endif
