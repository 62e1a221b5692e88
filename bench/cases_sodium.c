/* The operations that libsodium has, over its own interface. */
#include <sodium.h>

#include "bench/case.h"

static unsigned char key[64], nonce[24];

static int nothing_to_open(struct bench_run *r)
{
    (void)r;
    return sodium_init() >= 0;
}

static int aes_open(struct bench_run *r)
{
    static crypto_aead_aes256gcm_state state;
    r->context = &state;
    return sodium_init() >= 0 && crypto_aead_aes256gcm_is_available() &&
           crypto_aead_aes256gcm_beforenm(&state, key) == 0;
}

static void nothing_to_close(struct bench_run *r)
{
    (void)r;
}

static int sha256_once(struct bench_run *r)
{
    return crypto_hash_sha256(r->out, r->in, r->size) == 0;
}

static int sha512_once(struct bench_run *r)
{
    return crypto_hash_sha512(r->out, r->in, r->size) == 0;
}

static int blake2b_once(struct bench_run *r)
{
    return crypto_generichash(r->out, 64, r->in, r->size, NULL, 0) == 0;
}

static int hmac_once(struct bench_run *r)
{
    return crypto_auth_hmacsha256(r->out, r->in, r->size, key) == 0;
}

static int poly1305_once(struct bench_run *r)
{
    return crypto_onetimeauth(r->out, r->in, r->size, key) == 0;
}

static int gcm_once(struct bench_run *r)
{
    return crypto_aead_aes256gcm_encrypt_afternm(r->out, NULL, r->in, r->size, key, 13, NULL, nonce,
                                                 r->context) == 0;
}

static int chapoly_once(struct bench_run *r)
{
    return crypto_aead_chacha20poly1305_ietf_encrypt(r->out, NULL, r->in, r->size, key, 13, NULL,
                                                     nonce, key) == 0;
}

static int chacha20_once(struct bench_run *r)
{
    return crypto_stream_chacha20_ietf_xor(r->out, r->in, r->size, nonce, key) == 0;
}

static int x25519_open(struct bench_run *r)
{
    if (!nothing_to_open(r))
        return 0;
    randombytes_buf(key, 32);
    return crypto_scalarmult_base(r->in, key) == 0;
}

static int x25519_once(struct bench_run *r)
{
    return crypto_scalarmult(r->out, key, r->in) == 0;
}

static int x25519_keygen(struct bench_run *r)
{
    return crypto_box_keypair(r->out, r->out + 32) == 0;
}

/* The signature is of the 32 bytes before it. */
static int ed25519_open(struct bench_run *r)
{
    static unsigned char public[32];
    r->object = public;
    return nothing_to_open(r) && crypto_sign_keypair(public, key) == 0 &&
           crypto_sign_detached(r->in + 32, NULL, r->in, 32, key) == 0;
}

static int ed25519_sign(struct bench_run *r)
{
    return crypto_sign_detached(r->out, NULL, r->in, 32, key) == 0;
}

static int ed25519_verify(struct bench_run *r)
{
    return crypto_sign_verify_detached(r->in + 32, r->in, 32, r->object) == 0;
}

static int scrypt_once(struct bench_run *r)
{
    return crypto_pwhash_scryptsalsa208sha256_ll((const unsigned char *)"password", 8, nonce, 16,
                                                 1024, 8, 1, r->out, 32) == 0;
}

static int rand_once(struct bench_run *r)
{
    randombytes_buf(r->out, r->size);
    return 1;
}

#define PLAIN(name, once)                                   \
    {                                                       \
        name, NULL, nothing_to_open, once, nothing_to_close \
    }

static const struct bench_case cases[] = {
    PLAIN("SHA-256", sha256_once),
    PLAIN("SHA-256-one-shot", sha256_once),
    PLAIN("SHA-512", sha512_once),
    PLAIN("BLAKE2b", blake2b_once),
    PLAIN("HMAC-SHA-256-one-shot", hmac_once),
    PLAIN("Poly1305", poly1305_once),
    {"AES-256-GCM", NULL, aes_open, gcm_once, nothing_to_close},
    PLAIN("ChaCha20-Poly1305", chapoly_once),
    PLAIN("ChaCha20", chacha20_once),
    PLAIN("scrypt-1024-8-1", scrypt_once),
    PLAIN("RAND_bytes", rand_once),

    {"X25519-derive", NULL, x25519_open, x25519_once, nothing_to_close},
    PLAIN("X25519-keygen", x25519_keygen),
    {"Ed25519-sign", NULL, ed25519_open, ed25519_sign, nothing_to_close},
    {"Ed25519-verify", NULL, ed25519_open, ed25519_verify, nothing_to_close},
    {0},
};

const struct bench_case *const bench_cases[] = {cases, NULL};
