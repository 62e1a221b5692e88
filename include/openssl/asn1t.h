/* ASN.1 templates: types described by const tables, which d2i, i2d, new and free interpret.
 *
 * A type is an ASN1_ITEM, named by a function `name_it` that returns it; a field of a structure is
 * an ASN1_TEMPLATE. Programs write their own with the macros below:
 *
 *     typedef struct { ASN1_INTEGER *version; X509_ALGOR *alg; ASN1_OCTET_STRING *key; } THING;
 *     ASN1_SEQUENCE(THING) = {
 *         ASN1_EXP_OPT(THING, version, ASN1_INTEGER, 0),
 *         ASN1_SIMPLE(THING, alg, X509_ALGOR),
 *         ASN1_SIMPLE(THING, key, ASN1_OCTET_STRING),
 *     } ASN1_SEQUENCE_END(THING)
 *     IMPLEMENT_ASN1_FUNCTIONS(THING)
 */
#ifndef OPENSSL_ASN1T_H
#define OPENSSL_ASN1T_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_ASN1T_H
#endif

#include <openssl/asn1.h>
#include <openssl/e_os2.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* ---- The tables ---- */

/* What an item is (itype), and with it what utype, templates, funcs and size mean. */
#define ASN1_ITYPE_PRIMITIVE     0x0 /* tag utype; or, with a template, what that says */
#define ASN1_ITYPE_SEQUENCE      0x1 /* a structure of `size` bytes, a field a template; ASN1_AUX */
#define ASN1_ITYPE_CHOICE        0x2 /* the same, one field of them: its index is an int at utype */
#define ASN1_ITYPE_EXTERN        0x4 /* ASN1_EXTERN_FUNCS do everything */
#define ASN1_ITYPE_MSTRING       0x5 /* a string of any of the types in utype, a mask of B_ASN1_* */
#define ASN1_ITYPE_NDEF_SEQUENCE 0x6 /* a SEQUENCE that can be written with indefinite length */

struct ASN1_ITEM_st {
    char itype;
    long utype;
    const ASN1_TEMPLATE *templates;
    long tcount;
    const void *funcs; /* ASN1_PRIMITIVE_FUNCS, ASN1_EXTERN_FUNCS or ASN1_AUX */
    long size;
    const char *sname; /* the name, for errors and printing */
};

/* A field: of the structure at `offset`, or, in an item of its own, of nothing. */
struct ASN1_TEMPLATE_st {
    unsigned long flags; /* ASN1_TFLG_* */
    long tag;            /* where the flags say IMPTAG or EXPTAG */
    unsigned long offset;
    const char *field_name;
    ASN1_ITEM_EXP *item; /* its type; an ASN1_ADB in disguise where the flags say ADB */
};

#define ASN1_TFLG_OPTIONAL (0x1)

/* Several values in a stack. SET_ORDER: a SET OF whose stack is put in DER's order when written. */
#define ASN1_TFLG_SET_OF      (0x1 << 1)
#define ASN1_TFLG_SEQUENCE_OF (0x2 << 1)
#define ASN1_TFLG_SET_ORDER   (0x3 << 1)
#define ASN1_TFLG_SK_MASK     (0x3 << 1)

/* A tag instead of the type's own, or round it. */
#define ASN1_TFLG_IMPTAG   (0x1 << 3)
#define ASN1_TFLG_EXPTAG   (0x2 << 3)
#define ASN1_TFLG_TAG_MASK (0x3 << 3)
#define ASN1_TFLG_IMPLICIT (ASN1_TFLG_IMPTAG | ASN1_TFLG_CONTEXT)
#define ASN1_TFLG_EXPLICIT (ASN1_TFLG_EXPTAG | ASN1_TFLG_CONTEXT)

/* The class of that tag, as it stands in the identifier byte. */
#define ASN1_TFLG_UNIVERSAL   (0x0 << 6)
#define ASN1_TFLG_APPLICATION (0x1 << 6)
#define ASN1_TFLG_CONTEXT     (0x2 << 6)
#define ASN1_TFLG_PRIVATE     (0x3 << 6)
#define ASN1_TFLG_TAG_CLASS   (0x3 << 6)

/* ANY DEFINED BY: the type depends on an OBJECT IDENTIFIER or an INTEGER in the same structure. */
#define ASN1_TFLG_ADB_MASK (0x3 << 8)
#define ASN1_TFLG_ADB_OID  (0x1 << 8)
#define ASN1_TFLG_ADB_INT  (0x1 << 9)

#define ASN1_TFLG_NDEF  (0x1 << 11) /* indefinite length where that is asked for */
#define ASN1_TFLG_EMBED (0x1 << 12) /* the value itself is the field, not a pointer to it */

typedef struct ASN1_ADB_TABLE_st ASN1_ADB_TABLE;
typedef struct ASN1_ADB_st ASN1_ADB;

struct ASN1_ADB_st {
    unsigned long flags;
    unsigned long offset;      /* of the field that decides */
    int (*adb_cb)(long *psel); /* may change its value; NULL: there is none */
    const ASN1_ADB_TABLE *tbl;
    long tblcount;
    const ASN1_TEMPLATE *default_tt; /* where the table has no such value; NULL: a failure */
    const ASN1_TEMPLATE *null_tt;    /* where that field is absent */
};

struct ASN1_ADB_TABLE_st {
    long value; /* a NID or a number */
    const ASN1_TEMPLATE tt;
};

#define ASN1_TEMPLATE_item(t) ((t)->item_ptr)
#define ASN1_TEMPLATE_adb(t)  ((t)->item_ptr)
#define ASN1_ADB_ptr(iptr)    ((const ASN1_ADB *)((iptr)()))

/* The tag and length that were read last, so that a CHOICE needn't read them for each option. */
struct ASN1_TLC_st {
    char valid;
    int ret;
    long plen;
    int ptag;
    int pclass;
    int hdrlen;
};

/* ---- Functions that items bring along ---- */

typedef int ASN1_ex_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it,
                        int tag, int aclass, char opt, ASN1_TLC *ctx);
typedef int ASN1_ex_d2i_ex(ASN1_VALUE **pval, const unsigned char **in, long len,
                           const ASN1_ITEM *it, int tag, int aclass, char opt, ASN1_TLC *ctx,
                           OSSL_LIB_CTX *libctx, const char *propq);
typedef int ASN1_ex_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag,
                        int aclass);
typedef int ASN1_ex_new_func(ASN1_VALUE **pval, const ASN1_ITEM *it);
typedef int ASN1_ex_new_ex_func(ASN1_VALUE **pval, const ASN1_ITEM *it, OSSL_LIB_CTX *libctx,
                                const char *propq);
typedef void ASN1_ex_free_func(ASN1_VALUE **pval, const ASN1_ITEM *it);
typedef int ASN1_ex_print_func(BIO *out, const ASN1_VALUE **pval, int indent, const char *fname,
                               const ASN1_PCTX *pctx);

/* Contents from the value, their length returned; and the value from contents. */
typedef int ASN1_primitive_i2c(const ASN1_VALUE **pval, unsigned char *cont, int *putype,
                               const ASN1_ITEM *it);
typedef int ASN1_primitive_c2i(ASN1_VALUE **pval, const unsigned char *cont, int len, int utype,
                               char *free_cont, const ASN1_ITEM *it);
typedef int ASN1_primitive_print(BIO *out, const ASN1_VALUE **pval, const ASN1_ITEM *it, int indent,
                                 const ASN1_PCTX *pctx);

/* d2i gives 1, 0 with an error, or -1 for an optional value that isn't there. The _ex functions are
 * preferred where both are set. */
typedef struct ASN1_EXTERN_FUNCS_st {
    void *app_data;
    ASN1_ex_new_func *asn1_ex_new;
    ASN1_ex_free_func *asn1_ex_free;
    ASN1_ex_free_func *asn1_ex_clear;
    ASN1_ex_d2i *asn1_ex_d2i;
    ASN1_ex_i2d *asn1_ex_i2d;
    ASN1_ex_print_func *asn1_ex_print;
    ASN1_ex_new_ex_func *asn1_ex_new_ex;
    ASN1_ex_d2i_ex *asn1_ex_d2i_ex;
} ASN1_EXTERN_FUNCS;

typedef struct ASN1_PRIMITIVE_FUNCS_st {
    void *app_data;
    unsigned long flags;
    ASN1_ex_new_func *prim_new;
    ASN1_ex_free_func *prim_free;
    ASN1_ex_free_func *prim_clear;
    ASN1_primitive_c2i *prim_c2i;
    ASN1_primitive_i2c *prim_i2c;
    ASN1_primitive_print *prim_print;
} ASN1_PRIMITIVE_FUNCS;

/* Called at the ASN1_OP_* points of a SEQUENCE's or CHOICE's life; 0 makes the operation fail, and
 * 2 from NEW_PRE, FREE_PRE means that it is done already. */
typedef int ASN1_aux_cb(int operation, ASN1_VALUE **in, const ASN1_ITEM *it, void *exarg);
typedef int ASN1_aux_const_cb(int operation, const ASN1_VALUE **in, const ASN1_ITEM *it,
                              void *exarg);

typedef struct ASN1_AUX_st {
    void *app_data;
    int flags;      /* ASN1_AFLG_* */
    int ref_offset; /* REFCOUNT: where the count, and its lock, are in the structure */
    int ref_lock;
    ASN1_aux_cb *asn1_cb;
    int enc_offset;                   /* ENCODING: where the ASN1_ENCODING is */
    ASN1_aux_const_cb *asn1_const_cb; /* CONST_CB: for I2D and PRINT instead of asn1_cb */
} ASN1_AUX;

#define ASN1_AFLG_REFCOUNT 1
#define ASN1_AFLG_ENCODING 2
#define ASN1_AFLG_BROKEN   4 /* the SEQUENCE's length isn't to be trusted */
#define ASN1_AFLG_CONST_CB 8

#define ASN1_OP_NEW_PRE       0
#define ASN1_OP_NEW_POST      1
#define ASN1_OP_FREE_PRE      2
#define ASN1_OP_FREE_POST     3
#define ASN1_OP_D2I_PRE       4
#define ASN1_OP_D2I_POST      5
#define ASN1_OP_I2D_PRE       6
#define ASN1_OP_I2D_POST      7
#define ASN1_OP_PRINT_PRE     8
#define ASN1_OP_PRINT_POST    9
#define ASN1_OP_STREAM_PRE    10
#define ASN1_OP_STREAM_POST   11
#define ASN1_OP_DETACHED_PRE  12
#define ASN1_OP_DETACHED_POST 13
#define ASN1_OP_DUP_PRE       14
#define ASN1_OP_DUP_POST      15
#define ASN1_OP_GET0_LIBCTX   16
#define ASN1_OP_GET0_PROPQ    17

/* exarg of the PRINT, and of the STREAM and DETACHED operations. */
typedef struct ASN1_PRINT_ARG_st {
    BIO *out;
    int indent;
    const ASN1_PCTX *pctx;
} ASN1_PRINT_ARG;

typedef struct ASN1_STREAM_ARG_st {
    BIO *out;
    BIO *ndef_bio;            /* with the filters before it */
    unsigned char **boundary; /* where the content goes */
} ASN1_STREAM_ARG;

/* ---- Items ---- */

#define ASN1_ITEM_start(itname)        \
    const ASN1_ITEM *itname##_it(void) \
    {                                  \
        static const ASN1_ITEM local_it = {
#define static_ASN1_ITEM_start(itname) static ASN1_ITEM_start(itname)
#define ASN1_ITEM_end(itname) \
    }                         \
    ;                         \
    return &local_it;         \
    }

/* What follows the templates: the item over them. */
#define ASSAY_ITEM(linkage, tname, itype, utype, templates, count, funcs, size, sname) \
    ;                                                                                  \
    linkage ASN1_ITEM_start(tname) itype, utype, templates, count, funcs, size,        \
        sname ASN1_ITEM_end(tname)
#define ASSAY_COUNT(table) (sizeof(table) / sizeof(ASN1_TEMPLATE))

/* An item that is one template: a SEQUENCE OF by itself, a type with another tag. */
#define ASN1_ITEM_TEMPLATE(tname) static const ASN1_TEMPLATE tname##_item_tt
#define ASN1_ITEM_TEMPLATE_END(tname) \
    ASSAY_ITEM(, tname, ASN1_ITYPE_PRIMITIVE, -1, &tname##_item_tt, 0, NULL, 0, #tname)
#define static_ASN1_ITEM_TEMPLATE_END(tname) \
    ASSAY_ITEM(static, tname, ASN1_ITYPE_PRIMITIVE, -1, &tname##_item_tt, 0, NULL, 0, #tname)
#define ASN1_EX_TEMPLATE_TYPE(flags, tag, name, type) \
    {                                                 \
        (flags), (tag), 0, #name, ASN1_ITEM_ref(type) \
    }

/* SEQUENCEs of a structure stname, as items tname: plain; with a callback; with a reference count
 * (members `references` and `lock`); with an ASN1_ENCODING member that keeps the bytes read. */
#define ASN1_SEQUENCE(tname) static const ASN1_TEMPLATE tname##_seq_tt[]
#define ASSAY_AUX(tname, ...)                                \
    static const ASN1_AUX tname##_aux = {NULL, __VA_ARGS__}; \
    ASN1_SEQUENCE(tname)
#define ASN1_SEQUENCE_cb(tname, cb) ASSAY_AUX(tname, 0, 0, 0, cb, 0, NULL)
#define ASN1_SEQUENCE_const_cb(tname, const_cb) \
    ASSAY_AUX(tname, ASN1_AFLG_CONST_CB, 0, 0, NULL, 0, const_cb)
#define ASN1_SEQUENCE_cb_const_cb(tname, cb, const_cb) \
    ASSAY_AUX(tname, ASN1_AFLG_CONST_CB, 0, 0, cb, 0, const_cb)
#define ASN1_SEQUENCE_ref(tname, cb)                                                             \
    ASSAY_AUX(tname, ASN1_AFLG_REFCOUNT, offsetof(tname, references), offsetof(tname, lock), cb, \
              0, NULL)
#define ASN1_SEQUENCE_enc(tname, enc, cb) \
    ASSAY_AUX(tname, ASN1_AFLG_ENCODING, 0, 0, cb, offsetof(tname, enc), NULL)
#define ASN1_NDEF_SEQUENCE(tname)        ASN1_SEQUENCE(tname)
#define ASN1_NDEF_SEQUENCE_cb(tname, cb) ASN1_SEQUENCE_cb(tname, cb)

#define ASSAY_SEQUENCE_ITEM(linkage, itype, stname, tname, aux, sname) \
    ASSAY_ITEM(linkage, tname, itype, V_ASN1_SEQUENCE, tname##_seq_tt, \
               ASSAY_COUNT(tname##_seq_tt), aux, sizeof(stname), sname)
#define ASN1_SEQUENCE_END(stname)        ASN1_SEQUENCE_END_name(stname, stname)
#define static_ASN1_SEQUENCE_END(stname) static_ASN1_SEQUENCE_END_name(stname, stname)
#define ASN1_SEQUENCE_END_name(stname, tname) \
    ASSAY_SEQUENCE_ITEM(, ASN1_ITYPE_SEQUENCE, stname, tname, NULL, #tname)
#define static_ASN1_SEQUENCE_END_name(stname, tname) \
    ASSAY_SEQUENCE_ITEM(static, ASN1_ITYPE_SEQUENCE, stname, tname, NULL, #stname)
#define ASN1_SEQUENCE_END_ref(stname, tname) \
    ASSAY_SEQUENCE_ITEM(, ASN1_ITYPE_SEQUENCE, stname, tname, &tname##_aux, #tname)
#define static_ASN1_SEQUENCE_END_ref(stname, tname) \
    ASSAY_SEQUENCE_ITEM(static, ASN1_ITYPE_SEQUENCE, stname, tname, &tname##_aux, #stname)
#define ASN1_SEQUENCE_END_enc(stname, tname)       ASN1_SEQUENCE_END_ref(stname, tname)
#define ASN1_SEQUENCE_END_cb(stname, tname)        ASN1_SEQUENCE_END_ref(stname, tname)
#define static_ASN1_SEQUENCE_END_cb(stname, tname) static_ASN1_SEQUENCE_END_ref(stname, tname)
#define ASN1_NDEF_SEQUENCE_END(tname) \
    ASSAY_SEQUENCE_ITEM(, ASN1_ITYPE_NDEF_SEQUENCE, tname, tname, NULL, #tname)
#define static_ASN1_NDEF_SEQUENCE_END(tname) \
    ASSAY_SEQUENCE_ITEM(static, ASN1_ITYPE_NDEF_SEQUENCE, tname, tname, NULL, #tname)
#define ASN1_NDEF_SEQUENCE_END_cb(stname, tname) \
    ASSAY_SEQUENCE_ITEM(, ASN1_ITYPE_NDEF_SEQUENCE, stname, tname, &tname##_aux, #stname)

/* CHOICEs: the structure has an int that selects, `type` unless another name is given, and a union.
 */
#define ASN1_CHOICE(tname) static const ASN1_TEMPLATE tname##_ch_tt[]
#define ASN1_CHOICE_cb(tname, cb)                                     \
    static const ASN1_AUX tname##_aux = {NULL, 0, 0, 0, cb, 0, NULL}; \
    ASN1_CHOICE(tname)

#define ASSAY_CHOICE_ITEM(linkage, stname, tname, selname, aux, sname)                      \
    ASSAY_ITEM(linkage, tname, ASN1_ITYPE_CHOICE, offsetof(stname, selname), tname##_ch_tt, \
               ASSAY_COUNT(tname##_ch_tt), aux, sizeof(stname), sname)
#define ASN1_CHOICE_END(stname)             ASN1_CHOICE_END_name(stname, stname)
#define static_ASN1_CHOICE_END(stname)      static_ASN1_CHOICE_END_name(stname, stname)
#define ASN1_CHOICE_END_name(stname, tname) ASN1_CHOICE_END_selector(stname, tname, type)
#define static_ASN1_CHOICE_END_name(stname, tname) \
    static_ASN1_CHOICE_END_selector(stname, tname, type)
#define ASN1_CHOICE_END_selector(stname, tname, selname) \
    ASSAY_CHOICE_ITEM(, stname, tname, selname, NULL, #stname)
#define static_ASN1_CHOICE_END_selector(stname, tname, selname) \
    ASSAY_CHOICE_ITEM(static, stname, tname, selname, NULL, #stname)
#define ASN1_CHOICE_END_cb(stname, tname, selname) \
    ASSAY_CHOICE_ITEM(, stname, tname, selname, &tname##_aux, #stname)

/* Primitive types, strings of several types, and types with functions of their own. */
#define IMPLEMENT_ASN1_TYPE(stname) IMPLEMENT_ASN1_TYPE_ex(stname, stname, 0)
#define IMPLEMENT_ASN1_TYPE_ex(itname, vname, ex)                               \
    ASN1_ITEM_start(itname) ASN1_ITYPE_PRIMITIVE, V_##vname, NULL, 0, NULL, ex, \
        #itname ASN1_ITEM_end(itname)
#define IMPLEMENT_ASN1_MSTRING(itname, mask)                                              \
    ASN1_ITEM_start(itname) ASN1_ITYPE_MSTRING, mask, NULL, 0, NULL, sizeof(ASN1_STRING), \
        #itname ASN1_ITEM_end(itname)
#define IMPLEMENT_EXTERN_ASN1(sname, tag, fptrs) \
    ASN1_ITEM_start(sname) ASN1_ITYPE_EXTERN, tag, NULL, 0, &(fptrs), 0, #sname ASN1_ITEM_end(sname)

/* ---- Fields ---- */

#define ASN1_EX_TYPE(flags, tag, stname, field, type)                        \
    {                                                                        \
        (flags), (tag), offsetof(stname, field), #field, ASN1_ITEM_ref(type) \
    }
#define ASN1_IMP_EX(stname, field, type, tag, ex) \
    ASN1_EX_TYPE(ASN1_TFLG_IMPLICIT | (ex), tag, stname, field, type)
#define ASN1_EXP_EX(stname, field, type, tag, ex) \
    ASN1_EX_TYPE(ASN1_TFLG_EXPLICIT | (ex), tag, stname, field, type)

/* No tag of its own: a pointer, or the value itself (EMBED); OPT: it may be absent. */
#define ASN1_SIMPLE(stname, field, type) ASN1_EX_TYPE(0, 0, stname, field, type)
#define ASN1_EMBED(stname, field, type)  ASN1_EX_TYPE(ASN1_TFLG_EMBED, 0, stname, field, type)
#define ASN1_OPT(stname, field, type)    ASN1_EX_TYPE(ASN1_TFLG_OPTIONAL, 0, stname, field, type)
#define ASN1_OPT_EMBED(stname, field, type) \
    ASN1_EX_TYPE(ASN1_TFLG_OPTIONAL | ASN1_TFLG_EMBED, 0, stname, field, type)

/* [tag] IMPLICIT. */
#define ASN1_IMP(stname, field, type, tag) ASN1_IMP_EX(stname, field, type, tag, 0)
#define ASN1_IMP_EMBED(stname, field, type, tag) \
    ASN1_IMP_EX(stname, field, type, tag, ASN1_TFLG_EMBED)
#define ASN1_IMP_OPT(stname, field, type, tag) \
    ASN1_IMP_EX(stname, field, type, tag, ASN1_TFLG_OPTIONAL)
#define ASN1_IMP_OPT_EMBED(stname, field, type, tag) \
    ASN1_IMP_EX(stname, field, type, tag, ASN1_TFLG_OPTIONAL | ASN1_TFLG_EMBED)

/* [tag] EXPLICIT; NDEF: its length may be indefinite. */
#define ASN1_EXP(stname, field, type, tag) ASN1_EXP_EX(stname, field, type, tag, 0)
#define ASN1_EXP_EMBED(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_EMBED)
#define ASN1_EXP_OPT(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_OPTIONAL)
#define ASN1_EXP_OPT_EMBED(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_OPTIONAL | ASN1_TFLG_EMBED)
#define ASN1_NDEF_EXP(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_NDEF)
#define ASN1_NDEF_EXP_OPT(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_OPTIONAL | ASN1_TFLG_NDEF)

/* SEQUENCE OF, SET OF: the field is a STACK_OF the type. */
#define ASN1_SEQUENCE_OF(stname, field, type) \
    ASN1_EX_TYPE(ASN1_TFLG_SEQUENCE_OF, 0, stname, field, type)
#define ASN1_SEQUENCE_OF_OPT(stname, field, type) \
    ASN1_EX_TYPE(ASN1_TFLG_SEQUENCE_OF | ASN1_TFLG_OPTIONAL, 0, stname, field, type)
#define ASN1_SET_OF(stname, field, type) ASN1_EX_TYPE(ASN1_TFLG_SET_OF, 0, stname, field, type)
#define ASN1_SET_OF_OPT(stname, field, type) \
    ASN1_EX_TYPE(ASN1_TFLG_SET_OF | ASN1_TFLG_OPTIONAL, 0, stname, field, type)

#define ASN1_IMP_SET_OF(stname, field, type, tag) \
    ASN1_IMP_EX(stname, field, type, tag, ASN1_TFLG_SET_OF)
#define ASN1_IMP_SET_OF_OPT(stname, field, type, tag) \
    ASN1_IMP_EX(stname, field, type, tag, ASN1_TFLG_SET_OF | ASN1_TFLG_OPTIONAL)
#define ASN1_EXP_SET_OF(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_SET_OF)
#define ASN1_EXP_SET_OF_OPT(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_SET_OF | ASN1_TFLG_OPTIONAL)
#define ASN1_IMP_SEQUENCE_OF(stname, field, type, tag) \
    ASN1_IMP_EX(stname, field, type, tag, ASN1_TFLG_SEQUENCE_OF)
#define ASN1_IMP_SEQUENCE_OF_OPT(stname, field, type, tag) \
    ASN1_IMP_EX(stname, field, type, tag, ASN1_TFLG_SEQUENCE_OF | ASN1_TFLG_OPTIONAL)
#define ASN1_EXP_SEQUENCE_OF(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_SEQUENCE_OF)
#define ASN1_EXP_SEQUENCE_OF_OPT(stname, field, type, tag) \
    ASN1_EXP_EX(stname, field, type, tag, ASN1_TFLG_SEQUENCE_OF | ASN1_TFLG_OPTIONAL)

/* ANY DEFINED BY: ASN1_ADB(name) = { ADB_ENTRY(value, template), ... } ASN1_ADB_END(...) names the
 * structure and its deciding field; ASN1_ADB_OBJECT or _INTEGER is the field among the templates.
 */
#define ASN1_ADB_OBJECT(tblname)                          \
    {                                                     \
        ASN1_TFLG_ADB_OID, -1, 0, #tblname, tblname##_adb \
    }
#define ASN1_ADB_INTEGER(tblname)                         \
    {                                                     \
        ASN1_TFLG_ADB_INT, -1, 0, #tblname, tblname##_adb \
    }
#define ASN1_ADB(name) static const ASN1_ADB_TABLE name##_adbtbl[]
#define ADB_ENTRY(val, template) \
    {                            \
        val, template            \
    }
#define ASN1_ADB_TEMPLATE(name) static const ASN1_TEMPLATE name##_tt
#define ASN1_ADB_END(name, flags, field, adb_cb, def, none)                                   \
    ;                                                                                         \
    static const ASN1_ITEM *name##_adb(void)                                                  \
    {                                                                                         \
        static const ASN1_ADB internal_adb = {flags,                                          \
                                              offsetof(name, field),                          \
                                              adb_cb,                                         \
                                              name##_adbtbl,                                  \
                                              sizeof(name##_adbtbl) / sizeof(ASN1_ADB_TABLE), \
                                              def,                                            \
                                              none};                                          \
        return (const ASN1_ITEM *)&internal_adb;                                              \
    }                                                                                         \
    void dummy_function(void)

/* ---- Functions over items: what DECLARE_ASN1_* of asn1.h declares ---- */

#define IMPLEMENT_ASN1_FUNCTIONS(stname) IMPLEMENT_ASN1_FUNCTIONS_fname(stname, stname, stname)
#define IMPLEMENT_ASN1_FUNCTIONS_name(stname, itname) \
    IMPLEMENT_ASN1_FUNCTIONS_fname(stname, itname, itname)
#define IMPLEMENT_ASN1_FUNCTIONS_fname(stname, itname, fname)    \
    IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(stname, itname, fname) \
        IMPLEMENT_ASN1_ALLOC_FUNCTIONS_fname(stname, itname, fname)
#define IMPLEMENT_ASN1_FUNCTIONS_const(name) IMPLEMENT_ASN1_FUNCTIONS(name)

#define IMPLEMENT_ASN1_ALLOC_FUNCTIONS_pfname(pre, stname, itname, fname) \
    pre stname *fname##_new(void)                                         \
    {                                                                     \
        return (stname *)ASN1_item_new(ASN1_ITEM_rptr(itname));           \
    }                                                                     \
    pre void fname##_free(stname *a)                                      \
    {                                                                     \
        ASN1_item_free((ASN1_VALUE *)a, ASN1_ITEM_rptr(itname));          \
    }
#define IMPLEMENT_ASN1_ALLOC_FUNCTIONS_fname(stname, itname, fname) \
    IMPLEMENT_ASN1_ALLOC_FUNCTIONS_pfname(, stname, itname, fname)
#define IMPLEMENT_ASN1_ALLOC_FUNCTIONS(stname) \
    IMPLEMENT_ASN1_ALLOC_FUNCTIONS_fname(stname, stname, stname)
#define IMPLEMENT_STATIC_ASN1_ALLOC_FUNCTIONS(stname) \
    IMPLEMENT_ASN1_ALLOC_FUNCTIONS_pfname(static, stname, stname, stname)

#define ASSAY_ENCODE_FUNCTIONS(linkage, stname, itname, fname)                             \
    linkage stname *d2i_##fname(stname **a, const unsigned char **in, long len)            \
    {                                                                                      \
        return (stname *)ASN1_item_d2i((ASN1_VALUE **)a, in, len, ASN1_ITEM_rptr(itname)); \
    }                                                                                      \
    linkage int i2d_##fname(const stname *a, unsigned char **out)                          \
    {                                                                                      \
        return ASN1_item_i2d((const ASN1_VALUE *)a, out, ASN1_ITEM_rptr(itname));          \
    }
#define IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(stname, itname, fname) \
    ASSAY_ENCODE_FUNCTIONS(, stname, itname, fname)
#define IMPLEMENT_ASN1_ENCODE_FUNCTIONS_const_fname(stname, itname, fname) \
    IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(stname, itname, fname)
#define IMPLEMENT_STATIC_ASN1_ENCODE_FUNCTIONS(stname) \
    ASSAY_ENCODE_FUNCTIONS(static, stname, stname, stname)
#define IMPLEMENT_ASN1_NDEF_FUNCTION(stname)                                           \
    int i2d_##stname##_NDEF(const stname *a, unsigned char **out)                      \
    {                                                                                  \
        return ASN1_item_ndef_i2d((const ASN1_VALUE *)a, out, ASN1_ITEM_rptr(stname)); \
    }

#define IMPLEMENT_ASN1_DUP_FUNCTION(stname)              \
    stname *stname##_dup(const stname *x)                \
    {                                                    \
        return ASN1_item_dup(ASN1_ITEM_rptr(stname), x); \
    }

#define IMPLEMENT_ASN1_PRINT_FUNCTION(stname) \
    IMPLEMENT_ASN1_PRINT_FUNCTION_fname(stname, stname, stname)
#define IMPLEMENT_ASN1_PRINT_FUNCTION_fname(stname, itname, fname)                                \
    int fname##_print_ctx(BIO *out, const stname *x, int indent, const ASN1_PCTX *pctx)           \
    {                                                                                             \
        return ASN1_item_print(out, (const ASN1_VALUE *)x, indent, ASN1_ITEM_rptr(itname), pctx); \
    }

/* ---- Types for fields that aren't pointers ---- */

/* ASN1_BOOLEAN: -1 absent, 0, 255; TBOOLEAN and FBOOLEAN are DEFAULT TRUE and FALSE. */
DECLARE_ASN1_ITEM(ASN1_BOOLEAN)
DECLARE_ASN1_ITEM(ASN1_TBOOLEAN)
DECLARE_ASN1_ITEM(ASN1_FBOOLEAN)

/* A SEQUENCE's bytes as they are, in an ASN1_STRING. */
DECLARE_ASN1_ITEM(ASN1_SEQUENCE)

/* BIGNUMs, CBIGNUM for secrets; numbers of C, of which a Z type of value 0 is absent. */
DECLARE_ASN1_ITEM(BIGNUM)
DECLARE_ASN1_ITEM(CBIGNUM)
DECLARE_ASN1_ITEM(INT32)
DECLARE_ASN1_ITEM(ZINT32)
DECLARE_ASN1_ITEM(UINT32)
DECLARE_ASN1_ITEM(ZUINT32)
DECLARE_ASN1_ITEM(INT64)
DECLARE_ASN1_ITEM(ZINT64)
DECLARE_ASN1_ITEM(UINT64)
DECLARE_ASN1_ITEM(ZUINT64)
#ifndef OPENSSL_NO_DEPRECATED_3_0
/* long, of which ASN1_LONG_UNDEF (LONG) or 0 (ZLONG) is absent. */
DECLARE_ASN1_ITEM(LONG)
DECLARE_ASN1_ITEM(ZLONG)
#endif

SKM_DEFINE_STACK_OF_INTERNAL(ASN1_VALUE, ASN1_VALUE, ASN1_VALUE)
#define sk_ASN1_VALUE_num(sk)                 ASSAY_SK_num(ASN1_VALUE, sk)
#define sk_ASN1_VALUE_value(sk, idx)          ASSAY_SK_value(ASN1_VALUE, ASN1_VALUE, sk, idx)
#define sk_ASN1_VALUE_new(cmp)                ASSAY_SK_new(ASN1_VALUE, cmp)
#define sk_ASN1_VALUE_new_null()              ASSAY_SK_new_null(ASN1_VALUE)
#define sk_ASN1_VALUE_new_reserve(cmp, n)     ASSAY_SK_new_reserve(ASN1_VALUE, cmp, n)
#define sk_ASN1_VALUE_reserve(sk, n)          ASSAY_SK_reserve(ASN1_VALUE, sk, n)
#define sk_ASN1_VALUE_free(sk)                ASSAY_SK_free(ASN1_VALUE, sk)
#define sk_ASN1_VALUE_zero(sk)                ASSAY_SK_zero(ASN1_VALUE, sk)
#define sk_ASN1_VALUE_delete(sk, i)           ASSAY_SK_delete(ASN1_VALUE, ASN1_VALUE, sk, i)
#define sk_ASN1_VALUE_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(ASN1_VALUE, ASN1_VALUE, sk, ptr)
#define sk_ASN1_VALUE_push(sk, ptr)           ASSAY_SK_push(ASN1_VALUE, sk, ptr)
#define sk_ASN1_VALUE_unshift(sk, ptr)        ASSAY_SK_unshift(ASN1_VALUE, sk, ptr)
#define sk_ASN1_VALUE_pop(sk)                 ASSAY_SK_pop(ASN1_VALUE, ASN1_VALUE, sk)
#define sk_ASN1_VALUE_shift(sk)               ASSAY_SK_shift(ASN1_VALUE, ASN1_VALUE, sk)
#define sk_ASN1_VALUE_pop_free(sk, freefunc)  ASSAY_SK_pop_free(ASN1_VALUE, sk, freefunc)
#define sk_ASN1_VALUE_insert(sk, ptr, idx)    ASSAY_SK_insert(ASN1_VALUE, sk, ptr, idx)
#define sk_ASN1_VALUE_set(sk, idx, ptr)       ASSAY_SK_set(ASN1_VALUE, ASN1_VALUE, sk, idx, ptr)
#define sk_ASN1_VALUE_find(sk, ptr)           ASSAY_SK_find(ASN1_VALUE, sk, ptr)
#define sk_ASN1_VALUE_find_ex(sk, ptr)        ASSAY_SK_find_ex(ASN1_VALUE, sk, ptr)
#define sk_ASN1_VALUE_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ASN1_VALUE, sk, ptr, pnum)
#define sk_ASN1_VALUE_sort(sk)                ASSAY_SK_sort(ASN1_VALUE, sk)
#define sk_ASN1_VALUE_is_sorted(sk)           ASSAY_SK_is_sorted(ASN1_VALUE, sk)
#define sk_ASN1_VALUE_dup(sk)                 ASSAY_SK_dup(ASN1_VALUE, sk)
#define sk_ASN1_VALUE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASN1_VALUE, sk, copyfunc, freefunc)
#define sk_ASN1_VALUE_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ASN1_VALUE, sk, cmp)

/* ---- For the functions of items ---- */

/* A new value; one freed, whether the pointer or what it embeds. */
int ASN1_item_ex_new(ASN1_VALUE **pval, const ASN1_ITEM *it);
void ASN1_item_ex_free(ASN1_VALUE **pval, const ASN1_ITEM *it);

/* As ASN1_item_d2i and _i2d, with a tag instead of the type's own (tag -1: none); d2i gives -1 if
 * `opt` and it isn't there. ctx may be NULL. */
int ASN1_item_ex_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it,
                     int tag, int aclass, char opt, ASN1_TLC *ctx);
int ASN1_item_ex_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag,
                     int aclass);

ASSAY_API_END

#endif
