/* Items by their functions: callbacks, references, indefinite length, values that can't be written,
 * copies, files. */
#include <openssl/asn1t.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <string.h>

#include "tests/asn1/shapes.h"
#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"

static void say_der(const void *value, const ASN1_ITEM *it)
{
    unsigned char *der = NULL;
    int len = ASN1_item_i2d(value, &der, it);
    say(" %d:", len);
    if (der != NULL)
        say_hex(der, (size_t)len);
    OPENSSL_free(der);
    say_errors();
}

static void say_calls(void)
{
    say(" calls");
    for (size_t i = 0; i < 18; i++)
        /* Writing counts first, by how many passes is nobody's business. */
        say(" %d",
            i == ASN1_OP_I2D_PRE || i == ASN1_OP_I2D_POST ? shapes_calls[i] > 0 : shapes_calls[i]);
    memset(shapes_calls, 0, sizeof(shapes_calls));
}

static const unsigned char counted[] = {0x30, 3, 2, 1, 5};

static COUNTED *read_counted(COUNTED **to)
{
    const unsigned char *p = counted;
    COUNTED *c = d2i_COUNTED(to, &p, sizeof(counted));
    say(" %s", c != NULL ? "read" : "not read");
    say_errors();
    return c;
}

/* Each callback once, and each of them failing. */
void test_asn1_callbacks(void)
{
    transcript_begin("callbacks");
    memset(shapes_calls, 0, sizeof(shapes_calls)); /* other tests use these items too */
    for (shapes_fail = -1; shapes_fail < 18; shapes_fail++) {
        /* Nobody looks; of the others it is uncertain what is left behind. */
        if (shapes_fail == ASN1_OP_FREE_PRE || shapes_fail == ASN1_OP_FREE_POST ||
            shapes_fail == ASN1_OP_I2D_POST || shapes_fail == ASN1_OP_DUP_POST)
            continue;
        say("\n%d:", shapes_fail);
        COUNTED *c = COUNTED_new();
        say(" new=%d", c != NULL);
        say_errors();
        say_calls();
        read_counted(&c);
        say_calls();
        if (c != NULL) {
            say_der(c, COUNTED_it());
            say_calls();
            COUNTED *copy = ASN1_item_dup(COUNTED_it(), c);
            say(" copy=%d", copy != NULL);
            say_errors();
            say_calls();
            COUNTED_free(copy);
            say_calls();
            c->references++;
            COUNTED_free(c);
            say_calls();
        }
        COUNTED_free(c);
        say_calls();
    }
    shapes_fail = -1;
    transcript_end("0bfcdd91a7a00bf3ed410c68a49ed584f6292e264e804eb30e2a3fd45afeb0b9");
}

/* Fields that are missing, or of values that have no encoding. */
void test_asn1_unwritable(void)
{
    transcript_begin("unwritable");
    for (size_t i = 0; i < shapes_n; i++) {
        const ASN1_ITEM *it = shapes[i].item();
        if (it == BY_NUMBER_it())
            continue; /* -1 or 0, both with an error */
        ASN1_VALUE *value = ASN1_item_new(it);
        say("\n%s %d", shapes[i].name, value != NULL);
        say_der(value, it);
        ASN1_item_free(value, it);
        if (it->itype != ASN1_ITYPE_PRIMITIVE)
            say_der(NULL, it);
    }
    NEST *nest = NEST_new();
    ASN1_INTEGER_free(nest->integer);
    nest->integer = NULL;
    say_der(nest, NEST_it());
    NEST_free(nest);
    OPTION *option = OPTION_new();
    say(" %d", option->type);
    option->type = 3;
    say_der(option, OPTION_it());
    option->type = 99;
    say_der(option, OPTION_it());
    option->type = -1;
    OPTION_free(option);
    transcript_end("fbd05ead478dcaf0479fe5c5423a36e3af2d066403fdacda9af550ab7eb8dfcc");
}

/* Types in one another, up to the limit. */
void test_asn1_nesting(void)
{
    unsigned char bytes[200];
    transcript_begin("nesting");
    for (int deep = 27; deep < 34; deep++) {
        unsigned char *begin = bytes + sizeof(bytes);
        for (int i = 0; i < deep; i++) {
            begin -= 3;
            memcpy(begin, "\x02\x01\x07", 3);
            const int len = (int)(bytes + sizeof(bytes) - begin);
            unsigned char *p = begin -= len < 0x80 ? 2 : 3;
            ASN1_put_object(&p, 1, len, V_ASN1_SEQUENCE, 0);
        }
        const unsigned char *p = begin;
        NEST *nest = d2i_NEST(NULL, &p, bytes + sizeof(bytes) - begin);
        say("%d %d", deep, nest != NULL);
        say_errors();
        NEST_free(nest);
    }
    /* Strings in pieces of pieces. */
    for (int deep = 1; deep < 9; deep++) {
        unsigned char *p = bytes;
        for (int i = 0; i < deep; i++)
            ASN1_put_object(&p, 2, 0, V_ASN1_OCTET_STRING, 0);
        ASN1_put_object(&p, 0, 1, V_ASN1_OCTET_STRING, 0);
        *p++ = 9;
        for (int i = 0; i < deep; i++)
            ASN1_put_eoc(&p);
        const unsigned char *in = bytes;
        ASN1_OCTET_STRING *s = d2i_ASN1_OCTET_STRING(NULL, &in, p - bytes);
        say(" %d %d %d", deep, s != NULL, (int)(in - bytes));
        say_errors();
        ASN1_OCTET_STRING_free(s);
    }
    transcript_end("a0de657433ebd05777d8208f1ae5394a05baf200944eada8ab7593ecccc59de0");
}

/* Indefinite lengths when asked for; contents that are to come. */
void test_asn1_ndef(void)
{
    transcript_begin("ndef");
    STREAM *s = STREAM_new();
    unsigned char *der = NULL;
    s->object = OBJ_nid2obj(NID_pkcs7_data);
    s->numbers = sk_ASN1_INTEGER_new_null();
    for (int i = 3; i > 0; i--) {
        ASN1_INTEGER *n = ASN1_INTEGER_new();
        ASN1_INTEGER_set(n, i);
        sk_ASN1_INTEGER_push(s->numbers, n);
    }
    for (int i = 0; i < 3; i++) {
        if (i > 0) {
            if (i == 1)
                s->content = ASN1_OCTET_STRING_new();
            ASN1_STRING_set(s->content, "content", 7);
            if (i == 2) {
                ASN1_STRING_set0(s->content, NULL, 0);
                s->content->flags |= ASN1_STRING_FLAG_NDEF;
            }
        }
        say_der(s, STREAM_it());
        der = NULL;
        int len = i2d_STREAM_NDEF(s, &der);
        say(" %d:", len);
        say_hex(der, (size_t)len);
        if (i == 2)
            say(" at %d", (int)(s->content->data - der));
        OPENSSL_free(der);
    }
    STREAM_free(s);
    transcript_end("02fe40df61fe9c1b5db8e40e5ab90f1e52ab55506941b0a3682305988aa5b87d");
}

/* The bytes that were read, until something is said to have changed. */
void test_asn1_kept(void)
{
    static const unsigned char ber[] = {0x30, 0x80, 2, 1, 5, 0x82, 0x81, 1, 9, 0, 0};
    const unsigned char *p = ber;
    transcript_begin("kept");
    KEPT *kept = d2i_KEPT(NULL, &p, sizeof(ber));
    say("%d", kept != NULL);
    say_der(kept, KEPT_it());
    ASN1_INTEGER_set(kept->integer, 6);
    say_der(kept, KEPT_it());
    kept->enc.modified = 1;
    say_der(kept, KEPT_it());
    KEPT_free(kept);
    transcript_end("1ca23ecb88cca39c8a78f6b2a81cf8a0a63e718a0f37fbae811f9bdc3414741c");
}

static const unsigned char indefinite[] = {0x30, 0x80, 2, 1, 5, 0x30, 0x80, 2, 1, 6, 0, 0, 0, 0};

/* What ends inside of an element is told of; a BIO that has nothing isn't an error. */
static void cut_off(void)
{
    static const struct {
        int n, reason;
        unsigned char bytes[6];
    } all[] = {
        {0, 0, {0}},
        {1, ASN1_R_NOT_ENOUGH_DATA, {0x30}},
        {2, ASN1_R_NOT_ENOUGH_DATA, {0x30, 0x80}},
        {3, ASN1_R_NOT_ENOUGH_DATA, {0x30, 0x80, 0}},
        {5, ASN1_R_NOT_ENOUGH_DATA, {0x30, 0x80, 2, 1, 1}},
        {6, ASN1_R_NOT_ENOUGH_DATA, {0x30, 0x80, 2, 1, 1, 0}},
        {3, ASN1_R_NOT_ENOUGH_DATA, {0x30, 3, 1}},
    };
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        BIO *in = BIO_new_mem_buf(all[i].bytes, all[i].n);
        BIO_set_mem_eof_return(in, 0);
        check(ASN1_item_d2i_bio(X509_ALGOR_it(), in, NULL) == NULL &&
                  ERR_GET_REASON(ERR_peek_error()) == all[i].reason,
              "cut off %zu: %d", i, ERR_GET_REASON(ERR_peek_error()));
        ERR_clear_error();
        BIO_free(in);
    }
}

/* Copies, values packed in strings, BIOs and FILEs. */
void test_asn1_copies(void)
{
    cut_off();
    transcript_begin("copies");
    NEST *nest = NEST_new();
    ASN1_INTEGER_set(nest->integer, 1000);
    nest->inside = NEST_new();
    ASN1_INTEGER_set(nest->inside->integer, -1);
    NEST *copy = ASN1_item_dup(NEST_it(), nest);
    say_der(copy, NEST_it());
    NEST_free(copy);
    copy = ASN1_dup_of(NEST, i2d_NEST, d2i_NEST, nest);
    say_der(copy, NEST_it());
    NEST_free(copy);
    say(" %d", ASN1_item_dup(NEST_it(), NULL) != NULL);

    ASN1_OCTET_STRING *packed = NULL;
    ASN1_item_pack(nest, NEST_it(), &packed);
    say_hex(packed->data, (size_t)packed->length);
    copy = ASN1_item_unpack(packed, NEST_it());
    say_der(copy, NEST_it());
    NEST_free(copy);
    say(" %d", ASN1_item_unpack(packed, PLAIN_it()) != NULL);
    say_errors();
    ASN1_OCTET_STRING_free(packed);
    ASN1_TYPE *type = ASN1_TYPE_pack_sequence(NEST_it(), nest, NULL);
    copy = ASN1_TYPE_unpack_sequence(NEST_it(), type);
    say_der(copy, NEST_it());
    NEST_free(copy);
    ASN1_TYPE_free(type);

    BIO *b = ASN1_item_i2d_mem_bio(NEST_it(), (ASN1_VALUE *)nest);
    say(" %d %d", ASN1_item_i2d_bio(NEST_it(), b, nest), ASN1_i2d_bio_of(NEST, i2d_NEST, b, nest));
    BIO_write(b, indefinite, sizeof(indefinite));
    for (int i = 0; i < 5; i++) {
        copy = i % 2 ? ASN1_item_d2i_bio(NEST_it(), b, NULL)
                     : ASN1_d2i_bio_of(NEST, NEST_new, d2i_NEST, b, NULL);
        say(" %d %d", copy != NULL, (int)BIO_ctrl_pending(b));
        if (copy != NULL)
            say_der(copy, NEST_it());
        NEST_free(copy);
    }
    say_errors();
    BIO_free(b);

    FILE *file = tmpfile();
    say(" %d %d", ASN1_item_i2d_fp(NEST_it(), file, nest),
        ASN1_i2d_fp_of(NEST, i2d_NEST, file, nest));
    rewind(file);
    for (int i = 0; i < 2; i++) {
        copy = i ? ASN1_item_d2i_fp(NEST_it(), file, NULL)
                 : ASN1_d2i_fp_of(NEST, NEST_new, d2i_NEST, file, NULL);
        say_der(copy, NEST_it());
        NEST_free(copy);
    }
    fclose(file);
    NEST_free(nest);
    transcript_end("5c867a6d3a98d7990b896d849d8b4245ee7c623eac69b07ae4d17dc02f13690f");
}

/* AlgorithmIdentifier and what holds it. */
void test_asn1_algor(void)
{
    const ASN1_OBJECT *object;
    const ASN1_OCTET_STRING *octets;
    const X509_ALGOR *inner;
    const void *value = NULL;
    int type;
    transcript_begin("algor");
    X509_ALGOR *a = X509_ALGOR_new(), *b = NULL;
    say_der(a, X509_ALGOR_it());
    X509_ALGOR_set_md(a, EVP_sha256());
    say_der(a, X509_ALGOR_it());
    b = X509_ALGOR_dup(a);
    say(" %d", X509_ALGOR_cmp(a, b));
    say(" %d", X509_ALGOR_set0(b, OBJ_nid2obj(NID_rsaEncryption), 0, NULL));
    say_der(b, X509_ALGOR_it());
    say(" %d", X509_ALGOR_set0(b, OBJ_nid2obj(NID_sha256), V_ASN1_UNDEF, NULL));
    say_der(b, X509_ALGOR_it());
    say(" %d", X509_ALGOR_cmp(a, b) != 0);
    X509_ALGOR_get0(&object, &type, &value, b);
    say(" %d %d", OBJ_obj2nid(object), type);
    ASN1_STRING *s = ASN1_STRING_type_new(V_ASN1_OCTET_STRING);
    ASN1_STRING_set(s, "abc", 3);
    say(" %d", X509_ALGOR_set0(b, OBJ_nid2obj(NID_sha512), V_ASN1_OCTET_STRING, s));
    X509_ALGOR_get0(&object, &type, &value, b);
    say(" %d %d %d", OBJ_obj2nid(object), type, value == s);
    say(" %d", X509_ALGOR_copy(a, b));
    say(" %d", X509_ALGOR_cmp(a, b));
    say(" %d %d", X509_ALGOR_copy(a, NULL), X509_ALGOR_set0(NULL, NULL, 0, NULL));
    STACK_OF(X509_ALGOR) *both = sk_X509_ALGOR_new_null();
    sk_X509_ALGOR_push(both, a);
    sk_X509_ALGOR_push(both, b);
    unsigned char *der = NULL;
    int len = i2d_X509_ALGORS(both, &der);
    say_hex(der, (size_t)len);
    sk_X509_ALGOR_pop_free(both, X509_ALGOR_free);
    const unsigned char *p = der;
    both = d2i_X509_ALGORS(NULL, &p, len);
    say(" %d", sk_X509_ALGOR_num(both));
    sk_X509_ALGOR_pop_free(both, X509_ALGOR_free);
    OPENSSL_free(der);

    X509_SIG *sig = X509_SIG_new();
    X509_ALGOR *changed;
    ASN1_OCTET_STRING *digest;
    X509_SIG_getm(sig, &changed, &digest);
    X509_ALGOR_set_md(changed, EVP_sha1());
    ASN1_OCTET_STRING_set(digest, (const unsigned char *)"digest", 6);
    say_der(sig, X509_SIG_it());
    X509_SIG_get0(sig, &inner, &octets);
    say(" %d %d", inner == changed, octets == digest);
    X509_SIG_free(sig);
    X509_VAL *validity = X509_VAL_new();
    say(" %d", validity->notBefore != NULL && validity->notAfter != NULL);
    X509_VAL_free(validity);
    say_errors();
    transcript_end("e672605eec9b79610f39287e0011d60172af00bacd01c59b8cf275848fec473c");
}
