/* PEM into a BIO: lines of 64 characters (RFC 7468, 2). */
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/pem/pem.h"

#define LINE_BYTES 48
#define LINE_CHARS 64

static void put_text(struct builder *b, const char *text)
{
    build_bytes(b, text, strlen(text));
}

static void put_base64(struct builder *b, struct slice data)
{
    while (data.len > 0) {
        struct slice part;
        size_t n = data.len < LINE_BYTES ? data.len : LINE_BYTES;
        read_slice(&data, n, &part);
        uint8_t *at = build_room(b, LINE_CHARS + 2); /* with a zero byte */
        if (at == NULL)
            return;
        int chars = EVP_EncodeBlock(at, part.ptr, (int)n);
        at[chars] = '\n';
        b->len -= LINE_CHARS + 1 - (size_t)chars;
    }
}

static void put_marker(struct builder *b, const char *kind, const char *name)
{
    put_text(b, "-----");
    put_text(b, kind);
    put_text(b, name);
    put_text(b, "-----\n");
}

bool pem_write(BIO *out, const char *name, const char *header, struct slice data)
{
    struct builder b;
    size_t written;
    build_init_secret(&b);
    put_marker(&b, "BEGIN ", name);
    if (header[0] != '\0') {
        put_text(&b, header);
        put_text(&b, "\n");
    }
    put_base64(&b, data);
    put_marker(&b, "END ", name);
    bool ok = !b.failed && BIO_write_ex(out, b.ptr, b.len, &written) && written == b.len;
    if (!ok)
        ERR_raise(ERR_LIB_PEM, ERR_R_BUF_LIB);
    build_free(&b);
    return ok;
}
