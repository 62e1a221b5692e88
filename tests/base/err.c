#include <openssl/err.h>
#include <openssl/evperr.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

void test_err(void)
{
    check_context("err");
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
