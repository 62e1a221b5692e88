/* A context's matching types: RFC 6698, 2.1.3, and their order of RFC 7671, 9. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "ssl/dane/dane.h"

void dane_digests_free(struct dane_digests *d)
{
    OPENSSL_free(d->md);
    OPENSSL_free(d->strength);
    d->md = NULL;
    d->strength = NULL;
    d->max = 0;
}

/* Room for the types up to this one; those that are new are disabled. */
static bool make_room(struct dane_digests *d, uint8_t matching)
{
    size_t had = d->md != NULL ? (size_t)d->max + 1 : 0, want = (size_t)matching + 1;
    if (want <= had)
        return true;
    const EVP_MD **md = OPENSSL_realloc(d->md, want * sizeof(EVP_MD *));
    if (md != NULL)
        d->md = md;
    uint8_t *strength = OPENSSL_realloc(d->strength, want);
    if (strength != NULL)
        d->strength = strength;
    if (md == NULL || strength == NULL) {
        if (had == 0) /* it is enabled with both or not */
            dane_digests_free(d);
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    }
    for (size_t i = had; i < want; i++) {
        d->md[i] = NULL;
        d->strength[i] = 0;
    }
    d->max = matching;
    return true;
}

static int set(struct dane_digests *d, const EVP_MD *md, uint8_t matching, uint8_t strength)
{
    if (matching == MATCHING_FULL && md != NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_DANE_CANNOT_OVERRIDE_MTYPE_FULL);
    if (!make_room(d, matching))
        return -1;
    d->md[matching] = md;
    d->strength[matching] = md != NULL ? strength : 0;
    return 1;
}

int SSL_CTX_dane_enable(SSL_CTX *ctx)
{
    if (ctx->dane.md != NULL)
        return 1;
    enum { SHA2_256 = 1, SHA2_512 = 2 }; /* RFC 7218, 2.3 */
    if (!make_room(&ctx->dane, SHA2_512))
        return -1;
    set(&ctx->dane, EVP_sha256(), SHA2_256, 1); /* there is room */
    set(&ctx->dane, EVP_sha512(), SHA2_512, 2);
    return 1;
}

int SSL_CTX_dane_mtype_set(SSL_CTX *ctx, const EVP_MD *md, uint8_t mtype, uint8_t ord)
{
    return set(&ctx->dane, md, mtype, ord);
}

unsigned long SSL_CTX_dane_set_flags(SSL_CTX *ctx, unsigned long flags)
{
    unsigned long before = ctx->dane.flags;
    ctx->dane.flags |= flags;
    return before;
}

unsigned long SSL_CTX_dane_clear_flags(SSL_CTX *ctx, unsigned long flags)
{
    unsigned long before = ctx->dane.flags;
    ctx->dane.flags &= ~flags;
    return before;
}
