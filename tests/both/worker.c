/* A worker does with its library what the driver asks for: a line each way on standard input and
 * output, octets in hex, none as "-".
 *
 *     make SLOT KIND                    ->  ok                      a new key
 *     private SLOT PKCS8                ->  ok                      a key that the other side made
 *     public SLOT SPKI                  ->  ok
 *     put-private SLOT                  ->  ok PKCS8
 *     put-public SLOT                   ->  ok SPKI
 *     check SLOT | check-public SLOT    ->  ok
 *     sign SLOT HOW TEXT                ->  ok SIGNATURE
 *     verify SLOT HOW TEXT SIGNATURE    ->  ok
 *     derive SLOT SLOT                  ->  ok SECRET               a private key, a public one
 *     encrypt SLOT HOW TEXT             ->  ok TEXT
 *     decrypt SLOT HOW TEXT             ->  ok TEXT
 *     encaps SLOT                       ->  ok TEXT SECRET
 *     decaps SLOT TEXT                  ->  ok SECRET
 *
 * or "no" where the library refuses. HOW is a digest's name or "-", then NAME:VALUE for each
 * control of EVP_PKEY_CTX_ctrl_str, with commas between. Compiled with -DBOTH_PRELOAD it is a
 * shared object for LD_PRELOAD into a program that carries the library in its executable. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/both/keys.h"

enum { SLOTS = 4, WORDS = 5, OCTETS_MAX = 16384 };

struct octets {
    unsigned char p[OCTETS_MAX];
    size_t len;
};

static EVP_PKEY *slots[SLOTS];
static struct octets in[2], out[2];
static size_t n_out;

static EVP_PKEY **slot(const char *word)
{
    return &slots[(size_t)(word[0] - '0') % SLOTS];
}

static int read_hex(struct octets *o, const char *hex)
{
    unsigned octet;
    int end;
    o->len = 0;
    if (strcmp(hex, "-") == 0)
        return 1;
    for (; *hex != '\0' && o->len < OCTETS_MAX; hex += 2) {
        if (sscanf(hex, "%2x%n", &octet, &end) != 1 || end != 2)
            return 0;
        o->p[o->len++] = (unsigned char)octet;
    }
    return *hex == '\0';
}

static void write_hex(const struct octets *o)
{
    fputs(o->len == 0 ? " -" : " ", stdout);
    for (size_t i = 0; i < o->len; i++) {
        putchar("0123456789abcdef"[o->p[i] >> 4]);
        putchar("0123456789abcdef"[o->p[i] & 15]);
    }
}

/* The context for one operation of a key, begun by init(). */
static EVP_PKEY_CTX *begin(EVP_PKEY *key, int (*init)(EVP_PKEY_CTX *))
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
    if (ctx != NULL && init != NULL && init(ctx) != 1) {
        EVP_PKEY_CTX_free(ctx);
        ctx = NULL;
    }
    return ctx;
}

static int control(EVP_PKEY_CTX *ctx, char *how)
{
    for (char *name = strtok(how, ","); name != NULL; name = strtok(NULL, ",")) {
        char *value = strchr(name, ':');
        if (value == NULL)
            return 0;
        *value++ = '\0';
        if (EVP_PKEY_CTX_ctrl_str(ctx, name, value) <= 0)
            return 0;
    }
    return 1;
}

/* Cuts the digest off HOW: its name, or NULL. */
static const char *digest_of(char **how)
{
    char *name = *how, *comma = strchr(name, ',');
    *how = comma != NULL ? comma + 1 : name + strlen(name);
    if (comma != NULL)
        *comma = '\0';
    return strcmp(name, "-") == 0 ? NULL : name;
}

static int do_make(char **w)
{
    EVP_PKEY_free(*slot(w[1]));
    return (*slot(w[1]) = both_make(w[2])) != NULL;
}

static int do_private(char **w)
{
    const unsigned char *p = in[0].p;
    EVP_PKEY_free(*slot(w[1]));
    *slot(w[1]) = NULL;
    if (!read_hex(&in[0], w[2]))
        return 0;
    PKCS8_PRIV_KEY_INFO *info = d2i_PKCS8_PRIV_KEY_INFO(NULL, &p, (long)in[0].len);
    if (info != NULL)
        *slot(w[1]) = EVP_PKCS82PKEY(info);
    PKCS8_PRIV_KEY_INFO_free(info);
    return *slot(w[1]) != NULL;
}

static int do_public(char **w)
{
    const unsigned char *p = in[0].p;
    EVP_PKEY_free(*slot(w[1]));
    *slot(w[1]) = NULL;
    if (!read_hex(&in[0], w[2]))
        return 0;
    return (*slot(w[1]) = d2i_PUBKEY(NULL, &p, (long)in[0].len)) != NULL;
}

static int keep_der(unsigned char *der, int len)
{
    int fits = len > 0 && len <= OCTETS_MAX;
    if (fits) {
        memcpy(out[0].p, der, (size_t)len);
        out[0].len = (size_t)len;
        n_out = 1;
    }
    OPENSSL_free(der);
    return fits;
}

static int do_put_private(char **w)
{
    unsigned char *der = NULL;
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(*slot(w[1]));
    int len = info != NULL ? i2d_PKCS8_PRIV_KEY_INFO(info, &der) : 0;
    PKCS8_PRIV_KEY_INFO_free(info);
    return keep_der(der, len);
}

static int do_put_public(char **w)
{
    unsigned char *der = NULL;
    int len = i2d_PUBKEY(*slot(w[1]), &der);
    return keep_der(der, len);
}

static int check_by(EVP_PKEY *key, int (*checks)(EVP_PKEY_CTX *))
{
    EVP_PKEY_CTX *ctx = begin(key, NULL);
    int ok = ctx != NULL && checks(ctx) == 1;
    EVP_PKEY_CTX_free(ctx);
    return ok;
}

static int do_check(char **w)
{
    return check_by(*slot(w[1]), EVP_PKEY_check);
}

static int do_check_public(char **w)
{
    return check_by(*slot(w[1]), EVP_PKEY_public_check);
}

static int do_sign(char **w)
{
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    EVP_PKEY_CTX *ctx;
    const char *digest = digest_of(&w[2]);
    out[0].len = OCTETS_MAX;
    int ok = md != NULL && read_hex(&in[0], w[3]) &&
             EVP_DigestSignInit_ex(md, &ctx, digest, NULL, NULL, *slot(w[1]), NULL) == 1 &&
             control(ctx, w[2]) &&
             EVP_DigestSign(md, out[0].p, &out[0].len, in[0].p, in[0].len) == 1;
    EVP_MD_CTX_free(md);
    n_out = 1;
    return ok;
}

static int do_verify(char **w)
{
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    EVP_PKEY_CTX *ctx;
    const char *digest = digest_of(&w[2]);
    int ok = md != NULL && read_hex(&in[0], w[3]) && read_hex(&in[1], w[4]) &&
             EVP_DigestVerifyInit_ex(md, &ctx, digest, NULL, NULL, *slot(w[1]), NULL) == 1 &&
             control(ctx, w[2]) &&
             EVP_DigestVerify(md, in[1].p, in[1].len, in[0].p, in[0].len) == 1;
    EVP_MD_CTX_free(md);
    return ok;
}

static int do_derive(char **w)
{
    EVP_PKEY_CTX *ctx = begin(*slot(w[1]), EVP_PKEY_derive_init);
    out[0].len = OCTETS_MAX;
    int ok = ctx != NULL && EVP_PKEY_derive_set_peer(ctx, *slot(w[2])) == 1 &&
             EVP_PKEY_derive(ctx, out[0].p, &out[0].len) == 1;
    EVP_PKEY_CTX_free(ctx);
    n_out = 1;
    return ok;
}

/* RSA's two ways, which look alike. */
static int crypt_by(char **w, int (*init)(EVP_PKEY_CTX *),
                    int (*run)(EVP_PKEY_CTX *, unsigned char *, size_t *, const unsigned char *,
                               size_t))
{
    EVP_PKEY_CTX *ctx = begin(*slot(w[1]), init);
    out[0].len = OCTETS_MAX;
    digest_of(&w[2]);
    int ok = ctx != NULL && read_hex(&in[0], w[3]) && control(ctx, w[2]) &&
             run(ctx, out[0].p, &out[0].len, in[0].p, in[0].len) == 1;
    EVP_PKEY_CTX_free(ctx);
    n_out = 1;
    return ok;
}

static int do_encrypt(char **w)
{
    return crypt_by(w, EVP_PKEY_encrypt_init, EVP_PKEY_encrypt);
}

static int do_decrypt(char **w)
{
    return crypt_by(w, EVP_PKEY_decrypt_init, EVP_PKEY_decrypt);
}

static int encaps_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_encapsulate_init(ctx, NULL);
}

static int decaps_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_decapsulate_init(ctx, NULL);
}

static int do_encaps(char **w)
{
    EVP_PKEY_CTX *ctx = begin(*slot(w[1]), encaps_init);
    out[0].len = out[1].len = OCTETS_MAX;
    int ok =
        ctx != NULL && EVP_PKEY_encapsulate(ctx, out[0].p, &out[0].len, out[1].p, &out[1].len) == 1;
    EVP_PKEY_CTX_free(ctx);
    n_out = 2;
    return ok;
}

static int do_decaps(char **w)
{
    EVP_PKEY_CTX *ctx = begin(*slot(w[1]), decaps_init);
    out[0].len = OCTETS_MAX;
    int ok = ctx != NULL && read_hex(&in[0], w[2]) &&
             EVP_PKEY_decapsulate(ctx, out[0].p, &out[0].len, in[0].p, in[0].len) == 1;
    EVP_PKEY_CTX_free(ctx);
    n_out = 1;
    return ok;
}

static const struct verb {
    const char *name;
    size_t words; /* itself included */
    int (*run)(char **w);
} verbs[] = {
    {"make", 3, do_make},
    {"private", 3, do_private},
    {"public", 3, do_public},
    {"put-private", 2, do_put_private},
    {"put-public", 2, do_put_public},
    {"check", 2, do_check},
    {"check-public", 2, do_check_public},
    {"sign", 4, do_sign},
    {"verify", 5, do_verify},
    {"derive", 3, do_derive},
    {"encrypt", 4, do_encrypt},
    {"decrypt", 4, do_decrypt},
    {"encaps", 2, do_encaps},
    {"decaps", 3, do_decaps},
};

static int run_line(char *line)
{
    char *w[WORDS] = {NULL}, *rest;
    size_t n = 0;
    for (char *word = strtok_r(line, " \n", &rest); word != NULL && n < WORDS;
         word = strtok_r(NULL, " \n", &rest))
        w[n++] = word;
    for (size_t i = 0; n > 0 && i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (strcmp(w[0], verbs[i].name) == 0)
            return n == verbs[i].words && verbs[i].run(w);
    return 0;
}

static int work(void)
{
    char *line = NULL;
    size_t size = 0;
    while (getline(&line, &size, stdin) > 0) {
        n_out = 0;
        int ok = run_line(line);
        fputs(ok ? "ok" : "no", stdout);
        for (size_t i = 0; ok && i < n_out; i++)
            write_hex(&out[i]);
        putchar('\n');
        fflush(stdout);
        ERR_clear_error();
    }
    free(line);
    return 0;
}

#ifdef BOTH_PRELOAD
__attribute__((constructor)) static void run_instead(void)
{
    OPENSSL_init_crypto(0, NULL);
    _exit(work());
}
#else
int main(void)
{
    return work();
}
#endif
