/* The life of a cipher context and its use: EVP_EncryptInit(3). The state is as large as the cipher
 * asks for: once it has one, nothing is allocated, looked up or locked. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cipher/cipher.h"
#include "crypto/engine/engine.h"
#include "crypto/evp/md.h"

enum { STATE_ALIGN = 64 };

EVP_CIPHER_CTX *EVP_CIPHER_CTX_new(void)
{
    return OPENSSL_zalloc(sizeof(EVP_CIPHER_CTX));
}

/* Room for the state of a cipher, in a context that has none. */
static bool make_room(EVP_CIPHER_CTX *c, const EVP_CIPHER *row)
{
    size_t size = cipher_state_size(row);
    if (c->state != NULL && size <= c->state_room)
        return true;
    uint8_t *memory = OPENSSL_malloc(size + STATE_ALIGN - 1);
    if (memory == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(c->state_memory);
    c->state_memory = memory;
    c->state = memory + (-(uintptr_t)memory & (STATE_ALIGN - 1));
    c->state_room = size;
    return true;
}

/* Wipes all but the room for a state, and puts `head`, whose room is of no account, in place. */
static void replace_head(EVP_CIPHER_CTX *c, const EVP_CIPHER_CTX *head)
{
    void *memory = c->state_memory;
    uint8_t *state = c->state;
    size_t room = c->state_room;
    OPENSSL_cleanse(c, sizeof(*c));
    if (head != NULL)
        *c = *head;
    c->state_memory = memory;
    c->state = state;
    c->state_room = room;
}

int EVP_CIPHER_CTX_reset(EVP_CIPHER_CTX *c)
{
    if (c == NULL)
        return 1;
    if (c->cipher != NULL) {
        size_t size = cipher_state_size(c->cipher); /* a foreign cipher may go now */
        if (c->cipher->mode->cleanup != NULL)
            c->cipher->mode->cleanup(c);
        OPENSSL_cleanse(c->state, size);
    }
    ENGINE_finish(c->engine);
    replace_head(c, NULL);
    return 1;
}

void EVP_CIPHER_CTX_free(EVP_CIPHER_CTX *c)
{
    if (c == NULL)
        return;
    EVP_CIPHER_CTX_reset(c);
    OPENSSL_free(c->state_memory);
    OPENSSL_free(c);
}

int EVP_CIPHER_CTX_copy(EVP_CIPHER_CTX *out, const EVP_CIPHER_CTX *in)
{
    if (in == NULL || in->cipher == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INPUT_NOT_INITIALIZED);
        return 0;
    }
    if (out == in)
        return 1;
    EVP_CIPHER_CTX_reset(out);
    if (!make_room(out, in->cipher))
        return 0;
    if (in->engine != NULL && !ENGINE_init(in->engine))
        return FAIL(ERR_LIB_EVP, ERR_R_ENGINE_LIB);
    replace_head(out, in);
    memcpy(out->state, in->state, cipher_state_size(in->cipher));
    if (in->cipher->mode->copied != NULL && !in->cipher->mode->copied(out, in)) {
        OPENSSL_cleanse(out->state, cipher_state_size(in->cipher));
        out->cipher = NULL; /* whose cleanup isn't due */
        EVP_CIPHER_CTX_reset(out);
        return 0;
    }
    return 1;
}

/* A cipher of a provider that isn't loaded can't be used, though its object is there. */
static bool loaded(const EVP_CIPHER *cipher)
{
    const EVP_CIPHER *row = cipher_row(cipher);
    if (row->provider == 0 || cipher == row || fetch_allowed_of(NULL, row->provider, NULL))
        return true;
    fetch_unsupported(NULL, cipher->name, "");
    return false;
}

/* Puts another cipher in place; flags and direction, which may have been set before, stay. */
static bool adopt(EVP_CIPHER_CTX *c, const EVP_CIPHER *row)
{
    if (c->cipher == row)
        return true;
    unsigned long flags = c->flags;
    bool encrypt = c->encrypt;
    if (c->cipher != NULL)
        EVP_CIPHER_CTX_reset(c);
    if (!make_room(c, row))
        return false;
    c->cipher = row;
    c->flags = flags;
    c->encrypt = encrypt;
    c->padding = (flags & EVP_CIPH_NO_PADDING) == 0;
    c->key_len = row->key_len;
    c->iv_len = row->iv_len;
    if (row->mode->setup != NULL && !row->mode->setup(c)) {
        c->cipher = NULL;
        return false;
    }
    return true;
}

/* The lengths come first, since the key and the IV are read by them. */
static bool set_lengths(EVP_CIPHER_CTX *c, const OSSL_PARAM params[])
{
    static const char *const names[] = {OSSL_CIPHER_PARAM_KEYLEN, OSSL_CIPHER_PARAM_IVLEN};
    for (size_t i = 0; i < 2; i++) {
        const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, names[i]);
        if (p == NULL)
            continue;
        const OSSL_PARAM one[2] = {*p, OSSL_PARAM_END};
        if (!EVP_CIPHER_CTX_set_params(c, one))
            return false;
    }
    return true;
}

/* An engine's cipher where there is one, or that which is named. What an engine runs already stays
 * with that engine. */
static bool adopt_of_engine(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, ENGINE *impl)
{
    if (c->engine == NULL && impl == NULL && !engine_any(ENGINE_KIND_CIPHERS))
        return loaded(cipher) && adopt(c, cipher_row(cipher));
    if (c->engine != NULL && c->cipher != NULL &&
        EVP_CIPHER_get_nid(cipher) == EVP_CIPHER_get_nid(c->cipher))
        return true;
    ENGINE *e;
    if (!engine_for_cipher(impl, &e, &cipher))
        return false;
    if (!loaded(cipher) || !adopt(c, cipher_row(cipher))) {
        ENGINE_finish(e);
        return false;
    }
    ENGINE_finish(c->engine);
    c->engine = e;
    return true;
}

static int init(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, ENGINE *impl, const unsigned char *key,
                const unsigned char *iv, int enc, const OSSL_PARAM params[])
{
    if (enc != -1)
        c->encrypt = enc != 0;
    if (cipher == NULL && c->cipher == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NO_CIPHER_SET);
        return 0;
    }
    if (cipher != NULL && !adopt_of_engine(c, cipher, impl))
        return 0;
    if (params != NULL && !set_lengths(c, params))
        return 0;
    if (!c->cipher->mode->init(c, key, iv))
        return 0;
    return params == NULL || EVP_CIPHER_CTX_set_params(c, params);
}

int EVP_CipherInit_ex2(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, const unsigned char *key,
                       const unsigned char *iv, int enc, const OSSL_PARAM params[])
{
    return init(c, cipher, NULL, key, iv, enc, params);
}

int EVP_CipherInit_ex(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, ENGINE *impl,
                      const unsigned char *key, const unsigned char *iv, int enc)
{
    return init(c, cipher, impl, key, iv, enc, NULL);
}

int EVP_CipherInit(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, const unsigned char *key,
                   const unsigned char *iv, int enc)
{
    if (cipher != NULL)
        EVP_CIPHER_CTX_reset(c);
    return EVP_CipherInit_ex2(c, cipher, key, iv, enc, NULL);
}

int EVP_EncryptInit_ex2(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, const unsigned char *key,
                        const unsigned char *iv, const OSSL_PARAM params[])
{
    return EVP_CipherInit_ex2(c, cipher, key, iv, 1, params);
}

int EVP_EncryptInit_ex(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, ENGINE *impl,
                       const unsigned char *key, const unsigned char *iv)
{
    return EVP_CipherInit_ex(c, cipher, impl, key, iv, 1);
}

int EVP_EncryptInit(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, const unsigned char *key,
                    const unsigned char *iv)
{
    return EVP_CipherInit(c, cipher, key, iv, 1);
}

int EVP_DecryptInit_ex2(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, const unsigned char *key,
                        const unsigned char *iv, const OSSL_PARAM params[])
{
    return EVP_CipherInit_ex2(c, cipher, key, iv, 0, params);
}

int EVP_DecryptInit_ex(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, ENGINE *impl,
                       const unsigned char *key, const unsigned char *iv)
{
    return EVP_CipherInit_ex(c, cipher, impl, key, iv, 0);
}

int EVP_DecryptInit(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, const unsigned char *key,
                    const unsigned char *iv)
{
    return EVP_CipherInit(c, cipher, key, iv, 0);
}

/* What every update and final checks: somewhere for the length, the direction that the context is
 * set up for, and a cipher. */
static bool usable(const EVP_CIPHER_CTX *c, int *outl, bool encrypt)
{
    if (outl == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
        return false;
    }
    *outl = 0;
    if (c->encrypt != encrypt) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_OPERATION);
        return false;
    }
    if (c->cipher == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NO_CIPHER_SET);
        return false;
    }
    return true;
}

static int update(EVP_CIPHER_CTX *c, unsigned char *out, int *outl, const unsigned char *in,
                  int inl, bool encrypt)
{
    if (inl < 0) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_LENGTH);
        return 0;
    }
    if (!usable(c, outl, encrypt))
        return 0;
    size_t n = 0;
    if (!c->cipher->mode->update(c, out, &n, in, (size_t)inl))
        return 0;
    if (n > INT_MAX) {
        ERR_raise(ERR_LIB_EVP, EVP_R_UPDATE_ERROR);
        return 0;
    }
    *outl = (int)n;
    return 1;
}

static int final(EVP_CIPHER_CTX *c, unsigned char *out, int *outl, bool encrypt)
{
    if (!usable(c, outl, encrypt))
        return 0;
    size_t n = 0;
    if (!c->cipher->mode->final(c, out, &n))
        return 0;
    *outl = (int)n;
    return 1;
}

int EVP_EncryptUpdate(EVP_CIPHER_CTX *c, unsigned char *out, int *outl, const unsigned char *in,
                      int inl)
{
    return update(c, out, outl, in, inl, true);
}

int EVP_DecryptUpdate(EVP_CIPHER_CTX *c, unsigned char *out, int *outl, const unsigned char *in,
                      int inl)
{
    return update(c, out, outl, in, inl, false);
}

int EVP_CipherUpdate(EVP_CIPHER_CTX *c, unsigned char *out, int *outl, const unsigned char *in,
                     int inl)
{
    return update(c, out, outl, in, inl, c->encrypt);
}

int EVP_EncryptFinal_ex(EVP_CIPHER_CTX *c, unsigned char *out, int *outl)
{
    return final(c, out, outl, true);
}

int EVP_EncryptFinal(EVP_CIPHER_CTX *c, unsigned char *out, int *outl)
{
    return final(c, out, outl, true);
}

int EVP_DecryptFinal_ex(EVP_CIPHER_CTX *c, unsigned char *out, int *outl)
{
    return final(c, out, outl, false);
}

int EVP_DecryptFinal(EVP_CIPHER_CTX *c, unsigned char *out, int *outl)
{
    return final(c, out, outl, false);
}

int EVP_CipherFinal_ex(EVP_CIPHER_CTX *c, unsigned char *out, int *outl)
{
    return final(c, out, outl, c->encrypt);
}

int EVP_CipherFinal(EVP_CIPHER_CTX *c, unsigned char *out, int *outl)
{
    return final(c, out, outl, c->encrypt);
}

/* With a cipher that does everything itself the result is the number of bytes, or -1; with others
 * it is 1 or 0. */
int EVP_Cipher(EVP_CIPHER_CTX *c, unsigned char *out, const unsigned char *in, unsigned int inl)
{
    if (c == NULL || c->cipher == NULL)
        return 0;
    size_t n = 0;
    bool ok = c->cipher->mode->cipher(c, out, &n, in, inl);
    if ((c->cipher->flags & EVP_CIPH_FLAG_CUSTOM_CIPHER) == 0)
        return ok;
    return ok ? (int)n : -1;
}
