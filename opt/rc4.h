/* The optimized rows of RC4; ref/rc4.h has the contract. */
#ifndef ASSAY_OPT_RC4_H
#define ASSAY_OPT_RC4_H

#include "ref/rc4.h"

rc4_crypt_fn rc4_crypt_tuned;

#endif
