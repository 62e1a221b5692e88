/* Keys into DER, PEM and text by names of forms: OSSL_ENCODER_CTX_new_for_pkey(3). */
#ifndef OPENSSL_ENCODER_H
#define OPENSSL_ENCODER_H

#include <openssl/core.h>
#include <openssl/encodererr.h>
#include <openssl/types.h>
#include <stddef.h>
#include <stdio.h>

ASSAY_API_BEGIN

/* The forms that there are, as objects: constant, and not counted. A fetch gives the first of a
 * name
 * ("RSA", ...) that answers the query, in the properties provider, fips, output ("der", ...) and
 * structure; NULL with an error. up_ref: 1. The getters give NULL for NULL, and no form has a
 * description or parameters to get; settable_ctx_params: those of CTX_set_params. */
OSSL_ENCODER *OSSL_ENCODER_fetch(OSSL_LIB_CTX *libctx, const char *name, const char *properties);
int OSSL_ENCODER_up_ref(OSSL_ENCODER *encoder);
void OSSL_ENCODER_free(OSSL_ENCODER *encoder);
const OSSL_PROVIDER *OSSL_ENCODER_get0_provider(const OSSL_ENCODER *encoder);
const char *OSSL_ENCODER_get0_properties(const OSSL_ENCODER *encoder);
const char *OSSL_ENCODER_get0_name(const OSSL_ENCODER *encoder);
const char *OSSL_ENCODER_get0_description(const OSSL_ENCODER *encoder);
int OSSL_ENCODER_is_a(const OSSL_ENCODER *encoder, const char *name);
void OSSL_ENCODER_do_all_provided(OSSL_LIB_CTX *libctx,
                                  void (*fn)(OSSL_ENCODER *encoder, void *arg), void *arg);
int OSSL_ENCODER_names_do_all(const OSSL_ENCODER *encoder, void (*fn)(const char *name, void *data),
                              void *data);
const OSSL_PARAM *OSSL_ENCODER_gettable_params(OSSL_ENCODER *encoder);
int OSSL_ENCODER_get_params(OSSL_ENCODER *encoder, OSSL_PARAM params[]);
const OSSL_PARAM *OSSL_ENCODER_settable_ctx_params(OSSL_ENCODER *encoder);

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
/* Parameters: "cipher", as set_cipher; others are passed over. */
int OSSL_ENCODER_CTX_set_params(OSSL_ENCODER_CTX *ctx, const OSSL_PARAM params[]);
int OSSL_ENCODER_CTX_set_passphrase(OSSL_ENCODER_CTX *ctx, const unsigned char *kstr, size_t klen);
int OSSL_ENCODER_CTX_set_pem_password_cb(OSSL_ENCODER_CTX *ctx, pem_password_cb *cb, void *cbarg);
int OSSL_ENCODER_CTX_set_passphrase_ui(OSSL_ENCODER_CTX *ctx, const UI_METHOD *ui_method,
                                       void *ui_data);
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
