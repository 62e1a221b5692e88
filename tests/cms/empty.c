/* What OpenSSL 3.0 crashes of or refuses against its manual: messages without a value, certificates
 * alone. */
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>

#include "tests/check.h"
#include "tests/cms/people.h"
#include "tests/suite.h"

static void check_empty(CMS_ContentInfo *cms)
{
    check(CMS_get0_content(cms) == NULL && CMS_is_detached(cms) == -1 &&
              CMS_set_detached(cms, 1) == 0,
          "no contents");
    check(CMS_dataInit(cms, NULL) == NULL && CMS_dataFinal(cms, NULL) == 0,
          "nothing to put them into");
    cms_reason("nothing to put them into", CMS_R_UNSUPPORTED_CONTENT_TYPE);
    check(CMS_verify(cms, NULL, NULL, NULL, NULL, 0) == 0 &&
              CMS_decrypt(cms, NULL, NULL, NULL, NULL, 0) == 0,
          "nothing");
    cms_reason("nothing", CMS_R_TYPE_NOT_ENVELOPED_DATA);
    check(i2d_CMS_ContentInfo(cms, NULL) <= 0, "not written");
    ERR_clear_error();
}

void test_cms_empty(void)
{
    check_context("cms/empty");
    struct people p = people_new();
    CMS_ContentInfo *cms = CMS_ContentInfo_new();
    check_empty(cms);
    CMS_ContentInfo_free(cms);
    STACK_OF(X509) *certs = sk_X509_new_null(), *own;
    sk_X509_push(certs, p.rsa_cert);
    cms = CMS_sign(NULL, NULL, certs, NULL, 0);
    own = cms != NULL ? CMS_get1_certs(cms) : NULL;
    check(sk_X509_num(own) == 1 && CMS_is_detached(cms) == 1, "certificates alone");
    CMS_ContentInfo_free(cms);
    check(CMS_encrypt(certs, NULL, NULL, 0) == NULL, "no cipher");
    cms_reason("no cipher", CMS_R_NO_CIPHER);
    sk_X509_pop_free(own, X509_free);
    sk_X509_free(certs);
    people_free(&p);
}
