/* openssl pkcs8: openssl-pkcs8(1). There are no engines. */
#include <limits.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static bool nocrypt, topk8, traditional, noiter, scrypt;
static const char *in_name, *out_name, *passin, *passout, *v1, *v2, *v2prf;
static enum opt_format in_format = FORMAT_UNDEFINED, out_format = FORMAT_PEM;
static long iterations = PKCS12_DEFAULT_ITER;
static long scrypt_n = LONG_MIN, scrypt_r = LONG_MIN, scrypt_p = LONG_MIN; /* not given */

const struct opt pkcs8_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {"v1", OPT_TEXT, &v1, "Use PKCS#5 v1.5 and cipher"},
    {"v2", OPT_TEXT, &v2, "Use PKCS#5 v2.0 and cipher"},
    {"v2prf", OPT_TEXT, &v2prf, "Set the PRF algorithm to use with PKCS#5 v2.0"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {"inform", OPT_PEM_DER, &in_format, "Input format (DER or PEM)"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {"nocrypt", OPT_FLAG, &nocrypt, "Use or expect unencrypted private key"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"outform", OPT_PEM_DER, &out_format, "Output format (DER or PEM)"},
    {"topk8", OPT_FLAG, &topk8, "Output PKCS8 file"},
    {"passout", OPT_TEXT, &passout, "Output file pass phrase source"},
    {"traditional", OPT_FLAG, &traditional, "use traditional format private key"},
    {"iter", OPT_POSITIVE, &iterations, "Specify the iteration count"},
    {"noiter", OPT_FLAG, &noiter, "Use 1 as iteration count"},
    {NULL, OPT_SECTION, NULL, "Scrypt"},
    {"scrypt", OPT_FLAG, &scrypt, "Use scrypt algorithm"},
    {"scrypt_N", OPT_NUMBER, &scrypt_n, "Set scrypt N parameter"},
    {"scrypt_r", OPT_NUMBER, &scrypt_r, "Set scrypt r parameter"},
    {"scrypt_p", OPT_NUMBER, &scrypt_p, "Set scrypt p parameter"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {0},
};

/* How the key is encrypted: by PBES2 with a cipher, or by an algorithm of PBES1 or PKCS #12. */
struct scheme {
    const EVP_CIPHER *cipher;
    int nid; /* of PBKDF2's PRF (-1: the usual one), or of the algorithm */
};

static bool unknown(const char *what, const char *name)
{
    fprintf(stderr, "%s: Unknown %s algorithm %s\n", app_name, what, name);
    opt_summary_hint();
    return false;
}

static bool scheme_of_options(struct scheme *s)
{
    s->nid = -1;
    if (v1 != NULL && (s->nid = OBJ_txt2nid(v1)) == NID_undef)
        return unknown("PBE", v1);
    if (v2 != NULL && !key_cipher_option(v2, &s->cipher))
        return false;
    if (v2prf != NULL) {
        s->nid = OBJ_txt2nid(v2prf);
        if (!EVP_PBE_find(EVP_PBE_TYPE_PRF, s->nid, NULL, NULL, NULL))
            return unknown("PRF", v2prf);
    }
    if (s->cipher == NULL && (v1 == NULL || v2prf != NULL || scrypt))
        s->cipher = EVP_aes_256_cbc();
    return true;
}

/* -scrypt gives those that aren't given by themselves. */
static bool scrypt_of_options(void)
{
    struct {
        long *value, usual;
    } numbers[] = {{&scrypt_n, 1 << 14}, {&scrypt_r, 8}, {&scrypt_p, 1}};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        if (*numbers[i].value == LONG_MIN) {
            *numbers[i].value = scrypt ? numbers[i].usual : 0;
        } else if (*numbers[i].value <= 0) {
            opt_summary_hint();
            return false;
        }
    }
    return true;
}

/* ---- -topk8 ---- */

static X509_ALGOR *algorithm(const struct scheme *s)
{
    int iter = noiter ? 1 : (int)iterations;
    if (s->cipher == NULL)
        return PKCS5_pbe_set(s->nid, iter, NULL, 0);
    if (scrypt_n > 0 && scrypt_r > 0 && scrypt_p > 0)
        return PKCS5_pbe2_set_scrypt(s->cipher, NULL, 0, NULL, (uint64_t)scrypt_n,
                                     (uint64_t)scrypt_r, (uint64_t)scrypt_p);
    return PKCS5_pbe2_set_iv(s->cipher, iter, NULL, 0, NULL, s->nid);
}

static bool write_encrypted(BIO *out, PKCS8_PRIV_KEY_INFO *info, const struct scheme *s,
                            const char *pass)
{
    char asked[1024];
    X509_ALGOR *alg = algorithm(s);
    if (alg == NULL)
        return say_failed("Error setting PBE algorithm");
    if (pass == NULL && !pass_prompt("Enter Encryption Password:", true, asked, sizeof(asked))) {
        X509_ALGOR_free(alg);
        return false;
    }
    const char *p = pass != NULL ? pass : asked;
    X509_SIG *sealed = PKCS8_set0_pbe(p, (int)strlen(p), info, alg);
    OPENSSL_cleanse(asked, sizeof(asked));
    if (sealed == NULL) {
        X509_ALGOR_free(alg);
        return say_failed("Error encrypting key");
    }
    bool ok = (out_format == FORMAT_DER ? i2d_PKCS8_bio(out, sealed)
                                        : PEM_write_bio_PKCS8(out, sealed)) == 1;
    X509_SIG_free(sealed);
    return ok;
}

static bool to_pkcs8(BIO *out, const struct scheme *s, const struct key_passes *passes)
{
    EVP_PKEY *key = key_load(KEY_PRIVATE, in_name, in_format, key_pass_in(passes), "key");
    if (key == NULL)
        return false;
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
    bool ok;
    if (info == NULL)
        ok = say_failed("Error converting key");
    else if (!nocrypt)
        ok = write_encrypted(out, info, s, key_pass_out(passes));
    else
        ok = (out_format == FORMAT_DER ? i2d_PKCS8_PRIV_KEY_INFO_bio(out, info)
                                       : PEM_write_bio_PKCS8_PRIV_KEY_INFO(out, info)) == 1;
    PKCS8_PRIV_KEY_INFO_free(info);
    EVP_PKEY_free(key);
    return ok;
}

/* ---- The other way round ---- */

static PKCS8_PRIV_KEY_INFO *read_encrypted(BIO *in, const char *pass)
{
    char asked[1024];
    PKCS8_PRIV_KEY_INFO *info = NULL;
    X509_SIG *sealed = in_format == FORMAT_DER ? d2i_PKCS8_bio(in, NULL)
                                               : PEM_read_bio_PKCS8(in, NULL, NULL, NULL);
    if (sealed == NULL) {
        say_failed("Error reading key");
        return NULL;
    }
    if (pass == NULL && !pass_prompt("Enter Password:", false, asked, sizeof(asked))) {
        fprintf(stderr, "Can't read Password\n");
    } else {
        const char *p = pass != NULL ? pass : asked;
        info = PKCS8_decrypt(sealed, p, (int)strlen(p));
        if (info == NULL)
            say_failed("Error decrypting key");
    }
    OPENSSL_cleanse(asked, sizeof(asked));
    X509_SIG_free(sealed);
    return info;
}

static PKCS8_PRIV_KEY_INFO *read_plain(BIO *in)
{
    PKCS8_PRIV_KEY_INFO *info = in_format == FORMAT_DER
                                    ? d2i_PKCS8_PRIV_KEY_INFO_bio(in, NULL)
                                    : PEM_read_bio_PKCS8_PRIV_KEY_INFO(in, NULL, NULL, NULL);
    if (info == NULL)
        say_failed("Error decrypting key");
    return info;
}

/* DER is always of the form that -traditional asks for. */
static bool write_key(BIO *out, EVP_PKEY *key)
{
    if (out_format == FORMAT_DER)
        return i2d_PrivateKey_bio(out, key) == 1;
    if (traditional)
        return PEM_write_bio_PrivateKey_traditional(out, key, NULL, NULL, 0, NULL, NULL) == 1;
    return PEM_write_bio_PrivateKey(out, key, NULL, NULL, 0, NULL, NULL) == 1;
}

static bool from_pkcs8(BIO *in, BIO *out, const struct key_passes *passes)
{
    PKCS8_PRIV_KEY_INFO *info = nocrypt ? read_plain(in) : read_encrypted(in, key_pass_in(passes));
    if (info == NULL)
        return false;
    EVP_PKEY *key = EVP_PKCS82PKEY(info);
    bool ok = key != NULL ? write_key(out, key) : say_failed("Error converting key");
    EVP_PKEY_free(key);
    PKCS8_PRIV_KEY_INFO_free(info);
    return ok;
}

static bool run(const struct scheme *s, const struct key_passes *passes)
{
    BIO *in = key_open_in(in_name);
    BIO *out = in != NULL ? key_open_out(out_name, true) : NULL;
    bool ok = out != NULL && (topk8 ? to_pkcs8(out, s, passes) : from_pkcs8(in, out, passes)) &&
              BIO_flush(out) == 1;
    BIO_free_all(in);
    BIO_free_all(out);
    return ok;
}

int pkcs8_main(int argc, char **argv)
{
    struct scheme scheme = {0};
    struct key_passes passes;
    int i = opt_parse(argc, argv, "[options]", pkcs8_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start() || !scrypt_of_options() || !scheme_of_options(&scheme))
        return EXIT_FAILURE;
    bool ok = key_passes_get(&passes, passin, passout) && run(&scheme, &passes);
    key_passes_wipe(&passes);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
