/* Objects as text; bisection for programs. */
#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdbool.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

/* ---- As text ---- */

static void check_text(const char *text, int no_name, const char *expect, unsigned long reason)
{
    char out[80];
    ASN1_OBJECT *o = OBJ_txt2obj(text, no_name);
    if (expect != NULL)
        check(o != NULL && OBJ_obj2txt(out, sizeof(out), o, 1) == (int)strlen(expect) &&
                  strcmp(out, expect) == 0,
              "'%s': %s", text, o != NULL ? out : "none");
    else
        check(o == NULL && (unsigned long)ERR_GET_REASON(ERR_get_error()) == reason,
              "'%s' isn't one", text);
    ASN1_OBJECT_free(o);
    ERR_clear_error();
}

void test_obj_text(void)
{
    check_context("obj text");
    check_text("CN", 0, "2.5.4.3", 0);
    check_text("commonName", 0, "2.5.4.3", 0);
    check_text("2.5.4.3", 0, "2.5.4.3", 0);
    check_text("2.5.4.3", 1, "2.5.4.3", 0);
    check_text("2.5.4.", 1, "2.5.4", 0);
    check_text("2.5..4", 1, "2.5.0.4", 0);
    check_text("1 2 3", 0, "1.2.3", 0);
    check_text("2.999.99999999999999999999999999", 0, "2.999.99999999999999999999999999", 0);
    check_text("CN", 1, NULL, ASN1_R_FIRST_NUM_TOO_LARGE);
    check_text("cn", 0, NULL, OBJ_R_UNKNOWN_OBJECT_NAME);
    check_text("", 0, NULL, OBJ_R_UNKNOWN_OBJECT_NAME);
    check_text("1.40", 0, NULL, ASN1_R_SECOND_NUMBER_TOO_LARGE);
    check_text("2.5.4.3x", 0, NULL, ASN1_R_INVALID_DIGIT);
    check_text("1,2", 0, NULL, ASN1_R_INVALID_SEPARATOR);

    const ASN1_OBJECT *cn = OBJ_nid2obj(NID_commonName);
    char out[80];
    check(OBJ_obj2txt(out, 5, cn, 0) == 10 && strcmp(out, "comm") == 0, "name cut off");
    check(OBJ_obj2txt(out, 5, cn, 1) == 7 && strcmp(out, "2.5.") == 0, "OID cut off");
    check(OBJ_obj2txt(NULL, 0, cn, 1) == 7 && OBJ_obj2txt(out, 0, cn, 1) == 7, "only its length");
    check(i2t_ASN1_OBJECT(out, sizeof(out), cn) == 10 && strcmp(out, "commonName") == 0, "i2t");
    check(OBJ_obj2txt(out, sizeof(out), NULL, 0) == 0 && out[0] == '\0', "no object");
    check(OBJ_obj2txt(out, sizeof(out), OBJ_nid2obj(NID_des_ede3_ecb), 1) == 0, "no OID");
    ASN1_OBJECT *cut = ASN1_OBJECT_create(0, (unsigned char *)"\x55\x83", 2, NULL, NULL);
    check(OBJ_obj2txt(out, sizeof(out), cut, 1) == -1, "half an arc");
    ASN1_OBJECT_free(cut);

    unsigned char der[8];
    check(a2d_ASN1_OBJECT(NULL, 0, "1.2.840.113549.1", -1) == 7 &&
              a2d_ASN1_OBJECT(der, 8, "1.2.840.113549.1", 5) == 2 && der[0] == 0x2a &&
              der[1] == 8 && a2d_ASN1_OBJECT(der, 8, "1.2", 0) == 0,
          "a2d");
    check(a2d_ASN1_OBJECT(der, 3, "1.2.840.113549.1", -1) == 0 &&
              ERR_GET_REASON(ERR_get_error()) == ASN1_R_BUFFER_TOO_SMALL,
          "a2d without room");
}

/* ---- Bisection ---- */

static int int_cmp(const int *a, const int *b)
{
    return *a - *b;
}
IMPLEMENT_OBJ_BSEARCH_CMP_FN(int, int, int);

void test_obj_bsearch(void)
{
    check_context("obj bsearch");
    static const int sorted[] = {1, 3, 3, 3, 5, 9};
    for (int key = 0; key < 11; key++) {
        const int *found = OBJ_bsearch_int(&key, sorted, 6);
        bool there = key == 1 || key == 3 || key == 5 || key == 9;
        check(there ? found != NULL && *found == key : found == NULL, "%d", key);
    }
    int three = 3, four = 4;
    check(OBJ_bsearch_ex_(&three, sorted, 6, sizeof(int), int_cmp_BSEARCH_CMP_FN,
                          OBJ_BSEARCH_FIRST_VALUE_ON_MATCH) == sorted + 1,
          "the first of three");
    const int *near = OBJ_bsearch_ex_(&four, sorted, 6, sizeof(int), int_cmp_BSEARCH_CMP_FN,
                                      OBJ_BSEARCH_VALUE_ON_NOMATCH);
    check(near != NULL && (*near == 3 || *near == 5), "the nearest");
    check(OBJ_bsearch_(&four, sorted, 0, sizeof(int), int_cmp_BSEARCH_CMP_FN) == NULL, "of none");
}
