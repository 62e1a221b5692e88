/* Keys out of DER and PEM, whatever they are: OSSL_DECODER_CTX_new_for_pkey(3). */
#ifndef OPENSSL_DECODER_H
#define OPENSSL_DECODER_H

#include <openssl/core.h>
#include <openssl/decodererr.h>
#include <openssl/types.h>
#include <stddef.h>
#include <stdio.h>

ASSAY_API_BEGIN

/* The forms that there are, as objects: constant, and not counted. A fetch gives the first of a
 * name
 * ("RSA", ...) that answers the query, in the properties provider, fips, input ("der", ...) and
 * structure; NULL with an error. up_ref: 1. The getters give NULL for NULL, and no form has a
 * description or parameters to get; settable_ctx_params: those of CTX_set_params. */
OSSL_DECODER *OSSL_DECODER_fetch(OSSL_LIB_CTX *libctx, const char *name, const char *properties);
int OSSL_DECODER_up_ref(OSSL_DECODER *decoder);
void OSSL_DECODER_free(OSSL_DECODER *decoder);
const OSSL_PROVIDER *OSSL_DECODER_get0_provider(const OSSL_DECODER *decoder);
const char *OSSL_DECODER_get0_properties(const OSSL_DECODER *decoder);
const char *OSSL_DECODER_get0_name(const OSSL_DECODER *decoder);
const char *OSSL_DECODER_get0_description(const OSSL_DECODER *decoder);
int OSSL_DECODER_is_a(const OSSL_DECODER *decoder, const char *name);
void OSSL_DECODER_do_all_provided(OSSL_LIB_CTX *libctx,
                                  void (*fn)(OSSL_DECODER *decoder, void *arg), void *arg);
int OSSL_DECODER_names_do_all(const OSSL_DECODER *decoder, void (*fn)(const char *name, void *data),
                              void *data);
const OSSL_PARAM *OSSL_DECODER_gettable_params(OSSL_DECODER *decoder);
int OSSL_DECODER_get_params(OSSL_DECODER *decoder, OSSL_PARAM params[]);
const OSSL_PARAM *OSSL_DECODER_settable_ctx_params(OSSL_DECODER *decoder);

/* A context that puts the key which it reads at *pkey, or NULL. Any of the others may be NULL or 0:
 * input_type is "DER" or "PEM"; input_struct as output_struct of encoder.h; keytype "RSA", ...;
 * `selection` says what is wanted at least: a private key, a public key, or parameters. */
OSSL_DECODER_CTX *OSSL_DECODER_CTX_new_for_pkey(EVP_PKEY **pkey, const char *input_type,
                                                const char *input_struct, const char *keytype,
                                                int selection, OSSL_LIB_CTX *libctx,
                                                const char *propquery);
OSSL_DECODER_CTX *OSSL_DECODER_CTX_new(void);
void OSSL_DECODER_CTX_free(OSSL_DECODER_CTX *ctx);

/* The kinds of keys that it may read: 0 if there are none of that type and structure. */
int OSSL_DECODER_CTX_get_num_decoders(OSSL_DECODER_CTX *ctx);

/* As new_for_pkey's arguments; the names must outlive the context. 1 or 0. */
int OSSL_DECODER_CTX_set_selection(OSSL_DECODER_CTX *ctx, int selection);
int OSSL_DECODER_CTX_set_input_type(OSSL_DECODER_CTX *ctx, const char *input_type);
int OSSL_DECODER_CTX_set_input_structure(OSSL_DECODER_CTX *ctx, const char *input_structure);

/* There are no parameters that change what is read: all are passed over. 1 or 0. */
int OSSL_DECODER_CTX_set_params(OSSL_DECODER_CTX *ctx, const OSSL_PARAM params[]);

/* Where the passphrase of an encrypted key comes from. */
int OSSL_DECODER_CTX_set_passphrase(OSSL_DECODER_CTX *ctx, const unsigned char *kstr, size_t klen);
int OSSL_DECODER_CTX_set_pem_password_cb(OSSL_DECODER_CTX *ctx, pem_password_cb *cb, void *cbarg);
int OSSL_DECODER_CTX_set_passphrase_ui(OSSL_DECODER_CTX *ctx, const UI_METHOD *ui_method,
                                       void *ui_data);
int OSSL_DECODER_CTX_set_passphrase_cb(OSSL_DECODER_CTX *ctx, OSSL_PASSPHRASE_CALLBACK *cb,
                                       void *cbarg);

/* Reads the next key; from_data moves behind it. 1 or 0. */
int OSSL_DECODER_from_bio(OSSL_DECODER_CTX *ctx, BIO *in);
int OSSL_DECODER_from_fp(OSSL_DECODER_CTX *ctx, FILE *in);
int OSSL_DECODER_from_data(OSSL_DECODER_CTX *ctx, const unsigned char **pdata, size_t *pdata_len);

ASSAY_API_END

#endif
