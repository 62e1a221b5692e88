/* The files in which `ca` keeps what it has issued: the index, a line of six fields for each
 * certificate, and files of one number. A change is written to FILE.new; then FILE becomes FILE.old
 * and FILE.new takes its place. Functions complain before they fail. */
#ifndef ASSAY_APPS_CA_DB_H
#define ASSAY_APPS_CA_DB_H

#include <openssl/bio.h>
#include <openssl/bn.h>

#include "apps/app.h"

enum ca_field { CA_TYPE, CA_EXPIRES, CA_REVOKED, CA_SERIAL, CA_FILE, CA_NAME, CA_FIELDS };

struct ca_row {
    char *field[CA_FIELDS]; /* CA_TYPE: "V" valid, "R" revoked, "E" expired */
};

struct ca_db {
    const char *file;
    struct ca_row *rows;
    size_t n;
    bool unique_subject, unique_known; /* known: FILE.attr says so */
};

/* Reads the index, and from FILE.attr, if there is one, whether subjects are unique. */
bool ca_db_load(struct ca_db *db, const char *file);
void ca_db_free(struct ca_db *db);
/* That no serial number, and no subject of two valid ones where that matters, comes twice. */
bool ca_db_check_unique(const struct ca_db *db);
bool ca_db_save(const struct ca_db *db);
void ca_db_print(BIO *out, const struct ca_db *db);

/* Leading zeros of a serial number don't matter. NULL: there is none. */
struct ca_row *ca_db_by_serial(const struct ca_db *db, const char *serial);
/* A valid one. */
struct ca_row *ca_db_by_name(const struct ca_db *db, const char *name);
/* Copies the fields; NULL without memory. */
struct ca_row *ca_db_add(struct ca_db *db, const char *const fields[CA_FIELDS]);

/* An even number of upper-case digits, with a zero before if need be. To be freed. */
char *ca_number_text(const BIGNUM *n);
/* A file with a number in hex; if there is none and `create`, a random one. */
BIGNUM *ca_number_load(const char *file, bool create);
bool ca_number_save(const char *file, const BIGNUM *n);

#endif
