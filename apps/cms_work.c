/* openssl cms: messages are read, made, opened and verified, and written. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <string.h>

#include "apps/certfiles.h"
#include "apps/certio.h"
#include "apps/cms.h"
#include "apps/keyio.h"
#include "apps/verify_policy.h"

struct work {
    STACK_OF(X509) * others;
    X509 *cert,
        *originator; /* of who decrypts or signs a receipt, with the key; whose message it is */
    EVP_PKEY *key;
    X509_STORE *store;
    BIO *in, *out, *content;
    CMS_ContentInfo *cms, *receipt;
    STACK_OF(X509) * recipients;
    bool unreadable; /* a signer */
};

static int verify_error; /* the last one of a chain */

static void work_free(struct work *w)
{
    sk_X509_pop_free(w->others, X509_free);
    sk_X509_pop_free(w->recipients, X509_free);
    X509_free(w->cert);
    X509_free(w->originator);
    EVP_PKEY_free(w->key);
    X509_STORE_free(w->store);
    CMS_ContentInfo_free(w->cms);
    CMS_ContentInfo_free(w->receipt);
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

static X509 *load_cert(const char *file, const char *what)
{
    return cert_load(file, FORMAT_UNDEFINED, what);
}

static EVP_PKEY *load_key(const struct cms_job *j, const char *file)
{
    return key_load(KEY_PRIVATE, file, j->key_format, j->pass, "signing key");
}

static bool read_recipients(const struct cms_job *j, struct work *w)
{
    w->recipients = sk_X509_new_null();
    for (size_t i = 0; w->recipients != NULL && i < j->recipients.n; i++) {
        X509 *cert = load_cert(j->recipients.v[i].cert, "recipient certificate file");
        if (cert == NULL || sk_X509_push(w->recipients, cert) <= 0) {
            X509_free(cert);
            return false;
        }
    }
    return w->recipients != NULL;
}

static bool read_certificates(const struct cms_job *j, struct work *w)
{
    if (!read_recipients(j, w))
        return false;
    if (j->cert_file != NULL && ((w->others = sk_X509_new_null()) == NULL ||
                                 !cert_files_add(j->cert_file, "certs of certificate file",
                                                 "any certificate file", w->others, NULL)))
        return false;
    if (j->op == CMS_SIGN_RECEIPT) {
        w->cert = load_cert(j->signer, "receipt signer certificate file");
        return w->cert != NULL &&
               (w->key = load_key(j, j->key != NULL ? j->key : j->signer)) != NULL;
    }
    if (j->op == CMS_ENCRYPT || j->op == CMS_DECRYPT) {
        if (j->originator != NULL &&
            (w->originator = load_cert(j->originator, "originator certificate file")) == NULL)
            return false;
        if (j->op == CMS_ENCRYPT && j->originator != NULL)
            fprintf(stderr, "Cannot use originator for encryption\n");
        if (j->op == CMS_ENCRYPT)
            return j->originator == NULL || j->key == NULL ||
                   (w->key = load_key(j, j->key)) != NULL;
    }
    if (j->op != CMS_DECRYPT)
        return true;
    if (j->recipient != NULL &&
        (w->cert = load_cert(j->recipient, "recipient certificate file")) == NULL)
        return false;
    const char *key = j->key != NULL ? j->key : j->recipient;
    return key == NULL || (w->key = load_key(j, key)) != NULL;
}

static CMS_ContentInfo *parse(BIO *in, enum opt_format format, unsigned flags, BIO **content)
{
    return format == FORMAT_SMIME ? SMIME_read_CMS_ex(in, (int)flags, content, NULL)
           : format == FORMAT_DER ? d2i_CMS_bio(in, NULL)
                                  : PEM_read_bio_CMS(in, NULL, NULL, NULL);
}

static bool write_certificates(const struct cms_job *j, struct work *w)
{
    STACK_OF(X509) *certs = CMS_get1_certs(w->cms);
    BIO *to = BIO_new_file(j->certs_out, "w");
    bool ok = to != NULL;
    for (int i = 0; ok && i < sk_X509_num(certs); i++)
        ok = PEM_write_bio_X509(to, sk_X509_value(certs, i)) == 1;
    BIO_free(to);
    sk_X509_pop_free(certs, X509_free);
    if (!ok)
        fprintf(stderr, "Error writing certs to %s\n", j->certs_out);
    return ok;
}

/* What is to be verified, decrypted and so on, and the contents that are apart from it. */
static int read_message(const struct cms_job *j, struct work *w)
{
    if ((w->cms = parse(w->in, j->in_format, j->flags & (CMS_BINARY | CMS_ASCIICRLF),
                        &w->content)) == NULL)
        return ended(CMS_UNREADABLE, "Error reading SMIME Content Info");
    if (j->content != NULL) {
        BIO_free_all(w->content);
        if ((w->content = BIO_new_file(j->content, "rb")) == NULL) {
            fprintf(stderr, "Can't read content file %s\n", j->content);
            return ended(CMS_UNREADABLE, NULL);
        }
    }
    return j->certs_out == NULL || write_certificates(j, w) ? CMS_DONE
                                                            : ended(CMS_NO_SIGNERS_OUT, NULL);
}

static int read_receipt(const struct cms_job *j, struct work *w)
{
    BIO *in = BIO_new_file(j->receipt, j->receipt_format == FORMAT_DER ? "rb" : "r");
    if (in == NULL) {
        fprintf(stderr, "Can't open receipt file %s\n", j->receipt);
        return ended(CMS_UNREADABLE, NULL);
    }
    w->receipt = parse(in, j->receipt_format, 0, NULL);
    BIO_free(in);
    return w->receipt != NULL ? CMS_DONE
                              : ended(CMS_UNREADABLE, "Error reading receipt Content Info");
}

/* ---- Trust ---- */

static int report_policies(int ok, X509_STORE_CTX *ctx)
{
    verify_error = X509_STORE_CTX_get_error(ctx);
    if (verify_error == X509_V_ERR_NO_EXPLICIT_POLICY || (verify_error == X509_V_OK && ok == 2))
        verify_print_policies(ctx);
    return ok;
}

static bool fill_store(const struct cms_job *j, struct work *w)
{
    w->store = X509_STORE_new();
    if (w->store == NULL || !store_fill(w->store, &j->trusted)) {
        print_errors();
        return false;
    }
    X509_STORE_set_verify_cb(w->store, report_policies);
    return j->param == NULL || X509_STORE_set1_param(w->store, j->param);
}

/* ---- Made ---- */

static bool set_params(EVP_PKEY_CTX *ctx, const struct opt_list *params)
{
    for (size_t i = 0; i < params->n; i++) {
        const char *colon = strchr(params->v[i], ':');
        char *name =
            colon != NULL ? OPENSSL_strndup(params->v[i], (size_t)(colon - params->v[i])) : NULL;
        const bool ok = name != NULL && EVP_PKEY_CTX_ctrl_str(ctx, name, colon + 1) > 0;
        OPENSSL_free(name);
        if (!ok) {
            fprintf(stderr, "parameter error \"%s\"\n", params->v[i]);
            print_errors();
            return false;
        }
    }
    return true;
}

static bool add_recipient(const struct cms_job *j, struct work *w, const struct cms_party *p,
                          X509 *cert)
{
    const unsigned flags = j->flags | (p->params.n > 0 ? CMS_KEY_PARAM : 0);
    CMS_RecipientInfo *ri = CMS_add1_recipient(w->cms, cert, w->key, w->originator, flags);
    if (ri == NULL)
        return ended(0, NULL);
    if (p->params.n > 0 && !set_params(CMS_RecipientInfo_get0_pkey_ctx(ri), &p->params))
        return false;
    if (CMS_RecipientInfo_type(ri) != CMS_RECIPINFO_AGREE || j->wrap == NULL)
        return true;
    return EVP_EncryptInit_ex(CMS_RecipientInfo_kari_get0_ctx(ri), j->wrap, NULL, NULL, NULL) > 0 ||
           ended(0, NULL);
}

static bool add_secret(const struct cms_job *j, struct work *w)
{
    unsigned char *key = OPENSSL_memdup(j->secret.data, (size_t)j->secret.len);
    unsigned char *id = OPENSSL_memdup(j->secret_id.data, (size_t)j->secret_id.len);
    if (key != NULL && id != NULL &&
        CMS_add0_recipient_key(w->cms, NID_undef, key, (size_t)j->secret.len, id,
                               (size_t)j->secret_id.len, NULL, NULL, NULL) != NULL)
        return true;
    OPENSSL_free(key);
    OPENSSL_free(id);
    return ended(0, NULL);
}

static bool add_password(const struct cms_job *j, struct work *w)
{
    unsigned char *pass = (unsigned char *)OPENSSL_strdup(j->password);
    if (pass != NULL &&
        CMS_add0_recipient_password(w->cms, -1, NID_undef, NID_undef, pass, -1, NULL) != NULL)
        return true;
    OPENSSL_free(pass);
    return ended(0, NULL);
}

static bool encrypt(const struct cms_job *j, struct work *w)
{
    w->cms = CMS_encrypt(NULL, w->in, j->cipher, j->flags | CMS_PARTIAL);
    if (w->cms == NULL)
        return ended(0, "Error creating CMS structure");
    for (size_t i = 0; i < j->recipients.n; i++) {
        if (!add_recipient(j, w, &j->recipients.v[i], sk_X509_value(w->recipients, (int)i)))
            return false;
    }
    return (j->secret.data == NULL || add_secret(j, w)) &&
           (j->password == NULL || add_password(j, w)) &&
           ((j->flags & CMS_STREAM) != 0 || CMS_final(w->cms, w->in, NULL, j->flags) == 1 ||
            ended(0, NULL));
}

static bool add_signer(const struct cms_job *j, struct work *w, const struct cms_party *p,
                       unsigned flags)
{
    X509 *x = load_cert(p->cert, "signer certificate");
    EVP_PKEY *key = x != NULL ? load_key(j, p->key) : NULL;
    if (key == NULL)
        w->unreadable = true;
    if (p->params.n > 0)
        flags |= CMS_KEY_PARAM;
    CMS_SignerInfo *si = key != NULL ? CMS_add1_signer(w->cms, x, key, j->digest, flags) : NULL;
    EVP_PKEY_free(key);
    X509_free(x);
    if (si == NULL)
        return ended(0, NULL);
    return (p->params.n == 0 || set_params(CMS_SignerInfo_get0_pkey_ctx(si), &p->params)) &&
           (!cms_asks_receipt(j) || cms_ask_receipt(j, si));
}

/* Signatures over contents that aren't streamed are made at once. */
static bool sign(const struct cms_job *j, struct work *w, unsigned flags)
{
    if (j->op == CMS_SIGN) {
        w->cms = CMS_sign(NULL, NULL, w->others, w->in, flags | CMS_PARTIAL);
        if (w->cms == NULL)
            return ended(0, "Error creating CMS structure");
        if (j->content_type != NULL)
            CMS_set1_eContentType(w->cms, j->content_type);
    } else {
        flags |= CMS_REUSE_DIGEST;
    }
    for (size_t i = 0; i < j->signers.n; i++)
        if (!add_signer(j, w, &j->signers.v[i], flags))
            return false;
    return j->op == CMS_RESIGN || (flags & CMS_STREAM) != 0 ||
           CMS_final(w->cms, w->in, NULL, flags) == 1 || ended(0, NULL);
}

/* A receipt for the first signer that asks for one. */
static bool sign_receipt(const struct cms_job *j, struct work *w)
{
    STACK_OF(CMS_SignerInfo) *all = CMS_get0_SignerInfos(w->cms);
    CMS_SignerInfo *si = sk_CMS_SignerInfo_value(all, 0);
    CMS_ContentInfo *made =
        si != NULL ? CMS_sign_receipt(si, w->cert, w->key, w->others, j->flags) : NULL;
    if (made == NULL)
        return ended(0, NULL);
    CMS_ContentInfo_free(w->cms);
    w->cms = made;
    return true;
}

/* ---- Opened ---- */

static int decrypt(const struct cms_job *j, struct work *w)
{
    if ((j->flags & CMS_DEBUG_DECRYPT) != 0)
        CMS_decrypt(w->cms, NULL, NULL, NULL, NULL, j->flags);
    if (j->secret.data != NULL &&
        !CMS_decrypt_set1_key(w->cms, j->secret.data, (size_t)j->secret.len, j->secret_id.data,
                              (size_t)j->secret_id.len))
        return ended(CMS_NOT_OPENED, "Error decrypting CMS using secret key");
    if (w->key != NULL && !CMS_decrypt_set1_pkey_and_peer(w->cms, w->key, w->cert, w->originator))
        return ended(CMS_NOT_OPENED, "Error decrypting CMS using private key");
    if (j->password != NULL) {
        unsigned char *pass = (unsigned char *)OPENSSL_strdup(j->password);
        const int ok = pass != NULL ? CMS_decrypt_set1_password(w->cms, pass, -1) : 0;
        OPENSSL_free(pass);
        if (!ok)
            return ended(CMS_NOT_OPENED, "Error decrypting CMS using password");
    }
    if (CMS_decrypt(w->cms, NULL, NULL, w->content, w->out, j->flags) == 1)
        return CMS_DONE;
    return ended(CMS_NOT_OPENED, "Error decrypting CMS structure");
}

static bool write_signers(const struct cms_job *j, const struct work *w)
{
    STACK_OF(X509) *signers = CMS_get0_signers(w->cms);
    BIO *to = BIO_new_file(j->signer, "w");
    bool ok = to != NULL;
    for (int i = 0; ok && i < sk_X509_num(signers); i++)
        ok = PEM_write_bio_X509(to, sk_X509_value(signers, i)) == 1;
    BIO_free(to);
    sk_X509_free(signers);
    return ok;
}

static int verify(const struct cms_job *j, struct work *w)
{
    if (CMS_verify(w->cms, w->others, w->store, w->content, w->out, j->flags) != 1) {
        const int code = j->verify_code && verify_error != 0 ? verify_error + 32 : CMS_NOT_OPENED;
        return ended(code, (j->flags & CMS_CADES) != 0 ? "CAdES Verification failure"
                                                       : "CMS Verification failure");
    }
    fprintf(stderr, "%s Verification successful\n", (j->flags & CMS_CADES) != 0 ? "CAdES" : "CMS");
    if (j->signer != NULL && !write_signers(j, w)) {
        fprintf(stderr, "Error writing signers to %s\n", j->signer);
        return ended(CMS_NO_SIGNERS_OUT, NULL);
    }
    if (j->prints_request)
        cms_show_requests(w->cms);
    return CMS_DONE;
}

static int said(int ok)
{
    if (ok != 1)
        return ended(CMS_NOT_OPENED, "Verification failure");
    fprintf(stderr, "Verification successful\n");
    return CMS_DONE;
}

static int open_message(const struct cms_job *j, struct work *w)
{
    int ok = 0;
    switch (j->op) {
    case CMS_DECRYPT:
        return decrypt(j, w);
    case CMS_VERIFY:
        return verify(j, w);
    case CMS_VERIFY_RECEIPT:
        return said(CMS_verify_receipt(w->receipt, w->cms, w->others, w->store, j->flags));
    case CMS_DIGEST_VERIFY:
        return said(CMS_digest_verify(w->cms, w->content, w->out, j->flags));
    case CMS_DATA_OUT:
        ok = CMS_data(w->cms, w->out, j->flags);
        break;
    case CMS_UNCOMPRESS:
        ok = CMS_uncompress(w->cms, w->content, w->out, j->flags);
        break;
    default:
        ok = CMS_EncryptedData_decrypt(w->cms, j->secret.data, (size_t)j->secret.len, w->content,
                                       w->out, j->flags);
    }
    return ok == 1 ? CMS_DONE : ended(CMS_NOT_OPENED, NULL);
}

/* ---- Writing ---- */

static void print_message(const struct cms_job *j, struct work *w)
{
    ASN1_PCTX *pctx = j->has_nameopt ? ASN1_PCTX_new() : NULL;
    if (pctx != NULL) {
        ASN1_PCTX_set_flags(pctx, ASN1_PCTX_FLAGS_SHOW_ABSENT);
        ASN1_PCTX_set_str_flags(pctx, j->nameopt);
        ASN1_PCTX_set_nm_flags(pctx, j->nameopt);
    }
    CMS_ContentInfo_print_ctx(w->out, w->cms, 0, pctx);
    ASN1_PCTX_free(pctx);
}

/* A message that is signed again is written round the contents that came with it. */
static int write_message(const struct cms_job *j, struct work *w, unsigned flags)
{
    int ok;
    if (j->out_format == FORMAT_SMIME) {
        if (j->to != NULL)
            BIO_printf(w->out, "To: %s\n", j->to);
        if (j->from != NULL)
            BIO_printf(w->out, "From: %s\n", j->from);
        if (j->subject != NULL)
            BIO_printf(w->out, "Subject: %s\n", j->subject);
        ok = SMIME_write_CMS(w->out, w->cms, j->op == CMS_RESIGN ? w->content : w->in, (int)flags);
    } else if (j->out_format == FORMAT_PEM) {
        ok = PEM_write_bio_CMS_stream(w->out, w->cms, w->in, (int)flags);
    } else {
        ok = i2d_CMS_bio_stream(w->out, w->cms, w->in, (int)flags);
    }
    return ok == 1 ? CMS_DONE : ended(CMS_NOT_WRITTEN, "Error writing CMS output");
}

static int make(const struct cms_job *j, struct work *w)
{
    unsigned flags = j->flags;
    if (j->op == CMS_SIGN && (flags & CMS_DETACHED) != 0 && j->out_format == FORMAT_SMIME)
        flags |= CMS_STREAM; /* the contents are written, too */
    bool ok = true;
    switch (j->op) {
    case CMS_SIGN:
    case CMS_RESIGN:
        ok = sign(j, w, flags);
        break;
    case CMS_SIGN_RECEIPT:
        ok = sign_receipt(j, w);
        break;
    case CMS_ENCRYPT:
        if (j->secret.data != NULL && j->secret_id.data == NULL)
            return fprintf(stderr, "No secret key id\n"), CMS_UNREADABLE;
        ok = encrypt(j, w);
        break;
    case CMS_DATA_CREATE:
        ok = (w->cms = CMS_data_create(w->in, flags)) != NULL;
        break;
    case CMS_DIGEST_CREATE:
        ok = (w->cms = CMS_digest_create(w->in, j->digest, flags)) != NULL;
        break;
    case CMS_COMPRESS:
        ok = (w->cms = CMS_compress(w->in, -1, flags)) != NULL;
        break;
    default:
        ok = (w->cms = CMS_EncryptedData_encrypt(w->in, j->cipher, j->secret.data,
                                                 (size_t)j->secret.len, flags)) != NULL;
    }
    if (w->cms == NULL)
        return ended(CMS_NOT_MADE, j->op == CMS_SIGN || j->op == CMS_ENCRYPT
                                       ? NULL
                                       : "Error creating CMS structure");
    return ok ? write_message(j, w, flags) : w->unreadable ? CMS_UNREADABLE : CMS_NOT_MADE;
}

static int operate(const struct cms_job *j, struct work *w)
{
    switch (j->op) {
    case CMS_DECRYPT:
    case CMS_VERIFY:
    case CMS_VERIFY_RECEIPT:
    case CMS_DIGEST_VERIFY:
    case CMS_DATA_OUT:
    case CMS_UNCOMPRESS:
    case CMS_ENCRYPTED_DECRYPT:
        return open_message(j, w);
    case CMS_OUT:
        if (j->prints)
            print_message(j, w);
        return j->noout || j->prints ? CMS_DONE : write_message(j, w, j->flags);
    default:
        return make(j, w);
    }
}

static bool reads_message(enum cms_operation op)
{
    return op != CMS_ENCRYPT && op != CMS_SIGN && op != CMS_DIGEST_CREATE && op != CMS_COMPRESS &&
           op != CMS_ENCRYPTED_ENCRYPT && op != CMS_DATA_CREATE;
}

int cms_work(const struct cms_job *j)
{
    struct work w = {0};
    int code = CMS_UNREADABLE;
    const bool verifies = j->op == CMS_VERIFY || j->op == CMS_VERIFY_RECEIPT;
    if (read_certificates(j, &w) && (w.in = key_open_in(j->in)) != NULL &&
        (!reads_message(j->op) || (code = read_message(j, &w)) == CMS_DONE) &&
        (j->op != CMS_VERIFY_RECEIPT || (code = read_receipt(j, &w)) == CMS_DONE)) {
        code = CMS_UNREADABLE;
        if ((w.out = key_open_out(j->out, false)) != NULL && (!verifies || fill_store(j, &w)))
            code = operate(j, &w);
    }
    work_free(&w);
    return code;
}
