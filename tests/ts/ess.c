/* Certificates named by ESS attributes, and chains checked by them. */
#include <openssl/crypto.h>
#include <openssl/ess.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

static const EVP_MD *digest(int i)
{
    const EVP_MD *const all[] = {EVP_sha1(), EVP_sha256(),   EVP_sha512(),
                                 EVP_md5(),  EVP_sha3_256(), EVP_shake256()};
    return all[i];
}

enum { DIGESTS = 6 };

/* By one or both, against chains of these people; the signer first, or not at all. */
static void check_chains(const ESS_SIGNING_CERT *v1, const ESS_SIGNING_CERT_V2 *v2)
{
    static const char *const chains[] = {"10", "01", "1", "0", "", "20", "110"};
    for (size_t i = 0; i < sizeof(chains) / sizeof(chains[0]); i++) {
        STACK_OF(X509) *chain = tsa_certs(chains[i]);
        say("%s: %d", chains[i], OSSL_ESS_check_signing_certs(v1, v2, chain, 1));
        say(" %d", OSSL_ESS_check_signing_certs(v1, NULL, chain, 1));
        say(" %d\n", OSSL_ESS_check_signing_certs(NULL, v2, chain, 0));
        say_errors();
        sk_X509_pop_free(chain, X509_free);
    }
    say("no chain %d\n", OSSL_ESS_check_signing_certs(v1, v2, NULL, 1));
    say_errors();
}

void test_ess_names(void)
{
    static const char *const others[] = {NULL, "0", "01"};
    X509 *signer = tsa_cert(TS_TSA);
    transcript_begin("ess-names");
    for (int k = 0; k < 6; k++) {
        STACK_OF(X509) *certs = others[k / 2] != NULL ? tsa_certs(others[k / 2]) : NULL;
        ESS_SIGNING_CERT *v1 = OSSL_ESS_signing_cert_new_init(signer, certs, k % 2);
        SAY_DER(ESS_SIGNING_CERT, v1);
        for (int i = 0; i < DIGESTS; i++) {
            ESS_SIGNING_CERT_V2 *v2 =
                OSSL_ESS_signing_cert_v2_new_init(digest(i), signer, certs, k % 2);
            SAY_DER(ESS_SIGNING_CERT_V2, v2);
            if (i != 5) /* SHAKE's length isn't agreed on */
                check_chains(v1, v2);
            ESS_SIGNING_CERT_V2_free(v2);
        }
        ESS_SIGNING_CERT_free(v1);
        sk_X509_pop_free(certs, X509_free);
    }
    X509_free(signer);
    transcript_end("82a7e7af226803796b2663c0932c105e4c639d73c19dc27a9344a70ef15516c4");
}

/* A name in DER with a byte changed: how it is read, and whether it is the chain's still. */
static void check_changed(const unsigned char *der, int n, STACK_OF(X509) * chain)
{
    unsigned char *copy = OPENSSL_memdup(der, (size_t)n);
    for (int at = 0; at < n; at++) {
        copy[at] ^= 1;
        const unsigned char *p = copy, *q = copy;
        ESS_SIGNING_CERT *v1 = d2i_ESS_SIGNING_CERT(NULL, &p, n);
        ESS_SIGNING_CERT_V2 *v2 = d2i_ESS_SIGNING_CERT_V2(NULL, &q, n);
        say("%d: %d %d", at, v1 != NULL, v2 != NULL);
        if (v1 != NULL)
            say(" %d", OSSL_ESS_check_signing_certs(v1, NULL, chain, 1));
        if (v2 != NULL)
            say(" %d", OSSL_ESS_check_signing_certs(NULL, v2, chain, 1));
        say("\n");
        say_errors();
        ESS_SIGNING_CERT_free(v1);
        ESS_SIGNING_CERT_V2_free(v2);
        copy[at] ^= 1;
    }
    OPENSSL_free(copy);
}

void test_ess_changed(void)
{
    X509 *signer = tsa_cert(TS_TSA);
    STACK_OF(X509) *chain = tsa_certs("10");
    ESS_SIGNING_CERT *v1 = OSSL_ESS_signing_cert_new_init(signer, NULL, 1);
    ESS_SIGNING_CERT_V2 *v2 = OSSL_ESS_signing_cert_v2_new_init(EVP_sha512(), signer, NULL, 1);
    unsigned char *der1 = NULL, *der2 = NULL;
    const int n1 = i2d_ESS_SIGNING_CERT(v1, &der1), n2 = i2d_ESS_SIGNING_CERT_V2(v2, &der2);
    transcript_begin("ess-changed");
    check_changed(der1, n1, chain);
    check_changed(der2, n2, chain);
    ESS_SIGNING_CERT *empty = ESS_SIGNING_CERT_new(), *copy = ESS_SIGNING_CERT_dup(v1);
    say("empty %d", OSSL_ESS_check_signing_certs(empty, NULL, chain, 1));
    say(" none %d", OSSL_ESS_check_signing_certs(NULL, NULL, chain, 1));
    say(" not needed %d", OSSL_ESS_check_signing_certs(NULL, NULL, chain, 0));
    say(" copy %d\n", OSSL_ESS_check_signing_certs(copy, NULL, chain, 1));
    say_errors();
    ESS_SIGNING_CERT_free(empty);
    ESS_SIGNING_CERT_free(copy);
    OPENSSL_free(der1);
    OPENSSL_free(der2);
    ESS_SIGNING_CERT_free(v1);
    ESS_SIGNING_CERT_V2_free(v2);
    sk_X509_pop_free(chain, X509_free);
    X509_free(signer);
    transcript_end("324f94924d53c14b1bf733d696dd8f6ed7ce3e0a08d3733d402ea5f67013c963");
}
