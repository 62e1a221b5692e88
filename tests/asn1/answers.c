/* asn1-answers [SEED [CASES]]    what this library says of random BER of all shapes of
 * templates: each case's fate, what was read, and errors; so that libraries can be compared. */
#include <openssl/err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/asn1/der_gen.h"
#include "tests/asn1/shapes.h"

static void print_hex(const char *what, const uint8_t *p, size_t len)
{
    printf(" %s=", what);
    for (size_t i = 0; i < len; i++)
        printf("%02x", p[i]);
}

static void print_errors(void)
{
    const char *data;
    int flags;
    for (unsigned long e; (e = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0;)
        printf(" %d:%d%s%s", ERR_GET_LIB(e), ERR_GET_REASON(e), data != NULL && *data ? ":" : "",
               data != NULL ? data : "");
}

/* Reads, writes what was read, and reads over it once more. */
static void try_item(const struct shape *shape, const struct der *d, const struct der *second)
{
    const ASN1_ITEM *it = shape->item();
    const unsigned char *p = d->bytes;
    printf("%s", shape->name);
    print_hex("in", d->bytes, d->len);
    ASN1_VALUE *value = ASN1_item_d2i(NULL, &p, (long)d->len, it);
    printf(" read=%d took=%zu", value != NULL, (size_t)(p - d->bytes));
    print_errors();
    if (value != NULL) {
        unsigned char *der = NULL;
        int len = ASN1_item_i2d(value, &der, it);
        printf(" len=%d", len);
        if (der != NULL)
            print_hex("out", der, (size_t)len);
        print_errors();
        OPENSSL_free(der);
        p = second->bytes;
        ASN1_VALUE *again = ASN1_item_d2i(&value, &p, (long)second->len, it);
        printf(" again=%d same=%d null=%d", again != NULL, again == value, value == NULL);
        print_errors();
        der = NULL;
        len = value != NULL ? ASN1_item_i2d(value, &der, it) : 0;
        printf(" len=%d", len);
        if (der != NULL)
            print_hex("out", der, (size_t)len);
        print_errors();
        OPENSSL_free(der);
        ASN1_item_free(value, it);
    }
    printf("\n");
}

int main(int argc, char **argv)
{
    struct gen g = {argc > 1 ? strtoull(argv[1], NULL, 0) : 1};
    long cases = argc > 2 ? strtol(argv[2], NULL, 0) : 20000;
    static struct der d, second;
    for (long i = 0; i < cases; i++) {
        const struct shape *shape = &shapes[gen_below(&g, shapes_n)];
        int ber = gen_below(&g, 3) == 0;
        der_gen(&g, &d, shape->item(), ber);
        if (gen_below(&g, 2))
            der_damage(&g, &d);
        der_gen(&g, &second, shape->item(), ber);
        if (gen_below(&g, 4) == 0)
            der_damage(&g, &second);
        try_item(shape, &d, &second);
    }
    return 0;
}
