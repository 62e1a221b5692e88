/* ASN.1 as text, from text, signed, without memory. */
#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/alloc/alloc.h"

static bool times(void)
{
    ASN1_TIME *t = ASN1_TIME_set(NULL, 0), *g = ASN1_TIME_to_generalizedtime(t, NULL);
    bool ok = t != NULL && g != NULL && ASN1_TIME_set_string(t, "20600101000000Z") == 1 &&
              ASN1_TIME_normalize(t) == 1;
    ASN1_TIME_free(t);
    ASN1_TIME_free(g);
    return ok;
}

static bool strings(void)
{
    ASN1_STRING *s = NULL, *by_nid = NULL;
    unsigned char *utf8 = NULL;
    BIO *out = BIO_new(BIO_s_null());
    bool ok = out != NULL &&
              ASN1_mbstring_copy(&s, (const unsigned char *)"a\xc3\xa4", -1, MBSTRING_UTF8,
                                 B_ASN1_BMPSTRING) == V_ASN1_BMPSTRING &&
              ASN1_STRING_to_UTF8(&utf8, s) == 3 &&
              ASN1_STRING_print_ex(out, s, ASN1_STRFLGS_RFC2253) > 0 &&
              ASN1_STRING_print_ex(out, s, ASN1_STRFLGS_DUMP_ALL | ASN1_STRFLGS_DUMP_DER) > 0 &&
              ASN1_STRING_print_ex(out, s, ASN1_STRFLGS_SHOW_TYPE | ASN1_STRFLGS_ESC_MSB) > 0 &&
              (by_nid = ASN1_STRING_set_by_NID(NULL, (const unsigned char *)"DE", 2, MBSTRING_ASC,
                                               NID_countryName)) != NULL;
    OPENSSL_free(utf8);
    ASN1_STRING_free(s);
    ASN1_STRING_free(by_nid);
    BIO_free(out);
    return ok;
}

static bool table(void)
{
    bool ok = ASN1_STRING_TABLE_add(NID_title, 1, 2, B_ASN1_UTF8STRING, 0) == 1;
    ASN1_STRING_TABLE_cleanup();
    return ok;
}

static bool unicode(void)
{
    int n = 0, m = 0;
    unsigned char *a = OPENSSL_asc2uni("abc", -1, NULL, &n);
    unsigned char *b = OPENSSL_utf82uni("abc", -1, NULL, &m);
    char *c = a != NULL ? OPENSSL_uni2asc(a, n) : NULL,
         *d = b != NULL ? OPENSSL_uni2utf8(b, m) : NULL;
    bool ok = c != NULL && d != NULL;
    OPENSSL_free(a);
    OPENSSL_free(b);
    OPENSSL_free(c);
    OPENSSL_free(d);
    return ok;
}

static bool hex(void)
{
    char buf[100];
    BIO *b = BIO_new_mem_buf("1234\\\n56\n", -1), *out = BIO_new(BIO_s_null());
    ASN1_INTEGER *a = ASN1_INTEGER_new();
    char text[300] = "1.3";
    for (size_t i = 0; i < 40; i++)
        memcpy(text + 3 + 5 * i, ".1234", 6);
    ASN1_OBJECT *o = OBJ_txt2obj(text, 1);
    BIGNUM *n = BN_new();
    bool ok = b != NULL && out != NULL && a != NULL && o != NULL && n != NULL &&
              a2i_ASN1_INTEGER(b, a, buf, sizeof(buf)) == 1 && i2a_ASN1_INTEGER(out, a) > 0 &&
              i2a_ASN1_OBJECT(out, o) > 200 && BN_set_bit(n, 100) &&
              ASN1_bn_print(out, "n:", n, NULL, 0) == 1;
    BIO_free(b);
    BIO_free(out);
    BN_free(n);
    ASN1_INTEGER_free(a);
    ASN1_OBJECT_free(o);
    return ok;
}

/* An OID or a number for which there is no memory is shown as if it were malformed. */
static bool lines(void)
{
    static const unsigned char der[] = {0x30, 0x0c, 0x02, 0x01, 0x05, 0x06, 0x03,
                                        0x2a, 0x03, 0x04, 0x04, 0x02, 0x00, 0x01};
    BIO *out = BIO_new(BIO_s_mem());
    bool ok = out != NULL && ASN1_parse_dump(out, der, sizeof(der), 1, -1) > 0;
    BIO_free(out);
    return ok;
}

/* A section of sections' own, so that what a CONF asks for isn't in the way. */
static STACK_OF(CONF_VALUE) * section(void *db, const char *name)
{
    (void)name;
    return db;
}

static bool generate(void)
{
    static char bool_text[] = "BOOL:TRUE", oid[] = "OID:1.2.3.4", bmp[] = "BMP:x";
    static CONF_VALUE values[] = {{NULL, NULL, bool_text}, {NULL, NULL, oid}, {NULL, NULL, bmp}};
    static X509V3_CONF_METHOD method = {.get_section = section};
    static const char *const texts[] = {
        "EXP:1,SETWRAP,BITWRAP,INTEGER:-0x12345678901234567890",
        "SEQUENCE:s",
        "EXP:2,SET:s",
        "FORMAT:HEX,OCT:0011",
        "FORMAT:BITLIST,BITSTRING:7",
        "IMP:3,UTC:200101000000Z",
    };
    STACK_OF(CONF_VALUE) *all = sk_CONF_VALUE_new_null();
    bool ok = all != NULL;
    for (size_t i = 0; ok && i < sizeof(values) / sizeof(values[0]); i++)
        ok = sk_CONF_VALUE_push(all, &values[i]) > 0;
    X509V3_CTX ctx = {.db_meth = &method, .db = all};
    for (size_t i = 0; ok && i < sizeof(texts) / sizeof(texts[0]); i++) {
        ASN1_TYPE *t = ASN1_generate_v3(texts[i], &ctx);
        ok = t != NULL;
        ASN1_TYPE_free(t);
    }
    sk_CONF_VALUE_free(all);
    return ok;
}

static bool print_item(void)
{
    ASN1_PCTX *p = ASN1_PCTX_new();
    ASN1_SCTX *s = ASN1_SCTX_new(NULL);
    BIO *out = BIO_new(BIO_s_null());
    ASN1_INTEGER *a = ASN1_INTEGER_new();
    BIGNUM *n = BN_new();
    bool ok = p != NULL && s != NULL && out != NULL && a != NULL && n != NULL &&
              BN_set_bit(n, 200) == 1 && BN_to_ASN1_INTEGER(n, a) == a &&
              ASN1_item_print(out, (ASN1_VALUE *)a, 0, ASN1_ITEM_rptr(ASN1_INTEGER), p) == 1;
    ASN1_PCTX_free(p);
    ASN1_SCTX_free(s);
    ASN1_INTEGER_free(a);
    BN_free(n);
    BIO_free(out);
    return ok;
}

static bool signatures(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    ASN1_OCTET_STRING *data = ASN1_OCTET_STRING_new();
    ASN1_BIT_STRING *s = ASN1_BIT_STRING_new();
    X509_ALGOR *a = X509_ALGOR_new(), *b = X509_ALGOR_new();
    const ASN1_ITEM *it = ASN1_ITEM_rptr(ASN1_OCTET_STRING);
    unsigned char md[32];
    bool ok = key != NULL && data != NULL && s != NULL && a != NULL && b != NULL &&
              ASN1_OCTET_STRING_set(data, md, 0) == 1 &&
              ASN1_item_sign(it, a, b, s, data, key, EVP_sha256()) > 0 &&
              ASN1_item_verify(it, a, s, data, key) == 1 &&
              ASN1_item_digest(it, EVP_sha256(), data, md, NULL) == 1;
    EVP_PKEY_free(key);
    ASN1_OCTET_STRING_free(data);
    ASN1_BIT_STRING_free(s);
    X509_ALGOR_free(a);
    X509_ALGOR_free(b);
    return ok;
}

static bool old_signatures(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    ASN1_OCTET_STRING *data = ASN1_OCTET_STRING_new();
    ASN1_BIT_STRING *s = ASN1_BIT_STRING_new();
    X509_ALGOR *a = X509_ALGOR_new();
    i2d_of_void *i2d = (i2d_of_void *)i2d_ASN1_OCTET_STRING;
    unsigned char md[32];
    bool ok = key != NULL && data != NULL && s != NULL && a != NULL &&
              ASN1_OCTET_STRING_set(data, md, 0) == 1 &&
              ASN1_sign(i2d, a, NULL, s, (char *)data, key, EVP_sha256()) > 0 &&
              ASN1_verify(i2d, a, s, (char *)data, key) == 1 &&
              ASN1_digest(i2d, EVP_sha256(), (char *)data, md, NULL) == 1;
    EVP_PKEY_free(key);
    ASN1_OCTET_STRING_free(data);
    ASN1_BIT_STRING_free(s);
    X509_ALGOR_free(a);
    return ok;
}

const struct scenario scenarios_asn1_text[] = {
    {"times", times, 0},
    {"strings converted and printed", strings, 0},
    {"the table of strings", table, 0},
    {"BMPString's text", unicode, 0},
    {"numbers and objects as text", hex, 0},
    {"DER as lines", lines, ABSORBS},
    {"ASN1_generate_nconf", generate, 0},
    {"ASN1_item_print", print_item, 0},
    {"signatures over items", signatures, 0},
    {"signatures by i2d functions", old_signatures, 0},
    {NULL, NULL, 0},
};
