#include "crypto/encode/pass.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"

void pass_clear(struct pass_source *p)
{
    OPENSSL_clear_free(p->bytes, p->len);
    *p = (struct pass_source){.bytes = NULL};
}

int pass_set_bytes(struct pass_source *p, const unsigned char *bytes, size_t len)
{
    uint8_t *copy = OPENSSL_malloc(len + 1);
    if (copy == NULL)
        return 0;
    if (len > 0)
        memcpy(copy, bytes, len);
    pass_clear(p);
    p->bytes = copy;
    p->len = len;
    return 1;
}

int pass_set_pem_cb(struct pass_source *p, pem_password_cb *cb, void *data)
{
    pass_clear(p);
    p->cb = cb;
    p->data = data;
    return 1;
}

int pass_set_callback(struct pass_source *p, OSSL_PASSPHRASE_CALLBACK *callback, void *data)
{
    pass_clear(p);
    p->callback = callback;
    p->data = data;
    return 1;
}

int pass_cb(char *buf, int size, int writing, void *source)
{
    struct pass_source *p = source;
    size_t len = 0;
    if (p->bytes != NULL) {
        if (p->len > (size_t)size)
            return -1;
        memcpy(buf, p->bytes, p->len);
        return (int)p->len;
    }
    if (p->cb != NULL)
        return p->cb(buf, size, writing, p->data);
    if (p->callback != NULL)
        return p->callback(buf, (size_t)size, &len, NULL, p->data) && len <= (size_t)size ? (int)len
                                                                                          : -1;
    return FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_INVALID_ARGUMENT) - 1;
}
