/* X509_certificate_type: what a certificate's key can do, and what signed it, in bits. */
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

static const struct {
    int key, can, signature;
} kinds[] = {
    {EVP_PKEY_RSA, EVP_PK_RSA | EVP_PKT_SIGN | EVP_PKT_ENC, EVP_PKS_RSA},
    {EVP_PKEY_RSA_PSS, EVP_PK_RSA | EVP_PKT_SIGN, 0},
    {EVP_PKEY_DSA, EVP_PK_DSA | EVP_PKT_SIGN, EVP_PKS_DSA},
    {EVP_PKEY_EC, EVP_PK_EC | EVP_PKT_SIGN | EVP_PKT_EXCH, EVP_PKS_EC},
    {EVP_PKEY_ED25519, EVP_PKT_SIGN, 0},
    {EVP_PKEY_ED448, EVP_PKT_SIGN, 0},
    {EVP_PKEY_DH, EVP_PK_DH | EVP_PKT_EXCH, 0},
};

int X509_certificate_type(const X509 *x, const EVP_PKEY *pkey)
{
    if (x == NULL)
        return 0;
    const EVP_PKEY *key = pkey != NULL ? pkey : X509_get0_pubkey(x);
    if (key == NULL)
        return 0;
    int signer = NID_undef, bits = 0;
    OBJ_find_sigid_algs(X509_get_signature_nid(x), NULL, &signer);
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        if (EVP_PKEY_get_id(key) == kinds[i].key)
            bits |= kinds[i].can;
        if (signer == kinds[i].key)
            bits |= kinds[i].signature;
    }
    return bits;
}
