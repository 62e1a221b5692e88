/* Strings, numbers, bits and types by their functions. */
#include <limits.h>
#include <openssl/asn1t.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/gen.h"
#include "tests/suite.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void say_string(const ASN1_STRING *s)
{
    if (s == NULL) {
        say(" none");
        return;
    }
    say(" %x/%lx/%d:", (unsigned)s->type, (unsigned long)s->flags, s->length);
    if (s->data != NULL)
        say_hex(s->data, (size_t)s->length);
}

static void say_der(int len, unsigned char *der)
{
    say(" %d:", len);
    if (der != NULL && len > 0)
        say_hex(der, (size_t)len);
    OPENSSL_free(der);
    say_errors();
}

/* ---- Numbers ---- */

static void say_number(const ASN1_INTEGER *a)
{
    int64_t i = 77;
    uint64_t u = 77;
    unsigned char *der = NULL;
    say_string(a);
    say(" int64=%d", ASN1_INTEGER_get_int64(&i, a));
    say(" %lld", (long long)i);
    say_errors();
    say(" uint64=%d", ASN1_INTEGER_get_uint64(&u, a));
    say(" %llu", (unsigned long long)u);
    say_errors();
    say(" long=%ld", ASN1_INTEGER_get(a));
    say_errors();
    say(" enum=%ld", ASN1_ENUMERATED_get(a));
    say_errors();
    BIGNUM *n = ASN1_INTEGER_to_BN(a, NULL);
    char *hex = n != NULL ? BN_bn2hex(n) : NULL;
    say(" bn=%s", hex != NULL ? hex : "none");
    ASN1_INTEGER *back = n != NULL ? BN_to_ASN1_INTEGER(n, NULL) : NULL;
    say_string(back);
    say(" cmp=%d", back != NULL ? ASN1_INTEGER_cmp(a, back) : 9);
    ASN1_INTEGER_free(back);
    OPENSSL_free(hex);
    BN_free(n);
    say_errors();
    int len = i2d_ASN1_INTEGER(a, &der);
    say_der(len, der);
    say("\n");
}

void test_asn1_numbers(void)
{
    if (sizeof(long) < 8)
        return; /* a long's width is in what was said */
    static const int64_t values[] = {
        0,         1,         -1,        127,       128,       -128,       -129,       255,
        256,       -255,      -256,      -257,      32767,     32768,      -32768,     -32769,
        INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, 0x7fffffL, -0x800000L, -0x800001L, -0xff0000L};
    transcript_begin("numbers");
    for (size_t i = 0; i < COUNT(values); i++) {
        ASN1_INTEGER *a = ASN1_INTEGER_new();
        ASN1_ENUMERATED *e = ASN1_ENUMERATED_new();
        unsigned char *der = NULL;
        ASN1_INTEGER_set_int64(a, values[i]);
        say_number(a);
        ASN1_INTEGER_set_uint64(a, (uint64_t)values[i]);
        say_number(a);
        ASN1_INTEGER_set(a, (long)values[i]);
        say_number(a);
        ASN1_ENUMERATED_set_int64(e, values[i]);
        say_string(e);
        say(" %ld", ASN1_ENUMERATED_get(e));
        int len = i2d_ASN1_ENUMERATED(e, &der);
        say_der(len, der);
        say_number(e); /* of the wrong type */
        ASN1_INTEGER_free(a);
        ASN1_ENUMERATED_free(e);
    }
    struct gen g = {3};
    for (unsigned i = 0; i < 300; i++) { /* contents as they come, and magnitudes as they are set */
        uint8_t bytes[24];
        size_t n = gen_below(&g, 20);
        gen_fill(&g, i, bytes + 2, n);
        bytes[0] = V_ASN1_INTEGER;
        bytes[1] = (uint8_t)n;
        const unsigned char *p = bytes;
        ASN1_INTEGER *a = d2i_ASN1_INTEGER(NULL, &p, (long)n + 2);
        say("%d", a != NULL);
        say_errors();
        if (a != NULL)
            say_number(a);
        ASN1_INTEGER_free(a);
        p = bytes;
        a = d2i_ASN1_UINTEGER(NULL, &p, (long)n + 2);
        say("unsigned");
        say_string(a);
        say_errors();
        ASN1_INTEGER_free(a);
        a = ASN1_INTEGER_new();
        if (n > 0) {
            bytes[2] |= 1;
            ASN1_STRING_set(a, bytes + 2, (int)n);
            if (i % 2)
                a->type = V_ASN1_NEG_INTEGER;
            say_number(a);
        }
        ASN1_INTEGER_free(a);
    }
    transcript_end("3fb186b62dc4bfaf8a93ab5da55c4aa6de50ded09edba892c6d6df79ee3d2202");
}

/* ---- Bits ---- */

static void say_bits(ASN1_BIT_STRING *b)
{
    unsigned char *der = NULL;
    say_string(b);
    for (int i = -1; i < 30; i += 3)
        say("%d", i >= 0 ? ASN1_BIT_STRING_get_bit(b, i) : 0);
    say(" %d", ASN1_BIT_STRING_check(b, (const unsigned char *)"\xf0\xff", 2));
    int len = i2d_ASN1_BIT_STRING(b, &der);
    say_der(len, der);
}

void test_asn1_bits(void)
{
    static BIT_STRING_BITNAME names[] = {
        {0, "First", "first"}, {7, "Eighth", "eighth"}, {9, "Tenth", "tenth"}, {-1, NULL, NULL}};
    struct gen g = {4};
    transcript_begin("bits");
    for (unsigned i = 0; i < 200; i++) {
        uint8_t bytes[16];
        size_t n = gen_below(&g, 5);
        gen_fill(&g, i, bytes + 2, n);
        if (i % 4 != 0)
            bytes[2] &= 7;
        bytes[0] = V_ASN1_BIT_STRING;
        bytes[1] = (uint8_t)n;
        const unsigned char *p = bytes;
        ASN1_BIT_STRING *b = d2i_ASN1_BIT_STRING(NULL, &p, (long)n + 2);
        say("%d", b != NULL);
        say_errors();
        if (b == NULL)
            b = ASN1_BIT_STRING_new();
        say_bits(b);
        for (int j = 0; j < 4; j++) {
            int at = (int)gen_below(&g, 40), value = (int)gen_below(&g, 2);
            say(" %d=%d:%d", at, value, ASN1_BIT_STRING_set_bit(b, at, value));
            say_bits(b);
        }
        ASN1_BIT_STRING_set(b, bytes, (int)n);
        say_bits(b);
        BIO *out = BIO_new(BIO_s_mem());
        say(" %d", ASN1_BIT_STRING_set_asc(b, i % 3 ? "tenth" : "Eighth", i % 5 != 0, names));
        say(" %d", ASN1_BIT_STRING_set_asc(b, "none", 1, names));
        say(" %d", ASN1_BIT_STRING_name_print(out, b, names, (int)(i % 5)));
        say_bio(out);
        BIO_free(out);
        ASN1_BIT_STRING_free(b);
        say("\n");
    }
    transcript_end("e352ed90936b83602e9f749d64bb2ae16890ebf8c9f57bd895b50a5d59cfec4e");
}

/* ---- Strings ---- */

void test_asn1_string(void)
{
    transcript_begin("string");
    ASN1_STRING *s = ASN1_STRING_new(), *t = ASN1_STRING_type_new(V_ASN1_IA5STRING);
    say_string(s);
    say(" %d", ASN1_STRING_set(s, "some text", -1));
    say_string(s);
    say(" %d", ASN1_STRING_set(s, "short", 3));
    say_string(s);
    say(" after=%d", s->data[3]);
    say(" %d", ASN1_STRING_set(s, NULL, -1));
    say_string(s);
    say(" %d %d", ASN1_STRING_cmp(s, t) > 0, ASN1_STRING_cmp(t, s) > 0);
    say(" %d", ASN1_STRING_copy(t, s));
    say_string(t);
    say(" %d", ASN1_STRING_cmp(s, t));
    t->type = V_ASN1_IA5STRING;
    say(" %d", ASN1_STRING_cmp(s, t) > 0);
    s->flags = ASN1_STRING_FLAG_X509_TIME;
    ASN1_STRING *copy = ASN1_STRING_dup(s);
    say_string(copy);
    say(" %d", ASN1_STRING_copy(s, NULL));
    ASN1_STRING_set0(copy, OPENSSL_strdup("mine"), 4);
    say_string(copy);
    ASN1_STRING_length_set(copy, 2);
    say(" %d %d %.2s", ASN1_STRING_length(copy), ASN1_STRING_type(copy),
        (const char *)ASN1_STRING_get0_data(copy));
    say(" %d", ASN1_OCTET_STRING_set(copy, (const unsigned char *)"octets", 6));
    say(" %d", ASN1_OCTET_STRING_cmp(copy, s) > 0);
    ASN1_STRING_free(s);
    ASN1_STRING_free(t);
    ASN1_STRING_clear_free(copy);
    ASN1_STRING_free(NULL);
    ASN1_STRING_clear_free(NULL);
    say(" %d", ASN1_STRING_dup(NULL) != NULL);
    say_errors();
    transcript_end("043d0c8e38266b4461d8fa5af604a768ebc2defbecb7853b5c94284629b6f423");
}

/* ---- ASN1_TYPE ---- */

void test_asn1_type(void)
{
    unsigned char octets[] = "octets", room[4];
    long number = 0;
    transcript_begin("type");
    ASN1_TYPE *a = ASN1_TYPE_new(), *b = ASN1_TYPE_new();
    say(" %d", ASN1_TYPE_get(a));
    say(" %d", ASN1_TYPE_set_octetstring(a, octets, 6));
    say(" %d %d", ASN1_TYPE_get(a), ASN1_TYPE_get_octetstring(a, room, sizeof(room)));
    say_hex(room, sizeof(room));
    say(" %d", ASN1_TYPE_get_int_octetstring(a, &number, room, 2));
    say_errors();
    say(" %d", ASN1_TYPE_set1(b, a->type, a->value.ptr));
    say(" %d", ASN1_TYPE_cmp(a, b));
    say(" %d", ASN1_TYPE_set_int_octetstring(b, -70000, octets, 5));
    say(" %d", ASN1_TYPE_get_int_octetstring(b, &number, room, sizeof(room)));
    say(" %ld", number);
    say_hex(room, sizeof(room));
    say(" %d", ASN1_TYPE_get_octetstring(b, room, 4));
    say_errors();
    say_string(b->value.sequence);
    say(" %d", ASN1_TYPE_cmp(a, b));
    ASN1_TYPE_set(a, V_ASN1_BOOLEAN, octets);
    ASN1_TYPE_set(b, V_ASN1_BOOLEAN, NULL);
    say(" %d %d %d", a->value.boolean, b->value.boolean, ASN1_TYPE_cmp(a, b));
    unsigned char *der = NULL;
    int len = i2d_ASN1_TYPE(b, &der);
    say_der(len, der);
    ASN1_TYPE_set(a, V_ASN1_NULL, NULL);
    say(" %d", ASN1_TYPE_get(a));
    der = NULL;
    len = i2d_ASN1_TYPE(a, &der);
    say_der(len, der);
    say(" %d", ASN1_TYPE_set1(b, V_ASN1_OBJECT, OBJ_nid2obj(NID_sha256)));
    say(" %d", ASN1_TYPE_set1(a, V_ASN1_OBJECT, OBJ_nid2obj(NID_sha512)));
    say(" %d", ASN1_TYPE_cmp(a, b) != 0);
    der = NULL;
    len = i2d_ASN1_TYPE(b, &der);
    say_der(len, der);
    say(" %d", ASN1_TYPE_cmp(a, NULL));
    ASN1_TYPE_free(a);
    ASN1_TYPE_free(b);
    say_errors();
    transcript_end("44e2f627b0c2602c941632588034e29e74c91955321c48c254dd64cb34ae6a6a");
}

/* ---- Tags and lengths by hand ---- */

void test_asn1_headers(void)
{
    if (sizeof(long) < 8)
        return; /* a long's width is in what was said */
    static const int tag[] = {3, 30, 31, 200, INT_MAX};
    static const int length[] = {0, 1, 127, 128, 255, 65536, INT_MAX - 9, INT_MAX, -1};
    struct gen g = {5};
    transcript_begin("headers");
    for (int i = -2; i < 33; i++)
        say("%d %lx %s\n", i, ASN1_tag2bit(i), ASN1_tag2str(i));
    say("%s %s\n", ASN1_tag2str(V_ASN1_NEG_INTEGER), ASN1_tag2str(V_ASN1_NEG_ENUMERATED));
    for (int c = 0; c < 3; c++)
        for (size_t t = 0; t < COUNT(tag); t++)
            for (size_t l = 0; l < COUNT(length); l++) {
                unsigned char bytes[16], *p = bytes;
                say(" %d", ASN1_object_size(c, length[l], tag[t]));
                if (length[l] < 0)
                    continue;
                ASN1_put_object(&p, c, length[l], tag[t], V_ASN1_APPLICATION);
                say_hex(bytes, (size_t)(p - bytes));
            }
    for (unsigned i = 0; i < 3000; i++) {
        uint8_t bytes[12];
        size_t n = gen_below(&g, sizeof(bytes)) + (i % 16 != 0);
        gen_fill(&g, i, bytes, n);
        if (i % 3 == 0)
            bytes[0] |= 0x1f;
        if (i % 5 == 0 && n > 1)
            bytes[1] = (uint8_t)(0x80 + i % 7);
        const unsigned char *p = bytes;
        long len = -7;
        int number = -7, class = -7;
        int ret = ASN1_get_object(&p, &len, &number, &class, (long)n);
        say("%x %d", (unsigned)ret, (int)(p - bytes));
        if (p > bytes) /* else it says nothing */
            say(" %ld %d %x", len, number, (unsigned)class);
        say_errors();
        p = bytes;
        say(" %d", ASN1_const_check_infinite_end(&p, (long)n));
        say(" %d\n", (int)(p - bytes));
    }
    unsigned char end[2], *p = end;
    say("%d", ASN1_put_eoc(&p));
    say_hex(end, 2);
    transcript_end("d48faa78aba4290506ff829c66594ac492d60bd840d5423878797b72c7d09ae1");
}
