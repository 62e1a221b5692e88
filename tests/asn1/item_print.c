/* asn1_item_print  Values of items as text, with every flag. */
#include <openssl/asn1t.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"

typedef struct {
    ASN1_OBJECT *kind;
    ASN1_TYPE *any;
} INNER;

ASN1_SEQUENCE(INNER) =
    {
        ASN1_SIMPLE(INNER, kind, ASN1_OBJECT),
        ASN1_OPT(INNER, any, ASN1_ANY),
} static_ASN1_SEQUENCE_END(INNER)

        typedef struct {
    int type;
    union {
        ASN1_INTEGER *number;
        ASN1_UTF8STRING *text;
        INNER *inner;
    } d;
} PICK;

ASN1_CHOICE(PICK) =
    {
        ASN1_EXP(PICK, d.number, ASN1_INTEGER, 0),
        ASN1_IMP(PICK, d.text, ASN1_UTF8STRING, 1),
        ASN1_SIMPLE(PICK, d.inner, INNER),
} static_ASN1_CHOICE_END(PICK)

        typedef struct {
    ASN1_BOOLEAN plain, yes, no;
    ASN1_INTEGER *number;
    ASN1_ENUMERATED *letter;
    ASN1_BIT_STRING *bits;
    ASN1_OCTET_STRING *octets;
    ASN1_NULL *nothing;
    ASN1_TIME *when;
    ASN1_STRING *title;
    INNER *inner;
    PICK *pick;
    STACK_OF(ASN1_INTEGER) * numbers;
    STACK_OF(INNER) * inners;
    STACK_OF(ASN1_OBJECT) * kinds;
    int32_t small;
    INNER embedded;
    ASN1_STRING *raw;
} OUTER;

ASN1_SEQUENCE(OUTER) =
    {
        ASN1_OPT(OUTER, plain, ASN1_BOOLEAN),
        ASN1_EXP_OPT(OUTER, yes, ASN1_TBOOLEAN, 1),
        ASN1_EXP_OPT(OUTER, no, ASN1_FBOOLEAN, 2),
        ASN1_OPT(OUTER, number, ASN1_INTEGER),
        ASN1_OPT(OUTER, letter, ASN1_ENUMERATED),
        ASN1_OPT(OUTER, bits, ASN1_BIT_STRING),
        ASN1_OPT(OUTER, octets, ASN1_OCTET_STRING),
        ASN1_OPT(OUTER, nothing, ASN1_NULL),
        ASN1_OPT(OUTER, when, ASN1_TIME),
        ASN1_EXP_OPT(OUTER, title, DIRECTORYSTRING, 3),
        ASN1_OPT(OUTER, inner, INNER),
        ASN1_EXP_OPT(OUTER, pick, PICK, 4),
        ASN1_IMP_SEQUENCE_OF_OPT(OUTER, numbers, ASN1_INTEGER, 5),
        ASN1_IMP_SET_OF_OPT(OUTER, inners, INNER, 6),
        ASN1_EXP_SEQUENCE_OF_OPT(OUTER, kinds, ASN1_OBJECT, 7),
        ASN1_EMBED(OUTER, small, INT32),
        ASN1_EMBED(OUTER, embedded, INNER),
        ASN1_OPT(OUTER, raw, ASN1_SEQUENCE),
} static_ASN1_SEQUENCE_END(OUTER)

        static INNER
    * inner_of(const char *kind, int type, const char *text)
{
    INNER *inner = (INNER *)ASN1_item_new(ASN1_ITEM_rptr(INNER));
    inner->kind = OBJ_txt2obj(kind, 0);
    if (type == V_ASN1_UNDEF)
        return inner;
    inner->any = ASN1_TYPE_new();
    if (type == V_ASN1_NULL) {
        ASN1_TYPE_set(inner->any, type, NULL);
    } else if (type == V_ASN1_BOOLEAN) {
        ASN1_TYPE_set(inner->any, type, inner);
    } else if (type == V_ASN1_OBJECT) {
        ASN1_TYPE_set(inner->any, type, OBJ_txt2obj(text, 0));
    } else {
        ASN1_STRING *s = ASN1_STRING_type_new(type);
        ASN1_STRING_set(s, text, -1);
        ASN1_TYPE_set(inner->any, type, s);
    }
    return inner;
}

static OUTER *empty(void)
{
    return (OUTER *)ASN1_item_new(ASN1_ITEM_rptr(OUTER));
}

static void fill_strings(OUTER *o)
{
    BIGNUM *n = NULL;
    BN_dec2bn(&n, "-123456789012345678901234567890");
    o->number = BN_to_ASN1_INTEGER(n, NULL);
    BN_free(n);
    o->bits = ASN1_BIT_STRING_new();
    ASN1_BIT_STRING_set_bit(o->bits, 11, 1);
    o->octets = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(o->octets, (const unsigned char *)"\1\2\3some octets, more than a line",
                          -1);
    o->nothing = ASN1_NULL_new();
    o->when = ASN1_TIME_set(NULL, 86400);
    o->title = ASN1_STRING_type_new(V_ASN1_UTF8STRING);
    ASN1_STRING_set(o->title, "Gr\xc3\xbc\xc3\x9f, Gott", -1);
    o->raw = ASN1_STRING_type_new(V_ASN1_SEQUENCE);
    ASN1_STRING_set(o->raw, "\x30\x07\x02\x01\x05\x0c\x02hi", 9);
}

static OUTER *full(void)
{
    OUTER *o = empty();
    o->plain = 0;
    o->yes = 0;
    o->no = 0xff;
    fill_strings(o);
    o->inner = inner_of("CN", V_ASN1_BMPSTRING, "\x20\xac");
    o->pick = (PICK *)ASN1_item_new(ASN1_ITEM_rptr(PICK));
    o->pick->type = 2;
    o->pick->d.inner = inner_of("1.2.3.4", V_ASN1_OBJECT, "SHA256");
    o->numbers = sk_ASN1_INTEGER_new_null();
    for (long v = -1; v < 2; v++) {
        ASN1_INTEGER *a = ASN1_INTEGER_new();
        ASN1_INTEGER_set(a, v);
        sk_ASN1_INTEGER_push(o->numbers, a);
    }
    OPENSSL_STACK *inners = OPENSSL_sk_new_null();
    OPENSSL_sk_push(inners, inner_of("L", V_ASN1_NULL, NULL));
    OPENSSL_sk_push(inners, inner_of("L", V_ASN1_BOOLEAN, NULL));
    OPENSSL_sk_push(inners, inner_of("2.5.4.65", V_ASN1_UTCTIME, "200101000000Z"));
    OPENSSL_sk_push(inners, inner_of("O", V_ASN1_OCTET_STRING, "abc"));
    OPENSSL_sk_push(inners, inner_of("O", V_ASN1_PRINTABLESTRING, "abc+"));
    OPENSSL_sk_push(inners, inner_of("O", V_ASN1_INTEGER, "abcdefghijklmnopqr"));
    OPENSSL_sk_push(inners, inner_of("O", V_ASN1_SEQUENCE, "\x30\x03\x02\x01\x07"));
    OPENSSL_sk_push(inners, inner_of("O", V_ASN1_UNDEF, NULL));
    o->inners = (void *)inners;
    o->kinds = sk_ASN1_OBJECT_new_null();
    o->small = -5;
    o->embedded.kind = OBJ_txt2obj("RSA", 0);
    return o;
}

static void print_all(const OUTER *o, const char *name)
{
    static const unsigned long strings[] = {0, ASN1_STRFLGS_RFC2253,
                                            ASN1_STRFLGS_SHOW_TYPE | ASN1_STRFLGS_UTF8_CONVERT};
    BIO *b = BIO_new(BIO_s_mem());
    say("%s %d", name, ASN1_item_print(b, (const ASN1_VALUE *)o, 3, ASN1_ITEM_rptr(OUTER), NULL));
    say_bio(b);
    ASN1_PCTX *p = ASN1_PCTX_new();
    for (unsigned long flags = 0; flags < 0x200; flags++) {
        /* No more than two of those that don't change one another. */
        if ((flags & 0x31) != 0 && (flags & 0x31) != 0x31 && flags % 5 != 0)
            continue;
        ASN1_PCTX_set_flags(p, flags);
        ASN1_PCTX_set_str_flags(p, strings[flags % 3]);
        say("%s %lx %d", name, flags,
            ASN1_item_print(b, (const ASN1_VALUE *)o, (int)(flags % 7), ASN1_ITEM_rptr(OUTER), p));
        say_bio(b);
        say_errors();
    }
    ASN1_PCTX_free(p);
    BIO_free(b);
}

static void settings(void)
{
    ASN1_PCTX *p = ASN1_PCTX_new();
    ASN1_PCTX_set_flags(p, 1);
    ASN1_PCTX_set_nm_flags(p, 2);
    ASN1_PCTX_set_cert_flags(p, 3);
    ASN1_PCTX_set_oid_flags(p, 4);
    ASN1_PCTX_set_str_flags(p, 5);
    check(ASN1_PCTX_get_flags(p) == 1 && ASN1_PCTX_get_nm_flags(p) == 2 &&
              ASN1_PCTX_get_cert_flags(p) == 3 && ASN1_PCTX_get_oid_flags(p) == 4 &&
              ASN1_PCTX_get_str_flags(p) == 5,
          "what was set is there");
    ASN1_PCTX_free(p);
    int data;
    ASN1_SCTX *s = ASN1_SCTX_new(NULL);
    ASN1_SCTX_set_app_data(s, &data);
    check(ASN1_SCTX_get_app_data(s) == &data && ASN1_SCTX_get_item(s) == NULL &&
              ASN1_SCTX_get_template(s) == NULL && ASN1_SCTX_get_flags(s) == 0,
          "a scan that is nowhere yet");
    ASN1_SCTX_free(s);
}

/* OpenSSL doesn't print an ENUMERATED. */
void test_asn1_item_print_enumerated(void)
{
    OUTER *o = empty();
    BIO *b = BIO_new(BIO_s_mem());
    char text[2000];
    o->letter = ASN1_ENUMERATED_new();
    ASN1_ENUMERATED_set(o->letter, -77);
    int r = ASN1_item_print(b, (const ASN1_VALUE *)o, 0, ASN1_ITEM_rptr(OUTER), NULL);
    int n = BIO_read(b, text, sizeof(text) - 1);
    text[n > 0 ? n : 0] = '\0';
    check(r == 1 && strstr(text, "  letter: -77\n") != NULL, "an ENUMERATED printed");
    BIO_free(b);
    ASN1_item_free((ASN1_VALUE *)o, ASN1_ITEM_rptr(OUTER));
}

void test_asn1_item_print(void)
{
    transcript_begin("item_print");
    OUTER *o = full();
    print_all(o, "full");
    ASN1_item_free((ASN1_VALUE *)o, ASN1_ITEM_rptr(OUTER));
    o = empty();
    print_all(o, "empty");
    o->pick = (PICK *)ASN1_item_new(ASN1_ITEM_rptr(PICK));
    o->pick->type = 7;
    print_all(o, "bad choice");
    o->pick->type = -1;
    ASN1_item_free((ASN1_VALUE *)o, ASN1_ITEM_rptr(OUTER));
    transcript_end("dbce8c965cfd364cf1ad0c783498fc0dd6fa2df70922f7d7485eff732ea86f37");
    settings();
}
