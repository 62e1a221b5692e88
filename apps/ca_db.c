#include "apps/ca_db.h"

#include <errno.h>
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "apps/certsign.h"
#include "apps/conffile.h"

static char *file_name(const char *file, const char *ending)
{
    size_t n = strlen(file) + strlen(ending) + 1;
    char *name = OPENSSL_malloc(n);
    if (name != NULL)
        snprintf(name, n, "%s%s", file, ending);
    return name;
}

/* ---- Rows ---- */

static void row_free(struct ca_row *row)
{
    for (int i = 0; i < CA_FIELDS; i++)
        OPENSSL_free(row->field[i]);
}

void ca_db_free(struct ca_db *db)
{
    for (size_t i = 0; i < db->n; i++)
        row_free(&db->rows[i]);
    OPENSSL_free(db->rows);
    *db = (struct ca_db){0};
}

struct ca_row *ca_db_add(struct ca_db *db, const char *const fields[CA_FIELDS])
{
    struct ca_row *rows = OPENSSL_realloc(db->rows, (db->n + 1) * sizeof(*rows)), row = {{0}};
    bool ok = rows != NULL;
    if (ok)
        db->rows = rows;
    for (int i = 0; ok && i < CA_FIELDS; i++)
        ok = (row.field[i] = OPENSSL_strdup(fields[i])) != NULL;
    if (ok) {
        db->rows[db->n] = row;
        return &db->rows[db->n++];
    }
    row_free(&row);
    return NULL;
}

static const char *without_zeros(const char *serial)
{
    return serial + strspn(serial, "0");
}

struct ca_row *ca_db_by_serial(const struct ca_db *db, const char *serial)
{
    for (size_t i = 0; i < db->n; i++)
        if (strcmp(without_zeros(db->rows[i].field[CA_SERIAL]), without_zeros(serial)) == 0)
            return &db->rows[i];
    return NULL;
}

struct ca_row *ca_db_by_name(const struct ca_db *db, const char *name)
{
    for (size_t i = 0; i < db->n; i++)
        if (db->rows[i].field[CA_TYPE][0] == 'V' && strcmp(db->rows[i].field[CA_NAME], name) == 0)
            return &db->rows[i];
    return NULL;
}

bool ca_db_check_unique(const struct ca_db *db)
{
    enum { CLASH = 2 };
    for (size_t i = 0; i < db->n; i++) {
        const struct ca_row *row = &db->rows[i],
                            *first = ca_db_by_serial(db, row->field[CA_SERIAL]);
        if (first != row) {
            fprintf(stderr, "Error creating serial number index:(%d,%zu,%zu)\n", CLASH,
                    (size_t)(first - db->rows), i);
            return false;
        }
    }
    for (size_t i = 0; db->unique_subject && i < db->n; i++) {
        const struct ca_row *row = &db->rows[i];
        const struct ca_row *first = ca_db_by_name(db, row->field[CA_NAME]);
        if (row->field[CA_TYPE][0] == 'V' && first != row) {
            fprintf(stderr, "Error creating name index:(%d,%zu,%zu)\n", CLASH,
                    (size_t)(first - db->rows), i);
            return false;
        }
    }
    return true;
}

/* ---- Reading ---- */

/* Fields end with tabs; one that a backslash stands before belongs to the field. */
static bool add_line(struct ca_db *db, char *line)
{
    const char *fields[CA_FIELDS];
    int n = 0;
    for (char *p = line; n < CA_FIELDS; p++) {
        char *to = p;
        fields[n++] = p;
        for (; *p != '\0' && *p != '\t'; p++) {
            if (*p == '\\' && p[1] == '\t')
                p++;
            *to++ = *p;
        }
        bool end = *p == '\0';
        *to = '\0';
        if (end)
            return n == CA_FIELDS && ca_db_add(db, fields) != NULL;
    }
    return false;
}

static bool read_rows(struct ca_db *db, BIO *in)
{
    enum { LINE = 4096 };
    char line[LINE];
    int n;
    while ((n = BIO_gets(in, line, sizeof(line))) > 0) {
        if (line[n - 1] != '\n' && n == LINE - 1)
            return false;
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] != '#' && line[0] != '\0' && !add_line(db, line))
            return false;
    }
    return true;
}

static void read_attributes(struct ca_db *db)
{
    char *name = file_name(db->file, ".attr");
    long line;
    CONF *conf = NCONF_new(NULL);
    db->unique_subject = true;
    ERR_set_mark();
    if (name != NULL && conf != NULL && NCONF_load(conf, name, &line) > 0) {
        const char *value = conf_text(conf, NULL, "unique_subject");
        db->unique_known = value != NULL;
        db->unique_subject = value == NULL || strchr("yYtT1", value[0]) != NULL;
    }
    ERR_pop_to_mark();
    NCONF_free(conf);
    OPENSSL_free(name);
}

bool ca_db_load(struct ca_db *db, const char *file)
{
    *db = (struct ca_db){.file = file};
    BIO *in = BIO_new_file(file, "r");
    bool ok = in != NULL && read_rows(db, in);
    BIO_free(in);
    if (ok) {
        read_attributes(db);
        return true;
    }
    fprintf(stderr, "Problem with index file: %s (could not load/parse file)\n", file);
    print_errors();
    return false;
}

/* ---- Writing ---- */

static void print_field(BIO *out, const char *text)
{
    for (; *text != '\0'; text++)
        BIO_printf(out, *text == '\t' ? "\\%c" : "%c", *text);
}

void ca_db_print(BIO *out, const struct ca_db *db)
{
    for (size_t i = 0; i < db->n; i++)
        for (int f = 0; f < CA_FIELDS; f++) {
            print_field(out, db->rows[i].field[f]);
            BIO_puts(out, f + 1 == CA_FIELDS ? "\n" : "\t");
        }
}

static BIO *open_new(const char *file)
{
    char *name = file_name(file, ".new");
    BIO *out = name == NULL ? NULL : BIO_new_file(name, "w");
    if (out == NULL) {
        perror(name);
        fprintf(stderr, "Unable to open '%s'\n", name);
    }
    OPENSSL_free(name);
    return out;
}

static bool close_new(BIO *out)
{
    bool ok = BIO_flush(out) == 1;
    BIO_free(out);
    return ok;
}

/* FILE becomes FILE.old, if there is one, and FILE.new becomes FILE. */
static bool rotate(const char *file)
{
    char *next = file_name(file, ".new"), *old = file_name(file, ".old");
    bool ok = next != NULL && old != NULL && (rename(file, old) == 0 || errno == ENOENT);
    if (!ok && old != NULL)
        fprintf(stderr, "Unable to rename %s to %s\n", file, old);
    if (ok && rename(next, file) != 0) {
        fprintf(stderr, "Unable to rename %s to %s\n", next, file);
        rename(old, file);
        ok = false;
    }
    OPENSSL_free(next);
    OPENSSL_free(old);
    return ok;
}

bool ca_db_save(const struct ca_db *db)
{
    char *attributes = file_name(db->file, ".attr");
    BIO *out = attributes == NULL ? NULL : open_new(db->file);
    bool ok = out != NULL;
    if (ok) {
        ca_db_print(out, db);
        ok = close_new(out) && (out = open_new(attributes)) != NULL;
    }
    if (ok) {
        BIO_printf(out, "unique_subject = %s\n", db->unique_subject ? "yes" : "no");
        ok = close_new(out) && rotate(db->file) && rotate(attributes);
    }
    OPENSSL_free(attributes);
    return ok;
}

/* ---- Numbers ---- */

char *ca_number_text(const BIGNUM *n)
{
    return BN_is_zero(n) ? OPENSSL_strdup("00") : BN_bn2hex(n);
}

static BIGNUM *random_number(void)
{
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    BIGNUM *n =
        serial != NULL && cert_random_serial(serial) ? ASN1_INTEGER_to_BN(serial, NULL) : NULL;
    ASN1_INTEGER_free(serial);
    if (n == NULL)
        fprintf(stderr, "Out of memory\n");
    return n;
}

BIGNUM *ca_number_load(const char *file, bool create)
{
    char line[1024];
    BIGNUM *n = NULL;
    BIO *in = BIO_new_file(file, "r");
    if (in == NULL && create) {
        ERR_clear_error();
        return random_number();
    }
    if (in == NULL) {
        perror(file);
    } else {
        ASN1_INTEGER *i = ASN1_INTEGER_new();
        if (i == NULL || !a2i_ASN1_INTEGER(in, i, line, sizeof(line)))
            fprintf(stderr, "Unable to load number from %s\n", file);
        else
            n = ASN1_INTEGER_to_BN(i, NULL);
        ASN1_INTEGER_free(i);
    }
    if (n == NULL)
        print_errors();
    BIO_free(in);
    return n;
}

bool ca_number_save(const char *file, const BIGNUM *n)
{
    char *text = ca_number_text(n);
    BIO *out = text == NULL ? NULL : open_new(file);
    bool ok = out != NULL && BIO_printf(out, "%s\n", text) > 0;
    if (out != NULL)
        ok &= close_new(out);
    OPENSSL_free(text);
    return ok && rotate(file);
}
