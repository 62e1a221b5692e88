/* The optimized kernel sets of AES; ref/aes.h has the contract. */
#ifndef ASSAY_OPT_AES_H
#define ASSAY_OPT_AES_H

#include "ref/aes.h"

AES_KERNELS(bitslice);
/* x86-64: AES-NI; VAES of 256 bits; of 512. One format of the key schedule and of the GCM key for
 * all of them, so the wider sets borrow from AES-NI's what isn't worth a kernel of their own. */
AES_KERNELS(aesni);
AES_KERNELS(vaes);
AES_KERNELS(vaes512);

#endif
