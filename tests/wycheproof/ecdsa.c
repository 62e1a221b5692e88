/* ECDSA and ECDH over prime curves, straight on crypto/ec/ecdsa_core.h. */
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/ec/curves.h"
#include "crypto/ec/ecdsa_core.h"
#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

static bool curve_of(struct prime_curve *c, json_t *name)
{
    const char *text = json_string_value(name);
    int nid = strcmp(text, "secp256r1") == 0   ? OBJ_sn2nid("prime256v1")
              : strcmp(text, "secp192r1") == 0 ? OBJ_sn2nid("prime192v1")
                                               : OBJ_sn2nid(text);
    const struct ec_curve *named = ec_curves;
    while (named->nid != 0 && named->nid != nid)
        named++;
    return check(named->nid != 0 &&
                     prime_curve_init(c, named->number, named->words, named->cofactor == 1),
                 "no curve %s", text);
}

/* P1363: r, then s, as many bytes as the order has each. */
static bool read_sig(const struct wp_case *c, const struct prime_curve *curve,
                     struct ecdsa_sig *sig, struct bytes from)
{
    const char *type = json_string_value(json_object_get(c->group, "type"));
    size_t half = (curve->order.bits + 7) / 8;
    if (strcmp(type, "EcdsaVerify") == 0)
        return ecdsa_sig_read(curve, sig, slice_of(from.p, from.len));
    return from.len == 2 * half && prime_from_bytes(sig->r, curve->n, from.p, half) &&
           prime_from_bytes(sig->s, curve->n, from.p + half, half);
}

void wp_ecdsa(const struct wp_case *c)
{
    json_t *of_group = json_object_get(c->group, "publicKey");
    struct wp_case key = *c;
    key.test = of_group;
    struct bytes pk = wp_bytes(&key, "uncompressed"), msg = wp_bytes(c, "msg"),
                 sig = wp_bytes(c, "sig");
    struct prime_curve curve;
    struct ecdsa_sig numbers;
    uint64_t q[2 * PRIME_WORDS_MAX];
    uint8_t digest[EVP_MAX_MD_SIZE];
    unsigned len;
    EVP_MD *md = EVP_MD_fetch(NULL, c->algorithm, NULL);
    if (curve_of(&curve, json_object_get(of_group, "curve")) &&
        check(md != NULL && EVP_Digest(msg.p, msg.len, digest, &len, md, NULL), "digest") &&
        check(ec_point_read(&curve, q, slice_of(pk.p, pk.len)), "public key"))
        wp_check(
            c, read_sig(c, &curve, &numbers, sig) && ecdsa_verify(&curve, &numbers, q, digest, len),
            "verify");
    EVP_MD_free(md);
    free(pk.p), free(msg.p), free(sig.p);
}

void wp_ecdh(const struct wp_case *c)
{
    struct bytes public = wp_bytes(c, "public"), private = wp_bytes(c, "private"),
                 shared = wp_bytes(c, "shared");
    struct prime_curve curve;
    uint64_t q[2 * PRIME_WORDS_MAX];
    prime_number d;
    uint8_t z[PRIME_BYTES_MAX];
    if (curve_of(&curve, json_object_get(c->group, "curve")))
        wp_check(c,
                 ec_point_read(&curve, q, slice_of(public.p, public.len)) &&
                     prime_from_bytes(d, curve.n, private.p, private.len) &&
                     ecdh_shared(&curve, z, d, q) && shared.len == (curve.p.bits + 7) / 8 &&
                     memcmp(z, shared.p, shared.len) == 0,
                 "ecdh");
    free(public.p), free(private.p), free(shared.p);
}
