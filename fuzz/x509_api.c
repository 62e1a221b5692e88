/* Programs for a fuzzer, of the calls that have to do with certificates: what is parsed is changed,
 * signed, printed, compared, stored, verified. Bytes: how(1) at(2), then calls: family(1) call(1)
 * and what the call takes (fuzz/x509/). how: bits 0 and 1: no memory is refused; the at-th request
 * for memory is; one after the other from the at-th on, a run each. Bit 2: and those after it, too.
 * Bit 3: signatures are taken for right. Bit 4: it begins with the call refuse.now.
 * Whatever is refused, nothing crashes and nothing is left; without, each run gives the same.
 *   out/fuzz/x509_api FILE... */
#include <string.h>

#include "fuzz/x509/world.h"

enum { NEVER, ONCE, EACH, AND_ON = 4, BELIEVE = 8, LATER = 16, MOST_CALLS = 64, MOST_RUNS = 600 };

bool believe;
static unsigned later; /* what refuse.now counts down from */
static bool later_and_on;

static long refuse_now(struct world *w)
{
    (void)w;
    if (later > 0)
        refuse_at(later, later_and_on);
    later = 0;
    return 0;
}

static const struct op control_ops[] = {
    {"refuse.now", refuse_now},
    {NULL, NULL},
};

static const struct op *const families[] = {
    cert_ops, request_ops, crl_ops,      store_ops,   verify_ops,
    exts_ops, types_ops,   resource_ops, control_ops,
};

int __real_EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *signature, size_t len,
                            const unsigned char *content, size_t content_len);
int __wrap_EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *signature, size_t len,
                            const unsigned char *content, size_t content_len);
int __wrap_EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *signature, size_t len,
                            const unsigned char *content, size_t content_len)
{
    return believe || __real_EVP_DigestVerify(ctx, signature, len, content, content_len);
}

int __real_pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                               struct slice message);
int __wrap_pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                               struct slice message);
int __wrap_pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                               struct slice message)
{
    return believe || __real_pkey_verify_message(key, md, signature, message);
}

void must(bool ok, const char *what)
{
    fuzz_must(ok || refused(), what);
}

long reasoned(long ok)
{
    must(ok > 0 || ERR_peek_error() != 0, "refused without a reason");
    return ok;
}

unsigned arg(struct world *w)
{
    uint8_t v = 0;
    read_u8(&w->in, &v);
    return v;
}

int arg_nid(struct world *w)
{
    uint64_t v = 0;
    read_uint(&w->in, 2, &v);
    return (int)v;
}

const char *arg_text(struct world *w)
{
    struct slice s = {NULL, 0};
    char *to = w->text[w->texts++ % TEXTS];
    if (!read_vector(&w->in, 1, &s))
        s.len = 0;
    if (s.len > 0)
        memcpy(to, s.ptr, s.len);
    to[s.len] = '\0';
    return to;
}

struct slice arg_bytes(struct world *w)
{
    struct slice s = {NULL, 0};
    if (!read_vector(&w->in, 2, &s))
        s = slice_of(NULL, 0);
    return s;
}

#define THE(type, field, make)                                    \
    type the_##field(struct world *w)                             \
    {                                                             \
        return w->field != NULL ? w->field : (w->field = (make)); \
    }

THE(X509 *, cert, X509_new())
THE(X509_REQ *, req, X509_REQ_new())
THE(X509_CRL *, crl, X509_CRL_new())
THE(X509_REVOKED *, revoked, X509_REVOKED_new())
THE(X509_NAME *, name, X509_NAME_new())
THE(X509_ATTRIBUTE *, attr, X509_ATTRIBUTE_new())
THE(X509_STORE *, store, X509_STORE_new())
THE(X509_VERIFY_PARAM *, param, X509_VERIFY_PARAM_new())
THE(STACK_OF(X509) *, certs, sk_X509_new_null())

EVP_PKEY *the_key(struct world *w)
{
    static const unsigned char raw[32] = {1, 2, 3};
    if (w->key == NULL)
        w->key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, raw, sizeof(raw));
    return w->key;
}

static const struct op *op_of(unsigned family, unsigned number)
{
    const struct op *ops = families[family % (sizeof(families) / sizeof(families[0]))];
    unsigned n = 1; /* none is empty */
    while (ops[n].name != NULL)
        n++;
    return &ops[number % n];
}

static void end(struct world *w)
{
    X509_free(w->cert);
    X509_free(w->other);
    X509_REQ_free(w->req);
    X509_CRL_free(w->crl);
    X509_CRL_free(w->other_crl);
    X509_REVOKED_free(w->revoked);
    X509_NAME_free(w->name);
    X509_ATTRIBUTE_free(w->attr);
    sk_X509_pop_free(w->certs, X509_free);
    sk_X509_CRL_pop_free(w->crls, X509_CRL_free);
    X509_STORE_free(w->store);
    X509_VERIFY_PARAM_free(w->param);
    EVP_PKEY_free(w->key);
    NCONF_free(w->conf);
    BIO_free(w->out);
    X509_TRUST_cleanup();
    X509_PURPOSE_cleanup();
    X509V3_EXT_cleanup();
    X509_VERIFY_PARAM_table_cleanup();
    OPENSSL_thread_stop(); /* with its errors */
}

/* A program from its beginning to its end, on objects of its own. */
static uint64_t run(struct slice calls)
{
    struct world w = {.in = calls, .trace = 14695981039346656037U};
    w.out = BIO_new(BIO_s_mem());
    draw_anew();
    for (int i = 0; i < MOST_CALLS && w.in.len > 0; i++) {
        unsigned family = arg(&w), number = arg(&w);
        ERR_clear_error();
        w.trace = (w.trace ^ (uint64_t)op_of(family, number)->run(&w)) * 1099511628211U;
    }
    char *text;
    long n = w.out == NULL ? 0 : BIO_get_mem_data(w.out, &text);
    for (long i = 0; i < n; i++)
        w.trace = (w.trace ^ (unsigned char)text[i]) * 1099511628211U;
    end(&w);
    return w.trace;
}

/* With the n-th request refused; whether memory is left. */
static bool leaves_memory(struct slice calls, unsigned how, unsigned n)
{
    long before = refuse_live();
    later_and_on = (how & AND_ON) != 0;
    later = (how & LATER) != 0 ? n : 0;
    refuse_at((how & LATER) != 0 ? 0 : n, later_and_on);
    run(calls);
    return refuse_live() != before;
}

/* What a refusal leads to may make what is made once for all, and those in front of it have lower
 * numbers then. A leak leaks again. */
static bool leaks(struct slice calls, unsigned how, unsigned n)
{
    enum { TRIES = 4, NEAR = 12 };
    bool left = true;
    for (int i = 0; left && i < TRIES; i++) {
        left = false;
        for (unsigned at = n > NEAR ? n - NEAR : 1; at <= n; at++)
            left |= leaves_memory(calls, how, at);
    }
    return left;
}

static void run_refused(struct slice calls, unsigned how, unsigned at)
{
    for (unsigned n = 0; n < MOST_RUNS; n += (unsigned)fuzz_stride(n)) {
        bool left = leaves_memory(calls, how, at + n + 1), was = refused();
        fuzz_must(!left || !leaks(calls, how, at + n + 1), "memory is left when some was refused");
        refuse_at(0, false);
        if (!was || (how & 3) == ONCE)
            return;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    struct slice in = slice_of(bytes, n);
    uint8_t how = 0;
    uint64_t at = 0;
    if (n > 1 << 14 || !read_u8(&in, &how) || !read_uint(&in, 2, &at))
        return 0;
    believe = (how & BELIEVE) != 0;
    uint64_t first = run(in); /* what is made once for all is made now */
    if ((how & 3) != NEVER)
        run_refused(in, how, (unsigned)at);
    later = 0;
    long live = refuse_live();
    fuzz_must(run(in) == first, "the same calls give something else");
    fuzz_must(refuse_live() == live, "memory is left");
    return 0;
}
