/* Scripts for the filters that encode, digest and encrypt. */
#include "tests/bio/script.h"

#include <openssl/evp.h>
#include <string.h>

/* ---- Base64 ---- */

/* Base64, more or less: lines, junk about them, odd ends. */
static size_t base64_text(struct script *s, char *out, size_t max)
{
    unsigned char bytes[1500], code[2100];
    size_t n = 0, lines = 1 + gen_below(&s->gen, 30);
    size_t width = gen_below(&s->gen, 3) ? 48 : 1 + gen_below(&s->gen, 90);
    for (size_t i = 0; i < lines && n + 400 < max; i++) {
        size_t len = i + 1 < lines ? width : 1 + gen_below(&s->gen, width);
        for (size_t j = 0; j < len; j++)
            bytes[j] = (unsigned char)gen_u64(&s->gen);
        int c = EVP_EncodeBlock(code, bytes, (int)len);
        memcpy(out + n, code, (size_t)c);
        n += (size_t)c;
        switch (gen_below(&s->gen, 12)) {
        case 0:
            out[n++] = '\r';
            out[n++] = '\n';
            break;
        case 1:
            break;
        default:
            out[n++] = '\n';
        }
    }
    return n;
}

static size_t junk_text(struct script *s, char *out, size_t max)
{
    static const char alphabet[] = "AbC+/9=\n\r -.zZ";
    size_t n = 0;
    switch (gen_below(&s->gen, 6)) {
    case 0:
        n = script_lines(s, out, 1200);
        break;
    case 1:
        for (size_t len = gen_below(&s->gen, 60); n < len; n++)
            out[n] = alphabet[gen_below(&s->gen, sizeof(alphabet) - 1)];
        break;
    case 2:
        n = (size_t)sprintf(out, "-----BEGIN X-----\n");
        break;
    default:
        break;
    }
    n += base64_text(s, out + n, max - n);
    if (gen_below(&s->gen, 4) == 0)
        n += (size_t)sprintf(out + n, gen_below(&s->gen, 2) ? "-----END X-----\n" : "\n more junk");
    if (gen_below(&s->gen, 6) == 0) {
        size_t at = gen_below(&s->gen, n);
        out[at] = alphabet[gen_below(&s->gen, sizeof(alphabet) - 1)];
    }
    return n;
}

static void begin_base64(struct script *s)
{
    script_chain(s, BIO_f_base64());
    if (gen_below(&s->gen, 3) == 0)
        BIO_set_flags(s->top, BIO_FLAGS_BASE64_NO_NL);
    s->text = gen_below(&s->gen, 2) ? junk_text : base64_text;
}

/* All is there before the first read. */
static void begin_base64_whole(struct script *s)
{
    static char text[SCRIPT_ROOM];
    begin_base64(s);
    size_t n = s->text(s, text, sizeof(text));
    BIO_write(s->mem, text, (int)n);
}

/* ---- Digests and ciphers ---- */

static void begin_md(struct script *s)
{
    script_chain(s, BIO_f_md());
    if (gen_below(&s->gen, 4) != 0)
        fprintf(s->trace, "set_md: %ld\n", BIO_set_md(s->top, EVP_sha256()));
}

static void op_md(struct script *s)
{
    const EVP_MD *md = NULL;
    EVP_MD_CTX *ctx = NULL;
    long ret = 0;
    size_t which = gen_below(&s->gen, 6);
    fprintf(s->trace, " %zu\n", which);
    switch (which) {
    case 0:
        ret = BIO_get_md(s->top, &md);
        fprintf(s->trace, "  %s\n", md != NULL ? EVP_MD_get0_name(md) : "none");
        break;
    case 1:
        ret = BIO_get_md_ctx(s->top, &ctx);
        fprintf(s->trace, "  %d\n", ctx != NULL);
        break;
    case 2:
        ret = BIO_set_md(s->top, EVP_sha1());
        break;
    case 3: {
        BIO *b = BIO_new(BIO_f_md());
        ret = BIO_dup_state(s->top, b);
        fprintf(s->trace, "  %d\n", BIO_get_init(b));
        BIO_free(b);
        break;
    }
    case 4: /* the digest so far */
    default: {
        char out[100];
        int n = BIO_gets(s->top, out, 20 + 20 * (int)gen_below(&s->gen, 3));
        script_note(s, n, out, n > 0 ? (size_t)n : 0);
        ret = BIO_reset(s->top);
        break;
    }
    }
    script_note(s, ret, NULL, 0);
}

static void begin_cipher(struct script *s)
{
    const EVP_CIPHER *(*const ciphers[])(void) = {EVP_aes_128_cbc, EVP_aes_256_ctr, EVP_aes_128_ecb,
                                                  EVP_enc_null};
    unsigned char key[32], iv[16];
    script_chain(s, BIO_f_cipher());
    s->least = 1; /* of no bytes 3.0 says that there were more */
    s->text = script_bytes;
    memset(key, 1, sizeof(key));
    memset(iv, 2, sizeof(iv));
    size_t which = gen_below(&s->gen, 4);
    int enc = (int)gen_below(&s->gen, 2);
    fprintf(s->trace, "set_cipher %zu %d: %d\n", which, enc,
            BIO_set_cipher(s->top, ciphers[which](), key, iv, enc));
}

/* The key again: turned round without it, its schedule would be of the other direction. */
static void begin_encryption(struct script *s)
{
    static const unsigned char key[32] = {3}, iv[16] = {4};
    begin_cipher(s);
    EVP_CIPHER_CTX *ctx = NULL;
    BIO_get_cipher_ctx(s->top, &ctx);
    fprintf(s->trace, "init: %d\n", EVP_CipherInit_ex(ctx, NULL, NULL, key, iv, 1));
}

static void op_cipher(struct script *s)
{
    EVP_CIPHER_CTX *ctx = NULL;
    long ret = 0;
    size_t which = gen_below(&s->gen, 5);
    fprintf(s->trace, " %zu\n", which);
    switch (which) {
    case 0:
        ret = BIO_get_cipher_ctx(s->top, &ctx);
        fprintf(s->trace, "  %d\n", ctx != NULL);
        break;
    case 1: {
        BIO *b = BIO_new(BIO_f_cipher());
        ret = BIO_dup_state(s->top, b);
        fprintf(s->trace, "  %d\n", BIO_get_init(b));
        BIO_free(b);
        break;
    }
    default:
        ret = BIO_get_cipher_status(s->top);
    }
    script_note(s, ret, NULL, 0);
}

static const struct script_op of_md[] = {{"md", 5, op_md}, {NULL, 0, NULL}};
static const struct script_op of_cipher[] = {{"cipher", 4, op_cipher}, {NULL, 0, NULL}};

const struct script_kind script_codecs[] = {
    {"base64-read", begin_base64_whole, script_reading, NULL},
    {"base64-fed", begin_base64, script_reading, NULL},
    {"base64-write", begin_base64, script_writing, NULL},
    {"base64-turn", begin_base64, script_unflushed, NULL}, /* a flush would turn 3.0 round */
    {"digest-read", begin_md, script_reading, of_md},
    {"digest-write", begin_md, script_writing, of_md},
    {"cipher-read", begin_cipher, script_reading, of_cipher},
    {"cipher-write", begin_encryption, script_writing, of_cipher},

    {NULL, NULL, NULL, NULL},
};
