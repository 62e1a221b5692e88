/* PEM for a fuzzer: every block that is found is written again, and what was written is read as the
 * same; the readers of many kinds take what they want of it.
 *   out/fuzz/pem FILE... */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <string.h>

#include "fuzz/fuzz.h"

static char secret[] = "secret";

struct block {
    char *name, *header;
    unsigned char *data;
    long len;
};

static void free_block(struct block *b)
{
    OPENSSL_free(b->name);
    OPENSSL_free(b->header);
    OPENSSL_free(b->data);
}

/* A header is lines; a zero byte in it may have cut off the end of one, which isn't written so. */
static void again(const struct block *b)
{
    size_t header_len = strlen(b->header);
    if (header_len > 0 && b->header[header_len - 1] != '\n')
        return;
    BIO *mem = BIO_new(BIO_s_mem());
    struct block back = {0};
    int n = PEM_write_bio(mem, b->name, b->header, b->data, b->len);
    fuzz_must(b->len == 0 || n > 0, "a block isn't written");
    if (n > 0) {
        fuzz_must(PEM_read_bio(mem, &back.name, &back.header, &back.data, &back.len) == 1,
                  "what is written isn't read again");
        fuzz_must(strcmp(b->name, back.name) == 0 && strcmp(b->header, back.header) == 0 &&
                      b->len == back.len && memcmp(b->data, back.data, (size_t)b->len) == 0,
                  "it isn't the same again");
    }
    free_block(&back);
    BIO_free(mem);
}

static void open_block(struct block *b)
{
    EVP_CIPHER_INFO info;
    long len = b->len;
    if (PEM_get_EVP_CIPHER_INFO(b->header, &info) == 1 &&
        PEM_do_header(&info, b->data, &len, NULL, secret) == 1)
        fuzz_must(len >= 0 && len <= b->len, "a block grows as it is opened");
}

static void blocks(BIO *in)
{
    struct block b;
    while (memset(&b, 0, sizeof(b)), PEM_read_bio(in, &b.name, &b.header, &b.data, &b.len) == 1) {
        again(&b);
        open_block(&b);
        free_block(&b);
    }
    fuzz_must(ERR_peek_error() != 0, "refused without a reason");
    ERR_clear_error();
}

static void with_flags(BIO *in, unsigned flags)
{
    struct block b;
    while (memset(&b, 0, sizeof(b)),
           PEM_read_bio_ex(in, &b.name, &b.header, &b.data, &b.len, flags) == 1) {
        if ((flags & PEM_FLAG_SECURE) != 0) {
            OPENSSL_secure_free(b.name);
            OPENSSL_secure_free(b.header);
            OPENSSL_secure_clear_free(b.data, (size_t)b.len);
        } else {
            free_block(&b);
        }
    }
    ERR_clear_error();
}

static void kinds(BIO *in, int kind)
{
    switch (kind) {
    case 0:
        sk_X509_INFO_pop_free(PEM_X509_INFO_read_bio(in, NULL, NULL, secret), X509_INFO_free);
        return;
    case 1:
        X509_free(PEM_read_bio_X509_AUX(in, NULL, NULL, secret));
        return;
    case 2:
        X509_CRL_free(PEM_read_bio_X509_CRL(in, NULL, NULL, secret));
        return;
    case 3:
        X509_REQ_free(PEM_read_bio_X509_REQ(in, NULL, NULL, secret));
        return;
    case 4:
        with_flags(in, PEM_FLAG_EAY_COMPATIBLE);
        return;
    case 5:
        with_flags(in, PEM_FLAG_ONLY_B64);
        return;
    default:
        with_flags(in, PEM_FLAG_SECURE);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    BIO *in = BIO_new_mem_buf(bytes, (int)n);
    blocks(in);
    for (int i = 0; i < 7; i++) {
        (void)BIO_reset(in);
        kinds(in, i);
        ERR_clear_error();
    }
    BIO_free(in);
    return 0;
}
