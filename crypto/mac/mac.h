/* What a MAC is inside the library: one const row that is at once the object behind `EVP_MAC *`.
 * The rows live beside their algorithms in this folder; EVP walks them. */
#ifndef ASSAY_MAC_MAC_H
#define ASSAY_MAC_MAC_H

#include <openssl/params.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct evp_mac_st {
    const char *name;    /* as EVP_MAC_get0_name(3) gives it */
    const char *aliases; /* further names, a list of crypto/evp/name.h, or NULL */
    size_t state_size;
    size_t zero_size; /* of its head, which alone is zeros at first; 0: all of it */
    /* As EVP_MAC_settable_ctx_params(3) and its like give them; NULL for none. */
    const OSSL_PARAM *settable, *gettable, *gettable_object;
    /* The state is a plain structure: all zeros at first, or its head is, copied with memcpy, wiped
     * to be ended, by `wipe` if that isn't NULL.
     * start takes a key, or NULL for the one it has, and begins a message; update and finish are
     * called after a start that succeeded, finish with out_len bytes to fill, size() of them unless
     * the program asked for an XOF. finish leaves the state as after start, unless the row says
     * `once`: then each message needs a start, with a key or a nonce of its own. A key among the
     * parameters starts a message unless the row says `init_first`. */
    bool once, init_first;
    bool (*start)(void *state, const uint8_t *key, size_t key_len);
    void (*update)(void *state, const uint8_t *in, size_t len);
    void (*finish)(void *state, uint8_t *out, size_t out_len);
    size_t (*size)(const void *state);       /* of the MAC; 0 if it isn't known yet */
    size_t (*block_size)(const void *state); /* NULL if it has none */
    /* Takes the parameters that it knows; raises an error and gives false for bad ones. */
    bool (*set)(void *state, const OSSL_PARAM params[]);
    void (*wipe)(void *state);
    bool (*get)(const void *state, OSSL_PARAM params[]); /* beyond the sizes; NULL for none */
    /* Of a foreign provider: crypto/evp/mac_foreign.h; then all but the names is null. */
    struct mac_foreign *foreign;
};

extern const struct evp_mac_st mac_blake2b, mac_blake2s, mac_cmac, mac_gmac, mac_hmac, mac_kmac128,
    mac_kmac256, mac_poly1305, mac_siphash;

/* The names and the object of EVP_MAC_fetch, or NULL without an error. */
const struct evp_mac_st *mac_lookup(const char *name, const char *properties);

/* If `key` is among the parameters: false if it isn't an octet string of at most `max` bytes (with
 * the error `reason` of the provider's), else true and *data is it; *data is NULL if it isn't. */
bool mac_octets(const OSSL_PARAM params[], const char *key, size_t max, int reason,
                const uint8_t **data, size_t *len);

/* The text of a UTF-8 string among the parameters: false if it is of another type; NULL if absent.
 */
bool mac_text(const OSSL_PARAM params[], const char *key, const char **text);

/* The parameters "cipher" and "properties" where the cipher is AES in the mode with this suffix,
 * "CBC" or "GCM": sets *bits, or leaves it if there is no such parameter. */
bool mac_aes(const OSSL_PARAM params[], const char *mode, unsigned *bits);

#endif
