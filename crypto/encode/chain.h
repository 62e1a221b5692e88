/* The chain of forms that a program puts together by hand: OSSL_ENCODER_CTX(3),
 * OSSL_DECODER_CTX(3).
 */
#ifndef ASSAY_ENCODE_CHAIN_H
#define ASSAY_ENCODE_CHAIN_H

#include <stdbool.h>

#include "crypto/encode/method.h"
#include "crypto/encode/structure.h"

/* OSSL_ENCODER_INSTANCE and OSSL_DECODER_INSTANCE both point at one of these. */
struct coding_instance {
    const struct coding_method *method;
    char structure[24]; /* in small letters, as properties are; empty if it has none */
};

struct coding_chain {
    struct coding_instance *items;
    size_t n;
};

bool coding_chain_add(struct coding_chain *chain, const struct coding_method *method);
void coding_chain_free(struct coding_chain *chain);

/* Whether the method stands there, at `from` or behind it. */
bool coding_chain_has(const struct coding_chain *chain, const struct coding_method *method,
                      size_t from);

/* What the functions of instances give; NULL for NULL. */
const char *instance_structure(const struct coding_instance *instance);
enum structure method_structure(const struct coding_method *method);

#endif
