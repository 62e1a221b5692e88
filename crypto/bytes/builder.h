/* The builder: bytes are appended, lengths are filled in when a part is closed. A failure (no
 * memory, a part too long) sticks, so that a whole message may be built and asked about once, at
 * the end. */
#ifndef ASSAY_BYTES_BUILDER_H
#define ASSAY_BYTES_BUILDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "crypto/bytes/reader.h"

struct builder {
    uint8_t *ptr;
    size_t len, room;
    bool failed;
    bool fixed;  /* ptr is the caller's, of `room` bytes: no more than those */
    bool secret; /* wiped when it grows and when it is freed */
};

void build_init(struct builder *b);
void build_init_secret(struct builder *b);
void build_init_fixed(struct builder *b, void *ptr, size_t room);
void build_free(struct builder *b); /* what was not taken */
/* The bytes, the caller's to free with OPENSSL_(clear_)free and not NULL even if there are none;
 * the builder is empty again. false if anything failed before, or the bytes are the caller's own.
 */
bool build_take(struct builder *b, uint8_t **out, size_t *out_len);

void build_bytes(struct builder *b, const void *p, size_t n);
void build_slice(struct builder *b, struct slice s);
void build_uint(struct builder *b, uint64_t v, size_t bytes); /* big-endian */
void build_u32_le(struct builder *b, uint32_t v);
void build_u8(struct builder *b, uint8_t v);
uint8_t *build_room(struct builder *b, size_t n); /* n bytes to be written by the caller, or NULL */
uint8_t *build_insert(struct builder *b, size_t at, size_t n); /* as build_room, before byte `at` */

/* A part with its length before it, in 1 to 4 bytes: close with what open gave. */
size_t build_open(struct builder *b, size_t length_bytes);
void build_close(struct builder *b, size_t mark, size_t length_bytes);

#endif
