/* Keys into DER, PEM and text by names of forms: OSSL_ENCODER_CTX_new_for_pkey(3). */
#ifndef OPENSSL_ENCODER_H
#define OPENSSL_ENCODER_H

#include <openssl/core.h>
#include <openssl/encodererr.h>
#include <openssl/types.h>
#include <stddef.h>
#include <stdio.h>

ASSAY_API_BEGIN

/* A context for a key, or NULL. `selection` says what of it: OSSL_KEYMGMT_SELECT_*,
 * EVP_PKEY_KEYPAIR,
 * ...; output_type is "DER", "PEM" or "TEXT"; output_struct "PrivateKeyInfo",
 * "EncryptedPrivateKeyInfo", "SubjectPublicKeyInfo", "type-specific", or NULL: the type's own if it
 * has one. The key must outlive it. */
OSSL_ENCODER_CTX *OSSL_ENCODER_CTX_new_for_pkey(const EVP_PKEY *pkey, int selection,
                                                const char *output_type, const char *output_struct,
                                                const char *propquery);
OSSL_ENCODER_CTX *OSSL_ENCODER_CTX_new(void);
void OSSL_ENCODER_CTX_free(OSSL_ENCODER_CTX *ctx);

/* What the context can write: 0 if nothing. */
int OSSL_ENCODER_CTX_get_num_encoders(OSSL_ENCODER_CTX *ctx);

/* As new_for_pkey's arguments; the names must outlive the context. 1 or 0. */
int OSSL_ENCODER_CTX_set_selection(OSSL_ENCODER_CTX *ctx, int selection);
int OSSL_ENCODER_CTX_set_output_type(OSSL_ENCODER_CTX *ctx, const char *output_type);
int OSSL_ENCODER_CTX_set_output_structure(OSSL_ENCODER_CTX *ctx, const char *output_structure);

/* Private keys are encrypted by this cipher (NULL: they aren't), with a passphrase from one of
 * these.
 */
int OSSL_ENCODER_CTX_set_cipher(OSSL_ENCODER_CTX *ctx, const char *cipher_name,
                                const char *propquery);
int OSSL_ENCODER_CTX_set_passphrase(OSSL_ENCODER_CTX *ctx, const unsigned char *kstr, size_t klen);
int OSSL_ENCODER_CTX_set_pem_password_cb(OSSL_ENCODER_CTX *ctx, pem_password_cb *cb, void *cbarg);
int OSSL_ENCODER_CTX_set_passphrase_cb(OSSL_ENCODER_CTX *ctx, OSSL_PASSPHRASE_CALLBACK *cb,
                                       void *cbarg);

/* Writes the key. to_data: *pdata NULL gets memory, to be freed by the caller; else what is there,
 * *pdata_len bytes, is filled, and *pdata moves on; pdata_len becomes the length, or what is left.
 * 1 or 0. */
int OSSL_ENCODER_to_bio(OSSL_ENCODER_CTX *ctx, BIO *out);
int OSSL_ENCODER_to_fp(OSSL_ENCODER_CTX *ctx, FILE *fp);
int OSSL_ENCODER_to_data(OSSL_ENCODER_CTX *ctx, unsigned char **pdata, size_t *pdata_len);

ASSAY_API_END

#endif
