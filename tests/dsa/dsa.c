/* DSA: RFC 6979's signatures, objects, DER, text, what goes wrong, and signing with everything
 * marked secret. */
#include "crypto/dsa/dsa.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "tests/check.h"
#include "tests/secret.h"
#include "tests/suite.h"
#include "tests/vector.h"

static BIGNUM *number(const struct vector *v, const char *field)
{
    size_t len;
    const uint8_t *bytes = vector_bytes(v, field, &len);
    return BN_bin2bn(bytes, (int)len, NULL);
}

static DSA *key_of(const struct vector *v)
{
    DSA *dsa = DSA_new();
    check(DSA_set0_pqg(dsa, number(v, "p"), number(v, "q"), number(v, "g")) &&
              DSA_set0_key(dsa, number(v, "y"), number(v, "x")),
          "key");
    return dsa;
}

static void is_number(const struct vector *v, const char *what, const char *md, const uint64_t *got)
{
    char field[16];
    uint64_t want[DSA_Q_WORDS] = {0};
    strcpy(field, what);
    strcat(field, md);
    BIGNUM *n = number(v, field);
    check(bn_get_words(want, DSA_Q_WORDS, n), "fits");
    check_bytes(field, got, want, sizeof(want));
    BN_free(n);
}

static void known(const struct vector *v, void *arg)
{
    static const struct {
        const char *name;
        const struct evp_md_st *md;
    } digests[] = {{"sha1", &digest_sha1},
                   {"sha224", &digest_sha224},
                   {"sha256", &digest_sha256},
                   {"sha384", &digest_sha384},
                   {"sha512", &digest_sha512}};
    (void)arg;
    size_t len;
    const uint8_t *msg = vector_bytes(v, "msg", &len);
    check_context("dsa %s", vector_name(v));
    DSA *dsa = key_of(v);
    for (size_t i = 0; i < 5; i++) {
        struct dsa_numbers sig;
        uint8_t digest[64];
        size_t size = digests[i].md->size;
        md_digest(digests[i].md, msg, len, digest, size);
        check(dsa_sign(dsa, &sig, digests[i].md, digest, size, NULL, 0), "signs");
        is_number(v, "r_", digests[i].name, sig.r);
        is_number(v, "s_", digests[i].name, sig.s);
        check(dsa_verify(dsa, &sig, digest, size) == 1, "verifies");
        digest[3] ^= 1;
        check(dsa_verify(dsa, &sig, digest, size) == 0, "another digest");
    }
    DSA_free(dsa);
}

/* A key of the first record, for what follows. */
static void keep(const struct vector *v, void *arg)
{
    DSA **dsa = arg;
    if (*dsa == NULL)
        *dsa = key_of(v);
}

static DSA *some_key(void)
{
    DSA *dsa = NULL;
    vectors_each("vectors/dsa.txt", keep, &dsa);
    return dsa;
}

static void mutants(DSA *dsa, const uint8_t *digest, const uint8_t *sig, unsigned len)
{
    uint8_t bad[DSA_SIG_MAX + 1];
    memcpy(bad, sig, len);
    bad[len] = 0;
    check(DSA_verify(0, digest, 32, bad, (int)len + 1, dsa) == -1, "a byte follows");
    check(DSA_verify(0, digest, 32, bad, (int)len - 1, dsa) == -1, "a byte is missing");
    bad[len - 1] ^= 1;
    check(DSA_verify(0, digest, 32, bad, (int)len, dsa) == 0, "another s");
    static const uint8_t long_form[] = {0x30, 0x81, 0x06, 2, 1, 1, 2, 1, 1};
    static const uint8_t negative[] = {0x30, 6, 2, 1, 0x81, 2, 1, 1};
    static const uint8_t padded[] = {0x30, 7, 2, 2, 0, 1, 2, 1, 1};
    static const uint8_t zero[] = {0x30, 6, 2, 1, 0, 2, 1, 1};
    check(DSA_verify(0, digest, 32, long_form, sizeof(long_form), dsa) == -1,
          "length of two bytes");
    check(DSA_verify(0, digest, 32, negative, sizeof(negative), dsa) == -1, "negative");
    check(DSA_verify(0, digest, 32, padded, sizeof(padded), dsa) == -1, "a zero byte too many");
    check(DSA_verify(0, digest, 32, zero, sizeof(zero), dsa) == 0, "r = 0");
}

static void objects(DSA *dsa, const uint8_t *digest)
{
    const BIGNUM *r, *s;
    DSA_SIG *sig = DSA_do_sign(digest, 32, dsa);
    if (!check(sig != NULL, "DSA_do_sign"))
        return;
    check(DSA_do_verify(digest, 32, sig, dsa) == 1, "DSA_do_verify");
    DSA_SIG_get0(sig, &r, &s);
    BIGNUM *above = BN_dup(s);
    check(BN_add(above, above, DSA_get0_q(dsa)) && DSA_SIG_set0(sig, BN_dup(r), above) &&
              DSA_do_verify(digest, 32, sig, dsa) == 0,
          "s + q");
    check(!DSA_SIG_set0(sig, NULL, NULL), "set0 without numbers");
    DSA_SIG_free(sig);
}

void test_dsa(void)
{
    check(vectors_each("vectors/dsa.txt", known, NULL) == 2, "RFC 6979");
    check_context("dsa");
    DSA *dsa = some_key();
    uint8_t digest[64] = {1, 2, 3}, sig[DSA_SIG_MAX], again[DSA_SIG_MAX];
    unsigned len = 0, len2 = 0;
    check(DSA_size(dsa) == 72 && DSA_bits(dsa) == 2048 && DSA_security_bits(dsa) == 112, "sizes");
    check(DSA_sign(0, digest, 32, sig, &len, dsa) && DSA_sign(0, digest, 32, again, &len2, dsa),
          "DSA_sign");
    check(DSA_verify(0, digest, 32, sig, (int)len, dsa) == 1 &&
              DSA_verify(0, digest, 32, again, (int)len2, dsa) == 1,
          "DSA_verify");
    check(len != len2 || memcmp(sig, again, len) != 0, "hedged");
    mutants(dsa, digest, sig, len);
    objects(dsa, digest);
    check(DSA_sign(0, digest, 64, sig, &len, dsa) &&
              DSA_verify(0, digest, 32, sig, (int)len, dsa) == 1,
          "no more of a digest counts than q has bits");
    check(DSA_generate_key(dsa) && DSA_sign(0, digest, 20, sig, &len, dsa) &&
              DSA_verify(0, digest, 20, sig, (int)len, dsa) == 1,
          "a new key");
    DSA_free(dsa);
}

/* ---- What goes wrong ---- */

static void fails(const char *what, int got, int want, int reason)
{
    int last = ERR_GET_REASON(ERR_peek_last_error());
    check(got == want && last == reason, "%s: %d, reason %d", what, got, last);
    ERR_clear_error();
}

void test_dsa_bad(void)
{
    check_context("dsa bad input");
    uint8_t digest[32] = {1}, sig[DSA_SIG_MAX];
    unsigned len = 0;
    struct dsa_numbers one = {{1}, {1}};
    DSA *empty = DSA_new(), *dsa = some_key();
    fails("no parameters", DSA_sign(0, digest, 32, sig, &len, empty), 0, DSA_R_MISSING_PARAMETERS);
    fails("no parameters", dsa_verify(empty, &one, digest, 32), -1, DSA_R_MISSING_PARAMETERS);
    fails("no parameters", DSA_generate_key(empty), 0, DSA_R_MISSING_PARAMETERS);
    BIGNUM *alone = BN_new();
    check(!DSA_set0_pqg(empty, alone, NULL, NULL), "p alone");
    BN_free(alone);
    DSA *pub = DSAparams_dup(dsa);
    fails("no private key", DSA_sign(0, digest, 32, sig, &len, pub), 0, DSA_R_MISSING_PRIVATE_KEY);
    BIGNUM *g = BN_new();
    DSA_set0_pqg(pub, NULL, NULL, g);
    DSA_set0_key(pub, BN_new(), BN_dup(DSA_get0_priv_key(dsa)));
    fails("g = 0", DSA_sign(0, digest, 32, sig, &len, pub), 0, DSA_R_TOO_MANY_RETRIES);
    BIGNUM *q = BN_dup(DSA_get0_q(dsa));
    BN_sub_word(q, 1);
    DSA_set0_pqg(pub, NULL, q, NULL);
    fails("q even", DSA_sign(0, digest, 32, sig, &len, pub), 0, DSA_R_INVALID_PARAMETERS);
    q = BN_new();
    BN_set_word(q, 13);
    DSA_set0_pqg(pub, NULL, q, NULL);
    fails("q of 4 bits", DSA_sign(0, digest, 32, sig, &len, pub), 0, DSA_R_BAD_Q_VALUE);
    fails("q of 4 bits", dsa_verify(pub, &one, digest, 32), -1, DSA_R_BAD_Q_VALUE);
    BIGNUM *p = BN_new();
    BN_set_bit(p, 10000);
    BN_set_bit(p, 0);
    DSA_set0_pqg(pub, p, BN_dup(DSA_get0_q(dsa)), NULL);
    fails("10001 bits", dsa_verify(pub, &one, digest, 32), -1, DSA_R_MODULUS_TOO_LARGE);
    fails("10001 bits", DSA_generate_key(pub), 0, DSA_R_MODULUS_TOO_LARGE);
    fails("10001 bits", DSA_generate_parameters_ex(empty, 10001, NULL, 0, NULL, NULL, NULL), 0,
          DSA_R_MODULUS_TOO_LARGE);
    fails("short seed", DSA_generate_parameters_ex(empty, 2048, digest, 20, NULL, NULL, NULL), 0,
          DSA_R_SEED_LEN_SMALL);
    DSA_free(pub);
    DSA_free(dsa);
    DSA_free(empty);
}

/* ---- DER and text ---- */

static void decode_short(const uint8_t *der, int len, DSA *(*d2i)(DSA **, const uint8_t **, long))
{
    int taken = 0;
    for (int n = 0; n < len; n += n < 16 || n > len - 8 ? 1 : 31) {
        const uint8_t *p = der;
        DSA *dsa = d2i(NULL, &p, n);
        taken += dsa != NULL;
        DSA_free(dsa);
    }
    check(taken == 0, "cut short");
    ERR_clear_error();
}

void test_dsa_der(void)
{
    static const struct {
        const char *name;
        int (*i2d)(const DSA *, uint8_t **);
        DSA *(*d2i)(DSA **, const uint8_t **, long);
    } forms[] = {{"DSAparams", i2d_DSAparams, d2i_DSAparams},
                 {"DSAPublicKey", i2d_DSAPublicKey, d2i_DSAPublicKey},
                 {"DSAPrivateKey", i2d_DSAPrivateKey, d2i_DSAPrivateKey}};
    DSA *dsa = some_key();
    for (size_t i = 0; i < 3; i++) {
        check_context("dsa der %s", forms[i].name);
        uint8_t *der = NULL, *der2 = NULL;
        int len = forms[i].i2d(dsa, &der);
        const uint8_t *p = der;
        DSA *back = DSA_new(); /* its place is taken */
        check(len > 0 && forms[i].d2i(&back, &p, len) == back && p == der + len, "read");
        check(forms[i].i2d(back, &der2) == len && memcmp(der, der2, (size_t)len) == 0, "again");
        check(forms[i].i2d(dsa, NULL) == len, "length");
        decode_short(der, len, forms[i].d2i);
        DSA_free(back);
        OPENSSL_free(der);
        OPENSSL_free(der2);
    }
    check_context("dsa text");
    BIO *out = BIO_new(BIO_s_mem());
    char *text;
    check(DSA_print(out, dsa, 2) && DSAparams_print(out, dsa), "printed");
    BIO_write(out, "", 1);
    BIO_get_mem_data(out, &text);
    static const char begin[] = "  Private-Key: (2048 bit)\n  priv:\n      69:c7:54:8c:21:d0:df:ea:"
                                "6b:9a:51:c9:ea:d4:e2:\n      7c:33:d3";
    check(strncmp(text, begin, sizeof(begin) - 1) == 0, "text");
    check(strstr(text, "    Public-Key: (2048 bit)\n    prime P:\n        00:9d:b6:fb:59:51") !=
              NULL,
          "parameters' text");
    BIO_free(out);
    DSA_free(dsa);
}

/* ---- Parameters ---- */

/* NIST CAVP, PQGGen of FIPS 186-2: domain_parameter_seed and what comes of it is tested by the CAVP
 * runner; here the round trip. */
void test_dsa_parameters(void)
{
    check_context("dsa parameters");
    DSA *dsa = DSA_new();
    int counter = -1;
    unsigned long h = 0;
    check(DSA_generate_parameters_ex(dsa, 512, NULL, 0, &counter, &h, NULL), "generated");
    check(counter >= 0 && h >= 2 && DSA_bits(dsa) == 512, "what is told");
    struct ffc *f = &dsa->key.params;
    f->validate |= FFC_VALIDATE_LEGACY;
    check(ffc_validate(f, false, false) == 1, "they come of their seed");
    f->seed[0] ^= 1;
    check(ffc_validate(f, false, false) == 0, "not of another");
    f->seed[0] ^= 1;
    f->pcounter++;
    check(ffc_validate(f, false, false) == 0, "not at another counter");
    f->pcounter--;
    BN_add_word(f->g, 1);
    check(ffc_validate(f, false, false) == 0, "g of another order");
    DSA_free(dsa);
}

void test_dsa_secrets(void)
{
    check_context("dsa secrets");
    DSA *dsa = some_key();
    struct dsa_numbers sig;
    uint8_t digest[32] = {1, 2, 3}, extra[32] = {5};
    BIGNUM *x = dsa->key.priv;
    BIGNUM y = {0};
    secret(x->d, (size_t)x->top * sizeof(*x->d));
    secret(digest, sizeof(digest));
    secret(extra, sizeof(extra));
    check(dsa_sign(dsa, &sig, &digest_sha256, digest, 32, extra, 32), "signs");
    check(ffc_public_key(&dsa->key.params, &y, x), "public key");
    not_secret(&sig, sizeof(sig));
    not_secret(digest, sizeof(digest));
    not_secret(x->d, (size_t)x->top * sizeof(*x->d));
    check(dsa_verify(dsa, &sig, digest, 32) == 1, "verifies");
    check(BN_cmp(&y, dsa->key.pub) == 0, "the same public key");
    BN_clear_free(&y);
    DSA_free(dsa);
}
