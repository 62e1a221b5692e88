/* Types of every shape that templates have, for the tests of the interpreter. They need the public
 * headers alone, so that both libraries can be asked about them. */
#ifndef ASSAY_TESTS_ASN1_SHAPES_H
#define ASSAY_TESTS_ASN1_SHAPES_H

#include <openssl/asn1t.h>
#include <stdint.h>

/* Each universal type. */
typedef struct plain_st {
    ASN1_BOOLEAN flag;
    ASN1_INTEGER *integer;
    ASN1_BIT_STRING *bits;
    ASN1_OCTET_STRING *octets;
    ASN1_NULL *null;
    ASN1_OBJECT *object;
    ASN1_ENUMERATED *enumerated;
    ASN1_UTF8STRING *utf8;
    ASN1_BMPSTRING *bmp;
    ASN1_STRING *text;
    ASN1_TIME *time;
    ASN1_TYPE *any;
    ASN1_STRING *sequence;
} PLAIN;
DECLARE_ASN1_FUNCTIONS(PLAIN)

/* Optional and default ones, tags of both kinds and all classes. */
typedef struct tagged_st {
    ASN1_BOOLEAN yes, no, maybe;
    ASN1_INTEGER *implicit, *explicit;
    ASN1_OCTET_STRING *implicit_opt, *explicit_opt;
    ASN1_INTEGER *high;
    ASN1_OBJECT *last;
} TAGGED;
DECLARE_ASN1_FUNCTIONS(TAGGED)

typedef struct option_st {
    int type;
    union {
        ASN1_INTEGER *integer;
        ASN1_STRING *string;
        PLAIN *plain;
        TAGGED *tagged;
        STACK_OF(ASN1_INTEGER) * integers;
        ASN1_OCTET_STRING *octets;
        ASN1_NULL *null;
    } d;
} OPTION;
DECLARE_ASN1_FUNCTIONS(OPTION)
DEFINE_STACK_OF(OPTION)

/* Several of something. */
typedef struct several_st {
    STACK_OF(ASN1_INTEGER) * sequence_of;
    STACK_OF(ASN1_OBJECT) * set_of;
    STACK_OF(ASN1_TYPE) * explicit_set;
    STACK_OF(OPTION) * choices;
    STACK_OF(ASN1_UTF8STRING) * ordered;
    STACK_OF(ASN1_INTEGER) * absent;
} SEVERAL;
DECLARE_ASN1_FUNCTIONS(SEVERAL)

/* Values in the structure itself. */
typedef struct embedded_st {
    int32_t i32;
    uint32_t u32;
    int64_t z64;
    uint64_t u64;
    long number, zero;
    BIGNUM *big;
    ASN1_INTEGER integer;
    TAGGED tagged;
    OPTION option;
} EMBEDDED;
DECLARE_ASN1_FUNCTIONS(EMBEDDED)

/* ANY DEFINED BY an object, and by a number. What stands first is what a new value clears in place
 * of the field whose type isn't known yet, since that template says offset 0. */
typedef struct by_object_st {
    void *first;
    ASN1_OBJECT *object;
    union {
        ASN1_UTF8STRING *name;
        ASN1_INTEGER *number;
        STACK_OF(ASN1_INTEGER) * numbers;
        ASN1_TYPE *other;
    } d;
} BY_OBJECT;
DECLARE_ASN1_FUNCTIONS(BY_OBJECT)

typedef struct by_number_st {
    void *first;
    ASN1_INTEGER *number;
    union {
        ASN1_OCTET_STRING *octets;
        ASN1_NULL *null;
    } d;
} BY_NUMBER;
DECLARE_ASN1_FUNCTIONS(BY_NUMBER)

/* A reference count; the bytes that it was read from; callbacks. */
typedef struct kept_st {
    ASN1_ENCODING enc;
    ASN1_INTEGER *integer;
    OPTION *option;
} KEPT;
DECLARE_ASN1_FUNCTIONS(KEPT)

typedef struct counted_st {
    ASN1_INTEGER *integer;
    int references;
    void *lock;
} COUNTED;
DECLARE_ASN1_FUNCTIONS(COUNTED)

/* Indefinite length; a type within itself. */
typedef struct stream_st {
    ASN1_OBJECT *object;
    ASN1_OCTET_STRING *content;
    STACK_OF(ASN1_INTEGER) * numbers;
} STREAM;
DECLARE_ASN1_FUNCTIONS(STREAM)
DECLARE_ASN1_NDEF_FUNCTION(STREAM)

typedef struct nest_st NEST;
struct nest_st {
    ASN1_INTEGER *integer;
    NEST *inside;
};
DECLARE_ASN1_FUNCTIONS(NEST)

/* How often each ASN1_OP_* was called for a COUNTED, and which of them is to fail (-1: none). */
extern int shapes_calls[18], shapes_fail;

/* All of them and the library's own. */
struct shape {
    const char *name;
    ASN1_ITEM_EXP *item;
};
extern const struct shape shapes[];
extern const size_t shapes_n;

#endif
