/* Plain tests of EVP's digests and names: each counts its checks in check.h. */
#ifndef ASSAY_TESTS_EVP_TESTS_H
#define ASSAY_TESTS_EVP_TESTS_H

void test_md_names(void);
void test_md_properties(void);
void test_md_context(void);
void test_md_methods(void);
void test_md_bad_input(void);

#endif
