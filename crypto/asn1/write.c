#include "crypto/asn1/write.h"

/* X.690, 8.1.2. */
static void write_tag(struct asn1_writer *w, unsigned identifier, unsigned tag)
{
    if (tag < 31) {
        write_u8(w, identifier | tag);
        return;
    }
    write_u8(w, tag & 0x7f);
    for (tag >>= 7; tag != 0; tag >>= 7)
        write_u8(w, 0x80 | (tag & 0x7f));
    write_u8(w, identifier | 31);
}

/* 8.1.3, in the shortest form (10.1). */
void write_header(struct asn1_writer *w, unsigned identifier, unsigned tag, size_t len)
{
    unsigned bytes = 0;
    if (len >= 0x80) {
        for (; len != 0; len >>= 8, bytes++)
            write_u8(w, len & 0xff);
        write_u8(w, 0x80 | bytes);
    } else {
        write_u8(w, (unsigned)len);
    }
    write_tag(w, identifier, tag);
}

void write_header_indefinite(struct asn1_writer *w, unsigned identifier, unsigned tag)
{
    write_u8(w, 0x80);
    write_tag(w, identifier, tag);
}

void write_end_of_contents(struct asn1_writer *w)
{
    write_u8(w, 0);
    write_u8(w, 0);
}
