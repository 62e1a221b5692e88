/* OSSL_ENCODER and OSSL_DECODER: constant descriptions of the forms that the contexts of encoder.c
 * and decoder.c write and read. Nothing is done through them. */
#ifndef ASSAY_ENCODE_METHOD_H
#define ASSAY_ENCODE_METHOD_H

#include <openssl/types.h>

#include "crypto/pkey/pkey.h"

/* OSSL_ENCODER and OSSL_DECODER both point at one of these. */
struct coding_method {
    const struct pkey_row *row;   /* NULL: what decodes into DER, whatever is in it */
    const char *type, *structure; /* "der"; "PrivateKeyInfo", NULL if it has none */
    const char *properties;
};

extern const struct coding_method encoder_methods[], decoder_methods[]; /* end without properties */

/* The first of that name that answers the query in that context; NULL with an error of `lib`.
 * `direction` is what its type is called by, "output" or "input". */
const struct coding_method *method_fetch(const struct coding_method *table, OSSL_LIB_CTX *libctx,
                                         const char *name, const char *properties,
                                         const char *direction, int lib);
void method_each(const struct coding_method *table, OSSL_LIB_CTX *libctx,
                 void (*fn)(const struct coding_method *method, void *arg), void *arg);

const char *method_name(const struct coding_method *method);
bool method_is_a(const struct coding_method *method, const char *name);
int method_names(const struct coding_method *method, void (*fn)(const char *name, void *data),
                 void *data);

#endif
