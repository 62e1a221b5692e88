/* Extensions that a server has ready with a certificate: SSL_CTX_use_serverinfo(3). They are kept
 * in their second form, {context, type, length, data}, with the credential, and are sent by
 * extensions of the program's kind. */
#include <openssl/pem.h>

#include "ssl/ext/custom.h"

#include "ssl/hs/hs.h"

enum {
    V1_CONTEXT = SSL_EXT_TLS1_2_AND_BELOW_ONLY | SSL_EXT_CLIENT_HELLO |
                 SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_IGNORE_ON_RESUMPTION,
};

struct info {
    uint32_t context;
    uint16_t type;
    struct slice data;
};

static bool next_info(struct slice *list, unsigned version, struct info *out)
{
    uint64_t context = V1_CONTEXT;
    if (version == SSL_SERVERINFOV2 && !read_uint(list, 4, &context))
        return false;
    out->context = (uint32_t)context;
    return read_u16(list, &out->type) && read_vector(list, 2, &out->data);
}

/* -- the callbacks -- */
static int add(SSL *s, unsigned int type, unsigned int context, const unsigned char **out,
               size_t *out_len, X509 *x, size_t index, int *alert, void *arg)
{
    const struct cred *cred = s->hs->cred != NULL ? s->hs->cred : s->own_cred;
    struct info info;
    (void)x;
    (void)alert;
    (void)arg;
    if (cred == NULL || ((context & SSL_EXT_TLS1_3_CERTIFICATE) != 0 && index > 0))
        return 0;
    struct slice list = slice_of(cred->serverinfo, cred->serverinfo_len);
    while (next_info(&list, SSL_SERVERINFOV2, &info))
        if (info.type == type) {
            *out = info.data.ptr;
            *out_len = info.data.len;
            return 1;
        }
    return 0;
}

/* It answers to an empty one. */
static int parse(SSL *s, unsigned int type, unsigned int context, const unsigned char *in,
                 size_t in_len, X509 *x, size_t index, int *alert, void *arg)
{
    (void)s;
    (void)type;
    (void)context;
    (void)in;
    (void)x;
    (void)index;
    (void)arg;
    if (in_len == 0)
        return 1;
    *alert = SSL_AD_DECODE_ERROR;
    return 0;
}

/* -- API -- */
static bool is_registered(const struct creds *creds, uint16_t type)
{
    for (size_t i = 0; i < creds->custom_n; i++)
        if (creds->custom[i].type == type && ((int)creds->custom[i].role & CUSTOM_SERVER) != 0)
            return true;
    return false;
}

/* The whole list is well formed, and what it names can be sent. */
static bool register_all(SSL_CTX *ctx, struct slice list)
{
    struct info info;
    while (next_info(&list, SSL_SERVERINFOV2, &info)) {
        struct custom_ext e = {
            .context = info.context, .role = CUSTOM_SERVER, .add = add, .parse = parse};
        if (!is_registered(ctx->set.creds, info.type) && !custom_add(ctx, info.type, &e))
            return false;
    }
    return true;
}

/* In the second form; false: malformed or no memory. */
static bool convert(struct slice list, unsigned version, struct builder *out)
{
    struct info info;
    while (next_info(&list, version, &info)) {
        build_uint(out, info.context, 4);
        build_uint(out, info.type, 2);
        build_uint(out, info.data.len, 2);
        build_slice(out, info.data);
    }
    return list.len == 0 && !out->failed;
}

static int keep(SSL_CTX *ctx, struct builder *b)
{
    struct creds *creds = creds_own(&ctx->set.creds);
    if (creds == NULL)
        return 0;
    struct cred *cred = &creds->slot[creds->current];
    uint8_t *bytes;
    size_t len;
    if (!register_all(ctx, slice_of(b->ptr, b->len)))
        return FAIL(ERR_LIB_SSL, SSL_R_INVALID_SERVERINFO_DATA);
    if (!build_take(b, &bytes, &len))
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(cred->serverinfo);
    cred->serverinfo = bytes;
    cred->serverinfo_len = len;
    return 1;
}

int SSL_CTX_use_serverinfo_ex(SSL_CTX *ctx, unsigned int version, const unsigned char *serverinfo,
                              size_t serverinfo_length)
{
    if (ctx == NULL || serverinfo == NULL || serverinfo_length == 0)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
    struct builder b;
    build_init(&b);
    int ok = 0;
    if ((version != SSL_SERVERINFOV1 && version != SSL_SERVERINFOV2) ||
        !convert(slice_of(serverinfo, serverinfo_length), version, &b))
        ERR_raise(ERR_LIB_SSL, SSL_R_INVALID_SERVERINFO_DATA);
    else if (ctx->set.creds->slot[ctx->set.creds->current].leaf == NULL)
        ERR_raise(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    else
        ok = keep(ctx, &b);
    build_free(&b);
    return ok;
}

int SSL_CTX_use_serverinfo(SSL_CTX *ctx, const unsigned char *serverinfo, size_t serverinfo_length)
{
    return SSL_CTX_use_serverinfo_ex(ctx, SSL_SERVERINFOV1, serverinfo, serverinfo_length);
}

/* -- from a file -- */

/* 0: the name of a PEM block that isn't ours. */
static unsigned version_of(const char *name)
{
    static const char v1[] = "SERVERINFO FOR ", v2[] = "SERVERINFOV2 FOR ";
    if (strncmp(name, v1, sizeof v1 - 1) == 0)
        return SSL_SERVERINFOV1;
    if (strncmp(name, v2, sizeof v2 - 1) == 0)
        return SSL_SERVERINFOV2;
    ERR_raise(ERR_LIB_SSL,
              strlen(name) < sizeof v1 - 1 ? SSL_R_PEM_NAME_TOO_SHORT : SSL_R_PEM_NAME_BAD_PREFIX);
    return 0;
}

/* One block a time; *n counts. At the end of the file PEM_R_NO_START_LINE stands in the queue. */
static bool read_blocks(BIO *in, struct builder *out, size_t *n)
{
    bool ok = true;
    char *name = NULL, *header = NULL;
    unsigned char *data = NULL;
    long len = 0;
    for (*n = 0; ok && PEM_read_bio(in, &name, &header, &data, &len); ++*n) {
        unsigned version = version_of(name);
        ok = version != 0;
        if (ok && (len <= 0 || !convert(slice_of(data, (size_t)len), version, out)))
            ok = FAIL(ERR_LIB_SSL, SSL_R_BAD_DATA);
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_free(data);
    }
    if (ok && *n == 0)
        return FAIL(ERR_LIB_SSL, SSL_R_NO_PEM_EXTENSIONS);
    if (ok)
        ERR_clear_error();
    return ok;
}

int SSL_CTX_use_serverinfo_file(SSL_CTX *ctx, const char *file)
{
    if (ctx == NULL || file == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
    BIO *in = BIO_new_file(file, "rb");
    if (in == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_SYS_LIB);
    struct builder b;
    size_t n;
    build_init(&b);
    int ok =
        read_blocks(in, &b, &n) && SSL_CTX_use_serverinfo_ex(ctx, SSL_SERVERINFOV2, b.ptr, b.len);
    build_free(&b);
    BIO_free(in);
    return ok;
}
