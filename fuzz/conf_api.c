/* What programs do with configuration files, for a fuzzer: read by every function that reads them,
 * asked for, printed, and given to modules, in whatever order the input says (fuzz/calls/calls.h).
 * Files are included from fuzz/calls/include alone.
 *   out/fuzz/conf_api FILE... */
#include <openssl/asn1.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/conf/ssl.h"
#include "fuzz/calls/calls.h"
#include "fuzz/fuzz.h"

static OSSL_LIB_CTX *library;
static CONF *conf;
static LHASH_OF(CONF_VALUE) * old;

static void open_program(void)
{
    library = OSSL_LIB_CTX_new();
    conf = NULL;
    old = NULL;
}

static void close_program(void)
{
    CONF_modules_unload(1);
    ASN1_STRING_TABLE_cleanup();
    NCONF_free(conf);
    CONF_free(old);
    OSSL_LIB_CTX_free(library);
}

/* ---- Read ---- */

static CONF *make(long kind)
{
    if (kind == 0)
        return NCONF_new(NULL);
    return library != NULL ? NCONF_new_ex(library, NCONF_default()) : NULL;
}

/* kind, how; the first error's line is told */
static bool call_load(const struct called *c)
{
    long line = -1;
    BIO *in = calls_in(c);
    FILE *f = c->n > 0 ? fmemopen((void *)c->bytes, c->n, "r") : NULL;
    CONF *made = make(c->with[0]);
    int r = 0;
    if (made != NULL && c->with[1] && f != NULL)
        r = NCONF_load_fp(made, f, &line);
    else if (made != NULL && in != NULL)
        r = NCONF_load_bio(made, in, &line);
    const bool ok = r > 0 || ERR_peek_error() != 0 || c->n == 0;
    if (f != NULL)
        fclose(f);
    BIO_free(in);
    if (r > 0) {
        NCONF_free(conf);
        conf = made;
    } else {
        NCONF_free(made);
    }
    return ok;
}

/* A file of that name: one that is there, one that isn't, a folder. */
static const char *file_name(long i)
{
    static const char *const all[] = {"fuzz/calls/include/one.cnf", "fuzz/calls/include/none",
                                      "fuzz/calls/include", "fuzz/calls/include/broken.cnf"};
    return CALLS_ONE_OF(all, i);
}

static bool call_file(const struct called *c)
{
    CONF *made = make(c->with[1]);
    long line;
    const bool ok =
        made == NULL || NCONF_load(made, file_name(c->with[0]), &line) > 0 || ERR_peek_error() != 0;
    NCONF_free(made);
    return ok;
}

static bool call_old(const struct called *c)
{
    BIO *in = calls_in(c);
    FILE *f = c->n > 0 ? fmemopen((void *)c->bytes, c->n, "r") : NULL;
    long line;
    LHASH_OF(CONF_VALUE) *made = NULL;
    if (c->with[0] == 0 && in != NULL)
        made = CONF_load_bio(NULL, in, &line);
    if (c->with[0] == 1 && f != NULL)
        made = CONF_load_fp(NULL, f, &line);
    if (c->with[0] == 2)
        made = CONF_load(NULL, file_name(c->with[1]), &line);
    if (f != NULL)
        fclose(f);
    BIO_free(in);
    if (made != NULL) {
        CONF_free(old);
        old = made;
    }
    return true;
}

static bool call_method(const struct called *c)
{
    return CONF_set_default_method(c->with[0] ? NCONF_default() : NULL) == 1;
}

/* ---- Asked ---- */

static const char *name(long i)
{
    static const char *const all[] = {"a", "number", "first", "empty", "openssl_conf", "nothing"};
    return CALLS_ONE_OF(all, i);
}

static bool call_ask(const struct called *c)
{
    const char *section = c->with[0] < 0 ? NULL : name(c->with[0]), *of = name(c->with[1]);
    long number = -1;
    if (conf == NULL)
        return NCONF_get_string(NULL, section, of) == NULL && ERR_peek_error() != 0;
    const char *text = NCONF_get_string(conf, section, of);
    const bool is_number = NCONF_get_number_e(conf, section, of, &number) == 1;
    fuzz_must(!is_number || text != NULL, "a number of nothing");
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(conf, section);
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        const char *got = NCONF_get_string(conf, v->section, v->name);
        fuzz_must(got != NULL, "what is listed isn't found");
    }
    fuzz_must(NCONF_get0_libctx(conf) == library || NCONF_get0_libctx(conf) == NULL,
              "another library context");
    return text != NULL || ERR_peek_error() != 0;
}

static bool call_ask_old(const struct called *c)
{
    const char *section = name(c->with[0]), *of = name(c->with[1]);
    CONF_get_string(old, section, of);
    CONF_get_number(old, section, of);
    CONF_get_section(old, section);
    CONF *round = old != NULL ? NCONF_new(NULL) : NULL;
    if (round != NULL) { /* a hash table that is its owner's */
        CONF around;
        CONF_set_nconf(&around, old);
        NCONF_get_string(&around, section, of);
    }
    NCONF_free(round);
    return true;
}

static bool call_dump(const struct called *c)
{
    BIO *out = calls_out();
    char *memory = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&memory, &size);
    if (conf != NULL && out != NULL)
        NCONF_dump_bio(conf, out);
    if (conf != NULL && f != NULL && c->with[0])
        NCONF_dump_fp(conf, f);
    if (old != NULL && out != NULL)
        CONF_dump_bio(old, out);
    if (old != NULL && f != NULL && c->with[0])
        CONF_dump_fp(old, f);
    if (f != NULL)
        fclose(f);
    free(memory);
    BIO_free(out);
    return true;
}

static bool call_names(const struct called *c)
{
    STACK_OF(OPENSSL_CSTRING) *names = conf != NULL ? NCONF_get_section_names(conf) : NULL;
    for (int i = 0; i < sk_OPENSSL_CSTRING_num(names); i++)
        fuzz_must(NCONF_get_section(conf, sk_OPENSSL_CSTRING_value(names, i)) != NULL,
                  "a section that isn't there");
    sk_OPENSSL_CSTRING_free(names);
    (void)c;
    return true;
}

static int take_element(const char *element, int len, void *sum)
{
    fuzz_must((element == NULL) == (len == 0) && len >= 0, "an element");
    *(int *)sum += len;
    return *(int *)sum < 1000;
}

static bool call_list(const struct called *c)
{
    char text[200];
    const size_t n = c->n < sizeof(text) - 1 ? c->n : sizeof(text) - 1;
    int sum = 0;
    memcpy(text, c->bytes, n);
    text[n] = '\0';
    CONF_parse_list(text, c->with[0] ? (int)c->with[0] : ',', c->with[1] != 0, take_element, &sum);
    fuzz_must(sum <= (int)n, "more than there is");
    return CONF_parse_list(NULL, ',', 0, take_element, &sum) == 0;
}

/* ---- Modules ---- */

static int begin_module(CONF_IMODULE *md, const CONF *cnf)
{
    CONF_MODULE *m = CONF_imodule_get_module(md);
    const char *value = CONF_imodule_get_value(md);
    CONF_imodule_set_usr_data(md, m);
    CONF_imodule_set_flags(md, 7);
    CONF_module_set_usr_data(m, m);
    fuzz_must(CONF_imodule_get_usr_data(md) == m && CONF_module_get_usr_data(m) == m &&
                  CONF_imodule_get_flags(md) == 7 && CONF_imodule_get_name(md) != NULL,
              "not what was set");
    NCONF_get_section(cnf, value);
    return strcmp(value, "refuse") != 0;
}

static void end_module(CONF_IMODULE *md)
{
    fuzz_must(CONF_imodule_get_usr_data(md) == CONF_imodule_get_module(md), "another module");
}

static bool call_module(const struct called *c)
{
    static const char *const names[] = {"own", "other"};
    CONF_module_add(CALLS_ONE_OF(names, c->with[0]), c->with[1] ? NULL : begin_module,
                    c->with[1] ? NULL : end_module);
    return true;
}

/* Commands that are kept for libssl, as it asks for them. */
static void look_at_commands(void)
{
    size_t found, n;
    if (!conf_ssl_name_find("server", &found))
        return;
    const char *of;
    const SSL_CONF_CMD *commands = conf_ssl_get(found, &of, &n);
    for (size_t i = 0; i < n; i++) {
        char *command, *argument;
        conf_ssl_get_cmd(commands, i, &command, &argument);
        fuzz_must(command != NULL && argument != NULL, "no command");
    }
}

static bool call_modules(const struct called *c)
{
    const char *program = c->with[0] < 0 ? NULL : name(c->with[0]);
    if (conf != NULL && NCONF_get0_libctx(conf) == NULL)
        return true; /* what changes the program's own context stays */
    const int r = CONF_modules_load(conf, program, (unsigned long)c->with[1]);
    const bool silent = c->with[1] & CONF_MFLAGS_SILENT;
    const bool ok = r > 0 || silent || ERR_peek_error() != 0;
    look_at_commands();
    return ok;
}

static bool call_modules_file(const struct called *c)
{
    CONF_modules_load_file_ex(library, c->with[0] < 0 ? NULL : file_name(c->with[0]),
                              c->with[2] ? "first" : NULL, (unsigned long)c->with[1]);
    CONF_modules_load_file(file_name(c->with[0]), NULL, (unsigned long)c->with[1]);
    return true;
}

static bool call_finish(const struct called *c)
{
    if (c->with[0])
        CONF_modules_unload(c->with[0] == 2);
    else
        CONF_modules_finish();
    char *file = CONF_get1_default_config_file();
    OPENSSL_free(file);
    fuzz_must(strncmp(X509_get_default_cert_file(), X509_get_default_cert_area(),
                      strlen(X509_get_default_cert_area())) == 0 &&
                  strncmp(X509_get_default_cert_dir(), X509_get_default_cert_area(),
                          strlen(X509_get_default_cert_area())) == 0 &&
                  strncmp(X509_get_default_private_dir(), X509_get_default_cert_area(),
                          strlen(X509_get_default_cert_area())) == 0 &&
                  strcmp(X509_get_default_cert_dir_env(), "SSL_CERT_DIR") == 0 &&
                  strcmp(X509_get_default_cert_file_env(), "SSL_CERT_FILE") == 0,
              "not the default places");
    return true;
}

static const struct call table[] = {
    {"load", call_load},     {"file", call_file},       {"old", call_old},
    {"method", call_method}, {"ask", call_ask},         {"ask_old", call_ask_old},
    {"dump", call_dump},     {"names", call_names},     {"list", call_list},
    {"module", call_module}, {"modules", call_modules}, {"modules_file", call_modules_file},
    {"finish", call_finish},
};

/* What would read this machine's files, or load its libraries. */
static bool reaches_out(const uint8_t *bytes, size_t n)
{
    static const char *const words[] = {"/", "..", "includedir", "$", "\\"};
    bool any = memmem(bytes, n, "providers", 9) != NULL;
    if (memmem(bytes, n, "include", 7) == NULL)
        return any;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        any |= memmem(bytes, n, words[i], strlen(words[i])) != NULL;
    return any;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun) {
        setenv("OPENSSL_CONF_INCLUDE", "fuzz/calls/include", 1);
        setenv("OPENSSL_CONF", "fuzz/calls/include/one.cnf", 1);
        calls_begin();
    }
    begun = true;
    if (n > 0 && n < 1 << 14 && !reaches_out(bytes, n))
        calls_run(&calls, bytes, n);
    return 0;
}
