/* Ciphers of a program's own making, EVP_CIPHER_meth_new(3): an object with its methods behind it.
 * What is set once stays set. Around the methods stand buffering and padding, as around the rows.
 */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/evperr.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cipher/cipher.h"

typedef int init_fn(EVP_CIPHER_CTX *ctx, const unsigned char *key, const unsigned char *iv,
                    int enc);
typedef int do_cipher_fn(EVP_CIPHER_CTX *ctx, unsigned char *out, const unsigned char *in,
                         size_t inl);
typedef int cleanup_fn(EVP_CIPHER_CTX *ctx);
typedef int asn1_fn(EVP_CIPHER_CTX *ctx, ASN1_TYPE *type);
typedef int ctrl_fn(EVP_CIPHER_CTX *ctx, int type, int arg, void *ptr);

struct cipher_methods {
    init_fn *init;
    do_cipher_fn *do_cipher;
    cleanup_fn *cleanup;
    asn1_fn *set_asn1, *get_asn1;
    ctrl_fn *ctrl;
    int data_size;
};

struct cipher_object {
    struct evp_cipher_st cipher;
    struct cipher_methods methods;
};

/* ---- In a context ---- */

static bool setup(EVP_CIPHER_CTX *c)
{
    const EVP_CIPHER *cipher = c->cipher;
    if (cipher->methods->data_size > 0) {
        c->cipher_data = OPENSSL_zalloc((size_t)cipher->methods->data_size);
        if (c->cipher_data == NULL)
            return false;
    }
    return (cipher->flags & EVP_CIPH_CTRL_INIT) == 0 ||
           EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_INIT, 0, NULL) > 0 ||
           FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
}

static void cleanup(EVP_CIPHER_CTX *c)
{
    if (c->cipher->methods->cleanup != NULL)
        c->cipher->methods->cleanup(c);
    if (c->cipher_data != NULL && c->cipher->methods->data_size > 0)
        OPENSSL_clear_free(c->cipher_data, (size_t)c->cipher->methods->data_size);
}

static bool copied(EVP_CIPHER_CTX *c, const EVP_CIPHER_CTX *from)
{
    const struct cipher_methods *m = c->cipher->methods;
    if (m->data_size > 0 && from->cipher_data != NULL) {
        c->cipher_data = OPENSSL_malloc((size_t)m->data_size);
        if (c->cipher_data == NULL)
            return false;
        memcpy(c->cipher_data, from->cipher_data, (size_t)m->data_size);
    }
    if ((c->cipher->flags & EVP_CIPH_CUSTOM_COPY) == 0)
        return true;
    /* The method writes to neither but the copy, though its argument isn't const. */
    return m->ctrl != NULL && m->ctrl((EVP_CIPHER_CTX *)(uintptr_t)from, EVP_CTRL_COPY, 0, c) > 0;
}

/* The IV is kept here for the modes that EVP knows, unless the cipher wants it for itself. */
static bool take_iv(EVP_CIPHER_CTX *c, const uint8_t *iv)
{
    int mode = EVP_CIPHER_get_mode(c->cipher);
    if ((c->cipher->flags & EVP_CIPH_CUSTOM_IV) != 0 || mode == EVP_CIPH_STREAM_CIPHER ||
        mode == EVP_CIPH_ECB_MODE)
        return true;
    if (c->iv_len > sizeof(c->iv_start))
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_IV_LENGTH);
    c->num = 0;
    if (iv != NULL)
        memcpy(c->iv_start, iv, c->iv_len);
    if (iv != NULL || mode != EVP_CIPH_CTR_MODE)
        memcpy(c->iv, c->iv_start, c->iv_len);
    return true;
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    const struct cipher_methods *m = c->cipher->methods;
    c->buf_len = 0;
    if (!take_iv(c, iv))
        return false;
    if (key == NULL && (c->cipher->flags & EVP_CIPH_ALWAYS_CALL_INIT) == 0)
        return true;
    return m->init == NULL || m->init(c, key, iv, c->encrypt) > 0;
}

static bool run(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len)
{
    return len == 0 || c->cipher->methods->do_cipher(c, out, in, len) > 0;
}

/* A cipher that does everything itself says how much it wrote. */
static bool run_custom(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in,
                       size_t len)
{
    int n = c->cipher->methods->do_cipher(c, out, in, len);
    *out_len = n < 0 ? 0 : (size_t)n;
    return n >= 0;
}

static bool custom(const EVP_CIPHER_CTX *c)
{
    return (c->cipher->flags & EVP_CIPH_FLAG_CUSTOM_CIPHER) != 0;
}

/* Whole blocks through the method; what remains waits in buf. */
static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (c->cipher->methods->do_cipher == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_NO_CIPHER_SET);
    if (custom(c))
        return run_custom(c, out, out_len, in, len);
    const size_t block = c->cipher->block_size;
    size_t total = c->buf_len + len, keep = total % block, n;
    if (keep == 0 && block > 1 && !c->encrypt && c->padding && total > 0)
        keep = block;
    n = total - keep;
    if (n > 0 && c->buf_len > 0) {
        size_t fill = block - c->buf_len;
        memcpy(c->buf + c->buf_len, in, fill);
        if (!run(c, out, c->buf, block))
            return false;
        in += fill;
        len -= fill;
        out += block;
        n -= block;
        c->buf_len = 0;
        *out_len += block;
    }
    if (!run(c, out, in, n))
        return false;
    *out_len += n;
    memcpy(c->buf + c->buf_len, in + n, len - n);
    c->buf_len = (uint8_t)keep;
    return true;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    const size_t block = c->cipher->block_size;
    if (custom(c))
        return run_custom(c, out, out_len, NULL, 0);
    if (block == 1)
        return true;
    if (!c->padding)
        return c->buf_len == 0 || FAIL(ERR_LIB_EVP, EVP_R_DATA_NOT_MULTIPLE_OF_BLOCK_LENGTH);
    if (c->encrypt) {
        memset(c->buf + c->buf_len, (int)(block - c->buf_len), block - c->buf_len);
        c->buf_len = 0;
        *out_len = block;
        return run(c, out, c->buf, block);
    }
    if (c->buf_len != block)
        return FAIL(ERR_LIB_EVP, EVP_R_WRONG_FINAL_BLOCK_LENGTH);
    uint8_t last[CIPHER_BLOCK_MAX];
    if (!run(c, last, c->buf, block))
        return false;
    size_t pad = cipher_padding(last, block);
    if (pad != 0) {
        *out_len = block - pad;
        memcpy(out, last, *out_len);
        c->buf_len = 0;
    }
    OPENSSL_cleanse(last, sizeof(last));
    return pad != 0 || FAIL(ERR_LIB_EVP, EVP_R_BAD_DECRYPT);
}

static bool cipher_once(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in,
                        size_t len)
{
    if (c->cipher->methods->do_cipher == NULL)
        return false;
    if (custom(c))
        return run_custom(c, out, out_len, in, len);
    *out_len = len;
    return run(c, out, in, len);
}

int cipher_methods_ctrl(EVP_CIPHER_CTX *c, int type, int arg, void *ptr)
{
    const struct cipher_methods *m = c->cipher->methods;
    if (m->ctrl == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_CTRL_NOT_IMPLEMENTED);
        return 0;
    }
    int r = m->ctrl(c, type, arg, ptr);
    if (r == EVP_CTRL_RET_UNSUPPORTED) {
        ERR_raise(ERR_LIB_EVP, EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED);
        return 0;
    }
    return r;
}

static const struct cipher_mode methods_mode = {
    .setup = setup,
    .cleanup = cleanup,
    .copied = copied,
    .init = init,
    .update = update,
    .final = final,
    .cipher = cipher_once,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING | CIPHER_CHAINS_IV,
};

/* ---- The object ---- */

static struct cipher_object *object_of(const EVP_CIPHER *cipher)
{
    return (struct cipher_object *)(void *)(uintptr_t)cipher; /* its first member */
}

EVP_CIPHER *EVP_CIPHER_meth_new(int cipher_type, int block_size, int key_len)
{
    if (block_size < 1 || block_size > CIPHER_BLOCK_MAX || key_len < 0 || key_len > UINT16_MAX)
        return NULL;
    struct cipher_object *o = OPENSSL_zalloc(sizeof(*o));
    if (o == NULL)
        return NULL;
    const char *name = OBJ_nid2sn(cipher_type);
    o->cipher.name = name != NULL ? name : "";
    o->cipher.nid = o->cipher.type = cipher_type;
    o->cipher.block_size = (uint16_t)block_size;
    o->cipher.key_len = (uint16_t)key_len;
    o->cipher.mode = &methods_mode;
    o->cipher.methods = &o->methods;
    return &o->cipher;
}

/* Of another one made here: the library's have no methods to copy. */
EVP_CIPHER *EVP_CIPHER_meth_dup(const EVP_CIPHER *cipher)
{
    if (cipher->methods == NULL)
        return NULL;
    struct cipher_object *o = OPENSSL_malloc(sizeof(*o));
    if (o == NULL)
        return NULL;
    *o = *object_of(cipher);
    o->cipher.methods = &o->methods;
    return &o->cipher;
}

void EVP_CIPHER_meth_free(EVP_CIPHER *cipher)
{
    if (cipher != NULL && cipher->methods != NULL)
        OPENSSL_free(object_of(cipher));
}

int EVP_CIPHER_impl_ctx_size(const EVP_CIPHER *cipher)
{
    return cipher->methods != NULL ? cipher->methods->data_size
                                   : (int)cipher_row(cipher)->mode->state_size;
}

int EVP_CIPHER_meth_set_iv_length(EVP_CIPHER *cipher, int iv_len)
{
    if (cipher->iv_len != 0 || iv_len < 0 || iv_len > UINT16_MAX)
        return 0;
    cipher->iv_len = (uint16_t)iv_len;
    return 1;
}

int EVP_CIPHER_meth_set_flags(EVP_CIPHER *cipher, unsigned long flags)
{
    if (cipher->flags != 0)
        return 0;
    cipher->flags = (uint32_t)flags;
    return 1;
}

int EVP_CIPHER_meth_set_impl_ctx_size(EVP_CIPHER *cipher, int ctx_size)
{
    if (cipher->methods->data_size != 0 || ctx_size < 0)
        return 0;
    cipher->methods->data_size = ctx_size;
    return 1;
}

int EVP_CIPHER_meth_set_init(EVP_CIPHER *cipher, init_fn *fn)
{
    if (cipher->methods->init != NULL)
        return 0;
    cipher->methods->init = fn;
    return 1;
}

int EVP_CIPHER_meth_set_do_cipher(EVP_CIPHER *cipher, do_cipher_fn *fn)
{
    if (cipher->methods->do_cipher != NULL)
        return 0;
    cipher->methods->do_cipher = fn;
    return 1;
}

int EVP_CIPHER_meth_set_cleanup(EVP_CIPHER *cipher, cleanup_fn *fn)
{
    if (cipher->methods->cleanup != NULL)
        return 0;
    cipher->methods->cleanup = fn;
    return 1;
}

int EVP_CIPHER_meth_set_set_asn1_params(EVP_CIPHER *cipher, asn1_fn *fn)
{
    if (cipher->methods->set_asn1 != NULL)
        return 0;
    cipher->methods->set_asn1 = fn;
    return 1;
}

int EVP_CIPHER_meth_set_get_asn1_params(EVP_CIPHER *cipher, asn1_fn *fn)
{
    if (cipher->methods->get_asn1 != NULL)
        return 0;
    cipher->methods->get_asn1 = fn;
    return 1;
}

int EVP_CIPHER_meth_set_ctrl(EVP_CIPHER *cipher, ctrl_fn *fn)
{
    if (cipher->methods->ctrl != NULL)
        return 0;
    cipher->methods->ctrl = fn;
    return 1;
}

static const struct cipher_methods none;

static const struct cipher_methods *methods_of(const EVP_CIPHER *cipher)
{
    return cipher->methods != NULL ? cipher->methods : &none;
}

init_fn *EVP_CIPHER_meth_get_init(const EVP_CIPHER *cipher)
{
    return methods_of(cipher)->init;
}

do_cipher_fn *EVP_CIPHER_meth_get_do_cipher(const EVP_CIPHER *cipher)
{
    return methods_of(cipher)->do_cipher;
}

cleanup_fn *EVP_CIPHER_meth_get_cleanup(const EVP_CIPHER *cipher)
{
    return methods_of(cipher)->cleanup;
}

asn1_fn *EVP_CIPHER_meth_get_set_asn1_params(const EVP_CIPHER *cipher)
{
    return methods_of(cipher)->set_asn1;
}

asn1_fn *EVP_CIPHER_meth_get_get_asn1_params(const EVP_CIPHER *cipher)
{
    return methods_of(cipher)->get_asn1;
}

ctrl_fn *EVP_CIPHER_meth_get_ctrl(const EVP_CIPHER *cipher)
{
    return methods_of(cipher)->ctrl;
}
