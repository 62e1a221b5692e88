/* What configuration files set up. */
#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/provider.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int reason(void)
{
    int r = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return r;
}

static char calls[200]; /* of the test's module, one after the other */

static void note(const char *what, const CONF_IMODULE *m)
{
    size_t at = strlen(calls);
    snprintf(calls + at, sizeof(calls) - at, "%s %s=%s;", what, CONF_imodule_get_name(m),
             CONF_imodule_get_value(m));
}

static int begin(CONF_IMODULE *m, const CONF *conf)
{
    note("begin", m);
    CONF_imodule_set_flags(m, 5);
    CONF_imodule_set_usr_data(m, calls);
    CONF_module_set_usr_data(CONF_imodule_get_module(m), calls + 1);
    return NCONF_get_section(conf, "o") != NULL && strcmp(CONF_imodule_get_value(m), "bad") != 0
               ? 1
               : -3;
}

static void end(CONF_IMODULE *m)
{
    note("end", m);
    check(CONF_imodule_get_flags(m) == 5 && CONF_imodule_get_usr_data(m) == calls &&
              CONF_module_get_usr_data(CONF_imodule_get_module(m)) == calls + 1,
          "what begin set");
}

static int load(const char *text, const char *app, unsigned long flags)
{
    CONF *conf = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf(text, -1);
    check(NCONF_load_bio(conf, in, NULL) == 1, "%s", text);
    calls[0] = '\0';
    int ret = CONF_modules_load(conf, app, flags);
    NCONF_free(conf);
    BIO_free(in);
    return ret;
}

static void check_calls(const char *want)
{
    check(strcmp(calls, want) == 0, "%s instead of %s", calls, want);
}

#define BAD "openssl_conf=o\n[o]\nassay=bad\n"

static void check_flags(void)
{
    check(load(BAD, NULL, 0) == -1 && reason() == CONF_R_MODULE_INITIALIZATION_ERROR, "fails");
    check_calls("begin assay=bad;end assay=bad;");
    check(load(BAD "assay.z=good", NULL, CONF_MFLAGS_IGNORE_ERRORS) == 1 && ERR_peek_error() == 0,
          "ignored");
    check_calls("begin assay=bad;end assay=bad;begin assay.z=good;");
    check(load(BAD, NULL, CONF_MFLAGS_SILENT) == -1 && ERR_peek_error() == 0, "silent");
    check(load("config_diagnostics=1\n" BAD, NULL, CONF_MFLAGS_IGNORE_ERRORS) == -1 &&
              reason() == CONF_R_MODULE_INITIALIZATION_ERROR,
          "diagnostics");
    check(load("openssl_conf=o\n[o]\nno_such=1\n", NULL, CONF_MFLAGS_NO_DSO) == -1 &&
              reason() == CONF_R_UNKNOWN_MODULE_NAME,
          "no such module");
    check(load("openssl_conf=none\n", NULL, 0) == 0 &&
              reason() == CONF_R_OPENSSL_CONF_REFERENCES_MISSING_SECTION,
          "no section");
    check(load("a=1\n", NULL, 0) == 1 && CONF_modules_load(NULL, NULL, 0) == 1, "nothing to do");
}

void test_conf_modules(void)
{
    check_context("conf modules");
    CONF_modules_finish();
    check(CONF_module_add("assay", begin, end) == 1, "added");
    check(load("openssl_conf=o\n[o]\nassay=x\nassay.2=y\n", NULL, 0) == 1, "two");
    check_calls("begin assay=x;begin assay.2=y;");
    calls[0] = '\0';
    CONF_modules_finish();
    check_calls("end assay.2=y;end assay=x;");
    check(load("app=o\n[o]\nassay=a\n", "app", 0) == 1, "by the program's name");
    check_calls("begin assay=a;");
    check(load("openssl_conf=o\n[o]\nassay=d\n", "app", 0) == 1, "not by another");
    check_calls("");
    check(load("openssl_conf=o\n[o]\nassay=d\n", "app", CONF_MFLAGS_DEFAULT_SECTION) == 1,
          "or that");
    check_calls("begin assay=d;");
    check_flags();
    check(CONF_modules_load_file("/none/such", NULL, 0) == 0 && reason() == CONF_R_NO_SUCH_FILE,
          "no file");
    check(CONF_modules_load_file("/none/such", NULL, CONF_MFLAGS_IGNORE_MISSING_FILE) == 1 &&
              ERR_peek_error() == 0,
          "no file is fine");
    calls[0] = '\0';
    CONF_modules_unload(1);
    check_calls("end assay.z=good;end assay=d;end assay=a;");
    check(load("openssl_conf=o\n[o]\nassay=x\n", NULL, CONF_MFLAGS_SILENT) == -1, "forgotten");
    ERR_clear_error();
}

/* ---- The library's own ---- */

static void check_oids(void)
{
    check(load("openssl_conf=o\n[o]\noid_section=s\n[s]\nassayOid1=1.2.3.99.1\n"
               "assayOid2= my long  name , 1.2.3.99.2\nassayOid3=,1.2.3.99.3\n",
               NULL, 0) == 1,
          "objects");
    int one = OBJ_sn2nid("assayOid1"), two = OBJ_txt2nid("1.2.3.99.2"),
        three = OBJ_sn2nid("assayOid3");
    check(one != NID_undef && strcmp(OBJ_nid2ln(one), "assayOid1") == 0 &&
              strcmp(OBJ_nid2ln(two), "my long  name") == 0 &&
              strcmp(OBJ_nid2ln(three), "assayOid3") == 0,
          "their names");
    check(load("openssl_conf=o\n[o]\noid_section=s\n[s]\nassayOid4=xyz\n", NULL, 0) == -1,
          "bad OID");
    check(ERR_GET_REASON(ERR_get_error()) == ASN1_R_FIRST_NUM_TOO_LARGE &&
              ERR_GET_REASON(ERR_get_error()) == ASN1_R_ADDING_OBJECT,
          "why");
    ERR_clear_error();
    check(load("openssl_conf=o\n[o]\noid_section=none\n", NULL, 0) == -1 &&
              ERR_GET_REASON(ERR_get_error()) == ASN1_R_ERROR_LOADING_SECTION,
          "no section");
    ERR_clear_error();
}

#define ALG "openssl_conf=o\n[o]\nalg_section=a\n[a]\n"

static bool can_fetch(const char *properties)
{
    EVP_MD *md = EVP_MD_fetch(NULL, "SHA256", properties);
    EVP_MD_free(md);
    ERR_clear_error();
    return md != NULL;
}

static void check_properties(void)
{
    check(load(ALG "default_properties=fips=yes\n", NULL, 0) == 1 && !can_fetch(NULL) &&
              can_fetch("fips=no") && can_fetch("-fips") && !can_fetch("provider=default"),
          "default properties");
    check(EVP_default_properties_is_fips_enabled(NULL) == 1, "are those of FIPS");
    check(EVP_default_properties_enable_fips(NULL, 0) == 1 && can_fetch(NULL) &&
              !EVP_default_properties_is_fips_enabled(NULL),
          "no more");
    check(EVP_set_default_properties(NULL, "provider=legacy") == 1 && !can_fetch(NULL) &&
              can_fetch("provider=default"),
          "another provider's");
    check(EVP_default_properties_enable_fips(NULL, 1) == 1 && !can_fetch("provider=default") &&
              EVP_default_properties_enable_fips(NULL, 0) == 1 && can_fetch("provider=default") &&
              !can_fetch(NULL),
          "those beside FIPS stay");
    check(EVP_set_default_properties(NULL, "") == 1 && can_fetch(NULL), "none");
    check(load(ALG "fips_mode=yes\n", NULL, 0) == 1 && !can_fetch(NULL), "fips_mode");
    check(EVP_set_default_properties(NULL, NULL) == 1 && can_fetch(NULL), "none");
    check(load(ALG "fips_mode=no\n", NULL, 0) == 1 && can_fetch(NULL), "fips_mode=no");
    check(load(ALG "fips_mode=maybe\n", NULL, 0) == -1, "neither");
    ERR_clear_error();
    check(load(ALG "foo=1\n", NULL, 0) == -1 &&
              ERR_GET_REASON(ERR_get_error()) == EVP_R_UNKNOWN_OPTION,
          "unknown");
    ERR_clear_error();
}

void test_conf_builtin(void)
{
    check_context("conf builtin");
    OPENSSL_load_builtin_modules();
    check_oids();
    check_properties();
    check(load("openssl_conf=o\n[o]\nrandom=r\n[r]\nzork=1\n", NULL, 0) == -1 &&
              ERR_GET_REASON(ERR_get_error()) == CRYPTO_R_UNKNOWN_NAME_IN_RANDOM_SECTION,
          "random");
    ERR_clear_error();
    check(load("openssl_conf=o\n[o]\nproviders=p\n[p]\nx=none\n", NULL, 0) == -1 &&
              ERR_GET_REASON(ERR_get_error()) == CRYPTO_R_PROVIDER_SECTION_ERROR,
          "providers");
    ERR_clear_error();
    char *name = CONF_get1_default_config_file();
    check(name != NULL && strstr(name, "openssl.cnf") != NULL, "%s", name);
    OPENSSL_free(name);
    setenv("OPENSSL_CONF", "/x/y.cnf", 1);
    name = CONF_get1_default_config_file();
    check(strcmp(name, "/x/y.cnf") == 0, "%s", name);
    OPENSSL_free(name);
    unsetenv("OPENSSL_CONF");
    CONF_modules_unload(1);
}
