/* Engines with methods for keys: EVP_PKEY_set1_engine(3), EVP_PKEY_CTX_new(3) with an engine. */
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static EVP_PKEY_METHOD *method;
static int begun, ended, signed_here;

static int my_init(ENGINE *e)
{
    (void)e;
    begun++;
    return 1;
}

static int my_finish(ENGINE *e)
{
    (void)e;
    ended++;
    return 1;
}

static int my_copy(EVP_PKEY_CTX *to, const EVP_PKEY_CTX *from)
{
    (void)to, (void)from;
    return 1;
}

static int my_ctrl(EVP_PKEY_CTX *ctx, int type, int p1, void *p2)
{
    (void)ctx, (void)p1, (void)p2;
    return type == EVP_PKEY_CTRL_MD || type == EVP_PKEY_CTRL_DIGESTINIT ? 1 : -2;
}

static int my_sign(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
                   size_t tbslen)
{
    (void)ctx;
    signed_here++;
    *siglen = tbslen;
    if (sig != NULL)
        memcpy(sig, tbs, tbslen);
    return 1;
}

static int methods(ENGINE *e, EVP_PKEY_METHOD **m, const int **nids, int nid)
{
    static const int mine[] = {EVP_PKEY_ED25519};
    (void)e;
    if (m == NULL) {
        *nids = mine;
        return 1;
    }
    *m = nid == mine[0] ? method : NULL;
    return *m != NULL;
}

static ENGINE *make(void)
{
    ENGINE *e = ENGINE_new();
    check(ENGINE_set_id(e, "assay-keys") == 1 && ENGINE_set_name(e, "keys") == 1 &&
              ENGINE_set_init_function(e, my_init) == 1 &&
              ENGINE_set_finish_function(e, my_finish) == 1,
          "made");
    begun = ended = signed_here = 0;
    method = EVP_PKEY_meth_new(EVP_PKEY_ED25519, 0);
    EVP_PKEY_meth_set_sign(method, NULL, my_sign);
    EVP_PKEY_meth_set_copy(method, my_copy);
    EVP_PKEY_meth_set_ctrl(method, my_ctrl, NULL);
    return e;
}

/* Is it the engine that signs in a new context of the key? */
static bool by_engine(EVP_PKEY *key, ENGINE *e)
{
    unsigned char sig[64], text[20] = "what is to be signed";
    size_t len = sizeof(sig);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, e);
    check(ctx != NULL, "a context");
    if (ctx == NULL || EVP_PKEY_sign_init(ctx) != 1) { /* Ed25519 of 3.0 signs no digests */
        ERR_clear_error();
        EVP_PKEY_CTX_free(ctx);
        return false;
    }
    bool mine = EVP_PKEY_sign(ctx, sig, &len, text, sizeof(text)) == 1 && len == sizeof(text) &&
                memcmp(sig, text, sizeof(text)) == 0;
    EVP_PKEY_CTX *copy = EVP_PKEY_CTX_dup(ctx);
    EVP_PKEY_CTX_free(ctx);
    len = sizeof(sig);
    check(EVP_PKEY_sign(copy, sig, &len, text, sizeof(text)) == 1, "by a copy");
    EVP_PKEY_CTX_free(copy);
    return mine;
}

static bool refused(int ok)
{
    unsigned long first = ERR_get_error(), last = ERR_peek_last_error();
    ERR_clear_error();
    return ok == 0 && ERR_GET_LIB(first) == ERR_LIB_ENGINE &&
           ERR_GET_REASON(first) == ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD &&
           ERR_GET_LIB(last) == ERR_LIB_EVP && ERR_GET_REASON(last) == EVP_R_UNSUPPORTED_ALGORITHM;
}

static void digests(EVP_PKEY *key, ENGINE *e)
{
    unsigned char sig[64], hash[32], text[3] = "abc";
    size_t len = sizeof(sig);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), e, key) == 1 &&
              EVP_DigestSignUpdate(ctx, text, sizeof(text)) == 1 &&
              EVP_DigestSignFinal(ctx, sig, &len) == 1,
          "a digest signed");
    EVP_Digest(text, sizeof(text), hash, NULL, EVP_sha256(), NULL);
    check(len == sizeof(hash) && memcmp(sig, hash, len) == 0, "by the engine");
    EVP_MD_CTX_free(ctx);
}

void test_engine_keys(void)
{
    check_context("engine keys");
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519"),
             *other = EVP_PKEY_Q_keygen(NULL, NULL, "X25519");
    ENGINE *e = make();
    check(refused(EVP_PKEY_set1_engine(key, e)), "an engine without methods");
    check(ENGINE_set_pkey_meths(e, methods) == 1 && ENGINE_get_pkey_meths(e) == methods &&
              ENGINE_get_pkey_meth(e, EVP_PKEY_ED25519) == method,
          "methods");
    check(refused(EVP_PKEY_set1_engine(other, e)) && EVP_PKEY_get0_engine(other) == NULL,
          "a kind that it doesn't have");
    check(refused(EVP_PKEY_CTX_new(other, e) != NULL), "a context of such a kind");
    check(begun == ended, "no engine is in use");

    check(!by_engine(key, NULL) && by_engine(key, e), "an engine for one context");
    digests(key, e);
    check(EVP_PKEY_set1_engine(key, e) == 1 && begun == ended + 1, "an engine for the key");
#ifndef ASSAY_TWIN /* 3.0 doesn't tell */
    check(EVP_PKEY_get0_engine(key) == e, "it is told");
#endif
    check(by_engine(key, NULL), "for all of its contexts");
    digests(key, NULL);
    EVP_PKEY *copy = EVP_PKEY_dup(key);
    check(!by_engine(copy, NULL), "not for a copy");
    EVP_PKEY_free(copy);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, e);
    check(ctx != NULL && EVP_PKEY_keygen_init(ctx) == -2, "a kind of key; the method makes none");
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
    check(EVP_PKEY_set1_engine(key, NULL) == 1 && EVP_PKEY_get0_engine(key) == NULL &&
              begun == ended && !by_engine(key, NULL),
          "none any more");
    EVP_PKEY_set1_engine(key, e);
    ENGINE_free(e);
    EVP_PKEY_free(key);
    check(begun == ended && signed_here > 0, "it ends with the key");
    EVP_PKEY_free(other);
}

/* Where no engine is named: one that is registered is begun when it is asked for, a default one
 * before that. */
void test_engine_keys_default(void)
{
    check_context("engine keys by default");
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    ENGINE *e = make(), *used;
    check(ENGINE_set_pkey_meths(e, methods) == 1, "methods");
    check(ENGINE_get_pkey_meth_engine(EVP_PKEY_ED25519) == NULL, "none yet");
    check(ENGINE_register_pkey_meths(e) == 1 && begun == 0, "registered, not begun");
    check(ENGINE_get_pkey_meth_engine(EVP_PKEY_X25519) == NULL && begun == 0, "of other keys none");
    check(by_engine(key, NULL) && begun > 0, "it signs");
    used = ENGINE_get_pkey_meth_engine(EVP_PKEY_ED25519);
    check(used == e, "it is told");
    ENGINE_finish(used);
    check(ENGINE_register_pkey_meths(e) == 1 && by_engine(key, NULL), "again");
    ENGINE_unregister_pkey_meths(e);
    check(!by_engine(key, NULL) && ended > 0, "no longer");

    ended = begun = 0;
    check(ENGINE_set_default_string(e, "PKEY_CRYPTO") == 1 && begun == 1, "the default one");
    check(by_engine(key, NULL), "signs");
    ENGINE_unregister_pkey_meths(e);
    check(ended == 1 && !by_engine(key, NULL), "taken back");

    check(ENGINE_get_table_flags() == 0, "no flags");
    ENGINE_set_table_flags(ENGINE_TABLE_FLAG_NOINIT);
    check(ENGINE_get_table_flags() == ENGINE_TABLE_FLAG_NOINIT, "a flag");
    check(ENGINE_register_pkey_meths(e) == 1 && !by_engine(key, NULL), "one that isn't in use");
    ENGINE_set_table_flags(0);
    ENGINE_unregister_pkey_meths(e);
    ENGINE_free(e);
    EVP_PKEY_free(key);
}
