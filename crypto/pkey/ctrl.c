/* EVP_PKEY_CTX_ctrl(3), EVP_PKEY_CTX_ctrl_str(3): controls made into parameters. */
#include "crypto/pkey/ctrl.h"

#include <limits.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/foreign.h"
#include "crypto/pkey/kept_id.h"
#include "crypto/pkey/method.h"
#include "crypto/pkey/operate.h"

/* ---- Controls by number ---- */

/* DHX has some controls of DH's, and RSA-PSS all of RSA's. */
static bool is_for(const struct control *c, int key_type)
{
    if (key_type == EVP_PKEY_RSA_PSS)
        key_type = EVP_PKEY_RSA;
    return c->key_types[0] == CONTROL_ANY_KEY || c->key_types[0] == key_type ||
           c->key_types[1] == key_type;
}

static const struct control *by_number(int key_type, int operation, int number)
{
    for (const struct control *c = pkey_controls; c->param != NULL; c++)
        if (number > 0 && (c->set == number || c->get == number) && (c->operations & operation) &&
            is_for(c, key_type))
            return c;
    return NULL;
}

static const char *name_of(const struct control_name *names, int number)
{
    while (names->text != NULL && names->number != number)
        names++;
    return names->text;
}

static int set_text(EVP_PKEY_CTX *ctx, const struct control *c, const char *text)
{
    if (text == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_VALUE);
        return c->unknown;
    }
    return ctrl_set_one(ctx,
                        OSSL_PARAM_construct_utf8_string(c->param, (char *)(uintptr_t)text, 0));
}

static int set_octets(EVP_PKEY_CTX *ctx, const struct control *c, int len, void *octets)
{
    if (len < 0)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_LENGTH);
    int result =
        ctrl_set_one(ctx, OSSL_PARAM_construct_octet_string(c->param, octets, (size_t)len));
    if (result > 0 && c->kind == CONTROL_OWNED)
        OPENSSL_clear_free(octets, (size_t)len);
    return result;
}

/* By its name, or in dots if it has none; NULL: none. */
static int set_object(EVP_PKEY_CTX *ctx, const struct control *c, ASN1_OBJECT *o)
{
    char dots[CONTROL_NAME_LEN] = "";
    int nid = o != NULL ? OBJ_obj2nid(o) : NID_undef;
    if (nid == NID_undef && o != NULL && OBJ_obj2txt(dots, sizeof(dots), o, 1) <= 0)
        return 0;
    int result = set_text(ctx, c, nid != NID_undef ? OBJ_nid2sn(nid) : dots);
    if (result > 0)
        ASN1_OBJECT_free(o);
    return result;
}

static int get_object(EVP_PKEY_CTX *ctx, const struct control *c, ASN1_OBJECT **o)
{
    char name[CONTROL_NAME_LEN] = "";
    OSSL_PARAM p = OSSL_PARAM_construct_utf8_string(c->param, name, sizeof(name));
    int result = ctrl_get_one(ctx, &p);
    if (result <= 0)
        return result;
    int nid = OBJ_txt2nid(name);
    *o = nid != NID_undef ? OBJ_nid2obj(nid) : NULL;
    return *o != NULL;
}

#define NUMBER_LEN_MAX 2049 /* of the longest modulus, and a byte for the sign */

/* The number lives as long as the context, since programs may look at theirs again. */
static int set_bignum(EVP_PKEY_CTX *ctx, const struct control *c, BIGNUM *n)
{
    unsigned char octets[NUMBER_LEN_MAX];
    int len = n != NULL ? BN_num_bytes(n) + 1 : 0;
    if (n == NULL || len > NUMBER_LEN_MAX || BN_bn2nativepad(n, octets, len) < 0)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_VALUE);
    int result = ctrl_set_one(ctx, OSSL_PARAM_construct_BN(c->param, octets, (size_t)len));
    if (result > 0) {
        BN_free(ctx->own_number);
        ctx->own_number = n;
    }
    return result;
}

/* As text where the operation is a foreign provider's that wants text: by its name, if it has one.
 */
static int set_int(EVP_PKEY_CTX *ctx, const struct control *c, int n)
{
    char digits[16];
    const OSSL_PARAM *known =
        foreign_runs(ctx) ? OSSL_PARAM_locate_const(EVP_PKEY_CTX_settable_params(ctx), c->param)
                          : NULL;
    if (known == NULL || known->data_type != OSSL_PARAM_UTF8_STRING)
        return ctrl_set_one(ctx, OSSL_PARAM_construct_int(c->param, &n));
    const char *name = c->names != NULL ? name_of(c->names, n) : NULL;
    BIO_snprintf(digits, sizeof(digits), "%d", n);
    return set_text(ctx, c, name != NULL ? name : digits);
}

static int control_set(EVP_PKEY_CTX *ctx, const struct control *c, int p1, void *p2)
{
    switch (c->kind) {
    case CONTROL_INT:
        return set_int(ctx, c, p1);
    case CONTROL_UINT64:
        return p2 != NULL ? ctrl_set_one(ctx, OSSL_PARAM_construct_uint64(c->param, p2)) : 0;
    case CONTROL_DIGEST:
        return set_text(ctx, c, p2 != NULL ? EVP_MD_get0_name(p2) : "");
    case CONTROL_CIPHER:
        return set_text(ctx, c, p2 != NULL ? EVP_CIPHER_get0_name(p2) : NULL);
    case CONTROL_OCTETS:
    case CONTROL_OWNED:
        return set_octets(ctx, c, p1, p2);
    case CONTROL_ADDED:
        return ctrl_add_octets(ctx, c->param, p2, p1);
    case CONTROL_BIGNUM:
        return set_bignum(ctx, c, p2);
    case CONTROL_NAME:
        return set_text(ctx, c, name_of(c->names, p1));
    case CONTROL_GROUP:
        return set_text(ctx, c, OBJ_nid2sn(p1));
    case CONTROL_OBJECT:
        return set_object(ctx, c, p2);
    }
    return 0;
}

static int get_octets(EVP_PKEY_CTX *ctx, const struct control *c, void **octets)
{
    OSSL_PARAM p = OSSL_PARAM_construct_octet_ptr(c->param, octets, 0);
    int result = ctrl_get_one(ctx, &p);
    return result > 0 ? (int)p.return_size : result;
}

static int get_int(EVP_PKEY_CTX *ctx, const struct control *c, int *n)
{
    OSSL_PARAM p = OSSL_PARAM_construct_int(c->param, n);
    return ctrl_get_one(ctx, &p);
}

static int control_get(EVP_PKEY_CTX *ctx, const struct control *c, void *p2)
{
    if (p2 == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    switch (c->kind) {
    case CONTROL_INT:
        return get_int(ctx, c, p2);
    case CONTROL_DIGEST:
        return ctrl_get_digest(ctx, ctx->operation, c->param, p2);
    case CONTROL_OCTETS:
    case CONTROL_OWNED:
        return get_octets(ctx, c, p2);
    case CONTROL_OBJECT:
        return get_object(ctx, c, p2);
    default: /* nothing else is in the table to be got */
        return ctrl_unsupported();
    }
}

/* The number that is set, or that of the name. */
static int control_ask(EVP_PKEY_CTX *ctx, const struct control *c)
{
    int n = 0;
    if (c->kind == CONTROL_INT) {
        int result = get_int(ctx, c, &n);
        return result > 0 ? n : result;
    }
    char name[CONTROL_NAME_LEN] = "";
    OSSL_PARAM p = OSSL_PARAM_construct_utf8_string(c->param, name, sizeof(name));
    int result = ctrl_get_one(ctx, &p);
    for (const struct control_name *known = c->names; result > 0; known++) {
        if (known->text == NULL)
            return -1;
        if (strcmp(known->text, name) == 0)
            return known->number;
    }
    return result;
}

/* EVP_DigestSignInit has begun with a digest: another would sign what wasn't hashed by it. */
static bool is_fixed(const EVP_PKEY_CTX *ctx, const char *param)
{
    const struct pkey_signature *s = pkey_signature_of(ctx);
    return (ctx->operation & (EVP_PKEY_OP_SIGNCTX | EVP_PKEY_OP_VERIFYCTX)) && s != NULL &&
           s->foreign == NULL && s->update == NULL &&
           (strcmp(param, OSSL_PKEY_PARAM_DIGEST) == 0 ||
            strcmp(param, OSSL_PKEY_PARAM_PROPERTIES) == 0);
}

#define ASK (-2)

int EVP_PKEY_CTX_ctrl(EVP_PKEY_CTX *ctx, int keytype, int optype, int cmd, int p1, void *p2)
{
    if (ctx == NULL)
        return ctrl_unsupported();
    if (ctx->method != NULL)
        return method_ctrl(ctx, keytype, optype, cmd, p1, p2);
    if (ctx->operation == EVP_PKEY_OP_UNDEFINED && cmd == EVP_PKEY_CTRL_SET1_ID && p1 >= 0)
        return pkey_keep_id(ctx, p2, (size_t)p1);
    if (ctx->operation == EVP_PKEY_OP_UNDEFINED) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NO_OPERATION_SET);
        return -1;
    }
    if (optype != -1 && (ctx->operation & optype) == 0) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_OPERATION);
        return -1;
    }
    const struct control *c =
        by_number(keytype == -1 ? ctx->row->nid : keytype, ctx->operation, cmd);
    if (c == NULL && (cmd == EVP_PKEY_CTRL_CIPHER || cmd == EVP_PKEY_CTRL_SET_MAC_KEY))
        return -2; /* programs ask whether there is such a thing */
    if (c == NULL)
        return ctrl_unsupported();
    if (c->get == cmd)
        return control_get(ctx, c, p2);
    if (is_fixed(ctx, c->param))
        return -2;
    return p1 == ASK && c->asks ? control_ask(ctx, c) : control_set(ctx, c, p1, p2);
}

int EVP_PKEY_CTX_ctrl_uint64(EVP_PKEY_CTX *ctx, int keytype, int optype, int cmd, uint64_t value)
{
    return EVP_PKEY_CTX_ctrl(ctx, keytype, optype, cmd, 0, &value);
}

int EVP_PKEY_CTX_md(EVP_PKEY_CTX *ctx, int optype, int cmd, const char *md)
{
    const EVP_MD *row = md != NULL ? EVP_get_digestbyname(md) : NULL;
    if (row == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_DIGEST);
    return EVP_PKEY_CTX_ctrl(ctx, -1, optype, cmd, 0, (void *)(uintptr_t)row);
}

int EVP_PKEY_CTX_str2ctrl(EVP_PKEY_CTX *ctx, int cmd, const char *str)
{
    size_t len = strlen(str);
    if (len > INT_MAX)
        return -1;
    return EVP_PKEY_CTX_ctrl(ctx, -1, -1, cmd, (int)len, (void *)(uintptr_t)str);
}

int EVP_PKEY_CTX_hex2ctrl(EVP_PKEY_CTX *ctx, int cmd, const char *hex)
{
    long len = 0;
    unsigned char *octets = OPENSSL_hexstr2buf(hex, &len);
    if (octets == NULL)
        return 0;
    int result = len <= INT_MAX ? EVP_PKEY_CTX_ctrl(ctx, -1, -1, cmd, (int)len, octets) : -1;
    OPENSSL_clear_free(octets, (size_t)len);
    return result;
}

/* ---- Controls by text ---- */

static const struct control *by_text(const EVP_PKEY_CTX *ctx, const char *text)
{
    for (const struct control *c = pkey_controls; c->param != NULL; c++)
        if (c->text != NULL && (c->operations & ctx->operation) && is_for(c, ctx->row->nid) &&
            strcmp(c->text, text) == 0)
            return c;
    return NULL;
}

/* Numbers stand for names here, too. */
static const char *value_of(const struct control *c, const char *value)
{
    char *end;
    long n = strtol(value, &end, 10);
    if (c == NULL || c->kind != CONTROL_NAME || end == value || *end != '\0')
        return value;
    return n >= 0 && n <= INT_MAX ? name_of(c->names, (int)n) : NULL;
}

int EVP_PKEY_CTX_ctrl_str(EVP_PKEY_CTX *ctx, const char *type, const char *value)
{
    if (ctx == NULL || type == NULL)
        return ctrl_unsupported();
    if (ctx->operation == EVP_PKEY_OP_UNDEFINED) {
        int result = ctx->method == NULL ? pkey_keep_id_text(ctx, type, value) : -2;
        return result != -2 ? result : ctrl_unsupported();
    }
    if (ctx->method != NULL)
        return method_ctrl_str(ctx, type, value);
    const struct control *c = by_text(ctx, type);
    if (c != NULL)
        type = c->text_param != NULL ? c->text_param : c->param;
    if (is_fixed(ctx, type))
        return ctrl_unsupported();
    if (value == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    value = value_of(c, value);
    if (value == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_VALUE);
    OSSL_PARAM params[] = {OSSL_PARAM_END, OSSL_PARAM_END};
    int known = 0;
    if (!OSSL_PARAM_allocate_from_text(params, EVP_PKEY_CTX_settable_params(ctx), type, value,
                                       strlen(value), &known))
        return known ? 0 : ctrl_unsupported();
    int result = EVP_PKEY_CTX_set_params(ctx, params);
    OPENSSL_clear_free(params[0].data, params[0].data_size);
    return result;
}
