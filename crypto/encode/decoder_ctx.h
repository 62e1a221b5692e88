/* OSSL_DECODER_CTX: either for a key, by the rows (decoder.c), or a chain of decoders that a
 * program put together (decoder_chain.c), run by decoder_step.c. */
#ifndef ASSAY_ENCODE_DECODER_CTX_H
#define ASSAY_ENCODE_DECODER_CTX_H

#include <openssl/decoder.h>

#include "crypto/bytes/reader.h"
#include "crypto/encode/chain.h"
#include "crypto/encode/pass.h"

struct ossl_decoder_ctx_st {
    const char *type, *structure;
    int selection;
    OSSL_LIB_CTX *libctx;
    struct pass_source pass;

    /* For a key: where it goes; NULL: this isn't such a context */
    EVP_PKEY **pkey;
    bool any_kind;       /* no name of a type was given */
    const char *keytype; /* or NULL */
    const struct pkey_row *row;

    /* A chain: empty in a context for a key */
    struct coding_chain chain;
    OSSL_DECODER_CONSTRUCT *construct;
    OSSL_DECODER_CLEANUP *cleanup;
    void *construct_data;
};

/* What a key must be of at the least, by what is asked for first; 0 asks for anything. As enum
 * pem_part. */
unsigned decoder_parts(int selection);

/* Whether an EncryptedPrivateKeyInfo comes next. */
bool der_next_is_sealed(struct slice der);

/* A key off the front in one of Microsoft's forms, of those parts; NULL may not be raised. */
EVP_PKEY *decoder_pvk(OSSL_DECODER_CTX *ctx, struct slice *s);
EVP_PKEY *decoder_msblob(OSSL_DECODER_CTX *ctx, struct slice *s);

/* Whether there is PEM in it. */
bool slice_has_pem(struct slice s);

/* Runs the chain over what is in front of *in, which moves behind what a constructor took. */
bool decoder_chain_run(OSSL_DECODER_CTX *ctx, struct slice *in);

#endif
