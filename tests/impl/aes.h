/* The parts of AES's assay. */
#ifndef ASSAY_TESTS_IMPL_AES_H
#define ASSAY_TESTS_IMPL_AES_H

#include "ref/aes.h"
#include "tests/vector.h"

#define TEXT_MAX 1024

/* A record of vectors/aes.txt: the mode says which of the fields there are. The keys are expanded
 * by the row under test; XTS's are not. */
struct text {
    const struct vector *v;
    const uint8_t *key, *iv, *aad, *plain, *cipher, *tag;
    size_t key_len, iv_len, aad_len, aad_repeat, len, cipher_len, tag_len;
    struct aes_key enc, dec;
};

void aes_compare(const struct text *t, const char *what, const uint8_t *got, const uint8_t *want,
                 size_t len);

void aes_known(const struct vector *v, const char *file);
void aes_known_modes128(const struct text *t, const char *mode);
void aes_cross(const void *row, const void *ref);

#endif
