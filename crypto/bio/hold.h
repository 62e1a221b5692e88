/* Bytes that a filter holds back: what is there is data[at .. at + len) of `room`. */
#ifndef ASSAY_BIO_HOLD_H
#define ASSAY_BIO_HOLD_H

#include <stdbool.h>

#include "crypto/bio/bio.h"

struct hold {
    char *data;
    size_t room, at, len;
};

/* New room, empty; what was there goes. False without memory, and then nothing has changed. */
bool hold_init(struct hold *h, size_t room);
void hold_clear(struct hold *h);

/* Up to len bytes in, behind what is there, or out: how many. */
size_t hold_put(struct hold *h, const char *in, size_t len);
size_t hold_take(struct hold *h, char *out, size_t len);
/* Room behind what is there. */
size_t hold_vacant(const struct hold *h);

/* A read from, or a write to, the BIO after b; if it fails takes over why. */
int hold_read(BIO *b, char *out, int len);
int hold_write(BIO *b, const char *in, int len);
/* From and to the BIO after b: until h has something, until it has nothing. Gives what the read or
 * write gave that failed, and takes over why; else 1. A drain that has something to do clears the
 * wish to retry first. */
int hold_fill(BIO *b, struct hold *h);
int hold_drain(BIO *b, struct hold *h);

/* BIO_CTRL_FLUSH: drains h and flushes the BIO after b. */
long hold_flush(BIO *b, struct hold *h);

/* For filters: the whole of a command to the BIO after b, or 0. */
long bio_pass(BIO *b, int cmd, long larg, void *parg);
/* The same, for those which may have to be tried again. */
long bio_pass_retry(BIO *b, int cmd, long larg, void *parg);
long bio_pass_callback(BIO *b, int cmd, BIO_info_cb *fp);
/* gets and puts by the method's own read_ex or write_ex. */
int bio_puts_by_write(BIO *b, const char *text);

#endif
