/* DER for a fuzzer: each file named is read as a value of every shape of template, its first byte
 * says which; what can be read of what was written must be the same again. With --seeds
 * FOLDER writes files to begin with.
 *   out/fuzz/asn1 FILE... */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/asn1/der_gen.h"
#include "tests/asn1/shapes.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static void must(bool ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "%s\n", what);
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    if (len == 0 || len > INT32_MAX)
        return 0;
    const ASN1_ITEM *it = shapes[data[0] % shapes_n].item();
    const unsigned char *p = data + 1;
    ASN1_VALUE *value = ASN1_item_d2i(NULL, &p, (long)len - 1, it);
    unsigned char *der = NULL, *second = NULL;
    int n = value != NULL ? ASN1_item_i2d(value, &der, it) : 0;
    if (n > 0) {
        p = der;
        ASN1_VALUE *back = ASN1_item_d2i(NULL, &p, n, it);
        /* An ANY of tag 0 becomes an end of contents, which may not be read there. */
        must(back == NULL || (p == der + n && ASN1_item_i2d(back, &second, it) == n &&
                              memcmp(der, second, (size_t)n) == 0),
             "a value isn't the same again");
        ASN1_item_free(back, it);
    }
    OPENSSL_free(der);
    OPENSSL_free(second);
    ASN1_item_free(value, it);
    ERR_clear_error();
    return 0;
}

static int seeds(const char *folder)
{
    struct gen g = {1};
    struct der d;
    char name[4096];
    for (size_t i = 0; i < 4 * shapes_n; i++) {
        const uint8_t which = (uint8_t)(i % shapes_n);
        der_gen(&g, &d, shapes[which].item(), i >= 2 * shapes_n);
        snprintf(name, sizeof(name), "%s/%s-%zu", folder, shapes[which].name, i / shapes_n);
        FILE *f = fopen(name, "wb");
        if (f == NULL)
            return 1;
        bool ok = fwrite(&which, 1, 1, f) == 1 && fwrite(d.bytes, 1, d.len, f) == d.len;
        if (fclose(f) != 0 || !ok)
            return 1;
    }
    return 0;
}

#ifndef ASSAY_LIBFUZZER
int main(int argc, char **argv)
{
    static uint8_t bytes[1 << 20];
    if (argc == 3 && strcmp(argv[1], "--seeds") == 0)
        return seeds(argv[2]);
    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        if (f == NULL)
            return 1;
        size_t n = fread(bytes, 1, sizeof(bytes), f);
        fclose(f);
        uint8_t *exact = malloc(n + 1); /* memory that ends where the file does */
        if (exact == NULL)
            return 1;
        memcpy(exact + 1, bytes, n);
        LLVMFuzzerTestOneInput(exact + 1, n);
        free(exact);
    }
    return 0;
}
#endif
