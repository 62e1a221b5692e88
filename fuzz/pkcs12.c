/* PKCS #12 for a fuzzer: what is read is written in DER, which is read again and then comes out the
 * same; it is opened by the passphrase "secret" and by none, and given another one. Derivations
 * are short (fuzz/derive.h).
 *   out/fuzz/pkcs12 FILE... */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <string.h>

#include "fuzz/derive.h"
#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"

/* ---- One file ---- */

static void open_file(PKCS12 *p12, const char *pass)
{
    EVP_PKEY *key = NULL;
    X509 *cert = NULL;
    STACK_OF(X509) *others = NULL;
    ERR_clear_error();
    int ok = PKCS12_parse(p12, pass, &key, &cert, &others);
    fuzz_must(ok || (key == NULL && cert == NULL), "there is something after a failure");
    fuzz_must(ok || ERR_peek_error() != 0, "not opened without a reason");
    EVP_PKEY_free(key);
    X509_free(cert);
    sk_X509_pop_free(others, X509_free);
}

static void look(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
{
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); i++) {
        PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(bags, i);
        OPENSSL_free(PKCS12_get_friendlyname(bag));
        X509_free(PKCS12_SAFEBAG_get1_cert(bag));
        X509_CRL_free(PKCS12_SAFEBAG_get1_crl(bag));
        if (PKCS12_SAFEBAG_get_nid(bag) == NID_pkcs8ShroudedKeyBag)
            PKCS8_PRIV_KEY_INFO_free(PKCS12_decrypt_skey(bag, "secret", 6));
        if (depth < 20)
            look(PKCS12_SAFEBAG_get0_safes(bag), depth + 1);
    }
}

static void safes(const PKCS12 *p12)
{
    STACK_OF(PKCS7) *all = PKCS12_unpack_authsafes(p12);
    for (int i = 0; i < sk_PKCS7_num(all); i++) {
        PKCS7 *p7 = sk_PKCS7_value(all, i);
        STACK_OF(PKCS12_SAFEBAG) *bags = PKCS7_type_is_data(p7)
                                             ? PKCS12_unpack_p7data(p7)
                                             : PKCS12_unpack_p7encdata(p7, "secret", 6);
        look(bags, 0);
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
    sk_PKCS7_pop_free(all, PKCS7_free);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    static bool begun;
    const unsigned char *p = bytes;
    const ASN1_INTEGER *iterations = NULL;
    if (!begun) {
        derive_cheaply();
        OSSL_PROVIDER_load(NULL, "legacy");
        OSSL_PROVIDER_load(NULL, "default");
        begun = true;
    }
    PKCS12 *p12 = d2i_PKCS12(NULL, &p, (long)n);
    fuzz_must(p12 != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (p12 == NULL)
        return 0;
    round_trip(p12, ASN1_ITEM_rptr(PKCS12));
    safes(p12);
    PKCS12_get0_mac(NULL, NULL, NULL, &iterations, p12);
    if (derive_few(iterations)) {
        open_file(p12, NULL);
        open_file(p12, "secret");
        if (PKCS12_newpass(p12, "secret", "other") == 1) {
            fuzz_must(PKCS12_verify_mac(p12, "other", -1) == 1, "the new passphrase is none");
            open_file(p12, "other");
            round_trip(p12, ASN1_ITEM_rptr(PKCS12));
        }
    }
    PKCS12_free(p12);
    return 0;
}
