/* openssl dgst: signatures of files. */
#include "apps/dgst_sign.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "apps/keyio.h"

bool dgst_verifies(const struct dgst_signing *s)
{
    return s->verify != NULL || s->prverify != NULL;
}

bool dgst_signs(const struct dgst_signing *s)
{
    return s->sign != NULL || dgst_verifies(s);
}

/* EdDSA takes a message only whole. */
static bool load_key(struct dgst_signing *s)
{
    struct key_passes passes;
    const char *file = s->verify != NULL ? s->verify : s->prverify != NULL ? s->prverify : s->sign;
    if (key_passes_get(&passes, s->passin, NULL))
        s->key = key_load(s->verify != NULL ? KEY_PUBLIC : KEY_PRIVATE, file, s->key_format,
                          key_pass_in(&passes), s->verify != NULL ? "public key" : "private key");
    key_passes_wipe(&passes);
    if (s->key == NULL)
        return false;
    if (!EVP_PKEY_is_a(s->key, "ED25519") && !EVP_PKEY_is_a(s->key, "ED448"))
        return true;
    fprintf(stderr, "Key type not supported for this operation\n");
    return false;
}

static bool begin(struct dgst_signing *s, const char *digest)
{
    EVP_PKEY_CTX *pctx = NULL;
    s->ctx = EVP_MD_CTX_new();
    if (s->ctx == NULL || (dgst_verifies(s) ? EVP_DigestVerifyInit_ex : EVP_DigestSignInit_ex)(
                              s->ctx, &pctx, digest, NULL, common.propquery, s->key, NULL) <= 0) {
        fprintf(stderr, "Error setting context\n");
        print_errors();
        return false;
    }
    for (size_t i = 0; i < s->options.n; i++) {
        const char *text = s->options.v[i], *colon = strchr(text, ':');
        char *name = colon != NULL ? OPENSSL_strndup(text, (size_t)(colon - text)) : NULL;
        bool ok = name != NULL && EVP_PKEY_CTX_ctrl_str(pctx, name, colon + 1) > 0;
        OPENSSL_free(name);
        if (ok)
            continue;
        fprintf(stderr, "Signature parameter error \"%s\"\n", text);
        print_errors();
        return false;
    }
    return true;
}

/* At most one byte more than the longest signature: such a one is wrong, too. */
static bool load_signature(struct dgst_signing *s)
{
    FILE *in = fopen(s->signature, "rb");
    if (in == NULL) {
        raise_open(s->signature, "rb");
        fprintf(stderr, "Error opening signature file %s\n", s->signature);
        print_errors();
        return false;
    }
    size_t room = (size_t)EVP_PKEY_get_size(s->key) + 1;
    s->sig = OPENSSL_malloc(room);
    s->sig_len = s->sig != NULL ? fread(s->sig, 1, room, in) : 0;
    bool ok = s->sig_len > 0 && !ferror(in);
    fclose(in);
    if (!ok)
        fprintf(stderr, "Error reading signature file %s\n", s->signature);
    return ok;
}

bool dgst_sign_start(struct dgst_signing *s, const char *digest)
{
    if (dgst_verifies(s) && s->signature == NULL) {
        fprintf(stderr, "No signature to verify: use the -signature option\n");
        return false;
    }
    return load_key(s) && begin(s, digest) && (!dgst_verifies(s) || load_signature(s));
}

bool dgst_sign_update(struct dgst_signing *s, FILE *in)
{
    static unsigned char buf[1 << 16];
    bool ok = true;
    for (size_t got; ok && (got = fread(buf, 1, sizeof(buf), in)) > 0;)
        ok = (dgst_verifies(s) ? EVP_DigestVerifyUpdate : EVP_DigestSignUpdate)(s->ctx, buf, got) >
             0;
    return ok;
}

bool dgst_sign_verdict(struct dgst_signing *s, FILE *out)
{
    int result = EVP_DigestVerifyFinal(s->ctx, s->sig, s->sig_len);
    if (result >= 0)
        fputs(result == 1 ? "Verified OK\n" : "Verification failure\n", out);
    else
        fprintf(stderr, "Error verifying data\n");
    if (result != 1)
        print_errors();
    return result == 1;
}

void dgst_sign_end(struct dgst_signing *s)
{
    EVP_MD_CTX_free(s->ctx);
    EVP_PKEY_free(s->key);
    OPENSSL_free(s->sig);
}
