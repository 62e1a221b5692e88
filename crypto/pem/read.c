/* PEM out of a BIO, line by line: PEM_read_bio_ex(3).
 *
 * Between the lines that begin and end it, what stands before an empty line is a header, if there
 * is an empty line. Lines are read in parts of LINE bytes; a header is not secret, the rest may be.
 */
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/pem/pem.h"

#define LINE   256
#define BEGIN  "-----BEGIN "
#define END    "-----END "
#define DASHES "-----"

void pem_init(struct pem *p)
{
    build_init(&p->name);
    build_init(&p->header);
    build_init_secret(&p->data);
}

void pem_free(struct pem *p)
{
    build_free(&p->name);
    build_free(&p->header);
    build_free(&p->data);
}

struct line {
    char text[LINE];
    size_t len;
    bool begins; /* it is not the rest of a longer line */
    bool ends;
};

/* false at the end. White space and control characters at the end of a line are cut off. */
static bool next_line(BIO *in, struct line *l)
{
    int n = BIO_gets(in, l->text, LINE);
    if (n <= 0)
        return false;
    l->begins = l->ends;
    l->len = (size_t)n;
    l->ends = l->text[l->len - 1] == '\n';
    while (l->ends && l->len > 0 && (unsigned char)l->text[l->len - 1] <= ' ')
        l->len--;
    return true;
}

/* "-----BEGIN NAME-----": the name. */
static bool marker(const struct line *l, const char *begin, struct slice *name)
{
    size_t n = strlen(begin), m = strlen(DASHES);
    if (!l->begins || l->len < n + m || memcmp(l->text, begin, n) != 0 ||
        memcmp(l->text + l->len - m, DASHES, m) != 0)
        return false;
    *name = slice_of(l->text + n, l->len - n - m);
    return true;
}

static bool read_begin(BIO *in, struct line *l, struct pem *p)
{
    static const char byte_order_mark[] = {'\xef', '\xbb', '\xbf'};
    struct slice name;
    bool first = true;
    do {
        if (!next_line(in, l))
            return FAIL(ERR_LIB_PEM, PEM_R_NO_START_LINE);
        if (first && l->len > 3 && memcmp(l->text, byte_order_mark, 3) == 0)
            memmove(l->text, l->text + 3, l->len -= 3);
        first = false;
    } while (!marker(l, BEGIN, &name));
    build_slice(&p->name, name);
    build_u8(&p->name, '\0');
    return !p->name.failed;
}

/* ---- Base64: RFC 4648, section 4 ---- */

static bool is_base64(uint8_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '=';
}

/* Drops white space, and what PEM_read_bio_ex's flags say: control characters; with ONLY_B64 the
 * rest of a line from the first character that base64 hasn't. */
static void clean(struct builder *b, size_t from, unsigned flags)
{
    size_t to = from;
    bool skipping = false;
    for (size_t i = from; i < b->len; i++) {
        uint8_t c = b->ptr[i];
        bool control = c < ' ' && (flags & PEM_FLAG_EAY_COMPATIBLE) == 0;
        if (c == '\n')
            skipping = false;
        else if ((flags & PEM_FLAG_ONLY_B64) != 0 && !is_base64(c))
            skipping = true;
        else if (!skipping && !control && c != ' ' && c != '\t' && c != '\r')
            b->ptr[to++] = c;
    }
    b->len = to;
}

/* Characters become bytes, in place. */
static bool decode(struct builder *b)
{
    size_t pads = 0;
    while (pads < 2 && pads < b->len && b->ptr[b->len - 1 - pads] == '=')
        pads++;
    bool ok = b->len > 0 && b->len % 4 == 0 && b->len <= INT32_MAX;
    const uint8_t *pad = ok ? memchr(b->ptr, '=', b->len - pads) : NULL;
    ok = ok && pad == NULL && b->ptr[b->len - 1] != '-';
    int n = ok ? EVP_DecodeBlock(b->ptr, b->ptr, (int)b->len) : -1;
    if (n < (int)pads)
        return FAIL(ERR_LIB_PEM, PEM_R_BAD_BASE64_DECODE);
    OPENSSL_cleanse(b->ptr + n - pads, b->len - (size_t)n + pads);
    b->len = (size_t)n - pads;
    return true;
}

/* ---- The body ---- */

enum part { MAYBE_HEADER, DATA, FINISHED };

/* An empty line: what came was the header, if it is the first one. */
static bool end_header(struct pem *p, enum part *part)
{
    if (*part != MAYBE_HEADER)
        return FAIL(ERR_LIB_PEM, PEM_R_BAD_END_LINE);
    build_bytes(&p->header, p->data.ptr, p->data.len);
    OPENSSL_cleanse(p->data.ptr, p->data.len);
    p->data.len = 0;
    *part = DATA;
    return !p->header.failed;
}

static bool one_line(const struct line *l, struct pem *p, unsigned flags, enum part *part)
{
    struct slice name;
    if (l->begins && l->len >= strlen(END) && memcmp(l->text, END, strlen(END)) == 0) {
        *part = FINISHED;
        return marker(l, END, &name) && slice_is(name, p->name.ptr, p->name.len - 1)
                   ? true
                   : FAIL(ERR_LIB_PEM, PEM_R_BAD_END_LINE);
    }
    if (l->begins && l->ends && l->len == 0)
        return end_header(p, part);
    size_t from = p->data.len;
    build_bytes(&p->data, l->text, l->len);
    if (p->data.failed)
        return false;
    if (*part == DATA)
        clean(&p->data, from, flags);
    else if (l->ends)
        build_u8(&p->data, '\n');
    return !p->data.failed;
}

static bool read_body(BIO *in, struct line *l, struct pem *p, unsigned flags)
{
    enum part part = MAYBE_HEADER;
    while (part != FINISHED) {
        if (!next_line(in, l))
            return FAIL(ERR_LIB_PEM, PEM_R_BAD_END_LINE);
        enum part before = part;
        if (!one_line(l, p, flags, &part))
            return false;
        if (part == FINISHED && before == MAYBE_HEADER)
            clean(&p->data, 0, flags);
    }
    build_u8(&p->header, '\0');
    return !p->header.failed && decode(&p->data);
}

bool pem_read_flags(BIO *in, struct pem *p, unsigned flags)
{
    if ((flags & PEM_FLAG_EAY_COMPATIBLE) != 0 && (flags & PEM_FLAG_ONLY_B64) != 0)
        return FAIL(ERR_LIB_PEM, ERR_R_PASSED_INVALID_ARGUMENT);
    struct line l;
    l.ends = true;
    bool ok = read_begin(in, &l, p) && read_body(in, &l, p, flags);
    OPENSSL_cleanse(l.text, sizeof(l.text));
    return ok;
}

bool pem_read(BIO *in, struct pem *p)
{
    return pem_read_flags(in, p, PEM_FLAG_EAY_COMPATIBLE);
}
