/* Extensions for a fuzzer: each file named is the value of an extension of every kind. What can be
 * decoded is printed, and comes out of its own encoding again; a certificate with it is looked at,
 * and what that finds agrees with the templates.
 *   out/fuzz/ext FILE... */
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "fuzz/fuzz.h"
#include "tests/x509v3/texts.h"

static X509_EXTENSION *extension(int nid, const unsigned char *p, size_t n)
{
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    X509_EXTENSION *ext = NULL;
    if (value != NULL && ASN1_OCTET_STRING_set(value, p, (int)n))
        ext = X509_EXTENSION_create_by_NID(NULL, nid, 1, value);
    ASN1_OCTET_STRING_free(value);
    return ext;
}

static void free_value(const X509V3_EXT_METHOD *m, void *value)
{
    if (m->it != NULL)
        ASN1_item_free(value, ASN1_ITEM_ptr(m->it));
    else
        m->ext_free(value);
}

/* What is encoded again is decoded and encoded the same. */
static void again(int nid, X509_EXTENSION *ext)
{
    const X509V3_EXT_METHOD *m = X509V3_EXT_get_nid(nid);
    void *value = X509V3_EXT_d2i(ext), *back;
    if (value == NULL)
        return;
    X509_EXTENSION *one = X509V3_EXT_i2d(nid, 0, value), *two;
    if (one != NULL) {
        back = X509V3_EXT_d2i(one);
        fuzz_must(back != NULL, "an extension isn't read again");
        two = X509V3_EXT_i2d(nid, 0, back);
        fuzz_must(two != NULL && ASN1_OCTET_STRING_cmp(X509_EXTENSION_get_data(one),
                                                       X509_EXTENSION_get_data(two)) == 0,
                  "an extension isn't the same again");
        free_value(m, back);
        X509_EXTENSION_free(two);
    }
    X509_EXTENSION_free(one);
    free_value(m, value);
}

/* The cache takes nothing that the template refuses. */
static void look(int nid, X509_EXTENSION *ext)
{
    X509 *x = X509_new();
    X509_add_ext(x, ext, -1);
    bool valid = (X509_get_extension_flags(x) & EXFLAG_INVALID) == 0;
    int crit;
    void *value = X509_get_ext_d2i(x, nid, &crit, NULL);
    switch (nid) {
    case NID_basic_constraints:
    case NID_key_usage:
    case NID_ext_key_usage:
    case NID_subject_key_identifier:
    case NID_authority_key_identifier:
    case NID_subject_alt_name:
    case NID_name_constraints:
    case NID_crl_distribution_points:
    case NID_netscape_cert_type:
    case NID_sbgp_ipAddrBlock:
    case NID_sbgp_autonomousSysNum:
        fuzz_must(!valid || value != NULL, "the cache takes what the template refuses");
    }
    if (value != NULL)
        free_value(X509V3_EXT_get_nid(nid), value);
    X509_check_host(x, "www.example.org", 0, 0, NULL);
    X509_check_email(x, "a@example.org", 0, 0);
    X509_check_ip_asc(x, "192.0.2.1", 0);
    X509_email_free(X509_get1_email(x));
    X509_email_free(X509_get1_ocsp(x));
    X509_free(x);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    ERR_clear_error();
    BIO *out = BIO_new(BIO_s_null());
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        int nid = OBJ_txt2nid(texts[i].name);
        /* Each kind once: the rows of a kind stand together or are few. */
        if (nid == NID_undef || (i > 0 && nid == OBJ_txt2nid(texts[i - 1].name)))
            continue;
        X509_EXTENSION *ext = extension(nid, p, n);
        X509V3_EXT_print(out, ext, X509V3_EXT_PARSE_UNKNOWN, 2);
        again(nid, ext);
        look(nid, ext);
        X509_EXTENSION_free(ext);
        ERR_clear_error();
    }
    BIO_free(out);
    return 0;
}
