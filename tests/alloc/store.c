/* Stores, TLSA records, jobs and what libssl asks for, without memory. */
#include <openssl/async.h>
#include <openssl/conf.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/store.h>
#include <openssl/ui.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "crypto/base/dir.h"
#include "crypto/x509/dane.h"
#include "tests/alloc/alloc.h"

/* A certificate and its key (Ed25519), by `openssl req -x509`; both by `openssl pkcs12 -export`,
 * with the passphrase "abc". */
static const char pem[] = "-----BEGIN CERTIFICATE-----\n"
                          "MIIBLjCB4aADAgECAhQEgtGekFvkpIu2s3odCDhZxVQQZDAFBgMrZXAwDDEKMAgG\n"
                          "A1UEAwwBZTAgFw0yNjExMjEyMzQ4MzFaGA8yMTI2MTAyODIzNDgzMVowDDEKMAgG\n"
                          "A1UEAwwBZTAqMAUGAytlcAMhALcwlr7UOzXgOzbcAh2VkRHXuf5IHl6WfXNZYJN2\n"
                          "ZPRMo1MwUTAdBgNVHQ4EFgQU74MZQAgAcIwT2P3q3vKdTUftQJswHwYDVR0jBBgw\n"
                          "FoAU74MZQAgAcIwT2P3q3vKdTUftQJswDwYDVR0TAQH/BAUwAwEB/zAFBgMrZXAD\n"
                          "QQCPshs5cx9ry/CnymmXZ4EIIXMAht7M41d79BUi0g+77vGWxW9VwlF6W2ByqHw3\n"
                          "fKae7o9EY66F2gDcyrz7rZ4P\n"
                          "-----END CERTIFICATE-----\n"
                          "-----BEGIN PRIVATE KEY-----\n"
                          "MC4CAQAwBQYDK2VwBCIEIJWfFyMRnI7GuYoBcloNCFK+f6x640atEo5fndCdYc3R\n"
                          "-----END PRIVATE KEY-----\n";
static const char pkcs12[] =
    "MIIDYAIBAzCCAxoGCSqGSIb3DQEHAaCCAwsEggMHMIIDAzCCAhEGCSqGSIb3DQEHBqCCAgIwggH+AgEAMIIB9wYJ"
    "KoZIhvcNAQcBMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAigmAOrR+SqnwIBATAMBggqhkiG9w0CCQUA"
    "MB0GCWCGSAFlAwQBKgQQauJnsJn4HE7o5vPEVg2WhYCCAZB9gV+Sl6WQIZ+pXueFsBqo0oRAPfGEjW8J0Tb8pnZ+"
    "DEEDk0rZDB+UAUqskNOvDexTIY/5y0EtYyDlg+IQF5nFf/BP6O08eIAW3LrBxmXXEl+Wff9d1IdrZswOCsZ7U2dk"
    "o3zWpESKGfiVc3/euGgxoMwyPECDqp/RS7VmQE04sgP1mUxcu52UlKsNlU96A2Oc/DyNSDd2I+2ZlXHuy+8e1uOI"
    "Mw7GU0DE3v5hnBQGCdU8ygu6oFAHVOCcUDM/nIlK/qlfH/7VxO6v7awmNQQjX0FluhvXQ4ZWSYuxDIoT9qylN4I+"
    "d8CLuHppY8EpWPK1ca+2ZSpoIeQ4TbAl7l4//PkXjwRnPpbkmbjUim1J9s9q6PHjx2whOlrbUlsl8PiZeLNEsc5h"
    "wYE9KYTAs+APy9QWYp2EOwXLxN9zsFTEx/Ym/aoz2HO5N3FuBqSrmzNbbxmzN4LRRh+UDwLfZkuqmHg7e4nETWu0"
    "dplw05b/3br3RUvrCzVpN12ArG8aKBPfuhUAp4sguCmlCoEYphnoMIHrBgkqhkiG9w0BBwGggd0EgdowgdcwgdQG"
    "CyqGSIb3DQEMCgECoIGdMIGaMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAiyPY1+1LsDlAIBATAMBggq"
    "hkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQ1ieuyYKRy4lFGeoNsVLR8gRAZS8TWAg+viKKEqHV+M57Bqd9leBLdGxc"
    "g47XoONFKttxfb1ebqPL8hEdX4xFchdX3ab5vusqASw+YHqH44vo9zElMCMGCSqGSIb3DQEJFTEWBBTIPRNObrL4"
    "yZtlHGp1b0vgM1xD5jA9MDEwDQYJYIZIAWUDBAIBBQAEIB0vN0FR6A0w8fSTIZamE6lE0L+PSTIuZdqLXyIdpL9f"
    "BAjbKRxAeRETmA==";

static int passphrase(char *buf, int size, int writing, void *data)
{
    (void)size;
    (void)writing;
    (void)data;
    memcpy(buf, "abc", 3);
    return 3;
}

/* How many objects a store has. */
static int count(OSSL_STORE_CTX *ctx)
{
    int n = 0;
    while (ctx != NULL && !OSSL_STORE_eof(ctx)) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(ctx);
        n += info != NULL;
        OSSL_STORE_INFO_free(info);
    }
    return n;
}

static bool read_text(void)
{
    BIO *in = BIO_new_mem_buf(pem, -1);
    OSSL_STORE_CTX *ctx =
        in != NULL ? OSSL_STORE_attach(in, "file", NULL, NULL, NULL, NULL, NULL, NULL, NULL) : NULL;
    bool ok = count(ctx) == 2;
    OSSL_STORE_close(ctx);
    BIO_free(in);
    return ok;
}

static bool read_der(void)
{
    unsigned char der[2048];
    int n = EVP_DecodeBlock(der, (const unsigned char *)pkcs12, (int)strlen(pkcs12));
    BIO *in = BIO_new_mem_buf(der, n);
    UI_METHOD *ui = UI_UTIL_wrap_read_pem_callback(passphrase, 0);
    OSSL_STORE_CTX *ctx = in != NULL && ui != NULL ? OSSL_STORE_attach(in, "file", NULL, NULL, ui,
                                                                       NULL, NULL, NULL, NULL)
                                                   : NULL;
    bool ok = count(ctx) == 2;
    OSSL_STORE_close(ctx);
    UI_destroy_method(ui);
    BIO_free(in);
    return ok;
}

static X509 *certificate(void)
{
    BIO *in = BIO_new_mem_buf(pem, -1);
    X509 *x = in != NULL ? PEM_read_bio_X509(in, NULL, NULL, NULL) : NULL;
    BIO_free(in);
    return x;
}

/* A directory with one name in it, by the hash of the certificate. */
static bool list_names(void)
{
    char dir[] = "/tmp/assay-alloc-XXXXXX", path[64];
    X509 *x = certificate();
    OSSL_STORE_SEARCH *search = x != NULL && X509_get_subject_name(x) != NULL
                                    ? OSSL_STORE_SEARCH_by_name(X509_get_subject_name(x))
                                    : NULL;
    bool ok = search != NULL && mkdtemp(dir) != NULL;
    if (ok) {
        snprintf(path, sizeof(path), "%s/%08lx.0", dir, X509_subject_name_hash(x));
        FILE *f = fopen(path, "w");
        fputs(pem, f);
        fclose(f);
        OSSL_STORE_CTX *ctx = OSSL_STORE_open(dir, NULL, NULL, NULL, NULL);
        ok = ctx != NULL && OSSL_STORE_find(ctx, search) == 1 && count(ctx) == 1;
        OSSL_STORE_close(ctx);
        OPENSSL_DIR_CTX *d = NULL;
        ok = ok && OPENSSL_DIR_read(&d, dir) != NULL;
        OPENSSL_DIR_end(&d);
        unlink(path);
        rmdir(dir);
    }
    OSSL_STORE_SEARCH_free(search);
    X509_free(x);
    return ok;
}

static bool look_up(void)
{
    char path[] = "/tmp/assay-alloc-XXXXXX";
    int fd = mkstemp(path);
    bool ok = fd >= 0 && write(fd, pem, sizeof(pem) - 1) > 0;
    close(fd);
    X509 *x = certificate();
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    ok = ok && x != NULL && store != NULL && ctx != NULL &&
         X509_STORE_load_store_ex(store, path, NULL, "") == 1 &&
         X509_STORE_CTX_init(ctx, store, x, NULL) == 1 && X509_verify_cert(ctx) == 1;
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    X509_free(x);
    unlink(path);
    return ok;
}

static OSSL_STORE_LOADER_CTX *no_open(const OSSL_STORE_LOADER *l, const char *uri,
                                      const UI_METHOD *ui, void *data)
{
    (void)l, (void)uri, (void)ui, (void)data;
    return NULL;
}

static OSSL_STORE_INFO *no_load(OSSL_STORE_LOADER_CTX *ctx, const UI_METHOD *ui, void *data)
{
    (void)ctx, (void)ui, (void)data;
    return NULL;
}

static int yes(OSSL_STORE_LOADER_CTX *ctx)
{
    (void)ctx;
    return 1;
}

static bool loader(void)
{
    OSSL_STORE_LOADER *l = OSSL_STORE_LOADER_new(NULL, "alloc");
    bool ok = l != NULL && OSSL_STORE_LOADER_set_open(l, no_open) &&
              OSSL_STORE_LOADER_set_load(l, no_load) && OSSL_STORE_LOADER_set_eof(l, yes) &&
              OSSL_STORE_LOADER_set_error(l, yes) && OSSL_STORE_LOADER_set_close(l, yes) &&
              OSSL_STORE_register_loader(l);
    if (ok)
        OSSL_STORE_unregister_loader("alloc");
    OSSL_STORE_LOADER_free(l);
    char *name = OPENSSL_strdup("name"), *copy = NULL;
    OSSL_STORE_INFO *info = name != NULL ? OSSL_STORE_INFO_new_NAME(name) : NULL;
    if (info == NULL)
        OPENSSL_free(name);
    else
        copy = OSSL_STORE_INFO_get1_NAME(info);
    ok = ok && copy != NULL;
    OPENSSL_free(copy);
    OSSL_STORE_INFO_free(info);
    return ok;
}

/* A record of the certificate itself, and one of its issuer's: the same. */
static bool dane(void)
{
    X509 *x = certificate();
    unsigned char *der = NULL;
    int len = x != NULL ? i2d_X509(x, &der) : 0;
    struct dane_record record = {.usage = DANE_EE, .data = der, .len = len > 0 ? (size_t)len : 0};
    const EVP_MD *md[1] = {NULL};
    uint8_t strength[1] = {0};
    struct dane_digests digests = {md, strength, 0, 0};
    struct ssl_dane_st held = {.digests = &digests, .usages = 1u << DANE_EE};
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    held.records = OPENSSL_sk_new_null();
    bool ok = len > 0 && ctx != NULL && held.records != NULL &&
              OPENSSL_sk_push(held.records, &record) > 0 &&
              X509_STORE_CTX_init(ctx, NULL, x, NULL) == 1;
    if (ok) {
        X509_STORE_CTX_set0_dane(ctx, &held);
        ok = X509_verify_cert(ctx) == 1 && held.depth == 0;
    }
    X509_STORE_CTX_free(ctx);
    OPENSSL_sk_free(held.records);
    X509_free(held.cert);
    X509_free(x);
    OPENSSL_free(der);
    return ok;
}

static int job(void *args)
{
    ASYNC_WAIT_CTX *wait = ASYNC_get_wait_ctx(ASYNC_get_current_job());
    bool ok = ASYNC_WAIT_CTX_set_wait_fd(wait, args, 1, NULL, NULL) == 1;
    ASYNC_pause_job();
    return ok;
}

static bool async(void)
{
    ASYNC_WAIT_CTX *wait = ASYNC_WAIT_CTX_new();
    ASYNC_JOB *j = NULL;
    int ret = 0;
    bool ok = wait != NULL && ASYNC_start_job(&j, wait, &ret, job, "args", 5) == ASYNC_PAUSE &&
              ASYNC_start_job(&j, wait, &ret, NULL, NULL, 0) == ASYNC_FINISH && ret == 1;
    ASYNC_cleanup_thread();
    ASYNC_WAIT_CTX_free(wait);
    return ok;
}

static bool ssl_conf(void)
{
    static const char text[] = "openssl_conf=i\n[i]\nssl_conf=s\n[s]\nd=d\n[d]\n1.A=b\nC=d\n";
    OPENSSL_load_builtin_modules();
    BIO *in = BIO_new_mem_buf(text, -1);
    CONF *conf = NCONF_new(NULL);
    bool ok = in != NULL && conf != NULL && NCONF_load_bio(conf, in, NULL) == 1 &&
              CONF_modules_load(conf, NULL, 0) == 1;
    NCONF_free(conf);
    BIO_free(in);
    CONF_modules_unload(1);
    return ok;
}

/* Opening a store raises what is taken back again; the texts of errors may be missing. */
const struct scenario scenarios_store[] = {
    {"OSSL_STORE_load, PEM", read_text, ABSORBS},
    {"OSSL_STORE_load, PKCS #12", read_der, ABSORBS},
    {"OSSL_STORE_find", list_names, ABSORBS},
    {"X509_STORE_load_store", look_up, ABSORBS},
    {"OSSL_STORE_register_loader", loader, KEEPS},
    {"X509_STORE_CTX_set0_dane", dane, ABSORBS},
    {"ASYNC_start_job", async, 0},
    {"ssl_conf", ssl_conf, ABSORBS | KEEPS},
    {NULL, NULL, 0},
};
