/* The optimized kernel sets of AES; ref/aes.h has the contract. */
#ifndef ASSAY_OPT_AES_H
#define ASSAY_OPT_AES_H

#include "ref/aes.h"

AES_KERNELS(bitslice);

#endif
