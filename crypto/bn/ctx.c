/* Temporaries: BN_CTX_new(3), BN_CTX_start(3). The numbers stay for the next use. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

struct bignum_ctx {
    BIGNUM **number; /* all that were ever given out */
    int made, room, used;
    int *frame; /* `used` at each start */
    int frames, frame_room;
    int lost;   /* starts since one failed: their ends are waited for */
    bool empty; /* a get failed: so do the others of its frame */
    bool secure;
    OSSL_LIB_CTX *lib;
};

static BN_CTX *ctx_new(OSSL_LIB_CTX *lib, bool secure)
{
    BN_CTX *c = OPENSSL_zalloc(sizeof(*c));
    if (c == NULL) {
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    c->lib = lib;
    c->secure = secure;
    return c;
}

BN_CTX *BN_CTX_new_ex(OSSL_LIB_CTX *ctx)
{
    return ctx_new(ctx, false);
}

BN_CTX *BN_CTX_new(void)
{
    return ctx_new(NULL, false);
}

BN_CTX *BN_CTX_secure_new_ex(OSSL_LIB_CTX *ctx)
{
    return ctx_new(ctx, true);
}

BN_CTX *BN_CTX_secure_new(void)
{
    return ctx_new(NULL, true);
}

OSSL_LIB_CTX *bn_lib_ctx(const BN_CTX *c)
{
    return c != NULL ? c->lib : NULL;
}

void BN_CTX_free(BN_CTX *c)
{
    if (c == NULL)
        return;
    for (int i = 0; i < c->made; i++)
        BN_clear_free(c->number[i]);
    OPENSSL_free(c->number);
    OPENSSL_free(c->frame);
    OPENSSL_free(c);
}

/* Twice the room; false: no memory. */
static bool grow(void **array, int *room, size_t size)
{
    int more = *room == 0 ? 16 : 2 * *room;
    void *p = OPENSSL_realloc(*array, (size_t)more * size);
    if (p == NULL)
        return false;
    *array = p;
    *room = more;
    return true;
}

void BN_CTX_start(BN_CTX *c)
{
    void *frame = c->frame;
    if (c->lost > 0 || c->empty ||
        (c->frames == c->frame_room && !grow(&frame, &c->frame_room, sizeof(*c->frame)))) {
        if (c->lost == 0 && !c->empty)
            ERR_raise(ERR_LIB_BN, BN_R_TOO_MANY_TEMPORARY_VARIABLES);
        c->lost++;
        return;
    }
    c->frame = frame;
    c->frame[c->frames++] = c->used;
}

void BN_CTX_end(BN_CTX *c)
{
    if (c == NULL)
        return;
    if (c->lost > 0) {
        c->lost--;
        return;
    }
    if (c->frames > 0)
        c->used = c->frame[--c->frames];
    c->empty = false;
}

/* One more number, new. */
static BIGNUM *another(BN_CTX *c)
{
    void *number = c->number;
    if (c->made == c->room && !grow(&number, &c->room, sizeof(BIGNUM *)))
        return NULL;
    c->number = number;
    BIGNUM *a = c->secure ? BN_secure_new() : BN_new();
    if (a != NULL)
        c->number[c->made++] = a;
    return a;
}

BIGNUM *BN_CTX_get(BN_CTX *c)
{
    if (c->lost > 0 || c->empty)
        return NULL;
    BIGNUM *a = c->used < c->made ? c->number[c->used] : another(c);
    if (a == NULL) {
        c->empty = true;
        ERR_raise(ERR_LIB_BN, BN_R_TOO_MANY_TEMPORARY_VARIABLES);
        return NULL;
    }
    c->used++;
    BN_zero_ex(a);
    a->flags &= ~BN_FLG_CONSTTIME;
    return a;
}
