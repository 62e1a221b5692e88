/* Name constraints for a fuzzer: each file named has the DER of NameConstraints, of GeneralNames
 * and of a Name, one behind the other. They go into a CA and a leaf; the verdict is that of the
 * system's libcrypto (fuzz/peer/peer.h), and of the same constraints encoded anew.
 * out/fuzz/constraints FILE... */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/x509/vfy.h"
#include "fuzz/fuzz.h"
#include "fuzz/peer/peer.h"

static EVP_PKEY *key;

static X509 *empty(void)
{
    X509 *x = X509_new();
    X509_set_version(x, X509_VERSION_3);
    ASN1_TIME_set_string(X509_getm_notBefore(x), "200101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(x), "490101000000Z");
    X509_set_pubkey(x, key);
    return x;
}

/* Bytes as the value of an extension, as they are. */
static void extend(X509 *x, int nid, const unsigned char *bytes, long n)
{
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(value, bytes, (int)n);
    X509_EXTENSION *e = X509_EXTENSION_create_by_NID(NULL, nid, 1, value);
    X509_add_ext(x, e, -1);
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(value);
}

/* As it comes off the wire, for both libraries: what the encoding has is what counts. */
static X509 *finish(X509 *x, unsigned char **der, int *n)
{
    X509_sign(x, key, NULL);
    *der = NULL;
    *n = i2d_X509(x, der);
    const unsigned char *p = *der;
    X509 *read = d2i_X509(NULL, &p, *n);
    X509_free(x);
    return read;
}

struct verdicts {
    int names, cn;
};

static struct verdicts ours(const X509 *leaf, X509 *ca)
{
    const struct x509_ext_cache *e = x509_exts(ca);
    return (struct verdicts){x509_constraints_check(leaf, e), x509_constraints_check_cn(leaf, e)};
}

static struct verdicts theirs(const unsigned char *leaf, int n, const unsigned char *value, long m)
{
    char *text = peer_ask(PEER_CONSTRAINTS, leaf, (size_t)n, value, (size_t)m), *second, *end;
    struct verdicts v;
    v.names = (int)strtol(text, &second, 10);
    v.cn = (int)strtol(second, &end, 10);
    fuzz_must(second != text && end != second, "OpenSSL refuses them");
    free(text);
    return v;
}

/* A mailbox in UTF-8 that isn't ASCII is a syntax that isn't known here. */
static bool has_utf8(const unsigned char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (p[i] >= 0x80)
            return true;
    return false;
}

static void compare(X509 *leaf, X509 *ca, const unsigned char *der, int n,
                    const unsigned char *value, long m)
{
    struct verdicts a = ours(leaf, ca), b = theirs(der, n, value, m);
    if ((a.names == b.names ||
         (a.names == X509_V_ERR_UNSUPPORTED_NAME_SYNTAX && has_utf8(der, (size_t)n))) &&
        a.cn == b.cn)
        return;
    fprintf(stderr, "names %d, %d; common names %d, %d\n", a.names, b.names, a.cn, b.cn);
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    const unsigned char *p = bytes, *const end = bytes + n;
    unsigned char *der, *ca_der, *again = NULL;
    int len, ca_len;
    if (key == NULL)
        key =
            EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, (const unsigned char[32]){1}, 32);
    NAME_CONSTRAINTS *nc =
        (NAME_CONSTRAINTS *)ASN1_item_d2i(NULL, &p, (long)n, ASN1_ITEM_rptr(NAME_CONSTRAINTS));
    const unsigned char *nc_end = p;
    GENERAL_NAMES *names = nc != NULL ? d2i_GENERAL_NAMES(NULL, &p, end - p) : NULL;
    const unsigned char *names_end = p;
    X509_NAME *subject = names != NULL ? d2i_X509_NAME(NULL, &p, end - p) : NULL;
    if (names != NULL) {
        X509 *ca = empty(), *leaf = empty();
        extend(ca, NID_name_constraints, bytes, nc_end - bytes);
        extend(leaf, NID_subject_alt_name, nc_end, names_end - nc_end);
        if (subject != NULL)
            X509_set_subject_name(leaf, subject);
        ca = finish(ca, &ca_der, &ca_len);
        leaf = finish(leaf, &der, &len);
        int m = ASN1_item_i2d((ASN1_VALUE *)nc, &again, ASN1_ITEM_rptr(NAME_CONSTRAINTS));
        if (ca != NULL && leaf != NULL &&
            ((X509_get_extension_flags(ca) | X509_get_extension_flags(leaf)) & EXFLAG_INVALID) ==
                0) {
            compare(leaf, ca, der, len, bytes, nc_end - bytes);
            fuzz_must(m > 0, "constraints aren't written");
            compare(leaf, ca, der, len, again, m);
        }
        OPENSSL_free(again);
        OPENSSL_free(der);
        OPENSSL_free(ca_der);
        X509_free(ca);
        X509_free(leaf);
    }
    X509_NAME_free(subject);
    GENERAL_NAMES_free(names);
    NAME_CONSTRAINTS_free(nc);
    return 0;
}
