/* EVP_set_default_properties(3): what every fetch of a library context asks for besides what it
 * asks for itself. A text that was set stays until the context goes, since a fetch may be reading
 * it. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/property.h"
#include "crypto/provider/provider.h"

static int publish(OSSL_LIB_CTX *ctx, struct property_text *t)
{
    if (t == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
    t->before = atomic_load(&ctx->properties);
    while (!atomic_compare_exchange_weak(&ctx->properties, &t->before, t))
        continue;
    return 1;
}

static struct property_text *new_text(size_t len)
{
    return OPENSSL_zalloc(offsetof(struct property_text, text) + len + 1);
}

int EVP_set_default_properties(OSSL_LIB_CTX *libctx, const char *propq)
{
    size_t len = propq != NULL ? strlen(propq) : 0;
    struct property_text *t = new_text(len);
    if (t != NULL && len > 0)
        memcpy(t->text, propq, len);
    return publish(lib_ctx(libctx), t);
}

const char *default_properties(OSSL_LIB_CTX *ctx)
{
    const struct property_text *t =
        atomic_load_explicit(&lib_ctx(ctx)->properties, memory_order_acquire);
    return t != NULL ? t->text : NULL;
}

void default_properties_free(OSSL_LIB_CTX *ctx)
{
    for (struct property_text *t = atomic_exchange(&ctx->properties, NULL), *before; t != NULL;
         t = before) {
        before = t->before;
        OPENSSL_free(t);
    }
}

int EVP_default_properties_is_fips_enabled(OSSL_LIB_CTX *libctx)
{
    return property_wants_fips(default_properties(libctx));
}

int EVP_default_properties_enable_fips(OSSL_LIB_CTX *libctx, int enable)
{
    const char *before = default_properties(libctx);
    size_t len = property_set_fips(before, enable != 0, NULL, 0);
    struct property_text *t = new_text(len);
    if (t != NULL)
        property_set_fips(before, enable != 0, t->text, len + 1);
    return publish(lib_ctx(libctx), t);
}
