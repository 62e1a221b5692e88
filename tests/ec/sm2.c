/* SM2 by its numbers: GB/T 32918.5's signature and ciphertext, changed ones, private keys out of
 * range, and everything marked secret. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/digest/digest.h"
#include "crypto/ec/sm2.h"
#include "crypto/ec/sm2_core.h"
#include "crypto/pkey/pkey.h"
#include "tests/check.h"
#include "tests/secret.h"
#include "tests/suite.h"
#include "tests/vector.h"

static void number(const struct vector *v, const char *field, uint64_t *out)
{
    size_t len;
    const uint8_t *bytes = vector_bytes(v, field, &len);
    check(ec_number_from_bytes(out, SM2_BYTES / 8, bytes, len), "%s fits", field);
}

static void same_number(const struct vector *v, const char *field, const uint64_t *got)
{
    ec_number want;
    number(v, field, want);
    check_bytes(field, got, want, SM2_BYTES);
}

/* The record's key; its public numbers have to be those of its private one. */
static EC_KEY *key_of(const struct vector *v)
{
    ec_number d;
    EC_KEY *key = EC_KEY_new_by_curve_name(NID_sm2);
    if (!check(key != NULL, "a key"))
        return NULL;
    number(v, "d", d);
    ec_key_take_private(key, d);
    check(ec_key_make_public(key), "the public key");
    same_number(v, "x", key->public_key.x);
    same_number(v, "y", key->public_key.y);
    return key;
}

static void changed_signatures(const struct curve *c, const struct ecdsa_sig *sig,
                               const uint64_t *q, const uint8_t *e)
{
    uint8_t other[SM2_BYTES];
    struct ecdsa_sig bad = *sig;
    bad.r[0] ^= 1;
    check(!sm2_verify(c, &bad, q, e), "another r");
    bad = *sig, bad.s[c->n - 1] ^= 2;
    check(!sm2_verify(c, &bad, q, e), "another s");
    bad = *sig, memset(bad.r, 0, sizeof(bad.r));
    check(!sm2_verify(c, &bad, q, e), "r = 0");
    bad = *sig, memset(bad.s, 0, sizeof(bad.s));
    check(!sm2_verify(c, &bad, q, e), "s = 0");
    bad = *sig, memcpy(bad.s, c->order.m, c->n * sizeof(*bad.s));
    check(!sm2_verify(c, &bad, q, e), "s = n");
    for (size_t i = 0; i < c->n; i++) /* r + s = 0, the order being odd */
        bad.s[i] = c->order.m[i];
    memset(bad.r, 0, sizeof(bad.r));
    bad.r[0] = 1;
    bad.s[0] -= 1;
    check(!sm2_verify(c, &bad, q, e), "r + s = n");
    memcpy(other, e, sizeof(other));
    other[31] ^= 1;
    check(!sm2_verify(c, sig, q, other), "another hash");
}

static void known_signature(const struct vector *v, const EC_KEY *key)
{
    const struct curve *c = ec_curve_of(&key->group);
    uint8_t z[SM2_BYTES], e[SM2_BYTES], state[DIGEST_STATE_MAX];
    uint64_t q[2 * EC_WORDS_MAX];
    ec_number k;
    struct ecdsa_sig sig;
    size_t len;
    const uint8_t *id = vector_bytes(v, "id", &len);
    check(sm2_identity(key, &digest_sm3, slice_of(id, len), z), "Z");
    check_bytes("z", z, vector_bytes(v, "z", &len), sizeof(z));
    const uint8_t *msg = vector_bytes(v, "msg", &len);
    digest_sm3.init(state);
    digest_sm3.update(state, z, sizeof(z));
    digest_sm3.update(state, msg, len);
    digest_sm3.final(state, e, sizeof(e));
    check_bytes("e", e, vector_bytes(v, "e", &len), sizeof(e));
    number(v, "k", k);
    check(sm2_sign_with(c, &sig, key->d, k, e), "signs");
    same_number(v, "r", sig.r);
    same_number(v, "s", sig.s);
    ec_point_get(c, q, &key->public_key);
    check(sm2_verify(c, &sig, q, e), "verifies");
    changed_signatures(c, &sig, q, e);
}

static void known_ciphertext(const struct vector *v, const EC_KEY *key)
{
    const struct curve *c = ec_curve_of(&key->group);
    struct sm2_ciphertext t;
    struct builder b;
    uint8_t out[64];
    size_t msg_len, out_len = sizeof(out), len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    ec_number k;
    number(v, "k", k);
    check(curve_base(c, t.point, k) == 0, "C1");
    same_number(v, "c1x", t.point);
    same_number(v, "c1y", t.point + c->n);
    t.text.ptr = vector_bytes(v, "c2", &t.text.len);
    t.hash.ptr = vector_bytes(v, "c3", &t.hash.len);
    build_init(&b);
    sm2_ciphertext_write(c, &t, &b);
    len = b.len;
    check(!b.failed && len <= sm2_ciphertext_size(SM2_BYTES, msg_len), "in DER");
    check(sm2_decrypt(key, &digest_sm3, slice_of(b.ptr, len), out, &out_len) && out_len == msg_len,
          "decrypts");
    check_bytes("text", out, msg, msg_len);
    for (size_t i = 0; i < len; i++) { /* no byte may change, nor the last be missing */
        b.ptr[i] ^= 1;
        out_len = sizeof(out);
        check(!sm2_decrypt(key, &digest_sm3, slice_of(b.ptr, len), out, &out_len), "byte %zu", i);
        b.ptr[i] ^= 1;
        out_len = sizeof(out);
        check(!sm2_decrypt(key, &digest_sm3, slice_of(b.ptr, i), out, &out_len), "%zu bytes", i);
    }
    build_free(&b);
    ERR_clear_error();
}

static void known(const struct vector *v, void *arg)
{
    (void)arg;
    check_context("SM2 %s", vector_name(v));
    EC_KEY *key = key_of(v);
    if (key != NULL && vector_has(v, "r"))
        known_signature(v, key);
    else if (key != NULL)
        known_ciphertext(v, key);
    EC_KEY_free(key);
}

static void ranges(void)
{
    check_context("SM2, private keys");
    EC_KEY *key = EC_KEY_new_by_curve_name(NID_sm2);
    const struct curve *c = ec_curve_of(&key->group);
    ec_number d = {0};
    check(sm2_private_valid(c, d) == 0, "0");
    d[0] = 1;
    check(sm2_private_valid(c, d) != 0, "1");
    memcpy(d, c->order.m, c->n * sizeof(*d));
    check(sm2_private_valid(c, d) == 0, "n");
    d[0]--;
    check(sm2_private_valid(c, d) == 0, "n - 1");
    d[0]--;
    check(sm2_private_valid(c, d) != 0, "n - 2");
    EC_KEY_free(key);
}

void test_sm2(void)
{
    check(vectors_each("vectors/sm2.txt", known, NULL) == 2, "two examples");
    ranges();
}

/* Signing and decrypting with a private key that nothing may branch on. */
void test_sm2_secrets(void)
{
    static const uint8_t digest[SM2_BYTES] = {1}, text[] = "to be encrypted";
    check_context("secrets of SM2");
    uint8_t sig[80], sealed[200], open[sizeof(text)];
    size_t sig_len = sizeof(sig), sealed_len = sizeof(sealed), open_len = sizeof(open);
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "SM2");
    EC_KEY *k = key->key;
    secret(k->d, sizeof(k->d));
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_sign_init(c) == 1 &&
              EVP_PKEY_sign(c, sig, &sig_len, digest, sizeof(digest)) == 1,
          "signs");
    check(EVP_PKEY_verify_init(c) == 1 &&
              EVP_PKEY_verify(c, sig, sig_len, digest, sizeof(digest)) == 1,
          "verifies");
    check(EVP_PKEY_encrypt_init(c) == 1 &&
              EVP_PKEY_encrypt(c, sealed, &sealed_len, text, sizeof(text)) == 1,
          "encrypts");
    check(EVP_PKEY_decrypt_init(c) == 1 &&
              EVP_PKEY_decrypt(c, open, &open_len, sealed, sealed_len) == 1,
          "decrypts");
    not_secret(open, sizeof(open));
    check(open_len == sizeof(text) && memcmp(open, text, sizeof(text)) == 0, "the text");
    EVP_PKEY_CTX_free(c);
    not_secret(k->d, sizeof(k->d));
    EVP_PKEY_free(key);
}
