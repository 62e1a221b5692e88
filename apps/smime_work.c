/* openssl smime: messages are read, signed, verified, encrypted and decrypted, and written. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "apps/certfiles.h"
#include "apps/certio.h"
#include "apps/keyio.h"
#include "apps/smime.h"
#include "apps/verify_policy.h"

/* What the command ends with: EXIT CODES of openssl-smime(1). */
enum { DONE, BAD_OPTIONS, UNREADABLE, NOT_MADE, NOT_OPENED, NO_SIGNERS };

struct work {
    STACK_OF(X509) * recipients, *others;
    X509 *cert; /* of who decrypts, and the key */
    EVP_PKEY *key;
    X509_STORE *store;
    BIO *in, *out, *content;
    PKCS7 *p7;
};

static void work_free(struct work *w)
{
    sk_X509_pop_free(w->recipients, X509_free);
    sk_X509_pop_free(w->others, X509_free);
    X509_free(w->cert);
    EVP_PKEY_free(w->key);
    X509_STORE_free(w->store);
    PKCS7_free(w->p7);
    BIO_free_all(w->in);
    BIO_free_all(w->content);
    BIO_free_all(w->out);
}

static int ended(int code, const char *message)
{
    if (message != NULL)
        fprintf(stderr, "%s\n", message);
    print_errors();
    return code;
}

/* ---- Reading ---- */

static bool read_recipients(const struct smime *s, struct work *w)
{
    w->recipients = sk_X509_new_null();
    for (char **file = s->recipients; w->recipients != NULL && *file != NULL; file++) {
        X509 *x = cert_load(*file, FORMAT_UNDEFINED, "recipient certificate file");
        if (x == NULL)
            return false;
        if (sk_X509_push(w->recipients, x) <= 0) {
            X509_free(x);
            return false;
        }
    }
    return w->recipients != NULL;
}

static bool read_certificates(const struct smime *s, struct work *w)
{
    if (s->op == SMIME_ENCRYPT && !read_recipients(s, w))
        return false;
    if (s->cert_file != NULL && ((w->others = sk_X509_new_null()) == NULL ||
                                 !cert_files_add(s->cert_file, "certs of certificates",
                                                 "any certificates", w->others, NULL)))
        return false;
    if (s->op != SMIME_DECRYPT)
        return true;
    if (s->recipient != NULL &&
        (w->cert = cert_load(s->recipient, FORMAT_UNDEFINED, "recipient certificate file")) == NULL)
        return false;
    w->key = key_load(KEY_PRIVATE, s->key != NULL ? s->key : s->recipient, s->key_format, s->pass,
                      "signing key");
    return w->key != NULL;
}

static PKCS7 *parse(const struct smime *s, struct work *w)
{
    if (s->in_format == FORMAT_SMIME)
        return SMIME_read_PKCS7(w->in, &w->content);
    return s->in_format == FORMAT_DER ? d2i_PKCS7_bio(w->in, NULL)
                                      : PEM_read_bio_PKCS7(w->in, NULL, NULL, NULL);
}

/* What is to be verified, decrypted and so on, and the contents that are apart from it. */
static bool read_message(const struct smime *s, struct work *w)
{
    if ((w->p7 = parse(s, w)) == NULL)
        return say_failed("Error reading S/MIME message");
    if (s->content == NULL)
        return true;
    BIO_free_all(w->content);
    w->content = BIO_new_file(s->content, "rb");
    if (w->content != NULL)
        return true;
    fprintf(stderr, "Can't read content file %s\n", s->content);
    print_errors();
    return false;
}

/* ---- Trust ---- */

static int report_policies(int ok, X509_STORE_CTX *ctx)
{
    int error = X509_STORE_CTX_get_error(ctx);
    if (error == X509_V_ERR_NO_EXPLICIT_POLICY || (error == X509_V_OK && ok == 2))
        verify_print_policies(ctx);
    return ok;
}

static bool fill_store(const struct smime *s, struct work *w)
{
    w->store = X509_STORE_new();
    if (w->store == NULL || !store_fill(w->store, &s->trusted)) {
        print_errors();
        return false;
    }
    X509_STORE_set_verify_cb(w->store, report_policies);
    return s->param == NULL || X509_STORE_set1_param(w->store, s->param);
}

/* ---- The operations ---- */

static bool add_signers(const struct smime *s, struct work *w, int flags)
{
    bool ok = true;
    for (size_t i = 0; ok && i < s->signers.n; i++) {
        X509 *x = cert_load(s->signers.v[i].cert, FORMAT_UNDEFINED, "signer certificate");
        EVP_PKEY *key = x == NULL ? NULL
                                  : key_load(KEY_PRIVATE, s->signers.v[i].key, s->key_format,
                                             s->pass, "signing key");
        ok = key != NULL && PKCS7_sign_add_signer(w->p7, x, key, s->digest, flags) != NULL;
        EVP_PKEY_free(key);
        X509_free(x);
    }
    return ok;
}

/* Signatures over contents that aren't streamed are made at once. */
static bool sign(const struct smime *s, struct work *w, int flags)
{
    if (s->op == SMIME_RESIGN)
        return add_signers(s, w, flags | PKCS7_REUSE_DIGEST);
    w->p7 = PKCS7_sign(NULL, NULL, w->others, w->in, flags | PKCS7_PARTIAL);
    return w->p7 != NULL && add_signers(s, w, flags) &&
           ((flags & PKCS7_STREAM) != 0 || PKCS7_final(w->p7, w->in, flags) == 1);
}

static int decrypt(const struct smime *s, struct work *w)
{
    if (PKCS7_decrypt(w->p7, w->key, w->cert, w->out, s->flags) == 1)
        return DONE;
    return ended(NOT_OPENED, "Error decrypting PKCS#7 structure");
}

static bool write_signers(const struct smime *s, const struct work *w)
{
    STACK_OF(X509) *signers = PKCS7_get0_signers(w->p7, w->others, s->flags);
    BIO *to = BIO_new_file(s->signer, "w");
    bool ok = to != NULL;
    for (int i = 0; ok && i < sk_X509_num(signers); i++)
        ok = PEM_write_bio_X509(to, sk_X509_value(signers, i)) == 1;
    BIO_free(to);
    sk_X509_free(signers);
    return ok;
}

static int verify(const struct smime *s, struct work *w)
{
    if (PKCS7_verify(w->p7, w->others, w->store, w->content, w->out, s->flags) != 1)
        return ended(NOT_OPENED, "Verification failure");
    fprintf(stderr, "Verification successful\n");
    if (s->signer == NULL || write_signers(s, w))
        return DONE;
    fprintf(stderr, "Error writing signers to %s\n", s->signer);
    return ended(NO_SIGNERS, NULL);
}

/* ---- Writing ---- */

static void write_headers(const struct smime *s, BIO *out)
{
    if (s->to != NULL)
        BIO_printf(out, "To: %s\n", s->to);
    if (s->from != NULL)
        BIO_printf(out, "From: %s\n", s->from);
    if (s->subject != NULL)
        BIO_printf(out, "Subject: %s\n", s->subject);
}

/* A message that is signed again is written round the contents that came with it. */
static int write_message(const struct smime *s, struct work *w, int flags)
{
    BIO *data = s->op == SMIME_RESIGN ? w->content : w->in;
    int ok;
    write_headers(s, w->out);
    if (s->out_format == FORMAT_SMIME)
        ok = SMIME_write_PKCS7(w->out, w->p7, data, flags);
    else if (s->out_format == FORMAT_PEM)
        ok = PEM_write_bio_PKCS7_stream(w->out, w->p7, w->in, flags);
    else
        ok = i2d_PKCS7_bio_stream(w->out, w->p7, w->in, flags);
    return ok == 1 ? DONE : ended(NOT_MADE, "Error writing output");
}

static int make(const struct smime *s, struct work *w)
{
    int flags = s->flags;
    if (s->op == SMIME_SIGN && (flags & PKCS7_DETACHED) != 0) /* only S/MIME has the contents too */
        flags = s->out_format == FORMAT_SMIME ? flags | PKCS7_STREAM : flags & ~PKCS7_STREAM;
    if (s->op != SMIME_ENCRYPT)
        return sign(s, w, flags) ? write_message(s, w, flags) : ended(NOT_MADE, NULL);
    const EVP_CIPHER *cipher = s->cipher != NULL ? s->cipher : EVP_des_ede3_cbc();
    w->p7 = PKCS7_encrypt(w->recipients, w->in, cipher, flags);
    if (w->p7 == NULL)
        return ended(NOT_MADE, "Error creating PKCS#7 structure");
    return write_message(s, w, flags);
}

static int operate(const struct smime *s, struct work *w)
{
    if (s->op == SMIME_DECRYPT)
        return decrypt(s, w);
    if (s->op == SMIME_VERIFY)
        return verify(s, w);
    if (s->op == SMIME_PK7OUT)
        return PEM_write_bio_PKCS7(w->out, w->p7) == 1 ? DONE : ended(NOT_MADE, NULL);
    return make(s, w);
}

int smime_work(const struct smime *s)
{
    struct work w = {0};
    bool makes = s->op == SMIME_ENCRYPT || s->op == SMIME_SIGN;
    int code = UNREADABLE;
    if (read_certificates(s, &w) && (w.in = key_open_in(s->in)) != NULL &&
        (makes || read_message(s, &w)) && (w.out = key_open_out(s->out, false)) != NULL &&
        (s->op != SMIME_VERIFY || fill_store(s, &w)))
        code = operate(s, &w);
    work_free(&w);
    return code;
}
