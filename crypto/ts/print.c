/* Requests and responses as text: TS_REQ_print_bio, TS_RESP_print_bio. */
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/ts/ts.h"

enum { NAME_ROOM = 128, DUMP_INDENT = 4 };

/* ---- Parts of both ---- */

int TS_ASN1_INTEGER_print_bio(BIO *bio, const ASN1_INTEGER *num)
{
    BIGNUM *n = ASN1_INTEGER_to_BN(num, NULL);
    char *hex = n != NULL ? BN_bn2hex(n) : NULL;
    const bool ok = hex != NULL && BIO_write(bio, "0x", 2) > 0 && BIO_puts(bio, hex) > 0;
    OPENSSL_free(hex);
    BN_free(n);
    return ok;
}

int TS_OBJ_print_bio(BIO *bio, const ASN1_OBJECT *obj)
{
    char name[NAME_ROOM];
    if (OBJ_obj2txt(name, sizeof(name), obj, 0) <= 0)
        name[0] = '\0';
    return BIO_printf(bio, "%s\n", name) > 0;
}

int TS_X509_ALGOR_print_bio(BIO *bio, const X509_ALGOR *alg)
{
    const int nid = OBJ_obj2nid(alg->algorithm);
    return BIO_printf(bio, "Hash Algorithm: %s\n", nid == NID_undef ? "UNKNOWN" : OBJ_nid2ln(nid));
}

int TS_MSG_IMPRINT_print_bio(BIO *bio, TS_MSG_IMPRINT *msg)
{
    const ASN1_OCTET_STRING *digest = msg->hashed_msg;
    TS_X509_ALGOR_print_bio(bio, msg->hash_algo);
    return BIO_puts(bio, "Message data:\n") > 0 &&
           BIO_dump_indent(bio, ASN1_STRING_get0_data(digest), ASN1_STRING_length(digest),
                           DUMP_INDENT) >= 0;
}

int TS_ext_print_bio(BIO *bio, const STACK_OF(X509_EXTENSION) * extensions)
{
    BIO_puts(bio, "Extensions:\n");
    for (int i = 0; i < X509v3_get_ext_count(extensions); i++) {
        X509_EXTENSION *ext = X509v3_get_ext(extensions, i);
        if (i2a_ASN1_OBJECT(bio, X509_EXTENSION_get_object(ext)) < 0 ||
            BIO_puts(bio, X509_EXTENSION_get_critical(ext) ? ": critical\n" : ":\n") <= 0)
            return 0;
        if (!X509V3_EXT_print(bio, ext, 0, 4)) {
            BIO_puts(bio, "    ");
            ASN1_STRING_print(bio, X509_EXTENSION_get_data(ext));
        }
        BIO_puts(bio, "\n");
    }
    return 1;
}

/* A line of a number, or of nothing. */
static void print_optional(BIO *bio, const char *label, const ASN1_INTEGER *number,
                           const char *none)
{
    BIO_printf(bio, "%s", label);
    if (number != NULL)
        TS_ASN1_INTEGER_print_bio(bio, number);
    else
        BIO_puts(bio, none);
}

/* ---- Requests ---- */

int TS_REQ_print_bio(BIO *bio, TS_REQ *a)
{
    if (a == NULL)
        return 0;
    BIO_printf(bio, "Version: %d\n", (int)TS_REQ_get_version(a));
    TS_MSG_IMPRINT_print_bio(bio, a->msg_imprint);
    BIO_puts(bio, "Policy OID: ");
    if (a->policy_id != NULL)
        TS_OBJ_print_bio(bio, a->policy_id);
    else
        BIO_puts(bio, "unspecified\n");
    print_optional(bio, "Nonce: ", a->nonce, "unspecified");
    BIO_printf(bio, "\nCertificate required: %s\n", TS_REQ_get_cert_req(a) ? "yes" : "no");
    TS_ext_print_bio(bio, a->extensions);
    return 1;
}

/* ---- Status ---- */

const struct ts_failure ts_failures[] = {
    {TS_INFO_BAD_ALG, "badAlg", "unrecognized or unsupported algorithm identifier"},
    {TS_INFO_BAD_REQUEST, "badRequest", "transaction not permitted or supported"},
    {TS_INFO_BAD_DATA_FORMAT, "badDataFormat", "the data submitted has the wrong format"},
    {TS_INFO_TIME_NOT_AVAILABLE, "timeNotAvailable", "the TSA's time source is not available"},
    {TS_INFO_UNACCEPTED_POLICY, "unacceptedPolicy",
     "the requested TSA policy is not supported by the TSA"},
    {TS_INFO_UNACCEPTED_EXTENSION, "unacceptedExtension",
     "the requested extension is not supported by the TSA"},
    {TS_INFO_ADD_INFO_NOT_AVAILABLE, "addInfoNotAvailable",
     "the additional information requested could not be understood or is not available"},
    {TS_INFO_SYSTEM_FAILURE, "systemFailure",
     "the request cannot be handled due to system failure"},
    {-1, NULL, NULL},
};

static void print_failures(BIO *bio, const ASN1_BIT_STRING *bits)
{
    bool any = false;
    BIO_puts(bio, "Failure info: ");
    for (const struct ts_failure *f = ts_failures; bits != NULL && f->text != NULL; f++)
        if (ASN1_BIT_STRING_get_bit(bits, f->bit)) {
            BIO_printf(bio, "%s%s", any ? ", " : "", f->text);
            any = true;
        }
    BIO_puts(bio, any ? "\n" : "unspecified\n");
}

int TS_STATUS_INFO_print_bio(BIO *bio, TS_STATUS_INFO *a)
{
    static const char *const names[] = {
        "Granted.", "Granted with modifications.", "Rejected.",
        "Waiting.", "Revocation warning.",         "Revoked.",
    };
    const long status = ASN1_INTEGER_get(a->status);
    const bool named = status >= 0 && (size_t)status < sizeof(names) / sizeof(names[0]);
    BIO_printf(bio, "Status: %s\nStatus description: ", named ? names[status] : "out of bounds");
    for (int i = 0; i < sk_ASN1_UTF8STRING_num(a->text); i++) {
        BIO_puts(bio, i > 0 ? "\t" : "");
        ASN1_STRING_print_ex(bio, sk_ASN1_UTF8STRING_value(a->text, i), 0);
        BIO_puts(bio, "\n");
    }
    if (sk_ASN1_UTF8STRING_num(a->text) <= 0)
        BIO_puts(bio, "unspecified\n");
    print_failures(bio, a->failure_info);
    return 1;
}

/* ---- Responses ---- */

static void print_accuracy(BIO *bio, const TS_ACCURACY *a)
{
    print_optional(bio, "", a->seconds, "unspecified");
    print_optional(bio, " seconds, ", a->millis, "unspecified");
    print_optional(bio, " millis, ", a->micros, "unspecified");
    BIO_puts(bio, " micros");
}

/* As it stands in a configuration, with the name of a directory in one line. */
static void print_name(BIO *bio, GENERAL_NAME *name)
{
    STACK_OF(CONF_VALUE) *text = i2v_GENERAL_NAME(NULL, name, NULL);
    X509V3_EXT_val_prn(bio, text, 0, 0);
    sk_CONF_VALUE_pop_free(text, X509V3_conf_free);
}

int TS_TST_INFO_print_bio(BIO *bio, TS_TST_INFO *a)
{
    if (a == NULL)
        return 0;
    BIO_printf(bio, "Version: %d\nPolicy OID: ", (int)TS_TST_INFO_get_version(a));
    TS_OBJ_print_bio(bio, a->policy_id);
    TS_MSG_IMPRINT_print_bio(bio, a->msg_imprint);
    print_optional(bio, "Serial number: ", a->serial, "unspecified");
    BIO_puts(bio, "\nTime stamp: ");
    ASN1_GENERALIZEDTIME_print(bio, a->time);
    BIO_puts(bio, "\nAccuracy: ");
    if (a->accuracy != NULL)
        print_accuracy(bio, a->accuracy);
    else
        BIO_puts(bio, "unspecified");
    BIO_printf(bio, "\nOrdering: %s\n", a->ordering ? "yes" : "no");
    print_optional(bio, "Nonce: ", a->nonce, "unspecified");
    BIO_puts(bio, "\nTSA: ");
    if (a->tsa != NULL)
        print_name(bio, a->tsa);
    else
        BIO_puts(bio, "unspecified");
    BIO_puts(bio, "\n");
    TS_ext_print_bio(bio, a->extensions);
    return 1;
}

int TS_RESP_print_bio(BIO *bio, TS_RESP *a)
{
    BIO_puts(bio, "Status info:\n");
    TS_STATUS_INFO_print_bio(bio, a->status_info);
    BIO_puts(bio, "\nTST info:\n");
    if (a->tst_info != NULL)
        TS_TST_INFO_print_bio(bio, a->tst_info);
    else
        BIO_puts(bio, "Not included.\n");
    return 1;
}
