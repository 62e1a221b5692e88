/* The OIDs of extensions and key purposes, as the contents of their DER. */
#include "crypto/x509v3/ids.h"

struct oid_row {
    uint8_t len, oid[10];
    uint16_t is; /* enum x509_ext_id; XKU_* */
};

/* id-ce, 2.5.29: by the last arc. 0 where there is none; else one above the id. */
#define ID_CE_ARCS 0x37
static const uint8_t id_ce[ID_CE_ARCS] = {
    [0x0e] = EXT_SUBJECT_KEY_ID + 1,
    [0x0f] = EXT_KEY_USAGE + 1,
    [0x11] = EXT_SUBJECT_ALT_NAME + 1,
    [0x12] = EXT_ISSUER_ALT_NAME + 1,
    [0x13] = EXT_BASIC_CONSTRAINTS + 1,
    [0x1e] = EXT_NAME_CONSTRAINTS + 1,
    [0x1f] = EXT_CRL_DISTRIBUTION_POINTS + 1,
    [0x20] = EXT_CERTIFICATE_POLICIES + 1,
    [0x21] = EXT_POLICY_MAPPINGS + 1,
    [0x23] = EXT_AUTHORITY_KEY_ID + 1,
    [0x24] = EXT_POLICY_CONSTRAINTS + 1,
    [0x25] = EXT_EXT_KEY_USAGE + 1,
    [0x2e] = EXT_FRESHEST_CRL + 1,
    [0x36] = EXT_INHIBIT_ANY_POLICY + 1,
};

#define ID_PKIX   0x2b, 0x06, 0x01, 0x05, 0x05, 0x07       /* 1.3.6.1.5.5.7 */
#define NETSCAPE  0x60, 0x86, 0x48, 0x01, 0x86, 0xf8, 0x42 /* 2.16.840.1.113730 */
#define MICROSOFT 0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0x37 /* 1.3.6.1.4.1.311 */

static const struct oid_row others[] = {
    {8, {ID_PKIX, 1, 1}, EXT_AUTHORITY_INFO}, {8, {ID_PKIX, 1, 7}, EXT_IP_ADDR_BLOCKS},
    {8, {ID_PKIX, 1, 8}, EXT_AS_IDENTIFIERS}, {8, {ID_PKIX, 1, 14}, EXT_PROXY_CERT_INFO},
    {9, {NETSCAPE, 1, 1}, EXT_NS_CERT_TYPE},
};

static const struct oid_row purposes[] = {
    {8, {ID_PKIX, 3, 1}, XKU_SSL_SERVER}, {8, {ID_PKIX, 3, 2}, XKU_SSL_CLIENT},
    {8, {ID_PKIX, 3, 3}, XKU_CODE_SIGN},  {8, {ID_PKIX, 3, 4}, XKU_SMIME},
    {8, {ID_PKIX, 3, 8}, XKU_TIMESTAMP},  {8, {ID_PKIX, 3, 9}, XKU_OCSP_SIGN},
    {8, {ID_PKIX, 3, 10}, XKU_DVCS},      {10, {MICROSOFT, 10, 3, 3}, XKU_SGC},
    {9, {NETSCAPE, 4, 1}, XKU_SGC},       {4, {0x55, 0x1d, 0x25, 0}, XKU_ANYEKU},
};

/* id-pkix-ocsp-nocheck: 1.3.6.1.5.5.7.48.1.5. */
static const uint8_t no_check[] = {ID_PKIX, 48, 1, 5};

static const struct oid_row *look_up(const struct oid_row *rows, size_t n, struct slice oid)
{
    for (size_t i = 0; i < n; i++)
        if (slice_is(oid, rows[i].oid, rows[i].len))
            return &rows[i];
    return NULL;
}

enum x509_ext_id x509_ext_id(struct slice oid)
{
    if (oid.len == 3 && oid.ptr[0] == 0x55 && oid.ptr[1] == 0x1d) {
        unsigned id = oid.ptr[2] < ID_CE_ARCS ? id_ce[oid.ptr[2]] : 0;
        return id > 0 ? (enum x509_ext_id)(id - 1) : EXT_IDS;
    }
    const struct oid_row *row = look_up(others, sizeof(others) / sizeof(others[0]), oid);
    return row != NULL ? (enum x509_ext_id)row->is : EXT_IDS;
}

uint32_t x509_key_purpose(struct slice oid)
{
    const struct oid_row *row = look_up(purposes, sizeof(purposes) / sizeof(purposes[0]), oid);
    return row != NULL ? row->is : 0;
}

bool x509_ext_is_supported(struct slice oid)
{
    switch (x509_ext_id(oid)) {
    case EXT_IDS:
        return slice_is(oid, no_check, sizeof(no_check));
    case EXT_SUBJECT_KEY_ID:
    case EXT_AUTHORITY_KEY_ID:
    case EXT_ISSUER_ALT_NAME:
    case EXT_FRESHEST_CRL:
    case EXT_AUTHORITY_INFO:
        return false;
    default:
        return true;
    }
}
