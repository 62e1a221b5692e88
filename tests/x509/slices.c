/* x509/slices  Names compared, put into order and hashed as slices, beside the canonical form that
 * is made of them; certificates' accessors beside their objects, dates that a program changes,
 * and searches that begin behind the end.
 */
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
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

static int verdict(X509_STORE *store, X509 *x)
{
    X509_STORE_CTX *c = X509_STORE_CTX_new();
    check(X509_STORE_CTX_init(c, store, x, NULL), "a context");
    X509_verify_cert(c);
    int error = X509_STORE_CTX_get_error(c);
    X509_STORE_CTX_free(c);
    return error;
}

/* What a verification has read of a certificate isn't believed any more when a program has changed
 * the object that it got of it. */
static void changed_dates(void)
{
    static const unsigned char seed[32] = {7};
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, sizeof(seed));
    X509 *made = X509_new();
    X509_gmtime_adj(X509_getm_notBefore(made), -1000);
    X509_gmtime_adj(X509_getm_notAfter(made), 1000000);
    X509_set_pubkey(made, key);
    check(X509_sign(made, key, NULL) > 0, "signing");
    X509 *x = X509_dup(made);
    X509_STORE *store = X509_STORE_new();
    X509_STORE_add_cert(store, x);
    check(verdict(store, x) == X509_V_OK && verdict(store, x) == X509_V_OK, "in time");
    ASN1_TIME *end = X509_getm_notAfter(x);
    check(verdict(store, x) == X509_V_OK, "in time still");
    X509_gmtime_adj(end, -10);
    check(verdict(store, x) == X509_V_ERR_CERT_HAS_EXPIRED, "expired");
    X509_gmtime_adj(end, 10);
    X509_gmtime_adj(X509_getm_notBefore(x), 10);
    check(verdict(store, x) == X509_V_ERR_CERT_NOT_YET_VALID, "not yet valid");
    X509_STORE_free(store);
    X509_free(x);
    X509_free(made);
    EVP_PKEY_free(key);
}

/* Searches that go on behind the last place that there is find nothing. */
static void searches_beyond(void)
{
    const ASN1_OBJECT *cn = OBJ_nid2obj(NID_commonName);
    X509_NAME *name = X509_NAME_new();
    STACK_OF(X509_EXTENSION) *exts = NULL;
    STACK_OF(X509_ATTRIBUTE) *attrs = NULL;
    X509_EXTENSION *e = X509_EXTENSION_new();
    X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_ASC, (const unsigned char *)"a", 1,
                               -1, 0);
    X509_EXTENSION_set_object(e, cn);
    X509v3_add_ext(&exts, e, -1);
    X509at_add1_attr_by_NID(&attrs, NID_commonName, MBSTRING_ASC, (const unsigned char *)"a", 1);
    for (int first = 1; first >= 0; first--) {
        const int last = first ? -1 : INT_MAX, want = first ? 0 : -1;
        check(X509_NAME_get_index_by_OBJ(name, cn, last) == want, "names behind %d", last);
        check(X509v3_get_ext_by_OBJ(exts, cn, last) == want, "extensions behind %d", last);
        check(X509v3_get_ext_by_critical(exts, 0, last) == want, "uncritical behind %d", last);
        check(X509at_get_attr_by_OBJ(attrs, cn, last) == want, "attributes behind %d", last);
    }
    X509_NAME_free(name);
    X509_EXTENSION_free(e);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    sk_X509_ATTRIBUTE_pop_free(attrs, X509_ATTRIBUTE_free);
}

static void answers_beyond(void)
{
    OCSP_BASICRESP *answer = OCSP_BASICRESP_new();
    X509_NAME *issuer = X509_NAME_new();
    ASN1_BIT_STRING *key = ASN1_BIT_STRING_new();
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    ASN1_INTEGER_set(serial, 1);
    OCSP_CERTID *id = OCSP_cert_id_new(EVP_sha1(), issuer, key, serial);
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    OCSP_basic_add1_status(answer, id, V_OCSP_CERTSTATUS_GOOD, 0, NULL, now, NULL);
    check(OCSP_resp_find(answer, id, -1) == 0, "the answer");
    check(OCSP_resp_find(answer, id, INT_MAX) == -1, "answers behind the last");
    ASN1_TIME_free(now);
    OCSP_CERTID_free(id);
    ASN1_INTEGER_free(serial);
    ASN1_BIT_STRING_free(key);
    X509_NAME_free(issuer);
    OCSP_BASICRESP_free(answer);
}

void test_x509_slices(void)
{
    searches_beyond();
    answers_beyond();
    changed_dates();
    names();
    accessors();
}
