/* Conversions between the numbers of C and those in an OSSL_PARAM. */
#ifndef ASSAY_BASE_PARAMS_H
#define ASSAY_BASE_PARAMS_H

#include <openssl/param_build.h>
#include <openssl/params.h>
#include <stdbool.h>

OSSL_PARAM param_construct(const char *key, unsigned data_type, void *buf, size_t size);

/* `val` is a C integer of `size` bytes, signed if data_type is OSSL_PARAM_INTEGER. 1, or 0 if the
 * number doesn't fit or isn't one. */
int param_get_integer(const OSSL_PARAM *p, void *val, size_t size, unsigned data_type);
int param_set_integer(OSSL_PARAM *p, const void *val, size_t size, unsigned data_type);

/* A number that isn't negative into all of `size` bytes; false if it doesn't fit. */
bool param_put_bn(unsigned char *to, size_t size, const BIGNUM *bn);

/* Pushes an octet string that is copied at once, not when all is put together. */
bool param_push_octets(OSSL_PARAM_BLD *b, const char *key, const void *octets, size_t len);

/* A new array of `n` elements with `bytes` of data behind it, and `secure_bytes` of secure memory
 * that OSSL_PARAM_free gives back. */
struct param_block {
    OSSL_PARAM *params;
    unsigned char *data, *secure;
};
int param_block_new(struct param_block *b, size_t n, size_t bytes, size_t secure_bytes);

/* What an element's data takes up there: a text has its end behind it. */
size_t param_data_bytes(const OSSL_PARAM *p);

/* Data is laid out in steps of this. */
#define PARAM_ALIGN      8
#define PARAM_ROUND(len) (((len) + PARAM_ALIGN - 1) / PARAM_ALIGN * PARAM_ALIGN)

#endif
