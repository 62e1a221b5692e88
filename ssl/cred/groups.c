/* The named groups (RFC 8446, 4.2.7; RFC 8422, 5.1.1; draft-ietf-tls-ecdhe-mlkem) and which of them
 * both ends share. */
#include <openssl/objects.h>
#include <string.h>
#include <strings.h>

#include "ssl/cred/cred.h"
#include "ssl/hs/hs.h"

#define EC_GROUP_ROW(code, nid, name, alias, bits, tls13, len)    \
    {                                                             \
        code, nid, name, alias, "EC", bits, true, tls13, len, len \
    }
#define FFDHE(code, nid, name, bits, len)                        \
    {                                                            \
        code, nid, name, NULL, "DH", bits, false, true, len, len \
    }

static const struct group groups[] = {
    {4588, TLSEXT_nid_unknown | 4588, "X25519MLKEM768", NULL, "X25519MLKEM768", 192, false, true,
     1184 + 32, 1088 + 32},
    {29, NID_X25519, "X25519", NULL, "X25519", 128, true, true, 32, 32},
    EC_GROUP_ROW(23, NID_X9_62_prime256v1, "prime256v1", "P-256", 128, true, 65),
    {30, NID_X448, "X448", NULL, "X448", 224, true, true, 56, 56},
    EC_GROUP_ROW(25, NID_secp521r1, "secp521r1", "P-521", 256, true, 133),
    EC_GROUP_ROW(24, NID_secp384r1, "secp384r1", "P-384", 192, true, 97),
    FFDHE(256, NID_ffdhe2048, "ffdhe2048", 112, 256),
    FFDHE(257, NID_ffdhe3072, "ffdhe3072", 128, 384),
    FFDHE(258, NID_ffdhe4096, "ffdhe4096", 128, 512),
    FFDHE(259, NID_ffdhe6144, "ffdhe6144", 128, 768),
    FFDHE(260, NID_ffdhe8192, "ffdhe8192", 192, 1024),
    EC_GROUP_ROW(26, NID_brainpoolP256r1, "brainpoolP256r1", NULL, 128, false, 65),
    EC_GROUP_ROW(27, NID_brainpoolP384r1, "brainpoolP384r1", NULL, 192, false, 97),
    EC_GROUP_ROW(28, NID_brainpoolP512r1, "brainpoolP512r1", NULL, 256, false, 129),
    EC_GROUP_ROW(22, NID_secp256k1, "secp256k1", NULL, 128, false, 65),
    EC_GROUP_ROW(21, NID_secp224r1, "secp224r1", "P-224", 112, false, 57),
    EC_GROUP_ROW(19, NID_X9_62_prime192v1, "prime192v1", "P-192", 80, false, 49),
    EC_GROUP_ROW(1, NID_sect163k1, "sect163k1", "K-163", 80, false, 43),
    EC_GROUP_ROW(2, NID_sect163r1, "sect163r1", NULL, 80, false, 43),
    EC_GROUP_ROW(3, NID_sect163r2, "sect163r2", "B-163", 80, false, 43),
    EC_GROUP_ROW(4, NID_sect193r1, "sect193r1", NULL, 80, false, 51),
    EC_GROUP_ROW(5, NID_sect193r2, "sect193r2", NULL, 80, false, 51),
    EC_GROUP_ROW(6, NID_sect233k1, "sect233k1", "K-233", 112, false, 61),
    EC_GROUP_ROW(7, NID_sect233r1, "sect233r1", "B-233", 112, false, 61),
    EC_GROUP_ROW(8, NID_sect239k1, "sect239k1", NULL, 112, false, 61),
    EC_GROUP_ROW(9, NID_sect283k1, "sect283k1", "K-283", 128, false, 73),
    EC_GROUP_ROW(10, NID_sect283r1, "sect283r1", "B-283", 128, false, 73),
    EC_GROUP_ROW(11, NID_sect409k1, "sect409k1", "K-409", 192, false, 105),
    EC_GROUP_ROW(12, NID_sect409r1, "sect409r1", "B-409", 192, false, 105),
    EC_GROUP_ROW(13, NID_sect571k1, "sect571k1", "K-571", 256, false, 145),
    EC_GROUP_ROW(14, NID_sect571r1, "sect571r1", "B-571", 256, false, 145),
};
enum { GROUPS = sizeof(groups) / sizeof(groups[0]), DEFAULTS = 11 };

const struct group *group_by_code(uint16_t code)
{
    for (size_t i = 0; i < GROUPS; i++)
        if (groups[i].code == code)
            return &groups[i];
    return NULL;
}

const struct group *group_by_nid(int nid)
{
    for (size_t i = 0; i < GROUPS; i++)
        if (groups[i].nid == nid)
            return &groups[i];
    return NULL;
}

static bool is_name(const char *have, const char *name, size_t len)
{
    return have != NULL && strlen(have) == len && strncasecmp(have, name, len) == 0;
}

/* NIST's names count in their own letters alone. */
static bool is_nist_name(const char *have, const char *name, size_t len)
{
    return is_name(have, name, len) && memcmp(have, name, len) == 0;
}

const struct group *group_by_name(const char *name, size_t len)
{
    static const struct {
        const char *name;
        uint16_t code;
    } others[] = {{"secp256r1", 23}, {"secp192r1", 19}};
    for (size_t i = 0; i < GROUPS; i++)
        if (is_name(groups[i].name, name, len) || is_nist_name(groups[i].alias, name, len))
            return &groups[i];
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (is_name(others[i].name, name, len))
            return group_by_code(others[i].code);
    return NULL;
}

/* Whether libcrypto has what the group needs: another one of this ABI may lack ML-KEM. Asked once.
 */
static bool has_mlkem(void)
{
    static atomic_int known; /* 0: not asked, 1: no, 2: yes */
    int k = atomic_load_explicit(&known, memory_order_relaxed);
    if (k == 0) {
        ERR_set_mark();
        EVP_KEYMGMT *m = EVP_KEYMGMT_fetch(NULL, "ML-KEM-768", NULL);
        k = m != NULL ? 2 : 1;
        EVP_KEYMGMT_free(m);
        ERR_pop_to_mark();
        atomic_store_explicit(&known, k, memory_order_relaxed);
    }
    return k == 2;
}

static bool is_allowed(const SSL *s, int op, int version, const struct group *g)
{
    unsigned char wire[2] = {(unsigned char)(g->code >> 8), (unsigned char)g->code};
    return (version >= TLS1_3_VERSION ? g->tls13 : g->tls12) && (g->code != 4588 || has_mlkem()) &&
           security_allows(s, op, g->security_bits, g->nid, wire);
}

/* version 0: what a ClientHello lists, for all the versions that it offers. */
size_t groups_ours(const SSL *s, int version, uint16_t out[GROUPS_MAX])
{
    const struct shared_u16 *list = s->set.groups;
    size_t n = 0, total = list != NULL ? list->n : DEFAULTS;
    int min = version, max = version;
    if (version == 0 && !version_range(s, &min, &max))
        return 0;
    for (size_t i = 0; i < total && n < GROUPS_MAX; i++) {
        const struct group *g = list != NULL ? group_by_code(list->v[i]) : &groups[i];
        if (g != NULL && (is_allowed(s, SSL_SECOP_CURVE_SUPPORTED, max, g) ||
                          is_allowed(s, SSL_SECOP_CURVE_SUPPORTED, min, g)))
            out[n++] = g->code;
    }
    return n;
}

static bool peer_has(const SSL *s, uint16_t code)
{
    for (size_t i = 0; s->peer_groups != NULL && i < s->peer_groups->n; i++)
        if (s->peer_groups->v[i] == code)
            return true;
    return false;
}

uint16_t groups_shared(const SSL *s, int version, size_t nth)
{
    uint16_t own[GROUPS_MAX];
    size_t n = groups_ours(s, version, own), count = 0;
    /* A client of TLS 1.2 that lists none would take any (RFC 8422, 4), or has no curves at all. */
    if (s->peer_groups == NULL)
        return 0;
    if ((s->set.options & SSL_OP_CIPHER_SERVER_PREFERENCE) != 0) {
        for (size_t i = 0; i < n; i++)
            if (peer_has(s, own[i]) && count++ == nth)
                return own[i];
        return 0;
    }
    for (size_t i = 0; i < s->peer_groups->n; i++)
        for (size_t j = 0; j < n; j++)
            if (own[j] == s->peer_groups->v[i] && count++ == nth)
                return own[j];
    return 0;
}
