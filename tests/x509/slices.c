/* x509/slices  Names compared, put into order and hashed as slices, beside the canonical form that
 * is made of them; certificates' accessors beside their objects. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/x509/cert.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

enum { NAMES = 60 };

/* clang-format off */
static const struct {
    int type, len;
    const char *text;
} texts[] = {
    {V_ASN1_UTF8STRING, 3, "a b"}, {V_ASN1_PRINTABLESTRING, 5, " A  B"}, {V_ASN1_IA5STRING, 3, "A\tb"},
    {V_ASN1_BMPSTRING, 6, "\0a\0 \0b"}, {V_ASN1_UNIVERSALSTRING, 12, "\0\0\0A\0\0\0 \0\0\0B"},
    {V_ASN1_UTF8STRING, 2, "\xc3\xa9"}, {V_ASN1_T61STRING, 1, "\xe9"}, {V_ASN1_BMPSTRING, 2, "\0\xe9"},
    {V_ASN1_UTF8STRING, 0, ""}, {V_ASN1_PRINTABLESTRING, 2, "  "}, {V_ASN1_NUMERICSTRING, 3, "1 2"},
    {V_ASN1_PRINTABLESTRING, 3, "1 2"}, {V_ASN1_UTF8STRING, 4, "\xf0\x9f\x98\x80"}, {V_ASN1_UTF8STRING, 2, "ab"},
};
/* clang-format on */

static struct slice random_name(struct gen *g, X509_NAME **keep)
{
    static const char *const fields[] = {"CN", "O", "CN"};
    X509_NAME *n = X509_NAME_new();
    for (size_t i = gen_below(g, 4); i > 0; i--) {
        size_t t = gen_below(g, sizeof(texts) / sizeof(texts[0]));
        X509_NAME_add_entry_by_txt(n, fields[gen_below(g, 3)], texts[t].type,
                                   (const unsigned char *)texts[t].text, texts[t].len, -1,
                                   gen_below(g, 3) == 0 ? -1 : 0);
    }
    *keep = n;
    return x509_name_der(n);
}

static void names(void)
{
    struct gen g;
    X509_NAME *n[NAMES];
    struct slice der[NAMES];
    struct builder canon[NAMES];
    g.state = 509;
    for (int i = 0; i < NAMES; i++) {
        der[i] = random_name(&g, &n[i]);
        build_init(&canon[i]);
        x509_name_canon(&canon[i], der[i]);
        check(x509_name_check(der[i]) && !canon[i].failed, "a name that was made");
    }
    for (int i = 0; i < NAMES; i++)
        for (int j = 0; j < NAMES; j++) {
            const struct builder *a = &canon[i], *b = &canon[j];
            bool same = a->len == b->len && (a->len == 0 || memcmp(a->ptr, b->ptr, a->len) == 0);
            bool within = b->len <= a->len && (b->len == 0 || memcmp(a->ptr, b->ptr, b->len) == 0);
            check(x509_name_slice_equal(der[i], der[j]) == same, "%d and %d: equality", i, j);
            check((x509_name_slice_cmp(der[i], der[j]) == 0) == same &&
                      (X509_NAME_cmp(n[i], n[j]) == 0) == same,
                  "%d and %d: order", i, j);
            check(x509_name_slice_within(der[i], der[j]) == within, "%d in %d", i, j);
            check(!same || x509_name_slice_hash(der[i]) == x509_name_slice_hash(der[j]),
                  "%d and %d: hash", i, j);
        }
    for (int i = 0; i < NAMES; i++) {
        build_free(&canon[i]);
        X509_NAME_free(n[i]);
    }
}

/* What x509_next_ext gives is what the stack has. */
static void extensions(const X509 *x)
{
    struct slice all = x509_extensions(x);
    struct x509_ext e;
    int i = 0;
    for (; x509_next_ext(&all, &e); i++) {
        X509_EXTENSION *o = X509_get_ext(x, i);
        struct slice value = asn1_string_slice(X509_EXTENSION_get_data(o));
        check(slice_is(e.value, value.ptr, value.len) &&
                  e.critical == X509_EXTENSION_get_critical(o),
              "extension %d", i);
    }
    check(all.len == 0 && i == X509_get_ext_count(x), "%d extensions", i);
}

static void accessors(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    X509 *x = X509_new();
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    int type;
    ASN1_OCTET_STRING_set(value, (const unsigned char *)"\x30\0", 2);
    X509_EXTENSION *e = X509_EXTENSION_create_by_NID(NULL, NID_basic_constraints, 1, value);
    ASN1_TIME_set_string(X509_getm_notBefore(x), "200101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(x), "20600101000000Z");
    X509_set_pubkey(x, key);
    X509_add_ext(x, e, -1);
    extensions(x);
    X509_add_ext(x, e, -1);
    extensions(x);
    check(X509_sign(x, key, EVP_sha256()) > 0, "signing");
    extensions(x);
    struct slice t = x509_not_before(x, &type);
    check(type == V_ASN1_UTCTIME && slice_is(t, "200101000000Z", 13), "not before");
    t = x509_not_after(x, &type);
    check(type == V_ASN1_GENERALIZEDTIME && slice_is(t, "20600101000000Z", 15), "not after");
    check(slice_is(x509_serial(x), "\0", 1), "serial");
    check(x509_spki_bits(x).len == 65, "the key's bits");
    check(x509_signature_by(x, key) == 1 && x509_signature_by(x, x509_key(x)) == 1 &&
              X509_verify(x, key) == 1,
          "its signature");
    uint8_t a[32], b[32];
    unsigned int len;
    for (int i = 0; i < 2; i++) {
        x509_sha256(x, a);
        check(X509_digest(x, EVP_sha256(), b, &len) == 1 && len == 32, "a digest");
        check_bytes("SHA-256", a, b, 32);
    }
    X509_free(x);
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(value);
    EVP_PKEY_free(key);
}

void test_x509_slices(void)
{
    names();
    accessors();
}
