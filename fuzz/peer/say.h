/* What a libcrypto makes of bytes, as text: one source, built with this library and with the
 * system's, so that the two can be compared. */
#ifndef ASSAY_FUZZ_PEER_SAY_H
#define ASSAY_FUZZ_PEER_SAY_H

#include <stddef.h>
#include <stdio.h>

/* The bytes as a value of each kind: a line "= NAME" and "no", or what it is. */
void say_kinds(FILE *out, const unsigned char *bytes, size_t n);

/* What of a kind this library may refuse though the other takes it (doc/DIFFERENCES.md). */
enum say_rule {
    SAY_SAME,    /* nothing */
    SAY_DER,     /* what isn't DER: it is read as that here, or has names, which are */
    SAY_CHECKED, /* keys, whose numbers and versions are checked */
};

/* Kinds by their number: the name, NULL behind the last; its rule. */
const char *say_name(size_t i);
enum say_rule say_rule(size_t i);

/* What name constraints say of a certificate: the verdicts on its names and on its common names. */
void say_constraints(FILE *out, const unsigned char *cert, size_t n, const unsigned char *value,
                     size_t value_len);

/* What an end of a connection says of what comes (fuzz/peer/tls.c): "waits", "done" or "refused",
 * with the version; the alert that it sends; what verification said. */
void say_tls(FILE *out, const unsigned char *bytes, size_t n);

#endif
