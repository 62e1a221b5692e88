/* Values of items without memory. */
#include <openssl/asn1t.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "tests/alloc/alloc.h"
#include "tests/asn1/shapes.h"

/* A SEVERAL with elements out of order, an object that the library doesn't know, a choice. */
static const unsigned char several[] = {
    0x30, 0x32, 0x30, 0x06, 0x02, 0x01, 0x05, 0x02, 0x01, 0x80, 0x31, 0x09, 0x06,
    0x02, 0x55, 0x04, 0x06, 0x03, 0x2a, 0x03, 0x04, 0xa0, 0x0b, 0x31, 0x09, 0x24,
    0x04, 0x04, 0x02, 0x61, 0x62, 0x01, 0x01, 0xff, 0xa1, 0x06, 0x82, 0x01, 0x07,
    0x02, 0x01, 0x09, 0x31, 0x08, 0x0c, 0x02, 0x62, 0x62, 0x0c, 0x02, 0x61, 0x61};

static bool read_and_write(void)
{
    const unsigned char *p = several;
    unsigned char *der = NULL;
    SEVERAL *s = d2i_SEVERAL(NULL, &p, sizeof(several));
    bool ok = s != NULL && i2d_SEVERAL(s, &der) > 0;
    OPENSSL_free(der);
    SEVERAL_free(s);
    return ok;
}

/* Over what is there already: it is gone if that fails. */
static bool read_over(void)
{
    const unsigned char *p = several;
    SEVERAL *s = SEVERAL_new();
    bool ok = s != NULL && d2i_SEVERAL(&s, &p, sizeof(several)) != NULL;
    p = several;
    ok = ok && d2i_SEVERAL(&s, &p, sizeof(several)) != NULL;
    SEVERAL_free(s);
    return ok;
}

static bool make_new(void)
{
    bool ok = true;
    for (size_t i = 0; i < shapes_n && ok; i++) {
        ASN1_VALUE *value = ASN1_item_new(shapes[i].item());
        ok = value != NULL;
        ASN1_item_free(value, shapes[i].item());
    }
    return ok;
}

static bool keep(void)
{
    static const unsigned char der[] = {0x30, 0x06, 0x02, 0x01, 0x05, 0x82, 0x01, 0x09};
    const unsigned char *p = der;
    KEPT *k = d2i_KEPT(NULL, &p, sizeof(der));
    KEPT *copy = k != NULL ? ASN1_item_dup(KEPT_it(), k) : NULL;
    bool ok = copy != NULL;
    KEPT_free(copy);
    KEPT_free(k);
    return ok;
}

static bool embedded(void)
{
    unsigned char *der = NULL;
    EMBEDDED *e = EMBEDDED_new(), *back = NULL;
    bool ok = e != NULL && BN_set_word(e->big, 0x12345678) && ASN1_INTEGER_set(&e->integer, 9) &&
              ASN1_INTEGER_set(e->tagged.implicit, 1) && ASN1_INTEGER_set(e->tagged.explicit, 2);
    if (ok) {
        e->option.d.integer = ASN1_INTEGER_new();
        e->option.type = e->option.d.integer != NULL ? 0 : -1;
        e->number = 5;
        ok = e->option.type == 0;
    }
    int len = ok ? i2d_EMBEDDED(e, &der) : 0;
    const unsigned char *p = der;
    back = len > 0 ? d2i_EMBEDDED(NULL, &p, len) : NULL;
    ok = back != NULL;
    EMBEDDED_free(back);
    EMBEDDED_free(e);
    OPENSSL_free(der);
    return ok;
}

static bool pieces(void)
{
    static const unsigned char ber[] = {0x24, 0x80, 4, 1, 'a', 4, 1, 'b', 0, 0};
    const unsigned char *p = ber;
    ASN1_OCTET_STRING *s = d2i_ASN1_OCTET_STRING(NULL, &p, sizeof(ber));
    bool ok = s != NULL && s->length == 2;
    ASN1_OCTET_STRING_free(s);
    return ok;
}

static bool numbers(void)
{
    ASN1_INTEGER *a = ASN1_INTEGER_new();
    bool ok = a != NULL && ASN1_INTEGER_set_int64(a, -70000);
    BIGNUM *n = ok ? ASN1_INTEGER_to_BN(a, NULL) : NULL;
    ASN1_INTEGER *b = n != NULL ? BN_to_ASN1_INTEGER(n, NULL) : NULL;
    ASN1_INTEGER *c = b != NULL ? ASN1_INTEGER_dup(b) : NULL;
    static const unsigned char der[] = {2, 2, 0, 0x99};
    const unsigned char *p = der;
    ASN1_INTEGER *d = c != NULL ? d2i_ASN1_UINTEGER(NULL, &p, sizeof(der)) : NULL;
    ok = d != NULL;
    ASN1_INTEGER_free(a);
    ASN1_INTEGER_free(b);
    ASN1_INTEGER_free(c);
    ASN1_INTEGER_free(d);
    BN_free(n);
    return ok;
}

static bool bits(void)
{
    ASN1_BIT_STRING *b = ASN1_BIT_STRING_new();
    bool ok = b != NULL && ASN1_BIT_STRING_set_bit(b, 9, 1) && ASN1_BIT_STRING_set_bit(b, 99, 1);
    ASN1_BIT_STRING_free(b);
    return ok;
}

static bool types(void)
{
    unsigned char octets[] = "octets";
    ASN1_TYPE *a = ASN1_TYPE_new(), *b = ASN1_TYPE_new();
    bool ok = a != NULL && b != NULL && ASN1_TYPE_set_octetstring(a, octets, 6) &&
              ASN1_TYPE_set1(b, a->type, a->value.ptr) &&
              ASN1_TYPE_set_int_octetstring(a, 5, octets, 6) &&
              ASN1_TYPE_get_int_octetstring(a, NULL, NULL, 0) == 6;
    ASN1_TYPE *c = ok ? ASN1_TYPE_pack_sequence(ASN1_OCTET_STRING_it(), b->value.ptr, NULL) : NULL;
    ok = c != NULL;
    ASN1_TYPE_free(a);
    ASN1_TYPE_free(b);
    ASN1_TYPE_free(c);
    return ok;
}

static bool algorithms(void)
{
    X509_ALGOR *a = X509_ALGOR_new(), *b = X509_ALGOR_new();
    ASN1_STRING *s = ASN1_STRING_new();
    bool ok = a != NULL && b != NULL && s != NULL && ASN1_STRING_set(s, "text", 4);
    if (ok && X509_ALGOR_set0(a, OBJ_nid2obj(NID_sha256), V_ASN1_OCTET_STRING, s))
        s = NULL;
    ok = ok && s == NULL && X509_ALGOR_copy(b, a);
    ASN1_STRING_free(s);
    X509_ALGOR_free(a);
    X509_ALGOR_free(b);
    return ok;
}

static bool files(void)
{
    bool ok = false;
    NEST *n = NEST_new();
    if (n != NULL && ASN1_INTEGER_set(n->integer, 7)) {
        BIO *b = ASN1_item_i2d_mem_bio(NEST_it(), (ASN1_VALUE *)n);
        ok = b != NULL && ASN1_i2d_bio_of(NEST, i2d_NEST, b, n);
        NEST *one = ok ? ASN1_item_d2i_bio(NEST_it(), b, NULL) : NULL;
        NEST *two = one != NULL ? ASN1_d2i_bio_of(NEST, NEST_new, d2i_NEST, b, NULL) : NULL;
        ok = two != NULL;
        NEST_free(one);
        NEST_free(two);
        BIO_free(b);
    }
    NEST_free(n);
    return ok;
}

static bool slices(void)
{
    static const unsigned char integer[] = {2, 1, 5}, oid[] = {0x2a, 3, 4};
    struct slice der = slice_of(integer, sizeof(integer)), contents = slice_of(integer + 2, 1);
    struct builder b;
    build_init(&b);
    ASN1_VALUE *value = asn1_get_item(&der, ASN1_INTEGER_it());
    ASN1_STRING *s = asn1_string_from(V_ASN1_OCTET_STRING, contents);
    ASN1_INTEGER *n = asn1_integer_from(V_ASN1_INTEGER, contents);
    ASN1_BIT_STRING *bs = asn1_bit_string_from(contents);
    ASN1_OBJECT *object = asn1_object_from(slice_of(oid, sizeof(oid)));
    bool ok = value != NULL && s != NULL && n != NULL && bs != NULL && object != NULL &&
              asn1_put_item(&b, value, ASN1_INTEGER_it());
    unsigned char *written = NULL;
    ok = ok && i2d_ASN1_OBJECT(object, &written) > 0;
    OPENSSL_free(written);
    build_free(&b);
    ASN1_INTEGER_free((ASN1_INTEGER *)value);
    ASN1_STRING_free(s);
    ASN1_INTEGER_free(n);
    ASN1_BIT_STRING_free(bs);
    ASN1_OBJECT_free(object);
    return ok;
}

static int stream(int operation, ASN1_VALUE **pval, const ASN1_ITEM *it, void *exarg)
{
    ASN1_OCTET_STRING **content = (ASN1_OCTET_STRING **)*pval;
    ASN1_STREAM_ARG *arg = exarg;
    (void)it;
    if (operation == ASN1_OP_STREAM_PRE || operation == ASN1_OP_DETACHED_PRE) {
        (*content)->flags |= ASN1_STRING_FLAG_NDEF;
        arg->boundary = &(*content)->data;
        arg->ndef_bio = arg->out;
    }
    return 1;
}

typedef struct envelope_st {
    ASN1_OCTET_STRING *content;
} ENVELOPE;
ASN1_NDEF_SEQUENCE_cb(ENVELOPE, stream) =
    {
        ASN1_SIMPLE(ENVELOPE, content, ASN1_OCTET_STRING_NDEF),
} ASN1_NDEF_SEQUENCE_END_cb(ENVELOPE, ENVELOPE)

    /* Detached (0x40) and not. */
    static bool mime(void)
{
    bool ok = true;
    for (int flags = 0; flags <= 0x40 && ok; flags += 0x40) {
        ASN1_VALUE *value = ASN1_item_new(ENVELOPE_it()), *back = NULL;
        BIO *b = BIO_new(BIO_s_mem()), *in = BIO_new_mem_buf("text\n", -1), *contents = NULL;
        ok = value != NULL && b != NULL && in != NULL &&
             SMIME_write_ASN1(b, value, in, flags | SMIME_STREAM, NID_pkcs7_signed, 0, NULL,
                              ENVELOPE_it());
        if (ok && flags == 0)
            back = SMIME_read_ASN1(b, &contents, ENVELOPE_it());
        ok = ok && (flags != 0 || back != NULL);
        ASN1_item_free(value, ENVELOPE_it());
        ASN1_item_free(back, ENVELOPE_it());
        BIO_free(b);
        BIO_free(in);
        BIO_free(contents);
    }
    return ok;
}

static bool spki(void)
{
    static const unsigned char seed[32] = {1};
    NETSCAPE_SPKI *a = NETSCAPE_SPKI_new(), *b = NULL;
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, sizeof(seed));
    bool ok = a != NULL && key != NULL && NETSCAPE_SPKI_set_pubkey(a, key) &&
              NETSCAPE_SPKI_sign(a, key, NULL) > 0;
    char *text = ok ? NETSCAPE_SPKI_b64_encode(a) : NULL;
    b = text != NULL ? NETSCAPE_SPKI_b64_decode(text, -1) : NULL;
    ok = b != NULL;
    OPENSSL_free(text);
    NETSCAPE_SPKI_free(a);
    NETSCAPE_SPKI_free(b);
    EVP_PKEY_free(key);
    return ok;
}

/* Writes in parts, which can fail unseen: MIME's texts, and what goes through the buffer. */
const struct scenario scenarios_asn1[] = {
    {"asn1/read_and_write", read_and_write, 0},
    {"asn1/read_over", read_over, 0},
    {"asn1/new", make_new, 0},
    {"asn1/keep", keep, 0},
    {"asn1/embedded", embedded, 0},
    {"asn1/pieces", pieces, 0},
    {"asn1/numbers", numbers, 0},
    {"asn1/bits", bits, 0},
    {"asn1/types", types, 0},
    {"asn1/algorithms", algorithms, 0},
    {"asn1/files", files, 0},
    {"asn1/slices", slices, 0},
    {"asn1/mime", mime, ABSORBS},
    {"asn1/spki", spki, 0},
    {NULL, NULL, 0},
};
