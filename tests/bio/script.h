/* Scripts: random operations on a chain of BIOs, each with what came of it written to a trace. The
 * trace of a kind and a seed is the same on OpenSSL and here, byte for byte.
 *
 * Below the BIO under test is a drip, which takes and gives small pieces and now and then asks for
 * a retry, and tells of what it was asked; below that memory. */
#ifndef ASSAY_TESTS_SCRIPT_H
#define ASSAY_TESTS_SCRIPT_H

#include <openssl/bio.h>
#include <stdio.h>

#include "tests/gen.h"

struct script {
    struct gen gen;
    FILE *trace;
    BIO *top, *drip, *mem, *other;
    size_t (*text)(struct script *s, char *out, size_t room); /* what is fed to the memory */
    size_t least; /* that is read at a time; how much is ready then is not compared */
};

struct script_op {
    const char *name;
    int weight;
    void (*run)(struct script *s);
};

struct script_kind {
    const char *name;
    void (*begin)(struct script *s);
    const struct script_op *ops, *more; /* each ends with a null name; more may be NULL */
};

enum { SCRIPT_ROOM = 20000 };

/* End with a null name. */
extern const struct script_kind script_buffers[], script_codecs[], script_pairs[];
extern const struct script_op script_reading[], script_writing[], script_both[], script_ends[];
extern const struct script_op script_unflushed[];

/* Writes the trace of one script. */
void script_run(const struct script_kind *kind, unsigned long seed, FILE *trace);

/* For the kinds: a chain with filter (or NULL) over a drip over memory. */
void script_chain(struct script *s, const BIO_METHOD *filter);
/* The drip's. */
const BIO_METHOD *script_drip(void);
void script_drip_set(BIO *b, FILE *trace, unsigned mode, uint64_t seed);

/* Up to room bytes: lines of text, or anything. */
size_t script_lines(struct script *s, char *out, size_t room);
size_t script_bytes(struct script *s, char *out, size_t room);
/* A length: mostly short, sometimes round `edge`. */
size_t script_length(struct script *s, size_t edge);
/* A result and the bytes that came with it. */
void script_note(struct script *s, long ret, const void *data, size_t len);

#endif
