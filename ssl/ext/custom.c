/* The program's own extensions: SSL_CTX_add_custom_ext(3). */
#include "ssl/ext/custom.h"

#include "ssl/hs/hs.h"

static int side_of(const SSL *s)
{
    return s->is_server ? CUSTOM_SERVER : CUSTOM_CLIENT;
}

int custom_find(const SSL *s, uint16_t type)
{
    const struct creds *creds = s->set.creds;
    for (size_t i = 0; i < creds->custom_n; i++)
        if (creds->custom[i].type == type && ((int)creds->custom[i].role & side_of(s)) != 0)
            return (int)i;
    return -1;
}

/* -- sending -- */
static int call_add(SSL *s, const struct custom_ext *e, unsigned context, X509 *x, size_t index,
                    struct slice *data, int *alert)
{
    const unsigned char *out = NULL;
    size_t len = 0;
    int answer = e->old_style
                     ? e->old_add(s, e->type, &out, &len, alert, e->add_arg)
                     : e->add(s, e->type, context, &out, &len, x, index, alert, e->add_arg);
    *data = slice_of(out, len);
    return answer;
}

static void call_free(SSL *s, const struct custom_ext *e, unsigned context, struct slice data)
{
    if (e->old_style && e->old_free != NULL)
        e->old_free(s, e->type, data.ptr, e->add_arg);
    else if (!e->old_style && e->free != NULL)
        e->free(s, e->type, context, data.ptr, e->add_arg);
}

/* Without an add callback there is an empty one in a ClientHello, and none elsewhere. */
static bool build_one(SSL *s, const struct custom_ext *e, unsigned context, X509 *x, size_t index,
                      struct builder *out, bool *sent)
{
    struct slice data = slice_of(NULL, 0);
    bool has_add = e->old_style ? e->old_add != NULL : e->add != NULL;
    int alert = SSL_AD_INTERNAL_ERROR, answer = context == SSL_EXT_CLIENT_HELLO;
    *sent = false;
    if (has_add)
        answer = call_add(s, e, context, x, index, &data, &alert);
    if (answer < 0)
        return FATAL(s, alert, SSL_R_CALLBACK_FAILED);
    if (answer == 0)
        return true;
    build_uint(out, e->type, 2);
    size_t mark = build_open(out, 2);
    build_slice(out, data);
    build_close(out, mark, 2);
    if (has_add)
        call_free(s, e, context, data);
    *sent = true;
    return true;
}

/* Answers go to what was asked. A server looks into the hello itself, since the program may have
 * exchanged the context, and with it the list, after it was parsed. */
static bool was_asked(const SSL *s, unsigned context, size_t at)
{
    struct slice body;
    if ((context & (SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST |
                    SSL_EXT_TLS1_3_NEW_SESSION_TICKET)) != 0)
        return true;
    if (s->is_server)
        return ext_peek(s->hs->hello.extensions, s->set.creds->custom[at].type, &body);
    return (s->hs->custom_seen >> at & 1) != 0;
}

bool custom_build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    const struct creds *creds = s->set.creds;
    for (size_t i = 0; i < creds->custom_n; i++) {
        const struct custom_ext *e = &creds->custom[i];
        bool sent;
        if (((int)e->role & side_of(s)) == 0 || !ext_is_relevant(s, e->context, context, true) ||
            !was_asked(s, context, i))
            continue;
        if (!build_one(s, e, context, x, index, out, &sent))
            return false;
        if (sent)
            s->hs->custom_sent |= (uint64_t)1 << i;
    }
    return true;
}

/* -- receiving -- */
bool custom_parse(SSL *s, size_t at, unsigned context, struct slice body, X509 *x, size_t index)
{
    const struct custom_ext *e = &s->set.creds->custom[at];
    int alert = SSL_AD_INTERNAL_ERROR, ok = 1;
    if (e->old_style && e->old_parse != NULL)
        ok = e->old_parse(s, e->type, body.ptr, body.len, &alert, e->parse_arg);
    else if (!e->old_style && e->parse != NULL)
        ok = e->parse(s, e->type, context, body.ptr, body.len, x, index, &alert, e->parse_arg);
    return ok > 0 || FATAL(s, alert, SSL_R_BAD_EXTENSION);
}

/* -- API -- */
int SSL_extension_supported(unsigned int ext_type)
{
    /* signature_algorithms_cert may be a program's: nothing is made of it but a hint */
    return ext_type <= 0xffff && ext_type != TLSEXT_TYPE_signature_algorithms_cert &&
           ext_row_of((uint16_t)ext_type) != NULL;
}

static bool is_taken(const struct creds *creds, const struct custom_ext *e)
{
    for (size_t i = 0; i < creds->custom_n; i++)
        if (creds->custom[i].type == e->type && ((int)creds->custom[i].role & (int)e->role) != 0)
            return true;
    return false;
}

/* `free` without `add` is an error, an extension handled here too, but that a program may look
 * after signed_certificate_timestamp itself. */
bool custom_add(SSL_CTX *ctx, unsigned int type, const struct custom_ext *wanted)
{
    struct custom_ext e = *wanted;
    bool has_add = e.old_style ? e.old_add != NULL : e.add != NULL;
    bool has_free = e.old_style ? e.old_free != NULL : e.free != NULL;
    if ((!has_add && has_free) || type > 0xffff ||
        (SSL_extension_supported(type) && type != TLSEXT_TYPE_signed_certificate_timestamp))
        return false;
    if (type == TLSEXT_TYPE_signed_certificate_timestamp && SSL_CTX_ct_is_enabled(ctx) &&
        (e.context & SSL_EXT_CLIENT_HELLO) != 0)
        return false; /* it is asked for already */
    e.type = (uint16_t)type;
    if (ctx->set.creds->custom_n >= CUSTOM_MAX || is_taken(ctx->set.creds, &e))
        return false;
    struct creds *creds = creds_own(&ctx->set.creds);
    if (creds == NULL)
        return false;
    struct custom_ext *list = OPENSSL_realloc(creds->custom, (creds->custom_n + 1) * sizeof *list);
    if (list == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    creds->custom = list;
    list[creds->custom_n++] = e;
    return true;
}

int SSL_CTX_add_custom_ext(SSL_CTX *ctx, unsigned int ext_type, unsigned int context,
                           SSL_custom_ext_add_cb_ex add_cb, SSL_custom_ext_free_cb_ex free_cb,
                           void *add_arg, SSL_custom_ext_parse_cb_ex parse_cb, void *parse_arg)
{
    struct custom_ext e = {.context = context,
                           .role = CUSTOM_BOTH,
                           .add = add_cb,
                           .free = free_cb,
                           .add_arg = add_arg,
                           .parse = parse_cb,
                           .parse_arg = parse_arg};
    return custom_add(ctx, ext_type, &e);
}

enum {
    OLD_CONTEXT = SSL_EXT_TLS1_2_AND_BELOW_ONLY | SSL_EXT_CLIENT_HELLO |
                  SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_IGNORE_ON_RESUMPTION,
};

/* Old callbacks, that are told of no context. */
static int add_old(SSL_CTX *ctx, unsigned type, struct custom_ext e)
{
    e.context = OLD_CONTEXT;
    e.old_style = true;
    return custom_add(ctx, type, &e);
}

int SSL_CTX_add_client_custom_ext(SSL_CTX *ctx, unsigned int ext_type, custom_ext_add_cb add_cb,
                                  custom_ext_free_cb free_cb, void *add_arg,
                                  custom_ext_parse_cb parse_cb, void *parse_arg)
{
    return add_old(ctx, ext_type,
                   (struct custom_ext){.role = CUSTOM_CLIENT,
                                       .old_add = add_cb,
                                       .old_free = free_cb,
                                       .add_arg = add_arg,
                                       .old_parse = parse_cb,
                                       .parse_arg = parse_arg});
}

int SSL_CTX_add_server_custom_ext(SSL_CTX *ctx, unsigned int ext_type, custom_ext_add_cb add_cb,
                                  custom_ext_free_cb free_cb, void *add_arg,
                                  custom_ext_parse_cb parse_cb, void *parse_arg)
{
    return add_old(ctx, ext_type,
                   (struct custom_ext){.role = CUSTOM_SERVER,
                                       .old_add = add_cb,
                                       .old_free = free_cb,
                                       .add_arg = add_arg,
                                       .old_parse = parse_cb,
                                       .parse_arg = parse_arg});
}

int SSL_CTX_has_client_custom_ext(const SSL_CTX *ctx, unsigned int ext_type)
{
    const struct creds *creds = ctx->set.creds;
    for (size_t i = 0; i < creds->custom_n; i++)
        if (creds->custom[i].type == ext_type && ((int)creds->custom[i].role & CUSTOM_CLIENT) != 0)
            return 1;
    return 0;
}
