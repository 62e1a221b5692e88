/* The text of a key: RSA_print(3), and what EVP_PKEY_print_private(3) shows. */
#include <openssl/bio.h>
#include <openssl/rsa.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/print.h"
#include "crypto/rsa/rsa.h"

struct line {
    const char *label;
    const BIGNUM *number;
};

static bool print_numbers(BIO *out, const struct line *lines, size_t n, int indent)
{
    for (size_t i = 0; i < n; i++)
        if (lines[i].number != NULL && !print_number(out, lines[i].label, lines[i].number, indent))
            return false;
    return true;
}

static bool print_extra(BIO *out, const RSA *rsa, int indent)
{
    for (int i = 0; i < rsa->extra_count; i++) {
        const struct rsa_extra *x = &rsa->extra[i];
        const BIGNUM *const numbers[] = {x->r, x->d, x->t};
        static const char *const names[] = {"prime", "exponent", "coefficient"};
        for (size_t j = 0; j < 3; j++) {
            char label[32];
            BIO_snprintf(label, sizeof(label), "%s%d:", names[j], i + 3);
            if (!print_number(out, label, numbers[j], indent))
                return false;
        }
    }
    return true;
}

bool rsa_print(BIO *out, const RSA *rsa, bool private, const char *kind, int indent)
{
    if (rsa->n == NULL || rsa->e == NULL)
        return FAIL(ERR_LIB_RSA, RSA_R_VALUE_MISSING);
    int bits = RSA_bits(rsa);
    if (!private) {
        const struct line lines[] = {{"Modulus:", rsa->n}, {"Exponent:", rsa->e}};
        return BIO_printf(out, "%*s%sPublic-Key: (%d bit)\n", indent, "", kind, bits) > 0 &&
               print_numbers(out, lines, 2, indent);
    }
    const struct line lines[] = {
        {"modulus:", rsa->n},      {"publicExponent:", rsa->e}, {"privateExponent:", rsa->d},
        {"prime1:", rsa->p},       {"prime2:", rsa->q},         {"exponent1:", rsa->dmp1},
        {"exponent2:", rsa->dmq1}, {"coefficient:", rsa->iqmp},
    };
    return BIO_printf(out, "%*s%sPrivate-Key: (%d bit, %d primes)\n", indent, "", kind, bits,
                      rsa->extra_count + 2) > 0 &&
           print_numbers(out, lines, sizeof(lines) / sizeof(lines[0]), indent) &&
           print_extra(out, rsa, indent);
}

int RSA_print(BIO *bp, const RSA *r, int offset)
{
    return rsa_print(bp, r, r->d != NULL, "RSA ", offset);
}

int RSA_print_fp(FILE *fp, const RSA *r, int offset)
{
    BIO *out = BIO_new_fp(fp, BIO_NOCLOSE);
    if (out == NULL)
        return FAIL(ERR_LIB_RSA, ERR_R_BUF_LIB);
    int ok = RSA_print(out, r, offset);
    BIO_free(out);
    return ok;
}
