/* Values whose contents are streamed, with indefinite lengths: BIO_new_NDEF(3). */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include "crypto/asn1/item.h"
#include "crypto/asn1/mime.h"

/* A value that is written round contents to come. */
struct stream {
    ASN1_VALUE *value;
    const ASN1_ITEM *it;
    BIO *ndef_bio, *out;
    unsigned char **boundary; /* where in its DER the contents go */
};

static int free_der(BIO *b, unsigned char **pbuf, int *plen, void *parg)
{
    struct stream *s = *(struct stream **)parg;
    (void)b;
    if (s == NULL)
        return 0;
    if (*pbuf != NULL)
        OPENSSL_free(*pbuf);
    *pbuf = NULL;
    *plen = 0;
    return 1;
}

/* What stands before the contents. */
static int put_before(BIO *b, unsigned char **pbuf, int *plen, void *parg)
{
    struct stream *s = *(struct stream **)parg;
    unsigned char *der = NULL;
    (void)b;
    if (s == NULL || ASN1_item_ndef_i2d(s->value, &der, s->it) < 0)
        return 0;
    if (der == NULL || *s->boundary == NULL) {
        OPENSSL_free(der);
        return 0;
    }
    *pbuf = der;
    *plen = (int)(*s->boundary - der);
    return 1;
}

/* What stands behind them, now that they were seen. */
static int put_behind(BIO *b, unsigned char **pbuf, int *plen, void *parg)
{
    struct stream *s = *(struct stream **)parg;
    unsigned char *der = NULL;
    (void)b;
    if (s == NULL)
        return 0;
    ASN1_STREAM_ARG arg = {.out = s->out, .ndef_bio = s->ndef_bio, .boundary = s->boundary};
    if (aux_call(s->it, ASN1_OP_STREAM_POST, &s->value, &arg) <= 0)
        return 0;
    int len = ASN1_item_ndef_i2d(s->value, &der, s->it);
    if (len < 0 || der == NULL || *s->boundary == NULL) {
        OPENSSL_free(der);
        return 0;
    }
    /* The part is moved to the front, so that it is freed by where it begins. */
    *plen = len - (int)(*s->boundary - der);
    memmove(der, *s->boundary, (size_t)*plen);
    *pbuf = der;
    return 1;
}

static int free_all(BIO *b, unsigned char **pbuf, int *plen, void *parg)
{
    struct stream **s = parg;
    if (!free_der(b, pbuf, plen, parg))
        return 0;
    OPENSSL_free(*s);
    *s = NULL;
    return 1;
}

BIO *BIO_new_NDEF(BIO *out, ASN1_VALUE *val, const ASN1_ITEM *it)
{
    const ASN1_AUX *aux = aux_of(it);
    if (aux == NULL || aux->asn1_cb == NULL) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_STREAMING_NOT_SUPPORTED);
        return NULL;
    }
    struct stream *s = OPENSSL_zalloc(sizeof(*s));
    BIO *filter = BIO_new(BIO_f_asn1());
    ASN1_STREAM_ARG arg = {.out = out};
    bool pushed = false;
    if (s == NULL || filter == NULL)
        goto err;
    arg.out = BIO_push(filter, out);
    pushed = true;
    if (arg.out == NULL || BIO_asn1_set_prefix(filter, put_before, free_der) <= 0 ||
        BIO_asn1_set_suffix(filter, put_behind, free_all) <= 0 ||
        aux->asn1_cb(ASN1_OP_STREAM_PRE, &val, it, &arg) <= 0)
        goto err;
    *s = (struct stream){val, it, arg.ndef_bio, arg.out, arg.boundary};
    BIO_ctrl(filter, BIO_C_SET_EX_ARG, 0, s);
    return arg.ndef_bio;
err:
    if (pushed)
        BIO_pop(filter);
    BIO_free(filter);
    OPENSSL_free(s);
    return NULL;
}

int i2d_ASN1_bio_stream(BIO *out, ASN1_VALUE *val, BIO *in, int flags, const ASN1_ITEM *it)
{
    if ((flags & SMIME_STREAM) == 0)
        return ASN1_item_i2d_bio(it, out, val);
    BIO *bio = BIO_new_NDEF(out, val, it);
    if (bio == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    int ok = SMIME_crlf_copy(in, bio, flags);
    (void)BIO_flush(bio);
    while (bio != out) { /* what was put before it goes */
        BIO *next = BIO_pop(bio);
        BIO_free(bio);
        bio = next;
    }
    return ok;
}

bool asn1_write_base64(BIO *out, ASN1_VALUE *val, BIO *in, int flags, const ASN1_ITEM *it)
{
    BIO *b64 = BIO_new(BIO_f_base64());
    if (b64 == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    bool ok = i2d_ASN1_bio_stream(BIO_push(b64, out), val, in, flags, it) != 0;
    (void)BIO_flush(b64);
    BIO_pop(b64);
    BIO_free(b64);
    return ok;
}

int PEM_write_bio_ASN1_stream(BIO *out, ASN1_VALUE *val, BIO *in, int flags, const char *hdr,
                              const ASN1_ITEM *it)
{
    BIO_printf(out, "-----BEGIN %s-----\n", hdr);
    bool ok = asn1_write_base64(out, val, in, flags, it);
    BIO_printf(out, "-----END %s-----\n", hdr);
    return ok;
}
