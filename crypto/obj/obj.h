/* The tables of objects, made by objects.sh, and that of signature algorithms. */
#ifndef ASSAY_OBJ_OBJ_H
#define ASSAY_OBJ_OBJ_H

#include <stddef.h>
#include <stdint.h>

/* A row is at its NID; the name of an empty one is NULL. The OID is dotted decimal, or "". */
struct obj_row {
    const char *sn, *ln, *oid;
};
extern const struct obj_row obj_rows[];
extern const size_t obj_rows_n;

/* NIDs in the order of their short names, long names, OIDs (by strcmp); of equal ones, the least
 * first. */
extern const uint16_t obj_by_sn[], obj_by_ln[], obj_by_oid[];
extern const size_t obj_by_sn_n, obj_by_ln_n, obj_by_oid_n;

struct obj_sigid {
    int sign, digest, pkey;
};
extern const struct obj_sigid obj_sigids[]; /* ends with NID_undef */

#endif
