/* The tables of ciphers. */
#ifndef ASSAY_CIPHER_ROWS_H
#define ASSAY_CIPHER_ROWS_H

#include "crypto/cipher/cipher.h"

/* All rows; and the objects that are there for each with a NID, whether or not fetched. Both end
 * with NULL. */
extern const EVP_CIPHER *const cipher_rows[], *const cipher_legacy[];

/* Every name of every row, in the order of name_compare (crypto/evp/name.h). */
struct cipher_name {
    const char *name;
    const EVP_CIPHER *row;
};
extern const struct cipher_name cipher_names[];
extern const size_t cipher_names_len;

const struct cipher_name *cipher_name_find(const char *name);

/* Flags of what the functions of <openssl/evp.h> give. */
#define LEGACY_INIT (EVP_CIPH_CUSTOM_IV | EVP_CIPH_ALWAYS_CALL_INIT)
#define LEGACY_AEAD                                                                        \
    (LEGACY_INIT | EVP_CIPH_CTRL_INIT | EVP_CIPH_CUSTOM_COPY | EVP_CIPH_CUSTOM_IV_LENGTH | \
     EVP_CIPH_FLAG_CUSTOM_CIPHER | EVP_CIPH_FLAG_AEAD_CIPHER)

#endif
