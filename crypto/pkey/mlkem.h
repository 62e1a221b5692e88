/* Parameters of ML-KEM, which OpenSSL 3.0's headers don't name; the texts are 3.5's. */
#ifndef ASSAY_PKEY_MLKEM_H
#define ASSAY_PKEY_MLKEM_H

#define OSSL_PKEY_PARAM_ML_KEM_SEED "seed" /* d and z */
#define OSSL_KEM_PARAM_IKME         "ikme" /* m */

#endif
