/* The parts of AES's assay. */
#ifndef ASSAY_TESTS_IMPL_AES_H
#define ASSAY_TESTS_IMPL_AES_H

struct vector;

void aes_known(const struct vector *v, const char *file);
void aes_cross(const void *row, const void *ref);

#endif
