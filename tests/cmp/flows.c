/* Transactions between a client and a server in one process. */
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <stdbool.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/cmp/pki.h"
#include "tests/suite.h"

static bool ask(void)
{
    STACK_OF(OSSL_CMP_ITAV) *itavs = OSSL_CMP_exec_GENM_ses(pki_client);
    say("answers %d\n", sk_OSSL_CMP_ITAV_num(itavs));
    sk_OSSL_CMP_ITAV_pop_free(itavs, OSSL_CMP_ITAV_free);
    return itavs != NULL;
}

void test_cmp_enroll(void)
{
    transcript_begin("cmp_enroll");
    for (int protection = PKI_SIGNED; protection <= PKI_MAC; protection++) {
        pki_begin(protection);
        pki_say("ir", pki_enroll(OSSL_CMP_IR));
        pki_say("cr", pki_enroll(OSSL_CMP_CR));
        pki.status = OSSL_CMP_PKISTATUS_grantedWithMods;
        pki.text = "not quite";
        pki_say("kur", pki_enroll(OSSL_CMP_KUR));
        pki_say("p10cr without a request", pki_enroll(OSSL_CMP_P10CR));
        X509_REQ *csr = X509_REQ_new();
        X509_REQ_set_pubkey(csr, pki_key(CMP_NEW));
        X509_REQ_sign(csr, pki_key(CMP_NEW), EVP_sha256());
        OSSL_CMP_CTX_set1_p10CSR(pki_client, csr);
        X509_REQ_free(csr);
        pki_say("p10cr", pki_enroll(OSSL_CMP_P10CR));
        pki_say("no request", pki_enroll(5));
        pki.more_certs = true;
        pki_say("ir, certificates", pki_enroll(OSSL_CMP_IR));
        pki_say("cr, certificates", pki_enroll(OSSL_CMP_CR));
        pki_end();
    }
    transcript_end("e982b71c8ffd536feebdb3e9e810b04def344718e2c0bd3ea238a964404559ca");
    pki_free();
}

void test_cmp_statuses(void)
{
    transcript_begin("cmp_statuses");
    pki_begin(PKI_SIGNED);
    OSSL_CMP_CTX_set1_oldCert(pki_client, pki_cert(CMP_NEW));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_REVOCATION_REASON, 3);
    for (int status = 0; status <= 7; status++) {
        pki.status = status;
        pki.fail_info = status == 2 ? OSSL_CMP_CTX_FAILINFO_badTime : 0;
        pki.text = status == 2 ? "too late" : NULL;
        pki_say("rr", OSSL_CMP_exec_RR_ses(pki_client));
        if (status != OSSL_CMP_PKISTATUS_waiting)
            pki_say("ir", pki_enroll(OSSL_CMP_IR));
    }
    OSSL_CMP_CTX_set1_oldCert(pki_client, NULL);
    pki_say("rr without a certificate", OSSL_CMP_exec_RR_ses(pki_client));
    pki.status = 0;
    pki.fail = true;
    pki_say("no answer", pki_enroll(OSSL_CMP_IR));
    pki_say("no answer to genm", ask());
    pki.fail = false;
    pki.fail_with = true;
    pki_say("no answer, an error", pki_enroll(OSSL_CMP_IR));
    pki_end();
    transcript_end("bc5f01a979026f29579a798bc555dec971fca691c188fe39129b914107aec24e");
    pki_free();
}

void test_cmp_confirm(void)
{
    transcript_begin("cmp_confirm");
    pki_begin(PKI_SIGNED);
    pki.no_confirm = true;
    pki_say("refused by the server", pki_enroll(OSSL_CMP_IR));
    pki.no_confirm = false;
    pki.client_says_no = true;
    pki_say("refused by the client", pki_enroll(OSSL_CMP_IR));
    pki.client_says_no = false;
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_IMPLICIT_CONFIRM, 1);
    pki_say("implicit asked", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_SRV_CTX_set_grant_implicit_confirm(pki_server, 1);
    pki_say("implicit granted", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_IMPLICIT_CONFIRM, 0);
    pki_say("implicit not asked", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_DISABLE_CONFIRM, 1);
    pki_say("disabled", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_DISABLE_CONFIRM, 0);

    X509_STORE *store = pki_store(false);
    OSSL_CMP_CTX_set_certConf_cb_arg(pki_client, store);
    say("argument %d\n", OSSL_CMP_CTX_get_certConf_cb_arg(pki_client) == store);
    pki_say("without an anchor", pki_enroll(OSSL_CMP_IR));
    X509_STORE_add_cert(store, pki_cert(CMP_CA));
    pki_say("with one", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_certConf_cb_arg(pki_client, NULL);
    X509_STORE_free(store);
    EVP_PKEY_up_ref(pki_key(CMP_CA));
    OSSL_CMP_CTX_set0_newPkey(pki_client, 1, pki_key(CMP_CA));
    pki_say("another key", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_certConf_cb(pki_client, NULL);
    pki_say("another key, no judge", pki_enroll(OSSL_CMP_IR));
    pki_end();
    transcript_end("e08aad9cb580f9af8e0f494446c779dbbd90e79a39d716360319d261f47948a9");
    pki_free();
}

void test_cmp_poll(void)
{
    int after = -7;
    transcript_begin("cmp_poll");
    pki_begin(PKI_MAC);
    pki.polls = 1;
    pki_say("once", pki_enroll(OSSL_CMP_CR));
    pki.polls = 2;
    pki_say("twice", pki_enroll(OSSL_CMP_IR));
    pki.polls = 3;
    for (int i = 0; i < 3; i++)
        say("try %d", OSSL_CMP_try_certreq(pki_client, OSSL_CMP_CR, NULL, &after));
    say(" after %d\n", after);
    pki_say("three times", true);
    pki.polls = 9;
    say("begun %d\n", OSSL_CMP_try_certreq(pki_client, OSSL_CMP_CR, NULL, NULL));
    pki_say("aborted", OSSL_CMP_try_certreq(pki_client, -1, NULL, NULL));
    pki_say("nothing to abort", OSSL_CMP_try_certreq(pki_client, -1, NULL, NULL));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_TOTAL_TIMEOUT, 2);
    pki.polls = 9;
    pki_say("no time", pki_enroll(OSSL_CMP_CR));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_TOTAL_TIMEOUT, 0);
    pki.polls = 1;
    say("begun %d\n", OSSL_CMP_try_certreq(pki_client, OSSL_CMP_CR, NULL, NULL));
    OSSL_CMP_CTX_reinit(pki_client);
    pki.fail = true;
    pki_say("refused", pki_enroll(OSSL_CMP_CR));
    pki_end();
    transcript_end("d8e07285fe05c8efd3db65fb05c5a94ad595fb744930c9cb6cbf5c2fbe55d899");
    pki_free();
}

/* A type with an integer, or with nothing. */
static OSSL_CMP_ITAV *thing(const char *oid, long n)
{
    ASN1_TYPE *value = NULL;
    if (n >= 0) {
        ASN1_INTEGER *i = ASN1_INTEGER_new();
        ASN1_INTEGER_set(i, n);
        ASN1_TYPE_set(value = ASN1_TYPE_new(), V_ASN1_INTEGER, i);
    }
    return OSSL_CMP_ITAV_create(OBJ_txt2obj(oid, 1), value);
}

void test_cmp_general(void)
{
    transcript_begin("cmp_general");
    pki_begin(PKI_SIGNED);
    pki_say("nothing", ask());
    OSSL_CMP_CTX_push0_genm_ITAV(pki_client, thing("1.2.3.4", 7));
    OSSL_CMP_CTX_push0_genm_ITAV(pki_client, thing("1.3.6.1.5.5.7.4.2", -1));
    OSSL_CMP_CTX_push0_geninfo_ITAV(pki_client, thing("1.2.3.5", 8));
    STACK_OF(OSSL_CMP_ITAV) *itavs = OSSL_CMP_exec_GENM_ses(pki_client);
    for (int i = 0; i < sk_OSSL_CMP_ITAV_num(itavs); i++) {
        char oid[50];
        OSSL_CMP_ITAV *itav = sk_OSSL_CMP_ITAV_value(itavs, i);
        const ASN1_TYPE *value = OSSL_CMP_ITAV_get0_value(itav);
        OBJ_obj2txt(oid, sizeof(oid), OSSL_CMP_ITAV_get0_type(itav), 1);
        say("%s %d\n", oid, value != NULL ? ASN1_TYPE_get(value) : -1);
    }
    sk_OSSL_CMP_ITAV_pop_free(itavs, OSSL_CMP_ITAV_free);
    pki_say("two things", true);
    say("reset %d\n", OSSL_CMP_CTX_reset_geninfo_ITAVs(pki_client));
    pki_say("none again", ask());
    OSSL_CMP_SRV_CTX_init(pki_server, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    pki_say("genm without a callback", ask());
    pki_say("ir without a callback", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_oldCert(pki_client, pki_cert(CMP_NEW));
    pki_say("rr without a callback", OSSL_CMP_exec_RR_ses(pki_client));
    pki_end();
    transcript_end("0c1e75627e2add9d82b26a7feb57dfd17c4e5f4d373511e4efa74c7b0574dcab");
    pki_free();
}
