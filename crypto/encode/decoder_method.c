/* OSSL_DECODER(3): the forms as objects, which are constant and not counted. */
#include <openssl/core_names.h>
#include <openssl/decoder.h>
#include <openssl/err.h>
#include <openssl/params.h>

#include "crypto/encode/method.h"
#include "crypto/provider/provider.h"

static const struct coding_method *method_of(const OSSL_DECODER *decoder)
{
    return (const struct coding_method *)decoder;
}

static OSSL_DECODER *object_of(const struct coding_method *method)
{
    return (OSSL_DECODER *)(uintptr_t)method;
}

OSSL_DECODER *OSSL_DECODER_fetch(OSSL_LIB_CTX *libctx, const char *name, const char *properties)
{
    return object_of(
        method_fetch(decoder_methods, libctx, name, properties, "input", ERR_LIB_OSSL_DECODER));
}

int OSSL_DECODER_up_ref(OSSL_DECODER *decoder)
{
    return decoder != NULL;
}

void OSSL_DECODER_free(OSSL_DECODER *decoder)
{
    (void)decoder;
}

const OSSL_PROVIDER *OSSL_DECODER_get0_provider(const OSSL_DECODER *decoder)
{
    return decoder != NULL ? provider_of(NULL, PROVIDER_DEFAULT) : NULL;
}

const char *OSSL_DECODER_get0_properties(const OSSL_DECODER *decoder)
{
    return decoder != NULL ? method_of(decoder)->properties : NULL;
}

const char *OSSL_DECODER_get0_name(const OSSL_DECODER *decoder)
{
    return decoder != NULL ? method_name(method_of(decoder)) : NULL;
}

/* None has one; the names and the properties say it all. */
const char *OSSL_DECODER_get0_description(const OSSL_DECODER *decoder)
{
    (void)decoder;
    return NULL;
}

int OSSL_DECODER_is_a(const OSSL_DECODER *decoder, const char *name)
{
    return decoder != NULL && method_is_a(method_of(decoder), name);
}

int OSSL_DECODER_names_do_all(const OSSL_DECODER *decoder, void (*fn)(const char *name, void *data),
                              void *data)
{
    return decoder != NULL && method_names(method_of(decoder), fn, data);
}

struct each {
    void (*fn)(OSSL_DECODER *decoder, void *arg);
    void *arg;
};

static void call(const struct coding_method *method, void *arg)
{
    const struct each *each = arg;
    each->fn(object_of(method), each->arg);
}

void OSSL_DECODER_do_all_provided(OSSL_LIB_CTX *libctx,
                                  void (*fn)(OSSL_DECODER *decoder, void *arg), void *arg)
{
    struct each each = {fn, arg};
    method_each(decoder_methods, libctx, call, &each);
}

/* ---- Parameters: the forms have none of their own ---- */

const OSSL_PARAM *OSSL_DECODER_gettable_params(OSSL_DECODER *decoder)
{
    (void)decoder;
    return NULL;
}

int OSSL_DECODER_get_params(OSSL_DECODER *decoder, OSSL_PARAM params[])
{
    (void)decoder, (void)params;
    return 0;
}

const OSSL_PARAM *OSSL_DECODER_settable_ctx_params(OSSL_DECODER *decoder)
{
    static const OSSL_PARAM keys[] = {
        OSSL_PARAM_utf8_string(OSSL_DECODER_PARAM_PROPERTIES, NULL, 0), OSSL_PARAM_END};
    return decoder != NULL ? keys : NULL;
}
