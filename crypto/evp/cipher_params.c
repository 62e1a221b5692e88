/* What a cipher context tells and takes: parameters, controls, and the functions over them. A mode
 * that knows nothing of a parameter ignores it. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cipher/cipher.h"
#include "crypto/evp/cipher_foreign.h"

static bool knows(const EVP_CIPHER_CTX *c, unsigned what)
{
    return (c->cipher->mode->knows & what) != 0;
}

/* ---- Setting ---- */

static bool set_key_len(EVP_CIPHER_CTX *c, size_t len)
{
    if (len > 0 && len <= c->cipher->max_key) {
        c->key_len = (uint16_t)len;
        return true;
    }
    if (c->cipher->max_key > 0)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
    if (!knows(c, CIPHER_KNOWS_KEY_LEN) || len == c->key_len)
        return true;
    return !knows(c, CIPHER_SILENT_KEY_LEN) && FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
}

static bool put_key_len(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    size_t len;
    return OSSL_PARAM_get_size_t(p, &len) ? set_key_len(c, len)
                                          : FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
}

static bool put_iv_len(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    size_t len;
    if (c->cipher->mode->set_iv_len == NULL)
        return true;
    return OSSL_PARAM_get_size_t(p, &len) ? c->cipher->mode->set_iv_len(c, len)
                                          : FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
}

/* The others only tell what they have. */
static bool settable_padding(const EVP_CIPHER_CTX *c)
{
    return knows(c, CIPHER_KNOWS_PADDING) && knows(c, CIPHER_CHAINS_IV);
}

static bool put_padding(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    unsigned pad;
    if (!settable_padding(c))
        return true;
    if (!OSSL_PARAM_get_uint(p, &pad))
        return FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
    c->padding = pad != 0;
    return true;
}

static bool put_num(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    unsigned num;
    if (!settable_padding(c))
        return true;
    if (!OSSL_PARAM_get_uint(p, &num) || num >= c->cipher->block_size)
        return FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
    c->num = num;
    return true;
}

static bool put_use_bits(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    unsigned bits;
    if (!OSSL_PARAM_get_uint(p, &bits))
        return FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
    c->flags &= ~(unsigned long)EVP_CIPH_FLAG_LENGTH_BITS;
    c->flags |= bits != 0 ? EVP_CIPH_FLAG_LENGTH_BITS : 0;
    return true;
}

static bool is_octets(const OSSL_PARAM *p)
{
    return p->data_type == OSSL_PARAM_OCTET_STRING;
}

static bool put_tag(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    if (c->cipher->mode->set_tag == NULL)
        return true;
    return is_octets(p) ? c->cipher->mode->set_tag(c, p->data, p->data_size)
                        : FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
}

static bool put_tls_aad(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    if (c->cipher->mode->tls_aad == NULL)
        return true;
    return is_octets(p) ? c->cipher->mode->tls_aad(c, p->data, p->data_size) != 0
                        : FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
}

static bool put_iv_fixed(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    if (c->cipher->mode->set_iv_fixed == NULL)
        return true;
    return is_octets(p) && p->data != NULL ? c->cipher->mode->set_iv_fixed(c, p->data, p->data_size)
                                           : FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
}

static bool put_iv_inv(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    if (c->cipher->mode->set_iv_inv == NULL)
        return true;
    return is_octets(p) && p->data != NULL && c->cipher->mode->set_iv_inv(c, p->data, p->data_size);
}

/* ---- Getting ---- */

static bool got(int ok)
{
    return ok != 0 || FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_SET_PARAMETER);
}

static bool give_key_len(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    return got(OSSL_PARAM_set_size_t(p, c->key_len));
}

static bool give_iv_len(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    return got(OSSL_PARAM_set_size_t(p, c->iv_len));
}

static bool give_padding(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    return !knows(c, CIPHER_KNOWS_PADDING) || got(OSSL_PARAM_set_uint(p, c->padding));
}

static bool give_num(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    return !knows(c, CIPHER_KNOWS_PADDING) || got(OSSL_PARAM_set_uint(p, c->num));
}

/* As a copy, or as a pointer for the sake of EVP_CIPHER_CTX_iv. */
static bool give_iv_bytes(EVP_CIPHER_CTX *c, OSSL_PARAM *p, const uint8_t *iv)
{
    if (!knows(c, CIPHER_KNOWS_IV))
        return true;
    if (knows(c, CIPHER_NEEDS_IV) && !c->iv_set)
        return false;
    if (p->data_type == OSSL_PARAM_OCTET_PTR)
        return got(OSSL_PARAM_set_octet_ptr(p, iv, c->iv_len));
    if (p->data_size < c->iv_len && (c->cipher->flags & EVP_CIPH_FLAG_AEAD_CIPHER) != 0)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH);
    return got(p->data_size >= c->iv_len && OSSL_PARAM_set_octet_string(p, iv, c->iv_len));
}

static bool give_iv(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    return give_iv_bytes(c, p, knows(c, CIPHER_CHAINS_IV) ? c->iv_start : c->iv);
}

static bool give_updated_iv(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    return give_iv_bytes(c, p, c->iv);
}

static bool give_tag_len(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    return c->cipher->mode->tag_len == NULL ||
           got(OSSL_PARAM_set_size_t(p, c->cipher->mode->tag_len(c)));
}

static bool give_tag(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    if (c->cipher->mode->get_tag == NULL)
        return true;
    return is_octets(p) ? c->cipher->mode->get_tag(c, p->data, p->data_size)
                        : FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_SET_PARAMETER);
}

static bool give_gen_iv(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    if (c->cipher->mode->gen_iv == NULL)
        return true;
    return is_octets(p) && p->data != NULL && c->cipher->mode->gen_iv(c, p->data, p->data_size);
}

/* What a TLS record grows by: the tag, in all of them. */
static bool give_tls_aad_pad(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    if (c->cipher->mode->tls_aad == NULL)
        return true;
    bool ccm = c->cipher->mode == &cipher_mode_ccm;
    return got(OSSL_PARAM_set_size_t(p, ccm ? c->cipher->mode->tag_len(c) : 16));
}

/* ---- The parameters ---- */

struct parameter {
    const char *key;
    bool (*put)(EVP_CIPHER_CTX *c, const OSSL_PARAM *p);
    bool (*give)(EVP_CIPHER_CTX *c, OSSL_PARAM *p);
};

static const struct parameter parameters[] = {
    {OSSL_CIPHER_PARAM_KEYLEN, put_key_len, give_key_len},
    {OSSL_CIPHER_PARAM_IVLEN, put_iv_len, give_iv_len},
    {OSSL_CIPHER_PARAM_PADDING, put_padding, give_padding},
    {OSSL_CIPHER_PARAM_NUM, put_num, give_num},
    {OSSL_CIPHER_PARAM_USE_BITS, put_use_bits, NULL},
    {OSSL_CIPHER_PARAM_IV, NULL, give_iv},
    {OSSL_CIPHER_PARAM_UPDATED_IV, NULL, give_updated_iv},
    {OSSL_CIPHER_PARAM_AEAD_TAG, put_tag, give_tag},
    {OSSL_CIPHER_PARAM_AEAD_TAGLEN, NULL, give_tag_len},
    {OSSL_CIPHER_PARAM_AEAD_TLS1_AAD, put_tls_aad, NULL},
    {OSSL_CIPHER_PARAM_AEAD_TLS1_AAD_PAD, NULL, give_tls_aad_pad},
    {OSSL_CIPHER_PARAM_AEAD_TLS1_IV_FIXED, put_iv_fixed, NULL},
    {OSSL_CIPHER_PARAM_AEAD_TLS1_SET_IV_INV, put_iv_inv, NULL},
    {OSSL_CIPHER_PARAM_AEAD_TLS1_GET_IV_GEN, NULL, give_gen_iv},
};

static const struct parameter *parameter(const char *key)
{
    for (size_t i = 0; i < sizeof(parameters) / sizeof(parameters[0]); i++)
        if (strcmp(parameters[i].key, key) == 0)
            return &parameters[i];
    return NULL;
}

int EVP_CIPHER_CTX_set_params(EVP_CIPHER_CTX *c, const OSSL_PARAM params[])
{
    if (c->cipher == NULL)
        return 0;
    if (c->cipher->foreign != NULL)
        return cipher_foreign_set(c, params);
    for (const OSSL_PARAM *p = params; p != NULL && p->key != NULL; p++) {
        const struct parameter *known = parameter(p->key);
        if (known != NULL && known->put != NULL && !known->put(c, p))
            return 0;
        if (c->cipher->mode->set_param != NULL && !c->cipher->mode->set_param(c, p))
            return 0;
    }
    return 1;
}

int EVP_CIPHER_CTX_get_params(EVP_CIPHER_CTX *c, OSSL_PARAM params[])
{
    if (c->cipher == NULL)
        return 0;
    if (c->cipher->foreign != NULL)
        return cipher_foreign_get(c, params);
    for (OSSL_PARAM *p = params; p != NULL && p->key != NULL; p++) {
        const struct parameter *known = parameter(p->key);
        if (known != NULL && known->give != NULL && !known->give(c, p))
            return 0;
        if (c->cipher->mode->get_param != NULL && !c->cipher->mode->get_param(c, p))
            return 0;
    }
    return 1;
}

const OSSL_PARAM *EVP_CIPHER_gettable_ctx_params(const EVP_CIPHER *cipher)
{
    if (cipher_foreign(cipher) != NULL)
        return cipher_foreign_gettable(cipher_foreign(cipher), NULL);
    return cipher != NULL && cipher->row == NULL ? cipher->mode->gettable : NULL;
}

const OSSL_PARAM *EVP_CIPHER_settable_ctx_params(const EVP_CIPHER *cipher)
{
    if (cipher == NULL || cipher->row != NULL)
        return NULL;
    if (cipher_foreign(cipher) != NULL)
        return cipher_foreign_settable(cipher_foreign(cipher), NULL);
    return cipher->max_key > 0 ? cipher_settable_any_key : cipher->mode->settable;
}

const OSSL_PARAM *EVP_CIPHER_CTX_gettable_params(EVP_CIPHER_CTX *c)
{
    if (c != NULL && cipher_foreign(c->cipher) != NULL)
        return cipher_foreign_gettable(cipher_foreign(c->cipher), c->cipher_data);
    return c != NULL && c->cipher != NULL ? c->cipher->mode->gettable : NULL;
}

const OSSL_PARAM *EVP_CIPHER_CTX_settable_params(EVP_CIPHER_CTX *c)
{
    if (c != NULL && cipher_foreign(c->cipher) != NULL)
        return cipher_foreign_settable(cipher_foreign(c->cipher), c->cipher_data);
    return c != NULL ? EVP_CIPHER_settable_ctx_params(c->cipher) : NULL;
}

/* ---- Controls ---- */

static int ctrl_iv_len(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    (void)ptr;
    if (arg < 0)
        return 0;
    return c->cipher->mode->set_iv_len == NULL || c->cipher->mode->set_iv_len(c, (size_t)arg);
}

/* RFC 3610: L and the nonce share 15 bytes. */
static int ctrl_ccm_l(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    return arg >= 2 && arg <= 8 ? ctrl_iv_len(c, 15 - arg, ptr) : 0;
}

static int ctrl_key_len(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    (void)ptr;
    if (c->cipher->foreign != NULL)
        return EVP_CIPHER_CTX_set_key_length(c, arg);
    return arg >= 0 && set_key_len(c, (size_t)arg);
}

/* DES's keys have a bit of odd parity in each byte; the others are any bytes. */
static int random_key(EVP_CIPHER_CTX *c, uint8_t *key)
{
    if (!cipher_random(key, c->key_len))
        return 0;
    for (size_t i = 0; (c->cipher->flags & EVP_CIPH_RAND_KEY) != 0 && i < c->key_len; i++)
        key[i] ^= 1 & ~(unsigned)__builtin_parity(key[i]);
    return 1;
}

static int ctrl_rand_key(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    (void)arg;
    return (c->cipher->flags & EVP_CIPH_RAND_KEY) == 0 || random_key(c, ptr);
}

static int ctrl_get_tag(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    if (arg < 0)
        return 0;
    return c->cipher->mode->get_tag == NULL || c->cipher->mode->get_tag(c, ptr, (size_t)arg);
}

static int ctrl_set_tag(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    if (arg < 0)
        return 0;
    return c->cipher->mode->set_tag == NULL || c->cipher->mode->set_tag(c, ptr, (size_t)arg);
}

static int ctrl_iv_fixed(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    if (arg < -1)
        return 0;
    return c->cipher->mode->set_iv_fixed == NULL ||
           c->cipher->mode->set_iv_fixed(c, ptr, (size_t)arg);
}

static int ctrl_gen_iv(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    return c->cipher->mode->gen_iv == NULL ||
           c->cipher->mode->gen_iv(c, ptr, arg < 0 ? 0 : (size_t)arg);
}

static int ctrl_iv_inv(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    if (arg < 0)
        return 0;
    return c->cipher->mode->set_iv_inv == NULL || c->cipher->mode->set_iv_inv(c, ptr, (size_t)arg);
}

/* Gives what the record grows by; where records are unknown, the argument as it was. */
static int ctrl_tls_aad(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    if (arg < 0)
        return 0;
    return c->cipher->mode->tls_aad == NULL ? arg
                                            : (int)c->cipher->mode->tls_aad(c, ptr, (size_t)arg);
}

static int ctrl_ignored(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    (void)c;
    (void)ptr;
    return arg >= 0;
}

/* "speed" of SIV; the others don't know it. */
static int ctrl_speed(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    unsigned speed = (unsigned)arg;
    const OSSL_PARAM p = OSSL_PARAM_uint(OSSL_CIPHER_PARAM_SPEED, &speed);
    (void)ptr;
    return arg >= 0 && (c->cipher->mode->set_param == NULL || c->cipher->mode->set_param(c, &p));
}

/* How many bits of a key count, in RC2; the others don't know it. */
static int ctrl_set_key_bits(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    size_t bits = (size_t)arg;
    const OSSL_PARAM p = OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_RC2_KEYBITS, &bits);
    (void)ptr;
    return arg >= 0 && (c->cipher->mode->set_param == NULL || c->cipher->mode->set_param(c, &p));
}

static int ctrl_get_key_bits(EVP_CIPHER_CTX *c, int arg, void *ptr)
{
    size_t bits = 0;
    OSSL_PARAM p = OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_RC2_KEYBITS, &bits);
    (void)arg;
    if (c->cipher->mode->get_param != NULL && !c->cipher->mode->get_param(c, &p))
        return 0;
    *(int *)ptr = (int)bits;
    return 1;
}

static int (*const controls[])(EVP_CIPHER_CTX *c, int arg, void *ptr) = {
    [EVP_CTRL_INIT] = ctrl_ignored,
    [EVP_CTRL_SET_KEY_LENGTH] = ctrl_key_len,
    [EVP_CTRL_GET_RC2_KEY_BITS] = ctrl_get_key_bits,
    [EVP_CTRL_SET_RC2_KEY_BITS] = ctrl_set_key_bits,
    [EVP_CTRL_GET_RC5_ROUNDS] = ctrl_ignored,
    [EVP_CTRL_SET_RC5_ROUNDS] = ctrl_ignored,
    [EVP_CTRL_RAND_KEY] = ctrl_rand_key,
    [EVP_CTRL_AEAD_SET_IVLEN] = ctrl_iv_len,
    [EVP_CTRL_AEAD_GET_TAG] = ctrl_get_tag,
    [EVP_CTRL_AEAD_SET_TAG] = ctrl_set_tag,
    [EVP_CTRL_AEAD_SET_IV_FIXED] = ctrl_iv_fixed,
    [EVP_CTRL_GCM_IV_GEN] = ctrl_gen_iv,
    [EVP_CTRL_CCM_SET_L] = ctrl_ccm_l,
    [EVP_CTRL_AEAD_TLS1_AAD] = ctrl_tls_aad,
    [EVP_CTRL_AEAD_SET_MAC_KEY] = ctrl_ignored,
    [EVP_CTRL_GCM_SET_IV_INV] = ctrl_iv_inv,
    [EVP_CTRL_SET_SPEED] = ctrl_speed,
};

int EVP_CIPHER_CTX_ctrl(EVP_CIPHER_CTX *c, int type, int arg, void *ptr)
{
    if (c == NULL || c->cipher == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NO_CIPHER_SET);
        return 0;
    }
    if (c->cipher->methods != NULL)
        return cipher_methods_ctrl(c, type, arg, ptr);
    if (type < 0 || (size_t)type >= sizeof(controls) / sizeof(controls[0]) ||
        controls[type] == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED);
        return 0;
    }
    return controls[type](c, arg, ptr);
}

/* ---- Functions for single parameters ---- */

static int set_foreign(EVP_CIPHER_CTX *c, OSSL_PARAM p)
{
    const OSSL_PARAM params[] = {p, OSSL_PARAM_END};
    return cipher_foreign_set(c, params);
}

int EVP_CIPHER_CTX_set_padding(EVP_CIPHER_CTX *c, int pad)
{
    if (pad != 0)
        c->flags &= ~(unsigned long)EVP_CIPH_NO_PADDING;
    else
        c->flags |= EVP_CIPH_NO_PADDING;
    if (c->cipher == NULL)
        return 0;
    c->padding = pad != 0;
    unsigned value = c->padding;
    return c->cipher->foreign == NULL ||
           set_foreign(c, OSSL_PARAM_construct_uint(OSSL_CIPHER_PARAM_PADDING, &value));
}

int EVP_CIPHER_CTX_set_key_length(EVP_CIPHER_CTX *c, int keylen)
{
    if (c->cipher == NULL)
        return 0;
    if (keylen >= 0 && (size_t)keylen == c->key_len)
        return 1;
    size_t len = (size_t)keylen;
    if (c->cipher->foreign != NULL && keylen > 0)
        return set_foreign(c, OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_KEYLEN, &len));
    if (c->cipher->methods != NULL && keylen > 0 && keylen <= UINT16_MAX &&
        (c->cipher->flags & EVP_CIPH_VARIABLE_LENGTH) != 0) {
        c->key_len = (uint16_t)keylen;
        return 1;
    }
    if (knows(c, CIPHER_KNOWS_KEY_LEN) || c->cipher->max_key > 0)
        return keylen >= 0 && set_key_len(c, (size_t)keylen);
    ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH);
    return 0;
}

int EVP_CIPHER_CTX_rand_key(EVP_CIPHER_CTX *c, unsigned char *key)
{
    return c->cipher != NULL && random_key(c, key);
}

int EVP_CIPHER_CTX_get_num(const EVP_CIPHER_CTX *c)
{
    return c->cipher == NULL ? EVP_CTRL_RET_UNSUPPORTED : (int)c->num;
}

int EVP_CIPHER_CTX_set_num(EVP_CIPHER_CTX *c, int num)
{
    if (c->cipher == NULL)
        return 0;
    if (c->cipher->methods == NULL && settable_padding(c) &&
        (num < 0 || num >= c->cipher->block_size))
        return FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
    if (settable_padding(c) || !knows(c, CIPHER_KNOWS_PADDING))
        c->num = (unsigned)num;
    return 1;
}

static int get_iv(EVP_CIPHER_CTX *c, const char *which, void *buf, size_t len)
{
    OSSL_PARAM params[2] = {
        OSSL_PARAM_construct_octet_string(which, buf, len),
        OSSL_PARAM_construct_end(),
    };
    return EVP_CIPHER_CTX_get_params(c, params);
}

int EVP_CIPHER_CTX_get_original_iv(EVP_CIPHER_CTX *c, void *buf, size_t len)
{
    return get_iv(c, OSSL_CIPHER_PARAM_IV, buf, len);
}

int EVP_CIPHER_CTX_get_updated_iv(EVP_CIPHER_CTX *c, void *buf, size_t len)
{
    return get_iv(c, OSSL_CIPHER_PARAM_UPDATED_IV, buf, len);
}

int EVP_CIPHER_CTX_get_tag_length(const EVP_CIPHER_CTX *c)
{
    return c->cipher == NULL || c->cipher->mode->tag_len == NULL ? 0
                                                                 : (int)c->cipher->mode->tag_len(c);
}

int EVP_CIPHER_CTX_get_iv_length(const EVP_CIPHER_CTX *c)
{
    return c->cipher == NULL ? 0 : c->iv_len;
}

int EVP_CIPHER_CTX_get_key_length(const EVP_CIPHER_CTX *c)
{
    return c->cipher == NULL ? -1 : c->key_len;
}

int EVP_CIPHER_CTX_get_block_size(const EVP_CIPHER_CTX *c)
{
    return c == NULL || c->cipher == NULL ? 0 : c->cipher->block_size;
}

int EVP_CIPHER_CTX_get_nid(const EVP_CIPHER_CTX *c)
{
    return c == NULL || c->cipher == NULL ? NID_undef : c->cipher->nid;
}

int EVP_CIPHER_CTX_is_encrypting(const EVP_CIPHER_CTX *c)
{
    return c->encrypt;
}

const EVP_CIPHER *EVP_CIPHER_CTX_get0_cipher(const EVP_CIPHER_CTX *c)
{
    return c == NULL ? NULL : c->cipher;
}

const EVP_CIPHER *EVP_CIPHER_CTX_cipher(const EVP_CIPHER_CTX *c)
{
    return EVP_CIPHER_CTX_get0_cipher(c);
}

EVP_CIPHER *EVP_CIPHER_CTX_get1_cipher(EVP_CIPHER_CTX *c)
{
    EVP_CIPHER *cipher = (EVP_CIPHER *)(uintptr_t)EVP_CIPHER_CTX_get0_cipher(c);
    if (cipher != NULL)
        EVP_CIPHER_up_ref(cipher);
    return cipher;
}

/* ---- Flags ---- */

void EVP_CIPHER_CTX_set_flags(EVP_CIPHER_CTX *c, int flags)
{
    c->flags |= (unsigned long)flags;
}

void EVP_CIPHER_CTX_clear_flags(EVP_CIPHER_CTX *c, int flags)
{
    c->flags &= ~(unsigned long)flags;
}

int EVP_CIPHER_CTX_test_flags(const EVP_CIPHER_CTX *c, int flags)
{
    return (int)(c->flags & (unsigned long)flags);
}

/* ---- The context's insides, for programs from before they were hidden ---- */

const unsigned char *EVP_CIPHER_CTX_original_iv(const EVP_CIPHER_CTX *c)
{
    return c->cipher != NULL && !knows(c, CIPHER_CHAINS_IV) ? c->iv : c->iv_start;
}

const unsigned char *EVP_CIPHER_CTX_iv(const EVP_CIPHER_CTX *c)
{
    return c->iv;
}

unsigned char *EVP_CIPHER_CTX_iv_noconst(EVP_CIPHER_CTX *c)
{
    return c->iv;
}

unsigned char *EVP_CIPHER_CTX_buf_noconst(EVP_CIPHER_CTX *c)
{
    return c->buf;
}

void *EVP_CIPHER_CTX_get_app_data(const EVP_CIPHER_CTX *c)
{
    return c->app_data;
}

void EVP_CIPHER_CTX_set_app_data(EVP_CIPHER_CTX *c, void *data)
{
    c->app_data = data;
}

void *EVP_CIPHER_CTX_get_cipher_data(const EVP_CIPHER_CTX *c)
{
    return c->cipher_data;
}

void *EVP_CIPHER_CTX_set_cipher_data(EVP_CIPHER_CTX *c, void *cipher_data)
{
    void *before = c->cipher_data;
    c->cipher_data = cipher_data;
    return before;
}
