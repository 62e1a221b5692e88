/* DER written from its end to its beginning, so that a length is known when it is to be written.
 * Where there is no room, or no more, it is only counted. */
#ifndef ASSAY_ASN1_WRITE_H
#define ASSAY_ASN1_WRITE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct asn1_writer {
    uint8_t *at;    /* what was written last; NULL: it is only counted */
    uint8_t *begin; /* of the room */
    size_t len;     /* of what is written, or would be */
    bool failed;    /* with an error */
    bool points;    /* something points into what was written: it has to stay where it is */
};

/* Room for n bytes before the others; NULL if it is only counted. */
static inline uint8_t *write_room(struct asn1_writer *w, size_t n)
{
    w->len += n;
    if (w->at == NULL)
        return NULL;
    if (n > (size_t)(w->at - w->begin)) {
        w->at = NULL;
        return NULL;
    }
    return w->at -= n;
}

static inline void write_bytes(struct asn1_writer *w, const void *p, size_t n)
{
    uint8_t *to = write_room(w, n);
    if (to != NULL && n > 0)
        memcpy(to, p, n);
}

static inline void write_u8(struct asn1_writer *w, unsigned v)
{
    uint8_t *to = write_room(w, 1);
    if (to != NULL)
        *to = (uint8_t)v;
}

/* Tag and definite length before contents of len bytes; `identifier` is class and constructed bit.
 */
void write_header(struct asn1_writer *w, unsigned identifier, unsigned tag, size_t len);

/* The header of something of indefinite length, and its end. */
void write_header_indefinite(struct asn1_writer *w, unsigned identifier, unsigned tag);
void write_end_of_contents(struct asn1_writer *w);

#endif
