/* Encryption by a passphrase (RFC 8018; PKCS #12: RFC 7292, appendices B and C). */
#ifndef ASSAY_PBE_PBE_H
#define ASSAY_PBE_PBE_H

#include <openssl/evp.h>
#include <stdint.h>

/* PBKDF2 as EVP_PBE_find gives it: keys a cipher that is set. */
EVP_PBE_KEYGEN pbe_pbkdf2;
EVP_PBE_KEYGEN_EX pbe_pbkdf2_ex;

/* Work that a file may ask for, in rounds: some seconds. */
enum { PBE_ITERATIONS_MAX = 1 << 24 };

#endif
