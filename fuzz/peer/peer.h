/* The system's libraries beside this library: in a process of its own, which is asked by pipes. */
#ifndef ASSAY_FUZZ_PEER_H
#define ASSAY_FUZZ_PEER_H

#include <stddef.h>

enum peer_question { PEER_KINDS = 'k', PEER_CONSTRAINTS = 'c', PEER_TLS = 't' };

/* What the other says of the bytes (the second may be none), as fuzz/peer/say.h has it. The text is
 * the caller's to free. There is no going on without it: a peer that dies ends the program. */
char *peer_ask(enum peer_question q, const unsigned char *a, size_t a_len, const unsigned char *b,
               size_t b_len);

#endif
