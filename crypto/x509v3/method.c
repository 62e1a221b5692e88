/* The table of the kinds of extensions, in the order of their NIDs, and what programs add to it:
 * X509V3_EXT_get_nid(3). */
#include "crypto/x509v3/method.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <pthread.h>
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/types.h"

/* Values of name-value pairs; of strings; of raw text; the table of bits as the fifth column. */
#define PAIRS(nid, flags, type, i2v, v2i, usr)                                                     \
    {                                                                                              \
        nid, flags, ASN1_ITEM_ref(type), NULL, NULL, NULL, NULL, NULL, NULL, i2v, v2i, NULL, NULL, \
            (void *)(usr)                                                                          \
    }
#define STRING(nid, type, i2s, s2i, usr)                                                       \
    {                                                                                          \
        nid, 0, ASN1_ITEM_ref(type), NULL, NULL, NULL, NULL, i2s, s2i, NULL, NULL, NULL, NULL, \
            (void *)(usr)                                                                      \
    }
#define RAW(nid, flags, type, v2i, i2r, r2i)                                                      \
    {                                                                                             \
        nid, flags, ASN1_ITEM_ref(type), NULL, NULL, NULL, NULL, NULL, NULL, NULL, v2i, i2r, r2i, \
            NULL                                                                                  \
    }
#define LINES X509V3_EXT_MULTILINE

/* clang-format off */
static const X509V3_EXT_METHOD standard[] = {
    PAIRS(NID_netscape_cert_type, 0, ASN1_BIT_STRING, bits_i2v, bits_v2i, bits_ns_cert_type),
    STRING(NID_netscape_base_url, ASN1_IA5STRING, ia5_i2s, ia5_s2i, NULL),
    STRING(NID_netscape_revocation_url, ASN1_IA5STRING, ia5_i2s, ia5_s2i, NULL),
    STRING(NID_netscape_ca_revocation_url, ASN1_IA5STRING, ia5_i2s, ia5_s2i, NULL),
    STRING(NID_netscape_renewal_url, ASN1_IA5STRING, ia5_i2s, ia5_s2i, NULL),
    STRING(NID_netscape_ca_policy_url, ASN1_IA5STRING, ia5_i2s, ia5_s2i, NULL),
    STRING(NID_netscape_ssl_server_name, ASN1_IA5STRING, ia5_i2s, ia5_s2i, NULL),
    STRING(NID_netscape_comment, ASN1_IA5STRING, ia5_i2s, ia5_s2i, NULL),
    STRING(NID_subject_key_identifier, ASN1_OCTET_STRING, octets_i2s, subject_key_id_s2i, NULL),
    PAIRS(NID_key_usage, 0, ASN1_BIT_STRING, bits_i2v, bits_v2i, bits_key_usage),
    RAW(NID_private_key_usage_period, 0, PKEY_USAGE_PERIOD, NULL, usage_period_i2r, NULL),
    PAIRS(NID_subject_alt_name, 0, GENERAL_NAMES, general_names_i2v, subject_alt_v2i, NULL),
    PAIRS(NID_issuer_alt_name, 0, GENERAL_NAMES, general_names_i2v, issuer_alt_v2i, NULL),
    PAIRS(NID_basic_constraints, 0, BASIC_CONSTRAINTS, basic_constraints_i2v, basic_constraints_v2i, NULL),
    STRING(NID_crl_number, ASN1_INTEGER, integer_i2s, NULL, NULL),
    RAW(NID_certificate_policies, 0, CERTIFICATEPOLICIES, NULL, policies_i2r, policies_r2i),
    PAIRS(NID_authority_key_identifier, LINES, AUTHORITY_KEYID, authority_key_id_i2v, authority_key_id_v2i, NULL),
    RAW(NID_crl_distribution_points, 0, CRL_DIST_POINTS, dist_points_v2i, dist_points_i2r, NULL),
    PAIRS(NID_ext_key_usage, 0, EXTENDED_KEY_USAGE, key_purposes_i2v, key_purposes_v2i, NULL),
    STRING(NID_delta_crl, ASN1_INTEGER, integer_i2s, NULL, NULL),
    STRING(NID_crl_reason, ASN1_ENUMERATED, reason_i2s, NULL, crl_reasons),
    RAW(NID_invalidity_date, 0, ASN1_GENERALIZEDTIME, NULL, time_i2r, NULL),
    RAW(NID_sxnet, LINES, SXNET, sxnet_v2i, sxnet_i2r, NULL),
    PAIRS(NID_info_access, LINES, AUTHORITY_INFO_ACCESS, access_i2v, access_v2i, NULL),
    RAW(NID_sbgp_ipAddrBlock, 0, IPAddrBlocks, addresses_v2i, addresses_i2r, NULL),
    RAW(NID_sbgp_autonomousSysNum, 0, ASIdentifiers, as_numbers_v2i, as_numbers_i2r, NULL),
    {NID_id_pkix_OCSP_Nonce, 0, NULL, nonce_new, nonce_free, nonce_d2i, nonce_i2d, NULL, NULL, NULL, NULL, nonce_i2r, NULL, NULL},
    RAW(NID_id_pkix_OCSP_CrlID, 0, OCSP_CRLID, NULL, crl_id_i2r, NULL),
    PAIRS(NID_id_pkix_OCSP_acceptableResponses, 0, EXTENDED_KEY_USAGE, key_purposes_i2v, key_purposes_v2i, NULL),
    {NID_id_pkix_OCSP_noCheck, 0, ASN1_ITEM_ref(ASN1_NULL), NULL, NULL, NULL, NULL, NULL, null_s2i, NULL, NULL, nothing_i2r, NULL, NULL},
    RAW(NID_id_pkix_OCSP_archiveCutoff, 0, ASN1_GENERALIZEDTIME, NULL, time_i2r, NULL),
    RAW(NID_id_pkix_OCSP_serviceLocator, 0, OCSP_SERVICELOC, NULL, service_locator_i2r, NULL),
    PAIRS(NID_sinfo_access, LINES, AUTHORITY_INFO_ACCESS, access_i2v, access_v2i, NULL),
    PAIRS(NID_policy_constraints, 0, POLICY_CONSTRAINTS, policy_constraints_i2v, policy_constraints_v2i, NULL),
    RAW(NID_hold_instruction_code, 0, ASN1_OBJECT, NULL, object_i2r, NULL),
    RAW(NID_proxyCertInfo, 0, PROXY_CERT_INFO_EXTENSION, NULL, proxy_i2r, proxy_r2i),
    RAW(NID_name_constraints, 0, NAME_CONSTRAINTS, name_constraints_v2i, name_constraints_i2r, NULL),
    PAIRS(NID_policy_mappings, 0, POLICY_MAPPINGS, policy_mappings_i2v, policy_mappings_v2i, NULL),
    STRING(NID_inhibit_any_policy, ASN1_INTEGER, integer_i2s, integer_s2i, NULL),
    RAW(NID_issuing_distribution_point, LINES, ISSUING_DIST_POINT, issuing_dist_point_v2i, issuing_dist_point_i2r, NULL),
    PAIRS(NID_certificate_issuer, 0, GENERAL_NAMES, general_names_i2v, NULL, NULL),
    RAW(NID_freshest_crl, 0, CRL_DIST_POINTS, dist_points_v2i, dist_points_i2r, NULL),
    {NID_ct_precert_scts, 0, NULL, NULL, scts_free, scts_of_cert_d2i, scts_i2d, NULL, NULL, NULL, NULL, scts_i2r, NULL, NULL},
    STRING(NID_ct_precert_poison, ASN1_NULL, null_i2s, null_s2i, NULL),
    {NID_ct_cert_scts, 0, NULL, NULL, scts_free, scts_of_ocsp_d2i, scts_i2d, NULL, NULL, NULL, NULL, scts_i2r, NULL, NULL},
    STRING(NID_subjectSignTool, ASN1_UTF8STRING, utf8_i2s, utf8_s2i, NULL),
    RAW(NID_issuerSignTool, LINES, ISSUER_SIGN_TOOL, sign_tool_v2i, sign_tool_i2r, NULL),
    PAIRS(NID_tlsfeature, 0, TLS_FEATURE, tls_feature_i2v, tls_feature_v2i, NULL),
    RAW(NID_x509ExtAdmission, 0, ADMISSION_SYNTAX, NULL, admission_i2r, NULL),
};
/* clang-format on */

/* ---- Programs' own, behind a lock that isn't taken while there are none ---- */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static STACK_OF(X509V3_EXT_METHOD) * added;
static atomic_bool any_added;

static const X509V3_EXT_METHOD *find_added(int nid)
{
    const X509V3_EXT_METHOD *found = NULL;
    pthread_mutex_lock(&lock);
    for (int i = 0; found == NULL && i < sk_X509V3_EXT_METHOD_num(added); i++)
        if (sk_X509V3_EXT_METHOD_value(added, i)->ext_nid == nid)
            found = sk_X509V3_EXT_METHOD_value(added, i);
    pthread_mutex_unlock(&lock);
    return found;
}

int X509V3_EXT_add(X509V3_EXT_METHOD *ext)
{
    pthread_mutex_lock(&lock);
    if (added == NULL)
        added = sk_X509V3_EXT_METHOD_new_null();
    bool ok = added != NULL && sk_X509V3_EXT_METHOD_push(added, ext) > 0;
    pthread_mutex_unlock(&lock);
    any_added = true;
    return ok ? 1 : FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
}

int X509V3_EXT_add_list(X509V3_EXT_METHOD *extlist)
{
    for (; extlist->ext_nid != -1; extlist++)
        if (!X509V3_EXT_add(extlist))
            return 0;
    return 1;
}

int X509V3_EXT_add_alias(int nid_to, int nid_from)
{
    const X509V3_EXT_METHOD *from = X509V3_EXT_get_nid(nid_from);
    if (from == NULL)
        return FAIL(ERR_LIB_X509V3, X509V3_R_EXTENSION_NOT_FOUND);
    X509V3_EXT_METHOD *to = OPENSSL_memdup(from, sizeof(*from));
    if (to == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    to->ext_nid = nid_to;
    to->ext_flags |= X509V3_EXT_DYNAMIC;
    if (X509V3_EXT_add(to))
        return 1;
    OPENSSL_free(to);
    return 0;
}

static void free_dynamic(X509V3_EXT_METHOD *m)
{
    if (m->ext_flags & X509V3_EXT_DYNAMIC)
        OPENSSL_free(m);
}

void X509V3_EXT_cleanup(void)
{
    pthread_mutex_lock(&lock);
    sk_X509V3_EXT_METHOD_pop_free(added, free_dynamic);
    added = NULL;
    any_added = false;
    pthread_mutex_unlock(&lock);
}

int X509V3_add_standard_extensions(void)
{
    return 1;
}

/* ---- Finding one ---- */

const X509V3_EXT_METHOD *X509V3_EXT_get_nid(int nid)
{
    size_t low = 0, high = sizeof(standard) / sizeof(standard[0]);
    if (nid < 0)
        return NULL;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (standard[mid].ext_nid == nid)
            return &standard[mid];
        if (standard[mid].ext_nid < nid)
            low = mid + 1;
        else
            high = mid;
    }
    return any_added ? find_added(nid) : NULL;
}

const X509V3_EXT_METHOD *X509V3_EXT_get(X509_EXTENSION *ext)
{
    int nid = OBJ_obj2nid(X509_EXTENSION_get_object(ext));
    return nid != NID_undef ? X509V3_EXT_get_nid(nid) : NULL;
}

/* ---- Values ---- */

void *method_decode(const X509V3_EXT_METHOD *m, const ASN1_OCTET_STRING *data)
{
    const unsigned char *p = ASN1_STRING_get0_data(data);
    if (m->it != NULL)
        return ASN1_item_d2i(NULL, &p, ASN1_STRING_length(data), ASN1_ITEM_ptr(m->it));
    return m->d2i(NULL, &p, ASN1_STRING_length(data));
}

void method_free(const X509V3_EXT_METHOD *m, void *value)
{
    if (m->it != NULL)
        ASN1_item_free(value, ASN1_ITEM_ptr(m->it));
    else
        m->ext_free(value);
}

static const char *text_or_null(const char *text)
{
    return text != NULL ? text : "<NULL>";
}

int fail_pair(int reason, const CONF_VALUE *pair)
{
    ERR_raise_data(ERR_LIB_X509V3, reason, "name=%s, value=%s", text_or_null(pair->name),
                   text_or_null(pair->value));
    return 0;
}

int fail_conf(int reason, const CONF_VALUE *pair)
{
    ERR_raise(ERR_LIB_X509V3, reason);
    X509V3_conf_err(pair);
    return 0;
}

int fail_text(int reason, const char *text)
{
    ERR_raise_data(ERR_LIB_X509V3, reason, "%s", text_or_null(text));
    return 0;
}
