/* The chosen AES row as a function of one block, for modes that know no more: `key` is an
 * encryption key, or a decryption key, as struct aes_key. */
#ifndef ASSAY_CIPHER_AES_BLOCK_H
#define ASSAY_CIPHER_AES_BLOCK_H

#include <openssl/modes.h>

void aes_encrypt_block(const unsigned char in[16], unsigned char out[16], const void *key);
void aes_decrypt_block(const unsigned char in[16], unsigned char out[16], const void *key);

#endif
