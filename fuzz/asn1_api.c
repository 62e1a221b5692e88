/* What programs do with ASN.1, for a fuzzer: strings, numbers, times, bits, identifiers, algorithms
 * and values of every type made, changed, compared, signed and printed, in whatever order the input
 * says (fuzz/calls/calls.h). The input's bytes are their contents.
 *   out/fuzz/asn1_api FILE... */
#include <openssl/asn1t.h>
#include <openssl/bn.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stdint.h>
#include <string.h>

#include "fuzz/calls/calls.h"
#include "fuzz/calls/keys.h"
#include "fuzz/fuzz.h"

enum { MOST = 4000 };

static ASN1_STRING *string; /* the value that calls are about */
static char text[MOST + 1]; /* the bytes as text */

static void open_program(void)
{
    string = NULL;
}

static void close_program(void)
{
    ASN1_STRING_free(string);
    ASN1_STRING_TABLE_cleanup();
    ASN1_STRING_set_default_mask(B_ASN1_UTF8STRING);
}

static const char *as_text(const struct called *c)
{
    const size_t n = c->n < MOST ? c->n : MOST;
    memcpy(text, c->bytes, n);
    text[n] = '\0';
    return text;
}

static void replace(ASN1_STRING *by)
{
    ASN1_STRING_free(string);
    string = by;
}

/* ---- Strings ---- */

/* type: the bytes */
static bool call_string(const struct called *c)
{
    ASN1_STRING *s = ASN1_STRING_type_new((int)c->with[0]);
    if (s == NULL)
        return true;
    if (!ASN1_STRING_set(s, c->bytes, (int)c->n)) {
        ASN1_STRING_free(s);
        return ERR_peek_error() != 0;
    }
    fuzz_must(ASN1_STRING_length(s) == (int)c->n && ASN1_STRING_type(s) == (int)c->with[0] &&
                  (c->n == 0 || memcmp(ASN1_STRING_get0_data(s), c->bytes, c->n) == 0),
              "not the string that was set");
    replace(s);
    return true;
}

static bool call_copy(const struct called *c)
{
    ASN1_STRING *copy = ASN1_STRING_dup(string), *second = ASN1_STRING_new();
    fuzz_must(copy == NULL || ASN1_STRING_cmp(copy, string) == 0, "a copy isn't the same");
    if (second != NULL && string != NULL && ASN1_STRING_copy(second, string) == 1)
        fuzz_must(ASN1_STRING_cmp(second, string) == 0, "a copy isn't the same");
    if (copy != NULL && ASN1_STRING_length(copy) > 1) {
        ASN1_STRING_length_set(copy, 1);
        fuzz_must(ASN1_STRING_cmp(copy, string) != 0 && ASN1_STRING_data(copy) != NULL,
                  "a shorter one is the same");
    }
    if (string != NULL && c->with[0])
        ASN1_STRING_set_default_mask_asc(as_text(c));
    ASN1_STRING_clear_free(second);
    ASN1_STRING_free(copy);
    return true;
}

/* flags */
static bool call_print(const struct called *c)
{
    BIO *out = calls_out();
    char *memory = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&memory, &size);
    if (string != NULL && out != NULL && f != NULL) {
        ASN1_STRING_print_ex(out, string, (unsigned long)c->with[0]);
        ASN1_STRING_print_ex_fp(f, string, (unsigned long)c->with[0]);
        ASN1_STRING_print(out, string);
        i2a_ASN1_STRING(out, string, 0);
        unsigned char *utf8 = NULL;
        const int n = ASN1_STRING_to_UTF8(&utf8, string);
        fuzz_must(n < 0 || utf8 != NULL, "no UTF-8");
        OPENSSL_free(utf8);
    }
    if (f != NULL)
        fclose(f);
    free(memory);
    BIO_free(out);
    return true;
}

/* form, mask, least, most: the bytes become a string of a type of the mask */
static bool call_multibyte(const struct called *c)
{
    static const int forms[] = {MBSTRING_UTF8, MBSTRING_ASC, MBSTRING_BMP, MBSTRING_UNIV, 0};
    ASN1_STRING *s = NULL;
    const int type = ASN1_mbstring_ncopy(&s, c->bytes, (int)c->n, CALLS_ONE_OF(forms, c->with[0]),
                                         (unsigned long)c->with[1], c->with[2], c->with[3]);
    if (type <= 0) {
        fuzz_must(s == NULL, "a string after a failure");
        return ERR_peek_error() != 0;
    }
    /* Where the mask has none of those that it chooses from it is UTF8String, as in OpenSSL. */
    const unsigned long mask = (unsigned long)c->with[1],
                        chosen = B_ASN1_NUMERICSTRING | B_ASN1_PRINTABLESTRING | B_ASN1_IA5STRING |
                                 B_ASN1_T61STRING | B_ASN1_BMPSTRING | B_ASN1_UNIVERSALSTRING;
    fuzz_must(ASN1_STRING_type(s) == type && (mask == 0 || (ASN1_tag2bit(type) & mask) != 0 ||
                                              (type == V_ASN1_UTF8STRING && (mask & ~chosen) != 0)),
              "a type that wasn't asked for");
    replace(s);
    return true;
}

/* nid, form; another table row before */
static bool call_by_nid(const struct called *c)
{
    static const int nids[] = {NID_commonName, NID_countryName, NID_pkcs9_emailAddress,
                               NID_dnQualifier, NID_md5};
    const int nid = CALLS_ONE_OF(nids, c->with[0]);
    if (c->with[2] && ASN1_STRING_TABLE_add(nid, c->with[2], c->with[3], B_ASN1_UTF8STRING,
                                            STABLE_NO_MASK) == 1) {
        const ASN1_STRING_TABLE *row = ASN1_STRING_TABLE_get(nid);
        fuzz_must(row != NULL && row->nid == nid && row->mask == B_ASN1_UTF8STRING,
                  "not the row that was set");
    }
    ASN1_STRING *s = ASN1_STRING_set_by_NID(NULL, c->bytes, (int)c->n,
                                            c->with[1] ? MBSTRING_UTF8 : MBSTRING_ASC, nid);
    const bool ok = s != NULL || ERR_peek_error() != 0;
    if (s != NULL)
        replace(s);
    return ok;
}

static bool call_masks(const struct called *c)
{
    unsigned long mask = 0;
    static const char *const all[] = {"nombstr", "pkix",  "utf8only", "default", "MASK:0x2002",
                                      "MASK:x",  "MASK:", "MASK:1z",  "other"};
    ASN1_STRING_set_default_mask_asc(CALLS_ONE_OF(all, c->with[0]));
    ASN1_STRING_get_default_mask();
    ASN1_str2mask(as_text(c), &mask);
    fuzz_must(ASN1_PRINTABLE_type(c->bytes, (int)c->n) > 0, "no type");
    ASN1_tag2str((int)c->with[0]);
    if (string != NULL && ASN1_STRING_type(string) == V_ASN1_UNIVERSALSTRING)
        ASN1_UNIVERSALSTRING_to_string(string);
    return true;
}

/* ---- Numbers ---- */

static void same_integer(const ASN1_INTEGER *a)
{
    unsigned char *der = NULL;
    const int n = i2d_ASN1_INTEGER(a, &der);
    const unsigned char *p = der;
    ASN1_INTEGER *back = n > 0 ? d2i_ASN1_INTEGER(NULL, &p, n) : NULL;
    calls_must(back != NULL && ASN1_INTEGER_cmp(a, back) == 0, "not the same number again");
    ASN1_INTEGER_free(back);
    OPENSSL_free(der);
}

/* a number, another: each way in and out of an INTEGER */
static bool call_number(const struct called *c)
{
    ASN1_INTEGER *a = ASN1_INTEGER_new(), *b = ASN1_INTEGER_new();
    ASN1_ENUMERATED *e = ASN1_ENUMERATED_new();
    int64_t got = 0;
    uint64_t without_sign = 0;
    const int64_t v = c->with[0], w = c->with[1];
    if (a != NULL && b != NULL && e != NULL) {
        if (ASN1_INTEGER_set_int64(a, v) == 1 && ASN1_INTEGER_set_int64(b, w) == 1) {
            fuzz_must(ASN1_INTEGER_get_int64(&got, a) == 1 && got == v, "not what was set");
            fuzz_must(ASN1_INTEGER_get(a) == (long)v, "not what was set as long");
            const int order = ASN1_INTEGER_cmp(a, b);
            fuzz_must((order < 0) == (v < w) && (order > 0) == (v > w), "not their order");
            fuzz_must((ASN1_INTEGER_get_uint64(&without_sign, a) == 1) == (v >= 0), "a sign");
            same_integer(a);
        }
        if (ASN1_INTEGER_set_uint64(b, (uint64_t)v) == 1)
            fuzz_must(ASN1_INTEGER_get_uint64(&without_sign, b) == 1 && without_sign == (uint64_t)v,
                      "not what was set without a sign");
        ASN1_INTEGER_get(b);
        ASN1_INTEGER_get_int64(&got, b);
        if (ASN1_ENUMERATED_set_int64(e, v) == 1)
            fuzz_must(ASN1_ENUMERATED_get_int64(&got, e) == 1 && got == v &&
                          ASN1_ENUMERATED_get(e) == (long)v,
                      "not what was set as ENUMERATED");
        if (c->with[2] && ASN1_ENUMERATED_set(e, (long)w) == 1)
            fuzz_must(ASN1_ENUMERATED_get(e) == (long)w, "not what was set");
        ASN1_ENUMERATED_get_int64(&got, (ASN1_ENUMERATED *)a); /* of another type */
        ASN1_INTEGER_get_int64(&got, (ASN1_INTEGER *)e);
    }
    ASN1_INTEGER_free(a);
    ASN1_INTEGER_free(b);
    ASN1_ENUMERATED_free(e);
    return true;
}

/* the bytes as a magnitude, whether it is negative */
static bool call_big(const struct called *c)
{
    BIGNUM *n = BN_bin2bn(c->bytes, c->n < 200 ? (int)c->n : 200, NULL), *back = NULL;
    BIO *out = calls_out();
    ASN1_INTEGER *a = NULL;
    ASN1_ENUMERATED *e = NULL;
    if (n != NULL && out != NULL) {
        BN_set_negative(n, c->with[0] != 0);
        if ((a = BN_to_ASN1_INTEGER(n, NULL)) != NULL) {
            same_integer(a);
            back = ASN1_INTEGER_to_BN(a, NULL);
            calls_must(back != NULL && BN_cmp(n, back) == 0, "not the number that was set");
            i2a_ASN1_INTEGER(out, a);
            char *s = i2s_ASN1_INTEGER(NULL, a);
            ASN1_INTEGER *of_text = s != NULL ? s2i_ASN1_INTEGER(NULL, s) : NULL;
            calls_must(of_text != NULL && ASN1_INTEGER_cmp(of_text, a) == 0,
                       "not the number in text");
            ASN1_INTEGER_free(of_text);
            OPENSSL_free(s);
            int64_t small;
            uint64_t smaller;
            ASN1_INTEGER_get_int64(&small, a);
            ASN1_INTEGER_get_uint64(&smaller, a);
            ASN1_INTEGER_get(a);
            ERR_clear_error();
        }
        if ((e = BN_to_ASN1_ENUMERATED(n, NULL)) != NULL) {
            BN_free(back);
            back = ASN1_ENUMERATED_to_BN(e, NULL);
            calls_must(back != NULL && BN_cmp(n, back) == 0, "not the number as ENUMERATED");
            i2a_ASN1_ENUMERATED(out, e);
            ASN1_ENUMERATED_get(e);
            OPENSSL_free(i2s_ASN1_ENUMERATED(NULL, e));
        }
        ASN1_bn_print(out, "a number", n, NULL, 4);
        ASN1_buf_print(out, c->bytes, c->n, 4);
    }
    BN_free(n);
    BN_free(back);
    BIO_free(out);
    ASN1_INTEGER_free(a);
    ASN1_ENUMERATED_free(e);
    return true;
}

/* The bytes as hex, in three ways; as an unsigned INTEGER's. */
static bool call_hex(const struct called *c)
{
    char buf[60];
    const unsigned char *p = c->bytes;
    for (int i = 0; i < 3; i++) {
        BIO *in = calls_in(c);
        ASN1_STRING *s = ASN1_STRING_type_new(i == 1 ? V_ASN1_ENUMERATED : V_ASN1_INTEGER);
        if (in != NULL && s != NULL)
            i == 0   ? a2i_ASN1_INTEGER(in, s, buf, sizeof(buf))
            : i == 1 ? a2i_ASN1_ENUMERATED(in, s, buf, sizeof(buf))
                     : a2i_ASN1_STRING(in, s, buf, sizeof(buf));
        BIO_free(in);
        ASN1_STRING_free(s);
    }
    ASN1_INTEGER_free(d2i_ASN1_UINTEGER(NULL, &p, (long)c->n));
    return true;
}

/* ---- Bits ---- */

static BIT_STRING_BITNAME names[] = {
    {0, "first", "f"}, {3, "fourth", "d"}, {9, "tenth", "x"}, {-1, NULL, NULL}};

/* which bit, whether it is set */
static bool call_bits(const struct called *c)
{
    ASN1_BIT_STRING *s = ASN1_BIT_STRING_new();
    BIO *out = calls_out();
    const int n = (int)((unsigned long)c->with[0] % 100);
    unsigned char *der = NULL;
    if (s != NULL && ASN1_BIT_STRING_set(s, (unsigned char *)c->bytes, (int)c->n) == 1) {
        const int next = ASN1_BIT_STRING_get_bit(s, n + 1);
        if (ASN1_BIT_STRING_set_bit(s, n, c->with[1] != 0) == 1)
            fuzz_must(ASN1_BIT_STRING_get_bit(s, n) == (c->with[1] != 0) &&
                          ASN1_BIT_STRING_get_bit(s, n + 1) == next,
                      "not the bit that was set");
        ASN1_BIT_STRING_check(s, c->bytes, (int)c->n);
        if (ASN1_BIT_STRING_set_asc(s, "tenth", 1, names) == 1)
            fuzz_must(ASN1_BIT_STRING_get_bit(s, 9) == 1, "not the bit of that name");
        ASN1_BIT_STRING_set_asc(s, as_text(c), 0, names);
        if (out != NULL)
            ASN1_BIT_STRING_name_print(out, s, names, 2);
        const int len = i2d_ASN1_BIT_STRING(s, &der);
        const unsigned char *p = der;
        ASN1_BIT_STRING *back = len > 0 ? d2i_ASN1_BIT_STRING(NULL, &p, len) : NULL;
        for (int i = 0; back != NULL && i < 100; i++)
            fuzz_must(ASN1_BIT_STRING_get_bit(back, i) == ASN1_BIT_STRING_get_bit(s, i),
                      "not the same bits again");
        ASN1_BIT_STRING_free(back);
    }
    OPENSSL_free(der);
    ASN1_BIT_STRING_free(s);
    BIO_free(out);
    return true;
}

/* ---- Times ---- */

/* The bytes as a time's text, in each way that takes it. */
static bool call_time_text(const struct called *c)
{
    static int (*const setters[])(ASN1_TIME *, const char *) = {
        ASN1_TIME_set_string, ASN1_TIME_set_string_X509, ASN1_UTCTIME_set_string,
        ASN1_GENERALIZEDTIME_set_string};
    ASN1_TIME *t = ASN1_TIME_new();
    BIO *out = calls_out();
    struct tm tm;
    int days, seconds;
    for (int i = 0; t != NULL && out != NULL && i < 4; i++) {
        const int r = setters[i](t, as_text(c));
        fuzz_must((setters[i](NULL, text) == 1) == (r == 1) || calls_refused(), "only checked");
        if (r != 1)
            continue;
        fuzz_must(ASN1_TIME_check(t) == 1 && ASN1_TIME_to_tm(t, &tm) == 1, "no time");
        fuzz_must(ASN1_TIME_compare(t, t) == 0, "another time than itself");
        ASN1_TIME_print(out, t);
        ASN1_TIME_print_ex(out, t, ASN1_DTFLGS_ISO8601);
        ASN1_TIME_diff(&days, &seconds, t, NULL);
        ASN1_TIME_cmp_time_t(t, 0);
        ASN1_UTCTIME_cmp_time_t(t, 0);
        ASN1_UTCTIME_check(t);
        ASN1_GENERALIZEDTIME_check(t);
        ASN1_UTCTIME_print(out, t);
        ASN1_GENERALIZEDTIME_print(out, t);
        X509_cmp_current_time(t);
        X509_cmp_timeframe(NULL, t, t);
        ASN1_GENERALIZEDTIME *g = ASN1_TIME_to_generalizedtime(t, NULL);
        fuzz_must(g == NULL || ASN1_TIME_compare(g, t) == 0, "another time");
        ASN1_GENERALIZEDTIME_free(g);
        ASN1_TIME_normalize(t);
    }
    ASN1_TIME_free(t);
    BIO_free(out);
    return true;
}

/* seconds, days, seconds from there */
static bool call_time(const struct called *c)
{
    const time_t at = (time_t)c->with[0], none = 0;
    const int days = (int)(c->with[1] % 10000000);
    ASN1_TIME *all[] = {ASN1_TIME_set(NULL, at),
                        ASN1_TIME_adj(NULL, at, days, c->with[2]),
                        ASN1_UTCTIME_set(NULL, at),
                        ASN1_UTCTIME_adj(NULL, at, days, c->with[2]),
                        ASN1_GENERALIZEDTIME_set(NULL, at),
                        ASN1_GENERALIZEDTIME_adj(NULL, at, days, c->with[2]),
                        X509_time_adj_ex(NULL, days, c->with[2], (time_t *)&none),
                        X509_time_adj(NULL, c->with[2], NULL),
                        X509_gmtime_adj(NULL, c->with[2])};
    int d, s;
    if (all[0] != NULL)
        fuzz_must(ASN1_TIME_cmp_time_t(all[0], at) == 0, "not the time that was set");
    if (all[0] != NULL && all[4] != NULL)
        fuzz_must(ASN1_TIME_compare(all[0], all[4]) == 0, "two times");
    if (all[0] != NULL && all[1] != NULL &&
        ASN1_TIME_diff(&d, &s, all[0], all[1]) == 1) /* the same way of counting */
        fuzz_must((int64_t)d * 86400 + s == (int64_t)days * 86400 + c->with[2],
                  "not the difference that was set");
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        ASN1_TIME_free(all[i]);
    time_t now = at;
    if (string != NULL && ASN1_STRING_length(string) > 0)
        X509_cmp_time(string, &now);
    return true;
}

/* ---- Identifiers and algorithms ---- */

static bool call_object(const struct called *c)
{
    unsigned char buf[100], *der = NULL;
    BIO *out = calls_out();
    const int n = a2d_ASN1_OBJECT(buf, sizeof(buf), as_text(c), -1);
    ASN1_OBJECT *o = OBJ_txt2obj(text, 1);
    const unsigned char *p = c->bytes;
    ASN1_OBJECT *read = d2i_ASN1_OBJECT(NULL, &p, (long)c->n);
    if (o != NULL && out != NULL) {
        calls_must(n == (int)OBJ_length(o), "two lengths");
        i2a_ASN1_OBJECT(out, o);
        i2t_ASN1_OBJECT((char *)buf, sizeof(buf), o);
        const int len = i2d_ASN1_OBJECT(o, &der);
        p = der;
        ASN1_OBJECT *back = len > 0 ? d2i_ASN1_OBJECT(NULL, &p, len) : NULL;
        calls_must(back != NULL && OBJ_cmp(o, back) == 0, "not the same identifier again");
        ASN1_OBJECT_free(back);
    }
    if (read != NULL && out != NULL)
        i2a_ASN1_OBJECT(out, read);
    ASN1_OBJECT *made = ASN1_OBJECT_create(NID_undef, buf, n > 0 ? n : 0, "sn", "ln");
    ASN1_OBJECT_free(made);
    ASN1_OBJECT_free(read);
    ASN1_OBJECT_free(o);
    OPENSSL_free(der);
    BIO_free(out);
    if (c->with[0])
        a2d_ASN1_OBJECT(NULL, 0, text, (int)strlen(text) / 2);
    return true;
}

static bool call_algorithm(const struct called *c)
{
    X509_ALGOR *a = X509_ALGOR_new(), *b = X509_ALGOR_new();
    const EVP_MD *const all[] = {EVP_sha256(), EVP_md5(), EVP_shake128()};
    const ASN1_OBJECT *o;
    const void *value;
    int type;
    if (a != NULL && b != NULL) {
        X509_ALGOR_set_md(a, CALLS_ONE_OF(all, c->with[0]));
        X509_ALGOR_get0(&o, &type, &value, a);
        if (X509_ALGOR_copy(b, a) == 1)
            calls_must(X509_ALGOR_cmp(a, b) == 0, "a copy isn't the same");
        ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
        if (octets != NULL && ASN1_OCTET_STRING_set(octets, c->bytes, (int)c->n) == 1 &&
            X509_ALGOR_set0(b, OBJ_nid2obj(NID_aes_128_cbc), V_ASN1_OCTET_STRING, octets) == 1) {
            octets = NULL;
            X509_ALGOR_cmp(a, b);
            X509_ALGOR_copy(a, b);
        }
        ASN1_OCTET_STRING_free(octets);
    }
    X509_SIG *sig = X509_SIG_new();
    X509_ALGOR *alg;
    ASN1_OCTET_STRING *digest;
    if (sig != NULL) {
        const X509_ALGOR *const_alg;
        const ASN1_OCTET_STRING *const_digest;
        X509_SIG_getm(sig, &alg, &digest);
        X509_SIG_get0(sig, &const_alg, &const_digest);
        fuzz_must(alg == const_alg && digest == const_digest, "two algorithms");
    }
    X509_SIG_free(sig);
    X509_ALGOR_free(a);
    X509_ALGOR_free(b);
    return true;
}

/* ---- ANY ---- */

static void same_any(const ASN1_TYPE *a)
{
    unsigned char *der = NULL;
    const int n = i2d_ASN1_TYPE(a, &der);
    const unsigned char *p = der;
    ASN1_TYPE *back = n > 0 ? d2i_ASN1_TYPE(NULL, &p, n) : NULL;
    if (back != NULL)
        ASN1_TYPE_cmp(a, back);
    ASN1_TYPE_free(back);
    OPENSSL_free(der);
}

/* type */
static bool call_any(const struct called *c)
{
    ASN1_TYPE *a = ASN1_TYPE_new(), *b = ASN1_TYPE_new();
    unsigned char data[40] = {0};
    long number = 0;
    const int most = (int)sizeof(data), n = c->n < sizeof(data) ? (int)c->n : most;
    if (a != NULL && b != NULL) {
        if (ASN1_TYPE_set_octetstring(a, (unsigned char *)c->bytes, n) == 1)
            fuzz_must(ASN1_TYPE_get_octetstring(a, data, most) == n &&
                          (n == 0 || memcmp(data, c->bytes, (size_t)n) == 0),
                      "not the octets that were set");
        same_any(a);
        ASN1_TYPE_set1(b, V_ASN1_OBJECT, OBJ_nid2obj(NID_sha1));
        fuzz_must(ASN1_TYPE_get_octetstring(b, data, most) == -1, "an identifier's octets");
        ASN1_TYPE_cmp(a, b);
        same_any(b);
        const int type = string != NULL ? ASN1_STRING_type(string) : V_ASN1_OBJECT;
        if (type != V_ASN1_OBJECT && type != V_ASN1_NULL) /* whose values aren't strings */
            ASN1_TYPE_set1(b, type, string);
        ASN1_TYPE_cmp(b, b);
        ASN1_TYPE_get(b);
        ASN1_TYPE_set(b, V_ASN1_BOOLEAN, c->with[0] ? b : NULL);
        ASN1_TYPE_cmp(a, b);
        same_any(b);
        ASN1_TYPE_set(b, V_ASN1_NULL, NULL);
        ASN1_TYPE_set1(a, V_ASN1_BOOLEAN, c->with[0] ? b : NULL);
        ASN1_TYPE_cmp(a, b);
        same_any(b);
        if (ASN1_TYPE_set_int_octetstring(a, c->with[0], (unsigned char *)c->bytes, n) == 1)
            calls_must(ASN1_TYPE_get_int_octetstring(a, &number, data, most) == n &&
                           number == c->with[0],
                       "not the number and the octets that were set");
        X509_ALGOR *alg = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(X509_ALGOR), a);
        X509_ALGOR_free(alg);
        ASN1_TYPE *packed = ASN1_TYPE_pack_sequence(ASN1_ITEM_rptr(X509_NAME),
                                                    X509_get_subject_name(calls_cert(0)), NULL);
        X509_NAME *name = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(X509_NAME), packed);
        calls_must(name != NULL && X509_NAME_cmp(name, X509_get_subject_name(calls_cert(0))) == 0,
                   "not the name that was packed");
        X509_NAME_free(name);
        ASN1_TYPE_free(packed);
        const unsigned char *p = c->bytes;
        ASN1_TYPE *read = d2i_ASN1_TYPE(NULL, &p, (long)c->n);
        if (read != NULL) {
            ASN1_TYPE_get_int_octetstring(read, &number, data, most);
            ASN1_TYPE_get_octetstring(read, data, 1);
            same_any(read);
            ASN1_TYPE_set1(b, read->type, read->value.ptr);
        }
        ASN1_TYPE_free(read);
    }
    ASN1_TYPE_free(a);
    ASN1_TYPE_free(b);
    return true;
}

/* ---- Values by their items ---- */

/* The bytes as one, in and out of BIOs and FILEs, printed, copied. */
static void with_item(const ASN1_ITEM *it, const struct called *c)
{
    const unsigned char *p = c->bytes;
    ASN1_VALUE *v = ASN1_item_d2i(NULL, &p, (long)c->n, it);
    BIO *out = calls_out(), *in = calls_in(c);
    FILE *f = c->n > 0 ? fmemopen((void *)c->bytes, c->n, "r") : NULL;
    ASN1_PCTX *pctx = ASN1_PCTX_new();
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned n;
    if (pctx != NULL) {
        ASN1_PCTX_set_flags(pctx, (unsigned long)c->with[1]);
        ASN1_PCTX_set_str_flags(pctx, (unsigned long)c->with[2]);
        ASN1_PCTX_set_nm_flags(pctx, 1);
        ASN1_PCTX_set_cert_flags(pctx, 2);
        ASN1_PCTX_set_oid_flags(pctx, 3);
        fuzz_must(ASN1_PCTX_get_flags(pctx) == (unsigned long)c->with[1] &&
                      ASN1_PCTX_get_str_flags(pctx) == (unsigned long)c->with[2] &&
                      ASN1_PCTX_get_nm_flags(pctx) == 1 && ASN1_PCTX_get_cert_flags(pctx) == 2 &&
                      ASN1_PCTX_get_oid_flags(pctx) == 3,
                  "not the flags that were set");
    }
    if (v != NULL && out != NULL && pctx != NULL && in != NULL) {
        ASN1_item_print(out, v, 2, it, pctx);
        ASN1_item_i2d_bio(it, out, v);
        ASN1_item_digest(it, EVP_sha256(), v, md, &n);
        ASN1_VALUE *copy = ASN1_item_dup(it, v);
        ASN1_OCTET_STRING *packed = ASN1_item_pack(v, it, NULL);
        ASN1_VALUE *back = packed != NULL ? ASN1_item_unpack(packed, it) : NULL;
        ASN1_item_free(back, it);
        ASN1_OCTET_STRING_free(packed);
        ASN1_item_free(copy, it);
        ASN1_item_free(ASN1_item_d2i_bio(it, in, NULL), it);
        char *memory = NULL;
        size_t size = 0;
        FILE *to = open_memstream(&memory, &size);
        ASN1_item_i2d_fp(it, to, v);
        fclose(to);
        free(memory);
        if (f != NULL)
            ASN1_item_free(ASN1_item_d2i_fp(it, f, NULL), it);
    }
    fuzz_must(ASN1_ITEM_lookup(it->sname) == it, "another item of that name");
    ASN1_item_free(ASN1_item_new(it), it);
    ASN1_item_free(v, it);
    ASN1_PCTX_free(pctx);
    BIO_free(out);
    BIO_free(in);
    if (f != NULL)
        fclose(f);
}

/* which item, or -1 for each; flags; those of strings */
static bool call_item(const struct called *c)
{
    const ASN1_ITEM *it;
    for (size_t i = 0; (it = ASN1_ITEM_get(i)) != NULL; i++)
        if (c->with[0] < 0 || (size_t)c->with[0] == i)
            with_item(it, c);
    return true;
}

/* The same by functions of the value's own type. */
static bool call_typed(const struct called *c)
{
    BIO *in = calls_in(c), *out = calls_out();
    FILE *f = c->n > 0 ? fmemopen((void *)c->bytes, c->n, "r") : NULL;
    char *memory = NULL;
    size_t size = 0;
    FILE *to = open_memstream(&memory, &size);
    X509_ALGOR *a =
        in != NULL ? ASN1_d2i_bio_of(X509_ALGOR, X509_ALGOR_new, d2i_X509_ALGOR, in, NULL) : NULL;
    X509_ALGOR *b =
        f != NULL ? ASN1_d2i_fp_of(X509_ALGOR, X509_ALGOR_new, d2i_X509_ALGOR, f, NULL) : NULL;
    if (a != NULL && out != NULL && to != NULL) {
        unsigned char md[EVP_MAX_MD_SIZE];
        unsigned n;
        ASN1_i2d_bio_of(X509_ALGOR, i2d_X509_ALGOR, out, a);
        ASN1_i2d_fp_of(X509_ALGOR, i2d_X509_ALGOR, to, a);
        ASN1_digest((i2d_of_void *)i2d_X509_ALGOR, EVP_sha256(), (char *)a, md, &n);
        X509_ALGOR *copy = ASN1_dup_of(X509_ALGOR, i2d_X509_ALGOR, d2i_X509_ALGOR, a);
        fuzz_must(copy == NULL || X509_ALGOR_cmp(a, copy) == 0 || calls_refused(), "a copy");
        X509_ALGOR_free(copy);
    }
    X509_ALGOR_free(a);
    X509_ALGOR_free(b);
    BIO_free(in);
    BIO_free(out);
    if (f != NULL)
        fclose(f);
    fclose(to);
    free(memory);
    return true;
}

/* Signed with a key and verified with it and another: by items, by functions, by a context. */
static bool call_sign(const struct called *c)
{
    const long who = (long)((unsigned long)c->with[0] % CALLS_KEYS);
    EVP_PKEY *key = calls_key(who);
    const EVP_MD *const all[] = {NULL, EVP_sha256(), EVP_sha1(), EVP_md5(), EVP_sha512()};
    const EVP_MD *md = CALLS_ONE_OF(all, c->with[1]);
    X509_ALGOR *a = X509_ALGOR_new(), *b = X509_ALGOR_new();
    ASN1_BIT_STRING *signature = ASN1_BIT_STRING_new();
    X509_NAME *name = X509_get_subject_name(calls_cert(0));
    EVP_MD_CTX *ctx = EVP_MD_CTX_new(), *second = EVP_MD_CTX_new();
    const ASN1_ITEM *it = ASN1_ITEM_rptr(X509_NAME);
    bool ok = true;
    if (a != NULL && b != NULL && signature != NULL && ctx != NULL && second != NULL) {
        if (ASN1_item_sign(it, a, b, signature, name, key, md) > 0) {
            calls_must(ASN1_item_verify(it, a, signature, name, key) == 1, "not verified");
            calls_must(ASN1_item_verify(it, a, signature, name, calls_key(who + 1)) != 1,
                       "verified by another key");
            EVP_PKEY_CTX *own = NULL;
            if (EVP_DigestVerifyInit(second, &own, NULL, NULL, key) == 1)
                ASN1_item_verify_ctx(it, b, signature, name, second);
            signature->flags |= 1; /* an unused bit */
            ASN1_item_verify(it, a, signature, name, key);
        } else {
            ok = ERR_peek_error() != 0;
        }
        if (c->with[2] && md != NULL &&
            ASN1_sign((i2d_of_void *)i2d_X509_NAME, a, b, signature, (char *)name, key, md) > 0)
            calls_must(ASN1_verify((i2d_of_void *)i2d_X509_NAME, a, signature, (char *)name, key) ==
                           1,
                       "not verified the old way");
        EVP_PKEY_CTX *pctx = NULL;
        if (EVP_DigestSignInit(ctx, &pctx, md, NULL, key) == 1) {
            if (c->with[3] && EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_PSS_PADDING) == 1)
                EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, (int)c->with[3]);
            if (ASN1_item_sign_ctx(it, a, NULL, signature, name, ctx) > 0)
                calls_must(ASN1_item_verify(it, a, signature, name, key) == 1,
                           "not verified by its context");
        }
        ERR_clear_error();
    }
    EVP_MD_CTX_free(ctx);
    EVP_MD_CTX_free(second);
    ASN1_BIT_STRING_free(signature);
    X509_ALGOR_free(a);
    X509_ALGOR_free(b);
    return ok;
}

/* ---- Text that DER is made of; DER as text ---- */

/* A list of bits takes as much memory as its greatest number says. */
static bool lists_many_bits(const char *line)
{
    size_t run = 0;
    for (const char *p = strstr(line, "BITLIST"); p != NULL && *p != '\0' && run <= 6; p++)
        run = *p >= '0' && *p <= '9' ? run + 1 : 0;
    return run > 6;
}

/* with sections or without, indented; the how-manieth line it is, and sections behind that */
static bool call_generate(const struct called *c)
{
    BIO *in = NULL;
    CONF *conf = NULL;
    ASN1_TYPE *made = NULL;
    as_text(c);
    if (lists_many_bits(text))
        return true;
    char *line = text, *sections = strchr(line, '\n');
    for (long i = 0; sections != NULL && i < c->with[2]; i++) {
        line = sections + 1;
        sections = strchr(line, '\n');
    }
    if (sections != NULL)
        *sections++ = '\0';
    if (sections != NULL && strstr(sections, "include") == NULL &&
        (in = BIO_new_mem_buf(sections, -1)) != NULL && (conf = NCONF_new(NULL)) != NULL)
        NCONF_load_bio(conf, in, NULL);
    ERR_clear_error();
    if (c->with[0]) {
        X509V3_CTX ctx;
        X509V3_set_ctx_nodb(&ctx);
        X509V3_set_nconf(&ctx, conf);
        made = ASN1_generate_v3(line, &ctx);
    } else {
        made = ASN1_generate_nconf(line, conf);
    }
    /* A section that isn't there is refused without a reason, as OpenSSL does. */
    const bool ok = made != NULL || ERR_peek_error() != 0 || conf != NULL;
    if (made != NULL) {
        unsigned char *der = NULL;
        BIO *out = calls_out();
        const int n = i2d_ASN1_TYPE(made, &der);
        if (out != NULL && n > 0)
            ASN1_parse_dump(out, der, n, 1, (int)c->with[1]);
        OPENSSL_free(der);
        BIO_free(out);
    }
    ASN1_TYPE_free(made);
    NCONF_free(conf);
    BIO_free(in);
    return ok;
}

static bool call_parse(const struct called *c)
{
    BIO *out = calls_out();
    const unsigned char *p = c->bytes;
    unsigned char *q = (unsigned char *)c->bytes, room[32], *to = room;
    long len = 0;
    int tag, class;
    if (out != NULL) {
        ASN1_parse_dump(out, c->bytes, (long)c->n, (int)c->with[0], (int)c->with[1]);
        ASN1_parse(out, c->bytes, (long)c->n, (int)c->with[0]);
    }
    ASN1_get_object(&p, &len, &tag, &class, (long)c->n);
    ASN1_const_check_infinite_end(&p, c->n > 0 ? (long)(c->bytes + c->n - p) : 0);
    ASN1_check_infinite_end(&q, (long)c->n);
    const int size = ASN1_object_size((int)c->with[2] & 3, 4, 16);
    if (size > 0 && ((int)c->with[2] & 3) < 3) {
        ASN1_put_object(&to, (int)c->with[2] & 3, 4, 16, V_ASN1_UNIVERSAL);
        if (((int)c->with[2] & 3) == 2)
            ASN1_put_eoc(&to);
        fuzz_must(to - room <= size, "longer than told");
    }
    BIO_free(out);
    return true;
}

static int scan(ASN1_SCTX *ctx)
{
    (void)ctx;
    return 1;
}

static bool call_context(const struct called *c)
{
    ASN1_SCTX *ctx = ASN1_SCTX_new(scan);
    if (ctx != NULL) {
        ASN1_SCTX_set_app_data(ctx, ctx);
        fuzz_must(ASN1_SCTX_get_app_data(ctx) == ctx && ASN1_SCTX_get_item(ctx) == NULL &&
                      ASN1_SCTX_get_template(ctx) == NULL && ASN1_SCTX_get_flags(ctx) == 0,
                  "not what was set");
    }
    ASN1_SCTX_free(ctx);
    (void)c;
    return true;
}

static const struct call table[] = {
    {"string", call_string},
    {"copy", call_copy},
    {"print", call_print},
    {"multibyte", call_multibyte},
    {"by_nid", call_by_nid},
    {"masks", call_masks},
    {"number", call_number},
    {"big", call_big},
    {"hex", call_hex},
    {"bits", call_bits},
    {"time_text", call_time_text},
    {"time", call_time},
    {"object", call_object},
    {"algorithm", call_algorithm},
    {"any", call_any},
    {"item", call_item},
    {"typed", call_typed},
    {"sign", call_sign},
    {"generate", call_generate},
    {"parse", call_parse},
    {"context", call_context},
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun) {
        calls_begin();
        calls_make_keys();
    }
    begun = true;
    calls_run(&calls, bytes, n);
    return 0;
}
