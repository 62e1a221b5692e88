/* EVP_BytesToKey(3): PBKDF1 (RFC 8018, 5.1) and its continuation for longer keys, which old files
 * encrypted under passwords need. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/evp/md.h"

/* D_i = HASH^count(D_(i-1) || data || salt); d holds D_(i-1), of d_len bytes, none the first time.
 */
static void next_block(const struct evp_md_st *md, const uint8_t *data, size_t len,
                       const uint8_t *salt, int count, uint8_t *d, size_t d_len)
{
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    md->init(state);
    if (d_len > 0)
        md->update(state, d, d_len);
    md->update(state, data, len);
    if (salt != NULL)
        md->update(state, salt, PKCS5_SALT_LEN);
    md->final(state, d, md->size);
    while (--count > 0) {
        md->init(state);
        md->update(state, d, md->size);
        md->final(state, d, md->size);
    }
    OPENSSL_cleanse(state, md->state_size);
}

int EVP_BytesToKey(const EVP_CIPHER *type, const EVP_MD *md, const unsigned char *salt,
                   const unsigned char *data, int datal, int count, unsigned char *key,
                   unsigned char *iv)
{
    const struct evp_md_st *row = digest_row(md);
    size_t key_len = (size_t)EVP_CIPHER_get_key_length(type);
    size_t total = key_len + (size_t)EVP_CIPHER_get_iv_length(type), done = 0;
    uint8_t d[EVP_MAX_MD_SIZE];
    if (data == NULL)
        return (int)key_len;
    if (row->init == NULL || row->size == 0 || datal < 0)
        return 0;
    for (size_t d_len = 0; done < total; d_len = row->size) {
        next_block(row, data, (size_t)datal, salt, count, d, d_len);
        for (size_t i = 0; i < row->size && done < total; i++, done++) {
            if (done < key_len && key != NULL)
                key[done] = d[i];
            if (done >= key_len && iv != NULL)
                iv[done - key_len] = d[i];
        }
    }
    OPENSSL_cleanse(d, sizeof(d));
    return (int)key_len;
}
