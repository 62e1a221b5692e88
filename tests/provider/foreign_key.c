/* Its key management, encoders and decoder. "FOREIGN-KEY" is a kind of its own; its keys of X25519
 * take their two bytes from the first ones of the library's. */
#include "tests/provider/foreign_key.h"

#include <openssl/core_names.h>
#include <openssl/core_object.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Keys ---- */

static void *new (void *provctx)
{
    (void)provctx;
    return calloc(1, sizeof(struct foreign_toy));
}

static void end(void *key)
{
    free(key);
}

static void *dup(const void *key, int selection)
{
    struct foreign_toy *copy = malloc(sizeof(*copy));
    (void)selection;
    if (copy != NULL)
        *copy = *(const struct foreign_toy *)key;
    return copy;
}

static int has(const void *key, int selection)
{
    const struct foreign_toy *toy = key;
    selection &= OSSL_KEYMGMT_SELECT_KEYPAIR;
    return (toy->has & selection) == selection;
}

static int match(const void *a, const void *b, int selection)
{
    (void)selection;
    return ((const struct foreign_toy *)a)->public == ((const struct foreign_toy *)b)->public;
}

static int validate(const void *key, int selection, int check_type)
{
    const struct foreign_toy *toy = key;
    (void)selection, (void)check_type;
    return toy->public != 0;
}

/* An octet string whose first byte is the part. */
static int take(const OSSL_PARAM params[], const char *name, unsigned char *part)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, name);
    if (p == NULL || p->data_type != OSSL_PARAM_OCTET_STRING || p->data_size == 0)
        return 0;
    *part = *(const unsigned char *)p->data;
    return 1;
}

static int import(void *key, int selection, const OSSL_PARAM params[])
{
    struct foreign_toy *toy = key;
    if (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY &&
        take(params, OSSL_PKEY_PARAM_PRIV_KEY, &toy->private))
        toy->has |= OSSL_KEYMGMT_SELECT_PRIVATE_KEY;
    if (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY &&
        take(params, OSSL_PKEY_PARAM_PUB_KEY, &toy->public))
        toy->has |= OSSL_KEYMGMT_SELECT_PUBLIC_KEY;
    return toy->has != 0;
}

static int export(void *key, int selection, OSSL_CALLBACK *cb, void *arg)
{
    struct foreign_toy *toy = key;
    OSSL_PARAM params[3], *p = params;
    if (selection & toy->has & OSSL_KEYMGMT_SELECT_PRIVATE_KEY)
        *p++ = OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, &toy->private, 1);
    if (selection & toy->has & OSSL_KEYMGMT_SELECT_PUBLIC_KEY)
        *p++ = OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, &toy->public, 1);
    *p = OSSL_PARAM_construct_end();
    return cb(params, arg);
}

static const OSSL_PARAM *types(int selection)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0),
                                      OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PUB_KEY, NULL, 0),
                                      OSSL_PARAM_END};
    return selection & OSSL_KEYMGMT_SELECT_KEYPAIR ? list : NULL;
}

static const OSSL_PARAM *gettable(void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, NULL),
                                      OSSL_PARAM_int("sum", NULL), OSSL_PARAM_END};
    (void)provctx;
    return list;
}

static int get(void *key, OSSL_PARAM params[])
{
    const struct foreign_toy *toy = key;
    OSSL_PARAM *p;
    return ((p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_BITS)) == NULL ||
            OSSL_PARAM_set_int(p, 8)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_SECURITY_BITS)) == NULL ||
            OSSL_PARAM_set_int(p, 4)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_MAX_SIZE)) == NULL ||
            OSSL_PARAM_set_int(p, 2)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_DEFAULT_DIGEST)) == NULL ||
            OSSL_PARAM_set_utf8_string(p, "SHA256")) &&
           ((p = OSSL_PARAM_locate(params, "sum")) == NULL ||
            OSSL_PARAM_set_int(p, toy->private + toy->public));
}

static int set(void *key, const OSSL_PARAM params[])
{
    struct foreign_toy *toy = key;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, "public");
    int n = 0;
    if (p != NULL && (!OSSL_PARAM_get_int(p, &n) || n > 255))
        return 0;
    if (p != NULL)
        toy->public = (unsigned char)n;
    return 1;
}

static const OSSL_PARAM *settable(void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_int("public", NULL), OSSL_PARAM_END};
    (void)provctx;
    return list;
}

/* A reference is the key's address, which isn't there any more once the library has the key. */
static void *load(const void *reference, size_t len)
{
    void *key = NULL, *none = NULL;
    if (len != sizeof(key))
        return NULL;
    memcpy(&key, reference, sizeof(key));
    memcpy((void *)(uintptr_t)reference, &none, sizeof(none));
    return key;
}

static const char *operation_name(int operation)
{
    return operation == OSSL_OP_SIGNATURE ? "FOREIGN-SIGN"
           : operation == OSSL_OP_KEYEXCH ? "FOREIGN-EXCHANGE"
                                          : NULL;
}

/* ---- Generation ---- */

static void *gen_init(void *provctx, int selection, const OSSL_PARAM params[])
{
    struct foreign_toy *toy = new (provctx);
    (void)params;
    if (toy != NULL)
        toy->has = selection & OSSL_KEYMGMT_SELECT_KEYPAIR;
    return toy;
}

static int gen_template(void *gen, void *from)
{
    ((struct foreign_toy *)gen)->private = ((struct foreign_toy *)from)->public;
    return 1;
}

static int gen_set(void *gen, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, "private");
    int n = 0;
    if (p != NULL && (!OSSL_PARAM_get_int(p, &n) || n > 254)) {
        foreign_raise(FOREIGN_BAD_LENGTH, "a byte of %d", n);
        return 0;
    }
    if (p != NULL)
        ((struct foreign_toy *)gen)->private = (unsigned char)n;
    return 1;
}

static const OSSL_PARAM *gen_settable(void *gen, void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_int("private", NULL), OSSL_PARAM_END};
    (void)gen, (void)provctx;
    return list;
}

static void *gen(void *genctx, OSSL_CALLBACK *cb, void *arg)
{
    struct foreign_toy *toy = genctx;
    int potential = 3, iteration = 5;
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_int(OSSL_GEN_PARAM_POTENTIAL, &potential),
                                 OSSL_PARAM_construct_int(OSSL_GEN_PARAM_ITERATION, &iteration),
                                 OSSL_PARAM_END};
    if (!cb(params, arg))
        return NULL;
    toy->public = (unsigned char)(toy->private + 1);
    return dup(toy, 0);
}

static const OSSL_DISPATCH key_functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_NEW, new),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_FREE, end),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_DUP, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_HAS, has),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_MATCH, match),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_VALIDATE, validate),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_IMPORT, import),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_IMPORT_TYPES, types),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_EXPORT, export),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_EXPORT_TYPES, types),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_GET_PARAMS, get),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_GETTABLE_PARAMS, gettable),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_SET_PARAMS, set),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_SETTABLE_PARAMS, settable),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_LOAD, load),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_QUERY_OPERATION_NAME, operation_name),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_GEN_INIT, gen_init),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_GEN_SET_TEMPLATE, gen_template),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_GEN_SET_PARAMS, gen_set),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_GEN_SETTABLE_PARAMS, gen_settable),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_GEN, gen),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_GEN_CLEANUP, end),
    {0, NULL},
};

/* Functions that don't suffice. */
static const OSSL_DISPATCH less[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_NEW, new),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYMGMT_FREE, end),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_keys[] = {
    {"FOREIGN-KEY:foreignkey:1.2.3.4.77", "provider=foreign,x.kind=toy", key_functions, "A toy"},
    {"X25519", "provider=foreign", key_functions, NULL},
    {"FOREIGN-LESS", "provider=foreign", less, NULL},
    {NULL, NULL, NULL, NULL},
};

/* ---- Encoders ---- */

static const unsigned char info[FOREIGN_INFO_LEN - 2] = {0x30, 0x0f, 0x02, 1, 0,  0x30, 6, 0x06,
                                                         4,    0x2a, 3,    4, 77, 0x04, 2};

static void *coder_new(void *provctx)
{
    return provctx;
}

static void coder_end(void *ctx)
{
    (void)ctx;
}

static int private_only(void *provctx, int selection)
{
    (void)provctx;
    return selection == 0 || (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0;
}

static int put(OSSL_CORE_BIO *out, const void *data, size_t len)
{
    OSSL_FUNC_BIO_write_ex_fn *write =
        (OSSL_FUNC_BIO_write_ex_fn *)foreign_function(OSSL_FUNC_BIO_WRITE_EX);
    size_t n = 0;
    return write(out, data, len, &n) && n == len;
}

void foreign_info(unsigned char der[FOREIGN_INFO_LEN], const struct foreign_toy *toy)
{
    memcpy(der, info, sizeof(info));
    der[FOREIGN_INFO_LEN - 2] = toy->private;
    der[FOREIGN_INFO_LEN - 1] = toy->public;
}

static int put_der(void *ctx, OSSL_CORE_BIO *out, const void *key, const OSSL_PARAM abstract[],
                   int selection, OSSL_PASSPHRASE_CALLBACK *cb, void *arg)
{
    unsigned char der[FOREIGN_INFO_LEN];
    (void)ctx, (void)abstract, (void)selection, (void)cb, (void)arg;
    foreign_info(der, key);
    return put(out, der, sizeof(der));
}

/* With the passphrase in the open, if there is one. */
static int put_text(void *ctx, OSSL_CORE_BIO *out, const void *key, const OSSL_PARAM abstract[],
                    int selection, OSSL_PASSPHRASE_CALLBACK *cb, void *arg)
{
    const struct foreign_toy *toy = key;
    char text[64];
    (void)ctx, (void)abstract, (void)selection, (void)cb, (void)arg;
    int n = snprintf(text, sizeof(text), "A toy:\n%d and %d\n", toy->private, toy->public);
    return put(out, text, (size_t)n);
}

static int put_pem(void *ctx, OSSL_CORE_BIO *out, const void *key, const OSSL_PARAM abstract[],
                   int selection, OSSL_PASSPHRASE_CALLBACK *cb, void *arg)
{
    static const char begin[] = "-----BEGIN PRIVATE KEY-----\n",
                      end_of[] = "-----END PRIVATE KEY-----\n";
    unsigned char der[FOREIGN_INFO_LEN], text[32];
    (void)ctx, (void)abstract, (void)selection, (void)cb, (void)arg;
    foreign_info(der, key);
    int n = EVP_EncodeBlock(text, der, sizeof(der));
    text[n] = '\n';
    return put(out, begin, sizeof(begin) - 1) && put(out, text, (size_t)n + 1) &&
           put(out, end_of, sizeof(end_of) - 1);
}

#define ENCODER(name, run)                                                \
    static const OSSL_DISPATCH name[] = {                                 \
        FOREIGN_FUNCTION(OSSL_FUNC_ENCODER_NEWCTX, coder_new),            \
        FOREIGN_FUNCTION(OSSL_FUNC_ENCODER_FREECTX, coder_end),           \
        FOREIGN_FUNCTION(OSSL_FUNC_ENCODER_DOES_SELECTION, private_only), \
        FOREIGN_FUNCTION(OSSL_FUNC_ENCODER_ENCODE, run),                  \
        {0, NULL},                                                        \
    }
ENCODER(der_functions, put_der);
ENCODER(pem_functions, put_pem);
ENCODER(text_functions, put_text);

const OSSL_ALGORITHM foreign_encoders[] = {
    {"FOREIGN-KEY", "provider=foreign,output=der,structure=PrivateKeyInfo", der_functions, NULL},
    {"FOREIGN-KEY", "provider=foreign,output=pem,structure=PrivateKeyInfo", pem_functions, NULL},
    {"FOREIGN-KEY", "provider=foreign,output=text", text_functions, NULL},
    {NULL, NULL, NULL, NULL},
};

/* ---- A decoder ---- */

static int decode(void *ctx, OSSL_CORE_BIO *in, int selection, OSSL_CALLBACK *cb, void *arg,
                  OSSL_PASSPHRASE_CALLBACK *ask, void *ask_arg)
{
    OSSL_FUNC_BIO_read_ex_fn *read =
        (OSSL_FUNC_BIO_read_ex_fn *)foreign_function(OSSL_FUNC_BIO_READ_EX);
    unsigned char der[FOREIGN_INFO_LEN + 1];
    size_t n = 0;
    int type = OSSL_OBJECT_PKEY;
    (void)selection, (void)ask, (void)ask_arg;
    if (!read(in, der, sizeof(der), &n) || n != FOREIGN_INFO_LEN ||
        memcmp(der, info, sizeof(info)) != 0)
        return 1;
    struct foreign_toy *toy = new (ctx);
    if (toy == NULL)
        return 0;
    toy->private = der[FOREIGN_INFO_LEN - 2];
    toy->public = der[FOREIGN_INFO_LEN - 1];
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

static const OSSL_DISPATCH decoder_functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_DECODER_NEWCTX, coder_new),
    FOREIGN_FUNCTION(OSSL_FUNC_DECODER_FREECTX, coder_end),
    FOREIGN_FUNCTION(OSSL_FUNC_DECODER_DOES_SELECTION, private_only),
    FOREIGN_FUNCTION(OSSL_FUNC_DECODER_DECODE, decode),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_decoders[] = {
    {"FOREIGN-KEY:1.2.3.4.77", "provider=foreign,input=der,structure=PrivateKeyInfo",
     decoder_functions, NULL},
    {NULL, NULL, NULL, NULL},
};
