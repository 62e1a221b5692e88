/* X25519, X448 and Ed25519, through EVP_PKEY with raw keys. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

static bool is_zero(const struct bytes *b)
{
    unsigned char all = 0;
    for (size_t i = 0; i < b->len; i++)
        all |= b->p[i];
    return all == 0;
}

/* Cases marked acceptable (twist, small order, non-canonical) have one right answer too, but for a
 * secret of zeros, which is refused (RFC 7748, 6). The invalid ones are keys of another length. */
void wp_montgomery(const struct wp_case *c)
{
    struct bytes k = wp_bytes(c, "private"), u = wp_bytes(c, "public"),
                 want = wp_bytes(c, "shared");
    unsigned char out[56];
    size_t len = sizeof(out);
    EVP_PKEY *own = EVP_PKEY_new_raw_private_key_ex(NULL, c->algorithm, NULL, k.p, k.len),
             *peer = EVP_PKEY_new_raw_public_key_ex(NULL, c->algorithm, NULL, u.p, u.len);
    EVP_PKEY_CTX *ctx = own != NULL ? EVP_PKEY_CTX_new(own, NULL) : NULL;
    bool keys = own != NULL && peer != NULL;
    bool derived = keys && EVP_PKEY_derive_init(ctx) == 1 &&
                   EVP_PKEY_derive_set_peer(ctx, peer) == 1 && EVP_PKEY_derive(ctx, out, &len) == 1;
    check(keys == (c->verdict != INVALID), "case %zu: keys", wp_int(c, "tcId"));
    check(derived == (keys && !is_zero(&want)), "case %zu: derived or not", wp_int(c, "tcId"));
    check(!derived || (len == want.len && memcmp(out, want.p, len) == 0), "case %zu: the secret",
          wp_int(c, "tcId"));
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(own);
    EVP_PKEY_free(peer);
    ERR_clear_error();
    free(k.p), free(u.p), free(want.p);
}

void wp_ed25519(const struct wp_case *c)
{
    struct wp_case in_key = *c;
    in_key.test = json_object_get(c->group, "publicKey");
    struct bytes pk = wp_bytes(&in_key, "pk"), msg = wp_bytes(c, "msg"), sig = wp_bytes(c, "sig");
    EVP_PKEY *key = EVP_PKEY_new_raw_public_key_ex(NULL, "ED25519", NULL, pk.p, pk.len);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    wp_check(c,
             EVP_DigestVerifyInit(ctx, NULL, NULL, NULL, key) == 1 &&
                 EVP_DigestVerify(ctx, sig.p, sig.len, msg.p, msg.len) == 1,
             "verify");
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
    ERR_clear_error();
    free(pk.p), free(msg.p), free(sig.p);
}
