/* The parts of AES's assay. */
#ifndef ASSAY_TESTS_IMPL_AES_H
#define ASSAY_TESTS_IMPL_AES_H

void aes_cross(const void *row, const void *ref);

#endif
