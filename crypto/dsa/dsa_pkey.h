/* The parts of DSA's row. */
#ifndef ASSAY_DSA_DSA_PKEY_H
#define ASSAY_DSA_DSA_PKEY_H

#include "crypto/dsa/dsa.h"
#include "crypto/pkey/pkey.h"

extern const struct pkey_signature dsa_signature; /* dsa_signature.c */
extern const struct pkey_coding dsa_coding;       /* dsa_coding.c */

/* dsaEncryption, dsaWithSHA1, and those that OIW had before them: one kind of key. */
#define DSA_ALIASES       \
    "dsaEncryption\0"     \
    "1.2.840.10040.4.1\0" \
    "DSA-old\0"           \
    "dsaEncryption-old\0" \
    "1.3.14.3.2.12\0"     \
    "DSA-SHA\0"           \
    "dsaWithSHA\0"        \
    "1.3.14.3.2.13\0"     \
    "DSA-SHA1\0"          \
    "dsaWithSHA1\0"       \
    "1.2.840.10040.4.3\0" \
    "DSA-SHA1-old\0"      \
    "dsaWithSHA1-old\0"   \
    "1.3.14.3.2.27\0"

#endif
