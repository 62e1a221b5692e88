#include <string.h>

#include "tests/both/kinds.h"
#include "tests/check.h"

/* Octets in hex, `-` for none: at most `max` of them. */
static void random_text(struct gen *g, char *hex, size_t max)
{
    size_t len = gen_below(g, max + 1);
    strcpy(hex, "-");
    for (size_t i = 0; i < len; i++)
        sprintf(hex + 2 * i, "%02x", (unsigned)(gen_u64(g) & 0xff));
}

/* Changes one bit in the last `octets` octets. */
static void flip(struct gen *g, char *hex, size_t octets)
{
    size_t digits = strlen(hex), last = 2 * octets < digits ? 2 * octets : digits;
    char *at = hex + digits - last + gen_below(g, last), two[2] = {*at, 0};
    unsigned digit;
    sscanf(two, "%x", &digit);
    *at = "0123456789abcdef"[digit ^ 1U << gen_below(g, 4)];
}

static const char *pick(struct gen *g, const char *const *list)
{
    size_t n = 0;
    while (list[n] != NULL)
        n++;
    return list[gen_below(g, n)];
}

static const char *const digests[] = {"sha1",   "sha224",   "sha256",   "sha384",
                                      "sha512", "sha3-256", "sha3-512", NULL};

/* Each side signs and the other verifies, by `how` and by `verify`; both refuse another signature
 * and another text. Signatures without randomness are the same. */
static void exchange(struct both *b, const char *how, const char *verify, bool random)
{
    struct peer *side[2] = {b->maker, b->reader};
    char text[512], other[512], signature[2][HEX_MAX], wrong[HEX_MAX];
    random_text(&b->gen, text, 200);
    strcpy(other, text);
    if (strcmp(text, "-") == 0)
        strcpy(other, "00");
    else
        flip(&b->gen, other, 200);
    for (int i = 0; i < 2; i++) {
        struct peer *signer = side[i], *verifier = side[!i];
        char *sig = signature[i];
        if (!both_check(b, ask(signer, "sign 0 %s %s", how, text), signer, how))
            return;
        answer(signer, 0, sig);
        strcpy(wrong, sig);
        flip(&b->gen, wrong, HEX_MAX);
        if (!both_check(b, ask(verifier, "verify 1 %s %s %s", verify, text, sig), verifier, verify))
            check(false, "text %s\n    signature %s", text, sig);
        for (int j = 0; j < 2; j++) {
            both_check(b, !ask(side[j], "verify 1 %s %s %s", verify, text, wrong), side[j],
                       "takes a wrong signature");
            both_check(b, !ask(side[j], "verify 1 %s %s %s", verify, other, sig), side[j],
                       "takes a wrong text");
        }
    }
    if (!random)
        both_check(b, strcmp(signature[0], signature[1]) == 0, b->reader, "other signature");
}

void both_rsa_signature(struct both *b, const struct kind *kind)
{
    char how[256], verify[256];
    const char *digest = pick(&b->gen, digests), *mgf1 = pick(&b->gen, digests);
    (void)kind;
    snprintf(how, sizeof(how), "%s,rsa_padding_mode:pkcs1", digest);
    exchange(b, how, how, false);
    size_t salt = gen_below(&b->gen, 256 - 64 - 2 + 1);
    int len = snprintf(how, sizeof(how), "%s,rsa_padding_mode:pss,rsa_mgf1_md:%s", digest, mgf1);
    strcpy(verify, how);
    snprintf(how + len, sizeof(how) - (size_t)len, ",rsa_pss_saltlen:%zu", salt);
    strcat(verify, gen_below(&b->gen, 2) ? ",rsa_pss_saltlen:auto" : how + len);
    exchange(b, how, verify, salt != 0);
}

void both_signature(struct both *b, const struct kind *kind)
{
    const char *digest = pick(&b->gen, digests);
    (void)kind;
    exchange(b, digest, digest, true);
}

void both_pure_signature(struct both *b, const struct kind *kind)
{
    (void)kind;
    exchange(b, "-", "-", false);
}

/* Each side encrypts and the other decrypts; a changed text gives neither the message,
 * but an error, or both the same random text (implicit rejection). */
static void exchange_text(struct both *b, const char *how, const char *text)
{
    struct peer *side[2] = {b->maker, b->reader};
    char sent[HEX_MAX], got[2][HEX_MAX];
    for (int i = 0; i < 2; i++) {
        if (!both_check(b, ask(side[i], "encrypt 1 %s %s", how, text), side[i], how))
            return;
        answer(side[i], 0, sent);
        for (int j = 0; j < 2; j++) {
            bool ok = ask(side[j], "decrypt 0 %s %s", how, sent);
            answer(side[j], 0, got[j]);
            if (!both_check(b, ok && strcmp(got[j], text) == 0, side[j], how))
                check(false, "text %s\n    encrypted %s", text, sent);
        }
        bool ok[2];
        flip(&b->gen, sent, HEX_MAX);
        for (int j = 0; j < 2; j++) {
            ok[j] = ask(side[j], "decrypt 0 %s %s", how, sent);
            answer(side[j], 0, got[j]);
            /* Implicit rejection may come to a text as short as this one. */
            bool by_chance = strlen(text) < 16 && strstr(how, "pkcs1") != NULL;
            both_check(b, !ok[j] || by_chance || strcmp(got[j], text) != 0, side[j],
                       "decrypts another text");
        }
        both_check(b, !ok[0] || !ok[1] || strcmp(got[0], got[1]) == 0, side[1],
                   "decrypts to something else");
    }
}

void both_rsa_text(struct both *b, const struct kind *kind)
{
    enum { K = 256, DIGEST_MAX = 64 };
    char how[512], text[2 * K + 1], label[65];
    (void)kind;
    random_text(&b->gen, text, K - 11);
    exchange_text(b, "-,rsa_padding_mode:pkcs1", text);
    random_text(&b->gen, text, K - 2 * DIGEST_MAX - 2);
    random_text(&b->gen, label, 31);
    int len = snprintf(how, sizeof(how), "-,rsa_padding_mode:oaep,rsa_oaep_md:%s,rsa_mgf1_md:%s",
                       pick(&b->gen, digests), pick(&b->gen, digests));
    if (strcmp(label, "-") != 0)
        snprintf(how + len, sizeof(how) - (size_t)len, ",rsa_oaep_label:%s", label);
    exchange_text(b, how, text);
}

/* Both sides' secret of the private key in slot x and the public one in slot y is the same, or only
 * the lax one gives any. */
static void agree(struct both *b, int x, int y, const char *lax, char *secret)
{
    char other[HEX_MAX];
    bool one = ask(b->maker, "derive %d %d", x, y), two = ask(b->reader, "derive %d %d", x, y);
    answer(b->maker, 0, secret);
    answer(b->reader, 0, other);
    bool alone = lax != NULL && one != two && strcmp((one ? b->maker : b->reader)->name, lax) == 0;
    both_check(b, alone || (one == two && strcmp(secret, other) == 0), b->reader,
               "derives another secret");
}

/* The reader makes the second key. Then its public half with one bit changed: whatever that is,
 * both sides say the same of it. */
void both_secret(struct both *b, const struct kind *kind)
{
    char private_key[HEX_MAX], public_key[HEX_MAX], one[HEX_MAX], two[HEX_MAX];
    if (!both_check(b, ask(b->reader, "make 2 %s", kind->name), b->reader, "make"))
        return;
    ask(b->reader, "put-private 2");
    answer(b->reader, 0, private_key);
    ask(b->reader, "put-public 2");
    answer(b->reader, 0, public_key);
    if (!both_check(b, ask(b->maker, "private 2 %s", private_key), b->maker, "private") ||
        !both_check(b, ask(b->maker, "public 3 %s", public_key), b->maker, "public") ||
        !both_check(b, ask(b->reader, "public 3 %s", public_key), b->reader, "public"))
        return;
    agree(b, 0, 3, NULL, one);
    agree(b, 2, 1, NULL, two);
    both_check(b, strcmp(one, two) == 0 && one[0] != '\0', b->maker, "derives another secret");
    flip(&b->gen, public_key, 32);
    bool reads = ask(b->maker, "public 3 %s", public_key);
    both_check(b, ask(b->reader, "public 3 %s", public_key) == reads, b->reader,
               "reads, or reads not, a changed public key");
    if (reads)
        agree(b, 0, 3, kind->lax, one);
}

/* Each side encapsulates; a changed text has a secret of its own, the same on both sides. */
void both_capsule(struct both *b, const struct kind *kind)
{
    struct peer *side[2] = {b->maker, b->reader};
    char text[HEX_MAX], secret[HEX_MAX], got[2][HEX_MAX];
    (void)kind;
    for (int i = 0; i < 2; i++) {
        if (!both_check(b, ask(side[i], "encaps 1"), side[i], "encaps"))
            return;
        answer(side[i], 0, text);
        answer(side[i], 1, secret);
        for (int changed = 0; changed < 2; changed++) {
            for (int j = 0; j < 2; j++) {
                both_check(b, ask(side[j], "decaps 0 %s", text), side[j], "decaps");
                answer(side[j], 0, got[j]);
            }
            both_check(b, strcmp(got[0], got[1]) == 0, side[!i], "decaps gives another secret");
            both_check(b, (strcmp(got[i], secret) == 0) == !changed, side[i], "decaps of its own");
            flip(&b->gen, text, HEX_MAX);
        }
    }
}
