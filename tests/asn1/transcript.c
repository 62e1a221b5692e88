#include "tests/asn1/transcript.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"

static EVP_MD_CTX *ctx;
static const char *title;
static FILE *copy;

static void add(const void *p, size_t len)
{
    EVP_DigestUpdate(ctx, p, len);
    if (copy != NULL)
        fwrite(p, 1, len, copy);
}

void transcript_begin(const char *name)
{
    const char *folder = getenv("ASSAY_TRANSCRIPT");
    char path[500];
    title = name;
    copy = NULL;
    if (folder != NULL) {
        snprintf(path, sizeof(path), "%s/%s", folder, name);
        copy = fopen(path, "w");
        if (copy != NULL)
            setvbuf(copy, NULL, _IOLBF, 0); /* what a crash would leave behind */
    }
    ctx = EVP_MD_CTX_new();
    EVP_DigestInit_ex(ctx, EVP_sha256(), NULL);
    ERR_clear_error();
}

void say(const char *format, ...)
{
    char text[4096];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    if (n > 0)
        add(text, (size_t)n < sizeof(text) ? (size_t)n : sizeof(text) - 1);
}

void say_hex(const void *p, size_t len)
{
    const unsigned char *c = p;
    for (size_t i = 0; i < len; i++)
        say("%02x", c[i]);
}

void say_bio(BIO *b)
{
    char text[1000];
    int n;
    say("<");
    while ((n = BIO_read(b, text, sizeof(text))) > 0)
        add(text, (size_t)n);
    say(">");
}

void say_errors(void)
{
    const char *data;
    int flags;
    unsigned long e;
    while ((e = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0)
        say(" [%d:%d %s]", ERR_GET_LIB(e), ERR_GET_REASON(e),
            (flags & ERR_TXT_STRING) != 0 ? data : "");
}

void transcript_end(const char *digest)
{
    unsigned char md[32];
    char hex[65];
    EVP_DigestFinal_ex(ctx, md, NULL);
    EVP_MD_CTX_free(ctx);
    if (copy != NULL)
        fclose(copy);
    for (size_t i = 0; i < sizeof(md); i++)
        snprintf(hex + 2 * i, 3, "%02x", md[i]);
    check(strcmp(hex, digest) == 0, "%s: what was said has the digest %s", title, hex);
}
