/* Protection that is missing, wrong or not to be trusted, and proofs of possession. */
#include <openssl/err.h>
#include <stdbool.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/cmp/pki.h"
#include "tests/suite.h"

void test_cmp_secrets(void)
{
    transcript_begin("cmp_secrets");
    pki_begin(PKI_MAC);
    OSSL_CMP_CTX_set1_secretValue(pki_server_ctx, (const unsigned char *)"secrets", 7);
    pki_say("another secret", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_SRV_CTX_set_send_unprotected_errors(pki_server, 1);
    pki_say("errors without protection", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_UNPROTECTED_ERRORS, 1);
    pki_say("accepted", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_SRV_CTX_set_accept_unprotected(pki_server, 1);
    pki.status = OSSL_CMP_PKISTATUS_rejection;
    pki_say("wrong protection is no protection", pki_enroll(OSSL_CMP_IR));
    pki_end();

    pki_begin(PKI_SIGNED);
    OSSL_CMP_CTX_set1_secretValue(pki_client, (const unsigned char *)"a", 1);
    OSSL_CMP_CTX_set1_referenceValue(pki_client, (const unsigned char *)"b", 1);
    pki_say("the server has none", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_secretValue(pki_client, NULL, 0);
    OSSL_CMP_CTX_set1_secretValue(pki_server_ctx, (const unsigned char *)"a", 1);
    pki_say("the client has none", pki_enroll(OSSL_CMP_IR));
    pki_end();

    pki_begin(PKI_MAC);
    X509_STORE *store = pki_store(false);
    OSSL_CMP_CTX_set0_trustedStore(pki_client, store);
    pki.more_certs = true;
    pki_say("anchors by MAC", pki_enroll(OSSL_CMP_IR));
    say("anchors %d\n", sk_X509_OBJECT_num(X509_STORE_get0_objects(store)));
    pki_end();
    transcript_end("df53a688467f2607b39e06dea20ba04825cfe47c22a446d208a5d2c46f569571");
    pki_free();
}

void test_cmp_unprotected(void)
{
    transcript_begin("cmp_unprotected");
    pki_begin(PKI_SIGNED);
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_UNPROTECTED_SEND, 1);
    pki_say("refused", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_SRV_CTX_set_accept_unprotected(pki_server, 1);
    pki_say("accepted", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_option(pki_server_ctx, OSSL_CMP_OPT_UNPROTECTED_SEND, 1);
    pki_say("response", pki_enroll(OSSL_CMP_IR));
    pki_end();

    pki_begin(PKI_SIGNED);
    pki.status = OSSL_CMP_PKISTATUS_rejection;
    OSSL_CMP_SRV_CTX_set_send_unprotected_errors(pki_server, 1);
    pki_say("refusal without protection", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_UNPROTECTED_ERRORS, 1);
    pki_say("accepted", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_oldCert(pki_client, pki_cert(CMP_NEW));
    pki_say("of a revocation", OSSL_CMP_exec_RR_ses(pki_client));
    pki_end();

    pki_begin(0);
    pki_say("nothing to protect with", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_cert(pki_client, pki_cert(CMP_CLIENT));
    pki_say("no key", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_pkey(pki_client, pki_key(CMP_SERVER));
    pki_say("another key", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_cert(pki_client, NULL);
    OSSL_CMP_CTX_set1_subjectName(pki_client, NULL);
    OSSL_CMP_CTX_set1_secretValue(pki_client, (const unsigned char *)"a", 1);
    pki_say("no name", pki_enroll(OSSL_CMP_IR));
    pki_end();
    transcript_end("88cfd69dd340746b4a0f6d609b7b180d42c65e7db484f782a9471bcf9e0995e5");
    pki_free();
}

void test_cmp_trust(void)
{
    transcript_begin("cmp_trust");
    pki_begin(PKI_SIGNED);
    OSSL_CMP_CTX_set1_srvCert(pki_client, pki_cert(CMP_SERVER));
    OSSL_CMP_CTX_set0_trustedStore(pki_client, NULL);
    pki_say("pinned", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_srvCert(pki_client, pki_cert(CMP_NEW));
    pki_say("another pinned", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_srvCert(pki_client, NULL);
    OSSL_CMP_CTX_set0_trustedStore(pki_client, pki_store(true));
    OSSL_CMP_CTX_set1_expected_sender(pki_client, X509_get_subject_name(pki_cert(CMP_SERVER)));
    pki_say("expected", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_expected_sender(pki_client, X509_get_subject_name(pki_cert(CMP_NEW)));
    pki_say("unexpected", pki_enroll(OSSL_CMP_IR));
    pki_end();

    pki_begin(PKI_SIGNED);
    say("path %d",
        OSSL_CMP_validate_cert_path(pki_client, OSSL_CMP_CTX_get0_trustedStore(pki_client),
                                    pki_cert(CMP_SERVER)));
    X509_STORE *empty = pki_store(false);
    say(" %d\n", OSSL_CMP_validate_cert_path(pki_client, empty, pki_cert(CMP_SERVER)));
    X509_STORE_free(empty);
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_PERMIT_TA_IN_EXTRACERTS_FOR_IR, 1);
    OSSL_CMP_CTX_set0_trustedStore(pki_client, pki_store(false));
    pki.more_certs = true;
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_DISABLE_CONFIRM, 1);
    pki_say("anchor along with it", pki_enroll(OSSL_CMP_IR));
    pki_end();
    transcript_end("fbffa3e29e977c5656bc08abaea4513941b8b83d4185d7f39babbf9155ec03b3");
    pki_free();
}

void test_cmp_popo(void)
{
    static const int methods[] = {OSSL_CRMF_POPO_RAVERIFIED, OSSL_CRMF_POPO_NONE,
                                  OSSL_CRMF_POPO_KEYENC, OSSL_CRMF_POPO_KEYAGREE};
    transcript_begin("cmp_popo");
    pki_begin(PKI_SIGNED);
    for (size_t i = 0; i < 4; i++) {
        OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_POPO_METHOD, methods[i]);
        pki_say("proof", pki_enroll(OSSL_CMP_IR));
    }
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_POPO_METHOD, OSSL_CRMF_POPO_RAVERIFIED);
    OSSL_CMP_SRV_CTX_set_accept_raverified(pki_server, 1);
    pki_say("accepted", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_POPO_METHOD, OSSL_CRMF_POPO_SIGNATURE);
    EVP_PKEY_up_ref(pki_key(CMP_NEW));
    OSSL_CMP_CTX_set0_newPkey(pki_client, 0, pki_key(CMP_NEW));
    say("private %d public %d\n", OSSL_CMP_CTX_get0_newPkey(pki_client, 1) != NULL,
        OSSL_CMP_CTX_get0_newPkey(pki_client, 0) != NULL);
    pki_say("nothing but a public key", pki_enroll(OSSL_CMP_IR));
    for (int id = 0; id < 6; id += 5) {
        OSSL_CRMF_MSG *crm = OSSL_CMP_CTX_setup_CRM(pki_client, 0, id);
        pki_say("a request of the program's",
                OSSL_CMP_exec_certreq(pki_client, OSSL_CMP_IR, crm) != NULL);
        OSSL_CRMF_MSG_free(crm);
    }
    pki_end();
    transcript_end("d926d47986ba6afddbafbdb3d2a8653e0db83ef0c5a05bd87bc81c8d957d49db");
    pki_free();
}

/* ---- What isn't an answer ---- */

static OSSL_CMP_MSG *kept;

static OSSL_CMP_MSG *nothing(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    (void)ctx, (void)req;
    return NULL;
}

static OSSL_CMP_MSG *keep(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    OSSL_CMP_MSG_free(kept);
    OSSL_CMP_MSG *rsp = OSSL_CMP_CTX_server_perform(ctx, req);
    kept = OSSL_CMP_MSG_dup(rsp);
    return rsp;
}

static OSSL_CMP_MSG *replay(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    (void)ctx, (void)req;
    return OSSL_CMP_MSG_dup(kept);
}

static ASN1_OCTET_STRING *id_of_kept(void)
{
    return OSSL_CMP_HDR_get0_transactionID(OSSL_CMP_MSG_get0_header(kept));
}

void test_cmp_replay(void)
{
    transcript_begin("cmp_replay");
    pki_begin(PKI_SIGNED);
    OSSL_CMP_CTX_set_transfer_cb(pki_client, nothing);
    pki_say("no answer", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set_transfer_cb(pki_client, keep);
    OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_DISABLE_CONFIRM, 1);
    pki_say("kept", pki_enroll(OSSL_CMP_IR));
    say("type %d id %d\n", OSSL_CMP_MSG_get_bodytype(kept), ASN1_STRING_length(id_of_kept()));
    OSSL_CMP_CTX_set_transfer_cb(pki_client, replay);
    pki_say("again", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_transactionID(pki_client, id_of_kept());
    pki_say("again, of this transaction", pki_enroll(OSSL_CMP_IR));
    say("valid %d\n", OSSL_CMP_validate_msg(pki_client, kept));

    OSSL_CMP_PKIHEADER *h = OSSL_CMP_MSG_get0_header(kept);
    OSSL_CMP_CTX_set1_senderNonce(pki_client, OSSL_CMP_HDR_get0_recipNonce(h));
    ASN1_OCTET_STRING_set(id_of_kept(), (const unsigned char *)"other", 5);
    say("changed: valid %d\n", OSSL_CMP_validate_msg(pki_client, kept));
    ERR_clear_error();
    OSSL_CMP_CTX_reinit(pki_client);
    say("protected anew %d", OSSL_CMP_MSG_update_transactionID(pki_client, kept));
    say(" %d", OSSL_CMP_MSG_update_recipNonce(pki_client, kept));
    say(" valid %d\n", OSSL_CMP_validate_msg(pki_server_ctx, kept));

    ERR_clear_error();
    OSSL_CMP_MSG *rsp = OSSL_CMP_SRV_process_request(pki_server, kept);
    say("a response as a request: %d\n", OSSL_CMP_MSG_get_bodytype(rsp));
    say_errors();
    OSSL_CMP_MSG *more = OSSL_CMP_SRV_process_request(pki_server, rsp);
    say("an error from itself: %d\n", OSSL_CMP_MSG_get_bodytype(more));
    OSSL_CMP_MSG_free(more);
    OSSL_CMP_MSG_free(rsp);
    OSSL_CMP_MSG_free(kept);
    kept = NULL;
    pki_end();
    transcript_end("7cc33df0c19647080af0b686657b65d68590339a2be5376b31122e1b08ccbd09");
    pki_free();
}
