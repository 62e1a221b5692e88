/* Damaged key files: each is refused with an error, and none is read beyond its end (which the
 * sanitizers' runs see: every input lies in memory of its own length). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/pbe/pbe.h"
#include "crypto/pkey/pbes2.h"
#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"

typedef EVP_PKEY *reader(const unsigned char *p, size_t n);

static EVP_PKEY *private_der(const unsigned char *p, size_t n)
{
    return d2i_AutoPrivateKey(NULL, &p, (long)n);
}

static EVP_PKEY *public_der(const unsigned char *p, size_t n)
{
    return d2i_PUBKEY(NULL, &p, (long)n);
}

static EVP_PKEY *encrypted_der(const unsigned char *p, size_t n)
{
    static char secret[] = "secret";
    BIO *in = BIO_new_mem_buf(p, (int)n);
    EVP_PKEY *key = d2i_PKCS8PrivateKey_bio(in, NULL, NULL, secret);
    BIO_free(in);
    return key;
}

static EVP_PKEY *private_pem(const unsigned char *p, size_t n)
{
    BIO *in = BIO_new_mem_buf(p, (int)n);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

/* The bytes of a sample. */
static unsigned char *der_of(const char *pem, long *len)
{
    char *name, *header;
    unsigned char *data = NULL;
    BIO *in = BIO_new_mem_buf(pem, -1);
    check(PEM_read_bio(in, &name, &header, &data, len) == 1, "the sample");
    OPENSSL_free(name);
    OPENSSL_free(header);
    BIO_free(in);
    return data;
}

/* In memory that ends where they end; an error comes with NULL. */
static bool accepted(reader *read, const unsigned char *p, size_t n, const char *what, size_t at)
{
    unsigned char *copy = calloc(1, n > 0 ? n : 1);
    if (n > 0)
        memcpy(copy, p, n);
    EVP_PKEY *key = read(copy, n);
    check(key != NULL || n == 0 || ERR_peek_error() != 0, "%s at %zu: no error", what, at);
    free(copy);
    ERR_clear_error();
    EVP_PKEY_free(key);
    return key != NULL;
}

static void truncated(const char *what, reader *read, const unsigned char *p, size_t n)
{
    check(accepted(read, p, n, what, n), "%s: whole", what);
    for (size_t i = 0; i < n; i++)
        check(!accepted(read, p, i, what, i), "%s: %zu of %zu bytes", what, i, n);
}

/* Every byte of `n` from `from` on is changed in some ways; those before `opaque` must matter,
 * but for one. */
static void changed(const char *what, reader *read, const unsigned char *p, size_t n, size_t opaque,
                    size_t but)
{
    static const unsigned char flips[] = {0x01, 0x80, 0xff, 0x20};
    unsigned char *copy = malloc(n);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < sizeof(flips); j++) {
            memcpy(copy, p, n);
            copy[i] ^= flips[j];
            bool ok = accepted(read, copy, n, what, i);
            check(!ok || i >= opaque || i == but, "%s: byte %zu changed by %02x", what, i,
                  flips[j]);
        }
    free(copy);
}

/* Lengths that aren't the shortest, aren't definite, or are far too long. */
static void lengths(void)
{
    static const struct {
        unsigned char head[8];
        size_t n;
    } heads[] = {
        {{0x30, 0x81, 0x2e}, 3},
        {{0x30, 0x82, 0x00, 0x2e}, 4},
        {{0x30, 0x80}, 2},
        {{0x30, 0x84, 0xff, 0xff, 0xff, 0xff}, 6},
        {{0x30, 0x84, 0x7f, 0xff, 0xff, 0xff}, 6},
        {{0x30, 0x85, 0x00, 0x00, 0x00, 0x00, 0x2e}, 7},
        {{0x30, 0x88}, 2},
        {{0x31, 0x2e}, 2},
        {{0x3f, 0x30, 0x2e}, 3},
    };
    long len;
    unsigned char *der = der_of(sample_private, &len), made[100];
    for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
        memcpy(made, heads[i].head, heads[i].n);
        memcpy(made + heads[i].n, der + 2, (size_t)len - 2);
        size_t n = heads[i].n + (size_t)len - 2;
        check(!accepted(private_der, made, n, "length", i), "length %zu", i);
        check(!accepted(encrypted_der, made, n, "length", i), "length %zu of a BIO", i);
    }
    OPENSSL_free(der);
}

/* Elements behind what there may be, and versions that there aren't. */
static void extra(void)
{
    long len;
    unsigned char *der = der_of(sample_private, &len), made[100];
    memcpy(made, der, (size_t)len);
    memcpy(made + len, "\x05\x00", 2);
    made[1] = (unsigned char)(made[1] + 2);
    check(!accepted(private_der, made, (size_t)len + 2, "NULL at the end", 0), "NULL at the end");
    made[4] = 1;
    memcpy(made + len, "\x81\x00", 2);
    check(accepted(private_der, made, (size_t)len + 2, "version 2", 0), "version 2");
    made[4] = 0;
    check(!accepted(private_der, made, (size_t)len + 2, "v1", 0), "a public key in version 1");
    made[4] = 2;
    check(!accepted(private_der, der, 0, "nothing", 0), "nothing");
    check(!accepted(private_der, made, (size_t)len + 2, "version 3", 0), "version 3");
    OPENSSL_free(der);
}

/* EncryptedPrivateKeyInfo: PBKDF2, AES-128-CBC, a block of zeros. */
static void put_pbes2(struct builder *b, uint64_t iterations)
{
    static const uint8_t zeros[16];
    size_t info = der_open(b, DER_SEQUENCE), algorithm = der_open(b, DER_SEQUENCE);
    der_put_nid(b, NID_pbes2);
    size_t parameters = der_open(b, DER_SEQUENCE), kdf = der_open(b, DER_SEQUENCE);
    der_put_nid(b, NID_id_pbkdf2);
    size_t pbkdf2 = der_open(b, DER_SEQUENCE);
    der_put_octets(b, slice_of(zeros, 8));
    der_put_u64(b, iterations);
    der_close(b, pbkdf2);
    der_close(b, kdf);
    size_t scheme = der_open(b, DER_SEQUENCE);
    der_put_nid(b, NID_aes_128_cbc);
    der_put_octets(b, slice_of(zeros, 16));
    der_close(b, scheme);
    der_close(b, parameters);
    der_close(b, algorithm);
    der_put_octets(b, slice_of(zeros, 16));
    der_close(b, info);
}

/* Work that nobody would wait for is refused at once. */
static void costly(void)
{
    long len;
    unsigned char *der = der_of(sample_encrypted[4].pem, &len); /* one iteration: 02 01 01 */
    unsigned char *at = NULL;
    for (long i = 0; i + 3 < len && at == NULL; i++)
        if (memcmp(der + i, "\x02\x01\x01\x30", 4) == 0)
            at = der + i;
    if (check(at != NULL, "the iterations")) {
        check(accepted(encrypted_der, der, (size_t)len, "one iteration", 0), "one iteration");
        at[2] = 0;
        check(!accepted(encrypted_der, der, (size_t)len, "iterations", 0), "no iteration");
        at[2] = 0x80;
        check(!accepted(encrypted_der, der, (size_t)len, "iterations", 0), "a negative number");
    }
    OPENSSL_free(der);
    static const struct {
        uint64_t iterations;
        bool ok;
    } rows[] = {{1000, true}, {PBE_ITERATIONS_MAX + 1, false}, {UINT64_MAX, false}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct builder b;
        build_init(&b);
        put_pbes2(&b, rows[i].iterations);
        /* What is in it isn't a key. */
        check(!accepted(encrypted_der, b.ptr, b.len, "iterations", i), "iterations %zu", i);
        struct builder out;
        struct slice sealed = slice_of(b.ptr, b.len);
        build_init_secret(&out);
        check(pbes2_decrypt(&sealed, slice_of("", 0), &out) == false, "row %zu", i);
        int lib = ERR_GET_LIB(ERR_peek_last_error());
        check((lib == ERR_LIB_PKCS12) == rows[i].ok, "row %zu: tried, or refused: %d", i, lib);
        ERR_clear_error();
        build_free(&out);
        build_free(&b);
    }
}

void test_pem_damaged(void)
{
    long len;
    check_context("pem/damaged");
    unsigned char *der = der_of(sample_private, &len);
    truncated("PrivateKeyInfo", private_der, der, (size_t)len);
    changed("PrivateKeyInfo", private_der, der, (size_t)len, 16, 4); /* version 2 is one */
    OPENSSL_free(der);
    der = der_of(sample_public, &len);
    truncated("SubjectPublicKeyInfo", public_der, der, (size_t)len);
    changed("SubjectPublicKeyInfo", public_der, der, (size_t)len, 12, 12);
    OPENSSL_free(der);
    der = der_of(sample_encrypted[4].pem, &len);
    truncated("EncryptedPrivateKeyInfo", encrypted_der, der, (size_t)len);
    changed("EncryptedPrivateKeyInfo", encrypted_der, der, (size_t)len, 0, 0);
    OPENSSL_free(der);
    truncated("PEM", private_pem, (const unsigned char *)sample_private,
              strlen(sample_private) - 1); /* without the last newline */
    for (size_t i = 0; i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++) {
        der = der_of(sample_kinds[i].pem, &len);
        truncated(sample_kinds[i].name, private_der, der, (size_t)len);
        changed(sample_kinds[i].name, private_der, der, (size_t)(len < 160 ? len : 160), 0, 0);
        OPENSSL_free(der);
    }
    lengths();
    extra();
    costly();
}
