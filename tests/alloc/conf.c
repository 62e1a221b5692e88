/* Configuration files without memory. */
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/txt_db.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/alloc/alloc.h"

static bool values(void)
{
    CONF *conf = NCONF_new(NULL);
    BIO *in =
        BIO_new_mem_buf("a=1\na=2\n[s]\nb=$a\nd=$s::b\nt::c=${a}x\n.pragma includedir:/nowhere\n"
                        ".pragma includedir:/tmp\n",
                        -1);
    bool ok = conf != NULL && in != NULL && NCONF_load_bio(conf, in, NULL) == 1;
    STACK_OF(OPENSSL_CSTRING) *names = ok ? NCONF_get_section_names(conf) : NULL;
    ok = ok && sk_OPENSSL_CSTRING_num(names) == 3;
    sk_OPENSSL_CSTRING_free(names);
    BIO_free(in);
    NCONF_free(conf);
    return ok;
}

/* A file in the directory that OPENSSL_CONF_INCLUDE names, which is this one's. */
static bool includes(void)
{
    char directory[] = "/tmp/assay-alloc-XXXXXX", file[60], text[100];
    FILE *f;
    if (mkdtemp(directory) == NULL)
        abort();
    snprintf(file, sizeof(file), "%s/i.cnf", directory);
    if ((f = fopen(file, "w")) == NULL)
        abort();
    fputs("i=1\n", f);
    fclose(f);
    setenv("OPENSSL_CONF_INCLUDE", "/tmp", 1);
    snprintf(text, sizeof(text), ".include %s\n", directory + 5);
    CONF *conf = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf(text, -1);
    long v = 0;
    bool ok = conf != NULL && in != NULL && NCONF_load_bio(conf, in, NULL) == 1 &&
              NCONF_get_number_e(conf, NULL, "i", &v) == 1 && v == 1;
    BIO_free(in);
    NCONF_free(conf);
    unsetenv("OPENSSL_CONF_INCLUDE");
    unlink(file);
    rmdir(directory);
    return ok;
}

static int begin(CONF_IMODULE *m, const CONF *conf)
{
    return CONF_imodule_get_value(m) != NULL && conf != NULL;
}

static bool modules(void)
{
    CONF *conf = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf("openssl_conf=o\n[o]\nassay_alloc=1\n", -1);
    bool ok = conf != NULL && in != NULL && CONF_module_add("assay_alloc", begin, NULL) == 1 &&
              NCONF_load_bio(conf, in, NULL) == 1 && CONF_modules_load(conf, NULL, 0) == 1 &&
              CONF_modules_load_file("/none/such", NULL, CONF_MFLAGS_IGNORE_MISSING_FILE) == 1;
    CONF_modules_unload(1);
    BIO_free(in);
    NCONF_free(conf);
    return ok;
}

static bool oids(void)
{
    static int run;
    char text[100];
    snprintf(text, sizeof(text),
             "openssl_conf=o\n[o]\noid_section=s\n[s]\nao%d=long %d,1.3.97.%d\n", run, run, run);
    run++;
    OPENSSL_load_builtin_modules();
    CONF *conf = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf(text, -1);
    bool ok = conf != NULL && in != NULL && NCONF_load_bio(conf, in, NULL) == 1 &&
              CONF_modules_load(conf, NULL, 0) == 1;
    CONF_modules_unload(1);
    BIO_free(in);
    NCONF_free(conf);
    return ok;
}

static bool file_name(void)
{
    char *name = CONF_get1_default_config_file();
    OPENSSL_free(name);
    return name != NULL;
}

static bool properties(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    bool ok = ctx != NULL && EVP_set_default_properties(ctx, "provider=default") == 1 &&
              EVP_default_properties_enable_fips(ctx, 1) == 1;
    OSSL_LIB_CTX_free(ctx);
    return ok;
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static unsigned long hash(const void *row)
{
    return OPENSSL_LH_strhash(*(char *const *)row);
}

static bool table(void)
{
    BIO *in = BIO_new_mem_buf("a\tb\nc\td\n", -1), *out = BIO_new(BIO_s_mem());
    TXT_DB *db = in != NULL ? TXT_DB_read(in, 2) : NULL;
    char *row[3] = {NULL};
    bool ok = db != NULL && out != NULL && TXT_DB_create_index(db, 0, NULL, hash, compare) == 1 &&
              TXT_DB_write(out, db) == 8 && (row[0] = OPENSSL_strdup("e")) != NULL &&
              (row[1] = OPENSSL_strdup("f")) != NULL;
    char **own = ok ? OPENSSL_memdup(row, sizeof(row)) : NULL;
    ok = own != NULL && TXT_DB_insert(db, own) == 1;
    if (!ok) {
        OPENSSL_free(row[0]);
        OPENSSL_free(row[1]);
        OPENSSL_free(own);
    }
    TXT_DB_free(db);
    BIO_free(out);
    BIO_free(in);
    return ok;
}

const struct scenario scenarios_conf[] = {
    {"NCONF_load_bio", values, 0},
    {"NCONF_load_bio, .include", includes, ABSORBS},
    {"CONF_module_add, CONF_modules_load", modules, ABSORBS},
    {"oid_section", oids, ABSORBS | KEEPS},
    {"CONF_get1_default_config_file", file_name, 0},
    {"EVP_set_default_properties", properties, 0},
    {"TXT_DB", table, 0},
    {NULL, NULL, 0},
};
