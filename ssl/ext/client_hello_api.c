/* The ClientHello as the program's callback sees it: SSL_CTX_set_client_hello_cb(3). */
#include "ssl/ext/custom.h"

#include "ssl/hs/hs.h"

/* The hello is at hand while the callback runs and not else. */
static const struct msg_client_hello *hello_of(const SSL *s)
{
    return s->is_server && s->hs != NULL && s->hs->client_hello_state == 1 ? &s->hs->hello : NULL;
}

static size_t give(struct slice bytes, const unsigned char **out)
{
    if (out != NULL)
        *out = bytes.ptr;
    return bytes.len;
}

void SSL_CTX_set_client_hello_cb(SSL_CTX *c, SSL_client_hello_cb_fn cb, void *arg)
{
    c->client_hello = cb;
    c->client_hello_arg = arg;
}

int SSL_client_hello_isv2(SSL *s)
{
    const struct msg_client_hello *hello = hello_of(s);
    return hello != NULL && hello->is_v2;
}

unsigned int SSL_client_hello_get0_legacy_version(SSL *s)
{
    const struct msg_client_hello *hello = hello_of(s);
    return hello == NULL ? 0 : hello->version;
}

size_t SSL_client_hello_get0_random(SSL *s, const unsigned char **out)
{
    const struct msg_client_hello *hello = hello_of(s);
    return hello == NULL ? 0 : give(hello->random, out);
}

size_t SSL_client_hello_get0_session_id(SSL *s, const unsigned char **out)
{
    const struct msg_client_hello *hello = hello_of(s);
    return hello == NULL ? 0 : give(hello->session_id, out);
}

size_t SSL_client_hello_get0_ciphers(SSL *s, const unsigned char **out)
{
    const struct msg_client_hello *hello = hello_of(s);
    return hello == NULL ? 0 : give(hello->ciphers, out);
}

size_t SSL_client_hello_get0_compression_methods(SSL *s, const unsigned char **out)
{
    const struct msg_client_hello *hello = hello_of(s);
    return hello == NULL ? 0 : give(hello->compression, out);
}

static bool is_known(const SSL *s, uint16_t type)
{
    return ext_row_of(type) != NULL || custom_find(s, type) >= 0;
}

int SSL_client_hello_get1_extensions_present(SSL *s, int **out, size_t *outlen)
{
    const struct msg_client_hello *hello = hello_of(s);
    if (hello == NULL || out == NULL || outlen == NULL)
        return 0;
    struct slice block = hello->extensions, body;
    uint16_t type;
    size_t n = 0;
    *out = NULL;
    *outlen = 0;
    while (msg_extensions_next(&block, &type, &body))
        n += is_known(s, type);
    if (n == 0)
        return 1;
    int *types = OPENSSL_malloc(n * sizeof *types);
    if (types == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    block = hello->extensions;
    n = 0;
    while (msg_extensions_next(&block, &type, &body))
        if (is_known(s, type))
            types[n++] = type;
    *out = types;
    *outlen = n;
    return 1;
}

int SSL_client_hello_get0_ext(SSL *s, unsigned int type, const unsigned char **out, size_t *outlen)
{
    const struct msg_client_hello *hello = hello_of(s);
    struct slice body;
    if (hello == NULL || type > 0xffff ||
        !msg_extensions_find(hello->extensions, (uint16_t)type, &body) ||
        !is_known(s, (uint16_t)type))
        return 0;
    size_t len = give(body, out);
    if (outlen != NULL)
        *outlen = len;
    return 1;
}
