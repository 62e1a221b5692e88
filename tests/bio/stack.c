/* DEFINE_STACK_OF(3). */
#include <openssl/err.h>
#include <openssl/safestack.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

typedef struct {
    int key;
} ITEM;
DEFINE_STACK_OF(ITEM)

static int by_key(const ITEM *const *a, const ITEM *const *b)
{
    return (*a)->key - (*b)->key;
}

static int freed;

static void note_free(ITEM *i)
{
    freed += i->key;
}

static ITEM copies[10];

static ITEM *copy(const ITEM *i)
{
    if (i->key == 99)
        return NULL;
    copies[i->key] = *i;
    return &copies[i->key];
}

static void order(ITEM *items)
{
    static const int keys[] = {3, 1, 3, 7};
    STACK_OF(ITEM) *sk = sk_ITEM_new(by_key);
    for (int i = 0; i < 4; i++)
        items[i].key = keys[i], sk_ITEM_push(sk, &items[i]);
    ITEM want = {3}, between = {5}, low = {0}, high = {9};
    int n = 7;
    check(!sk_ITEM_is_sorted(sk) && sk_ITEM_find(sk, &want) == 1 && sk_ITEM_is_sorted(sk), "find");
    check(sk_ITEM_find_all(sk, &want, &n) == 1 && n == 2, "find all");
    check(sk_ITEM_find_all(sk, &between, &n) == -1 && n == 0, "find none");
    check(sk_ITEM_find_ex(sk, &between) == 3 && sk_ITEM_find_ex(sk, &low) == 0 &&
              sk_ITEM_find_ex(sk, &high) == 3,
          "find the place");
    for (int i = 0; i < 3; i++)
        check(sk_ITEM_value(sk, i)->key <= sk_ITEM_value(sk, i + 1)->key, "sorted");
    sk_ITEM_pop(sk);
    check(sk_ITEM_is_sorted(sk) && sk_ITEM_push(sk, &low) == 4 && !sk_ITEM_is_sorted(sk), "kept");
    check(sk_ITEM_set_cmp_func(sk, NULL) == by_key && sk_ITEM_find(sk, &low) == 3, "by pointer");
    sk_ITEM_free(sk);
}

static void copying(ITEM *items)
{
    STACK_OF(ITEM) *sk = sk_ITEM_new_reserve(NULL, 3);
    for (int i = 0; i < 4; i++)
        items[i].key = i + 1, sk_ITEM_push(sk, &items[i]);
    STACK_OF(ITEM) *same = sk_ITEM_dup(sk), *deep = sk_ITEM_deep_copy(sk, copy, note_free);
    check(sk_ITEM_num(same) == 4 && sk_ITEM_value(same, 2) == &items[2], "dup");
    check(sk_ITEM_num(deep) == 4 && sk_ITEM_value(deep, 2) == &copies[3], "deep copy");
    items[3].key = 99;
    freed = 0;
    check(sk_ITEM_deep_copy(sk, copy, note_free) == NULL && freed == 6, "a copy that fails");
    freed = 0;
    sk_ITEM_pop_free(deep, note_free);
    check(freed == 10, "pop_free");
    sk_ITEM_free(same);
    sk_ITEM_free(sk);
}

void test_stack(void)
{
    ITEM items[4] = {{0}, {1}, {2}, {3}};
    STACK_OF(ITEM) *sk = sk_ITEM_new_null();
    check(sk_ITEM_num(NULL) == -1 && sk_ITEM_push(NULL, items) == -1 && sk_ITEM_pop(NULL) == NULL &&
              sk_ITEM_is_sorted(NULL) == 1 && sk_ITEM_reserve(sk, -3) == 1,
          "no stack");
    check(sk_ITEM_push(sk, &items[1]) == 1 && sk_ITEM_unshift(sk, &items[0]) == 2 &&
              sk_ITEM_insert(sk, &items[3], 99) == 3 && sk_ITEM_insert(sk, &items[2], 2) == 4,
          "put in");
    for (int i = 0; i < 4; i++)
        check(sk_ITEM_value(sk, i) == &items[i], "value %d", i);
    check(sk_ITEM_value(sk, 4) == NULL && sk_ITEM_value(sk, -1) == NULL, "no value");
    check(sk_ITEM_set(sk, 1, &items[0]) == &items[0] && sk_ITEM_set(sk, 4, items) == NULL, "set");
    check(sk_ITEM_delete_ptr(sk, &items[2]) == &items[2] && sk_ITEM_delete(sk, 3) == NULL &&
              sk_ITEM_shift(sk) == &items[0] && sk_ITEM_pop(sk) == &items[3] &&
              sk_ITEM_num(sk) == 1,
          "take out");
    for (int i = 0; i < 1000; i++)
        sk_ITEM_push(sk, &items[i % 4]);
    for (int i = 1000; i > 0; i--)
        check(sk_ITEM_pop(sk) == &items[(i - 1) % 4], "many");
    sk_ITEM_zero(sk);
    check(sk_ITEM_num(sk) == 0, "zero");
    sk_ITEM_free(sk);
    order(items);
    copying(items);
    char *text = "text";
    STACK_OF(OPENSSL_STRING) *strings = sk_OPENSSL_STRING_new_null();
    check(sk_OPENSSL_STRING_push(strings, text) == 1 && sk_OPENSSL_STRING_value(strings, 0) == text,
          "the library's types");
    sk_OPENSSL_STRING_free(strings);
    ERR_clear_error();
}
