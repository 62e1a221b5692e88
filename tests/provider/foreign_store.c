/* Its store: "foreign:7" has a name, the toy key of that private part, and the next one in DER. */
#include <openssl/core_names.h>
#include <openssl/core_object.h>
#include <openssl/params.h>
#include <stdlib.h>
#include <string.h>

#include "tests/provider/foreign_key.h"

struct store {
    int number, stage, expected;
};

static void *open_store(void *provctx, const char *uri)
{
    const char *colon = strchr(uri, ':');
    int number = colon != NULL ? atoi(colon + 1) : 0;
    (void)provctx;
    if (number < 1 || number > 100) {
        foreign_raise(FOREIGN_NOT_NOW, "%s", uri);
        return NULL;
    }
    struct store *s = calloc(1, sizeof(*s));
    if (s != NULL)
        s->number = number;
    return s;
}

static const OSSL_PARAM *settable(void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_int(OSSL_STORE_PARAM_EXPECT, NULL),
                                      OSSL_PARAM_END};
    (void)provctx;
    return list;
}

static int set(void *ctx, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_STORE_PARAM_EXPECT);
    return p == NULL || OSSL_PARAM_get_int(p, &((struct store *)ctx)->expected);
}

static int give_name(OSSL_CALLBACK *cb, void *arg)
{
    int type = OSSL_OBJECT_NAME;
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_int(OSSL_OBJECT_PARAM_TYPE, &type),
        OSSL_PARAM_construct_utf8_string(OSSL_OBJECT_PARAM_DATA, (char[]){"foreign:8"}, 0),
        OSSL_PARAM_construct_utf8_string(OSSL_OBJECT_PARAM_DESC, (char[]){"another"}, 0),
        OSSL_PARAM_END,
    };
    return cb(params, arg);
}

static int give_key(int number, OSSL_CALLBACK *cb, void *arg)
{
    int type = OSSL_OBJECT_PKEY;
    struct foreign_toy *toy = calloc(1, sizeof(*toy));
    if (toy == NULL)
        return 0;
    toy->private = (unsigned char)number;
    toy->public = (unsigned char)(number + 1);
    toy->has = OSSL_KEYMGMT_SELECT_KEYPAIR;
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_int(OSSL_OBJECT_PARAM_TYPE, &type),
        OSSL_PARAM_construct_utf8_string(OSSL_OBJECT_PARAM_DATA_TYPE, (char[]){"FOREIGN-KEY"}, 0),
        OSSL_PARAM_construct_octet_string(OSSL_OBJECT_PARAM_REFERENCE, &toy, sizeof(toy)),
        OSSL_PARAM_END,
    };
    int taken = cb(params, arg);
    free(toy);
    return taken;
}

static int give_der(int number, OSSL_CALLBACK *cb, void *arg)
{
    const struct foreign_toy toy = {(unsigned char)number, (unsigned char)(number + 1), 0};
    int type = OSSL_OBJECT_PKEY;
    unsigned char der[FOREIGN_INFO_LEN];
    foreign_info(der, &toy);
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_int(OSSL_OBJECT_PARAM_TYPE, &type),
        OSSL_PARAM_construct_octet_string(OSSL_OBJECT_PARAM_DATA, der, sizeof(der)),
        OSSL_PARAM_END,
    };
    return cb(params, arg);
}

static int load(void *ctx, OSSL_CALLBACK *cb, void *arg, OSSL_PASSPHRASE_CALLBACK *ask,
                void *ask_arg)
{
    struct store *s = ctx;
    (void)ask, (void)ask_arg;
    switch (s->stage++) {
    case 0:
        return give_name(cb, arg);
    case 1:
        return give_key(s->number, cb, arg);
    default:
        return give_der(s->number + 1, cb, arg);
    }
}

static int eof(void *ctx)
{
    return ((struct store *)ctx)->stage > 2;
}

static int end(void *ctx)
{
    free(ctx);
    return 1;
}

static const OSSL_DISPATCH functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_STORE_OPEN, open_store),
    FOREIGN_FUNCTION(OSSL_FUNC_STORE_SETTABLE_CTX_PARAMS, settable),
    FOREIGN_FUNCTION(OSSL_FUNC_STORE_SET_CTX_PARAMS, set),
    FOREIGN_FUNCTION(OSSL_FUNC_STORE_LOAD, load),
    FOREIGN_FUNCTION(OSSL_FUNC_STORE_EOF, eof),
    FOREIGN_FUNCTION(OSSL_FUNC_STORE_CLOSE, end),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_stores[] = {
    {"foreign", "provider=foreign", functions, "A store"},
    {NULL, NULL, NULL, NULL},
};
