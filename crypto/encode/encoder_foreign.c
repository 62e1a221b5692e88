#include <openssl/core_names.h>
#include <openssl/core_object.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/builder.h"
#include "crypto/encode/foreign.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/foreign.h"

/* ---- Properties: "provider=x,output=der" ---- */

bool definition_says(const char *definition, const char *name, const char *value)
{
    size_t n = strlen(name);
    for (const char *p = definition; p != NULL && *p != '\0';) {
        p += strspn(p, " ,");
        size_t len = strcspn(p, ",");
        if (len > n && p[n] == '=' && name_compare(p, n, name) == 0)
            return value != NULL && name_compare(p + n + 1, len - n - 1, value) == 0;
        p += len;
    }
    return value == NULL;
}

/* ---- Passphrases ---- */

int foreign_ask(char *pass, size_t pass_size, size_t *pass_len, const OSSL_PARAM params[],
                void *arg)
{
    const struct foreign_asking *who = arg;
    (void)params;
    if (who->cb == NULL || pass_size > INT32_MAX)
        return 0;
    int n = who->cb(pass, (int)pass_size, who->writing, who->u);
    if (n < 0)
        return 0;
    *pass_len = (size_t)n;
    return 1;
}

/* ---- Encoders ---- */

/* What writes is looked for, or all that could are counted. */
struct search {
    const struct encoding *e;
    struct foreign_algorithm found;
    int n;
};

static bool writes(const struct foreign_algorithm *a, const struct encoding *e)
{
    const char *definition = a->row.property_definition;
    OSSL_FUNC_encoder_does_selection_fn *does =
        (OSSL_FUNC_encoder_does_selection_fn *)foreign_function_of(
            a->row.implementation, OSSL_FUNC_ENCODER_DOES_SELECTION);
    return a->provider == e->key->row->foreign->method.provider &&
           foreign_algorithm_is(a, e->key->row->name) &&
           (e->type == NULL || definition_says(definition, "output", e->type)) &&
           (e->structure_name == NULL ||
            definition_says(definition, "structure", e->structure_name)) &&
           (e->selection == 0 || does == NULL || does(a->provider->ctx, e->selection));
}

static void consider(const struct foreign_algorithm *a, void *arg)
{
    struct search *s = arg;
    if (!writes(a, s->e))
        return;
    if (s->n++ == 0)
        s->found = *a;
}

static struct search look(const struct encoding *e)
{
    struct search s = {.e = e};
    foreign_each(e->key->row->foreign->method.provider->provider.ctx, OSSL_OP_ENCODER, consider,
                 &s);
    return s;
}

int foreign_encoder_count(const struct encoding *e)
{
    return look(e).n;
}

/* As the provider's function of that number, or NULL. */
#define FUNCTION(a, NUMBER, name)                                                  \
    ((OSSL_FUNC_encoder_##name##_fn *)foreign_function_of((a)->row.implementation, \
                                                          OSSL_FUNC_ENCODER_##NUMBER))

static bool set_cipher(const struct foreign_algorithm *a, void *ctx, const EVP_CIPHER *cipher)
{
    OSSL_FUNC_encoder_set_ctx_params_fn *set = FUNCTION(a, SET_CTX_PARAMS, set_ctx_params);
    if (cipher == NULL)
        return true;
    char *name = (char *)(uintptr_t)EVP_CIPHER_get0_name(cipher);
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_ENCODER_PARAM_CIPHER, name, 0), OSSL_PARAM_END};
    return set != NULL && set(ctx, params) > 0;
}

static bool encode(const struct foreign_algorithm *a, const struct encoding *e, BIO *out)
{
    OSSL_FUNC_encoder_newctx_fn *newctx = FUNCTION(a, NEWCTX, newctx);
    OSSL_FUNC_encoder_freectx_fn *freectx = FUNCTION(a, FREECTX, freectx);
    OSSL_FUNC_encoder_encode_fn *run = FUNCTION(a, ENCODE, encode);
    if (newctx == NULL || freectx == NULL || run == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_INVALID_PROVIDER_FUNCTIONS);
    void *ctx = newctx(a->provider->ctx);
    if (ctx == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_INIT_FAIL);
    struct foreign_asking asking = {e->pass != NULL ? pass_cb : NULL, e->pass, true};
    const struct foreign_key *k = e->key->key;
    bool ok = set_cipher(a, ctx, e->cipher) &&
              run(ctx, (OSSL_CORE_BIO *)out, k->data, NULL, e->selection, foreign_ask, &asking) > 0;
    freectx(ctx);
    return ok;
}

static bool none(void)
{
    ERR_raise_data(ERR_LIB_OSSL_ENCODER, OSSL_ENCODER_R_ENCODER_NOT_FOUND,
                   "No encoders were found.");
    return false;
}

/* As a key of the library's own. */
static bool encode_exported(const struct encoding *e, BIO *out)
{
    ERR_set_mark();
    EVP_PKEY *own = pkey_as_of(e->key, NULL, NULL, e->selection);
    ERR_pop_to_mark();
    if (own == NULL)
        return none();
    struct encoding as_own = *e;
    as_own.key = own;
    as_own.structure = structure_of(e->structure_name, own->row);
    bool ok = encoder_write(&as_own, out);
    EVP_PKEY_free(own);
    return ok;
}

bool foreign_encode(const struct encoding *e, BIO *out)
{
    const struct search s = look(e);
    return s.n > 0 ? encode(&s.found, e, out) : encode_exported(e, out);
}

/* ---- As a row's coding ---- */

/* Into memory and from there. */
static bool put(const void *key, struct builder *b, int selection, const char *structure)
{
    const struct foreign_key *k = key;
    const EVP_PKEY pkey = {.row = &k->f->row, .key = (void *)(uintptr_t)key};
    const struct encoding e = {
        .key = &pkey, .selection = selection, .type = "DER", .structure_name = structure};
    BIO *out = BIO_new(BIO_s_secmem());
    char *at = NULL;
    bool ok = out != NULL && foreign_encode(&e, out);
    long len = ok ? BIO_get_mem_data(out, &at) : 0;
    if (len > 0)
        build_bytes(b, at, (size_t)len);
    BIO_free(out);
    return ok && len > 0;
}

static bool put_spki(const void *key, struct builder *b)
{
    return put(key, b, EVP_PKEY_PUBLIC_KEY, "SubjectPublicKeyInfo");
}

static bool put_pkcs8(const void *key, struct builder *b)
{
    return put(key, b, EVP_PKEY_KEYPAIR, "PrivateKeyInfo");
}

static bool print(BIO *out, const void *key, int selection, int indent)
{
    const struct foreign_key *k = key;
    const EVP_PKEY pkey = {.row = &k->f->row, .key = (void *)(uintptr_t)key};
    const struct encoding e = {.key = &pkey, .selection = selection, .type = "TEXT"};
    BIO *prefix = BIO_new(BIO_f_prefix());
    if (prefix == NULL)
        return false;
    BIO_push(prefix, out);
    BIO_set_indent(prefix, indent);
    bool ok = foreign_encode(&e, prefix);
    BIO_pop(prefix);
    BIO_free(prefix);
    return ok;
}

const struct pkey_coding foreign_coding = {
    .spki_put = put_spki, .pkcs8_put = put_pkcs8, .print = print};
