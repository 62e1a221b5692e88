/* Object identifiers by number and by name: OBJ_nid2sn(3), OBJ_find_sigid_algs(3). */
#ifndef OPENSSL_OBJECTS_H
#define OPENSSL_OBJECTS_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_OBJECTS_H
#endif

#include <openssl/obj_mac.h>
#include <openssl/objectserr.h>
#include <openssl/types.h>

#define SN_undef  "UNDEF"
#define LN_undef  "undefined"
#define NID_undef 0
#define OBJ_undef 0L

ASSAY_API_BEGIN

/* The names of a number, or NULL. */
const char *OBJ_nid2sn(int n);
const char *OBJ_nid2ln(int n);

/* The number of a short name, of a long name, or of either or a dotted OID; or NID_undef. */
int OBJ_sn2nid(const char *s);
int OBJ_ln2nid(const char *s);
int OBJ_txt2nid(const char *s);

/* The digest (NID_undef: none, or chosen by parameters) and the kind of key of a signature
 * algorithm; and the other way round. 1, or 0 if unknown. */
int OBJ_find_sigid_algs(int signid, int *pdig_nid, int *ppkey_nid);
int OBJ_find_sigid_by_algs(int *psignid, int dig_nid, int pkey_nid);

ASSAY_API_END

#endif
