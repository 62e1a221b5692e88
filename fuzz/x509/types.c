/* Every type that certificates are made of, by its own functions: what is read is written, read
 * again and written the same; copies are the same; a new one is written or refused. */
#include <openssl/ocsp.h>
#include <openssl/x509.h>
#include <string.h>

#include "fuzz/x509/world.h"

/* A type's functions, as called through pointers of one shape. */
struct type {
    void *(*make)(void);
    void (*drop)(void *);
    void *(*read)(void **, const unsigned char **, long);
    int (*write)(const void *, unsigned char **);
    const ASN1_ITEM *(*item)(void);
};

/* Of each type functions with void pointers, for those of its own. */
#define TYPE(type)                                                      \
    static void *make_##type(void)                                      \
    {                                                                   \
        return type##_new();                                            \
    }                                                                   \
    static void drop_##type(void *v)                                    \
    {                                                                   \
        type##_free(v);                                                 \
    }                                                                   \
    static void *read_##type(void **v, const unsigned char **p, long n) \
    {                                                                   \
        return d2i_##type((type **)v, p, n);                            \
    }                                                                   \
    static int write_##type(const void *v, unsigned char **p)           \
    {                                                                   \
        return i2d_##type(v, p);                                        \
    }
#define ROW(type) {make_##type, drop_##type, read_##type, write_##type, type##_it},

/* clang-format off */
#define TYPES(X)                                                                                  \
    X(X509_REVOKED) X(X509_CRL_INFO) X(X509_CRL) X(X509_REQ_INFO) X(X509_REQ) X(X509_ATTRIBUTE)   \
    X(X509_CERT_AUX) X(X509_EXTENSION) X(X509_NAME) X(X509_NAME_ENTRY) X(X509_PUBKEY) X(X509_SIG) \
    X(X509_ALGOR) X(X509_VAL) X(X509) X(NETSCAPE_SPKI) X(NETSCAPE_SPKAC)                          \
    X(NETSCAPE_CERT_SEQUENCE) X(ACCESS_DESCRIPTION) X(ADMISSIONS) X(ADMISSION_SYNTAX)             \
    X(ASIdOrRange) X(ASIdentifierChoice) X(ASIdentifiers) X(ASRange) X(AUTHORITY_INFO_ACCESS)     \
    X(AUTHORITY_KEYID) X(BASIC_CONSTRAINTS) X(CERTIFICATEPOLICIES) X(CRL_DIST_POINTS)             \
    X(DIST_POINT) X(DIST_POINT_NAME) X(EDIPARTYNAME) X(EXTENDED_KEY_USAGE) X(GENERAL_NAME)        \
    X(GENERAL_NAMES) X(IPAddressChoice) X(IPAddressFamily) X(IPAddressOrRange) X(IPAddressRange)  \
    X(ISSUER_SIGN_TOOL) X(ISSUING_DIST_POINT) X(NAMING_AUTHORITY) X(NOTICEREF) X(OTHERNAME)       \
    X(PKEY_USAGE_PERIOD) X(POLICYINFO) X(POLICYQUALINFO) X(PROFESSION_INFO)                       \
    X(PROXY_CERT_INFO_EXTENSION) X(PROXY_POLICY) X(SXNET) X(SXNETID) X(USERNOTICE)                \
    X(OCSP_CRLID) X(OCSP_SERVICELOC)

TYPES(TYPE)
static const struct type types[] = {TYPES(ROW)};
/* clang-format on */

static void again(const struct type *t, void *v)
{
    unsigned char *one = NULL, *two = NULL;
    int n = t->write(v, &one);
    const unsigned char *p = one;
    void *back = n <= 0 ? NULL : t->read(NULL, &p, n);
    if (back != NULL)
        must(p == one + n && t->write(back, &two) == n && memcmp(one, two, (size_t)n) == 0,
             "it isn't the same again");
    void *copy = ASN1_item_dup(t->item(), v);
    must(n <= 0 || (back != NULL && copy != NULL), "what is written isn't read again");
    if (copy != NULL)
        t->drop(copy);
    if (back != NULL)
        t->drop(back);
    OPENSSL_free(one);
    OPENSSL_free(two);
}

static const struct type *type_of(unsigned n)
{
    return &types[n % (sizeof(types) / sizeof(types[0]))];
}

static long read_one(struct world *w)
{
    const struct type *t = type_of(arg(w));
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    ERR_clear_error();
    void *v = t->read(NULL, &p, (long)der.len);
    if (v == NULL)
        return reasoned(0);
    again(t, v);
    if (w->out != NULL)
        ASN1_item_print(w->out, v, 2, t->item(), NULL);
    t->drop(v);
    return p - der.ptr;
}

/* Bytes as every type there is, and into an object that was there. */
static long read_all(struct world *w)
{
    struct slice der = arg_bytes(w);
    long took = 0;
    for (unsigned i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        const unsigned char *p = der.ptr;
        void *v = types[i].read(NULL, &p, (long)der.len);
        if (v != NULL) {
            took++;
            again(&types[i], v);
            types[i].drop(v);
        }
    }
    return took;
}

/* A new one is empty, and is written if all may be missing. */
static long make(struct world *w)
{
    const struct type *t = type_of(arg(w));
    void *v = t->make();
    if (v == NULL)
        return 0;
    unsigned char *der = NULL;
    int n = t->write(v, &der);
    OPENSSL_free(der);
    t->drop(v);
    return n > 0;
}

static long make_all(struct world *w)
{
    (void)w;
    long made = 0;
    for (unsigned i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        void *v = types[i].make();
        made += v != NULL;
        if (v != NULL)
            types[i].drop(v);
    }
    return made;
}

/* ---- Those with calls of their own ---- */

static long general_names(struct world *w)
{
    struct slice a = arg_bytes(w), b = arg_bytes(w);
    const unsigned char *p = a.ptr, *q = b.ptr;
    GENERAL_NAME *x = d2i_GENERAL_NAME(NULL, &p, (long)a.len);
    GENERAL_NAME *y = d2i_GENERAL_NAME(NULL, &q, (long)b.len), *copy = NULL;
    ASN1_OBJECT *oid = NULL;
    ASN1_TYPE *value = NULL;
    int type = -1, order = 0;
    if (x != NULL && (copy = GENERAL_NAME_dup(x)) != NULL) {
        must(GENERAL_NAME_cmp(x, copy) == 0, "a copy isn't the same");
        order = GENERAL_NAME_cmp(x, y);
        must(GENERAL_NAME_get0_value(x, &type) != NULL && type == x->type, "another type");
        GENERAL_NAME_get0_otherName(x, &oid, &value);
        if (w->out != NULL)
            GENERAL_NAME_print(w->out, x);
        STACK_OF(CONF_VALUE) *list = i2v_GENERAL_NAME(NULL, x, NULL);
        if (list != NULL && w->out != NULL)
            X509V3_EXT_val_prn(w->out, list, 2, 1);
        sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    }
    GENERAL_NAME_free(copy);
    GENERAL_NAME_free(x);
    GENERAL_NAME_free(y);
    return 4 * type + (order != 0);
}

static long general_name_made(struct world *w)
{
    const char *text = arg_text(w);
    GENERAL_NAME *g = GENERAL_NAME_new(), *copy = NULL;
    ASN1_TYPE *t = ASN1_TYPE_new();
    ASN1_OBJECT *o = OBJ_txt2obj(text, 0);
    if (g != NULL && t != NULL && o != NULL) {
        ASN1_TYPE_set(t, V_ASN1_NULL, NULL);
        if (GENERAL_NAME_set0_othername(g, o, t)) {
            o = NULL;
            t = NULL;
            copy = GENERAL_NAME_dup(g);
            must(copy != NULL && GENERAL_NAME_cmp(g, copy) == 0, "a copy isn't the same");
        }
    }
    ASN1_OBJECT_free(o);
    ASN1_TYPE_free(t);
    GENERAL_NAME_free(g);
    GENERAL_NAME_free(copy);
    return copy != NULL;
}

static long admission(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    ADMISSION_SYNTAX *s = d2i_ADMISSION_SYNTAX(NULL, &p, (long)der.len);
    long sum = 0;
    if (s == NULL)
        return -1;
    const STACK_OF(ADMISSIONS) *all = ADMISSION_SYNTAX_get0_contentsOfAdmissions(s);
    sum += ADMISSION_SYNTAX_get0_admissionAuthority(s) != NULL;
    for (int i = 0; i < sk_ADMISSIONS_num(all); i++) {
        const ADMISSIONS *a = sk_ADMISSIONS_value(all, i);
        const PROFESSION_INFOS *infos = ADMISSIONS_get0_professionInfos(a);
        sum += (ADMISSIONS_get0_admissionAuthority(a) != NULL) +
               2 * (ADMISSIONS_get0_namingAuthority(a) != NULL);
        for (int j = 0; j < sk_PROFESSION_INFO_num(infos); j++) {
            const PROFESSION_INFO *f = sk_PROFESSION_INFO_value(infos, j);
            const NAMING_AUTHORITY *n = PROFESSION_INFO_get0_namingAuthority(f);
            sum = 3 * sum + sk_ASN1_STRING_num(PROFESSION_INFO_get0_professionItems(f)) +
                  sk_ASN1_OBJECT_num(PROFESSION_INFO_get0_professionOIDs(f)) +
                  (PROFESSION_INFO_get0_registrationNumber(f) != NULL) +
                  (PROFESSION_INFO_get0_addProfessionInfo(f) != NULL);
            if (n != NULL)
                sum += (NAMING_AUTHORITY_get0_authorityId(n) != NULL) +
                       (NAMING_AUTHORITY_get0_authorityURL(n) != NULL) +
                       (NAMING_AUTHORITY_get0_authorityText(n) != NULL);
        }
        sum &= 0xffffff;
    }
    ADMISSION_SYNTAX_free(s);
    return sum;
}

/* One is put together, and read back. */
static long admission_made(struct world *w)
{
    const char *text = arg_text(w);
    ADMISSION_SYNTAX *s = ADMISSION_SYNTAX_new();
    ADMISSIONS *a = ADMISSIONS_new();
    PROFESSION_INFO *f = PROFESSION_INFO_new();
    NAMING_AUTHORITY *n = NAMING_AUTHORITY_new(), *m = NAMING_AUTHORITY_new();
    PROFESSION_INFOS *infos = sk_PROFESSION_INFO_new_null();
    STACK_OF(ADMISSIONS) *all = sk_ADMISSIONS_new_null();
    bool ok = s && a && f && n && m && infos && all;
    if (ok) {
        ASN1_IA5STRING *url = ASN1_IA5STRING_new();
        ASN1_STRING *words = ASN1_STRING_type_new(V_ASN1_UTF8STRING);
        ok = url != NULL && ASN1_STRING_set(url, text, -1) && words != NULL &&
             ASN1_STRING_set(words, text, -1);
        NAMING_AUTHORITY_set0_authorityURL(n, url);
        NAMING_AUTHORITY_set0_authorityText(n, words);
        NAMING_AUTHORITY_set0_authorityId(n, OBJ_nid2obj(NID_commonName));
        PROFESSION_INFO_set0_namingAuthority(f, n);
        PROFESSION_INFO_set0_addProfessionInfo(f, ASN1_OCTET_STRING_new());
        PROFESSION_INFO_set0_registrationNumber(f, ASN1_PRINTABLESTRING_new());
        PROFESSION_INFO_set0_professionOIDs(f, sk_ASN1_OBJECT_new_null());
        PROFESSION_INFO_set0_professionItems(f, sk_ASN1_STRING_new_null());
        ADMISSIONS_set0_namingAuthority(a, m);
        ADMISSIONS_set0_admissionAuthority(a, NULL);
        ok = sk_PROFESSION_INFO_push(infos, f) > 0 && ok;
        if (sk_PROFESSION_INFO_num(infos) == 0)
            PROFESSION_INFO_free(f);
        ADMISSIONS_set0_professionInfos(a, infos);
        ok = sk_ADMISSIONS_push(all, a) > 0 && ok;
        if (sk_ADMISSIONS_num(all) == 0)
            ADMISSIONS_free(a);
        ADMISSION_SYNTAX_set0_contentsOfAdmissions(s, all);
        ADMISSION_SYNTAX_set0_admissionAuthority(s, NULL);
        if (ok)
            again(&(struct type){make_ADMISSION_SYNTAX, drop_ADMISSION_SYNTAX,
                                 read_ADMISSION_SYNTAX, write_ADMISSION_SYNTAX,
                                 ADMISSION_SYNTAX_it},
                  s);
    } else {
        ADMISSIONS_free(a);
        PROFESSION_INFO_free(f);
        NAMING_AUTHORITY_free(n);
        NAMING_AUTHORITY_free(m);
        sk_PROFESSION_INFO_free(infos);
        sk_ADMISSIONS_free(all);
    }
    ADMISSION_SYNTAX_free(s);
    return ok;
}

static long sxnet(struct world *w)
{
    const char *zone = arg_text(w), *user = arg_text(w);
    unsigned number = arg(w);
    SXNET *s = NULL;
    long ok = SXNET_add_id_asc(&s, zone, user, -1);
    ok += 2 * SXNET_add_id_ulong(&s, number, user, (int)strlen(user));
    if (s != NULL) {
        ASN1_OCTET_STRING *a = SXNET_get_id_asc(s, zone), *b = SXNET_get_id_ulong(s, number);
        must((ok & 1) == 0 || a != NULL, "a zone isn't found");
        must((ok & 2) == 0 || b != NULL, "a number isn't found");
    }
    SXNET_free(s);
    return ok;
}

static long algorithms(struct world *w)
{
    int nid = arg_nid(w);
    X509_ALGOR *a = X509_ALGOR_new(), *b = X509_ALGOR_new(), *c = NULL;
    const ASN1_OBJECT *o = NULL;
    int type = 0;
    const void *value = NULL;
    long ok = 0;
    if (a != NULL && b != NULL && OBJ_nid2obj(nid) != NULL) {
        X509_ALGOR_set_md(b, EVP_sha256());
        ok = X509_ALGOR_set0(a, OBJ_nid2obj(nid), V_ASN1_NULL, NULL) && X509_ALGOR_copy(b, a);
        X509_ALGOR_get0(&o, &type, &value, a);
        must(!ok || (X509_ALGOR_cmp(a, b) == 0 && OBJ_obj2nid(o) == nid), "another algorithm");
        c = X509_ALGOR_dup(a);
        ok = ok && c != NULL;
    }
    X509_ALGOR_free(a);
    X509_ALGOR_free(b);
    X509_ALGOR_free(c);
    return ok;
}

const struct op types_ops[] = {
    {"type.read", read_one},
    {"type.read_all", read_all},
    {"type.make", make},
    {"type.make_all", make_all},
    {"type.general_names", general_names},
    {"type.othername", general_name_made},
    {"type.admission", admission},
    {"type.admission_made", admission_made},
    {"type.sxnet", sxnet},
    {"type.algorithm", algorithms},
    {NULL, NULL},
};
