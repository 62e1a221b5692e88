/* Calls on CRLs and their entries. */
#include <openssl/objects.h>
#include <string.h>

#include "fuzz/x509/world.h"

static long read_crl(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    ERR_clear_error();
    X509_CRL *c = d2i_X509_CRL(NULL, &p, (long)der.len);
    if (c == NULL)
        return reasoned(0);
    X509_CRL_free(w->crl);
    w->crl = c;
    return sk_X509_REVOKED_num(X509_CRL_get_REVOKED(c));
}

static long swap(struct world *w)
{
    X509_CRL *c = w->crl;
    w->crl = w->other_crl;
    w->other_crl = c;
    return 1;
}

static long push(struct world *w)
{
    if (w->crls == NULL)
        w->crls = sk_X509_CRL_new_null();
    if (w->crls == NULL || the_crl(w) == NULL || sk_X509_CRL_push(w->crls, w->crl) <= 0)
        return 0;
    X509_CRL_up_ref(w->crl);
    return sk_X509_CRL_num(w->crls);
}

static long build(struct world *w)
{
    const char *text = arg_text(w);
    unsigned version = arg(w);
    ASN1_TIME *t = ASN1_TIME_new();
    X509_CRL *c = the_crl(w);
    long ok = t != NULL && c != NULL && the_name(w) != NULL && ASN1_TIME_set_string(t, text) &&
              X509_CRL_set_version(c, (long)(version % 3)) &&
              X509_CRL_set_issuer_name(c, w->name) && X509_CRL_set1_lastUpdate(c, t) &&
              X509_CRL_set1_nextUpdate(c, t) &&
              X509_CRL_set1_lastUpdate(c, X509_CRL_get_lastUpdate(c));
    must(!ok || (ASN1_TIME_compare(X509_CRL_get0_lastUpdate(c), t) == 0 &&
                 ASN1_TIME_compare(X509_CRL_get_nextUpdate(c), t) == 0 &&
                 X509_CRL_get_version(c) == (long)(version % 3) &&
                 X509_NAME_cmp(X509_CRL_get_issuer(c), w->name) == 0),
         "what was set isn't read back");
    ASN1_TIME_free(t);
    return ok;
}

static long sign(struct world *w)
{
    unsigned how = arg(w);
    X509_CRL *c = the_crl(w);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    long ok = 0;
    if (c != NULL && ctx != NULL && the_key(w) != NULL) {
        const EVP_MD *md = (how & 1) != 0 ? EVP_sha256() : NULL;
        ERR_clear_error();
        ok = (how & 2) == 0 ? reasoned(X509_CRL_sign(c, w->key, md))
             : EVP_DigestSignInit(ctx, NULL, md, NULL, w->key) > 0 ? X509_CRL_sign_ctx(c, ctx)
                                                                   : 0;
        must(ok <= 0 || believe || X509_CRL_verify(c, w->key) == 1, "what was signed isn't right");
    }
    EVP_MD_CTX_free(ctx);
    return ok > 0;
}

/* ---- Entries ---- */

static long revoke(struct world *w)
{
    struct slice digits = arg_bytes(w);
    const char *text = arg_text(w);
    unsigned reason = arg(w);
    X509_REVOKED *r = X509_REVOKED_new();
    ASN1_INTEGER *n = ASN1_INTEGER_new();
    ASN1_TIME *t = ASN1_TIME_new();
    ASN1_ENUMERATED *e = ASN1_ENUMERATED_new();
    long ok = r && n && t && e && ASN1_STRING_set(n, digits.ptr, (int)digits.len) &&
              ASN1_TIME_set_string(t, text) && ASN1_ENUMERATED_set(e, (long)reason) &&
              X509_REVOKED_set_serialNumber(r, n) && X509_REVOKED_set_revocationDate(r, t);
    must(!ok || (ASN1_INTEGER_cmp(X509_REVOKED_get0_serialNumber(r), n) == 0 &&
                 ASN1_TIME_compare(X509_REVOKED_get0_revocationDate(r), t) == 0),
         "what was set isn't read back");
    if (ok && reason < 20)
        ok = X509_REVOKED_add1_ext_i2d(r, NID_crl_reason, e, 0, 0) > 0;
    if (ok) {
        X509_REVOKED_free(w->revoked);
        w->revoked = X509_REVOKED_dup(r);
    }
    if (ok && the_crl(w) != NULL && X509_CRL_add0_revoked(w->crl, r))
        r = NULL;
    X509_REVOKED_free(r);
    ASN1_INTEGER_free(n);
    ASN1_TIME_free(t);
    ASN1_ENUMERATED_free(e);
    return ok;
}

static long look_up(struct world *w)
{
    X509_CRL *c = the_crl(w);
    X509_REVOKED *found = NULL;
    long sum = 0;
    if (c == NULL)
        return 0;
    if (w->revoked != NULL)
        sum += X509_CRL_get0_by_serial(c, &found, X509_REVOKED_get0_serialNumber(w->revoked));
    must(found == NULL || ASN1_INTEGER_cmp(X509_REVOKED_get0_serialNumber(found),
                                           X509_REVOKED_get0_serialNumber(w->revoked)) == 0,
         "another entry is found");
    if (w->cert != NULL)
        sum += 4 * X509_CRL_get0_by_cert(c, &found, w->cert);
    return sum + 16 * X509_CRL_sort(c);
}

static long entry_exts(struct world *w)
{
    int nid = arg_nid(w);
    X509_REVOKED *r = the_revoked(w);
    ASN1_OBJECT *o = OBJ_nid2obj(nid);
    if (r == NULL || o == NULL)
        return 0;
    int at = X509_REVOKED_get_ext_by_NID(r, nid, -1), n = X509_REVOKED_get_ext_count(r);
    must(at == X509_REVOKED_get_ext_by_OBJ(r, o, -1), "another place");
    X509_REVOKED_get_ext_by_critical(r, 1, -1);
    ASN1_ENUMERATED *e = X509_REVOKED_get_ext_d2i(r, NID_crl_reason, NULL, NULL);
    if (e != NULL && w->out != NULL) {
        char *text = i2s_ASN1_ENUMERATED(NULL, e),
             *name = i2s_ASN1_ENUMERATED_TABLE(
                 (X509V3_EXT_METHOD *)X509V3_EXT_get_nid(NID_crl_reason), e);
        BIO_puts(w->out, text != NULL ? text : "");
        BIO_puts(w->out, name != NULL ? name : "");
        OPENSSL_free(text);
        OPENSSL_free(name);
    }
    ASN1_ENUMERATED_free(e);
    X509_EXTENSION *first = X509_REVOKED_get_ext(r, 0);
    if (first != NULL && n < 8)
        X509_REVOKED_add_ext(r, first, -1);
    X509_EXTENSION_free(X509_REVOKED_delete_ext(r, at));
    return n + at + sk_X509_EXTENSION_num(X509_REVOKED_get0_extensions(r));
}

static long exts(struct world *w)
{
    int nid = arg_nid(w);
    X509_CRL *c = the_crl(w);
    ASN1_OBJECT *o = OBJ_nid2obj(nid);
    if (c == NULL || o == NULL)
        return 0;
    int at = X509_CRL_get_ext_by_NID(c, nid, -1), n = X509_CRL_get_ext_count(c);
    must(at == X509_CRL_get_ext_by_OBJ(c, o, -1), "another place");
    X509_CRL_get_ext_by_critical(c, 1, -1);
    ASN1_INTEGER *number = X509_CRL_get_ext_d2i(c, NID_crl_number, NULL, NULL);
    ASN1_INTEGER_free(number);
    X509_EXTENSION *first = X509_CRL_get_ext(c, 0);
    if (first != NULL && n < 8)
        X509_CRL_add_ext(c, first, -1);
    X509_EXTENSION *gone = X509_CRL_delete_ext(c, at);
    must((gone != NULL) == (at >= 0), "it isn't deleted");
    X509_EXTENSION_free(gone);
    return n + at;
}

/* A number of its own: what deltas are told by. */
static long number(struct world *w)
{
    unsigned n = arg(w);
    int nid = (arg(w) & 1) != 0 ? NID_delta_crl : NID_crl_number;
    ASN1_INTEGER *i = ASN1_INTEGER_new();
    long ok = i != NULL && ASN1_INTEGER_set(i, (signed char)n) && the_crl(w) != NULL
                  ? X509_CRL_add1_ext_i2d(w->crl, nid, i, nid == NID_delta_crl, X509V3_ADD_REPLACE)
                  : 0;
    ASN1_INTEGER_free(i);
    return ok;
}

/* ---- The whole ---- */

static long compare(struct world *w)
{
    X509_CRL *c = the_crl(w), *d = w->other_crl != NULL ? w->other_crl : c;
    if (c == NULL)
        return 0;
    must(X509_CRL_match(c, c) == 0, "not its own match");
    int match = X509_CRL_match(c, d), order = X509_CRL_cmp(c, d);
    X509_CRL *diff = X509_CRL_diff(c, d, the_key(w), NULL, arg(w));
    long n = diff == NULL ? -1 : sk_X509_REVOKED_num(X509_CRL_get_REVOKED(diff));
    X509_CRL_free(diff);
    return 100 * ((match > 0) - (match < 0)) + 10 * ((order > 0) - (order < 0)) + n;
}

static long anew(struct world *w)
{
    X509_CRL *c = the_crl(w), *copy = c == NULL ? NULL : X509_CRL_dup(c), *back = NULL;
    BIO *b = BIO_new(BIO_s_mem());
    const ASN1_BIT_STRING *sig = NULL;
    const X509_ALGOR *alg = NULL;
    unsigned char md[EVP_MAX_MD_SIZE], *tbs = NULL;
    unsigned n = 0;
    long sum = 0;
    if (copy != NULL && b != NULL) {
        must(X509_CRL_match(c, copy) == 0, "a copy isn't the same");
        X509_CRL_get0_signature(c, &sig, &alg);
        sum = X509_CRL_get_signature_nid(c) + X509_CRL_digest(c, EVP_sha256(), md, &n) + md[0];
        if (i2d_X509_CRL_bio(b, c) > 0) {
            back = d2i_X509_CRL_bio(b, NULL);
            must(back != NULL, "it isn't read again");
        }
        sum += i2d_re_X509_CRL_tbs(copy, &tbs) > 0;
        EVP_PKEY *key = w->cert == NULL ? NULL : X509_get0_pubkey(w->cert);
        if (key != NULL)
            sum +=
                X509_CRL_verify(c, key) + X509_CRL_check_suiteb(c, key, X509_V_FLAG_SUITEB_192_LOS);
        if (w->out != NULL)
            sum += X509_CRL_print(w->out, c) + X509_CRL_print_ex(w->out, copy, XN_FLAG_RFC2253);
        FILE *null = fopen("/dev/null", "w");
        if (null != NULL) {
            X509_CRL_print_fp(null, c);
            fclose(null);
        }
    }
    X509_CRL_free(copy);
    X509_CRL_free(back);
    X509_CRL_free(X509_CRL_new_ex(NULL, "provider=default"));
    OPENSSL_free(tbs);
    BIO_free(b);
    return sum;
}

/* ---- A program's own way to look up and verify ---- */

static int begin(X509_CRL *crl)
{
    X509_CRL_set_meth_data(crl, crl);
    return 1;
}

static int finish(X509_CRL *crl)
{
    (void)crl;
    return 1;
}

static int find_none(X509_CRL *crl, X509_REVOKED **r, const ASN1_INTEGER *serial,
                     const X509_NAME *issuer)
{
    (void)crl, (void)r, (void)serial, (void)issuer;
    return 0;
}

static int verify_never(X509_CRL *crl, EVP_PKEY *key)
{
    (void)crl, (void)key;
    return 0;
}

static long method(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    X509_CRL_METHOD *m = X509_CRL_METHOD_new(begin, finish, find_none, verify_never);
    if (m == NULL)
        return 0;
    X509_CRL_set_default_method(m);
    X509_CRL *c = d2i_X509_CRL(NULL, &p, (long)der.len);
    long sum = 1;
    X509_REVOKED *r = NULL;
    if (c != NULL) {
        must(X509_CRL_get_meth_data(c) == c, "the method isn't asked");
        sum += X509_CRL_get0_by_serial(c, &r, NULL) + X509_CRL_verify(c, the_key(w));
        if (the_cert(w) != NULL)
            sum += X509_CRL_get0_by_cert(c, &r, w->cert);
        must(sum == 1, "the method isn't heard");
    }
    X509_CRL_free(c);
    X509_CRL_set_default_method(NULL);
    X509_CRL_METHOD_free(m);
    return sum;
}

/* A line each, so that lists merge. */
/* clang-format off */
const struct op crl_ops[] = {
    {"crl.read", read_crl},
    {"crl.swap", swap},
    {"crl.push", push},
    {"crl.build", build},
    {"crl.sign", sign},
    {"crl.revoke", revoke},
    {"crl.look_up", look_up},
    {"crl.entry_exts", entry_exts},
    {"crl.exts", exts},
    {"crl.number", number},
    {"crl.compare", compare},
    {"crl.round", anew},
    {"crl.method", method},
    {NULL, NULL},
};
/* clang-format on */
