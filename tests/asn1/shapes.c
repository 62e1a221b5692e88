#include "tests/asn1/shapes.h"

#include <openssl/objects.h>

ASN1_SEQUENCE(PLAIN) =
    {
        ASN1_SIMPLE(PLAIN, flag, ASN1_BOOLEAN),
        ASN1_SIMPLE(PLAIN, integer, ASN1_INTEGER),
        ASN1_SIMPLE(PLAIN, bits, ASN1_BIT_STRING),
        ASN1_SIMPLE(PLAIN, octets, ASN1_OCTET_STRING),
        ASN1_SIMPLE(PLAIN, null, ASN1_NULL),
        ASN1_SIMPLE(PLAIN, object, ASN1_OBJECT),
        ASN1_SIMPLE(PLAIN, enumerated, ASN1_ENUMERATED),
        ASN1_SIMPLE(PLAIN, utf8, ASN1_UTF8STRING),
        ASN1_SIMPLE(PLAIN, bmp, ASN1_BMPSTRING),
        ASN1_SIMPLE(PLAIN, text, DIRECTORYSTRING),
        ASN1_SIMPLE(PLAIN, time, ASN1_TIME),
        ASN1_SIMPLE(PLAIN, any, ASN1_ANY),
        ASN1_OPT(PLAIN, sequence, ASN1_SEQUENCE),
} ASN1_SEQUENCE_END(PLAIN) IMPLEMENT_ASN1_FUNCTIONS(PLAIN)

        ASN1_SEQUENCE(TAGGED) =
            {
                ASN1_OPT(TAGGED, yes, ASN1_TBOOLEAN),
                ASN1_IMP_OPT(TAGGED, no, ASN1_FBOOLEAN, 0),
                ASN1_EXP_OPT(TAGGED, maybe, ASN1_BOOLEAN, 1),
                ASN1_IMP(TAGGED, implicit, ASN1_INTEGER, 2),
                ASN1_EXP(TAGGED, explicit, ASN1_INTEGER, 3),
                ASN1_IMP_OPT(TAGGED, implicit_opt, ASN1_OCTET_STRING, 4),
                ASN1_EXP_OPT(TAGGED, explicit_opt, ASN1_OCTET_STRING, 5),
                ASN1_EX_TYPE(ASN1_TFLG_IMPTAG | ASN1_TFLG_APPLICATION | ASN1_TFLG_OPTIONAL, 200,
                             TAGGED, high, ASN1_INTEGER),
                ASN1_OPT(TAGGED, last, ASN1_OBJECT),
} ASN1_SEQUENCE_END(TAGGED) IMPLEMENT_ASN1_FUNCTIONS(TAGGED)

                ASN1_CHOICE(OPTION) =
                    {
                        ASN1_SIMPLE(OPTION, d.integer, ASN1_INTEGER),
                        ASN1_SIMPLE(OPTION, d.string, DISPLAYTEXT),
                        ASN1_SIMPLE(OPTION, d.plain, PLAIN),
                        ASN1_IMP(OPTION, d.tagged, TAGGED, 0),
                        ASN1_EXP_SEQUENCE_OF(OPTION, d.integers, ASN1_INTEGER, 1),
                        ASN1_IMP(OPTION, d.octets, ASN1_OCTET_STRING, 2),
                        ASN1_EXP(OPTION, d.null, ASN1_NULL, 3),
} ASN1_CHOICE_END(OPTION) IMPLEMENT_ASN1_FUNCTIONS(OPTION)

                        ASN1_SEQUENCE(SEVERAL) =
                            {
                                ASN1_SEQUENCE_OF(SEVERAL, sequence_of, ASN1_INTEGER),
                                ASN1_SET_OF(SEVERAL, set_of, ASN1_OBJECT),
                                ASN1_EXP_SET_OF_OPT(SEVERAL, explicit_set, ASN1_ANY, 0),
                                ASN1_IMP_SEQUENCE_OF_OPT(SEVERAL, choices, OPTION, 1),
                                ASN1_EX_TYPE(ASN1_TFLG_SET_ORDER | ASN1_TFLG_OPTIONAL, 0, SEVERAL,
                                             ordered, ASN1_UTF8STRING),
                                ASN1_IMP_SET_OF_OPT(SEVERAL, absent, ASN1_INTEGER, 2),
} ASN1_SEQUENCE_END(SEVERAL) IMPLEMENT_ASN1_FUNCTIONS(SEVERAL)

                                ASN1_SEQUENCE(EMBEDDED) =
                                    {
                                        ASN1_EMBED(EMBEDDED, i32, INT32),
                                        ASN1_EMBED(EMBEDDED, u32, UINT32),
                                        ASN1_EXP_OPT_EMBED(EMBEDDED, z64, ZINT64, 0),
                                        ASN1_IMP_EMBED(EMBEDDED, u64, UINT64, 1),
                                        ASN1_SIMPLE(EMBEDDED, number, LONG),
                                        ASN1_EXP_OPT(EMBEDDED, zero, ZLONG, 2),
                                        ASN1_SIMPLE(EMBEDDED, big, BIGNUM),
                                        ASN1_EMBED(EMBEDDED, integer, ASN1_INTEGER),
                                        ASN1_EMBED(EMBEDDED, tagged, TAGGED),
                                        ASN1_EMBED(EMBEDDED, option, OPTION),
} ASN1_SEQUENCE_END(EMBEDDED) IMPLEMENT_ASN1_FUNCTIONS(EMBEDDED)

                                        ASN1_ADB_TEMPLATE(other) = ASN1_OPT(BY_OBJECT, d.other,
                                                                            ASN1_ANY);
ASN1_ADB(BY_OBJECT) = {
    ADB_ENTRY(NID_commonName, ASN1_SIMPLE(BY_OBJECT, d.name, ASN1_UTF8STRING)),
    ADB_ENTRY(NID_sha256, ASN1_EXP(BY_OBJECT, d.number, ASN1_INTEGER, 0)),
    ADB_ENTRY(NID_rsaEncryption, ASN1_SET_OF_OPT(BY_OBJECT, d.numbers, ASN1_INTEGER)),
} ASN1_ADB_END(BY_OBJECT, 0, object, 0, &other_tt, NULL);
ASN1_SEQUENCE(BY_OBJECT) =
    {
        ASN1_SIMPLE(BY_OBJECT, object, ASN1_OBJECT),
        ASN1_ADB_OBJECT(BY_OBJECT),
} ASN1_SEQUENCE_END(BY_OBJECT) IMPLEMENT_ASN1_FUNCTIONS(BY_OBJECT)

        ASN1_ADB(BY_NUMBER) = {
            ADB_ENTRY(1, ASN1_SIMPLE(BY_NUMBER, d.octets, ASN1_OCTET_STRING)),
            ADB_ENTRY(-2, ASN1_SIMPLE(BY_NUMBER, d.null, ASN1_NULL)),
} ASN1_ADB_END(BY_NUMBER, 0, number, 0, NULL, NULL);
ASN1_SEQUENCE(BY_NUMBER) =
    {
        ASN1_SIMPLE(BY_NUMBER, number, ASN1_INTEGER),
        ASN1_ADB_INTEGER(BY_NUMBER),
} ASN1_SEQUENCE_END(BY_NUMBER) IMPLEMENT_ASN1_FUNCTIONS(BY_NUMBER)

        ASN1_SEQUENCE_enc(KEPT, enc, 0) =
            {
                ASN1_SIMPLE(KEPT, integer, ASN1_INTEGER),
                ASN1_SIMPLE(KEPT, option, OPTION),
} ASN1_SEQUENCE_END_enc(KEPT, KEPT) IMPLEMENT_ASN1_FUNCTIONS(KEPT)

                int shapes_calls[18],
                                     shapes_fail = -1;

static int count_calls(int operation, ASN1_VALUE **in, const ASN1_ITEM *it, void *exarg)
{
    (void)in;
    (void)it;
    (void)exarg;
    shapes_calls[operation]++;
    return operation != shapes_fail;
}

ASN1_SEQUENCE_ref(COUNTED, count_calls) =
    {
        ASN1_SIMPLE(COUNTED, integer, ASN1_INTEGER),
} ASN1_SEQUENCE_END_ref(COUNTED, COUNTED) IMPLEMENT_ASN1_FUNCTIONS(COUNTED)

        ASN1_NDEF_SEQUENCE(STREAM) =
            {
                ASN1_SIMPLE(STREAM, object, ASN1_OBJECT),
                ASN1_NDEF_EXP_OPT(STREAM, content, ASN1_OCTET_STRING_NDEF, 0),
                ASN1_EX_TYPE(ASN1_TFLG_SET_OF | ASN1_TFLG_OPTIONAL | ASN1_TFLG_NDEF, 0, STREAM,
                             numbers, ASN1_INTEGER),
} ASN1_NDEF_SEQUENCE_END(STREAM) IMPLEMENT_ASN1_FUNCTIONS(STREAM)
                IMPLEMENT_ASN1_NDEF_FUNCTION(STREAM)

                    ASN1_SEQUENCE(NEST) =
                        {
                            ASN1_SIMPLE(NEST, integer, ASN1_INTEGER),
                            ASN1_OPT(NEST, inside, NEST),
} ASN1_SEQUENCE_END(NEST) IMPLEMENT_ASN1_FUNCTIONS(NEST)

                            const struct shape shapes[] = {
                                {"PLAIN", PLAIN_it},
                                {"TAGGED", TAGGED_it},
                                {"OPTION", OPTION_it},
                                {"SEVERAL", SEVERAL_it},
                                {"EMBEDDED", EMBEDDED_it},
                                {"BY_OBJECT", BY_OBJECT_it},
                                {"BY_NUMBER", BY_NUMBER_it},
                                {"KEPT", KEPT_it},
                                {"COUNTED", COUNTED_it},
                                {"STREAM", STREAM_it},
                                {"NEST", NEST_it},
                                {"ASN1_ANY", ASN1_ANY_it},
                                {"ASN1_SEQUENCE_ANY", ASN1_SEQUENCE_ANY_it},
                                {"ASN1_SET_ANY", ASN1_SET_ANY_it},
                                {"ASN1_INTEGER", ASN1_INTEGER_it},
                                {"ASN1_BIT_STRING", ASN1_BIT_STRING_it},
                                {"ASN1_OCTET_STRING", ASN1_OCTET_STRING_it},
                                {"ASN1_OBJECT", ASN1_OBJECT_it},
                                {"ASN1_PRINTABLE", ASN1_PRINTABLE_it},
                                {"ASN1_TIME", ASN1_TIME_it},
};
const size_t shapes_n = sizeof(shapes) / sizeof(shapes[0]);
