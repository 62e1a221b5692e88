/* What a configuration says, as one text. */
#include <openssl/conf.h>
#include <openssl/err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/conf/conf.h"

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void add(char *says, size_t room, const char *text)
{
    size_t len = strlen(says);
    snprintf(says + len, room - len, "%s", text);
}

static void add_section(const CONF *conf, const char *name, char *says, size_t room)
{
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(conf, name);
    add(says, room, "[");
    add(says, room, name);
    add(says, room, "]\n");
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        add(says, room, strcmp(v->section, name) == 0 ? v->name : "(of another section)");
        add(says, room, "=");
        add(says, room, v->value);
        add(says, room, "\n");
    }
}

static void add_sections(const CONF *conf, char *says, size_t room)
{
    STACK_OF(OPENSSL_CSTRING) *names = NCONF_get_section_names(conf);
    const char *name[32];
    int n = sk_OPENSSL_CSTRING_num(names);
    n = n < 32 ? n : 32;
    for (int i = 0; i < n; i++)
        name[i] = sk_OPENSSL_CSTRING_value(names, i);
    qsort(name, (size_t)n, sizeof(name[0]), by_text);
    for (int i = 0; i < n; i++)
        add_section(conf, name[i], says, room);
    sk_OPENSSL_CSTRING_free(names);
}

void conf_says(const char *text, size_t len, char *says, size_t room)
{
    CONF *conf = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf(text, (int)len);
    long line = -1;
    says[0] = '\0';
    ERR_clear_error();
    if (NCONF_load_bio(conf, in, &line) > 0) {
        add_sections(conf, says, room);
    } else {
        const char *data = "";
        unsigned long code = ERR_peek_last_error_all(NULL, NULL, NULL, &data, NULL);
        const char *reason = ERR_reason_error_string(code);
        snprintf(says, room, "%ld: %s, %s", line, reason != NULL ? reason : "?", data);
    }
    BIO_free(in);
    NCONF_free(conf);
    ERR_clear_error();
}
