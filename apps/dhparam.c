/* openssl dhparam: openssl-dhparam(1). */
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/pem.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/ffcparam.h"
#include "apps/keyio.h"

#define DEFAULT_BITS 2048

static bool check, dsaparam, text, noout, two, three, five;
static const char *in_name, *out_name;
static enum opt_format in_format = FORMAT_PEM, out_format = FORMAT_PEM;

const struct opt dhparam_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"check", OPT_FLAG, &check, "Check the DH parameters"},
    {"dsaparam", OPT_FLAG, &dsaparam, "Read or generate DSA parameters, convert to DH"},
    {"engine", OPT_ENGINE, NULL, "Use engine e, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {"inform", OPT_PEM_DER, &in_format, "Input format, DER or PEM"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_PEM_DER, &out_format, "Output format, DER or PEM"},
    {"text", OPT_FLAG, &text, "Print a text form of the DH parameters"},
    {"noout", OPT_FLAG, &noout, "Don't output any DH parameters"},
    {"2", OPT_FLAG, &two, "Generate parameters using 2 as the generator value"},
    {"3", OPT_FLAG, &three, "Generate parameters using 3 as the generator value"},
    {"5", OPT_FLAG, &five, "Generate parameters using 5 as the generator value"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"numbits", OPT_PARAM, NULL, "Number of bits if generating parameters (optional)"},
    {0},
};

/* DSA parameters as X9.42's. */
static EVP_PKEY *convert(EVP_PKEY *dsa)
{
    const DSA *from = EVP_PKEY_get0_DSA(dsa);
    DH *dh = from != NULL ? DSA_dup_DH(from) : NULL;
    EVP_PKEY *key = dh != NULL ? EVP_PKEY_new() : NULL;
    if (key == NULL || !EVP_PKEY_assign(key, EVP_PKEY_DHX, dh)) {
        DH_free(dh);
        EVP_PKEY_free(key);
        key = NULL;
    }
    EVP_PKEY_free(dsa);
    return key;
}

static EVP_PKEY *generate(long bits, int generator)
{
    const char *kind = dsaparam ? "DSA" : "DH";
    warn_of_length("DH", bits, OPENSSL_DH_MAX_MODULUS_BITS);
    fprintf(stderr, "Generating %s parameters, %ld bit long %sprime\n", kind, bits,
            dsaparam ? "" : "safe ");
    EVP_PKEY *key = make_params(kind, bits, dsaparam ? 0 : generator, true);
    return key != NULL && dsaparam ? convert(key) : key;
}

/* DER doesn't say whose parameters it has: each kind has its try. */
static EVP_PKEY *from_der(BIO *in)
{
    static const int kinds[] = {EVP_PKEY_DH, EVP_PKEY_DHX};
    unsigned char bytes[1 << 14];
    int len = BIO_read(in, bytes, sizeof(bytes));
    EVP_PKEY *key = NULL;
    for (size_t i = 0; key == NULL && len > 0 && i < 2; i++) {
        const unsigned char *p = bytes;
        key = d2i_KeyParams(dsaparam ? EVP_PKEY_DSA : kinds[i], NULL, &p, len);
    }
    return key;
}

static EVP_PKEY *load(void)
{
    BIO *in = key_open_in(in_name);
    if (in == NULL)
        return NULL;
    EVP_PKEY *key = in_format == FORMAT_DER ? from_der(in) : PEM_read_bio_Parameters(in, NULL);
    BIO_free_all(in);
    if (key == NULL) {
        fprintf(stderr, "Error, unable to load parameters\n");
        return NULL;
    }
    if (dsaparam ? EVP_PKEY_is_a(key, "DSA")
                 : EVP_PKEY_is_a(key, "DH") || EVP_PKEY_is_a(key, "DHX"))
        return dsaparam ? convert(key) : key;
    fprintf(stderr, "Error, unable to load %s parameters\n", dsaparam ? "DSA" : "DH");
    EVP_PKEY_free(key);
    return NULL;
}

static bool show(BIO *out, EVP_PKEY *key)
{
    if (text && EVP_PKEY_print_params(out, key, 4, NULL) <= 0)
        return false;
    if (check) {
        EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, key, common.propquery);
        bool good = ctx != NULL && EVP_PKEY_param_check(ctx) == 1;
        EVP_PKEY_CTX_free(ctx);
        fprintf(stderr, good ? "DH parameters appear to be ok.\n"
                             : "Error, invalid parameters generated\n");
        if (!good)
            return false;
    }
    return noout || key_write_parameters(out, key, out_format);
}

static bool run(long bits)
{
    int generator = five ? 5 : three ? 3 : two ? 2 : 0;
    if (dsaparam && generator != 0) {
        fprintf(stderr, "Error, generator may not be chosen for DSA parameters\n");
        return false;
    }
    if (bits == 0 && generator != 0)
        bits = DEFAULT_BITS;
    if (bits != 0 && in_name != NULL)
        fprintf(stderr, "Warning, input file %s ignored\n", in_name);
    EVP_PKEY *key = bits != 0 ? generate(bits, generator != 0 ? generator : 2) : load();
    BIO *out = key != NULL ? key_open_out(out_name, false) : NULL;
    bool ok = out != NULL && show(out, key) && BIO_flush(out) == 1;
    if (!ok)
        print_errors();
    BIO_free_all(out);
    EVP_PKEY_free(key);
    return ok;
}

int dhparam_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] [numbits]", dhparam_options);
    if (i <= 0)
        return opt_exit(i);
    long bits = bits_argument(argc, argv, i);
    if (bits < 0 || !common_start())
        return EXIT_FAILURE;
    bool ok = run(bits) && common_end();
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
