/* OSSL_DECODER_CTX(3): contexts, and reading keys by the rows. */
#include <openssl/core_dispatch.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/encode/decoder_ctx.h"
#include "crypto/encode/foreign.h"
#include "crypto/evp/name.h"
#include "crypto/pem/msblob.h"
#include "crypto/pkey/rows.h"

/* ---- Contexts ---- */

OSSL_DECODER_CTX *OSSL_DECODER_CTX_new(void)
{
    OSSL_DECODER_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx != NULL)
        ctx->any_kind = true;
    return ctx;
}

void OSSL_DECODER_CTX_free(OSSL_DECODER_CTX *ctx)
{
    if (ctx == NULL)
        return;
    if (ctx->cleanup != NULL)
        ctx->cleanup(ctx->construct_data);
    coding_chain_free(&ctx->chain);
    pass_clear(&ctx->pass);
    OPENSSL_free(ctx);
}

OSSL_DECODER_CTX *OSSL_DECODER_CTX_new_for_pkey(EVP_PKEY **pkey, const char *input_type,
                                                const char *input_struct, const char *keytype,
                                                int selection, OSSL_LIB_CTX *libctx,
                                                const char *propquery)
{
    (void)propquery;
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new();
    if (ctx == NULL)
        return NULL;
    ctx->pkey = pkey;
    ctx->type = input_type;
    ctx->structure = input_struct;
    ctx->any_kind = keytype == NULL;
    ctx->keytype = keytype;
    ctx->row = pkey_row_by_name(keytype);
    ctx->selection = selection;
    ctx->libctx = libctx;
    return ctx;
}

int OSSL_DECODER_CTX_set_selection(OSSL_DECODER_CTX *ctx, int selection)
{
    ctx->selection = selection;
    return 1;
}

int OSSL_DECODER_CTX_set_input_type(OSSL_DECODER_CTX *ctx, const char *input_type)
{
    ctx->type = input_type;
    return 1;
}

int OSSL_DECODER_CTX_set_input_structure(OSSL_DECODER_CTX *ctx, const char *input_structure)
{
    ctx->structure = input_structure;
    return 1;
}

/* What decoding knows no parameter of its own for is passed over: that is all. */
int OSSL_DECODER_CTX_set_params(OSSL_DECODER_CTX *ctx, const OSSL_PARAM params[])
{
    (void)params;
    return ctx != NULL || FAIL(ERR_LIB_OSSL_DECODER, ERR_R_PASSED_NULL_PARAMETER);
}

int OSSL_DECODER_CTX_set_passphrase(OSSL_DECODER_CTX *ctx, const unsigned char *kstr, size_t klen)
{
    return pass_set_bytes(&ctx->pass, kstr, klen);
}

int OSSL_DECODER_CTX_set_pem_password_cb(OSSL_DECODER_CTX *ctx, pem_password_cb *cb, void *cbarg)
{
    return pass_set_pem_cb(&ctx->pass, cb, cbarg);
}

int OSSL_DECODER_CTX_set_passphrase_ui(OSSL_DECODER_CTX *ctx, const UI_METHOD *ui_method,
                                       void *ui_data)
{
    return pass_set_ui(&ctx->pass, ui_method, ui_data);
}

int OSSL_DECODER_CTX_set_passphrase_cb(OSSL_DECODER_CTX *ctx, OSSL_PASSPHRASE_CALLBACK *cb,
                                       void *cbarg)
{
    return pass_set_callback(&ctx->pass, cb, cbarg);
}

/* ---- What it takes ---- */

static bool type_is(const OSSL_DECODER_CTX *ctx, const char *type)
{
    return ctx->type == NULL || name_equal(ctx->type, type);
}

static bool reads(const OSSL_DECODER_CTX *ctx, const struct pkey_row *row)
{
    bool blob = type_is(ctx, "MSBLOB") || type_is(ctx, "PVK");
    return row->coding != NULL && (ctx->any_kind || row == ctx->row) &&
           structure_of(ctx->structure, row) != STRUCTURE_UNKNOWN &&
           (type_is(ctx, "PEM") || type_is(ctx, "DER") ||
            (blob && (row == &pkey_rsa || row == &pkey_dsa)));
}

/* What foreign providers' decoders are to make of DER. */
static struct foreign_decoding foreign_how(OSSL_DECODER_CTX *ctx)
{
    return (struct foreign_decoding){.libctx = ctx->libctx,
                                     .selection = ctx->selection,
                                     .type = ctx->keytype,
                                     .structure = ctx->structure,
                                     .cb = pass_cb,
                                     .u = &ctx->pass};
}

int OSSL_DECODER_CTX_get_num_decoders(OSSL_DECODER_CTX *ctx)
{
    int n = 0;
    if (ctx == NULL || ctx->pkey == NULL)
        return ctx != NULL ? (int)ctx->chain.n : 0;
    for (const struct pkey_row *const *r = pkey_rows; *r != NULL; r++)
        n += reads(ctx, *r);
    const struct foreign_decoding how = foreign_how(ctx);
    return n + (type_is(ctx, "PEM") || type_is(ctx, "DER") ? foreign_decoder_count(&how) : 0);
}

unsigned decoder_parts(int selection)
{
    if (selection == 0)
        return PEM_PRIVATE | PEM_PUBLIC | PEM_PARAMETERS;
    if (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY)
        return PEM_PRIVATE;
    return selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY ? PEM_PUBLIC : PEM_PARAMETERS;
}

static bool allows(const OSSL_DECODER_CTX *ctx, enum structure structure)
{
    enum structure wanted = structure_of(ctx->structure, ctx->row);
    return wanted == STRUCTURE_ANY || wanted == structure;
}

static EVP_PKEY *of_the_kind(const OSSL_DECODER_CTX *ctx, EVP_PKEY *key)
{
    if (key == NULL || ctx->any_kind || key->row == ctx->row ||
        (key->row->foreign != NULL && EVP_PKEY_is_a(key, ctx->keytype)))
        return key;
    EVP_PKEY_free(key);
    ERR_raise(ERR_LIB_EVP, EVP_R_DIFFERENT_KEY_TYPES);
    return NULL;
}

/* ---- DER ---- */

bool der_next_is_sealed(struct slice der)
{
    struct slice c, octets;
    return der_get(&der, DER_SEQUENCE, &c) && der_get_whole(&c, DER_SEQUENCE, &octets) &&
           der_get_octets(&c, &octets) && c.len == 0;
}

static EVP_PKEY *private_der(OSSL_DECODER_CTX *ctx, struct slice *der)
{
    if (der_next_is_sealed(*der))
        return allows(ctx, STRUCTURE_ENCRYPTED_KEY_INFO)
                   ? pem_get_sealed(der, ctx->libctx, pass_cb, &ctx->pass)
                   : NULL;
    bool info = allows(ctx, STRUCTURE_PRIVATE_KEY_INFO), own = allows(ctx, STRUCTURE_OWN);
    if (info && own)
        return pkey_get_private(ctx->row, der, ctx->libctx);
    if (info)
        return pkey_get_pkcs8(ctx->row, der, ctx->libctx);
    bool has_own = ctx->row != NULL && ctx->row->coding != NULL &&
                   ctx->row->coding->traditional_decode != NULL;
    if (own && has_own)
        return pkey_get_traditional(ctx->row, der, ctx->libctx);
    return own && ctx->row == NULL ? pkey_get_private(NULL, der, ctx->libctx) : NULL;
}

static EVP_PKEY *public_der(OSSL_DECODER_CTX *ctx, struct slice *der)
{
    EVP_PKEY *key = NULL;
    if (allows(ctx, STRUCTURE_SUBJECT_PUBLIC_INFO))
        key = pkey_get_spki(ctx->row, der, ctx->libctx);
    for (const struct pkey_row *const *r = pkey_rows; key == NULL && *r != NULL; r++)
        if (reads(ctx, *r) && allows(ctx, STRUCTURE_OWN) && pkey_public_name(*r) != NULL)
            key = pkey_get_public(*r, der, ctx->libctx);
    return key;
}

static EVP_PKEY *parameters_der(OSSL_DECODER_CTX *ctx, struct slice *der)
{
    EVP_PKEY *key = NULL;
    if (!allows(ctx, STRUCTURE_OWN))
        return NULL;
    for (const struct pkey_row *const *r = pkey_rows; key == NULL && *r != NULL; r++)
        if (reads(ctx, *r) && (*r)->coding->parameters_decode != NULL)
            key = pkey_get_parameters(*r, der, ctx->libctx);
    return key;
}

static EVP_PKEY *from_der(OSSL_DECODER_CTX *ctx, struct slice *der)
{
    unsigned parts = decoder_parts(ctx->selection);
    EVP_PKEY *key = NULL;
    if (parts & PEM_PRIVATE)
        key = of_the_kind(ctx, private_der(ctx, der));
    if (key == NULL && parts & PEM_PUBLIC)
        key = public_der(ctx, der);
    if (key == NULL && parts & PEM_PARAMETERS)
        key = parameters_der(ctx, der);
    const struct foreign_decoding how = foreign_how(ctx);
    return key != NULL ? key : foreign_decode(&how, der);
}

/* ---- Microsoft's forms, which no name of a structure is about ---- */

EVP_PKEY *decoder_pvk(OSSL_DECODER_CTX *ctx, struct slice *s)
{
    const struct pvk_asking who = {pass_cb, &ctx->pass, ctx->libctx, NULL};
    return pvk_is(*s) && decoder_parts(ctx->selection) & PEM_PRIVATE ? pvk_get(s, &who) : NULL;
}

EVP_PKEY *decoder_msblob(OSSL_DECODER_CTX *ctx, struct slice *s)
{
    unsigned parts = decoder_parts(ctx->selection) & (PEM_PRIVATE | PEM_PUBLIC);
    return msblob_is(*s) ? msblob_get(s, parts, ctx->libctx) : NULL;
}

static EVP_PKEY *from_blob(OSSL_DECODER_CTX *ctx, struct slice *s)
{
    struct slice rest = *s;
    EVP_PKEY *key = type_is(ctx, "PVK") && pvk_is(*s) ? decoder_pvk(ctx, &rest)
                    : type_is(ctx, "MSBLOB")          ? decoder_msblob(ctx, &rest)
                                                      : NULL;
    key = of_the_kind(ctx, key);
    if (key != NULL)
        *s = rest;
    return key;
}

/* ---- PEM ---- */

static enum structure structure_of_kind(const struct pem_kind *kind)
{
    if (kind->sealed)
        return STRUCTURE_ENCRYPTED_KEY_INFO;
    if (kind->row != NULL)
        return STRUCTURE_OWN;
    return kind->part == PEM_PRIVATE ? STRUCTURE_PRIVATE_KEY_INFO : STRUCTURE_SUBJECT_PUBLIC_INFO;
}

static bool kind_fits(const OSSL_DECODER_CTX *ctx, const struct pem_kind *kind)
{
    return (kind->part & decoder_parts(ctx->selection)) != 0 &&
           (kind->row == NULL || ctx->any_kind || kind->row == ctx->row) &&
           allows(ctx, structure_of_kind(kind));
}

/* The next that fits, whatever stands before it. */
static EVP_PKEY *from_pem(OSSL_DECODER_CTX *ctx, BIO *in)
{
    EVP_PKEY *key = NULL;
    bool more = true;
    while (key == NULL && more) {
        struct pem p;
        pem_init(&p);
        ERR_set_mark();
        more = pem_read(in, &p);
        if (more)
            ERR_clear_last_mark();
        else
            ERR_pop_to_mark(); /* what can't be read isn't there */
        if (more) {
            struct pem_kind kind = pem_kind_of(pem_name(&p));
            if (kind.part == 0) {
                struct slice der = pem_data(&p);
                const struct foreign_decoding how = foreign_how(ctx);
                key = foreign_decode(&how, &der);
            } else if (kind_fits(ctx, &kind)) {
                key = of_the_kind(ctx, pem_key(&p, &kind, ctx->libctx, pass_cb, &ctx->pass));
                more = key != NULL || !ctx->any_kind;
            }
        }
        pem_free(&p);
    }
    return key;
}

/* ---- Reading ---- */

/* What went wrong with a key says less than that there was none to decode; a chain's own errors say
 * it all. */
static int told(const OSSL_DECODER_CTX *ctx, bool ok, unsigned long before)
{
    if (!ok && (ctx->pkey != NULL || ERR_peek_last_error() == before))
        ERR_raise_data(ERR_LIB_OSSL_DECODER, ERR_R_UNSUPPORTED, "No supported data to decode. %s%s",
                       ctx->type != NULL ? "Input type: " : "", ctx->type != NULL ? ctx->type : "");
    return ok;
}

static bool give(OSSL_DECODER_CTX *ctx, EVP_PKEY *key)
{
    if (key != NULL)
        *ctx->pkey = key;
    return key != NULL;
}

static bool is_ready(OSSL_DECODER_CTX *ctx)
{
    if (OSSL_DECODER_CTX_get_num_decoders(ctx) > 0)
        return true;
    ERR_raise_data(ERR_LIB_OSSL_DECODER, OSSL_DECODER_R_DECODER_NOT_FOUND,
                   "No decoders were found.");
    return false;
}

bool slice_has_pem(struct slice s)
{
    static const char begin[] = "-----BEGIN ";
    for (; s.len >= sizeof(begin) - 1; s.ptr++, s.len--)
        if (memcmp(s.ptr, begin, sizeof(begin) - 1) == 0)
            return true;
    return false;
}

/* A key off the front. */
static EVP_PKEY *from_slice(OSSL_DECODER_CTX *ctx, struct slice *s)
{
    if (!type_is(ctx, "PEM") && !type_is(ctx, "DER"))
        return from_blob(ctx, s);
    if (ctx->type == NULL && (msblob_is(*s) || pvk_is(*s)))
        return from_blob(ctx, s);
    if (!type_is(ctx, "PEM") || (ctx->type == NULL && !slice_has_pem(*s)))
        return from_der(ctx, s);
    BIO *in = s->len <= INT32_MAX ? BIO_new_mem_buf(s->ptr, (int)s->len) : NULL;
    EVP_PKEY *key = in != NULL ? from_pem(ctx, in) : NULL;
    if (key != NULL) {
        size_t left = (size_t)BIO_pending(in);
        *s = slice_of(s->ptr + s->len - left, left);
    }
    BIO_free(in);
    return key;
}

/* A key, or what a chain takes, off the front. */
static bool take(OSSL_DECODER_CTX *ctx, struct slice *s)
{
    return ctx->pkey != NULL ? give(ctx, from_slice(ctx, s)) : decoder_chain_run(ctx, s);
}

int OSSL_DECODER_from_data(OSSL_DECODER_CTX *ctx, const unsigned char **pdata, size_t *pdata_len)
{
    if (pdata == NULL || *pdata == NULL || pdata_len == NULL)
        return FAIL(ERR_LIB_OSSL_DECODER, ERR_R_PASSED_NULL_PARAMETER);
    if (!is_ready(ctx))
        return 0;
    struct slice s = slice_of(*pdata, *pdata_len);
    unsigned long before = ERR_peek_last_error();
    if (!told(ctx, take(ctx, &s), before))
        return 0;
    *pdata = s.ptr;
    *pdata_len = s.len;
    return 1;
}

/* All that comes. */
static bool slurp(BIO *in, struct builder *b)
{
    enum { PART = 4096, MOST = 1 << 26 };
    size_t got = PART;
    while (got > 0 && b->len < MOST) {
        uint8_t *at = build_room(b, PART);
        if (at == NULL)
            return false;
        if (!BIO_read_ex(in, at, PART, &got))
            got = 0;
        b->len -= PART - got;
    }
    return b->len < MOST;
}

/* DER, or what may be either: what is behind what was taken is given back, where a BIO can do that.
 */
static bool from_all(OSSL_DECODER_CTX *ctx, BIO *in)
{
    struct builder b;
    build_init_secret(&b);
    int start = BIO_tell(in);
    bool ok = false;
    if (slurp(in, &b)) {
        struct slice s = slice_of(b.ptr, b.len);
        ok = take(ctx, &s);
        if (ok && start >= 0 && s.len > 0)
            (void)BIO_seek(in, start + (int)(b.len - s.len));
    }
    build_free(&b);
    return ok;
}

int OSSL_DECODER_from_bio(OSSL_DECODER_CTX *ctx, BIO *in)
{
    if (in == NULL)
        return FAIL(ERR_LIB_OSSL_DECODER, ERR_R_PASSED_NULL_PARAMETER);
    if (!is_ready(ctx))
        return 0;
    bool key_in_pem = ctx->pkey != NULL && ctx->type != NULL && name_equal(ctx->type, "PEM");
    unsigned long before = ERR_peek_last_error();
    return told(ctx, key_in_pem ? give(ctx, from_pem(ctx, in)) : from_all(ctx, in), before);
}

int OSSL_DECODER_from_fp(OSSL_DECODER_CTX *ctx, FILE *in)
{
    BIO *b = BIO_new_fp(in, BIO_NOCLOSE);
    int ok = b != NULL && OSSL_DECODER_from_bio(ctx, b);
    BIO_free(b);
    return ok;
}
