/* The low-level functions of DES among themselves. */
#ifndef ASSAY_CIPHER_DES_H
#define ASSAY_CIPHER_DES_H

#include <openssl/des.h>

#include "crypto/cipher/block.h"
#include "ref/des.h"

/* The rows' key structure from one public schedule, or from three. */
struct des_key des_key1(const DES_key_schedule *ks);
struct des_key des_key3(const DES_key_schedule *ks1, const DES_key_schedule *ks2,
                        const DES_key_schedule *ks3);

#endif
