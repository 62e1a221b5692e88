/* pem/lines  What of a line counts: zeros, control characters, spaces and long lines, in names, in
 * headers and in base64, for each of PEM_read_bio_ex's ways. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/suite.h"

#define B "-----BEGIN A-----\n"
#define E "-----END A-----\n"
#define D "YWJj\n"

static void read_as(const char *text, size_t len, unsigned flags)
{
    BIO *in = BIO_new_mem_buf(text, (int)len);
    char *name, *header;
    unsigned char *data;
    long n;
    if (PEM_read_bio_ex(in, &name, &header, &data, &n, flags) == 1) {
        say("[%s] [%s] ", name, header);
        say_hex(data, (size_t)n);
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_free(data);
    } else {
        say("no");
    }
    say("\n");
    BIO_free(in);
    ERR_clear_error();
}

static void each_way(const char *text, size_t len)
{
    read_as(text, len, PEM_FLAG_EAY_COMPATIBLE);
    read_as(text, len, 0);
    read_as(text, len, PEM_FLAG_ONLY_B64);
}

static void texts(void)
{
    static const struct {
        const char *text;
        size_t len;
    } rows[] = {
#define ROW(text) {text, sizeof(text) - 1}
        ROW(B D E),
        ROW(B "ab\0cd\nef\n\n" D E),
        ROW(B "\0cd\nef\n\n" D E),
        ROW(B "ab\1cd\nef\n\n" D E),
        ROW(B "\1cd\nef\n\n" D E),
        ROW(B "a\tb\nef \n\n" D E),
        ROW(B "a\rb\nef\r\n\n" D E),
        ROW(B "a\x7f\nb\xe9\n\xe9x\nef\v\f\n\n" D E),
        ROW(B " a: b\nef\n\n" D E),
        ROW(B "a: b\n  \n" D E),
        ROW(B "a: b\n\1\n" D E),
        ROW(B "a: b\n\0\n" D E),
        ROW(B "a: b\n\xe9\n" D E),
        ROW(B "a: b\nc d\n\n" D E),
        ROW(B "c d\na: b\n\n" D E),
        ROW(B "YW\0Jj\n" E),
        ROW(B "YWJj\0YWJj\n" D E),
        ROW(B "YWJj\0\n" D E),
        ROW(B "YW\1Jj\n" D E),
        ROW(B "YWJj\1\n" D E),
        ROW(B "YWJj\xe9\n" E),
        ROW(B "YW Jj\n" E),
        ROW(B "\tYW\tJj\t\n" E),
        ROW(B "YWJj\rYWJj\n" E),
        ROW(B "YWJj#x\n" D E),
        ROW(B "YW:j\n" E),
        ROW(B D "\n" E),
        ROW(B D "\n" D E),
        ROW(B D "-----END A\0-----\n"),
        ROW(B D "-----END A-----\0x\n"),
        ROW(B D "-----END A-----  \n"),
        ROW(B D "-----END A-----\r\n"),
        ROW(B D "-----END\1A-----\n"),
        ROW(B D "-----END A-----"),
        ROW("-----BEGIN A\0-----\n" D E),
        ROW("-----BEGIN A\0B-----\n" D "-----END A\0B-----\n"),
        ROW("-----BEGIN A-----\0x\n" D E),
        ROW("-----BEGIN\1A-----\n" D E),
        ROW("-----BEGIN A----- \n" D E),
        ROW("-----BEGIN A-----\xe9\n" D E),
        ROW("-----BEGIN A-----\rx\n" D E),
        ROW("-----BEGIN ----\n" D B D E),
        ROW("\xef\xbb\xbf" B D E),
        ROW("x\n\xef\xbb\xbf" B D E),
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        each_way(rows[i].text, rows[i].len);
}

/* Lines about as long as what is read at once. */
static void long_lines(void)
{
    static const struct {
        const char *before;
        char c;
        const char *after;
    } rows[] = {
        {B "a: ", 'x', "\nb: c\n\n" D E},
        {B "a: b\n", ' ', "\n" D E},
        {B, 'Y', "\n" E},
        {"", '-', B D E},
        {"-----BEGIN ", 'N', "-----\n" D B D E},
    };
    char text[1000];
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        for (size_t n = 230; n < 270; n++) {
            size_t at = strlen(rows[i].before);
            memcpy(text, rows[i].before, at);
            memset(text + at, rows[i].c, n);
            size_t rest = strlen(rows[i].after);
            memcpy(text + at + n, rows[i].after, rest + 1);
            each_way(text, at + n + rest);
        }
}

void test_pem_lines(void)
{
    transcript_begin("pem_lines");
    texts();
    long_lines();
    transcript_end("a41386c3006b7cf9ba4f1c2a1dd6bb4a7ba5aea49b6c5fa1f6dd50c9e525a2f8");
}
