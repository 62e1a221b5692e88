/* The words of rule strings: each selects suites. */
#ifndef ASSAY_SSL_CIPHER_WORDS_H
#define ASSAY_SSL_CIPHER_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "ssl/cipher/suites.h"

/* The classes of strength; that of 128 bits and more is the only one of which something is here. */
enum cipher_strength {
    STRENGTH_ANY = 1 << 0,
    STRENGTH_HIGH = 1 << 1,
    STRENGTH_FIPS = 1 << 2, /* a class of its own: no suite is HIGH+FIPS */
};

/* Those suites that have one of the bits of each mask, all of the flags, and, where they aren't 0,
 * this version and this number. */
struct cipher_selection {
    uint16_t kx, au;
    uint32_t enc;
    uint8_t mac, strength, flags;
    uint16_t version;
    uint32_t id;
};

extern const struct cipher_selection cipher_select_all;

bool cipher_selected(const struct cipher_selection *s, const SSL_CIPHER *c);

/* Narrows the selection to what the word, a name or a suite's, selects; false if it is unknown, and
 * then nothing is selected. */
bool cipher_select_word(struct cipher_selection *s, const char *word, size_t len);

#endif
