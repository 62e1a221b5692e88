/* What a message digest is inside the library: one const row that is at once the object behind
 * `const EVP_MD *`. The rows live beside their algorithms in this folder; EVP walks them. */
#ifndef ASSAY_DIGEST_DIGEST_H
#define ASSAY_DIGEST_DIGEST_H

#include <stddef.h>
#include <stdint.h>

/* The largest state, so that contexts hold any of them in place. */
#define DIGEST_STATE_MAX 256

struct evp_md_st {
    const char *name;        /* as EVP_MD_get0_name(3) gives it: "SHA2-256" */
    const char *aliases;     /* further names, a list of crypto/evp/name.h: "SHA-256\0SHA256\0" */
    const char *description; /* as EVP_MD_get0_description(3) gives it, or NULL */
    int nid, pkey_nid;       /* NID_sha256, NID_sha256WithRSAEncryption */
    uint16_t size;           /* of the result in bytes; the default one of an XOF, else 0 */
    uint16_t block_size;     /* bytes; the rate of a sponge */
    uint16_t state_size;     /* at most DIGEST_STATE_MAX */
    uint8_t provider;        /* PROVIDER_* of whom it is; 0: the default provider's */
    uint32_t flags;          /* EVP_MD_FLAG_* as EVP_MD_get_flags(3) gives them */
    /* The state is a plain structure: it may be copied with memcpy, and wiped to be ended. Any
     * number of updates; final leaves the state undefined. out_len is `size`, except for an XOF,
     * which gives as much as is asked for. None can fail. */
    void (*init)(void *state);
    void (*update)(void *state, const uint8_t *in, size_t len);
    void (*final)(void *state, uint8_t *out, size_t out_len);
    /* What follows is null in the rows. EVP_sha256() and EVP_get_digestbyname give objects that
     * differ from the row in their name and in belonging to no provider: they have a `name` and the
     * row. Those of EVP_MD_meth_new(3) have methods of the program's own. */
    const struct evp_md_st *row;
    const struct md_methods *methods;
};

/* The row behind any `const EVP_MD *` but one of EVP_MD_meth_new, which is its own. */
static inline const struct evp_md_st *digest_row(const struct evp_md_st *md)
{
    return md->row != NULL ? md->row : md;
}

extern const struct evp_md_st digest_md5, digest_md5_sha1, digest_sha1, digest_sha224,
    digest_sha256, digest_sha384, digest_sha512, digest_sha512_224, digest_sha512_256,
    digest_sha3_224, digest_sha3_256, digest_sha3_384, digest_sha3_512, digest_shake128,
    digest_shake256, digest_keccak_kmac128, digest_keccak_kmac256, digest_blake2b512,
    digest_blake2s256, digest_md4;

#endif
