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

/* The kinds of keys that it may read: 0 if there are none of that type and structure. Of a context
 * that was made empty, the decoders that were added. 0 for NULL. */
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

/* A chain, in a context from OSSL_DECODER_CTX_new: one for a key refuses all that sets anything
 * here. Decoding begins with the decoder added last that takes the input (and its type, if
 * set_input_type told one), and goes on with those before it, by what it made: DER out of PEM or of
 * an encrypted key, and a key in the end. add_extra adds those that make DER behind those that take
 * it. 1, or 0 with an error. */
int OSSL_DECODER_CTX_add_decoder(OSSL_DECODER_CTX *ctx, OSSL_DECODER *decoder);
int OSSL_DECODER_CTX_add_extra(OSSL_DECODER_CTX *ctx, OSSL_LIB_CTX *libctx, const char *propq);

/* The constructor is shown all that is made, the steps on the way too, as provider-object(7) has
 * it: either "data", DER, with "data-structure" and, if known, "data-type"; or "reference" with
 * "data-type", a key. It gives 1 when it took what it wants, which ends the decoding; DER that it
 * doesn't take is decoded further. What it is shown is valid until it returns. The cleanup function
 * is called with the data when the context is freed. The getters give what was set, or NULL. */
typedef struct ossl_decoder_instance_st OSSL_DECODER_INSTANCE;
typedef int OSSL_DECODER_CONSTRUCT(OSSL_DECODER_INSTANCE *decoder_inst, const OSSL_PARAM *params,
                                   void *construct_data);
typedef void OSSL_DECODER_CLEANUP(void *construct_data);
int OSSL_DECODER_CTX_set_construct(OSSL_DECODER_CTX *ctx, OSSL_DECODER_CONSTRUCT *construct);
int OSSL_DECODER_CTX_set_construct_data(OSSL_DECODER_CTX *ctx, void *construct_data);
int OSSL_DECODER_CTX_set_cleanup(OSSL_DECODER_CTX *ctx, OSSL_DECODER_CLEANUP *cleanup);
OSSL_DECODER_CONSTRUCT *OSSL_DECODER_CTX_get_construct(OSSL_DECODER_CTX *ctx);
void *OSSL_DECODER_CTX_get_construct_data(OSSL_DECODER_CTX *ctx);
OSSL_DECODER_CLEANUP *OSSL_DECODER_CTX_get_cleanup(OSSL_DECODER_CTX *ctx);

/* For a constructor: the decoder that made what it is shown, its context (opaque), its type of
 * input
 * ("der"), and the structure that it takes, in small letters, or NULL; *was_set, if there is one,
 * becomes 0: no structure is ever set for one decoder of a chain. NULL for NULL. */
OSSL_DECODER *OSSL_DECODER_INSTANCE_get_decoder(OSSL_DECODER_INSTANCE *decoder_inst);
void *OSSL_DECODER_INSTANCE_get_decoder_ctx(OSSL_DECODER_INSTANCE *decoder_inst);
const char *OSSL_DECODER_INSTANCE_get_input_type(OSSL_DECODER_INSTANCE *decoder_inst);
const char *OSSL_DECODER_INSTANCE_get_input_structure(OSSL_DECODER_INSTANCE *decoder_inst,
                                                      int *was_set);

/* For a constructor that was shown a reference: calls export_cb with the key in parameters, as
 * EVP_PKEY_fromdata takes them. What it returned, or 0. */
int OSSL_DECODER_export(OSSL_DECODER_INSTANCE *decoder_inst, void *reference, size_t reference_sz,
                        OSSL_CALLBACK *export_cb, void *export_cbarg);

/* Reads the next key, or what a chain's constructor takes; from_data moves behind it. 1 or 0. */
int OSSL_DECODER_from_bio(OSSL_DECODER_CTX *ctx, BIO *in);
int OSSL_DECODER_from_fp(OSSL_DECODER_CTX *ctx, FILE *in);
int OSSL_DECODER_from_data(OSSL_DECODER_CTX *ctx, const unsigned char **pdata, size_t *pdata_len);

ASSAY_API_END

#endif
