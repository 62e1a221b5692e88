/* Which provider does what is to be done with a key, and the beginning of what a foreign one does.
 */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/foreign.h"
#include "crypto/pkey/operate.h"

bool foreign_may_serve(const EVP_PKEY_CTX *ctx)
{
    return ctx->row->foreign != NULL ||
           (ctx->pkey != NULL && ctx->pkey->key != NULL && foreign_active(ctx->libctx));
}

int foreign_kind_of(int operation)
{
    if (operation & EVP_PKEY_OP_TYPE_SIG)
        return OSSL_OP_SIGNATURE;
    if (operation & EVP_PKEY_OP_TYPE_CRYPT)
        return OSSL_OP_ASYM_CIPHER;
    return operation == EVP_PKEY_OP_DERIVE ? OSSL_OP_KEYEXCH : OSSL_OP_KEM;
}

/* ---- Choosing ---- */

/* What the operation on such keys is called; a foreign kind of key may say, or it is called as the
 * key. */
static const char *name_of(const struct pkey_row *row, int operation)
{
    const struct pkey_operation *own = pkey_operation_of(row, operation);
    const char *name = NULL;
    if (row->foreign == NULL)
        return own != NULL ? own->name : row->name;
    if (row->foreign->query_operation_name != NULL)
        name = row->foreign->query_operation_name(foreign_kind_of(operation));
    return name != NULL ? name : row->name;
}

/* The foreign operation, and the key as its provider has it; NULL if either isn't to be had. */
static struct foreign_choice with_key(EVP_PKEY_CTX *ctx, int kind,
                                      const struct foreign_algorithm *a)
{
    struct foreign_choice choice = {FETCHED_NOTHING, operation_foreign_new(kind, a), NULL};
    const struct keymgmt_foreign *keys = ctx->row->foreign;
    if (choice.f == NULL)
        return choice;
    if (keys != NULL && keys->method.provider == a->provider) {
        EVP_PKEY_up_ref(ctx->pkey);
        choice.key = ctx->pkey;
    } else {
        choice.key = pkey_as_of(ctx->pkey, a->provider, ctx->libctx, OSSL_KEYMGMT_SELECT_ALL);
    }
    if (choice.key != NULL)
        choice.by = FETCHED_FOREIGN;
    else
        operation_foreign_drop(choice.f);
    return choice;
}

/* What the library's own operation may do with the key. */
static struct foreign_choice by_own(EVP_PKEY_CTX *ctx, int operation)
{
    struct foreign_choice choice = {FETCHED_OWN, NULL, NULL};
    if (ctx->row->foreign == NULL)
        return choice;
    choice.key = pkey_as_of(ctx->pkey, NULL, ctx->libctx, OSSL_KEYMGMT_SELECT_ALL);
    if (choice.key != NULL && pkey_operation_of(choice.key->row, operation) != NULL)
        return choice;
    EVP_PKEY_free(choice.key);
    return (struct foreign_choice){FETCHED_NOTHING, NULL, NULL};
}

/* Its own provider's, where no other one can use the key. */
static struct foreign_choice by_keys_provider(EVP_PKEY_CTX *ctx, int operation, const char *name)
{
    struct foreign_choice choice = {FETCHED_OWN, NULL, NULL};
    struct foreign_algorithm a;
    if (ctx->row->foreign == NULL)
        return choice;
    choice.by = FETCHED_NOTHING;
    int kind = foreign_kind_of(operation);
    if (foreign_algorithm_of(ctx->row->foreign->method.provider, kind, name, &a))
        return with_key(ctx, kind, &a);
    ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return choice;
}

struct foreign_choice foreign_choose(EVP_PKEY_CTX *ctx, int operation)
{
    struct foreign_choice choice = {FETCHED_NOTHING, NULL, NULL};
    struct foreign_algorithm a;
    int kind = foreign_kind_of(operation);
    const char *name = name_of(ctx->row, operation);
    unsigned own = pkey_has_operation(kind, name) ? PROVIDER_DEFAULT : 0;
    ERR_set_mark();
    switch (fetch_from(ctx->libctx, own, kind, name, ctx->propq, &a)) {
    case FETCHED_OWN:
        choice = by_own(ctx, operation);
        break;
    case FETCHED_FOREIGN:
        choice = with_key(ctx, kind, &a);
        break;
    case FETCHED_NOTHING:
        break;
    }
    ERR_pop_to_mark();
    return choice.by != FETCHED_NOTHING ? choice : by_keys_provider(ctx, operation, name);
}

bool foreign_can_sign(const struct keymgmt_foreign *f)
{
    struct foreign_algorithm a;
    return foreign_algorithm_of(f->method.provider, OSSL_OP_SIGNATURE,
                                name_of(&f->row, EVP_PKEY_OP_SIGN), &a);
}

/* ---- Beginning ---- */

static void *new_context(const struct operation_foreign *f, const char *propq)
{
    void *provider = f->method.provider->ctx;
    return f->kind == OSSL_OP_SIGNATURE
               ? ((OSSL_FUNC_signature_newctx_fn *)f->newctx)(provider, propq)
               : ((OSSL_FUNC_keyexch_newctx_fn *)f->newctx)(provider);
}

/* The function that begins an operation; those without a digest are all of one type. */
static int init_of(int operation)
{
    static const struct {
        int operation, function;
    } table[] = {
        {EVP_PKEY_OP_SIGN, OSSL_FUNC_SIGNATURE_SIGN_INIT},
        {EVP_PKEY_OP_VERIFY, OSSL_FUNC_SIGNATURE_VERIFY_INIT},
        {EVP_PKEY_OP_VERIFYRECOVER, OSSL_FUNC_SIGNATURE_VERIFY_RECOVER_INIT},
        {EVP_PKEY_OP_SIGNCTX, OSSL_FUNC_SIGNATURE_DIGEST_SIGN_INIT},
        {EVP_PKEY_OP_VERIFYCTX, OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_INIT},
        {EVP_PKEY_OP_ENCRYPT, OSSL_FUNC_ASYM_CIPHER_ENCRYPT_INIT},
        {EVP_PKEY_OP_DECRYPT, OSSL_FUNC_ASYM_CIPHER_DECRYPT_INIT},
        {EVP_PKEY_OP_DERIVE, OSSL_FUNC_KEYEXCH_INIT},
        {EVP_PKEY_OP_ENCAPSULATE, OSSL_FUNC_KEM_ENCAPSULATE_INIT},
        {EVP_PKEY_OP_DECAPSULATE, OSSL_FUNC_KEM_DECAPSULATE_INIT},
    };
    size_t i = 0;
    while (table[i].operation != operation)
        i++;
    return table[i].function;
}

static int init(EVP_PKEY_CTX *ctx, int operation, const char *mdname, const OSSL_PARAM params[])
{
    const struct foreign_state *s = ctx->state;
    const struct foreign_key *k = s->key->key;
    void (*function)(void) = foreign_operation_function(s->f, init_of(operation));
    if (function == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
        return -2;
    }
    return operation & (EVP_PKEY_OP_SIGNCTX | EVP_PKEY_OP_VERIFYCTX)
               ? ((OSSL_FUNC_signature_digest_sign_init_fn *)function)(s->ctx, mdname, k->data,
                                                                       params)
               : ((OSSL_FUNC_signature_sign_init_fn *)function)(s->ctx, k->data, params);
}

int foreign_begin_operation(EVP_PKEY_CTX *ctx, int operation, struct foreign_choice choice,
                            const char *mdname, const OSSL_PARAM params[])
{
    if (!pkey_ctx_state(ctx, sizeof(struct foreign_state))) {
        operation_foreign_drop(choice.f);
        EVP_PKEY_free(choice.key);
        return 0;
    }
    struct foreign_state *s = foreign_state(ctx);
    s->f = choice.f;
    s->key = choice.key;
    ctx->shared = &s->f->shared;
    s->ctx = new_context(s->f, ctx->propq);
    if (s->ctx == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    int result = s->ctx != NULL ? init(ctx, operation, mdname, params) : 0;
    if (result > 0)
        ctx->operation = operation;
    else
        pkey_ctx_end_operation(ctx);
    return result;
}

/* ---- The peer of a key exchange ---- */

/* The peer as a key of the kind that the exchange has. */
static EVP_PKEY *peer_at_provider(const struct foreign_state *s, EVP_PKEY *peer,
                                  OSSL_LIB_CTX *libctx)
{
    struct foreign *provider = s->f->method.provider;
    const struct keymgmt_foreign *keys = peer->row->foreign;
    EVP_PKEY *theirs = peer;
    if (keys == NULL || keys->method.provider != provider)
        theirs = pkey_as_of(peer, provider, libctx,
                            OSSL_KEYMGMT_SELECT_PUBLIC_KEY | OSSL_KEYMGMT_SELECT_ALL_PARAMETERS);
    else
        EVP_PKEY_up_ref(peer);
    if (theirs == NULL || pkey_row_same(theirs->row, s->key->row))
        return theirs;
    EVP_PKEY_free(theirs);
    ERR_raise(ERR_LIB_EVP, EVP_R_DIFFERENT_KEY_TYPES);
    return NULL;
}

int foreign_set_peer(EVP_PKEY_CTX *ctx, EVP_PKEY *peer, int validate_peer)
{
    struct foreign_state *s = foreign_state(ctx);
    OSSL_FUNC_keyexch_set_peer_fn *set =
        (OSSL_FUNC_keyexch_set_peer_fn *)foreign_operation_function(s->f,
                                                                    OSSL_FUNC_KEYEXCH_SET_PEER);
    if (set == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
        return -2;
    }
    const struct pkey_keys *keys = peer->row->keys;
    if (validate_peer && keys->validate != NULL &&
        !keys->validate(peer->key, OSSL_KEYMGMT_SELECT_PUBLIC_KEY,
                        OSSL_KEYMGMT_VALIDATE_FULL_CHECK))
        return 0;
    EVP_PKEY *theirs = peer_at_provider(s, peer, ctx->libctx);
    if (theirs == NULL)
        return 0;
    int result = set(s->ctx, ((struct foreign_key *)theirs->key)->data);
    if (result <= 0) {
        EVP_PKEY_free(theirs);
        return result;
    }
    EVP_PKEY_free(s->peer); /* the provider's context may point there */
    s->peer = theirs;
    return 1;
}
