#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/obj/obj.h"
#include "tests/check.h"
#include "tests/suite.h"

void test_obj(void)
{
    check_context("obj");
    int rows = 0;
    for (int nid = 0; nid < (int)obj_rows_n; nid++)
        if (obj_rows[nid].sn != 0) {
            const char *sn = OBJ_nid2sn(nid), *ln = OBJ_nid2ln(nid);
            /* of objects that share a name, the first is found */
            check(OBJ_sn2nid(sn) <= nid && strcmp(OBJ_nid2sn(OBJ_sn2nid(sn)), sn) == 0, "%s", sn);
            check(OBJ_ln2nid(ln) <= nid && strcmp(OBJ_nid2ln(OBJ_ln2nid(ln)), ln) == 0, "%s", ln);
            ASN1_OBJECT *o = OBJ_nid2obj(nid);
            check(o != NULL && OBJ_obj2nid(o) == nid && o->sn == sn && o->ln == ln, "%s", sn);
            /* by its encoding alone; of objects that share it, the least */
            struct slice der = slice_of(OBJ_get0_data(o), OBJ_length(o));
            int found = object_nid(der);
            check(der.len == 0
                      ? found == NID_undef
                      : found != NID_undef && found <= nid && OBJ_cmp(OBJ_nid2obj(found), o) == 0,
                  "%s", sn);
            check(OBJ_dup(o) == o, "%s is shared", sn);
            ASN1_OBJECT_free(o); /* which does nothing */
            rows++;
        } else {
            check(OBJ_nid2sn(nid) == NULL && OBJ_nid2ln(nid) == NULL && OBJ_nid2obj(nid) == NULL,
                  "gap %d", nid);
        }
    check(rows > 1200, "only %d objects", rows);
    static const struct {
        int nid;
        const char *sn, *ln, *oid;
    } some[] = {
        {NID_commonName, SN_commonName, LN_commonName, "2.5.4.3"},
        {NID_sha256, SN_sha256, LN_sha256, "2.16.840.1.101.3.4.2.1"},
        {NID_X9_62_prime256v1, SN_X9_62_prime256v1, SN_X9_62_prime256v1, "1.2.840.10045.3.1.7"},
        {NID_aes_128_ccm, SN_aes_128_ccm, LN_aes_128_ccm, "2.16.840.1.101.3.4.1.7"},
    };
    for (size_t i = 0; i < sizeof(some) / sizeof(some[0]); i++)
        check(strcmp(OBJ_nid2sn(some[i].nid), some[i].sn) == 0 &&
                  strcmp(OBJ_nid2ln(some[i].nid), some[i].ln) == 0 &&
                  OBJ_sn2nid(some[i].sn) == some[i].nid && OBJ_ln2nid(some[i].ln) == some[i].nid &&
                  OBJ_txt2nid(some[i].oid) == some[i].nid,
              "%s", some[i].sn);
    check(OBJ_txt2nid("1.2.840.113549.1.1.11") == NID_sha256WithRSAEncryption, "by OID");
    check(OBJ_txt2nid("nothing") == NID_undef && OBJ_nid2sn(99999) == NULL &&
              OBJ_nid2ln(-1) == NULL,
          "unknown");
    int md, pkey, sig;
    check(OBJ_find_sigid_algs(NID_ecdsa_with_SHA256, &md, &pkey) && md == NID_sha256 &&
              pkey == NID_X9_62_id_ecPublicKey,
          "signature's parts");
    check(OBJ_find_sigid_by_algs(&sig, NID_sha1, NID_rsaEncryption) &&
              sig == NID_sha1WithRSAEncryption,
          "signature of parts");
    ERR_clear_error();
}

/* ---- Objects of a program's own ---- */

static int reason(void)
{
    int r = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return r;
}

static void test_create_objects(void)
{
    static const char lines[] = "1.3.6.1.4.1.99.1 assayA a long name\n1.3.6.1.4.1.99.2\tassayB\n"
                                "1.3.6.1.4.1.99.3\n# the end\n1.3.6.1.4.1.99.4 assayD\n";
    BIO *in = BIO_new_mem_buf(lines, -1);
    check(OBJ_create_objects(in) == 3, "lines");
    BIO_free(in);
    int a = OBJ_txt2nid("1.3.6.1.4.1.99.1"), b = OBJ_sn2nid("assayB");
    check(a != NID_undef && strcmp(OBJ_nid2sn(a), "assayA") == 0 &&
              strcmp(OBJ_nid2ln(a), "a long name") == 0 && b == OBJ_txt2nid("1.3.6.1.4.1.99.2") &&
              OBJ_nid2ln(b) == NULL && OBJ_txt2nid("1.3.6.1.4.1.99.4") == NID_undef,
          "of lines");
    ERR_clear_error();
}

void test_obj_create(void)
{
    check_context("obj create");
    int nid = OBJ_create("1.3.6.1.4.1.98.1", "assayOne", "assay number one");
    check(nid >= (int)obj_rows_n && OBJ_sn2nid("assayOne") == nid &&
              OBJ_ln2nid("assay number one") == nid && OBJ_txt2nid("1.3.6.1.4.1.98.1") == nid,
          "created %d", nid);
    ASN1_OBJECT *o = OBJ_txt2obj("1.3.6.1.4.1.98.1", 1);
    check(o == OBJ_nid2obj(nid) && OBJ_obj2nid(o) == nid, "found");
    ASN1_OBJECT_free(o);
    check(OBJ_nid2obj(nid) == o && strcmp(OBJ_nid2sn(nid), "assayOne") == 0, "still there");
    check(!OBJ_create("1.3.6.1.4.1.98.1", "x1", NULL) && reason() == OBJ_R_OID_EXISTS, "OID twice");
    check(!OBJ_create("1.3.6.1.4.1.98.2", "assayOne", NULL) && reason() == OBJ_R_OID_EXISTS,
          "name");
    check(!OBJ_create("1.3.6.1.4.1.98.2", NULL, "commonName") && reason() == OBJ_R_OID_EXISTS,
          "name");
    check(!OBJ_create(NULL, NULL, NULL) && reason() == ERR_R_PASSED_INVALID_ARGUMENT, "nothing");
    check(!OBJ_create("x.y", "a", "b") && reason() == ASN1_R_FIRST_NUM_TOO_LARGE, "no OID");
    int bare = OBJ_create(NULL, "assayBare", NULL);
    check(bare != NID_undef && OBJ_length(OBJ_nid2obj(bare)) == 0, "names alone");
    check(OBJ_nid2obj(999999) == NULL && reason() == OBJ_R_UNKNOWN_NID, "unknown");

    int many = OBJ_new_nid(10);
    check(OBJ_new_nid(1) == many + 10, "numbers");
    ASN1_OBJECT *own =
        ASN1_OBJECT_create(many, (unsigned char *)"\x55\x04\x7f", 3, "assayOwn", "own");
    check(OBJ_add_object(own) == many && OBJ_txt2nid("2.5.4.127") == many &&
              OBJ_nid2obj(many) != own,
          "a copy is added");
    ASN1_OBJECT *copy = OBJ_dup(own);
    check(copy != own && OBJ_cmp(copy, own) == 0 && strcmp(copy->sn, "assayOwn") == 0, "dup");
    ASN1_OBJECT_free(copy);
    own->nid = NID_undef;
    check(OBJ_add_object(own) == NID_undef, "without a number");
    check(OBJ_obj2nid(own) == many, "by contents");
    ASN1_OBJECT_free(own);
    check(OBJ_cmp(OBJ_nid2obj(NID_commonName), OBJ_nid2obj(NID_countryName)) < 0 &&
              OBJ_cmp(OBJ_nid2obj(NID_sha256), OBJ_nid2obj(NID_countryName)) > 0,
          "order");
    test_create_objects();

    int md, pkey, sig;
    check(OBJ_add_sigid(nid, NID_sha256, bare) && OBJ_find_sigid_algs(nid, &md, &pkey) &&
              md == NID_sha256 && pkey == bare && OBJ_find_sigid_by_algs(&sig, NID_sha256, bare) &&
              sig == nid,
          "signature algorithm");
    check(!OBJ_find_sigid_by_algs(&sig, NID_undef, NID_ED25519), "no digest");
    OBJ_sigid_free();
    check(!OBJ_find_sigid_algs(nid, &md, &pkey), "forgotten");
}
