/* CRYPTO_get_ex_new_index(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static char log_text[200]; /* what was called: "n1 d1 f1 " */
static int object;

static void note(char what, int idx, const void *object_seen, long argl, const void *argp)
{
    size_t at = strlen(log_text);
    int ok = argl == idx * 10L && argp == log_text && object_seen == &object;
    snprintf(log_text + at, sizeof(log_text) - at, "%c%d%s ", what, idx, ok ? "" : "!");
}

static void on_new(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl, void *argp)
{
    note(ptr == NULL ? 'n' : '!', idx, parent, argl, argp);
    if (idx == 1)
        CRYPTO_set_ex_data(ad, idx, (char *)argp + idx);
}

static int on_dup(CRYPTO_EX_DATA *to, const CRYPTO_EX_DATA *from, void **from_d, int idx, long argl,
                  void *argp)
{
    note(to != from ? 'd' : '!', idx, &object, argl, argp);
    if (*from_d == &object)
        return 0;
    *from_d = (char *)*from_d + 100;
    return 1;
}

static void on_free(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl, void *argp)
{
    note(ptr == CRYPTO_get_ex_data(ad, idx) ? 'f' : '!', idx, parent, argl, argp);
}

static void expect(const char *want, const char *what)
{
    check(strcmp(log_text, want) == 0, "%s: %s instead of %s", what, log_text, want);
    log_text[0] = '\0';
}

void test_ex_data(void)
{
    enum { CLASS = CRYPTO_EX_INDEX_UI_METHOD }; /* nothing else here uses it */
    CRYPTO_EX_DATA a, b;
    for (int i = 1; i <= 3; i++)
        check(CRYPTO_get_ex_new_index(CLASS, i * 10, log_text, on_new, on_dup, on_free) == i,
              "index %d", i);
    check(CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_UI, 0, NULL, NULL, NULL, NULL) == 1,
          "another class counts for itself");
    check(CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX__COUNT, 0, NULL, NULL, NULL, NULL) == -1 &&
              CRYPTO_get_ex_new_index(-1, 0, NULL, NULL, NULL, NULL) == -1,
          "no such class");

    check(CRYPTO_new_ex_data(CLASS, &object, &a) == 1, "new");
    expect("n1 n2 n3 ", "new, in order");
    check(CRYPTO_get_ex_data(&a, 1) == log_text + 1 && CRYPTO_get_ex_data(&a, 2) == NULL,
          "set by new");
    check(CRYPTO_set_ex_data(&a, 3, log_text + 3) && CRYPTO_set_ex_data(&a, 0, log_text),
          "index 0 is everybody's");
    check(CRYPTO_new_ex_data(CLASS, &object, &b) == 1, "another object");
    log_text[0] = '\0';
    check(CRYPTO_dup_ex_data(CLASS, &b, &a) == 1, "dup");
    expect("d1 d2 d3 ", "dup, in order");
    check(CRYPTO_get_ex_data(&b, 1) == log_text + 101 && CRYPTO_get_ex_data(&b, 0) == log_text &&
              CRYPTO_get_ex_data(&a, 1) == log_text + 1,
          "dup's values");
    check(CRYPTO_set_ex_data(&a, 2, &object) && CRYPTO_dup_ex_data(CLASS, &b, &a) == 0,
          "dup refuses");
    log_text[0] = '\0';

    check(CRYPTO_free_ex_index(CLASS, 2) == 1 && CRYPTO_free_ex_index(CLASS, 99) == 0,
          "free index");
    CRYPTO_free_ex_data(CLASS, &object, &a);
    expect("f1 f3 ", "free, but for the freed index");
    CRYPTO_free_ex_data(CLASS, &object, &b);
    log_text[0] = '\0';
    check(CRYPTO_get_ex_new_index(CLASS, 40, log_text, on_new, NULL, NULL) == 4,
          "never given again");
    check(CRYPTO_get_ex_data(&a, 1) == NULL && CRYPTO_get_ex_data(&a, -1) == NULL, "freed");

    check(CRYPTO_new_ex_data(CLASS, &object, &a) == 1, "again");
    expect("n1 n3 n4 ", "new, but for the freed index");
    check(CRYPTO_alloc_ex_data(CLASS, &object, &a, 3) == 1, "alloc");
    expect("n3 ", "alloc calls new");
    check(CRYPTO_alloc_ex_data(CLASS, &object, &a, 1) == 1, "alloc of what is there");
    expect("", "alloc calls nothing");
    CRYPTO_free_ex_data(CLASS, &object, &a);
    for (int i = 1; i <= 4; i++) /* the next run of this test isn't to see them */
        CRYPTO_free_ex_index(CLASS, i);
    log_text[0] = '\0';
    ERR_clear_error();
}
