#include "crypto/impl/curve448.h"

#include <string.h>

#include "crypto/ec/ed448.h"
#include "tests/impl/curve448.h"

/* RFC 7748, 5.2 and 6.2. */
static void known_x448(const struct vector *v)
{
    size_t len;
    uint8_t k[56], u[56], out[56];
    memcpy(k, vector_bytes(v, "scalar", &len), 56);
    if (vector_has(v, "base")) {
        IMPL(curve448)->x448_base(out, k);
    } else {
        memcpy(u, vector_bytes(v, "u", &len), 56);
        for (uint64_t i = vector_int(v, "iterations", 1); i > 0; i--) {
            check(IMPL(curve448)->x448(out, k, u) == 0, "not zero");
            memcpy(u, k, 56);
            memcpy(k, out, 56);
        }
    }
    check_bytes(vector_name(v), out, vector_bytes(v, "out", &len), 56);
}

/* A signature is right as it stands; not with any one bit of it, of R, S, key, message or context,
 * other. */
static void known_verify(const struct vector *v, const uint8_t *msg, size_t len,
                         const struct ed448_dom *dom)
{
    uint8_t signature[114], key[57], message[1025];
    size_t n;
    memcpy(signature, vector_bytes(v, "signature", &n), 114);
    memcpy(key, vector_bytes(v, "public", &n), 57);
    memcpy(message, msg, len);
    check(ed448_verify(signature, message, len, key, dom) == 1, "%s: verify", vector_name(v));
    for (size_t bit = 0; bit < 8 * 114; bit += 91) {
        signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
        check(ed448_verify(signature, message, len, key, dom) == 0, "%s: signature's bit %zu",
              vector_name(v), bit);
        signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
    key[5] ^= 1;
    check(ed448_verify(signature, message, len, key, dom) == 0, "%s: key", vector_name(v));
    key[5] ^= 1;
    message[len] = 0;
    check(ed448_verify(signature, message, len + 1, key, dom) == 0, "%s: longer message",
          vector_name(v));
    struct ed448_dom other = *dom;
    other.prehash ^= 1;
    check(ed448_verify(signature, message, len, key, &other) == 0, "%s: prehash", vector_name(v));
    other = (struct ed448_dom){.prehash = dom->prehash, 3, (const uint8_t *)"bar"};
    check(ed448_verify(signature, message, len, key, &other) == 0, "%s: context", vector_name(v));
}

/* RFC 8032, 7.4 and 7.5. */
static void known_ed448(const struct vector *v)
{
    size_t len, context_len = 0, n;
    const uint8_t *key = vector_bytes(v, "key", &n), *msg = vector_bytes(v, "msg", &len);
    struct ed448_dom dom = {.prehash = (uint8_t)vector_int(v, "prehash", 0)};
    if (vector_has(v, "context"))
        dom.context = vector_bytes(v, "context", &context_len);
    dom.context_len = (uint8_t)context_len;
    uint8_t hashed[64];
    if (dom.prehash) {
        ed448_prehash(hashed, msg, len);
        msg = hashed;
        len = sizeof(hashed);
    }

    uint8_t public_key[57], signature[114];
    ed448_public(public_key, key);
    check_bytes(vector_name(v), public_key, vector_bytes(v, "public", &n), 57);
    ed448_sign(signature, msg, len, public_key, key, &dom);
    check_bytes(vector_name(v), signature, vector_bytes(v, "signature", &n), 114);
    known_verify(v, msg, len, &dom);
    if (!dom.prehash && context_len == 0)
        check(ed448_verify(signature, msg, len, public_key, NULL) == 1, "%s: without a dom",
              vector_name(v));
}

static void known(const struct vector *v, const char *file)
{
    if (strcmp(file, "ed448") == 0)
        known_ed448(v);
    else
        known_x448(v);
}

static void ct(const void *row)
{
    const struct curve448_impl *r = row;
    uint8_t k[56], a[56], c[56], x[114], out[57], u[56] = {5};
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
    uint64_t zero = r->x448(out, k, u);
    not_secret(&zero, sizeof(zero));
    check(zero == 0, "not zero");
    r->x448_base(out, k);
    r->ed448_base(out, k);
    r->reduce(out, x);
    r->muladd(out, k, a, c);
}

const struct prim prim_curve448 = {
    .name = "curve448", .more_vectors = "ed448", .known = known, .cross = curve448_cross, .ct = ct};
