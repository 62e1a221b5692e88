/* Keys of elliptic curves as a kind of EVP_PKEY: EVP_PKEY-EC(7). The parts of the row. */
#ifndef ASSAY_EC_PKEY_H
#define ASSAY_EC_PKEY_H

#include "crypto/pkey/pkey.h"

extern const struct pkey_keys ec_pkey_keys;                              /* pkey_keys.c */
extern const struct pkey_generation ec_generation, ec_params_generation; /* pkey_generate.c */
extern const struct pkey_signature ec_signature;                         /* pkey_ecdsa.c */
extern const struct pkey_exchange ec_exchange;                           /* pkey_ecdh.c */
extern const struct pkey_coding ec_coding;                               /* pkey_coding.c */

#endif
