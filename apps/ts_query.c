/* openssl ts -query: requests made and shown. */
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <string.h>

#include "apps/keyio.h"
#include "apps/ts.h"

enum { NONCE_BYTES = 8 };

/* A file, or standard input if that is NULL. */
static BIO *open_bytes(const char *file)
{
    FILE *f = open_in(file);
    return f != NULL ? BIO_new_fp(f, file != NULL ? BIO_CLOSE : BIO_NOCLOSE) : NULL;
}

static bool digest_file(BIO *in, const EVP_MD *md, unsigned char *digest, unsigned *len)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    char part[4096];
    bool ok = ctx != NULL && EVP_DigestInit_ex(ctx, md, NULL) > 0;
    for (int n; ok && (n = BIO_read(in, part, sizeof(part))) > 0;)
        ok = EVP_DigestUpdate(ctx, part, (size_t)n) > 0;
    ok = ok && EVP_DigestFinal_ex(ctx, digest, len) > 0;
    EVP_MD_CTX_free(ctx);
    return ok;
}

static bool take_digest(const char *hex, const EVP_MD *md, unsigned char *digest, unsigned *len)
{
    long n = 0;
    unsigned char *bytes = OPENSSL_hexstr2buf(hex, &n);
    const bool ok = bytes != NULL && n == EVP_MD_get_size(md);
    if (ok) {
        memcpy(digest, bytes, (size_t)n);
        *len = (unsigned)n;
    } else {
        fprintf(stderr, "bad digest, %d bytes must be specified\n", EVP_MD_get_size(md));
    }
    OPENSSL_free(bytes);
    return ok;
}

static bool set_imprint(TS_REQ *req, const struct ts_request *o, BIO *data, const EVP_MD *md)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len;
    if (!(o->digest != NULL ? take_digest(o->digest, md, digest, &len)
                            : digest_file(data, md, digest, &len)))
        return false;
    TS_MSG_IMPRINT *imprint = TS_MSG_IMPRINT_new();
    X509_ALGOR *alg = X509_ALGOR_new();
    const bool ok = imprint != NULL && alg != NULL &&
                    X509_ALGOR_set0(alg, OBJ_nid2obj(EVP_MD_get_type(md)), V_ASN1_NULL, NULL) &&
                    TS_MSG_IMPRINT_set_algo(imprint, alg) &&
                    TS_MSG_IMPRINT_set_msg(imprint, digest, (int)len) &&
                    TS_REQ_set_msg_imprint(req, imprint);
    X509_ALGOR_free(alg);
    TS_MSG_IMPRINT_free(imprint);
    return ok;
}

static bool set_policy(TS_REQ *req, const char *name)
{
    ASN1_OBJECT *policy = OBJ_txt2obj(name, 0);
    const bool ok = policy != NULL && TS_REQ_set_policy_id(req, policy);
    if (policy == NULL)
        fprintf(stderr, "cannot convert %s to OID\n", name);
    ASN1_OBJECT_free(policy);
    return ok;
}

static bool set_nonce(TS_REQ *req)
{
    unsigned char bytes[NONCE_BYTES];
    BIGNUM *n = RAND_bytes(bytes, sizeof(bytes)) > 0 ? BN_bin2bn(bytes, sizeof(bytes), NULL) : NULL;
    ASN1_INTEGER *nonce = n != NULL ? BN_to_ASN1_INTEGER(n, NULL) : NULL;
    const bool ok = nonce != NULL && TS_REQ_set_nonce(req, nonce);
    if (!ok)
        fprintf(stderr, "could not create nonce\n");
    ASN1_INTEGER_free(nonce);
    BN_free(n);
    return ok;
}

static TS_REQ *make(const struct ts_request *o, BIO *data, const EVP_MD *md)
{
    TS_REQ *req = TS_REQ_new();
    if (req != NULL && TS_REQ_set_version(req, 1) &&
        set_imprint(req, o, data, md != NULL ? md : EVP_sha256()) &&
        (o->policy == NULL || set_policy(req, o->policy)) && (o->no_nonce || set_nonce(req)) &&
        TS_REQ_set_cert_req(req, o->cert))
        return req;
    fprintf(stderr, "could not create query\n");
    TS_REQ_free(req);
    return NULL;
}

/* The one of a file, or a new one. */
static TS_REQ *get(const struct ts_request *o, const EVP_MD *md)
{
    BIO *in = NULL;
    if ((o->in != NULL || o->digest == NULL) &&
        (in = open_bytes(o->in != NULL ? o->in : o->data)) == NULL)
        return NULL;
    TS_REQ *req = o->in != NULL ? d2i_TS_REQ_bio(in, NULL) : make(o, in, md);
    BIO_free(in);
    return req;
}

bool ts_query(const struct ts_request *o, const EVP_MD *md)
{
    TS_REQ *req = get(o, md);
    BIO *out = req != NULL ? key_open_out(o->out, false) : NULL;
    const bool ok =
        out != NULL && (o->text ? TS_REQ_print_bio(out, req) : i2d_TS_REQ_bio(out, req));
    BIO_free_all(out);
    TS_REQ_free(req);
    return ok;
}
