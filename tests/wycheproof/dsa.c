/* DSA, through objects: numbers of the file, signatures in DER and as r beside s. */
#include <openssl/dsa.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

static BIGNUM *number(json_t *key, const char *field)
{
    BIGNUM *n = NULL;
    const char *hex = json_string_value(json_object_get(key, field));
    return hex != NULL && BN_hex2bn(&n, hex) > 0 ? n : NULL;
}

/* P1363: r, then s, as many bytes as q has each. */
static int verify_p1363(DSA *dsa, struct bytes sig, const unsigned char *digest, int len)
{
    int half = BN_num_bytes(DSA_get0_q(dsa)), result = 0;
    DSA_SIG *numbers = DSA_SIG_new();
    if (sig.len == 2 * (size_t)half &&
        DSA_SIG_set0(numbers, BN_bin2bn(sig.p, half, NULL), BN_bin2bn(sig.p + half, half, NULL)))
        result = DSA_do_verify(digest, len, numbers, dsa);
    DSA_SIG_free(numbers);
    return result;
}

void wp_dsa(const struct wp_case *c)
{
    json_t *key = json_object_get(c->group, "publicKey");
    const char *type = json_string_value(json_object_get(c->group, "type"));
    struct bytes msg = wp_bytes(c, "msg"), sig = wp_bytes(c, "sig");
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    EVP_MD *md = EVP_MD_fetch(NULL, c->algorithm, NULL);
    DSA *dsa = DSA_new();
    if (check(md != NULL && EVP_Digest(msg.p, msg.len, digest, &len, md, NULL), "digest") &&
        check(DSA_set0_pqg(dsa, number(key, "p"), number(key, "q"), number(key, "g")) &&
                  DSA_set0_key(dsa, number(key, "y"), NULL),
              "public key"))
        wp_check(c,
                 (strcmp(type, "DsaVerify") == 0
                      ? DSA_verify(0, digest, (int)len, sig.p, (int)sig.len, dsa)
                      : verify_p1363(dsa, sig, digest, (int)len)) == 1,
                 "verify");
    DSA_free(dsa);
    EVP_MD_free(md);
    free(msg.p), free(sig.p);
}
