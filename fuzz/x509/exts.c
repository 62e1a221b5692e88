/* Calls on extensions: of every owner, out of configuration, of kinds that a program adds; and on
 * what certificates are good for. */
#include <openssl/conf.h>
#include <openssl/objects.h>
#include <string.h>

#include "fuzz/x509/world.h"

/* ---- Configuration ---- */

/* Files of this machine aren't read. */
static bool names_files(struct slice s)
{
    return s.len > 0 && (memmem(s.ptr, s.len, ".include", 8) != NULL ||
                         memmem(s.ptr, s.len, "file:", 5) != NULL);
}

static long read_conf(struct world *w)
{
    struct slice s = arg_bytes(w);
    BIO *b =
        names_files(s) ? NULL : BIO_new_mem_buf(s.len > 0 ? (const void *)s.ptr : "", (int)s.len);
    NCONF_free(w->conf);
    w->conf = b == NULL ? NULL : NCONF_new(NULL);
    long ok = w->conf != NULL && NCONF_load_bio(w->conf, b, NULL) > 0;
    if (!ok) {
        NCONF_free(w->conf);
        w->conf = NULL;
    }
    BIO_free(b);
    return ok;
}

/* What belongs together: who signs, who gets it. */
static bool ready(struct world *w, X509V3_CTX *ctx, unsigned how)
{
    if (the_cert(w) == NULL || the_req(w) == NULL || the_crl(w) == NULL)
        return false;
    X509 *issuer = (how & 1) != 0 ? w->other : w->cert;
    X509V3_set_ctx(ctx, (how & 2) != 0 ? NULL : issuer, (how & 4) != 0 ? NULL : w->cert,
                   (how & 8) != 0 ? NULL : w->req, w->crl,
                   (how & 16) != 0 ? X509V3_CTX_REPLACE : 0);
    if ((how & 32) != 0)
        X509V3_set_issuer_pkey(ctx, the_key(w));
    X509V3_set_nconf(ctx, w->conf);
    return true;
}

static long section(struct world *w)
{
    const char *name = arg_text(w);
    unsigned how = arg(w);
    X509V3_CTX ctx;
    if (!ready(w, &ctx, how) || w->conf == NULL)
        return -1;
    ERR_clear_error();
    long ok = (how & 64) != 0    ? X509V3_EXT_REQ_add_nconf(w->conf, &ctx, name, w->req)
              : (how & 128) != 0 ? X509V3_EXT_CRL_add_nconf(w->conf, &ctx, name, w->crl)
                                 : X509V3_EXT_add_nconf(w->conf, &ctx, name, w->cert);
    return NCONF_get_section(w->conf, name) != NULL ? reasoned(ok) : ok;
}

static void free_value(const X509V3_EXT_METHOD *m, void *value)
{
    if (m->it != NULL)
        ASN1_item_free(value, ASN1_ITEM_ptr(m->it));
    else
        m->ext_free(value);
}

/* One extension out of text: printed, read, written the same. */
static long config(struct world *w)
{
    const char *name = arg_text(w), *value = arg_text(w);
    unsigned how = arg(w);
    X509V3_CTX ctx;
    struct slice both = slice_of((const unsigned char *)value, strlen(value));
    if (names_files(both) || !ready(w, &ctx, how))
        return -1;
    ERR_clear_error();
    X509_EXTENSION *e = X509V3_EXT_nconf(w->conf, &ctx, name, value), *back;
    if (e == NULL)
        return reasoned(0);
    if (w->out != NULL)
        X509V3_EXT_print(w->out, e,
                         (how & 64) != 0 ? X509V3_EXT_PARSE_UNKNOWN : X509V3_EXT_DUMP_UNKNOWN, 2);
    const X509V3_EXT_METHOD *m = X509V3_EXT_get(e);
    void *v = m == NULL ? NULL : X509V3_EXT_d2i(e);
    if (v != NULL) {
        back = X509V3_EXT_i2d(m->ext_nid, X509_EXTENSION_get_critical(e), v);
        must(back != NULL && ASN1_OCTET_STRING_cmp(X509_EXTENSION_get_data(e),
                                                   X509_EXTENSION_get_data(back)) == 0,
             "not the same again");
        X509_EXTENSION_free(back);
        free_value(m, v);
    }
    long ok = X509_get_ext_count(w->cert) < 30 && X509_add_ext(w->cert, e, -1);
    X509_EXTENSION_free(e);
    return ok;
}

static long by_nid(struct world *w)
{
    int nid = arg_nid(w);
    const char *value = arg_text(w);
    unsigned how = arg(w);
    X509V3_CTX ctx;
    LHASH_OF(CONF_VALUE) *hash = NULL;
    if (names_files(slice_of((const unsigned char *)value, strlen(value))) || !ready(w, &ctx, how))
        return -1;
    X509_EXTENSION *a = X509V3_EXT_nconf_nid(w->conf, &ctx, nid, value);
    X509_EXTENSION *b = X509V3_EXT_conf_nid(hash, NULL, nid, value);
    long ok = (a != NULL) + 2 * (b != NULL);
    X509_EXTENSION_free(a);
    X509_EXTENSION_free(b);
    return ok;
}

static long strings(struct world *w)
{
    const char *name = arg_text(w), *key = arg_text(w);
    X509V3_CTX ctx;
    if (!ready(w, &ctx, 0))
        return -1;
    if (w->conf == NULL) {
        must(X509V3_get_string(&ctx, name, key) == NULL, "a value out of nothing");
        must(X509V3_get_section(&ctx, name) == NULL, "a section out of nothing");
        return 0;
    }
    char *text = X509V3_get_string(&ctx, name, key);
    STACK_OF(CONF_VALUE) *values = X509V3_get_section(&ctx, name);
    long n = sk_CONF_VALUE_num(values);
    GENERAL_NAMES *names = values == NULL ? NULL : v2i_GENERAL_NAMES(NULL, &ctx, values);
    n += 100 * sk_GENERAL_NAME_num(names);
    GENERAL_NAMES_free(names);
    X509_NAME *dn = X509_NAME_new();
    if (dn != NULL)
        n += 1000 * X509V3_NAME_from_section(dn, values, MBSTRING_UTF8);
    X509_NAME_free(dn);
    if (text != NULL)
        X509V3_string_free(&ctx, text);
    if (values != NULL)
        X509V3_section_free(&ctx, values);
    return n;
}

/* ---- Values of text, text of values ---- */

static long values(struct world *w)
{
    const char *text = arg_text(w);
    STACK_OF(CONF_VALUE) *list = X509V3_parse_list(text), *more = NULL;
    long sum = sk_CONF_VALUE_num(list);
    ASN1_INTEGER *n = s2i_ASN1_INTEGER(NULL, text);
    if (n != NULL) {
        char *again = i2s_ASN1_INTEGER(NULL, n);
        ASN1_INTEGER *m = again == NULL ? NULL : s2i_ASN1_INTEGER(NULL, again);
        must(m != NULL && ASN1_INTEGER_cmp(n, m) == 0, "another number");
        sum += X509V3_add_value_int("n", n, &more);
        ASN1_INTEGER_free(m);
        OPENSSL_free(again);
    }
    ASN1_INTEGER_free(n);
    for (int i = 0; i < sk_CONF_VALUE_num(list); i++) {
        int truth = 0;
        ASN1_INTEGER *number = NULL;
        const CONF_VALUE *v = sk_CONF_VALUE_value(list, i);
        sum += X509V3_get_value_bool(v, &truth) + truth + X509V3_get_value_int(v, &number);
        ASN1_INTEGER_free(number);
    }
    sum += X509V3_add_value(text, NULL, &more) + X509V3_add_value_bool("b", (int)(sum & 1), &more) +
           X509V3_add_value_bool_nf("f", (int)(sum & 1), &more) +
           X509V3_add_value_uchar("u", (const unsigned char *)text, &more);
    if (w->out != NULL && more != NULL) {
        X509V3_EXT_val_prn(w->out, more, 4, 0);
        X509V3_EXT_val_prn(w->out, list, 4, 1);
    }
    sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    sk_CONF_VALUE_pop_free(more, X509V3_conf_free);
    return sum;
}

static long octets(struct world *w)
{
    const char *text = arg_text(w);
    ASN1_OCTET_STRING *ip = a2i_IPADDRESS(text), *net = a2i_IPADDRESS_NC(text);
    ASN1_OCTET_STRING *hex = s2i_ASN1_OCTET_STRING(NULL, NULL, text);
    ASN1_IA5STRING *ia5 = s2i_ASN1_IA5STRING(NULL, NULL, text);
    ASN1_UTF8STRING *utf8 = s2i_ASN1_UTF8STRING(NULL, NULL, text);
    char *a = hex == NULL ? NULL : i2s_ASN1_OCTET_STRING(NULL, hex);
    char *b = ia5 == NULL ? NULL : i2s_ASN1_IA5STRING(NULL, ia5);
    char *c = utf8 == NULL ? NULL : i2s_ASN1_UTF8STRING(NULL, utf8);
    must(b == NULL || strcmp(b, text) == 0, "another text");
    must(c == NULL || strcmp(c, text) == 0, "another text");
    long sum = (ip != NULL) + 2 * (net != NULL) + 4 * (a != NULL);
    GENERAL_NAME *g = NULL;
    X509V3_CTX empty;
    X509V3_set_ctx(&empty, NULL, NULL, NULL, NULL, 0);
    X509V3_set_nconf(&empty, w->conf);
    for (int type = 0; type <= GEN_RID; type++) {
        g = a2i_GENERAL_NAME(NULL, NULL, &empty, type, text, (int)(sum & 1));
        sum = 3 * sum + (g != NULL);
        GENERAL_NAME_free(g);
    }
    s2i_ASN1_IA5STRING(NULL, NULL, NULL);
    s2i_ASN1_UTF8STRING(NULL, NULL, NULL);
    s2i_ASN1_INTEGER(NULL, NULL);
    ASN1_OCTET_STRING_free(ip);
    ASN1_OCTET_STRING_free(net);
    ASN1_OCTET_STRING_free(hex);
    ASN1_IA5STRING_free(ia5);
    ASN1_UTF8STRING_free(utf8);
    OPENSSL_free(a);
    OPENSSL_free(b);
    OPENSSL_free(c);
    return sum;
}

/* ---- A certificate's extensions ---- */

static long from_bytes(struct world *w)
{
    int nid = arg_nid(w);
    struct slice s = arg_bytes(w);
    unsigned how = arg(w);
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    X509_EXTENSION *e = NULL, *copy = NULL;
    long ok = 0;
    if (value != NULL && the_cert(w) != NULL && X509_get_ext_count(w->cert) < 30 &&
        ASN1_OCTET_STRING_set(value, s.ptr, (int)s.len))
        e = X509_EXTENSION_create_by_NID(NULL, nid, (int)(how & 1), value);
    if (e != NULL && (copy = X509_EXTENSION_dup(e)) != NULL) {
        must(X509_EXTENSION_get_critical(copy) == (int)(how & 1), "not as critical");
        X509_EXTENSION_set_critical(copy, (int)(how & 2));
        X509_EXTENSION_set_data(copy, value);
        X509_EXTENSION_set_object(copy, OBJ_nid2obj(nid));
        ok = X509_add_ext(w->cert, e, -1) + 2 * X509_supported_extension(e);
        if (w->out != NULL) {
            X509V3_EXT_print(w->out, e, (unsigned long)(how & 3) << 16, 0);
            X509V3_EXT_print(w->out, e, X509V3_EXT_DEFAULT, 0);
        }
        FILE *null = fopen("/dev/null", "w");
        if (null != NULL) {
            X509V3_EXT_print_fp(null, e, X509V3_EXT_ERROR_UNKNOWN, 2);
            fclose(null);
        }
    }
    X509_EXTENSION_free(e);
    X509_EXTENSION_free(copy);
    ASN1_OCTET_STRING_free(value);
    return ok;
}

/* One in DER, to the certificate, the CRL or the entry. */
static long read_ext(struct world *w)
{
    struct slice s = arg_bytes(w);
    unsigned to = arg(w) % 3;
    const unsigned char *p = s.ptr;
    ERR_clear_error();
    X509_EXTENSION *e = d2i_X509_EXTENSION(NULL, &p, (long)s.len);
    if (e == NULL)
        return reasoned(0);
    long ok = to == 0 ? the_cert(w) != NULL && X509_get_ext_count(w->cert) < 30 &&
                            X509_add_ext(w->cert, e, -1)
              : to == 1 ? the_crl(w) != NULL && X509_CRL_get_ext_count(w->crl) < 30 &&
                              X509_CRL_add_ext(w->crl, e, -1)
                        : the_revoked(w) != NULL && X509_REVOKED_get_ext_count(w->revoked) < 30 &&
                              X509_REVOKED_add_ext(w->revoked, e, -1);
    X509_EXTENSION_free(e);
    return ok;
}

static long delete_ext(struct world *w)
{
    int nid = arg_nid(w);
    X509 *x = the_cert(w);
    ASN1_OBJECT *o = OBJ_nid2obj(nid);
    if (x == NULL || o == NULL)
        return -1;
    int at = X509_get_ext_by_NID(x, nid, -1), n = X509_get_ext_count(x);
    must(at == X509_get_ext_by_OBJ(x, o, -1), "another place");
    X509_get_ext_by_critical(x, 1, -1);
    X509_EXTENSION *e = X509_delete_ext(x, at);
    must((e != NULL) == (at >= 0), "it isn't deleted");
    must(X509_get_ext_count(x) == n - (at >= 0), "not one less");
    X509_EXTENSION_free(e);
    return at;
}

/* The value of one, put to another place as the flags say. */
static long move(struct world *w)
{
    int nid = arg_nid(w), crit = 0, at = -1;
    unsigned long f = arg(w);
    unsigned to = arg(w);
    const X509V3_EXT_METHOD *m = X509V3_EXT_get_nid(nid);
    X509 *x = the_cert(w);
    if (x == NULL || m == NULL || X509_get_ext_count(x) > 30)
        return -1;
    void *v = X509_get_ext_d2i(x, nid, (to & 4) != 0 ? &crit : NULL, (to & 8) != 0 ? &at : NULL);
    if (v == NULL)
        return crit;
    f = (f & 0xf) | ((f & 0x80) != 0 ? X509V3_ADD_SILENT : 0);
    long ok =
        (to & 3) == 0   ? X509_add1_ext_i2d(x, nid, v, crit > 0, f)
        : (to & 3) == 1 ? (the_crl(w) != NULL ? X509_CRL_add1_ext_i2d(w->crl, nid, v, 0, f) : 0)
        : (to & 3) == 2
            ? (the_revoked(w) != NULL ? X509_REVOKED_add1_ext_i2d(w->revoked, nid, v, 0, f) : 0)
            : (w->other != NULL ? X509_add1_ext_i2d(w->other, nid, v, 0, f) : 0);
    free_value(m, v);
    return 10 * ok + crit;
}

/* ---- Kinds that a program adds ---- */

static long kinds(struct world *w)
{
    int nid = arg_nid(w), from = arg_nid(w);
    static X509V3_EXT_METHOD mine[] = {{.ext_nid = NID_commonName,
                                        .it = ASN1_IA5STRING_it,
                                        .i2s = (X509V3_EXT_I2S)i2s_ASN1_IA5STRING,
                                        .s2i = (X509V3_EXT_S2I)s2i_ASN1_IA5STRING},
                                       {.ext_nid = -1}};
    ERR_clear_error();
    long ok = reasoned(X509V3_EXT_add_alias(nid, from));
    must(ok <= 0 || X509V3_EXT_get_nid(nid) != NULL, "an alias of nothing");
    ok += 2 * X509V3_EXT_add_list(mine) + X509V3_add_standard_extensions();
    X509_EXTENSION *e = X509V3_EXT_nconf_nid(w->conf, NULL, NID_commonName, "text");
    must(e != NULL, "the kind isn't asked");
    if (e != NULL && w->out != NULL)
        X509V3_EXT_print(w->out, e, 0, 0);
    X509_EXTENSION_free(e);
    return ok;
}

static int fits(const X509_PURPOSE *p, const X509 *x, int ca)
{
    (void)p, (void)x;
    return ca + 1;
}

static long purposes(struct world *w)
{
    unsigned id = arg(w), how = arg(w);
    X509 *x = the_cert(w);
    char name[] = "a purpose", sname[] = "apurpose";
    long sum = 0;
    if (x == NULL)
        return 0;
    if ((how & 1) != 0 && X509_PURPOSE_add((int)id, 1, 0, fits, name, sname, NULL)) {
        must(X509_check_purpose(x, (int)id, 0) == 1 ||
                 (X509_get_extension_flags(x) & EXFLAG_INVALID) != 0,
             "it isn't asked");
        X509_PURPOSE_add((int)id, 2, 0, fits, name, sname, NULL);
    }
    if ((how & 2) != 0) {
        X509_set_proxy_flag(x);
        X509_set_proxy_pathlen(x, (long)id);
    }
    for (int i = 0; i < X509_PURPOSE_get_count(); i++) {
        X509_PURPOSE *p = X509_PURPOSE_get0(i);
        int set = 0;
        must(X509_PURPOSE_set(&set, X509_PURPOSE_get_id(p)) && set == X509_PURPOSE_get_id(p),
             "a purpose isn't one");
        must(X509_PURPOSE_get_by_id(set) == i, "another is found");
        must(X509_PURPOSE_get_by_sname(X509_PURPOSE_get0_sname(p)) <= i, "another name is found");
        sum = (5 * sum + X509_check_purpose(x, set, 0) + X509_check_purpose(x, set, 1) +
               X509_PURPOSE_get_trust(p) + (X509_PURPOSE_get0_name(p) != NULL)) &
              0xffffff;
    }
    sum += X509_PURPOSE_get_by_sname("nothing") + X509_PURPOSE_set((int[1]){0}, 77) +
           X509_check_purpose(x, -1, 0) + X509_check_purpose(x, 99, 0);
    return sum;
}

/* A line each, so that lists merge. */
/* clang-format off */
const struct op exts_ops[] = {
    {"conf.read", read_conf},
    {"conf.section", section},
    {"ext.config", config},
    {"ext.by_nid", by_nid},
    {"conf.strings", strings},
    {"text.values", values},
    {"text.octets", octets},
    {"ext.bytes", from_bytes},
    {"ext.read", read_ext},
    {"ext.delete", delete_ext},
    {"ext.move", move},
    {"ext.kinds", kinds},
    {"cert.purposes", purposes},
    {NULL, NULL},
};
/* clang-format on */
