/* The rows of pkey_rows: a line for each file that has some. */
#ifndef ASSAY_PKEY_ROWS_H
#define ASSAY_PKEY_ROWS_H

#include "crypto/pkey/pkey.h"

extern const struct pkey_row pkey_x25519, pkey_x448, pkey_ed25519, pkey_ed448;  /* ecx.c */
extern const struct pkey_row pkey_mlkem512, pkey_mlkem768, pkey_mlkem1024;      /* mlkem.c */
extern const struct pkey_row pkey_hkdf, pkey_tls1_prf, pkey_scrypt;             /* kdf.c */
extern const struct pkey_row pkey_hmac, pkey_cmac, pkey_siphash, pkey_poly1305; /* mac.c */

extern const struct pkey_row pkey_rsa, pkey_rsa_pss; /* crypto/rsa/pkey.c */
extern const struct pkey_row pkey_ec;                /* crypto/ec/pkey.c */
extern const struct pkey_row pkey_sm2;               /* crypto/ec/sm2_pkey.c */
extern const struct pkey_row pkey_dsa;               /* crypto/dsa/dsa_pkey.c */
extern const struct pkey_row pkey_dh, pkey_dhx;      /* crypto/dh/dh_pkey.c */

#endif
