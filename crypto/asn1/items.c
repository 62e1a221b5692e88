/* The items of the universal types, and the functions of each. */
#include <openssl/asn1t.h>

/* ASN1_STRINGs of one type: new, free, d2i and i2d. */
#define STRING_TYPE(name)                                                          \
    IMPLEMENT_ASN1_TYPE(name)                                                      \
    IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(name, name, name) name *name##_new(void) \
    {                                                                              \
        return ASN1_STRING_type_new(V_##name);                                     \
    }                                                                              \
    void name##_free(name *a)                                                      \
    {                                                                              \
        ASN1_STRING_free(a);                                                       \
    }

STRING_TYPE(ASN1_OCTET_STRING)
STRING_TYPE(ASN1_INTEGER)
STRING_TYPE(ASN1_ENUMERATED)
STRING_TYPE(ASN1_BIT_STRING)
STRING_TYPE(ASN1_UTF8STRING)
STRING_TYPE(ASN1_PRINTABLESTRING)
STRING_TYPE(ASN1_T61STRING)
STRING_TYPE(ASN1_IA5STRING)
STRING_TYPE(ASN1_GENERALSTRING)
STRING_TYPE(ASN1_UTCTIME)
STRING_TYPE(ASN1_GENERALIZEDTIME)
STRING_TYPE(ASN1_VISIBLESTRING)
STRING_TYPE(ASN1_UNIVERSALSTRING)
STRING_TYPE(ASN1_BMPSTRING)

IMPLEMENT_ASN1_TYPE(ASN1_NULL)
IMPLEMENT_ASN1_FUNCTIONS(ASN1_NULL)

IMPLEMENT_ASN1_TYPE(ASN1_OBJECT)

IMPLEMENT_ASN1_TYPE(ASN1_ANY)
IMPLEMENT_ASN1_FUNCTIONS_fname(ASN1_TYPE, ASN1_ANY, ASN1_TYPE)

    /* The last argument: the DEFAULT, -1 if there is none. */
    IMPLEMENT_ASN1_TYPE_ex(ASN1_BOOLEAN, ASN1_BOOLEAN, -1) IMPLEMENT_ASN1_TYPE_ex(ASN1_TBOOLEAN,
                                                                                  ASN1_BOOLEAN, 1)
        IMPLEMENT_ASN1_TYPE_ex(ASN1_FBOOLEAN, ASN1_BOOLEAN, 0)

            IMPLEMENT_ASN1_TYPE(ASN1_SEQUENCE)
                IMPLEMENT_ASN1_TYPE_ex(ASN1_OCTET_STRING_NDEF, ASN1_OCTET_STRING, ASN1_TFLG_NDEF)

    /* ---- Strings of several types ---- */

    IMPLEMENT_ASN1_MSTRING(ASN1_PRINTABLE, B_ASN1_PRINTABLE)
        IMPLEMENT_ASN1_FUNCTIONS_name(ASN1_STRING, ASN1_PRINTABLE)

            IMPLEMENT_ASN1_MSTRING(DISPLAYTEXT, B_ASN1_DISPLAYTEXT)
                IMPLEMENT_ASN1_FUNCTIONS_name(ASN1_STRING, DISPLAYTEXT)

                    IMPLEMENT_ASN1_MSTRING(DIRECTORYSTRING, B_ASN1_DIRECTORYSTRING)
                        IMPLEMENT_ASN1_FUNCTIONS_name(ASN1_STRING, DIRECTORYSTRING)

                            IMPLEMENT_ASN1_MSTRING(ASN1_TIME, B_ASN1_TIME)
                                IMPLEMENT_ASN1_FUNCTIONS(ASN1_TIME)

                                    IMPLEMENT_ASN1_DUP_FUNCTION(ASN1_TIME)
                                        IMPLEMENT_ASN1_DUP_FUNCTION(ASN1_UTCTIME)
                                            IMPLEMENT_ASN1_DUP_FUNCTION(ASN1_GENERALIZEDTIME)

    /* ---- SEQUENCE OF ANY, SET OF ANY ---- */

    ASN1_ITEM_TEMPLATE(ASN1_SEQUENCE_ANY) = ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SEQUENCE_OF, 0,
                                                                  ASN1_SEQUENCE_ANY, ASN1_ANY)
        ASN1_ITEM_TEMPLATE_END(ASN1_SEQUENCE_ANY)

            ASN1_ITEM_TEMPLATE(ASN1_SET_ANY) = ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SET_OF, 0,
                                                                     ASN1_SET_ANY, ASN1_ANY)
                ASN1_ITEM_TEMPLATE_END(ASN1_SET_ANY)

                    IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(ASN1_SEQUENCE_ANY, ASN1_SEQUENCE_ANY,
                                                          ASN1_SEQUENCE_ANY)
                        IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(ASN1_SEQUENCE_ANY, ASN1_SET_ANY,
                                                              ASN1_SET_ANY)
