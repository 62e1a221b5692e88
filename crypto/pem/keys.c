/* Keys in PEM: PEM_read_bio_PrivateKey(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdio.h>

#include "crypto/base/raise.h"
#include "crypto/encode/foreign.h"
#include "crypto/pem/keys.h"
#include "crypto/pkey/d2i.h"
#include "crypto/pkey/foreign.h"
#include "crypto/pkey/pbes2.h"

/* ---- What a name says ---- */

/* "RSA" of "RSA PRIVATE KEY". */
static bool prefix_of(struct slice name, const char *end, struct slice *prefix)
{
    size_t n = strlen(end);
    if (name.len <= n || memcmp(name.ptr + name.len - n, end, n) != 0)
        return false;
    *prefix = slice_of(name.ptr, name.len - n);
    return true;
}

struct pem_kind pem_kind_of(struct slice name)
{
    struct slice prefix;
    if (slice_is(name, PEM_STRING_PKCS8INF, strlen(PEM_STRING_PKCS8INF)))
        return (struct pem_kind){PEM_PRIVATE, false, NULL, pkey_get_pkcs8};
    if (slice_is(name, PEM_STRING_PKCS8, strlen(PEM_STRING_PKCS8)))
        return (struct pem_kind){PEM_PRIVATE, true, NULL, pkey_get_pkcs8};
    if (slice_is(name, PEM_STRING_PUBLIC, strlen(PEM_STRING_PUBLIC)))
        return (struct pem_kind){PEM_PUBLIC, false, NULL, pkey_get_spki};
    if (prefix_of(name, " PRIVATE KEY", &prefix)) {
        const struct pkey_row *own = pkey_row_by_traditional(prefix);
        if (own != NULL)
            return (struct pem_kind){PEM_PRIVATE, false, own, pkey_get_private};
    }
    const struct pkey_row *row = pkey_row_by_public(name);
    if (row != NULL)
        return (struct pem_kind){PEM_PUBLIC, false, row, pkey_get_public};
    row = pkey_row_by_parameters(name);
    if (row != NULL)
        return (struct pem_kind){PEM_PARAMETERS, false, row, pkey_get_parameters};
    return (struct pem_kind){0};
}

/* ---- Reading ---- */

EVP_PKEY *pem_get_sealed(struct slice *der, OSSL_LIB_CTX *libctx, pem_password_cb *cb, void *u)
{
    char pass[PEM_BUFSIZE];
    EVP_PKEY *key = NULL;
    struct builder plain;
    build_init_secret(&plain);
    int n = pem_passphrase(pass, false, cb, u);
    if (n >= 0 && pbes2_decrypt(der, slice_of(pass, (size_t)n), &plain)) {
        struct slice inner = slice_of(plain.ptr, plain.len);
        key = pkey_get_pkcs8(NULL, &inner, libctx);
    }
    OPENSSL_cleanse(pass, sizeof(pass));
    build_free(&plain);
    return key;
}

EVP_PKEY *pem_key(struct pem *p, const struct pem_kind *kind, OSSL_LIB_CTX *libctx,
                  pem_password_cb *cb, void *u)
{
    if (kind->part == PEM_PRIVATE && !pem_decrypt(p, cb, u))
        return NULL;
    struct slice der = pem_data(p);
    return kind->sealed ? pem_get_sealed(&der, libctx, cb, u) : kind->get(kind->row, &der, libctx);
}

EVP_PKEY *pem_foreign_key(struct pem *p, unsigned parts, OSSL_LIB_CTX *libctx, pem_password_cb *cb,
                          void *u)
{
    if (!foreign_active(libctx))
        return NULL;
    struct slice der = pem_data(p);
    const struct foreign_decoding how = {.libctx = libctx,
                                         .selection = parts & PEM_PRIVATE ? EVP_PKEY_KEYPAIR
                                                      : parts & PEM_PUBLIC
                                                          ? EVP_PKEY_PUBLIC_KEY
                                                          : EVP_PKEY_KEY_PARAMETERS,
                                         .cb = cb != NULL ? cb : PEM_def_callback,
                                         .u = u};
    return foreign_decode(&how, &der);
}

/* Not to be told as an error of PEM's when there is no more: OSSL_DECODER looked for keys. */
static EVP_PKEY *none(void)
{
    unsigned long e = ERR_peek_last_error();
    int reason = ERR_GET_LIB(e) == ERR_LIB_PEM ? ERR_GET_REASON(e) : 0;
    if (reason == PEM_R_NO_START_LINE || reason == PEM_R_BAD_END_LINE ||
        reason == PEM_R_BAD_BASE64_DECODE) {
        ERR_pop_to_mark();
        ERR_raise_data(ERR_LIB_OSSL_DECODER, ERR_R_UNSUPPORTED,
                       "No supported data to decode. Input type: PEM");
    } else {
        ERR_clear_last_mark();
    }
    return NULL;
}

EVP_PKEY *pem_read_key(BIO *in, unsigned parts, OSSL_LIB_CTX *libctx, pem_password_cb *cb, void *u)
{
    ERR_set_mark();
    for (;;) {
        struct pem p;
        pem_init(&p);
        bool found = pem_read(in, &p);
        struct pem_kind kind = {0};
        if (found)
            kind = pem_kind_of(pem_name(&p));
        EVP_PKEY *key = (kind.part & parts) != 0  ? pem_key(&p, &kind, libctx, cb, u)
                        : found && kind.part == 0 ? pem_foreign_key(&p, parts, libctx, cb, u)
                                                  : NULL;
        pem_free(&p);
        if (!found || key != NULL || (kind.part & parts) != 0) {
            if (key == NULL)
                return none();
            ERR_clear_last_mark();
            return key;
        }
    }
}

EVP_PKEY *PEM_read_bio_PrivateKey_ex(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u,
                                     OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    return pkey_give(x, pem_read_key(out, PEM_PRIVATE, libctx, cb, u));
}

EVP_PKEY *PEM_read_bio_PrivateKey(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u)
{
    return PEM_read_bio_PrivateKey_ex(out, x, cb, u, NULL, NULL);
}

EVP_PKEY *PEM_read_bio_PUBKEY_ex(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u,
                                 OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    return pkey_give(x, pem_read_key(out, PEM_PUBLIC, libctx, cb, u));
}

EVP_PKEY *PEM_read_bio_PUBKEY(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u)
{
    return PEM_read_bio_PUBKEY_ex(out, x, cb, u, NULL, NULL);
}

EVP_PKEY *PEM_read_bio_Parameters_ex(BIO *bp, EVP_PKEY **x, OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    return pkey_give(x, pem_read_key(bp, PEM_PARAMETERS, libctx, NULL, NULL));
}

EVP_PKEY *PEM_read_bio_Parameters(BIO *bp, EVP_PKEY **x)
{
    return PEM_read_bio_Parameters_ex(bp, x, NULL, NULL);
}

/* ---- Writing ---- */

/* `name` NULL: the putter's row has none. */
static int write_der(BIO *out, pkey_putter *put, const EVP_PKEY *key, const char *name)
{
    struct builder b;
    build_init_secret(&b);
    bool ok = name != NULL && put(&b, key) && pem_write(out, name, "", slice_of(b.ptr, b.len));
    build_free(&b);
    return ok;
}

int PEM_write_bio_PUBKEY_ex(BIO *out, const EVP_PKEY *x, OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)libctx;
    (void)propq;
    return write_der(out, pkey_put_spki, x, PEM_STRING_PUBLIC);
}

int PEM_write_bio_PUBKEY(BIO *out, const EVP_PKEY *x)
{
    return PEM_write_bio_PUBKEY_ex(out, x, NULL, NULL);
}

static const struct pkey_coding *coding_of(const EVP_PKEY *key)
{
    return key != NULL && key->row != NULL ? key->row->coding : NULL;
}

int PEM_write_bio_Parameters(BIO *bp, const EVP_PKEY *x)
{
    const struct pkey_coding *coding = coding_of(x);
    if (coding == NULL || coding->parameters_name == NULL)
        return FAIL(ERR_LIB_PEM, PEM_R_UNSUPPORTED_KEY_COMPONENTS);
    return write_der(bp, pkey_put_parameters, x, coding->parameters_name);
}

int PEM_write_bio_PrivateKey_traditional(BIO *bp, const EVP_PKEY *x, const EVP_CIPHER *enc,
                                         const unsigned char *kstr, int klen, pem_password_cb *cb,
                                         void *u)
{
    const struct pkey_coding *coding = coding_of(x);
    char name[64];
    if (coding == NULL || coding->traditional_name == NULL)
        return FAIL(ERR_LIB_PEM, PEM_R_UNSUPPORTED_PUBLIC_KEY_TYPE);
    snprintf(name, sizeof(name), "%s PRIVATE KEY", coding->traditional_name);
    if (enc == NULL)
        return write_der(bp, pkey_put_traditional, x, name);
    struct builder b;
    build_init_secret(&b);
    bool ok = pkey_put_traditional(&b, x) &&
              pem_write_encrypted(bp, name, slice_of(b.ptr, b.len), enc, kstr, klen, cb, u);
    build_free(&b);
    return ok;
}

/* EncryptedPrivateKeyInfo. */
static bool put_sealed(struct builder *b, const EVP_PKEY *key, const struct pem_sealing *how)
{
    char asked[PEM_BUFSIZE];
    struct slice pass = slice_of(how->pass, (size_t)(how->pass_len > 0 ? how->pass_len : 0));
    struct builder plain;
    build_init_secret(&plain);
    bool ok = pkey_put_pkcs8(&plain, key);
    if (ok && how->pass != NULL && how->pass_len < 0)
        ok = FAIL(ERR_LIB_PEM, ERR_R_PASSED_INVALID_ARGUMENT);
    if (ok && how->pass == NULL) {
        int n = pem_passphrase(asked, true, how->cb, how->u);
        ok = n >= 0;
        pass = slice_of(asked, (size_t)(ok ? n : 0));
    }
    const struct pbes2 pbes2 = {.cipher = how->cipher, .prf = how->prf};
    ok = ok && pbes2_encrypt(b, &pbes2, pass, slice_of(plain.ptr, plain.len));
    build_free(&plain);
    OPENSSL_cleanse(asked, sizeof(asked));
    return ok;
}

bool pem_put_pkcs8(struct builder *b, const EVP_PKEY *key, const struct pem_sealing *how)
{
    return how->cipher != NULL ? put_sealed(b, key, how) : pkey_put_pkcs8(b, key);
}

/* A foreign provider's key, whose form is the provider's own. */
static bool write_foreign(BIO *out, const EVP_PKEY *key, const struct pem_sealing *how, bool der)
{
    struct pass_source pass = {.cb = how->cb != NULL ? how->cb : PEM_def_callback, .data = how->u};
    if (how->pass != NULL && !pass_set_bytes(&pass, (const unsigned char *)how->pass,
                                             how->pass_len > 0 ? (size_t)how->pass_len : 0))
        return false;
    const struct encoding e = {.key = key,
                               .selection = EVP_PKEY_KEYPAIR,
                               .type = der ? "DER" : "PEM",
                               .structure_name = "PrivateKeyInfo",
                               .cipher = how->cipher,
                               .pass = &pass};
    bool ok = foreign_encode(&e, out);
    pass_clear(&pass);
    return ok;
}

bool pem_write_pkcs8(BIO *out, const EVP_PKEY *key, const struct pem_sealing *how, bool der)
{
    if (key != NULL && key->key != NULL && key->row->foreign != NULL)
        return write_foreign(out, key, how, der);
    struct builder b;
    build_init_secret(&b);
    bool ok = pem_put_pkcs8(&b, key, how);
    struct slice data = slice_of(b.ptr, b.len);
    const char *name = how->cipher != NULL ? PEM_STRING_PKCS8 : PEM_STRING_PKCS8INF;
    ok = ok && (der ? bio_write_all(out, data.ptr, data.len) : pem_write(out, name, "", data));
    build_free(&b);
    return ok;
}

int PEM_write_bio_PrivateKey_ex(BIO *out, const EVP_PKEY *x, const EVP_CIPHER *enc,
                                const unsigned char *kstr, int klen, pem_password_cb *cb, void *u,
                                OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)libctx;
    (void)propq;
    const struct pem_sealing how = {
        .cipher = enc, .pass = (const char *)kstr, .pass_len = klen, .cb = cb, .u = u};
    return pem_write_pkcs8(out, x, &how, false);
}

int PEM_write_bio_PrivateKey(BIO *out, const EVP_PKEY *x, const EVP_CIPHER *enc,
                             const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    return PEM_write_bio_PrivateKey_ex(out, x, enc, kstr, klen, cb, u, NULL, NULL);
}
