/* Plain tests of the key derivation functions: each counts its checks in check.h. */
#ifndef ASSAY_TESTS_KDF_TESTS_H
#define ASSAY_TESTS_KDF_TESTS_H

void test_kdf(void);
void test_pbkdf2_definition(void);
void test_kdf_bad_input(void);

#endif
