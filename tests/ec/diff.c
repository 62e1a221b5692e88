/* Keys of curves beside the system's libcrypto, if there is one: what one makes, the other reads,
 * and writes in the same bytes; what one signs, the other verifies; both derive the same secrets
 * and refuse the same changed signatures. $ASSAY_EC_ROUNDS keys of each curve, by default 1, and 10
 * of those that have kernels of their own. */
#include <dlfcn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

#define FUNCTIONS(F)            \
    F(EVP_PKEY_Q_keygen)        \
    F(EVP_PKEY_free)            \
    F(EVP_PKEY_eq)              \
    F(d2i_AutoPrivateKey)       \
    F(i2d_PrivateKey)           \
    F(d2i_PUBKEY)               \
    F(i2d_PUBKEY)               \
    F(EVP_PKEY_CTX_new)         \
    F(EVP_PKEY_CTX_free)        \
    F(EVP_PKEY_sign_init)       \
    F(EVP_PKEY_sign)            \
    F(EVP_PKEY_verify_init)     \
    F(EVP_PKEY_verify)          \
    F(EVP_PKEY_derive_init)     \
    F(EVP_PKEY_derive_set_peer) \
    F(EVP_PKEY_derive)          \
    F(CRYPTO_free)              \
    F(ERR_clear_error)

#define MEMBER(f) __typeof__(f) *f;
struct api {
    FUNCTIONS(MEMBER)
};

#define MINE(f) f,
static const struct api ours = {FUNCTIONS(MINE)};

static bool load(struct api *theirs)
{
    void *lib = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
    if (lib == NULL)
        return false;
#define THEIRS(f) theirs->f = (__typeof__(f) *)dlsym(lib, #f);
    FUNCTIONS(THEIRS)
    return theirs->EVP_PKEY_Q_keygen != NULL;
}

/* One key, as both have it. */
struct pair {
    EVP_PKEY *mine, *its; /* of `a`, of `b` */
};

static struct pair make(const struct api *a, const struct api *b, const char *curve)
{
    struct pair p = {a->EVP_PKEY_Q_keygen(NULL, NULL, "EC", curve), NULL};
    unsigned char *one = NULL, *two = NULL;
    int n = a->i2d_PrivateKey(p.mine, &one);
    const unsigned char *in = one;
    p.its = b->d2i_AutoPrivateKey(NULL, &in, n);
    if (check(p.its != NULL, "the other reads it"))
        check(b->i2d_PrivateKey(p.its, &two) == n && memcmp(one, two, (size_t)n) == 0,
              "the same private key in DER");
    a->CRYPTO_free(one, __FILE__, __LINE__);
    b->CRYPTO_free(two, __FILE__, __LINE__);
    one = two = NULL;
    n = a->i2d_PUBKEY(p.mine, &one);
    in = one;
    EVP_PKEY *public = b->d2i_PUBKEY(NULL, &in, n);
    check(b->EVP_PKEY_eq(public, p.its) == 1, "the same public key");
    check(b->i2d_PUBKEY(public, &two) == n && memcmp(one, two, (size_t)n) == 0,
          "the same public key in DER");
    b->EVP_PKEY_free(public);
    a->CRYPTO_free(one, __FILE__, __LINE__);
    b->CRYPTO_free(two, __FILE__, __LINE__);
    return p;
}

static void drop(const struct api *a, const struct api *b, struct pair *p)
{
    a->EVP_PKEY_free(p->mine);
    b->EVP_PKEY_free(p->its);
}

static int verify(const struct api *a, EVP_PKEY *key, const uint8_t *sig, size_t len,
                  const uint8_t *digest, size_t digest_len)
{
    EVP_PKEY_CTX *c = a->EVP_PKEY_CTX_new(key, NULL);
    int ok =
        a->EVP_PKEY_verify_init(c) == 1 ? a->EVP_PKEY_verify(c, sig, len, digest, digest_len) : -9;
    a->EVP_PKEY_CTX_free(c);
    a->ERR_clear_error();
    return ok;
}

static void signatures(const struct api *a, const struct api *b, const struct pair *p,
                       struct gen *gen, unsigned round)
{
    uint8_t digest[64], sig[200];
    size_t len = sizeof(sig), digest_len = 20 + (size_t)(gen_u64(gen) % 45);
    gen_fill(gen, round, digest, sizeof(digest));
    EVP_PKEY_CTX *c = a->EVP_PKEY_CTX_new(p->mine, NULL);
    check(a->EVP_PKEY_sign_init(c) == 1 && a->EVP_PKEY_sign(c, sig, &len, digest, digest_len) == 1,
          "signs");
    a->EVP_PKEY_CTX_free(c);
    check(verify(b, p->its, sig, len, digest, digest_len) == 1, "the other verifies");
    for (unsigned i = 0; i < 4; i++) {
        size_t at = (size_t)(gen_u64(gen) % len);
        sig[at] ^= (uint8_t)(1 << i);
        check(verify(a, p->mine, sig, len, digest, digest_len) ==
                  verify(b, p->its, sig, len, digest, digest_len),
              "both say the same of byte %zu of %zu changed", at, len);
        sig[at] ^= (uint8_t)(1 << i);
    }
}

static size_t derive(const struct api *a, EVP_PKEY *own, EVP_PKEY *peer, uint8_t *z, size_t room)
{
    EVP_PKEY_CTX *c = a->EVP_PKEY_CTX_new(own, NULL);
    bool ok = a->EVP_PKEY_derive_init(c) == 1 && a->EVP_PKEY_derive_set_peer(c, peer) == 1 &&
              a->EVP_PKEY_derive(c, z, &room) == 1;
    a->EVP_PKEY_CTX_free(c);
    return ok ? room : 0;
}

static void one(const struct api *theirs, const char *curve, bool signs, struct gen *gen,
                unsigned round)
{
    struct pair p = make(&ours, theirs, curve), q = make(theirs, &ours, curve);
    uint8_t one[80], two[80];
    if (signs) {
        signatures(&ours, theirs, &p, gen, round);
        signatures(theirs, &ours, &q, gen, round);
    }
    size_t n = derive(&ours, p.mine, q.its, one, sizeof(one));
    check(n > 0 && derive(theirs, q.mine, p.its, two, sizeof(two)) == n && memcmp(one, two, n) == 0,
          "the same secret");
    drop(&ours, theirs, &p);
    drop(theirs, &ours, &q);
}

void test_ec_differential(void)
{
    struct api theirs;
    struct gen gen = {11};
    EC_builtin_curve curves[100];
    const char *text = getenv("ASSAY_EC_ROUNDS");
    if (!load(&theirs))
        return;
    size_t n = EC_get_builtin_curves(curves, 100);
    for (size_t i = 0; i < n; i++) {
        const char *curve = OSSL_EC_curve_nid2name(curves[i].nid);
        if (curves[i].nid == NID_sm2) /* EC's keys that SM2 reads: sm2.c */
            continue;
        bool fast = curves[i].nid == NID_X9_62_prime256v1 || curves[i].nid == NID_secp384r1 ||
                    curves[i].nid == NID_secp521r1;
        const bool oakley = curves[i].nid == NID_ipsec3 || curves[i].nid == NID_ipsec4;
        unsigned rounds = text != NULL ? (unsigned)atoi(text) : 1;
        check_context("%s beside the system's", curve);
        for (unsigned j = 0; j < rounds * (fast ? 10 : 1); j++)
            one(&theirs, curve, !oakley, &gen, j);
    }
}
