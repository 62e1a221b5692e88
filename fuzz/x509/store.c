/* Calls on stores, their objects and look-ups: in memory, out of files and directories. */
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fuzz/x509/world.h"

/* ---- In memory ---- */

static long add_cert(struct world *w)
{
    X509_STORE *s = the_store(w);
    X509 *x = the_cert(w);
    int before = s == NULL ? 0 : sk_X509_OBJECT_num(X509_STORE_get0_objects(s));
    if (s == NULL || x == NULL || before > 20 || !X509_STORE_add_cert(s, x))
        return 0;
    must(X509_STORE_add_cert(s, x) == 1, "it can't be added twice");
    int after = sk_X509_OBJECT_num(X509_STORE_get0_objects(s));
    must(after == before || after == before + 1, "twice there");
    return after;
}

static long add_crl(struct world *w)
{
    return the_store(w) != NULL && the_crl(w) != NULL && X509_STORE_add_crl(w->store, w->crl) &&
           X509_STORE_add_crl(w->store, w->crl);
}

static long find(struct world *w)
{
    X509_STORE *s = the_store(w);
    X509 *x = the_cert(w);
    if (s == NULL || x == NULL)
        return 0;
    STACK_OF(X509_OBJECT) *all = X509_STORE_get0_objects(s);
    X509_NAME *name = X509_get_subject_name(x);
    int at = X509_OBJECT_idx_by_subject(all, X509_LU_X509, name);
    X509_OBJECT *o = X509_OBJECT_retrieve_by_subject(all, X509_LU_X509, name);
    must((o == NULL) == (at < 0), "found, and not");
    must(o == NULL || X509_NAME_cmp(X509_get_subject_name(X509_OBJECT_get0_X509(o)), name) == 0,
         "another name is found");
    X509_OBJECT *mine = X509_OBJECT_new();
    long sum = at;
    if (mine != NULL && X509_OBJECT_set1_X509(mine, x)) {
        must(X509_OBJECT_get_type(mine) == X509_LU_X509 && X509_OBJECT_get0_X509(mine) == x,
             "another certificate");
        sum += X509_OBJECT_retrieve_match(all, mine) != NULL;
        if (w->crl != NULL && X509_OBJECT_set1_X509_CRL(mine, w->crl)) {
            must(X509_OBJECT_get0_X509_CRL(mine) == w->crl, "another CRL");
            must(X509_OBJECT_get0_X509(mine) == NULL, "a certificate, too");
            sum += X509_OBJECT_retrieve_match(all, mine) != NULL;
            X509_NAME *issuer = X509_CRL_get_issuer(w->crl);
            sum += X509_OBJECT_retrieve_by_subject(all, X509_LU_CRL, issuer) != NULL;
        }
        if (X509_OBJECT_up_ref_count(mine)) {
            if (X509_OBJECT_get_type(mine) == X509_LU_CRL)
                X509_CRL_free(w->crl);
            else
                X509_free(x);
        }
    }
    X509_OBJECT_free(mine);
    STACK_OF(X509) *certs = X509_STORE_get1_all_certs(s);
    sum += 100 * sk_X509_num(certs);
    sk_X509_pop_free(certs, X509_free);
    return sum;
}

/* What a context finds in it. */
static long find_in_context(struct world *w)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_OBJECT *o = X509_OBJECT_new();
    X509 *issuer = NULL, *x = the_cert(w);
    long sum = 0;
    if (ctx != NULL && o != NULL && x != NULL && the_store(w) != NULL &&
        X509_STORE_CTX_init(ctx, w->store, x, w->certs)) {
        X509_NAME *name = X509_get_issuer_name(x);
        sum += X509_STORE_CTX_get_by_subject(ctx, X509_LU_X509, name, o) > 0;
        X509_OBJECT *p = X509_STORE_CTX_get_obj_by_subject(ctx, X509_LU_X509, name);
        must((p != NULL) == (sum > 0), "found, and not");
        X509_OBJECT_free(p);
        sum += 2 * (X509_STORE_CTX_get1_issuer(&issuer, ctx, x) > 0);
        X509_free(issuer);
        STACK_OF(X509) *certs = X509_STORE_CTX_get1_certs(ctx, name);
        STACK_OF(X509_CRL) *crls = X509_STORE_CTX_get1_crls(ctx, name);
        sum += 10 * sk_X509_num(certs) + 100 * sk_X509_CRL_num(crls);
        sk_X509_pop_free(certs, X509_free);
        sk_X509_CRL_pop_free(crls, X509_CRL_free);
        if (w->certs != NULL) {
            X509_STORE_CTX_set0_trusted_stack(ctx, w->certs);
            certs = X509_STORE_CTX_get1_certs(ctx, name);
            sk_X509_pop_free(certs, X509_free);
            issuer = NULL;
            sum += 1000 * (X509_STORE_CTX_get_get_issuer(ctx)(&issuer, ctx, x) > 0);
            X509_free(issuer);
            certs = X509_STORE_CTX_get_lookup_certs(ctx)(ctx, name);
            sum += 10000 * sk_X509_num(certs);
            sk_X509_pop_free(certs, X509_free);
        }
    }
    X509_OBJECT_free(o);
    X509_STORE_CTX_free(ctx);
    return sum;
}

/* ---- Files ---- */

static bool write_file(const char *name, struct slice s)
{
    FILE *f = fopen(name, "wb");
    bool ok = f != NULL && (s.len == 0 || fwrite(s.ptr, s.len, 1, f) == 1);
    return f != NULL && fclose(f) == 0 && ok;
}

/* A folder for as long as a call takes. */
static bool folder(char *path, size_t n)
{
    snprintf(path, n, "%s", "/tmp/fuzz-x509-XXXXXX");
    return mkdtemp(path) != NULL;
}

static long load_file(struct world *w)
{
    struct slice s = arg_bytes(w);
    unsigned how = arg(w);
    int type = (how & 1) != 0 ? X509_FILETYPE_ASN1 : X509_FILETYPE_PEM;
    char dir[64], file[80];
    long sum = -1;
    if (!folder(dir, sizeof(dir)))
        return -1;
    snprintf(file, sizeof(file), "%s/a", dir);
    X509_LOOKUP *l =
        the_store(w) == NULL ? NULL : X509_STORE_add_lookup(w->store, X509_LOOKUP_file());
    if (l != NULL && write_file(file, s)) {
        must(X509_LOOKUP_get_store(l) == w->store, "another store");
        must(X509_STORE_add_lookup(w->store, X509_LOOKUP_file()) == l, "two of a kind");
        ERR_clear_error();
        sum = (how & 6) == 0   ? reasoned(X509_load_cert_file(l, file, type))
              : (how & 6) == 2 ? reasoned(X509_load_crl_file(l, file, type))
              : (how & 6) == 4
                  ? reasoned(X509_load_cert_crl_file(l, file, type))
                  : reasoned(X509_LOOKUP_load_file(l, file, (how & 8) != 0 ? 7 : type));
        sum += 100 * X509_STORE_load_file(w->store, file);
        X509_STORE_load_locations(w->store, NULL, NULL);
        X509_load_cert_file(l, NULL, type);
        X509_load_crl_file(l, NULL, type);
        X509_load_cert_file(l, file, 77);
        X509_load_crl_file(l, file, 77);
        X509_LOOKUP_ctrl(l, 77, file, 0, NULL);
    }
    unlink(file);
    ERR_clear_error();
    must(l == NULL || X509_load_cert_crl_file(l, file, X509_FILETYPE_PEM) == 0,
         "no file, and read");
    must(l == NULL || ERR_peek_error() != 0, "no file, and no reason");
    rmdir(dir);
    return sum;
}

/* A directory with the certificate and the CRL under their hashes. */
static void fill(struct world *w, const char *dir, bool der)
{
    char file[128];
    if (w->cert != NULL) {
        snprintf(file, sizeof(file), "%s/%08lx.0", dir, X509_subject_name_hash(w->cert));
        BIO *b = BIO_new_file(file, "wb");
        if (b != NULL)
            der ? i2d_X509_bio(b, w->cert) : PEM_write_bio_X509(b, w->cert);
        BIO_free(b);
    }
    if (w->crl != NULL) {
        snprintf(file, sizeof(file), "%s/%08lx.r0", dir,
                 X509_NAME_hash_ex(X509_CRL_get_issuer(w->crl), NULL, NULL, NULL));
        BIO *b = BIO_new_file(file, "wb");
        if (b != NULL)
            der ? i2d_X509_CRL_bio(b, w->crl) : PEM_write_bio_X509_CRL(b, w->crl);
        BIO_free(b);
    }
}

static void empty(struct world *w, const char *dir)
{
    char file[128];
    if (w->cert != NULL) {
        snprintf(file, sizeof(file), "%s/%08lx.0", dir, X509_subject_name_hash(w->cert));
        unlink(file);
    }
    if (w->crl != NULL) {
        snprintf(file, sizeof(file), "%s/%08lx.r0", dir,
                 X509_NAME_hash_ex(X509_CRL_get_issuer(w->crl), NULL, NULL, NULL));
        unlink(file);
    }
}

static long load_dir(struct world *w)
{
    unsigned how = arg(w);
    char dir[64], path[160];
    int type = (how & 1) != 0 ? X509_FILETYPE_ASN1 : X509_FILETYPE_PEM;
    long sum = -1;
    X509_OBJECT *o = X509_OBJECT_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    if (o != NULL && ctx != NULL && the_store(w) != NULL && folder(dir, sizeof(dir))) {
        X509_LOOKUP *l = X509_STORE_add_lookup(w->store, X509_LOOKUP_hash_dir());
        snprintf(path, sizeof(path), "%s::/nowhere:%s", dir, dir);
        fill(w, dir, (how & 1) != 0);
        sum = l != NULL && X509_LOOKUP_add_dir(l, path, type);
        if (sum > 0 && X509_STORE_CTX_init(ctx, w->store, w->cert, NULL)) {
            if (w->cert != NULL)
                sum += 2 * (X509_STORE_CTX_get_by_subject(ctx, X509_LU_X509,
                                                          X509_get_subject_name(w->cert), o) > 0);
            STACK_OF(X509_CRL) *crls =
                w->crl == NULL ? NULL : X509_STORE_CTX_get1_crls(ctx, X509_CRL_get_issuer(w->crl));
            sum += 4 * sk_X509_CRL_num(crls);
            sk_X509_CRL_pop_free(crls, X509_CRL_free);
            crls =
                w->crl == NULL ? NULL : X509_STORE_CTX_get1_crls(ctx, X509_CRL_get_issuer(w->crl));
            sk_X509_CRL_pop_free(crls, X509_CRL_free);
        }
        if ((how & 2) != 0)
            sum += 8 * X509_STORE_load_path(w->store, dir) +
                   16 * X509_STORE_load_locations(w->store, NULL, dir);
        if (l != NULL) {
            X509_LOOKUP_add_dir(l, "", type);
            X509_LOOKUP_ctrl(l, 77, dir, 0, NULL);
            if (w->cert != NULL)
                X509_LOOKUP_by_subject(l, X509_LU_NONE, X509_get_subject_name(w->cert), o);
            X509_LOOKUP_by_subject(l, X509_LU_X509, NULL, o);
        }
        empty(w, dir);
        rmdir(dir);
    }
    X509_STORE_CTX_free(ctx);
    X509_OBJECT_free(o);
    return sum;
}

/* The same by a URI. */
static long load_store(struct world *w)
{
    struct slice s = arg_bytes(w);
    unsigned how = arg(w);
    char dir[64], file[80];
    long sum = -1;
    if (!folder(dir, sizeof(dir)))
        return -1;
    snprintf(file, sizeof(file), "%s/a", dir);
    if (the_store(w) != NULL && write_file(file, s)) {
        sum = X509_STORE_load_store(w->store, (how & 1) != 0 ? dir : file);
        X509_LOOKUP *l = X509_STORE_add_lookup(w->store, X509_LOOKUP_store());
        X509_OBJECT *o = X509_OBJECT_new();
        if (l != NULL && o != NULL) {
            sum += 2 * X509_LOOKUP_add_store_ex(l, file, NULL, NULL);
            sum += 4 * X509_LOOKUP_load_store_ex(l, (how & 2) != 0 ? file : dir, NULL, NULL);
            X509_LOOKUP_ctrl(l, 77, file, 0, NULL);
            X509_STORE_CTX *ctx = X509_STORE_CTX_new();
            if (ctx != NULL && w->cert != NULL && X509_STORE_CTX_init(ctx, w->store, w->cert, NULL))
                sum += 8 * (X509_STORE_CTX_get_by_subject(ctx, X509_LU_X509,
                                                          X509_get_issuer_name(w->cert), o) > 0);
            X509_STORE_CTX_free(ctx);
        }
        X509_OBJECT_free(o);
    }
    unlink(file);
    sum += the_store(w) != NULL && X509_STORE_load_store(w->store, file) > 0;
    rmdir(dir);
    return sum;
}

static long defaults(struct world *w)
{
    setenv(X509_get_default_cert_file_env(), "/nowhere/a", 1);
    setenv(X509_get_default_cert_dir_env(), "/nowhere", 1);
    long ok = the_store(w) != NULL && X509_STORE_set_default_paths(w->store);
    must(X509_get_default_private_dir() != NULL && X509_get_default_cert_area() != NULL,
         "no place");
    return ok;
}

/* ---- A program's own look-up ---- */

static int yes(X509_LOOKUP *l)
{
    return X509_LOOKUP_set_method_data(l, l);
}

static void done(X509_LOOKUP *l)
{
    must(X509_LOOKUP_get_method_data(l) == l, "its data are gone");
}

static int control(X509_LOOKUP *l, int cmd, const char *text, long n, char **ret)
{
    (void)l, (void)text, (void)ret;
    return cmd == 1 ? (int)n : 0;
}

static int by_subject(X509_LOOKUP *l, X509_LOOKUP_TYPE t, const X509_NAME *name, X509_OBJECT *ret)
{
    (void)l, (void)t, (void)name, (void)ret;
    return 0;
}

static int by_serial(X509_LOOKUP *l, X509_LOOKUP_TYPE t, const X509_NAME *name,
                     const ASN1_INTEGER *serial, X509_OBJECT *ret)
{
    (void)l, (void)t, (void)name, (void)serial, (void)ret;
    return 3;
}

static int by_print(X509_LOOKUP *l, X509_LOOKUP_TYPE t, const unsigned char *b, int n,
                    X509_OBJECT *ret)
{
    (void)l, (void)t, (void)b, (void)n, (void)ret;
    return 5;
}

static int by_alias(X509_LOOKUP *l, X509_LOOKUP_TYPE t, const char *s, int n, X509_OBJECT *ret)
{
    (void)l, (void)t, (void)s, (void)n, (void)ret;
    return 7;
}

static long ask(X509_LOOKUP *l)
{
    return X509_LOOKUP_init(l) + X509_LOOKUP_ctrl(l, 1, NULL, 11, NULL) +
           X509_LOOKUP_by_subject(l, X509_LU_X509, NULL, NULL) +
           X509_LOOKUP_by_issuer_serial(l, X509_LU_X509, NULL, NULL, NULL) +
           X509_LOOKUP_by_fingerprint(l, X509_LU_X509, NULL, 0, NULL) +
           X509_LOOKUP_by_alias(l, X509_LU_X509, NULL, 0, NULL) + X509_LOOKUP_shutdown(l);
}

static long own_lookup(struct world *w)
{
    X509_LOOKUP_METHOD *m = X509_LOOKUP_meth_new("mine");
    X509_LOOKUP *bare = m == NULL ? NULL : X509_LOOKUP_new(m), *l = NULL;
    long sum = 0;
    if (m == NULL)
        return 0;
    must(bare == NULL || ask(bare) == 1 + 1 + 1, "something of nothing");
    X509_LOOKUP_free(bare);
    X509_LOOKUP_meth_set_new_item(m, yes);
    X509_LOOKUP_meth_set_free(m, done);
    X509_LOOKUP_meth_set_init(m, yes);
    X509_LOOKUP_meth_set_shutdown(m, yes);
    X509_LOOKUP_meth_set_ctrl(m, control);
    X509_LOOKUP_meth_set_get_by_subject(m, by_subject);
    X509_LOOKUP_meth_set_get_by_issuer_serial(m, by_serial);
    X509_LOOKUP_meth_set_get_by_fingerprint(m, by_print);
    X509_LOOKUP_meth_set_get_by_alias(m, by_alias);
    must(X509_LOOKUP_meth_get_new_item(m) == yes && X509_LOOKUP_meth_get_free(m) == done &&
             X509_LOOKUP_meth_get_init(m) == yes && X509_LOOKUP_meth_get_shutdown(m) == yes &&
             X509_LOOKUP_meth_get_ctrl(m) == control &&
             X509_LOOKUP_meth_get_get_by_subject(m) == by_subject &&
             X509_LOOKUP_meth_get_get_by_issuer_serial(m) == by_serial &&
             X509_LOOKUP_meth_get_get_by_fingerprint(m) == by_print &&
             X509_LOOKUP_meth_get_get_by_alias(m) == by_alias,
         "another function");
    if ((l = X509_LOOKUP_new(m)) != NULL)
        sum = ask(l);
    must(l == NULL || sum == 1 + 11 + 3 + 5 + 7 + 1, "the method isn't asked");
    X509_LOOKUP_free(l);
    X509_LOOKUP_meth_free(m);
    (void)w;
    return sum;
}

/* ---- Settings and functions of a store ---- */

#define CALL(name)                                            \
    X509_STORE_set_##name(s, X509_STORE_CTX_get_##name(ctx)); \
    must(X509_STORE_get_##name(s) == X509_STORE_CTX_get_##name(ctx), "another function");

/* What a context does is put into its store, and found there and in the next one. */
static long functions(struct world *w)
{
    X509_STORE *s = the_store(w);
    X509_STORE_CTX *ctx = X509_STORE_CTX_new(), *next = X509_STORE_CTX_new();
    long ok = 0;
    if (s != NULL && ctx != NULL && next != NULL && X509_STORE_CTX_init(ctx, s, NULL, NULL)) {
        CALL(verify)
        CALL(verify_cb)
        CALL(get_issuer)
        CALL(check_issued)
        CALL(check_revocation)
        CALL(get_crl)
        CALL(check_crl)
        CALL(cert_crl)
        CALL(check_policy)
        CALL(lookup_certs)
        CALL(lookup_crls)
        CALL(cleanup)
        X509_STORE_CTX_set_verify(ctx, X509_STORE_CTX_get_verify(ctx));
        ok = X509_STORE_CTX_init(next, s, NULL, NULL);
        must(!ok || X509_STORE_CTX_get_verify(next) == X509_STORE_CTX_get_verify(ctx),
             "not its own");
    }
    X509_STORE_CTX_free(ctx);
    X509_STORE_CTX_free(next);
    return ok;
}

static long settings(struct world *w)
{
    unsigned long flags = (unsigned long)arg_nid(w);
    unsigned n = arg(w);
    X509_STORE *s = the_store(w);
    int mine;
    if (s == NULL)
        return 0;
    long ok = X509_STORE_set_flags(s, flags) + X509_STORE_set_depth(s, (int)n) +
              X509_STORE_set_purpose(s, (int)(n % 12)) + X509_STORE_set_trust(s, (int)(n % 12));
    must(X509_VERIFY_PARAM_get_depth(X509_STORE_get0_param(s)) == (int)n, "another depth");
    must(X509_STORE_set_ex_data(s, 0, &mine) == 0 || X509_STORE_get_ex_data(s, 0) == &mine, "gone");
    X509_STORE_set_ex_data(s, 0, NULL);
    must(X509_STORE_lock(s) && X509_STORE_unlock(s), "no lock");
    must(X509_STORE_up_ref(s), "no reference");
    X509_STORE_free(s);
    return ok + (w->param != NULL && X509_STORE_set1_param(s, w->param));
}

const struct op store_ops[] = {
    {"store.cert", add_cert},
    {"store.crl", add_crl},
    {"store.find", find},
    {"store.context", find_in_context},
    {"store.file", load_file},
    {"store.dir", load_dir},
    {"store.uri", load_store},
    {"store.defaults", defaults},
    {"store.own_lookup", own_lookup},
    {"store.functions", functions},
    {"store.settings", settings},
    {NULL, NULL},
};
