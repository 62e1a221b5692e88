/* ASN.1: strings, numbers, times, and types described by items (asn1t.h). ASN1_STRING_new(3),
 * ASN1_INTEGER_new(3), ASN1_TIME_set(3), ASN1_TYPE_get(3), d2i_X509(3).
 *
 * d2i_T(T **a, in, len) reads a T off the front of *in and moves it on; it is given, and stored in
 * *a, whose former value, if there is one, is used again; NULL with an error. i2d_T(a, out) gives
 * the length of the DER, below 0 with an error; out NULL: no more than that; *out NULL: what it
 * points at from then on is new, the caller's to free; else it is written there and *out moves on.
 */
#ifndef OPENSSL_ASN1_H
#define OPENSSL_ASN1_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_ASN1_H
#endif

#include <openssl/asn1err.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/e_os2.h>
#include <openssl/opensslconf.h>
#include <openssl/safestack.h>
#include <openssl/symhacks.h>
#include <openssl/types.h>
#include <time.h>

ASSAY_API_BEGIN

/* ---- Tags ---- */

/* X.690, 8.1.2: the class, the bit of constructed ones, the rest of the identifier byte. */
#define V_ASN1_UNIVERSAL        0x00
#define V_ASN1_APPLICATION      0x40
#define V_ASN1_CONTEXT_SPECIFIC 0x80
#define V_ASN1_PRIVATE          0xc0
#define V_ASN1_CONSTRUCTED      0x20
#define V_ASN1_PRIMITIVE_TAG    0x1f
#define V_ASN1_PRIMATIVE_TAG    V_ASN1_PRIMITIVE_TAG

/* X.680, 8.4: the universal ones. */
#define V_ASN1_EOC               0
#define V_ASN1_BOOLEAN           1
#define V_ASN1_INTEGER           2
#define V_ASN1_BIT_STRING        3
#define V_ASN1_OCTET_STRING      4
#define V_ASN1_NULL              5
#define V_ASN1_OBJECT            6
#define V_ASN1_OBJECT_DESCRIPTOR 7
#define V_ASN1_EXTERNAL          8
#define V_ASN1_REAL              9
#define V_ASN1_ENUMERATED        10
#define V_ASN1_UTF8STRING        12
#define V_ASN1_SEQUENCE          16
#define V_ASN1_SET               17
#define V_ASN1_NUMERICSTRING     18
#define V_ASN1_PRINTABLESTRING   19
#define V_ASN1_T61STRING         20
#define V_ASN1_TELETEXSTRING     20
#define V_ASN1_VIDEOTEXSTRING    21
#define V_ASN1_IA5STRING         22
#define V_ASN1_UTCTIME           23
#define V_ASN1_GENERALIZEDTIME   24
#define V_ASN1_GRAPHICSTRING     25
#define V_ASN1_ISO64STRING       26
#define V_ASN1_VISIBLESTRING     26
#define V_ASN1_GENERALSTRING     27
#define V_ASN1_UNIVERSALSTRING   28
#define V_ASN1_BMPSTRING         30

/* Types that aren't tags. */
#define V_ASN1_UNDEF      (-1)
#define V_ASN1_APP_CHOOSE (-2)
#define V_ASN1_OTHER      (-3) /* in an ASN1_TYPE: the element whole, tag and length too */
#define V_ASN1_ANY        (-4)

/* In the type of an ASN1_STRING: the number is below zero, `data` its magnitude. */
#define V_ASN1_NEG            0x100
#define V_ASN1_NEG_INTEGER    (2 | V_ASN1_NEG)
#define V_ASN1_NEG_ENUMERATED (10 | V_ASN1_NEG)

/* Sets of string types. */
#define B_ASN1_NUMERICSTRING   0x0001
#define B_ASN1_PRINTABLESTRING 0x0002
#define B_ASN1_T61STRING       0x0004
#define B_ASN1_TELETEXSTRING   0x0004
#define B_ASN1_VIDEOTEXSTRING  0x0008
#define B_ASN1_IA5STRING       0x0010
#define B_ASN1_GRAPHICSTRING   0x0020
#define B_ASN1_ISO64STRING     0x0040
#define B_ASN1_VISIBLESTRING   0x0040
#define B_ASN1_GENERALSTRING   0x0080
#define B_ASN1_UNIVERSALSTRING 0x0100
#define B_ASN1_OCTET_STRING    0x0200
#define B_ASN1_BIT_STRING      0x0400
#define B_ASN1_BMPSTRING       0x0800
#define B_ASN1_UNKNOWN         0x1000
#define B_ASN1_UTF8STRING      0x2000
#define B_ASN1_UTCTIME         0x4000
#define B_ASN1_GENERALIZEDTIME 0x8000
#define B_ASN1_SEQUENCE        0x10000
#define B_ASN1_TIME            (B_ASN1_UTCTIME | B_ASN1_GENERALIZEDTIME)
#define B_ASN1_PRINTABLE                                                                   \
    (B_ASN1_NUMERICSTRING | B_ASN1_PRINTABLESTRING | B_ASN1_T61STRING | B_ASN1_IA5STRING | \
     B_ASN1_BIT_STRING | B_ASN1_UNIVERSALSTRING | B_ASN1_BMPSTRING | B_ASN1_UTF8STRING |   \
     B_ASN1_SEQUENCE | B_ASN1_UNKNOWN)
#define B_ASN1_DIRECTORYSTRING                                                                   \
    (B_ASN1_PRINTABLESTRING | B_ASN1_TELETEXSTRING | B_ASN1_BMPSTRING | B_ASN1_UNIVERSALSTRING | \
     B_ASN1_UTF8STRING)
#define B_ASN1_DISPLAYTEXT \
    (B_ASN1_IA5STRING | B_ASN1_VISIBLESTRING | B_ASN1_BMPSTRING | B_ASN1_UTF8STRING)

#define DIRSTRING_TYPE \
    (B_ASN1_PRINTABLESTRING | B_ASN1_T61STRING | B_ASN1_BMPSTRING | B_ASN1_UTF8STRING)
#define PKCS9STRING_TYPE (DIRSTRING_TYPE | B_ASN1_IA5STRING)

/* How text comes: ASN1_mbstring_copy(). */
#define MBSTRING_FLAG 0x1000
#define MBSTRING_UTF8 (MBSTRING_FLAG)
#define MBSTRING_ASC  (MBSTRING_FLAG | 1)
#define MBSTRING_BMP  (MBSTRING_FLAG | 2)
#define MBSTRING_UNIV (MBSTRING_FLAG | 4)

/* Upper bounds of X.520, as RFC 5280's Appendix A has them. */
#define ub_name                   32768
#define ub_common_name            64
#define ub_locality_name          128
#define ub_state_name             128
#define ub_organization_name      64
#define ub_organization_unit_name 64
#define ub_title                  64
#define ub_email_address          128

/* A tag's B_ASN1_ bit, 0 if it has none; a tag's name. */
unsigned long ASN1_tag2bit(int tag);
const char *ASN1_tag2str(int tag);

/* ---- Declaring types; asn1t.h implements them ---- */

typedef struct ASN1_TEMPLATE_st ASN1_TEMPLATE;
typedef struct ASN1_TLC_st ASN1_TLC;
typedef struct ASN1_VALUE_st ASN1_VALUE; /* stands for any type that has an item */

typedef const ASN1_ITEM *ASN1_ITEM_EXP(void);
#define ASN1_ITEM_ptr(iptr) (iptr())
#define ASN1_ITEM_ref(iptr) (iptr##_it)
#define ASN1_ITEM_rptr(ref) (ref##_it())

#define DECLARE_ASN1_ITEM_attr(attr, name) attr const ASN1_ITEM *name##_it(void);
#define DECLARE_ASN1_ITEM(name)            DECLARE_ASN1_ITEM_attr(extern, name)

/* new and free; d2i and i2d, with the item or without; all of them. */
#define DECLARE_ASN1_ALLOC_FUNCTIONS_name_attr(attr, type, name) \
    attr type *name##_new(void);                                 \
    attr void name##_free(type *a);
#define DECLARE_ASN1_ALLOC_FUNCTIONS_name(type, name) \
    DECLARE_ASN1_ALLOC_FUNCTIONS_name_attr(extern, type, name)
#define DECLARE_ASN1_ALLOC_FUNCTIONS_attr(attr, type) \
    DECLARE_ASN1_ALLOC_FUNCTIONS_name_attr(attr, type, type)
#define DECLARE_ASN1_ALLOC_FUNCTIONS(type) DECLARE_ASN1_ALLOC_FUNCTIONS_attr(extern, type)

#define DECLARE_ASN1_ENCODE_FUNCTIONS_only_attr(attr, type, name)        \
    attr type *d2i_##name(type **a, const unsigned char **in, long len); \
    attr int i2d_##name(const type *a, unsigned char **out);
#define DECLARE_ASN1_ENCODE_FUNCTIONS_only(type, name) \
    DECLARE_ASN1_ENCODE_FUNCTIONS_only_attr(extern, type, name)
#define DECLARE_ASN1_ENCODE_FUNCTIONS_attr(attr, type, itname, name) \
    DECLARE_ASN1_ENCODE_FUNCTIONS_only_attr(attr, type, name) DECLARE_ASN1_ITEM_attr(attr, itname)
#define DECLARE_ASN1_ENCODE_FUNCTIONS(type, itname, name) \
    DECLARE_ASN1_ENCODE_FUNCTIONS_attr(extern, type, itname, name)
#define DECLARE_ASN1_ENCODE_FUNCTIONS_name_attr(attr, type, name) \
    DECLARE_ASN1_ENCODE_FUNCTIONS_attr(attr, type, name, name)
#define DECLARE_ASN1_ENCODE_FUNCTIONS_name(type, name) \
    DECLARE_ASN1_ENCODE_FUNCTIONS_name_attr(extern, type, name)

#define DECLARE_ASN1_FUNCTIONS_name_attr(attr, type, name)   \
    DECLARE_ASN1_ALLOC_FUNCTIONS_name_attr(attr, type, name) \
        DECLARE_ASN1_ENCODE_FUNCTIONS_name_attr(attr, type, name)
#define DECLARE_ASN1_FUNCTIONS_name(type, name) DECLARE_ASN1_FUNCTIONS_name_attr(extern, type, name)
#define DECLARE_ASN1_FUNCTIONS_attr(attr, type) DECLARE_ASN1_FUNCTIONS_name_attr(attr, type, type)
#define DECLARE_ASN1_FUNCTIONS(type)            DECLARE_ASN1_FUNCTIONS_attr(extern, type)
#define DECLARE_ASN1_FUNCTIONS_const(type)      DECLARE_ASN1_FUNCTIONS(type)
#define DECLARE_ASN1_FUNCTIONS_fname(type, itname, name) \
    DECLARE_ASN1_ALLOC_FUNCTIONS_name(type, name) DECLARE_ASN1_ENCODE_FUNCTIONS(type, itname, name)

#define DECLARE_ASN1_NDEF_FUNCTION_attr(attr, name) \
    attr int i2d_##name##_NDEF(const name *a, unsigned char **out);
#define DECLARE_ASN1_NDEF_FUNCTION(name) DECLARE_ASN1_NDEF_FUNCTION_attr(extern, name)

#define DECLARE_ASN1_DUP_FUNCTION_name_attr(attr, type, name) attr type *name##_dup(const type *a);
#define DECLARE_ASN1_DUP_FUNCTION_name(type, name) \
    DECLARE_ASN1_DUP_FUNCTION_name_attr(extern, type, name)
#define DECLARE_ASN1_DUP_FUNCTION_attr(attr, type) \
    DECLARE_ASN1_DUP_FUNCTION_name_attr(attr, type, type)
#define DECLARE_ASN1_DUP_FUNCTION(type) DECLARE_ASN1_DUP_FUNCTION_attr(extern, type)

#define DECLARE_ASN1_PRINT_FUNCTION_fname_attr(attr, stname, fname) \
    attr int fname##_print_ctx(BIO *out, const stname *x, int indent, const ASN1_PCTX *pctx);
#define DECLARE_ASN1_PRINT_FUNCTION_fname(stname, fname) \
    DECLARE_ASN1_PRINT_FUNCTION_fname_attr(extern, stname, fname)
#define DECLARE_ASN1_PRINT_FUNCTION_attr(attr, stname) \
    DECLARE_ASN1_PRINT_FUNCTION_fname_attr(attr, stname, stname)
#define DECLARE_ASN1_PRINT_FUNCTION(stname) DECLARE_ASN1_PRINT_FUNCTION_attr(extern, stname)

/* Types of such functions, and arguments that the compiler checks before they become void *. */
typedef void *d2i_of_void(void **, const unsigned char **, long);
typedef int i2d_of_void(const void *, unsigned char **);

#define D2I_OF(type)         type *(*)(type **, const unsigned char **, long)
#define I2D_OF(type)         int (*)(const type *, unsigned char **)
#define I2D_OF_const(type)   I2D_OF(type)
#define TYPEDEF_D2I_OF(type) typedef type *d2i_of_##type(type **, const unsigned char **, long)
#define TYPEDEF_I2D_OF(type) typedef int i2d_of_##type(const type *, unsigned char **)
#define TYPEDEF_D2I2D_OF(type) \
    TYPEDEF_D2I_OF(type);      \
    TYPEDEF_I2D_OF(type)
#define CHECKED_D2I_OF(type, d2i)  ((d2i_of_void *)(1 ? (d2i) : ((D2I_OF(type))0)))
#define CHECKED_I2D_OF(type, i2d)  ((i2d_of_void *)(1 ? (i2d) : ((I2D_OF(type))0)))
#define CHECKED_NEW_OF(type, xnew) ((void *(*)(void))(1 ? (xnew) : ((type * (*)(void))0)))
#define CHECKED_PTR_OF(type, p)    ((void *)(1 ? (p) : (type *)0))
#define CHECKED_PPTR_OF(type, p)   ((void **)(1 ? (p) : (type **)0))

/* ---- The string that holds almost everything ---- */

struct asn1_string_st {
    int length;
    int type;
    unsigned char *data; /* numbers: the magnitude; a zero byte stands after what is set here */
    long flags;
};

#define ASN1_STRING_FLAG_BITS_LEFT                                                                 \
    0x08                                 /* BIT STRING: the low three bits say how many are unused \
                                          */
#define ASN1_STRING_FLAG_NDEF      0x010 /* no value: streamed contents go here */
#define ASN1_STRING_FLAG_CONT      0x020 /* its contents were not read yet */
#define ASN1_STRING_FLAG_MSTRING   0x040 /* made by an item of several string types */
#define ASN1_STRING_FLAG_EMBED     0x080 /* part of a structure: only `data` is freed */
#define ASN1_STRING_FLAG_X509_TIME 0x100 /* to be read as RFC 5280 has times */

/* The bytes read, kept in a structure (ASN1_SEQUENCE_enc), until `modified` is set. */
typedef struct ASN1_ENCODING_st {
    unsigned char *enc;
    long len;
    int modified;
} ASN1_ENCODING;

/* Of type V_ASN1_OCTET_STRING, or the one given, and empty; freed, wiped before that. */
ASN1_STRING *ASN1_STRING_new(void);
ASN1_STRING *ASN1_STRING_type_new(int type);
void ASN1_STRING_free(ASN1_STRING *a);
void ASN1_STRING_clear_free(ASN1_STRING *a);

/* A copy in dst, or a new one. */
int ASN1_STRING_copy(ASN1_STRING *dst, const ASN1_STRING *str);
DECLARE_ASN1_DUP_FUNCTION(ASN1_STRING)

/* 0 if contents and types are equal. */
int ASN1_STRING_cmp(const ASN1_STRING *a, const ASN1_STRING *b);

/* A copy of len bytes (-1: of text) as the contents, 1 or 0; or data itself, to be freed with it.
 */
int ASN1_STRING_set(ASN1_STRING *str, const void *data, int len);
void ASN1_STRING_set0(ASN1_STRING *str, void *data, int len);

/* Its length, type and bytes, which stay its own and need not end with a zero; length_set changes
 * the number alone. */
int ASN1_STRING_length(const ASN1_STRING *x);
int ASN1_STRING_type(const ASN1_STRING *x);
const unsigned char *ASN1_STRING_get0_data(const ASN1_STRING *x);
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 void ASN1_STRING_length_set(ASN1_STRING *x, int n);
#endif
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
OSSL_DEPRECATEDIN_1_1_0 unsigned char *ASN1_STRING_data(ASN1_STRING *x);
#endif

/* ---- OCTET STRING and the strings of characters ---- */

DECLARE_ASN1_FUNCTIONS(ASN1_OCTET_STRING)
DECLARE_ASN1_DUP_FUNCTION(ASN1_OCTET_STRING)
/* As ASN1_STRING_cmp and ASN1_STRING_set. */
int ASN1_OCTET_STRING_cmp(const ASN1_OCTET_STRING *a, const ASN1_OCTET_STRING *b);
int ASN1_OCTET_STRING_set(ASN1_OCTET_STRING *str, const unsigned char *data, int len);

/* An OCTET STRING whose contents may be streamed. */
DECLARE_ASN1_ITEM(ASN1_OCTET_STRING_NDEF)

DECLARE_ASN1_FUNCTIONS(ASN1_UTF8STRING)
DECLARE_ASN1_FUNCTIONS(ASN1_PRINTABLESTRING)
DECLARE_ASN1_FUNCTIONS(ASN1_IA5STRING)
DECLARE_ASN1_FUNCTIONS(ASN1_VISIBLESTRING)
DECLARE_ASN1_FUNCTIONS(ASN1_GENERALSTRING)
DECLARE_ASN1_FUNCTIONS(ASN1_T61STRING)
DECLARE_ASN1_FUNCTIONS(ASN1_BMPSTRING)
DECLARE_ASN1_FUNCTIONS(ASN1_UNIVERSALSTRING)

/* Any type of B_ASN1_PRINTABLE, B_ASN1_DIRECTORYSTRING, B_ASN1_DISPLAYTEXT. */
DECLARE_ASN1_FUNCTIONS_name(ASN1_STRING, ASN1_PRINTABLE)
    DECLARE_ASN1_FUNCTIONS_name(ASN1_STRING, DIRECTORYSTRING)
        DECLARE_ASN1_FUNCTIONS_name(ASN1_STRING, DISPLAYTEXT)

            SKM_DEFINE_STACK_OF_INTERNAL(ASN1_UTF8STRING, ASN1_UTF8STRING, ASN1_UTF8STRING)
#define sk_ASN1_UTF8STRING_num(sk)             ASSAY_SK_num(ASN1_UTF8STRING, sk)
#define sk_ASN1_UTF8STRING_value(sk, idx)      ASSAY_SK_value(ASN1_UTF8STRING, ASN1_UTF8STRING, sk, idx)
#define sk_ASN1_UTF8STRING_new(cmp)            ASSAY_SK_new(ASN1_UTF8STRING, cmp)
#define sk_ASN1_UTF8STRING_new_null()          ASSAY_SK_new_null(ASN1_UTF8STRING)
#define sk_ASN1_UTF8STRING_new_reserve(cmp, n) ASSAY_SK_new_reserve(ASN1_UTF8STRING, cmp, n)
#define sk_ASN1_UTF8STRING_reserve(sk, n)      ASSAY_SK_reserve(ASN1_UTF8STRING, sk, n)
#define sk_ASN1_UTF8STRING_free(sk)            ASSAY_SK_free(ASN1_UTF8STRING, sk)
#define sk_ASN1_UTF8STRING_zero(sk)            ASSAY_SK_zero(ASN1_UTF8STRING, sk)
#define sk_ASN1_UTF8STRING_delete(sk, i)       ASSAY_SK_delete(ASN1_UTF8STRING, ASN1_UTF8STRING, sk, i)
#define sk_ASN1_UTF8STRING_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(ASN1_UTF8STRING, ASN1_UTF8STRING, sk, ptr)
#define sk_ASN1_UTF8STRING_push(sk, ptr)          ASSAY_SK_push(ASN1_UTF8STRING, sk, ptr)
#define sk_ASN1_UTF8STRING_unshift(sk, ptr)       ASSAY_SK_unshift(ASN1_UTF8STRING, sk, ptr)
#define sk_ASN1_UTF8STRING_pop(sk)                ASSAY_SK_pop(ASN1_UTF8STRING, ASN1_UTF8STRING, sk)
#define sk_ASN1_UTF8STRING_shift(sk)              ASSAY_SK_shift(ASN1_UTF8STRING, ASN1_UTF8STRING, sk)
#define sk_ASN1_UTF8STRING_pop_free(sk, freefunc) ASSAY_SK_pop_free(ASN1_UTF8STRING, sk, freefunc)
#define sk_ASN1_UTF8STRING_insert(sk, ptr, idx)   ASSAY_SK_insert(ASN1_UTF8STRING, sk, ptr, idx)
#define sk_ASN1_UTF8STRING_set(sk, idx, ptr) \
    ASSAY_SK_set(ASN1_UTF8STRING, ASN1_UTF8STRING, sk, idx, ptr)
#define sk_ASN1_UTF8STRING_find(sk, ptr)           ASSAY_SK_find(ASN1_UTF8STRING, sk, ptr)
#define sk_ASN1_UTF8STRING_find_ex(sk, ptr)        ASSAY_SK_find_ex(ASN1_UTF8STRING, sk, ptr)
#define sk_ASN1_UTF8STRING_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ASN1_UTF8STRING, sk, ptr, pnum)
#define sk_ASN1_UTF8STRING_sort(sk)                ASSAY_SK_sort(ASN1_UTF8STRING, sk)
#define sk_ASN1_UTF8STRING_is_sorted(sk)           ASSAY_SK_is_sorted(ASN1_UTF8STRING, sk)
#define sk_ASN1_UTF8STRING_dup(sk)                 ASSAY_SK_dup(ASN1_UTF8STRING, sk)
#define sk_ASN1_UTF8STRING_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASN1_UTF8STRING, sk, copyfunc, freefunc)
#define sk_ASN1_UTF8STRING_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ASN1_UTF8STRING, sk, cmp)

    /* Stacks of them: openssl/safestack.h. */
    SKM_DEFINE_STACK_OF_INTERNAL(ASN1_GENERALSTRING, ASN1_GENERALSTRING, ASN1_GENERALSTRING)
#define sk_ASN1_GENERALSTRING_num(sk) ASSAY_SK_num(ASN1_GENERALSTRING, sk)
#define sk_ASN1_GENERALSTRING_value(sk, idx) \
    ASSAY_SK_value(ASN1_GENERALSTRING, ASN1_GENERALSTRING, sk, idx)
#define sk_ASN1_GENERALSTRING_new(cmp)            ASSAY_SK_new(ASN1_GENERALSTRING, cmp)
#define sk_ASN1_GENERALSTRING_new_null()          ASSAY_SK_new_null(ASN1_GENERALSTRING)
#define sk_ASN1_GENERALSTRING_new_reserve(cmp, n) ASSAY_SK_new_reserve(ASN1_GENERALSTRING, cmp, n)
#define sk_ASN1_GENERALSTRING_reserve(sk, n)      ASSAY_SK_reserve(ASN1_GENERALSTRING, sk, n)
#define sk_ASN1_GENERALSTRING_free(sk)            ASSAY_SK_free(ASN1_GENERALSTRING, sk)
#define sk_ASN1_GENERALSTRING_zero(sk)            ASSAY_SK_zero(ASN1_GENERALSTRING, sk)
#define sk_ASN1_GENERALSTRING_delete(sk, i) \
    ASSAY_SK_delete(ASN1_GENERALSTRING, ASN1_GENERALSTRING, sk, i)
#define sk_ASN1_GENERALSTRING_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(ASN1_GENERALSTRING, ASN1_GENERALSTRING, sk, ptr)
#define sk_ASN1_GENERALSTRING_push(sk, ptr)    ASSAY_SK_push(ASN1_GENERALSTRING, sk, ptr)
#define sk_ASN1_GENERALSTRING_unshift(sk, ptr) ASSAY_SK_unshift(ASN1_GENERALSTRING, sk, ptr)
#define sk_ASN1_GENERALSTRING_pop(sk)          ASSAY_SK_pop(ASN1_GENERALSTRING, ASN1_GENERALSTRING, sk)
#define sk_ASN1_GENERALSTRING_shift(sk)        ASSAY_SK_shift(ASN1_GENERALSTRING, ASN1_GENERALSTRING, sk)
#define sk_ASN1_GENERALSTRING_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(ASN1_GENERALSTRING, sk, freefunc)
#define sk_ASN1_GENERALSTRING_insert(sk, ptr, idx) ASSAY_SK_insert(ASN1_GENERALSTRING, sk, ptr, idx)
#define sk_ASN1_GENERALSTRING_set(sk, idx, ptr) \
    ASSAY_SK_set(ASN1_GENERALSTRING, ASN1_GENERALSTRING, sk, idx, ptr)
#define sk_ASN1_GENERALSTRING_find(sk, ptr)    ASSAY_SK_find(ASN1_GENERALSTRING, sk, ptr)
#define sk_ASN1_GENERALSTRING_find_ex(sk, ptr) ASSAY_SK_find_ex(ASN1_GENERALSTRING, sk, ptr)
#define sk_ASN1_GENERALSTRING_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(ASN1_GENERALSTRING, sk, ptr, pnum)
#define sk_ASN1_GENERALSTRING_sort(sk)      ASSAY_SK_sort(ASN1_GENERALSTRING, sk)
#define sk_ASN1_GENERALSTRING_is_sorted(sk) ASSAY_SK_is_sorted(ASN1_GENERALSTRING, sk)
#define sk_ASN1_GENERALSTRING_dup(sk)       ASSAY_SK_dup(ASN1_GENERALSTRING, sk)
#define sk_ASN1_GENERALSTRING_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASN1_GENERALSTRING, sk, copyfunc, freefunc)
#define sk_ASN1_GENERALSTRING_set_cmp_func(sk, cmp) \
    ASSAY_SK_set_cmp_func(ASN1_GENERALSTRING, sk, cmp)

    /* The character at the front of len bytes of UTF-8: how long it is; -1 to -4 if it is
     * malformed. A character's UTF-8 into str (NULL: none): its length, or -1 if it isn't one or
     * doesn't fit. */
    int UTF8_getc(const unsigned char *str, int len, unsigned long *val);
int UTF8_putc(unsigned char *str, int len, unsigned long value);

/* ---- BIT STRING ---- */

typedef struct BIT_STRING_BITNAME_st {
    int bitnum;
    const char *lname;
    const char *sname;
} BIT_STRING_BITNAME; /* a table of them ends with a null lname */

DECLARE_ASN1_FUNCTIONS(ASN1_BIT_STRING)
/* A copy of so many bytes as the contents. 1 or 0. */
int ASN1_BIT_STRING_set(ASN1_BIT_STRING *a, unsigned char *d, int length);

/* Bit n, the first the most significant of the first byte; 0 where there is none. */
int ASN1_BIT_STRING_set_bit(ASN1_BIT_STRING *a, int n, int value);
int ASN1_BIT_STRING_get_bit(const ASN1_BIT_STRING *a, int n);

/* Whether no bit is set outside `flags`. */
int ASN1_BIT_STRING_check(const ASN1_BIT_STRING *a, const unsigned char *flags, int flags_len);

/* By names: those set, in a line; a name's number, or -1; a bit set by name. */
int ASN1_BIT_STRING_name_print(BIO *out, ASN1_BIT_STRING *bs, BIT_STRING_BITNAME *tbl, int indent);
int ASN1_BIT_STRING_num_asc(const char *name, BIT_STRING_BITNAME *tbl);
int ASN1_BIT_STRING_set_asc(ASN1_BIT_STRING *bs, const char *name, int value,
                            BIT_STRING_BITNAME *tbl);

/* ---- INTEGER, ENUMERATED ---- */

SKM_DEFINE_STACK_OF_INTERNAL(ASN1_INTEGER, ASN1_INTEGER, ASN1_INTEGER)
#define sk_ASN1_INTEGER_num(sk)                 ASSAY_SK_num(ASN1_INTEGER, sk)
#define sk_ASN1_INTEGER_value(sk, idx)          ASSAY_SK_value(ASN1_INTEGER, ASN1_INTEGER, sk, idx)
#define sk_ASN1_INTEGER_new(cmp)                ASSAY_SK_new(ASN1_INTEGER, cmp)
#define sk_ASN1_INTEGER_new_null()              ASSAY_SK_new_null(ASN1_INTEGER)
#define sk_ASN1_INTEGER_new_reserve(cmp, n)     ASSAY_SK_new_reserve(ASN1_INTEGER, cmp, n)
#define sk_ASN1_INTEGER_reserve(sk, n)          ASSAY_SK_reserve(ASN1_INTEGER, sk, n)
#define sk_ASN1_INTEGER_free(sk)                ASSAY_SK_free(ASN1_INTEGER, sk)
#define sk_ASN1_INTEGER_zero(sk)                ASSAY_SK_zero(ASN1_INTEGER, sk)
#define sk_ASN1_INTEGER_delete(sk, i)           ASSAY_SK_delete(ASN1_INTEGER, ASN1_INTEGER, sk, i)
#define sk_ASN1_INTEGER_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(ASN1_INTEGER, ASN1_INTEGER, sk, ptr)
#define sk_ASN1_INTEGER_push(sk, ptr)           ASSAY_SK_push(ASN1_INTEGER, sk, ptr)
#define sk_ASN1_INTEGER_unshift(sk, ptr)        ASSAY_SK_unshift(ASN1_INTEGER, sk, ptr)
#define sk_ASN1_INTEGER_pop(sk)                 ASSAY_SK_pop(ASN1_INTEGER, ASN1_INTEGER, sk)
#define sk_ASN1_INTEGER_shift(sk)               ASSAY_SK_shift(ASN1_INTEGER, ASN1_INTEGER, sk)
#define sk_ASN1_INTEGER_pop_free(sk, freefunc)  ASSAY_SK_pop_free(ASN1_INTEGER, sk, freefunc)
#define sk_ASN1_INTEGER_insert(sk, ptr, idx)    ASSAY_SK_insert(ASN1_INTEGER, sk, ptr, idx)
#define sk_ASN1_INTEGER_set(sk, idx, ptr)       ASSAY_SK_set(ASN1_INTEGER, ASN1_INTEGER, sk, idx, ptr)
#define sk_ASN1_INTEGER_find(sk, ptr)           ASSAY_SK_find(ASN1_INTEGER, sk, ptr)
#define sk_ASN1_INTEGER_find_ex(sk, ptr)        ASSAY_SK_find_ex(ASN1_INTEGER, sk, ptr)
#define sk_ASN1_INTEGER_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ASN1_INTEGER, sk, ptr, pnum)
#define sk_ASN1_INTEGER_sort(sk)                ASSAY_SK_sort(ASN1_INTEGER, sk)
#define sk_ASN1_INTEGER_is_sorted(sk)           ASSAY_SK_is_sorted(ASN1_INTEGER, sk)
#define sk_ASN1_INTEGER_dup(sk)                 ASSAY_SK_dup(ASN1_INTEGER, sk)
#define sk_ASN1_INTEGER_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASN1_INTEGER, sk, copyfunc, freefunc)
#define sk_ASN1_INTEGER_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ASN1_INTEGER, sk, cmp)

DECLARE_ASN1_FUNCTIONS(ASN1_INTEGER)
DECLARE_ASN1_DUP_FUNCTION(ASN1_INTEGER)
DECLARE_ASN1_FUNCTIONS(ASN1_ENUMERATED)

/* The contents taken as a magnitude, as some implementations wrote them. */
ASN1_INTEGER *d2i_ASN1_UINTEGER(ASN1_INTEGER **a, const unsigned char **pp, long length);

/* By value: below, above or 0. */
int ASN1_INTEGER_cmp(const ASN1_INTEGER *x, const ASN1_INTEGER *y);

/* 1, or 0 with an error if it is of another type or doesn't fit. */
int ASN1_INTEGER_get_int64(int64_t *pr, const ASN1_INTEGER *a);
int ASN1_INTEGER_get_uint64(uint64_t *pr, const ASN1_INTEGER *a);
int ASN1_INTEGER_set_int64(ASN1_INTEGER *a, int64_t r);
int ASN1_INTEGER_set_uint64(ASN1_INTEGER *a, uint64_t r);
int ASN1_ENUMERATED_get_int64(int64_t *pr, const ASN1_ENUMERATED *a);
int ASN1_ENUMERATED_set_int64(ASN1_ENUMERATED *a, int64_t r);

/* The same with long; get gives 0 for NULL and -1 for what doesn't fit. */
int ASN1_INTEGER_set(ASN1_INTEGER *a, long v);
long ASN1_INTEGER_get(const ASN1_INTEGER *a);
int ASN1_ENUMERATED_set(ASN1_ENUMERATED *a, long v);
long ASN1_ENUMERATED_get(const ASN1_ENUMERATED *a);

/* Into the second argument, or something new if that is NULL; NULL with an error. */
ASN1_INTEGER *BN_to_ASN1_INTEGER(const BIGNUM *bn, ASN1_INTEGER *ai);
BIGNUM *ASN1_INTEGER_to_BN(const ASN1_INTEGER *ai, BIGNUM *bn);
ASN1_ENUMERATED *BN_to_ASN1_ENUMERATED(const BIGNUM *bn, ASN1_ENUMERATED *ai);
BIGNUM *ASN1_ENUMERATED_to_BN(const ASN1_ENUMERATED *ai, BIGNUM *bn);

/* A `long` that is absent. */
#define ASN1_LONG_UNDEF 0x7fffffffL

/* ---- NULL, OBJECT IDENTIFIER ---- */

DECLARE_ASN1_FUNCTIONS(ASN1_NULL)

SKM_DEFINE_STACK_OF_INTERNAL(ASN1_OBJECT, ASN1_OBJECT, ASN1_OBJECT)
#define sk_ASN1_OBJECT_num(sk)                 ASSAY_SK_num(ASN1_OBJECT, sk)
#define sk_ASN1_OBJECT_value(sk, idx)          ASSAY_SK_value(ASN1_OBJECT, ASN1_OBJECT, sk, idx)
#define sk_ASN1_OBJECT_new(cmp)                ASSAY_SK_new(ASN1_OBJECT, cmp)
#define sk_ASN1_OBJECT_new_null()              ASSAY_SK_new_null(ASN1_OBJECT)
#define sk_ASN1_OBJECT_new_reserve(cmp, n)     ASSAY_SK_new_reserve(ASN1_OBJECT, cmp, n)
#define sk_ASN1_OBJECT_reserve(sk, n)          ASSAY_SK_reserve(ASN1_OBJECT, sk, n)
#define sk_ASN1_OBJECT_free(sk)                ASSAY_SK_free(ASN1_OBJECT, sk)
#define sk_ASN1_OBJECT_zero(sk)                ASSAY_SK_zero(ASN1_OBJECT, sk)
#define sk_ASN1_OBJECT_delete(sk, i)           ASSAY_SK_delete(ASN1_OBJECT, ASN1_OBJECT, sk, i)
#define sk_ASN1_OBJECT_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(ASN1_OBJECT, ASN1_OBJECT, sk, ptr)
#define sk_ASN1_OBJECT_push(sk, ptr)           ASSAY_SK_push(ASN1_OBJECT, sk, ptr)
#define sk_ASN1_OBJECT_unshift(sk, ptr)        ASSAY_SK_unshift(ASN1_OBJECT, sk, ptr)
#define sk_ASN1_OBJECT_pop(sk)                 ASSAY_SK_pop(ASN1_OBJECT, ASN1_OBJECT, sk)
#define sk_ASN1_OBJECT_shift(sk)               ASSAY_SK_shift(ASN1_OBJECT, ASN1_OBJECT, sk)
#define sk_ASN1_OBJECT_pop_free(sk, freefunc)  ASSAY_SK_pop_free(ASN1_OBJECT, sk, freefunc)
#define sk_ASN1_OBJECT_insert(sk, ptr, idx)    ASSAY_SK_insert(ASN1_OBJECT, sk, ptr, idx)
#define sk_ASN1_OBJECT_set(sk, idx, ptr)       ASSAY_SK_set(ASN1_OBJECT, ASN1_OBJECT, sk, idx, ptr)
#define sk_ASN1_OBJECT_find(sk, ptr)           ASSAY_SK_find(ASN1_OBJECT, sk, ptr)
#define sk_ASN1_OBJECT_find_ex(sk, ptr)        ASSAY_SK_find_ex(ASN1_OBJECT, sk, ptr)
#define sk_ASN1_OBJECT_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ASN1_OBJECT, sk, ptr, pnum)
#define sk_ASN1_OBJECT_sort(sk)                ASSAY_SK_sort(ASN1_OBJECT, sk)
#define sk_ASN1_OBJECT_is_sorted(sk)           ASSAY_SK_is_sorted(ASN1_OBJECT, sk)
#define sk_ASN1_OBJECT_dup(sk)                 ASSAY_SK_dup(ASN1_OBJECT, sk)
#define sk_ASN1_OBJECT_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASN1_OBJECT, sk, copyfunc, freefunc)
#define sk_ASN1_OBJECT_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ASN1_OBJECT, sk, cmp)

DECLARE_ASN1_FUNCTIONS(ASN1_OBJECT)

/* An object of contents and names that are copied. */
ASN1_OBJECT *ASN1_OBJECT_create(int nid, unsigned char *data, int len, const char *sn,
                                const char *ln);

/* ---- Any type ---- */

struct asn1_type_st {
    int type; /* V_ASN1_*; SEQUENCE, SET, OTHER: the string is the element with tag and length */
    union {
        char *ptr;
        ASN1_BOOLEAN boolean;
        ASN1_STRING *asn1_string;
        ASN1_OBJECT *object;
        ASN1_INTEGER *integer;
        ASN1_ENUMERATED *enumerated;
        ASN1_BIT_STRING *bit_string;
        ASN1_OCTET_STRING *octet_string;
        ASN1_PRINTABLESTRING *printablestring;
        ASN1_T61STRING *t61string;
        ASN1_IA5STRING *ia5string;
        ASN1_GENERALSTRING *generalstring;
        ASN1_BMPSTRING *bmpstring;
        ASN1_UNIVERSALSTRING *universalstring;
        ASN1_UTCTIME *utctime;
        ASN1_GENERALIZEDTIME *generalizedtime;
        ASN1_VISIBLESTRING *visiblestring;
        ASN1_UTF8STRING *utf8string;
        ASN1_STRING *set;
        ASN1_STRING *sequence;
        ASN1_VALUE *asn1_value;
    } value;
};

SKM_DEFINE_STACK_OF_INTERNAL(ASN1_TYPE, ASN1_TYPE, ASN1_TYPE)
#define sk_ASN1_TYPE_num(sk)                 ASSAY_SK_num(ASN1_TYPE, sk)
#define sk_ASN1_TYPE_value(sk, idx)          ASSAY_SK_value(ASN1_TYPE, ASN1_TYPE, sk, idx)
#define sk_ASN1_TYPE_new(cmp)                ASSAY_SK_new(ASN1_TYPE, cmp)
#define sk_ASN1_TYPE_new_null()              ASSAY_SK_new_null(ASN1_TYPE)
#define sk_ASN1_TYPE_new_reserve(cmp, n)     ASSAY_SK_new_reserve(ASN1_TYPE, cmp, n)
#define sk_ASN1_TYPE_reserve(sk, n)          ASSAY_SK_reserve(ASN1_TYPE, sk, n)
#define sk_ASN1_TYPE_free(sk)                ASSAY_SK_free(ASN1_TYPE, sk)
#define sk_ASN1_TYPE_zero(sk)                ASSAY_SK_zero(ASN1_TYPE, sk)
#define sk_ASN1_TYPE_delete(sk, i)           ASSAY_SK_delete(ASN1_TYPE, ASN1_TYPE, sk, i)
#define sk_ASN1_TYPE_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(ASN1_TYPE, ASN1_TYPE, sk, ptr)
#define sk_ASN1_TYPE_push(sk, ptr)           ASSAY_SK_push(ASN1_TYPE, sk, ptr)
#define sk_ASN1_TYPE_unshift(sk, ptr)        ASSAY_SK_unshift(ASN1_TYPE, sk, ptr)
#define sk_ASN1_TYPE_pop(sk)                 ASSAY_SK_pop(ASN1_TYPE, ASN1_TYPE, sk)
#define sk_ASN1_TYPE_shift(sk)               ASSAY_SK_shift(ASN1_TYPE, ASN1_TYPE, sk)
#define sk_ASN1_TYPE_pop_free(sk, freefunc)  ASSAY_SK_pop_free(ASN1_TYPE, sk, freefunc)
#define sk_ASN1_TYPE_insert(sk, ptr, idx)    ASSAY_SK_insert(ASN1_TYPE, sk, ptr, idx)
#define sk_ASN1_TYPE_set(sk, idx, ptr)       ASSAY_SK_set(ASN1_TYPE, ASN1_TYPE, sk, idx, ptr)
#define sk_ASN1_TYPE_find(sk, ptr)           ASSAY_SK_find(ASN1_TYPE, sk, ptr)
#define sk_ASN1_TYPE_find_ex(sk, ptr)        ASSAY_SK_find_ex(ASN1_TYPE, sk, ptr)
#define sk_ASN1_TYPE_find_all(sk, ptr, pnum) ASSAY_SK_find_all(ASN1_TYPE, sk, ptr, pnum)
#define sk_ASN1_TYPE_sort(sk)                ASSAY_SK_sort(ASN1_TYPE, sk)
#define sk_ASN1_TYPE_is_sorted(sk)           ASSAY_SK_is_sorted(ASN1_TYPE, sk)
#define sk_ASN1_TYPE_dup(sk)                 ASSAY_SK_dup(ASN1_TYPE, sk)
#define sk_ASN1_TYPE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASN1_TYPE, sk, copyfunc, freefunc)
#define sk_ASN1_TYPE_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ASN1_TYPE, sk, cmp)

DECLARE_ASN1_ALLOC_FUNCTIONS_name(ASN1_TYPE, ASN1_TYPE)
    DECLARE_ASN1_ENCODE_FUNCTIONS(ASN1_TYPE, ASN1_ANY, ASN1_TYPE)

    /* SEQUENCE OF ANY, SET OF ANY. */
    typedef STACK_OF(ASN1_TYPE) ASN1_SEQUENCE_ANY;
DECLARE_ASN1_ENCODE_FUNCTIONS_name(ASN1_SEQUENCE_ANY, ASN1_SEQUENCE_ANY)
    DECLARE_ASN1_ENCODE_FUNCTIONS_name(ASN1_SEQUENCE_ANY, ASN1_SET_ANY)

    /* The type, 0 if there is no value; the value given away, or copied; 0 if both are the same. */
    int ASN1_TYPE_get(const ASN1_TYPE *a);
void ASN1_TYPE_set(ASN1_TYPE *a, int type, void *value);
int ASN1_TYPE_set1(ASN1_TYPE *a, int type, const void *value);
int ASN1_TYPE_cmp(const ASN1_TYPE *a, const ASN1_TYPE *b);

/* A value as a SEQUENCE in a TYPE, new or in *t; and the value that is there. */
ASN1_TYPE *ASN1_TYPE_pack_sequence(const ASN1_ITEM *it, void *s, ASN1_TYPE **t);
void *ASN1_TYPE_unpack_sequence(const ASN1_ITEM *it, const ASN1_TYPE *t);

/* An OCTET STRING; a SEQUENCE of an INTEGER and one. get gives its length, or -1, and copies no
 * more than max_len bytes of it. */
int ASN1_TYPE_set_octetstring(ASN1_TYPE *a, unsigned char *data, int len);
int ASN1_TYPE_get_octetstring(const ASN1_TYPE *a, unsigned char *data, int max_len);
int ASN1_TYPE_set_int_octetstring(ASN1_TYPE *a, long num, unsigned char *data, int len);
int ASN1_TYPE_get_int_octetstring(const ASN1_TYPE *a, long *num, unsigned char *data, int max_len);

/* ---- Times as values ---- */

DECLARE_ASN1_FUNCTIONS(ASN1_UTCTIME)
DECLARE_ASN1_FUNCTIONS(ASN1_GENERALIZEDTIME)
DECLARE_ASN1_FUNCTIONS(ASN1_TIME)
DECLARE_ASN1_DUP_FUNCTION(ASN1_TIME)
DECLARE_ASN1_DUP_FUNCTION(ASN1_UTCTIME)
DECLARE_ASN1_DUP_FUNCTION(ASN1_GENERALIZEDTIME)

/* ---- Tags and lengths by hand ---- */

/* Reads a header off *pp, of omax bytes: 0x80 is set if it is malformed, 0x20 if it is of a
 * constructed type, 1 if its length is indefinite. */
int ASN1_get_object(const unsigned char **pp, long *plength, int *ptag, int *pclass, long omax);

/* Whether the end of contents, 00 00, is next, or len is 0; moves behind it. */
int ASN1_check_infinite_end(unsigned char **p, long len);
int ASN1_const_check_infinite_end(const unsigned char **p, long len);

/* Writes a header; `constructed` 2: of indefinite length, which ASN1_put_eoc ends. */
void ASN1_put_object(unsigned char **pp, int constructed, int length, int tag, int xclass);
int ASN1_put_eoc(unsigned char **pp);

/* Header, contents and end together; -1 if that is too long. */
int ASN1_object_size(int constructed, int length, int tag);

/* ---- Values of items ---- */

/* ASN1_item_new(3), ASN1_item_d2i(3): an empty value; freed, with all that is in it; read as
 * d2i_X509(3) has it, into *val or something new, with *in moved behind it; written as i2d_X509(3)
 * has it, ndef with indefinite lengths where the item has them: how many bytes, or below 0; copied.
 * NULL with an error. */
ASN1_VALUE *ASN1_item_new(const ASN1_ITEM *it);
ASN1_VALUE *ASN1_item_new_ex(const ASN1_ITEM *it, OSSL_LIB_CTX *libctx, const char *propq);
void ASN1_item_free(ASN1_VALUE *val, const ASN1_ITEM *it);
ASN1_VALUE *ASN1_item_d2i(ASN1_VALUE **val, const unsigned char **in, long len,
                          const ASN1_ITEM *it);
ASN1_VALUE *ASN1_item_d2i_ex(ASN1_VALUE **val, const unsigned char **in, long len,
                             const ASN1_ITEM *it, OSSL_LIB_CTX *libctx, const char *propq);
int ASN1_item_i2d(const ASN1_VALUE *val, unsigned char **out, const ASN1_ITEM *it);
int ASN1_item_ndef_i2d(const ASN1_VALUE *val, unsigned char **out, const ASN1_ITEM *it);
void *ASN1_item_dup(const ASN1_ITEM *it, const void *x);

/* The DER in a string's contents: written to a new one or to *oct; read. */
ASN1_STRING *ASN1_item_pack(void *obj, const ASN1_ITEM *it, ASN1_OCTET_STRING **oct);
void *ASN1_item_unpack(const ASN1_STRING *oct, const ASN1_ITEM *it);

#define M_ASN1_new_of(type)     (type *)ASN1_item_new(ASN1_ITEM_rptr(type))
#define M_ASN1_free_of(x, type) ASN1_item_free(CHECKED_PTR_OF(type, x), ASN1_ITEM_rptr(type))

/* The items of this library: by name, by number; NULL if there is none. */
const ASN1_ITEM *ASN1_ITEM_lookup(const char *name);
const ASN1_ITEM *ASN1_ITEM_get(size_t i);

/* A copy by way of DER. */
void *ASN1_dup(i2d_of_void *i2d, d2i_of_void *d2i, const void *x);
#define ASN1_dup_of(type, i2d, d2i, x)                                      \
    ((type *)ASN1_dup(CHECKED_I2D_OF(type, i2d), CHECKED_D2I_OF(type, d2i), \
                      CHECKED_PTR_OF(const type, x)))
#define ASN1_dup_of_const(type, i2d, d2i, x) ASN1_dup_of(type, i2d, d2i, x)

/* From BIOs and FILEs and into them. One element is read and no byte behind it. */
void *ASN1_d2i_bio(void *(*xnew)(void), d2i_of_void *d2i, BIO *in, void **x);
int ASN1_i2d_bio(i2d_of_void *i2d, BIO *out, const void *x);
void *ASN1_item_d2i_bio(const ASN1_ITEM *it, BIO *in, void *pval);
void *ASN1_item_d2i_bio_ex(const ASN1_ITEM *it, BIO *in, void *pval, OSSL_LIB_CTX *libctx,
                           const char *propq);
int ASN1_item_i2d_bio(const ASN1_ITEM *it, BIO *out, const void *x);
BIO *ASN1_item_i2d_mem_bio(const ASN1_ITEM *it, const ASN1_VALUE *val);

#define ASN1_d2i_bio_of(type, xnew, d2i, in, x)                                      \
    ((type *)ASN1_d2i_bio(CHECKED_NEW_OF(type, xnew), CHECKED_D2I_OF(type, d2i), in, \
                          CHECKED_PPTR_OF(type, x)))
#define ASN1_i2d_bio_of(type, i2d, out, x) \
    (ASN1_i2d_bio(CHECKED_I2D_OF(type, i2d), out, CHECKED_PTR_OF(const type, x)))
#define ASN1_i2d_bio_of_const(type, i2d, out, x) ASN1_i2d_bio_of(type, i2d, out, x)

#ifndef OPENSSL_NO_STDIO
/* As those of BIOs above: the value, or NULL; 1 or 0. */
void *ASN1_d2i_fp(void *(*xnew)(void), d2i_of_void *d2i, FILE *in, void **x);
int ASN1_i2d_fp(i2d_of_void *i2d, FILE *out, const void *x);
void *ASN1_item_d2i_fp(const ASN1_ITEM *it, FILE *in, void *x);
void *ASN1_item_d2i_fp_ex(const ASN1_ITEM *it, FILE *in, void *x, OSSL_LIB_CTX *libctx,
                          const char *propq);
int ASN1_item_i2d_fp(const ASN1_ITEM *it, FILE *out, const void *x);

#define ASN1_d2i_fp_of(type, xnew, d2i, in, x)                                      \
    ((type *)ASN1_d2i_fp(CHECKED_NEW_OF(type, xnew), CHECKED_D2I_OF(type, d2i), in, \
                         CHECKED_PPTR_OF(type, x)))
#define ASN1_i2d_fp_of(type, i2d, out, x) \
    (ASN1_i2d_fp(CHECKED_I2D_OF(type, i2d), out, CHECKED_PTR_OF(const type, x)))
#define ASN1_i2d_fp_of_const(type, i2d, out, x) ASN1_i2d_fp_of(type, i2d, out, x)
#endif

SKM_DEFINE_STACK_OF_INTERNAL(X509_ALGOR, X509_ALGOR, X509_ALGOR)
#define sk_X509_ALGOR_num(sk)                 ASSAY_SK_num(X509_ALGOR, sk)
#define sk_X509_ALGOR_value(sk, idx)          ASSAY_SK_value(X509_ALGOR, X509_ALGOR, sk, idx)
#define sk_X509_ALGOR_new(cmp)                ASSAY_SK_new(X509_ALGOR, cmp)
#define sk_X509_ALGOR_new_null()              ASSAY_SK_new_null(X509_ALGOR)
#define sk_X509_ALGOR_new_reserve(cmp, n)     ASSAY_SK_new_reserve(X509_ALGOR, cmp, n)
#define sk_X509_ALGOR_reserve(sk, n)          ASSAY_SK_reserve(X509_ALGOR, sk, n)
#define sk_X509_ALGOR_free(sk)                ASSAY_SK_free(X509_ALGOR, sk)
#define sk_X509_ALGOR_zero(sk)                ASSAY_SK_zero(X509_ALGOR, sk)
#define sk_X509_ALGOR_delete(sk, i)           ASSAY_SK_delete(X509_ALGOR, X509_ALGOR, sk, i)
#define sk_X509_ALGOR_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(X509_ALGOR, X509_ALGOR, sk, ptr)
#define sk_X509_ALGOR_push(sk, ptr)           ASSAY_SK_push(X509_ALGOR, sk, ptr)
#define sk_X509_ALGOR_unshift(sk, ptr)        ASSAY_SK_unshift(X509_ALGOR, sk, ptr)
#define sk_X509_ALGOR_pop(sk)                 ASSAY_SK_pop(X509_ALGOR, X509_ALGOR, sk)
#define sk_X509_ALGOR_shift(sk)               ASSAY_SK_shift(X509_ALGOR, X509_ALGOR, sk)
#define sk_X509_ALGOR_pop_free(sk, freefunc)  ASSAY_SK_pop_free(X509_ALGOR, sk, freefunc)
#define sk_X509_ALGOR_insert(sk, ptr, idx)    ASSAY_SK_insert(X509_ALGOR, sk, ptr, idx)
#define sk_X509_ALGOR_set(sk, idx, ptr)       ASSAY_SK_set(X509_ALGOR, X509_ALGOR, sk, idx, ptr)
#define sk_X509_ALGOR_find(sk, ptr)           ASSAY_SK_find(X509_ALGOR, sk, ptr)
#define sk_X509_ALGOR_find_ex(sk, ptr)        ASSAY_SK_find_ex(X509_ALGOR, sk, ptr)
#define sk_X509_ALGOR_find_all(sk, ptr, pnum) ASSAY_SK_find_all(X509_ALGOR, sk, ptr, pnum)
#define sk_X509_ALGOR_sort(sk)                ASSAY_SK_sort(X509_ALGOR, sk)
#define sk_X509_ALGOR_is_sorted(sk)           ASSAY_SK_is_sorted(X509_ALGOR, sk)
#define sk_X509_ALGOR_dup(sk)                 ASSAY_SK_dup(X509_ALGOR, sk)
#define sk_X509_ALGOR_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(X509_ALGOR, sk, copyfunc, freefunc)
#define sk_X509_ALGOR_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(X509_ALGOR, sk, cmp)

/* ---- Times: ASN1_TIME_set(3) ---- */

/* Whether the text is well-formed; the current or given text, 1 or 0. */
int ASN1_TIME_check(const ASN1_TIME *t);
int ASN1_UTCTIME_check(const ASN1_UTCTIME *a);
int ASN1_GENERALIZEDTIME_check(const ASN1_GENERALIZEDTIME *a);
int ASN1_TIME_set_string(ASN1_TIME *s, const char *str);
int ASN1_TIME_set_string_X509(ASN1_TIME *s, const char *str);
int ASN1_UTCTIME_set_string(ASN1_UTCTIME *s, const char *str);
int ASN1_GENERALIZEDTIME_set_string(ASN1_GENERALIZEDTIME *s, const char *str);

/* t, and so many days and seconds, in s or something new. */
ASN1_TIME *ASN1_TIME_set(ASN1_TIME *s, time_t t);
ASN1_TIME *ASN1_TIME_adj(ASN1_TIME *s, time_t t, int offset_day, long offset_sec);
ASN1_UTCTIME *ASN1_UTCTIME_set(ASN1_UTCTIME *s, time_t t);
ASN1_UTCTIME *ASN1_UTCTIME_adj(ASN1_UTCTIME *s, time_t t, int offset_day, long offset_sec);
ASN1_GENERALIZEDTIME *ASN1_GENERALIZEDTIME_set(ASN1_GENERALIZEDTIME *s, time_t t);
ASN1_GENERALIZEDTIME *ASN1_GENERALIZEDTIME_adj(ASN1_GENERALIZEDTIME *s, time_t t, int offset_day,
                                               long offset_sec);

/* In other forms; compared: -1, 0, 1, or -2 with an error; their difference. */
ASN1_GENERALIZEDTIME *ASN1_TIME_to_generalizedtime(const ASN1_TIME *t, ASN1_GENERALIZEDTIME **out);
int ASN1_TIME_to_tm(const ASN1_TIME *s, struct tm *tm);
int ASN1_TIME_normalize(ASN1_TIME *s);
int ASN1_TIME_cmp_time_t(const ASN1_TIME *s, time_t t);
int ASN1_UTCTIME_cmp_time_t(const ASN1_UTCTIME *s, time_t t);
int ASN1_TIME_compare(const ASN1_TIME *a, const ASN1_TIME *b);
int ASN1_TIME_diff(int *pday, int *psec, const ASN1_TIME *from, const ASN1_TIME *to);

/* How a time is printed: "Jan 31 12:00:00 2030 GMT", as without flags, or as ISO 8601 has it. 1, or
 * 0: it is malformed, or could not be written. */
#define ASN1_DTFLGS_TYPE_MASK 0x0FUL
#define ASN1_DTFLGS_RFC822    0x00UL
#define ASN1_DTFLGS_ISO8601   0x01UL
int ASN1_UTCTIME_print(BIO *fp, const ASN1_UTCTIME *a);
int ASN1_GENERALIZEDTIME_print(BIO *fp, const ASN1_GENERALIZEDTIME *a);
int ASN1_TIME_print(BIO *bp, const ASN1_TIME *tm);
int ASN1_TIME_print_ex(BIO *bp, const ASN1_TIME *tm, unsigned long flags);

/* ---- Text into strings and back: ASN1_STRING_TABLE_add(3), ASN1_STRING_print_ex(3) ---- */

struct asn1_string_table_st {
    int nid;
    long minsize;
    long maxsize;
    unsigned long mask;
    unsigned long flags;
};

#define STABLE_FLAGS_MALLOC 0x01
#define STABLE_FLAGS_CLEAR  STABLE_FLAGS_MALLOC
#define STABLE_NO_MASK      0x02

SKM_DEFINE_STACK_OF_INTERNAL(ASN1_STRING_TABLE, ASN1_STRING_TABLE, ASN1_STRING_TABLE)
#define sk_ASN1_STRING_TABLE_num(sk) ASSAY_SK_num(ASN1_STRING_TABLE, sk)
#define sk_ASN1_STRING_TABLE_value(sk, idx) \
    ASSAY_SK_value(ASN1_STRING_TABLE, ASN1_STRING_TABLE, sk, idx)
#define sk_ASN1_STRING_TABLE_new(cmp)            ASSAY_SK_new(ASN1_STRING_TABLE, cmp)
#define sk_ASN1_STRING_TABLE_new_null()          ASSAY_SK_new_null(ASN1_STRING_TABLE)
#define sk_ASN1_STRING_TABLE_new_reserve(cmp, n) ASSAY_SK_new_reserve(ASN1_STRING_TABLE, cmp, n)
#define sk_ASN1_STRING_TABLE_reserve(sk, n)      ASSAY_SK_reserve(ASN1_STRING_TABLE, sk, n)
#define sk_ASN1_STRING_TABLE_free(sk)            ASSAY_SK_free(ASN1_STRING_TABLE, sk)
#define sk_ASN1_STRING_TABLE_zero(sk)            ASSAY_SK_zero(ASN1_STRING_TABLE, sk)
#define sk_ASN1_STRING_TABLE_delete(sk, i) \
    ASSAY_SK_delete(ASN1_STRING_TABLE, ASN1_STRING_TABLE, sk, i)
#define sk_ASN1_STRING_TABLE_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(ASN1_STRING_TABLE, ASN1_STRING_TABLE, sk, ptr)
#define sk_ASN1_STRING_TABLE_push(sk, ptr)    ASSAY_SK_push(ASN1_STRING_TABLE, sk, ptr)
#define sk_ASN1_STRING_TABLE_unshift(sk, ptr) ASSAY_SK_unshift(ASN1_STRING_TABLE, sk, ptr)
#define sk_ASN1_STRING_TABLE_pop(sk)          ASSAY_SK_pop(ASN1_STRING_TABLE, ASN1_STRING_TABLE, sk)
#define sk_ASN1_STRING_TABLE_shift(sk)        ASSAY_SK_shift(ASN1_STRING_TABLE, ASN1_STRING_TABLE, sk)
#define sk_ASN1_STRING_TABLE_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(ASN1_STRING_TABLE, sk, freefunc)
#define sk_ASN1_STRING_TABLE_insert(sk, ptr, idx) ASSAY_SK_insert(ASN1_STRING_TABLE, sk, ptr, idx)
#define sk_ASN1_STRING_TABLE_set(sk, idx, ptr) \
    ASSAY_SK_set(ASN1_STRING_TABLE, ASN1_STRING_TABLE, sk, idx, ptr)
#define sk_ASN1_STRING_TABLE_find(sk, ptr)    ASSAY_SK_find(ASN1_STRING_TABLE, sk, ptr)
#define sk_ASN1_STRING_TABLE_find_ex(sk, ptr) ASSAY_SK_find_ex(ASN1_STRING_TABLE, sk, ptr)
#define sk_ASN1_STRING_TABLE_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(ASN1_STRING_TABLE, sk, ptr, pnum)
#define sk_ASN1_STRING_TABLE_sort(sk)      ASSAY_SK_sort(ASN1_STRING_TABLE, sk)
#define sk_ASN1_STRING_TABLE_is_sorted(sk) ASSAY_SK_is_sorted(ASN1_STRING_TABLE, sk)
#define sk_ASN1_STRING_TABLE_dup(sk)       ASSAY_SK_dup(ASN1_STRING_TABLE, sk)
#define sk_ASN1_STRING_TABLE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(ASN1_STRING_TABLE, sk, copyfunc, freefunc)
#define sk_ASN1_STRING_TABLE_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(ASN1_STRING_TABLE, sk, cmp)

/* What the attribute of a NID may be: the row, which stays the table's, or NULL; a row added or
 * changed (-1 and 0 leave a field as it is), 1 or 0; those added freed. */
ASN1_STRING_TABLE *ASN1_STRING_TABLE_get(int nid);
int ASN1_STRING_TABLE_add(int, long, long, unsigned long, unsigned long);
void ASN1_STRING_TABLE_cleanup(void);
/* The B_ASN1_* types that are ever used, by number and by name: "default", "nombstr", "pkix",
 * "utf8only", "MASK:n". str2mask reads names of types between "|". 1 or 0. */
void ASN1_STRING_set_default_mask(unsigned long mask);
int ASN1_STRING_set_default_mask_asc(const char *p);
unsigned long ASN1_STRING_get_default_mask(void);
int ASN1_str2mask(const char *str, unsigned long *pmask);
/* The narrowest of PrintableString, IA5String and T61String for `max` bytes (-1: up to a zero
 * byte). */
int ASN1_PRINTABLE_type(const unsigned char *s, int max);
/* Text of a form MBSTRING_* (len -1: up to a zero byte) in the first type of `mask` (0:
 * DIRSTRING_TYPE) that can hold it, in *out, which is changed or made; out NULL: nothing is
 * written. The sizes count characters, 0 sets no bound. The type, or -1 with an error. set_by_NID
 * takes mask and sizes from the table and gives the string, or NULL. */
int ASN1_mbstring_copy(ASN1_STRING **out, const unsigned char *in, int len, int inform,
                       unsigned long mask);
int ASN1_mbstring_ncopy(ASN1_STRING **out, const unsigned char *in, int len, int inform,
                        unsigned long mask, long minsize, long maxsize);
ASN1_STRING *ASN1_STRING_set_by_NID(ASN1_STRING **out, const unsigned char *in, int inlen,
                                    int inform, int nid);
/* A new block at *out, to be freed with OPENSSL_free: its length, or below 0. */
int ASN1_STRING_to_UTF8(unsigned char **out, const ASN1_STRING *in);
/* Makes a string whose characters are all below 256 one of bytes, in place. 1, or 0: it is not
 * such. */
int ASN1_UNIVERSALSTRING_to_string(ASN1_UNIVERSALSTRING *s);

/* What is escaped, converted, shown and dumped. */
#define ASN1_STRFLGS_ESC_2253     1
#define ASN1_STRFLGS_ESC_CTRL     2
#define ASN1_STRFLGS_ESC_MSB      4
#define ASN1_STRFLGS_ESC_QUOTE    8
#define ASN1_STRFLGS_UTF8_CONVERT 0x10
#define ASN1_STRFLGS_IGNORE_TYPE  0x20
#define ASN1_STRFLGS_SHOW_TYPE    0x40
#define ASN1_STRFLGS_DUMP_ALL     0x80
#define ASN1_STRFLGS_DUMP_UNKNOWN 0x100
#define ASN1_STRFLGS_DUMP_DER     0x200
#define ASN1_STRFLGS_ESC_2254     0x400
#define ASN1_STRFLGS_RFC2253                                                \
    (ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_ESC_MSB | \
     ASN1_STRFLGS_UTF8_CONVERT | ASN1_STRFLGS_DUMP_UNKNOWN | ASN1_STRFLGS_DUMP_DER)
#define CHARTYPE_PRINTABLESTRING 0x10
#define CHARTYPE_FIRST_ESC_2253  0x20
#define CHARTYPE_LAST_ESC_2253   0x40

/* With dots for what is not printable: 1 or 0; escaped as flags say (out NULL: only counted): how
 * many characters, or -1. */
int ASN1_STRING_print(BIO *bp, const ASN1_STRING *v);
int ASN1_STRING_print_ex(BIO *out, const ASN1_STRING *str, unsigned long flags);
#ifndef OPENSSL_NO_STDIO
int ASN1_STRING_print_ex_fp(FILE *fp, const ASN1_STRING *str, unsigned long flags);
#endif
/* Bytes in hexadecimal, 15 a line, `off` spaces in; a number after its name: of up to 64 bits in
 * decimal and hexadecimal, else in such lines; NULL: nothing. 1 or 0; buf is not used. */
int ASN1_buf_print(BIO *bp, const unsigned char *buf, size_t buflen, int off);
int ASN1_bn_print(BIO *bp, const char *number, const BIGNUM *num, unsigned char *buf, int off);

/* Hexadecimal and dotted text. */
int i2a_ASN1_INTEGER(BIO *bp, const ASN1_INTEGER *a);
int a2i_ASN1_INTEGER(BIO *bp, ASN1_INTEGER *bs, char *buf, int size);
int i2a_ASN1_ENUMERATED(BIO *bp, const ASN1_ENUMERATED *a);
int a2i_ASN1_ENUMERATED(BIO *bp, ASN1_ENUMERATED *bs, char *buf, int size);
int i2a_ASN1_STRING(BIO *bp, const ASN1_STRING *a, int type);
int a2i_ASN1_STRING(BIO *bp, ASN1_STRING *bs, char *buf, int size);
int i2a_ASN1_OBJECT(BIO *bp, const ASN1_OBJECT *a);
int i2t_ASN1_OBJECT(char *buf, int buf_len, const ASN1_OBJECT *a);
int a2d_ASN1_OBJECT(unsigned char *out, int olen, const char *buf, int num);

/* ---- DER as text and from text: ASN1_parse_dump(3), ASN1_generate_nconf(3) ---- */

/* The elements of DER, one a line: 1 or 0. `dump`: how many bytes of an unknown one are dumped, -1:
 * all. */
int ASN1_parse(BIO *bp, const unsigned char *pp, long len, int indent);
int ASN1_parse_dump(BIO *bp, const unsigned char *pp, long len, int indent, int dump);
/* A new value of its description in text, with sections of a configuration; NULL with an error. */
ASN1_TYPE *ASN1_generate_nconf(const char *str, CONF *nconf);
ASN1_TYPE *ASN1_generate_v3(const char *str, X509V3_CTX *cnf);
/* Adds a module of configurations: "oid_section", "stbl_section". CONF_modules_load_file(3). */
void ASN1_add_oid_module(void);
void ASN1_add_stable_module(void);

#define ASN1_PCTX_FLAGS_SHOW_ABSENT            0x001
#define ASN1_PCTX_FLAGS_SHOW_SEQUENCE          0x002
#define ASN1_PCTX_FLAGS_SHOW_SSOF              0x004
#define ASN1_PCTX_FLAGS_SHOW_TYPE              0x008
#define ASN1_PCTX_FLAGS_NO_ANY_TYPE            0x010
#define ASN1_PCTX_FLAGS_NO_MSTRING_TYPE        0x020
#define ASN1_PCTX_FLAGS_NO_FIELD_NAME          0x040
#define ASN1_PCTX_FLAGS_SHOW_FIELD_STRUCT_NAME 0x080
#define ASN1_PCTX_FLAGS_NO_STRUCT_NAME         0x100

/* ASN1_item_print(3): a value as text, field by field. 1 or 0; pctx NULL: absent fields are shown.
 */
int ASN1_item_print(BIO *out, const ASN1_VALUE *ifld, int indent, const ASN1_ITEM *it,
                    const ASN1_PCTX *pctx);
/* How that is printed: new, without flags, or NULL; the caller frees it. The flags are
 * ASN1_PCTX_FLAGS_*; for names (nm) XN_FLAG_*; for strings (str) ASN1_STRFLGS_*; those for
 * certificates and object identifiers aren't used. */
ASN1_PCTX *ASN1_PCTX_new(void);
void ASN1_PCTX_free(ASN1_PCTX *p);
unsigned long ASN1_PCTX_get_flags(const ASN1_PCTX *p);
void ASN1_PCTX_set_flags(ASN1_PCTX *p, unsigned long flags);
unsigned long ASN1_PCTX_get_nm_flags(const ASN1_PCTX *p);
void ASN1_PCTX_set_nm_flags(ASN1_PCTX *p, unsigned long flags);
unsigned long ASN1_PCTX_get_cert_flags(const ASN1_PCTX *p);
void ASN1_PCTX_set_cert_flags(ASN1_PCTX *p, unsigned long flags);
unsigned long ASN1_PCTX_get_oid_flags(const ASN1_PCTX *p);
void ASN1_PCTX_set_oid_flags(ASN1_PCTX *p, unsigned long flags);
unsigned long ASN1_PCTX_get_str_flags(const ASN1_PCTX *p);
void ASN1_PCTX_set_str_flags(ASN1_PCTX *p, unsigned long flags);

/* What a scan of values has: a callback, the item and the template it is at, flags, and the
 * program's data. New, or NULL; the caller frees it, which leaves the data alone. */
ASN1_SCTX *ASN1_SCTX_new(int (*scan_cb)(ASN1_SCTX *ctx));
void ASN1_SCTX_free(ASN1_SCTX *p);
const ASN1_ITEM *ASN1_SCTX_get_item(ASN1_SCTX *p);
const ASN1_TEMPLATE *ASN1_SCTX_get_template(ASN1_SCTX *p);
unsigned long ASN1_SCTX_get_flags(ASN1_SCTX *p);
void ASN1_SCTX_set_app_data(ASN1_SCTX *p, void *data);
void *ASN1_SCTX_get_app_data(ASN1_SCTX *p);

/* ---- Signatures over items ---- */

/* As ASN1_item_sign and ASN1_item_verify of openssl/x509.h, with SM2's identity of the signer, or
 * NULL: the signature's length, or 0; 1: it is right, 0: wrong, below 0: that can't be told. */
int ASN1_item_sign_ex(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2,
                      ASN1_BIT_STRING *signature, const void *data, const ASN1_OCTET_STRING *id,
                      EVP_PKEY *pkey, const EVP_MD *md, OSSL_LIB_CTX *libctx, const char *propq);
int ASN1_item_verify_ex(const ASN1_ITEM *it, const X509_ALGOR *alg,
                        const ASN1_BIT_STRING *signature, const void *data,
                        const ASN1_OCTET_STRING *id, EVP_PKEY *pkey, OSSL_LIB_CTX *libctx,
                        const char *propq);

/* ---- Streams and S/MIME: SMIME_write_ASN1(3), BIO_new_NDEF(3) ---- */

#define SMIME_OLDMIME 0x400
#define SMIME_CRLFEOL 0x800
#define SMIME_STREAM  0x1000

/* A filter that puts OCTET STRING headers before what is written; a chain before `out` that writes
 * the value around the contents written to it, to be freed link by link up to `out`; NULL with an
 * error. */
const BIO_METHOD *BIO_f_asn1(void);
BIO *BIO_new_NDEF(BIO *out, ASN1_VALUE *val, const ASN1_ITEM *it);
/* A value as DER, and as PEM under the name hdr; with SMIME_STREAM around the contents that are
 * read from `in`. 1 or 0. */
int i2d_ASN1_bio_stream(BIO *out, ASN1_VALUE *val, BIO *in, int flags, const ASN1_ITEM *it);
int PEM_write_bio_ASN1_stream(BIO *out, ASN1_VALUE *val, BIO *in, int flags, const char *hdr,
                              const ASN1_ITEM *it);
/* A value as an S/MIME message, `data` before it if it is detached; 1 or 0. Read: new, or NULL with
 * an error; *bcont, if bcont is not NULL, gets the contents of a multipart/signed message, to be
 * freed. */
int SMIME_write_ASN1(BIO *bio, ASN1_VALUE *val, BIO *data, int flags, int ctype_nid, int econt_nid,
                     STACK_OF(X509_ALGOR) * mdalgs, const ASN1_ITEM *it);
int SMIME_write_ASN1_ex(BIO *bio, ASN1_VALUE *val, BIO *data, int flags, int ctype_nid,
                        int econt_nid, STACK_OF(X509_ALGOR) * mdalgs, const ASN1_ITEM *it,
                        OSSL_LIB_CTX *libctx, const char *propq);
ASN1_VALUE *SMIME_read_ASN1(BIO *bio, BIO **bcont, const ASN1_ITEM *it);
ASN1_VALUE *SMIME_read_ASN1_ex(BIO *bio, int flags, BIO **bcont, const ASN1_ITEM *it,
                               ASN1_VALUE **x, OSSL_LIB_CTX *libctx, const char *propq);
/* Copies `in` to `out` with CR LF at the ends of lines, unless flags say binary; text/plain without
 * its headers. 1 or 0. */
int SMIME_crlf_copy(BIO *in, BIO *out, int flags);
int SMIME_text(BIO *in, BIO *out);

ASSAY_API_END

#endif
