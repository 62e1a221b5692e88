/* Functions of the program's that libssl calls, and their setting: one idea in two files, since
 * they are many. What each answers is in its place of `answers`. */
#ifndef ASSAY_FUZZ_API_CALLBACKS_H
#define ASSAY_FUZZ_API_CALLBACKS_H

#include "fuzz/api/api.h"

enum kind {
    SERVERNAME,
    STATUS,
    ALPN,
    HELLO,
    CERT,
    CLIENT_CERT_CB,
    COOKIE_CB,
    COOKIE12,
    EARLY_CB,
    GENERATE_ID,
    INFO,
    KEYLOG,
    MSG,
    NEW_SESSION,
    GET_SESSION,
    NOT_RESUMABLE,
    NPN_CB,
    PADDING,
    PASSWORD,
    PSK_CLIENT,
    PSK_SERVER,
    PSK_FIND,
    PSK_USE,
    SECURITY,
    TICKET,
    TICKET_KEY,
    TICKET_EXT,
    SECRET,
    VERIFY,
    CT,
    CUSTOM_EXT,
    SRP_CB,
    DEBUG,
    TMP_DH,
    ASYNC_CB,
    KINDS
};

extern int answers[KINDS];

struct callback {
    const char *name;
    enum kind kind;
    void (*set)(struct api_owner o, bool on);
};

struct callbacks {
    const struct callback *rows;
    size_t n;
};
extern const struct callbacks callbacks_hello, callbacks_keys;

/* Defines a setter of what a context and a connection both have. */
#define BOTH(name, ...)                                 \
    static void set_##name(struct api_owner o, bool on) \
    {                                                   \
        if (o.ssl != NULL)                              \
            SSL_set_##name(o.ssl, __VA_ARGS__);         \
        else                                            \
            SSL_CTX_set_##name(o.ctx, __VA_ARGS__);     \
    }

/* A context's own, or a connection's. */
static inline SSL_CTX *ctx_of(struct api_owner o)
{
    return o.ssl != NULL ? SSL_get_SSL_CTX(o.ssl) : o.ctx;
}

void callbacks_forget_session(void);

#endif
