/* Extensions whose values are BER say what those in DER do, and so does OpenSSL. */
#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"
#include "tests/x509v3/make.h"

static const struct pair {
    const char *name, *der, *ber;
} pairs[] = {
    {"basicConstraints", "30060101ff020103", "30800101ff0201030000"},
    {"basicConstraints", "30060101ff020103", "308200070101ff02810103"},
    {"keyUsage", "03020186", "0381020186"},
    {"extendedKeyUsage", "300a06082b06010505070303", "308006082b060105050703030000"},
    {"extendedKeyUsage", "300a06082b06010505070303", "100a06082b06010505070303"},
    {"subjectKeyIdentifier", "0403010203", "240704010104020203"},
    {"subjectKeyIdentifier", "0403010203", "2480040101040202030000"},
    {"authorityKeyIdentifier", "3006800401020304", "30808004010203040000"},
    {"authorityKeyIdentifier", "300c8003010203a1058203612e62", "300d8003010203a181058203612e62"},
    {"authorityKeyIdentifier", "3003820105", "30808201050000"},
    {"subjectAltName", "3003820161", "1003820161"},
    {"subjectAltName", "3003820161", "30808201610000"},
    {"subjectAltName", "30058103614062", "3009a18004036140620000"},
    {"nameConstraints", "3007a0053003820161", "3080a0803080820161000000000000"},
    {"crlDistributionPoints", "30093007a005a003860161", "10093007a005a003860161"},
    {"crlDistributionPoints", "30093007a005a003860161", "30803007a005a0038601610000"},
    {"nsCertType", "03020780", "0381020780"},
    {"proxyCertInfo", "300f020101300a06082b06010505071500",
     "3080020101308006082b0601050507150000000000"},
    {"sbgp-ipAddrBlock", "300c300a0402000130040302000a", "100c300a0402000130040302000a"},
    {"sbgp-autonomousSysNum", "3007a0053003020105", "3007a0051003020105"},
    {"certificatePolicies", "3006300406022a03", "3080308006022a0300000000"},
    {"certificatePolicies", "3006300406022a03", "1006300406022a03"},
    {"policyMappings", "300a300806022a0306022a04", "3080300806022a0306022a040000"},
    {"policyConstraints", "3003800100", "30808001000000"},
    {"inhibitAnyPolicy", "020100", "02810100"},
};

/* Signed, encoded and decoded. */
static X509 *certificate(const char *subject, EVP_PKEY *key, const char *name, const char *hex)
{
    X509 *x = make_certificate(subject, "ca", 5);
    X509_EXTENSION *ext = make_extension(name, 0, hex);
    unsigned char *der = NULL;
    X509_add_ext(x, ext, -1);
    X509_set_pubkey(x, key);
    X509_sign(x, key, NULL);
    int len = i2d_X509(x, &der);
    const unsigned char *p = der;
    X509 *copy = d2i_X509(NULL, &p, len);
    OPENSSL_free(der);
    X509_EXTENSION_free(ext);
    X509_free(x);
    return copy;
}

/* What a path from it to the CA comes to, that has to have a policy. */
static int verdict(X509 *x, X509 *ca)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_STORE_add_cert(store, ca);
    X509_STORE_CTX_init(ctx, store, x, NULL);
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(ctx);
    X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_ALLOW_PROXY_CERTS | X509_V_FLAG_EXPLICIT_POLICY |
                                           X509_V_FLAG_POLICY_CHECK);
    X509_verify_cert(ctx);
    int error = X509_STORE_CTX_get_error(ctx);
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    return error;
}

/* All that is asked of a certificate, as text. */
static char *facts(X509 *x, X509 *ca)
{
    char *text = NULL;
    size_t len;
    FILE *out = open_memstream(&text, &len);
    fprintf(out, "flags %x usage %x %x path %ld %ld ca %d", X509_get_extension_flags(x),
            X509_get_key_usage(x), X509_get_extended_key_usage(x), X509_get_pathlen(x),
            X509_get_proxy_pathlen(x), X509_check_ca(x));
    for (int p = X509_PURPOSE_MIN; p <= X509_PURPOSE_MAX; p++)
        fprintf(out, " %d", X509_check_purpose(x, p, 0));
    const ASN1_OCTET_STRING *own = X509_get0_subject_key_id(x);
    const ASN1_OCTET_STRING *above = X509_get0_authority_key_id(x);
    fprintf(
        out, " ids %.3s %.3s %d %d", own != NULL ? (const char *)ASN1_STRING_get0_data(own) : "-",
        above != NULL ? (const char *)ASN1_STRING_get0_data(above) : "-",
        sk_GENERAL_NAME_num(X509_get0_authority_issuer(x)), X509_get0_authority_serial(x) != NULL);
    fprintf(out, " host %d %d email %d verdict %d", X509_check_host(x, "a", 1, 0, NULL),
            X509_check_host(x, "leaf", 4, 0, NULL), X509_check_email(x, "a@b", 3, 0),
            verdict(x, ca));
    fclose(out);
    ERR_clear_error();
    return text;
}

void test_x509v3_ber(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *ca = certificate("ca", key, "basicConstraints", "30030101ff");
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        const struct pair *p = &pairs[i];
        check_context("x509v3/ber %s %s", p->name, p->ber);
        X509 *der = certificate("leaf", key, p->name, p->der);
        X509 *ber = certificate("leaf", key, p->name, p->ber);
        char *want = facts(der, ca), *got = facts(ber, ca);
        check((X509_get_extension_flags(der) & EXFLAG_INVALID) == 0, "the DER is good");
        check(strcmp(got, want) == 0, "%s\nnot %s", got, want);
        free(want);
        free(got);
        X509_free(der);
        X509_free(ber);
    }
    X509_free(ca);
    EVP_PKEY_free(key);
}
