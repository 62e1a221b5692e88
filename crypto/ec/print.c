/* The text of curves and keys: EC_KEY_print(3), ECPKParameters_print(3). */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>

#include "crypto/ec/ec_print.h"
#include "crypto/pkey/print.h"

static bool print_name(BIO *out, const EC_GROUP *g, int indent)
{
    const char *nist = EC_curve_nid2nist(g->nid);
    return BIO_printf(out, "%*sASN1 OID: %s\n", indent, "", OBJ_nid2sn(g->nid)) > 0 &&
           (nist == NULL || BIO_printf(out, "%*sNIST CURVE: %s\n", indent, "", nist) > 0);
}

static bool print_generator(BIO *out, const EC_GROUP *g, int indent)
{
    uint8_t octets[1 + 2 * EC_BYTES_MAX];
    const char *label = g->form == POINT_CONVERSION_COMPRESSED     ? "Generator (compressed):"
                        : g->form == POINT_CONVERSION_UNCOMPRESSED ? "Generator (uncompressed):"
                                                                   : "Generator (hybrid):";
    size_t len =
        EC_POINT_point2oct(g, &g->domain->generator, g->form, octets, sizeof(octets), NULL);
    return len > 0 && print_octets(out, label, slice_of(octets, len), indent);
}

static bool print_field(BIO *out, const EC_GROUP *g, int indent)
{
    int basis = EC_GROUP_get_basis_type(g);
    return BIO_printf(out, "%*sField Type: %s\n", indent, "",
                      OBJ_nid2sn(ec_method_of(g)->field_type)) > 0 &&
           (basis == 0 ||
            BIO_printf(out, "%*sBasis Type: %s\n", indent, "", OBJ_nid2sn(basis)) > 0) &&
           print_number(out, basis == 0 ? "Prime:" : "Polynomial:", &g->domain->p, indent);
}

static bool print_explicit(BIO *out, const EC_GROUP *g, int indent)
{
    const struct ec_domain *d = g->domain;
    return print_field(out, g, indent) && print_number(out, "A:   ", &d->a, indent) &&
           print_number(out, "B:   ", &d->b, indent) && print_generator(out, g, indent) &&
           print_number(out, "Order: ", &d->order, indent) &&
           (BN_is_zero(&d->cofactor) || print_number(out, "Cofactor: ", &d->cofactor, indent)) &&
           (g->seed_len == 0 || print_octets(out, "Seed:", slice_of(g->seed, g->seed_len), indent));
}

bool ec_print_group(BIO *out, const EC_GROUP *g, int indent)
{
    if (g->asn1_flag & OPENSSL_EC_NAMED_CURVE && g->nid != NID_undef)
        return print_name(out, g, indent);
    return g->domain->has_generator && print_explicit(out, g, indent);
}

static bool print_private(BIO *out, const EC_KEY *key, int indent)
{
    uint8_t octets[EC_BYTES_MAX];
    size_t len = EC_KEY_priv2oct(key, octets, sizeof(octets));
    bool ok = len > 0 && print_octets(out, "priv:", slice_of(octets, len), indent);
    OPENSSL_cleanse(octets, sizeof(octets));
    return ok;
}

static bool print_public(BIO *out, const EC_KEY *key, int indent)
{
    uint8_t octets[1 + 2 * EC_BYTES_MAX];
    size_t len =
        EC_POINT_point2oct(&key->group, &key->public_key, key->form, octets, sizeof(octets), NULL);
    return len > 0 && print_octets(out, "pub:", slice_of(octets, len), indent);
}

bool ec_print_key(BIO *out, const EC_KEY *key, const char *title, bool private, bool public,
                  int indent)
{
    return key->has_group &&
           BIO_printf(out, "%*s%s: (%d bit)\n", indent, "", title,
                      EC_GROUP_order_bits(&key->group)) > 0 &&
           (!private || print_private(out, key, indent)) &&
           (!public || print_public(out, key, indent)) && ec_print_group(out, &key->group, indent);
}

int EC_KEY_print(BIO *bp, const EC_KEY *key, int off)
{
    return ec_print_key(bp, key, key->has_private ? "Private-Key" : "Public-Key", key->has_private,
                        key->has_public, off);
}

int ECParameters_print(BIO *bp, const EC_KEY *key)
{
    return ec_print_key(bp, key, "ECDSA-Parameters", false, false, 4);
}

int ECPKParameters_print(BIO *bp, const EC_GROUP *x, int off)
{
    return ec_print_group(bp, x, off);
}

/* ---- To a FILE ---- */

int EC_KEY_print_fp(FILE *fp, const EC_KEY *key, int off)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && EC_KEY_print(b, key, off);
    BIO_free(b);
    return ok;
}

int ECParameters_print_fp(FILE *fp, const EC_KEY *key)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && ECParameters_print(b, key);
    BIO_free(b);
    return ok;
}

int ECPKParameters_print_fp(FILE *fp, const EC_GROUP *x, int off)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && ECPKParameters_print(b, x, off);
    BIO_free(b);
    return ok;
}
