/* OSSL_ENCODER_CTX(3): encoders that programs put together, and their constructors. */
#include <openssl/core_dispatch.h>
#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/encode/encoder_ctx.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/coding.h"

/* A context for a key is finished when it is made. */
static bool is_open(const OSSL_ENCODER_CTX *ctx)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_NULL_PARAMETER);
    return ctx->key == NULL || FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
}

int OSSL_ENCODER_CTX_add_encoder(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER *encoder)
{
    if (encoder == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_NULL_PARAMETER);
    return is_open(ctx) && coding_chain_add(&ctx->chain, (const struct coding_method *)encoder);
}

/* No encoder takes what another one made. */
int OSSL_ENCODER_CTX_add_extra(OSSL_ENCODER_CTX *ctx, OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)libctx, (void)propq;
    return is_open(ctx);
}

int OSSL_ENCODER_CTX_set_construct(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER_CONSTRUCT *construct)
{
    if (!is_open(ctx))
        return 0;
    ctx->construct = construct;
    return 1;
}

int OSSL_ENCODER_CTX_set_construct_data(OSSL_ENCODER_CTX *ctx, void *construct_data)
{
    if (!is_open(ctx))
        return 0;
    ctx->construct_data = construct_data;
    return 1;
}

int OSSL_ENCODER_CTX_set_cleanup(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER_CLEANUP *cleanup)
{
    if (!is_open(ctx))
        return 0;
    ctx->cleanup = cleanup;
    return 1;
}

/* ---- What a constructor asks ---- */

static const struct coding_instance *of(const OSSL_ENCODER_INSTANCE *instance)
{
    return (const struct coding_instance *)instance;
}

OSSL_ENCODER *OSSL_ENCODER_INSTANCE_get_encoder(OSSL_ENCODER_INSTANCE *encoder_inst)
{
    return encoder_inst != NULL ? (OSSL_ENCODER *)(uintptr_t)of(encoder_inst)->method : NULL;
}

/* An encoder has no state but its row. */
void *OSSL_ENCODER_INSTANCE_get_encoder_ctx(OSSL_ENCODER_INSTANCE *encoder_inst)
{
    return OSSL_ENCODER_INSTANCE_get_encoder(encoder_inst);
}

const char *OSSL_ENCODER_INSTANCE_get_output_type(OSSL_ENCODER_INSTANCE *encoder_inst)
{
    return encoder_inst != NULL ? of(encoder_inst)->method->type : NULL;
}

const char *OSSL_ENCODER_INSTANCE_get_output_structure(OSSL_ENCODER_INSTANCE *encoder_inst)
{
    return instance_structure(of(encoder_inst));
}

/* ---- Writing ---- */

static bool fits(const OSSL_ENCODER_CTX *ctx, const struct coding_method *m)
{
    return (ctx->type == NULL || name_equal(ctx->type, m->type)) &&
           (ctx->structure == NULL ||
            (m->structure != NULL && name_equal(ctx->structure, m->structure)));
}

/* Of what is asked for, what the form can hold; the most of it, where there is one for each. */
static int selection_for(const struct pkey_row *row, enum structure structure, int selection)
{
    if (structure == STRUCTURE_SUBJECT_PUBLIC_INFO)
        return selection & ~OSSL_KEYMGMT_SELECT_PRIVATE_KEY;
    if (structure != STRUCTURE_OWN)
        return selection;
    if (row->coding->traditional_name == NULL)
        selection &= ~OSSL_KEYMGMT_SELECT_PRIVATE_KEY;
    return pkey_public_name(row) == NULL && !(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY)
               ? selection & ~OSSL_KEYMGMT_SELECT_PUBLIC_KEY
               : selection;
}

static bool write_object(OSSL_ENCODER_CTX *ctx, const struct coding_method *m, const void *object,
                         BIO *out)
{
    enum structure structure = method_structure(m);
    const EVP_PKEY key = {.row = m->row, .key = (void *)(uintptr_t)object};
    const struct encoding e = {.key = &key,
                               .selection = selection_for(m->row, structure, ctx->selection),
                               .type = m->type,
                               .structure = structure,
                               .structure_name = m->structure,
                               .cipher = ctx->cipher,
                               .pass = &ctx->pass,
                               .level = ctx->level};
    return encoder_write(&e, out);
}

static bool run(OSSL_ENCODER_CTX *ctx, struct coding_instance instance, BIO *out)
{
    const void *object = ctx->construct((OSSL_ENCODER_INSTANCE *)&instance, ctx->construct_data);
    if (object == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_NULL_PARAMETER);
    bool ok = write_object(ctx, instance.method, object, out);
    ctx->cleanup(ctx->construct_data);
    return ok;
}

bool encoder_chain_write(OSSL_ENCODER_CTX *ctx, BIO *out)
{
    if (ctx->construct == NULL || ctx->cleanup == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_INIT_FAIL);
    for (size_t i = ctx->chain.n; i-- > 0;)
        if (fits(ctx, ctx->chain.items[i].method))
            return run(ctx, ctx->chain.items[i], out);
    ERR_raise_data(ERR_LIB_OSSL_ENCODER, OSSL_ENCODER_R_ENCODER_NOT_FOUND,
                   "No encoders were found.");
    return false;
}
