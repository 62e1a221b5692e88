/* What is said of random BER of all shapes of templates: each case's fate, what was read, errors.
 */
#include <openssl/crypto.h>

#include "tests/asn1/der_gen.h"
#include "tests/asn1/shapes.h"
#include "tests/asn1/transcript.h"
#include "tests/suite.h"

/* Reads, writes what was read, and reads over it once more. */
static void try_item(const struct shape *shape, const struct der *d, const struct der *second)
{
    const ASN1_ITEM *it = shape->item();
    const unsigned char *p = d->bytes;
    say("%s", shape->name);
    say(" in="), say_hex(d->bytes, d->len);
    ASN1_VALUE *value = ASN1_item_d2i(NULL, &p, (long)d->len, it);
    say(" read=%d took=%zu", value != NULL, (size_t)(p - d->bytes));
    say_errors();
    if (value != NULL) {
        unsigned char *der = NULL;
        int len = ASN1_item_i2d(value, &der, it);
        say(" len=%d", len);
        if (der != NULL)
            say(" out="), say_hex(der, (size_t)len);
        say_errors();
        OPENSSL_free(der);
        p = second->bytes;
        ASN1_VALUE *again = ASN1_item_d2i(&value, &p, (long)second->len, it);
        say(" again=%d same=%d null=%d", again != NULL, again == value, value == NULL);
        say_errors();
        der = NULL;
        len = value != NULL ? ASN1_item_i2d(value, &der, it) : 0;
        say(" len=%d", len);
        if (der != NULL)
            say(" out="), say_hex(der, (size_t)len);
        say_errors();
        OPENSSL_free(der);
        ASN1_item_free(value, it);
    }
    say("\n");
}

void test_asn1_answers(void)
{
    if (sizeof(long) < 8)
        return; /* a long's width is in what was said */
    enum { CASES = 6000 };
    struct gen g = {1};
    static struct der d, second;
    transcript_begin("answers");
    for (int i = 0; i < CASES; i++) {
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
    transcript_end("abd31b7978b44b09581bb5a08799d0c76d7e8471e0b049f88453205728c68a65");
}
