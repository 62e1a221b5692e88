/* openssl pkeyutl: the operations, their input and output. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "apps/app.h"
#include "apps/keyio.h"
#include "apps/pkeyutl.h"

/* ---- Input ---- */

bool pkeyutl_read(FILE *from, struct pkeyutl_bytes *to)
{
    unsigned char buf[4096];
    for (size_t got; (got = fread(buf, 1, sizeof(buf), from)) > 0;) {
        unsigned char *more = OPENSSL_clear_realloc(to->p, to->len, to->len + got);
        if (more == NULL)
            return false;
        memcpy(more + to->len, buf, got);
        to->p = more;
        to->len += got;
    }
    OPENSSL_cleanse(buf, sizeof(buf));
    if (!ferror(from))
        return true;
    fprintf(stderr, "Error reading input Data\n");
    return false;
}

bool pkeyutl_read_signature(const char *file, struct pkeyutl_bytes *to)
{
    FILE *from = fopen(file, "rb");
    if (from == NULL) {
        raise_open(file, "rb");
        fprintf(stderr, "Can't open signature file %s\n", file);
        return false;
    }
    bool ok = pkeyutl_read(from, to);
    fclose(from);
    if (!ok)
        fprintf(stderr, "Error reading signature data\n");
    return ok;
}

void pkeyutl_reverse(struct pkeyutl_bytes *b)
{
    for (size_t i = 0; i < b->len / 2; i++) {
        unsigned char byte = b->p[i];
        b->p[i] = b->p[b->len - 1 - i];
        b->p[b->len - 1 - i] = byte;
    }
}

void pkeyutl_free(struct pkeyutl_bytes *b)
{
    OPENSSL_clear_free(b->p, b->len);
}

/* ---- Output ---- */

/* "0000 - 00 01 ..   .." */
static void dump(FILE *out, const unsigned char *p, size_t len)
{
    for (size_t at = 0; at < len; at += 16) {
        size_t n = len - at < 16 ? len - at : 16;
        fprintf(out, "%04zx - ", at);
        for (size_t i = 0; i < 16; i++)
            if (i < n)
                fprintf(out, "%02x%c", p[at + i], i == 7 ? '-' : ' ');
            else
                fputs("   ", out);
        fputs("  ", out);
        for (size_t i = 0; i < n; i++)
            fputc(p[at + i] >= ' ' && p[at + i] <= '~' ? p[at + i] : '.', out);
        fputc('\n', out);
    }
}

static bool write_bytes(const char *file, const unsigned char *p, size_t len, bool as_dump)
{
    FILE *out = open_out(file);
    if (out == NULL)
        return false;
    if (as_dump)
        dump(out, p, len);
    else
        fwrite(p, 1, len, out);
    return close_out(out);
}

/* What isn't DER is complained of, and that is no failure. */
static bool write_parsed(const char *file, const unsigned char *p, size_t len)
{
    BIO *out = key_open_out(file, false);
    if (out != NULL && !ASN1_parse_dump(out, p, (long)len, 1, -1))
        print_errors();
    BIO_free_all(out);
    return out != NULL;
}

/* The output of an operation. */
static bool write_result(const char *file, const unsigned char *p, size_t len)
{
    return pkeyutl.asn1parse ? write_parsed(file, p, len)
                             : write_bytes(file, p, len, pkeyutl.hexdump);
}

static bool verdict(int result)
{
    FILE *out = open_out(pkeyutl.out_name);
    if (out == NULL)
        return false;
    fputs(result == 1 ? "Signature Verified Successfully\n" : "Signature Verification Failure\n",
          out);
    return close_out(out) && result == 1;
}

/* ---- Operations that take and give bytes ---- */

static bool too_long_for_a_hash(int op, size_t len)
{
    if ((op != EVP_PKEY_OP_SIGN && op != EVP_PKEY_OP_VERIFY) || len <= EVP_MAX_MD_SIZE)
        return false;
    fprintf(stderr, "Error: The input data looks too long to be a hash\n");
    return true;
}

bool pkeyutl_verify(const struct pkeyutl_bytes *sig, const struct pkeyutl_bytes *hash)
{
    return !too_long_for_a_hash(EVP_PKEY_OP_VERIFY, hash->len) &&
           verdict(EVP_PKEY_verify(pkeyutl.ctx, sig->p, sig->len, hash->p, hash->len));
}

static int once(int op, unsigned char *out, size_t *len, const struct pkeyutl_bytes *in)
{
    switch (op) {
    case EVP_PKEY_OP_SIGN:
        return EVP_PKEY_sign(pkeyutl.ctx, out, len, in->p, in->len);
    case EVP_PKEY_OP_VERIFYRECOVER:
        return EVP_PKEY_verify_recover(pkeyutl.ctx, out, len, in->p, in->len);
    case EVP_PKEY_OP_ENCRYPT:
        return EVP_PKEY_encrypt(pkeyutl.ctx, out, len, in->p, in->len);
    case EVP_PKEY_OP_DECRYPT:
        return EVP_PKEY_decrypt(pkeyutl.ctx, out, len, in->p, in->len);
    case EVP_PKEY_OP_DERIVE:
        return EVP_PKEY_derive(pkeyutl.ctx, out, len);
    default:
        return EVP_PKEY_decapsulate(pkeyutl.ctx, out, len, in->p, in->len);
    }
}

/* The ciphertext goes to the output, the secret to its file. */
static bool encapsulate(bool *written)
{
    size_t ct_len = 0, len = 0;
    if (EVP_PKEY_encapsulate(pkeyutl.ctx, NULL, &ct_len, NULL, &len) <= 0)
        return false;
    unsigned char *ct = OPENSSL_malloc(ct_len + 1), *secret = OPENSSL_malloc(len + 1);
    bool ok = ct != NULL && secret != NULL &&
              EVP_PKEY_encapsulate(pkeyutl.ctx, ct, &ct_len, secret, &len) > 0;
    *written = ok && write_bytes(pkeyutl.secret_name, secret, len, false) &&
               write_result(pkeyutl.out_name, ct, ct_len);
    OPENSSL_free(ct);
    OPENSSL_clear_free(secret, len);
    return ok;
}

/* In two steps: how long it will be (but for a KDF), then itself. */
static bool one_output(int op, const struct pkeyutl_bytes *in, size_t kdf_len, bool *written)
{
    size_t len = kdf_len;
    if (kdf_len == 0 && once(op, NULL, &len, in) <= 0)
        return false;
    size_t room = len;
    unsigned char *out = OPENSSL_zalloc(room + 1);
    const char *file = op == EVP_PKEY_OP_DECAPSULATE && pkeyutl.secret_name != NULL
                           ? pkeyutl.secret_name
                           : pkeyutl.out_name;
    bool ok = out != NULL && once(op, out, &len, in) > 0;
    *written = ok && write_result(file, out, len);
    OPENSSL_clear_free(out, room);
    return ok;
}

bool pkeyutl_operate(int op, const struct pkeyutl_bytes *in, size_t kdf_len)
{
    if (too_long_for_a_hash(op, in->len))
        return false;
    bool written = false;
    bool ok = op == EVP_PKEY_OP_ENCAPSULATE ? encapsulate(&written)
                                            : one_output(op, in, kdf_len, &written);
    if (!ok)
        fprintf(stderr, op == EVP_PKEY_OP_DERIVE ? "Key derivation failed\n"
                                                 : "Public Key operation error\n");
    return written;
}

/* ---- -rawin ---- */

bool pkeyutl_begin_message(int op)
{
    pkeyutl.mctx = EVP_MD_CTX_new();
    return pkeyutl.mctx != NULL &&
           (op == EVP_PKEY_OP_SIGN ? EVP_DigestSignInit_ex : EVP_DigestVerifyInit_ex)(
               pkeyutl.mctx, &pkeyutl.ctx, pkeyutl.digest, NULL, common.propquery, pkeyutl.key,
               NULL) > 0;
}

/* EdDSA takes messages only whole, from files whose size is known. */
static bool is_whole(void)
{
    return EVP_PKEY_is_a(pkeyutl.key, "ED25519") || EVP_PKEY_is_a(pkeyutl.key, "ED448");
}

static bool size_known(FILE *from)
{
    struct stat st;
    if (pkeyutl.in_name != NULL && fstat(fileno(from), &st) == 0 && S_ISREG(st.st_mode))
        return true;
    fprintf(stderr, "Error: unable to determine file size for oneshot operation\n");
    return false;
}

static bool update(int op, FILE *from)
{
    unsigned char buf[4096];
    bool ok = true;
    for (size_t got; ok && (got = fread(buf, 1, sizeof(buf), from)) > 0;)
        ok = (op == EVP_PKEY_OP_SIGN ? EVP_DigestSignUpdate : EVP_DigestVerifyUpdate)(pkeyutl.mctx,
                                                                                      buf, got) > 0;
    OPENSSL_cleanse(buf, sizeof(buf));
    return ok && !ferror(from);
}

/* The message is in m if it is taken whole. */
static bool sign_message(const struct pkeyutl_bytes *m, bool whole)
{
    size_t len = (size_t)EVP_PKEY_get_size(pkeyutl.key);
    unsigned char *sig = OPENSSL_malloc(len + 1);
    bool ok = sig != NULL && (whole ? EVP_DigestSign(pkeyutl.mctx, sig, &len, m->p, m->len)
                                    : EVP_DigestSignFinal(pkeyutl.mctx, sig, &len)) > 0;
    ok = ok && write_result(pkeyutl.out_name, sig, len);
    OPENSSL_free(sig);
    return ok;
}

bool pkeyutl_message(int op, FILE *from, const struct pkeyutl_bytes *sig)
{
    struct pkeyutl_bytes m = {NULL, 0};
    bool whole = is_whole();
    bool ok = whole ? size_known(from) && pkeyutl_read(from, &m) : update(op, from);
    if (ok && op == EVP_PKEY_OP_VERIFY) {
        int result = whole ? EVP_DigestVerify(pkeyutl.mctx, sig->p, sig->len, m.p, m.len)
                           : EVP_DigestVerifyFinal(pkeyutl.mctx, sig->p, sig->len);
        pkeyutl_free(&m);
        return verdict(result);
    }
    ok = ok && sign_message(&m, whole);
    pkeyutl_free(&m);
    if (!ok)
        fprintf(stderr, "Public Key operation error\n");
    return ok;
}
