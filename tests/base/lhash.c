/* Hash tables: what goes in is found, in any number, in any order of deletion. */
#include <openssl/bio.h>
#include <openssl/lhash.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

enum { MANY = 2000 };

typedef struct item {
    int key;
    int seen;
} ITEM;
DEFINE_LHASH_OF(ITEM);

static unsigned long item_hash(const ITEM *i)
{
    return (unsigned long)i->key / 3; /* so that some share a hash */
}

static int item_cmp(const ITEM *a, const ITEM *b)
{
    return a->key != b->key;
}

static void see(ITEM *i)
{
    i->seen++;
}

static void count_up(ITEM *i, int *sum)
{
    *sum += i->seen;
}
IMPLEMENT_LHASH_DOALL_ARG(ITEM, int);

static LHASH_OF(ITEM) * the_table;

static void delete_odd(ITEM *i)
{
    if (i->key % 2 == 1)
        check(lh_ITEM_delete(the_table, i) == i, "deleted while walking");
}

static void test_typed(void)
{
    static ITEM items[MANY], other = {.key = 7};
    the_table = lh_ITEM_new(item_hash, item_cmp);
    for (int i = 0; i < MANY; i++) {
        items[i] = (ITEM){i, 0};
        check(lh_ITEM_insert(the_table, &items[i]) == NULL, "%d is new", i);
    }
    check(lh_ITEM_num_items(the_table) == MANY && lh_ITEM_error(the_table) == 0, "all are in");
    check(lh_ITEM_insert(the_table, &other) == &items[7], "replaced");
    check(lh_ITEM_insert(the_table, &items[7]) == &other, "and back");
    lh_ITEM_doall(the_table, see);
    int sum = 0;
    lh_ITEM_doall_int(the_table, count_up, &sum);
    check(sum == MANY, "each once: %d", sum);
    lh_ITEM_doall(the_table, delete_odd);
    check(lh_ITEM_num_items(the_table) == MANY / 2, "half is left");
    for (int i = 0; i < MANY; i++) {
        ITEM key = {i, 0};
        check(lh_ITEM_retrieve(the_table, &key) == (i % 2 ? NULL : &items[i]), "%d", i);
    }
    for (int i = 0; i < MANY; i += 2)
        check(lh_ITEM_delete(the_table, &items[i]) == &items[i], "%d goes", i);
    check(lh_ITEM_delete(the_table, &items[0]) == NULL, "it went");
    check(lh_ITEM_num_items(the_table) == 0, "none is left");
    lh_ITEM_insert(the_table, &items[1]);
    lh_ITEM_flush(the_table);
    check(lh_ITEM_num_items(the_table) == 0 && lh_ITEM_retrieve(the_table, &items[1]) == NULL,
          "flushed");
    lh_ITEM_free(the_table);
}

static void test_stats(void)
{
    OPENSSL_LHASH *lh = OPENSSL_LH_new(NULL, NULL);
    char text[40][16], printed[4000] = "";
    for (int i = 0; i < 40; i++) {
        snprintf(text[i], sizeof(text[i]), "s%d", i);
        OPENSSL_LH_insert(lh, text[i]);
    }
    check(OPENSSL_LH_retrieve(lh, "s17") == text[17], "a string");
    check(OPENSSL_LH_get_down_load(lh) == LH_LOAD_MULT, "load");
    OPENSSL_LH_set_down_load(lh, 0);
    for (int i = 0; i < 39; i++)
        OPENSSL_LH_delete(lh, text[i]);
    BIO *out = BIO_new(BIO_s_mem());
    OPENSSL_LH_stats_bio(lh, out);
    OPENSSL_LH_node_stats_bio(lh, out);
    OPENSSL_LH_node_usage_stats_bio(lh, out);
    int n = BIO_read(out, printed, sizeof(printed) - 1);
    check(n > 0 && strstr(printed, "num_items             = 1\n") != NULL &&
              strstr(printed, "num_nodes             = 32\n") != NULL &&
              strstr(printed, "node     31 -> ") != NULL &&
              strstr(printed, "1 nodes used out of 32\n1 items\nload 0.03  actual load 1.00\n") !=
                  NULL,
          "%s", printed);
    BIO_free(out);
    FILE *f = tmpfile();
    OPENSSL_LH_stats(lh, f);
    long one = ftell(f);
    OPENSSL_LH_node_stats(lh, f);
    OPENSSL_LH_node_usage_stats(lh, f);
    check(one > 0 && ftell(f) == n, "%ld bytes in a file", ftell(f));
    fclose(f);
    OPENSSL_LH_free(lh);
}

void test_lhash(void)
{
    check_context("lhash");
    test_typed();
    test_stats();
    check(OPENSSL_LH_strhash("abc") == OPENSSL_LH_strhash("abc") &&
              OPENSSL_LH_strhash("abc") != OPENSSL_LH_strhash("acb") &&
              OPENSSL_LH_strhash(NULL) == 0,
          "strhash");
    check(OPENSSL_LH_num_items(NULL) == 0, "none");
    OPENSSL_LH_free(NULL);
}
