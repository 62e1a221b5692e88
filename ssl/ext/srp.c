/* srp: the user's name in a client's hello (RFC 5054, 2.8.1), and the program's settings. */
#include "ssl/ext/srp.h"

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)context;
    (void)x;
    (void)index;
    if (context != SSL_EXT_CLIENT_HELLO || s->set.srp == NULL || s->set.srp->username == NULL)
        return EXT_NOT_SENT;
    size_t name = build_open(out, 1);
    build_bytes(out, s->set.srp->username, strlen(s->set.srp->username));
    build_close(out, name, 1);
    return EXT_SENT;
}

static bool keep_name(struct srp *srp, struct slice name)
{
    OPENSSL_free(srp->username);
    srp->username = name.len > 0 ? OPENSSL_strndup((const char *)name.ptr, name.len) : NULL;
    return srp->username != NULL || name.len == 0;
}

/* opaque srp_I<1..2^8-1>: a name, which for the program ends with a zero. */
static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    struct slice name;
    (void)context;
    (void)x;
    (void)index;
    if (!read_vector(&body, 1, &name) || body.len > 0 || name.len == 0 ||
        memchr(name.ptr, 0, name.len) != NULL)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    struct srp *srp = s->set.srp;
    return srp == NULL || keep_name(srp, name) ||
           FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (context == SSL_EXT_CLIENT_HELLO && !was_there && s->set.srp != NULL)
        keep_name(s->set.srp, slice_of(NULL, 0));
    return true;
}

const struct ext_row ext_srp = {
    TLSEXT_TYPE_srp, SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_AND_BELOW_ONLY, "srp", build, parse,
    finish,
};

/* -- settings -- */
enum { STRENGTH = 1024, NAME_MAX_LEN = 255 };

void srp_clear_params(struct srp *srp)
{
    BN_free(srp->N);
    BN_free(srp->g);
    BN_free(srp->B);
    BN_free(srp->A);
    BN_clear_free(srp->a);
    BN_clear_free(srp->b);
    BN_clear_free(srp->v);
    OPENSSL_free(srp->salt);
    OPENSSL_free(srp->info);
    srp->N = srp->g = srp->B = srp->A = srp->a = srp->b = srp->v = NULL;
    srp->salt = NULL;
    srp->info = NULL;
}

static void free_password(char *password)
{
    if (password != NULL)
        OPENSSL_clear_free(password, strlen(password));
}

void srp_free(struct srp *srp)
{
    if (srp == NULL)
        return;
    srp_clear_params(srp);
    OPENSSL_free(srp->username);
    free_password(srp->password);
    OPENSSL_free(srp);
}

struct srp *srp_copy(const struct srp *from)
{
    struct srp *srp = OPENSSL_memdup(from, sizeof *from);
    if (srp == NULL)
        return NULL;
    srp->N = srp->g = srp->B = srp->A = srp->a = srp->b = srp->v = NULL;
    srp->salt = NULL;
    srp->username = srp->password = srp->info = NULL;
    if ((from->username == NULL || (srp->username = OPENSSL_strdup(from->username)) != NULL) &&
        (from->password == NULL || (srp->password = OPENSSL_strdup(from->password)) != NULL))
        return srp;
    srp_free(srp);
    return NULL;
}

/* The settings' own, made when it is first set. */
struct srp *srp_of(struct settings *set)
{
    if (set->srp == NULL) {
        set->srp = OPENSSL_zalloc(sizeof *set->srp);
        if (set->srp == NULL)
            ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        else
            set->srp->strength = STRENGTH;
    }
    return set->srp;
}

/* -- API: SSL_CTX_set_srp_password(3) -- */
int SSL_CTX_set_srp_username(SSL_CTX *ctx, char *name)
{
    struct srp *srp = srp_of(&ctx->set);
    if (srp == NULL)
        return 0;
    OPENSSL_free(srp->username);
    srp->username = NULL;
    if (name == NULL)
        return 1;
    if (name[0] == 0 || strlen(name) > NAME_MAX_LEN)
        return FAIL(ERR_LIB_SSL, SSL_R_INVALID_SRP_USERNAME);
    srp->username = OPENSSL_strdup(name);
    return srp->username != NULL || FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
}

int SSL_CTX_set_srp_password(SSL_CTX *ctx, char *password)
{
    struct srp *srp = srp_of(&ctx->set);
    char *copy = srp != NULL && password != NULL ? OPENSSL_strdup(password) : NULL;
    if (srp == NULL || (password != NULL && copy == NULL))
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    free_password(srp->password);
    srp->password = copy;
    return 1;
}

int SSL_CTX_set_srp_strength(SSL_CTX *ctx, int strength)
{
    struct srp *srp = srp_of(&ctx->set);
    if (srp == NULL)
        return 0;
    srp->strength = strength;
    return 1;
}

int SSL_CTX_set_srp_client_pwd_callback(SSL_CTX *ctx, char *(*cb)(SSL *, void *))
{
    struct srp *srp = srp_of(&ctx->set);
    if (srp == NULL)
        return 0;
    srp->ask_password = cb;
    return 1;
}

int SSL_CTX_set_srp_verify_param_callback(SSL_CTX *ctx, int (*cb)(SSL *, void *))
{
    struct srp *srp = srp_of(&ctx->set);
    if (srp == NULL)
        return 0;
    srp->verify_params = cb;
    return 1;
}

int SSL_CTX_set_srp_username_callback(SSL_CTX *ctx, int (*cb)(SSL *, int *, void *))
{
    struct srp *srp = srp_of(&ctx->set);
    if (srp == NULL)
        return 0;
    srp->ask_username = cb;
    return 1;
}

int SSL_CTX_set_srp_cb_arg(SSL_CTX *ctx, void *arg)
{
    struct srp *srp = srp_of(&ctx->set);
    if (srp == NULL)
        return 0;
    srp->arg = arg;
    return 1;
}

/* -- as a whole: from a context or from nothing -- */
static void replace(struct settings *set, struct srp *srp)
{
    srp_free(set->srp);
    set->srp = srp;
}

int SSL_CTX_SRP_CTX_init(SSL_CTX *ctx)
{
    if (ctx == NULL)
        return 0;
    replace(&ctx->set, NULL);
    return srp_of(&ctx->set) != NULL;
}

int SSL_CTX_SRP_CTX_free(SSL_CTX *ctx)
{
    if (ctx == NULL)
        return 0;
    replace(&ctx->set, NULL);
    return 1;
}

int SSL_SRP_CTX_init(SSL *s)
{
    if (s == NULL || s->ctx == NULL)
        return 0;
    struct srp *from = s->ctx->set.srp, *copy = from != NULL ? srp_copy(from) : NULL;
    if (from != NULL && copy == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    replace(&s->set, copy);
    return 1;
}

int SSL_SRP_CTX_free(SSL *s)
{
    if (s == NULL)
        return 0;
    replace(&s->set, NULL);
    return 1;
}
