/* openssl sess_id: openssl-sess_id(1). */
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static const char *in_name, *out_name, *context, *out_format = "PEM";
static enum opt_format in_format = FORMAT_PEM;
static bool text, cert, no_out;

const struct opt sess_id_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"context", OPT_TEXT, &context, "Set the session ID context"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_TEXT, &in_name, "Input file - default stdin"},
    {"inform", OPT_PEM_DER, &in_format, "Input format - default PEM (DER or PEM)"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file - default stdout"},
    {"outform", OPT_FORMAT_NAME, &out_format, "Output format - default PEM (PEM, DER or NSS)"},
    {"text", OPT_FLAG, &text, "Print ssl session id details"},
    {"cert", OPT_FLAG, &cert, "Output certificate "},
    {"noout", OPT_FLAG, &no_out, "Don't output the encoded session info"},
    {0},
};

static SSL_SESSION *load(void)
{
    BIO *in = key_open_in(in_name);
    if (in == NULL)
        return NULL;
    SSL_SESSION *s = in_format == FORMAT_DER ? d2i_SSL_SESSION_bio(in, NULL)
                                             : PEM_read_bio_SSL_SESSION(in, NULL, NULL, NULL);
    BIO_free(in);
    if (s == NULL)
        say_failed("unable to load SSL_SESSION");
    return s;
}

static bool set_context(SSL_SESSION *s)
{
    size_t len = context == NULL ? 0 : strlen(context);
    if (len > SSL_MAX_SID_CTX_LENGTH) {
        fputs("Context too long\n", stderr);
        return false;
    }
    return context == NULL ||
           SSL_SESSION_set1_id_context(s, (const unsigned char *)context, (unsigned)len) ||
           say_failed("Error setting id context");
}

/* Lines of a key log (NSS's format): the master secret by the session's identifier. */
static bool write_nss(BIO *out, SSL_SESSION *s)
{
    unsigned char key[SSL_MAX_MASTER_KEY_LENGTH];
    unsigned id_len = 0;
    const unsigned char *id = SSL_SESSION_get_id(s, &id_len);
    size_t key_len = SSL_SESSION_get_master_key(s, key, sizeof(key));
    BIO_puts(out, "RSA Session-ID:");
    for (unsigned i = 0; i < id_len; i++)
        BIO_printf(out, "%02X", id[i]);
    BIO_puts(out, " Master-Key:");
    for (size_t i = 0; i < key_len; i++)
        BIO_printf(out, "%02X", key[i]);
    OPENSSL_cleanse(key, sizeof(key));
    return BIO_puts(out, "\n") > 0;
}

static bool write_cert(BIO *out, X509 *peer)
{
    bool der = (out_format[0] | 0x20) == 'd';
    if ((out_format[0] | 0x20) == 'n') {
        fputs("bad output format specified for outfile\n", stderr);
        return false;
    }
    return (der ? i2d_X509_bio(out, peer) : PEM_write_bio_X509(out, peer)) ||
           say_failed("unable to write X509");
}

static bool write_session(BIO *out, SSL_SESSION *s)
{
    bool ok = (out_format[0] | 0x20) == 'd'   ? i2d_SSL_SESSION_bio(out, s)
              : (out_format[0] | 0x20) == 'n' ? write_nss(out, s)
                                              : PEM_write_bio_SSL_SESSION(out, s);
    return ok || say_failed("unable to write SSL_SESSION");
}

static bool show(BIO *out, SSL_SESSION *s)
{
    X509 *peer = SSL_SESSION_get0_peer(s);
    if (text) {
        SSL_SESSION_print(out, s);
        if (cert && peer == NULL)
            BIO_puts(out, "No certificate present\n");
        else if (cert)
            X509_print(out, peer);
    }
    if (no_out)
        return true;
    if (!cert)
        return write_session(out, s);
    return peer == NULL || write_cert(out, peer);
}

int sess_id_main(int argc, char **argv)
{
    int ended = start_alone(argc, argv, sess_id_options);
    if (ended >= 0)
        return ended;
    SSL_SESSION *s = load();
    BIO *out = NULL;
    bool ok = s != NULL && set_context(s) &&
              ((no_out && !text) || (out = key_open_out(out_name, false)) != NULL) &&
              (out == NULL || show(out, s));
    BIO_free_all(out);
    SSL_SESSION_free(s);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
