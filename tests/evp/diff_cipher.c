/* Our ciphers against the system's libcrypto, if there is one, call by call: what each call
 * returns, how much it writes, what it writes and which error it leaves, for messages in random
 * pieces. */
#include <dlfcn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/provider.h>
#include <stdio.h>
#include <string.h>

#include "crypto/cipher/rows.h"
#include "crypto/provider/provider.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

#define FUNCTIONS(F)                                                                               \
    F(OSSL_PROVIDER_load)                                                                          \
    F(OSSL_PROVIDER_unload)                                                                        \
    F(EVP_CIPHER_fetch)                                                                            \
    F(EVP_CIPHER_free) F(EVP_CIPHER_CTX_new) F(EVP_CIPHER_CTX_free) F(EVP_CIPHER_CTX_reset)        \
        F(EVP_CIPHER_CTX_copy) F(EVP_CIPHER_CTX_ctrl) F(EVP_CIPHER_CTX_set_padding)                \
            F(EVP_CIPHER_CTX_set_params) F(EVP_CIPHER_CTX_get_num)                                 \
                F(EVP_CIPHER_CTX_get_updated_iv) F(EVP_CIPHER_CTX_get_original_iv)                 \
                    F(EVP_CIPHER_CTX_get_iv_length) F(EVP_CIPHER_CTX_get_tag_length)               \
                        F(EVP_CIPHER_get_nid) F(EVP_CIPHER_get_flags) F(EVP_CIPHER_get_block_size) \
                            F(EVP_CIPHER_get_key_length) F(EVP_CIPHER_get_iv_length)               \
                                F(EVP_CIPHER_get0_name) F(EVP_CipherInit_ex) F(EVP_CipherUpdate)   \
                                    F(EVP_CipherFinal_ex) F(EVP_EncodeBlock) F(EVP_DecodeBlock)    \
                                        F(EVP_ENCODE_CTX_new) F(EVP_ENCODE_CTX_free)               \
                                            F(EVP_ENCODE_CTX_num) F(EVP_EncodeInit)                \
                                                F(EVP_EncodeUpdate) F(EVP_EncodeFinal)             \
                                                    F(EVP_DecodeInit) F(EVP_DecodeUpdate)          \
                                                        F(EVP_DecodeFinal) F(ERR_get_error)        \
                                                            F(OpenSSL_version_num)

#define MEMBER(f) __typeof__(f) *f;
struct api {
    FUNCTIONS(MEMBER)
};

#define MINE(f) f,
static const struct api ours = {FUNCTIONS(MINE)};

static bool load(struct api *theirs)
{
    void *lib = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
    if (lib == NULL)
        return false;
#define THEIRS(f) theirs->f = (__typeof__(f) *)dlsym(lib, #f);
    FUNCTIONS(THEIRS)
    return theirs->ERR_get_error != NULL;
}

/* What happened, as bytes to compare. */
struct log {
    size_t len;
    uint8_t bytes[1 << 16];
};

static void note(struct log *l, const void *p, size_t len)
{
    if (len > sizeof(l->bytes) - l->len)
        len = sizeof(l->bytes) - l->len;
    memcpy(l->bytes + l->len, p, len);
    l->len += len;
}

static void note_int(struct log *l, long v)
{
    note(l, &v, sizeof(v));
}

static void note_errors(const struct api *a, struct log *l)
{
    for (unsigned long e; (e = a->ERR_get_error()) != 0;)
        note_int(l, (long)e);
}

#define TEXT_MAX 700

struct buffers {
    uint8_t key[64], iv[128], aad[64], tag[16], text[TEXT_MAX], out[TEXT_MAX + 64];
};

static void note_call(const struct api *a, struct log *l, int result, int n, const uint8_t *out)
{
    note_int(l, result);
    note_int(l, n);
    if (result > 0 && n > 0 && out != NULL)
        note(l, out, (size_t)n);
    note_errors(a, l);
}

static void note_state(const struct api *a, struct log *l, EVP_CIPHER_CTX *c)
{
    uint8_t iv[128] = {0};
    int iv_len = a->EVP_CIPHER_CTX_get_iv_length(c);
    note_int(l, a->EVP_CIPHER_CTX_get_num(c));
    note_int(l, iv_len);
    note_int(l, a->EVP_CIPHER_CTX_get_tag_length(c));
    note_int(l, a->EVP_CIPHER_CTX_get_updated_iv(c, iv, sizeof(iv)));
    note(l, iv, (size_t)iv_len); /* 3.0 gives more than there is of CCM's */
    note_int(l, a->EVP_CIPHER_CTX_get_original_iv(c, iv, sizeof(iv)));
    note(l, iv, (size_t)iv_len);
    note_errors(a, l);
}

/* Takes its text in one piece. */
static bool one_piece(const struct api *a, const EVP_CIPHER *t)
{
    unsigned long flags = a->EVP_CIPHER_get_flags(t), mode = flags & EVP_CIPH_MODE;
    return mode == EVP_CIPH_CCM_MODE || mode == EVP_CIPH_WRAP_MODE || mode == EVP_CIPH_XTS_MODE ||
           mode == EVP_CIPH_SIV_MODE || (flags & EVP_CIPH_FLAG_CTS) != 0;
}

static bool is_aead(const struct api *a, const EVP_CIPHER *t)
{
    return (a->EVP_CIPHER_get_flags(t) & EVP_CIPH_FLAG_AEAD_CIPHER) != 0;
}

static unsigned long mode_of(const struct api *a, const EVP_CIPHER *t)
{
    return a->EVP_CIPHER_get_flags(t) & EVP_CIPH_MODE;
}

/* Key and IV, in one call or in two, with the lengths that the mode lets one choose. */
static void start(const struct api *a, struct log *l, struct gen *g, EVP_CIPHER_CTX *c,
                  const EVP_CIPHER *t, struct buffers *b, int encrypt)
{
    bool aead = is_aead(a, t), ccm = mode_of(a, t) == EVP_CIPH_CCM_MODE;
    note_int(l, a->EVP_CipherInit_ex(c, t, NULL, NULL, NULL, encrypt));
    if (aead && gen_below(g, 2) == 0)
        note_int(l,
                 a->EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, (int)gen_below(g, 20), NULL));
    if (ccm || (aead && !encrypt)) {
        int len = ccm ? 4 + 2 * (int)gen_below(g, 7) : 1 + (int)gen_below(g, 16);
        void *tag = encrypt ? NULL : b->tag;
        note_int(l, a->EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, len, tag));
    }
    note_errors(a, l);
    if (gen_below(g, 2) == 0) {
        note_int(l, a->EVP_CipherInit_ex(c, NULL, NULL, b->key, b->iv, -1));
    } else {
        note_int(l, a->EVP_CipherInit_ex(c, NULL, NULL, b->key, NULL, -1));
        note_int(l, a->EVP_CipherInit_ex(c, NULL, NULL, NULL, b->iv, -1));
    }
    if (gen_below(g, 4) == 0)
        a->EVP_CIPHER_CTX_set_padding(c, 0);
    if ((a->EVP_CIPHER_get_flags(t) & EVP_CIPH_FLAG_CTS) != 0) {
        char variant[] = "CS1";
        variant[2] = (char)('1' + gen_below(g, 4)); /* there is no CS4 */
        const OSSL_PARAM params[] = {OSSL_PARAM_utf8_string("cts_mode", variant, 3),
                                     OSSL_PARAM_END};
        note_int(l, a->EVP_CIPHER_CTX_set_params(c, params));
    }
    note_state(a, l, c);
}

/* CCM takes text and AAD in one piece each, after the length; wrapping takes text in one piece. */
static size_t piece(struct gen *g, bool whole, size_t left)
{
    static const size_t some[] = {1, 5, 15, 16, 17, 32, 64, 100, 256};
    size_t n = gen_below(g, 4) == 0 ? gen_below(g, 300) : some[gen_below(g, 9)];
    return whole || n > left ? left : n;
}

/* Before 3.0.22 the system's CCM let a text pass whose tag was wrong, if asked once more by Final.
 */
static bool ccm_final_is_sound;

static void message(const struct api *a, struct log *l, struct gen *g, const char *name)
{
    static struct buffers b;
    unsigned which = (unsigned)gen_u64(g);
    gen_fill(g, which, (uint8_t *)&b, sizeof(b));
    b.key[0] = 1; /* XTS refuses equal halves */
    b.key[16] = b.key[32] = 2;
    EVP_CIPHER *t = a->EVP_CIPHER_fetch(NULL, name, NULL);
    EVP_CIPHER_CTX *c = a->EVP_CIPHER_CTX_new();
    bool aead = is_aead(a, t), ccm = mode_of(a, t) == EVP_CIPH_CCM_MODE;
    bool whole = one_piece(a, t);
    int encrypt = (int)gen_below(g, 2), n = -7, r;
    size_t len = gen_below(g, 3) == 0 ? gen_below(g, TEXT_MAX / 16) * 16 : gen_below(g, TEXT_MAX);
    start(a, l, g, c, t, &b, encrypt);
    if (ccm)
        note_call(a, l, a->EVP_CipherUpdate(c, NULL, &n, NULL, (int)len), n, NULL);
    size_t aads = aead ? gen_below(g, ccm ? 2 : 3) : 0;
    for (size_t i = 0; i < aads; i++) {
        r = a->EVP_CipherUpdate(c, NULL, &n, b.aad, 1 + (int)gen_below(g, sizeof(b.aad)));
        note_call(a, l, r, n, NULL);
    }
    bool copied = false;
    for (size_t at = 0, take; at < len || whole; at += take) {
        take = piece(g, whole, len - at);
        bool in_place = whole && gen_below(g, 2) == 0;
        if (in_place)
            memcpy(b.out, b.text, len);
        r = a->EVP_CipherUpdate(c, b.out, &n, in_place ? b.out : b.text + at, (int)take);
        note_call(a, l, r, n, b.out);
        note_state(a, l, c);
        if (!copied && gen_below(g, 8) == 0) {
            EVP_CIPHER_CTX *d = a->EVP_CIPHER_CTX_new();
            note_int(l, a->EVP_CIPHER_CTX_copy(d, c));
            a->EVP_CIPHER_CTX_free(c);
            c = d;
            copied = true;
        }
        if (whole)
            break;
    }
    /* Without a tag made by a real encryption, only encryption goes on to the tag. */
    r = a->EVP_CipherFinal_ex(c, b.out, &n);
    if (!ccm || encrypt || ccm_final_is_sound)
        note_call(a, l, r, n, b.out);
    if (aead && encrypt) {
        int taglen = a->EVP_CIPHER_CTX_get_tag_length(c);
        uint8_t tag[16] = {0};
        note_int(l, a->EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, taglen, tag));
        note(l, tag, sizeof(tag));
        note_errors(a, l);
    }
    a->EVP_CIPHER_CTX_free(c);
    a->EVP_CIPHER_free(t);
}

static void describe(const struct api *a, struct log *l, const char *name)
{
    EVP_CIPHER *t = a->EVP_CIPHER_fetch(NULL, name, NULL);
    if (!check(t != NULL, "%s can't be fetched", name))
        return;
    const char *full = a->EVP_CIPHER_get0_name(t);
    note(l, full, strlen(full));
    note_int(l, a->EVP_CIPHER_get_nid(t));
    note_int(l, (long)a->EVP_CIPHER_get_flags(t));
    note_int(l, a->EVP_CIPHER_get_block_size(t));
    note_int(l, a->EVP_CIPHER_get_key_length(t));
    note_int(l, a->EVP_CIPHER_get_iv_length(t));
    a->EVP_CIPHER_free(t);
}

/* What text survives: the system's decoder and ours on text that is almost Base64. */
static void base64(const struct api *a, struct log *l, struct gen *g)
{
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        "AAAA====\n\n  \t-!\r";
    uint8_t in[200], out[400];
    int n = -7, len = (int)gen_below(g, sizeof(in));
    EVP_ENCODE_CTX *c = a->EVP_ENCODE_CTX_new();
    gen_fill(g, (unsigned)gen_u64(g), in, sizeof(in));
    note_call(a, l, 1, a->EVP_EncodeBlock(out, in, len), out);
    a->EVP_EncodeInit(c);
    for (int i = 0; i < 4; i++) {
        int r = a->EVP_EncodeUpdate(c, out, &n, in, (int)gen_below(g, sizeof(in)));
        note_call(a, l, r, n, out);
        note_int(l, a->EVP_ENCODE_CTX_num(c));
    }
    a->EVP_EncodeFinal(c, out, &n);
    note_call(a, l, 1, n, out);
    size_t range = gen_below(g, 2) == 0 ? 64 : sizeof(alphabet) - 1;
    a->EVP_DecodeInit(c);
    for (int i = 0, r = 1; i < 3 && r > 0; i++) {
        for (size_t j = 0; j < sizeof(in); j++)
            in[j] = (uint8_t)alphabet[gen_below(g, range)];
        r = a->EVP_DecodeUpdate(c, out, &n, in, (int)gen_below(g, sizeof(in)));
        note_call(a, l, r < 0 ? r : r + 1, r < 0 ? 0 : n, out);
    }
    int r = a->EVP_DecodeFinal(c, out, &n);
    note_call(a, l, r, r < 0 ? 0 : n, out);
    r = a->EVP_DecodeBlock(out, in, 4 * (int)gen_below(g, 30));
    note_call(a, l, 1, r, out);
    a->EVP_ENCODE_CTX_free(c);
}

static const char *const names[] = {
    "AES-128-ECB",      "AES-192-ECB",       "AES-256-ECB",
    "AES-128-CBC",      "AES-192-CBC",       "AES-256-CBC",
    "AES-128-CTR",      "AES-192-CTR",       "AES-256-CTR",
    "AES-128-OFB",      "AES-256-OFB",       "AES-128-CFB",
    "AES-192-CFB",      "AES-256-CFB",       "AES-128-CFB8",
    "AES-256-CFB8",     "AES-128-CFB1",      "AES-256-CFB1",
    "AES-128-XTS",      "AES-256-XTS",       "AES-128-GCM",
    "AES-192-GCM",      "AES-256-GCM",       "AES-128-CCM",
    "AES-192-CCM",      "AES-256-CCM",       "AES-128-CBC-CTS",
    "AES-256-CBC-CTS",  "AES-128-SIV",       "AES-192-SIV",
    "AES-256-SIV",      "AES-128-OCB",       "AES-192-OCB",
    "AES-256-OCB",      "AES-128-WRAP",      "AES-192-WRAP",
    "AES-256-WRAP",     "AES-128-WRAP-PAD",  "AES-256-WRAP-PAD",
    "AES-128-WRAP-INV", "AES-256-WRAP-INV",  "AES-192-WRAP-PAD-INV",
    "ChaCha20",         "ChaCha20-Poly1305", "NULL",
};

static struct log mine, other;

static void compare(const char *what, size_t trial)
{
    size_t n = mine.len < other.len ? mine.len : other.len;
    check_context("%s, trial %zu", what, trial);
    check(mine.len == other.len, "what happened differs in length");
    check_bytes("what happened", mine.bytes, other.bytes, n);
    mine.len = other.len = 0;
}

static void trials(const struct api *theirs, const char *name, size_t n)
{
    describe(&ours, &mine, name);
    describe(theirs, &other, name);
    compare(name, 0);
    for (size_t trial = 1; trial <= n; trial++) {
        struct gen a = {trial * 1000 + strlen(name)}, b = a;
        message(&ours, &mine, &a, name);
        message(theirs, &other, &b, name);
        compare(name, trial);
    }
}

/* Those of rows_older.c, which say whose they are; but DES3-WRAP, whose IVs are random. */
static void older(const struct api *theirs)
{
    OSSL_PROVIDER *loaded[4] = {
        ours.OSSL_PROVIDER_load(NULL, "default"), ours.OSSL_PROVIDER_load(NULL, "legacy"),
        theirs->OSSL_PROVIDER_load(NULL, "default"), theirs->OSSL_PROVIDER_load(NULL, "legacy")};
    if (loaded[3] == NULL)
        printf("diff_cipher: no legacy provider on this system, its ciphers not compared\n");
    for (const EVP_CIPHER *const *t = cipher_rows; *t != NULL; t++)
        if ((*t)->mode != &cipher_mode_des_wrap &&
            ((*t)->provider == PROVIDER_DEFAULT ||
             ((*t)->provider == PROVIDER_LEGACY && loaded[3] != NULL)))
            trials(theirs, (*t)->name, 40);
    for (int i = 0; i < 4; i++)
        (i < 2 ? &ours : theirs)->OSSL_PROVIDER_unload(loaded[i]);
}

void test_diff_cipher(void)
{
    struct api theirs;
    if (!load(&theirs)) {
        printf("diff_cipher: no libcrypto.so.3 on this system, not run\n");
        return;
    }
    ccm_final_is_sound = theirs.OpenSSL_version_num() >= 0x30000160L;
    if (!ccm_final_is_sound)
        printf("diff_cipher: a libcrypto.so.3 before 3.0.22, CCM's last step not compared\n");
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        trials(&theirs, names[i], 200);
    older(&theirs);
    for (size_t trial = 1; trial <= 500; trial++) {
        struct gen a = {trial}, b = a;
        base64(&ours, &mine, &a);
        base64(&theirs, &other, &b);
        compare("Base64", trial);
    }
}
