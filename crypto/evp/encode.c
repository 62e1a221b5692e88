/* Base64 (RFC 4648, section 4) in lines of 64 characters (RFC 7468, section 2): EVP_EncodeInit(3).
 * Keys come this way in PEM files, so that characters and values are turned into one another by
 * arithmetic, not by tables; only where white space, '=' and errors are decides branches. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define LINE_BYTES 48
#define LINE_CHARS 64

struct evp_Encode_Ctx_st {
    int num;                  /* bytes or characters in data */
    uint8_t data[LINE_CHARS]; /* a line begun */
};

EVP_ENCODE_CTX *EVP_ENCODE_CTX_new(void)
{
    return OPENSSL_zalloc(sizeof(EVP_ENCODE_CTX));
}

void EVP_ENCODE_CTX_free(EVP_ENCODE_CTX *ctx)
{
    OPENSSL_clear_free(ctx, sizeof(*ctx));
}

int EVP_ENCODE_CTX_copy(EVP_ENCODE_CTX *dctx, const EVP_ENCODE_CTX *sctx)
{
    *dctx = *sctx;
    return 1;
}

int EVP_ENCODE_CTX_num(EVP_ENCODE_CTX *ctx)
{
    return ctx->num;
}

/* All ones if low <= v <= high, for small numbers. */
static uint32_t within(uint32_t v, uint32_t low, uint32_t high)
{
    return (((v - low) | (high - v)) >> 31) - 1;
}

/* ---- Encoding ---- */

/* RFC 4648, table 1: A-Z, a-z, 0-9, '+', '/' are 0 to 63. */
static uint8_t character(uint32_t v)
{
    v &= 63;
    return (uint8_t)((within(v, 0, 25) & (v + 'A')) | (within(v, 26, 51) & (v - 26 + 'a')) |
                     (within(v, 52, 61) & (v - 52 + '0')) | (within(v, 62, 62) & '+') |
                     (within(v, 63, 63) & '/'));
}

int EVP_EncodeBlock(unsigned char *t, const unsigned char *f, int n)
{
    unsigned char *out = t;
    for (; n > 0; n -= 3, f += 3, out += 4) {
        uint32_t group = (uint32_t)f[0] << 16;
        group |= n > 1 ? (uint32_t)f[1] << 8 : 0;
        group |= n > 2 ? f[2] : 0;
        out[0] = character(group >> 18);
        out[1] = character(group >> 12);
        out[2] = n > 1 ? character(group >> 6) : '=';
        out[3] = n > 2 ? character(group) : '=';
    }
    *out = '\0';
    return (int)(out - t);
}

void EVP_EncodeInit(EVP_ENCODE_CTX *ctx)
{
    ctx->num = 0;
}

static unsigned char *put_line(unsigned char *out, const unsigned char *in, int n)
{
    out += EVP_EncodeBlock(out, in, n);
    *out++ = '\n';
    *out = '\0';
    return out;
}

int EVP_EncodeUpdate(EVP_ENCODE_CTX *ctx, unsigned char *out, int *outl, const unsigned char *in,
                     int inl)
{
    unsigned char *const start = out;
    *outl = 0;
    if (inl <= 0 || (ctx->num + (int64_t)inl) / LINE_BYTES * (LINE_CHARS + 1) > INT_MAX)
        return 0;
    if (ctx->num > 0 && inl >= LINE_BYTES - ctx->num) {
        int take = LINE_BYTES - ctx->num;
        memcpy(ctx->data + ctx->num, in, (size_t)take);
        out = put_line(out, ctx->data, LINE_BYTES);
        ctx->num = 0;
        in += take;
        inl -= take;
    }
    for (; ctx->num == 0 && inl >= LINE_BYTES; in += LINE_BYTES, inl -= LINE_BYTES)
        out = put_line(out, in, LINE_BYTES);
    memcpy(ctx->data + ctx->num, in, (size_t)inl);
    ctx->num += inl;
    *outl = (int)(out - start);
    return 1;
}

void EVP_EncodeFinal(EVP_ENCODE_CTX *ctx, unsigned char *out, int *outl)
{
    *outl = 0;
    if (ctx->num > 0)
        *outl = (int)(put_line(out, ctx->data, ctx->num) - out);
    ctx->num = 0;
}

/* ---- Decoding ---- */

/* 0 to 63, or more if it is no character of the alphabet. */
static uint32_t value(uint32_t c)
{
    uint32_t upper = within(c, 'A', 'Z'), small = within(c, 'a', 'z'), digit = within(c, '0', '9');
    uint32_t plus = within(c, '+', '+'), slash = within(c, '/', '/');
    uint32_t known = upper | small | digit | plus | slash;
    return (upper & (c - 'A')) | (small & (c - 'a' + 26)) | (digit & (c - '0' + 52)) | (plus & 62) |
           (slash & 63) | (~known & 64);
}

static bool is_space(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* n characters, a multiple of 4, of which '=' counts as zero bits; -1 if one is none. */
static int decode(unsigned char *out, const unsigned char *in, int n)
{
    uint32_t bad = 0;
    for (int i = 0; i < n; i += 4, out += 3) {
        uint32_t group = 0;
        for (int j = 0; j < 4; j++) {
            uint32_t v = value(in[i + j]) & ~within(in[i + j], '=', '=');
            bad |= v & 64;
            group = group << 6 | (v & 63);
        }
        out[0] = (uint8_t)(group >> 16);
        out[1] = (uint8_t)(group >> 8);
        out[2] = (uint8_t)group;
    }
    return bad != 0 ? -1 : n / 4 * 3;
}

int EVP_DecodeBlock(unsigned char *t, const unsigned char *f, int n)
{
    while (n > 0 && (*f == ' ' || *f == '\t')) {
        f++;
        n--;
    }
    while (n > 0 && (is_space(f[n - 1]) || f[n - 1] == '-'))
        n--;
    if (n % 4 != 0)
        return -1;
    return decode(t, f, n);
}

void EVP_DecodeInit(EVP_ENCODE_CTX *ctx)
{
    ctx->num = 0;
}

/* The bytes of what waits, without those that its padding stands for. */
static int flush(EVP_ENCODE_CTX *ctx, unsigned char *out, int pads)
{
    int n = decode(out, ctx->data, ctx->num);
    n -= ctx->num > 0 ? pads : 0;
    ctx->num = 0;
    return n;
}

static int pads_waiting(const EVP_ENCODE_CTX *ctx)
{
    int pads = 0;
    while (pads < ctx->num && ctx->data[ctx->num - 1 - pads] == '=')
        pads++;
    return pads;
}

/* A line is decoded when it is full, and whatever there is at the end of the call if it is whole
 * groups of 4. A '-' ends the data: that is where the footer of a PEM file begins. */
int EVP_DecodeUpdate(EVP_ENCODE_CTX *ctx, unsigned char *out, int *outl, const unsigned char *in,
                     int inl)
{
    int pads = pads_waiting(ctx);
    bool ended = false;
    *outl = 0;
    if (inl <= 0)
        return 0;
    for (int i = 0; i < inl && !ended; i++) {
        uint8_t c = in[i];
        if (is_space(c))
            continue;
        ended = c == '-';
        if (ended)
            break;
        if (c == '=' ? ++pads > 2 : value(c) > 63 || pads > 0)
            return -1;
        ctx->data[ctx->num++] = c;
        if (ctx->num == LINE_CHARS)
            *outl += flush(ctx, out + *outl, pads);
    }
    if (ctx->num % 4 == 0)
        *outl += flush(ctx, out + *outl, pads);
    else if (ended)
        return -1;
    return !(ended || (ctx->num == 0 && pads > 0));
}

int EVP_DecodeFinal(EVP_ENCODE_CTX *ctx, unsigned char *out, int *outl)
{
    *outl = 0;
    if (ctx->num % 4 != 0)
        return -1;
    *outl = flush(ctx, out, 0);
    return 1;
}
