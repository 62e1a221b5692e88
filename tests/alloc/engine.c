/* Engines without memory. */
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/engine.h>
#include <openssl/rsa.h>

#include "tests/alloc/alloc.h"

static bool engine(void)
{
    ENGINE *e = ENGINE_new();
    bool ok = e != NULL && ENGINE_set_id(e, "alloc") == 1 && ENGINE_set_name(e, "alloc") == 1 &&
              ENGINE_set_flags(e, ENGINE_FLAGS_BY_ID_COPY) == 1 && ENGINE_add(e) == 1;
    if (ok) {
        ENGINE *copy = ENGINE_by_id("alloc");
        ok = copy != NULL;
        ENGINE_free(copy);
        ENGINE_remove(e);
    }
    ENGINE_free(e);
    return ok;
}

/* Keys that have their method from one. */
static bool keys(void)
{
    ENGINE *e = ENGINE_new();
    RSA *rsa = NULL;
    DSA *dsa = NULL;
    DH *dh = NULL;
    EC_KEY *ec = NULL, *copy = NULL;
    bool ok = e != NULL && ENGINE_set_RSA(e, RSA_PKCS1_OpenSSL()) == 1 &&
              ENGINE_set_DSA(e, DSA_OpenSSL()) == 1 && ENGINE_set_DH(e, DH_OpenSSL()) == 1 &&
              ENGINE_set_EC(e, EC_KEY_OpenSSL()) == 1 &&
              ENGINE_set_default_string(e, "RSA,EC") == 1 && (rsa = RSA_new()) != NULL &&
              (dsa = DSA_new_method(e)) != NULL && (dh = DH_new_method(e)) != NULL &&
              (ec = EC_KEY_new()) != NULL && EC_KEY_get0_engine(ec) == e &&
              (copy = EC_KEY_dup(ec)) != NULL;
    EC_KEY_free(copy);
    EC_KEY_free(ec);
    DH_free(dh);
    DSA_free(dsa);
    RSA_free(rsa);
    if (e != NULL) {
        ENGINE_unregister_RSA(e);
        ENGINE_unregister_EC(e);
    }
    ENGINE_free(e);
    return ok;
}

/* "dynamic" with all its settings, and no such file; then a configuration that names it. */
static bool dynamic(void)
{
    static const char file[] = "openssl_conf = top\n[top]\nengines = all\n[all]\ndynamic = one\n"
                               "[one]\nSO_PATH = /none\nDIR_ADD = /none\nID = none\ninit = 0\n";
    ENGINE *e = ENGINE_by_id("dynamic");
    CONF *conf = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf(file, -1);
    long line;
    bool ok = e != NULL && ENGINE_ctrl_cmd_string(e, "ID", "none", 0) == 1 &&
              ENGINE_ctrl_cmd_string(e, "DIR_ADD", "/none", 0) == 1 &&
              ENGINE_ctrl_cmd_string(e, "LOAD", NULL, 0) == 0 && conf != NULL && in != NULL &&
              NCONF_load_bio(conf, in, &line) > 0 && CONF_modules_load(conf, NULL, 0) > 0;
    CONF_modules_unload(1);
    NCONF_free(conf);
    BIO_free(in);
    ENGINE_free(e);
    return ok;
}

const struct scenario scenarios_engine[] = {
    {"ENGINE_new, by_id", engine, 0},
    {"keys of engines", keys, 0},
    {"the engine dynamic", dynamic, ABSORBS},
    {NULL, NULL, 0},
};
