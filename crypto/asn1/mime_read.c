/* S/MIME messages read: SMIME_read_ASN1(3). Headers are those of RFC 2045, 5. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/asn1/item.h"
#include "crypto/asn1/mime.h"

/* ---- Headers ---- */

enum { HEADERS_MAX = 1 << 20 }; /* bytes of all headers */

struct headers {
    struct builder
        text; /* the lines, without their ends; a zero byte before each but continued ones */
};

static void headers_init(struct headers *h)
{
    build_init(&h->text);
}

static void headers_free(struct headers *h)
{
    build_free(&h->text);
}

static bool is_space(uint8_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static uint8_t lower(uint8_t c)
{
    return c >= 'A' && c <= 'Z' ? (uint8_t)(c + 32) : c;
}

/* Up to the empty line or the end. A line that begins with a space goes on with the one before. */
static bool headers_read(BIO *bio, struct headers *h)
{
    char line[MIME_LINE];
    for (int len; (len = BIO_gets(bio, line, sizeof(line))) > 0;) {
        bool has_end;
        len = mime_without_end(line, len, 0, &has_end);
        if (len == 0)
            break;
        if (!is_space((uint8_t)line[0]) || h->text.len == 0)
            build_u8(&h->text, 0);
        build_bytes(&h->text, line, (size_t)len);
        if (h->text.failed || h->text.len > HEADERS_MAX)
            return false;
    }
    return !h->text.failed;
}

/* Up to `end`, outside of quotes and comments; what comes behind that is left. */
static struct slice take_until(struct slice *s, uint8_t end)
{
    bool quoted = false;
    size_t n = 0;
    for (int comment = 0; n < s->len; n++) {
        const uint8_t c = s->ptr[n];
        if (c == '"' && comment == 0)
            quoted = !quoted;
        else if (c == '(' && !quoted)
            comment++;
        else if (c == ')' && comment > 0)
            comment--;
        else if (c == end && !quoted && comment == 0)
            break;
    }
    struct slice part = slice_of(s->ptr, n), sep;
    *s = slice_of(s->ptr + n, s->len - n);
    read_slice(s, s->len > 0, &sep);
    return part;
}

/* Without spaces and quotes round it. */
static struct slice trimmed(struct slice s)
{
    while (s.len > 0 && (is_space(s.ptr[0]) || s.ptr[0] == '"'))
        s = slice_of(s.ptr + 1, s.len - 1);
    while (s.len > 0 && (is_space(s.ptr[s.len - 1]) || s.ptr[s.len - 1] == '"'))
        s.len--;
    return s;
}

/* Without its comment. */
static struct slice uncommented(struct slice s)
{
    const uint8_t *open = s.len > 0 ? memchr(s.ptr, '(', s.len) : NULL;
    return open != NULL && s.ptr[0] != '"' ? slice_of(s.ptr, (size_t)(open - s.ptr)) : s;
}

static bool is_word(struct slice s, const char *word)
{
    size_t i = 0;
    while (i < s.len && word[i] != '\0' && lower(s.ptr[i]) == (uint8_t)word[i])
        i++;
    return i == s.len && word[i] == '\0';
}

/* The value of a header and what of parameters comes behind it; the last of that name counts. */
static bool header_find(const struct headers *h, const char *name, struct slice *value,
                        struct slice *parameters)
{
    struct slice all = slice_of(h->text.ptr, h->text.len), none;
    bool found = false;
    read_slice(&all, all.len > 0, &none);
    while (all.len > 0) {
        const uint8_t *zero = memchr(all.ptr, 0, all.len);
        struct slice line = {0};
        read_slice(&all, zero != NULL ? (size_t)(zero - all.ptr) : all.len, &line);
        read_slice(&all, all.len > 0, &none);
        if (!is_word(trimmed(take_until(&line, ':')), name))
            continue;
        *value = trimmed(uncommented(take_until(&line, ';')));
        *parameters = line;
        found = value->len > 0;
    }
    return found;
}

static bool parameter_find(struct slice parameters, const char *name, struct slice *value)
{
    while (parameters.len > 0) {
        struct slice one = take_until(&parameters, ';');
        if (is_word(trimmed(take_until(&one, '=')), name)) {
            *value = trimmed(uncommented(trimmed(one)));
            return value->len > 0;
        }
    }
    return false;
}

static bool is_any(struct slice s, const char *a, const char *b)
{
    return is_word(s, a) || is_word(s, b);
}

/* ---- Bodies ---- */

/* The two parts between lines of the boundary, in memory: contents and signature. */
static bool split(BIO *bio, int flags, struct slice boundary, BIO *parts[2])
{
    const bool binary = (flags & MIME_BINARY) != 0; /* as it stands */
    char line[MIME_LINE];
    int part = -1;       /* a part begins with its first line: one without any is none */
    bool begins = false; /* behind a boundary */
    bool ended = false;  /* a line whose end belongs to the boundary if that comes next */
    for (int len; (len = BIO_gets(bio, line, sizeof(line))) > 0;) {
        struct slice rest = slice_of(line, (size_t)len), dashes, name;
        bool has_end;
        if (read_slice(&rest, 2, &dashes) && slice_is(dashes, "--", 2) &&
            read_slice(&rest, boundary.len, &name) && slice_is(name, boundary.ptr, boundary.len)) {
            if (rest.len >= 2 && rest.ptr[0] == '-' && rest.ptr[1] == '-')
                return part == 1;
            begins = true;
            continue;
        }
        if (begins) {
            if (++part > 1)
                return false;
            parts[part] = BIO_new(BIO_s_mem());
            if (parts[part] == NULL)
                return false;
            BIO_set_mem_eof_return(parts[part], 0);
            begins = ended = false;
        }
        if (part < 0)
            continue;
        if (!binary)
            len = mime_without_end(line, len, flags, &has_end);
        else if ((has_end = line[len - 1] == '\n'))
            len--;
        if (ended && BIO_puts(parts[part], binary ? "\n" : "\r\n") <= 0)
            return false;
        ended = has_end;
        if (len > 0 && BIO_write(parts[part], line, len) != len)
            return false;
    }
    return false;
}

static ASN1_VALUE *read_base64(BIO *bio, const ASN1_ITEM *it, ASN1_VALUE **x,
                               const struct asn1_from *from)
{
    BIO *b64 = BIO_new(BIO_f_base64());
    if (b64 == NULL)
        return ERR_raise(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE), NULL;
    bio = BIO_push(b64, bio);
    ASN1_VALUE *value = ASN1_item_d2i_bio_ex(it, bio, x, from->libctx, from->propq);
    if (value == NULL)
        ERR_raise(ERR_LIB_ASN1, ASN1_R_DECODE_ERROR);
    (void)BIO_flush(bio);
    BIO_pop(bio);
    BIO_free(b64);
    return value;
}

static ASN1_VALUE *read_signed(BIO *bio, int flags, BIO **bcont, struct slice parameters,
                               const ASN1_ITEM *it, ASN1_VALUE **x, const struct asn1_from *from)
{
    struct slice boundary, type;
    struct headers h;
    BIO *parts[2] = {NULL, NULL};
    ASN1_VALUE *value = NULL;
    if (!parameter_find(parameters, "boundary", &boundary))
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_NO_MULTIPART_BOUNDARY), NULL;
    headers_init(&h);
    if (!split(bio, flags, boundary, parts))
        ERR_raise(ERR_LIB_ASN1, ASN1_R_NO_MULTIPART_BODY_FAILURE);
    else if (!headers_read(parts[1], &h))
        ERR_raise(ERR_LIB_ASN1, ASN1_R_MIME_SIG_PARSE_ERROR);
    else if (!header_find(&h, "content-type", &type, &parameters))
        ERR_raise(ERR_LIB_ASN1, ASN1_R_NO_SIG_CONTENT_TYPE);
    else if (!is_any(type, "application/x-pkcs7-signature", "application/pkcs7-signature"))
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_SIG_INVALID_MIME_TYPE, "type: %.*s", (int)type.len,
                       (const char *)type.ptr);
    else if ((value = read_base64(parts[1], it, x, from)) == NULL)
        ERR_raise(ERR_LIB_ASN1, ASN1_R_ASN1_SIG_PARSE_ERROR);
    headers_free(&h);
    BIO_free(parts[1]);
    if (value != NULL && bcont != NULL)
        *bcont = parts[0];
    else
        BIO_free(parts[0]);
    return value;
}

ASN1_VALUE *SMIME_read_ASN1_ex(BIO *bio, int flags, BIO **bcont, const ASN1_ITEM *it,
                               ASN1_VALUE **x, OSSL_LIB_CTX *libctx, const char *propq)
{
    const struct asn1_from from = {libctx, propq};
    struct slice type, parameters;
    struct headers h;
    ASN1_VALUE *value = NULL;
    if (bcont != NULL)
        *bcont = NULL;
    headers_init(&h);
    if (!headers_read(bio, &h))
        ERR_raise(ERR_LIB_ASN1, ASN1_R_MIME_PARSE_ERROR);
    else if (!header_find(&h, "content-type", &type, &parameters))
        ERR_raise(ERR_LIB_ASN1, ASN1_R_NO_CONTENT_TYPE);
    else if (is_word(type, "multipart/signed"))
        value = read_signed(bio, flags, bcont, parameters, it, x, &from);
    else if (!is_any(type, "application/x-pkcs7-mime", "application/pkcs7-mime"))
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_INVALID_MIME_TYPE, "type: %.*s", (int)type.len,
                       (const char *)type.ptr);
    else if ((value = read_base64(bio, it, x, &from)) == NULL)
        ERR_raise(ERR_LIB_ASN1, ASN1_R_ASN1_PARSE_ERROR);
    headers_free(&h);
    return value;
}

ASN1_VALUE *SMIME_read_ASN1(BIO *bio, BIO **bcont, const ASN1_ITEM *it)
{
    return SMIME_read_ASN1_ex(bio, 0, bcont, it, NULL, NULL, NULL);
}

int SMIME_text(BIO *in, BIO *out)
{
    char part[4096];
    struct slice type, parameters;
    struct headers h;
    bool ok = false;
    headers_init(&h);
    if (!headers_read(in, &h))
        ERR_raise(ERR_LIB_ASN1, ASN1_R_MIME_PARSE_ERROR);
    else if (!header_find(&h, "content-type", &type, &parameters))
        ERR_raise(ERR_LIB_ASN1, ASN1_R_MIME_NO_CONTENT_TYPE);
    else if (!is_word(type, "text/plain"))
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_INVALID_MIME_TYPE, "type: %.*s", (int)type.len,
                       (const char *)type.ptr);
    else
        ok = true;
    headers_free(&h);
    if (!ok)
        return 0;
    int len;
    while ((len = BIO_read(in, part, sizeof(part))) > 0)
        BIO_write(out, part, len);
    return len >= 0;
}

int mime_copy_out(BIO *chain, BIO *out, bool text)
{
    char part[4096];
    BIO *held = text ? BIO_new(BIO_s_mem()) : NULL;
    BIO *to = text ? held : out;
    if (text && held == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    if (held != NULL)
        BIO_set_mem_eof_return(held, 0);
    int ok = 1;
    for (int n; ok == 1 && (n = BIO_read(chain, part, sizeof(part))) > 0;)
        ok = to == NULL || BIO_write(to, part, n) == n;
    if (ok == 1 && held != NULL && !SMIME_text(held, out))
        ok = -1;
    BIO_free(held);
    return ok;
}
