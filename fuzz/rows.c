/* Rows beside the reference: every row of the implementation tables that runs here computes what
 * the table's reference does. The first byte chooses the table, the second an operation that uses
 * it, the third how the data is cut into pieces, the fourth where it begins in memory; 64 bytes of
 * keys follow, then the data. out/fuzz/rows FILE... */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <string.h>

#include "crypto/bytes/reader.h"
#include "crypto/impl/impl.h"
#include "crypto/impl/mlkem.h"
#include "fuzz/fuzz.h"

enum { MOST = 8192, KEY = 64, OUT = 2 * MOST };

struct input {
    uint8_t cut;
    const uint8_t *key; /* KEY bytes */
    const uint8_t *data;
    size_t len;
};

struct output {
    uint8_t bytes[OUT];
    size_t len;
};

/* The next piece's length: all at once, or by a rule. */
static size_t piece(const struct input *in, size_t done, size_t i)
{
    size_t left = in->len - done, n = in->cut == 0 ? left : 1 + (in->cut * (i + 1)) % 300;
    return n < left ? n : left;
}

static void put(struct output *out, const void *bytes, size_t n)
{
    fuzz_must(n <= OUT - out->len, "an output of that length");
    memcpy(out->bytes + out->len, bytes, n);
    out->len += n;
}

static void digest(const char *name, const struct input *in, struct output *out)
{
    EVP_MD *md = EVP_MD_fetch(NULL, name, NULL);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    uint8_t value[EVP_MAX_MD_SIZE];
    unsigned n = 0;
    fuzz_must(md != NULL && EVP_DigestInit_ex(c, md, NULL), name);
    for (size_t done = 0, i = 0, len; (len = piece(in, done, i)) > 0; done += len, i++)
        EVP_DigestUpdate(c, in->data + done, len);
    fuzz_must(EVP_DigestFinal_ex(c, value, &n) == 1, "no digest");
    put(out, value, n);
    EVP_MD_CTX_free(c);
    EVP_MD_free(md);
}

static void mac(const char *name, const struct input *in, struct output *out)
{
    EVP_MAC *m = EVP_MAC_fetch(NULL, name, NULL);
    EVP_MAC_CTX *c = EVP_MAC_CTX_new(m);
    uint8_t value[EVP_MAX_MD_SIZE];
    size_t n = 0;
    fuzz_must(c != NULL && EVP_MAC_init(c, in->key, 32, NULL), name);
    for (size_t done = 0, i = 0, len; (len = piece(in, done, i)) > 0; done += len, i++)
        EVP_MAC_update(c, in->data + done, len);
    fuzz_must(EVP_MAC_final(c, value, &n, sizeof(value)) == 1, "no MAC");
    put(out, value, n);
    EVP_MAC_CTX_free(c);
    EVP_MAC_free(m);
}

/* Encrypted, then what came out decrypted, which is the data where there is no padding or cut. */
static void crypt(const EVP_CIPHER *cipher, const struct input *in, struct output *out, int enc)
{
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    bool is_ccm = EVP_CIPHER_get_mode(cipher) == EVP_CIPH_CCM_MODE;
    bool is_aead = (EVP_CIPHER_get_flags(cipher) & EVP_CIPH_FLAG_AEAD_CIPHER) != 0 && !is_ccm;
    bool is_xts = EVP_CIPHER_get_mode(cipher) == EVP_CIPH_XTS_MODE;
    struct input whole = *in;
    int n = 0, ok = EVP_CipherInit_ex(c, cipher, NULL, in->key, in->key + 32, enc);
    if (is_ccm || is_xts)
        whole.cut = 0;
    EVP_CIPHER_CTX_set_padding(c, enc);
    if (is_aead)
        EVP_CipherUpdate(c, NULL, &n, in->key, in->cut % KEY);
    for (size_t done = 0, i = 0, len; ok && (len = piece(&whole, done, i)) > 0; done += len, i++) {
        ok = EVP_CipherUpdate(c, out->bytes + out->len, &n, in->data + done, (int)len);
        out->len += ok ? (size_t)n : 0;
    }
    if (ok && (enc || !is_aead) && EVP_CipherFinal_ex(c, out->bytes + out->len, &n) == 1)
        out->len += (size_t)n;
    uint8_t tag[16];
    if (ok && enc && (is_aead || is_ccm) &&
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, tag) == 1)
        put(out, tag, sizeof(tag));
    put(out, &(uint8_t){(uint8_t)ok}, 1);
    EVP_CIPHER_CTX_free(c);
    ERR_clear_error();
}

static void cipher(const char *name, const struct input *in, struct output *out)
{
    EVP_CIPHER *fetched = EVP_CIPHER_fetch(NULL, name, NULL);
    fuzz_must(fetched != NULL, name);
    if (in->len <= MOST / 2) {
        crypt(fetched, in, out, 1);
        crypt(fetched, in, out, 0);
    }
    EVP_CIPHER_free(fetched);
}

static void derive(EVP_PKEY *own, EVP_PKEY *peer, struct output *out)
{
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(own, NULL);
    uint8_t secret[128];
    size_t n = sizeof(secret);
    int ok = EVP_PKEY_derive_init(c) > 0 && EVP_PKEY_derive_set_peer(c, peer) > 0 &&
             EVP_PKEY_derive(c, secret, &n) > 0;
    put(out, &(uint8_t){(uint8_t)ok}, 1);
    if (ok)
        put(out, secret, n);
    EVP_PKEY_CTX_free(c);
}

/* X25519, X448: the key's public one, and a secret with the data as the peer's. */
static void agree_raw(const char *name, const struct input *in, struct output *out)
{
    size_t n = strcmp(name, "X25519") == 0 ? 32 : 56, len = n;
    uint8_t public[64], point[64] = {0};
    memcpy(point, in->data, in->len < n ? in->len : n);
    EVP_PKEY *own = EVP_PKEY_new_raw_private_key_ex(NULL, name, NULL, in->key, n);
    EVP_PKEY *peer = EVP_PKEY_new_raw_public_key_ex(NULL, name, NULL, point, n);
    fuzz_must(own != NULL && peer != NULL && EVP_PKEY_get_raw_public_key(own, public, &len) == 1,
              "no key");
    put(out, public, len);
    derive(own, peer, out);
    EVP_PKEY_free(own);
    EVP_PKEY_free(peer);
}

/* Ed25519, Ed448: a signature, which verifies; and the data's beginning, which may or may not. */
static void sign_raw(const char *name, const struct input *in, struct output *out)
{
    size_t n = strcmp(name, "ED25519") == 0 ? 32 : 57, len = 114;
    uint8_t signature[114] = {0};
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key_ex(NULL, name, NULL, in->key, n);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    fuzz_must(EVP_DigestSignInit(c, NULL, NULL, NULL, key) == 1 &&
                  EVP_DigestSign(c, signature, &len, in->data, in->len) == 1,
              "no signature");
    put(out, signature, len);
    EVP_MD_CTX_reset(c);
    if (in->cut % 2 == 1)
        memcpy(signature, in->data, in->len < len ? in->len : len);
    int ok = EVP_DigestVerifyInit(c, NULL, NULL, NULL, key) == 1 &&
             EVP_DigestVerify(c, signature, len, in->data, in->len) == 1;
    fuzz_must(ok || in->cut % 2 == 1, "an own signature doesn't verify");
    put(out, &(uint8_t){(uint8_t)ok}, 1);
    EVP_MD_CTX_free(c);
    EVP_PKEY_free(key);
}

/* k G, k P and u G + v P, with P the point of the data's x if there is one. */
static void curve(const char *name, const struct input *in, struct output *out)
{
    EC_GROUP *group = EC_GROUP_new_by_curve_name(OBJ_txt2nid(name));
    EC_POINT *p = EC_POINT_new(group), *r = EC_POINT_new(group);
    BN_CTX *ctx = BN_CTX_new();
    size_t n = (size_t)(EC_GROUP_get_degree(group) + 7) / 8;
    BIGNUM *k = BN_bin2bn(in->key, KEY, NULL);
    BIGNUM *x = BN_bin2bn(in->data, (int)(in->len < n ? in->len : n), NULL);
    uint8_t point[200];
    BN_mod(k, k, EC_GROUP_get0_order(group), ctx);
    fuzz_must(EC_POINT_mul(group, r, k, NULL, NULL, ctx) == 1, "k G");
    put(out, point, EC_POINT_point2oct(group, r, POINT_CONVERSION_UNCOMPRESSED, point, 200, ctx));
    int there = EC_POINT_set_compressed_coordinates(group, p, x, in->cut & 1, ctx);
    put(out, &(uint8_t){(uint8_t)there}, 1);
    for (int both = 0; there == 1 && both < 2; both++) {
        fuzz_must(EC_POINT_mul(group, r, both ? x : NULL, p, k, ctx) == 1, "k P");
        size_t len = EC_POINT_point2oct(group, r, POINT_CONVERSION_UNCOMPRESSED, point, 200, ctx);
        put(out, point, len);
    }
    ERR_clear_error();
    BN_free(k);
    BN_free(x);
    BN_CTX_free(ctx);
    EC_POINT_free(p);
    EC_POINT_free(r);
    EC_GROUP_free(group);
}

/* A power of the key by the data's beginning, modulo the rest made odd. */
static void power(const char *name, const struct input *in, struct output *out)
{
    (void)name;
    size_t e_len = in->len / 8 < 32 ? in->len / 8 : 32, m_len = in->len - e_len;
    uint8_t value[MOST];
    if (m_len > 256)
        m_len = 256;
    BN_CTX *ctx = BN_CTX_new();
    BIGNUM *a = BN_bin2bn(in->key, KEY, NULL), *e = BN_bin2bn(in->data, (int)e_len, NULL);
    BIGNUM *m = BN_bin2bn(in->data + e_len, (int)m_len, NULL), *r = BN_new();
    BN_set_bit(m, 0);
    int ok = BN_mod_exp_mont_consttime(r, a, e, m, ctx, NULL) == 1;
    if (ok)
        put(out, value, (size_t)BN_bn2bin(r, value));
    if (BN_mod_mul(r, a, m, m, ctx) && BN_mul(r, m, m, ctx))
        put(out, value, (size_t)BN_bn2bin(r, value));
    put(out, &(uint8_t){(uint8_t)ok}, 1);
    BN_CTX_free(ctx);
    BN_free(a);
    BN_free(e);
    BN_free(m);
    BN_free(r);
    ERR_clear_error();
}

static void scrypt(const char *name, const struct input *in, struct output *out)
{
    uint8_t value[64];
    uint64_t blocks = 1 + in->cut % 8;
    (void)name;
    fuzz_must(EVP_PBE_scrypt((const char *)in->key, KEY, in->data, in->len, 16, blocks,
                             1 + in->cut % 3, 1 << 20, value, sizeof(value)) == 1,
              "scrypt");
    put(out, value, sizeof(value));
}

/* ML-KEM, whose randomness is the kernels' argument: a pair of keys from the key's two halves, an
 * encapsulation, and its opening; then the data changes the ciphertext and the public key, which
 * is encapsulated to as it is if its numbers are below q. */
static void kem(const char *name, const struct input *in, struct output *out)
{
    static const struct mlkem_params *const sets[] = {&mlkem_512, &mlkem_768, &mlkem_1024};
    const struct mlkem_params *p = sets[in->cut % 3];
    const struct mlkem_impl *row = IMPL(mlkem);
    uint8_t ek[MLKEM_EK_MAX], dk[MLKEM_DK_MAX], c[MLKEM_C_MAX], K[MLKEM_SEED], opened[MLKEM_SEED];
    (void)name;
    row->keygen(p, ek, dk, in->key, in->key + MLKEM_SEED);
    row->encaps(p, c, K, ek, in->key + MLKEM_SEED);
    row->decaps(p, opened, dk, c);
    fuzz_must(memcmp(K, opened, sizeof(K)) == 0 && row->check_dk(p, dk), "opened otherwise");
    put(out, ek, p->ek_len);
    put(out, dk, p->dk_len);
    put(out, c, p->c_len);
    put(out, K, sizeof(K));
    for (size_t i = 0; i < in->len && i < p->c_len; i++)
        c[i] ^= in->data[i];
    row->decaps(p, opened, dk, c);
    put(out, opened, sizeof(opened));
    for (size_t i = 0; i < in->len && i < p->ek_len; i++)
        ek[i] ^= in->data[in->len - 1 - i];
    bool fits = row->check_ek(p, ek);
    put(out, &(uint8_t){fits}, 1);
    if (fits) {
        row->encaps(p, c, K, ek, in->key);
        put(out, c, p->c_len);
        put(out, K, sizeof(K));
    }
    memcpy(dk + p->dk_len - p->ek_len - 2 * MLKEM_SEED, ek, p->ek_len);
    put(out, &(uint8_t){row->check_dk(p, dk)}, 1);
}

/* What uses a table. Each operation is deterministic. */
static const struct operation {
    const char *table;
    void (*run)(const char *name, const struct input *in, struct output *out);
    const char *name;
} operations[] = {
    {"sha1", digest, "SHA1"},
    {"sha256", digest, "SHA256"},
    {"sha512", digest, "SHA512"},
    {"keccak", digest, "SHA3-256"},
    {"keccak", digest, "SHA3-512"},
    {"keccak", digest, "SHAKE128"},
    {"keccak", mac, "KMAC256"},
    {"md5", digest, "MD5"},
    {"blake2b", digest, "BLAKE2B-512"},
    {"blake2s", digest, "BLAKE2S-256"},
    {"md4", digest, "MD4"},
    {"ripemd160", digest, "RIPEMD160"},
    {"whirlpool", digest, "WHIRLPOOL"},
    {"sm3", digest, "SM3"},
    {"aes", cipher, "AES-128-ECB"},
    {"aes", cipher, "AES-256-CBC"},
    {"aes", cipher, "AES-192-CTR"},
    {"aes", cipher, "AES-128-CFB"},
    {"aes", cipher, "AES-256-OFB"},
    {"aes", cipher, "AES-128-GCM"},
    {"aes", cipher, "AES-256-GCM"},
    {"aes", cipher, "AES-128-CCM"},
    {"aes", cipher, "AES-128-XTS"},
    {"aes", cipher, "AES-256-XTS"},
    {"aes", cipher, "AES-128-OCB"},
    {"chacha20", cipher, "ChaCha20"},
    {"chacha20", cipher, "ChaCha20-Poly1305"},
    {"poly1305", mac, "POLY1305"},
    {"poly1305", cipher, "ChaCha20-Poly1305"},
    {"des", cipher, "DES-EDE3-CBC"},
    {"rc2", cipher, "RC2-CBC"},
    {"rc4", cipher, "RC4"},
    {"blowfish", cipher, "BF-CBC"},
    {"cast5", cipher, "CAST5-CBC"},
    {"seed", cipher, "SEED-CBC"},
    {"camellia", cipher, "CAMELLIA-256-CTR"},
    {"aria", cipher, "ARIA-256-CTR"},
    {"sm4", cipher, "SM4-CTR"},
    {"curve25519", agree_raw, "X25519"},
    {"curve25519", sign_raw, "ED25519"},
    {"curve448", agree_raw, "X448"},
    {"curve448", sign_raw, "ED448"},
    {"p256", curve, "prime256v1"},
    {"p384", curve, "secp384r1"},
    {"p521", curve, "secp521r1"},
    {"words", power, NULL},
    {"scrypt", scrypt, NULL},
    {"mlkem", kem, NULL},
};
enum { OPERATIONS = sizeof(operations) / sizeof(operations[0]) };

static void compare(const struct operation *o, const struct impl_table *t, const struct input *in)
{
    static struct output want, got;
    size_t rows = impl_count(t), chosen = rows - 1;
    for (size_t i = 0; i < rows; i++)
        if (impl_row(t, i) == impl_current(t))
            chosen = i;
    impl_force(t, rows - 1);
    want.len = 0;
    o->run(o->name, in, &want);
    for (size_t i = 0; i + 1 < rows; i++) {
        if (!impl_runs_here(impl_row(t, i)))
            continue;
        impl_force(t, i);
        got.len = 0;
        o->run(o->name, in, &got);
        if (got.len != want.len || memcmp(got.bytes, want.bytes, got.len) != 0)
            fprintf(stderr, "%s, row %s, %s: ", t->name, impl_row(t, i)->name,
                    o->name != NULL ? o->name : "");
        fuzz_must(got.len == want.len && memcmp(got.bytes, want.bytes, got.len) == 0,
                  "not what the reference gives");
    }
    impl_force(t, chosen);
}

/* The chosen-th of the operations that use the table, if one does. */
static const struct operation *operation_of(const struct impl_table *t, uint8_t chosen)
{
    const struct operation *of[OPERATIONS];
    size_t n = 0;
    for (size_t i = 0; i < OPERATIONS; i++)
        if (strcmp(operations[i].table, t->name) == 0)
            of[n++] = &operations[i];
    return n > 0 ? of[chosen % n] : NULL;
}

static size_t tables_n(void)
{
    size_t n = 0;
    while (impl_tables[n].name != NULL)
        n++;
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static uint8_t aligned[MOST + 64] __attribute__((aligned(64)));
    static bool begun;
    uint8_t table, operation, at;
    struct slice rest = slice_of(bytes, n), key;
    struct input in;
    if (!begun)
        begun = OSSL_PROVIDER_load(NULL, "legacy") && OSSL_PROVIDER_load(NULL, "default");
    ERR_clear_error();
    if (!read_u8(&rest, &table) || !read_u8(&rest, &operation) || !read_u8(&rest, &in.cut) ||
        !read_u8(&rest, &at) || !read_slice(&rest, KEY, &key) || rest.len > MOST / 2)
        return 0;
    const struct impl_table *t = &impl_tables[table % tables_n()];
    const struct operation *o = operation_of(t, operation);
    uint8_t *data = aligned + at % 64;
    if (o == NULL)
        return 0;
    if (rest.len > 0)
        memcpy(data, rest.ptr, rest.len);
    in.key = key.ptr;
    in.data = data;
    in.len = rest.len;
    compare(o, t, &in);
    return 0;
}
