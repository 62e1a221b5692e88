/* Configuration files: what they say, files that they include, what is asked of them. */
#include <openssl/conf.h>
#include <openssl/err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/conf/conf.h"
#include "tests/suite.h"

static int reason(void)
{
    int r = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return r;
}

static CONF *load(const char *text)
{
    CONF *conf = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf(text, -1);
    check(NCONF_load_bio(conf, in, NULL) == 1, "%s", text);
    BIO_free(in);
    return conf;
}

void test_conf_text(void)
{
    check_context("conf text");
    setenv("ASSAY_FOO", "envfoo", 1);
    for (size_t i = 0; i < conf_cases_n; i++) {
        const struct conf_case *c = &conf_cases[i];
        char says[4000];
        conf_says(c->text, c->len, says, sizeof(says));
        check(strcmp(says, c->says) == 0, "case %zu '%s': '%s' instead of '%s'", i, c->text, says,
              c->says);
    }
    unsetenv("ASSAY_FOO");
}

/* A value of 65536 bytes may come of variables, no longer one; a line may be of any length. */
void test_conf_long(void)
{
    check_context("conf long");
    static char text[140000];
    for (int fits = 1; fits >= 0; fits--) {
        size_t n = fits ? 30000 : 40000;
        memcpy(text, "q=", 2);
        memset(text + 2, 'x', n);
        snprintf(text + 2 + n, sizeof(text) - n - 2, "\nb=$q$q\n");
        CONF *conf = NCONF_new(NULL);
        BIO *in = BIO_new_mem_buf(text, -1);
        long line = 0;
        int ok = NCONF_load_bio(conf, in, &line);
        if (fits)
            check(ok && strlen(NCONF_get_string(conf, NULL, "b")) == 2 * n, "%zu", n);
        else
            check(!ok && line == 2 && reason() == CONF_R_VARIABLE_EXPANSION_TOO_LONG, "%zu", n);
        BIO_free(in);
        NCONF_free(conf);
    }
}

/* ---- Files ---- */

static char directory[] = "/tmp/assay-conf-XXXXXX";

static const char *in_directory(const char *name)
{
    static char path[100];
    snprintf(path, sizeof(path), "%s/%s", directory, name);
    return path;
}

static void write_file(const char *name, const char *text)
{
    FILE *f = fopen(in_directory(name), "w");
    check(f != NULL && fputs(text, f) >= 0 && fclose(f) == 0, "%s", name);
}

static void check_says(const char *format, const char *want)
{
    char text[400], says[2000];
    snprintf(text, sizeof(text), format, directory);
    conf_says(text, strlen(text), says, sizeof(says));
    check(strcmp(says, want) == 0, "'%s': '%s' instead of '%s'", text, says, want);
}

static void check_includes(void)
{
    write_file("one.cnf", "i=1\n[in]\nj=2\n");
    write_file("bad.txt", "x=1\nbad line\n");
    mkdir(in_directory("dir"), 0700);
    write_file("dir/a.conf", "a1=$i\n");
    write_file("dir/no.txt", "wrong\n");
    mkdir(in_directory("dir/sub.cnf"), 0700);
    check_says("[s]\n.include %s/one.cnf\nb=2\n", "[default]\n[in]\nj=2\nb=2\n[s]\ni=1\n");
    check_says("i=5\n.include = '%s/dir'\nb=2\n", "[default]\ni=5\na1=5\nb=2\n");
    check_says(".include %s/bad.txt\nb=2", "3: missing equal sign, HERE-->lineline 3");
    check_says(".pragma includedir:%s\n.include one.cnf\n", "[default]\ni=1\n[in]\nj=2\n");
    check_says(".include %s/none.cnf\nb=2\n", "[default]\nb=2\n");
    check_says(".pragma abspath:on\n.include one.cnf", "2: relative path, line 2");
    setenv("OPENSSL_CONF_INCLUDE", directory, 1);
    check_says(".pragma includedir:/nowhere\n.include one.cnf\n", "[default]\ni=1\n[in]\nj=2\n");
    unsetenv("OPENSSL_CONF_INCLUDE");
}

void test_conf_files(void)
{
    check_context("conf files");
    strcpy(directory, "/tmp/assay-conf-XXXXXX");
    if (!check(mkdtemp(directory) != NULL, "a directory"))
        return;
    check_includes();
    CONF *conf = NCONF_new(NULL);
    long line = -1;
    check(NCONF_load(conf, in_directory("one.cnf"), &line) == 1, "a file");
#ifndef ASSAY_TWIN /* 3.0 refuses as well, and then crashes when it frees the data */
    check(NCONF_load(conf, in_directory("one.cnf"), &line) == 0 &&
              reason() == CONF_R_UNABLE_TO_CREATE_NEW_SECTION,
          "only once");
#endif
    NCONF_free(conf);
    conf = NCONF_new(NULL);
    check(NCONF_load(conf, in_directory("none"), &line) == 0 && reason() == CONF_R_NO_SUCH_FILE,
          "no file");
    check(NCONF_load(conf, in_directory("bad.txt"), &line) == 0 && line == 2 &&
              reason() == CONF_R_MISSING_EQUAL_SIGN,
          "a bad one");
    FILE *f = fopen(in_directory("one.cnf"), "r");
    check(NCONF_load_fp(conf, f, &line) == 1, "an open file");
    fclose(f);
    f = tmpfile();
    check(NCONF_dump_fp(conf, f) == 1 && ftell(f) > 0, "dump");
    fclose(f);
    NCONF_free(conf);
    static const char *const made[] = {"one.cnf", "bad.txt", "dir/a.conf", "dir/no.txt", NULL};
    for (size_t i = 0; made[i] != NULL; i++)
        unlink(in_directory(made[i]));
    rmdir(in_directory("dir/sub.cnf"));
    rmdir(in_directory("dir"));
    rmdir(directory);
}

/* ---- Asking ---- */

static void check_numbers(const CONF *conf)
{
    static const struct {
        const char *name;
        int ok;
        long is;
    } numbers[] = {{"a", 1, 1},     {"n", 1, 12},  {"neg", 1, 0},
                   {"empty", 1, 0}, {"hex", 1, 0}, {"max", 1, 2147483647}};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        long v = -1;
        check(NCONF_get_number_e(conf, NULL, numbers[i].name, &v) == numbers[i].ok &&
                  v == numbers[i].is,
              "%s: %ld", numbers[i].name, v);
    }
    long v;
    check(!NCONF_get_number_e(conf, NULL, "big", &v) && reason() == CONF_R_NUMBER_TOO_LARGE, "big");
    check(!NCONF_get_number_e(conf, NULL, "none", &v) && reason() == CONF_R_NO_VALUE, "none");
    check(!NCONF_get_number_e(conf, NULL, "a", NULL) && reason() == ERR_R_PASSED_NULL_PARAMETER,
          "nowhere");
}

static void check_dump(const CONF *conf)
{
    char text[1000] = "";
    BIO *out = BIO_new(BIO_s_mem());
    check(NCONF_dump_bio(conf, out) == 1 && BIO_read(out, text, sizeof(text) - 1) > 0, "dump");
    check(strstr(text, "[[s]]\n") != NULL && strstr(text, "[s] b=2\n") != NULL &&
              strstr(text, "[default] n=12x\n") != NULL,
          "%s", text);
    BIO_free(out);
}

void test_conf_ask(void)
{
    check_context("conf ask");
    CONF *conf = load("a=1\nn=12x\nneg=-5\nbig=99999999999999999999\nempty=\nhex=0x10\n"
                      "max=2147483647\n[s]\nb=2\n");
    check(strcmp(NCONF_get_string(conf, "s", "b"), "2") == 0 &&
              strcmp(NCONF_get_string(conf, "s", "a"), "1") == 0 &&
              strcmp(NCONF_get_string(conf, "none", "a"), "1") == 0,
          "values");
    check(NCONF_get_string(conf, NULL, "b") == NULL && reason() == CONF_R_NO_VALUE, "of a section");
    check(NCONF_get_string(NULL, "s", "no such variable") == NULL &&
              reason() == CONF_R_NO_CONF_OR_ENVIRONMENT_VARIABLE,
          "no configuration");
    setenv("ASSAY_FOO", "bar", 1);
    check(strcmp(NCONF_get_string(conf, "ENV", "ASSAY_FOO"), "bar") == 0 &&
              strcmp(NCONF_get_string(NULL, NULL, "ASSAY_FOO"), "bar") == 0,
          "environment");
    unsetenv("ASSAY_FOO");
    check(NCONF_get_section(conf, "none") == NULL && ERR_peek_error() == 0, "no section");
    check(NCONF_get_section(conf, NULL) == NULL && reason() == CONF_R_NO_SECTION, "none named");
    check(NCONF_get_section(NULL, "s") == NULL && reason() == CONF_R_NO_CONF, "no conf");
    check(NCONF_get0_libctx(conf) == NULL, "context");
    check_numbers(conf);
    check_dump(conf);
    NCONF_free(conf);
    NCONF_free(NULL);
}

/* The oldest form. */
void test_conf_table(void)
{
    check_context("conf table");
    BIO *in = BIO_new_mem_buf("a=9\nd=4x\n[s]\nb=7\n", -1);
    long line = -1;
    LHASH_OF(CONF_VALUE) *table = CONF_load_bio(NULL, in, &line);
    BIO_free(in);
    check(table != NULL && strcmp(CONF_get_string(table, "s", "b"), "7") == 0, "a value");
    check(CONF_get_number(table, NULL, "d") == 4 && CONF_get_number(table, NULL, "none") == 0 &&
              ERR_peek_error() == 0,
          "numbers");
    check(sk_CONF_VALUE_num(CONF_get_section(table, "s")) == 1 &&
              CONF_get_section(table, "none") == NULL && CONF_get_section(NULL, "s") == NULL,
          "sections");
    FILE *f = tmpfile();
    check(CONF_dump_fp(table, f) == 1 && ftell(f) > 0, "dump");
    fclose(f);
    CONF_free(table);
    in = BIO_new_mem_buf("a=9\nbad\n", -1);
    check(CONF_load_bio(NULL, in, &line) == NULL && line == 2 &&
              reason() == CONF_R_MISSING_EQUAL_SIGN,
          "a bad one");
    BIO_free(in);
    check(CONF_load(NULL, "/none/such", &line) == NULL && reason() == ERR_R_SYS_LIB, "no file");
}

/* ---- Lists ---- */

static int collect(const char *element, int len, void *to)
{
    char *text = to;
    size_t at = strlen(text);
    snprintf(text + at, 100 - at, "(%.*s|%s)", len, element != NULL ? element : "",
             element == NULL ? "none" : "");
    return element == NULL || *element != '!';
}

static void check_list(const char *list, int no_spaces, const char *want)
{
    char got[100] = "";
    CONF_parse_list(list, ',', no_spaces, collect, got);
    check(strcmp(got, want) == 0, "'%s': %s", list, got);
}

void test_conf_list(void)
{
    check_context("conf list");
    check_list("a, b ,c,,d ", 1, "(a|)(b|)(c|)(|none)(d|)");
    check_list("a, b ,c,,d ", 0, "(a|)( b |)(c|)(|none)(d |)");
    check_list("", 1, "(|none)");
    check_list("a,", 1, "(a|)(|none)");
    check_list("a,!,b", 1, "(a|)(!|)");
    check(CONF_parse_list(NULL, ',', 1, collect, NULL) == 0 &&
              reason() == CONF_R_LIST_CANNOT_BE_NULL,
          "no list");
}
