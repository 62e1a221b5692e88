/* Tables in text files: a line a row, fields between tabs, lines that begin with # passed over; the
 * database of openssl ca. A backslash before a tab makes it part of the field. */
#ifndef OPENSSL_TXT_DB_H
#define OPENSSL_TXT_DB_H
#pragma once

#include <openssl/bio.h>
#include <openssl/lhash.h>
#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/safestack.h>

#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_TXT_DB_H
#endif

ASSAY_API_BEGIN

/* What `error` of a table tells of its last operation. */
#define DB_ERROR_OK                 0
#define DB_ERROR_MALLOC             1
#define DB_ERROR_INDEX_CLASH        2
#define DB_ERROR_INDEX_OUT_OF_RANGE 3
#define DB_ERROR_NO_INDEX           4
#define DB_ERROR_INSERT_INDEX_CLASH 5
#define DB_ERROR_WRONG_NUM_FIELDS   6

/* A row: its fields, and one pointer more. */
typedef OPENSSL_STRING *OPENSSL_PSTRING;
DEFINE_SPECIAL_STACK_OF(OPENSSL_PSTRING, OPENSSL_STRING)

/* index and qual have an entry for each field, NULL where there is no index. A clash tells of rows
 * that are the same under an index: TXT_DB_create_index's arg1 and arg2 are their numbers, the
 * earlier one's first; TXT_DB_insert's arg1 is the field, arg_row the row that is there. */
typedef struct txt_db_st {
    int num_fields;
    STACK_OF(OPENSSL_PSTRING) * data;
    LHASH_OF(OPENSSL_STRING) * *index;
    int (**qual)(OPENSSL_STRING *);
    long error;
    long arg1;
    long arg2;
    OPENSSL_STRING *arg_row;
} TXT_DB;

/* All lines up to the BIO's end, of `num` fields each, what follows the last newline left out; NULL
 * if one has another number of them, or without memory. A field may be replaced by one that
 * OPENSSL_malloc gave. */
TXT_DB *TXT_DB_read(BIO *in, int num);

/* The rows in their order; how many bytes were written, or -1. */
long TXT_DB_write(BIO *out, TXT_DB *db);

/* Indexes the rows that `qual` (NULL: all) says non-zero to, by functions over rows; those of an
 * index must differ. It takes the place of one over the same field, which stays if this fails. 1
 * or 0. */
int TXT_DB_create_index(TXT_DB *db, int field, int (*qual)(OPENSSL_STRING *),
                        OPENSSL_LH_HASHFUNC hash, OPENSSL_LH_COMPFUNC cmp);

/* Frees the rows, too. */
void TXT_DB_free(TXT_DB *db);

/* The row that is the same as `value` under the index of a field, or NULL. */
OPENSSL_STRING *TXT_DB_get_by_index(TXT_DB *db, int idx, OPENSSL_STRING *value);

/* Takes a row over, at the end: num_fields strings and a NULL behind them, each, and the row, of
 * OPENSSL_malloc. 1, or 0 where it stays the caller's: a row that is the same under an index. */
int TXT_DB_insert(TXT_DB *db, OPENSSL_STRING *value);

ASSAY_API_END

#endif
