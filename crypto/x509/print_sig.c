/* X509_signature_print(3): algorithms' parameters and signatures' parts. */
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <stdbool.h>

#include "crypto/asn1/asn1.h"
#include "crypto/der/der.h"
#include "crypto/pkey/print.h"
#include "crypto/x509/parse.h"

enum { INDENT = 8 };

/* ---- RSASSA-PSS-params: RFC 8017, A.2.3 ---- */

struct pss_text {
    struct slice hash, mask, mask_hash; /* AlgorithmIdentifiers' OIDs; ptr NULL: as by default */
    struct slice salt, trailer;         /* numbers in two's complement */
};

static bool get_oid(struct slice *s, struct slice *oid, struct slice *parameters)
{
    struct slice alg, contents, whole;
    unsigned tag;
    if (!der_get(s, DER_SEQUENCE, &alg) || !der_get_oid(&alg, oid))
        return false;
    *parameters = alg;
    return alg.len == 0 || (der_get_any(&alg, &tag, &contents, &whole) && alg.len == 0 &&
                            x509_check_any(tag, contents, whole));
}

static bool get_pss(struct slice der, struct pss_text *p)
{
    static const uint8_t mgf1[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x08};
    struct slice seq, part, rest;
    memset(p, 0, sizeof(*p));
    if (!der_get(&der, DER_SEQUENCE, &seq) || der.len != 0)
        return false;
    for (unsigned field = 0; field < 4; field++) {
        bool present, ok;
        if (!der_get_optional(&seq, DER_CONSTRUCTED | field, &part, &present))
            return false;
        if (!present)
            continue;
        if (field == 0)
            ok = get_oid(&part, &p->hash, &rest);
        else if (field == 1)
            ok = get_oid(&part, &p->mask, &rest) && slice_is(p->mask, mgf1, sizeof(mgf1)) &&
                 get_oid(&rest, &p->mask_hash, &(struct slice){0}) && rest.len == 0;
        else
            ok = der_get_integer(&part, field == 2 ? &p->salt : &p->trailer);
        if (!ok || part.len != 0)
            return false;
    }
    return seq.len == 0;
}

static bool print_oid(BIO *out, struct slice contents)
{
    ASN1_OBJECT *o = asn1_object_from(contents);
    bool ok = o != NULL && i2a_ASN1_OBJECT(out, o) > 0;
    ASN1_OBJECT_free(o);
    return ok;
}

static bool print_integer(BIO *out, struct slice number, const char *by_default)
{
    if (number.ptr == NULL)
        return BIO_printf(out, "0x%s (default)\n", by_default) > 0;
    ASN1_INTEGER *a = asn1_integer_from(V_ASN1_INTEGER, number);
    bool ok = a != NULL && BIO_puts(out, "0x") > 0 && i2a_ASN1_INTEGER(out, a) > 0 &&
              BIO_puts(out, "\n") > 0;
    ASN1_INTEGER_free(a);
    return ok;
}

static bool print_mask(BIO *out, const struct pss_text *p)
{
    if (p->mask.ptr == NULL)
        return BIO_puts(out, "mgf1 with sha1 (default)\n") > 0;
    return print_oid(out, p->mask) && BIO_puts(out, " with ") > 0 && print_oid(out, p->mask_hash) &&
           BIO_puts(out, "\n") > 0;
}

static bool print_pss(BIO *out, const X509_ALGOR *alg)
{
    struct pss_text p;
    if (alg->parameter == NULL || alg->parameter->type != V_ASN1_SEQUENCE ||
        !get_pss(asn1_string_slice(alg->parameter->value.sequence), &p))
        return BIO_indent(out, INDENT, INDENT) && BIO_puts(out, "(INVALID PSS PARAMETERS)\n") > 0;
    if (!BIO_indent(out, INDENT, INDENT) || BIO_puts(out, "\n") <= 0 ||
        !BIO_indent(out, INDENT, INDENT) || BIO_puts(out, "Hash Algorithm: ") <= 0)
        return false;
    if (p.hash.ptr == NULL ? BIO_puts(out, "sha1 (default)") <= 0 : !print_oid(out, p.hash))
        return false;
    return BIO_puts(out, "\n") > 0 && BIO_indent(out, INDENT, INDENT) &&
           BIO_puts(out, "Mask Algorithm: ") > 0 && print_mask(out, &p) &&
           BIO_indent(out, INDENT, INDENT) && BIO_puts(out, " Salt Length: ") > 0 &&
           print_integer(out, p.salt, "14") && BIO_indent(out, INDENT, INDENT) &&
           BIO_puts(out, "Trailer Field: ") > 0 && print_integer(out, p.trailer, "01");
}

/* ---- Dss-Sig-Value: RFC 3279, 2.2.2 ---- */

/* 1 written, 0 it can't be, -1 it isn't one. */
static int print_dsa(BIO *out, const ASN1_STRING *sig)
{
    struct slice der = asn1_string_slice(sig), seq;
    BIGNUM *r = BN_new(), *s = BN_new();
    int done = -1;
    if (r != NULL && s != NULL && der_get(&der, DER_SEQUENCE, &seq) && der.len == 0 &&
        der_get_bignum(&seq, r) && der_get_bignum(&seq, s) && seq.len == 0)
        done = BIO_puts(out, "\n") > 0 && print_number(out, "r:   ", r, INDENT) &&
               print_number(out, "s:   ", s, INDENT);
    BN_free(r);
    BN_free(s);
    return done;
}

int X509_signature_print(BIO *bp, const X509_ALGOR *alg, const ASN1_STRING *sig)
{
    int nid = OBJ_obj2nid(alg->algorithm), digest, key = NID_undef;
    if (BIO_puts(bp, "    Signature Algorithm: ") <= 0 || i2a_ASN1_OBJECT(bp, alg->algorithm) <= 0)
        return 0;
    if (sig != NULL && BIO_printf(bp, "\n    Signature Value:") <= 0)
        return 0;
    if (!OBJ_find_sigid_algs(nid, &digest, &key))
        key = NID_undef;
    if (sig != NULL && key == NID_dsa) {
        int done = print_dsa(bp, sig);
        if (done >= 0)
            return done;
    }
    if (nid == NID_rsassaPss ? !print_pss(bp, alg) : BIO_puts(bp, "\n") <= 0)
        return 0;
    return sig == NULL || X509_signature_dump(bp, sig, INDENT);
}
