#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evperr.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static void marks(void)
{
    ERR_clear_error();
    for (int i = 1; i <= 4; i++) {
        ERR_raise(ERR_LIB_EVP, i);
        if (i == 2 || i == 3)
            check(ERR_set_mark() == 1, "mark %d", i);
    }
    check(ERR_clear_last_mark() == 1 && ERR_GET_REASON(ERR_peek_last_error()) == 4,
          "a mark goes, the errors stay");
    check(ERR_pop_to_mark() == 1 && ERR_GET_REASON(ERR_peek_last_error()) == 2,
          "to the other mark");
    check(ERR_clear_last_mark() == 0, "no mark is left");
    check(ERR_set_mark() == 1 && ERR_set_mark() == 1 && ERR_pop_to_mark() == 1 &&
              ERR_pop_to_mark() == 1 && ERR_pop_to_mark() == 0,
          "two marks at one error");
    check(ERR_get_error() == 0, "all gone");
}

static void data(void)
{
    const char *file, *func, *text;
    int line, flags;
    ERR_new();
    ERR_set_debug("file.c", 12, "function");
    ERR_set_error(ERR_LIB_RAND, 100, "%s=%d", "n", 5);
    ERR_add_error_data(3, ", ", "more", NULL);
    unsigned long e = ERR_peek_error_all(&file, &line, &func, &text, &flags);
    check(ERR_GET_LIB(e) == ERR_LIB_RAND && ERR_GET_REASON(e) == 100 &&
              strcmp(file, "file.c") == 0 && line == 12 && strcmp(func, "function") == 0 &&
              strcmp(text, "n=5, more<NULL>") == 0 && flags & ERR_TXT_STRING,
          "%s:%d %s %s", file, line, func, text);
    check(ERR_peek_error_line(&file, &line) == e && ERR_peek_last_error_func(&func) == e &&
              ERR_get_error_line_data(&file, &line, &text, &flags) == e && ERR_peek_error() == 0,
          "by parts");
    ERR_raise(ERR_LIB_SYS, 2);
    e = ERR_get_error();
    check(ERR_SYSTEM_ERROR(e) && ERR_GET_LIB(e) == ERR_LIB_SYS && ERR_GET_REASON(e) == 2, "errno");
    char *given = OPENSSL_strdup("given");
    ERR_raise(ERR_LIB_EVP, 1);
    ERR_set_error_data(given, ERR_TXT_MALLOCED | ERR_TXT_STRING);
    ERR_peek_error_data(&text, &flags);
    check(text == given && flags == (ERR_TXT_MALLOCED | ERR_TXT_STRING), "given data");
    ERR_clear_error();
    check(ERR_peek_last_error_data(&text, &flags) == 0, "nothing");
}

/* What ERR_print_errors_cb says of an error:
 * thread:error:code:library:function:reason:file:line:data */
static int take(const char *str, size_t len, void *text)
{
    check(strlen(str) == len && len < 300, "length");
    const char *from = strchr(str, ':');
    if (!check(from != NULL, "a colon") || from == NULL)
        return 0;
    memcpy((char *)text + strlen(text), from, strlen(from) + 1);
    return 1;
}

static void print(void)
{
    char text[700] = "";
    for (int i = 0; i < 2; i++) {
        ERR_new();
        ERR_set_debug("f.c", 7 + i, i == 0 ? "fn" : NULL);
        ERR_set_error(ERR_LIB_EVP, i == 0 ? EVP_R_BAD_DECRYPT : 9999, i == 0 ? "data" : NULL);
    }
    ERR_print_errors_cb(take, text);
    check(strcmp(text, ":error:03000064:digital envelope routines:fn:bad decrypt:f.c:7:data\n"
                       ":error:0300270F:digital envelope routines::reason(9999):f.c:8:\n") == 0,
          "%s", text);
    check(ERR_peek_error() == 0, "printed and gone");
    check(strcmp(ERR_lib_error_string(ERR_PACK(ERR_LIB_RAND, 0, 1)), "random number generator") ==
                  0 &&
              ERR_lib_error_string(ERR_PACK(200, 0, 1)) == NULL &&
              strcmp(ERR_reason_error_string(ERR_PACK(ERR_LIB_EVP, 0, ERR_R_MALLOC_FAILURE)),
                     "malloc failure") == 0 &&
              ERR_reason_error_string(ERR_PACK(ERR_LIB_EVP, 0, 9999)) == NULL,
          "texts");
    char exact[256], *own = ERR_error_string(ERR_PACK(ERR_LIB_EVP, 0, EVP_R_BAD_DECRYPT), exact);
    check(own == exact && strlen(exact) < 256, "ERR_error_string");
}

void test_err(void)
{
    check_context("err");
    marks();
    data();
    print();
    ERR_clear_error();
    check(ERR_get_error() == 0 && ERR_set_mark() == 0, "empty");
    for (int i = 1; i <= 20; i++)
        ERR_raise(ERR_LIB_EVP, i);
    int n = 0, first = ERR_GET_REASON(ERR_peek_error());
    while (ERR_get_error() != 0)
        n++;
    check(n == 15 && first == 6, "the last 15: %d from %d", n, first);

    ERR_raise(ERR_LIB_EVP, 1);
    check(ERR_set_mark() == 1, "mark");
    ERR_raise_data(ERR_LIB_EVP, 2, "n=%d", 5);
    const char *data;
    int flags;
    ERR_peek_last_error_data(&data, &flags);
    check(strcmp(data, "n=5") == 0 && flags & ERR_TXT_STRING, "data %s", data);
    check(ERR_pop_to_mark() == 1 && ERR_GET_REASON(ERR_peek_last_error()) == 1, "pop to mark");
    check(ERR_pop_to_mark() == 0 && ERR_peek_error() == 0, "pop without mark");

    char buf[256];
    ERR_error_string_n(ERR_PACK(ERR_LIB_EVP, 0, EVP_R_BAD_DECRYPT), buf, sizeof(buf));
    check(strcmp(buf, "error:03000064:digital envelope routines::bad decrypt") == 0, "%s", buf);
    ERR_error_string_n(ERR_SYSTEM_FLAG | 2, buf, sizeof(buf));
    check(strcmp(buf, "error:80000002:system library::No such file or directory") == 0, "%s", buf);
    ERR_error_string_n(ERR_PACK(ERR_LIB_EVP, 0, 100), buf, 20);
    check(strcmp(buf, "err:3000064:6:0:64") == 0, "short %s", buf);

    static ERR_STRING_DATA texts[] = {{5, "five"}, {0, NULL}};
    int lib = ERR_get_next_error_library();
    check(lib >= ERR_LIB_USER && ERR_load_strings(lib, texts) == 1, "load");
    const char *five = ERR_reason_error_string(ERR_PACK(lib, 0, 5));
    check(five != NULL && strcmp(five, "five") == 0, "loaded text");
    ERR_unload_strings(lib, texts);
    check(ERR_reason_error_string(ERR_PACK(lib, 0, 5)) == NULL, "unloaded text");
}
