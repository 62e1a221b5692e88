/* Whether one certificate may have issued another: X509_check_issued(3). */
#include <openssl/objects.h>

#include "crypto/asn1/asn1.h"
#include "crypto/der/der.h"
#include "crypto/x509v3/ids.h"

/* The first directoryName among general names; false: there is none. */
static bool first_directory_name(struct slice names, struct slice *name)
{
    struct x509_general_name n;
    while (x509_next_general_name(&names, &n))
        if (n.type == GEN_DIRNAME) {
            *name = n.value;
            return true;
        }
    return false;
}

int authority_allows(const struct x509_ext_cache *subject, const struct x509_ext_cache *issuer_exts,
                     const X509 *issuer)
{
    struct slice want = subject->authority_key_id, have = issuer_exts->subject_key_id, name;
    if (want.ptr != NULL && have.ptr != NULL && !slice_is(want, have.ptr, have.len))
        return X509_V_ERR_AKID_SKID_MISMATCH;
    if (subject->authority_serial.ptr != NULL) {
        struct slice serial = x509_serial(issuer);
        if (!slice_is(subject->authority_serial, serial.ptr, serial.len))
            return X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH;
    }
    if (first_directory_name(subject->authority_issuer, &name) &&
        !x509_name_slice_equal(name, x509_issuer_der(issuer)))
        return X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH;
    return X509_V_OK;
}

int x509_check_authority_key_id(const X509 *issuer, const struct x509_ext_cache *c)
{
    return authority_allows(c, x509_exts(issuer), issuer);
}

/* The same of an object that a program made. */
int X509_check_akid(const X509 *issuer, const AUTHORITY_KEYID *akid)
{
    if (akid == NULL)
        return X509_V_OK;
    const struct x509_ext_cache *c = x509_exts(issuer);
    if (akid->keyid != NULL && c->subject_key_id.ptr != NULL &&
        !slice_is(asn1_string_slice(akid->keyid), c->subject_key_id.ptr, c->subject_key_id.len))
        return X509_V_ERR_AKID_SKID_MISMATCH;
    if (akid->serial != NULL && ASN1_INTEGER_cmp(akid->serial, X509_get0_serialNumber(issuer)) != 0)
        return X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH;
    for (int i = 0; i < sk_GENERAL_NAME_num(akid->issuer); i++) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(akid->issuer, i);
        if (name->type != GEN_DIRNAME)
            continue;
        if (!x509_name_slice_equal(x509_name_der(name->d.dirn), x509_issuer_der(issuer)))
            return X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH;
        break;
    }
    return X509_V_OK;
}

int algorithm_suits(const X509 *issuer, int signature_nid)
{
    int kind;
    EVP_PKEY *key = x509_key(issuer);
    if (key == NULL)
        return X509_V_ERR_NO_ISSUER_PUBLIC_KEY;
    if (!OBJ_find_sigid_algs(signature_nid, NULL, &kind))
        return X509_V_ERR_UNSUPPORTED_SIGNATURE_ALGORITHM;
    int id = EVP_PKEY_get_id(key) == EVP_PKEY_SM2 ? EVP_PKEY_SM2 : EVP_PKEY_get_base_id(key);
    if (id == kind || (id == EVP_PKEY_RSA && kind == EVP_PKEY_RSA_PSS))
        return X509_V_OK;
    return X509_V_ERR_SIGNATURE_ALGORITHM_MISMATCH;
}

/* Names, identifiers and the algorithm; the extensions of a certificate know that of itself. */
static int check_pair(const X509 *issuer, const X509 *subject)
{
    const struct x509_ext_cache *i = x509_exts(issuer), *s = x509_exts(subject);
    if (issuer == subject && (s->flags & (EXFLAG_SS | EXFLAG_INVALID)) == EXFLAG_SS)
        return X509_V_OK;
    if (!x509_name_slice_equal(x509_subject_der(issuer), x509_issuer_der(subject)))
        return X509_V_ERR_SUBJECT_ISSUER_MISMATCH;
    if ((i->flags | s->flags) & EXFLAG_INVALID)
        return X509_V_ERR_UNSPECIFIED;
    int ret = authority_allows(s, i, issuer);
    return ret == X509_V_OK ? algorithm_suits(issuer, s->signature_nid) : ret;
}

int X509_check_issued(X509 *issuer, X509 *subject)
{
    int ret = check_pair(issuer, subject);
    if (ret != X509_V_OK)
        return ret;
    const struct x509_ext_cache *i = x509_exts(issuer), *s = x509_exts(subject);
    /* A proxy's issuer is no CA: RFC 3820, 3.1. */
    if (s->proxy)
        return i->key_usage & KU_DIGITAL_SIGNATURE ? X509_V_OK
                                                   : X509_V_ERR_KEYUSAGE_NO_DIGITAL_SIGNATURE;
    return i->key_usage & KU_KEY_CERT_SIGN ? X509_V_OK : X509_V_ERR_KEYUSAGE_NO_CERTSIGN;
}
