#include <openssl/core_names.h>
#include <openssl/core_object.h>
#include <openssl/crypto.h>
#include <openssl/params.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/encode/foreign.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/coding.h"
#include "crypto/pkey/foreign.h"

enum { DEEPEST = 4 }; /* how often a decoder's result may be decoded again */

/* One element, on its way through the decoders. */
struct decoding {
    const struct foreign_decoding *how;
    struct slice der;
    const char *structure; /* what the bytes are said to be, or NULL */
    unsigned depth;
    const struct foreign *provider; /* of the decoder at work */
    bool stopped;                   /* it is what it is, and can't be decoded */
    EVP_PKEY *key;
};

static void run_all(struct decoding *d);

/* ---- What a decoder gives ---- */

static const char *text_of(const OSSL_PARAM params[], const char *name)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, name);
    const char *text = NULL;
    return p != NULL && OSSL_PARAM_get_utf8_string_ptr(p, &text) ? text : NULL;
}

/* A reference to a key of the decoder's provider. */
static bool take_key(struct decoding *d, const OSSL_PARAM params[], const void *reference,
                     size_t len)
{
    const char *type = text_of(params, OSSL_OBJECT_PARAM_DATA_TYPE);
    struct foreign_algorithm a;
    if (type == NULL ||
        !foreign_algorithm_of((struct foreign *)(uintptr_t)d->provider, OSSL_OP_KEYMGMT, type, &a))
        return false;
    struct keymgmt_foreign *f = keymgmt_foreign_new(&a);
    if (f == NULL)
        return false;
    const char *wanted = d->how->type;
    bool fits =
        wanted == NULL || name_equal(f->row.name, wanted) || name_in_list(f->row.aliases, wanted);
    d->key = fits ? foreign_key_load(f, reference, len) : NULL;
    pkey_row_drop(&f->row);
    return d->key != NULL;
}

/* Bytes to be decoded again, by the library or by another decoder. */
static bool take_data(struct decoding *d, const OSSL_PARAM params[], struct slice der)
{
    struct decoding inner = {.how = d->how,
                             .der = der,
                             .structure = text_of(params, OSSL_OBJECT_PARAM_DATA_STRUCTURE),
                             .depth = d->depth + 1};
    if (inner.depth < DEEPEST)
        run_all(&inner);
    d->key = inner.key;
    return d->key != NULL;
}

static int take(const OSSL_PARAM params[], void *arg)
{
    struct decoding *d = arg;
    const OSSL_PARAM *p;
    const void *at = NULL;
    size_t len = 0;
    int type = OSSL_OBJECT_PKEY;
    if (d->key != NULL)
        return 1;
    if ((p = OSSL_PARAM_locate_const(params, OSSL_OBJECT_PARAM_TYPE)) != NULL &&
        !OSSL_PARAM_get_int(p, &type))
        return 0;
    if ((p = OSSL_PARAM_locate_const(params, OSSL_OBJECT_PARAM_REFERENCE)) != NULL)
        return type == OSSL_OBJECT_PKEY && OSSL_PARAM_get_octet_string_ptr(p, &at, &len) &&
               take_key(d, params, at, len);
    p = OSSL_PARAM_locate_const(params, OSSL_OBJECT_PARAM_DATA);
    return p != NULL && OSSL_PARAM_get_octet_string_ptr(p, &at, &len) &&
           take_data(d, params, slice_of(at, len));
}

/* ---- Running them ---- */

#define FUNCTION(a, NUMBER, name)                                                  \
    ((OSSL_FUNC_decoder_##name##_fn *)foreign_function_of((a)->row.implementation, \
                                                          OSSL_FUNC_DECODER_##NUMBER))

static bool reads(const struct foreign_algorithm *a, const struct decoding *d)
{
    OSSL_FUNC_decoder_does_selection_fn *does = FUNCTION(a, DOES_SELECTION, does_selection);
    const char *definition = a->row.property_definition, *wanted = d->how->structure;
    const char *is = d->structure != NULL ? d->structure : wanted;
    return definition_says(definition, "input", "der") &&
           (is == NULL || definition_says(definition, "structure", is)) &&
           (d->how->selection == 0 || does == NULL || does(a->provider->ctx, d->how->selection));
}

static void run(const struct foreign_algorithm *a, void *arg)
{
    struct decoding *d = arg;
    OSSL_FUNC_decoder_newctx_fn *newctx = FUNCTION(a, NEWCTX, newctx);
    OSSL_FUNC_decoder_freectx_fn *freectx = FUNCTION(a, FREECTX, freectx);
    OSSL_FUNC_decoder_decode_fn *decode = FUNCTION(a, DECODE, decode);
    if (d->key != NULL || d->stopped || newctx == NULL || freectx == NULL || decode == NULL ||
        d->der.len > INT32_MAX || !reads(a, d))
        return;
    struct foreign_asking asking = {d->how->cb, d->how->u, false};
    BIO *in = BIO_new_mem_buf(d->der.ptr, (int)d->der.len);
    void *ctx = in != NULL ? newctx(a->provider->ctx) : NULL;
    d->provider = a->provider;
    if (ctx != NULL) {
        d->stopped =
            decode(ctx, (OSSL_CORE_BIO *)in, d->how->selection, take, d, foreign_ask, &asking) == 0;
        freectx(ctx);
    }
    BIO_free(in);
}

static void run_all(struct decoding *d)
{
    foreign_each(d->how->libctx, OSSL_OP_DECODER, run, d);
}

EVP_PKEY *foreign_decode(const struct foreign_decoding *how, struct slice *der)
{
    struct slice rest = *der, contents;
    struct decoding d = {.how = how};
    unsigned tag;
    if (!foreign_active(how->libctx) || !der_get_any(&rest, &tag, &contents, &d.der))
        return NULL;
    run_all(&d);
    if (d.key != NULL)
        *der = rest;
    return d.key;
}

struct count {
    const struct decoding d;
    int n;
};

static void add(const struct foreign_algorithm *a, void *arg)
{
    struct count *c = arg;
    const char *type = c->d.how->type;
    c->n += reads(a, &c->d) && (type == NULL || foreign_algorithm_is(a, type));
}

int foreign_decoder_count(const struct foreign_decoding *how)
{
    struct count c = {.d = {.how = how}};
    if (foreign_active(how->libctx))
        foreign_each(how->libctx, OSSL_OP_DECODER, add, &c);
    return c.n;
}
