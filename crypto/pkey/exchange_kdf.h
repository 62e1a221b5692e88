/* The KDF behind a key exchange, and its parameters: "Common Key Exchange parameters" in
 * provider-keyexch(7). */
#ifndef ASSAY_PKEY_EXCHANGE_KDF_H
#define ASSAY_PKEY_EXCHANGE_KDF_H

#include <openssl/params.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct evp_md_st;

/* What "kdf-type" and "kdf-digest" may be, by the kind of keys. */
struct exchange_kdf_type {
    const char *name;
    bool any_case; /* of the name's letters */
    bool strict;   /* no XOF, and PROV_R_INVALID_DIGEST for a digest that isn't there */
};

struct exchange_kdf {
    bool on; /* else the secret is the result */
    const struct evp_md_st *md;
    size_t len;
    uint8_t *ukm;
    size_t ukm_len;
};

bool exchange_kdf_set(struct exchange_kdf *kdf, const struct exchange_kdf_type *type,
                      const OSSL_PARAM params[]);
bool exchange_kdf_get(const struct exchange_kdf *kdf, const struct exchange_kdf_type *type,
                      OSSL_PARAM params[]);

/* `to` is a copy of the bits of another: gives it memory of its own. */
bool exchange_kdf_part(struct exchange_kdf *to);
/* Without the ukm. */
void exchange_kdf_wipe(struct exchange_kdf *kdf);

/* Rows of settable and gettable parameters. */
#define EXCHANGE_KDF_SETTABLE                                                  \
    OSSL_PARAM_utf8_string(OSSL_EXCHANGE_PARAM_KDF_TYPE, NULL, 0),             \
        OSSL_PARAM_utf8_string(OSSL_EXCHANGE_PARAM_KDF_DIGEST, NULL, 0),       \
        OSSL_PARAM_utf8_string(OSSL_EXCHANGE_PARAM_KDF_DIGEST_PROPS, NULL, 0), \
        OSSL_PARAM_size_t(OSSL_EXCHANGE_PARAM_KDF_OUTLEN, NULL),               \
        OSSL_PARAM_octet_string(OSSL_EXCHANGE_PARAM_KDF_UKM, NULL, 0)
#define EXCHANGE_KDF_GETTABLE                                            \
    OSSL_PARAM_utf8_string(OSSL_EXCHANGE_PARAM_KDF_TYPE, NULL, 0),       \
        OSSL_PARAM_utf8_string(OSSL_EXCHANGE_PARAM_KDF_DIGEST, NULL, 0), \
        OSSL_PARAM_size_t(OSSL_EXCHANGE_PARAM_KDF_OUTLEN, NULL),         \
        OSSL_PARAM_octet_ptr(OSSL_EXCHANGE_PARAM_KDF_UKM, NULL, 0)

#endif
