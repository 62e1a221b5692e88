/* openssl ts -reply: responses made, shown, and made of tokens and the other way round. */
#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/err.h>

#include "apps/keyio.h"
#include "apps/ts.h"

/* ---- The number of the next response, in a file ---- */

static ASN1_INTEGER *next_serial(const char *file)
{
    char line[1024];
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    BIO *in = serial != NULL ? BIO_new_file(file, "r") : NULL;
    bool ok = serial != NULL;
    if (ok && in == NULL) {
        ERR_clear_error();
        fprintf(stderr, "Warning: could not open file %s for reading, using serial number: 1\n",
                file);
        ok = ASN1_INTEGER_set(serial, 1);
    } else if (ok) {
        BIGNUM *n = NULL;
        ok = a2i_ASN1_INTEGER(in, serial, line, sizeof(line)) &&
             (n = ASN1_INTEGER_to_BN(serial, NULL)) != NULL && BN_add_word(n, 1) &&
             BN_to_ASN1_INTEGER(n, serial) != NULL;
        BN_free(n);
        if (!ok)
            fprintf(stderr, "unable to load number from %s\n", file);
    }
    BIO_free(in);
    if (ok)
        return serial;
    ASN1_INTEGER_free(serial);
    return NULL;
}

static bool save_serial(const char *file, const ASN1_INTEGER *serial)
{
    BIO *out = BIO_new_file(file, "w");
    const bool ok = out != NULL && i2a_ASN1_INTEGER(out, serial) > 0 && BIO_puts(out, "\n") > 0;
    if (!ok)
        fprintf(stderr, "could not save serial number to %s\n", file);
    BIO_free(out);
    return ok;
}

static ASN1_INTEGER *give_serial(struct TS_resp_ctx *ctx, void *file)
{
    ASN1_INTEGER *serial = next_serial(file);
    if (serial != NULL && save_serial(file, serial))
        return serial;
    ASN1_INTEGER_free(serial);
    TS_RESP_CTX_set_status_info(ctx, TS_STATUS_REJECTION, "Error during serial number generation.");
    TS_RESP_CTX_add_failure_info(ctx, TS_INFO_ADD_INFO_NOT_AVAILABLE);
    return NULL;
}

/* ---- A response to a request ---- */

static bool configure(TS_RESP_CTX *ctx, const struct ts_request *o, CONF *conf, const EVP_MD *md,
                      const char *pass)
{
    const char *section = TS_CONF_get_tsa_section(conf, o->section);
    return section != NULL && TS_CONF_set_serial(conf, section, give_serial, ctx) &&
           TS_CONF_set_crypto_device(conf, section, o->engine) &&
           TS_CONF_set_signer_cert(conf, section, o->signer, ctx) &&
           TS_CONF_set_certs(conf, section, o->chain, ctx) &&
           TS_CONF_set_signer_key(conf, section, o->inkey, pass, ctx) &&
           (md != NULL ? TS_RESP_CTX_set_signer_digest(ctx, md)
                       : TS_CONF_set_signer_digest(conf, section, NULL, ctx)) &&
           TS_CONF_set_ess_cert_id_digest(conf, section, ctx) &&
           TS_CONF_set_def_policy(conf, section, o->policy, ctx) &&
           TS_CONF_set_policies(conf, section, ctx) && TS_CONF_set_digests(conf, section, ctx) &&
           TS_CONF_set_accuracy(conf, section, ctx) &&
           TS_CONF_set_clock_precision_digits(conf, section, ctx) &&
           TS_CONF_set_ordering(conf, section, ctx) && TS_CONF_set_tsa_name(conf, section, ctx) &&
           TS_CONF_set_ess_cert_id_chain(conf, section, ctx);
}

static TS_RESP *answer(const struct ts_request *o, CONF *conf, const EVP_MD *md, const char *pass)
{
    TS_RESP *made = NULL;
    BIO *in = BIO_new_file(o->queryfile, "rb");
    TS_RESP_CTX *ctx = in != NULL ? TS_RESP_CTX_new() : NULL;
    if (ctx != NULL && configure(ctx, o, conf, md, pass))
        made = TS_RESP_create_response(ctx, in);
    fprintf(stderr,
            made != NULL ? "Response has been generated.\n" : "Response is not generated.\n");
    TS_RESP_CTX_free(ctx);
    BIO_free(in);
    return made;
}

/* ---- Responses and tokens of files ---- */

static TS_RESP *response_of(PKCS7 *token)
{
    TS_TST_INFO *info = PKCS7_to_TS_TST_INFO(token);
    TS_STATUS_INFO *granted = TS_STATUS_INFO_new();
    TS_RESP *made = TS_RESP_new();
    if (info != NULL && granted != NULL && made != NULL &&
        TS_STATUS_INFO_set_status(granted, TS_STATUS_GRANTED) &&
        TS_RESP_set_status_info(made, granted)) {
        TS_RESP_set_tst_info(made, token, info);
        TS_STATUS_INFO_free(granted);
        return made;
    }
    PKCS7_free(token);
    TS_TST_INFO_free(info);
    TS_STATUS_INFO_free(granted);
    TS_RESP_free(made);
    return NULL;
}

static TS_RESP *read_response(const struct ts_request *o)
{
    BIO *in = BIO_new_file(o->in, "rb");
    PKCS7 *token = in != NULL && o->token_in ? d2i_PKCS7_bio(in, NULL) : NULL;
    TS_RESP *response = token != NULL                ? response_of(token)
                        : in != NULL && !o->token_in ? d2i_TS_RESP_bio(in, NULL)
                                                     : NULL;
    BIO_free(in);
    return response;
}

static bool write_response(BIO *out, TS_RESP *response, const struct ts_request *o)
{
    if (!o->token_out)
        return o->text ? TS_RESP_print_bio(out, response) : i2d_TS_RESP_bio(out, response);
    if (o->text)
        return TS_TST_INFO_print_bio(out, TS_RESP_get_tst_info(response));
    if (TS_RESP_get_token(response) != NULL)
        return i2d_PKCS7_bio(out, TS_RESP_get_token(response));
    ERR_raise(ERR_LIB_TS, TS_R_TOKEN_NOT_PRESENT);
    return false;
}

bool ts_reply(const struct ts_request *o, CONF *conf, const EVP_MD *md, const char *pass)
{
    TS_RESP *response = o->in != NULL ? read_response(o) : answer(o, conf, md, pass);
    BIO *out = response != NULL ? key_open_out(o->out, false) : NULL;
    const bool ok = out != NULL && write_response(out, response, o);
    BIO_free_all(out);
    TS_RESP_free(response);
    return ok;
}
