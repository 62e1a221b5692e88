/* openssl cmp: what is asked for, as the options have it. */
#include <openssl/crmf.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/cmp.h"
#include "apps/keyio.h"

static bool enrolls(void)
{
    return cmp.command == CMP_DO_IR || cmp.command == CMP_DO_CR || cmp.command == CMP_DO_KUR;
}

static long popo_method(void)
{
    return cmp.popo != NULL ? strtol(cmp.popo, NULL, 0) : OSSL_CRMF_POPO_SIGNATURE;
}

/* ---- Whether the options say enough ---- */

static bool check_enrollment(void)
{
    if (cmp.newkey == NULL && cmp.key == NULL && cmp.csr == NULL && cmp.oldcert == NULL &&
        cmp.cert == NULL)
        return CMP_FAIL("missing -newkey (or -key) to be certified and no -csr, -oldcert, or -cert "
                        "given for fallback public key");
    const long popo = popo_method();
    if (cmp.newkey == NULL && popo != OSSL_CRMF_POPO_NONE && popo != OSSL_CRMF_POPO_RAVERIFIED) {
        if (cmp.csr != NULL)
            return CMP_FAIL("no -newkey option given with private key for POPO, -csr option only "
                            "provides public key%s",
                            cmp.key != NULL ? ", and -key option superseded by by -csr" : "");
        if (cmp.key == NULL)
            return CMP_FAIL("missing -newkey (or -key) option for POPO");
    }
    return cmp.certout != NULL ||
           CMP_FAIL("-certout not given, nowhere to save newly enrolled certificate");
}

static void warn_not_enrolling(void)
{
    static const char only[] = "option is ignored for commands other than 'ir', 'cr', and 'kur'";
    const struct {
        const char *name;
        bool given;
    } all[] = {
        {"issuer", cmp.issuer != NULL},       {"reqexts", cmp.reqexts != NULL},
        {"san_nodefault", cmp.san_nodefault}, {"sans", cmp.sans != NULL},
        {"policies", cmp.policies != NULL},   {"policy_oids", cmp.policy_oids != NULL},
    };
    /* The name may be the sender's. */
    if (cmp.subject != NULL && (cmp.ref != NULL || cmp.cert != NULL)) {
        CMP_WARN("-subject %s since -ref or -cert is given", only);
        cmp.subject = NULL;
    }
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        if (all[i].given)
            CMP_WARN("-%s %s", all[i].name, only);
}

static bool check_command(void)
{
    const char *reference = cmp.oldcert != NULL ? cmp.oldcert : cmp.cert;
    switch (cmp.command) {
    case CMP_DO_KUR:
        if (reference == NULL && cmp.csr == NULL)
            return CMP_FAIL("missing -oldcert for certificate to be updated and no -csr given");
        if (cmp.subject != NULL)
            CMP_WARN("given -subject '%s' overrides the subject of '%s' for KUR", cmp.subject,
                     reference != NULL ? reference : cmp.csr);
        return true;
    case CMP_DO_RR:
        if (cmp.oldcert == NULL && cmp.csr == NULL)
            return CMP_FAIL("missing -oldcert for certificate to be revoked and no -csr given");
        if (cmp.oldcert != NULL && cmp.csr != NULL)
            CMP_WARN("ignoring -csr since certificate to be revoked is given");
        return true;
    case CMP_DO_P10CR:
        return cmp.csr != NULL || CMP_FAIL("missing PKCS#10 CSR for p10cr");
    default:
        return true;
    }
}

static void warn_ignored(void)
{
    static const char ignored[] = "option is ignored for 'p10cr' and 'rr' commands";
    if (cmp.newkey != NULL)
        CMP_WARN("-newkey %s", ignored);
    if (cmp.days != 0)
        CMP_WARN("-days %s", ignored);
    if (cmp.popo != NULL)
        CMP_WARN("-popo %s", ignored);
}

static bool check_options(void)
{
    if (cmp.subject == NULL && cmp.csr == NULL && cmp.oldcert == NULL && cmp.cert == NULL &&
        cmp.command != CMP_DO_RR && cmp.command != CMP_DO_GENM)
        CMP_WARN("no -subject given; no -csr or -oldcert or -cert available for fallback");
    if (enrolls()) {
        if (!check_enrollment())
            return false;
    } else {
        warn_not_enrolling();
    }
    if (!check_command())
        return false;
    if (cmp.recipient == NULL && cmp.srvcert == NULL && cmp.issuer == NULL && cmp.oldcert == NULL &&
        cmp.cert == NULL)
        CMP_WARN("missing -recipient, -srvcert, -issuer, -oldcert or -cert; recipient will be set "
                 "to \"NULL-DN\"");
    return true;
}

/* ---- Names, key, request ---- */

static bool set_name(OSSL_CMP_CTX *ctx, const char *text, const char *what,
                     int (*set)(OSSL_CMP_CTX *ctx, const X509_NAME *name))
{
    if (text == NULL)
        return true;
    ERR_set_mark();
    X509_NAME *name = cert_parse_name(text, MBSTRING_ASC, true, what);
    ERR_pop_to_mark(); /* attributes that aren't known are passed over */
    const bool ok = name != NULL && set(ctx, name);
    X509_NAME_free(name);
    return ok;
}

/* Private, else public. */
static bool set_new_key(OSSL_CMP_CTX *ctx)
{
    const char *fallback = cmp.csr != NULL ? "public key for checking cert resulting from p10cr"
                                           : "fallback public key for cert to be enrolled";
    char pass[1024];
    const bool locked =
        cmp_pass(cmp.newkeypass, "new private key for cert to be enrolled", pass, sizeof(pass));
    size_t len = 0;
    unsigned char *bytes = key_read_file(cmp.newkey, &len, fallback);
    if (bytes == NULL)
        return false;
    BIO *in = BIO_new_mem_buf(bytes, (int)len);
    struct key_prompt prompt = {locked ? pass : NULL, cmp.newkey};
    ERR_set_mark();
    EVP_PKEY *key = NULL;
    if (key_is_pem(bytes, len)) {
        key = PEM_read_bio_PrivateKey(in, NULL, key_prompt_cb, &prompt);
    } else {
        const unsigned char *p = bytes;
        key = d2i_AutoPrivateKey(NULL, &p, (long)len);
    }
    ERR_pop_to_mark();
    const bool private = key != NULL;
    if (!private)
        key = key_load(KEY_PUBLIC, cmp.newkey, cmp.key_format, NULL, fallback);
    BIO_free(in);
    OPENSSL_clear_free(bytes, len);
    OPENSSL_cleanse(pass, sizeof(pass));
    if (key != NULL && OSSL_CMP_CTX_set0_newPkey(ctx, private, key))
        return true;
    EVP_PKEY_free(key);
    return false;
}

/* PEM or DER, and signed with its own key. */
static X509_REQ *read_csr(void)
{
    BIO *in = key_open_in(cmp.csr);
    X509_REQ *csr = in != NULL ? PEM_read_bio_X509_REQ(in, NULL, NULL, NULL) : NULL;
    if (in != NULL && csr == NULL && BIO_seek(in, 0) == 0) {
        ERR_clear_error();
        csr = d2i_X509_REQ_bio(in, NULL);
    }
    BIO_free(in);
    if (csr != NULL)
        return csr;
    fprintf(stderr, "Unable to load PKCS#10 CSR\n");
    print_errors();
    fprintf(stderr, "error: unable to load PKCS#10 CSR from file '%s'\n", cmp.csr);
    return NULL;
}

static bool set_csr(OSSL_CMP_CTX *ctx)
{
    if (cmp.command == CMP_DO_GENM) {
        CMP_WARN("-csr option is ignored for command 'genm'");
        return true;
    }
    X509_REQ *csr = read_csr();
    if (csr == NULL)
        return false;
    const int valid = X509_REQ_verify_ex(csr, X509_REQ_get0_pubkey(csr), NULL, common.propquery);
    bool ok = true;
    if (valid < 0)
        ok = CMP_FAIL("error while verifying CSR self-signature");
    else if (valid == 0)
        ok = CMP_FAIL("CSR self-signature does not match the contents");
    ok = ok && OSSL_CMP_CTX_set1_p10CSR(ctx, csr);
    X509_REQ_free(csr);
    return ok;
}

static bool set_old_cert(OSSL_CMP_CTX *ctx)
{
    if (cmp.command == CMP_DO_GENM) {
        CMP_WARN("-oldcert option is ignored for command 'genm'");
        return true;
    }
    X509 *cert = cert_load(cmp.oldcert, FORMAT_UNDEFINED, "reference certificate (oldcert)");
    const bool ok = cert != NULL && OSSL_CMP_CTX_set1_oldCert(ctx, cert);
    X509_free(cert);
    return ok;
}

/* ---- Extensions ---- */

static bool add_section(X509_EXTENSIONS **exts, X509V3_CTX *v3, const char *section,
                        const char *message)
{
    return section == NULL || X509V3_EXT_add_nconf_sk(cmp.conf, v3, section, exts) ||
           CMP_FAIL("%s '%s'", message, section);
}

static bool set_extensions(OSSL_CMP_CTX *ctx)
{
    if (cmp.policies != NULL && cmp.policy_oids != NULL)
        return CMP_FAIL("cannot have policies both via -policies and via -policy_oids");
    if (cmp.csr != NULL && !set_csr(ctx))
        return false;
    X509_EXTENSIONS *exts = sk_X509_EXTENSION_new_null();
    X509V3_CTX v3;
    X509V3_set_ctx(&v3, NULL, NULL, NULL, NULL, X509V3_CTX_REPLACE);
    X509V3_set_nconf(&v3, cmp.conf);
    if (exts != NULL &&
        add_section(&exts, &v3, cmp.reqexts, "cannot load certificate request extension section") &&
        add_section(&exts, &v3, cmp.policies,
                    "cannot load policy cert request extension section") &&
        OSSL_CMP_CTX_set0_reqExtensions(ctx, exts))
        return true;
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    return false;
}

/* An address, a URI if there is a scheme, else a host. */
static GENERAL_NAME *alt_name(const char *text)
{
    ASN1_OCTET_STRING *ip = a2i_IPADDRESS(text);
    const int type = ip != NULL ? GEN_IPADD : strstr(text, ":") != NULL ? GEN_URI : GEN_DNS;
    ASN1_OCTET_STRING_free(ip);
    return a2i_GENERAL_NAME(NULL, NULL, NULL, type, text, 0);
}

static bool set_sans(OSSL_CMP_CTX *ctx)
{
    const char *names = cmp.sans;
    char item[CMP_ITEM];
    if (names != NULL && OSSL_CMP_CTX_reqExtensions_have_SAN(ctx))
        return CMP_FAIL("cannot have Subject Alternative Names both via -reqexts and via -sans");
    while (cmp_next(&names, item)) {
        if (*item == '\0')
            continue;
        if (strcmp(item, "critical") == 0) {
            (void)OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_SUBJECTALTNAME_CRITICAL, 1);
            continue;
        }
        ERR_set_mark();
        GENERAL_NAME *name = alt_name(item);
        ERR_pop_to_mark();
        const bool ok = name != NULL && OSSL_CMP_CTX_push1_subjectAltName(ctx, name);
        GENERAL_NAME_free(name);
        if (!ok)
            return CMP_FAIL("bad syntax of %s '%s'", "Subject Alternative Name", item);
    }
    return true;
}

static bool add_policy(OSSL_CMP_CTX *ctx, const char *text)
{
    ASN1_OBJECT *oid = OBJ_txt2obj(text, 1);
    if (oid == NULL)
        return CMP_FAIL("unknown policy OID '%s'", text);
    POLICYINFO *policy = POLICYINFO_new();
    if (policy == NULL) {
        ASN1_OBJECT_free(oid);
        return false;
    }
    policy->policyid = oid;
    if (OSSL_CMP_CTX_push0_policy(ctx, policy))
        return true;
    POLICYINFO_free(policy);
    return CMP_FAIL("cannot add policy with OID '%s'", text);
}

static bool set_policies(OSSL_CMP_CTX *ctx)
{
    const char *oids = cmp.policy_oids;
    char item[CMP_ITEM];
    if (cmp.policy_oids_critical) {
        if (cmp.policy_oids == NULL)
            CMP_WARN("-opt_policy_oids_critical has no effect unless -policy_oids is given");
        (void)OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_POLICIES_CRITICAL, 1);
    }
    while (cmp_next(&oids, item))
        if (!add_policy(ctx, item))
            return false;
    return true;
}

/* ---- -geninfo ---- */

static bool set_geninfo(OSSL_CMP_CTX *ctx)
{
    char oid[128], *end;
    const char *value = strchr(cmp.geninfo, ':');
    if (value == NULL || (size_t)(value - cmp.geninfo) >= sizeof(oid))
        return CMP_FAIL("missing ':' in -geninfo option");
    snprintf(oid, sizeof(oid), "%.*s", (int)(value - cmp.geninfo), cmp.geninfo);
    value++;
    if (strncmp(value, "int:", 4) != 0)
        return CMP_FAIL("missing 'int:' in -geninfo option");
    const long number = strtol(value + 4, &end, 10);
    if (end == value + 4 || *end != '\0')
        return CMP_FAIL("cannot parse int in -geninfo option");
    ASN1_OBJECT *type = OBJ_txt2obj(oid, 1);
    if (type == NULL)
        return CMP_FAIL("cannot parse OID in -geninfo option");
    ASN1_INTEGER *n = ASN1_INTEGER_new();
    ASN1_TYPE *told = ASN1_TYPE_new();
    OSSL_CMP_ITAV *itav = NULL;
    if (n != NULL && told != NULL && ASN1_INTEGER_set(n, number)) {
        ASN1_TYPE_set(told, V_ASN1_INTEGER, n);
        n = NULL;
        itav = OSSL_CMP_ITAV_create(type, told);
    }
    if (itav == NULL) {
        ASN1_OBJECT_free(type);
        ASN1_TYPE_free(told);
        ASN1_INTEGER_free(n);
        return false;
    }
    if (OSSL_CMP_CTX_push0_geninfo_ITAV(ctx, itav))
        return true;
    OSSL_CMP_ITAV_free(itav);
    return false;
}

/* ---- All ---- */

/* What the library won't have it says in the error queue, and goes on without. */
static void set_numbers(OSSL_CMP_CTX *ctx)
{
    const struct {
        bool given;
        int option;
        long value;
    } all[] = {
        {cmp.popo != NULL, OSSL_CMP_OPT_POPO_METHOD, popo_method()},
        {cmp.implicit_confirm, OSSL_CMP_OPT_IMPLICIT_CONFIRM, 1},
        {cmp.disable_confirm, OSSL_CMP_OPT_DISABLE_CONFIRM, 1},
        {cmp.revreason != NULL, OSSL_CMP_OPT_REVOCATION_REASON,
         cmp.revreason != NULL ? strtol(cmp.revreason, NULL, 0) : 0},
        {cmp.san_nodefault, OSSL_CMP_OPT_SUBJECTALTNAME_NODEFAULT, 1},
    };
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        if (all[i].given)
            (void)OSSL_CMP_CTX_set_option(ctx, all[i].option, (int)all[i].value);
}

bool cmp_setup_request(OSSL_CMP_CTX *ctx)
{
    if (!check_options() || !set_name(ctx, cmp.subject, "subject", OSSL_CMP_CTX_set1_subjectName) ||
        !set_name(ctx, cmp.issuer, "issuer", OSSL_CMP_CTX_set1_issuer))
        return false;
    if (cmp.command == CMP_DO_P10CR || cmp.command == CMP_DO_RR)
        warn_ignored();
    else if (cmp.newkey != NULL && !set_new_key(ctx))
        return false;
    if (cmp.days > 0 && !OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_VALIDITY_DAYS, (int)cmp.days))
        return CMP_FAIL("could not set requested cert validity period");
    if (!set_extensions(ctx) || !set_sans(ctx))
        return false;
    if (cmp.san_nodefault && cmp.sans != NULL)
        CMP_WARN("-opt_san_nodefault has no effect when -sans is used");
    set_numbers(ctx);
    return set_policies(ctx) && (cmp.oldcert == NULL || set_old_cert(ctx)) &&
           set_name(ctx, cmp.recipient, "recipient", OSSL_CMP_CTX_set1_recipient) &&
           set_name(ctx, cmp.expect_sender, "expected sender", OSSL_CMP_CTX_set1_expected_sender) &&
           (cmp.geninfo == NULL || set_geninfo(ctx));
}
