/* General names, pairs, values in stacks of extensions, methods of programs. */
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"
#include "tests/x509v3/make.h"

static GENERAL_NAME *name_of(const char *hex)
{
    long len = 0;
    unsigned char *bytes = OPENSSL_hexstr2buf(hex, &len);
    const unsigned char *p = bytes;
    GENERAL_NAME *name = d2i_GENERAL_NAME(NULL, &p, len);
    OPENSSL_free(bytes);
    return name;
}

/* Of each kind two names. */
void test_x509v3_names(void)
{
    static const char *const names[][2] = {
        {"a00a06032a0304a0030c0161", "a00a06032a0304a0030c0162"},
        {"810161", "810162"},
        {"820161", "820162"},
        {"a3023000", "a303300131"},
        {"a40e300c310a30080603550403130161", "a40e300c310a30080603550403130162"},
        {"a505a1030c0161", "a505a1030c0162"},
        {"860161", "860162"},
        {"870401020304", "870401020305"},
        {"88032a0304", "88032a0305"},
    };
    for (int i = 0; i < 9; i++) {
        GENERAL_NAME *a = name_of(names[i][0]), *b = name_of(names[i][1]);
        int type = -1;
        if (!check(a != NULL && b != NULL, "kind %d", i))
            continue;
        GENERAL_NAME *copy = GENERAL_NAME_dup(a);
        check(GENERAL_NAME_cmp(a, copy) == 0 && GENERAL_NAME_cmp(a, b) != 0, "kind %d: cmp", i);
        check(GENERAL_NAME_get0_value(a, &type) == (void *)a->d.ptr && type == i, "kind %d: value",
              i);
        check(GENERAL_NAME_get0_otherName(a, NULL, NULL) == (i == 0), "kind %d: otherName", i);
        GENERAL_NAME_free(a);
        GENERAL_NAME_free(b);
        GENERAL_NAME_free(copy);
    }
    GENERAL_NAME *a = GENERAL_NAME_new();
    ASN1_TYPE *value = ASN1_TYPE_new(), *got;
    ASN1_OBJECT *oid;
    ASN1_TYPE_set(value, V_ASN1_NULL, NULL);
    check(GENERAL_NAME_set0_othername(a, OBJ_txt2obj("1.2.3", 1), value) == 1 &&
              GENERAL_NAME_get0_otherName(a, &oid, &got) == 1 && got == value,
          "an otherName");
    check(GENERAL_NAME_cmp(a, NULL) == -1 && OTHERNAME_cmp(NULL, a->d.otherName) == -1, "NULL");
    GENERAL_NAME_free(a);
    ERR_clear_error();
}

/* "aa:bb, cc, dd:ee:ff". */
void test_x509v3_pairs(void)
{
    STACK_OF(CONF_VALUE) *list = X509V3_parse_list(" aa : bb ,cc, dd:ee:ff ");
    check(sk_CONF_VALUE_num(list) == 3, "three");
    if (sk_CONF_VALUE_num(list) == 3) {
        const CONF_VALUE *p = sk_CONF_VALUE_value(list, 0), *q = sk_CONF_VALUE_value(list, 1),
                         *r = sk_CONF_VALUE_value(list, 2);
        check(strcmp(p->name, "aa") == 0 && strcmp(p->value, "bb") == 0, "both");
        check(strcmp(q->name, "cc") == 0 && q->value == NULL, "a name");
        check(strcmp(r->name, "dd") == 0 && strcmp(r->value, "ee:ff") == 0, "two colons");
    }
    static const struct {
        const char *text;
        int reason;
    } bad[] = {
        {"", X509V3_R_INVALID_EMPTY_NAME},   {"a,,b", X509V3_R_INVALID_EMPTY_NAME},
        {":b", X509V3_R_INVALID_EMPTY_NAME}, {"a:,b", X509V3_R_INVALID_NULL_VALUE},
        {"a:", X509V3_R_INVALID_NULL_VALUE},
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        ERR_clear_error();
        STACK_OF(CONF_VALUE) *none = X509V3_parse_list(bad[i].text);
        check(none == NULL && ERR_GET_REASON(ERR_peek_error()) == bad[i].reason, "'%s'",
              bad[i].text);
        sk_CONF_VALUE_pop_free(none, X509V3_conf_free);
    }
    ASN1_INTEGER *n = NULL;
    int is = -1;
    CONF_VALUE yes = {NULL, (char *)"x", (char *)"YES"}, hex = {NULL, (char *)"x", (char *)"-0x1F"};
    check(X509V3_get_value_bool(&yes, &is) == 1 && is == 0xff, "YES");
    check(X509V3_get_value_int(&hex, &n) == 1 && ASN1_INTEGER_get(n) == -31, "-0x1F");
    check(X509V3_add_value_int("n", n, &list) == 1 && X509V3_add_value_bool("b", 0, &list) == 1 &&
              X509V3_add_value_bool_nf("c", 0, &list) == 1 &&
              X509V3_add_value_uchar("d", (const unsigned char *)"e", &list) == 1 &&
              sk_CONF_VALUE_num(list) == 6,
          "added");
    ASN1_INTEGER_free(n);
    sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    ERR_clear_error();
}

/* Whether the first basic constraints say that it is a CA; -1: there are none. */
static int says_ca(const X509 *x)
{
    int at = X509_get_ext_by_NID(x, NID_basic_constraints, -1);
    BASIC_CONSTRAINTS *ca = at >= 0 ? X509V3_EXT_d2i(X509_get_ext(x, at)) : NULL;
    int ret = ca != NULL ? ca->ca != 0 : -1;
    BASIC_CONSTRAINTS_free(ca);
    return ret;
}

/* X509V3_add1_i2d's operations, on a certificate. */
void test_x509v3_add(void)
{
    X509 *x = make_certificate("a", "b", 1);
    BASIC_CONSTRAINTS *ca = BASIC_CONSTRAINTS_new(), *got;
    int crit = 0, idx = -1;
    ca->ca = 1;
    check(X509_add1_ext_i2d(x, NID_basic_constraints, ca, 1, X509V3_ADD_DEFAULT) == 1, "added");
    check(says_ca(x) == 1, "CA");
    check(X509_add1_ext_i2d(x, NID_basic_constraints, ca, 1, X509V3_ADD_DEFAULT) == 0 &&
              ERR_GET_REASON(ERR_get_error()) == X509V3_R_EXTENSION_EXISTS,
          "it is there");
    check(X509_add1_ext_i2d(x, NID_basic_constraints, ca, 1, X509V3_ADD_SILENT) == 0 &&
              ERR_peek_error() == 0,
          "silently");
    ca->ca = 0;
    check(X509_add1_ext_i2d(x, NID_basic_constraints, ca, 1, X509V3_ADD_KEEP_EXISTING) == 1 &&
              says_ca(x) == 1,
          "kept");
    check(X509_add1_ext_i2d(x, NID_basic_constraints, ca, 1, X509V3_ADD_REPLACE) == 1 &&
              says_ca(x) == 0 && X509_get_ext_count(x) == 1,
          "replaced");
    check(X509_add1_ext_i2d(x, NID_basic_constraints, ca, 0, X509V3_ADD_APPEND) == 1 &&
              X509_get_ext_count(x) == 2,
          "appended");
    got = X509_get_ext_d2i(x, NID_basic_constraints, &crit, NULL);
    check(got == NULL && crit == -2, "two of them");
    got = X509_get_ext_d2i(x, NID_basic_constraints, &crit, &idx);
    check(got != NULL && crit == 1 && idx == 0, "the first");
    BASIC_CONSTRAINTS_free(got);
    got = X509_get_ext_d2i(x, NID_basic_constraints, &crit, &idx);
    check(got != NULL && crit == 0 && idx == 1, "the second");
    BASIC_CONSTRAINTS_free(got);
    got = X509_get_ext_d2i(x, NID_key_usage, &crit, NULL);
    check(got == NULL && crit == -1, "none");
    check(X509_add1_ext_i2d(x, NID_key_usage, NULL, 0, X509V3_ADD_DELETE) == 0 &&
              X509_add1_ext_i2d(x, NID_key_usage, NULL, 0, X509V3_ADD_REPLACE_EXISTING) == 0,
          "not there");
    for (int n = 1; n >= 0; n--)
        check(X509_add1_ext_i2d(x, NID_basic_constraints, NULL, 0, X509V3_ADD_DELETE) == 1 &&
                  X509_get_ext_count(x) == n,
              "deleted");
    check(X509V3_EXT_i2d(NID_commonName, 0, ca) == NULL, "no kind of extension");
    X509_CRL *crl = X509_CRL_new();
    ASN1_INTEGER *n = ASN1_INTEGER_new();
    ASN1_INTEGER_set(n, 5);
    check(X509_CRL_add1_ext_i2d(crl, NID_crl_number, n, 0, 0) == 1, "to a CRL");
    ASN1_INTEGER *number = X509_CRL_get_ext_d2i(crl, NID_crl_number, NULL, NULL);
    check(number != NULL && ASN1_INTEGER_get(number) == 5, "its number");
    ASN1_INTEGER_free(number);
    X509_REVOKED *revoked = X509_REVOKED_new();
    ASN1_ENUMERATED *reason = ASN1_ENUMERATED_new();
    ASN1_ENUMERATED_set(reason, 1);
    check(X509_REVOKED_add1_ext_i2d(revoked, NID_crl_reason, reason, 0, 0) == 1, "to an entry");
    ASN1_ENUMERATED *why = X509_REVOKED_get_ext_d2i(revoked, NID_crl_reason, NULL, NULL);
    check(why != NULL && ASN1_ENUMERATED_get(why) == 1, "its reason");
    ASN1_ENUMERATED_free(why);
    ASN1_ENUMERATED_free(reason);
    X509_REVOKED_free(revoked);
    ASN1_INTEGER_free(n);
    X509_CRL_free(crl);
    BASIC_CONSTRAINTS_free(ca);
    X509_free(x);
    ERR_clear_error();
}

/* Methods that programs add, and aliases. */
void test_x509v3_methods(void)
{
    static X509V3_EXT_METHOD mine[] = {EXT_IA5STRING(NID_commonName), EXT_END};
    check(X509V3_EXT_get_nid(NID_commonName) == NULL && X509V3_EXT_get_nid(-1) == NULL, "none");
    check(X509V3_EXT_add_list(mine) == 1 && X509V3_EXT_get_nid(NID_commonName) == &mine[0], "mine");
    check(X509V3_EXT_add_alias(NID_surname, NID_key_usage) == 1, "an alias");
    X509_EXTENSION *ext = make_extension("SN", 0, "03020780");
    BIO *b = BIO_new(BIO_s_mem());
    char text[40] = "";
    check(X509V3_EXT_print(b, ext, 0, 0) == 1 && BIO_read(b, text, 39) > 0 &&
              strcmp(text, "Digital Signature") == 0,
          "printed by it");
    check(X509V3_EXT_add_alias(NID_title, NID_givenName) == 0, "of nothing");
    X509V3_EXT_cleanup();
    check(X509V3_EXT_get_nid(NID_commonName) == NULL, "forgotten");
    X509_EXTENSION_free(ext);
    BIO_free(b);
    ERR_clear_error();
}

static void list_is(const char *what, STACK_OF(OPENSSL_STRING) * list, const char *first, int n)
{
    check(sk_OPENSSL_STRING_num(list) == n, "%s: %d", what, sk_OPENSSL_STRING_num(list));
    if (n > 0 && list != NULL)
        check(strcmp(sk_OPENSSL_STRING_value(list, 0), first) == 0, "%s", what);
    X509_email_free(list);
}

/* E-mail addresses and OCSP responders; the extranet; a distribution point's whole name. */
void test_x509v3_lists(void)
{
    X509 *x = make_certificate("a", "b", 1);
    list_is("no address", X509_get1_email(x), NULL, -1);
    X509_NAME_add_entry_by_NID(X509_get_subject_name(x), NID_pkcs9_emailAddress, V_ASN1_IA5STRING,
                               (unsigned char *)"s@s", 3, -1, 0);
    X509_EXTENSION *san = make_extension("subjectAltName", 0, "300a8103734073810374407482017a");
    X509_EXTENSION_free(san);
    san = make_extension("subjectAltName", 0, "300d8103734073810374407482017a");
    X509_EXTENSION *aia =
        make_extension("authorityInfoAccess", 0,
                       "301e300d06082b06010505073001860161300d06082b06010505073002860162");
    X509_add_ext(x, san, -1);
    X509_add_ext(x, aia, -1);
    list_is("addresses, each once", X509_get1_email(x), "s@s", 2);
    list_is("responders", X509_get1_ocsp(x), "a", 1);
    X509_REQ *req = X509_REQ_new();
    STACK_OF(X509_EXTENSION) *exts = NULL;
    X509v3_add_ext(&exts, san, -1);
    X509_REQ_add_extensions(req, exts);
    list_is("of a request", X509_REQ_get1_email(req), "s@s", 2);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    X509_REQ_free(req);

    SXNET *sx = NULL;
    check(SXNET_add_id_asc(&sx, "5", "abc", -1) == 1 && SXNET_add_id_ulong(&sx, 6, "d", 1) == 1 &&
              SXNET_add_id_asc(&sx, "5", "x", -1) == 0,
          "users");
    check(SXNET_get_id_asc(sx, "6") != NULL && SXNET_get_id_ulong(sx, 7) == NULL, "a user");
    SXNET_free(sx);

    DIST_POINT_NAME *name = DIST_POINT_NAME_new();
    name->type = 1;
    name->name.relativename = sk_X509_NAME_ENTRY_new_null();
    sk_X509_NAME_ENTRY_push(name->name.relativename,
                            X509_NAME_ENTRY_create_by_NID(NULL, NID_organizationName, MBSTRING_ASC,
                                                          (const unsigned char *)"o", 1));
    check(DIST_POINT_set_dpname(name, X509_get_issuer_name(x)) == 1 &&
              X509_NAME_entry_count(name->dpname) == 2,
          "a whole name");
    DIST_POINT_NAME_free(name);
    X509_EXTENSION_free(san);
    X509_EXTENSION_free(aia);
    X509_free(x);
    ERR_clear_error();
}
