/* SM2 as a kind of EVP_PKEY: EVP_PKEY-SM2(7). An EC_KEY, whose curve is that of SM2, under a row of
 * its own. */
#ifndef ASSAY_EC_SM2_H
#define ASSAY_EC_SM2_H

#include "crypto/ec/group.h"
#include "crypto/pkey/pkey.h"

struct evp_md_st; /* crypto/digest/digest.h */

/* The parts of the row. */
extern const struct pkey_keys sm2_pkey_keys;                               /* pkey_keys.c */
extern const struct pkey_generation sm2_generation, sm2_params_generation; /* pkey_generate.c */
extern const struct pkey_coding sm2_coding;                                /* sm2_pkey.c */
extern const struct pkey_signature sm2_signature;                          /* sm2_signature.c */
extern const struct pkey_cipher sm2_cipher;                                /* sm2_cipher.c */

/* Is its curve SM2's? */
bool sm2_is_curve(const EC_KEY *key);

/* Those raise what is wrong: another curve, or none; a private key that isn't there or is none of
 * SM2's. */
bool sm2_check_curve(const EC_KEY *key);
bool sm2_check_private(const EC_KEY *key);

/* Z of a signer (GB/T 32918.2, 5.5), of md's size: the hash of who he is, the curve and his key. */
bool sm2_identity(const EC_KEY *key, const struct evp_md_st *md, struct slice id, uint8_t *z);

/* EVP_PKEY_encrypt and EVP_PKEY_decrypt of a whole text (GB/T 32918.4, 6.1 and 7.1); `out` has room
 * for what comes. */
bool sm2_encrypt(const EC_KEY *key, const struct evp_md_st *md, struct slice text, uint8_t *out,
                 size_t *out_len);
bool sm2_decrypt(const EC_KEY *key, const struct evp_md_st *md, struct slice ciphertext,
                 uint8_t *out, size_t *out_len);

/* The row that a key with this curve belongs to; NULL: it has none as yet. For keys of EC and SM2
 * alike, whose AlgorithmIdentifiers are the same. */
const struct pkey_row *ec_kind(const void *key);

#endif
