/* Encoders and decoders of foreign providers: provider-encoder(7), provider-decoder(7). A foreign
 * key is written by those of its own provider, or, if that has none for what is asked for, as a key
 * of the library's own that it is exported to. What the library's own decoders don't know is shown
 * to those of the foreign providers that take DER. */
#ifndef ASSAY_ENCODE_FOREIGN_H
#define ASSAY_ENCODE_FOREIGN_H

#include <openssl/core.h>

#include "crypto/bytes/reader.h"
#include "crypto/encode/encoder_ctx.h"

/* Whether a definition of properties has the value for that name, or, of NULL, nothing by it. */
bool definition_says(const char *definition, const char *name, const char *value);

/* A pem_password_cb and its data, as a provider asks for passphrases: with one of these. */
struct foreign_asking {
    pem_password_cb *cb; /* NULL: nobody is asked */
    void *u;
    bool writing;
};
OSSL_PASSPHRASE_CALLBACK foreign_ask;

/* How many of the key's provider's encoders would write what is asked for. */
int foreign_encoder_count(const struct encoding *e);

/* Writes it, where the key is a foreign one. */
bool foreign_encode(const struct encoding *e, BIO *out);

/* What is to come of DER. */
struct foreign_decoding {
    OSSL_LIB_CTX *libctx;
    int selection;
    const char *type;      /* of the key, or NULL */
    const char *structure; /* or NULL */
    pem_password_cb *cb;   /* NULL: nobody is asked */
    void *u;
};

/* How many decoders might. */
int foreign_decoder_count(const struct foreign_decoding *how);

/* The key in the first element, which is taken off the front; NULL if no decoder knows it. */
EVP_PKEY *foreign_decode(const struct foreign_decoding *how, struct slice *der);

#endif
