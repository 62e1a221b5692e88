/* S/MIME messages written: SMIME_write_ASN1(3). RFC 8551, 3.5. */
#include <openssl/buffer.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include "crypto/asn1/item.h"
#include "crypto/asn1/mime.h"

int mime_without_end(const char *line, int len, int flags, bool *has_end)
{
    *has_end = false;
    for (; len > 0; len--) {
        const char c = line[len - 1];
        if (c == '\n')
            *has_end = true;
        else if (!(c == ' ' && *has_end && (flags & MIME_ASCIICRLF)) && c != '\r')
            break;
    }
    return len;
}

static bool copy_binary(BIO *in, BIO *out)
{
    char part[MIME_LINE];
    for (int n; (n = BIO_read(in, part, sizeof(part))) > 0;)
        BIO_write(out, part, n);
    return true;
}

/* Lines with CR LF at their ends; with MIME_ASCIICRLF without empty ones at the end. */
static void copy_lines(BIO *in, BIO *out, int flags)
{
    char line[MIME_LINE];
    int empty = 0; /* lines that are to be written if another follows */
    if (flags & MIME_TEXT)
        BIO_printf(out, "Content-Type: text/plain\r\n\r\n");
    for (int len; (len = BIO_gets(in, line, sizeof(line))) > 0;) {
        bool has_end;
        len = mime_without_end(line, len, flags, &has_end);
        if (len == 0 && (flags & MIME_ASCIICRLF)) {
            empty++;
            continue;
        }
        for (; empty > 0; empty--)
            BIO_write(out, "\r\n", 2);
        if (len > 0)
            BIO_write(out, line, len);
        if (has_end)
            BIO_write(out, "\r\n", 2);
    }
}

int SMIME_crlf_copy(BIO *in, BIO *out, int flags)
{
    BIO *buffer = BIO_new(BIO_f_buffer());
    if (buffer == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    BIO *to = BIO_push(buffer, out);
    if (flags & MIME_BINARY)
        copy_binary(in, to);
    else
        copy_lines(in, to, flags);
    int ok = BIO_flush(to) > 0;
    BIO_pop(buffer);
    BIO_free(buffer);
    return ok;
}

/* ---- Names ---- */

static const struct {
    int nid;
    const char *name;
} micalgs[] = {
    /* RFC 8551, 3.5.3.2, RFC 4490, and RFC 9215 */
    {NID_md5, "md5"},
    {NID_sha1, "sha1"},
    {NID_sha256, "sha-256"},
    {NID_sha384, "sha-384"},
    {NID_sha512, "sha-512"},
    {NID_id_GostR3411_94, "gostr3411-94"},
    {NID_id_GostR3411_2012_256, "gostr3411-2012-256"},
    {NID_id_GostR3411_2012_512, "gostr3411-2012-512"},
};

static const char *micalg_of(int nid)
{
    for (size_t i = 0; i < sizeof(micalgs) / sizeof(micalgs[0]); i++)
        if (micalgs[i].nid == nid)
            return micalgs[i].name;
    return "unknown";
}

/* The algorithms, each unknown one but the first left out. */
static void write_micalg(BIO *out, const STACK_OF(X509_ALGOR) * algs)
{
    bool unknown = false, first = true;
    for (int i = 0; i < sk_X509_ALGOR_num(algs); i++) {
        const char *name = micalg_of(OBJ_obj2nid(sk_X509_ALGOR_value(algs, i)->algorithm));
        const bool is_unknown = strcmp(name, "unknown") == 0;
        if (is_unknown && unknown)
            continue;
        unknown |= is_unknown;
        BIO_printf(out, "%s%s", first ? "" : ",", name);
        first = false;
    }
}

static const char *smime_type(int ctype, int econt, const STACK_OF(X509_ALGOR) * algs)
{
    switch (ctype) {
    case NID_pkcs7_enveloped:
        return "enveloped-data";
    case NID_id_smime_ct_authEnvelopedData:
        return "authEnveloped-data";
    case NID_pkcs7_signed:
        if (econt == NID_id_smime_ct_receipt)
            return "signed-receipt";
        return sk_X509_ALGOR_num(algs) >= 0 ? "signed-data" : "certs-only";
    case NID_id_smime_ct_compressedData:
        return "compressed-data";
    default:
        return NULL;
    }
}

/* ---- Messages ---- */

/* The contents, seen by the value on their way. */
static bool write_contents(BIO *out, BIO *data, ASN1_VALUE *val, int flags, const ASN1_ITEM *it)
{
    const ASN1_AUX *aux = aux_of(it);
    ASN1_STREAM_ARG arg = {.out = out};
    if ((flags & MIME_DETACHED) == 0 || (flags & MIME_REUSE_DIGEST))
        return SMIME_crlf_copy(data, out, flags), true;
    if (aux == NULL || aux->asn1_cb == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_STREAMING_NOT_SUPPORTED);
    if (aux->asn1_cb(ASN1_OP_DETACHED_PRE, &val, it, &arg) <= 0)
        return false;
    bool ok = SMIME_crlf_copy(data, arg.ndef_bio, flags) != 0;
    ok &= aux->asn1_cb(ASN1_OP_DETACHED_POST, &val, it, &arg) > 0;
    while (arg.ndef_bio != out) {
        BIO *next = BIO_pop(arg.ndef_bio);
        BIO_free(arg.ndef_bio);
        arg.ndef_bio = next;
    }
    return ok;
}

static bool make_boundary(char boundary[33], OSSL_LIB_CTX *libctx)
{
    unsigned char random[16];
    if (RAND_bytes_ex(libctx, random, sizeof(random), 0) <= 0)
        return false;
    for (size_t i = 0; i < 32; i++)
        boundary[i] = "0123456789ABCDEF"[random[i / 2] >> (i % 2 * 4) & 15];
    boundary[32] = '\0';
    return true;
}

static bool write_detached(BIO *bio, ASN1_VALUE *val, BIO *data, int flags,
                           const STACK_OF(X509_ALGOR) * algs, const ASN1_ITEM *it,
                           OSSL_LIB_CTX *libctx)
{
    const char *prefix = flags & SMIME_OLDMIME ? "application/x-pkcs7-" : "application/pkcs7-";
    const char *eol = flags & SMIME_CRLFEOL ? "\r\n" : "\n";
    char boundary[33];
    if (!make_boundary(boundary, libctx))
        return false;
    BIO_printf(bio, "MIME-Version: 1.0%s", eol);
    BIO_printf(bio, "Content-Type: multipart/signed; protocol=\"%ssignature\"; micalg=\"", prefix);
    write_micalg(bio, algs);
    BIO_printf(bio, "\"; boundary=\"----%s\"%s%s", boundary, eol, eol);
    BIO_printf(bio, "This is an S/MIME signed message%s%s", eol, eol);
    BIO_printf(bio, "------%s%s", boundary, eol);
    if (!write_contents(bio, data, val, flags, it))
        return false;
    BIO_printf(bio, "%s------%s%s", eol, boundary, eol);
    BIO_printf(bio, "Content-Type: %ssignature; name=\"smime.p7s\"%s", prefix, eol);
    BIO_printf(bio, "Content-Transfer-Encoding: base64%s", eol);
    BIO_printf(bio, "Content-Disposition: attachment; filename=\"smime.p7s\"%s%s", eol, eol);
    asn1_write_base64(bio, val, NULL, 0, it);
    BIO_printf(bio, "%s------%s--%s%s", eol, boundary, eol, eol);
    return true;
}

int SMIME_write_ASN1_ex(BIO *bio, ASN1_VALUE *val, BIO *data, int flags, int ctype_nid,
                        int econt_nid, STACK_OF(X509_ALGOR) * mdalgs, const ASN1_ITEM *it,
                        OSSL_LIB_CTX *libctx, const char *propq)
{
    const char *prefix = flags & SMIME_OLDMIME ? "application/x-pkcs7-" : "application/pkcs7-";
    const char *eol = flags & SMIME_CRLFEOL ? "\r\n" : "\n";
    const char *type = smime_type(ctype_nid, econt_nid, mdalgs);
    const bool compressed = ctype_nid == NID_id_smime_ct_compressedData;
    const char *name = compressed ? "smime.p7z" : "smime.p7m";
    (void)propq;
    if ((flags & MIME_DETACHED) && data != NULL)
        return write_detached(bio, val, data, flags, mdalgs, it, libctx);
    BIO_printf(bio, "MIME-Version: 1.0%s", eol);
    BIO_printf(bio, "Content-Disposition: attachment; filename=\"%s\"%s", name, eol);
    BIO_printf(bio, "Content-Type: %smime;", prefix);
    if (type != NULL)
        BIO_printf(bio, " smime-type=%s;", type);
    BIO_printf(bio, " name=\"%s\"%s", name, eol);
    BIO_printf(bio, "Content-Transfer-Encoding: base64%s%s", eol, eol);
    if (!asn1_write_base64(bio, val, data, flags, it))
        return 0;
    BIO_printf(bio, "%s", eol);
    return 1;
}

int SMIME_write_ASN1(BIO *bio, ASN1_VALUE *val, BIO *data, int flags, int ctype_nid, int econt_nid,
                     STACK_OF(X509_ALGOR) * mdalgs, const ASN1_ITEM *it)
{
    return SMIME_write_ASN1_ex(bio, val, data, flags, ctype_nid, econt_nid, mdalgs, it, NULL, NULL);
}
