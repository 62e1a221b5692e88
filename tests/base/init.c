/* OPENSSL_init_crypto(3), OPENSSL_atexit, OPENSSL_cleanup; OpenSSL_version(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/child.h"
#include "tests/suite.h"

static int order;

static void first(void)
{
    order = order * 10 + 1;
}

static void second(void)
{
    order = order * 10 + 2;
}

static void at_end(void)
{
    _exit(order == 0 ? 42 : 43);
}

/* The handlers run, the last first; then the library is at its end for good. */
static int cleans_up(void)
{
    unsigned char random[4];
    check(OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CRYPTO_STRINGS, NULL) == 1, "init");
    check(RAND_bytes(random, sizeof(random)) == 1, "something to clean up");
    check(OPENSSL_atexit(first) && OPENSSL_atexit(second), "atexit");
    OPENSSL_cleanup();
    check(order == 21, "order %d", order);
    OPENSSL_cleanup();
    check(order == 21 && OPENSSL_init_crypto(0, NULL) == 0, "once and for all");
    return checks_failed != 0;
}

static int by_itself(void)
{
    OPENSSL_atexit(at_end);
    return 1;
}

static int not_by_itself(void)
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL);
    OPENSSL_atexit(at_end);
    return 7;
}

static void settings(void)
{
    OPENSSL_INIT_SETTINGS *s = OPENSSL_INIT_new();
    char name[] = "file";
    check(s != NULL && OPENSSL_INIT_set_config_filename(s, name) &&
              OPENSSL_INIT_set_config_filename(s, "another") &&
              OPENSSL_INIT_set_config_appname(s, name) && OPENSSL_INIT_set_config_appname(s, NULL),
          "settings");
    OPENSSL_INIT_set_config_file_flags(s, 0);
    check(OPENSSL_init_crypto(0, s) == 1, "init with settings");
    OPENSSL_INIT_free(s);
    OPENSSL_INIT_free(NULL);
}

/* What the thread held is gone, and comes again. */
static void thread_stop(void)
{
    unsigned char random[4];
    ERR_raise(ERR_LIB_CRYPTO, ERR_R_INTERNAL_ERROR);
    check(RAND_bytes(random, 4) == 1, "random");
    OPENSSL_thread_stop();
    check(ERR_peek_error() == 0 && RAND_bytes(random, 4) == 1, "after thread_stop");
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    check(RAND_bytes_ex(ctx, random, 4, 0) == 1, "random of a context");
    OPENSSL_thread_stop_ex(ctx);
    check(RAND_bytes_ex(ctx, random, 4, 0) == 1, "after thread_stop_ex");
    OSSL_LIB_CTX_free(ctx);
}

void test_init(void)
{
    check(in_child(cleans_up) == 0, "cleanup, in a child");
    check(in_child(by_itself) == 42, "cleanup at exit");
    check(in_child(not_by_itself) == 7, "no cleanup at exit");
    settings();
    thread_stop();
    check(OPENSSL_issetugid() == 0 && OPENSSL_isservice() == -1, "environment");
}

void test_version(void)
{
    char text[64];
    snprintf(text, sizeof(text), "%u.%u.%u", OPENSSL_version_major(), OPENSSL_version_minor(),
             OPENSSL_version_patch());
    check(strcmp(OpenSSL_version(OPENSSL_VERSION_STRING), text) == 0, "%s", text);
    check(strncmp(OpenSSL_version(OPENSSL_VERSION), "OpenSSL 3.0.", 12) == 0 &&
              strstr(OpenSSL_version(OPENSSL_VERSION), "Assay") != NULL,
          "%s", OpenSSL_version(OPENSSL_VERSION));
    check(OpenSSL_version_num() == OPENSSL_VERSION_NUMBER && OpenSSL_version_num() >> 20 == 0x300,
          "number %#lx", OpenSSL_version_num());
    static const struct {
        int type;
        const char *start;
    } starts[] = {
        {OPENSSL_CFLAGS, "compiler: "},
        {OPENSSL_BUILT_ON, "built on: "},
        {OPENSSL_PLATFORM, "platform: "},
        {OPENSSL_DIR, "OPENSSLDIR: \""},
        {OPENSSL_ENGINES_DIR, "ENGINESDIR: \""},
        {OPENSSL_MODULES_DIR, "MODULESDIR: \""},
        {OPENSSL_CPU_INFO, "CPUINFO: "},
        {-1, "not available"},
        {99, "not available"},
    };
    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
        check(strncmp(OpenSSL_version(starts[i].type), starts[i].start, strlen(starts[i].start)) ==
                  0,
              "version %d: %s", starts[i].type, OpenSSL_version(starts[i].type));
    check(strcmp(OPENSSL_info(OPENSSL_INFO_DSO_EXTENSION), ".so") == 0 &&
              strcmp(OPENSSL_info(OPENSSL_INFO_DIR_FILENAME_SEPARATOR), "/") == 0 &&
              strcmp(OPENSSL_info(OPENSSL_INFO_LIST_SEPARATOR), ":") == 0 &&
              strcmp(OPENSSL_info(OPENSSL_INFO_SEED_SOURCE), "os-specific") == 0 &&
              OPENSSL_info(OPENSSL_INFO_CONFIG_DIR)[0] == '/' &&
              OPENSSL_info(OPENSSL_INFO_CPU_SETTINGS) != NULL && OPENSSL_info(1) == NULL &&
              OPENSSL_info(9999) == NULL,
          "info");
    check(OPENSSL_version_pre_release()[0] == '\0' && OPENSSL_version_build_metadata()[0] == '\0',
          "no pre-release");
}
