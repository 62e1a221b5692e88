/* PEM out of a BIO, line by line: PEM_read_bio_ex(3).
 *
 * Between the lines that begin and end it, what stands before an empty line is a header, if there
 * is an empty line. A line longer than LINE_MOST is several. A header is not secret, the rest may
 * be. */
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/pem/pem.h"

#define LINE_MOST 254

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

static bool is_base64(uint8_t c) /* RFC 4648, section 4 */
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '=';
}

/* ---- Lines ---- */

struct line {
    char text[LINE_MOST + 1];
    size_t len; /* without what ends it, once it is cut */
    bool ends;  /* it isn't the first part of a longer one */
    bool rest;  /* it is another part */
};

/* What of a line counts. */
enum cut {
    CUT_END,     /* all but white space, control characters and what isn't ASCII at its end */
    CUT_RETURN,  /* what is before a return; control characters are spaces */
    CUT_NO_CODE, /* what is before the first character that base64 hasn't */
};

static enum cut cut_of(unsigned flags)
{
    return (flags & PEM_FLAG_EAY_COMPATIBLE) != 0 ? CUT_END
           : (flags & PEM_FLAG_ONLY_B64) != 0     ? CUT_NO_CODE
                                                  : CUT_RETURN;
}

static void cut_line(struct line *l, enum cut cut)
{
    size_t n = 0;
    if (cut == CUT_END) {
        while (l->len > 0 &&
               ((uint8_t)l->text[l->len - 1] <= ' ' || (uint8_t)l->text[l->len - 1] >= 0x80))
            l->len--;
        return;
    }
    for (; n < l->len && l->text[n] != '\n' && l->text[n] != '\r'; n++) {
        if (cut == CUT_NO_CODE && !is_base64((uint8_t)l->text[n]))
            break;
        if ((uint8_t)l->text[n] < ' ' || l->text[n] == 0x7f)
            l->text[n] = ' ';
    }
    l->len = n;
}

/* false at the end. */
static bool next_line(BIO *in, struct line *l)
{
    int n = BIO_gets(in, l->text, sizeof(l->text));
    l->len = n > 0 ? (size_t)n : 0;
    l->rest = !l->ends;
    l->ends = n > 0 && l->text[n - 1] == '\n';
    return n > 0;
}

/* Names and what is between them are texts of C: a zero ends them. */
static struct slice before_zero(const char *s, size_t len)
{
    const char *zero = memchr(s, '\0', len);
    return slice_of(s, zero != NULL ? (size_t)(zero - s) : len);
}

/* "-----BEGIN NAME-----": the name. */
static bool marker(const struct line *l, const char *begin, struct slice *name)
{
    size_t n = strlen(begin), m = strlen(DASHES);
    if (l->len < n + m || memcmp(l->text, begin, n) != 0 ||
        memcmp(l->text + l->len - m, DASHES, m) != 0)
        return false;
    *name = slice_of(l->text + n, l->len - n - m);
    return true;
}

static bool read_begin(BIO *in, struct line *l, struct pem *p, unsigned flags)
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
        cut_line(l, cut_of(flags & ~(unsigned)PEM_FLAG_ONLY_B64));
    } while (!marker(l, BEGIN, &name));
    build_slice(&p->name, before_zero((const char *)name.ptr, name.len));
    build_u8(&p->name, '\0');
    return !p->name.failed;
}

/* ---- Base64 ---- */

static void drop_space(struct builder *b, size_t from)
{
    size_t to = from;
    for (size_t i = from; i < b->len; i++) {
        uint8_t c = b->ptr[i];
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
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

static bool is_end(const struct line *l)
{
    return l->len >= strlen(END) && memcmp(l->text, END, strlen(END)) == 0;
}

static bool one_line(const struct line *l, struct pem *p, enum part *part)
{
    struct slice name;
    if (is_end(l)) {
        *part = FINISHED;
        return marker(l, END, &name) && slice_is(name, p->name.ptr, p->name.len - 1)
                   ? true
                   : FAIL(ERR_LIB_PEM, PEM_R_BAD_END_LINE);
    }
    if (l->len == 0)
        return l->rest || end_header(p, part);
    struct slice text = before_zero(l->text, l->len);
    size_t from = p->data.len;
    build_slice(&p->data, text);
    if (*part == MAYBE_HEADER && text.len == l->len)
        build_u8(&p->data, '\n');
    if (p->data.failed)
        return false;
    if (*part == DATA)
        drop_space(&p->data, from);
    return true;
}

static bool read_body(BIO *in, struct line *l, struct pem *p, unsigned flags)
{
    enum part part = MAYBE_HEADER;
    bool colon = false; /* then it is a header, which isn't base64 */
    while (part != FINISHED) {
        if (!next_line(in, l))
            return FAIL(ERR_LIB_PEM, PEM_R_BAD_END_LINE);
        enum part before = part;
        colon = part == MAYBE_HEADER && (colon || memchr(l->text, ':', l->len) != NULL);
        bool text = colon || is_end(l);
        cut_line(l, cut_of(text ? flags & ~(unsigned)PEM_FLAG_ONLY_B64 : flags));
        if (!one_line(l, p, &part))
            return false;
        if (part == FINISHED && before == MAYBE_HEADER)
            drop_space(&p->data, 0);
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
    bool ok = read_begin(in, &l, p, flags) && read_body(in, &l, p, flags);
    OPENSSL_cleanse(l.text, sizeof(l.text));
    return ok;
}

bool pem_read(BIO *in, struct pem *p)
{
    return pem_read_flags(in, p, PEM_FLAG_EAY_COMPATIBLE);
}
