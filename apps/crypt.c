#include "apps/crypt.h"

#include <openssl/evp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* crypt's base64: least significant six bits first, an alphabet of its own. */
static char *put64(char *p, uint32_t v, int n)
{
    static const char alphabet[] =
        "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    for (; n > 0; n--, v >>= 6)
        *p++ = alphabet[v & 63];
    return p;
}

/* `len` bytes of the digest d, repeated as often as needed. */
static void update_repeated(EVP_MD_CTX *c, const unsigned char *d, size_t d_len, size_t len)
{
    for (; len > d_len; len -= d_len)
        EVP_DigestUpdate(c, d, d_len);
    EVP_DigestUpdate(c, d, len);
}

static void start(EVP_MD_CTX *c, const EVP_MD *md)
{
    EVP_DigestInit_ex(c, md, NULL);
}

/* password || salt || password */
static void alternate(EVP_MD_CTX *c, const EVP_MD *md, const char *password, const char *salt,
                      size_t salt_len, unsigned char *out)
{
    start(c, md);
    EVP_DigestUpdate(c, password, strlen(password));
    EVP_DigestUpdate(c, salt, salt_len);
    EVP_DigestUpdate(c, password, strlen(password));
    EVP_DigestFinal_ex(c, out, NULL);
}

static void md5_first(EVP_MD_CTX *c, const char *magic, const char *salt, size_t salt_len,
                      const char *password, unsigned char d[16])
{
    size_t len = strlen(password);
    alternate(c, EVP_md5(), password, salt, salt_len, d);
    start(c, EVP_md5());
    EVP_DigestUpdate(c, password, len);
    if (magic[0] != '\0') {
        EVP_DigestUpdate(c, "$", 1);
        EVP_DigestUpdate(c, magic, strlen(magic));
        EVP_DigestUpdate(c, "$", 1);
    }
    EVP_DigestUpdate(c, salt, salt_len);
    update_repeated(c, d, 16, len);
    for (size_t i = len; i > 0; i >>= 1)
        EVP_DigestUpdate(c, i & 1 ? "" : password, 1);
    EVP_DigestFinal_ex(c, d, NULL);
}

static void md5_round(EVP_MD_CTX *c, int i, const char *salt, size_t salt_len, const char *password,
                      unsigned char d[16])
{
    size_t len = strlen(password);
    const void *odd = i & 1 ? (const void *)password : d,
               *even = i & 1 ? d : (const void *)password;
    start(c, EVP_md5());
    EVP_DigestUpdate(c, odd, i & 1 ? len : 16);
    if (i % 3 != 0)
        EVP_DigestUpdate(c, salt, salt_len);
    if (i % 7 != 0)
        EVP_DigestUpdate(c, password, len);
    EVP_DigestUpdate(c, even, i & 1 ? 16 : len);
    EVP_DigestFinal_ex(c, d, NULL);
}

bool crypt_md5(const char *magic, const char *salt, const char *password, char out[CRYPT_MAX])
{
    unsigned char d[16];
    size_t salt_len = strnlen(salt, 8);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    if (c == NULL)
        return false;
    md5_first(c, magic, salt, salt_len, password, d);
    for (int i = 0; i < 1000; i++)
        md5_round(c, i, salt, salt_len, password, d);
    EVP_MD_CTX_free(c);

    const char *dollar = magic[0] != '\0' ? "$" : "";
    char *p =
        out + snprintf(out, CRYPT_MAX, "%s%s%s%.*s$", dollar, magic, dollar, (int)salt_len, salt);
    for (int i = 0; i < 5; i++) {
        static const unsigned char order[5][3] = {
            {0, 6, 12}, {1, 7, 13}, {2, 8, 14}, {3, 9, 15}, {4, 10, 5}};
        p = put64(
            p, (uint32_t)d[order[i][0]] << 16 | (uint32_t)d[order[i][1]] << 8 | d[order[i][2]], 4);
    }
    *put64(p, d[11], 2) = '\0';
    return true;
}

/* Steps 4 to 12 of the SHA-crypt document. */
static void sha_first(EVP_MD_CTX *c, const EVP_MD *md, const char *salt, size_t salt_len,
                      const char *password, unsigned char *d)
{
    size_t len = strlen(password), d_len = (size_t)EVP_MD_get_size(md);
    alternate(c, md, password, salt, salt_len, d);
    start(c, md);
    EVP_DigestUpdate(c, password, len);
    EVP_DigestUpdate(c, salt, salt_len);
    update_repeated(c, d, d_len, len);
    for (size_t i = len; i > 0; i >>= 1)
        if (i & 1)
            EVP_DigestUpdate(c, d, d_len);
        else
            EVP_DigestUpdate(c, password, len);
    EVP_DigestFinal_ex(c, d, NULL);
}

/* Steps 13 to 20: the digest of `times` copies of a text, cut or repeated to text_len bytes. */
static void sha_sequence(EVP_MD_CTX *c, const EVP_MD *md, const char *text, size_t text_len,
                         size_t times, char *out)
{
    unsigned char d[EVP_MAX_MD_SIZE];
    size_t d_len = (size_t)EVP_MD_get_size(md);
    start(c, md);
    for (; times > 0; times--)
        EVP_DigestUpdate(c, text, text_len);
    EVP_DigestFinal_ex(c, d, NULL);
    for (size_t i = 0; i < text_len; i++)
        out[i] = (char)d[i % d_len];
}

/* Step 21. */
static void sha_round(EVP_MD_CTX *c, const EVP_MD *md, unsigned long i, const char *s, size_t s_len,
                      const char *p, size_t p_len, unsigned char *d)
{
    size_t d_len = (size_t)EVP_MD_get_size(md);
    start(c, md);
    EVP_DigestUpdate(c, i & 1 ? (const void *)p : d, i & 1 ? p_len : d_len);
    if (i % 3 != 0)
        EVP_DigestUpdate(c, s, s_len);
    if (i % 7 != 0)
        EVP_DigestUpdate(c, p, p_len);
    EVP_DigestUpdate(c, i & 1 ? (const void *)d : p, i & 1 ? d_len : p_len);
    EVP_DigestFinal_ex(c, d, NULL);
}

/* Step 22 e: the order of the bytes is a walk through the digest in three tracks. */
static char *sha_encode(char *out, const unsigned char *d, size_t d_len)
{
    size_t track = d_len / 3, a = 0, b = track, c = 2 * track;
    for (size_t i = 0; i < track; i++) {
        size_t t;
        out = put64(out, (uint32_t)d[a] << 16 | (uint32_t)d[b] << 8 | d[c], 4);
        if (d_len == 64) { /* (a, b, c) -> (b + 1, c + 1, a + 1) */
            t = a;
            a = b + 1;
            b = c + 1;
            c = t + 1;
        } else { /* (a, b, c) -> (c + 1, a + 1, b + 1) */
            t = c;
            c = b + 1;
            b = a + 1;
            a = t + 1;
        }
    }
    return d_len == 64 ? put64(out, d[63], 2) : put64(out, (uint32_t)d[31] << 8 | d[30], 3);
}

/* "rounds=N$" at the head of the salt: N within 1000 .. 999999999. False without a '$'. */
static bool sha_rounds(const char **salt, unsigned long *rounds, char *prefix, size_t size)
{
    enum { DEFAULT = 5000, MIN = 1000, MAX = 999999999 };
    *rounds = DEFAULT;
    prefix[0] = '\0';
    if (strncmp(*salt, "rounds=", 7) != 0)
        return true;
    char *end;
    unsigned long n = strtoul(*salt + 7, &end, 10);
    if (*end != '$')
        return false;
    *rounds = n < MIN ? MIN : n > MAX ? MAX : n;
    *salt = end + 1;
    snprintf(prefix, size, "rounds=%lu$", *rounds);
    return true;
}

bool crypt_sha(const char *magic, const char *salt, const char *password, char out[CRYPT_MAX])
{
    const EVP_MD *md = magic[0] == '6' ? EVP_sha512() : EVP_sha256();
    unsigned char d[EVP_MAX_MD_SIZE];
    unsigned long rounds;
    char prefix[32], s[16];
    if (!sha_rounds(&salt, &rounds, prefix, sizeof(prefix)))
        return false;
    size_t salt_len = strnlen(salt, sizeof(s)), len = strlen(password);
    char *p = malloc(len + 1);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    bool ok = p != NULL && c != NULL;
    if (ok) {
        sha_first(c, md, salt, salt_len, password, d);
        sha_sequence(c, md, password, len, len, p);
        sha_sequence(c, md, salt, salt_len, 16u + d[0], s);
        for (unsigned long i = 0; i < rounds; i++)
            sha_round(c, md, i, s, salt_len, p, len, d);
        char *end =
            out + snprintf(out, CRYPT_MAX, "$%s$%s%.*s$", magic, prefix, (int)salt_len, salt);
        *sha_encode(end, d, (size_t)EVP_MD_get_size(md)) = '\0';
    }
    EVP_MD_CTX_free(c);
    free(p);
    return ok;
}
