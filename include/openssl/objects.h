/* Object identifiers by number, by name, by encoding: OBJ_nid2obj(3), OBJ_find_sigid_algs(3); and
 * the names of algorithms, OBJ_NAME_get. */
#ifndef OPENSSL_OBJECTS_H
#define OPENSSL_OBJECTS_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_OBJECTS_H
#endif

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/obj_mac.h>
#include <openssl/objectserr.h>
#include <openssl/types.h>

#define SN_undef  "UNDEF"
#define LN_undef  "undefined"
#define NID_undef 0
#define OBJ_undef 0L

ASSAY_API_BEGIN

/* ---- Objects ---- */

/* The built-in object of a number, which is shared and never freed (or one that OBJ_create made),
 * and its names; NULL if there is none. The number of an object, or NID_undef. */
ASN1_OBJECT *OBJ_nid2obj(int n);
const char *OBJ_nid2sn(int n);
const char *OBJ_nid2ln(int n);
int OBJ_obj2nid(const ASN1_OBJECT *o);

/* The number of a short name, of a long name, or of either or a dotted OID; or NID_undef. */
int OBJ_sn2nid(const char *s);
int OBJ_ln2nid(const char *s);
int OBJ_txt2nid(const char *s);

/* The object of a dotted OID or, unless no_name, of a short or long name: the caller's to free with
 * ASN1_OBJECT_free; NULL with the reason raised. */
ASN1_OBJECT *OBJ_txt2obj(const char *s, int no_name);

/* The long or short name, or with no_name the dotted OID, into buf (NULL: nowhere) of buf_len
 * bytes, cut off if need be: the length of the whole without the end; 0 if there is none, -1 if the
 * encoding is malformed. */
int OBJ_obj2txt(char *buf, int buf_len, const ASN1_OBJECT *a, int no_name);

/* A copy, to be freed with ASN1_OBJECT_free (a built-in object itself); NULL without memory. */
ASN1_OBJECT *OBJ_dup(const ASN1_OBJECT *o);

/* 0 if both have the same OID. */
int OBJ_cmp(const ASN1_OBJECT *a, const ASN1_OBJECT *b);

/* The contents of the encoding, without tag and length, and their size; NULL and 0 if there are
 * none.
 */
size_t OBJ_length(const ASN1_OBJECT *obj);
const unsigned char *OBJ_get0_data(const ASN1_OBJECT *obj);

/* ---- Objects of a program's own, until OPENSSL_cleanup ---- */

/* Adds an object of a dotted OID and names, of which some may be NULL: its new number, or NID_undef
 * with the reason raised: OBJ_R_OID_EXISTS if one of them is known already. */
int OBJ_create(const char *oid, const char *sn, const char *ln);
/* Of lines "OID shortName long name", up to the first that isn't that: how many it added. */
int OBJ_create_objects(BIO *in);
/* Adds a copy of an object that has a number: the number, or NID_undef. */
int OBJ_add_object(const ASN1_OBJECT *obj);
/* The first of `num` numbers that nobody else gets. */
int OBJ_new_nid(int num);

#define OBJ_create_and_add_object(a, b, c) OBJ_create(a, b, c)
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define OBJ_cleanup() \
    while (0)         \
    continue
#endif

/* ---- Names of algorithms ---- */

#define OBJ_NAME_TYPE_UNDEF       0x00
#define OBJ_NAME_TYPE_MD_METH     0x01
#define OBJ_NAME_TYPE_CIPHER_METH 0x02
#define OBJ_NAME_TYPE_PKEY_METH   0x03
#define OBJ_NAME_TYPE_COMP_METH   0x04
#define OBJ_NAME_TYPE_MAC_METH    0x05
#define OBJ_NAME_TYPE_KDF_METH    0x06
#define OBJ_NAME_TYPE_NUM         0x07
#define OBJ_NAME_ALIAS            0x8000 /* data is another name of that type */

typedef struct obj_name_st {
    int type;
    int alias; /* OBJ_NAME_ALIAS or 0 */
    const char *name;
    const char *data;
} OBJ_NAME;

/* Nothing to do: 1. */
int OBJ_NAME_init(void);
/* A type of the program's own, with functions for its names (NULL: names without regard to case,
 * and nothing to free); 0 if there are too many. */
int OBJ_NAME_new_index(unsigned long (*hash_func)(const char *),
                       int (*cmp_func)(const char *, const char *),
                       void (*free_func)(const char *, int, const char *));
/* What a name stands for, an EVP_MD for one of a digest; or, with OBJ_NAME_ALIAS in the type, the
 * name that it is an alias of; NULL if unknown. */
const char *OBJ_NAME_get(const char *name, int type);
/* Adds a name, in place of one that is the same; the pointers are kept. Takes out one that was
 * added, all of a type (-1: of any). 1 or 0. */
int OBJ_NAME_add(const char *name, int type, const char *data);
int OBJ_NAME_remove(const char *name, int type);
void OBJ_NAME_cleanup(int type);
/* Calls fn for each name of a type, in the order of strcmp. */
void OBJ_NAME_do_all(int type, void (*fn)(const OBJ_NAME *, void *arg), void *arg);
void OBJ_NAME_do_all_sorted(int type, void (*fn)(const OBJ_NAME *, void *arg), void *arg);

/* ---- Signature algorithms ---- */

/* The digest (NID_undef: none, or chosen by parameters) and the kind of key of a signature
 * algorithm; and the other way round. 1, or 0 if unknown. */
int OBJ_find_sigid_algs(int signid, int *pdig_nid, int *ppkey_nid);
int OBJ_find_sigid_by_algs(int *psignid, int dig_nid, int pkey_nid);
/* Adds one (1, or 0 without memory); forgets all that were added. */
int OBJ_add_sigid(int signid, int dig_id, int pkey_id);
void OBJ_sigid_free(void);

/* ---- Sorted arrays ---- */

/* The element of `base`, num elements of `size` bytes, for which cmp(key, element) is 0, or NULL.
 * Flags: the first of equal ones; where the search ended instead of NULL. */
const void *OBJ_bsearch_(const void *key, const void *base, int num, int size,
                         int (*cmp)(const void *, const void *));
const void *OBJ_bsearch_ex_(const void *key, const void *base, int num, int size,
                            int (*cmp)(const void *, const void *), int flags);
#define OBJ_BSEARCH_VALUE_ON_NOMATCH     0x01
#define OBJ_BSEARCH_FIRST_VALUE_ON_MATCH 0x02

/* The same with types: of a function nm_cmp(type1 const *, type2 const *) they make
 * OBJ_bsearch_nm(key, base, num). */
#define _DECLARE_OBJ_BSEARCH_CMP_FN(scope, type1, type2, nm)        \
    static int nm##_cmp_BSEARCH_CMP_FN(const void *, const void *); \
    static int nm##_cmp(type1 const *, type2 const *);              \
    scope type2 *OBJ_bsearch_##nm(type1 *key, type2 const *base, int num)
#define DECLARE_OBJ_BSEARCH_CMP_FN(type1, type2, cmp) \
    _DECLARE_OBJ_BSEARCH_CMP_FN(static, type1, type2, cmp)
#define DECLARE_OBJ_BSEARCH_GLOBAL_CMP_FN(type1, type2, nm) \
    type2 *OBJ_bsearch_##nm(type1 *key, type2 const *base, int num)

#define ASSAY_OBJ_BSEARCH_BODY(scope, type1, type2, nm)                                       \
    static int nm##_cmp_BSEARCH_CMP_FN(const void *a_, const void *b_)                        \
    {                                                                                         \
        type1 const *a = a_;                                                                  \
        type2 const *b = b_;                                                                  \
        return nm##_cmp(a, b);                                                                \
    }                                                                                         \
    scope type2 *OBJ_bsearch_##nm(type1 *key, type2 const *base, int num)                     \
    {                                                                                         \
        return (type2 *)OBJ_bsearch_(key, base, num, sizeof(type2), nm##_cmp_BSEARCH_CMP_FN); \
    }                                                                                         \
    extern void dummy_prototype(void)
#define IMPLEMENT_OBJ_BSEARCH_CMP_FN(type1, type2, nm) \
    ASSAY_OBJ_BSEARCH_BODY(static, type1, type2, nm)
#define IMPLEMENT_OBJ_BSEARCH_GLOBAL_CMP_FN(type1, type2, nm) \
    ASSAY_OBJ_BSEARCH_BODY(, type1, type2, nm)

ASSAY_API_END

#endif
