/* ECDSA: RFC 6979's signatures; signatures of every curve verify, changed ones don't; DER both
 * ways; signing with everything marked secret. */
#include "crypto/ec/ecdsa_core.h"

#include <openssl/evp.h>
#include <string.h>

#include "crypto/ec/curves.h"
#include "crypto/evp/md.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/suite.h"
#include "tests/vector.h"

static void known(const struct vector *v, void *arg)
{
    (void)arg;
    struct curve c;
    const struct ec_curve *named = ec_curves;
    while (named->nid != 0 && named->nid != (int)vector_int(v, "nid", 0))
        named++;
    check_context("ecdsa %s", vector_name(v));
    if (!check(named->nid != 0 && curve_init(&c, named->method, named->number, named->words, true),
               "curve"))
        return;
    static const struct {
        const char *name;
        const struct evp_md_st *md;
    } digests[] = {{"sha1", &digest_sha1},
                   {"sha224", &digest_sha224},
                   {"sha256", &digest_sha256},
                   {"sha384", &digest_sha384},
                   {"sha512", &digest_sha512}};
    size_t len, msg_len;
    const uint8_t *x_bytes = vector_bytes(v, "x", &len), *msg = vector_bytes(v, "msg", &msg_len);
    ec_number x, want;
    struct ecdsa_sig sig;
    check(ec_number_from_bytes(x, c.n, x_bytes, len), "x fits");
    for (unsigned i = 0; i < 5; i++) {
        char field[16] = "r_";
        uint8_t digest[64];
        md_digest(digests[i].md, msg, msg_len, digest, digests[i].md->size);
        ecdsa_sign(&c, &sig, digests[i].md, x, digest, digests[i].md->size, NULL, 0);
        strcat(field, digests[i].name);
        const uint8_t *bytes = vector_bytes(v, field, &len);
        check(ec_number_from_bytes(want, c.n, bytes, len), "r fits");
        check_bytes(field, sig.r, want, c.n * sizeof(*want));
        field[0] = 's';
        bytes = vector_bytes(v, field, &len);
        check(ec_number_from_bytes(want, c.n, bytes, len), "s fits");
        check_bytes(field, sig.s, want, c.n * sizeof(*want));
    }
}

static void mutants(const struct curve *c, const struct ecdsa_sig *sig, const uint64_t *q,
                    uint8_t *digest)
{
    struct ecdsa_sig bad = *sig;
    bad.r[0] ^= 1;
    check(!ecdsa_verify(c, &bad, q, digest, 32), "another r");
    bad = *sig, bad.s[c->n - 1] ^= 2;
    check(!ecdsa_verify(c, &bad, q, digest, 32), "another s");
    bad = *sig, memset(bad.r, 0, sizeof(bad.r));
    check(!ecdsa_verify(c, &bad, q, digest, 32), "r = 0");
    bad = *sig, memset(bad.s, 0, sizeof(bad.s));
    check(!ecdsa_verify(c, &bad, q, digest, 32), "s = 0");
    bad = *sig, memcpy(bad.s, c->order.m, sizeof(bad.s));
    check(!ecdsa_verify(c, &bad, q, digest, 32), "s = n");
    digest[0] ^= 0x80;
    check(!ecdsa_verify(c, sig, q, digest, 32), "another digest");
    digest[0] ^= 0x80;
}

static void der(const struct curve *c, const struct ecdsa_sig *sig)
{
    uint8_t bytes[2 * EC_BYTES_MAX + 16];
    struct builder b;
    struct ecdsa_sig back;
    build_init_fixed(&b, bytes, sizeof(bytes) - 1);
    ecdsa_sig_write(c, sig, &b);
    check(!b.failed && ecdsa_sig_read(c, &back, slice_of(bytes, b.len)) &&
              memcmp(back.r, sig->r, c->n * 8) == 0 && memcmp(back.s, sig->s, c->n * 8) == 0,
          "DER and back");
    check(!ecdsa_sig_read(c, &back, slice_of(bytes, b.len + 1)), "a byte follows");
    check(!ecdsa_sig_read(c, &back, slice_of(bytes, b.len - 1)), "a byte is missing");
}

static void round_trip(const struct ec_curve *named)
{
    static const uint8_t extra[2][32] = {{1}, {2}};
    struct curve c;
    struct ecdsa_sig sig, again;
    struct gen g = {(uint64_t)named->nid};
    ec_number x;
    uint64_t q[2 * EC_WORDS_MAX];
    uint8_t digest[32];
    check_context("ecdsa, curve %d", named->nid);
    check(curve_init(&c, named->method, named->number, named->words, named->cofactor == 1), "init");
    for (size_t i = 0; i < EC_WORDS_MAX; i++)
        x[i] = gen_u64(&g);
    curve_scalar_reduce(&c, x, x);
    gen_fill(&g, 7, digest, sizeof(digest));
    curve_base(&c, q, x);
    ecdsa_sign(&c, &sig, &digest_sha512, x, digest, 32, extra[0], 32);
    check(ecdsa_verify(&c, &sig, q, digest, 32), "verifies");
    mutants(&c, &sig, q, digest);
    der(&c, &sig);
    ecdsa_sign(&c, &again, &digest_sha512, x, digest, 32, extra[1], 32);
    check(memcmp(again.r, sig.r, c.n * 8) != 0 && ecdsa_verify(&c, &again, q, digest, 32),
          "other random bytes, another signature");
}

void test_ecdsa(void)
{
    check(vectors_each("vectors/ecdsa.txt", known, NULL) == 10, "RFC 6979");
    for (const struct ec_curve *c = ec_curves; c->nid != 0; c++)
        if (c->number[5 * c->words] & 1) /* Oakley's orders are even */
            round_trip(c);
}

void test_ecdsa_secrets(void)
{
    for (const struct ec_curve *e = ec_curves; e->nid != 0; e++) {
        if ((e->cofactor == 1 || e->method != &ec_prime_method) && e->nid != NID_secp256k1 &&
            e->nid != NID_sect163k1 && e->nid != NID_X9_62_c2pnb176v1)
            continue; /* one of each kind */
        struct curve c;
        struct ecdsa_sig sig;
        ec_number x = {0x1234567, 0x89abcdef};
        uint64_t q[2 * EC_WORDS_MAX];
        uint8_t digest[32] = {1, 2, 3}, extra[32] = {5}, z[EC_BYTES_MAX];
        check_context("ecdsa secrets, curve %d", e->nid);
        curve_init(&c, e->method, e->number, e->words, e->cofactor == 1);
        curve_base(&c, q, x);
        secret(x, sizeof(x));
        secret(digest, sizeof(digest));
        secret(extra, sizeof(extra));
        ecdsa_sign(&c, &sig, &digest_sha512, x, digest, 32, extra, 32);
        check(ecdh_shared(&c, z, x, q), "ECDH");
        not_secret(&sig, sizeof(sig));
        not_secret(x, sizeof(x));
        not_secret(digest, sizeof(digest));
        check(ecdsa_verify(&c, &sig, q, digest, 32), "verifies");
    }
}
