#include "crypto/pkey/kept_id.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/pkey/ctrl.h"

int pkey_keep_id(EVP_PKEY_CTX *ctx, const void *octets, size_t len)
{
    uint8_t *id = OPENSSL_malloc(len + 1);
    if (id == NULL)
        return 0;
    if (len > 0)
        memcpy(id, octets, len);
    pkey_drop_kept_id(ctx);
    ctx->id = id;
    ctx->id_len = len;
    return 1;
}

bool pkey_copy_kept_id(EVP_PKEY_CTX *to, const EVP_PKEY_CTX *from)
{
    return from->id == NULL || pkey_keep_id(to, from->id, from->id_len);
}

void pkey_drop_kept_id(EVP_PKEY_CTX *ctx)
{
    OPENSSL_free(ctx->id);
    ctx->id = NULL;
}

int pkey_keep_id_text(EVP_PKEY_CTX *ctx, const char *type, const char *value)
{
    static const char hex[] = "hex" OSSL_PKEY_PARAM_DIST_ID;
    long len = 0;
    if (value == NULL || (strcmp(type, OSSL_PKEY_PARAM_DIST_ID) != 0 && strcmp(type, hex) != 0))
        return -2;
    if (strcmp(type, hex) != 0)
        return pkey_keep_id(ctx, value, strlen(value));
    uint8_t *octets = OPENSSL_hexstr2buf(value, &len);
    int result = octets != NULL && pkey_keep_id(ctx, octets, (size_t)len);
    OPENSSL_free(octets);
    return result;
}

int pkey_tell_kept_id(EVP_PKEY_CTX *ctx)
{
    if (ctx->id == NULL)
        return 1;
    int result = ctrl_set_one(
        ctx, OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_DIST_ID, ctx->id, ctx->id_len));
    return result == -2 ? ctrl_unsupported() : result;
}
