#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/obj/obj.h"
#include "tests/check.h"
#include "tests/suite.h"

void test_obj(void)
{
    check_context("obj");
    for (size_t i = 0; i < obj_rows_n; i++)
        if (obj_rows[i].sn != NULL) {
            int nid = OBJ_sn2nid(obj_rows[i].sn);
            check(nid >= 0 && strcmp(OBJ_nid2sn(nid), obj_rows[i].sn) == 0, "%s", obj_rows[i].sn);
            nid = OBJ_ln2nid(obj_rows[i].ln);
            check(strcmp(OBJ_nid2ln(nid), obj_rows[i].ln) == 0, "%s", obj_rows[i].ln);
        }
    check(OBJ_txt2nid("1.2.840.113549.1.1.11") == NID_sha256WithRSAEncryption, "by OID");
    check(OBJ_txt2nid("nothing") == NID_undef && OBJ_nid2sn(99999) == NULL, "unknown");
    int md, pkey, sig;
    check(OBJ_find_sigid_algs(NID_ecdsa_with_SHA256, &md, &pkey) && md == NID_sha256 &&
              pkey == NID_X9_62_id_ecPublicKey,
          "signature's parts");
    check(OBJ_find_sigid_by_algs(&sig, NID_sha1, NID_rsaEncryption) &&
              sig == NID_sha1WithRSAEncryption,
          "signature of parts");
    ERR_clear_error();
}
