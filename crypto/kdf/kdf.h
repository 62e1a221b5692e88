/* What a key derivation function is inside the library: one const row that is at once the object
 * behind `EVP_KDF *`, over inputs that all of them share. The rows live beside their algorithms. */
#ifndef ASSAY_KDF_KDF_H
#define ASSAY_KDF_KDF_H

#include <openssl/params.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/reader.h"
#include "crypto/digest/digest.h"

/* An octet string of the caller's, kept: in place while it is short. p is NULL until it is set. */
struct kdf_bytes {
    uint8_t *p;
    size_t len, cap;
    uint8_t small[64];
};

/* What wraps the key that X942KDF-ASN1 makes: all its names, its OID and the key's length. */
struct kdf_cek {
    const char *names;
    int nid;
    unsigned bits;
};

/* Everything that a parameter can set; each row uses its part. Zeros are the defaults, save what a
 * row's `defaults` puts in. */
struct kdf_inputs {
    const struct evp_md_st *md;
    const struct evp_mac_st *mac;
    const struct kdf_cek *cek;
    unsigned cipher_bits; /* of AES-CBC; 0 if there is none */
    int mode, type, id, pkcs5, use_l, use_separator, use_keybits;
    uint64_t iter, n, maxmem, mac_size;
    uint32_t r, p;
    struct kdf_bytes key;  /* "key", "secret" and "pass" */
    struct kdf_bytes info; /* "info", "ukm" and "partyu-info" */
    struct kdf_bytes salt, seed, prefix, label;
    struct kdf_bytes data; /* "data", "xcghash", "constant" and "acvp-info" */
    struct kdf_bytes session_id;
    struct kdf_bytes party_v, pub_info, priv_info;
};

struct kdf_mode {
    const char *name; /* NULL ends the list */
    int value;
};

struct evp_kdf_st {
    const char *name, *aliases;
    const OSSL_PARAM *settable, *gettable;
    const struct kdf_mode *modes; /* what "mode" may be; NULL if there is no such parameter */
    bool xof_digest;              /* may the digest be an XOF? */
    bool joins;         /* are several of "info" or "seed" in one call one after another? */
    bool ignores_empty; /* does an empty octet string leave what was there? */
    void (*defaults)(struct kdf_inputs *in);     /* or NULL */
    bool (*check)(const struct kdf_inputs *in);  /* after parameters were set; or NULL */
    size_t (*size)(const struct kdf_inputs *in); /* the one length that it gives; NULL for any */
    /* Fills `out`; raises an error and gives false if something is missing or wrong. */
    bool (*derive)(const struct kdf_inputs *in, uint8_t *out, size_t len);
    /* Of a foreign provider: crypto/evp/kdf_foreign.h; then all but the names is null. */
    struct kdf_foreign *foreign;
};

extern const struct evp_kdf_st kdf_hkdf, kdf_kbkdf, kdf_krb5kdf, kdf_pbkdf2, kdf_pkcs12, kdf_scrypt,
    kdf_sshkdf, kdf_sskdf, kdf_tls13, kdf_tls1_prf, kdf_x942, kdf_x963;

extern const OSSL_PARAM kdf_hkdf_settable[], kdf_scrypt_settable[], kdf_tls1_prf_settable[];

/* Takes those of the parameters that the row knows. */
bool kdf_set(const struct evp_kdf_st *kdf, struct kdf_inputs *in, const OSSL_PARAM params[]);

/* NULL, and PROV_R_UNSUPPORTED_CEK_ALG, if it isn't one. */
const struct kdf_cek *kdf_cek_find(const char *name);

/* "info" or "seed", behind what is there. */
bool kdf_add(struct kdf_inputs *in, const char *param, const void *octets, size_t len);
bool kdf_ctx_add(EVP_KDF_CTX *ctx, const char *param, const void *octets, size_t len);

/* Defaults into zeroed inputs; the end of inputs, wiped; a copy, false if memory is short. */
void kdf_defaults(const struct evp_kdf_st *kdf, struct kdf_inputs *in);
void kdf_wipe(struct kdf_inputs *in);
bool kdf_copy(struct kdf_inputs *to, const struct kdf_inputs *from);

/* Is it there? Raises the provider's error `reason`, from the caller's line, if not. */
#define kdf_need(what, reason) ((what) != NULL || FAIL(ERR_LIB_PROV, (reason)))

/* The size of the digest, for rows whose results have it. */
size_t kdf_md_size(const struct kdf_inputs *in);

/* What the algorithms share with the rest of the library. Save the first, all hash with `md`, which
 * is no XOF. */

/* Digest after digest of the parts, one after another, and a counter from 1 before parts[at]. */
void kdf_counter_hash(const struct evp_md_st *md, const struct slice *parts, size_t n, size_t at,
                      uint8_t *out, size_t len);

/* HKDF-Extract and HKDF-Expand, RFC 5869 section 2; out_len at most 255 * md->size, else false. */
void hkdf_extract(const struct evp_md_st *md, const uint8_t *salt, size_t salt_len,
                  const uint8_t *ikm, size_t ikm_len, uint8_t *prk);
bool hkdf_expand(const struct evp_md_st *md, const uint8_t *prk, size_t prk_len,
                 const uint8_t *info, size_t info_len, uint8_t *out, size_t out_len);

/* HKDF-Expand-Label, RFC 8446 section 7.1, with `prefix` before the label ("tls13 "). False if a
 * part is too long for its length byte. */
bool tls13_expand_label(const struct evp_md_st *md, const uint8_t *secret, size_t secret_len,
                        const uint8_t *prefix, size_t prefix_len, const uint8_t *label,
                        size_t label_len, const uint8_t *context, size_t context_len, uint8_t *out,
                        size_t out_len);

/* P_hash, RFC 5246 section 5, XORed onto `out`. */
void tls1_p_hash(const struct evp_md_st *md, const uint8_t *secret, size_t secret_len,
                 const uint8_t *seed, size_t seed_len, uint8_t *out, size_t out_len);

/* PBKDF2, RFC 8018 section 5.2, with HMAC; iter >= 1. */
void pbkdf2(const struct evp_md_st *md, const uint8_t *pass, size_t pass_len, const uint8_t *salt,
            size_t salt_len, uint64_t iter, uint8_t *out, size_t out_len);

#endif
