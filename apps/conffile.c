#include "apps/conffile.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdlib.h>
#include <string.h>

#include "apps/keyio.h"

static CONF *load(BIO *in, const char *file)
{
    long line = -1;
    CONF *conf = in == NULL ? NULL : NCONF_new(NULL);
    if (conf != NULL && NCONF_load_bio(conf, in, &line) <= 0) {
        if (line <= 0)
            fprintf(stderr, "%s: Can't load ", app_name);
        else
            fprintf(stderr, "%s: Error on line %ld of ", app_name, line);
        if (file != NULL)
            fprintf(stderr, "config file \"%s\"\n", file);
        else
            fprintf(stderr, "config input"); /* OpenSSL ends no line here */
        NCONF_free(conf);
        conf = NULL;
    }
    BIO_free(in);
    return conf;
}

CONF *conf_load(const char *file)
{
    return load(key_open_in(file), file);
}

CONF *conf_load_text(const char *text, const char *what)
{
    return load(BIO_new_mem_buf(text, -1), what);
}

CONF *conf_load_config(const char *file, bool verbose)
{
    char *standard = file == NULL ? CONF_get1_default_config_file() : NULL;
    const char *name = file != NULL ? file : standard;
    if (verbose)
        fprintf(stderr, "Using configuration from %s\n", name);
    CONF *conf = name == NULL ? NULL : conf_load(name);
    if (conf == NULL)
        print_errors();
    OPENSSL_free(standard);
    return conf;
}

static bool add_oid_file(const char *file)
{
    BIO *in = BIO_new_file(file, "r");
    if (in == NULL)
        ERR_clear_error();
    else
        OBJ_create_objects(in);
    BIO_free(in);
    return true;
}

static bool add_oid_section(const CONF *conf, const char *section)
{
    STACK_OF(CONF_VALUE) *all = NCONF_get_section(conf, section);
    if (all == NULL) {
        fprintf(stderr, "problem loading oid section %s\n", section);
        print_errors();
        return false;
    }
    for (int i = 0; i < sk_CONF_VALUE_num(all); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(all, i);
        if (OBJ_create(v->value, v->name, v->name) == NID_undef) {
            fprintf(stderr, "problem creating object %s=%s\n", v->name, v->value);
            print_errors();
            return false;
        }
    }
    return true;
}

bool conf_start(CONF *conf)
{
    if (CONF_modules_load(conf, NULL, 0) <= 0) {
        fprintf(stderr, "Error configuring OpenSSL modules\n");
        print_errors();
        return false;
    }
    const char *file = conf_text(conf, NULL, "oid_file"),
               *section = conf_text(conf, NULL, "oid_section");
    return (file == NULL || add_oid_file(file)) &&
           (section == NULL || add_oid_section(conf, section));
}

const char *conf_text(const CONF *conf, const char *section, const char *name)
{
    ERR_set_mark();
    const char *value = NCONF_get_string(conf, section, name);
    ERR_pop_to_mark();
    return value;
}

long conf_number(const CONF *conf, const char *section, const char *name, long otherwise)
{
    const char *value = conf_text(conf, section, name);
    return value == NULL ? otherwise : strtol(value, NULL, 10);
}
