#ifndef ASSAY_TESTS_RSA_KEYS_H
#define ASSAY_TESTS_RSA_KEYS_H

#include <openssl/rsa.h>
#include <stddef.h>
#include <stdint.h>

extern const char *const rsa_1024, *const rsa_2048, *const rsa_1030_e3, *const rsa_1536_primes3;

/* The key, new; ends the program if it isn't one. */
RSA *test_rsa(const char *hex);

/* Bytes from hex, at most `room`: how many. */
size_t test_hex(uint8_t *out, size_t room, const char *hex);

#endif
