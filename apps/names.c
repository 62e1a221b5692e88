/* The names of digests and ciphers as lists and as commands. */
#include <ctype.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"

const char *const digest_commands[] = {
    "blake2b512", "blake2s256", "md5",      "rmd160",   "sha1",   "sha224", "sha256",
    "sha3-224",   "sha3-256",   "sha3-384", "sha3-512", "sha384", "sha512", "sha512-224",
    "sha512-256", "shake128",   "shake256", "sm3",      NULL,
};

const char *const cipher_commands[] = {
    "aes-128-cbc",
    "aes-128-ecb",
    "aes-192-cbc",
    "aes-192-ecb",
    "aes-256-cbc",
    "aes-256-ecb",
    "aria-128-cbc",
    "aria-128-cfb",
    "aria-128-cfb1",
    "aria-128-cfb8",
    "aria-128-ctr",
    "aria-128-ecb",
    "aria-128-ofb",
    "aria-192-cbc",
    "aria-192-cfb",
    "aria-192-cfb1",
    "aria-192-cfb8",
    "aria-192-ctr",
    "aria-192-ecb",
    "aria-192-ofb",
    "aria-256-cbc",
    "aria-256-cfb",
    "aria-256-cfb1",
    "aria-256-cfb8",
    "aria-256-ctr",
    "aria-256-ecb",
    "aria-256-ofb",
    "base64",
    "camellia-128-cbc",
    "camellia-128-ecb",
    "camellia-192-cbc",
    "camellia-192-ecb",
    "camellia-256-cbc",
    "camellia-256-ecb",
    "des-ede",
    "des-ede-cbc",
    "des-ede-cfb",
    "des-ede-ofb",
    "des-ede3",
    "des-ede3-cbc",
    "des-ede3-cfb",
    "des-ede3-ofb",
    "des3",
    "sm4-cbc",
    "sm4-cfb",
    "sm4-ctr",
    "sm4-ecb",
    "sm4-ofb",
    NULL,
};

struct names {
    const char *v[512];
    size_t n;
};

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add(struct names *names, const char *name)
{
    if (names->n < sizeof(names->v) / sizeof(names->v[0]) && islower((unsigned char)name[0]))
        names->v[names->n++] = name;
}

static void add_digest(const EVP_MD *md, const char *from, const char *to, void *arg)
{
    (void)to;
    if (md == NULL || strstr(from, "rsaEncryption") != NULL || strstr(from, "RSA") != NULL ||
        strstr(from, "rsa") != NULL)
        return;
    add(arg, from);
}

/* What enc can't do is not listed: AEADs and XTS. */
static void add_cipher(const EVP_CIPHER *cipher, const char *from, const char *to, void *arg)
{
    (void)to;
    EVP_CIPHER *c = EVP_CIPHER_fetch(NULL, from, NULL);
    (void)cipher;
    if (c != NULL && !(EVP_CIPHER_get_flags(c) & EVP_CIPH_FLAG_AEAD_CIPHER) &&
        EVP_CIPHER_get_mode(c) != EVP_CIPH_XTS_MODE)
        add(arg, from);
    EVP_CIPHER_free(c);
}

static void print_names(FILE *out, struct names *names)
{
    qsort(names->v, names->n, sizeof(names->v[0]), by_name);
    for (size_t i = 0; i < names->n; i++)
        fprintf(out, "-%-25s %s", names->v[i], i % 3 == 2 || i + 1 == names->n ? "\n" : "");
}

void print_digest_names(FILE *out)
{
    static struct names names;
    names.n = 0;
    EVP_MD_do_all_sorted(add_digest, &names);
    fprintf(out, "Supported digests:\n");
    print_names(out, &names);
}

void print_cipher_names(FILE *out)
{
    static struct names names;
    names.n = 0;
    EVP_CIPHER_do_all_sorted(add_cipher, &names);
    fprintf(out, "Supported ciphers:\n");
    print_names(out, &names);
    fputc('\n', out);
}
