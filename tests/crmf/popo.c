/* Proof of possession: made by every method and kind of key, and verified; made by hand. */
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/crmf/make.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

/* The second of two requests, so that it is seen which is meant. */
static void say_verified(OSSL_CRMF_MSG *m)
{
    OSSL_CRMF_MSG *other = OSSL_CRMF_MSG_new();
    OSSL_CRMF_MSGS *all = sk_OSSL_CRMF_MSG_new_null();
    sk_OSSL_CRMF_MSG_push(all, other);
    sk_OSSL_CRMF_MSG_push(all, m);
    for (int rid = -1; rid < 3; rid++)
        for (int accept = 0; accept < 2; accept++) {
            say(" %d", OSSL_CRMF_MSGS_verify_popo(all, rid, accept, NULL, NULL));
            say_errors();
        }
    say("\n");
    sk_OSSL_CRMF_MSG_free(all);
    OSSL_CRMF_MSG_free(other);
}

static void make(OSSL_CRMF_MSG *m, int method, EVP_PKEY *key, const EVP_MD *md)
{
    say("%d %s: %d", method, md != NULL ? EVP_MD_get0_name(md) : "-",
        OSSL_CRMF_MSG_create_popo(method, m, key, md, NULL, NULL));
    say_errors();
    say_verified(m);
}

/* The second key is new each time. */
static void say_der(int i, const OSSL_CRMF_MSG *m)
{
    if (i != 1)
        SAY_DER(OSSL_CRMF_MSG, m);
}

void test_crmf_popo(void)
{
    EVP_PKEY *keys[] = {crmf_rsa(), EVP_EC_gen("P-256"), crmf_ed(0), crmf_ed(1)};
    const EVP_MD *digests[] = {NULL, EVP_sha1(), EVP_sha256(), EVP_sha512()};
    X509_NAME *name = crmf_name("n");
    transcript_begin("crmf-popo");
    for (int i = 0; i < 3; i++) {
        OSSL_CRMF_MSG *m = OSSL_CRMF_MSG_new();
        OSSL_CRMF_CERTTEMPLATE *t = OSSL_CRMF_MSG_get0_tmpl(m);
        say("key %d\n", i);
        make(m, OSSL_CRMF_POPO_SIGNATURE, keys[i], EVP_sha256());
        OSSL_CRMF_CERTTEMPLATE_fill(t, keys[i], NULL, NULL, NULL);
        make(m, OSSL_CRMF_POPO_SIGNATURE, keys[i], EVP_sha256());
        OSSL_CRMF_CERTTEMPLATE_fill(t, NULL, name, NULL, NULL);
        say_verified(m);
        for (int d = 0; d < 4; d++)
            make(m, OSSL_CRMF_POPO_SIGNATURE, keys[i], digests[d]);

        say_der(i, m);
        for (int method = -3; method < 6; method++)
            make(m, method, keys[i], EVP_sha256());
        make(m, OSSL_CRMF_POPO_SIGNATURE, keys[i + 1], EVP_sha256());
        make(m, OSSL_CRMF_POPO_KEYENC, NULL, NULL);
        say_der(i, m);
        make(m, OSSL_CRMF_POPO_RAVERIFIED, NULL, NULL);
        say_der(i, m);
        OSSL_CRMF_MSG_free(m);
    }
    transcript_end("39434ccdbf0d590b5e2f1c16dd7e0dedb84f102d17f5194a54df61487abab364");
    for (int i = 0; i < 4; i++)
        EVP_PKEY_free(keys[i]);
    X509_NAME_free(name);
}

/* ---- With poposkInput, which isn't made ---- */

enum { SENDER = 1, MAC = 2, SUBJECT = 4, KEY = 8, OTHER_KEY = 16, WRONG = 32, CASES = 64 };

static void put_public(struct tlv *to, int tag, EVP_PKEY *key)
{
    unsigned char *p = to->bytes + to->len;
    const size_t from = to->len;
    to->len += (size_t)i2d_PUBKEY(key, &p);
    to->bytes[from] = (unsigned char)tag;
}

static void put_input(struct tlv *to, unsigned how, EVP_PKEY *key)
{
    const size_t from = to->len;
    if ((how & MAC) != 0) {
        tlv_algorithm(to, 0x30, "hmac-sha1", -1);
        tlv_put(to, V_ASN1_BIT_STRING, "\0mac", 4);
        tlv_wrap(to, from, 0x30);
    } else {
        tlv_put(to, 0x82, "a.b", 3);
        tlv_wrap(to, from, 0xa0);
    }
    put_public(to, 0x30, key);
    tlv_wrap(to, from, 0x30);
}

static void put_request(struct tlv *to, unsigned how, EVP_PKEY *key)
{
    const size_t from = to->len;
    tlv_put(to, V_ASN1_INTEGER, "\1", 1);
    const size_t template = to->len;
    if ((how & SUBJECT) != 0)
        tlv_put(to, 0xa5, "\x30\0", 2);
    if ((how & KEY) != 0)
        put_public(to, 0xa6, key);
    tlv_wrap(to, template, 0x30);
    tlv_wrap(to, from, 0x30);
}

static void put_signature(struct tlv *to, const struct tlv *of, EVP_PKEY *key, bool wrong)
{
    unsigned char bits[65] = {0};
    size_t len = 64;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_DigestSignInit(ctx, NULL, NULL, NULL, key);
    EVP_DigestSign(ctx, bits + 1, &len, of->bytes, of->len);
    EVP_MD_CTX_free(ctx);
    bits[40] ^= wrong;
    tlv_algorithm(to, 0x30, "ED25519", -1);
    tlv_put(to, V_ASN1_BIT_STRING, bits, sizeof(bits));
}

static OSSL_CRMF_MSG *by_hand(unsigned how)
{
    EVP_PKEY *key = crmf_ed(0), *other = crmf_ed(1);
    struct tlv all = {.len = 0}, input = {.len = 0};
    const bool has_input = (how & (SENDER | MAC)) != 0;
    put_request(&all, how, (how & OTHER_KEY) != 0 ? other : key);
    const size_t popo = all.len;
    if (has_input)
        put_input(&input, how, key);
    else
        put_request(&input, how, (how & OTHER_KEY) != 0 ? other : key);
    if (has_input) {
        memcpy(all.bytes + all.len, input.bytes, input.len);
        all.bytes[all.len] = 0xa0;
        all.len += input.len;
    }
    put_signature(&all, &input, key, (how & WRONG) != 0);
    tlv_wrap(&all, popo, 0xa1);
    tlv_wrap(&all, 0, 0x30);
    EVP_PKEY_free(key);
    EVP_PKEY_free(other);
    const unsigned char *p = all.bytes;
    return d2i_OSSL_CRMF_MSG(NULL, &p, (long)all.len);
}

void test_crmf_popo_input(void)
{
    transcript_begin("crmf-popo-input");
    for (unsigned how = 0; how < CASES; how++) {
        OSSL_CRMF_MSG *m = by_hand(how);
        say("%u: %d", how, m != NULL);
        say_errors();
        say_verified(m);
        SAY_DER(OSSL_CRMF_MSG, m);
        OSSL_CRMF_MSG_free(m);
    }
    transcript_end("29387a0deab483ab636c476b2d4ba4e22e633abccbcb1b685d37cfe41715096c");
}

/* What it shows in other ways isn't judged. */
void test_crmf_popo_private(void)
{
    static const struct {
        unsigned char der[10];
        size_t len;
    } ways[] = {
        {{0xa2, 3, 0x81, 1, 0}, 5},
        {{0xa2, 3, 0x81, 1, 1}, 5},
        {{0xa2, 4, 0x80, 2, 0, 1}, 6},
        {{0xa3, 4, 0x82, 2, 0, 1}, 6},
        {{0xa3, 5, 0xa2, 3, 3, 1, 0}, 7},
        {{0xa2, 2, 0x85, 0}, 4},
        {{0xa3, 3, 0x81, 1, 0}, 5},
        {{0xa4, 3, 0x81, 1, 0}, 5},
        {{0x80, 0}, 2},
        {{0x80, 1, 0}, 3},
        {{0xa0, 0}, 2},
        {{0xa2, 6, 0x81, 1, 0, 0x81, 1, 0}, 8},
        {{0xa2, 0}, 2},
        {{0x82, 1, 0}, 3},
    };
    transcript_begin("crmf-popo-private");
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        struct tlv d = {.len = 0};
        put_request(&d, SUBJECT, NULL);
        memcpy(d.bytes + d.len, ways[i].der, ways[i].len);
        d.len += ways[i].len;
        tlv_wrap(&d, 0, 0x30);
        const unsigned char *p = d.bytes;
        OSSL_CRMF_MSG *m = d2i_OSSL_CRMF_MSG(NULL, &p, (long)d.len);
        say("%zu: %d", i, m != NULL);
        say_errors();
        if (m != NULL) {
            say_verified(m);
            SAY_DER(OSSL_CRMF_MSG, m);
        }
        OSSL_CRMF_MSG_free(m);
    }
    transcript_end("405d9ee6dd584387d4a746a1d1a687888576496895af88e990187c9f98f1ace3");
}
