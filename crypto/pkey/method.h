/* EVP_PKEY_METHOD: what a program does with keys, in the place of the rows or of what there is no
 * row for. A context that was made where the program has added a method for that type points at it,
 * and its functions do all: method_run.c. Those of the rows are to be had as methods, too, for
 * programs that add to what a row does: method_rows.c. */
#ifndef ASSAY_PKEY_METHOD_H
#define ASSAY_PKEY_METHOD_H

#include "crypto/pkey/ctx.h"

struct evp_pkey_method_st {
    int id, flags;
    bool dynamic;
    struct pkey_row row; /* of contexts for an id that has no row: its number and name */
    int (*init)(EVP_PKEY_CTX *ctx);
    int (*copy)(EVP_PKEY_CTX *dst, const EVP_PKEY_CTX *src);
    void (*cleanup)(EVP_PKEY_CTX *ctx);
    int (*paramgen_init)(EVP_PKEY_CTX *ctx);
    int (*paramgen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey);
    int (*keygen_init)(EVP_PKEY_CTX *ctx);
    int (*keygen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey);
    int (*sign_init)(EVP_PKEY_CTX *ctx);
    int (*sign)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
                size_t tbslen);
    int (*verify_init)(EVP_PKEY_CTX *ctx);
    int (*verify)(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen,
                  const unsigned char *tbs, size_t tbslen);
    int (*verify_recover_init)(EVP_PKEY_CTX *ctx);
    int (*verify_recover)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen,
                          const unsigned char *tbs, size_t tbslen);
    int (*signctx_init)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx);
    int (*signctx)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, EVP_MD_CTX *mctx);
    int (*verifyctx_init)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx);
    int (*verifyctx)(EVP_PKEY_CTX *ctx, const unsigned char *sig, int siglen, EVP_MD_CTX *mctx);
    int (*encrypt_init)(EVP_PKEY_CTX *ctx);
    int (*encrypt)(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                   size_t inlen);
    int (*decrypt_init)(EVP_PKEY_CTX *ctx);
    int (*decrypt)(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                   size_t inlen);
    int (*derive_init)(EVP_PKEY_CTX *ctx);
    int (*derive)(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen);
    int (*ctrl)(EVP_PKEY_CTX *ctx, int type, int p1, void *p2);
    int (*ctrl_str)(EVP_PKEY_CTX *ctx, const char *type, const char *value);
    int (*digestsign)(EVP_MD_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
                      size_t tbslen);
    int (*digestverify)(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen,
                        const unsigned char *tbs, size_t tbslen);
    int (*check)(EVP_PKEY *pkey);
    int (*public_check)(EVP_PKEY *pkey);
    int (*param_check)(EVP_PKEY *pkey);
    int (*digest_custom)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx);
};

/* The methods over the rows, by number; METHOD_ROWS of them. */
enum { METHOD_ROWS = 10 };
extern const EVP_PKEY_METHOD method_rows[METHOD_ROWS];

/* What the program has added for that type, or NULL. */
const EVP_PKEY_METHOD *method_added(int id);

/* The engine's, which is begun then; NULL: raised. */
const EVP_PKEY_METHOD *method_of_engine(ENGINE *e, int id);

/* Likewise of the engine that does such keys where none is named; NULL, and *e too, if none does.
 */
const EVP_PKEY_METHOD *method_of_default_engine(int id, ENGINE **e);

/* Contexts that have a method. The results are those of the public functions. */
bool method_attach(EVP_PKEY_CTX *ctx); /* finds it, if there is one, and calls its init */
bool method_copy(EVP_PKEY_CTX *to, const EVP_PKEY_CTX *from);
void method_detach(EVP_PKEY_CTX *ctx);
int method_begin(EVP_PKEY_CTX *ctx, int operation);
int method_sign(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
                size_t tbslen);
int method_verify(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen,
                  const unsigned char *tbs, size_t tbslen);
int method_recover(EVP_PKEY_CTX *ctx, unsigned char *rout, size_t *routlen,
                   const unsigned char *sig, size_t siglen);
int method_encrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                   size_t inlen);
int method_decrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                   size_t inlen);
int method_derive(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen);
int method_set_peer(EVP_PKEY_CTX *ctx, EVP_PKEY *peer);
int method_generate(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey);
int method_ctrl(EVP_PKEY_CTX *ctx, int keytype, int optype, int cmd, int p1, void *p2);
int method_ctrl_str(EVP_PKEY_CTX *ctx, const char *type, const char *value);
int method_set_param(EVP_PKEY_CTX *ctx, const OSSL_PARAM *p); /* by the control for it */

/* EVP_DigestSignInit and the rest: crypto/evp/digest_sign_method.c. */
int method_digest_init(EVP_MD_CTX *ctx, const EVP_MD *md, const char *mdname, int operation);
int method_digest_update(EVP_MD_CTX *ctx, const void *data, size_t len);
int method_digest_sign(EVP_MD_CTX *ctx, unsigned char *sig, size_t *siglen);
int method_digest_verify(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen);

#endif
