/* Where the default configuration file is, and the one time that it is loaded. */
#include <openssl/crypto.h>
#include <openssl/x509.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "crypto/conf/conf.h"
#include "crypto/conf/load.h"

#define DIRECTORY "/usr/lib/ssl"

enum {
    DEFAULT_FLAGS = CONF_MFLAGS_DEFAULT_SECTION | CONF_MFLAGS_IGNORE_MISSING_FILE |
                    CONF_MFLAGS_IGNORE_RETURN_CODES
};

const char *X509_get_default_private_dir(void)
{
    return DIRECTORY "/private";
}

const char *X509_get_default_cert_area(void)
{
    return DIRECTORY;
}

const char *X509_get_default_cert_dir(void)
{
    return DIRECTORY "/certs";
}

const char *X509_get_default_cert_file(void)
{
    return DIRECTORY "/cert.pem";
}

const char *X509_get_default_cert_dir_env(void)
{
    return "SSL_CERT_DIR";
}

const char *X509_get_default_cert_file_env(void)
{
    return "SSL_CERT_FILE";
}

char *CONF_get1_default_config_file(void)
{
    const char *name = secure_getenv("OPENSSL_CONF");
    return OPENSSL_strdup(name != NULL ? name : DIRECTORY "/openssl.cnf");
}

/* ---- Once ---- */

enum { NOT_YET, FAILED, LOADED };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static _Atomic int state;
static _Thread_local bool loading; /* what is loaded may ask for it again */

static int load(const char *filename, const char *appname, unsigned long flags)
{
    OPENSSL_load_builtin_modules();
    return CONF_modules_load_file_ex(OSSL_LIB_CTX_get0_global_default(), filename, appname, flags);
}

int conf_load_once(const char *filename, const char *appname, unsigned long flags)
{
    int now = atomic_load_explicit(&state, memory_order_acquire);
    if (now != NOT_YET || loading)
        return now != FAILED;
    pthread_mutex_lock(&lock);
    if (state == NOT_YET) {
        loading = true;
        state = load(filename, appname, flags) > 0 ? LOADED : FAILED;
        loading = false;
    }
    now = state;
    pthread_mutex_unlock(&lock);
    return now != FAILED;
}

int conf_load_default(void)
{
    return conf_load_once(NULL, NULL, DEFAULT_FLAGS);
}

void conf_never_load(void)
{
    int before = NOT_YET;
    atomic_compare_exchange_strong(&state, &before, LOADED);
}

void OPENSSL_config(const char *config_name)
{
    conf_load_once(NULL, config_name, DEFAULT_FLAGS);
}
