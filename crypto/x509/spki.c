/* SignedPublicKeyAndChallenge, of HTML's <keygen>, and Netscape's sequence of certificates:
 * openssl-spkac(1). */
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509err.h>
#include <string.h>

int NETSCAPE_SPKI_set_pubkey(NETSCAPE_SPKI *x, EVP_PKEY *pkey)
{
    return x != NULL && x->spkac != NULL && X509_PUBKEY_set(&x->spkac->pubkey, pkey);
}

EVP_PKEY *NETSCAPE_SPKI_get_pubkey(NETSCAPE_SPKI *x)
{
    return x != NULL && x->spkac != NULL ? X509_PUBKEY_get(x->spkac->pubkey) : NULL;
}

int NETSCAPE_SPKI_sign(NETSCAPE_SPKI *x, EVP_PKEY *pkey, const EVP_MD *md)
{
    return ASN1_item_sign(NETSCAPE_SPKAC_it(), &x->sig_algor, NULL, x->signature, x->spkac, pkey,
                          md);
}

int NETSCAPE_SPKI_verify(NETSCAPE_SPKI *a, EVP_PKEY *r)
{
    return ASN1_item_verify(NETSCAPE_SPKAC_it(), &a->sig_algor, a->signature, a->spkac, r);
}

NETSCAPE_SPKI *NETSCAPE_SPKI_b64_decode(const char *str, int len)
{
    const size_t n = len > 0 ? (size_t)len : strlen(str);
    unsigned char *der = n < INT32_MAX ? OPENSSL_malloc(n + 1) : NULL;
    if (der == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    NETSCAPE_SPKI *spki = NULL;
    const unsigned char *p = der;
    const int der_len = EVP_DecodeBlock(der, (const unsigned char *)str, (int)n);
    if (der_len < 0)
        ERR_raise(ERR_LIB_X509, X509_R_BASE64_DECODE_ERROR);
    else
        spki = d2i_NETSCAPE_SPKI(NULL, &p, der_len);
    OPENSSL_free(der);
    return spki;
}

char *NETSCAPE_SPKI_b64_encode(NETSCAPE_SPKI *x)
{
    unsigned char *der = NULL;
    const int len = i2d_NETSCAPE_SPKI(x, &der);
    char *text = len > 0 ? OPENSSL_malloc((size_t)len / 3 * 4 + 5) : NULL;
    if (len > 0 && text == NULL)
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    if (text != NULL)
        EVP_EncodeBlock((unsigned char *)text, der, len);
    OPENSSL_free(der);
    return text;
}

static const char *name_of(const ASN1_OBJECT *object)
{
    const int nid = OBJ_obj2nid(object);
    return nid == NID_undef ? "UNKNOWN" : OBJ_nid2ln(nid);
}

int NETSCAPE_SPKI_print(BIO *out, NETSCAPE_SPKI *spki)
{
    ASN1_OBJECT *key_type = NULL;
    const ASN1_IA5STRING *challenge = spki->spkac->challenge;
    BIO_printf(out, "Netscape SPKI:\n");
    X509_PUBKEY_get0_param(&key_type, NULL, NULL, NULL, spki->spkac->pubkey);
    BIO_printf(out, "  Public Key Algorithm: %s\n", name_of(key_type));
    EVP_PKEY *key = X509_PUBKEY_get(spki->spkac->pubkey);
    if (key != NULL)
        EVP_PKEY_print_public(out, key, 4, NULL);
    else
        BIO_printf(out, "  Unable to load public key\n");
    EVP_PKEY_free(key);
    if (challenge->length > 0)
        BIO_printf(out, "  Challenge String: %.*s\n", challenge->length, (char *)challenge->data);
    BIO_printf(out, "  Signature Algorithm: %s", name_of(spki->sig_algor.algorithm));
    const ASN1_BIT_STRING *sig = spki->signature;
    for (int i = 0; i < sig->length; i++)
        BIO_printf(out, "%s%02x%s", i % 18 == 0 ? "\n      " : "", sig->data[i],
                   i + 1 == sig->length ? "" : ":");
    BIO_puts(out, "\n");
    return 1;
}

/* ---- Templates ---- */

/* A sequence says what it is from the beginning. */
static int sequence_callback(int operation, ASN1_VALUE **value, const ASN1_ITEM *it, void *arg)
{
    (void)it;
    (void)arg;
    if (operation == ASN1_OP_NEW_POST)
        ((NETSCAPE_CERT_SEQUENCE *)*value)->type = OBJ_nid2obj(NID_netscape_cert_sequence);
    return 1;
}

/* clang-format off */
ASN1_SEQUENCE(NETSCAPE_SPKAC) = {
    ASN1_SIMPLE(NETSCAPE_SPKAC, pubkey, X509_PUBKEY),
    ASN1_SIMPLE(NETSCAPE_SPKAC, challenge, ASN1_IA5STRING),
} ASN1_SEQUENCE_END(NETSCAPE_SPKAC)
IMPLEMENT_ASN1_FUNCTIONS(NETSCAPE_SPKAC)

ASN1_SEQUENCE(NETSCAPE_SPKI) = {
    ASN1_SIMPLE(NETSCAPE_SPKI, spkac, NETSCAPE_SPKAC),
    ASN1_EMBED(NETSCAPE_SPKI, sig_algor, X509_ALGOR),
    ASN1_SIMPLE(NETSCAPE_SPKI, signature, ASN1_BIT_STRING),
} ASN1_SEQUENCE_END(NETSCAPE_SPKI)
IMPLEMENT_ASN1_FUNCTIONS(NETSCAPE_SPKI)

ASN1_SEQUENCE_cb(NETSCAPE_CERT_SEQUENCE, sequence_callback) = {
    ASN1_SIMPLE(NETSCAPE_CERT_SEQUENCE, type, ASN1_OBJECT),
    ASN1_EXP_SEQUENCE_OF_OPT(NETSCAPE_CERT_SEQUENCE, certs, X509, 0),
} ASN1_SEQUENCE_END_cb(NETSCAPE_CERT_SEQUENCE, NETSCAPE_CERT_SEQUENCE)
IMPLEMENT_ASN1_FUNCTIONS(NETSCAPE_CERT_SEQUENCE)
