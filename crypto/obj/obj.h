/* The tables of objects, made by objects.sh; those of signature algorithms; what programs add. */
#ifndef ASSAY_OBJ_OBJ_H
#define ASSAY_OBJ_OBJ_H

#include <stddef.h>
#include <stdint.h>

#include "crypto/obj/object.h"

/* Row n is the object whose NID is n, or empty. Names are offsets in obj_text, since each pointer
 * would have to be relocated whenever a program starts; contents are offsets in obj_der. */
struct obj_row {
    uint16_t sn, ln;
    uint16_t der;
    uint8_t der_len;
};
extern const char obj_text[];
extern const uint8_t obj_der[];
extern const struct obj_row obj_rows[];
extern const size_t obj_rows_n;

/* The objects themselves, which OBJ_nid2obj fills in at its first call. */
extern struct asn1_object_st obj_objects[];

/* Hash tables of NIDs, by short name, long name, contents: a key's place is where its hash says, or
 * the first behind it that is free. Of equal keys the least NID is there. */
enum { OBJ_SLOTS = 3001 };
extern const uint16_t obj_by_sn[OBJ_SLOTS], obj_by_ln[OBJ_SLOTS], obj_by_der[OBJ_SLOTS];

uint32_t obj_hash(const void *key, size_t len);

/* ---- Objects that programs add: obj_added.c ---- */

enum obj_key { OBJ_BY_SN, OBJ_BY_LN, OBJ_BY_DER, OBJ_BY_NID };

/* The object added last with this name, these contents or this number, or NULL. No lock. */
const ASN1_OBJECT *obj_added(enum obj_key kind, const void *key, size_t len);

/* Whether any was added. */
bool obj_any_added(void);

/* ---- Signature algorithms: obj_sigid.c, those that programs add in obj_sig.c ---- */

struct obj_sigid {
    int sign, digest, pkey;
};
extern const struct obj_sigid obj_sigids[]; /* ends with NID_undef */

#endif
