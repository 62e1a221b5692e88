/* DSA keys and parameters in DER, and their text. */
#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/dsa/dsa.h"
#include "crypto/ffc/der.h"
#include "crypto/pkey/print.h"

/* Dss-Parms ::= SEQUENCE { p, q, g INTEGER } (RFC 3279, 2.3.2) */
bool dsa_read_params(DSA *dsa, struct slice der)
{
    struct ffc *f = &dsa->key.params;
    BIGNUM **const numbers[] = {&f->p, &f->q, &f->g};
    struct slice s;
    return der_get(&der, DER_SEQUENCE, &s) && der.len == 0 && ffc_read_numbers(&s, numbers, 3) &&
           s.len == 0;
}

static bool put_params(const struct ffc *f, struct builder *b)
{
    if (f->p == NULL || f->q == NULL || f->g == NULL)
        return false;
    der_put_bignum(b, f->p);
    der_put_bignum(b, f->q);
    der_put_bignum(b, f->g);
    return true;
}

bool dsa_write_params(const DSA *dsa, struct builder *b)
{
    size_t mark = der_open(b, DER_SEQUENCE);
    if (!put_params(&dsa->key.params, b))
        return false;
    der_close(b, mark);
    return !b->failed;
}

/* SEQUENCE { version 0, p, q, g, y, x }: what SSLeay began with. */
bool dsa_read_private(DSA *dsa, struct slice der)
{
    struct ffc_key *k = &dsa->key;
    struct slice s;
    uint64_t version;
    BIGNUM **const numbers[] = {&k->params.p, &k->params.q, &k->params.g, &k->pub, &k->priv};
    if (!der_get(&der, DER_SEQUENCE, &s) || der.len != 0 || !der_get_u64(&s, &version) ||
        version != 0 || !ffc_read_numbers(&s, numbers, 5) || s.len != 0)
        return false;
    BN_set_flags(k->priv, BN_FLG_CONSTTIME);
    return true;
}

bool dsa_write_private(const DSA *dsa, struct builder *b)
{
    const struct ffc_key *k = &dsa->key;
    size_t mark = der_open(b, DER_SEQUENCE);
    der_put_u64(b, 0);
    if (!put_params(&k->params, b) || k->pub == NULL || k->priv == NULL)
        return false;
    der_put_bignum(b, k->pub);
    der_put_bignum(b, k->priv);
    der_close(b, mark);
    return !b->failed;
}

/* SEQUENCE { y, p, q, g } */
static bool read_public(DSA *dsa, struct slice der)
{
    struct ffc_key *k = &dsa->key;
    BIGNUM **const numbers[] = {&k->pub, &k->params.p, &k->params.q, &k->params.g};
    struct slice s;
    return der_get(&der, DER_SEQUENCE, &s) && der.len == 0 && ffc_read_numbers(&s, numbers, 4) &&
           s.len == 0;
}

static bool write_public(const void *key, struct builder *b)
{
    const struct ffc_key *k = key;
    size_t mark = der_open(b, DER_SEQUENCE);
    if (k->pub == NULL)
        return false;
    der_put_bignum(b, k->pub);
    if (!put_params(&k->params, b))
        return false;
    der_close(b, mark);
    return !b->failed;
}

/* ---- d2i and i2d ---- */

static DSA *d2i(DSA **a, const unsigned char **in, long len, bool (*read)(DSA *, struct slice))
{
    struct slice rest, whole;
    DSA *dsa = DSA_new();
    if (dsa == NULL)
        return NULL;
    if (ffc_d2i_element(in, len, &rest, &whole) && read(dsa, whole)) {
        *in = rest.ptr;
        return ffc_d2i_give((void **)a, dsa);
    }
    ERR_raise(ERR_LIB_DSA, DSA_R_DECODE_ERROR);
    DSA_free(dsa);
    return ffc_d2i_fail((void **)a);
}

DSA *d2i_DSAparams(DSA **a, const unsigned char **in, long len)
{
    return d2i(a, in, len, dsa_read_params);
}

DSA *d2i_DSAPublicKey(DSA **a, const unsigned char **in, long len)
{
    return d2i(a, in, len, read_public);
}

DSA *d2i_DSAPrivateKey(DSA **a, const unsigned char **in, long len)
{
    return d2i(a, in, len, dsa_read_private);
}

static bool write_params(const void *dsa, struct builder *b)
{
    return dsa_write_params(dsa, b);
}

static bool write_private(const void *dsa, struct builder *b)
{
    return dsa_write_private(dsa, b);
}

int i2d_DSAparams(const DSA *a, unsigned char **out)
{
    return ffc_i2d(a, write_params, out);
}

int i2d_DSAPublicKey(const DSA *a, unsigned char **out)
{
    return ffc_i2d(a, write_public, out);
}

int i2d_DSAPrivateKey(const DSA *a, unsigned char **out)
{
    return ffc_i2d(a, write_private, out);
}

DSA *DSAparams_dup(const DSA *a)
{
    DSA *dsa = DSA_new();
    if (dsa != NULL && ffc_copy(&dsa->key.params, &a->key.params)) {
        dsa->key.flags = a->key.flags;
        return dsa;
    }
    DSA_free(dsa);
    return NULL;
}

/* ---- Text ---- */

int DSA_print(BIO *bp, const DSA *x, int off)
{
    const struct ffc_key *k = &x->key;
    const struct {
        const char *label;
        const BIGNUM *n;
    } numbers[] = {{"priv:", k->priv},
                   {"pub: ", k->pub},
                   {"prime P:", k->params.p},
                   {"generator G:", k->params.g},
                   {"subgroup order Q:", k->params.q}};
    int bits = k->params.p != NULL ? BN_num_bits(k->params.p) : 0;
    const char *what = k->priv != NULL ? "Private-Key" : "Public-Key";
    bool ok = BIO_printf(bp, "%*s%s: (%d bit)\n", off, "", what, bits) > 0;
    for (size_t i = 0; ok && i < 5; i++)
        ok = numbers[i].n == NULL || print_number(bp, numbers[i].label, numbers[i].n, off);
    return ok;
}

int DSAparams_print(BIO *bp, const DSA *x)
{
    const DSA view = {
        .key.params = {.p = x->key.params.p, .q = x->key.params.q, .g = x->key.params.g}};
    return DSA_print(bp, &view, 4);
}

static int print_fp(FILE *fp, const DSA *x, int off, bool all)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && (all ? DSA_print(b, x, off) : DSAparams_print(b, x));
    BIO_free(b);
    return ok;
}

int DSA_print_fp(FILE *bp, const DSA *x, int off)
{
    return print_fp(bp, x, off, true);
}

int DSAparams_print_fp(FILE *fp, const DSA *x)
{
    return print_fp(fp, x, 4, false);
}
