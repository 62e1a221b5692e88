/* What programs do with time stamps, for a fuzzer: requests and what is signed built field by
 * field, an authority set up by calls or by a configuration, responses made, changed, shown and
 * verified, certificates named, in whatever order the input says (fuzz/calls/calls.h), by a CA and
 * authorities of its own (tests/ts/tsa.h).
 *   out/fuzz/ts_api FILE... */
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/objects.h>

#include "fuzz/fuzz.h"
#include "fuzz/tsa/state.h"

/* ---- The authority ---- */

/* 1 gives the number, others refuse in their ways. */
static bool say_why(TS_RESP_CTX *ctx, long how)
{
    if (how == 2)
        TS_RESP_CTX_set_status_info(ctx, TS_STATUS_WAITING, "later");
    if (how == 3) {
        TS_RESP_CTX_set_status_info_cond(ctx, TS_STATUS_REJECTION, "never");
        TS_RESP_CTX_set_status_info_cond(ctx, TS_STATUS_WAITING, NULL);
        TS_RESP_CTX_add_failure_info(ctx, TS_INFO_TIME_NOT_AVAILABLE);
        TS_RESP_CTX_add_failure_info(ctx, TS_INFO_SYSTEM_FAILURE);
    }
    return how == 0;
}

ASN1_INTEGER *give_serial(struct TS_resp_ctx *ctx, void *data)
{
    (void)data;
    return say_why(ctx, does.serial >> 8) ? number(does.serial) : NULL;
}

static int give_time(struct TS_resp_ctx *ctx, void *data, long *sec, long *usec)
{
    (void)data;
    *sec = does.time;
    *usec = does.usec;
    return say_why(ctx, does.serial >> 10);
}

/* Takes one, or changes what is to be signed, or refuses. */
static int take_extension(struct TS_resp_ctx *ctx, X509_EXTENSION *e, void *data)
{
    TS_TST_INFO *made = TS_RESP_CTX_get_tst_info(ctx);
    fuzz_must(made != NULL && TS_RESP_CTX_get_request(ctx) != NULL && data == &does,
              "nothing to look at");
    if (does.extension & 1)
        return say_why(ctx, does.extension >> 4);
    if (does.extension & 2) {
        GENERAL_NAME *name = general_name(1 + (does.extension >> 4 & 1));
        if (name != NULL)
            TS_TST_INFO_set_tsa(made, name);
        GENERAL_NAME_free(name);
    }
    if (does.extension & 4)
        TS_RESP_CTX_set_status_info(ctx, (int)(does.extension >> 4), "granted so");
    return TS_TST_INFO_add_ext(made, e, -1);
}

static bool call_authority(const struct called *c)
{
    TS_RESP_CTX_free(authority);
    authority = c->with[0] ? TS_RESP_CTX_new_ex(NULL, "provider=default") : TS_RESP_CTX_new();
    signer = -1;
    changes = names_chain = names_others = false;
    return authority != NULL;
}

/* who, whose key or -1, digests of the signature and of names */
static bool call_signer(const struct called *c)
{
    const long who = (long)((unsigned long)c->with[0] % TS_PEOPLE);
    const EVP_MD *md = digest(c->with[2]), *named = digest(c->with[3]);
    if (authority == NULL)
        return true;
    TS_RESP_CTX_set_signer_key(authority, c->with[1] < 0 ? NULL : CALLS_ONE_OF(keys, c->with[1]));
    TS_RESP_CTX_set_signer_digest(authority, md);
    TS_RESP_CTX_set_ess_cert_id_digest(authority, named);
    if (TS_RESP_CTX_set_signer_cert(authority, certs[who]) != 1)
        return false;
    fuzz_must(who == TS_TSA || who == TS_OLD, "a signer that isn't for time stamps");
    signer = (int)who;
    return true;
}

static bool call_certs(const struct called *c)
{
    STACK_OF(X509) *list = c->with[0] < 0 ? NULL : some(c->with[0]);
    bool ok = true;
    if (authority != NULL && (list != NULL || c->with[0] < 0)) {
        ok = TS_RESP_CTX_set_certs(authority, list) == 1;
        names_others = ok ? c->with[0] > 0 && (c->with[0] & ~(1L << TS_CA)) != 0 : names_others;
    }
    sk_X509_free(list);
    return ok;
}

/* how, policy */
static bool call_accept(const struct called *c)
{
    ASN1_OBJECT *own = policy(c->with[1]);
    bool ok = true;
    if (authority != NULL && c->with[0] == 0)
        ok = TS_RESP_CTX_set_def_policy(authority, own) == 1;
    else if (authority != NULL && c->with[0] == 1)
        ok = TS_RESP_CTX_add_policy(authority, own) == 1;
    else if (authority != NULL)
        ok = TS_RESP_CTX_add_md(authority, digest(c->with[1])) == 1;
    ASN1_OBJECT_free(own);
    return ok;
}

/* seconds, millis, micros; digits */
static bool call_accuracy(const struct called *c)
{
    if (authority == NULL)
        return true;
    fuzz_must(TS_RESP_CTX_set_clock_precision_digits(authority, (unsigned)c->with[3]) ==
                  ((unsigned)c->with[3] <= TS_MAX_CLOCK_PRECISION_DIGITS),
              "more digits than there are");
    return TS_RESP_CTX_set_accuracy(authority, (int)c->with[0], (int)c->with[1], (int)c->with[2]) ==
           1;
}

static bool call_flags(const struct called *c)
{
    if (authority != NULL)
        TS_RESP_CTX_add_flags(authority, (int)c->with[0]);
    names_chain |= authority != NULL && (c->with[0] & TS_ESS_CERT_ID_CHAIN) != 0;
    no_time = c->with[1] != 0;
    return true;
}

/* the number and how both refuse, time, microseconds, extensions: 8 is a callback for them alone */
static bool call_callbacks(const struct called *c)
{
    does.serial = c->with[0];
    does.time = c->with[1];
    does.usec = c->with[2];
    does.extension = c->with[3];
    if (authority == NULL)
        return true;
    if (c->with[0] != -1) {
        TS_RESP_CTX_set_serial_cb(authority, give_serial, &does);
        TS_RESP_CTX_set_time_cb(authority, give_time, &does);
    }
    if (c->with[3] != 0)
        TS_RESP_CTX_set_extension_cb(authority, take_extension, &does);
    changes |= (c->with[3] & 7) != 0;
    return TS_RESP_CTX_set_status_info(authority, 0, NULL) ||
           TS_RESP_CTX_set_status_info_cond(authority, 0, NULL) ||
           TS_RESP_CTX_add_failure_info(authority, 0); /* no response is being made */
}

/* What was just signed verifies against what was asked for, but for the flags that are taken out.
 */
static void verify_own(unsigned without)
{
    TS_VERIFY_CTX *ctx = TS_REQ_to_TS_VERIFY_CTX(request, NULL);
    X509_STORE *store = trusting(1 << TS_CA);
    STACK_OF(X509) *list = some(1 << TS_TSA);
    if (ctx != NULL && store != NULL && list != NULL) {
        const int flags = TS_VERIFY_CTX_add_flags(ctx, TS_VFY_SIGNATURE);
        TS_VERIFY_CTX_set_flags(ctx, flags & ~(int)without);
        TS_VERIFY_CTX_set_store(ctx, store);
        TS_VERIFY_CTX_set_certs(ctx, X509_chain_up_ref(list));
        calls_must(TS_RESP_verify_response(ctx, response) == 1, "a response isn't verified");
        calls_must(TS_RESP_verify_token(ctx, TS_RESP_get_token(response)) == 1,
                   "a token isn't verified");
        store = NULL;
    }
    calls_must(ctx != NULL, "what was answered asks for nothing");
    sk_X509_free(list);
    X509_STORE_free(store);
    TS_VERIFY_CTX_free(ctx);
}

/* to the request (0), or to the bytes */
static bool call_respond(const struct called *c)
{
    BIO *in = c->with[0] ? calls_in(c) : BIO_new(BIO_s_mem());
    if (authority != NULL && in != NULL && request != NULL &&
        (c->with[0] || i2d_TS_REQ_bio(in, request) == 1)) {
        TS_RESP *made = TS_RESP_create_response(authority, in);
        calls_must(made != NULL, "there is no response");
        fuzz_must(TS_RESP_CTX_get_request(authority) == NULL &&
                      TS_RESP_CTX_get_tst_info(authority) == NULL,
                  "something is left");
        TS_RESP_free(response);
        response = made;
        if (made != NULL && TS_RESP_get_token(made) != NULL && signer == TS_TSA && !changes &&
            c->with[0] == 0 && !(names_chain && names_others))
            verify_own(0);
    }
    BIO_free(in);
    return true;
}

/* ---- Verified ---- */

/* The token is made another. */
static void change_token(PKCS7 *token, long how)
{
    STACK_OF(PKCS7_SIGNER_INFO) *signers = PKCS7_get_signer_info(token);
    PKCS7_SIGNER_INFO *si = sk_PKCS7_SIGNER_INFO_value(signers, 0);
    int at = -1;
    if (how == 0)
        PKCS7_set_detached(token, 1);
    else if (how == 1)
        PKCS7_SIGNER_INFO_free(sk_PKCS7_SIGNER_INFO_pop(signers));
    else if (how == 2 && si != NULL && si->enc_digest->length > 0)
        si->enc_digest->data[0] ^= 1;
    else if (how == 3 && si != NULL)
        at = X509at_get_attr_by_NID(si->auth_attr, NID_id_smime_aa_signingCertificate, -1);
    else if (how == 4 && token->d.sign->contents->type != NULL)
        PKCS7_content_new(token, NID_pkcs7_data);
    else if (how == 5)
        PKCS7_content_new(token, NID_pkcs7_signed);
    if (at >= 0)
        X509_ATTRIBUTE_free(X509at_delete_attr(si->auth_attr, at));
}

static bool call_change(const struct called *c)
{
    PKCS7 *token = response != NULL ? TS_RESP_get_token(response) : NULL;
    if (token != NULL && PKCS7_type_is_signed(token) && token->d.sign != NULL)
        change_token(token, c->with[0]);
    return true;
}

/* A context by what is asked for (1), or of its own (0); 2: begun twice. */
static TS_VERIFY_CTX *verifier(long how)
{
    TS_VERIFY_CTX *ctx = how == 1 ? NULL : TS_VERIFY_CTX_new();
    if (how == 0 && ctx != NULL)
        TS_VERIFY_CTX_init(ctx);
    if (how == 0 || request == NULL)
        return ctx;
    TS_VERIFY_CTX *made = TS_REQ_to_TS_VERIFY_CTX(request, ctx);
    if (made == NULL) /* it is emptied, and the caller's */
        TS_VERIFY_CTX_free(ctx);
    return made;
}

/* The digest of "some data", which becomes the context's. */
static void set_imprint(TS_VERIFY_CTX *ctx)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned n;
    if (!EVP_Digest("some data", 9, hash, &n, EVP_sha256(), NULL))
        return;
    unsigned char *own = OPENSSL_memdup(hash, n);
    if (own != NULL)
        TS_VERIFY_CTX_set_imprint(ctx, own, (long)n);
}

/* how, TS_VFY_* (0x100: a digest, 0x200: no data, 0x400: the token alone), trusted, known */
static bool call_verify(const struct called *c)
{
    TS_VERIFY_CTX *ctx = verifier(c->with[0]);
    X509_STORE *store = trusting(c->with[2]);
    STACK_OF(X509) *known = some(c->with[3]);
    const unsigned flags = (unsigned)c->with[1];
    X509 *who = NULL;
    bool ok = true;
    if (ctx != NULL && store != NULL && known != NULL && response != NULL) {
        PKCS7 *token = TS_RESP_get_token(response);
        TS_VERIFY_CTX_add_flags(ctx, (int)(flags & 0xff));
        if (flags & 0x100)
            set_imprint(ctx);
        if ((flags & 0x200) == 0)
            TS_VERIFY_CTX_set_data(ctx, BIO_new_mem_buf("some data", 9));
        ok = TS_RESP_verify_signature(token, known, store, &who) == 1 || ERR_peek_error() != 0;
        TS_VERIFY_CTX_set_store(ctx, store);
        TS_VERIFY_CTX_set_certs(ctx, X509_chain_up_ref(known));
        store = NULL;
        ERR_clear_error();
        const int good = (flags & 0x400) && token != NULL ? TS_RESP_verify_token(ctx, token)
                                                          : TS_RESP_verify_response(ctx, response);
        ok = ok && (good == 1 || ERR_peek_error() != 0);
        fuzz_must(!good || (flags & TS_VFY_TSA_NAME) == 0, "nobody is named");
        calls_must(!good || (flags & TS_VFY_SIGNATURE) == 0 || who != NULL, "nobody signed");
        TS_VERIFY_CTX_cleanup(ctx);
    }
    X509_free(who);
    sk_X509_free(known);
    X509_STORE_free(store);
    TS_VERIFY_CTX_free(ctx);
    return ok;
}

/* ---- Names of certificates ---- */

/* whose, others, whether by issuer, digest: those of the first version with SHA-1 */
static bool call_names(const struct called *c)
{
    STACK_OF(X509) *others = some(c->with[1]), *chain = some(c->with[1]);
    const EVP_MD *md = digest(c->with[3]);
    X509 *first = cert(c->with[0]);
    if (others != NULL && chain != NULL && md != NULL && sk_X509_unshift(chain, first) > 0) {
        ESS_SIGNING_CERT_free(v1);
        ESS_SIGNING_CERT_V2_free(v2);
        v1 = OSSL_ESS_signing_cert_new_init(first, others, (int)c->with[2]);
        v2 = OSSL_ESS_signing_cert_v2_new_init(md, first, others, (int)c->with[2]);
        const bool once = (c->with[1] >> (unsigned long)c->with[0] % TS_PEOPLE & 1) == 0;
        calls_must(v1 != NULL && (v2 != NULL || EVP_MD_get_size(md) == 0), "no names");
        calls_must(v1 == NULL || (OSSL_ESS_check_signing_certs(v1, v2, chain, 1) > 0) == once,
                   "not those that were named");
    }
    sk_X509_free(others);
    sk_X509_free(chain);
    return true;
}

/* first, others, whether needed, which: 1 the first version, 2 the second */
static bool call_check(const struct called *c)
{
    STACK_OF(X509) *chain = some(c->with[1]);
    bool ok = true;
    if (chain != NULL && c->with[0] >= 0)
        sk_X509_unshift(chain, cert(c->with[0]));
    if (chain != NULL)
        ok = OSSL_ESS_check_signing_certs(c->with[3] == 2 ? NULL : v1, c->with[3] == 1 ? NULL : v2,
                                          chain, (int)c->with[2]) > 0;
    sk_X509_free(chain);
    return ok;
}

static const struct call table[] = {
    {"read", call_read},           {"again", call_again},       {"write", call_write},
    {"print", call_print},         {"new", call_new},           {"number", call_number},
    {"version", call_version},     {"policy", call_policy},     {"imprint", call_imprint},
    {"info", call_info},           {"status", call_status},     {"extension", call_extension},
    {"authority", call_authority}, {"signer", call_signer},     {"certs", call_certs},
    {"accept", call_accept},       {"accuracy", call_accuracy}, {"flags", call_flags},
    {"callbacks", call_callbacks}, {"respond", call_respond},   {"change", call_change},
    {"verify", call_verify},       {"names", call_names},       {"check", call_check},
    {"configure", call_configure}, {"setting", call_setting},   {"load", call_load},
};

static void begin(void)
{
    calls_begin();
    for (int i = 0; i < TS_PEOPLE; i++) {
        keys[i] = tsa_key(i);
        certs[i] = tsa_cert(i);
    }
    ENGINE *own = ENGINE_new();
    fuzz_must(ENGINE_set_id(own, "own") && ENGINE_set_name(own, "own") && ENGINE_add(own),
              "no engine");
    ENGINE_free(own);
    make_files();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun)
        begin();
    begun = true;
    calls_run(&calls, bytes, n);
    return 0;
}
