/* asn1_text  Numbers, strings and objects as text and back; DER as lines. */
#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdio.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"

/* ---- Hex ---- */

static void written(void)
{
    transcript_begin("hex_written");
    BIO *b = BIO_new(BIO_s_mem());
    unsigned char bytes[120];
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (unsigned char)(7 * i + 1);
    static const int types[] = {V_ASN1_INTEGER, V_ASN1_NEG_INTEGER, V_ASN1_ENUMERATED,
                                V_ASN1_NEG_ENUMERATED, V_ASN1_OCTET_STRING};
    for (size_t t = 0; t < sizeof(types) / sizeof(types[0]); t++)
        for (int len = 0; len <= 120; len += len < 4 || (len > 33 && len < 37) ? 1 : 5) {
            ASN1_STRING *s = ASN1_STRING_type_new(types[t]);
            ASN1_STRING_set(s, bytes, len);
            say("%d %d: %d", types[t], len, i2a_ASN1_INTEGER(b, s));
            say_bio(b);
            say(" %d", i2a_ASN1_ENUMERATED(b, s));
            say_bio(b);
            say(" %d", i2a_ASN1_STRING(b, s, 0));
            say_bio(b);
            say(" %d", ASN1_buf_print(b, bytes, (size_t)len, len % 5));
            say_bio(b);
            say("\n");
            ASN1_STRING_free(s);
        }
    say("%d %d %d", i2a_ASN1_INTEGER(b, NULL), i2a_ASN1_ENUMERATED(b, NULL),
        i2a_ASN1_STRING(b, NULL, 0));
    say_bio(b);
    BIO_free(b);
    transcript_end("8cfcdfb7bc98ff30f3d49ee68b5469bae96d424bd327651909386d738bd005df");
}

static void numbers(void)
{
    static const char *const texts[] = {"0",
                                        "1",
                                        "-1",
                                        "255",
                                        "18446744073709551615",
                                        "-18446744073709551615",
                                        "18446744073709551616",
                                        "-18446744073709551616",
                                        "170141183460469231731687303715884105727",
                                        "340282366920938463463374607431768211455"};
    transcript_begin("numbers");
    BIO *b = BIO_new(BIO_s_mem());
    unsigned char room[100];
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        for (int indent = 0; indent < 9; indent += 4) {
            BIGNUM *n = NULL;
            BN_dec2bn(&n, texts[i]);
            say("%d", ASN1_bn_print(b, "name:", n, room, indent));
            say_bio(b);
            BN_free(n);
        }
    say("%d", ASN1_bn_print(b, "name:", NULL, room, 0));
    say_bio(b);
    BIO_free(b);
    transcript_end("f4dfa85cfb6fe256e9da461a03c33f4d335182dbdef0ccab62366af2b7bf5b2d");
}

static void read_back(void)
{
    static const char *const texts[] = {
        "",         "\n",   "00\n",     "0000\n",       "0012\n",  "12ab\n",
        "12AB\r\n", "12ab", "1\n",      "123\n",        "12 34\n", "xyz\n",
        "12xyz\n",  "1x\n", "\\\n12\n", "00ff\n00ff\n", "-12\n",
    };
    transcript_begin("hex_read");
    char buf[200];
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        for (int which = 0; which < 3; which++)
            for (int size = 20; size <= 200; size += 180) {
                BIO *b = BIO_new_mem_buf(texts[i], -1);
                ASN1_STRING *s = ASN1_STRING_new();
                int r = which == 0   ? a2i_ASN1_INTEGER(b, s, buf, size)
                        : which == 1 ? a2i_ASN1_ENUMERATED(b, s, buf, size)
                                     : a2i_ASN1_STRING(b, s, buf, size);
                say("%zu %d %d: %d", i, which, size, r);
                if (r == 1) {
                    if (which != 1)
                        say(" %d ", s->type); /* OpenSSL has INTEGER for an ENUMERATED */
                    say_hex(s->data, (size_t)s->length);
                }
                say_errors();
                say("\n");
                ASN1_STRING_free(s);
                BIO_free(b);
            }
    transcript_end("5978c55a9306af5befb8abab3d4b9549a58100093fa5f4599ea7c575830ae709");
}

/* What goes on in the next line, which OpenSSL writes, but doesn't read. */
static void read_back_lines(void)
{
    unsigned char bytes[110];
    char buf[100];
    BIO *b = BIO_new(BIO_s_mem());
    memset(bytes, 0xa5, sizeof(bytes));
    for (int len = 1; len <= 110; len += 12) {
        ASN1_INTEGER *a = ASN1_INTEGER_new(), *back = ASN1_INTEGER_new();
        ASN1_STRING_set(a, bytes, len);
        i2a_ASN1_INTEGER(b, a);
        BIO_puts(b, "\n");
        check(a2i_ASN1_INTEGER(b, back, buf, sizeof(buf)) == 1 && ASN1_INTEGER_cmp(a, back) == 0,
              "%d bytes as hex and back", len);
        ASN1_INTEGER_free(a);
        ASN1_INTEGER_free(back);
    }
    ASN1_STRING *s = ASN1_STRING_new();
    BIO_puts(b, "1234\\\n56\\\r\n78\n9a\\\n");
    check(a2i_ASN1_STRING(b, s, buf, sizeof(buf)) == 1 && s->length == 4 &&
              memcmp(s->data, "\x12\x34\x56\x78", 4) == 0,
          "a string of three lines");
    check(a2i_ASN1_STRING(b, s, buf, sizeof(buf)) == 0, "a line that should follow doesn't");
    ERR_clear_error();
    ASN1_STRING_free(s);
    BIO_free(b);
}

/* ---- Objects ---- */

static void objects(void)
{
    static const char *const texts[] = {"commonName",        "CN",      "1.2.3.4", "2.5.4.3",
                                        "1.3.6.1.4.1.99999", "2.100.3", "0.0"};
    static const unsigned char odd[] = {0x06, 0x03, 0x2a, 0x03, 0x04};
    transcript_begin("objects");
    BIO *b = BIO_new(BIO_s_mem());
    char buf[30];
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        ASN1_OBJECT *o = OBJ_txt2obj(texts[i], 0);
        for (int size = 0; size <= 30; size += size < 5 ? 1 : 5) {
            memset(buf, 0, sizeof(buf));
            int n = i2t_ASN1_OBJECT(size > 0 ? buf : NULL, size, o);
            say(" %d '%s'", n, buf);
        }
        say(" %d", i2a_ASN1_OBJECT(b, o));
        say_bio(b);
        say("\n");
        ASN1_OBJECT_free(o);
    }
    const unsigned char *p = odd;
    ASN1_OBJECT *o = d2i_ASN1_OBJECT(NULL, &p, sizeof(odd));
    say("%d", i2a_ASN1_OBJECT(b, o));
    say_bio(b);
    ASN1_OBJECT_free(o);
    say("%d", i2a_ASN1_OBJECT(b, NULL));
    say_bio(b);
    /* One that is longer than any room one has. */
    char text[500] = "1.3";
    for (int i = 0; i < 60; i++)
        snprintf(text + strlen(text), sizeof(text) - strlen(text), ".%d", 100 + i);
    o = OBJ_txt2obj(text, 1);
    say("%d", i2a_ASN1_OBJECT(b, o));
    say_bio(b);
    ASN1_OBJECT_free(o);
    BIO_free(b);
    transcript_end("bfbd6de75aa0ea8fe22058e349f773c28d0387cb7d82250432701ecdda77efa1");
}

/* ---- DER as lines ---- */

static const struct {
    const char *der;
    size_t len;
} elements[] = {
#define ELEMENT(text)          \
    {                          \
        text, sizeof(text) - 1 \
    }
    ELEMENT(""),
    ELEMENT("\x30\x80\x02\x01\x05\x00\x00"),
    ELEMENT("\x30\x80\x02\x01\x05"),
    ELEMENT("\x30\x05\x02\x01"),
    ELEMENT("\x30\x05\x02\x01\x05"),
    ELEMENT("\x02\x02\x00\x05"),
    ELEMENT("\x02\x00"),
    ELEMENT("\x02\x01\x00"),
    ELEMENT("\x02\x01\x80"),
    ELEMENT("\x02\x02\xff\x80"),
    ELEMENT("\x01\x02\x07\x01"),
    ELEMENT("\x01\x00"),
    ELEMENT("\x01\x01\x05"),
    ELEMENT("\x06\x02\x80\x01"),
    ELEMENT("\x06\x00"),
    ELEMENT("\x06\x03\x55\x04\x03"),
    ELEMENT("\x06\x03\x2a\x03\x84"),
    ELEMENT("\x04\x00"),
    ELEMENT("\x04\x03"
            "abc"),
    ELEMENT("\x04\x03"
            "a\tb"),
    ELEMENT("\x04\x16"
            "a\x01"
            "bcdefghijklmnopqrstu"),
    ELEMENT("\x1f\x85\x01\x01\x00"),
    ELEMENT("\x9f\x05\x01\x00"),
    ELEMENT("\xff\x83\xff\xff\x7f\x00"),
    ELEMENT("\x42\x01\x00"),
    ELEMENT("\xe3\x02\x05\x00"),
    ELEMENT("\x03\x02\x00\x01"),
    ELEMENT("\x0a\x01\xff"),
    ELEMENT("\x0a\x02\x00\x01"),
    ELEMENT("\x00\x00\x05\x00"),
    ELEMENT("\x24\x80\x04\x01"
            "a\x00\x00"),
    ELEMENT("\x1e\x02\x00"
            "a"),
    ELEMENT("\x05\x01"
            "a"),
    ELEMENT("\x0c\x00"),
    ELEMENT("\x0c\x02\xc3\xa9"),
    ELEMENT("\x09\x01"
            "a"),
    ELEMENT("\x1b\x01"
            "a"),
    ELEMENT("\x17\x0d"
            "200101000000Z"),
    ELEMENT("\x30\x02\x05\x00\x05\x00"),
    ELEMENT("\x04\x80"
            "ab"),
    ELEMENT("\x30\x06\x24\x80\x04\x00\x00\x00"),
    ELEMENT("\x30\x06\x00\x00\x05\x00\x00\x00"),
    ELEMENT("\x13\x03"
            "a\nb"),
    ELEMENT("\x30\x84\x00\x00\x00\x02\x05\x00"),
    ELEMENT("\x30\x89\x00\x00\x00\x00\x00\x00\x00\x00\x00"),
    ELEMENT("\x31\x0b\x30\x09\x06\x03\x55\x04\x03\x0c\x02"
            "ab"),
#undef ELEMENT
};

static void lines(void)
{
    transcript_begin("lines");
    BIO *b = BIO_new(BIO_s_mem());
    for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++)
        for (int indent = 0; indent < 2; indent++)
            for (int dump = -1; dump < 20; dump += dump == 0 ? 7 : dump == 7 ? 100 : 1) {
                const unsigned char *p = (const unsigned char *)elements[i].der;
                int r = ASN1_parse_dump(b, p, (long)elements[i].len, indent, dump);
                say("%zu %d %d: %d", i, indent, dump, r != 0);
                say_bio(b);
                say_errors();
            }
    /* So deep, and no deeper. */
    unsigned char deep[300];
    for (size_t i = 0; i < sizeof(deep); i += 2) {
        deep[i] = 0x30;
        deep[i + 1] = 0x80;
    }
    for (long len = 240; len < 270; len += 2) {
        say("%ld: %d", len, ASN1_parse(b, deep, len, 1) != 0);
        say_bio(b);
    }
    for (int tag = -2; tag < 300; tag++)
        say("%d %s\n", tag, ASN1_tag2str(tag));
    BIO_free(b);
    transcript_end("433f9c97ec89e7ff1d14a57fc2e0ee78f7fb2654d210a54d9c3e004d50893e4c");
}

void test_asn1_text_lines(void)
{
    read_back_lines();
}

/* ---- Dumps ---- */

static int count_line(const void *p, size_t len, void *result)
{
    say("[%zu %.*s]", len, (int)len, (const char *)p);
    return *(int *)result;
}

static void dumps(void)
{
    unsigned char bytes[100];
    BIO *b = BIO_new(BIO_s_mem());
    transcript_begin("hexdump");
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (unsigned char)(7 * i);
    for (int indent = -5; indent < 90; indent += 7)
        for (int len = -1; len < 70; len += 9) {
            say("%d %d: %d", indent, len, BIO_dump_indent(b, bytes, len, indent));
            say_bio(b);
        }
    for (int result = -1; result < 3; result++) {
        say("%d", BIO_dump_cb(count_line, &result, bytes, 33));
        say("%d", BIO_dump_indent_cb(count_line, &result, bytes, 33, 9));
    }
    for (int indent = 0; indent < 5; indent += 4)
        for (int width = 1; width < 20; width += 6)
            for (int len = -1; len < 40; len += 8) {
                say("%d", BIO_hex_string(b, indent, width, bytes, len));
                say_bio(b);
            }
    unsigned char *zeros = OPENSSL_zalloc(70000);
    say("%d", BIO_dump(b, zeros, 70000));
    say_bio(b);
    OPENSSL_free(zeros);
    FILE *f = tmpfile();
    char text[1000];
    say("%d", BIO_dump_fp(f, bytes, 40));
    say(" %d", BIO_dump_indent_fp(f, bytes, 20, 8));
    rewind(f);
    while (fgets(text, sizeof(text), f) != NULL)
        say("%s", text);
    fclose(f);
    BIO_free(b);
    transcript_end("68decd5bb8b830e2906c998c517b21cecb0d1f817121f2d46f303ed0eadecb63");
}

void test_asn1_text(void)
{
    written();
    numbers();
    read_back();
    objects();
    lines();
    dumps();
}
