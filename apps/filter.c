#include "apps/filter.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT = 4096 }; /* of base64 at a time */

bool filter_open(struct filter *f, FILE *file, enum filter_kind kind, bool writing)
{
    memset(f, 0, sizeof(*f));
    f->file = file;
    f->kind = kind;
    if (kind == FILTER_PLAIN)
        return true;
    f->coder = EVP_ENCODE_CTX_new();
    f->ready = malloc(TEXT + 64);
    if (f->coder == NULL || f->ready == NULL)
        return false;
    if (writing)
        EVP_EncodeInit(f->coder);
    else
        EVP_DecodeInit(f->coder);
    return true;
}

/* Decodes the next piece of the file into `ready`. */
static bool refill(struct filter *f)
{
    unsigned char text[TEXT];
    int n = 0;
    f->at = f->n_ready = 0;
    while (f->n_ready == 0 && !f->ended) {
        size_t got = fread(text, 1, sizeof(text), f->file);
        f->bytes += got;
        int state = got == 0 ? 0 : EVP_DecodeUpdate(f->coder, f->ready, &n, text, (int)got);
        if (state < 0)
            return false;
        f->n_ready = (size_t)n;
        if (state == 0) {
            f->ended = true;
            if (EVP_DecodeFinal(f->coder, f->ready + f->n_ready, &n) < 0)
                return false;
            f->n_ready += (size_t)n;
        }
    }
    return true;
}

long filter_read(struct filter *f, unsigned char *out, size_t size)
{
    if (f->kind == FILTER_PLAIN) {
        size_t got = fread(out, 1, size, f->file);
        f->bytes += got;
        return ferror(f->file) ? -1 : (long)got;
    }
    size_t done = 0;
    while (done < size) {
        if (f->at == f->n_ready && !refill(f)) {
            fprintf(stderr, "error reading input file\n");
            return -1;
        }
        size_t take = f->n_ready - f->at < size - done ? f->n_ready - f->at : size - done;
        if (take == 0)
            break;
        memcpy(out + done, f->ready + f->at, take);
        f->at += take;
        done += take;
    }
    return (long)done;
}

static bool put(struct filter *f, const unsigned char *p, size_t len)
{
    f->bytes += len;
    if (fwrite(p, 1, len, f->file) == len)
        return true;
    fprintf(stderr, "error writing output file\n");
    return false;
}

/* One line without end: groups of three bytes, the rest kept for the next call. */
static bool write_line(struct filter *f, const unsigned char *p, size_t len)
{
    unsigned char group[3], text[8];
    for (size_t i = 0; i < len; i++) {
        f->rest[f->n_rest++] = p[i];
        if (f->n_rest < 3)
            continue;
        memcpy(group, f->rest, 3);
        f->n_rest = 0;
        if (!put(f, text, (size_t)EVP_EncodeBlock(text, group, 3)))
            return false;
    }
    return true;
}

bool filter_write(struct filter *f, const unsigned char *p, size_t len)
{
    int n;
    if (f->kind == FILTER_PLAIN)
        return put(f, p, len);
    if (f->kind == FILTER_BASE64_LINE)
        return write_line(f, p, len);
    while (len > 0) {
        size_t take = len < TEXT / 2 ? len : TEXT / 2;
        if (!EVP_EncodeUpdate(f->coder, f->ready, &n, p, (int)take) || !put(f, f->ready, (size_t)n))
            return false;
        p += take;
        len -= take;
    }
    return true;
}

bool filter_end(struct filter *f)
{
    unsigned char text[128];
    int n = 0;
    if (f->kind == FILTER_BASE64_LINE && f->n_rest > 0)
        n = EVP_EncodeBlock(text, f->rest, (int)f->n_rest);
    else if (f->kind == FILTER_BASE64)
        EVP_EncodeFinal(f->coder, text, &n);
    return put(f, text, (size_t)n);
}

void filter_close(struct filter *f)
{
    EVP_ENCODE_CTX_free(f->coder);
    free(f->ready);
}
