/* RSAPublicKey and RSAPrivateKey, RFC 8017, appendices A.1.1 and A.1.2. Nothing raises an error:
 * who knows where the bytes come from does. */
#include <openssl/crypto.h>

#include "crypto/der/der.h"
#include "crypto/rsa/rsa.h"

static bool get_number(struct slice *s, BIGNUM **to, bool secret)
{
    return rsa_number(to, secret) != NULL && der_get_bignum(s, *to);
}

bool rsa_public_decode(RSA *rsa, struct slice der)
{
    struct slice seq;
    bool ok = der_get(&der, DER_SEQUENCE, &seq) && der.len == 0 &&
              get_number(&seq, &rsa->n, false) && get_number(&seq, &rsa->e, false) && seq.len == 0;
    rsa_changed(rsa);
    return ok;
}

/* OtherPrimeInfos, of version multi alone; as many as there may be. */
static bool get_extra(struct slice *s, RSA *rsa)
{
    struct slice list, one;
    if (!der_get(s, DER_SEQUENCE, &list) || list.len == 0)
        return false;
    while (list.len > 0) {
        if (rsa->extra_count == RSA_EXTRA_MAX || !der_get(&list, DER_SEQUENCE, &one))
            return false;
        struct rsa_extra *x = &rsa->extra[rsa->extra_count];
        *x = (struct rsa_extra){NULL, NULL, NULL};
        rsa->extra_count++;
        if (!get_number(&one, &x->r, true) || !get_number(&one, &x->d, true) ||
            !get_number(&one, &x->t, true) || one.len != 0)
            return false;
    }
    return true;
}

bool rsa_private_decode(RSA *rsa, struct slice der)
{
    struct slice seq;
    uint64_t version;
    if (!der_get(&der, DER_SEQUENCE, &seq) || der.len != 0 || !der_get_u64(&seq, &version) ||
        version > RSA_ASN1_VERSION_MULTI || rsa->extra_count != 0)
        return false;
    bool ok = get_number(&seq, &rsa->n, false) && get_number(&seq, &rsa->e, false) &&
              get_number(&seq, &rsa->d, true) && get_number(&seq, &rsa->p, true) &&
              get_number(&seq, &rsa->q, true) && get_number(&seq, &rsa->dmp1, true) &&
              get_number(&seq, &rsa->dmq1, true) && get_number(&seq, &rsa->iqmp, true) &&
              (version != RSA_ASN1_VERSION_MULTI || get_extra(&seq, rsa)) && seq.len == 0;
    rsa_changed(rsa);
    return ok;
}

bool rsa_public_encode(const RSA *rsa, struct builder *b)
{
    if (rsa->n == NULL || rsa->e == NULL)
        return false;
    size_t seq = der_open(b, DER_SEQUENCE);
    der_put_bignum(b, rsa->n);
    der_put_bignum(b, rsa->e);
    der_close(b, seq);
    return !b->failed;
}

/* Every number must be there: what has no factors has no RSAPrivateKey. */
bool rsa_private_encode(const RSA *rsa, struct builder *b)
{
    const BIGNUM *const numbers[] = {rsa->n, rsa->e,    rsa->d,    rsa->p,
                                     rsa->q, rsa->dmp1, rsa->dmq1, rsa->iqmp};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        if (numbers[i] == NULL)
            return false;
    size_t seq = der_open(b, DER_SEQUENCE);
    der_put_u64(b, rsa->extra_count > 0 ? RSA_ASN1_VERSION_MULTI : RSA_ASN1_VERSION_DEFAULT);
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        der_put_bignum(b, numbers[i]);
    if (rsa->extra_count > 0) {
        size_t list = der_open(b, DER_SEQUENCE);
        for (int i = 0; i < rsa->extra_count; i++) {
            size_t one = der_open(b, DER_SEQUENCE);
            der_put_bignum(b, rsa->extra[i].r);
            der_put_bignum(b, rsa->extra[i].d);
            der_put_bignum(b, rsa->extra[i].t);
            der_close(b, one);
        }
        der_close(b, list);
    }
    der_close(b, seq);
    return !b->failed;
}
