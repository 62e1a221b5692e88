/* The tables of objects, made by objects.sh, and that of signature algorithms. */
#ifndef ASSAY_OBJ_OBJ_H
#define ASSAY_OBJ_OBJ_H

#include <stddef.h>
#include <stdint.h>

/* The texts, a row an object: short name, long name, OID in dotted decimal (or ""), each with its
 * end. obj_at[nid] is where a row begins; 0, where an empty text is, if there is no such object.
 * Offsets are used since each pointer would have to be relocated whenever a program starts. */
extern const char obj_text[];
extern const uint32_t obj_at[];
extern const size_t obj_at_n;

/* NIDs in the order of their short names, long names, OIDs (by strcmp); of equal ones, the least
 * first. */
extern const uint16_t obj_by_sn[], obj_by_ln[], obj_by_oid[];
extern const size_t obj_by_sn_n, obj_by_ln_n, obj_by_oid_n;

struct obj_sigid {
    int sign, digest, pkey;
};
extern const struct obj_sigid obj_sigids[]; /* ends with NID_undef */

#endif
