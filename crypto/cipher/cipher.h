/* What a cipher is inside the library: a const row, which is at once the object behind
 * `const EVP_CIPHER *`, and the functions of its mode, which work on the one kind of context. The
 * rows live beside their modes in this folder; EVP walks them. */
#ifndef ASSAY_CIPHER_CIPHER_H
#define ASSAY_CIPHER_CIPHER_H

#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The longest IV of any mode (GCM), the largest block, the largest state of a mode. */
#define CIPHER_IV_MAX    128
#define CIPHER_BLOCK_MAX 16
#define CIPHER_STATE_MAX 4224

/* What a method's ctrl returns if it doesn't know the type. */
#define EVP_CTRL_RET_UNSUPPORTED (-1)

/* A mode's functions. Those that return bool raise the reason of a failure themselves. A null
 * pointer among those of the second part means that the mode knows nothing of it. */
struct cipher_mode {
    /* Makes a context for its row, all zeros but for the head, ready for `init`. May be NULL. */
    bool (*setup)(EVP_CIPHER_CTX *c);
    /* Before the context is wiped. May be NULL. */
    void (*cleanup)(EVP_CIPHER_CTX *c);
    /* After the context was copied, for what isn't plain bytes. May be NULL. */
    bool (*copied)(EVP_CIPHER_CTX *c, const EVP_CIPHER_CTX *from);
    /* Sets a key of the context's key_len bytes, or an IV of its iv_len bytes, or both, or neither
     * (a restart); each may be NULL. The context's `encrypt` says for which direction. */
    bool (*init)(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv);
    /* Takes `len` bytes and gives *out_len, at most len and a block. A null `out` is for additional
     * data, and, in CCM, with a null `in` for the length of the text to come. */
    bool (*update)(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len);
    /* Gives the rest and, when decrypting, the verdict. */
    bool (*final)(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len);
    /* EVP_Cipher(3): as update, but without buffering and padding. */
    bool (*cipher)(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len);

    bool (*set_iv_len)(EVP_CIPHER_CTX *c, size_t len);
    /* tag == NULL: of that length. */
    bool (*set_tag)(EVP_CIPHER_CTX *c, const uint8_t *tag, size_t len);
    bool (*get_tag)(EVP_CIPHER_CTX *c, uint8_t *tag, size_t len);
    size_t (*tag_len)(const EVP_CIPHER_CTX *c);
    /* TLS 1.2: the fixed part of the nonce; the 13 bytes of additional data of the next record, of
     * which the result is what the record grows by, 0 on failure; nonce generation (GCM only). */
    bool (*set_iv_fixed)(EVP_CIPHER_CTX *c, const uint8_t *iv, size_t len);
    size_t (*tls_aad)(EVP_CIPHER_CTX *c, const uint8_t *aad, size_t len);
    bool (*gen_iv)(EVP_CIPHER_CTX *c, uint8_t *iv, size_t len);
    bool (*set_iv_inv)(EVP_CIPHER_CTX *c, const uint8_t *iv, size_t len);
    /* Parameters of this mode alone. False: the value won't do. */
    bool (*set_param)(EVP_CIPHER_CTX *c, const OSSL_PARAM *p);
    bool (*get_param)(EVP_CIPHER_CTX *c, OSSL_PARAM *p);

    size_t state_size;                     /* at most CIPHER_STATE_MAX */
    const OSSL_PARAM *gettable, *settable; /* of contexts */
    uint8_t knows;                         /* CIPHER_KNOWS_* */
};

/* Parameters that modes have or haven't. */
enum {
    CIPHER_KNOWS_IV = 1 << 0,       /* "iv", "updated-iv", "ivlen" */
    CIPHER_KNOWS_PADDING = 1 << 1,  /* "padding", "num"; set only if the IV chains */
    CIPHER_KNOWS_KEY_LEN = 1 << 2,  /* "keylen" can be set, to what it is */
    CIPHER_CHAINS_IV = 1 << 3,      /* the IV moves with the text: iv_start keeps the first one */
    CIPHER_NEEDS_IV = 1 << 5,       /* the IV can't be asked for before it is set */
    CIPHER_SILENT_KEY_LEN = 1 << 4, /* a wrong "keylen" is refused without a reason */
};

/* The ciphers that share a mode's functions. */
enum { CIPHER_ECB, CIPHER_CBC };
enum { CIPHER_CTR, CIPHER_OFB, CIPHER_CFB, CIPHER_CFB8, CIPHER_CFB1 };
enum { CIPHER_AES, CIPHER_ARIA }; /* of GCM and CCM */
enum { CIPHER_WRAP_PAD = 1, CIPHER_WRAP_INVERSE = 2 };

/* What the modes of SP 800-38A ask of a block cipher: cipher_mode_block and cipher_mode_stream. The
 * key structure is in the context's state. */
struct cipher_block {
    /* `forwards`: for the direction of encryption. */
    void (*expand)(EVP_CIPHER_CTX *c, const uint8_t *key, bool forwards);
    /* ECB and CBC: n blocks in the context's mode and direction. */
    void (*blocks)(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t n);
    /* The functions of CIPHER_CTR .. CIPHER_CFB1; the length is in bytes, for CFB1 maybe in bits.
     */
    void (*const *stream)(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t len);
    const struct block_cipher *cipher; /* of those that crypto/cipher/block.h knows */
    size_t state_size;
    /* As those of struct cipher_mode; they may be NULL. */
    bool (*setup)(EVP_CIPHER_CTX *c);
    bool (*set_param)(EVP_CIPHER_CTX *c, const OSSL_PARAM *p);
    bool (*get_param)(EVP_CIPHER_CTX *c, OSSL_PARAM *p);
};

/* The same for the modes: what the context's block cipher has of them. */
bool cipher_block_setup(EVP_CIPHER_CTX *c);
bool cipher_block_set_param(EVP_CIPHER_CTX *c, const OSSL_PARAM *p);
bool cipher_block_get_param(EVP_CIPHER_CTX *c, OSSL_PARAM *p);

extern const struct cipher_block cipher_block_aes, cipher_block_des, cipher_block_desx,
    cipher_block_rc2, cipher_block_blowfish, cipher_block_cast5, cipher_block_seed,
    cipher_block_camellia, cipher_block_aria, cipher_block_sm4;

extern const struct cipher_mode cipher_mode_block, cipher_mode_stream, cipher_mode_gcm,
    cipher_mode_ccm, cipher_mode_xts, cipher_mode_wrap, cipher_mode_cts, cipher_mode_ocb,
    cipher_mode_siv, cipher_mode_chacha20, cipher_mode_chapoly, cipher_mode_null,
    cipher_mode_des_wrap, cipher_mode_rc4;

struct evp_cipher_st {
    const char *name;        /* as EVP_CIPHER_get0_name(3) gives it: "AES-128-CBC" */
    const char *aliases;     /* further names, a list of crypto/evp/name.h */
    const char *description; /* as EVP_CIPHER_get0_description(3) gives it */
    int nid, type;           /* EVP_CIPHER_get_nid(3), EVP_CIPHER_get_type(3) */
    uint32_t flags;          /* EVP_CIPH_*, the mode among them */
    uint16_t block_size, key_len, iv_len;
    uint16_t max_key; /* the longest key, if it may have any length from 1; 0: key_len alone */
    uint16_t variant; /* CIPHER_* of the mode */
    const struct cipher_mode *mode;
    const struct cipher_block *block; /* of the modes that work with any; else NULL */
    unsigned provider;                /* PROVIDER_* of whom it is; 0: the default provider's */
    /* Objects that aren't rows: EVP_aes_128_gcm() and EVP_get_cipherbyname give ones that have
     * another name and other flags, belong to no provider, and point at their row; those of
     * EVP_CIPHER_meth_new(3) have methods of the program's own. */
    const struct evp_cipher_st *row;
    struct cipher_methods *methods;
    struct cipher_foreign *foreign; /* of a foreign provider: crypto/evp/cipher_foreign.h */
};

/* The row behind any `const EVP_CIPHER *`; one with methods is its own. */
static inline const EVP_CIPHER *cipher_row(const EVP_CIPHER *cipher)
{
    return cipher->row != NULL ? cipher->row : cipher;
}

/* The bytes of a context's state that the cipher uses. */
static inline size_t cipher_state_size(const EVP_CIPHER *cipher)
{
    return cipher->block != NULL ? cipher->block->state_size : cipher->mode->state_size;
}

struct evp_cipher_ctx_st {
    const EVP_CIPHER *cipher; /* a row; NULL: none yet */
    ENGINE *engine;           /* whose it is, begun; or NULL */
    uint8_t *state;           /* the cipher's, on a multiple of 64; its room is kept for the next */
    void *state_memory;       /* what it lies in */
    size_t state_room;
    void *app_data;
    void *cipher_data;   /* of methods */
    unsigned long flags; /* EVP_CIPH_NO_PADDING, EVP_CIPH_FLAG_LENGTH_BITS, ... of the context */
    unsigned num;        /* bytes of a block's key stream used */
    uint16_t key_len, iv_len;
    uint8_t buf_len; /* bytes in buf */
    bool encrypt, key_set, iv_set, padding;
    uint8_t iv_start[CIPHER_BLOCK_MAX];
    uint8_t iv[CIPHER_IV_MAX];
    uint8_t buf[2 * CIPHER_BLOCK_MAX];
};

/* Makes room for overlapping buffers: kernels take `in` and `out` equal or apart, so text that
 * overlaps otherwise is moved to `out` first. Returns where the text is now. */
const uint8_t *cipher_untangle(uint8_t *out, const uint8_t *in, size_t len);

/* The length of the padding in a last block of `len` bytes, 1 .. len, or 0 if it isn't padding (RFC
 * 5652, 6.3); in constant time, since how it is wrong would tell about the text. */
size_t cipher_padding(const uint8_t *block, size_t len);

/* EVP_CIPHER_CTX_ctrl(3) for a cipher of EVP_CIPHER_meth_new(3). */
int cipher_methods_ctrl(EVP_CIPHER_CTX *c, int type, int arg, void *ptr);

/* Random bytes for nonces and keys. */
bool cipher_random(uint8_t *out, size_t len);

/* The `final` of modes that have nothing left. */
bool cipher_final_nothing(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len);

/* The context descriptions shared by the modes with padding and num. */
extern const OSSL_PARAM cipher_gettable_plain[], cipher_settable_plain[];
extern const OSSL_PARAM cipher_settable_any_key[];
extern const OSSL_PARAM cipher_gettable_aead[], cipher_settable_aead[];

#endif
