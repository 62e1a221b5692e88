/* OSSL_ENCODER_CTX(3): contexts, and writing keys by the rows. */
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <openssl/pem.h>

#include "crypto/base/raise.h"
#include "crypto/encode/foreign.h"
#include "crypto/evp/name.h"
#include "crypto/pem/msblob.h"
#include "crypto/pkey/d2i.h"
#include "crypto/pkey/rows.h"

/* ---- Contexts ---- */

OSSL_ENCODER_CTX *OSSL_ENCODER_CTX_new(void)
{
    OSSL_ENCODER_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx != NULL)
        ctx->level = PVK_STRONG_128_BITS;
    return ctx;
}

void OSSL_ENCODER_CTX_free(OSSL_ENCODER_CTX *ctx)
{
    if (ctx == NULL)
        return;
    coding_chain_free(&ctx->chain);
    OPENSSL_free(ctx->construct_data);
    pass_clear(&ctx->pass);
    OPENSSL_free(ctx);
}

OSSL_ENCODER_CTX *OSSL_ENCODER_CTX_new_for_pkey(const EVP_PKEY *pkey, int selection,
                                                const char *output_type, const char *output_struct,
                                                const char *propquery)
{
    (void)propquery;
    if (pkey == NULL || pkey->key == NULL) {
        ERR_raise(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_INVALID_ARGUMENT);
        return NULL;
    }
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new();
    if (ctx == NULL)
        return NULL;
    ctx->key = pkey;
    ctx->selection = selection;
    ctx->type = output_type;
    ctx->structure = output_struct;
    return ctx;
}

int OSSL_ENCODER_CTX_set_selection(OSSL_ENCODER_CTX *ctx, int selection)
{
    if (selection == 0)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_INVALID_ARGUMENT);
    ctx->selection = selection;
    return 1;
}

int OSSL_ENCODER_CTX_set_output_type(OSSL_ENCODER_CTX *ctx, const char *output_type)
{
    if (ctx == NULL || output_type == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_NULL_PARAMETER);
    ctx->type = output_type;
    return 1;
}

int OSSL_ENCODER_CTX_set_output_structure(OSSL_ENCODER_CTX *ctx, const char *output_structure)
{
    if (ctx == NULL || output_structure == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_NULL_PARAMETER);
    ctx->structure = output_structure;
    return 1;
}

int OSSL_ENCODER_CTX_set_cipher(OSSL_ENCODER_CTX *ctx, const char *cipher_name,
                                const char *propquery)
{
    (void)propquery;
    const EVP_CIPHER *cipher = cipher_name != NULL ? EVP_get_cipherbyname(cipher_name) : NULL;
    if (cipher_name != NULL && cipher == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_UNSUPPORTED);
    ctx->cipher = cipher;
    return 1;
}

/* The rows' own ciphers are the only ones, whatever the properties. */
int OSSL_ENCODER_CTX_set_params(OSSL_ENCODER_CTX *ctx, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_ENCODER_PARAM_ENCRYPT_LEVEL);
    const char *name = NULL;
    if (p != NULL && !OSSL_PARAM_get_int(p, &ctx->level))
        return 0;
    p = OSSL_PARAM_locate_const(params, OSSL_ENCODER_PARAM_CIPHER);
    return p == NULL || (OSSL_PARAM_get_utf8_string_ptr(p, &name) &&
                         OSSL_ENCODER_CTX_set_cipher(ctx, name, NULL));
}

int OSSL_ENCODER_CTX_set_passphrase(OSSL_ENCODER_CTX *ctx, const unsigned char *kstr, size_t klen)
{
    return pass_set_bytes(&ctx->pass, kstr, klen);
}

int OSSL_ENCODER_CTX_set_pem_password_cb(OSSL_ENCODER_CTX *ctx, pem_password_cb *cb, void *cbarg)
{
    return pass_set_pem_cb(&ctx->pass, cb, cbarg);
}

int OSSL_ENCODER_CTX_set_passphrase_ui(OSSL_ENCODER_CTX *ctx, const UI_METHOD *ui_method,
                                       void *ui_data)
{
    return pass_set_ui(&ctx->pass, ui_method, ui_data);
}

int OSSL_ENCODER_CTX_set_passphrase_cb(OSSL_ENCODER_CTX *ctx, OSSL_PASSPHRASE_CALLBACK *cb,
                                       void *cbarg)
{
    return pass_set_callback(&ctx->pass, cb, cbarg);
}

/* ---- Forms ---- */

/* The name of PEM, and who writes the DER. */
struct form {
    char name[64]; /* "": there is no such form */
    pkey_putter *put;
    bool private, info; /* info: PrivateKeyInfo */
};

static struct form own_form(const EVP_PKEY *key, int selection)
{
    const struct pkey_coding *coding = key->row->coding;
    struct form f = {.name = ""};
    if (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) {
        f.put = pkey_put_traditional;
        f.private = true;
        if (coding->traditional_name != NULL)
            snprintf(f.name, sizeof(f.name), "%s PRIVATE KEY", coding->traditional_name);
    } else if (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) {
        const char *name = pkey_public_name(key->row);
        f.put = pkey_put_public;
        if (name != NULL)
            snprintf(f.name, sizeof(f.name), "%s", name);
    } else if (selection & OSSL_KEYMGMT_SELECT_ALL_PARAMETERS) {
        f.put = pkey_put_parameters;
        if (coding->parameters_name != NULL)
            snprintf(f.name, sizeof(f.name), "%s", coding->parameters_name);
    }
    return f;
}

static struct form form_of(const struct encoding *e)
{
    static const struct form none = {.name = ""};
    static const struct form info = {PEM_STRING_PKCS8INF, pkey_put_pkcs8, true, true};
    static const struct form public = {PEM_STRING_PUBLIC, pkey_put_spki, false, false};
    if (e->key == NULL || e->key->row->coding == NULL)
        return none;
    enum structure structure = e->structure;
    bool wants_private = (e->selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0;
    bool wants_public = !wants_private && (e->selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) != 0;
    if (structure == STRUCTURE_OWN || structure == STRUCTURE_ANY) {
        struct form own = own_form(e->key, e->selection);
        if (own.name[0] != '\0' || structure == STRUCTURE_OWN)
            return own;
    }
    if (wants_private && (structure == STRUCTURE_ANY || structure == STRUCTURE_PRIVATE_KEY_INFO ||
                          (structure == STRUCTURE_ENCRYPTED_KEY_INFO && e->cipher != NULL)))
        return info;
    if (wants_public && (structure == STRUCTURE_ANY || structure == STRUCTURE_SUBJECT_PUBLIC_INFO))
        return public;
    return none;
}

static bool type_is(const struct encoding *e, const char *type)
{
    return e->type != NULL && name_equal(e->type, type);
}

static bool is_text(const struct encoding *e)
{
    return type_is(e, "TEXT");
}

static bool can_print(const struct encoding *e)
{
    return e->key != NULL && e->structure == STRUCTURE_ANY && e->selection != 0 &&
           e->key->row->coding != NULL && e->key->row->coding->print != NULL;
}

/* A context for a key, as it is set. */
static struct encoding encoding_of(OSSL_ENCODER_CTX *ctx)
{
    return (struct encoding){
        .key = ctx->key,
        .selection = ctx->selection,
        .type = ctx->type,
        .structure = structure_of(ctx->structure, ctx->key != NULL ? ctx->key->row : NULL),
        .structure_name = ctx->structure,
        .cipher = ctx->cipher,
        .pass = &ctx->pass,
        .level = ctx->level};
}

static bool is_foreign(const struct encoding *e)
{
    return e->key != NULL && e->key->row->foreign != NULL;
}

/* Microsoft's forms have no structure to be named; of public keys there is no PVK, which shows when
 * one is to be written. */
static bool is_blob(const struct encoding *e)
{
    return type_is(e, "MSBLOB") || type_is(e, "PVK");
}

static bool can_blob(const struct encoding *e)
{
    return e->key != NULL && (e->key->row == &pkey_rsa || e->key->row == &pkey_dsa) &&
           e->structure == STRUCTURE_ANY && (e->selection & OSSL_KEYMGMT_SELECT_KEYPAIR) != 0;
}

int OSSL_ENCODER_CTX_get_num_encoders(OSSL_ENCODER_CTX *ctx)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_NULL_PARAMETER);
    if (ctx->key == NULL)
        return (int)ctx->chain.n;
    struct encoding e = encoding_of(ctx);
    if (is_foreign(&e))
        return foreign_encoder_count(&e) > 0 ? foreign_encoder_count(&e)
                                             : 1; /* by export, perhaps */
    if (is_text(&e))
        return can_print(&e);
    return is_blob(&e) ? can_blob(&e) : form_of(&e).name[0] != '\0';
}

/* ---- Writing ---- */

static bool write_sealed(const struct encoding *e, const struct form *f, BIO *out, bool der)
{
    if (f->info) {
        const struct pem_sealing how = {.cipher = e->cipher, .cb = pass_cb, .u = e->pass};
        return pem_write_pkcs8(out, e->key, &how, der);
    }
    return PEM_write_bio_PrivateKey_traditional(out, e->key, e->cipher, NULL, 0, pass_cb,
                                                e->pass) == 1;
}

static bool write_form(const struct encoding *e, const struct form *f, BIO *out, bool der)
{
    if (e->cipher != NULL && f->private && (f->info || !der))
        return write_sealed(e, f, out, der);
    struct builder b;
    build_init_secret(&b);
    bool ok = f->put(&b, e->key) && !b.failed &&
              (der ? bio_write_all(out, b.ptr, b.len)
                   : pem_write(out, f->name, "", slice_of(b.ptr, b.len)));
    build_free(&b);
    return ok;
}

static bool write_blob(const struct encoding *e, BIO *out)
{
    bool private = (e->selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0;
    if (type_is(e, "PVK"))
        return private && i2b_PVK_bio(out, e->key, e->level, pass_cb, e->pass) > 0;
    return (private ? i2b_PrivateKey_bio(out, e->key) : i2b_PublicKey_bio(out, e->key)) > 0;
}

bool encoder_write(const struct encoding *e, BIO *out)
{
    if (is_foreign(e))
        return foreign_encode(e, out);
    if (is_text(e) && can_print(e))
        return e->key->row->coding->print(out, e->key->key, e->selection, 0);
    if (is_blob(e) && can_blob(e))
        return write_blob(e, out);
    struct form f = form_of(e);
    bool der = type_is(e, "DER"), pem = type_is(e, "PEM");
    if (f.name[0] == '\0' || (!der && !pem)) {
        ERR_raise_data(ERR_LIB_OSSL_ENCODER, OSSL_ENCODER_R_ENCODER_NOT_FOUND,
                       "No encoders were found.");
        return false;
    }
    return write_form(e, &f, out, der);
}

int OSSL_ENCODER_to_bio(OSSL_ENCODER_CTX *ctx, BIO *out)
{
    if (ctx->key == NULL && ctx->chain.n > 0)
        return encoder_chain_write(ctx, out);
    struct encoding e = encoding_of(ctx);
    return encoder_write(&e, out);
}

int OSSL_ENCODER_to_fp(OSSL_ENCODER_CTX *ctx, FILE *fp)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && OSSL_ENCODER_to_bio(ctx, b);
    BIO_free(b);
    return ok;
}

/* What came into memory of its own, or into the caller's. */
static int give(BIO *b, unsigned char **pdata, size_t *pdata_len)
{
    char *p;
    long n = BIO_get_mem_data(b, &p);
    if (n < 0)
        return 0;
    if (pdata == NULL) {
        *pdata_len = (size_t)n;
        return 1;
    }
    if (*pdata != NULL) {
        if (*pdata_len < (size_t)n)
            return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_INVALID_ARGUMENT);
        memcpy(*pdata, p, (size_t)n);
        *pdata += n;
        *pdata_len -= (size_t)n;
        return 1;
    }
    *pdata = OPENSSL_memdup(p, (size_t)n);
    *pdata_len = *pdata != NULL ? (size_t)n : 0;
    return *pdata != NULL;
}

int OSSL_ENCODER_to_data(OSSL_ENCODER_CTX *ctx, unsigned char **pdata, size_t *pdata_len)
{
    if (pdata_len == NULL)
        return FAIL(ERR_LIB_OSSL_ENCODER, ERR_R_PASSED_NULL_PARAMETER);
    BIO *b = BIO_new(BIO_s_mem());
    int ok = b != NULL && OSSL_ENCODER_to_bio(ctx, b) && give(b, pdata, pdata_len);
    BIO_free(b);
    return ok;
}
