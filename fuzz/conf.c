/* Configuration files for a fuzzer: what is read must come out of a
 * file that is written of it. Files that include others are left out.
 *   out/fuzz/conf FILE... */
#include <openssl/conf.h>
#include <openssl/err.h>
#include <string.h>

#include "fuzz/fuzz.h"

static CONF *load(BIO *in)
{
    CONF *conf = NCONF_new(NULL);
    long line = -1;
    if (NCONF_load_bio(conf, in, &line) > 0)
        return conf;
    fuzz_must(line >= 0 && ERR_peek_error() != 0, "a refusal without a reason");
    NCONF_free(conf);
    return NULL;
}

/* A name of letters alone, which needs no escapes there. */
static int is_plain(const char *s)
{
    return *s != '\0' &&
           s[strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")] == '\0';
}

static void write_quoted(BIO *out, const char *s)
{
    BIO_puts(out, "\"");
    for (; *s != '\0'; s++) /* a line's end is known outside of quotes alone */
        if (*s == '\n' || *s == '\r')
            BIO_printf(out, "\"\\%c\"", *s == '\n' ? 'n' : 'r');
        else
            BIO_printf(out, *s == '"' || *s == '\\' ? "\\%c" : "%c", *s);
    BIO_puts(out, "\"\n");
}

static void again(const CONF *conf)
{
    BIO *text = BIO_new(BIO_s_mem());
    STACK_OF(OPENSSL_CSTRING) *names = NCONF_get_section_names(conf);
    for (int i = 0; i < sk_OPENSSL_CSTRING_num(names); i++) {
        const char *name = sk_OPENSSL_CSTRING_value(names, i);
        STACK_OF(CONF_VALUE) *values = NCONF_get_section(conf, name);
        for (int k = 0; is_plain(name) && k < sk_CONF_VALUE_num(values); k++) {
            const CONF_VALUE *v = sk_CONF_VALUE_value(values, k);
            if (!is_plain(v->name))
                continue;
            BIO_printf(text, "%s::%s=", name, v->name);
            write_quoted(text, v->value);
        }
    }
    sk_OPENSSL_CSTRING_free(names);
    CONF *back = load(text);
    fuzz_must(back != NULL, "what was written isn't read");
    names = NCONF_get_section_names(back);
    for (int i = 0; i < sk_OPENSSL_CSTRING_num(names); i++) {
        const char *name = sk_OPENSSL_CSTRING_value(names, i);
        STACK_OF(CONF_VALUE) *values = NCONF_get_section(back, name);
        for (int k = 0; k < sk_CONF_VALUE_num(values); k++) {
            const CONF_VALUE *v = sk_CONF_VALUE_value(values, k);
            const char *was = NCONF_get_string(conf, name, v->name);
            fuzz_must(was != NULL && strcmp(was, v->value) == 0, "a value isn't the same again");
        }
    }
    sk_OPENSSL_CSTRING_free(names);
    NCONF_free(back);
    BIO_free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    if (n > 1 << 16 || memmem(bytes, n, ".include", 8) != NULL)
        return 0; /* it would read this machine's files */
    BIO *in = BIO_new_mem_buf(bytes, (int)n);
    CONF *conf = load(in);
    if (conf != NULL)
        again(conf);
    NCONF_free(conf);
    BIO_free(in);
    return 0;
}
