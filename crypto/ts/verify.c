/* Responses verified: RFC 3161, 2.2, by what a TS_VERIFY_CTX says. */
#include "crypto/ts/verify.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ess/ess.h"

/* ---- What was stamped ---- */

static bool has_parameters(const X509_ALGOR *alg)
{
    return alg->parameter != NULL && alg->parameter->type != V_ASN1_NULL;
}

static bool check_imprint(const X509_ALGOR *alg, const unsigned char *digest, size_t len,
                          const TS_MSG_IMPRINT *stamped)
{
    if (alg != NULL && (OBJ_cmp(alg->algorithm, stamped->hash_algo->algorithm) != 0 ||
                        has_parameters(alg) || has_parameters(stamped->hash_algo)))
        return FAIL(ERR_LIB_TS, TS_R_MESSAGE_IMPRINT_MISMATCH);
    return ((size_t)ASN1_STRING_length(stamped->hashed_msg) == len && digest != NULL && len > 0 &&
            memcmp(ASN1_STRING_get0_data(stamped->hashed_msg), digest, len) == 0) ||
           FAIL(ERR_LIB_TS, TS_R_MESSAGE_IMPRINT_MISMATCH);
}

static bool digest_data(BIO *data, const EVP_MD *md, unsigned char *digest, unsigned *len)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    char part[4096];
    bool ok = ctx != NULL && EVP_DigestInit_ex(ctx, md, NULL) > 0;
    for (int n; ok && (n = BIO_read(data, part, sizeof(part))) > 0;)
        ok = EVP_DigestUpdate(ctx, part, (size_t)n) > 0;
    ok = ok && EVP_DigestFinal_ex(ctx, digest, len) > 0;
    EVP_MD_CTX_free(ctx);
    return ok;
}

static bool check_data(BIO *data, const TS_MSG_IMPRINT *stamped)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len;
    if (data == NULL)
        return FAIL(ERR_LIB_TS, TS_R_INVALID_NULL_POINTER);
    EVP_MD *md = ess_fetch_digest(stamped->hash_algo, NULL, NULL);
    if (md == NULL)
        return FAIL(ERR_LIB_TS, TS_R_UNSUPPORTED_MD_ALGORITHM);
    const bool ok =
        digest_data(data, md, digest, &len) && check_imprint(NULL, digest, len, stamped);
    EVP_MD_free(md);
    return ok;
}

/* ---- The rest of what is signed ---- */

static bool check_nonce(const ASN1_INTEGER *sent, const ASN1_INTEGER *came)
{
    if (came == NULL)
        return FAIL(ERR_LIB_TS, TS_R_NONCE_NOT_RETURNED);
    return (sent != NULL && ASN1_INTEGER_cmp(sent, came) == 0) ||
           FAIL(ERR_LIB_TS, TS_R_NONCE_MISMATCH);
}

/* Whether the certificate is of that name: its subject, or an alternative name. */
static bool is_named(const X509 *signer, GENERAL_NAME *name)
{
    if (name->type == GEN_DIRNAME &&
        X509_NAME_cmp(name->d.directoryName, X509_get_subject_name(signer)) == 0)
        return true;
    GENERAL_NAMES *others = X509_get_ext_d2i(signer, NID_subject_alt_name, NULL, NULL);
    bool found = false;
    for (int i = 0; !found && i < sk_GENERAL_NAME_num(others); i++)
        found = GENERAL_NAME_cmp(sk_GENERAL_NAME_value(others, i), name) == 0;
    GENERAL_NAMES_free(others);
    return found;
}

static bool check_info(const TS_VERIFY_CTX *ctx, TS_TST_INFO *info, const X509 *signer)
{
    const unsigned flags = ctx->flags;
    if ((flags & TS_VFY_VERSION) && TS_TST_INFO_get_version(info) != 1)
        return FAIL(ERR_LIB_TS, TS_R_UNSUPPORTED_VERSION);
    if ((flags & TS_VFY_POLICY) &&
        (ctx->policy == NULL || OBJ_cmp(ctx->policy, info->policy_id) != 0))
        return FAIL(ERR_LIB_TS, TS_R_POLICY_MISMATCH);
    if ((flags & TS_VFY_IMPRINT) &&
        !check_imprint(ctx->md_alg, ctx->imprint, ctx->imprint_len, info->msg_imprint))
        return false;
    if ((flags & TS_VFY_DATA) && !check_data(ctx->data, info->msg_imprint))
        return false;
    if ((flags & TS_VFY_NONCE) && !check_nonce(ctx->nonce, info->nonce))
        return false;
    if ((flags & TS_VFY_SIGNER) && info->tsa != NULL && !is_named(signer, info->tsa))
        return FAIL(ERR_LIB_TS, TS_R_TSA_NAME_MISMATCH);
    /* There is no way to say whom a request named. */
    return (flags & TS_VFY_TSA_NAME) == 0 || FAIL(ERR_LIB_TS, TS_R_TSA_UNTRUSTED);
}

/* What is signed, after the signature if that is needed. */
static int verify(const TS_VERIFY_CTX *ctx, PKCS7 *token, TS_TST_INFO *info)
{
    X509 *signer = NULL;
    const bool need_signer = (ctx->flags & TS_VFY_SIGNER) && info->tsa != NULL;
    const bool ok = ((!need_signer && (ctx->flags & TS_VFY_SIGNATURE) == 0) ||
                     TS_RESP_verify_signature(token, ctx->certs, ctx->store, &signer)) &&
                    check_info(ctx, info, signer);
    X509_free(signer);
    return ok;
}

int TS_RESP_verify_token(TS_VERIFY_CTX *ctx, PKCS7 *token)
{
    TS_TST_INFO *info = PKCS7_to_TS_TST_INFO(token);
    const int ok = info != NULL && verify(ctx, token, info);
    TS_TST_INFO_free(info);
    return ok;
}

/* ---- The status ---- */

enum { TEXT_ROOM = 1024 };

/* What errors tell, if it isn't too long for them. */
struct text {
    char bytes[TEXT_ROOM];
    size_t len;
    bool too_long;
};

static void append(struct text *t, const char *more, size_t len)
{
    const size_t n = len > 0 ? strnlen(more, len) : 0;
    t->too_long = t->too_long || n >= TEXT_ROOM - t->len;
    if (!t->too_long && n > 0)
        memcpy(t->bytes + t->len, more, n);
    t->len += t->too_long ? 0 : n;
    t->bytes[t->len] = '\0';
}

static void append_texts(struct text *t, const STACK_OF(ASN1_UTF8STRING) * all)
{
    for (int i = 0; i < sk_ASN1_UTF8STRING_num(all); i++) {
        const ASN1_UTF8STRING *s = sk_ASN1_UTF8STRING_value(all, i);
        append(t, "/", i > 0);
        append(t, (const char *)ASN1_STRING_get0_data(s), (size_t)ASN1_STRING_length(s));
    }
    if (sk_ASN1_UTF8STRING_num(all) <= 0)
        append(t, "unspecified", TEXT_ROOM);
}

static void append_failures(struct text *t, const ASN1_BIT_STRING *bits)
{
    bool any = false;
    for (const struct ts_failure *f = ts_failures; bits != NULL && f->text != NULL; f++)
        if (ASN1_BIT_STRING_get_bit(bits, f->bit)) {
            append(t, ",", any);
            append(t, f->code, TEXT_ROOM);
            any = true;
        }
    append(t, any ? "" : "unspecified", TEXT_ROOM);
}

static void refuse(const TS_STATUS_INFO *info)
{
    static const char *const names[] = {
        "granted", "grantedWithMods",   "rejection",
        "waiting", "revocationWarning", "revocationNotification",
    };
    const long status = ASN1_INTEGER_get(info->status);
    const bool named = status >= 0 && (size_t)status < sizeof(names) / sizeof(names[0]);
    struct text t = {"", 0, false};
    append(&t, "status code: ", TEXT_ROOM);
    append(&t, named ? names[status] : "unknown code", TEXT_ROOM);
    append(&t, ", status text: ", TEXT_ROOM);
    append_texts(&t, info->text);
    append(&t, ", failure codes: ", TEXT_ROOM);
    append_failures(&t, info->failure_info);
    if (t.too_long)
        ERR_raise(ERR_LIB_TS, TS_R_NO_TIME_STAMP_TOKEN);
    else
        ERR_raise_data(ERR_LIB_TS, TS_R_NO_TIME_STAMP_TOKEN, "%s", t.bytes);
}

int TS_RESP_verify_response(TS_VERIFY_CTX *ctx, TS_RESP *response)
{
    const long status = ASN1_INTEGER_get(response->status_info->status);
    if (status != TS_STATUS_GRANTED && status != TS_STATUS_GRANTED_WITH_MODS) {
        refuse(response->status_info);
        return 0;
    }
    if (response->token == NULL || response->tst_info == NULL)
        return FAIL(ERR_LIB_TS, TS_R_INVALID_NULL_POINTER);
    return verify(ctx, response->token, response->tst_info);
}
