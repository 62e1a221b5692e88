/* OSSL_DECODER_CTX(3): chains of decoders that programs put together, and their constructors. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/encode/decoder_ctx.h"
#include "crypto/evp/name.h"

/* A context for a key is finished when it is made. */
static bool is_open(const OSSL_DECODER_CTX *ctx)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_OSSL_DECODER, ERR_R_PASSED_NULL_PARAMETER);
    return ctx->pkey == NULL || FAIL(ERR_LIB_OSSL_DECODER, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
}

/* ---- Decoders ---- */

int OSSL_DECODER_CTX_add_decoder(OSSL_DECODER_CTX *ctx, OSSL_DECODER *decoder)
{
    if (decoder == NULL)
        return FAIL(ERR_LIB_OSSL_DECODER, ERR_R_PASSED_NULL_PARAMETER);
    return is_open(ctx) && coding_chain_add(&ctx->chain, (const struct coding_method *)decoder);
}

/* What is behind the last decoder of keys; *der: whether anything takes DER. */
static size_t behind_keys(const struct coding_chain *chain, bool *der)
{
    size_t end = 0;
    *der = false;
    for (size_t i = 0; i < chain->n; i++) {
        const struct coding_method *m = chain->items[i].method;
        *der = *der || name_equal(m->type, "der");
        if (m->row != NULL)
            end = i + 1;
    }
    return end;
}

/* A chain is gone through from its end, so what gives DER belongs behind what takes it; PEM, the
 * last of the table, gives DER to all of them. */
int OSSL_DECODER_CTX_add_extra(OSSL_DECODER_CTX *ctx, OSSL_LIB_CTX *libctx, const char *propq)
{
    bool der, added = false;
    (void)libctx, (void)propq;
    if (!is_open(ctx))
        return 0;
    size_t end = behind_keys(&ctx->chain, &der);
    for (const struct coding_method *m = decoder_methods; der && m->properties != NULL; m++) {
        bool pem = name_equal(m->type, "pem");
        if (m->row != NULL || (coding_chain_has(&ctx->chain, m, end) && !(pem && added)))
            continue;
        if (!coding_chain_add(&ctx->chain, m))
            return 0;
        added = true;
    }
    return 1;
}

/* ---- Constructors ---- */

int OSSL_DECODER_CTX_set_construct(OSSL_DECODER_CTX *ctx, OSSL_DECODER_CONSTRUCT *construct)
{
    if (!is_open(ctx))
        return 0;
    ctx->construct = construct;
    return 1;
}

int OSSL_DECODER_CTX_set_construct_data(OSSL_DECODER_CTX *ctx, void *construct_data)
{
    if (!is_open(ctx))
        return 0;
    ctx->construct_data = construct_data;
    return 1;
}

int OSSL_DECODER_CTX_set_cleanup(OSSL_DECODER_CTX *ctx, OSSL_DECODER_CLEANUP *cleanup)
{
    if (!is_open(ctx))
        return 0;
    ctx->cleanup = cleanup;
    return 1;
}

OSSL_DECODER_CONSTRUCT *OSSL_DECODER_CTX_get_construct(OSSL_DECODER_CTX *ctx)
{
    return ctx != NULL ? ctx->construct : NULL;
}

void *OSSL_DECODER_CTX_get_construct_data(OSSL_DECODER_CTX *ctx)
{
    return ctx != NULL ? ctx->construct_data : NULL;
}

OSSL_DECODER_CLEANUP *OSSL_DECODER_CTX_get_cleanup(OSSL_DECODER_CTX *ctx)
{
    return ctx != NULL ? ctx->cleanup : NULL;
}

/* ---- What a constructor asks ---- */

static const struct coding_instance *of(const OSSL_DECODER_INSTANCE *instance)
{
    return (const struct coding_instance *)instance;
}

OSSL_DECODER *OSSL_DECODER_INSTANCE_get_decoder(OSSL_DECODER_INSTANCE *decoder_inst)
{
    return decoder_inst != NULL ? (OSSL_DECODER *)(uintptr_t)of(decoder_inst)->method : NULL;
}

/* A decoder has no state but its row. */
void *OSSL_DECODER_INSTANCE_get_decoder_ctx(OSSL_DECODER_INSTANCE *decoder_inst)
{
    return OSSL_DECODER_INSTANCE_get_decoder(decoder_inst);
}

const char *OSSL_DECODER_INSTANCE_get_input_type(OSSL_DECODER_INSTANCE *decoder_inst)
{
    return decoder_inst != NULL ? of(decoder_inst)->method->type : NULL;
}

const char *OSSL_DECODER_INSTANCE_get_input_structure(OSSL_DECODER_INSTANCE *decoder_inst,
                                                      int *was_set)
{
    if (decoder_inst != NULL && was_set != NULL)
        *was_set = 0;
    return instance_structure(of(decoder_inst));
}

/* A reference is the address of the key object, which lives as long as the constructor runs. */
int OSSL_DECODER_export(OSSL_DECODER_INSTANCE *decoder_inst, void *reference, size_t reference_sz,
                        OSSL_CALLBACK *export_cb, void *export_cbarg)
{
    void *key;
    if (decoder_inst == NULL || reference == NULL || export_cb == NULL)
        return FAIL(ERR_LIB_OSSL_DECODER, ERR_R_PASSED_NULL_PARAMETER);
    const struct pkey_row *row = of(decoder_inst)->method->row;
    if (row == NULL || reference_sz != sizeof(key))
        return FAIL(ERR_LIB_OSSL_DECODER, ERR_R_PASSED_INVALID_ARGUMENT);
    memcpy(&key, reference, sizeof(key));
    const EVP_PKEY as_pkey = {.row = row, .key = key};
    return EVP_PKEY_export(&as_pkey, OSSL_KEYMGMT_SELECT_ALL, export_cb, export_cbarg);
}
