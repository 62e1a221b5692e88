/* Extensions of the program's own (SSL_CTX_add_custom_ext(3)): kept with the credentials, sent and
 * parsed after ext_rows. */
#ifndef ASSAY_SSL_EXT_CUSTOM_H
#define ASSAY_SSL_EXT_CUSTOM_H

#include "ssl/ext/ext.h"

struct custom_ext {
    uint16_t type;
    unsigned int context;
    enum { CUSTOM_CLIENT = 1, CUSTOM_SERVER = 2, CUSTOM_BOTH = 3 } role;
    bool old_style; /* added by SSL_CTX_add_client_custom_ext or _server_: other callbacks below */
    SSL_custom_ext_add_cb_ex add;
    SSL_custom_ext_free_cb_ex free;
    void *add_arg;
    SSL_custom_ext_parse_cb_ex parse;
    void *parse_arg;
    custom_ext_add_cb old_add;
    custom_ext_free_cb old_free;
    custom_ext_parse_cb old_parse;
};

enum { CUSTOM_MAX = 64 }; /* hs->custom_sent and custom_seen are bit sets */

/* Appends each that the context asks for, with type and length; false: FATAL was called. */
bool custom_build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out);
/* The place of one of this side among s->set.creds->custom, or -1. */
int custom_find(const SSL *s, uint16_t type);
bool custom_parse(SSL *s, size_t at, unsigned context, struct slice body, X509 *x, size_t index);
/* Adds one to a context: its `type` is the argument. false: it may not be. */
bool custom_add(SSL_CTX *ctx, unsigned int type, const struct custom_ext *wanted);

#endif
