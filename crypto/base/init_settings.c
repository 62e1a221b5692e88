/* OPENSSL_INIT_new(3): which configuration file is to be read, and what of it. */
#include <openssl/crypto.h>

#include "crypto/base/init.h"
#include "crypto/conf/load.h"

/* Its default section, and neither a missing file nor a failed module is an error. */
#define DEFAULT_FLAGS 0x32ul /* CONF_MFLAGS_* */

struct ossl_init_settings_st {
    char *filename, *appname; /* NULL: the default ones */
    unsigned long flags;      /* CONF_MFLAGS_* */
};

OPENSSL_INIT_SETTINGS *OPENSSL_INIT_new(void)
{
    OPENSSL_INIT_SETTINGS *s = OPENSSL_zalloc(sizeof(*s));
    if (s != NULL)
        s->flags = DEFAULT_FLAGS;
    return s;
}

/* `*to` becomes a copy of `text`, which may be NULL; without memory it stays. */
static int replace(char **to, const char *text)
{
    char *copy = OPENSSL_strdup(text);
    if (copy == NULL && text != NULL)
        return 0;
    OPENSSL_free(*to);
    *to = copy;
    return 1;
}

int OPENSSL_INIT_set_config_filename(OPENSSL_INIT_SETTINGS *settings, const char *config_filename)
{
    return replace(&settings->filename, config_filename);
}

int OPENSSL_INIT_set_config_appname(OPENSSL_INIT_SETTINGS *settings, const char *config_appname)
{
    return replace(&settings->appname, config_appname);
}

void OPENSSL_INIT_set_config_file_flags(OPENSSL_INIT_SETTINGS *settings, unsigned long flags)
{
    settings->flags = flags;
}

int init_load_config(const OPENSSL_INIT_SETTINGS *settings)
{
    return settings == NULL
               ? conf_load_default()
               : conf_load_once(settings->filename, settings->appname, settings->flags);
}

void OPENSSL_INIT_free(OPENSSL_INIT_SETTINGS *settings)
{
    if (settings == NULL)
        return;
    OPENSSL_free(settings->filename);
    OPENSSL_free(settings->appname);
    OPENSSL_free(settings);
}
