/* The words of ciphers(1). Those of ciphers that aren't here select nothing, as unknown ones do. */
#include "ssl/cipher/words.h"

#include <string.h>

#define KX_ALL  0xffff
#define AU_ALL  0xffff
#define AU_SOME (AU_ALL & ~AU_NONE)
#define KX_PSKS (KX_PSK | KX_RSA_PSK | KX_DHE_PSK | KX_ECDHE_PSK)

#define ENC_ALL      0xffffffff
#define ENC_SOME     (ENC_ALL & ~(uint32_t)ENC_NULL)
#define ENC_AESGCM   (ENC_AES128GCM | ENC_AES256GCM)
#define ENC_AESCCM8  (ENC_AES128CCM8 | ENC_AES256CCM8)
#define ENC_AESCCM   (ENC_AES128CCM | ENC_AES256CCM | ENC_AESCCM8)
#define ENC_128      (ENC_AES128 | ENC_AES128GCM | ENC_AES128CCM | ENC_AES128CCM8)
#define ENC_256      (ENC_AES256 | ENC_AES256GCM | ENC_AES256CCM | ENC_AES256CCM8)
#define ENC_ARIA     (ENC_ARIA128GCM | ENC_ARIA256GCM)
#define ENC_CAMELLIA (ENC_CAMELLIA128 | ENC_CAMELLIA256)
#define ENC_CBC      (ENC_AES128 | ENC_AES256 | ENC_CAMELLIA)

#define MAC_ALL      0xff
#define STRENGTH_ALL 0xff

#define KX(mask)                                              \
    {                                                         \
        mask, AU_ALL, ENC_ALL, MAC_ALL, STRENGTH_ALL, 0, 0, 0 \
    }
#define AU(mask)                                              \
    {                                                         \
        KX_ALL, mask, ENC_ALL, MAC_ALL, STRENGTH_ALL, 0, 0, 0 \
    }
#define KX_AU(kx, au)                                   \
    {                                                   \
        kx, au, ENC_ALL, MAC_ALL, STRENGTH_ALL, 0, 0, 0 \
    }
#define ENC(mask)                                            \
    {                                                        \
        KX_ALL, AU_ALL, mask, MAC_ALL, STRENGTH_ALL, 0, 0, 0 \
    }
#define MAC(mask)                                            \
    {                                                        \
        KX_ALL, AU_ALL, ENC_ALL, mask, STRENGTH_ALL, 0, 0, 0 \
    }
#define STRENGTH(mask)                                  \
    {                                                   \
        KX_ALL, AU_ALL, ENC_ALL, MAC_ALL, mask, 0, 0, 0 \
    }
#define FLAGS(enc, f)                                       \
    {                                                       \
        KX_ALL, AU_ALL, enc, MAC_ALL, STRENGTH_ALL, f, 0, 0 \
    }
#define VERSION(v)                                              \
    {                                                           \
        KX_ALL, AU_ALL, ENC_ALL, MAC_ALL, STRENGTH_ALL, 0, v, 0 \
    }

const struct cipher_selection cipher_select_all = KX(KX_ALL);

static const struct {
    char word[20];
    struct cipher_selection selection;
} words[] = {
    {SSL_TXT_ALL, ENC(ENC_SOME)},
    {SSL_TXT_CMPALL, ENC(ENC_NULL)},
    {SSL_TXT_CMPDEF, FLAGS(ENC_SOME, SUITE_NOT_DEFAULT)},
    {SSL_TXT_HIGH, STRENGTH(STRENGTH_HIGH)},
    {SSL_TXT_FIPS, STRENGTH(STRENGTH_FIPS)},
    {SSL_TXT_kRSA, KX(KX_RSA)},
    {SSL_TXT_RSA, KX(KX_RSA)},
    {SSL_TXT_kEDH, KX(KX_DHE)},
    {SSL_TXT_kDHE, KX(KX_DHE)},
    {SSL_TXT_DH, KX(KX_DHE)},
    {SSL_TXT_kEECDH, KX(KX_ECDHE)},
    {SSL_TXT_kECDHE, KX(KX_ECDHE)},
    {SSL_TXT_ECDH, KX(KX_ECDHE)},
    {SSL_TXT_kPSK, KX(KX_PSK)},
    {SSL_TXT_kRSAPSK, KX(KX_RSA_PSK)},
    {SSL_TXT_kECDHEPSK, KX(KX_ECDHE_PSK)},
    {SSL_TXT_kDHEPSK, KX(KX_DHE_PSK)},
    {SSL_TXT_PSK, KX(KX_PSKS)},
    {SSL_TXT_kSRP, KX(KX_SRP)},
    {SSL_TXT_SRP, KX(KX_SRP)},
    {SSL_TXT_aRSA, AU(AU_RSA)},
    {SSL_TXT_aNULL, AU(AU_NONE)},
    {SSL_TXT_aDSS, AU(AU_DSS)},
    {SSL_TXT_DSS, AU(AU_DSS)},
    {SSL_TXT_aECDSA, AU(AU_ECDSA)},
    {SSL_TXT_ECDSA, AU(AU_ECDSA)},
    {SSL_TXT_aPSK, AU(AU_PSK)},
    {SSL_TXT_aSRP, AU(AU_SRP)},
    {SSL_TXT_EDH, KX_AU(KX_DHE, AU_SOME)},
    {SSL_TXT_DHE, KX_AU(KX_DHE, AU_SOME)},
    {SSL_TXT_EECDH, KX_AU(KX_ECDHE, AU_SOME)},
    {SSL_TXT_ECDHE, KX_AU(KX_ECDHE, AU_SOME)},
    {SSL_TXT_ADH, KX_AU(KX_DHE, AU_NONE)},
    {SSL_TXT_AECDH, KX_AU(KX_ECDHE, AU_NONE)},
    {SSL_TXT_eNULL, ENC(ENC_NULL)},
    {SSL_TXT_NULL, ENC(ENC_NULL)},
    {SSL_TXT_AES128, ENC(ENC_128)},
    {SSL_TXT_AES256, ENC(ENC_256)},
    {SSL_TXT_AES, ENC(ENC_128 | ENC_256)},
    {SSL_TXT_AES_GCM, ENC(ENC_AESGCM)},
    {SSL_TXT_AES_CCM, ENC(ENC_AESCCM)},
    {SSL_TXT_AES_CCM_8, ENC(ENC_AESCCM8)},
    {SSL_TXT_CAMELLIA128, ENC(ENC_CAMELLIA128)},
    {SSL_TXT_CAMELLIA256, ENC(ENC_CAMELLIA256)},
    {SSL_TXT_CAMELLIA, ENC(ENC_CAMELLIA)},
    {SSL_TXT_CHACHA20, ENC(ENC_CHACHA20)},
    {SSL_TXT_ARIA, ENC(ENC_ARIA)},
    {SSL_TXT_ARIA_GCM, ENC(ENC_ARIA)},
    {SSL_TXT_ARIA128, ENC(ENC_ARIA128GCM)},
    {SSL_TXT_ARIA256, ENC(ENC_ARIA256GCM)},
    {SSL_TXT_CBC, ENC(ENC_CBC)},
    {SSL_TXT_MD5, MAC(MAC_MD5)},
    {SSL_TXT_SHA1, MAC(MAC_SHA1)},
    {SSL_TXT_SHA, MAC(MAC_SHA1)},
    {SSL_TXT_SHA256, MAC(MAC_SHA256)},
    {SSL_TXT_SHA384, MAC(MAC_SHA384)},
    {SSL_TXT_SSLV3, VERSION(SSL3_VERSION)},
    {SSL_TXT_TLSV1, VERSION(TLS1_VERSION)},
    {"TLSv1.0", VERSION(TLS1_VERSION)},
    {SSL_TXT_TLSV1_2, VERSION(TLS1_2_VERSION)},
};

static unsigned int strength(const SSL_CIPHER *c)
{
    return STRENGTH_ANY | (c->enc != ENC_NULL ? STRENGTH_HIGH : 0U) |
           (c->flags & SUITE_FIPS ? STRENGTH_FIPS : 0U);
}

bool cipher_selected(const struct cipher_selection *s, const SSL_CIPHER *c)
{
    return (s->kx & c->kx) != 0 && (s->au & c->au) != 0 && (s->enc & c->enc) != 0 &&
           (s->mac & c->mac) != 0 && (s->strength & strength(c)) != 0 &&
           (s->flags & ~c->flags) == 0 && (s->version == 0 || s->version == c->version) &&
           (s->id == 0 || s->id == c->id);
}

/* a AND b. Two versions, two numbers: nothing is both. A class of strength takes the place of a
 * COMPLEMENTOFDEFAULT before it, as it does in OpenSSL. */
static void narrow(struct cipher_selection *a, const struct cipher_selection *b)
{
    if (a->strength == STRENGTH_ALL && b->strength != STRENGTH_ALL)
        a->flags = 0;
    a->kx &= b->kx;
    a->au &= b->au;
    a->enc &= b->enc;
    a->mac &= b->mac;
    a->strength &= b->strength;
    a->flags |= b->flags;
    if ((a->version != 0 && b->version != 0 && a->version != b->version) ||
        (a->id != 0 && b->id != 0 && a->id != b->id))
        a->kx = 0;
    a->version |= b->version;
    a->id |= b->id;
}

bool cipher_select_word(struct cipher_selection *s, const char *word, size_t len)
{
    const SSL_CIPHER *c = cipher_by_name(word, len);
    if (c != NULL) {
        struct cipher_selection one = cipher_select_all;
        one.id = c->id;
        if (strength(c) != STRENGTH_ANY)
            one.strength = (uint8_t)strength(c);
        narrow(s, &one);
        return true;
    }
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (strlen(words[i].word) == len && memcmp(words[i].word, word, len) == 0) {
            narrow(s, &words[i].selection);
            return true;
        }
    s->kx = 0;
    return false;
}
