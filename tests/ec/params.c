/* ECParameters and ECPKParameters as objects: EC_GROUP_new(3). */
#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static bool reason_is(int reason)
{
    unsigned long e = ERR_peek_last_error();
    ERR_clear_error();
    return ERR_GET_LIB(e) == ERR_LIB_EC && ERR_GET_REASON(e) == reason;
}

/* A group to parameters and back is the same one, with its name, whichever way it is written. */
static void round_trip(int nid)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(nid);
    ECPARAMETERS *full = EC_GROUP_get_ecparameters(g, NULL);
    EC_GROUP *a = EC_GROUP_new_from_ecparameters(full);
    check(a != NULL && EC_GROUP_cmp(a, g, NULL) == 0 && EC_GROUP_get_curve_name(a) == nid,
          "%d from ECPARAMETERS", nid);
    ECPKPARAMETERS *pk = EC_GROUP_get_ecpkparameters(g, NULL), *same;
    EC_GROUP *b = EC_GROUP_new_from_ecpkparameters(pk);
    unsigned char *named = NULL, *explicit = NULL;
    int named_len = ASN1_item_i2d((ASN1_VALUE *)pk, &named, ASN1_ITEM_rptr(ECPKPARAMETERS));
    check(b != NULL && EC_GROUP_cmp(b, g, NULL) == 0 && named_len > 0 && named[0] == 6,
          "%d by name", nid);
    EC_GROUP_set_asn1_flag(g, OPENSSL_EC_EXPLICIT_CURVE);
    same = EC_GROUP_get_ecpkparameters(g, pk);
    int len = ASN1_item_i2d((ASN1_VALUE *)pk, &explicit, ASN1_ITEM_rptr(ECPKPARAMETERS));
    unsigned char *direct = NULL;
    int direct_len = i2d_ECPKParameters(g, &direct);
    if (check(same == pk && len == direct_len && len > named_len, "%d in full", nid))
        check_bytes("explicit parameters", explicit, direct, (size_t)len);
    check(EC_GROUP_get_ecparameters(g, full) == full, "%d into an object that is there", nid);
    const unsigned char *p = explicit;
    ASN1_VALUE *again = ASN1_item_d2i(NULL, &p, len, ASN1_ITEM_rptr(ECPARAMETERS));
    EC_GROUP *c = EC_GROUP_new_from_ecparameters((ECPARAMETERS *)again);
    check(c != NULL && EC_GROUP_cmp(c, g, NULL) == 0 && p == explicit + len, "%d read", nid);
    ASN1_item_free(again, ASN1_ITEM_rptr(ECPARAMETERS));
    OPENSSL_free(direct);
    OPENSSL_free(explicit);
    OPENSSL_free(named);
    ECPKPARAMETERS_free(pk);
    ECPARAMETERS_free(full);
    EC_GROUP_free(c);
    EC_GROUP_free(b);
    EC_GROUP_free(a);
    EC_GROUP_free(g);
}

static const char p256_text[] =
    "ECPARAMETERS: \n"
    "  version: 1\n"
    "  fieldID: \n"
    "    fieldType: prime-field (1.2.840.10045.1.1)\n"
    "    p.prime: 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF\n"
    "  curve: \n"
    "    a: \n";

static void printed(void)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    ECPARAMETERS *full = EC_GROUP_get_ecparameters(g, NULL);
    BIO *out = BIO_new(BIO_s_mem());
    char *text = NULL;
    check(ASN1_item_print(out, (ASN1_VALUE *)full, 0, ASN1_ITEM_rptr(ECPARAMETERS), NULL) == 1 &&
              BIO_get_mem_data(out, &text) > (long)sizeof(p256_text) &&
              memcmp(text, p256_text, sizeof(p256_text) - 1) == 0,
          "ASN1_item_print");
    BIO_free(out);
    ECPARAMETERS_free(full);
    EC_GROUP_free(g);
}

/* SEC 2, sect163k1. */
static const unsigned char sect163k1[] = {
    0x30, 0x81, 0xa1, 0x02, 0x01, 0x01, 0x30, 0x25, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d,
    0x01, 0x02, 0x30, 0x1a, 0x02, 0x02, 0x00, 0xa3, 0x06, 0x09, 0x2a, 0x86, 0x48, 0xce, 0x3d,
    0x01, 0x02, 0x03, 0x03, 0x30, 0x09, 0x02, 0x01, 0x03, 0x02, 0x01, 0x06, 0x02, 0x01, 0x07,
    0x30, 0x2e, 0x04, 0x15, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x04, 0x15, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x01, 0x04, 0x2b, 0x04, 0x02, 0xfe, 0x13, 0xc0, 0x53, 0x7b, 0xbc, 0x11, 0xac,
    0xaa, 0x07, 0xd7, 0x93, 0xde, 0x4e, 0x6d, 0x5e, 0x5c, 0x94, 0xee, 0xe8, 0x02, 0x89, 0x07,
    0x0f, 0xb0, 0x5d, 0x38, 0xff, 0x58, 0x32, 0x1f, 0x2e, 0x80, 0x05, 0x36, 0xd5, 0x38, 0xcc,
    0xda, 0xa3, 0xd9, 0x02, 0x15, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x02, 0x01, 0x08, 0xa2, 0xe0, 0xcc, 0x0d, 0x99, 0xf8, 0xa5, 0xef, 0x02, 0x01, 0x02};

static void binary(void)
{
    const unsigned char *p = sect163k1;
    ASN1_VALUE *v = ASN1_item_d2i(NULL, &p, sizeof(sect163k1), ASN1_ITEM_rptr(ECPARAMETERS));
    unsigned char *der = NULL;
    int len = ASN1_item_i2d(v, &der, ASN1_ITEM_rptr(ECPARAMETERS));
    if (check(len == (int)sizeof(sect163k1), "a binary curve as an object"))
        check_bytes("sect163k1", der, sect163k1, sizeof(sect163k1));
    EC_GROUP *g = EC_GROUP_new_from_ecparameters((ECPARAMETERS *)v);
    check(EC_GROUP_get_curve_name(g) == NID_sect163k1, "a binary curve as a group");
    EC_GROUP_free(g);
    OPENSSL_free(der);
    ASN1_item_free(v, ASN1_ITEM_rptr(ECPARAMETERS));
}

static void refused(void)
{
    ECPARAMETERS *full = ECPARAMETERS_new();
    ECPKPARAMETERS *pk = ECPKPARAMETERS_new();
    check(EC_GROUP_new_from_ecparameters(full) == NULL && reason_is(EC_R_ASN1_ERROR), "empty");
    check(EC_GROUP_new_from_ecpkparameters(pk) == NULL && reason_is(EC_R_ASN1_ERROR), "no choice");
    check(EC_GROUP_new_from_ecparameters(NULL) == NULL && reason_is(EC_R_MISSING_PARAMETERS) &&
              EC_GROUP_new_from_ecpkparameters(NULL) == NULL && reason_is(EC_R_MISSING_PARAMETERS),
          "none");
    EC_GROUP *g = EC_GROUP_new(EC_GFp_mont_method());
    check(EC_GROUP_get_ecparameters(g, full) == NULL && EC_GROUP_get_ecpkparameters(g, pk) == NULL,
          "of a group without a curve");
    ERR_clear_error();
    EC_GROUP_free(g);
    ECPKPARAMETERS_free(pk);
    ECPARAMETERS_free(full);
}

static void through_bio(void)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_secp384r1);
    BIO *b = BIO_new(BIO_s_mem());
    EC_GROUP *h = i2d_ECPKParameters_bio(b, g) ? d2i_ECPKParameters_bio(b, NULL) : NULL;
    check(h != NULL && EC_GROUP_cmp(g, h, NULL) == 0, "d2i_ECPKParameters_bio");
    BIO_free(b);
    EC_GROUP_free(h);
    EC_GROUP_free(g);
}

void test_ec_params(void)
{
    round_trip(NID_X9_62_prime256v1);
    round_trip(NID_secp521r1);
    round_trip(NID_brainpoolP320t1);
    printed();
    binary();
    refused();
    through_bio();
}
