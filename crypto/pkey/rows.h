/* The rows of pkey_rows: a line for each file that has some. */
#ifndef ASSAY_PKEY_ROWS_H
#define ASSAY_PKEY_ROWS_H

#include "crypto/pkey/pkey.h"

extern const struct pkey_row pkey_x25519, pkey_ed25519; /* ecx.c */

#endif
