/* EVP_SIGNATURE, EVP_KEYEXCH, EVP_ASYM_CIPHER and EVP_KEM of foreign providers. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/foreign.h"

/* ---- The object ---- */

/* What the kinds have in common, by their numbers. */
static const struct numbers {
    int newctx, freectx, dupctx, get, gettable, set, settable;
} numbers[] = {
    [OSSL_OP_SIGNATURE] = {OSSL_FUNC_SIGNATURE_NEWCTX, OSSL_FUNC_SIGNATURE_FREECTX,
                           OSSL_FUNC_SIGNATURE_DUPCTX, OSSL_FUNC_SIGNATURE_GET_CTX_PARAMS,
                           OSSL_FUNC_SIGNATURE_GETTABLE_CTX_PARAMS,
                           OSSL_FUNC_SIGNATURE_SET_CTX_PARAMS,
                           OSSL_FUNC_SIGNATURE_SETTABLE_CTX_PARAMS},
    [OSSL_OP_KEYEXCH] = {OSSL_FUNC_KEYEXCH_NEWCTX, OSSL_FUNC_KEYEXCH_FREECTX,
                         OSSL_FUNC_KEYEXCH_DUPCTX, OSSL_FUNC_KEYEXCH_GET_CTX_PARAMS,
                         OSSL_FUNC_KEYEXCH_GETTABLE_CTX_PARAMS, OSSL_FUNC_KEYEXCH_SET_CTX_PARAMS,
                         OSSL_FUNC_KEYEXCH_SETTABLE_CTX_PARAMS},
    [OSSL_OP_ASYM_CIPHER] = {OSSL_FUNC_ASYM_CIPHER_NEWCTX, OSSL_FUNC_ASYM_CIPHER_FREECTX,
                             OSSL_FUNC_ASYM_CIPHER_DUPCTX, OSSL_FUNC_ASYM_CIPHER_GET_CTX_PARAMS,
                             OSSL_FUNC_ASYM_CIPHER_GETTABLE_CTX_PARAMS,
                             OSSL_FUNC_ASYM_CIPHER_SET_CTX_PARAMS,
                             OSSL_FUNC_ASYM_CIPHER_SETTABLE_CTX_PARAMS},
    [OSSL_OP_KEM] = {OSSL_FUNC_KEM_NEWCTX, OSSL_FUNC_KEM_FREECTX, OSSL_FUNC_KEM_DUPCTX,
                     OSSL_FUNC_KEM_GET_CTX_PARAMS, OSSL_FUNC_KEM_GETTABLE_CTX_PARAMS,
                     OSSL_FUNC_KEM_SET_CTX_PARAMS, OSSL_FUNC_KEM_SETTABLE_CTX_PARAMS},
};

void (*foreign_operation_function(const struct operation_foreign *f, int number))(void)
{
    return foreign_function_of(f->functions, number);
}

static void take_functions(struct operation_foreign *f)
{
    const struct numbers *n = &numbers[f->kind];
    const OSSL_DISPATCH *row = f->functions;
    f->newctx = foreign_function_of(row, n->newctx);
    f->freectx = (OSSL_FUNC_signature_freectx_fn *)foreign_function_of(row, n->freectx);
    f->dupctx = (OSSL_FUNC_signature_dupctx_fn *)foreign_function_of(row, n->dupctx);
    f->get_params = (OSSL_FUNC_signature_get_ctx_params_fn *)foreign_function_of(row, n->get);
    f->set_params = (OSSL_FUNC_signature_set_ctx_params_fn *)foreign_function_of(row, n->set);
    f->gettable_params =
        (OSSL_FUNC_signature_gettable_ctx_params_fn *)foreign_function_of(row, n->gettable);
    f->settable_params =
        (OSSL_FUNC_signature_settable_ctx_params_fn *)foreign_function_of(row, n->settable);
}

static bool has(const struct operation_foreign *f, int number)
{
    return foreign_operation_function(f, number) != NULL;
}

/* A beginning and what follows it. */
static bool has_pair(const struct operation_foreign *f, int first, int second)
{
    return has(f, first) == has(f, second);
}

static bool signs(const struct operation_foreign *f)
{
    bool signs_parts = has(f, OSSL_FUNC_SIGNATURE_DIGEST_SIGN_UPDATE);
    bool verifies_parts = has(f, OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_UPDATE);
    return has_pair(f, OSSL_FUNC_SIGNATURE_SIGN_INIT, OSSL_FUNC_SIGNATURE_SIGN) &&
           has_pair(f, OSSL_FUNC_SIGNATURE_VERIFY_INIT, OSSL_FUNC_SIGNATURE_VERIFY) &&
           has_pair(f, OSSL_FUNC_SIGNATURE_VERIFY_RECOVER_INIT,
                    OSSL_FUNC_SIGNATURE_VERIFY_RECOVER) &&
           has_pair(f, OSSL_FUNC_SIGNATURE_DIGEST_SIGN_UPDATE,
                    OSSL_FUNC_SIGNATURE_DIGEST_SIGN_FINAL) &&
           has_pair(f, OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_UPDATE,
                    OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_FINAL) &&
           has(f, OSSL_FUNC_SIGNATURE_DIGEST_SIGN_INIT) ==
               (signs_parts || has(f, OSSL_FUNC_SIGNATURE_DIGEST_SIGN)) &&
           has(f, OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_INIT) ==
               (verifies_parts || has(f, OSSL_FUNC_SIGNATURE_DIGEST_VERIFY)) &&
           (has(f, OSSL_FUNC_SIGNATURE_SIGN) || has(f, OSSL_FUNC_SIGNATURE_VERIFY) ||
            has(f, OSSL_FUNC_SIGNATURE_VERIFY_RECOVER) ||
            has(f, OSSL_FUNC_SIGNATURE_DIGEST_SIGN_INIT) ||
            has(f, OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_INIT));
}

static bool works(const struct operation_foreign *f)
{
    switch (f->kind) {
    case OSSL_OP_SIGNATURE:
        return signs(f);
    case OSSL_OP_KEYEXCH:
        return has(f, OSSL_FUNC_KEYEXCH_INIT) && has(f, OSSL_FUNC_KEYEXCH_DERIVE);
    case OSSL_OP_ASYM_CIPHER:
        return has_pair(f, OSSL_FUNC_ASYM_CIPHER_ENCRYPT_INIT, OSSL_FUNC_ASYM_CIPHER_ENCRYPT) &&
               has_pair(f, OSSL_FUNC_ASYM_CIPHER_DECRYPT_INIT, OSSL_FUNC_ASYM_CIPHER_DECRYPT) &&
               (has(f, OSSL_FUNC_ASYM_CIPHER_ENCRYPT) || has(f, OSSL_FUNC_ASYM_CIPHER_DECRYPT));
    default:
        return has_pair(f, OSSL_FUNC_KEM_ENCAPSULATE_INIT, OSSL_FUNC_KEM_ENCAPSULATE) &&
               has_pair(f, OSSL_FUNC_KEM_DECAPSULATE_INIT, OSSL_FUNC_KEM_DECAPSULATE) &&
               (has(f, OSSL_FUNC_KEM_ENCAPSULATE) || has(f, OSSL_FUNC_KEM_DECAPSULATE));
    }
}

static bool has_functions(const struct operation_foreign *f)
{
    return f->newctx != NULL && f->freectx != NULL &&
           (f->get_params != NULL) == (f->gettable_params != NULL) &&
           (f->set_params != NULL) == (f->settable_params != NULL) && works(f);
}

static void free_method(struct operation_foreign *f)
{
    foreign_method_end(&f->method);
    OPENSSL_free(f);
}

void operation_foreign_hold(struct operation_foreign *f)
{
    atomic_fetch_add(&f->method.holders, 1);
}

void operation_foreign_drop(struct operation_foreign *f)
{
    if (f != NULL && atomic_fetch_sub(&f->method.holders, 1) == 1)
        free_method(f);
}

/* ---- Running, as the rows have it ---- */

/* The provider's function of that number for the state's operation, as FN; it is there. */
#define RUN(op, NUMBER, fn)                                                               \
    ((OSSL_FUNC_##fn##_fn *)foreign_operation_function(((struct foreign_state *)(op))->f, \
                                                       OSSL_FUNC_##NUMBER))
#define CTX(op) (((struct foreign_state *)(op))->ctx)

/* The room for an output: none where its size alone is asked for. */
#define ROOM(out, len) ((out) != NULL ? *(len) : 0)

static bool sign(void *op, uint8_t *sig, size_t *sig_len, const uint8_t *tbs, size_t tbs_len)
{
    return RUN(op, SIGNATURE_SIGN, signature_sign)(CTX(op), sig, sig_len, ROOM(sig, sig_len), tbs,
                                                   tbs_len) > 0;
}

static int verify(void *op, const uint8_t *sig, size_t sig_len, const uint8_t *tbs, size_t tbs_len)
{
    return RUN(op, SIGNATURE_VERIFY, signature_verify)(CTX(op), sig, sig_len, tbs, tbs_len);
}

static bool recover(void *op, uint8_t *out, size_t *out_len, const uint8_t *sig, size_t sig_len)
{
    return RUN(op, SIGNATURE_VERIFY_RECOVER, signature_verify_recover)(
               CTX(op), out, out_len, ROOM(out, out_len), sig, sig_len) > 0;
}

static bool encrypt(void *op, uint8_t *out, size_t *out_len, const uint8_t *in, size_t in_len)
{
    return RUN(op, ASYM_CIPHER_ENCRYPT, asym_cipher_encrypt)(CTX(op), out, out_len,
                                                             ROOM(out, out_len), in, in_len) > 0;
}

static bool decrypt(void *op, uint8_t *out, size_t *out_len, const uint8_t *in, size_t in_len)
{
    return RUN(op, ASYM_CIPHER_DECRYPT, asym_cipher_decrypt)(CTX(op), out, out_len,
                                                             ROOM(out, out_len), in, in_len) > 0;
}

static bool derive(void *op, uint8_t *out, size_t *out_len)
{
    return RUN(op, KEYEXCH_DERIVE, keyexch_derive)(CTX(op), out, out_len, ROOM(out, out_len)) > 0;
}

static bool encapsulate(void *op, uint8_t *ct, size_t *ct_len, uint8_t *secret, size_t *secret_len)
{
    return RUN(op, KEM_ENCAPSULATE, kem_encapsulate)(CTX(op), ct, ct_len, secret, secret_len) > 0;
}

static bool decapsulate(void *op, uint8_t *secret, size_t *secret_len, const uint8_t *ct,
                        size_t ct_len)
{
    return RUN(op, KEM_DECAPSULATE, kem_decapsulate)(CTX(op), secret, secret_len, ct, ct_len) > 0;
}

static bool set(void *op, const OSSL_PARAM params[])
{
    const struct foreign_state *s = op;
    return s->f->set_params != NULL && s->f->set_params(s->ctx, params) > 0;
}

static bool get(void *op, OSSL_PARAM params[])
{
    const struct foreign_state *s = op;
    return s->f->get_params != NULL && s->f->get_params(s->ctx, params) > 0;
}

static void wipe(void *op)
{
    struct foreign_state *s = op;
    if (s->ctx != NULL)
        s->f->freectx(s->ctx);
    operation_foreign_drop(s->f);
    EVP_PKEY_free(s->key);
    EVP_PKEY_free(s->peer);
}

static bool copy(void *to, const void *from)
{
    const struct foreign_state *s = from;
    struct foreign_state *t = to;
    operation_foreign_hold(s->f);
    t->f = s->f;
    EVP_PKEY_up_ref(s->key);
    t->key = s->key;
    if (s->peer != NULL)
        EVP_PKEY_up_ref(s->peer);
    t->peer = s->peer;
    t->ctx = s->f->dupctx != NULL ? s->f->dupctx(s->ctx) : NULL;
    return t->ctx != NULL;
}

static void fill(struct operation_foreign *f)
{
    f->shared.ctx_size = sizeof(struct foreign_state);
    f->shared.set = set;
    f->shared.get = get;
    f->shared.copy = copy;
    f->shared.wipe = wipe;
    switch (f->kind) {
    case OSSL_OP_SIGNATURE:
        f->signature.sign = sign;
        f->signature.verify = verify;
        f->signature.recover = recover;
        break;
    case OSSL_OP_KEYEXCH:
        f->exchange.derive = derive;
        break;
    case OSSL_OP_ASYM_CIPHER:
        f->cipher.encrypt = encrypt;
        f->cipher.decrypt = decrypt;
        break;
    default:
        f->kem.encapsulate = encapsulate;
        f->kem.decapsulate = decapsulate;
    }
}

struct operation_foreign *operation_foreign_new(int kind, const struct foreign_algorithm *a)
{
    struct operation_foreign *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL || !foreign_method_begin(&f->method, a)) {
        OPENSSL_free(f);
        return NULL;
    }
    f->kind = kind;
    f->functions = a->row.implementation;
    take_functions(f);
    if (!has_functions(f)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_PROVIDER_FUNCTIONS);
        free_method(f);
        return NULL;
    }
    f->shared.name = f->method.names;
    f->shared.aliases = foreign_aliases(&f->method);
    f->shared.foreign = f;
    fill(f);
    return f;
}

/* ---- Parameters ---- */

const OSSL_PARAM *foreign_settable(const struct operation_foreign *f, void *ctx)
{
    return f->settable_params != NULL ? f->settable_params(ctx, f->method.provider->ctx) : NULL;
}

const OSSL_PARAM *foreign_gettable(const struct operation_foreign *f, void *ctx)
{
    return f->gettable_params != NULL ? f->gettable_params(ctx, f->method.provider->ctx) : NULL;
}
