/* The per-message secret numbers of ECDSA: RFC 6979, section 3.2, and its variant of section 3.6.
 */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/ec/ecdsa_core.h"
#include "ref/ct.h"

/* K = HMAC_K(V || byte || seed || extra), V = HMAC_K(V) */
static void stir(struct ecdsa_nonces *g, uint8_t byte, const uint8_t *seed, size_t seed_len,
                 const uint8_t *extra, size_t extra_len)
{
    const struct evp_md_st *md = g->hmac.md;
    uint8_t key[64];
    hmac_update(&g->hmac, g->v, md->size);
    hmac_update(&g->hmac, &byte, 1);
    hmac_update(&g->hmac, seed, seed_len);
    hmac_update(&g->hmac, extra, extra_len);
    hmac_final(&g->hmac, key);
    hmac_key(&g->hmac, md, key, md->size);
    hmac_update(&g->hmac, g->v, md->size);
    hmac_final(&g->hmac, g->v);
    OPENSSL_cleanse(key, sizeof(key));
}

void ecdsa_nonces_init(struct ecdsa_nonces *g, const struct curve *c, const struct evp_md_st *md,
                       const uint64_t *x, const uint8_t *digest, size_t len, const uint8_t *extra,
                       size_t extra_len)
{
    static const uint8_t zeros[64];
    uint8_t seed[2 * EC_BYTES_MAX];
    size_t octets = (c->order.bits + 7) / 8;
    ec_number z;
    g->curve = c;
    ecdsa_digest_number(c, z, digest, len);
    curve_scalar_reduce(c, z, z);
    ec_number_to_bytes(seed, octets, x, c->n);
    ec_number_to_bytes(seed + octets, octets, z, c->n);
    memset(g->v, 1, sizeof(g->v));
    hmac_key(&g->hmac, md, zeros, md->size);
    stir(g, 0, seed, 2 * octets, extra, extra_len);
    stir(g, 1, seed, 2 * octets, extra, extra_len);
    OPENSSL_cleanse(seed, sizeof(seed));
}

void ecdsa_nonces_next(struct ecdsa_nonces *g, uint64_t *k)
{
    size_t octets = (g->curve->order.bits + 7) / 8, size = g->hmac.md->size;
    uint8_t t[EC_BYTES_MAX];
    for (;;) {
        for (size_t done = 0; done < octets; done += size) {
            hmac_update(&g->hmac, g->v, size);
            hmac_final(&g->hmac, g->v);
            memcpy(t + done, g->v, octets - done < size ? octets - done : size);
        }
        ecdsa_digest_number(g->curve, k, t, octets);
        /* That a candidate was refused tells nothing of the one that isn't. */
        uint64_t valid = curve_scalar_valid(g->curve, k);
        ct_public(&valid, sizeof(valid));
        if (valid)
            break;
        stir(g, 0, NULL, 0, NULL, 0);
    }
    OPENSSL_cleanse(t, sizeof(t));
}

void ecdsa_nonces_wipe(struct ecdsa_nonces *g)
{
    OPENSSL_cleanse(g, sizeof(*g));
}
