/* OSSL_ENCODER(3): the forms as objects, which are constant and not counted. */
#include <openssl/core_names.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/encode/method.h"
#include "crypto/provider/provider.h"

static const struct coding_method *method_of(const OSSL_ENCODER *encoder)
{
    return (const struct coding_method *)encoder;
}

static OSSL_ENCODER *object_of(const struct coding_method *method)
{
    return (OSSL_ENCODER *)(uintptr_t)method;
}

OSSL_ENCODER *OSSL_ENCODER_fetch(OSSL_LIB_CTX *libctx, const char *name, const char *properties)
{
    return object_of(
        method_fetch(encoder_methods, libctx, name, properties, "output", ERR_LIB_OSSL_ENCODER));
}

int OSSL_ENCODER_up_ref(OSSL_ENCODER *encoder)
{
    return encoder != NULL;
}

void OSSL_ENCODER_free(OSSL_ENCODER *encoder)
{
    (void)encoder;
}

const OSSL_PROVIDER *OSSL_ENCODER_get0_provider(const OSSL_ENCODER *encoder)
{
    return encoder != NULL ? provider_of(NULL, PROVIDER_DEFAULT) : NULL;
}

const char *OSSL_ENCODER_get0_properties(const OSSL_ENCODER *encoder)
{
    return encoder != NULL ? method_of(encoder)->properties : NULL;
}

const char *OSSL_ENCODER_get0_name(const OSSL_ENCODER *encoder)
{
    return encoder != NULL ? method_name(method_of(encoder)) : NULL;
}

/* None has one; the names and the properties say it all. */
const char *OSSL_ENCODER_get0_description(const OSSL_ENCODER *encoder)
{
    (void)encoder;
    return NULL;
}

int OSSL_ENCODER_is_a(const OSSL_ENCODER *encoder, const char *name)
{
    return encoder != NULL && method_is_a(method_of(encoder), name);
}

int OSSL_ENCODER_names_do_all(const OSSL_ENCODER *encoder, void (*fn)(const char *name, void *data),
                              void *data)
{
    return encoder != NULL && method_names(method_of(encoder), fn, data);
}

struct each {
    void (*fn)(OSSL_ENCODER *encoder, void *arg);
    void *arg;
};

static void call(const struct coding_method *method, void *arg)
{
    const struct each *each = arg;
    each->fn(object_of(method), each->arg);
}

void OSSL_ENCODER_do_all_provided(OSSL_LIB_CTX *libctx,
                                  void (*fn)(OSSL_ENCODER *encoder, void *arg), void *arg)
{
    struct each each = {fn, arg};
    method_each(encoder_methods, libctx, call, &each);
}

/* ---- Parameters: the forms have none of their own ---- */

const OSSL_PARAM *OSSL_ENCODER_gettable_params(OSSL_ENCODER *encoder)
{
    (void)encoder;
    return NULL;
}

int OSSL_ENCODER_get_params(OSSL_ENCODER *encoder, OSSL_PARAM params[])
{
    (void)encoder, (void)params;
    return 0;
}

const OSSL_PARAM *OSSL_ENCODER_settable_ctx_params(OSSL_ENCODER *encoder)
{
    static const OSSL_PARAM private_keys[] = {
        OSSL_PARAM_utf8_string(OSSL_ENCODER_PARAM_CIPHER, NULL, 0),
        OSSL_PARAM_utf8_string(OSSL_ENCODER_PARAM_PROPERTIES, NULL, 0), OSSL_PARAM_END};
    const char *text = "text";
    return encoder != NULL && strcmp(method_of(encoder)->type, text) != 0 ? private_keys : NULL;
}
