/* Extensions without memory: by text, printed, added, looked at. */
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/x509v3.h>

#include "tests/alloc/alloc.h"

static const char sections[] =
    "[p]\npolicyIdentifier=1.3.5.8\nCPS.1=http://h/\nuserNotice.1=@n\n"
    "[n]\nexplicitText=text\norganization=o\nnoticeNumbers=1,2\n"
    "[d]\nCN=a\n+O=b\n"
    "[dp]\nfullname=URI:http://h/\nCRLissuer=dirName:d\nreasons=unused\n"
    "[dr]\nrelativename=d\n"
    "[i]\nfullname=URI:http://h/\nonlyuser=TRUE\nonlysomereasons=unused\n"
    "[x]\npathlen=3\npolicy=hex:4344\n"
    "[all]\nbasicConstraints=CA:TRUE\nkeyUsage=cRLSign\n";

struct line {
    const char *name, *value;
};

static const struct line simple[] = {
    {"basicConstraints", "critical,CA:TRUE,pathlen:3"},
    {"keyUsage", "digitalSignature,cRLSign"},
    {"extendedKeyUsage", "serverAuth,1.2.3.4"},
    {"policyConstraints", "requireExplicitPolicy:3,inhibitPolicyMapping:0"},
    {"policyMappings", "1.2.3:1.2.4"},
    {"inhibitAnyPolicy", "0x100000000000000000000000000000000"},
    {"tlsfeature", "status_request,9"},
    {"nsComment", "hello"},
    {"subjectKeyIdentifier", "01:02"},
    {"subjectSignTool", "tool"},
    {"issuerSignTool", "signTool:a,cATool:b,signToolCert:c,cAToolCert:d"},
    {"SXNetID", "1:abc,2:def"},
    {"noCheck", "ignored"},
    {"ct_precert_poison", "ignored"},
    {"sbgp-autonomousSysNum", "AS:1,AS:2-5,AS:9,RDI:inherit"},
    {"sbgp-ipAddrBlock", "IPv4:12.0.0.1-12.0.0.9,IPv4:10.0.0.0/8,IPv6-SAFI:1:inherit"},
    {"1.2.3.4", "DER:0500"},
    {"1.2.3.4", "ASN1:UTF8:hello"},
    {NULL, NULL},
};

static const struct line names[] = {
    {"subjectAltName", "DNS:a,email:b@c,URI:d,IP:1.2.3.4,RID:1.2.3"},
    {"subjectAltName", "dirName:d,otherName:1.2.3.4;UTF8:hello"},
    {"authorityInfoAccess", "OCSP;URI:http://h/,1.2.3;DNS:a"},
    {"nameConstraints", "permitted;IP:10.0.0.0/255.0.0.0,excluded;DNS:a"},
    {"crlDistributionPoints", "URI:http://h/,dp,dr"},
    {"issuingDistributionPoint", "@i"},
    {NULL, NULL},
};

static const struct line raw[] = {
    {"certificatePolicies", "ia5org,1.2.3,@p"},
    {"proxyCertInfo", "language:1.2.3,policy:text:AB,@x"},
    {NULL, NULL},
};

static CONF *configuration(void)
{
    long line;
    CONF *conf = NCONF_new(NULL);
    BIO *b = BIO_new_mem_buf(sections, -1);
    bool ok = conf != NULL && b != NULL && NCONF_load_bio(conf, b, &line) == 1;
    BIO_free(b);
    if (ok)
        return conf;
    NCONF_free(conf);
    return NULL;
}

/* Makes each line's extension, and prints it. */
static bool by_text(const struct line *l, bool print)
{
    CONF *conf = configuration();
    BIO *out = print ? BIO_new(BIO_s_mem()) : NULL;
    bool ok = conf != NULL && (!print || out != NULL);
    for (; ok && l->name != NULL; l++) {
        X509_EXTENSION *ext = X509V3_EXT_nconf(conf, NULL, l->name, l->value);
        ok =
            ext != NULL && (!print || X509V3_EXT_print(out, ext, X509V3_EXT_PARSE_UNKNOWN, 0) == 1);
        X509_EXTENSION_free(ext);
    }
    BIO_free(out);
    NCONF_free(conf);
    return ok;
}

static bool make_simple(void)
{
    return by_text(simple, false);
}

static bool make_names(void)
{
    return by_text(names, false);
}

static bool make_raw(void)
{
    return by_text(raw, false);
}

static bool print_simple(void)
{
    return by_text(simple, true);
}

static bool print_names(void)
{
    return by_text(names, true);
}

static bool print_raw(void)
{
    return by_text(raw, true);
}

/* ---- Certificates ---- */

static X509 *a_cert(void)
{
    X509 *x = X509_new();
    X509_NAME *name = x != NULL ? X509_get_subject_name(x) : NULL;
    if (name != NULL && X509_set_version(x, X509_VERSION_3) &&
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"a", -1, -1,
                                   0) &&
        X509_NAME_add_entry_by_txt(name, "emailAddress", MBSTRING_ASC, (const unsigned char *)"a@b",
                                   -1, -1, 0) &&
        ASN1_INTEGER_set(X509_get_serialNumber(x), 5))
        return x;
    X509_free(x);
    return NULL;
}

static bool add(X509 *x, const char *name, const char *value)
{
    X509V3_CTX ctx;
    X509V3_set_ctx(&ctx, x, x, NULL, NULL, 0);
    X509_EXTENSION *ext = X509V3_EXT_nconf(NULL, &ctx, name, value);
    bool ok = ext != NULL && X509_add_ext(x, ext, -1);
    X509_EXTENSION_free(ext);
    return ok;
}

static bool looked_at(X509 *x)
{
    char *name = NULL;
    STACK_OF(OPENSSL_STRING) *emails = NULL, *responders = NULL;
    bool ok = (X509_get_extension_flags(x) & EXFLAG_INVALID) == 0 &&
              X509_get0_subject_key_id(x) != NULL && X509_get0_authority_key_id(x) != NULL &&
              X509_check_host(x, "w.c.d", 0, 0, &name) == 1 &&
              (emails = X509_get1_email(x)) != NULL && sk_OPENSSL_STRING_num(emails) == 2 &&
              (responders = X509_get1_ocsp(x)) != NULL;
    OPENSSL_free(name);
    X509_email_free(emails);
    X509_email_free(responders);
    return ok;
}

static bool facts(void)
{
    X509 *x = a_cert();
    bool ok = x != NULL && add(x, "subjectKeyIdentifier", "01:02") &&
              add(x, "authorityKeyIdentifier", "DER:3003800101") &&
              add(x, "subjectAltName", "email:copy,email:b@c,DNS:*.c.d") &&
              add(x, "issuerAltName", "issuer:copy") &&
              add(x, "authorityInfoAccess", "OCSP;URI:a") && looked_at(x);
    X509_free(x);
    return ok;
}

static bool replaced(void)
{
    X509 *x = a_cert();
    BASIC_CONSTRAINTS *ca = BASIC_CONSTRAINTS_new();
    ASN1_OCTET_STRING *nonce = ASN1_OCTET_STRING_new();
    BASIC_CONSTRAINTS *got = NULL;
    bool ok = x != NULL && ca != NULL && nonce != NULL &&
              ASN1_OCTET_STRING_set(nonce, (const unsigned char *)"n", 1) &&
              X509_add1_ext_i2d(x, NID_basic_constraints, ca, 1, 0) == 1 &&
              X509_add1_ext_i2d(x, NID_basic_constraints, ca, 0, X509V3_ADD_REPLACE) == 1 &&
              X509_add1_ext_i2d(x, NID_id_pkix_OCSP_Nonce, nonce, 0, 0) == 1 &&
              (got = X509_get_ext_d2i(x, NID_basic_constraints, NULL, NULL)) != NULL;
    ASN1_OCTET_STRING *read = ok ? X509_get_ext_d2i(x, NID_id_pkix_OCSP_Nonce, NULL, NULL) : NULL;
    ok = ok && read != NULL;
    ASN1_OCTET_STRING_free(read);
    BASIC_CONSTRAINTS_free(got);
    BASIC_CONSTRAINTS_free(ca);
    ASN1_OCTET_STRING_free(nonce);
    X509_free(x);
    return ok;
}

/* The issuer's identifiers, and a hash of its key. */
static bool issuer(void)
{
    static const unsigned char secret[32] = {1, 2, 3};
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, secret, sizeof(secret));
    X509 *a = a_cert(), *b = a_cert();
    X509V3_CTX ctx;
    X509_EXTENSION *ext = NULL;
    bool ok = key != NULL && a != NULL && b != NULL && X509_set_pubkey(a, key) &&
              X509_set_pubkey(b, key) && add(a, "subjectKeyIdentifier", "hash");
    X509V3_set_ctx(&ctx, a, b, NULL, NULL, 0);
    ok = ok && (ext = X509V3_EXT_nconf(NULL, &ctx, "authorityKeyIdentifier",
                                       "keyid:always,issuer:always")) != NULL;
    X509_EXTENSION_free(ext);
    ext = NULL;
    X509V3_set_ctx(&ctx, b, b, NULL, NULL, 0);
    ok = ok && X509V3_set_issuer_pkey(&ctx, key) &&
         (ext = X509V3_EXT_nconf(NULL, &ctx, "authorityKeyIdentifier", "keyid:always")) != NULL;
    X509_EXTENSION_free(ext);
    X509_free(a);
    X509_free(b);
    EVP_PKEY_free(key);
    return ok;
}

static bool section(void)
{
    CONF *conf = configuration();
    X509 *x = a_cert();
    X509V3_CTX ctx;
    X509V3_set_ctx(&ctx, x, x, NULL, NULL, X509V3_CTX_REPLACE);
    bool ok = conf != NULL && x != NULL && X509V3_EXT_add_nconf(conf, &ctx, "all", x) == 1 &&
              X509V3_EXT_add_nconf(conf, &ctx, "all", x) == 1;
    X509_free(x);
    NCONF_free(conf);
    return ok;
}

static int never(const X509_PURPOSE *p, const X509 *x, int ca)
{
    (void)p, (void)x, (void)ca;
    return 0;
}

static bool tables(void)
{
    bool ok = X509_PURPOSE_add(77, 1, 0, never, "name", "sname", NULL) == 1 &&
              X509_PURPOSE_add(1, 1, 0, never, "name", "sname", NULL) == 1 &&
              X509V3_EXT_add_alias(NID_surname, NID_key_usage) == 1;
    X509_PURPOSE_cleanup();
    X509V3_EXT_cleanup();
    return ok;
}

/* The reason and the general names' copies that no text makes. */
static bool others(void)
{
    static const unsigned char der[] = {0x0a, 1, 1};
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    X509_EXTENSION *ext = NULL;
    BIO *out = BIO_new(BIO_s_mem());
    bool ok = out != NULL && value != NULL && ASN1_OCTET_STRING_set(value, der, sizeof(der)) &&
              (ext = X509_EXTENSION_create_by_NID(NULL, NID_crl_reason, 0, value)) != NULL &&
              X509V3_EXT_print(out, ext, 0, 0) == 1;
    ASN1_OCTET_STRING_free(value);
    X509_EXTENSION_free(ext);
    BIO_free(out);
    return ok;
}

/* Sets of RFC 3779 put together. */
static bool numbers_added(ASIdentifiers *ids)
{
    for (int i = 0; i < 4; i++) {
        ASN1_INTEGER *min = ASN1_INTEGER_new(), *max = i % 2 == 0 ? NULL : ASN1_INTEGER_new();
        bool ok = min != NULL && (i % 2 == 0 || max != NULL) && ASN1_INTEGER_set(min, 10 - i) &&
                  (max == NULL || ASN1_INTEGER_set(max, 10 - i)) &&
                  X509v3_asid_add_id_or_range(ids, V3_ASID_ASNUM, min, max);
        if (ok)
            continue;
        ASN1_INTEGER_free(min);
        ASN1_INTEGER_free(max);
        return false;
    }
    return X509v3_asid_add_inherit(ids, V3_ASID_RDI) && X509v3_asid_canonize(ids);
}

static bool addresses_added(IPAddrBlocks *blocks)
{
    unsigned char low[] = {10, 0, 0, 1}, high[] = {10, 0, 0, 6}, next[] = {10, 0, 0, 8};
    return X509v3_addr_add_inherit(blocks, IANA_AFI_IPV6, NULL) &&
           X509v3_addr_add_range(blocks, IANA_AFI_IPV4, NULL, low, high) &&
           X509v3_addr_add_prefix(blocks, IANA_AFI_IPV4, NULL, next, 32) &&
           X509v3_addr_canonize(blocks);
}

/* And looked for in a chain. */
static bool resources(void)
{
    X509 *x = a_cert();
    STACK_OF(X509) *chain = sk_X509_new_null();
    ASIdentifiers *ids = ASIdentifiers_new();
    IPAddrBlocks *blocks = sk_IPAddressFamily_new_null();
    bool ok = x != NULL && chain != NULL && sk_X509_push(chain, x) > 0;
    if (!ok)
        X509_free(x);
    ok = ok && ids != NULL && blocks != NULL && numbers_added(ids) && addresses_added(blocks) &&
         add(x, "sbgp-autonomousSysNum", "AS:1-20,RDI:1") &&
         add(x, "sbgp-ipAddrBlock", "IPv4:10.0.0.0/8,IPv6:::/0") &&
         X509v3_asid_validate_resource_set(chain, ids, 1) &&
         X509v3_addr_validate_resource_set(chain, blocks, 1);
    sk_IPAddressFamily_pop_free(blocks, IPAddressFamily_free);
    ASIdentifiers_free(ids);
    sk_X509_pop_free(chain, X509_free);
    return ok;
}

const struct scenario scenarios_x509v3[] = {
    {"x509v3/by text", make_simple, 0},
    {"x509v3/names by text", make_names, 0},
    {"x509v3/raw text", make_raw, 0},
    {"x509v3/printed", print_simple, ABSORBS},
    {"x509v3/names printed", print_names, ABSORBS},
    {"x509v3/raw printed", print_raw, ABSORBS},
    {"x509v3/facts", facts, ABSORBS},
    {"x509v3/replaced", replaced, 0},
    {"x509v3/issuer", issuer, 0},
    {"x509v3/section", section, 0},
    {"x509v3/tables", tables, 0},
    {"x509v3/others", others, ABSORBS},
    {"x509v3/resources", resources, ABSORBS},
    {NULL, NULL, 0},
};
