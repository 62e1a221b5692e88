/* OSSL_ENCODER_CTX: either for a key, by its row (encoder.c), or a chain of encoders that a program
 * put together (encoder_chain.c). */
#ifndef ASSAY_ENCODE_ENCODER_CTX_H
#define ASSAY_ENCODE_ENCODER_CTX_H

#include <openssl/encoder.h>

#include "crypto/encode/chain.h"
#include "crypto/encode/pass.h"

struct ossl_encoder_ctx_st {
    int selection;
    const char *type, *structure;
    const EVP_CIPHER *cipher;
    struct pass_source pass;
    int level; /* of PVK's encryption */

    const EVP_PKEY *key; /* NULL: this isn't a context for a key */

    /* A chain: empty in a context for a key */
    struct coding_chain chain;
    OSSL_ENCODER_CONSTRUCT *construct;
    OSSL_ENCODER_CLEANUP *cleanup;
    void *construct_data;
};

/* What is to be written, and how: the type is "DER", "PEM", "TEXT", "MSBLOB" or
 * "PVK". */
struct encoding {
    const EVP_PKEY *key;
    int selection;
    const char *type;
    enum structure structure;
    const char *structure_name; /* the same as it was said, or NULL */
    const EVP_CIPHER *cipher;
    struct pass_source *pass;
    int level;
};

bool encoder_write(const struct encoding *e, BIO *out);
bool encoder_chain_write(OSSL_ENCODER_CTX *ctx, BIO *out);

#endif
