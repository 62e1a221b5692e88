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

/* What the context can write: 0 if nothing. Of a context that was made empty, the encoders that
 * were added. */
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

/* A chain, in a context from OSSL_ENCODER_CTX_new: one for a key refuses all that sets anything
 * here. The encoder added last that writes the context's type and structure, as far as they are
 * set, is the one that works. Each writes a form whole, so add_extra finds none to add: 1. */
int OSSL_ENCODER_CTX_add_encoder(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER *encoder);
int OSSL_ENCODER_CTX_add_extra(OSSL_ENCODER_CTX *ctx, OSSL_LIB_CTX *libctx, const char *propq);

/* The constructor gives the object to write: of an encoder of "RSA" an RSA, of "EC" an EC_KEY, or
 * whatever key object a reference of decoder.h leads to; NULL makes the writing fail. The cleanup
 * function is called with the data after each writing that got an object. Both have to be set. The
 * data becomes the context's, which frees it by OPENSSL_free. */
typedef struct ossl_encoder_instance_st OSSL_ENCODER_INSTANCE;
typedef const void *OSSL_ENCODER_CONSTRUCT(OSSL_ENCODER_INSTANCE *encoder_inst,
                                           void *construct_data);
typedef void OSSL_ENCODER_CLEANUP(void *construct_data);
int OSSL_ENCODER_CTX_set_construct(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER_CONSTRUCT *construct);
int OSSL_ENCODER_CTX_set_construct_data(OSSL_ENCODER_CTX *ctx, void *construct_data);
int OSSL_ENCODER_CTX_set_cleanup(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER_CLEANUP *cleanup);

/* For a constructor: the encoder that will write, its context (opaque), its type of output ("pem"),
 * and its structure, in small letters, or NULL. NULL for NULL. */
OSSL_ENCODER *OSSL_ENCODER_INSTANCE_get_encoder(OSSL_ENCODER_INSTANCE *encoder_inst);
void *OSSL_ENCODER_INSTANCE_get_encoder_ctx(OSSL_ENCODER_INSTANCE *encoder_inst);
const char *OSSL_ENCODER_INSTANCE_get_output_type(OSSL_ENCODER_INSTANCE *encoder_inst);
const char *OSSL_ENCODER_INSTANCE_get_output_structure(OSSL_ENCODER_INSTANCE *encoder_inst);

/* Writes the key. to_data: *pdata NULL gets memory, to be freed by the caller; else what is there,
 * *pdata_len bytes, is filled, and *pdata moves on; pdata_len becomes the length, or what is left.
 * 1 or 0. */
int OSSL_ENCODER_to_bio(OSSL_ENCODER_CTX *ctx, BIO *out);
int OSSL_ENCODER_to_fp(OSSL_ENCODER_CTX *ctx, FILE *fp);
int OSSL_ENCODER_to_data(OSSL_ENCODER_CTX *ctx, unsigned char **pdata, size_t *pdata_len);

ASSAY_API_END

#endif
