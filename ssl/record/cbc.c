/* RFC 5246, 6.2.3.2: GenericBlockCipher, that of TLS 1.1 (RFC 4346), that of TLS 1.0 (RFC 2246),
 * whose IV is the block before, and encrypt-then-MAC (RFC 7366). */
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/suites.h"
#include "ssl/record/cbc.h"
#include "ssl/record/kinds.h"

enum { BLOCK = 16 };

struct cbc {
    struct protect p;
    bool encrypt_then_mac;
    uint8_t iv_len; /* that is sent; TLS 1.0: 0 */
    struct record_mac mac;
};

static const struct algorithm {
    uint32_t enc;
    const EVP_CIPHER *(*cipher)(void);
    uint8_t key_len;
} algorithms[] = {
    {ENC_AES128, EVP_aes_128_cbc, 16},
    {ENC_AES256, EVP_aes_256_cbc, 32},
    {ENC_CAMELLIA128, EVP_camellia_128_cbc, 16},
    {ENC_CAMELLIA256, EVP_camellia_256_cbc, 32},
};

static const struct algorithm *find(const SSL_CIPHER *suite)
{
    for (size_t i = 0; i < sizeof algorithms / sizeof *algorithms; i++)
        if (algorithms[i].enc == suite->enc)
            return &algorithms[i];
    return NULL;
}

/* The context goes on from its last block of ciphertext; the IV of TLS 1.1 and later is a first
 * block of its own (RFC 4346, 6.2.3.2, way 2b). */
static bool crypt(struct cbc *c, uint8_t *data, size_t len)
{
    int n;
    return EVP_CipherUpdate(c->p.cipher, data, &n, data, (int)len) == 1;
}

/* -- sealing -- */

static void authenticate(struct cbc *c, const uint8_t *record, const uint8_t *data, size_t len,
                         uint8_t *mac)
{
    uint8_t pseudo[PSEUDO_HEADER_LEN];
    put_pseudo_header(pseudo, c->p.sequence, record, len);
    record_mac(&c->mac, pseudo, data, len, mac);
}

static size_t seal(struct protect *p, const struct to_seal *in, uint8_t *record)
{
    struct cbc *c = (struct cbc *)p;
    uint8_t *body = record + RECORD_HEADER_LEN, *content = body + c->iv_len;
    size_t mac_len = record_mac_len(&c->mac), len = in->len;
    record[0] = in->type;
    put_u16(record + 1, in->version);
    if (in->plain != content && len > 0)
        memcpy(content, in->plain, len);
    if (!c->encrypt_then_mac) {
        authenticate(c, record, content, len, content + len);
        len += mac_len;
    }
    size_t padding = BLOCK - len % BLOCK;
    memset(content + len, (int)(padding - 1), padding);
    len += padding + c->iv_len;
    if ((c->iv_len > 0 && RAND_bytes(body, c->iv_len) != 1) || !crypt(c, body, len))
        return 0;
    if (c->encrypt_then_mac) { /* RFC 7366, 3: of the IV and the ciphertext */
        authenticate(c, record, body, len, body + len);
        len += mac_len;
    }
    put_u16(record + 3, len);
    return RECORD_HEADER_LEN + len;
}

/* -- opening -- */

static enum open_result give(const struct to_open *in, const uint8_t *content, size_t len,
                             struct opened *out)
{
    out->plain = slice_of(content, len);
    return len > in->max_plain ? OPEN_TOO_LONG : OPEN_OK;
}

static enum open_result open(struct protect *p, const struct to_open *in, struct opened *out)
{
    struct cbc *c = (struct cbc *)p;
    uint8_t *body = in->record + RECORD_HEADER_LEN, *content = body + c->iv_len;
    size_t n, mac_len = record_mac_len(&c->mac);
    if (in->len % BLOCK != 0 || in->len < c->iv_len + mac_len + 1 || !crypt(c, body, in->len))
        return OPEN_BAD;
    uint32_t good = cbc_check(&c->mac, p->sequence, in->record, content, in->len - c->iv_len, &n);
    return good != 0 ? give(in, content, n, out) : OPEN_BAD; /* from here on it is known */
}

/* RFC 7366: nothing is decrypted that isn't authentic, so that nothing is secret of what is wrong.
 */
static enum open_result open_etm(struct protect *p, const struct to_open *in, struct opened *out)
{
    struct cbc *c = (struct cbc *)p;
    uint8_t mac[RECORD_MAC_MAX];
    uint8_t *body = in->record + RECORD_HEADER_LEN, *content = body + c->iv_len;
    size_t mac_len = record_mac_len(&c->mac);
    if (in->len < mac_len)
        return OPEN_TOO_SHORT;
    if (in->len < (size_t)c->iv_len + BLOCK + mac_len || (in->len - mac_len) % BLOCK != 0)
        return OPEN_BAD;
    size_t len = in->len - mac_len;
    authenticate(c, in->record, body, len, mac);
    if (CRYPTO_memcmp(mac, body + len, mac_len) != 0 || !crypt(c, body, len))
        return OPEN_BAD;
    len -= c->iv_len;
    uint32_t padding;
    if (cbc_check_padding(content, len, 0, &padding) == 0)
        return OPEN_BAD;
    return give(in, content, len - padding, out);
}

/* -- making -- */

static void free_cbc(struct protect *p)
{
    EVP_CIPHER_CTX_free(p->cipher);
    OPENSSL_clear_free(p, sizeof(struct cbc));
}

static const struct protect_kind mac_then_encrypt = {.seal = seal, .open = open, .free = free_cbc},
                                 encrypt_then_mac_kind = {
                                     .seal = seal, .open = open_etm, .free = free_cbc};

bool cbc_is(const SSL_CIPHER *suite)
{
    return find(suite) != NULL;
}

static bool init(struct cbc *c, const SSL_CIPHER *suite, struct slice mac_key, struct slice key,
                 const uint8_t *iv, bool sealing)
{
    return record_mac_init(&c->mac, suite, mac_key) &&
           EVP_CipherInit_ex(c->p.cipher, find(suite)->cipher(), NULL, key.ptr, iv, sealing) == 1 &&
           EVP_CIPHER_CTX_set_padding(c->p.cipher, 0) == 1;
}

struct protect *cbc_new(const SSL_CIPHER *suite, int version, bool encrypt_then_mac,
                        struct slice mac_key, struct slice key, struct slice iv, bool sealing)
{
    static const uint8_t no_iv[BLOCK]; /* the first block, random or passed over, stands for it */
    bool chains = version < TLS1_1_VERSION;
    if (key.len != find(suite)->key_len || (chains && iv.len != BLOCK))
        return ERR_raise(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR), NULL;
    struct cbc *c = OPENSSL_zalloc(sizeof *c);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    if (c == NULL || ctx == NULL) {
        OPENSSL_free(c);
        EVP_CIPHER_CTX_free(ctx);
        return ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE), NULL;
    }
    c->p.cipher = ctx;
    c->encrypt_then_mac = encrypt_then_mac;
    c->iv_len = chains ? 0 : BLOCK;
    if (!init(c, suite, mac_key, key, chains ? iv.ptr : no_iv, sealing)) {
        free_cbc(&c->p);
        return NULL;
    }
    c->p.kind = encrypt_then_mac ? &encrypt_then_mac_kind : &mac_then_encrypt;
    c->p.limit = UINT64_MAX;
    c->p.chains = chains;
    c->p.prefix = (uint8_t)(RECORD_HEADER_LEN + c->iv_len);
    c->p.overhead = (uint8_t)(c->p.prefix + record_mac_len(&c->mac) + BLOCK);
    return &c->p;
}
