#include "crypto/impl/curve25519.h"

#include <string.h>

#include "crypto/ec/ed25519.h"
#include "tests/impl/curve25519.h"
#include "tests/regs.h"

/* RFC 7748, 5.2 and 6.1. */
static void known_x25519(const struct vector *v)
{
    size_t len;
    uint8_t k[32], u[32], out[32];
    memcpy(k, vector_bytes(v, "scalar", &len), 32);
    if (vector_has(v, "base")) {
        IMPL(curve25519)->x25519_base(out, k);
    } else {
        memcpy(u, vector_bytes(v, "u", &len), 32);
        for (uint64_t i = vector_int(v, "iterations", 1); i > 0; i--) {
            check(IMPL(curve25519)->x25519(out, k, u) == 0, "not zero");
            memcpy(u, k, 32);
            memcpy(k, out, 32);
        }
    }
    check_bytes(vector_name(v), out, vector_bytes(v, "out", &len), 32);
}

/* A signature is right as it stands; not with any one bit of it, of R, S, key or message, other. */
static void known_verify(const struct vector *v, const struct ed25519_dom *dom)
{
    size_t len;
    const uint8_t *msg = vector_bytes(v, "msg", &len);
    uint8_t signature[64], key[32], message[1024];
    size_t n;
    memcpy(signature, vector_bytes(v, "signature", &n), 64);
    memcpy(key, vector_bytes(v, "public", &n), 32);
    memcpy(message, msg, len);
    check(ed25519_verify(signature, message, len, key, dom) == 1, "%s: verify", vector_name(v));
    for (size_t bit = 0; bit < 8 * 64; bit += 37) {
        signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
        check(ed25519_verify(signature, message, len, key, dom) == 0, "%s: signature's bit %zu",
              vector_name(v), bit);
        signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
    key[5] ^= 1;
    check(ed25519_verify(signature, message, len, key, dom) == 0, "%s: key", vector_name(v));
    key[5] ^= 1;
    message[len] = 0;
    check(ed25519_verify(signature, message, len + 1, key, dom) == 0, "%s: longer message",
          vector_name(v));
}

/* RFC 8032, 7.1 to 7.3. */
static void known_ed25519(const struct vector *v)
{
    size_t len, context_len = 0, n;
    const uint8_t *key = vector_bytes(v, "key", &n), *msg = vector_bytes(v, "msg", &len);
    struct ed25519_dom dom = {.prehash = (uint8_t)vector_int(v, "prehash", 0)};
    if (vector_has(v, "context"))
        dom.context = vector_bytes(v, "context", &context_len);
    dom.context_len = (uint8_t)context_len;
    const struct ed25519_dom *d = dom.prehash || dom.context_len > 0 ? &dom : NULL;

    uint8_t public_key[32], signature[64];
    ed25519_public(public_key, key);
    check_bytes(vector_name(v), public_key, vector_bytes(v, "public", &n), 32);
    ed25519_sign(signature, msg, len, public_key, key, d);
    check_bytes(vector_name(v), signature, vector_bytes(v, "signature", &n), 64);
    known_verify(v, d);
}

static void known(const struct vector *v, const char *file)
{
    if (strcmp(file, "ed25519") == 0)
        known_ed25519(v);
    else
        known_x25519(v);
}

static void ct(const void *row)
{
    const struct curve25519_impl *r = row;
    uint8_t k[32], a[32], c[32], x[64], out[32], u[32] = {9};
    struct gen g = {3};
    gen_fill(&g, 4, k, sizeof(k));
    gen_fill(&g, 4, a, sizeof(a));
    gen_fill(&g, 4, c, sizeof(c));
    gen_fill(&g, 4, x, sizeof(x));
    secret(k, sizeof(k));
    secret(a, sizeof(a));
    secret(c, sizeof(c));
    secret(x, sizeof(x));
    secret(u, sizeof(u));
    uint64_t zero = r->x25519(out, k, u);
    not_secret(&zero, sizeof(zero));
    check(zero == 0, "not zero");
    r->x25519_base(out, k);
    r->ed25519_base(out, k);
    r->reduce(out, x);
    r->muladd(out, k, a, c);
}

static void regs_one(const char *name, void (*fn)(void), const void *a, const void *b,
                     const void *c)
{
    uint8_t out[64];
    const uint64_t args[8] = {(uintptr_t)out, (uintptr_t)a, (uintptr_t)b, (uintptr_t)c};
    unsigned broken = regs_call(fn, args);
    check(broken == 0, "%s: registers %#x", name, broken);
}

static void regs(const void *row)
{
    const struct curve25519_impl *r = row;
    uint8_t k[64] = {5}, a[32] = {9};
    regs_one("x25519", (void (*)(void))r->x25519, k, a, k);
    regs_one("x25519_base", (void (*)(void))r->x25519_base, k, a, k);
    regs_one("ed25519_base", (void (*)(void))r->ed25519_base, k, a, k);
    regs_one("ed25519_double", (void (*)(void))r->ed25519_double, k, k, a);
    regs_one("reduce", (void (*)(void))r->reduce, k, a, k);
    regs_one("muladd", (void (*)(void))r->muladd, k, a, a);
}

const struct prim prim_curve25519 = {.name = "curve25519",
                                     .more_vectors = "ed25519",
                                     .known = known,
                                     .cross = curve25519_cross,
                                     .ct = ct,
                                     .regs = regs};
