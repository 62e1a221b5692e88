/* What is asked of a cipher suite: SSL_CIPHER_get_name(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <string.h>

#include "ssl/cipher/suites.h"

/* Each part's NID and its name in descriptions; the last row is for the rest. */
struct part {
    uint32_t bit;
    int nid, bits;
    const char *text;
};

static const struct part kx_parts[] = {
    {KX_RSA, NID_kx_rsa, 0, "RSA"},
    {KX_DHE, NID_kx_dhe, 0, "DH"},
    {KX_ECDHE, NID_kx_ecdhe, 0, "ECDH"},
    {KX_PSK, NID_kx_psk, 0, "PSK"},
    {KX_RSA_PSK, NID_kx_rsa_psk, 0, "RSAPSK"},
    {KX_DHE_PSK, NID_kx_dhe_psk, 0, "DHEPSK"},
    {KX_ECDHE_PSK, NID_kx_ecdhe_psk, 0, "ECDHEPSK"},
    {KX_SRP, NID_kx_srp, 0, "SRP"},
    {0, NID_kx_any, 0, "any"},
};

static const struct part au_parts[] = {
    {AU_NONE, NID_auth_null, 0, "None"}, {AU_RSA, NID_auth_rsa, 0, "RSA"},
    {AU_DSS, NID_auth_dss, 0, "DSS"},    {AU_ECDSA, NID_auth_ecdsa, 0, "ECDSA"},
    {AU_PSK, NID_auth_psk, 0, "PSK"},    {AU_SRP, NID_auth_srp, 0, "SRP"},
    {0, NID_auth_any, 0, "any"},
};

static const struct part enc_parts[] = {
    {ENC_NULL, NID_undef, 0, "None"},
    {ENC_AES128, NID_aes_128_cbc, 128, "AES(128)"},
    {ENC_AES256, NID_aes_256_cbc, 256, "AES(256)"},
    {ENC_CAMELLIA128, NID_camellia_128_cbc, 128, "Camellia(128)"},
    {ENC_CAMELLIA256, NID_camellia_256_cbc, 256, "Camellia(256)"},
    {ENC_AES128GCM, NID_aes_128_gcm, 128, "AESGCM(128)"},
    {ENC_AES256GCM, NID_aes_256_gcm, 256, "AESGCM(256)"},
    {ENC_AES128CCM, NID_aes_128_ccm, 128, "AESCCM(128)"},
    {ENC_AES256CCM, NID_aes_256_ccm, 256, "AESCCM(256)"},
    {ENC_AES128CCM8, NID_aes_128_ccm, 128, "AESCCM8(128)"},
    {ENC_AES256CCM8, NID_aes_256_ccm, 256, "AESCCM8(256)"},
    {ENC_ARIA128GCM, NID_aria_128_gcm, 128, "ARIAGCM(128)"},
    {ENC_ARIA256GCM, NID_aria_256_gcm, 256, "ARIAGCM(256)"},
    {ENC_CHACHA20, NID_chacha20_poly1305, 256, "CHACHA20/POLY1305(256)"},
    {0, NID_undef, 0, "unknown"},
};

static const struct part mac_parts[] = {
    {MAC_MD5, NID_md5, 0, "MD5"},          {MAC_SHA1, NID_sha1, 0, "SHA1"},
    {MAC_SHA256, NID_sha256, 0, "SHA256"}, {MAC_SHA384, NID_sha384, 0, "SHA384"},
    {MAC_AEAD, NID_undef, 0, "AEAD"},      {0, NID_undef, 0, "unknown"},
};

static const struct part *part(const struct part *parts, uint32_t bit)
{
    while (parts->bit != 0 && parts->bit != bit)
        parts++;
    return parts;
}

static const struct {
    int version;
    const char *name, *described;
} versions[] = {
    {SSL3_VERSION, "SSLv3", "SSLv3"},
    {TLS1_VERSION, "TLSv1.0", "TLSv1"},
    {TLS1_2_VERSION, "TLSv1.2", "TLSv1.2"},
    {TLS1_3_VERSION, "TLSv1.3", "TLSv1.3"},
    {0, "unknown", "unknown"},
};

static size_t version_row(int version)
{
    size_t i = 0;
    while (versions[i].version != 0 && versions[i].version != version)
        i++;
    return i;
}

unsigned int cipher_bits(uint32_t enc)
{
    return (unsigned int)part(enc_parts, enc)->bits;
}

const char *SSL_CIPHER_get_name(const SSL_CIPHER *c)
{
    return c == NULL ? "(NONE)" : c->name;
}

const char *SSL_CIPHER_standard_name(const SSL_CIPHER *c)
{
    return c == NULL ? "(NONE)" : c->standard_name;
}

const char *SSL_CIPHER_get_version(const SSL_CIPHER *c)
{
    return c == NULL ? "(NONE)" : versions[version_row(c->version)].name;
}

const char *OPENSSL_cipher_name(const char *rfc_name)
{
    for (size_t i = 0; rfc_name != NULL && i < cipher_suites_n; i++)
        if (strcmp(cipher_suites[i].standard_name, rfc_name) == 0)
            return cipher_suites[i].name;
    return "(NONE)";
}

uint32_t SSL_CIPHER_get_id(const SSL_CIPHER *c)
{
    return c->id;
}

uint16_t SSL_CIPHER_get_protocol_id(const SSL_CIPHER *c)
{
    return (uint16_t)(c->id & 0xffff);
}

int SSL_CIPHER_get_bits(const SSL_CIPHER *c, int *alg_bits)
{
    int bits = c == NULL ? 0 : (int)cipher_bits(c->enc);
    if (c != NULL && alg_bits != NULL)
        *alg_bits = bits;
    return bits;
}

int SSL_CIPHER_get_kx_nid(const SSL_CIPHER *c)
{
    return part(kx_parts, c->kx)->nid;
}

int SSL_CIPHER_get_auth_nid(const SSL_CIPHER *c)
{
    return part(au_parts, c->au)->nid;
}

int SSL_CIPHER_get_cipher_nid(const SSL_CIPHER *c)
{
    return c == NULL ? NID_undef : part(enc_parts, c->enc)->nid;
}

int SSL_CIPHER_get_digest_nid(const SSL_CIPHER *c)
{
    return c == NULL ? NID_undef : part(mac_parts, c->mac)->nid;
}

int SSL_CIPHER_is_aead(const SSL_CIPHER *c)
{
    return c->mac == MAC_AEAD;
}

const EVP_MD *SSL_CIPHER_get_handshake_digest(const SSL_CIPHER *c)
{
    switch (c->hash) {
    case HASH_DEFAULT:
        return EVP_md5_sha1();
    case HASH_SHA256:
        return EVP_sha256();
    case HASH_SHA384:
        return EVP_sha384();
    default:
        return NULL;
    }
}

const SSL_CIPHER *SSL_CIPHER_find(SSL *ssl, const unsigned char *ptr)
{
    (void)ssl; /* all protocols number them alike */
    return cipher_by_protocol_id((uint16_t)(ptr[0] << 8 | ptr[1]));
}

enum { DESCRIPTION_LEN = 128 };

char *SSL_CIPHER_description(const SSL_CIPHER *c, char *buf, int size)
{
    if (buf == NULL) {
        size = DESCRIPTION_LEN;
        buf = OPENSSL_malloc(DESCRIPTION_LEN);
        if (buf == NULL)
            ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    } else if (size < DESCRIPTION_LEN) {
        return NULL;
    }
    if (buf != NULL)
        snprintf(buf, (size_t)size, "%-30s %-7s Kx=%-8s Au=%-5s Enc=%-22s Mac=%-4s\n", c->name,
                 versions[version_row(c->version)].described, part(kx_parts, c->kx)->text,
                 part(au_parts, c->au)->text, part(enc_parts, c->enc)->text,
                 part(mac_parts, c->mac)->text);
    return buf;
}
