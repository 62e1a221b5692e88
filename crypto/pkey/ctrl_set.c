/* One parameter of an operation, with the results that EVP_PKEY_CTX_ctrl(3) promises, and its
 * functions that are common to several kinds of keys. */
#include <limits.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/ctrl.h"
#include "crypto/pkey/method.h"

int ctrl_unsupported(void)
{
    ERR_raise(ERR_LIB_EVP, EVP_R_COMMAND_NOT_SUPPORTED);
    return -2;
}

int ctrl_set_one(EVP_PKEY_CTX *ctx, OSSL_PARAM p)
{
    OSSL_PARAM params[] = {p, OSSL_PARAM_END};
    if (ctx->method != NULL)
        return method_set_param(ctx, &p);
    if (OSSL_PARAM_locate_const(EVP_PKEY_CTX_settable_params(ctx), p.key) == NULL)
        return -2;
    return EVP_PKEY_CTX_set_params(ctx, params);
}

int ctrl_get_one(EVP_PKEY_CTX *ctx, OSSL_PARAM *p)
{
    OSSL_PARAM params[] = {*p, OSSL_PARAM_END};
    if (OSSL_PARAM_locate_const(EVP_PKEY_CTX_gettable_params(ctx), p->key) == NULL)
        return -2;
    OSSL_PARAM_set_all_unmodified(params);
    int ok = EVP_PKEY_CTX_get_params(ctx, params) > 0 && OSSL_PARAM_modified(params);
    *p = params[0];
    return ok;
}

static bool under_way(const EVP_PKEY_CTX *ctx, int operations)
{
    return ctx != NULL && (ctx->operation & operations) != 0;
}

int ctrl_set(EVP_PKEY_CTX *ctx, int operations, OSSL_PARAM p)
{
    return under_way(ctx, operations) ? ctrl_set_one(ctx, p) : ctrl_unsupported();
}

int ctrl_set_int(EVP_PKEY_CTX *ctx, int operations, const char *param, int n)
{
    return ctrl_set(ctx, operations, OSSL_PARAM_construct_int(param, &n));
}

int ctrl_set_text(EVP_PKEY_CTX *ctx, int operations, const char *param, const char *text)
{
    if (text == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    return ctrl_set(ctx, operations,
                    OSSL_PARAM_construct_utf8_string(param, (char *)(uintptr_t)text, 0));
}

int ctrl_set_octets(EVP_PKEY_CTX *ctx, int operations, const char *param, const void *octets,
                    int len)
{
    if (len < 0)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_LENGTH);
    return ctrl_set(
        ctx, operations,
        OSSL_PARAM_construct_octet_string(param, (void *)(uintptr_t)octets, (size_t)len));
}

/* NULL takes the digest away. */
int ctrl_set_digest(EVP_PKEY_CTX *ctx, int operations, const char *param, const EVP_MD *md)
{
    return ctrl_set_text(ctx, operations, param, md != NULL ? EVP_MD_get0_name(md) : "");
}

int ctrl_get(EVP_PKEY_CTX *ctx, int operations, OSSL_PARAM *p)
{
    return under_way(ctx, operations) ? ctrl_get_one(ctx, p) : ctrl_unsupported();
}

int ctrl_get_int(EVP_PKEY_CTX *ctx, int operations, const char *param, int *n)
{
    OSSL_PARAM p = OSSL_PARAM_construct_int(param, n);
    return ctrl_get(ctx, operations, &p);
}

int ctrl_get_text(EVP_PKEY_CTX *ctx, int operations, const char *param, char *text, size_t len)
{
    OSSL_PARAM p = OSSL_PARAM_construct_utf8_string(param, text, len);
    return ctrl_get(ctx, operations, &p);
}

int ctrl_get_digest(EVP_PKEY_CTX *ctx, int operations, const char *param, const EVP_MD **md)
{
    char name[CONTROL_NAME_LEN] = "";
    int result = ctrl_get_text(ctx, operations, param, name, sizeof(name));
    if (result > 0)
        *md = EVP_get_digestbyname(name);
    return result > 0 && *md == NULL ? 0 : result;
}

int ctrl_set_owned(EVP_PKEY_CTX *ctx, int operations, const char *param, void *octets, int len)
{
    int result = ctrl_set_octets(ctx, operations, param, octets, len);
    if (result > 0)
        OPENSSL_clear_free(octets, (size_t)len);
    return result;
}

int ctrl_get_octets(EVP_PKEY_CTX *ctx, int operations, const char *param, unsigned char **octets)
{
    void *held = NULL;
    OSSL_PARAM p = OSSL_PARAM_construct_octet_ptr(param, &held, 0);
    int result = ctrl_get(ctx, operations, &p);
    if (result <= 0)
        return result;
    *octets = held;
    return (int)p.return_size;
}

int ctrl_set_digest_name(EVP_PKEY_CTX *ctx, const char *param, const char *name,
                         const char *properties_param, const char *properties)
{
    if (name == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    if (OSSL_PARAM_locate_const(EVP_PKEY_CTX_settable_params(ctx), param) == NULL)
        return -2;
    OSSL_PARAM params[3] = {OSSL_PARAM_construct_utf8_string(param, (char *)(uintptr_t)name, 0),
                            OSSL_PARAM_END, OSSL_PARAM_END};
    if (properties_param != NULL && properties != NULL)
        params[1] =
            OSSL_PARAM_construct_utf8_string(properties_param, (char *)(uintptr_t)properties, 0);
    return EVP_PKEY_CTX_set_params(ctx, params);
}

int ctrl_set_outlen(EVP_PKEY_CTX *ctx, int len)
{
    if (len <= 0)
        return -2;
    size_t n = (size_t)len;
    return ctrl_set(ctx, EVP_PKEY_OP_DERIVE,
                    OSSL_PARAM_construct_size_t(OSSL_EXCHANGE_PARAM_KDF_OUTLEN, &n));
}

int ctrl_get_outlen(EVP_PKEY_CTX *ctx, int *len)
{
    size_t n = 0;
    OSSL_PARAM p = OSSL_PARAM_construct_size_t(OSSL_EXCHANGE_PARAM_KDF_OUTLEN, &n);
    int result = ctrl_get(ctx, EVP_PKEY_OP_DERIVE, &p);
    if (result <= 0)
        return result;
    if (n > INT_MAX)
        return -1;
    *len = (int)n;
    return 1;
}

/* ---- For several kinds of keys ---- */

int EVP_PKEY_CTX_set_signature_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return ctrl_set_digest(ctx, EVP_PKEY_OP_TYPE_SIG, OSSL_SIGNATURE_PARAM_DIGEST, md);
}

int EVP_PKEY_CTX_get_signature_md(EVP_PKEY_CTX *ctx, const EVP_MD **md)
{
    return ctrl_get_digest(ctx, EVP_PKEY_OP_TYPE_SIG, OSSL_SIGNATURE_PARAM_DIGEST, md);
}

int EVP_PKEY_CTX_set_mac_key(EVP_PKEY_CTX *ctx, const unsigned char *key, int keylen)
{
    return ctrl_set_octets(ctx, EVP_PKEY_OP_KEYGEN, OSSL_PKEY_PARAM_PRIV_KEY, key, keylen);
}

int EVP_PKEY_CTX_set_group_name(EVP_PKEY_CTX *ctx, const char *name)
{
    return ctrl_set_text(ctx, EVP_PKEY_OP_TYPE_GEN, OSSL_PKEY_PARAM_GROUP_NAME, name);
}

int EVP_PKEY_CTX_get_group_name(EVP_PKEY_CTX *ctx, char *name, size_t namelen)
{
    return ctrl_get_text(ctx, EVP_PKEY_OP_TYPE_GEN, OSSL_PKEY_PARAM_GROUP_NAME, name, namelen);
}

int EVP_PKEY_CTX_set_kem_op(EVP_PKEY_CTX *ctx, const char *op)
{
    return ctrl_set_text(ctx, EVP_PKEY_OP_ENCAPSULATE | EVP_PKEY_OP_DECAPSULATE,
                         OSSL_KEM_PARAM_OPERATION, op);
}

int EVP_PKEY_CTX_set1_id(EVP_PKEY_CTX *ctx, const void *id, int len)
{
    return EVP_PKEY_CTX_ctrl(ctx, -1, -1, EVP_PKEY_CTRL_SET1_ID, len, (void *)(uintptr_t)id);
}

/* No kind of key that is here tells it again: a program's own may. */
int EVP_PKEY_CTX_get1_id(EVP_PKEY_CTX *ctx, void *id)
{
    return EVP_PKEY_CTX_ctrl(ctx, -1, -1, EVP_PKEY_CTRL_GET1_ID, 0, id);
}

int EVP_PKEY_CTX_get1_id_len(EVP_PKEY_CTX *ctx, size_t *id_len)
{
    return EVP_PKEY_CTX_ctrl(ctx, -1, -1, EVP_PKEY_CTRL_GET1_ID_LEN, 0, id_len);
}
