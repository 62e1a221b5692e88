#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/obj/obj.h"
#include "tests/check.h"
#include "tests/suite.h"

void test_obj(void)
{
    check_context("obj");
    int rows = 0;
    for (int nid = 0; nid < (int)obj_at_n; nid++)
        if (obj_at[nid] != 0) {
            const char *sn = OBJ_nid2sn(nid), *ln = OBJ_nid2ln(nid);
            /* of objects that share a name, the first is found */
            check(OBJ_sn2nid(sn) <= nid && strcmp(OBJ_nid2sn(OBJ_sn2nid(sn)), sn) == 0, "%s", sn);
            check(OBJ_ln2nid(ln) <= nid && strcmp(OBJ_nid2ln(OBJ_ln2nid(ln)), ln) == 0, "%s", ln);
            rows++;
        } else {
            check(OBJ_nid2sn(nid) == NULL && OBJ_nid2ln(nid) == NULL, "gap %d", nid);
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
