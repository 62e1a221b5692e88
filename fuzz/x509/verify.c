/* Parameters of verification, verification itself, and what it came to. */
#include <openssl/ssl.h>
#include <string.h>

#include "fuzz/x509/world.h"

enum { NOW = 1293840000 }; /* the first moment of 2011, when what PKITS has is valid */

/* ---- Parameters ---- */

static long flags(struct world *w)
{
    unsigned long f = (unsigned long)arg_nid(w) | (unsigned long)arg_nid(w) << 16;
    unsigned long drop = (unsigned long)arg_nid(w);
    X509_VERIFY_PARAM *p = the_param(w);
    if (p == NULL || !X509_VERIFY_PARAM_set_flags(p, f))
        return 0;
    must((X509_VERIFY_PARAM_get_flags(p) & f) == f, "not its flags");
    X509_VERIFY_PARAM_clear_flags(p, drop);
    must((X509_VERIFY_PARAM_get_flags(p) & drop) == 0, "a flag that was taken away");
    return (long)X509_VERIFY_PARAM_get_flags(p);
}

static long numbers(struct world *w)
{
    int depth = (signed char)arg(w), level = (signed char)arg(w), purpose = (signed char)arg(w);
    unsigned trust = arg(w), inh = arg(w), host = arg(w);
    X509_VERIFY_PARAM *p = the_param(w);
    if (p == NULL)
        return 0;
    X509_VERIFY_PARAM_set_depth(p, depth);
    X509_VERIFY_PARAM_set_auth_level(p, level);
    X509_VERIFY_PARAM_set_inh_flags(p, inh & 0x1f);
    X509_VERIFY_PARAM_set_hostflags(p, host & 0x3f);
    X509_VERIFY_PARAM_set_time(p, NOW);
    must(X509_VERIFY_PARAM_get_depth(p) == depth && X509_VERIFY_PARAM_get_auth_level(p) == level &&
             X509_VERIFY_PARAM_get_inh_flags(p) == (inh & 0x1f) &&
             X509_VERIFY_PARAM_get_hostflags(p) == (host & 0x3f) &&
             X509_VERIFY_PARAM_get_time(p) == NOW,
         "what was set isn't read back");
    ERR_clear_error();
    return reasoned(X509_VERIFY_PARAM_set_purpose(p, purpose)) +
           2 * X509_VERIFY_PARAM_set_trust(p, (int)trust);
}

static long identity(struct world *w)
{
    const char *host = arg_text(w), *mail = arg_text(w), *ip = arg_text(w);
    X509_VERIFY_PARAM *p = the_param(w);
    if (p == NULL)
        return 0;
    long ok = X509_VERIFY_PARAM_set1_host(p, host, 0) + X509_VERIFY_PARAM_add1_host(p, host, 0) +
              X509_VERIFY_PARAM_set1_email(p, mail, 0) + 4 * X509_VERIFY_PARAM_set1_ip_asc(p, ip);
    const char *got = X509_VERIFY_PARAM_get0_host(p, 0);
    must(*host == '\0' || got == NULL || strcmp(got, host) == 0, "another host");
    got = X509_VERIFY_PARAM_get0_email(p);
    must(*mail == '\0' || got == NULL || strcmp(got, mail) == 0, "another address");
    char *text = X509_VERIFY_PARAM_get1_ip_asc(p);
    must((ok & 4) == 0 || text != NULL, "no address");
    OPENSSL_free(text);
    ok += X509_VERIFY_PARAM_set1_ip(p, (const unsigned char *)ip, strlen(ip));
    X509_VERIFY_PARAM_set1_host(p, "a\0b", 3);
    return ok;
}

/* The certificate itself is asked, too. */
static long check_names(struct world *w)
{
    const char *text = arg_text(w);
    unsigned f = arg(w) & 0x3f;
    X509 *x = the_cert(w);
    char *peer = NULL;
    if (x == NULL)
        return 0;
    int host = X509_check_host(x, text, 0, f, &peer);
    must(host == 1 || peer == NULL, "the name of nobody");
    long sum = host + 4 * X509_check_email(x, text, strlen(text), f) +
               16 * X509_check_ip_asc(x, text, f) +
               64 * X509_check_ip(x, (const unsigned char *)text, strlen(text) % 17, f);
    X509_check_host(x, "a\0b", 3, f, NULL);
    X509_check_host(x, "a.\0", 3, f, NULL);
    OPENSSL_free(peer);
    STACK_OF(OPENSSL_STRING) *mails = X509_get1_email(x), *ocsp = X509_get1_ocsp(x);
    sum += 256 * sk_OPENSSL_STRING_num(mails) + 1024 * sk_OPENSSL_STRING_num(ocsp);
    X509_email_free(mails);
    X509_email_free(ocsp);
    return sum;
}

static long policy(struct world *w)
{
    const char *text = arg_text(w);
    X509_VERIFY_PARAM *p = the_param(w);
    ASN1_OBJECT *o = OBJ_txt2obj(text, 0);
    STACK_OF(ASN1_OBJECT) *list = sk_ASN1_OBJECT_new_null();
    long ok = 0;
    if (p != NULL && o != NULL && list != NULL && sk_ASN1_OBJECT_push(list, o) > 0) {
        ok = X509_VERIFY_PARAM_set1_policies(p, list);
        if (X509_VERIFY_PARAM_add0_policy(p, o))
            o = NULL;
    }
    if (*text == '\0' && p != NULL)
        ok = X509_VERIFY_PARAM_set1_policies(p, NULL);
    sk_ASN1_OBJECT_free(list);
    ASN1_OBJECT_free(o);
    return ok;
}

/* Sets by name, and one out of another. */
static long named(struct world *w)
{
    const char *name = arg_text(w);
    unsigned how = arg(w);
    X509_VERIFY_PARAM *p = the_param(w), *q = X509_VERIFY_PARAM_new();
    long ok = 0;
    if (p != NULL && q != NULL) {
        const X509_VERIFY_PARAM *by = X509_VERIFY_PARAM_lookup(name);
        ok = by != NULL && X509_VERIFY_PARAM_inherit(p, by);
        ok += X509_VERIFY_PARAM_set1(q, p) + X509_VERIFY_PARAM_inherit(q, p);
        X509_VERIFY_PARAM_move_peername(q, p);
        X509_VERIFY_PARAM_move_peername(q, NULL);
        if ((how & 1) != 0 && X509_VERIFY_PARAM_set1_name(q, name) &&
            X509_VERIFY_PARAM_add0_table(q)) {
            must(X509_VERIFY_PARAM_lookup(name) == q, "another set is found");
            must(X509_VERIFY_PARAM_get0(X509_VERIFY_PARAM_get_count() - 1) == q, "not the last");
            must(strcmp(X509_VERIFY_PARAM_get0_name(q), name) == 0, "another name");
            X509_VERIFY_PARAM *r = X509_VERIFY_PARAM_new();
            if (r != NULL &&
                (!X509_VERIFY_PARAM_set1_name(r, name) || !X509_VERIFY_PARAM_add0_table(r)))
                X509_VERIFY_PARAM_free(r);
            q = NULL;
        }
    }
    X509_VERIFY_PARAM_free(q);
    must(X509_VERIFY_PARAM_get0(-1) == NULL, "one before the first");
    return ok;
}

/* ---- Verification ---- */

/* Every certificate and the tree, as a program asks that shows a verdict. */
static long look(struct world *w, X509_STORE_CTX *ctx)
{
    long sum = X509_STORE_CTX_get_error(ctx) + 100 * X509_STORE_CTX_get_error_depth(ctx) +
               X509_STORE_CTX_get_explicit_policy(ctx) + X509_STORE_CTX_get_num_untrusted(ctx) +
               (X509_STORE_CTX_get_current_cert(ctx) != NULL) +
               (X509_STORE_CTX_get0_current_issuer(ctx) != NULL) +
               (X509_STORE_CTX_get0_current_crl(ctx) != NULL);
    must(X509_STORE_CTX_get0_parent_ctx(ctx) == NULL, "a parent");
    X509_POLICY_TREE *tree = X509_STORE_CTX_get0_policy_tree(ctx);
    for (int i = 0; i < X509_policy_tree_level_count(tree); i++) {
        X509_POLICY_LEVEL *level = X509_policy_tree_get0_level(tree, i);
        for (int j = 0; j < X509_policy_level_node_count(level); j++) {
            X509_POLICY_NODE *n = X509_policy_level_get0_node(level, j);
            const X509_POLICY_NODE *up = X509_policy_node_get0_parent(n);
            must(i == 0 || up != NULL, "a node of nobody");
            must(X509_policy_node_get0_policy(n) != NULL, "a node without a policy");
            if (w->out != NULL)
                X509_POLICY_NODE_print(w->out, n, 2);
            sum += sk_POLICYQUALINFO_num(X509_policy_node_get0_qualifiers(n));
        }
    }
    sum += 1000 * sk_X509_POLICY_NODE_num(X509_policy_tree_get0_policies(tree)) +
           10000 * sk_X509_POLICY_NODE_num(X509_policy_tree_get0_user_policies(tree));
    STACK_OF(X509) *chain = X509_STORE_CTX_get1_chain(ctx);
    sum += 7 * sk_X509_num(chain) +
           X509_chain_check_suiteb(NULL, w->cert, chain, X509_V_FLAG_SUITEB_192_LOS);
    if (sk_X509_num(chain) > 0)
        sum += X509_chain_check_suiteb(NULL, NULL, chain, X509_V_FLAG_SUITEB_128_LOS);
    sk_X509_pop_free(chain, X509_free);
    return sum;
}

static int go_on(int ok, X509_STORE_CTX *ctx)
{
    return X509_STORE_CTX_get_error(ctx) != X509_V_ERR_OUT_OF_MEM || ok;
}

static bool prepare(struct world *w, X509_STORE_CTX *ctx, unsigned how)
{
    X509_VERIFY_PARAM *p = X509_VERIFY_PARAM_new();
    if (p == NULL || the_store(w) == NULL || the_cert(w) == NULL ||
        !X509_STORE_CTX_init(ctx, w->store, w->cert, w->certs)) {
        X509_VERIFY_PARAM_free(p);
        return false;
    }
    X509_VERIFY_PARAM_set_time(p, NOW);
    if (w->param != NULL)
        X509_VERIFY_PARAM_set1(p, w->param);
    X509_STORE_CTX_set0_param(ctx, p);
    X509_STORE_CTX_set0_crls(ctx, w->crls);
    if ((how & 1) != 0)
        X509_STORE_CTX_set_verify_cb(ctx, go_on);
    if ((how & 2) != 0)
        X509_STORE_CTX_set_verify_cb(ctx, X509_STORE_CTX_print_verify_cb);
    if ((how & 4) != 0)
        X509_STORE_CTX_set0_trusted_stack(ctx, w->certs);
    if ((how & 8) != 0)
        X509_STORE_CTX_purpose_inherit(ctx, 1, (int)(how >> 4), 0);
    return true;
}

static long verify(struct world *w)
{
    unsigned how = arg(w);
    X509_STORE_CTX *ctx = X509_STORE_CTX_new_ex(NULL, (how & 128) != 0 ? "x=y" : NULL);
    long sum = -1;
    if (ctx != NULL && prepare(w, ctx, how)) {
        int ok = X509_verify_cert(ctx);
        must(ok <= 0 || sk_X509_num(X509_STORE_CTX_get0_chain(ctx)) > 0, "a good chain of nobody");
        must(ok != 0 || (how & 3) == 1 || X509_STORE_CTX_get_error(ctx) != X509_V_OK,
             "wrong without an error");
        if (w->out != NULL && (how & 2) != 0)
            ERR_print_errors(w->out);
        sum = 3 * look(w, ctx) + ok;
        ERR_clear_error();
        must(X509_verify_cert(ctx) <= 0 || ok > 0, "right the second time");
    }
    X509_STORE_CTX_free(ctx);
    return sum;
}

static long context(struct world *w)
{
    const char *name = arg_text(w);
    unsigned n = arg(w);
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    int mine;
    long sum = 0;
    if (ctx != NULL && prepare(w, ctx, 0)) {
        sum = X509_STORE_CTX_set_default(ctx, name) + 2 * X509_STORE_CTX_set_purpose(ctx, (int)n) +
              4 * X509_STORE_CTX_set_trust(ctx, (int)n) +
              8 * X509_STORE_CTX_purpose_inherit(ctx, (int)n, 0, 0);
        X509_STORE_CTX_set_depth(ctx, (int)n);
        X509_STORE_CTX_set_flags(ctx, n);
        X509_STORE_CTX_set_time(ctx, 0, NOW);
        X509_STORE_CTX_set_error(ctx, (int)n);
        X509_STORE_CTX_set_error_depth(ctx, 3);
        X509_STORE_CTX_set_current_cert(ctx, w->cert);
        must(X509_STORE_CTX_get_error(ctx) == (int)n && X509_STORE_CTX_get_error_depth(ctx) == 3 &&
                 X509_STORE_CTX_get_current_cert(ctx) == w->cert &&
                 X509_STORE_CTX_get0_cert(ctx) == w->cert &&
                 X509_STORE_CTX_get0_store(ctx) == w->store &&
                 X509_STORE_CTX_get0_untrusted(ctx) == w->certs,
             "what was set isn't read back");
        if (X509_STORE_CTX_set_ex_data(ctx, 0, &mine))
            must(X509_STORE_CTX_get_ex_data(ctx, 0) == &mine, "its data are gone");
        X509_STORE_CTX_set0_verified_chain(ctx,
                                           w->certs == NULL ? NULL : X509_chain_up_ref(w->certs));
        X509_STORE_CTX_set_cert(ctx, NULL);
        X509_STORE_CTX_set0_untrusted(ctx, w->certs);
        X509_STORE_CTX_cleanup(ctx);
        if (X509_STORE_CTX_init(ctx, w->store, NULL, w->certs)) {
            X509_STORE_CTX_set_time(ctx, 0, NOW);
            sum += 16 * X509_STORE_CTX_verify(ctx);
        }
    }
    X509_STORE_CTX_free(ctx);
    must(X509_verify_cert(NULL) < 0 && X509_STORE_CTX_verify(NULL) < 0, "nothing is verified");
    for (long e = -1; e < 100; e++)
        must(X509_verify_cert_error_string(e) != NULL, "an error without a text");
    return sum;
}

static long build(struct world *w)
{
    unsigned how = arg(w);
    if (the_cert(w) == NULL)
        return 0;
    STACK_OF(X509) *chain = X509_build_chain(
        w->cert, w->certs, (how & 1) != 0 ? the_store(w) : NULL, (int)(how & 2), NULL, NULL);
    long n = sk_X509_num(chain);
    must(n <= 0 || sk_X509_value(chain, 0) == w->cert, "it doesn't begin with it");
    sk_X509_pop_free(chain, X509_free);
    return n;
}

static long tree(struct world *w)
{
    unsigned f = (unsigned)arg_nid(w);
    const char *text = arg_text(w);
    X509_POLICY_TREE *t = NULL;
    int explicit_policy = 0;
    ASN1_OBJECT *o = OBJ_txt2obj(text, 0);
    STACK_OF(ASN1_OBJECT) *wanted = sk_ASN1_OBJECT_new_null();
    if (o != NULL && wanted != NULL)
        sk_ASN1_OBJECT_push(wanted, o);
    long got = w->certs == NULL || sk_X509_num(w->certs) < 1
                   ? -9
                   : X509_policy_check(&t, &explicit_policy, w->certs, wanted, f);
    long n = X509_policy_tree_level_count(t);
    X509_policy_tree_free(t);
    sk_ASN1_OBJECT_free(wanted);
    ASN1_OBJECT_free(o);
    return 10 * got + n + explicit_policy;
}

/* ---- DANE: records made of the certificates at hand, or of the fuzzer's bytes ---- */

static struct slice part(X509 *x, unsigned selector, unsigned matching, unsigned char *md,
                         unsigned char **der)
{
    int n = selector == 0 ? i2d_X509(x, der) : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x), der);
    unsigned len = 0;
    if (n <= 0 || matching == 0)
        return slice_of(*der, n > 0 ? (size_t)n : 0);
    EVP_Digest(*der, (size_t)n, md, &len, matching == 1 ? EVP_sha256() : EVP_sha512(), NULL);
    return slice_of(md, len);
}

static void record(struct world *w, SSL *s)
{
    unsigned usage = arg(w), which = arg(w), matching = arg(w), selector = usage >> 4 & 3;
    struct slice other = arg_bytes(w);
    unsigned char md[EVP_MAX_MD_SIZE], *der = NULL;
    X509 *x = which == 0 ? w->cert : sk_X509_value(w->certs, (int)which - 1);
    if (x != NULL && other.len == 0)
        other = part(x, selector, matching, md, &der);
    SSL_dane_tlsa_add(s, (uint8_t)(usage & 7), (uint8_t)selector, (uint8_t)matching, other.ptr,
                      other.len);
    OPENSSL_free(der);
}

static long dane(struct world *w)
{
    unsigned how = arg(w), n = arg(w) % 5;
    SSL_CTX *c = SSL_CTX_new(TLS_client_method());
    SSL *s = NULL;
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    long sum = -1;
    if (c != NULL && ctx != NULL && SSL_CTX_dane_enable(c) > 0 && (s = SSL_new(c)) != NULL &&
        SSL_dane_enable(s, "www.example.org") > 0) {
        if ((how & 16) != 0)
            SSL_dane_set_flags(s, DANE_FLAG_NO_DANE_EE_NAMECHECKS);
        for (unsigned i = 0; i < n; i++)
            record(w, s);
        if (prepare(w, ctx, how & 7)) {
            X509_STORE_CTX_set0_dane(ctx, SSL_get0_dane(s));
            sum = X509_verify_cert(ctx);
            sum += 3 * look(w, ctx);
        }
    }
    X509_STORE_CTX_free(ctx);
    SSL_free(s);
    SSL_CTX_free(c);
    return sum;
}

/* A line each, so that lists merge. */
/* clang-format off */
const struct op verify_ops[] = {
    {"param.flags", flags},
    {"param.numbers", numbers},
    {"param.identity", identity},
    {"cert.check_names", check_names},
    {"param.policy", policy},
    {"param.named", named},
    {"verify", verify},
    {"verify.context", context},
    {"verify.build", build},
    {"verify.tree", tree},
    {"verify.dane", dane},
    {NULL, NULL},
};
/* clang-format on */
