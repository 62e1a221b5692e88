/* What the scripts don't show: no byte is lost where each piece is refused first, copies of chains,
 * the old callbacks, dumps. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>

#include "tests/bio/script.h"
#include "tests/check.h"
#include "tests/suite.h"

/* ---- One byte at a time ---- */

enum { TRIES = 100000, LEN = 9000 };

static bool write_all(BIO *b, const char *data, int len)
{
    int tries = TRIES, done = 0;
    while (done < len && --tries > 0) {
        int n = BIO_write(b, data + done, len - done);
        if (n <= 0 && !BIO_should_retry(b))
            return false;
        done += n > 0 ? n : 0;
    }
    while (BIO_flush(b) <= 0 && --tries > 0)
        if (!BIO_should_retry(b))
            return false;
    return tries > 0;
}

static int read_all(BIO *b, char *out, int room)
{
    int tries = TRIES, done = 0;
    while (done < room && --tries > 0) {
        int n = BIO_read(b, out + done, room - done);
        if (n <= 0 && !BIO_should_retry(b))
            break;
        done += n > 0 ? n : 0;
    }
    return done;
}

/* `filter` over the drip, in its mode of single bytes, over memory; NULL for the filter of the
 * test's. */
static BIO *dripping(const BIO_METHOD *filter, BIO *mem, FILE *trace)
{
    BIO *drip = BIO_new(script_drip());
    script_drip_set(drip, trace, 1, 5);
    return BIO_push(BIO_push(BIO_new(filter), drip), mem);
}

static void set_up_cipher(BIO *b, int enc)
{
    static const unsigned char key[16], iv[16];
    if (BIO_method_type(b) == BIO_TYPE_CIPHER)
        check(BIO_set_cipher(b, EVP_aes_128_cbc(), key, iv, enc) == 1, "set_cipher");
    if (BIO_method_type(b) == BIO_TYPE_MD)
        check(BIO_set_md(b, EVP_sha256()) == 1, "set_md");
}

static void round_trip(const BIO_METHOD *filter, FILE *trace)
{
    static char data[LEN], back[LEN + 1];
    struct gen g = {3};
    for (size_t i = 0; i < LEN; i++)
        data[i] = (char)(gen_below(&g, 40) == 0 ? '\n' : 'a' + (int)gen_below(&g, 26));
    BIO *mem = BIO_new(BIO_s_mem()), *b = dripping(filter, mem, trace);
    set_up_cipher(b, 1);
    check(write_all(b, data, LEN), "write");
    BIO_up_ref(mem);
    BIO_free_all(b);
    BIO_set_mem_eof_return(mem, 0);
    b = dripping(filter, mem, trace);
    set_up_cipher(b, 0);
    int n = read_all(b, back, LEN + 1);
    check(n == LEN && memcmp(back, data, LEN) == 0, "%s: %d bytes", BIO_method_name(b), n);
    BIO_free_all(b);
}

static void every_byte(void)
{
    const BIO_METHOD *const filters[] = {
        BIO_f_null(),       BIO_f_buffer(), BIO_f_base64(),
        BIO_f_cipher(),     BIO_f_md(),     BIO_f_nbio_test(),
#ifndef ASSAY_TWIN /* 3.0 loses what it took before a write that failed */
        BIO_f_linebuffer(),
#endif
    };
    FILE *trace = fopen("/dev/null", "w");
    for (size_t i = 0; i < sizeof(filters) / sizeof(filters[0]); i++)
        round_trip(filters[i], trace);
    fclose(trace);
}

/* ---- Chains ---- */

static void copies(void)
{
    BIO *b = BIO_push(BIO_new(BIO_f_buffer()),
                      BIO_push(BIO_new(BIO_f_linebuffer()), BIO_new(BIO_s_null())));
    BIO_set_buffer_size(b, 8192);
    BIO_set_flags(b, BIO_FLAGS_BASE64_NO_NL);
    BIO *copy = BIO_dup_chain(b);
    check(copy != NULL && BIO_method_type(copy) == BIO_TYPE_BUFFER &&
              BIO_method_type(BIO_next(copy)) == BIO_TYPE_LINEBUFFER &&
              BIO_method_type(BIO_next(BIO_next(copy))) == BIO_TYPE_NULL &&
              BIO_next(BIO_next(BIO_next(copy))) == NULL &&
              BIO_test_flags(copy, BIO_FLAGS_BASE64_NO_NL),
          "dup_chain");
    BIO_free_all(copy);
    BIO_free_all(b);
    b = BIO_push(BIO_new(BIO_f_nbio_test()), BIO_new(BIO_s_null())); /* it has no copies */
    check(BIO_dup_chain(b) == NULL && BIO_dup_chain(NULL) == NULL, "no copy");
    BIO_free_all(b);
}

#ifndef ASSAY_TWIN /* 3.0 writes through NULL */
/* A half of a pair is copied without its peer: nothing is written to it or read. */
static void copied_half(void)
{
    BIO *one, *other;
    char byte = 1;
    if (!check(BIO_new_bio_pair(&one, 0, &other, 0) == 1, "a pair"))
        return;
    BIO *copy = BIO_dup_chain(one);
    check(copy != NULL && BIO_write(copy, "x", 1) <= 0 && BIO_read(copy, &byte, 1) <= 0,
          "the copy stands alone");
    check(BIO_write(one, "x", 1) == 1 && BIO_read(other, &byte, 1) == 1 && byte == 'x',
          "the pair goes on");
    BIO_free(copy);
    BIO_free(one);
    BIO_free(other);
}
#endif

/* ---- Callbacks ---- */

static char seen[300];

static long note(BIO *b, int oper, const char *argp, int argi, long argl, long ret)
{
    size_t at = strlen(seen);
    (void)b;
    (void)argp;
    snprintf(seen + at, sizeof(seen) - at, "%d,%d,%ld,%ld ", oper, argi, argl, ret);
    return (oper & BIO_CB_RETURN) && ret == 7 ? 5 : ret;
}

static void old_callbacks(void)
{
    char buf[50], *text;
    BIO *b = BIO_new(BIO_s_mem());
    BIO_set_callback(b, note);
    check(BIO_get_callback(b) == note && BIO_get_callback_ex(b) == NULL, "get");
    seen[0] = '\0';
    check(BIO_write(b, "hello\nx", 7) == 5, "the result is the callback's");
    BIO_puts(b, "ab\n");
    BIO_gets(b, buf, 50);
    BIO_read(b, buf, 3);
    BIO_ctrl(b, BIO_CTRL_PENDING, 4, NULL);
    BIO_free(b);
    const char *want = "3,7,0,1 131,7,0,7 4,0,0,1 132,0,0,3 5,50,0,1 133,50,0,6 2,3,0,1 130,3,0,3 "
                       "6,10,4,1 134,10,4,1 1,0,0,1 ";
    check(strcmp(seen, want) == 0, "old callbacks: %s", seen);

    BIO *out = BIO_new(BIO_s_mem());
    b = BIO_new(BIO_s_null());
    BIO_set_callback_ex(b, BIO_debug_callback_ex);
    BIO_set_callback_arg(b, (char *)out);
    BIO_write(b, "abc", 3);
    BIO_free(b);
    BIO_write(out, "", 1);
    BIO_get_mem_data(out, &text);
    check(strstr(text, "]: write(0,3) - NULL\n") != NULL &&
              strstr(text, "]: write return 1 processed: 3\n") != NULL &&
              strstr(text, "]: Free - NULL\n") != NULL,
          "debug callback: %s", text);
    BIO_free(out);
}

/* ---- Text ---- */

static void dumps(void)
{
    static const char want[] =
        "0000 - 61 62 63 64 65 66 67 68-69 6a 00 ff 20 7e 7f 31   abcdefghij.. ~.1\n"
        "0010 - 32                                                2\n"
        "          0000 - 61                                             a\n"
        "00:01:02:\n  03:04";
    BIO *b = BIO_new(BIO_s_mem());
    char *text;
    check(BIO_dump(b,
                   "abcdefghij\0\xff ~\x7f"
                   "12",
                   17) == 133,
          "dump");
    check(BIO_dump_indent(b, "a", 1, 10) == 66, "indent");
    check(BIO_hex_string(b, 2, 3, "\0\1\2\3\4", 5) == 1, "hex");
    BIO_write(b, "", 1);
    BIO_get_mem_data(b, &text);
    check(strcmp(text, want) == 0, "dump:\n%s", text);
    BIO_free(b);
}

static void prefixes(void)
{
    char *text;
    BIO *mem = BIO_new(BIO_s_mem()), *b = BIO_push(BIO_new(BIO_f_prefix()), mem);
    check(BIO_set_prefix(b, "> ") == 1 && BIO_set_indent(b, 2) == 1 && BIO_get_indent(b) == 2 &&
              BIO_set_indent(b, -1) == 0,
          "set");
    BIO_printf(b, "one\n\ntw");
    BIO_puts(b, "o\n");
    BIO_write(b, "", 1);
    BIO_get_mem_data(mem, &text);
    check(strcmp(text, ">   one\n>   \n>   two\n>   ") == 0, "prefix: %s", text);
    BIO_free_all(b);
}

/* Filters with nothing behind them. */
static void alone(void)
{
    static const BIO_METHOD *(*const filters[])(void) = {
        BIO_f_buffer, BIO_f_readbuffer, BIO_f_linebuffer, BIO_f_base64,   BIO_f_null,
        BIO_f_prefix, BIO_f_md,         BIO_f_cipher,     BIO_f_nbio_test};
    for (size_t i = 0; i < sizeof(filters) / sizeof(filters[0]); i++) {
        BIO *b = BIO_new(filters[i]());
        char c[10];
#ifndef ASSAY_TWIN /* some of OpenSSL's don't survive that */
        check(BIO_read(b, c, sizeof(c)) <= 0 && BIO_gets(b, c, sizeof(c)) <= 0 &&
                  BIO_write(b, "a\n", 2) <= 0,
              "filter %zu", i);
#else
        (void)c;
#endif
        check(BIO_next(b) == NULL && !BIO_should_retry(b), "filter %zu is alone", i);
        BIO_free(b);
    }
}

void test_bio_filters(void)
{
    every_byte();
    copies();
#ifndef ASSAY_TWIN
    copied_half();
#endif
    old_callbacks();
    dumps();
    prefixes();
    alone();
    ERR_clear_error();
}
