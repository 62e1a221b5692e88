/* Tables in text files: txt_db.h. */
#include <openssl/crypto.h>
#include <openssl/txt_db.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/bytes/builder.h"

/* ---- Rows ---- */

/* A row that was read is one block: its fields' pointers, one that tells where the block ends, and
 * their text. Behind a program's own row is NULL: each of its fields is a block. */
static void free_row(OPENSSL_STRING *row, int fields)
{
    uintptr_t begin = (uintptr_t)row, end = (uintptr_t)row[fields];
    for (int i = 0; i < fields; i++)
        if ((uintptr_t)row[i] < begin || (uintptr_t)row[i] >= end)
            OPENSSL_free(row[i]);
    OPENSSL_free(row);
}

/* The next field of the line; false at its end. A backslash before a tab goes. */
static bool next_field(struct slice *line, bool *more, char **to)
{
    if (!*more)
        return false;
    uint8_t c;
    char *at = *to;
    *more = false;
    while (!*more && read_u8(line, &c)) {
        bool tab = c == '\t';
        if (tab && at > *to && at[-1] == '\\')
            at[-1] = '\t';
        else if (tab)
            *more = true;
        else
            *at++ = (char)c;
    }
    *at++ = '\0';
    *to = at;
    return true;
}

/* NULL with db->error. */
static OPENSSL_STRING *row_of(TXT_DB *db, struct slice line)
{
    size_t pointers = ((size_t)db->num_fields + 1) * sizeof(OPENSSL_STRING);
    size_t size = pointers + line.len + 1;
    OPENSSL_STRING *row = OPENSSL_malloc(size);
    if (row == NULL) {
        db->error = DB_ERROR_MALLOC;
        return NULL;
    }
    char *to = (char *)row + pointers, *field = to;
    bool more = true;
    int n = 0;
    for (; next_field(&line, &more, &to); field = to)
        if (n++ < db->num_fields)
            row[n - 1] = field;
    row[db->num_fields] = (char *)row + size;
    if (n == db->num_fields)
        return row;
    OPENSSL_free(row);
    db->error = DB_ERROR_WRONG_NUM_FIELDS;
    return NULL;
}

/* ---- Tables ---- */

static TXT_DB *new_table(int fields)
{
    TXT_DB *db = OPENSSL_zalloc(sizeof(*db));
    size_t n = fields > 0 ? (size_t)fields : 1;
    if (db == NULL)
        return NULL;
    db->num_fields = fields;
    db->data = sk_OPENSSL_PSTRING_new_null();
    db->index = OPENSSL_zalloc(n * sizeof(void *));
    db->qual = OPENSSL_zalloc(n * sizeof(*db->qual));
    if (db->data != NULL && db->index != NULL && db->qual != NULL)
        return db;
    TXT_DB_free(db);
    return NULL;
}

void TXT_DB_free(TXT_DB *db)
{
    if (db == NULL)
        return;
    for (int i = 0; db->index != NULL && i < db->num_fields; i++)
        lh_OPENSSL_STRING_free(db->index[i]);
    for (int i = 0; i < sk_OPENSSL_PSTRING_num(db->data); i++)
        free_row(sk_OPENSSL_PSTRING_value(db->data, i), db->num_fields);
    sk_OPENSSL_PSTRING_free(db->data);
    OPENSSL_free(db->index);
    OPENSSL_free(db->qual);
    OPENSSL_free(db);
}

/* ---- Files ---- */

static bool add_line(TXT_DB *db, struct slice line)
{
    if (line.len > 0 && line.ptr[0] == '#')
        return true;
    OPENSSL_STRING *row = row_of(db, line);
    if (row == NULL)
        return false;
    if (sk_OPENSSL_PSTRING_push(db->data, row) > 0)
        return true;
    free_row(row, db->num_fields);
    return false;
}

/* The whole lines of what was read become rows; the rest stays. */
static bool take_lines(TXT_DB *db, struct builder *b)
{
    struct slice rest = slice_of(b->ptr, b->len), line;
    const uint8_t *end;
    while (rest.len > 0 && (end = memchr(rest.ptr, '\n', rest.len)) != NULL) {
        if (!read_slice(&rest, (size_t)(end - rest.ptr), &line) || !add_line(db, line) ||
            !read_slice(&rest, 1, &line))
            return false;
    }
    if (rest.len > 0)
        memmove(b->ptr, rest.ptr, rest.len);
    b->len = rest.len;
    return true;
}

TXT_DB *TXT_DB_read(BIO *in, int num)
{
    struct builder b;
    uint8_t part[512];
    int n;
    TXT_DB *db = num >= 0 ? new_table(num) : NULL;
    bool ok = db != NULL;
    build_init(&b);
    while (ok && (n = BIO_read(in, part, sizeof(part))) > 0) {
        build_bytes(&b, part, (size_t)n);
        ok = !b.failed && (memchr(part, '\n', (size_t)n) == NULL || take_lines(db, &b));
    }
    build_free(&b);
    if (ok)
        return db;
    TXT_DB_free(db);
    return NULL;
}

/* Tabs with a backslash before them. */
static void put_row(struct builder *b, OPENSSL_STRING *row, int fields)
{
    for (int i = 0; i < fields; i++) {
        for (const char *p = row[i] != NULL ? row[i] : ""; *p != '\0'; p++) {
            if (*p == '\t')
                build_u8(b, '\\');
            build_u8(b, (uint8_t)*p);
        }
        build_u8(b, i + 1 < fields ? '\t' : '\n');
    }
}

long TXT_DB_write(BIO *out, TXT_DB *db)
{
    long total = 0;
    for (int i = 0; total >= 0 && i < sk_OPENSSL_PSTRING_num(db->data); i++) {
        struct builder b;
        size_t written;
        build_init(&b);
        put_row(&b, sk_OPENSSL_PSTRING_value(db->data, i), db->num_fields);
        bool ok = !b.failed && BIO_write_ex(out, b.ptr, b.len, &written) == 1 && written == b.len;
        total = ok ? total + (long)b.len : -1;
        build_free(&b);
    }
    return total;
}

/* ---- Indexes ---- */

static int fail(TXT_DB *db, long error)
{
    db->error = error;
    return 0;
}

/* The number of a row that is in the table. */
static long number_of(TXT_DB *db, const OPENSSL_STRING *row)
{
    int i = 0;
    while (sk_OPENSSL_PSTRING_value(db->data, i) != row)
        i++;
    return i;
}

int TXT_DB_create_index(TXT_DB *db, int field, int (*qual)(OPENSSL_STRING *),
                        OPENSSL_LH_HASHFUNC hash, OPENSSL_LH_COMPFUNC cmp)
{
    if (field < 0 || field >= db->num_fields)
        return fail(db, DB_ERROR_INDEX_OUT_OF_RANGE);
    LHASH_OF(OPENSSL_STRING) *index = (LHASH_OF(OPENSSL_STRING) *)OPENSSL_LH_new(hash, cmp);
    bool ok = index != NULL, clash = false;
    for (int i = 0; ok && i < sk_OPENSSL_PSTRING_num(db->data); i++) {
        OPENSSL_STRING *row = sk_OPENSSL_PSTRING_value(db->data, i);
        if (qual != NULL && !qual(row))
            continue;
        const OPENSSL_STRING *before = lh_OPENSSL_STRING_retrieve(index, row);
        clash = before != NULL;
        if (clash) {
            db->arg1 = number_of(db, before);
            db->arg2 = i;
        } else {
            lh_OPENSSL_STRING_insert(index, row);
        }
        ok = !clash && lh_OPENSSL_STRING_retrieve(index, row) == row;
    }
    if (!ok) {
        lh_OPENSSL_STRING_free(index);
        return fail(db, clash ? DB_ERROR_INDEX_CLASH : DB_ERROR_MALLOC);
    }
    lh_OPENSSL_STRING_free(db->index[field]);
    db->index[field] = index;
    db->qual[field] = qual;
    return 1;
}

OPENSSL_STRING *TXT_DB_get_by_index(TXT_DB *db, int idx, OPENSSL_STRING *value)
{
    bool is_field = idx >= 0 && idx < db->num_fields;
    db->error = !is_field                ? DB_ERROR_INDEX_OUT_OF_RANGE
                : db->index[idx] == NULL ? DB_ERROR_NO_INDEX
                                         : DB_ERROR_OK;
    return db->error == DB_ERROR_OK ? lh_OPENSSL_STRING_retrieve(db->index[idx], value) : NULL;
}

static bool is_indexed(const TXT_DB *db, int field, OPENSSL_STRING *row)
{
    return db->index[field] != NULL && (db->qual[field] == NULL || db->qual[field](row));
}

/* Out of the indexes before a field, and the table. */
static void take_back(TXT_DB *db, int fields, OPENSSL_STRING *row)
{
    for (int i = 0; i < fields; i++)
        if (is_indexed(db, i, row))
            lh_OPENSSL_STRING_delete(db->index[i], row);
    (void)sk_OPENSSL_PSTRING_pop(db->data);
}

int TXT_DB_insert(TXT_DB *db, OPENSSL_STRING *row)
{
    for (int i = 0; i < db->num_fields; i++) {
        OPENSSL_STRING *before =
            is_indexed(db, i, row) ? lh_OPENSSL_STRING_retrieve(db->index[i], row) : NULL;
        if (before != NULL) {
            db->arg1 = i;
            db->arg_row = before;
            return fail(db, DB_ERROR_INDEX_CLASH);
        }
    }
    if (sk_OPENSSL_PSTRING_push(db->data, row) <= 0)
        return fail(db, DB_ERROR_MALLOC);
    for (int i = 0; i < db->num_fields; i++) {
        if (!is_indexed(db, i, row))
            continue;
        lh_OPENSSL_STRING_insert(db->index[i], row);
        if (lh_OPENSSL_STRING_retrieve(db->index[i], row) != row) {
            take_back(db, i, row);
            return fail(db, DB_ERROR_MALLOC);
        }
    }
    return 1;
}
