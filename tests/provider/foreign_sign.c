/* What it does with its toy keys. A signature is the sum of the bytes and the private part, behind
 * the digest's first letter or a dash; a secret the sum of one's private and the other's public
 * part; encryption adds the public part to each byte. */
#include <openssl/core_names.h>
#include <openssl/params.h>
#include <stdlib.h>
#include <string.h>

#include "tests/provider/foreign_key.h"

struct state {
    const struct foreign_toy *key, *peer;
    unsigned char sum, digest;
    int colour;
};

static void *new (void *provctx)
{
    struct state *s = calloc(1, sizeof(*s));
    (void)provctx;
    if (s != NULL)
        s->digest = '-';
    return s;
}

static void *new_signature(void *provctx, const char *propq)
{
    (void)propq;
    return new (provctx);
}

static void end(void *ctx)
{
    free(ctx);
}

static void *dup(void *ctx)
{
    struct state *s = malloc(sizeof(*s));
    if (s != NULL)
        *s = *(struct state *)ctx;
    return s;
}

static int set(void *ctx, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = params != NULL ? OSSL_PARAM_locate_const(params, "colour") : NULL;
    return p == NULL || OSSL_PARAM_get_int(p, &((struct state *)ctx)->colour);
}

static int get(void *ctx, OSSL_PARAM params[])
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, "colour");
    return p == NULL || OSSL_PARAM_set_int(p, ((struct state *)ctx)->colour);
}

static const OSSL_PARAM *known(void *ctx, void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_int("colour", NULL), OSSL_PARAM_END};
    (void)ctx, (void)provctx;
    return list;
}

static int begin(void *ctx, void *key, const OSSL_PARAM params[])
{
    struct state *s = ctx;
    s->key = key;
    s->sum = 0;
    return set(ctx, params);
}

/* ---- Signatures ---- */

static int begin_digest(void *ctx, const char *mdname, void *key, const OSSL_PARAM params[])
{
    ((struct state *)ctx)->digest = mdname != NULL ? (unsigned char)mdname[0] : '?';
    return begin(ctx, key, params);
}

static int add(void *ctx, const unsigned char *data, size_t len)
{
    for (size_t i = 0; i < len; i++)
        ((struct state *)ctx)->sum += data[i];
    return 1;
}

static int finish(void *ctx, unsigned char *sig, size_t *sig_len, size_t room)
{
    const struct state *s = ctx;
    *sig_len = 2;
    if (sig == NULL)
        return 1;
    if (room < 2) {
        foreign_raise(FOREIGN_BAD_LENGTH, "room for %d", (int)room);
        return 0;
    }
    sig[0] = s->digest;
    sig[1] = (unsigned char)(s->sum + s->key->private);
    return 1;
}

static int check_it(void *ctx, const unsigned char *sig, size_t sig_len)
{
    const struct state *s = ctx;
    return sig_len == 2 && sig[0] == s->digest &&
           sig[1] == (unsigned char)(s->sum + s->key->public - 1);
}

static int sign(void *ctx, unsigned char *sig, size_t *sig_len, size_t room,
                const unsigned char *tbs, size_t len)
{
    ((struct state *)ctx)->sum = 0;
    add(ctx, tbs, len);
    return finish(ctx, sig, sig_len, room);
}

static int verify(void *ctx, const unsigned char *sig, size_t sig_len, const unsigned char *tbs,
                  size_t len)
{
    ((struct state *)ctx)->sum = 0;
    add(ctx, tbs, len);
    return check_it(ctx, sig, sig_len);
}

static int recover(void *ctx, unsigned char *out, size_t *out_len, size_t room,
                   const unsigned char *sig, size_t sig_len)
{
    const struct state *s = ctx;
    *out_len = 1;
    if (out == NULL)
        return 1;
    if (room < 1 || sig_len != 2)
        return 0;
    out[0] = (unsigned char)(sig[1] - (s->key->public - 1));
    return 1;
}

static const OSSL_DISPATCH signature[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_NEWCTX, new_signature),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_DUPCTX, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_SIGN_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_SIGN, sign),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_VERIFY_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_VERIFY, verify),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_VERIFY_RECOVER_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_VERIFY_RECOVER, recover),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_DIGEST_SIGN_INIT, begin_digest),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_DIGEST_SIGN_UPDATE, add),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_DIGEST_SIGN_FINAL, finish),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_INIT, begin_digest),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_UPDATE, add),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_FINAL, check_it),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_GET_CTX_PARAMS, get),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_GETTABLE_CTX_PARAMS, known),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_SET_CTX_PARAMS, set),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_SETTABLE_CTX_PARAMS, known),
    {0, NULL},
};

static const OSSL_DISPATCH less[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_NEWCTX, new_signature),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_SIGNATURE_SIGN_INIT, begin),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_signatures[] = {
    {"FOREIGN-SIGN:foreignsign", "provider=foreign", signature, "A sum, signed"},
    {"FOREIGN-LESS", "provider=foreign", less, NULL},
    {NULL, NULL, NULL, NULL},
};

/* ---- Key exchange ---- */

static int set_peer(void *ctx, void *peer)
{
    ((struct state *)ctx)->peer = peer;
    return 1;
}

static int derive(void *ctx, unsigned char *secret, size_t *len, size_t room)
{
    const struct state *s = ctx;
    *len = 1;
    if (secret == NULL)
        return 1;
    if (room < 1 || s->peer == NULL) {
        foreign_raise(FOREIGN_NOT_NOW, NULL);
        return 0;
    }
    secret[0] = (unsigned char)(s->key->private + s->peer->public);
    return 1;
}

static const OSSL_DISPATCH exchange[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_KEYEXCH_NEWCTX, new),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYEXCH_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYEXCH_DUPCTX, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYEXCH_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYEXCH_SET_PEER, set_peer),
    FOREIGN_FUNCTION(OSSL_FUNC_KEYEXCH_DERIVE, derive),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_exchanges[] = {
    {"FOREIGN-EXCHANGE", "provider=foreign", exchange, NULL},
    {"X25519", "provider=foreign", exchange, NULL},
    {NULL, NULL, NULL, NULL},
};

/* ---- Encryption ---- */

static int shift(unsigned char *out, size_t *out_len, size_t room, const unsigned char *in,
                 size_t len, unsigned char by)
{
    *out_len = len;
    if (out == NULL)
        return 1;
    if (room < len) {
        foreign_raise(FOREIGN_BAD_LENGTH, "room for %d", (int)room);
        return 0;
    }
    for (size_t i = 0; i < len; i++)
        out[i] = (unsigned char)(in[i] + by);
    return 1;
}

static int encrypt(void *ctx, unsigned char *out, size_t *out_len, size_t room,
                   const unsigned char *in, size_t len)
{
    return shift(out, out_len, room, in, len, ((struct state *)ctx)->key->public);
}

static int decrypt(void *ctx, unsigned char *out, size_t *out_len, size_t room,
                   const unsigned char *in, size_t len)
{
    const struct state *s = ctx;
    return shift(out, out_len, room, in, len, (unsigned char)(-1 - s->key->private));
}

static const OSSL_DISPATCH cipher[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_ASYM_CIPHER_NEWCTX, new),
    FOREIGN_FUNCTION(OSSL_FUNC_ASYM_CIPHER_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_ASYM_CIPHER_DUPCTX, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_ASYM_CIPHER_ENCRYPT_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_ASYM_CIPHER_ENCRYPT, encrypt),
    FOREIGN_FUNCTION(OSSL_FUNC_ASYM_CIPHER_DECRYPT_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_ASYM_CIPHER_DECRYPT, decrypt),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_asym_ciphers[] = {
    {"FOREIGN-KEY", "provider=foreign", cipher, NULL},
    {NULL, NULL, NULL, NULL},
};

/* ---- Encapsulation ---- */

static int encapsulate(void *ctx, unsigned char *out, size_t *out_len, unsigned char *secret,
                       size_t *secret_len)
{
    const struct state *s = ctx;
    *out_len = *secret_len = 1;
    if (out != NULL) {
        out[0] = (unsigned char)(s->key->public + 16);
        secret[0] = s->key->public;
    }
    return 1;
}

static int decapsulate(void *ctx, unsigned char *out, size_t *out_len, const unsigned char *in,
                       size_t len)
{
    (void)ctx;
    *out_len = 1;
    if (out != NULL && len == 1)
        out[0] = (unsigned char)(in[0] - 16);
    return len == 1;
}

static const OSSL_DISPATCH kem[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_KEM_NEWCTX, new),
    FOREIGN_FUNCTION(OSSL_FUNC_KEM_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_KEM_DUPCTX, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_KEM_ENCAPSULATE_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_KEM_ENCAPSULATE, encapsulate),
    FOREIGN_FUNCTION(OSSL_FUNC_KEM_DECAPSULATE_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_KEM_DECAPSULATE, decapsulate),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_kems[] = {
    {"FOREIGN-KEY", "provider=foreign", kem, NULL},
    {NULL, NULL, NULL, NULL},
};
