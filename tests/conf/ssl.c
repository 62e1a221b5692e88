/* What libssl asks of the library beside the public interface: the module ssl_conf, directories,
 * and the groups that a provider can do. */
#include "crypto/conf/ssl.h"

#include <dirent.h>
#include <errno.h>
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "crypto/base/dir.h"
#include "tests/check.h"
#include "tests/suite.h"

static int load(const char *ssl_conf)
{
    BIO *in = BIO_new(BIO_s_mem());
    CONF *conf = NCONF_new(NULL);
    BIO_puts(in, "openssl_conf=i\n[i]\nssl_conf=s\n");
    BIO_puts(in, ssl_conf);
    int ok = NCONF_load_bio(conf, in, NULL) == 1 ? CONF_modules_load(conf, NULL, 0) : -9;
    NCONF_free(conf);
    BIO_free(in);
    return ok;
}

static void fails(const char *ssl_conf, int reason)
{
    size_t at;
    check(load(ssl_conf) == -1 && ERR_GET_REASON(ERR_peek_error()) == reason, "%s: %s", ssl_conf,
          ERR_reason_error_string(ERR_peek_error()));
    check(conf_ssl_name_find("system_default", &at) == 0, "nothing is kept");
    ERR_clear_error();
}

void test_conf_ssl(void)
{
    static const char *const want[] = {"MinProtocol", "TLSv1.2", "Options", "a", "2.Options", "b"};
    const char *name = NULL;
    size_t at = 9, n = 0;
    OPENSSL_load_builtin_modules();
    check(load("[s]\nsystem_default=d\nother=o\n[d]\nMinProtocol=TLSv1.2\n1.Options=a\n"
               "x.2.Options=b\n[o]\nA=1\n") == 1,
          "loads");
    check(conf_ssl_name_find("other", &at) == 1 && at == 1, "the other");
    check(conf_ssl_name_find("none", &at) == 0 && conf_ssl_name_find(NULL, &at) == 0, "none");
    if (check(conf_ssl_name_find("system_default", &at) == 1, "the default")) {
        const SSL_CONF_CMD *commands = conf_ssl_get(at, &name, &n);
        check(strcmp(name, "system_default") == 0 && n == 3, "%s: %zu commands", name, n);
        for (size_t i = 0; i < n; i++) {
            char *command = NULL, *argument = NULL;
            conf_ssl_get_cmd(commands, i, &command, &argument);
            check(strcmp(command, want[2 * i]) == 0 && strcmp(argument, want[2 * i + 1]) == 0,
                  "%s %s", command, argument);
        }
    }
    fails("", CONF_R_SSL_SECTION_NOT_FOUND);
    fails("[s]\n[d]\nA=1\n", CONF_R_SSL_SECTION_EMPTY);
    fails("[s]\nsystem_default=d\n", CONF_R_SSL_COMMAND_SECTION_NOT_FOUND);
    fails("[s]\nsystem_default=d\n[d]\n", CONF_R_SSL_COMMAND_SECTION_EMPTY);
    check(load("[s]\nsystem_default=d\n[d]\nA=1\n") == 1, "loads again");
    CONF_modules_unload(1);
    check(conf_ssl_name_find("system_default", &at) == 0, "forgotten");
}

void test_dir(void)
{
    char dir[] = "/tmp/assay-dir-XXXXXX", path[64];
    OPENSSL_DIR_CTX *ctx = NULL;
    const char *name;
    unsigned seen = 0;
    if (!check(mkdtemp(dir) != NULL, "a directory"))
        return;
    snprintf(path, sizeof(path), "%s/name", dir);
    check(mkdir(path, 0700) == 0, "a name");
    while ((name = OPENSSL_DIR_read(&ctx, dir)) != NULL)
        seen |= strcmp(name, ".") == 0      ? 1u
                : strcmp(name, "..") == 0   ? 2u
                : strcmp(name, "name") == 0 ? 4u
                                            : 8u;
    check(errno == 0 && seen == 7, "all names");
    check(OPENSSL_DIR_end(&ctx) == 1, "closed");
    rmdir(path);
    rmdir(dir);
    ctx = NULL;
    check(OPENSSL_DIR_read(&ctx, dir) == NULL && errno == ENOENT && ctx == NULL, "gone");
    check(OPENSSL_DIR_end(&ctx) == 0 && errno == EINVAL, "not open");
    errno = 0;
    check(OPENSSL_DIR_end(NULL) == 0 && errno == EINVAL, "nothing to close");
    errno = 0;
    check(OPENSSL_DIR_read(NULL, "/") == NULL && errno == EINVAL, "nowhere to keep it");
}

/* ---- Capabilities ---- */

static struct {
    unsigned groups, x25519, p256;
} told;

/* Each group is one that keys can be made of. */
static int group(const OSSL_PARAM params[], void *arg)
{
    char *name = NULL, *internal = NULL, *algorithm = NULL;
    unsigned id = 0, bits = 0;
    int version = 0;
    check(arg == &told, "the argument");
    OSSL_PARAM_get_utf8_string_ptr(OSSL_PARAM_locate_const(params, "tls-group-name"),
                                   (const char **)&name);
    OSSL_PARAM_get_utf8_string_ptr(OSSL_PARAM_locate_const(params, "tls-group-name-internal"),
                                   (const char **)&internal);
    OSSL_PARAM_get_utf8_string_ptr(OSSL_PARAM_locate_const(params, "tls-group-alg"),
                                   (const char **)&algorithm);
    check(OSSL_PARAM_get_uint(OSSL_PARAM_locate_const(params, "tls-group-id"), &id) &&
              OSSL_PARAM_get_uint(OSSL_PARAM_locate_const(params, "tls-group-sec-bits"), &bits) &&
              OSSL_PARAM_get_int(OSSL_PARAM_locate_const(params, "tls-min-tls"), &version) &&
              version >= 0x301 && id > 0 && bits >= 80,
          "%s: numbers", name);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, algorithm, NULL);
    check(ctx != NULL, "%s: %s", name, algorithm);
    EVP_PKEY *key = NULL;
    if (EVP_PKEY_keygen_init(ctx) > 0 && strcmp(algorithm, "DH") != 0) {
        check(strcmp(algorithm, "EC") != 0 || EVP_PKEY_CTX_set_group_name(ctx, internal) > 0,
              "%s: its group", name);
        check(EVP_PKEY_generate(ctx, &key) > 0, "%s: a key", name);
    } else {
        check(EVP_PKEY_CTX_set_group_name(ctx, internal) > 0, "%s: its group", name);
    }
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(ctx);
    told.groups++;
    told.x25519 += id == 29 && strcmp(internal, "X25519") == 0 && strcmp(name, "x25519") == 0;
    told.p256 += id == 23 && strcmp(internal, "prime256v1") == 0;
    return 1;
}

static int stop(const OSSL_PARAM params[], void *arg)
{
    (void)params;
    ++*(int *)arg;
    return 0;
}

void test_capabilities(void)
{
    OSSL_PROVIDER *d = OSSL_PROVIDER_load(NULL, "default"), *b = OSSL_PROVIDER_load(NULL, "base");
    int calls = 0;
    memset(&told, 0, sizeof(told));
    check(OSSL_PROVIDER_get_capabilities(d, "TLS-GROUP", group, &told) == 1, "groups");
    check(told.groups > 10 && told.x25519 == 1 && told.p256 == 2, "%u groups", told.groups);
    check(OSSL_PROVIDER_get_capabilities(d, "tls-group", stop, &calls) == 0 && calls == 1,
          "a call that stops it");
    check(OSSL_PROVIDER_get_capabilities(d, "other", stop, &calls) == 0 && calls == 1, "others");
    check(OSSL_PROVIDER_get_capabilities(b, "TLS-GROUP", stop, &calls) == 1 && calls == 1,
          "of a provider without keys");
    OSSL_PROVIDER_unload(b);
    OSSL_PROVIDER_unload(d);
    ERR_clear_error();
}
