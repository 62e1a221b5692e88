/* The parts of DSA's row. */
#ifndef ASSAY_DSA_DSA_PKEY_H
#define ASSAY_DSA_DSA_PKEY_H

#include "crypto/dsa/dsa.h"
#include "crypto/pkey/pkey.h"

extern const struct pkey_signature dsa_signature; /* dsa_signature.c */
extern const struct pkey_coding dsa_coding;       /* dsa_coding.c */

#endif
