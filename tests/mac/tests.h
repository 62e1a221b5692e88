/* Plain tests of the MACs: each counts its checks in check.h. */
#ifndef ASSAY_TESTS_MAC_TESTS_H
#define ASSAY_TESTS_MAC_TESTS_H

void test_mac(void);
void test_hmac_interfaces(void);
void test_mac_bad_input(void);
void test_mac_ct(void);

#endif
