/* Tables in text files: read, written, indexed. */
#include <openssl/crypto.h>
#include <openssl/txt_db.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static const struct {
    const char *text;
    int fields, rows;  /* -1: refused */
    const char *again; /* what is written of it */
} files[] = {
    {"", 2, 0, ""},
    {"a\tb\nc\td\n", 2, 2, "a\tb\nc\td\n"},
    {"a\tb\nc\td", 2, 1, "a\tb\n"},
    {"#c\na\tb\n#\n", 2, 1, "a\tb\n"},
    {" #x\ty\n", 2, 1, " #x\ty\n"},
    {"a#b\tc#\n", 2, 1, "a#b\tc#\n"},
    {"a\\\tb\tc\n", 2, 1, "a\\\tb\tc\n"},
    {"a\\\\b\tc\\n\n", 2, 1, "a\\\\b\tc\\n\n"},
    {"a\tb\\\n", 2, 1, "a\tb\\\n"},
    {"a\tb\r\n", 2, 1, "a\tb\r\n"},
    {"\t\n", 2, 1, "\t\n"},
    {"\n", 1, 1, "\n"},
    {"a\\\nb\n", 1, 2, "a\\\nb\n"},
    {"a\\", 1, 0, ""},
    {"a\n", 2, -1, NULL},
    {"a\tb\tc\n", 2, -1, NULL},
    {"a\tb\nc\n", 2, -1, NULL},
    {"a\tb\n\nc\td\n", 2, -1, NULL},
    {"\n", 2, -1, NULL},
    {"a\n", 0, -1, NULL},
};

static TXT_DB *table_of(const char *text, int fields)
{
    BIO *in = BIO_new_mem_buf(text, -1);
    TXT_DB *db = TXT_DB_read(in, fields);
    BIO_free(in);
    return db;
}

static void read_and_written(void)
{
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        TXT_DB *db = table_of(files[i].text, files[i].fields);
        int rows = db != NULL ? sk_OPENSSL_PSTRING_num(db->data) : -1;
        check_context("conf/txt_db: file %zu", i);
        check(rows == files[i].rows, "%d rows", rows);
        if (db == NULL || files[i].again == NULL)
            continue;
        BIO *out = BIO_new(BIO_s_mem());
        char *p;
        long n = TXT_DB_write(out, db);
        size_t want = strlen(files[i].again);
        check((size_t)n == want && (size_t)BIO_get_mem_data(out, &p) == want &&
                  (want == 0 || memcmp(p, files[i].again, want) == 0),
              "written in %ld bytes", n);
        BIO_free(out);
        TXT_DB_free(db);
    }
}

/* Longer than what is read at once. */
static void long_lines(void)
{
    char text[3008];
    memset(text, 'x', 3000);
    memcpy(text + 3000, "\ty\nz\tw\n", 8);
    TXT_DB *db = table_of(text, 2);
    check_context("conf/txt_db: a long line");
    check(db != NULL && sk_OPENSSL_PSTRING_num(db->data) == 2, "read");
    OPENSSL_STRING *row = sk_OPENSSL_PSTRING_value(db->data, 0);
    check(strlen(row[0]) == 3000 && strcmp(row[1], "y") == 0, "its fields");
    OPENSSL_STRING changed = OPENSSL_strdup("changed");
    row[1] = changed; /* is the table's now */
    BIO *out = BIO_new(BIO_s_mem());
    check(TXT_DB_write(out, db) == 3000 + 9 + 4, "written");
    BIO_free(out);
    TXT_DB_free(db);
    TXT_DB_free(NULL);
}

/* Rows whose first field begins with V, by the second field. */
static int is_valid(OPENSSL_STRING *row)
{
    return row[0][0] == 'V';
}

static unsigned long hash(const void *row)
{
    return OPENSSL_LH_strhash(((char *const *)row)[1]);
}

static int compare(const void *a, const void *b)
{
    return strcmp(((char *const *)a)[1], ((char *const *)b)[1]);
}

static OPENSSL_STRING *new_row(const char *first, const char *second)
{
    OPENSSL_STRING *row = OPENSSL_malloc(3 * sizeof(*row));
    row[0] = OPENSSL_strdup(first);
    row[1] = OPENSSL_strdup(second);
    row[2] = NULL;
    return row;
}

static void free_row(OPENSSL_STRING *row)
{
    OPENSSL_free(row[0]);
    OPENSSL_free(row[1]);
    OPENSSL_free(row);
}

static void indexed(void)
{
    char v[] = "V", x[] = "x", none[] = "none", w[] = "w";
    OPENSSL_STRING key[3] = {v, x, NULL};
    TXT_DB *db = table_of("V\tx\nV\ty\nR\tx\nV\tz\n", 2);
    check_context("conf/txt_db: an index");
    check(TXT_DB_get_by_index(db, 1, key) == NULL && db->error == DB_ERROR_NO_INDEX, "none yet");
    check(TXT_DB_get_by_index(db, 2, key) == NULL && db->error == DB_ERROR_INDEX_OUT_OF_RANGE,
          "no such field");
    check(TXT_DB_create_index(db, 2, NULL, hash, compare) == 0 &&
              db->error == DB_ERROR_INDEX_OUT_OF_RANGE,
          "beyond the fields");
    check(TXT_DB_create_index(db, 1, NULL, hash, compare) == 0 &&
              db->error == DB_ERROR_INDEX_CLASH && db->arg1 == 0 && db->arg2 == 2,
          "two are the same");
    check(TXT_DB_create_index(db, 1, is_valid, hash, compare) == 1, "of those that are valid");
    OPENSSL_STRING *row = TXT_DB_get_by_index(db, 1, key);
    check(row == sk_OPENSSL_PSTRING_value(db->data, 0) && db->error == DB_ERROR_OK, "found");
    key[1] = none;
    check(TXT_DB_get_by_index(db, 1, key) == NULL && db->error == DB_ERROR_OK, "not there");

    row = new_row("V", "z");
    check(TXT_DB_insert(db, row) == 0 && db->error == DB_ERROR_INDEX_CLASH && db->arg1 == 1 &&
              db->arg_row == sk_OPENSSL_PSTRING_value(db->data, 3),
          "one like it is there");
    free_row(row);
    check(TXT_DB_insert(db, new_row("R", "z")) == 1, "which isn't indexed");
    row = new_row("V", "w");
    key[1] = w;
    check(TXT_DB_insert(db, row) == 1 && TXT_DB_get_by_index(db, 1, key) == row &&
              sk_OPENSSL_PSTRING_num(db->data) == 6,
          "which is");
    check(TXT_DB_create_index(db, 1, NULL, hash, compare) == 0 &&
              TXT_DB_get_by_index(db, 1, key) == row,
          "an index that can't be leaves the one before");
    TXT_DB_free(db);
}

void test_txt_db(void)
{
    read_and_written();
    long_lines();
    indexed();
}
