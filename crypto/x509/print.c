/* X509_print_ex(3), and the parts that the texts of requests and CRLs have, too. */
#include "crypto/x509/print.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/sha.h>
#include <openssl/x509v3.h>

#include "crypto/asn1/asn1.h"
#include "crypto/x509/aux.h"
#include "crypto/x509/cert.h"

enum { OBJECT_TEXT = 80 };

/* ---- Parts ---- */

struct name_layout name_layout(unsigned long flags)
{
    if ((flags & XN_FLAG_SEP_MASK) == XN_FLAG_SEP_MULTILINE)
        return (struct name_layout){'\n', 12, 0};
    return (struct name_layout){' ', flags == XN_FLAG_COMPAT ? 16 : 0, flags == XN_FLAG_COMPAT};
}

bool print_name(BIO *out, const char *label, const X509_NAME *name, unsigned long flags)
{
    struct name_layout l = name_layout(flags);
    return BIO_printf(out, "        %s:%c", label, l.after_label) > 0 &&
           X509_NAME_print_ex(out, name, l.indent, flags) >= l.least && BIO_puts(out, "\n") > 0;
}

bool print_pubkey(BIO *out, const X509_PUBKEY *pub, EVP_PKEY *key)
{
    ASN1_OBJECT *alg = NULL;
    X509_PUBKEY_get0_param(&alg, NULL, NULL, NULL, pub);
    if (BIO_printf(out, "        Subject Public Key Info:\n%12sPublic Key Algorithm: ", "") <= 0 ||
        i2a_ASN1_OBJECT(out, alg) <= 0 || BIO_puts(out, "\n") <= 0)
        return false;
    if (key != NULL) {
        EVP_PKEY_print_public(out, key, 16, NULL);
    } else {
        BIO_printf(out, "%12sUnable to load Public Key\n", "");
        ERR_print_errors(out);
    }
    return true;
}

static bool print_version(BIO *out, long version)
{
    if (version >= X509_VERSION_1 && version <= X509_VERSION_3)
        return BIO_printf(out, "%8sVersion: %ld (0x%lx)\n", "", version + 1,
                          (unsigned long)version) > 0;
    return BIO_printf(out, "%8sVersion: Unknown (%ld)\n", "", version) > 0;
}

/* In decimal if a long holds it, else the bytes. */
static bool print_serial(BIO *out, const ASN1_INTEGER *serial)
{
    bool negative = serial->type == V_ASN1_NEG_INTEGER;
    long l = -1;
    if (BIO_printf(out, "        Serial Number:") <= 0)
        return false;
    if (serial->length <= (int)sizeof(long)) {
        ERR_set_mark();
        l = ASN1_INTEGER_get(serial);
        ERR_pop_to_mark();
    }
    if (l != -1) {
        unsigned long v = negative ? 0 - (unsigned long)l : (unsigned long)l;
        const char *sign = negative ? "-" : "";
        return BIO_printf(out, " %s%lu (%s0x%lx)\n", sign, v, sign, v) > 0;
    }
    if (BIO_printf(out, "\n%12s%s", "", negative ? " (Negative)" : "") <= 0)
        return false;
    for (int i = 0; i < serial->length; i++)
        if (BIO_printf(out, "%02x%c", serial->data[i], i + 1 == serial->length ? '\n' : ':') <= 0)
            return false;
    return true;
}

static bool print_validity(BIO *out, const X509 *x)
{
    return BIO_printf(out, "        Validity\n            Not Before: ") > 0 &&
           (ASN1_TIME_print(out, X509_get0_notBefore(x)), true) &&
           BIO_printf(out, "\n            Not After : ") > 0 &&
           (ASN1_TIME_print(out, X509_get0_notAfter(x)), true) && BIO_puts(out, "\n") > 0;
}

static bool print_uid(BIO *out, const char *whose, const ASN1_BIT_STRING *uid)
{
    return uid == NULL || (BIO_printf(out, "%8s%s Unique ID: ", "", whose) > 0 &&
                           X509_signature_dump(out, uid, 12) > 0);
}

/* ---- The signature ---- */

int X509_signature_dump(BIO *bp, const ASN1_STRING *sig, int indent)
{
    for (int i = 0; i < sig->length; i++) {
        if (i % 18 == 0 && ((i > 0 && BIO_puts(bp, "\n") <= 0) || !BIO_indent(bp, indent, indent)))
            return 0;
        if (BIO_printf(bp, "%02x%s", sig->data[i], i + 1 == sig->length ? "" : ":") <= 0)
            return 0;
    }
    return BIO_puts(bp, "\n") == 1;
}

/* ---- Certificates ---- */

/* Its fields are made objects when they are first asked for: whether there is memory for that. */
static bool has_fields(X509 *x)
{
    const ASN1_BIT_STRING *sig;
    const X509_ALGOR *alg;
    X509_get0_signature(&sig, &alg, x);
    return sig != NULL && alg != NULL && X509_get0_tbs_sigalg(x) != NULL &&
           X509_get0_serialNumber(x) != NULL && X509_get_issuer_name(x) != NULL &&
           X509_get_subject_name(x) != NULL && X509_get0_notBefore(x) != NULL &&
           X509_get0_notAfter(x) != NULL && X509_get_X509_PUBKEY(x) != NULL;
}

static bool print_data(BIO *out, X509 *x, unsigned long nmflag, unsigned long cflag)
{
    const ASN1_BIT_STRING *issuer_uid, *subject_uid;
    if (!has_fields(x))
        return false;
    if (!(cflag & X509_FLAG_NO_VERSION) && !print_version(out, X509_get_version(x)))
        return false;
    if (!(cflag & X509_FLAG_NO_SERIAL) && !print_serial(out, X509_get0_serialNumber(x)))
        return false;
    if (!(cflag & X509_FLAG_NO_SIGNAME) &&
        (BIO_puts(out, "    ") <= 0 ||
         X509_signature_print(out, X509_get0_tbs_sigalg(x), NULL) <= 0))
        return false;
    if (!(cflag & X509_FLAG_NO_ISSUER) &&
        !print_name(out, "Issuer", X509_get_issuer_name(x), nmflag))
        return false;
    if (!(cflag & X509_FLAG_NO_VALIDITY) && !print_validity(out, x))
        return false;
    if (!(cflag & X509_FLAG_NO_SUBJECT) &&
        !print_name(out, "Subject", X509_get_subject_name(x), nmflag))
        return false;
    if (!(cflag & X509_FLAG_NO_PUBKEY) &&
        !print_pubkey(out, X509_get_X509_PUBKEY(x), X509_get0_pubkey(x)))
        return false;
    X509_get0_uids(x, &issuer_uid, &subject_uid);
    return (cflag & X509_FLAG_NO_IDS) != 0 ||
           (print_uid(out, "Issuer", issuer_uid) && print_uid(out, "Subject", subject_uid));
}

int X509_print_ex(BIO *bp, X509 *x, unsigned long nmflag, unsigned long cflag)
{
    const ASN1_BIT_STRING *sig;
    const X509_ALGOR *alg;
    if (!(cflag & X509_FLAG_NO_HEADER) && BIO_puts(bp, "Certificate:\n    Data:\n") <= 0)
        return 0;
    if (!print_data(bp, x, nmflag, cflag))
        return 0;
    if (!(cflag & X509_FLAG_NO_EXTENSIONS) &&
        !X509V3_extensions_print(bp, "X509v3 extensions", X509_get0_extensions(x), cflag, 8))
        return 0;
    if (!(cflag & X509_FLAG_NO_SIGDUMP)) {
        X509_get0_signature(&sig, &alg, x);
        if (X509_signature_print(bp, alg, sig) <= 0)
            return 0;
    }
    return (cflag & X509_FLAG_NO_AUX) != 0 || X509_aux_print(bp, x, 0);
}

int X509_print(BIO *bp, X509 *x)
{
    return X509_print_ex(bp, x, XN_FLAG_COMPAT, X509_FLAG_COMPAT);
}

int X509_print_ex_fp(FILE *bp, X509 *x, unsigned long nmflag, unsigned long cflag)
{
    BIO *out = BIO_new_fp(bp, BIO_NOCLOSE);
    int r = out != NULL && X509_print_ex(out, x, nmflag, cflag);
    BIO_free(out);
    return r;
}

int X509_print_fp(FILE *bp, X509 *x)
{
    return X509_print_ex_fp(bp, x, XN_FLAG_COMPAT, X509_FLAG_COMPAT);
}

/* ---- What the file's owner says ---- */

static void print_uses(BIO *out, const char *what, const STACK_OF(ASN1_OBJECT) * uses, int indent)
{
    char text[OBJECT_TEXT];
    if (uses == NULL) {
        BIO_printf(out, "%*sNo %s Uses.\n", indent, "", what);
        return;
    }
    BIO_printf(out, "%*s%s Uses:\n%*s", indent, "", what, indent + 2, "");
    for (int i = 0; i < sk_ASN1_OBJECT_num(uses); i++) {
        OBJ_obj2txt(text, sizeof(text), sk_ASN1_OBJECT_value(uses, i), 0);
        BIO_printf(out, "%s%s", i > 0 ? ", " : "", text);
    }
    BIO_puts(out, "\n");
}

int X509_aux_print(BIO *out, X509 *x, int indent)
{
    const x509_aux *aux = x->aux;
    if (aux == NULL)
        return 1;
    print_uses(out, "Trusted", aux->trust, indent);
    print_uses(out, "Rejected", aux->reject, indent);
    if (aux->alias != NULL)
        BIO_printf(out, "%*sAlias: %.*s\n", indent, "", aux->alias->length,
                   (const char *)aux->alias->data);
    if (aux->keyid != NULL) {
        BIO_printf(out, "%*sKey Id: ", indent, "");
        for (int i = 0; i < aux->keyid->length; i++)
            BIO_printf(out, "%s%02X", i > 0 ? ":" : "", aux->keyid->data[i]);
        BIO_puts(out, "\n");
    }
    return 1;
}

/* ---- OCSP's identifiers: RFC 6960, 4.1.1 ---- */

static bool print_sha1(BIO *out, const char *label, struct slice bytes)
{
    unsigned char md[SHA_DIGEST_LENGTH];
    if (bytes.ptr == NULL || !EVP_Digest(bytes.ptr, bytes.len, md, NULL, EVP_sha1(), NULL) ||
        BIO_printf(out, "        %s OCSP hash: ", label) <= 0)
        return false;
    for (size_t i = 0; i < sizeof(md); i++)
        if (BIO_printf(out, "%02X", md[i]) <= 0)
            return false;
    return BIO_puts(out, "\n") > 0;
}

int X509_ocspid_print(BIO *bp, X509 *x)
{
    return print_sha1(bp, "Subject", x509_subject_der(x)) &&
           print_sha1(bp, "Public key", x509_spki_bits(x));
}
