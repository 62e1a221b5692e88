/* Parameters in DER: DHParameter (PKCS #3, 9) and DomainParameters (RFC 3279, 2.3.3); their text.
 */
#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/dh/dh.h"
#include "crypto/ffc/der.h"
#include "crypto/pkey/print.h"

/* privateValueLength */
static bool read_length(struct slice *s, int *length)
{
    uint64_t v = 0;
    if (!der_next_is(*s, DER_INTEGER))
        return true;
    if (!der_get_u64(s, &v) || v > FFC_BITS_MAX)
        return false;
    *length = (int)v;
    return true;
}

/* ValidationParms ::= SEQUENCE { seed BIT STRING, pgenCounter INTEGER } */
static bool read_validation(struct slice *s, struct ffc *f)
{
    struct slice v, seed;
    uint64_t counter;
    if (!der_next_is(*s, DER_SEQUENCE))
        return true;
    if (!der_get(s, DER_SEQUENCE, &v) || !der_get_bits(&v, &seed) || !der_get_u64(&v, &counter) ||
        v.len != 0 || counter > INT_MAX || seed.len > FFC_SEED_MAX ||
        !ffc_set_seed(f, seed.ptr, seed.len))
        return false;
    f->pcounter = (int)counter;
    return true;
}

static bool read_x942(DH *dh, struct slice s)
{
    struct ffc *f = &dh->key.params;
    BIGNUM **const numbers[] = {&f->p, &f->g, &f->q};
    return ffc_read_numbers(&s, numbers, 3) &&
           (!der_next_is(s, DER_INTEGER) || ffc_read_number(&s, &f->j)) && read_validation(&s, f) &&
           s.len == 0;
}

static bool read_pkcs3(DH *dh, struct slice s)
{
    struct ffc *f = &dh->key.params;
    BIGNUM **const numbers[] = {&f->p, &f->g};
    return ffc_read_numbers(&s, numbers, 2) && read_length(&s, &dh->key.length) && s.len == 0;
}

bool dh_read_params(DH *dh, struct slice der)
{
    struct slice s;
    return der_get(&der, DER_SEQUENCE, &s) && der.len == 0 &&
           (dh_is_x942(dh) ? read_x942(dh, s) : read_pkcs3(dh, s)) &&
           ffc_name_group(&dh->key.params, true);
}

static void write_x942(const struct ffc *f, struct builder *b)
{
    der_put_bignum(b, f->q);
    if (f->j != NULL)
        der_put_bignum(b, f->j);
    if (f->seed != NULL && f->pcounter >= 0) {
        size_t mark = der_open(b, DER_SEQUENCE);
        der_put_bits(b, slice_of(f->seed, f->seed_len));
        der_put_u64(b, (uint64_t)f->pcounter);
        der_close(b, mark);
    }
}

bool dh_write_params(const DH *dh, bool x942, struct builder *b)
{
    const struct ffc *f = &dh->key.params;
    if (f->p == NULL || f->g == NULL || (x942 && f->q == NULL))
        return false;
    size_t mark = der_open(b, DER_SEQUENCE);
    der_put_bignum(b, f->p);
    der_put_bignum(b, f->g);
    if (x942)
        write_x942(f, b);
    else if (dh->key.length > 0)
        der_put_u64(b, (uint64_t)dh->key.length);
    der_close(b, mark);
    return !b->failed;
}

/* ---- d2i and i2d ---- */

static DH *d2i(DH **a, const unsigned char **in, long len, int type)
{
    struct slice s, whole;
    DH *dh = DH_new();
    if (dh == NULL)
        return NULL;
    dh->key.flags |= type;
    if (ffc_d2i_element(in, len, &s, &whole) && dh_read_params(dh, whole)) {
        *in = s.ptr;
        return ffc_d2i_give((void **)a, dh);
    }
    ERR_raise(ERR_LIB_DH, DH_R_DECODE_ERROR);
    DH_free(dh);
    return type == DH_FLAG_TYPE_DH ? ffc_d2i_fail((void **)a) : NULL;
}

DH *d2i_DHparams(DH **a, const unsigned char **in, long len)
{
    return d2i(a, in, len, DH_FLAG_TYPE_DH);
}

DH *d2i_DHxparams(DH **a, const unsigned char **in, long len)
{
    return d2i(a, in, len, DH_FLAG_TYPE_DHX);
}

static bool write_pkcs3(const void *dh, struct builder *b)
{
    return dh_write_params(dh, false, b);
}

static bool write_dhx(const void *dh, struct builder *b)
{
    return dh_write_params(dh, true, b);
}

int i2d_DHparams(const DH *a, unsigned char **out)
{
    return ffc_i2d(a, write_pkcs3, out);
}

int i2d_DHxparams(const DH *a, unsigned char **out)
{
    return ffc_i2d(a, write_dhx, out);
}

DH *DHparams_dup(const DH *a)
{
    DH *dh = DH_new();
    if (dh != NULL && ffc_copy(&dh->key.params, &a->key.params)) {
        dh->key.length = a->key.length;
        dh->key.flags = a->key.flags;
        return dh;
    }
    DH_free(dh);
    return NULL;
}

/* ---- Text ---- */

int DHparams_print(BIO *bp, const DH *x)
{
    const struct ffc *f = &x->key.params;
    const struct {
        const char *label;
        const BIGNUM *n;
    } numbers[] = {{"prime P:", f->p},
                   {"generator G:", f->g},
                   {"subgroup order Q:", f->q},
                   {"subgroup factor:", f->j}};
    if (f->p == NULL)
        return FAIL(ERR_LIB_DH, ERR_R_PASSED_NULL_PARAMETER);
    bool ok = BIO_printf(bp, "    DH Parameters: (%d bit)\n", DH_bits(x)) > 0;
    for (size_t i = 0; ok && i < 4; i++)
        ok = numbers[i].n == NULL || print_number(bp, numbers[i].label, numbers[i].n, 8);
    if (ok && f->seed != NULL)
        ok = print_octets(bp, "seed:", slice_of(f->seed, f->seed_len), 8);
    if (ok && f->pcounter >= 0)
        ok = BIO_printf(bp, "        counter: %d\n", f->pcounter) > 0;
    if (ok && x->key.length > 0)
        ok = BIO_printf(bp, "        recommended-private-length: %d bits\n", x->key.length) > 0;
    return ok;
}

int DHparams_print_fp(FILE *fp, const DH *x)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && DHparams_print(b, x);
    BIO_free(b);
    return ok;
}
