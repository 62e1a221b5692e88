/* Providers of the program's own, and their algorithms, without memory. */
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/store.h>

#include "tests/alloc/alloc.h"
#include "tests/provider/foreign.h"

/* Loaded in a context of its own, for what `use` does with it. */
static bool with_provider(bool (*use)(OSSL_LIB_CTX *ctx))
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *prov = NULL, *other = NULL;
    bool ok = ctx != NULL && OSSL_PROVIDER_add_builtin(ctx, "foreign", foreign_init) == 1 &&
              (prov = OSSL_PROVIDER_load(ctx, "foreign")) != NULL &&
              (other = OSSL_PROVIDER_load(ctx, "default")) != NULL && use(ctx);
    OSSL_PROVIDER_unload(other);
    OSSL_PROVIDER_unload(prov);
    OSSL_LIB_CTX_free(ctx);
    return ok;
}

static bool use_digest(OSSL_LIB_CTX *ctx)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    EVP_MD *md = EVP_MD_fetch(ctx, "FOREIGN-SUM", NULL);
    EVP_MD_CTX *c = EVP_MD_CTX_new(), *copy = EVP_MD_CTX_new();
    bool ok = md != NULL && c != NULL && copy != NULL && EVP_DigestInit_ex2(c, md, NULL) == 1 &&
              EVP_MD_CTX_copy_ex(copy, c) == 1 && EVP_DigestFinal_ex(copy, out, &len) == 1;
    EVP_MD_CTX_free(c);
    EVP_MD_CTX_free(copy);
    EVP_MD_free(md);
    return ok;
}

static bool use_cipher(OSSL_LIB_CTX *ctx)
{
    static const unsigned char key[8], iv[2];
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(ctx, "FOREIGN-MIX", NULL);
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new(), *copy = EVP_CIPHER_CTX_new();
    bool ok = cipher != NULL && c != NULL && copy != NULL &&
              EVP_EncryptInit_ex2(c, cipher, key, iv, NULL) == 1 &&
              EVP_CIPHER_CTX_copy(copy, c) == 1;
    EVP_CIPHER_CTX_free(c);
    EVP_CIPHER_CTX_free(copy);
    EVP_CIPHER_free(cipher);
    return ok;
}

static bool use_mac(OSSL_LIB_CTX *ctx)
{
    EVP_MAC *mac = EVP_MAC_fetch(ctx, "FOREIGN-MAC", NULL);
    EVP_MAC_CTX *c = EVP_MAC_CTX_new(mac), *copy = c != NULL ? EVP_MAC_CTX_dup(c) : NULL;
    bool ok = copy != NULL;
    EVP_MAC_CTX_free(copy);
    EVP_MAC_CTX_free(c);
    EVP_MAC_free(mac);
    return ok;
}

static bool use_kdf(OSSL_LIB_CTX *ctx)
{
    EVP_KDF *kdf = EVP_KDF_fetch(ctx, "FOREIGN-KDF", NULL);
    EVP_KDF_CTX *c = EVP_KDF_CTX_new(kdf), *copy = EVP_KDF_CTX_dup(c);
    bool ok = copy != NULL;
    EVP_KDF_CTX_free(copy);
    EVP_KDF_CTX_free(c);
    EVP_KDF_free(kdf);
    return ok;
}

/* Seeded by one of the library's. */
static bool use_rand(OSSL_LIB_CTX *ctx)
{
    EVP_RAND *ours = EVP_RAND_fetch(ctx, "SEED-SRC", NULL);
    EVP_RAND *rand = EVP_RAND_fetch(ctx, "FOREIGN-RAND", NULL);
    EVP_RAND_CTX *parent = ours != NULL ? EVP_RAND_CTX_new(ours, NULL) : NULL;
    EVP_RAND_CTX *c = rand != NULL && parent != NULL ? EVP_RAND_CTX_new(rand, parent) : NULL;
    bool ok = c != NULL && EVP_RAND_instantiate(parent, 0, 0, NULL, 0, NULL) == 1 &&
              EVP_RAND_instantiate(c, 0, 0, NULL, 0, NULL) == 1;
    EVP_RAND_CTX_free(c);
    EVP_RAND_CTX_free(parent);
    EVP_RAND_free(rand);
    EVP_RAND_free(ours);
    return ok;
}

static void stop(void *arg)
{
    (void)arg;
}

/* What the library offers to the provider. */
static bool use_core(OSSL_LIB_CTX *ctx)
{
    OSSL_FUNC_get_entropy_fn *entropy =
        (OSSL_FUNC_get_entropy_fn *)foreign_function(OSSL_FUNC_GET_ENTROPY);
    OSSL_FUNC_cleanup_entropy_fn *cleanup =
        (OSSL_FUNC_cleanup_entropy_fn *)foreign_function(OSSL_FUNC_CLEANUP_ENTROPY);
    OSSL_FUNC_core_thread_start_fn *start =
        (OSSL_FUNC_core_thread_start_fn *)foreign_function(OSSL_FUNC_CORE_THREAD_START);
    OSSL_FUNC_BIO_new_membuf_fn *new_bio =
        (OSSL_FUNC_BIO_new_membuf_fn *)foreign_function(OSSL_FUNC_BIO_NEW_MEMBUF);
    OSSL_FUNC_BIO_free_fn *free_bio = (OSSL_FUNC_BIO_free_fn *)foreign_function(OSSL_FUNC_BIO_FREE);
    unsigned char *p = NULL;
    size_t len = entropy(foreign_core.handle, &p, 128, 16, 16);
    OSSL_LIB_CTX *own = OSSL_LIB_CTX_new_from_dispatch(foreign_core.handle, foreign_core.functions);
    OSSL_CORE_BIO *b = new_bio("text", 4);
    BIO *mine = own != NULL && b != NULL ? BIO_new_from_core_bio(own, b) : NULL;
    bool ok = len == 16 && mine != NULL && start(foreign_core.handle, stop, NULL) == 1;
    OPENSSL_thread_stop_ex(ctx);
    BIO_free(mine);
    if (b != NULL)
        free_bio(b);
    OSSL_LIB_CTX_free(own);
    cleanup(foreign_core.handle, p, len);
    return ok;
}

/* ---- Keys ---- */

static EVP_PKEY *toy(OSSL_LIB_CTX *ctx)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(ctx, "FOREIGN-KEY", NULL);
    if (c != NULL && EVP_PKEY_keygen_init(c) == 1)
        EVP_PKEY_generate(c, &key);
    EVP_PKEY_CTX_free(c);
    return key;
}

static bool use_keys(OSSL_LIB_CTX *ctx)
{
    OSSL_PARAM *params = NULL;
    EVP_PKEY *key = toy(ctx), *copy = key != NULL ? EVP_PKEY_dup(key) : NULL, *made = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(ctx, "FOREIGN-KEY", NULL);
    bool ok = c != NULL && copy != NULL && EVP_PKEY_todata(key, EVP_PKEY_KEYPAIR, &params) == 1 &&
              EVP_PKEY_fromdata_init(c) == 1 &&
              EVP_PKEY_fromdata(c, &made, EVP_PKEY_KEYPAIR, params) == 1 &&
              EVP_PKEY_eq(key, made) == 1;
    OSSL_PARAM_free(params);
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(made);
    EVP_PKEY_free(copy);
    EVP_PKEY_free(key);
    return ok;
}

static bool use_signature(OSSL_LIB_CTX *ctx)
{
    unsigned char sig[4];
    size_t len = sizeof(sig);
    EVP_PKEY *key = toy(ctx);
    EVP_MD_CTX *m = EVP_MD_CTX_new(), *copy = EVP_MD_CTX_new();
    bool ok = key != NULL && m != NULL && copy != NULL &&
              EVP_DigestSignInit_ex(m, NULL, "SHA256", ctx, NULL, key, NULL) == 1 &&
              EVP_MD_CTX_copy_ex(copy, m) == 1 &&
              EVP_DigestSign(copy, sig, &len, (const unsigned char *)"a", 1) == 1;
    EVP_MD_CTX_free(copy);
    EVP_MD_CTX_free(m);
    EVP_PKEY_free(key);
    return ok;
}

/* Keys of the library's own, which the provider agrees on. */
static bool use_exchange(OSSL_LIB_CTX *ctx)
{
    unsigned char out[32];
    size_t len = sizeof(out);
    EVP_PKEY *key = EVP_PKEY_Q_keygen(ctx, "provider=default", "X25519");
    EVP_PKEY_CTX *c = key != NULL ? EVP_PKEY_CTX_new_from_pkey(ctx, key, "provider=foreign") : NULL;
    bool ok = c != NULL && EVP_PKEY_derive_init(c) == 1 && EVP_PKEY_derive_set_peer(c, key) == 1 &&
              EVP_PKEY_derive(c, out, &len) == 1;
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(key);
    return ok;
}

static bool use_coding(OSSL_LIB_CTX *ctx)
{
    EVP_PKEY *key = toy(ctx), *back = NULL;
    BIO *b = BIO_new(BIO_s_mem());
    bool ok = key != NULL && b != NULL &&
              PEM_write_bio_PrivateKey_ex(b, key, NULL, NULL, 0, NULL, NULL, ctx, NULL) == 1 &&
              (back = PEM_read_bio_PrivateKey_ex(b, NULL, NULL, NULL, ctx, NULL)) != NULL;
    BIO_free(b);
    EVP_PKEY_free(back);
    EVP_PKEY_free(key);
    return ok;
}

static bool use_store(OSSL_LIB_CTX *ctx)
{
    OSSL_STORE_CTX *store =
        OSSL_STORE_open_ex("foreign:7", ctx, NULL, NULL, NULL, NULL, NULL, NULL);
    bool ok = store != NULL;
    for (int i = 0; ok && i < 3; i++) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(store);
        ok = info != NULL;
        OSSL_STORE_INFO_free(info);
    }
    OSSL_STORE_close(store);
    return ok;
}

#define SCENARIO(part)                    \
    static bool a_##part(void)            \
    {                                     \
        return with_provider(use_##part); \
    }
SCENARIO(digest)
SCENARIO(cipher)
SCENARIO(mac)
SCENARIO(kdf)
SCENARIO(rand)
SCENARIO(core)
SCENARIO(keys)
SCENARIO(signature)
SCENARIO(exchange)
SCENARIO(coding)
SCENARIO(store)

/* A section with all there is, and no such file. */
static bool configured(void)
{
    static const char file[] = "openssl_conf = top\n[top]\nproviders = all\n[all]\nnone = one\n"
                               "[one]\nmodule = /none\nactivate = 1\nmore = two\n[two]\na = b\n";
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    CONF *conf = ctx != NULL ? NCONF_new_ex(ctx, NULL) : NULL;
    BIO *in = BIO_new_mem_buf(file, -1);
    long line;
    bool ok = conf != NULL && in != NULL && NCONF_load_bio(conf, in, &line) > 0 &&
              CONF_modules_load(conf, NULL, 0) > 0;
    CONF_modules_unload(1);
    NCONF_free(conf);
    BIO_free(in);
    OSSL_LIB_CTX_free(ctx);
    return ok;
}

const struct scenario scenarios_provider[] = {
    {"a provider's digest", a_digest, 0},
    {"a provider's cipher", a_cipher, 0},
    {"a provider's MAC", a_mac, 0},
    {"a provider's KDF", a_kdf, 0},
    {"a provider's generator", a_rand, 0},
    {"the library for a provider", a_core, 0},
    {"a provider's keys", a_keys, 0},
    {"a provider's signature", a_signature, ABSORBS},
    {"a provider's key exchange", a_exchange, ABSORBS},
    {"a provider's encoder and decoder", a_coding, ABSORBS},
    {"a provider's store", a_store, ABSORBS},
    {"providers of a configuration", configured, ABSORBS},
    {NULL, NULL, 0},
};
