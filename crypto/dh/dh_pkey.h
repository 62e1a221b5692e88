/* The parts of DH's and DHX's rows. */
#ifndef ASSAY_DH_DH_PKEY_H
#define ASSAY_DH_DH_PKEY_H

#include "crypto/dh/dh.h"
#include "crypto/pkey/pkey.h"

extern const struct pkey_generation dh_generation, dh_parameter_generation; /* dh_pkey_gen.c */
extern const struct pkey_exchange dh_exchange;                              /* dh_exchange.c */
extern const struct pkey_coding dh_coding, dhx_coding;                      /* dh_coding.c */

/* pkey_row.detail points at the type in DH_FLAG_TYPE_MASK. */
static inline bool dh_row_is_x942(const struct pkey_row *row)
{
    return *(const int *)row->detail == DH_FLAG_TYPE_DHX;
}

#endif
